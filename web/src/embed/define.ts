// Defines <gloss-article>, unless somebody has.
import { defineGlossArticle } from './element.ts';

export * from './element.ts';

defineGlossArticle();
