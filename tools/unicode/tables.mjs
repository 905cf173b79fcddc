// Writes core/text/unicode_tables.cc: the class and the folded form of every code point, as two-stage tables.
//
//   node tools/unicode/tables.mjs > core/text/unicode_tables.cc
//
// The data is Node's own Unicode Character Database (process.versions.unicode); the file says which version.
// It is kept in git because what a word is must not change with the Node that happens to build it.

const classes = [
  'kSymbol',
  'kPunct',
  'kApostrophe',
  'kDigit',
  'kLower',
  'kUpper',
  'kNeutral',
  'kUncased',
  'kMark',
  'kIgnorable',
  'kZeroWidthSpace',
  'kSpace',
  'kLineBreak',
];
const id = Object.fromEntries(classes.map((name, index) => [name, index]));

const lineBreaks = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);
// ' ’ ‘ ʼ ＇ and the two accents that keyboards offer in its place.
const apostrophes = new Set([0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x02bc, 0xff07]);
// Marks of amounts that Unicode counts as punctuation: % ‰ ‱ ′ ″ ‴ ؉ ؊ ٪ ﹪ ％
const amounts = new Set([0x25, 0x2030, 0x2031, 0x2032, 0x2033, 0x2034, 0x0609, 0x060a, 0x066a, 0xfe6a, 0xff05]);

function classOf(cp) {
  if (cp >= 0xd800 && cp <= 0xdfff) return id.kSymbol;
  const c = String.fromCodePoint(cp);
  if (lineBreaks.has(cp)) return id.kLineBreak;
  if (apostrophes.has(cp)) return id.kApostrophe;
  if (amounts.has(cp)) return id.kSymbol;
  if (cp === 0x200b) return id.kZeroWidthSpace;
  if (/\p{White_Space}/u.test(c)) return id.kSpace;
  if (/\p{Cf}/u.test(c)) return id.kIgnorable;
  if (/\p{M}/u.test(c)) return id.kMark;
  if (/\p{Nd}/u.test(c)) return id.kDigit;
  if (/[\p{Lu}\p{Lt}]/u.test(c)) return id.kUpper;
  if (/\p{Ll}/u.test(c)) return id.kLower;
  if (/\p{Nl}/u.test(c)) {
    if (c.toLowerCase() !== c) return id.kUpper;
    return c.toUpperCase() !== c ? id.kLower : id.kUncased;
  }
  // Modifier letters (ʻ ʿ) and the few caseless letters of Latin orthographies (ǃ ʔ ª) join words of any case.
  if (/\p{Lm}/u.test(c) && /[\p{sc=Latin}\p{sc=Common}]/u.test(c)) {
    return /[\p{scx=Hiragana}\p{scx=Katakana}]/u.test(c) ? id.kUncased : id.kNeutral;
  }
  if (/\p{L}/u.test(c)) return /\p{sc=Latin}/u.test(c) ? id.kNeutral : id.kUncased;
  if (/\p{P}/u.test(c)) return id.kPunct;
  return id.kSymbol;
}

// Letters without a decomposition, as English-language agencies write them, and what else is compared as one.
const special = new Map(
  Object.entries({
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ŋ: 'n',
    ə: 'a',
    ĸ: 'k',
    ĳ: 'ij',
    ŀ: 'l',
    ŉ: "'n",
    ſ: 's',
    ƒ: 'f',
    ƀ: 'b',
    ɓ: 'b',
    ɗ: 'd',
    ɖ: 'd',
    ƙ: 'k',
    ƴ: 'y',
    ɛ: 'e',
    ɔ: 'o',
    ƶ: 'z',
    ǥ: 'g',
    ɨ: 'i',
    ʉ: 'u',
    ς: 'σ',
    '’': "'",
    '‘': "'",
    ʼ: "'",
    '＇': "'",
    '`': "'",
    '´': "'",
    '‐': '-',
    '‑': '-',
    '…': '...',
  }),
);
const dropped = new Set([0x02bb, 0x02bd, 0x02be, 0x02bf]); // ʻ ʽ ʾ ʿ: agencies write Hawaii, Sanaa, Ali

function foldOf(cp) {
  const c = String.fromCodePoint(cp);
  if (dropped.has(cp)) return '';
  if (special.has(c)) return special.get(c);
  const kind = classOf(cp);
  if (kind === id.kIgnorable || kind === id.kZeroWidthSpace) return '';
  if (/^[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]$/.test(c)) return '';
  if (kind === id.kDigit) return cp >= 0xff10 && cp <= 0xff19 ? String(cp - 0xff10) : c;
  if (kind !== id.kUpper && kind !== id.kLower && kind !== id.kNeutral) return c;
  let lower = c.toLowerCase();
  if (/[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(c)) {
    // Compatibility forms only where they are letters of a word (ﬁ, Ａ), not ª or ².
    const ligature = (cp >= 0xfb00 && cp <= 0xfb06) || (cp >= 0xff21 && cp <= 0xff5a) || (cp >= 0x01c4 && cp <= 0x01f3);
    lower = lower
      .normalize(ligature ? 'NFKD' : 'NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  }
  return [...lower].map((x) => special.get(x) ?? x).join('');
}

// Equal blocks are stored once. Returns [stage1, blocks].
function twoStage(values, blockSize) {
  const blocks = [],
    seen = new Map(),
    stage1 = [];
  for (let at = 0; at < values.length; at += blockSize) {
    const block = values.slice(at, at + blockSize),
      key = block.join();
    if (!seen.has(key)) {
      seen.set(key, blocks.length);
      blocks.push(block);
    }
    stage1.push(seen.get(key));
  }
  return [stage1, blocks.flat()];
}

function array(type, name, values) {
  const lines = [];
  for (let at = 0; at < values.length; at += 24) lines.push(`    ${values.slice(at, at + 24).join(',')},`);
  return `const ${type} ${name}[${values.length}] = {\n${lines.join('\n')}\n};\n`;
}

const kinds = Array.from({ length: 0x20000 }, (_, cp) => classOf(cp));
const [classPages, classValues] = twoStage(kinds, 128);
const packed = Array.from(
  { length: classValues.length / 2 },
  (_, i) => classValues[2 * i] | (classValues[2 * i + 1] << 4),
);

// A fold value: the code point itself, or 0xE000 + n (private use) for the n-th string.
const strings = [],
  folds = [];
for (let cp = 0; cp < 0x10000; ++cp) {
  const to = cp >= 0xd800 && cp <= 0xf8ff ? String.fromCharCode(cp) : foldOf(cp);
  if (cp >= 0xd800 && cp <= 0xf8ff) {
    folds.push(0);
    continue;
  }
  if (to === String.fromCharCode(cp)) {
    folds.push(0);
    continue;
  }
  if (to.length === 1) {
    folds.push(to.charCodeAt(0));
    continue;
  }
  if (Buffer.byteLength(to) > 3) throw new Error(`fold of U+${cp.toString(16)} is too long: ${to}`);
  if (!strings.includes(to)) strings.push(to);
  folds.push(0xe000 + strings.indexOf(to));
}
const [foldPages, foldValues] = twoStage(folds, 64);
if (Math.max(...classPages) > 255 || Math.max(...foldPages) > 255)
  throw new Error('page numbers need more than a byte');

process.stdout.write(`// Generated by tools/unicode/tables.mjs from the Unicode Character Database ${process.versions.unicode}; do not edit.
// Unicode data files are under the Unicode License v3 (https://www.unicode.org/license.txt).
#include "text/unicode.h"

// clang-format off
namespace gloss::unicode {

${array('std::uint8_t', 'kClassPages', classPages)}
${array('std::uint8_t', 'kClassNibbles', packed)}
${array('std::uint8_t', 'kFoldPages', foldPages)}
${array('std::uint16_t', 'kFoldValues', foldValues)}
const char kFoldStrings[${strings.length}][4] = {${strings.map((s) => JSON.stringify(s)).join(', ')}};

}  // namespace gloss::unicode
`);
console.error({
  unicode: process.versions.unicode,
  classPages: classPages.length,
  packed: packed.length,
  foldPages: foldPages.length,
  foldValues: foldValues.length * 2,
  strings,
});
