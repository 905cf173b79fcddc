// What the widget says where a mark is corrected: loaded with what does it.
export const correctStrings = {
  correct: 'Correct this mark',
  wrong: 'No mark here',
  type: 'What it is',
  retype: 'Change the type',
  missed: 'Mark what was missed',
  as: 'as',
  mark: (text: string) => `Mark “${text}”`,
  corrected: (text: string) => `“${text}” corrected.`,
  removed: (text: string) => `“${text}” is no longer marked.`,
} as const;
