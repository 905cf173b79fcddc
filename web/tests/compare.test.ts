import { describe, expect, test, vi } from 'vitest';
import type { DocumentEntity, FigureValue, GlossDocument } from '../src/engine/document.ts';
import { EngineError } from '../src/engine/errors.ts';
import type { Category, Type } from '../src/engine/vocabulary.ts';
import { unpack } from '../src/engine/wire.ts';
import { comparedFigures, comparedNames, type Read, type Row } from '../src/views/compare-rows.ts';
import { OtherText } from '../src/views/other-text.ts';
import { packed } from './packed.ts';

type Entity = Partial<DocumentEntity> & { readonly name: string; readonly times?: number };

/** An article of nothing but these names and figures, each a word of its text. */
function article(entities: readonly Entity[], figures: readonly (readonly [Type, FigureValue])[] = []): Read {
  let text = '';
  const rows: { start: number; end: number; category: Category; type: Type; entity?: number }[] = [];
  const add = (word: string, category: Category, type: Type, entity?: number): void => {
    const start = text.length;
    text += `${word}. `;
    rows.push({ start, end: start + word.length, category, type, ...(entity === undefined ? {} : { entity }) });
  };
  for (const [id, { name, category = 'actor', type = 'person', times = 1 }] of entities.entries())
    for (let n = 0; n < times; n++) add(name, category, type, id);
  for (const [type] of figures) add('x', 'figure', type);
  const { marks } = unpack(packed({ marks: rows }));
  const first = marks.length - figures.length;
  const document: GlossDocument = {
    schema: 'gloss/1',
    date: null,
    annotations: marks.map((mark) => {
      const value = figures[mark.id - first]?.[1];
      return {
        ...mark,
        text: '',
        nested: [],
        ...(value === undefined ? {} : { value }),
      } as GlossDocument['annotations'][number];
    }),
    entities: entities.map(({ times: _, ...entity }, id) => ({
      ...{ id, type: 'person', category: 'actor', aliases: [] as string[], mentions: [] as number[] },
      ...entity,
    })) as DocumentEntity[],
  };
  return { text, marks, document };
}

const told = (rows: readonly Row[]): string[] =>
  rows.map(({ name, where, here, there }) => `${name}: ${where} ${here?.count ?? 0}/${there?.count ?? 0}`);
const names = (here: readonly Entity[], there: readonly Entity[]): string[] =>
  told(comparedNames(article(here), article(there)));
const figures = (here: readonly [Type, FigureValue][], there: readonly [Type, FigureValue][]): string[] =>
  told(comparedFigures(article([], here), article([], there)));

describe('names of two texts', () => {
  test('are one where they are one entry of the knowledge, whatever they are called', () => {
    const putin = { name: 'Vladimir Putin', source: 'leaders.tsv' };
    expect(names([{ ...putin, times: 3 }], [putin, { name: 'Eva Doe' }])).toEqual([
      'Vladimir Putin: both 3/1',
      'Eva Doe: there 0/1',
    ]);
    const port = { category: 'place', type: 'city' } as const;
    expect(
      names(
        [{ ...port, name: 'Odesa', ids: { geonames: '698740' } }],
        [{ ...port, name: 'Odessa', ids: { geonames: '698740' } }],
      ),
    ).toEqual(['Odesa: both 1/1']);
  });

  test('are two where a gazetteer tells them apart', () => {
    const paris = { name: 'Paris', category: 'place', type: 'city' } as const;
    expect(names([{ ...paris, ids: { geonames: '1' } }], [{ ...paris, ids: { geonames: '2' } }])).toEqual([
      'Paris: here 1/0',
      'Paris: there 0/1',
    ]);
  });

  test('are one by name and type, accents and article apart', () => {
    const org = { type: 'organization' } as const;
    expect(names([{ ...org, name: 'The Lantern Fleet' }], [{ ...org, name: 'Lantern Fleet' }])).toEqual([
      'The Lantern Fleet: both 1/1',
    ]);
    expect(names([{ name: 'José Peña' }], [{ name: 'Jose Pena' }])).toEqual(['José Peña: both 1/1']);
    expect(names([{ name: 'Ford' }], [{ ...org, name: 'Ford' }])).toHaveLength(2);
  });

  test('of persons are one by the last name alone, where it is the only one', () => {
    expect(names([{ name: 'Oleksiy Chernyshov' }], [{ name: 'Chernyshov' }])).toEqual(['Oleksiy Chernyshov: both 1/1']);
    expect(names([{ name: 'Ana Silva' }, { name: 'Rui Silva' }], [{ name: 'Silva' }])).toHaveLength(3);
    expect(names([{ name: 'Ana Silva' }], [{ name: 'Rui Silva' }])).toHaveLength(2);
    expect(names([{ name: 'Silva' }], [{ name: 'Ana Silva' }, { name: 'Rui Silva' }])).toHaveLength(3);
  });

  test('have no roles among them, and stand by category and by how often', () => {
    const role = { name: 'president', category: 'role', type: 'role' } as const;
    const city = { name: 'Lima', category: 'place', type: 'city' } as const;
    expect(names([role, city, { name: 'Ana' }], [role, { name: 'Omar', times: 2 }])).toEqual([
      'Omar: there 0/2',
      'Ana: here 1/0',
      'Lima: here 1/0',
    ]);
  });
});

describe('figures of two texts', () => {
  test('are one where value and unit are, however they are written', () => {
    const euros: FigureValue = { amount: 5e6, currency: 'EUR' };
    expect(figures([['money', { ...euros, mod: 'about' }]], [['money', euros]])).toEqual(['5 million euros: both 1/1']);
    const tonnes = (value: number, unit: string, kg: number): FigureValue => ({
      value,
      unit,
      si: { value: kg, unit: 'kg' },
    });
    expect(figures([['quantity', tonnes(41e6, 't', 4.1e10)]], [['quantity', tonnes(41, 'Mt', 4.1e10 + 1e-6)]])).toEqual(
      ['41 million tonnes: both 1/1'],
    );
    const day: FigureValue = { timex: '2025-03-04', start: '2025-03-04', end: '2025-03-05' };
    expect(
      figures(
        [
          ['date', day],
          ['date', day],
        ],
        [['date', { ...day, inferred: ['year'] }]],
      ),
    ).toEqual(['Tuesday, 4 March 2025: both 2/1']);
  });

  test('are two in another currency, per another unit, as a range', () => {
    expect(
      figures(
        [['money', { amount: 5, currency: 'USD' }]],
        [
          ['money', { amount: 5, currency: 'CAD' }],
          ['money', { amount: 5, currency: 'USD', per: 'barrel' }],
        ],
      ),
    ).toHaveLength(3);
    expect(figures([['percent', { value: 5 }]], [['percent', { min: 5, max: 7 }]])).toHaveLength(2);
  });

  test('of one thing counted, and not alike, are different numbers', () => {
    const ships = (value: number, unit = 'ships'): [Type, FigureValue] => ['number', { value, unit }];
    expect(figures([ships(38000)], [ships(40000)])).toEqual(['38,000 ships / 40,000 ships: differ 1/1']);
    expect(figures([ships(1, 'ship')], [ships(1)])).toEqual(['1 ship: both 1/1']);
    // Which of two is meant cannot be known.
    expect(figures([ships(1), ships(2)], [ships(3)]).filter((row) => row.includes('differ'))).toEqual([]);
    expect(figures([['number', { value: 3 }]], [['number', { value: 4 }]])).toHaveLength(2);
  });

  test('leave out what names no time', () => {
    expect(figures([['date', { timex: 'PAST_REF' }]], [['duration', { timex: 'PXW' }]])).toEqual([]);
  });

  test('stand with their like, the smaller first', () => {
    const pay = (amount: number): [Type, FigureValue] => ['money', { amount, currency: 'EUR' }];
    expect(figures([pay(20), ['percent', { value: 1 }]], [pay(3)])).toEqual([
      '3 euros: there 0/1',
      '20 euros: here 1/0',
      '1 percent: here 1/0',
    ]);
  });
});

describe('the other text', () => {
  const answer = (text: string): ReturnType<NonNullable<OtherText['read']>> => {
    const { marks, document } = article([{ name: text }]);
    return Promise.resolve({ marks: { ...unpack(packed()), marks }, document: Promise.resolve(document) });
  };

  test('is read when it comes and when the keys rest, and had back when another took its place', async () => {
    vi.useFakeTimers();
    const answered = vi.fn();
    const other = new OtherText({ changed: vi.fn(), answered });
    const read = vi.fn(answer);
    other.read = read;
    other.take('Ana\r\nmet');
    await vi.runAllTimersAsync();
    expect(other.answer?.text).toBe('Ana\nmet');
    other.typed('Ana\nmet O');
    other.typed('Ana\nmet Omar');
    await vi.runAllTimersAsync();
    expect(read.mock.calls.map(([text]) => text)).toEqual(['Ana\nmet', 'Ana\nmet Omar']);
    other.setDate('2025-03-04');
    await vi.runAllTimersAsync();
    expect(other.dateSubject).toMatchObject({ iso: '2025-03-04', given: true });
    other.take('');
    await vi.runAllTimersAsync();
    expect([other.answer, other.canGoBack]).toEqual([undefined, true]);
    other.back();
    await vi.runAllTimersAsync();
    expect([other.answer?.text, other.canGoBack, other.date]).toEqual(['Ana\nmet Omar', false, undefined]);
    expect(answered).toHaveBeenCalledTimes(4);
    vi.useRealTimers();
  });

  test('that was cleared is had back after a key as well, and what was typed then too', () => {
    const other = new OtherText({ changed: vi.fn(), answered: vi.fn() });
    other.take('Ana met Omar');
    other.take('');
    other.typed('x');
    other.back();
    expect(other.text).toBe('Ana met Omar');
    other.back();
    expect(other.text).toBe('x');
  });

  test('whose lines were joined is had back as it came, and the one before it', () => {
    const other = new OtherText({ changed: vi.fn(), answered: vi.fn() });
    other.take('The one before');
    other.takeJoined('Lines\ncut', 'Lines cut');
    expect([other.text, other.isJoined]).toEqual(['Lines cut', true]);
    other.back();
    expect([other.text, other.isJoined]).toEqual(['Lines\ncut', false]);
    other.back();
    expect(other.text).toBe('The one before');
    other.back();
    expect(other.text).toBe('Lines cut');
  });

  test('stays, and its answer, where something else was refused', async () => {
    const other = new OtherText({ changed: vi.fn(), answered: vi.fn() });
    other.read = answer;
    other.take('Ana');
    await vi.waitFor(() => expect(other.answer?.text).toBe('Ana'));
    other.refuse('a picture');
    expect([other.refused, other.trouble, other.answer?.text]).toEqual(['a picture', '', 'Ana']);
    other.take('Omar');
    expect(other.refused).toBe('');
  });

  test('says what the engine complains of, and nothing of an answer that is too late', async () => {
    const other = new OtherText({ changed: vi.fn(), answered: vi.fn() });
    other.read = () => Promise.reject(new EngineError('hung', 'The engine did not answer in time.'));
    other.take('x');
    await vi.waitFor(() => expect(other.trouble).toBe('The engine did not answer in time.'));
    const slow = Promise.withResolvers<void>();
    other.read = async (text) => {
      if (text === 'slow') await slow.promise;
      return answer(text);
    };
    other.take('slow');
    other.take('quick');
    await vi.waitFor(() => expect(other.answer?.text).toBe('quick'));
    slow.resolve();
    await new Promise((later) => setTimeout(later, 10));
    expect(other.answer?.text).toBe('quick');
  });
});
