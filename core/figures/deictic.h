// Words that point in time: which way "last", "next", "that" go, and the spans of time that such a word
// begins or joins: "last five years", "next three quarters", "two upcoming months".
#ifndef GLOSS_FIGURES_DEICTIC_H_
#define GLOSS_FIGURES_DEICTIC_H_

#include <cstdint>
#include <string_view>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/relative.h"

namespace gloss::figures {

enum class Way : std::uint8_t {
  kNone,
  kLast,
  kNext,
  kThis,
  kPast,
  kPrevious,
  kFollowing,
  kComing,
  kRecent,
  kThat
};

Way way_of(std::string_view value);  // of the column `value` of calendar.tsv, class deictic
int step_of(Way way);                // -1, 0, 1
bool from_anchor(Way way);           // counts from the day the text spoke of last
bool is_plural_unit(const Cursor& c, std::uint32_t t);

// Gives `out` the days that a span of time covers: up to the article's day, or from the day behind it, or
// those of the day the text spoke of; whole quarters.
void set_days(std::string_view unit, int step, double count, const Calendar& calendar, Relative* out,
              bool anchored = false);
// "five years" behind "last"; sets all but `first`.
bool read_counted_span(const Cursor& c, std::uint32_t t, Way way, const Calendar& calendar, Relative* out);
// "two upcoming months"
Relative read_count_deictic(const Cursor& c, std::uint32_t t, const Calendar& calendar);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DEICTIC_H_
