// Keeps the worker and hands its lines on; tools/bench/chromium.mjs posts what is to be read.
const worker = new Worker('worker.mjs', { type: 'module' });
worker.onmessage = ({ data }) => globalThis.benchLine(data);
worker.onerror = ({ message }) => globalThis.benchLine({ error: message });
globalThis.bench = (job) => worker.postMessage(job);
