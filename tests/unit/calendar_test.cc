// Calendar arithmetic of figures: what stands between a phrase and its ISO dates. Movable feasts are held
// against other algorithms than ours over two centuries, spans of time against their neighbours.
#include "figures/calendar.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "figures/holiday.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

CivilDate day(int year, int month, int of_month) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(of_month)};
}

// Knuth, The Art of Computer Programming 1, 1.3.2, exercise 14.
CivilDate knuths_easter(int year) {
  const int golden = year % 19 + 1, century = year / 100 + 1;
  const int skipped = 3 * century / 4 - 12, moon = (8 * century + 5) / 25 - 5;
  const int sunday = 5 * year / 4 - skipped - 10;
  int epact = (11 * golden + 20 + moon - skipped) % 30;
  if ((epact == 25 && golden > 11) || epact == 24) ++epact;
  int full = 44 - epact;
  if (full < 21) full += 30;
  full += 7 - (sunday + full) % 7;
  return full > 31 ? day(year, 4, full - 31) : day(year, 3, full);
}

TEST(Calendars, EasterByKnuth) {
  for (int year = 1583; year <= 2200; ++year) ASSERT_EQ(easter(year), knuths_easter(year)) << year;
}

TEST(Calendars, OrthodoxEasterIsASundayBehindTheOther) {
  for (int year = 1900; year < 2100; ++year) {
    const CivilDate date = holiday_day("orthodox+0", year);
    ASSERT_EQ(weekday(date), 7) << year;
    const int weeks = (days_from_civil(date) - days_from_civil(easter(year))) / 7;
    ASSERT_TRUE(weeks == 0 || weeks == 1 || weeks == 4 || weeks == 5) << year;
  }
}

TEST(Calendars, HebrewYearsHaveTheirSixLengthsAndDays) {
  for (int year = 1900; year <= 2100; ++year) {
    const CivilDate first = holiday_day("hebrew+0", year);
    ASSERT_TRUE(weekday(first) != 7 && weekday(first) != 3 && weekday(first) != 5) << year;
    const int length = days_from_civil(holiday_day("hebrew+0", year + 1)) - days_from_civil(first);
    ASSERT_TRUE((length >= 353 && length <= 355) || (length >= 383 && length <= 385))
        << year << ' ' << length;
    const bool long_heshvan = length == 355 || length == 385;
    ASSERT_EQ(days_from_civil(holiday_day("hanukkah+0", year)) - days_from_civil(first),
              long_heshvan ? 84 : 83);
    ASSERT_EQ(days_from_civil(first) - days_from_civil(holiday_day("pesach+0", year)), 163);
  }
}

// The tabular calendar by the Julian day of its dates, whose months begin beside those that the moon rules.
TEST(Calendars, IslamicMonthsBesideTheTabularOnes) {
  const auto civil_of = [](int year, int month, int of_month) {
    const int julian =
        (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + of_month + 1948440 - 385;
    return civil_from_days(julian - 2440588);
  };
  for (int year = 1318; year < 1480; ++year) {
    for (const int month : {1, 2, 9, 10, 12}) {
      const CivilDate near = civil_of(year, month, 10);
      if (near.month == 1 || near.month == 12) continue;  // the first of two in a year is asked
      const std::string two = month < 10 ? "0" + std::to_string(month) : std::to_string(month);
      const int apart =
          days_from_civil(holiday_day("hijri-" + two + "-10", near.year)) - days_from_civil(near);
      ASSERT_TRUE(apart >= -3 && apart <= 2) << year << ' ' << month << ' ' << apart;
    }
  }
}

// Full moons of Kartik are those of Guru Nanak, new moons of Ashvin those of Diwali: each year has one.
TEST(Calendars, HinduMonthsOfEachYear) {
  for (int year = 1900; year <= 2100; ++year) {
    const CivilDate diwali = holiday_day("tithi-07-30@18", year), nanak = holiday_day("tithi-08-15@6", year);
    ASSERT_TRUE(diwali.month == 10 || diwali.month == 11) << year;
    const int apart = days_from_civil(nanak) - days_from_civil(diwali);
    ASSERT_TRUE((apart >= 14 && apart <= 17) || year == 1963) << year << ' ' << apart;  // it lost its Kartik
    ASSERT_EQ(holiday_day("solar-10@18", year).month, 1) << year;
  }
}

TEST(Calendars, MomentsBeginAndEnd) {
  const struct {
    Moment moment;
    CivilDate first, behind;
    const char* timex;
  } rows[] = {
      {Moment::of_day(day(2024, 2, 29)), day(2024, 2, 29), day(2024, 3, 1), "2024-02-29"},
      {Moment::of_week(day(2024, 12, 31)), day(2024, 12, 30), day(2025, 1, 6), "2025-W01"},
      {{Grain::kWeekend, 2025, 10, 0, 0}, day(2025, 3, 8), day(2025, 3, 10), "2025-W10-WE"},
      {Moment::of_month(2023, 2), day(2023, 2, 1), day(2023, 3, 1), "2023-02"},
      {Moment::of_month(2023, 12), day(2023, 12, 1), day(2024, 1, 1), "2023-12"},
      {{Grain::kQuarter, 2024, 1, 0, 0}, day(2024, 1, 1), day(2024, 4, 1), "2024-Q1"},
      {{Grain::kQuarter, 2024, 4, 0, 0}, day(2024, 10, 1), day(2025, 1, 1), "2024-Q4"},
      {{Grain::kHalf, 2024, 1, 0, 0}, day(2024, 1, 1), day(2024, 7, 1), "2024-H1"},
      {{Grain::kHalf, 2024, 2, 0, 0}, day(2024, 7, 1), day(2025, 1, 1), "2024-H2"},
      {{Grain::kSeason, 2024, 0, 0, 0}, day(2024, 3, 1), day(2024, 6, 1), "2024-SP"},
      {{Grain::kSeason, 2024, 1, 0, 0}, day(2024, 6, 1), day(2024, 9, 1), "2024-SU"},
      {{Grain::kSeason, 2024, 2, 0, 0}, day(2024, 9, 1), day(2024, 12, 1), "2024-FA"},
      {{Grain::kSeason, 2024, 3, 0, 0}, day(2024, 12, 1), day(2025, 3, 1), "2024-WI"},
      {Moment::of_year(2024), day(2024, 1, 1), day(2025, 1, 1), "2024"},
      {{Grain::kDecade, 1990, 0, 0, 0}, day(1990, 1, 1), day(2000, 1, 1), "199X"},
      {{Grain::kCentury, 0, 20, 0, 0}, day(1901, 1, 1), day(2001, 1, 1), "19XX"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(row.moment.first_day(), row.first) << row.timex;
    EXPECT_EQ(row.moment.past_last_day(), row.behind) << row.timex;
    Text timex;
    write_timex(row.moment, &timex);
    EXPECT_EQ(timex.view(), row.timex);
  }
}

TEST(Calendars, DaysAndMonthsOn) {
  EXPECT_EQ(add_months(day(2025, 1, 31), 1), day(2025, 2, 28));
  EXPECT_EQ(add_months(day(2023, 12, 31), 2), day(2024, 2, 29));
  EXPECT_EQ(add_months(day(2025, 1, 15), -1), day(2024, 12, 15));
  EXPECT_EQ(add_months(day(2025, 3, 30), -25), day(2023, 2, 28));
  EXPECT_EQ(add_business_days(day(2025, 3, 7), 1), day(2025, 3, 10));  // a Friday
  EXPECT_EQ(add_business_days(day(2025, 3, 10), -1), day(2025, 3, 7));
  EXPECT_EQ(add_business_days(day(2025, 3, 5), 7), day(2025, 3, 14));
  EXPECT_EQ(add_business_days(day(2025, 3, 5), -8), day(2025, 2, 21));
}

TEST(Calendars, TheYearOfADay) {
  const Calendar spring(day(2025, 3, 4)), winter(day(2025, 12, 30)), month(day(2025, 3, 0));
  EXPECT_EQ(spring.year_of(12, 25, Tense::kPast), 2024);
  EXPECT_EQ(spring.year_of(12, 25, Tense::kUnknown), 2024);
  EXPECT_EQ(spring.year_of(4, 20, Tense::kPast), 2024);
  EXPECT_EQ(spring.year_of(4, 20, Tense::kUnknown), 2025);
  EXPECT_EQ(spring.year_of(3, 20, Tense::kPast), 2025);    // two weeks on: a slip of the verb
  EXPECT_EQ(spring.year_of(2, 20, Tense::kFuture), 2025);  // two weeks ago likewise
  EXPECT_EQ(spring.year_of(11, 1, Tense::kUnknown), 2024);
  EXPECT_EQ(spring.year_of(11, 1, Tense::kFuture), 2025);
  EXPECT_EQ(winter.year_of(1, 5, Tense::kUnknown), 2026);
  EXPECT_EQ(winter.year_of(2, 10, Tense::kPast), 2025);
  EXPECT_EQ(winter.year_of(2, 10, Tense::kFuture), 2026);
  EXPECT_EQ(spring.year_of(2, 29, Tense::kPast), 2025);  // the month's last day stands for it
  EXPECT_EQ(month.year_of(4, 0, Tense::kUnknown), 2025);
  EXPECT_EQ(month.year_of(10, 0, Tense::kUnknown), 2024);
  EXPECT_EQ(Calendar({}).year_of(4, 1, Tense::kPast), 0);
}

TEST(Calendars, BesideToday) {
  const Calendar calendar(day(2025, 3, 4));
  EXPECT_TRUE(calendar.beside_today(2025, 2, 1));
  EXPECT_FALSE(calendar.beside_today(2025, 1, 31));
  EXPECT_TRUE(calendar.beside_today(2025, 4, 4));
  EXPECT_FALSE(calendar.beside_today(2025, 4, 5));
}

TEST(Calendars, WeekdaysAndDaysOfAMonth) {
  const Calendar calendar(day(2025, 3, 4));  // a Tuesday
  EXPECT_EQ(calendar.weekday(2, Tense::kPast).first_day(), day(2025, 3, 4));
  EXPECT_EQ(calendar.weekday(2, Tense::kFuture).first_day(), day(2025, 3, 4));
  EXPECT_EQ(calendar.weekday(3, Tense::kPast).first_day(), day(2025, 2, 26));
  EXPECT_EQ(calendar.weekday(3, Tense::kFuture).first_day(), day(2025, 3, 5));
  EXPECT_EQ(calendar.weekday(1, Tense::kUnknown).first_day(), day(2025, 3, 3));
  EXPECT_EQ(calendar.day_of_month(4, 0, Tense::kPast).first_day(), day(2025, 3, 4));
  EXPECT_EQ(calendar.day_of_month(5, 0, Tense::kPast).first_day(), day(2025, 2, 5));
  EXPECT_EQ(calendar.day_of_month(5, 0, Tense::kFuture).first_day(), day(2025, 3, 5));
  EXPECT_EQ(calendar.day_of_month(31, 0, Tense::kPast).first_day(), day(2025, 1, 31));
  EXPECT_EQ(calendar.day_of_month(19, 2, Tense::kUnknown).first_day(), day(2024, 11, 19));
  EXPECT_EQ(calendar.day_of_month(19, 2, Tense::kFuture).first_day(), day(2025, 8, 19));
  EXPECT_EQ(calendar.day_of_month(11, 2, Tense::kUnknown).first_day(), day(2025, 3, 11));
  EXPECT_EQ(calendar.day_of_month(11, 2, Tense::kPast).first_day(), day(2025, 2, 11));
  EXPECT_FALSE(Calendar(day(2025, 3, 0)).day_of_month(4, 0, Tense::kPast).resolved());
}

TEST(Calendars, MinutesFromNow) {
  const Calendar calendar(day(2025, 3, 1), 10 * 60);
  const auto moved = [&calendar](double minutes) {
    int of_day = -1;
    const CivilDate date = calendar.minutes_from_now(minutes, &of_day).first_day();
    return std::vector<int>{date.month, date.day, of_day};
  };
  EXPECT_EQ(moved(0), (std::vector<int>{3, 1, 600}));
  EXPECT_EQ(moved(839), (std::vector<int>{3, 1, 1439}));
  EXPECT_EQ(moved(840), (std::vector<int>{3, 2, 0}));
  EXPECT_EQ(moved(-600), (std::vector<int>{3, 1, 0}));
  EXPECT_EQ(moved(-601), (std::vector<int>{2, 28, 1439}));
  EXPECT_EQ(moved(-2040), (std::vector<int>{2, 28, 0}));
  EXPECT_EQ(moved(-2041), (std::vector<int>{2, 27, 1439}));
}

TEST(Calendars, WhatTheTextSpokeOfLast) {
  Calendar calendar(day(2025, 3, 4));
  EXPECT_EQ(calendar.anchor(), day(2025, 3, 4));
  calendar.mention(Moment::of_day(day(2025, 4, 1)));  // a plan
  EXPECT_FALSE(calendar.spoke_of_a_day());
  calendar.mention(Moment::of_year(2026));
  EXPECT_EQ(calendar.anchor_year(), 2025);
  calendar.mention(Moment::of_month(2019, 5));
  EXPECT_EQ(calendar.anchor_year(), 2019);
  calendar.mention(Moment::of_day(day(2021, 2, 1)));
  EXPECT_EQ(calendar.anchor(), day(2021, 2, 1));
  EXPECT_EQ(calendar.anchor_year(), 2021);
  calendar.mention(Moment::of_year(2020));
  EXPECT_EQ(calendar.anchor(), day(2021, 2, 1));
  EXPECT_EQ(calendar.anchor_year(), 2020);
}

// A date that the verb says is past is of the last year only where that is nearer by 300 days than this one.
TEST(Calendars, TheYearOfADayBesideTheEdges) {
  const Calendar spring(day(2025, 3, 4));
  EXPECT_EQ(spring.year_of(4, 5, Tense::kPast), 2025);  // 32 days on and 300 are less than 333 back
  EXPECT_EQ(spring.year_of(4, 6, Tense::kPast), 2024);
  EXPECT_EQ(spring.year_of(9, 2, Tense::kUnknown), 2025);  // 182 days on, 183 back
  EXPECT_EQ(spring.year_of(9, 3, Tense::kUnknown), 2024);
  const Calendar leap(day(2024, 3, 2));  // 183 days from either: the one that has been
  EXPECT_EQ(leap.year_of(9, 1, Tense::kUnknown), 2023);
  // A month is asked by its middle, and an article of which only the month is known has its middle for today.
  EXPECT_EQ(Calendar(day(2025, 3, 16)).year_of(9, 0, Tense::kUnknown), 2024);
  EXPECT_EQ(Calendar(day(2025, 3, 17)).year_of(9, 0, Tense::kUnknown), 2025);
  const Calendar month(day(2025, 3, 0));
  EXPECT_EQ(month.near_today(), day(2025, 3, 15));
  EXPECT_EQ(month.year_of(9, 13, Tense::kUnknown), 2025);
  EXPECT_EQ(month.year_of(9, 14, Tense::kUnknown), 2024);
}

TEST(Calendars, TodayIsAnAnchorAndItsYearToo) {
  Calendar calendar(day(2025, 3, 4));
  calendar.mention(Moment::of_day(day(2025, 3, 4)));
  EXPECT_TRUE(calendar.spoke_of_a_day());
  calendar.mention(Moment::of_year(2019));
  calendar.mention(Moment::of_month(2025, 11));  // of this year, though it is to come
  EXPECT_EQ(calendar.anchor_year(), 2025);
  calendar.mention(Moment{});  // says nothing
  EXPECT_EQ(calendar.anchor(), day(2025, 3, 4));
  Calendar dateless({});
  EXPECT_FALSE(dateless.knows_anchor());
  dateless.mention(Moment::of_day(day(2031, 1, 2)));
  EXPECT_EQ(dateless.anchor(), day(2031, 1, 2));
  dateless.mention(Moment::of_year(2040));
  EXPECT_EQ(dateless.anchor_year(), 2040);
}

TEST(Calendars, EachWeekdayFromEachDay) {
  for (int of_month = 3; of_month <= 9; ++of_month) {  // March 2025, a Monday to a Sunday
    const CivilDate today = day(2025, 3, of_month);
    for (int wanted = 1; wanted <= 7; ++wanted) {
      const CivilDate back = Calendar(today).weekday(wanted, Tense::kPast).first_day();
      const CivilDate ahead = Calendar(today).weekday(wanted, Tense::kFuture).first_day();
      EXPECT_EQ(weekday(back), wanted);
      EXPECT_EQ(weekday(ahead), wanted);
      const int behind = days_from_civil(today) - days_from_civil(back);
      const int before = days_from_civil(ahead) - days_from_civil(today);
      EXPECT_TRUE(behind >= 0 && behind < 7 && before >= 0 && before < 7);
    }
  }
  const Moment open = Calendar({}).weekday(3, Tense::kPast);
  EXPECT_FALSE(open.resolved());
  EXPECT_EQ(open.weekday, 3);
}

}  // namespace
}  // namespace gloss::figures
