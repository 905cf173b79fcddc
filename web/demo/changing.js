// What pages do to their articles.
const element = document.querySelector('gloss-article');
const article = element.querySelector('article');
const on = (id, act) => document.getElementById(id).addEventListener('click', act);

on('add', () => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'President Emmanuel Macron arrived in Cairo on Wednesday with 30 business leaders.';
  article.querySelector('p').before(paragraph);
});
on('bold', () => {
  const paragraph = article.querySelector('p:last-of-type');
  const bold = document.createElement('b');
  bold.append(...paragraph.childNodes);
  paragraph.append(bold);
});
on('replace', () => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Norway sold 3 submarines to Poland for 2 billion euros.';
  article.replaceChildren(paragraph);
});
on('move', () => document.getElementById('there').append(element));
on('remove', () => element.remove());
