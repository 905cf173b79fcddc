// What time a date is of, as far as the words tell: a report looks back, a preview ahead.
//
//   the nearest verb of the sentence decides  "they left on Tuesday" kPast · "talks will open on Tuesday"
//   kPlanned without one, the text as a whole          a report: the past, or the nearest · a plan: what
//   comes next
//
// A plan is a text that is nothing but a fragment: "Friday 6 pm", "lunch on Tuesday", "dentist March 3,
// 9:30". It is short, has no date of its own (no dateline, no date line), no page around it, and no finite
// verb; nor is it a sentence by its full stop, as captions are. One verb that reports makes all of it a
// report, so a headline, a caption or a table within an article is read as the article is.
#ifndef GLOSS_FIGURES_TENSE_H_
#define GLOSS_FIGURES_TENSE_H_

#include <cstdint>

#include "figures/cursor.h"

namespace gloss::figures {

// kPlanned: of what is fixed ("will", "scheduled for"), where kFuture may be no more than "could".
// kOncePlanned: of what "was due to meet in June": by now it may be over, and most likely is where it is
// kOnceDue, "was due by Friday".
enum class Tense : std::int8_t {
  kOnceDue = -2,
  kPast = -1,
  kUnknown = 0,
  kFuture = 1,
  kPlanned = 2,
  kOncePlanned = 3
};
inline bool looks_ahead(Tense tense) { return tense >= Tense::kFuture; }

// By the nearest verb in the sentence, before the date first, at most 14 tokens away. O(1).
Tense tense_around(const Cursor& c, std::uint32_t first, std::uint32_t last);

// The text as a whole is a plan, no report; for a cursor that has entered no paragraph. O(1): a longer text
// is none.
bool is_plan(const Cursor& c);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_TENSE_H_
