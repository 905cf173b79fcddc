// Tries what the policy forbids, as a script of the page's own would, and leaves what came of it in `window.found`.
const refused = [];
addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));

const attempt = (work) => {
  try {
    return work();
  } catch {
    return false;
  }
};

const inline = () => {
  const script = document.createElement('script');
  script.textContent = 'window.ran = true';
  document.head.append(script);
  return window.ran === true;
};
// biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
const code = () => (0, eval)('1 + 1') === 2;
const markup = () => {
  const box = document.createElement('div');
  box.innerHTML = '<b>a string</b>';
  return box.childNodes.length > 0;
};
const picture = () =>
  new Promise((done) => {
    const image = new Image();
    image.onload = () => done(true);
    image.onerror = () => done(false);
    image.src = 'http://127.0.0.1:9/x.png';
  });
const elsewhere = () =>
  fetch('http://127.0.0.1:9/').then(
    () => true,
    () => false,
  );

const tried = {
  inline: attempt(inline),
  code: attempt(code),
  markup: attempt(markup),
  elsewhere: await elsewhere(),
  picture: await picture(),
};
await new Promise((later) => setTimeout(later, 100));
window.found = { tried, refused, trustedTypes: 'trustedTypes' in window };
