// The engine in a worker, as the page has it: compiles while it streams, opens the pack, answers the sample, reads workloads.
import createGloss from './gloss.mjs';
import { reader } from './gloss-reader.mjs';
import { measure } from './passes.mjs';
import { Starting } from './runtime.mjs';

const PIECE = 65_536;

const corpus = async (name) => (await (await fetch(`corpus/${name}.nul`)).text()).split('\0');

// The page's own way, but that the last piece is held back until all else is done, as a network does.
async function open() {
  const [module, body] = await Promise.all([
    WebAssembly.compileStreaming(fetch('gloss.wasm')),
    fetch('gloss-en.pack').then((response) => response.arrayBuffer()),
  ]);
  const pack = new Uint8Array(body);
  const compiled = performance.now();
  let gloss;
  const factory = async (options) => {
    gloss = await createGloss(options);
    return gloss;
  };
  const starting = await Starting.begin(factory, module, 'the pack');
  for (let at = 0; at < pack.length - PIECE; at += PIECE) starting.take(pack.subarray(at, at + PIECE));
  const begin = performance.now();
  starting.take(pack.subarray(pack.length - (pack.length % PIECE || PIECE)));
  starting.take(undefined);
  return { gloss, ready: performance.now() - begin, setUp: begin - compiled };
}

const [{ gloss, ready, setUp }, [sample]] = await Promise.all([open(), corpus('sample')]);
const { read, linear } = reader(gloss);
read(sample);
postMessage({ first: true, ready, setUp });

self.addEventListener('message', async ({ data: { workloads, limits } }) => {
  measure([sample], read, { seconds: limits.seconds / 3, cap: limits.cap });
  for (const workload of workloads) {
    postMessage({ workload, ...measure(await corpus(workload), read, limits), linear: linear() });
  }
  postMessage({ end: true });
});
