// Weekdays and holidays at a distance: "3 Fridays from now", "Monday two weeks from now", "Thanksgiving three
// months ago".
#ifndef GLOSS_FIGURES_WEEKDAY_DISTANCE_H_
#define GLOSS_FIGURES_WEEKDAY_DISTANCE_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_core.h"

namespace gloss::figures {

// "three Fridays from now", "2 Thursdays back"
Core weekdays_away(const Cursor& c, std::uint32_t t, const Calendar& calendar);

// "Monday two weeks from now", "Thanksgiving three months ago": `core` moved to the week or year at the
// distance that stands behind it; nothing where none does.
Core weekday_at_distance(const Cursor& c, const Core& core, const Calendar& calendar);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_WEEKDAY_DISTANCE_H_
