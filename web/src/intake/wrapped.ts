// A text whose lines were cut to a width, as PDFs, mails and wire copies have them, as paragraphs again: lines are joined, and
// words that a hyphen parted; ligatures become letters; what each page has at its head and foot goes. Pure, O(text).
//
//   "Turkey’s foreign mini-\nster, the ofﬁcial said"  ->  "Turkey’s foreign minister, the official said"

const WIDTHS = { least: 25, most: 140 }; // units of a full line
const FULL = 0.85; // of the width: a line that had room for the next word was ended on purpose
const PAGE = '\f';

const LIGATURES = /[\ufb00-\ufb06]/g;
const GOES_ON = /^\p{Ll}/u; // a line that begins so belongs to the one before
const HYPHEN = /\S[-—/]$/; // or what else stands between words without a space
const FINISHED = /[.!?]["'”’)]*$/;
const LISTED = /^(?:[•·▪*–-]|\d{1,2}[.)])\s/;
const NUMBER = /^(?:page )?\W? ?(\d{1,4})(?: ?\W| ?(?:of|\/) ?\d{1,4})?$/i; // of a page

/** The text in paragraphs; undefined where its lines are not cut to a width. */
export function joinLines(text: string): string | undefined {
  const lines = text
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .replaceAll(PAGE, `\n${PAGE}\n`)
    .split(/\r\n?|\n/)
    .map((line) => (line === PAGE ? line : line.trim()));
  const width = widthOf(lines);
  if (width === undefined) return undefined;
  const isHyphenOwn = hyphens(lines);
  const edges = atPageEdges(lines);
  const paragraphs: string[][] = []; // in pieces
  let before = ''; // the line before, and what stood between
  let blank = false;
  let turned = false; // the page
  lines.forEach((line, at) => {
    if (line === PAGE || edges.has(at)) turned = true;
    else if (line === '') blank = true;
    else {
      const open = paragraphs.at(-1);
      const apart = blank && !turned ? !GOES_ON.test(line) : isEnded(before, line, width);
      if (open === undefined || apart) paragraphs.push([line]);
      else if (!HYPHEN.test(before)) open.push(' ', line);
      else if (isHyphenOwn(before, line)) open.push(line);
      else open.push(open.pop()?.slice(0, -1) ?? '', line);
      before = line;
      blank = turned = false;
    }
  });
  return paragraphs.map((pieces) => pieces.join('')).join('\n\n');
}

// Prose goes on in small letters at the head of most lines, where lines are cut; lists, verses and tables do not.
function widthOf(lines: readonly string[]): number | undefined {
  const full = lines.filter((line) => line.length > 1);
  const next = full.filter((line, at) => at > 0 && GOES_ON.test(line));
  const width = full.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(full.length * 0.9)] ?? 0;
  const isCut = next.length >= 4 && next.length * 3 >= full.length;
  return isCut && width >= WIDTHS.least && width <= WIDTHS.most ? width : undefined;
}

// Before a sentence that may begin a paragraph, a little room is enough.
function isEnded(line: string, next: string, width: number): boolean {
  if (LISTED.test(next)) return true;
  if (GOES_ON.test(next) || HYPHEN.test(line)) return false;
  const word = next.indexOf(' ');
  return line.length + 1 + (word < 0 ? next.length : word) < width * (FINISHED.test(line) ? 1 : FULL);
}

/** Whether a hyphen at the end of a line is the word's own: the text itself says so, where it has the word again. */
function hyphens(lines: readonly string[]): (line: string, next: string) => boolean {
  const words = new Set(lines.flatMap(wordsOf));
  return (line, next) => {
    const last = line.slice(line.lastIndexOf(' ') + 1, -1);
    const head = /^\p{L}?[\p{Ll}-]*$/u.test(last) ? last.toLowerCase() : '';
    const tail = /^\p{Ll}+/u.exec(next)?.[0];
    if (head === '' || tail === undefined) return true;
    return words.has(`${head}-${tail}`) || (!words.has(head + tail) && words.has(head) && words.has(tail));
  };
}

// With the hyphens inside them, and none that one was parted from: of "mini-" nothing, of "the quays--state-owned" the last.
function wordsOf(line: string): string[] {
  const runs = line.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return runs.filter((run) => !run.endsWith('-')).map((run) => run.replace(/^(?:.*-)?-/, ''));
}

/** Lines at the head or foot of pages: numbers that count up, and what is there again and again beside them. */
function atPageEdges(lines: readonly string[]): ReadonlySet<number> {
  const edges = new Set<number>();
  const numbers = lines.flatMap((line, at) => {
    const number = NUMBER.exec(line)?.[1];
    return number === undefined ? [] : [{ at, number: Number(number) }];
  });
  numbers.forEach(({ at, number }, i) => {
    if (numbers[i - 1]?.number === number - 1 || numbers[i + 1]?.number === number + 1) edges.add(at);
  });
  const again = repeated(lines);
  const isEdge = (at: number): boolean => edges.has(at) || lines[at] === PAGE;
  const ats = [...lines.keys()];
  for (const [all, step] of [[ats, -1] as const, [ats.toReversed(), 1] as const]) {
    for (const at of all) {
      let beside = at + step;
      if (lines[beside] === '') beside += step;
      if (again.has(lines[at] ?? '') && isEdge(beside)) edges.add(at);
    }
  }
  return edges;
}

// No sentence, and no piece of one.
function repeated(lines: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const line of lines) {
    if (line === '' || line === PAGE || GOES_ON.test(line) || /[.,;:!?-]$/.test(line)) continue;
    (once.has(line) ? again : once).add(line);
  }
  return again;
}
