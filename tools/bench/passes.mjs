// The workloads and the clock around them, the same for every subject that runs JavaScript; native/main.cc keeps to them too.
//
//   sample    the page's own article, again and again
//   distinct  news articles, one call each
//   long      all of them as one text, cut to a quarter of a megabyte

export const WORKLOADS = ['sample', 'distinct', 'long'];

/** Reads the texts over and over for `seconds`, at least once, but not on and on: after `cap` seconds it stops where it is. */
export function measure(texts, read, { seconds, cap }, now = () => performance.now()) {
  const encoder = new TextEncoder();
  const sizes = texts.map((text) => encoder.encode(text).length);
  const begin = now();
  let bytes = 0;
  let texts_read = 0;
  let spent = 0;
  do {
    for (let i = 0; i < texts.length && spent < cap * 1000; i++) {
      read(texts[i]);
      bytes += sizes[i];
      texts_read++;
      spent = now() - begin;
    }
  } while (spent < seconds * 1000);
  return { bytes, texts: texts_read, ms: spent };
}
