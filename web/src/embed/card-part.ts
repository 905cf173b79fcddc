// The card with all that words figures, and what corrects a mark or makes one: loaded when a mark is opened for the first time,
// or the panel where marks may be corrected.
export { GlossCard } from '../element/card.ts';
export { subjectOf } from '../element/subject.ts';
export { Corrector } from './corrector.ts';
export { Missed } from './missed.ts';
