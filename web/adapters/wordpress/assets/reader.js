// Hands each article its corrections, which a page's HTML can only carry as text.
for (const element of document.querySelectorAll('gloss-article[data-corrections]')) {
  element.corrections = JSON.parse(element.dataset.corrections);
}
