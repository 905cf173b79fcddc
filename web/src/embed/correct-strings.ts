// What the widget says where a mark is corrected: loaded with what does it.
export const correctStrings = {
  correct: 'Correct this mark',
  wrong: 'No mark here',
  type: 'What it is',
  retype: 'Change the type',
  missed: 'Mark what was missed',
  as: 'Mark it as',
  choose: 'Mark it as…',
  mark: (text: string) => `Mark “${text}”`,
  unfit: (most: number) => `To mark what was missed, select up to ${most} characters of one line.`,
  marked: (text: string, type: string) => `“${text}” marked as ${type}.`,
  removed: (text: string) => `“${text}” is no longer marked.`,
} as const;
