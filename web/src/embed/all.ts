// Everything in one file, for a <script> from another server: defines <gloss-article>, and is `Gloss` in scripts.
import { annotateElement } from '../../adapters/dom.ts';
import { configureGloss, defineGlossArticle, GlossArticle } from './element.ts';

defineGlossArticle();

Object.assign(globalThis, { Gloss: { annotateElement, configureGloss, defineGlossArticle, GlossArticle } });
