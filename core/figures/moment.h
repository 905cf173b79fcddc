// A stretch of the calendar with the grain the text gave it, and its ISO 8601 / TIMEX3 form.
//
//   day 2025-03-04 · week 2025-W09 · weekend 2025-W09-WE · month 2023-05 · quarter 2024-Q3 · half 2025-H1
//   season 2019-SU · year 2021 · fiscal FY2026, FY2026-Q3 · decade 202X · century 19XX · unresolved
//   XXXX-12-27, XXXX-WXX-3
#ifndef GLOSS_FIGURES_MOMENT_H_
#define GLOSS_FIGURES_MOMENT_H_

#include <cstdint>

#include "figures/reading.h"
#include "gloss/annotation.h"
#include "text/civil.h"

namespace gloss::figures {

enum class Grain : std::uint8_t {
  kDay,
  kWeek,
  kWeekend,
  kMonth,
  kQuarter,
  kHalf,
  kSeason,
  kYear,
  kFiscalYear,
  kFiscalHalf,
  kFiscalQuarter,
  kDecade,
  kCentury
};

struct Moment {
  Grain grain = Grain::kDay;
  int year = 0;  // 0: the text does not say and nothing tells; of a decade its first, of a week the ISO year
  int part = 0;  // month 1..12, week, quarter, half, season (0 spring … 3 winter); century number
  int day = 0;   // of a day; of a weekday without a date: 0, and
  int weekday = 0;  // 1..7 where only the weekday is known

  static Moment of_day(CivilDate date) { return {Grain::kDay, date.year, date.month, date.day, 0}; }
  static Moment of_week(CivilDate any_day);
  static Moment of_month(int year, int month) { return {Grain::kMonth, year, month, 0, 0}; }
  static Moment of_year(int year) { return {Grain::kYear, year, 0, 0, 0}; }

  bool resolved() const { return year != 0; }
  // Whose year begins when its company or government likes.
  bool fiscal() const { return grain >= Grain::kFiscalYear && grain <= Grain::kFiscalQuarter; }
  CivilDate first_day() const;      // of a resolved one
  CivilDate past_last_day() const;  // exclusive
};

void write_timex(const Moment& moment, Text* out);
void write_iso(CivilDate date, Text* out);
// timex, start and end of a reading; `last` makes it an interval from the one to the other, both included.
void write_interval(const Moment& first, const Moment* last, Reading* r);

CivilDate add_days(CivilDate date, std::int32_t days);
CivilDate add_business_days(CivilDate date, int days);  // Mondays to Fridays; holidays are not known
CivilDate add_months(CivilDate date, int months);       // the day is cut to the length of the month
CivilDate easter(int year);                             // Gregorian; Meeus, Astronomical Algorithms, ch. 8

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MOMENT_H_
