import { describe, expect, test } from 'vitest';
import { joinLines } from '../src/intake/wrapped.ts';

const head = `Ferry talks in Bergen go on for
another week

BERGEN, 4 March 2025 — Norway’s transport mini-
ster met the owners of three ferries on Tuesday
and told them that the ofﬁcial, state-owned line
would not pay for state-
owned quays.`;

describe('joinLines', () => {
  test('makes paragraphs of lines that were cut', () => {
    expect(joinLines(head)?.split('\n\n')).toEqual([
      'Ferry talks in Bergen go on for another week',
      'BERGEN, 4 March 2025 — Norway’s transport minister met the owners of three ferries on Tuesday and told them that ' +
        'the official, state-owned line would not pay for state-owned quays.',
    ]);
    expect(joinLines(head.replaceAll('\n', '\r\n'))).toBe(joinLines(head));
  });

  test('a line with room for the next word ends a paragraph, a list item begins one', () => {
    const text = `The owners of the three ferries asked for more
time, and got two weeks.
Nobody from the town was there, which the mayor
called a pity that could have been avoided by
anybody who had read the letter of last week.
• A quay for the night ferry and a road to it, paid
by the state
• Lower dues
for small boats`;
    expect(joinLines(text)?.split('\n\n')).toEqual([
      'The owners of the three ferries asked for more time, and got two weeks.',
      'Nobody from the town was there, which the mayor called a pity that could have been avoided by anybody who had read the letter of last week.',
      '• A quay for the night ferry and a road to it, paid by the state',
      '• Lower dues for small boats',
    ]);
  });

  test('a hyphen that names and compounds have stays', () => {
    const text = `${head}
The F-
35 jets of the Anglo-
American force flew over a border that is hard to cross, in a cross-
border exercise.`;
    expect(joinLines(text)).toContain('The F-35 jets of the Anglo-American force');
    expect(joinLines(text)).toContain('in a cross-border exercise.');
  });

  test('what stands at the edges of pages goes, and a sentence goes on over them', () => {
    const page = (number: number): string => `\n${number}\n\fTHE GULL | FOREIGN DESK\nTuesday 4 March 2025\n\n`;
    const text = `The crew of the boat was asked by the coast
guard of Norway where it had been, and said
that it came from the town and the port of${page(1)}Bergen on the day before, which the officer
in charge did not believe, as he told them.${page(2)}He has since
gone.`;
    expect(joinLines(text)?.split('\n\n')).toEqual([
      'The crew of the boat was asked by the coast guard of Norway where it had been, and said that it came from the town ' +
        'and the port of Bergen on the day before, which the officer in charge did not believe, as he told them. He has since gone.',
    ]);
  });

  test('leaves alone what was not cut', () => {
    const paragraph =
      'The minister met the owners of the ferries on Tuesday and told them that nobody would pay for it. ';
    expect(joinLines(`${paragraph.repeat(3)}\n`.repeat(9))).toBeUndefined();
    expect(joinLines('bread\nmilk\neggs\nsalt\npepper\nflour\nsugar\n')).toBeUndefined();
    expect(joinLines('Norway\t12\nSweden\t13\nDenmark\t9\nFinland\t4\nIceland\t1\n')).toBeUndefined();
    expect(joinLines('')).toBeUndefined();
  });

  test('half a word at the end of a line, or before a dash, is no word that the text has', () => {
    const text = (dash: string): string => `${head}
The keeper of the light${dash}house said nothing, the
owners of the boat did not either, and the light-
house was dark.`;
    expect(joinLines(text('-'))).toContain('and the light-house was dark.');
    expect(joinLines(text('--'))).toContain('and the lighthouse was dark.');
  });

  test('is linear', () => {
    const time = (text: string): number => {
      const begin = performance.now();
      joinLines(text);
      return performance.now() - begin;
    };
    const long = ['a'.repeat(400_000), 'a-'.repeat(200_000), '-'.repeat(400_000), '--a'.repeat(100_000)];
    for (const text of [
      `${head}\n`.repeat(4000),
      '-\n'.repeat(400_000),
      `a ${'-'.repeat(100)}\n`.repeat(8000),
      ...long.map((run) => `${`${head}\n`.repeat(20)}${run}-\n`),
    ]) {
      expect(time(text)).toBeLessThan(30_000); // its square would take minutes
    }
  }, 60_000);
});
