// A country's name for its ISO code.
export function countryName(code: string, style: 'long' | 'short' = 'long'): string {
  try {
    return new Intl.DisplayNames('en', { type: 'region', style }).of(code) ?? code;
  } catch {
    return code;
  }
}
