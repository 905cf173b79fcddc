// The worker's own program as a function; web/scripts/package.mjs makes it of engine/worker.ts.
import type { Program } from './carrier.ts';

declare const program: Program;
export default program;
