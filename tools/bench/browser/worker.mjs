// The engine in a worker, as the page has it: compiles while it streams, opens the pack, answers the sample, reads workloads.
import createGloss from './gloss.mjs';
import { reader } from './gloss-reader.mjs';
import { measure } from './passes.mjs';

const corpus = async (name) => (await (await fetch(`corpus/${name}.nul`)).text()).split('\0');

async function open() {
  const [module, bytes] = await Promise.all([
    WebAssembly.compileStreaming(fetch('gloss.wasm')),
    fetch('gloss-en.pack').then((response) => response.arrayBuffer()),
  ]);
  const begin = performance.now();
  const gloss = await createGloss({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance, module);
      return instance.exports;
    },
  });
  const address = gloss.allocate(bytes.byteLength);
  gloss.HEAPU8.set(new Uint8Array(bytes), address);
  const code = gloss.open(address, bytes.byteLength);
  if (code !== 0) throw new Error(gloss.message(code));
  return { gloss, ready: performance.now() - begin };
}

const [{ gloss, ready }, [sample]] = await Promise.all([open(), corpus('sample')]);
const { read, linear } = reader(gloss);
read(sample);
postMessage({ first: true, ready });

self.addEventListener('message', async ({ data: { workloads, limits } }) => {
  measure([sample], read, { seconds: limits.seconds / 3, cap: limits.cap });
  for (const workload of workloads) {
    postMessage({ workload, ...measure(await corpus(workload), read, limits), linear: linear() });
  }
  postMessage({ end: true });
});
