// Articles of our own for the browser tests.
export const plain = `Tanker runs aground near Port Said

CAIRO, June 3, 2024 — A tanker carrying 90,000 tonnes of crude oil ran aground on Monday at the northern mouth of the Suez Canal, the Egyptian transport ministry said.

Tugs refloated the ship after six hours. Prime Minister Mostafa Madbouly said that about 40 vessels had waited, at a cost of $12 million.`;

export const hostile = {
  markup: `Minister <script>window.broken = 1</script> speaks in Paris

<img src=x onerror="window.broken = 2"> President <b onclick="window.broken = 3">Vladimir Putin</b> met <a href="javascript:window.broken=4">Emmanuel Macron</a> in Moscow on 3 March 2025. </p></article><svg onload="window.broken=5"> <iframe srcdoc="<script>parent.broken=6</script>"></iframe> {{constructor.constructor('window.broken = 7')()}} \${window.broken = 8}`,
  bidi: `The \u202Ereversed\u202C envoy \u2066of Russia\u2069 met \u202EVladimir Putin in Moscow on Tuesday and the override is never closed.`,
  marks: `The ${`Z${'\u0301'.repeat(500)}`} group met Vladimir Putin in Moscow, and ${'\u0336'.repeat(500)} more.`,
  surrogates: `Lone \uD800 halves \uDC00 and \uFFFF near Moscow, 👩‍👩‍👧‍👦 in Russia, \u0000 and \u0007 in China.`,
  word: `${'x'.repeat(20000)} in Moscow`,
  rightToLeft: 'قال الرئيس فلاديمير بوتين في موسكو إنه دفع 400 million dollars في 3 March 2025. שלום Moscow 12%',
  emoji: `${'👩‍👩‍👧‍👦🇲🇲🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(300)} paid $5 million 💶 in Moscow 🚢🚢`,
  onlyBrackets: '([{<'.repeat(20000),
  brackets: `${'('.repeat(5000)} Moscow ${')'.repeat(5000)}`,
};
