// The measurements as a picture: a bar for each subject, MB/s over distinct articles on a logarithmic axis, a whisker from the
// lowest round to the highest. Readable on light and dark ground, by shape and words as well as colour.
import { rate } from './report.mjs';

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 150;
const ROW = 34;
const TOP = 56;

const safe = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`);
const words = (value) => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2));

export function chart({ rows, corpus, rounds }) {
  const bars = rows.map((row) => ({ name: row.name, rate: rate(row, 'distinct') }));
  const rates = bars.flatMap((bar) => (bar.rate ? [bar.rate.low, bar.rate.high] : []));
  const [low, high] = [Math.min(...rates, 0.1), Math.max(...rates, 1)].map(Math.log10);
  const [from, to] = [Math.floor(low), Math.ceil(high)];
  const x = (mbps) => LEFT + ((Math.log10(mbps) - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const bottom = TOP + bars.length * ROW;
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const title = 'Throughput over distinct news articles';
  const said = bars.map(({ name, rate: r }) => `${name} ${r ? `${words(r.median)} MB/s` : 'no answer'}`).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 56}" role="img" aria-labelledby="t d">
<title id="t">${title}</title>
<desc id="d">${safe(said)}</desc>
<style>
svg { font: 14px system-ui, sans-serif; --ink: #1d1b16; --faint: #8a8577; --ours: #1b4a91; --theirs: #9b9484; background: #fffefb }
@media (prefers-color-scheme: dark) { svg { --ink: #ece8dd; --faint: #8d8878; --ours: #8db4ee; --theirs: #767061; background: #17160f } }
text { fill: var(--ink) } .axis { stroke: var(--faint); stroke-width: 1 } .grid { stroke: var(--faint); stroke-width: 1; stroke-dasharray: 1 4 }
.ours { fill: var(--ours) } .theirs { fill: var(--theirs) } .spread { stroke: var(--ink); stroke-width: 2 } .small { font-size: 12px }
</style>
<text x="${LEFT}" y="22" font-weight="600">${title}</text>
<text x="${LEFT}" y="40" class="small">${corpus.distinct.texts} articles, ${(corpus.distinct.bytes / 1e6).toFixed(1)} MB, one call each; median of ${rounds}, line: lowest to highest</text>
${ticks
  .map(
    (tick) =>
      `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${bottom}"/><text class="small" text-anchor="middle" x="${x(tick)}" y="${bottom + 18}">${tick}</text>`,
  )
  .join('\n')}
<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${bottom}" y2="${bottom}"/>
<text class="small" text-anchor="middle" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${bottom + 40}">MB of text a second, logarithmic</text>
${bars
  .map(({ name, rate: r }, i) => {
    const y = TOP + i * ROW;
    const label = `<text text-anchor="end" x="${LEFT - 10}" y="${y + 22}">${safe(name)}</text>`;
    if (r === undefined) return `${label}<text x="${LEFT + 6}" y="${y + 22}">no answer in time</text>`;
    const kind = name.startsWith('Gloss') ? 'ours' : 'theirs';
    return (
      `${label}<rect class="${kind}" x="${LEFT}" y="${y + 7}" width="${Math.max(1, x(r.median) - LEFT)}" height="20"/>` +
      `<line class="spread" x1="${x(r.low)}" x2="${x(r.high)}" y1="${y + 17}" y2="${y + 17}"/>` +
      `<text x="${x(r.high) + 8}" y="${y + 22}">${words(r.median)}</text>`
    );
  })
  .join('\n')}
</svg>
`;
}
