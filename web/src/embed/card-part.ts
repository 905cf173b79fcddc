// The card with all that words figures, loaded when a mark is opened for the first time.
export { GlossCard } from '../element/card.ts';
export { subjectOf } from '../element/subject.ts';
