// Corrections: what a reader sets right, and the list of it.
import { many } from './many.ts';

const places = (count: number): string => many(count, 'place', 'places');

export const correctionStrings = {
  button: (count: number) => (count === 0 ? 'Corrections…' : `Corrections (${count})…`),
  correct: 'Correct this…',
  correctName: 'Merge, split, correct…',
  markMissed: (words: string) => `Mark “${words}”…`,
  undo: 'Undo correction',
  undone: 'Correction undone.',
  trouble: 'This browser does not store corrections now: they hold until this page is closed.',

  correctTitle: (words: string) => `Correct “${words}”`,
  markTitle: (words: string) => `Mark “${words}”`,
  where: 'Where',
  scope: {
    everywhere: (count: number) => `Everywhere in the article (${places(count)})`,
    here: 'Just here',
  },
  kind: 'Type',
  retype: 'Change the type',
  reject: 'Remove the mark',
  mark: 'Mark it',
  cancel: 'Cancel',
  who: 'Who or what it is',
  asNow: (name: string, count: number) => `${name}, as now (${many(count, 'mention', 'mentions')})`,
  nobody: 'Another one, not in the list',
  split: 'Change these words',
  merge: 'Merge the two',
  whoHint: (name: string) =>
    `Choose another: these words alone, where you chose above, are moved to it, or all of “${name}” is merged into it.`,
  together: 'you said so',
  said: {
    merge: (words: string, count: number) => `“${words}” is merged, ${places(count)}.`,
    split: (words: string, count: number) => `“${words}” is another one now, ${places(count)}.`,
    reject: (words: string, count: number) => `“${words}” is no longer marked, ${places(count)}.`,
    retype: (words: string, count: number) => `The type of “${words}” is changed, ${places(count)}.`,
    mark: (words: string, count: number) => `“${words}” is marked, ${places(count)}.`,
  },

  listTitle: 'Corrections',
  listExplain:
    'What you set right in this article. It is kept on this device, and holds again when the article comes back or is edited.',
  none: 'Nothing is corrected yet. Open the card of a mark; or select words that should be one, and a button offers to mark them (by keyboard: m).',
  close: 'Close',
  remove: 'Remove',
  removeOf: (words: string) => `Remove the correction of “${words}”`,
  removed: (words: string) => `The correction of “${words}” is removed.`,
  does: {
    reject: 'not marked',
    retype: (kind: string) => `is ${kind}`,
    mark: (kind: string) => `marked as ${kind}`,
    merge: (words: string) => `one with “${words}”`,
    split: (words: string | undefined) => (words === undefined ? 'somebody or something else' : `is “${words}”`),
  },
  row: (does: string, everywhere: boolean, count: number) =>
    `${does}, ${everywhere ? 'everywhere' : 'just here'}: ${count === 0 ? 'not in the text as it is now' : places(count)}`,
} as const;
