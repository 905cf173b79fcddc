// What a text is called where it is one of two.

/** The first line of several words; above a headline stands what else a page has. */
export function headline(text: string, longest = 40): string {
  const lines = text.split('\n', 20).map((line) => line.trim());
  const line =
    lines.find((each) => (each.match(/\p{L}{2,}/gu)?.length ?? 0) > 3) ?? lines.find((each) => each !== '') ?? '';
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
