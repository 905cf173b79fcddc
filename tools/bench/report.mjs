// The measurements of tools/bench/run as words: a table in Markdown, and what is asked of it.

export const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[numbers.length >> 1];

/** "what   137.0 ms  (110.0–174.0, of 11)": a line with median and spread of times in ms. */
export function timesLine(what, values) {
  const all = sorted(values).map((value) => value.toFixed(1));
  return `${what.padEnd(44)}${median(values).toFixed(1).padStart(8)} ms  (${all[0]}–${all.at(-1)}, of ${all.length})`;
}

/** Median and spread of a workload's rates in MB/s; undefined where there was no answer. */
export function rate(row, workload) {
  const rates = row.mbps[workload]?.map(({ mbps }) => mbps);
  if (rates === undefined) return undefined;
  const all = sorted(rates);
  return {
    median: median(rates),
    low: all[0],
    high: all.at(-1),
    whole: row.mbps[workload].every(({ whole }) => whole),
  };
}

/** The peer to beat: of those that find names or figures, the fastest on distinct articles. */
export function fastestPeer(rows) {
  return rows
    .filter(({ name, finds }) => !name.startsWith('Gloss') && /names|figures/.test(finds))
    .toSorted((a, b) => (rate(b, 'distinct')?.median ?? 0) - (rate(a, 'distinct')?.median ?? 0))[0];
}

const digits = (value) => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2));
const mega = (bytes) => (bytes ? (bytes / 1048576).toFixed(0) : '');
const thousands = (count) => (count === undefined ? '' : Math.round(count).toLocaleString('en'));

function cell(row, workload) {
  const found = rate(row, workload);
  if (found === undefined) return 'no answer in time';
  const spread = found.low === found.high ? '' : ` (${digits(found.low)}–${digits(found.high)})`;
  return `${digits(found.median)}${spread}${found.whole ? '' : ' ¹'}`;
}

export function summary({ rows, corpus, rounds, limits, load, taggers }) {
  const peer = fastestPeer(rows);
  const base = peer && rate(peer, 'distinct')?.median;
  const times = (row) => {
    const mine = rate(row, 'distinct')?.median;
    return base && mine ? digits(mine / base) : '';
  };
  const size = ({ texts, bytes }) => `${texts} ${texts === 1 ? 'text' : 'texts'}, ${thousands(bytes)} bytes`;
  const lines = [
    '# Gloss beside its peers',
    '',
    `Medians of ${rounds} interleaved ${rounds === 1 ? 'round' : 'rounds'} (lowest–highest), each subject in a process of its own. ` +
      `Load of the machine (1 min) from round to round: ${load.map((each) => each.toFixed(1)).join(', ')}.`,
    '',
    `Sample: ${size(corpus.sample)}, again and again. Distinct: ${size(corpus.distinct)}, one call each. Long: ${size(corpus.long)}.`,
    '',
    `| | finds | sample, MB/s | distinct, MB/s | × ${peer?.name ?? 'peer'} | long, MB/s | first answer, ms | peak RSS, MB | wasm memory, MB | download, bytes brotli |`,
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => {
      const first = row.first.length > 0 ? Math.round(median(row.first)) : '';
      const [sample, distinct, long] = ['sample', 'distinct', 'long'].map((workload) => cell(row, workload));
      const columns = [row.name, row.finds, sample, distinct, times(row), long, first, mega(row.rss), mega(row.linear)];
      return `| ${[...columns, thousands(row.bytes?.brotli)].join(' | ')} |`;
    }),
    '',
    `¹ Not all of the texts: stopped after ${limits.cap} s, the rate is that of what was read.`,
    '',
  ];
  const find = (word) => rows.find(({ name }) => name.includes(word));
  const of = (word) => find(word) && rate(find(word), 'distinct')?.median;
  const [native, wasm, wink] = [of('native'), of('wasm in node'), of('wink-nlp')];
  if (native && wasm) lines.push(`- wasm / native on distinct articles: ${(wasm / native).toFixed(2)} (asked: 0.7)`);
  if (wink && wasm) lines.push(`- wasm / wink-nlp on distinct articles: ${(wasm / wink).toFixed(1)} (asked: 10)`);
  lines.push(
    `- the tagger alone, tokens/s: native ${thousands(median(taggers.native))}, wasm in node ${thousands(median(taggers.wasm))} (asked: 400,000)`,
  );
  const ready = find('Chromium')?.ready ?? [];
  if (ready.length > 0) {
    lines.push(`- engine ready in Chromium once its bytes are there: ${median(ready).toFixed(0)} ms (asked: 25)`);
  }
  return `${lines.join('\n')}\n`;
}
