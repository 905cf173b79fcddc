// A figure as it is handed on, wherever its texts lie: in the reading that was just made, or in what is
// remembered of the article before.
#ifndef GLOSS_FIGURES_FIGURE_VIEW_H_
#define GLOSS_FIGURES_FIGURE_VIEW_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "figures/reading.h"
#include "resolve/candidate.h"
#include "text/article.h"

namespace gloss::figures {

inline constexpr std::size_t kValueTexts = 6, kMostReasons = 3;

// The texts of a value, in one order.
inline std::array<StringRef*, kValueTexts> texts_of(Value* value) {
  return {&value->unit, &value->si_unit, &value->per, &value->timex, &value->start, &value->end};
}

struct FigureView {
  std::uint32_t first = 0, last = 0;  // tokens, half-open
  std::uint16_t score = 0;
  std::uint16_t reason_count = 0;
  Value value;  // without its texts, which are:
  std::array<std::string_view, kValueTexts> texts;
  std::array<std::string_view, kMostReasons> kinds, details;  // kinds are static
};

FigureView view_of(const Reading& reading);  // valid as long as the reading

// Adds the candidate with its value, and what speaks for it.
void emit(const Article& article, const FigureView& figure, CandidateSink* sink);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_FIGURE_VIEW_H_
