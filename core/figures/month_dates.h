// Days and months by the month's name: "March 4, 2025", "4th of March", "Dec. 27", "Jan. 3-5", "18 and 19
// June", "May 2023", "January twenty-fifth, nineteen eighty-six", "May".
#ifndef GLOSS_FIGURES_MONTH_DATES_H_
#define GLOSS_FIGURES_MONTH_DATES_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_parts.h"

namespace gloss::figures {

// `weekday`: the one said in front of it, or 0.
DatePart read_month_first(const Cursor& c, std::uint32_t t, const Calendar& calendar, int weekday);
DatePart read_day_first(const Cursor& c, std::uint32_t t, const Calendar& calendar, int weekday);

// The "9" of "September 8 and 9", the "4" of "May 3, 4 and 5".
DatePart read_listed_day(const Cursor& c, std::uint32_t t, const Calendar& calendar);

// "March 4, Tuesday", "4 March (Tue.)": the weekday behind a day on which it falls.
DatePart with_weekday_behind(const Cursor& c, const DatePart& day);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MONTH_DATES_H_
