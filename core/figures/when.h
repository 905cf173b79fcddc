// Dates, times of day and spans of time in the text: the top of the calendar grammar.
//
//   POSITION? DATE PART-OF-DAY? (at CLOCK)?  |  CLOCK (on DATE)?  |  span of time
//
//   late on Monday night · early October · Thursday afternoon · end of 2025 · 3 p.m. on Tuesday · last five
//   years
#ifndef GLOSS_FIGURES_WHEN_H_
#define GLOSS_FIGURES_WHEN_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

// The date, time or duration at token `t`. Remembers in `calendar` what the text spoke of. O(1).
Reading read_when(const Cursor& c, std::uint32_t t, Calendar* calendar);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_WHEN_H_
