// Longer stretches that name themselves: quarters and halves, decades, centuries, years (also fiscal, school
// and calendar ones), seasons.
#ifndef GLOSS_FIGURES_PERIODS_H_
#define GLOSS_FIGURES_PERIODS_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_parts.h"

namespace gloss::figures {

// Q3 2024 · 3Q 2024 · 2024 Q3 · third quarter [of 2024] · first half of 2025 · H1 2025
DatePart read_quarter(const Cursor& c, std::uint32_t t, const Calendar& calendar);
// fiscal third quarter · fiscal 2026; FYXXXX-Q3 where the text does not say of which fiscal year
DatePart read_fiscal(const Cursor& c, std::uint32_t t, const Calendar& calendar);
// … behind a year that was read already: "2024 Q3", "next year's first quarter"; the year is given.
DatePart read_quarter_of(const Cursor& c, std::uint32_t t, int year);
DatePart read_year(const Cursor& c, std::uint32_t t);
DatePart read_season(const Cursor& c, std::uint32_t t, const Calendar& calendar);
// "last year", "year" behind "the" at `at`: the year, and the token behind it; 0 where there is none.
int year_spoken_of(const Cursor& c, std::uint32_t at, const Calendar& calendar, std::uint32_t* end);
int season_number(std::string_view code);  // SP 0, SU 1, FA 2, WI 3

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_PERIODS_H_
