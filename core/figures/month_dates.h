// Days and months by the month's name: "March 4, 2025", "4th of March", "Dec. 27", "Jan. 3-5", "18 and 19
// June", "May 2023", "January twenty-fifth, nineteen eighty-six", "May".
#ifndef GLOSS_FIGURES_MONTH_DATES_H_
#define GLOSS_FIGURES_MONTH_DATES_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/date_parts.h"

namespace gloss::figures {

struct MonthHit {
  int month = 0;
  std::uint32_t last = 0;
  bool weak = false;   // May, March, June…: also another word or a name
  bool lower = false;  // "may", "march": only beside a day or a year
};
MonthHit month_at(const Cursor& c, std::uint32_t t);

struct DayHit {
  int day = 0;
  std::uint32_t last = 0;
  bool suffixed = false;  // "4th", "fourth"
};
// 1..31, "4th"; with `words` also "fourth", "twenty-first", "twenty five".
DayHit day_at(const Cursor& c, std::uint32_t t, bool words);

// ", 2025", " 2025", " of 2025", "nineteen eighty-six" behind a day or a month; 0 where there is no year.
// `attributive`: a plural behind it has the date for its name ("the September 11, 2001 attacks").
int year_behind(const Cursor& c, std::uint32_t t, bool comma, std::uint32_t* last, bool attributive = false);

// "nineteen eighty six", "two thousand and fifteen", "twenty twenty-four"; 0 where there is none.
int year_in_words(const Cursor& c, std::uint32_t t, std::uint32_t* last);

bool day_exists(int year, int month, int day);  // year 0: a leap year

// `weekday`: the one said in front of it, or 0.
DatePart read_month_first(const Cursor& c, std::uint32_t t, const Calendar& calendar, int weekday);
DatePart read_day_first(const Cursor& c, std::uint32_t t, const Calendar& calendar, int weekday);

// The "9" of "September 8 and 9", the "4" of "May 3, 4 and 5".
DatePart read_listed_day(const Cursor& c, std::uint32_t t, const Calendar& calendar);

// "March 4, Tuesday", "4 March (Tue.)": the weekday behind a day on which it falls.
DatePart with_weekday_behind(const Cursor& c, const DatePart& day);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MONTH_DATES_H_
