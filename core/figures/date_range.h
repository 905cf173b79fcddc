// Two dates or times that make one: "between March and May", "Nov. 18 - Dec. 19, 2015", "2014 to 2018",
// "Monday to Friday", "2 p.m. till tomorrow 4:30 p.m."; and what opens a side: "since 2014", "before noon",
// "2018 or later".
#ifndef GLOSS_FIGURES_DATE_RANGE_H_
#define GLOSS_FIGURES_DATE_RANGE_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/stamp.h"

namespace gloss::figures {

// The other end behind `from`, its year and month completed by each other; nothing where there is none. O(1).
Stamp read_other_end(const Cursor& c, Stamp* from, const Calendar& calendar);

// Whether a year, month or weekday that `part` read is the first of such a range: that makes it a date.
bool begins_range(const Cursor& c, const DatePart& part);

Bound bound_around(const Cursor& c, std::uint32_t first, std::uint32_t last);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DATE_RANGE_H_
