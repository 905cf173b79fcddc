// Two clock times of one range, and clock times behind a day: "5 to 6pm", "0730-0930", "Tuesday from 9 to
// 11".
//
// The two ends complete each other: half of the day and zone stand at one of them only.
#ifndef GLOSS_FIGURES_CLOCK_RANGE_H_
#define GLOSS_FIGURES_CLOCK_RANGE_H_

#include <cstdint>

#include "figures/clock.h"
#include "figures/cursor.h"

namespace gloss::figures {

// "at", "around": bare hours behind it are times.
bool takes_hour(const Cursor& c, std::uint32_t t);

// The second of two clock times lends its half of the day and its zone to the first, or takes that of the
// first.
void complete_each_other(Clock* from, Clock* to);

// `clock`, which was read at `t`, or a range of clock times that it begins; none where it is no time. With
// `hours_too` bare hours are times. O(1).
Clock clocks_from(const Cursor& c, std::uint32_t t, Clock clock, bool hours_too, Clock* until);
Clock clocks_at(const Cursor& c, std::uint32_t t, bool hours_too, Clock* until);

// The clock time behind a date: "Tuesday at 3 p.m.", "Tuesday, 15:30", "tonight around 7", "Tuesday from 9 to
// 11".
Clock clock_behind(const Cursor& c, std::uint32_t t, Clock* until);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_CLOCK_RANGE_H_
