import { describe, expect, test } from 'vitest';
import { ModelText } from '../src/embed/model-text.ts';

describe('the text of a document model', () => {
  test('blocks are parted, pieces are found again', () => {
    const text = new ModelText<number>();
    text.block();
    text.add('Putin ', 1);
    text.add('met', 7);
    text.block();
    text.block();
    text.add('Xi', 12);
    expect(text.text).toBe('Putin met\n\nXi');
    expect(text.find(0)).toEqual({ place: 1, inside: 0 });
    expect(text.find(7)).toEqual({ place: 7, inside: 1 });
    expect(text.find(11)).toEqual({ place: 12, inside: 0 });
  });

  test('what stands for something else takes room in the text only', () => {
    const text = new ModelText<string>();
    text.add('Rome', 'a');
    text.filler('\n');
    text.add('', 'nothing');
    text.add('Oslo', 'b');
    expect(text.text).toBe('Rome\nOslo');
    expect(text.find(5)).toEqual({ place: 'b', inside: 0 });
    expect(text.find(4)).toEqual({ place: 'a', inside: 4 });
  });

  test('an empty model has nothing to find', () => {
    expect(new ModelText<number>().find(0)).toBeUndefined();
  });
});
