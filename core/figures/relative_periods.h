// Periods that a phrase of its own puts beside today or the day spoken of: weekends, the day before,
// year-end, what is left of a week.
#ifndef GLOSS_FIGURES_RELATIVE_PERIODS_H_
#define GLOSS_FIGURES_RELATIVE_PERIODS_H_

#include <cstdint>

#include "figures/relative.h"

namespace gloss::figures {

// Each O(1); nothing is read where the result is empty.
Relative read_weekend(const Cursor& c, std::uint32_t t, const Calendar& calendar);  // "over the weekend"
Relative read_period_beside(const Cursor& c, std::uint32_t t, const Calendar& calendar);  // "the day before"
Relative read_period_end(const Cursor& c, std::uint32_t t, const Calendar& calendar);     // "by year-end"
Relative read_rest(const Cursor& c, std::uint32_t t, const Calendar& calendar);  // "the rest of the week"

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_RELATIVE_PERIODS_H_
