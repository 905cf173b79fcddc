// The card with all that words figures, and what corrects a mark: loaded when a mark is opened for the first time.
export { GlossCard } from '../element/card.ts';
export { subjectOf } from '../element/subject.ts';
export { correctionOf } from './correction.ts';
export { Corrector } from './corrector.ts';
