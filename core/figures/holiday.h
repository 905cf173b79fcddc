// The days of holidays, by the rule that calendar.tsv gives each:
//
//   12-25         a fixed day                      easter-2     days from Easter Sunday (Gregorian)
//   11-4-4+1      the fourth Thursday of November, one day on (weekday 1..7; nth 1..4, or L: the last)
//   orthodox+0    days from Orthodox Easter        pesach+50    days from the first day of Passover
//   hebrew+9      days from the Rosh Hashanah of that autumn;  hanukkah+0  likewise
//   hijri-10-01   month and day of the Islamic calendar of Umm al-Qura
//   tithi-07-30@18+1  the lunar day 30 of the Hindu month 7 as it stands at 18 hours in India, one day on
//   solar-10@18   the first day by whose 18 hours in India the sun is in the tenth sign
//                 (almanac.h; of these three, countries and temples may go by the day before or behind, so
//                 that the day counts as inferred)
//   list:2024-02-10,2025-01-29,…     days that no short rule gives
//   …/30          lasts so many days
#ifndef GLOSS_FIGURES_HOLIDAY_H_
#define GLOSS_FIGURES_HOLIDAY_H_

#include <string_view>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_parts.h"
#include "gloss/annotation.h"

namespace gloss::figures {

// The first day of the holiday in a year; month 0 where the rule gives none.  O(length of the rule)
CivilDate holiday_day(std::string_view rule, int year);
int holiday_length(std::string_view rule);  // days

// The rule for the holiday listed at `t`. Where countries have it on days of their own ("Independence Day"),
// that of the country named last before `t`: empty where the list has none for it, the usual day where none
// is named.
std::string_view holiday_rule(const Cursor& c, std::uint32_t t, const Hit& hit);

// "Easter", "Christmas 2019", "Thanksgiving of next year", "Labor Day weekend".
DatePart read_holiday(const Cursor& c, std::uint32_t t, const Calendar& calendar);
// … behind a word that says which: step -1 "last Easter", 0 "this", 1 "next".
DatePart read_holiday(const Cursor& c, std::uint32_t t, const Calendar& calendar, int step);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_HOLIDAY_H_
