// Counted parts of a longer period: "first Monday of May", "last week of July", "third month of 2021", "15th
// day of next month", "first two weeks of 2021", "week 23 of 2027", "week of October 6", "the 21st", "20th of
// next month".
#ifndef GLOSS_FIGURES_NTH_H_
#define GLOSS_FIGURES_NTH_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_core.h"

namespace gloss::figures {

Core read_nth(const Cursor& c, std::uint32_t t, const Calendar& calendar);  // O(1)

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_NTH_H_
