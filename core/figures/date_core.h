// One date of any sort as the grammar of core/figures/when.h puts it together: read from a token, before
// parts of the day, clock times, ranges and bounds join it.
#ifndef GLOSS_FIGURES_DATE_CORE_H_
#define GLOSS_FIGURES_DATE_CORE_H_

#include <cstdint>
#include <string_view>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_parts.h"
#include "figures/moment.h"
#include "figures/reading.h"
#include "figures/relative.h"

namespace gloss::figures {

struct Core {
  std::uint32_t first = 0, last = 0;
  Moment moment, until;  // `until`: of an interval, included
  bool has_moment = false, interval = false;
  bool duration = false;  // "last five years": a span of time; its days, where known, are the interval
  bool anchored = false;  // counted from a day the text spoke of, not from the article's
  bool bare = false;
  bool ago = false;  // "two weeks ago"
  int minutes = -1;  // a time of the day: "in five minutes"; of `until`:
  int until_minutes = -1;
  Text timex;             // where there is no moment, and of durations
  std::string_view part;  // MO AF EV NI
  Modifier mod = Modifier::kNone;
  std::uint16_t inferred = 0, score = 0;
  std::string_view why;

  explicit operator bool() const { return last > first; }
  bool is_day() const;  // a clock time or part of the day can join it
};

Core core_of(const DatePart& part);
Core core_of(const Relative& relative);

// The date at a token; a bare month, weekday or year only where it stands like a date, unless `in_context`.
// O(1).
Core read_core(const Cursor& c, std::uint32_t t, const Calendar& calendar, bool in_context);

// "this Friday", "next week on Tuesday", "Wednesday next week", "Friday after next": two words for one day.
// "the year", "the month" behind "end of", "of": the current one.
Core read_period(const Cursor& c, std::uint32_t t, const Calendar& calendar);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DATE_CORE_H_
