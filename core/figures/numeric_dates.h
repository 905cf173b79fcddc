// Dates in digits: 2025-03-04, 2025/3/4, 20250304, 2025-03, 03/2025, 05/03/2025, 23.04.2022, 22/04 where a
// date stands.
#ifndef GLOSS_FIGURES_NUMERIC_DATES_H_
#define GLOSS_FIGURES_NUMERIC_DATES_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_parts.h"

namespace gloss::figures {

DatePart read_iso(const Cursor& c, std::uint32_t t);
// Day or month first as far as the article tells (Calendar::day_order); else as in the United States, unless
// the other order lies beside the article's date; what was not told is marked kInferredDayOrder.
DatePart read_numeric(const Cursor& c, std::uint32_t t, const Calendar& calendar);

// What the unmistakable dates of an article ("23/04/2022") say of the order in the others. O(tokens).
DayOrder day_order_of(const Cursor& c);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_NUMERIC_DATES_H_
