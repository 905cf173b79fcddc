// tools/bench beside its peers: that its table and picture say what was measured, and that a subject's process keeps to its lines.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const bench = fileURLToPath(new URL('../../tools/bench/', import.meta.url));
const load = (name) => import(/* @vite-ignore */ join(bench, name)); // plain modules of node

const rates = (...mbps) => ({
  sample: [],
  distinct: mbps.map((each) => ({ mbps: each, whole: each > 0.01, texts: 3 })),
  long: [],
});
const row = (name, finds, ...mbps) => ({
  name,
  finds,
  mbps: mbps.length === 0 ? {} : { distinct: rates(...mbps).distinct },
  first: [120, 100, 110],
  ready: [],
  rss: 50 << 20,
  linear: 0,
  bytes: { raw: 9, brotli: 1234 },
});
const report = {
  rows: [
    row('Gloss, native', 'all', 4, 5, 3),
    row('Gloss, wasm in node', 'all', 2, 2.5, 2),
    row('wink-nlp', 'words, figures', 0.5),
    row('chrono-node', 'dates', 8),
    row('Slow <one>', 'figures', 0.001),
    row('Silent', 'names'),
  ],
  corpus: {
    sample: { texts: 1, bytes: 2000 },
    distinct: { texts: 3, bytes: 9000 },
    long: { texts: 1, bytes: 5000 },
  },
  rounds: 3,
  limits: { seconds: 1, cap: 5 },
  load: [0.5, 1],
  taggers: { native: [2e6], wasm: [1e6] },
};

describe('the report', () => {
  test('tells median, spread, the factor to the fastest peer that finds names or figures', async () => {
    const { summary } = await load('report.mjs');
    const text = summary(report);
    expect(text).toContain('× wink-nlp'); // chrono-node is faster, and finds dates alone
    expect(text).toContain('| Gloss, native | all | no answer in time | 4.0 (3.0–5.0) | 8.0 |');
    expect(text).toMatch(/Slow <one>.*0\.0010 ¹/);
    expect(text).toMatch(/Silent .*no answer in time/);
    expect(text).toContain('wasm / native on distinct articles: 0.50');
    expect(text).toContain('wasm in node 1,000,000 (asked: 400,000)');
  });

  test('is a picture with axis, unit and words for those who do not see it', async () => {
    const { chart } = await load('chart.mjs');
    const svg = chart(report);
    const parsed = svg.match(/<text[^>]*>([^<]*)<\/text>/g) ?? [];
    expect(parsed.join(' ')).toContain('MB of text a second, logarithmic');
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).toContain('Silent no answer');
    expect(svg).not.toContain('<one>');
    expect(svg).not.toContain('NaN');
  });
});

const installed = existsSync(join(bench, 'peers/node_modules/chrono-node'));
test.skipIf(!installed)(
  'a subject answers once, then tells each workload (skipped where no peers are installed)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
    try {
      writeFileSync(join(folder, 'sample.nul'), 'They met on 4 March 2025.');
      writeFileSync(join(folder, 'distinct.nul'), 'They met on Tuesday.\0They left at noon.');
      const arguments_ = [
        join(bench, 'subject.mjs'),
        join(bench, 'peers/chrono-node.mjs'),
        folder,
        '0.01',
        '5',
        'distinct',
      ];
      const lines = execFileSync(process.execPath, arguments_, { encoding: 'utf8' })
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines[0]).toEqual({ first: true });
      expect(lines[1].workload).toBe('distinct');
      expect(lines[1].texts).toBeGreaterThanOrEqual(2);
      expect(lines[1].rss).toBeGreaterThan(1 << 20);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);
