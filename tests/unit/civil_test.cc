#include "text/civil.h"

#include <gtest/gtest.h>

namespace gloss {
namespace {

CivilDate day(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

TEST(Civil, DaysFromAndToCivil) {
  EXPECT_EQ(days_from_civil(day(1970, 1, 1)), 0);
  EXPECT_EQ(days_from_civil(day(2000, 3, 1)), 11017);
  EXPECT_EQ(days_from_civil(day(1969, 12, 31)), -1);
  CivilDate walked = day(1895, 12, 31);
  for (std::int32_t days = days_from_civil(walked); days < 60000; ++days) {
    const CivilDate date = civil_from_days(days);
    ASSERT_TRUE(is_valid(date));
    ASSERT_EQ(days_from_civil(date), days);
    ASSERT_LE(walked, date);
    walked = date;
  }
}

TEST(Civil, Weekdays) {
  EXPECT_EQ(weekday(day(1970, 1, 1)), 4);
  EXPECT_EQ(weekday(day(2025, 3, 4)), 2);
  EXPECT_EQ(weekday(day(1899, 12, 31)), 7);
}

TEST(Civil, DatesThatCallersGive) {
  CivilDate date;
  EXPECT_TRUE(parse_given_date("2024-02-29T08:30:00Z", &date));
  EXPECT_EQ(date, day(2024, 2, 29));
  EXPECT_TRUE(parse_given_date("2016-12", &date));
  EXPECT_EQ(date, day(2016, 12, 0));
  EXPECT_TRUE(date.known() && !date.has_day());
  EXPECT_TRUE(parse_given_date("2016", &date));
  EXPECT_FALSE(date.known());
  for (const char* wrong :
       {"", "2023-02-29", "2016-13", "yesterday", "05/03/2025", "2016-12-", "2016-12-1"}) {
    EXPECT_FALSE(parse_given_date(wrong, &date)) << wrong;
  }
}

TEST(Civil, LeapYears) {
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_FALSE(is_valid(day(2023, 2, 29)));
  EXPECT_FALSE(is_valid(day(2023, 13, 1)));
  EXPECT_FALSE(is_valid(day(2023, 4, 31)));
}

// Behind the last day of a month comes the first of the next.
TEST(Civil, LengthsOfMonths) {
  for (const int year : {1900, 2000, 2023, 2024}) {
    for (int month = 1; month <= 12; ++month) {
      const CivilDate first = month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
      const CivilDate last = civil_from_days(days_from_civil(first) - 1);
      EXPECT_EQ(last, day(year, month, days_in_month(year, month)));
    }
  }
}

TEST(Civil, IsoDates) {
  CivilDate date;
  ASSERT_TRUE(parse_iso_date("2025-03-04", &date));
  EXPECT_EQ(date, day(2025, 3, 4));
  for (const char* wrong :
       {"", "2025-3-4", "2025-02-30", "2025/03/04", "2025-03-04 ", "20250-3-04", "2025-00-10"}) {
    EXPECT_FALSE(parse_iso_date(wrong, &date)) << wrong;
  }
}

TEST(Civil, IsoWeeks) {
  const auto week = [](CivilDate date) { return iso_week(date).year * 100 + iso_week(date).week; };
  EXPECT_EQ(week(day(2025, 3, 4)), 202510);
  EXPECT_EQ(week(day(2021, 1, 3)), 202053);
  EXPECT_EQ(week(day(2024, 12, 30)), 202501);
  EXPECT_EQ(monday_of({2025, 10}), day(2025, 3, 3));
  EXPECT_EQ(monday_of({2021, 1}), day(2021, 1, 4));
}

// Every day of four centuries lies in the week that its Monday begins.
TEST(Civil, WeeksThereAndBack) {
  for (std::int32_t days = days_from_civil(day(1800, 1, 1)); days < days_from_civil(day(2200, 1, 1));
       ++days) {
    const CivilDate date = civil_from_days(days);
    const IsoWeek week = iso_week(date);
    ASSERT_EQ(days_from_civil(monday_of(week)), days - weekday(date) + 1);
    ASSERT_TRUE(week.week >= 1 && week.week <= 53);
  }
}

TEST(Civil, YearsFarAway) {
  EXPECT_EQ(days_from_civil(day(1, 1, 1)), -719162);
  EXPECT_EQ(days_from_civil(day(0, 3, 1)), -719468);
  EXPECT_EQ(days_from_civil(day(0, 2, 29)), -719469);
  EXPECT_EQ(days_from_civil(day(9999, 12, 31)), 2932896);
  for (const std::int32_t days : {-719162, -719468, -719469, -865565, 2932896})
    EXPECT_EQ(days_from_civil(civil_from_days(days)), days);
}

TEST(Civil, TimesThatCallersGive) {
  CivilDate date;
  int minutes = 7;
  const auto given = [&](const char* text) {
    minutes = 7;
    return parse_given_date(text, &date, &minutes) ? minutes : -2;
  };
  EXPECT_EQ(given("2025-03-04"), -1);
  EXPECT_EQ(given("2025-03-04T00:00"), 0);
  EXPECT_EQ(given("2025-03-04 08:09:10Z"), 489);
  EXPECT_EQ(given("2025-03-04T23:59"), 1439);
  EXPECT_EQ(given("2025-03-04T10:00"), 600);
  EXPECT_EQ(given("2025-03-04T24:00"), -1);
  EXPECT_EQ(given("2025-03-04T09:60"), -1);
  EXPECT_EQ(given("2025-03-04T0x:10"), -1);
  EXPECT_EQ(given("2025-03-04Tx0:10"), -1);
  EXPECT_EQ(given("2025-03-04T08:3"), -1);
  EXPECT_EQ(given("2025-03-04T08.30"), -1);
  EXPECT_EQ(given("2025-03-04x08:30"), -2);
  EXPECT_EQ(given("2025-03"), -1);
}

// A year that begins on a Thursday has each week's Thursday on the first day of its seven.
TEST(Civil, WeeksOfAYearThatBeginsOnThursday) {
  EXPECT_EQ(iso_week(day(2026, 1, 1)).week, 1);
  EXPECT_EQ(iso_week(day(2026, 1, 5)).week, 2);
  EXPECT_EQ(iso_week(day(2026, 1, 8)).week, 2);
  EXPECT_EQ(iso_week(day(2026, 12, 31)).week, 53);
  EXPECT_EQ(iso_week(day(2027, 1, 3)).year, 2026);
}

}  // namespace
}  // namespace gloss
