// Dates that hang on another: this, that, next and previous; the nth day or week of a stretch; days in a row.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(RelativeDates, ThisAndThat) {
  expect_figures(
      {
          {"They met this week.", "date[this week] 2025-W10"},
          {"They met this month.", "date[this month] 2025-03"},
          {"They met this year.", "date[this year] 2025"},
          {"They met this quarter.", "date[this quarter] 2025-Q1"},
          {"They met that day.", "date[that day] 2025-03-04"},
          {"They met the same day.", "date[same day] 2025-03-04"},
          {"They met that week.", "date[that week] 2025-W10"},
          {"They met that month.", "date[that month] 2025-03"},
          {"They met the following month.", "date[following month] 2025-04"},
          {"They met the previous month.", "date[previous month] 2025-02"},
          {"They met the following year.", "date[following year] 2026"},
          {"They met the previous year.", "date[previous year] 2024"},
          {"They met that morning.", "time[that morning] 2025-03-04TMO"},
          {"They met the following morning.", "time[following morning] 2025-03-05TMO"},
          {"They met a day earlier.", "date[day earlier] 2025-03-03"},
          {"They met a week later.", "date[week later] 2025-W11"},
          {"They met the last two days.", "duration[last two days] P2D"},
          {"They will meet in the next three weeks.", "duration[next three weeks] P3W"},
          {"They met in the past few weeks.", "duration[past few weeks] PXW vague"},
      },
      "2025-03-04");
}

TEST(RelativeDates, ThisAndThatWithoutADate) {
  expect_figures({
      {"They met this week.", "date[this week] XXXX-WXX"},
      {"They met this month.", "date[this month] XXXX-XX"},
      {"They met this year.", "date[this year] XXXX"},
      {"They met that day.", "date[that day] XXXX-XX-XX"},
      {"They met that week.", "date[that week] XXXX-WXX"},
      {"They met the following month.", "date[following month] P1M"},
      {"They met the previous year.", "date[previous year] -P1Y"},
      {"They met last week.", "date[last week] -P1W"},
      {"They will meet next month.", "date[next month] P1M"},
      {"They met last Monday.", "date[last Monday] XXXX-WXX-1"},
      {"They met that morning.", "time[that morning] XXXX-XX-XXTMO"},
      {"They met the following morning.", "time[following morning] P1DTMO"},
      {"They met on the 15th.", "ordinal[15th] 15"},
      {"They met at the end of the year.", "date[end of the year] XXXX end"},
      {"They met a day earlier.", "date[day earlier] -P1D"},
      {"They met in the past few weeks.", "duration[past few weeks] PXW vague"},
      {"They met yesterday.", "date[yesterday] -P1D"},
      {"They met last winter.", "date[last winter] XXXX-WI"},
      {"They met over the weekend.", "date[weekend] XXXX-WXX-WE"},
  });
}

TEST(RelativeDates, DaysOfAMonth) {
  expect_figures(
      {
          {"They met on the 4th.", "date[4th] 2025-03-04"},
          {"They met on the 15th.", "date[15th] 2025-02-15"},
          {"They will meet on the 15th.", "date[15th] 2025-03-15"},
          {"They met on the 31st.", "date[31st] 2025-01-31"},
          {"They met on Friday the 13th.", "date[Friday the 13th] 2024-12-13"},
          {"They met on the Fourth of July.", "date[Fourth of July] 2024-07-04"},
          {"They met on July the 4th.", "date[July the 4th] 2024-07-04"},
      },
      "2025-03-04");
}

TEST(RelativeDates, NthOfAStretch) {
  expect_figures(
      {
          {"They met on the first Monday of May.", "date[first Monday of May] 2024-05-06"},
          {"They met on the second Tuesday in November.", "date[second Tuesday in November] 2024-11-12"},
          {"They met on the last Friday in May 2024.", "date[last Friday in May 2024] 2024-05-31"},
          {"They met on the third day of May.", "date[third day of May] 2024-05-03"},
          {"They met on the third day of the week.", "date[third day of the week] 2025-03-05"},
          {"They met on the last day of the month.", "date[last day of the month] 2025-03-31"},
          {"They met on the last day of 2024.", "date[last day of 2024] 2024-12-31"},
          {"They met in the first month of 2024.", "date[first month of 2024] 2024-01"},
          {"They met in week 31 of 2024.", "date[week 31 of 2024] 2024-W31"},
      },
      "2025-03-04");
}

TEST(RelativeDates, EndsAndMiddles) {
  expect_figures(
      {
          {"They met at the end of May.", "date[end of May] 2024-05 end"},
          {"They met at the end of the month.", "date[end of the month] 2025-03 end"},
          {"They met at the end of the year.", "date[end of the year] 2025 end"},
          {"They met at the end of last year.", "date[end of last year] 2024 end"},
          {"They met at the start of 2024.", "date[start of 2024] 2024 early"},
          {"They met in the middle of May.", "date[middle of May] 2024-05 mid"},
          {"They met in early May 2024.", "date[early May 2024] 2024-05 early"},
          {"They met in mid 2024.", "date[mid 2024] 2024 mid"},
      },
      "2025-03-04");
}

TEST(RelativeDates, FromOneToAnother) {
  expect_figures(
      {
          {"They met in May-June 2024.", "date[May-June 2024] 2024-05/2024-06"},
          {"They met between May and June 2024.", "date[May and June 2024] 2024-05/2024-06"},
          {"They met from May 2023 to June 2024.", "date[May 2023 to June 2024] 2023-05/2024-06"},
          {"They met from 5 to 7 May 2024.", "date[5 to 7 May 2024] 2024-05-05/2024-05-07"},
          {"They met on 5 and 7 May 2024.", "date[5] 2024-05-05; date[7 May 2024] 2024-05-07"},  // two days
          {"They met May 5-7, 2024.", "date[May 5-7, 2024] 2024-05-05/2024-05-07"},
          {"They met between Monday and Wednesday.", "date[Monday and Wednesday] 2025-03-03/2025-03-05"},
          {"They met Monday-Friday.", "date[Monday-Friday] 2025-03-03/2025-03-07"},
          {"They met on Monday and Tuesday.",
           "date[Monday] 2025-03-03; date[Tuesday] 2025-03-04"},  // two days
          {"They met from 2020 until 2024.", "date[2020 until 2024] 2020/2024"},
          {"They met in 2020 and 2024.", "date[2020] 2020; date[2024] 2024"},  // two years
      },
      "2025-03-04");
}

TEST(RelativeDates, DaysThatAreNone) {
  expect_figures(
      {
          {"They met on May 32.", "date[May] 2024-05; number[32] 32"},
          {"They met on February 30.", "date[February] 2025-02; number[30] 30"},
      },
      "2025-03-04");
}

TEST(RelativeDates, BeforeAndAfterChrist) {
  expect_figures({
      {"They met in 500 BC.", "date[500 BC] BC0500"},
      {"They met in 500 B.C.E.", "date[500 B.C.E.] BC0500"},
      {"They met in AD 500.", "date[AD 500] 0500"},
      {"They met in 500 AD.", "date[500 AD] 0500"},
      {"They met circa 1500.", "date[1500] 1500 about"},
  });
}

}  // namespace
}  // namespace gloss
