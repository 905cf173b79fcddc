// Names and words as a list or a card shows them. No name is as long; but in a text without spaces a word may be of any length.
export const brief = (words: string): string => words.replace(/^(.{99}).{2,}/su, '$1…');
