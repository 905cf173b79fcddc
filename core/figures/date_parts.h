// Dates that name themselves: ISO days, "March 4, 2025", "4th of March", "Dec. 27", "May 2023", "05/03/2025",
// "Tuesday", "2021" where a year can stand, "the 1990s", "Q3 2024", "summer of 2015", "20th century",
// holidays.
//
// Each reader starts at a token and reads forward a bounded number of tokens. O(1).
#ifndef GLOSS_FIGURES_DATE_PARTS_H_
#define GLOSS_FIGURES_DATE_PARTS_H_

#include <cstdint>
#include <string_view>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/moment.h"

namespace gloss::figures {

struct DatePart {
  std::uint32_t first = 0, last = 0;
  Moment moment;
  Moment until;  // of an interval, included
  bool interval = false;
  std::uint16_t inferred = 0;  // set of Inferred
  std::uint16_t score = 0;
  std::string_view why;  // static
  bool bare = false;     // a lone month, weekday or year: needs context to be a date
  bool full = false;     // day, month and year all said

  explicit operator bool() const { return last > first; }
};

// The year at a token: four digits that nothing glues to something else; 0 where there is none.
int year_at(const Cursor& c, std::uint32_t t);
// \"1861-65\", \"2019/20\": two digits behind the sign that go on the year; not a month (2001-05).
bool short_year_ahead(const Cursor& c, std::uint32_t sign, int year);

// Whether "Sun", "Sat", "Wed" at a token is a weekday.
bool weak_weekday_stands(const Cursor& c, std::uint32_t t);

DatePart read_date_part(const Cursor& c, std::uint32_t t, const Calendar& calendar);

// Whether a bare year, month or weekday stands where a date would.
bool in_date_context(const Cursor& c, const DatePart& part);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DATE_PARTS_H_
