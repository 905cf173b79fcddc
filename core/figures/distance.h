// Dates at a distance from another: "two weeks ago", "three years later", "in five minutes", "two days after
// today", "three weeks from tomorrow", "three days after Easter"; with weekdays, weekday_distance.h.
#ifndef GLOSS_FIGURES_DISTANCE_H_
#define GLOSS_FIGURES_DISTANCE_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_core.h"

namespace gloss::figures {

Core read_distance(const Cursor& c, std::uint32_t t, const Calendar& calendar);  // O(1)

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DISTANCE_H_
