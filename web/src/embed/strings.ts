// What the widget says beside what its components say (../strings.ts).
import type { Category } from '../engine/vocabulary.ts';

export const strings = {
  panel: 'Gloss: who acts, where, how much, what is at stake',
  toggle: 'Gloss',
  open: (shown: string) => `${shown}: open the panel`, // begins with what is seen on the button
  close: (shown: string) => `${shown}: close the panel`,
  reading: 'Reading the article…',
  done: (marks: number, names: number) =>
    `${marks} ${marks === 1 ? 'mark' : 'marks'}, ${names} ${names === 1 ? 'name' : 'names'}`,
  none: 'Nothing was marked in this text.',
  again: 'Try again',
  foreign: (language: string) => `This article is in “${language}”; Gloss reads English.`,
  noTarget: (id: string) => `<gloss-article for="${id}"> finds no element with that id.`,
  letter: { actor: 'A', place: 'P', figure: 'F', asset: 'S', role: 'R' } satisfies Record<Category, string>,
} as const;
