import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anchor, isWhole } from '../src/corrections/anchor.ts';
import { correct } from '../src/corrections/apply.ts';
import { Ledger } from '../src/corrections/ledger.ts';
import { isSame, likeness, sketch } from '../src/corrections/likeness.ts';
import {
  type Change,
  type Correction,
  isStored,
  quote,
  type Scope,
  type Stored,
  standing,
  union,
} from '../src/corrections/model.ts';
import type { KnownArticle } from '../src/corrections/store.ts';
import type { GlossDocument } from '../src/engine/document.ts';
import { unpack } from '../src/engine/wire.ts';
import { packed, type Row } from './packed.ts';

const text = 'Ana Silva left Bergen. In Oslo the harbour board met Silva; Bergen paid $5 million to Ana Silva.';
const nth = (words: string, n = 0): { start: number; end: number } => {
  let start = text.indexOf(words);
  for (let i = 0; i < n; i++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};
const rows: readonly Row[] = [
  { ...nth('Ana Silva'), category: 'actor', type: 'person', entity: 0 },
  { ...nth('Bergen'), category: 'place', type: 'city', entity: 1 },
  { ...nth('Oslo'), category: 'place', type: 'city', entity: 2 },
  { ...nth('Silva', 1), category: 'actor', type: 'person', entity: 0 },
  { ...nth('Bergen', 1), category: 'place', type: 'city', entity: 1 },
  { ...nth('$5 million'), category: 'figure', type: 'money' },
  { ...nth('Ana Silva', 1), category: 'actor', type: 'person', entity: 0 },
];
const marks = unpack(packed({ marks: rows }));
const document: GlossDocument = {
  schema: 'gloss/1',
  date: null,
  annotations: marks.marks.map(({ id, start, end, category, type, entity }) => ({
    ...{ id, start, end, category, type, text: text.slice(start, end), score: 900 },
    ...(entity === undefined ? {} : { entity }),
    ...(type === 'money' ? { value: { amount: 5_000_000, currency: 'USD' } } : {}),
  })),
  entities: [
    {
      id: 0,
      category: 'actor',
      type: 'person',
      name: 'Ana Silva',
      aliases: ['Ana Silva', 'Silva'],
      mentions: [0, 3, 6],
    },
    { id: 1, category: 'place', type: 'city', name: 'Bergen', aliases: [], mentions: [1, 4], lat: 60.39, lon: 5.32 },
    { id: 2, category: 'place', type: 'city', name: 'Oslo', aliases: [], mentions: [2], lat: 59.91, lon: 10.75 },
  ],
};
let made = 0;
const correction = (at: { start: number; end: number }, scope: Scope, change: Change): Correction => ({
  ...{ id: `c${++made}`, article: 'a', removed: false, made, scope, change },
  quote: quote(text, at.start, at.end),
});
const apply = (...all: Correction[]) => {
  const done = correct(text, marks, document, all);
  // What every reader of an answer relies on.
  done.marks.marks.forEach((mark, at) => {
    const annotation = done.document?.annotations[at];
    expect(mark.id).toBe(at);
    expect(mark.start).toBeGreaterThanOrEqual(done.marks.marks[at - 1]?.end ?? 0);
    const { start, end, category, type, entity } = mark;
    expect(annotation).toMatchObject({ id: at, start, end, category, type, text: text.slice(start, end) });
    expect(annotation?.entity).toBe(entity);
    if (entity !== undefined) expect(done.document?.entities[entity]?.mentions).toContain(at);
  });
  done.document?.entities.forEach(({ id, mentions }, at) => {
    expect(id).toBe(at);
    expect(mentions.length).toBeGreaterThan(0);
  });
  return done;
};
const words = ({ marks: { marks: all } }: ReturnType<typeof apply>) =>
  all.map(({ start, end }) => text.slice(start, end));

describe('what a correction changes', () => {
  test('nothing corrected is the answer as it was', () => {
    const { marks: same, document: unchanged } = apply();
    expect(same).toEqual(marks);
    expect(unchanged).toEqual(document);
  });

  test('rejected everywhere, the entity goes as well and the rows close up', () => {
    const done = apply(correction(nth('Bergen'), 'everywhere', { does: 'reject' }));
    expect(words(done)).toEqual(['Ana Silva', 'Oslo', 'Silva', '$5 million', 'Ana Silva']);
    expect(done.document?.entities.map(({ name }) => name)).toEqual(['Ana Silva', 'Oslo']);
    expect([...done.found.values()]).toEqual([2]);
  });

  test('rejected here, the other mention stays; a name that is gone is no alias', () => {
    const done = apply(
      correction(nth('Bergen', 1), 'here', { does: 'reject' }),
      correction(nth('Silva', 1), 'here', { does: 'reject' }),
    );
    expect(words(done)).toEqual(['Ana Silva', 'Bergen', 'Oslo', '$5 million', 'Ana Silva']);
    expect(done.document?.entities[0]?.aliases).toEqual(['Ana Silva']);
  });

  test('of another type it is another entity, without what is known of the first', () => {
    const done = apply(
      correction(nth('Bergen', 1), 'here', { does: 'retype', category: 'actor', type: 'organization' }),
    );
    expect(done.marks.marks.map(({ type }) => type)[4]).toBe('organization');
    expect(done.document?.entities[3]).toEqual({
      ...{ id: 3, category: 'actor', type: 'organization', name: 'Bergen', aliases: [], mentions: [4] },
    });
    expect(done.document?.entities[1]?.mentions).toEqual([1]);
  });

  test('of another category and the same type it stays who it was', () => {
    const country = { does: 'retype', category: 'actor', type: 'city' } as unknown as Change;
    const done = apply(correction(nth('Bergen'), 'everywhere', country));
    expect(done.document?.entities[1]).toMatchObject({ name: 'Bergen', category: 'actor', lat: 60.39 });
  });

  test('a figure of another type has no value of the old one', () => {
    const done = apply(correction(nth('$5 million'), 'here', { does: 'retype', category: 'figure', type: 'number' }));
    expect(done.document?.annotations[5]).not.toHaveProperty('value');
  });

  test('a missed term is marked wherever it stands as a word, and joins who has the name', () => {
    const done = apply(
      correction(nth('harbour board'), 'everywhere', { does: 'mark', category: 'actor', type: 'organization' }),
    );
    expect(words(done)[3]).toBe('harbour board');
    expect(done.document?.entities[3]).toMatchObject({ name: 'harbour board', mentions: [3] });
    const again = apply(
      correction(nth('Silva', 1), 'here', { does: 'reject' }),
      correction(nth('Silva', 1), 'here', { does: 'mark', category: 'actor', type: 'person' }),
    );
    expect(again.marks.marks[3]?.entity).toBe(0);
  });

  test('a missed term takes the place of what it overlaps; elsewhere a longer name stays', () => {
    const long = apply(
      correction(nth('Oslo the harbour board'), 'here', { does: 'mark', category: 'actor', type: 'group' }),
    );
    expect(words(long)).toContain('Oslo the harbour board');
    expect(words(long)).not.toContain('Oslo');
    const short = apply(correction(nth('Silva'), 'everywhere', { does: 'mark', category: 'actor', type: 'group' }));
    expect(words(short)).toEqual(['Silva', 'Bergen', 'Oslo', 'Silva', 'Bergen', '$5 million', 'Ana Silva']);
  });

  test('before the document is there the marks are right already', () => {
    const { marks: early, document: none } = correct(text, marks, undefined, [
      correction(nth('Bergen'), 'everywhere', { does: 'reject' }),
    ]);
    expect(none).toBeUndefined();
    expect(early.marks.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
  });

  test('later ones go over earlier ones', () => {
    const done = apply(
      correction(nth('Oslo'), 'here', { does: 'reject' }),
      correction(nth('Oslo'), 'here', { does: 'mark', category: 'place', type: 'port' as 'city' }),
    );
    expect(done.marks.marks[2]?.type).toBe('port');
  });
});

describe('where a quote is found again', () => {
  const at = nth('Bergen', 1);
  const second = quote(text, at.start, at.end);

  test('in the text as it was, after an insertion, and with one side changed', () => {
    expect(anchor(text, second)).toBe(at.start);
    expect(anchor(`New. Bergen. ${text}`, second)).toBe(at.start + 13);
    expect(anchor(text.replace('paid', 'gave'), second)).toBe(at.start);
  });

  test('nowhere, where its words or everything around them are gone', () => {
    expect(anchor(text.replaceAll('Bergen', 'Turku'), second)).toBeUndefined();
    expect(anchor('Quite another text, of Bergen and its fish market.', second)).toBeUndefined();
    expect(anchor('', second)).toBeUndefined();
  });

  test('of equals the nearest to where it was', () => {
    const many = 'x Bergen y. '.repeat(9);
    expect(anchor(many, { exact: 'Bergen', prefix: 'y. x ', suffix: ' y. x', start: 53 })).toBe(50);
  });

  test('hostile texts cost no more than their length', () => {
    const long = 'a'.repeat(300_000);
    const begin = performance.now();
    anchor(long, { exact: 'a'.repeat(200), prefix: 'b', suffix: 'b', start: 7 });
    anchor(`\uD800\u202E${'\u0301'.repeat(300_000)}`, { exact: '\u0301', prefix: '\u202E', suffix: '', start: 9 });
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  test('words are not cut, of any script', () => {
    expect(isWhole('Daweian', 0, 5)).toBe(false);
    expect(isWhole('Dawei’s', 0, 5)).toBe(true);
    expect(isWhole('в Москве', 2, 7)).toBe(false);
  });
});

test('an article is known again after edits, another one is not taken for it', () => {
  const long = Array.from({ length: 200 }, (_, n) => `word${n * 7} of${n}`).join(' ');
  const now = sketch(long);
  expect(likeness(now, now)).toBe(1);
  expect(isSame(now, sketch(`A new front of five words. ${long.replace('word70', 'other')}`))).toBe(true);
  expect(isSame(now, sketch(text))).toBe(false);
  expect(isSame(sketch(''), sketch(''))).toBe(false);
  expect(isSame(sketch('Oslo'), sketch('Oslo'))).toBe(true);
});

test('what two tabs did is joined, and what is taken back stays so', () => {
  const one = correction(nth('Oslo'), 'here', { does: 'reject' });
  const gone: Stored = { id: one.id, article: 'a', removed: true };
  expect(standing(union([one], [gone]).values())).toEqual([]);
  expect(standing(union([gone], [one]).values())).toEqual([]);
});

test('records from outside are looked at first', () => {
  const good = correction(nth('Oslo'), 'here', { does: 'retype', category: 'place', type: 'region' });
  expect(isStored(good)).toBe(true);
  expect(isStored({ id: 'x', article: 'a', removed: true })).toBe(true);
  for (const bad of [
    null,
    'x',
    {},
    { ...good, quote: { ...good.quote, exact: '' } },
    { ...good, quote: { ...good.quote, start: 1.5 } },
    { ...good, scope: '<script>' },
    { ...good, change: { does: 'retype', category: 'place', type: 'person' } },
    { ...good, change: { does: '__proto__' } },
    { ...good, made: Number.NaN },
  ]) {
    expect(isStored(bad)).toBe(false);
  }
});

describe('who is who', () => {
  const answer = (...corrections: Correction[]) => {
    const { marks: corrected, document: told, found } = correct(text, marks, document, corrections);
    const entities = told?.entities ?? [];
    for (const [id, mark] of corrected.marks.entries()) {
      expect(mark.id).toBe(id);
      if (mark.entity !== undefined) expect(entities[mark.entity]?.mentions).toContain(id);
      expect(told?.annotations[id]?.entity).toBe(mark.entity);
    }
    const names = entities.map(({ name, mentions }) => `${name} ${mentions.join()}`);
    return { entities, names, places: corrections.map(({ id }) => found.get(id)) };
  };
  const at = (words: string, n = 0) => quote(text, nth(words, n).start, nth(words, n).end);
  const merge = (words: string, other: string) =>
    correction(nth(words), 'everywhere', { does: 'merge', with: at(other) });
  const split = (words: string, n: number, scope: Scope, to: string | null) =>
    correction(nth(words, n), scope, { does: 'split', to: to === null ? null : at(to) });

  test('two that are one: the other’s name stays, with what is known of it', () => {
    const { entities, names, places } = answer(merge('Oslo', 'Bergen'));
    expect(names).toEqual(['Ana Silva 0,3,6', 'Bergen 1,2,4']);
    expect(entities[1]).toMatchObject({ lat: 60.39, aliases: ['Oslo'] });
    expect(places).toEqual([1]);
  });

  test('what was unknown is merged into what is known, and the other way round', () => {
    const marked = correction(nth('harbour board'), 'here', { does: 'mark', category: 'actor', type: 'organization' });
    expect(answer(marked, merge('harbour board', 'Ana Silva')).names).toContain('Ana Silva 0,3,4,7');
    const { entities } = answer(marked, merge('Ana Silva', 'harbour board'));
    expect(entities.find(({ name }) => name === 'harbour board')).toMatchObject({
      mentions: [0, 3, 4, 7],
      aliases: ['Ana Silva', 'Silva'],
      type: 'organization',
    });
  });

  test('one that is two: a mention leaves for somebody new, and is known by its words', () => {
    const { names, places, entities } = answer(split('Silva', 1, 'here', null));
    expect(names).toEqual(['Ana Silva 0,6', 'Bergen 1,4', 'Oslo 2', 'Silva 3']);
    expect(entities[0]?.aliases).toEqual(['Ana Silva']);
    expect(places).toEqual([1]);
  });

  test('all mentions by these words leave, and the rest is called by what is left', () => {
    const { names, places } = answer(split('Ana Silva', 0, 'everywhere', null));
    expect(names).toEqual(['Silva 3', 'Bergen 1,4', 'Oslo 2', 'Ana Silva 0,6']);
    expect(places).toEqual([2]);
  });

  test('a mention is somebody else’s of the article', () => {
    expect(answer(split('Bergen', 1, 'here', 'Oslo')).names).toEqual(['Ana Silva 0,3,6', 'Bergen 1', 'Oslo 2,4']);
  });

  test('each holds on top of the one before, and round in a circle nothing is lost', () => {
    const { names, places } = answer(merge('Oslo', 'Bergen'), split('Oslo', 0, 'here', null), merge('Bergen', 'Oslo'));
    expect(names).toEqual(['Ana Silva 0,3,6', 'Oslo 1,2,4']);
    expect(places).toEqual([1, 1, 2]);
    expect(answer(merge('Oslo', 'Bergen'), merge('Bergen', 'Oslo')).places).toEqual([1, 0]);
  });

  test('words whose sentence is gone are found by their name; those of nobody change nothing', () => {
    const elsewhere = { ...at('Oslo'), prefix: 'Rain fell all day and all of the night in ', start: 4 };
    const moved = { ...merge('Oslo', 'Bergen'), quote: elsewhere };
    expect(answer(moved).places).toEqual([1]);
    expect(answer({ ...moved, quote: { ...elsewhere, exact: 'Lima' } }).places).toEqual([0]);
    expect(answer(correction(nth('$5 million'), 'here', { does: 'split', to: null })).places).toEqual([0]);
  });

  test('before the document is there nothing is said of who is who', () => {
    const { marks: corrected } = correct(text, marks, undefined, [merge('Oslo', 'Bergen')]);
    expect(corrected.marks).toEqual(marks.marks);
  });

  test('records of another make are passed over', () => {
    const good = merge('Oslo', 'Bergen');
    expect(isStored(good)).toBe(true);
    expect(isStored(split('Silva', 1, 'here', null))).toBe(true);
    expect(isStored({ ...good, change: { does: 'merge' } })).toBe(false);
    expect(isStored({ ...good, change: { does: 'split', to: 'Oslo' } })).toBe(false);
    expect(isStored({ ...good, change: { does: 'marry', with: at('Oslo') } })).toBe(false);
  });
});

describe('the ledger', () => {
  const shelf = () => {
    const articles = new Map<string, KnownArticle>();
    const records = new Map<string, Stored>();
    return {
      articles: async () => [...articles.values()],
      of: async (article: string) => [...records.values()].filter((each) => each.article === article),
      know: async (article: KnownArticle) => void articles.set(article.id, article),
      put: async (record: Stored) => void records.set(record.id, record),
      records,
    };
  };
  let kept: ReturnType<typeof shelf>;
  const changed = vi.fn();
  const ledger = (open = async () => kept) => {
    const made = new Ledger({ open, channel: undefined, changed });
    made.read(text);
    return made;
  };
  const reject: Change = { does: 'reject' };

  beforeEach(() => {
    kept = shelf();
    changed.mockClear();
  });

  test('corrections are there again for the same article, and for no other', async () => {
    await ledger().add(quote(text, 0, 9), 'everywhere', reject);
    const again = ledger();
    await vi.waitFor(() => expect(again.corrections).toHaveLength(1));
    again.read('Another text altogether, with nothing in common.');
    expect(again.corrections).toHaveLength(0);
    again.read(`${text} And a sentence more.`);
    await vi.waitFor(() => expect(again.corrections).toHaveLength(1));
  });

  test('undo takes back what was made and what was removed; no words are left of either', async () => {
    const one = ledger();
    await one.add(quote(text, 0, 9), 'everywhere', reject);
    const [{ id = '' } = {}] = one.corrections;
    await one.remove(id);
    expect(one.corrections).toHaveLength(0);
    expect([...kept.records.values()]).toEqual([{ id, article: expect.any(String), removed: true }]);
    await one.undo();
    expect(one.corrections).toMatchObject([{ quote: { exact: 'Ana Silva' } }]);
    expect(one.canUndo).toBe(true);
    await one.undo();
    expect(one.canUndo).toBe(false);
  });

  test('where nothing can be stored, everything goes on in memory', async () => {
    const one = ledger(() => Promise.reject(new DOMException('denied', 'SecurityError')));
    await one.add(quote(text, 0, 9), 'everywhere', reject);
    expect(one.trouble).toBe(true);
    one.read('Another text altogether, with nothing in common.');
    one.read(text);
    await vi.waitFor(() => expect(one.corrections).toHaveLength(1));
  });

  test('a damaged record of an article costs nobody their corrections', async () => {
    await ledger().add(quote(text, 0, 9), 'everywhere', reject);
    const sound = kept.articles;
    kept.articles = async () =>
      [
        null,
        {},
        { id: 7 },
        { id: 'x', sketches: 'y' },
        { id: 'z', sketches: [1] },
        ...(await sound()),
      ] as KnownArticle[];
    const again = ledger();
    await vi.waitFor(() => expect(again.corrections).toHaveLength(1));
    await again.add(quote(text, 0, 9), 'here', reject);
    expect(again.corrections).toHaveLength(2);
  });

  test('two tabs that correct at once, an article nobody had named, end up with the same', async () => {
    const heard: ((event: MessageEvent) => void)[] = [];
    const tab = () => {
      let mine: (event: MessageEvent) => void;
      const channel = {
        addEventListener: (_: string, hear: (event: MessageEvent) => void) => {
          mine = hear;
          heard.push(hear);
        },
        postMessage: (data: unknown) => {
          for (const hear of heard) if (hear !== mine) hear({ data: structuredClone(data) } as MessageEvent);
        },
      } as unknown as BroadcastChannel;
      const made = new Ledger({ open: async () => kept, channel, changed });
      made.read(text);
      return made;
    };
    const [one, two] = [tab(), tab()];
    const place: Change = { does: 'retype', category: 'place', type: 'city' };
    await Promise.all([
      one.add(quote(text, 0, 9), 'everywhere', reject),
      two.add(quote(text, 0, 9), 'everywhere', place),
    ]);
    const ids = ({ corrections }: Ledger) => corrections.map(({ id }) => id);
    expect(ids(one)).toHaveLength(2);
    expect(ids(two)).toEqual(ids(one));
    const [first = ''] = ids(one);
    await Promise.all([one.remove(first), two.remove(first), two.undo()]);
    expect(ids(two)).toEqual(ids(one));
    const later = ledger();
    await vi.waitFor(() => expect(ids(later)).toEqual(ids(one)));
    for (const hear of heard) hear({ data: [{ nonsense: 1 }, null] } as MessageEvent);
    expect(ids(two)).toEqual(ids(one));
  });

  test('a full store is told once, and the correction holds', async () => {
    kept.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const one = ledger();
    await one.add(quote(text, 0, 9), 'here', reject);
    expect([one.trouble, one.corrections.length]).toEqual([true, 1]);
  });
});
