// What the card and the line of the date are told of the article.
import type { DateSubject } from '../element/date-line.ts';
import { type Subject, subjectOf } from '../element/subject.ts';
import type { Mark } from '../engine/wire.ts';
import type { Article } from './article.ts';

export function dateSubject(article: Article): DateSubject {
  const date = article.marks?.date;
  const where = article.given === undefined ? date?.where : undefined;
  return {
    iso: article.given ?? date?.iso,
    given: article.given !== undefined,
    surface: where === undefined ? undefined : article.text.slice(where.start, where.end),
    found: article.found?.iso,
    read: article.marks !== undefined && !article.isEmpty,
  };
}

export function markSubject(article: Article, at: Mark | undefined): Subject | undefined {
  if (at === undefined || article.marks === undefined) return undefined;
  return subjectOf(at, article.text, article.marks.marks, article.document, article.engine?.asOf);
}
