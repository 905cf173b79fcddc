// Calendar arithmetic on civil dates (proleptic Gregorian), without clock, locale or time zone.
// Days are counted from 1970-01-01, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
// (2013).
#ifndef GLOSS_TEXT_CIVIL_H_
#define GLOSS_TEXT_CIVIL_H_

#include <cstdint>
#include <string_view>

#include "gloss/annotation.h"

namespace gloss {

std::int32_t days_from_civil(CivilDate date);  // O(1)
CivilDate civil_from_days(std::int32_t days);  // O(1)
int days_in_month(int year, int month);        // month 1..12
int weekday(CivilDate date);                   // 1 = Monday … 7 = Sunday
bool is_valid(CivilDate date);
bool parse_iso_date(std::string_view text, CivilDate* date);  // exactly YYYY-MM-DD, a day of the calendar
// What callers give as an article's date: YYYY-MM-DD, also with a time of day behind it ("…T08:30", "…
// 08:30:00Z"), YYYY-MM (the day stays 0) or YYYY (the month too). `minutes` is the time of day as it is
// written there, -1 where none is given: relative times such as "in five minutes" count from it.
bool parse_given_date(std::string_view text, CivilDate* date, int* minutes = nullptr);

// ISO 8601 week: the year the week belongs to and its number 1..53.
struct IsoWeek {
  int year;
  int week;
};
IsoWeek iso_week(CivilDate date);
CivilDate monday_of(IsoWeek week);

}  // namespace gloss

#endif  // GLOSS_TEXT_CIVIL_H_
