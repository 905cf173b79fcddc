// The words that dates by a month's name are made of: a month, a day of it, a year behind them.
//
//   "Dec." month_at · "4th", "twenty-first" day_at · ", 2025", "nineteen eighty-six", "'22" year_behind
//
// Each looks at one token and what belongs to it. O(1).
#ifndef GLOSS_FIGURES_DATE_WORDS_H_
#define GLOSS_FIGURES_DATE_WORDS_H_

#include <cstdint>

#include "figures/cursor.h"

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

// "January '22", "Q4'98", "FY18": the year that the last two digits of one mean beside a month, a quarter or
// a fiscal year, which lie nearer to now than what "in '45" looks back to.
int year_of_two_digits(int digits);

bool day_exists(int year, int month, int day);  // year 0: a leap year

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DATE_WORDS_H_
