import { beforeEach, expect, test, vi } from 'vitest';
import { plain } from '../src/dom/outline.ts';
import type { Annotated, RequestOptions } from '../src/engine/client.ts';
import { EngineError } from '../src/engine/errors.ts';
import { unpack } from '../src/engine/wire.ts';
import { Article } from '../src/site/article.ts';
import { strings } from '../src/strings.ts';
import { packed } from './packed.ts';

// An engine that finds the date 4 March 2025 at the front of any text, unless it is given one.
const annotate = vi.fn(async (text: string, { date }: RequestOptions = {}): Promise<Annotated> => {
  if (text === 'bad') throw new EngineError('text', 'refused');
  const given = date === undefined ? undefined : Number(date.replaceAll('-', ''));
  const marks = unpack(packed(given === undefined ? { date: 20250304, dateAt: [0, 10] } : { date: given }));
  const document = { schema: 'gloss/1', date: date ?? '2025-03-04', annotations: [], entities: [] } as const;
  return { marks, document: Promise.resolve(document) };
});
const events = { changed: vi.fn(), marked: vi.fn() };
let article: Article;
const settled = () => vi.waitFor(() => expect(article.document).toBeDefined());

beforeEach(async () => {
  vi.clearAllMocks();
  article = new Article('2025-03-04 text', events);
  article.engine = { annotate, asOf: '2026-11-23' };
  await article.annotate();
});

test('the date is the text’s own until the reader sets one, and comes back', async () => {
  expect(article.marks?.date).toMatchObject({ iso: '2025-03-04', source: 'text' });
  article.setDate('2020-01-09');
  await vi.waitFor(() => expect(article.marks?.date.iso).toBe('2020-01-09'));
  expect(article.found?.iso).toBe('2025-03-04');
  await vi.waitFor(() => expect(article.said).toBe(strings.date.set('Thursday, 9 January 2020')));
  article.setDate(undefined);
  await vi.waitFor(() => expect(article.marks?.date.source).toBe('text'));
});

test('an address in place of an article is told apart', async () => {
  article.replace(plain(' https://example.com/world/2025/03/04/ferry '), 'said');
  await settled();
  expect(article.status).toBe(strings.address);
  article.replace(plain('See https://example.com/world for more.'), 'said');
  await settled();
  expect(article.status).toBe(strings.noMarks);
});

test('a date that was set is kept while the text is edited', async () => {
  article.setDate('2020-01-09');
  article.typed('2025-03-04 text, edited');
  expect(article.given).toBe('2020-01-09');
  expect(article.found).toBeUndefined(); // its place in the text may have moved
  await settled();
  expect(annotate).toHaveBeenLastCalledWith('2025-03-04 text, edited', { date: '2020-01-09', key: article });
});

test('an answer to the text before the last key is not taken for one to this text', async () => {
  const answer = article.annotate();
  article.typed('Longer');
  await answer;
  expect(article.marks).toBeUndefined();
  await settled();
  expect(annotate).toHaveBeenLastCalledWith('Longer', expect.anything());
});

test('another article does not inherit the date; undo brings both back', async () => {
  article.setDate('2020-01-09');
  article.replace(plain('other'), 'said');
  expect(article.given).toBeUndefined();
  await settled();
  expect(annotate).toHaveBeenLastCalledWith('other', { date: undefined, key: article });
  article.undo();
  expect([article.text, article.given]).toEqual(['2025-03-04 text', '2020-01-09']);
  expect(article.canUndo).toBe(false);
});

test('the former article is one that the reader brought, and not this one before its lines were joined', () => {
  expect(article.former).toBeUndefined();
  article.replace(plain('The first,\ncut'), '');
  expect(article.former).toBeUndefined(); // the page opened with what was there
  article.replace(plain('The first, cut'), '', 'joined');
  expect(article.former).toBeUndefined();
  article.replace(plain('The second'), '');
  expect(article.former).toBe('The first, cut');
  article.replace(plain('2025-03-04 text'), '');
  article.replace(plain('The third'), '');
  expect(article.former).toBe('The second');
});

test('says what the engine could not do, and goes on with the next text', async () => {
  article.replace(plain('bad'), '');
  await vi.waitFor(() => expect(article.error).toBe('refused'));
  article.replace(plain('good'), '');
  await settled();
  expect(article.error).toBe('');
});

test('an empty text is said to be empty, one without marks to have none', async () => {
  expect(article.status).toBe(strings.noMarks);
  article.replace(plain(' \n'), '');
  await settled();
  expect(article.status).toBe(strings.empty);
});

test('what was foretold is shown at once and stays while the engine says the same', async () => {
  const { marks, document } = await annotate('2025-03-04 text');
  const opened = new Article('2025-03-04 text', events);
  vi.clearAllMocks();
  opened.foretell({ marks, document: await document });
  expect(opened.document).toBeDefined();
  expect(opened.found?.iso).toBe('2025-03-04');
  opened.engine = { annotate, asOf: '2026-11-23' };
  await opened.annotate();
  expect(opened.marks).toBe(marks);
  expect(events.marked).toHaveBeenCalledTimes(1);
  opened.setDate('2020-01-09');
  await vi.waitFor(() => expect(opened.marks?.date.iso).toBe('2020-01-09')); // another answer takes its place
});

test('nothing is foretold of an article with an answer or a date of its own', () => {
  const { marks, document } = article;
  if (marks === undefined || document === undefined) throw new Error('not annotated');
  vi.clearAllMocks();
  article.foretell({ marks, document });
  const dated = new Article('2025-03-04 text', events);
  dated.restore({ text: dated.text, outline: dated.outline, date: '2020-01-09' });
  dated.foretell({ marks, document });
  expect(dated.marks).toBeUndefined();
  expect(events.marked).not.toHaveBeenCalled();
});
