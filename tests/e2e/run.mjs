// Runs the browser tests, or those whose name has the argument in it.
import * as compare from './compare.mjs';
import * as corrections from './corrections.mjs';
import * as take from './export.mjs';
import * as faults from './faults.mjs';
import * as figures from './figures.mjs';
import * as firstSight from './first-sight.mjs';
import * as help from './help.mjs';
import * as intake from './intake.mjs';
import * as lexicon from './lexicon.mjs';
import * as look from './look.mjs';
import * as offline from './offline.mjs';
import * as panels from './panels.mjs';
import * as reading from './reading.mjs';
import * as reasons from './reasons.mjs';
import * as safety from './safety.mjs';
import { runTests, startServer } from './support.mjs';
import * as views from './views.mjs';

await runTests(
  [
    firstSight,
    reading,
    intake,
    figures,
    views,
    compare,
    panels,
    reasons,
    corrections,
    take,
    help,
    lexicon,
    safety,
    faults,
    offline,
    look,
  ],
  {
    server: await startServer(),
    only: process.argv[2],
    what: 'browser',
  },
);
