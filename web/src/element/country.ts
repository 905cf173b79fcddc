// A country's name for its ISO code.
const names = new Map<string, Intl.DisplayNames>(); // by style: making one takes a millisecond, and lists ask for many names

export function countryName(code: string, style: 'long' | 'short' = 'long'): string {
  try {
    let known = names.get(style);
    if (known === undefined) {
      known = new Intl.DisplayNames('en', { type: 'region', style });
      names.set(style, known);
    }
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}
