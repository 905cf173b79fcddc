import { Ajv } from 'ajv';
import formatsModule from 'ajv-formats';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { type Outline, plain } from '../src/dom/outline.ts';
import type { GlossDocument } from '../src/engine/document.ts';
import { unpack } from '../src/engine/wire.ts';
import { type WebAnnotation, webAnnotations } from '../src/export/annotations.ts';
import {
  entitiesCsv,
  entitySheet,
  figuresCsv,
  pairSheet,
  pairsCsv,
  toFormatted,
  toGeoJson,
  toHtml,
  toJson,
  toMarkdown,
} from '../src/export/formats.ts';
import { type Outgoing, paragraphs } from '../src/export/outgoing.ts';
import { toTable } from '../src/views/csv.ts';
import { packed, type Row } from './packed.ts';
import schemaText from './web-annotation.schema.json?raw';

// A ship before the name, so that code points and UTF-16 units part; a second paragraph that means harm.
const text =
  '🚢 Ana Silva left Bergen with $5 million.\n\n<script>x</script> =1+1 met *Ana Silva* [here](javascript:x)';
const at = (surface: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(surface, from);
  return { start, end: start + surface.length };
};
const rows: readonly Row[] = [
  { ...at('Ana Silva'), category: 'actor', type: 'person', entity: 0 },
  { ...at('Bergen'), category: 'place', type: 'city', entity: 1 },
  { ...at('$5 million'), category: 'figure', type: 'money' },
  { ...at('<script>x</script>'), category: 'actor', type: 'organization', entity: 2 },
  { ...at('=1+1'), category: 'actor', type: 'organization', entity: 3 },
  { ...at('Ana Silva', 60), category: 'actor', type: 'person', entity: 0 },
];
const { marks } = unpack(packed({ marks: rows }));
const document: GlossDocument = {
  schema: 'gloss/1',
  as_of: '2026-11-23',
  date: '2025-03-04',
  annotations: marks.map(({ id, start, end, category, type }) => ({
    id,
    start,
    end,
    text: text.slice(start, end),
    category,
    type,
    score: 900,
    ...(type === 'money' ? { value: { amount: 5_000_000, currency: 'USD' } } : {}),
  })),
  entities: [
    { id: 0, category: 'actor', type: 'person', name: 'Ana Silva', aliases: ['Silva'], mentions: [0, 5] },
    {
      id: 1,
      category: 'place',
      type: 'city',
      name: 'Bergen',
      aliases: [],
      mentions: [1],
      lat: 60.39,
      lon: 5.32,
      country: 'NO',
      ids: { geonames: '3161732', wikidata: 'Q26793', nonsense: '1' },
    },
    { id: 2, category: 'actor', type: 'organization', name: '<script>x</script>', aliases: [], mentions: [3] },
    { id: 3, category: 'actor', type: 'organization', name: '=1+1', aliases: [], mentions: [4] },
  ],
};
const out: Outgoing = { ...plain(text), marks, furniture: [], document, shows: () => true };

describe('Web Annotations', () => {
  const schema = JSON.parse(schemaText);
  const ajv = new Ajv({ allErrors: true });
  formatsModule.default(ajv);
  const collection = webAnnotations(out, 'urn:uuid:0', 'urn:uuid:1') as {
    total: number;
    first: { items: WebAnnotation[] };
  };

  test('are what the model’s schema asks for', () => {
    const valid = ajv.validate(schema, collection);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(ajv.validate(schema, webAnnotations({ ...out, marks: [] }, 'urn:uuid:0', 'urn:uuid:1'))).toBe(true);
  });

  test('count code points, and quote with context', () => {
    const points = [...text];
    expect(collection.total).toBe(marks.length);
    for (const { target } of collection.first.items) {
      const [position, quote] = target.selector;
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
    expect(collection.first.items[0]?.target.selector[0].start).toBe(2);
    expect(collection.first.items[0]?.target.selector[1].prefix).toBe('🚢 ');
  });

  test('name only what a data source gave', () => {
    const sources = collection.first.items[1]?.body.flatMap((body) =>
      body.type === 'SpecificResource' ? body.source : [],
    );
    expect(sources).toEqual(['https://sws.geonames.org/3161732/', 'http://www.wikidata.org/entity/Q26793']);
    expect(collection.first.items[0]?.motivation).toBe('classifying');
  });

  test('cut no character in two', () => {
    const ships = `${'🚢'.repeat(20)}x Ana ${'🚢'.repeat(20)}`;
    const start = ships.indexOf('Ana');
    const [mark] = unpack(packed({ marks: [{ start, end: start + 3, category: 'actor', type: 'person' }] })).marks;
    const one = webAnnotations({ ...out, text: ships, marks: mark ? [mark] : [] }, 'urn:a:b', 'urn:a:c');
    expect(JSON.stringify(one)).not.toMatch(/\\ud83d(?!\\ude)/i);
    expect(JSON.stringify(one).isWellFormed()).toBe(true);
  });
});

describe('the other formats', () => {
  test('HTML is escaped, and its text is the article’s', () => {
    const html = toHtml(out);
    expect(html).not.toContain('<script');
    expect(html).toContain('<mark class="figure" title="money, 5 million US dollars">$5 million</mark>');
    const body = html.slice(html.indexOf('<article>'), html.indexOf('</article>'));
    const words = body
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#39;/g, "'");
    expect(words.trim().split(/\s+/)).toEqual(text.split(/\s+/));
  });

  test('Markdown shows the article’s own marks as they are, and a footnote an entity', () => {
    const markdown = toMarkdown(out);
    expect(markdown).toContain('**Ana Silva**[^1] left **Bergen**[^2]');
    expect(markdown).toContain('\\[here\\](javascript:x)');
    expect(markdown).toContain('\\<script\\>');
    expect(markdown.match(/^\[\^\d+\]:/gm)).toHaveLength(5);
  });

  test('Markdown makes no list, rule or heading of what begins a line', () => {
    const lines = [
      'Wages',
      '---',
      '1. not a list',
      '2) nor this',
      '- dash',
      '+ plus',
      '===',
      '# 1',
      '> said',
      '1.5 million',
    ];
    for (const words of [lines.join('\n'), ...lines]) {
      const markdown = toMarkdown({ ...out, ...plain(words), marks: [] });
      const [block, ...more] = marked.lexer(markdown);
      expect([block?.type, more], markdown).toEqual(['paragraph', []]);
      const html = marked.parser([block as Token]);
      const shown = html
        .replaceAll('<br>', '\n')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&gt;', '>');
      expect(shown.trim()).toBe(words);
    }
  });

  test('a footnote names the country of a place', () => {
    expect(toMarkdown(out)).toContain('[^2]: Bergen: city, Norway');
  });

  test('CSV has no row for what is only named inside another name', () => {
    const inside: GlossDocument['entities'][number] = {
      id: 4,
      category: 'place',
      type: 'city',
      name: 'Dawei',
      aliases: [],
      mentions: [],
    };
    const csv = entitiesCsv({ ...out, document: { ...document, entities: [...document.entities, inside] } });
    expect(csv).not.toContain('Dawei');
    expect(csv).toContain('Bergen');
  });

  test('as formatted text for the clipboard it has no style, and nothing of the article is markup', () => {
    const formatted = toFormatted(out);
    expect(formatted).toContain('<u><font color="#1b4a91">Ana Silva</font></u> left ');
    expect(formatted).toContain('&lt;script&gt;');
    expect(formatted).not.toMatch(/style|class="(?!caption)/);
  });

  test('as a table for the clipboard no cell is a formula or markup', () => {
    const table = toTable(entitySheet(out));
    expect(table).toContain('<td>&#39;=1+1</td>');
    expect(table).toContain('<td>&lt;script&gt;x&lt;/script&gt;</td>');
    expect(table.match(/<tr>/g)).toHaveLength(entitiesCsv(out).trim().split('\r\n').length);
  });

  test('CSV says who holds a role, once each', () => {
    const office = { id: 4, category: 'role', type: 'role', name: 'Mayor', aliases: [], mentions: [6, 7] } as const;
    const [role] = unpack(
      packed({ marks: [{ start: 0, end: 1, category: 'role', type: 'role', entity: 4, holder: 0 }] }),
    ).marks;
    const held = role === undefined ? [] : [...marks, role, role];
    const csv = entitiesCsv({
      ...out,
      marks: held,
      document: { ...document, entities: [...document.entities, office] },
    });
    expect(csv).toContain('Mayor,Role,role,,2,Ana Silva,');
    expect(csv).toContain('Bergen,Place,city,,1,,NO,');
  });

  test('CSV opens as words, not as formulas', () => {
    expect(entitiesCsv(out)).toContain("'=1+1,Actor,organization");
    expect(figuresCsv(out)).toContain('$5 million,money,5000000,,,USD');
  });

  test('rows and points of several articles say which they are from', () => {
    const from = ['🚢 Ana Silva left Bergen with $5 million.', '2025-03-04'];
    for (const csv of [entitiesCsv(out), figuresCsv(out)]) {
      const [header, ...rows] = csv.trim().split('\r\n');
      expect(header).toMatch(/,Article,Article date$/);
      expect(rows.every((row) => row.endsWith(`,${from.join(',')}`))).toBe(true);
    }
    const [point] = JSON.parse(toGeoJson(out)).features;
    expect([point.properties.article, point.properties.article_date]).toEqual(from);
  });

  test('pairs say who is named in one sentence with whom; what is hidden is with nobody', () => {
    const [header, ...rows] = pairsCsv(out).trim().split('\r\n');
    expect(header).toBe('Name,Kind,With,Kind of that,Sentences,Where,Article,Article date');
    expect(rows[0]).toMatch(/^Ana Silva,person,Bergen,city,1,🚢 Ana Silva left Bergen with \$5 million\.,/);
    const shows: Outgoing['shows'] = ({ category }) => category !== 'actor';
    expect(pairSheet({ ...out, marks: marks.filter(shows), shows }).rows).toEqual([]);
  });

  test('GeoJSON has longitude first, and only what has a place', () => {
    const { features } = JSON.parse(toGeoJson(out));
    expect(features).toHaveLength(1);
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [5.32, 60.39] });
  });

  test('JSON is the engine’s own, with the text', () => {
    expect(JSON.parse(toJson(out))).toEqual({ text, ...document });
  });

  test('hidden categories stay behind', () => {
    const shows: Outgoing['shows'] = ({ category }) => category === 'place';
    const some: Outgoing = { ...out, marks: marks.filter(shows), shows };
    expect(entitiesCsv(some)).not.toMatch(/^Ana Silva,/m);
    expect(toHtml(some).match(/<mark/g)).toHaveLength(1);
  });
});

describe('an article with headings, lists and quotes', () => {
  const words =
    'Catch of the day\n\nHerring # 1\n\nCod\n\nNever again.\nSo they say.\n\nNets\n\nBoats at the pier\n\nPlain';
  const part = (surface: string, kind: Outline[number]['kind'], level = 0): Outline[number] => ({
    start: words.indexOf(surface),
    end: words.indexOf(surface) + surface.length,
    kind,
    level,
  });
  const built: Outgoing = {
    ...out,
    text: words,
    marks: [],
    outline: [
      part('Catch of the day', 'heading', 1),
      part('Herring # 1', 'item'),
      part('Cod', 'item'),
      part('Never again.\nSo they say.', 'quote'),
      part('Nets', 'step'),
      part('Boats at the pier', 'caption'),
    ],
  };

  test('keeps them in HTML', () => {
    expect(toHtml(built).replace(/ dir="auto"|\n/g, '')).toContain(
      '<article><h1>Catch of the day</h1><ul><li>Herring # 1</li><li>Cod</li></ul>' +
        '<blockquote><p>Never again.So they say.</p></blockquote><ol><li>Nets</li></ol>' +
        '<p class="caption">Boats at the pier</p><p>Plain</p></article>',
    );
  });

  test('keeps them in Markdown', () => {
    expect(toMarkdown(built)).toBe(
      '# Catch of the day\n\n- Herring \\# 1\n\n- Cod\n\n> Never again.  \n> So they say.\n\n1. Nets\n\nBoats at the pier\n\nPlain\n',
    );
  });
});

describe('the headline of a text without an outline', () => {
  const menu = 'Home | World | Sport';
  const words = `${menu}\n\nFerry runs aground\n\nThe ferry ran aground off Bergen before dawn.`;
  const copied: Outgoing = { ...out, text: words, marks: [], furniture: [{ start: 0, end: menu.length }] };

  test('is one in what is taken away, as on the page, and its title', () => {
    expect(toHtml(copied)).toContain('<title>Ferry runs aground</title>');
    expect(toHtml(copied)).toContain('<h1 dir="auto">Ferry runs aground</h1>');
    expect(toMarkdown(copied)).toContain('\n# Ferry runs aground\n');
  });

  test('is the first line with words where there is none', () => {
    expect(toHtml(out)).toContain('<title>🚢 Ana Silva left Bergen with $5 million.</title>');
  });
});

describe('paragraphs', () => {
  test('end at blank lines, unless a mark lies across', () => {
    const spans = (marksOf: readonly Row[]) =>
      [...paragraphs({ ...out, text: 'A b\n\nC d\r\n \r\n\n E', marks: unpack(packed({ marks: marksOf })).marks })].map(
        ({ start, end }) => [start, end],
      );
    expect(spans([])).toEqual([
      [0, 3],
      [5, 8],
      [15, 16],
    ]);
    expect(spans([{ start: 2, end: 6, category: 'actor', type: 'person' }])).toEqual([
      [0, 8],
      [15, 16],
    ]);
  });
});
