// Stretches of the calendar as they are written: TIMEX3, and the ISO interval from the first day to the day
// behind the last. (How long each is: calendar_test.cc.)
#include "figures/moment.h"

#include <gtest/gtest.h>

#include <string>

namespace gloss::figures {
namespace {

CivilDate day(int year, int month, int of_month) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(of_month)};
}

std::string timex(const Moment& moment) {
  Text out;
  write_timex(moment, &out);
  return std::string(out.view());
}

std::string interval(const Moment& first, const Moment* last = nullptr) {
  Reading r;
  write_interval(first, last, &r);
  return std::string(r.timex.view()) + " " + std::string(r.start.view()) + " " + std::string(r.end.view());
}

TEST(Moment, WhatTheTextLeavesOpenIsX) {
  EXPECT_EQ(timex({Grain::kDay, 0, 12, 27, 0}), "XXXX-12-27");
  EXPECT_EQ(timex({Grain::kMonth, 0, 5, 0, 0}), "XXXX-05");
  EXPECT_EQ(timex({Grain::kMonth, 2023, 0, 0, 0}), "2023-XX");
  EXPECT_EQ(timex({Grain::kWeek, 0, 0, 0, 0}), "XXXX-WXX");
  EXPECT_EQ(timex({Grain::kWeekend, 0, 0, 0, 0}), "XXXX-WXX-WE");
  EXPECT_EQ(timex({Grain::kDay, 0, 0, 0, 3}), "XXXX-WXX-3");
  EXPECT_EQ(timex({Grain::kQuarter, 2023, 0, 0, 0}), "2023-QX");
  EXPECT_EQ(timex({Grain::kQuarter, 0, 2, 0, 0}), "XXXX-Q2");
  EXPECT_EQ(timex({Grain::kSeason, 0, 3, 0, 0}), "XXXX-WI");
}

TEST(Moment, EachGrainHasItsOwnForm) {
  Moment tuesday = Moment::of_day(day(2025, 3, 4));
  tuesday.weekday = 2;  // a weekday whose date is known is that date
  EXPECT_EQ(timex(tuesday), "2025-03-04");
  EXPECT_EQ(timex({Grain::kFiscalYear, 2024, 0, 0, 0}), "FY2024");
  EXPECT_EQ(timex(Moment::of_year(79)), "0079");
  EXPECT_EQ(timex({Grain::kDecade, 1990, 0, 0, 0}), "199X");
  EXPECT_EQ(timex({Grain::kDecade, 70, 0, 0, 0}), "007X");
  EXPECT_EQ(timex({Grain::kCentury, 0, 1, 0, 0}), "00XX");
  EXPECT_EQ(timex({Grain::kCentury, 0, 21, 0, 0}), "20XX");
  EXPECT_EQ(timex({Grain::kHalf, 2025, 1, 0, 0}), "2025-H1");
  EXPECT_EQ(timex(Moment::of_week(day(2021, 1, 3))), "2020-W53");
}

TEST(Moment, IntervalsEndBehindTheLastDay) {
  EXPECT_EQ(interval(Moment::of_day(day(2024, 2, 29))), "2024-02-29 2024-02-29 2024-03-01");
  EXPECT_EQ(interval(Moment::of_month(2024, 12)), "2024-12 2024-12-01 2025-01-01");
  EXPECT_EQ(interval(Moment::of_year(2024)), "2024 2024-01-01 2025-01-01");
  EXPECT_EQ(interval({Grain::kWeekend, 2025, 10, 0, 0}), "2025-W10-WE 2025-03-08 2025-03-10");
  EXPECT_EQ(interval({Grain::kDecade, 1990, 0, 0, 0}), "199X 1990-01-01 2000-01-01");
  EXPECT_EQ(interval({Grain::kCentury, 0, 19, 0, 0}), "18XX 1801-01-01 1901-01-01");
  const Moment until = Moment::of_month(2025, 2);
  EXPECT_EQ(interval(Moment::of_day(day(2024, 11, 5)), &until), "2024-11-05/2025-02 2024-11-05 2025-03-01");
  const Moment century{Grain::kCentury, 0, 20, 0, 0};
  EXPECT_EQ(interval({Grain::kCentury, 0, 19, 0, 0}, &century), "18XX/19XX 1801-01-01 2001-01-01");
}

TEST(Moment, WhatIsNotKnownWhollyHasNoInterval) {
  EXPECT_EQ(interval({Grain::kDay, 0, 12, 27, 0}), "XXXX-12-27  ");
  EXPECT_EQ(interval({Grain::kFiscalYear, 2024, 0, 0, 0}), "FY2024  ");  // it begins where the state says
  const Moment open{Grain::kMonth, 0, 5, 0, 0};
  EXPECT_EQ(interval(Moment::of_month(2024, 4), &open), "2024-04/XXXX-05  ");
  EXPECT_EQ(interval(open, nullptr), "XXXX-05  ");
}

TEST(Moment, DaysOnAcrossYearsAndWeeks) {
  EXPECT_EQ(add_days(day(2023, 12, 31), 1), day(2024, 1, 1));
  EXPECT_EQ(add_days(day(2024, 3, 1), -1), day(2024, 2, 29));
  // Business days from each day of a week, one and five and six on, one back.
  const struct {
    int from, one, five, six, back;
  } rows[] = {{3, 4, 10, 11, -1}, {4, 5, 11, 12, 3},  {5, 6, 12, 13, 4}, {6, 7, 13, 14, 5},
              {7, 10, 14, 17, 6}, {8, 10, 15, 17, 7}, {9, 10, 16, 17, 7}};  // March 2025, the 3rd is a Monday
  for (const auto& row : rows) {
    const CivilDate from = day(2025, 3, row.from);
    EXPECT_EQ(add_business_days(from, 0), from) << row.from;
    EXPECT_EQ(add_business_days(from, 1), day(2025, 3, row.one)) << row.from;
    EXPECT_EQ(add_business_days(from, 5), day(2025, 3, row.five)) << row.from;
    EXPECT_EQ(add_business_days(from, 6), day(2025, 3, row.six)) << row.from;
    EXPECT_EQ(add_business_days(from, -1), row.back < 0 ? day(2025, 2, 28) : day(2025, 3, row.back));
  }
}

TEST(Moment, MonthsOnCutTheDay) {
  EXPECT_EQ(add_months(day(2024, 1, 30), 1), day(2024, 2, 29));
  EXPECT_EQ(add_months(day(2024, 1, 29), 1), day(2024, 2, 29));
  EXPECT_EQ(add_months(day(2024, 1, 28), 1), day(2024, 2, 28));
  EXPECT_EQ(add_months(day(2024, 11, 15), 1), day(2024, 12, 15));
  EXPECT_EQ(add_months(day(2024, 12, 15), 1), day(2025, 1, 15));
  EXPECT_EQ(add_months(day(2024, 1, 15), -1), day(2023, 12, 15));
  EXPECT_EQ(add_months(day(2024, 2, 29), 12), day(2025, 2, 28));
}

}  // namespace
}  // namespace gloss::figures
