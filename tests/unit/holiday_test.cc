// The rules of calendar.tsv against tables made by others: Easter by Knuth's algorithm and (Orthodox)
// Gauss's, both other than ours; the Hebrew days and those of Umm al-Qura by ICU
// (Intl.DateTimeFormat of node).
#include "figures/holiday.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "text/civil.h"

namespace gloss::figures {
namespace {

struct Year {
  int year;
  const char* easter;
  const char* orthodox;
  const char* rosh_hashanah;
  const char* hanukkah;
  const char* passover;
  const char* fitr;  // 1 Shawwal; null where ICU goes by older or later rules
};

constexpr Year kYears[] = {
    {1995, "04-16", "04-23", "09-25", "12-18", "04-15", nullptr},
    {2000, "04-23", "04-30", "09-30", "12-22", "04-20", "01-08"},
    {2005, "03-27", "05-01", "10-04", "12-26", "04-24", "11-03"},
    {2011, "04-24", "04-24", "09-29", "12-21", "04-19", "08-30"},
    {2016, "03-27", "05-01", "10-03", "12-25", "04-23", "07-06"},
    {2019, "04-21", "04-28", "09-30", "12-23", "04-20", "06-04"},
    {2020, "04-12", "04-19", "09-19", "12-11", "04-09", "05-24"},
    {2021, "04-04", "05-02", "09-07", "11-29", "03-28", "05-13"},
    {2022, "04-17", "04-24", "09-26", "12-19", "04-16", "05-02"},
    {2023, "04-09", "04-16", "09-16", "12-08", "04-06", "04-21"},
    {2024, "03-31", "05-05", "10-03", "12-26", "04-23", "04-10"},
    {2025, "04-20", "04-20", "09-23", "12-15", "04-13", "03-30"},
    {2026, "04-05", "04-12", "09-12", "12-05", "04-02", "03-20"},
    {2027, "03-28", "05-02", "10-02", "12-25", "04-22", "03-09"},
    {2030, "04-21", "04-28", "09-28", "12-21", "04-18", "02-04"},
    {2038, "04-25", "04-25", "09-30", "12-22", "04-20", "10-29"},
    {2045, "04-09", "04-09", "09-12", "12-04", "04-02", "08-14"},
};

std::string day_of(std::string_view rule, int year) {
  const CivilDate date = holiday_day(rule, year);
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

TEST(Holiday, MovableFeastsOfManyYears) {
  for (const Year& row : kYears) {
    const std::string year = std::to_string(row.year) + "-";
    EXPECT_EQ(day_of("easter+0", row.year), year + row.easter);
    EXPECT_EQ(day_of("orthodox+0", row.year), year + row.orthodox);
    EXPECT_EQ(day_of("hebrew+0/2", row.year), year + row.rosh_hashanah);
    EXPECT_EQ(day_of("hanukkah+0/8", row.year), year + row.hanukkah);
    EXPECT_EQ(day_of("pesach+0/8", row.year), year + row.passover);
    if (row.fitr != nullptr) {
      EXPECT_EQ(day_of("hijri-10-01", row.year), year + row.fitr);
    }
  }
}

TEST(Holiday, DaysOnAndBefore) {
  EXPECT_EQ(day_of("easter-2", 2024), "2024-03-29");  // Good Friday, across a month
  EXPECT_EQ(day_of("12-09", 2031), "2031-12-09");     // each digit is one
  EXPECT_EQ(day_of("10-29", 2031), "2031-10-29");
  EXPECT_EQ(day_of("easter+49", 2024), "2024-05-19");  // Pentecost
  EXPECT_EQ(day_of("hebrew+9", 2023), "2023-09-25");   // Yom Kippur
  EXPECT_EQ(day_of("pesach-30", 2024), "2024-03-24");  // Purim
  EXPECT_EQ(day_of("orthodox-2", 2024), "2024-05-03");
}

// As the government of India's lists of holidays have them.
TEST(Holiday, HinduDays) {
  EXPECT_EQ(day_of("tithi-07-30@18", 2022), "2022-10-24");  // Diwali
  EXPECT_EQ(day_of("tithi-07-30@18", 2024), "2024-10-31");
  EXPECT_EQ(day_of("tithi-12-15@18+1", 2020), "2020-03-10");  // Holi, behind a leap month's year
  EXPECT_EQ(day_of("tithi-12-15@18+1", 2025), "2025-03-14");
  EXPECT_EQ(day_of("tithi-02-15@6", 2023), "2023-05-05");  // Buddha Purnima
  EXPECT_EQ(day_of("tithi-08-15@6", 2021), "2021-11-19");  // Guru Nanak
  EXPECT_EQ(day_of("solar-10@18", 2019), "2019-01-15");    // Pongal
  EXPECT_EQ(holiday_day("tithi-07-30", 2022).month, 0);
}

TEST(Holiday, WeekdaysOfAMonth) {
  EXPECT_EQ(day_of("11-4-4", 2025), "2025-11-27");    // the fourth Thursday of November
  EXPECT_EQ(day_of("11-4-4+1", 2025), "2025-11-28");  // the day behind it
  EXPECT_EQ(day_of("05-1-L", 2025), "2025-05-26");    // the last Monday of May
  EXPECT_EQ(day_of("05-1-L", 2027), "2027-05-31");    // … which is the month's last day
  EXPECT_EQ(day_of("09-1-1", 2025), "2025-09-01");    // the first Monday, which is the month's first day
}

TEST(Holiday, FixedAndListedDaysAndWhatIsNone) {
  EXPECT_EQ(day_of("12-25", 2031), "2031-12-25");
  EXPECT_EQ(day_of("12-25+7", 2031), "2032-01-01");
  EXPECT_EQ(day_of("list:2024-02-10,2025-01-29", 2025), "2025-01-29");
  EXPECT_EQ(holiday_day("list:2024-02-10,2025-01-29", 2026).month, 0);
  EXPECT_EQ(holiday_day("13-01", 2025).month, 0);
  EXPECT_EQ(holiday_day("x", 2025).month, 0);
  EXPECT_EQ(holiday_length("easter+0"), 1);
  EXPECT_EQ(holiday_length("hijri-09-01/30"), 30);
}

}  // namespace
}  // namespace gloss::figures
