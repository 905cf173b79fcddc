// W3C Web Annotation Data Model (Recommendation of 23 February 2017) as JSON-LD: one annotation a mark, with its position in
// code points and its quote with context, so that Hypothesis and others find it again where offsets have moved.
import type { Mark } from '../engine/wire.ts';
import { describe, entityOf, identifiers, type Outgoing } from './outgoing.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const AROUND = 32; // UTF-16 units of context to each side, cut at whole characters

interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'classifying' | 'describing';
  readonly value: string;
  readonly format: 'text/plain';
  readonly language?: 'en';
}
interface Identity {
  readonly type: 'SpecificResource';
  readonly purpose: 'identifying';
  readonly source: string;
}

export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'classifying';
  readonly body: readonly (TextualBody | Identity)[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
      { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
    ];
  };
}

/** `source` names the text, `collection` the set of annotations: IRIs. O(text + marks). */
export function webAnnotations(out: Outgoing, source: string, collection: string): object {
  const position = codePoints(out.text);
  const items = out.marks.map((mark): WebAnnotation => {
    const { start, end, category, type } = mark;
    const identities = identitiesOf(out, mark);
    return {
      id: `${collection}#${mark.id}`,
      type: 'Annotation',
      motivation: identities.length > 0 ? 'identifying' : 'classifying',
      body: [
        { type: 'TextualBody', purpose: 'classifying', value: `${category}/${type}`, format: 'text/plain' },
        {
          type: 'TextualBody',
          purpose: 'describing',
          value: describe(out, mark),
          format: 'text/plain',
          language: 'en',
        },
        ...identities,
      ],
      target: {
        source,
        selector: [
          { type: 'TextPositionSelector', start: position(start), end: position(end) },
          {
            type: 'TextQuoteSelector',
            exact: out.text.slice(start, end),
            prefix: out.text.slice(whole(out.text, Math.max(0, start - AROUND)), start),
            suffix: out.text.slice(end, whole(out.text, Math.min(out.text.length, end + AROUND))),
          },
        ],
      },
    };
  });
  return {
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: 'Gloss',
    total: items.length,
    ...(items.length > 0 ? { first: { id: `${collection}#page`, type: 'AnnotationPage', startIndex: 0, items } } : {}),
  };
}

function identitiesOf(out: Outgoing, mark: Mark): Identity[] {
  const entity = entityOf(out, mark);
  if (entity === undefined) return [];
  return identifiers(entity).map((source) => ({ type: 'SpecificResource', purpose: 'identifying', source }));
}

/** Code points before an offset in UTF-16 units; to be asked in rising order, so that all of them cost one pass. */
function codePoints(text: string): (offset: number) => number {
  let at = 0;
  let points = 0;
  return (offset) => {
    if (offset < at) [at, points] = [0, 0];
    for (; at < offset; at++) {
      const low = at > 0 && isLow(text, at) && isHigh(text, at - 1);
      if (!low) points++;
    }
    return points;
  };
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** The offset, or the next one where it would cut a surrogate pair. */
const whole = (text: string, at: number): number => (at > 0 && isLow(text, at) && isHigh(text, at - 1) ? at + 1 : at);
