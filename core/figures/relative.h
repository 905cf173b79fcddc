// Dates that hang on another date by a word: "yesterday", "last week", "recent years", "that day", "last
// June", "next Easter", and the spans of time that begin with such a word: "last five years", "two upcoming
// months".
#ifndef GLOSS_FIGURES_RELATIVE_H_
#define GLOSS_FIGURES_RELATIVE_H_

#include <cstdint>
#include <string_view>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/moment.h"

namespace gloss::figures {

struct Relative {
  std::uint32_t first = 0, last = 0;
  Moment moment, until;  // `until`: of an interval, included
  bool has_moment = false, interval = false;
  int minutes = -1, until_minutes = -1;  // times of the day of the two
  bool duration = false;
  Text timex;             // where there is no moment: "PAST_REF", "-P1W", "P5Y"
  std::string_view part;  // MO AF EV NI
  Modifier mod = Modifier::kNone;
  bool anchored = false;  // counted from the day the text spoke of last
  std::uint16_t score = 0;

  explicit operator bool() const { return last > first; }
};

Relative read_relative(const Cursor& c, std::uint32_t t, const Calendar& calendar);  // O(1)

// "the year", "the month" behind "end of", "earlier in": the current one.
Relative read_current(const Cursor& c, std::uint32_t t, const Calendar& calendar);

// The period `count` units from a day: the week, month, year… that lies there.
Moment period_at(std::string_view unit, CivilDate day, int step, int count);

// The form of a period relative to an unknown day: "-P1W", "XXXX-WXX", "P1M".
void write_unanchored(std::string_view unit, int step, int count, Text* out);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_RELATIVE_H_
