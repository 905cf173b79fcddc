// Figures: numbers, money, percent, ordinals, quantities, dates, times and durations, with their values.
// Token-driven: a figure starts at a digit, a number word, a currency, a month, a weekday… and a small
// grammar reads on from there, never back over the text. O(tokens).
#ifndef GLOSS_FIGURES_FIGURES_H_
#define GLOSS_FIGURES_FIGURES_H_

#include <memory>

#include "resolve/candidate.h"
#include "text/article.h"

namespace gloss {

// Finds the article's own date ("2025-03-04" in the page chrome, "March 4, 2025", a dateline) unless
// `article->date` is known already, and sets date, date_source, date_span. Looks at the head and the foot of
// the text. O(tokens).
void find_article_date(Article* article);

// Adds a candidate with a Value for every figure. Needs the article's date for relative ones (TIMEX3 forms
// such as "XXXX-WXX-3" where there is none).
void find_figures(const Article& article, CandidateSink* sink);

// The same, for one article after another: paragraphs that the article before had, too, are not read again
// (figures/paragraph_memory.h).
class FigureFinder {
 public:
  FigureFinder();
  ~FigureFinder();
  void find(const Article& article, CandidateSink* sink);

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace gloss

#endif  // GLOSS_FIGURES_FIGURES_H_
