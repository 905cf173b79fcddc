// Everything in one file, for a <script> from another server: defines <gloss-article>, and is `Gloss` in scripts. What the
// page puts there before (`window.Gloss = { wasm: … }`) is its configuration, as configureGloss takes it.
import { annotateElement } from '../../adapters/dom.ts';
import { configureGloss, defineGlossArticle, GlossArticle, type GlossConfig } from './element.ts';

const page = globalThis as { Gloss?: GlossConfig };
configureGloss(page.Gloss ?? {});
defineGlossArticle();

Object.assign(page, { Gloss: { annotateElement, configureGloss, defineGlossArticle, GlossArticle } });
