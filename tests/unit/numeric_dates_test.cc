// Dates in digits: which is the day, which the month, and what only looks like a date.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(NumericDates, DayAndMonth) {
  expect_figures(
      {
          {"It was 25/03/2025 then.", "date[25/03/2025] 2025-03-25"},
          {"It was 03/25/2025 then.", "date[03/25/2025] 2025-03-25"},
          {"It was 25-03-2025 then.", "date[25-03-2025] 2025-03-25"},
          {"It was 25.03.2025 then.", "date[25.03.2025] 2025-03-25"},
          {"It was 5.13.2025 then.", "date[5.13.2025] 2025-05-13"},
          {"It was 05.03.2025 then.", "date[05.03.2025] 2025-03-05"},  // dots: the day first
          {"It was 05/03/2025 then.", "date[05/03/2025] 2025-03-05"},  // the nearer of two
          {"It was 05/03/2025 then, and 25/03/2025.",
           "date[05/03/2025] 2025-03-05; date[25/03/2025] 2025-03-25"},
          {"It was 05/03/2025 then, and 03/25/2025.",
           "date[05/03/2025] 2025-05-03; date[03/25/2025] 2025-03-25"},
      },
      "2025-03-04");
}

TEST(NumericDates, TwoDigitsOfAYear) {
  expect_figures(
      {
          {"It was 25/3/49 then.", "date[25/3/49] 2049-03-25"},
          {"It was 25/3/50 then.", "date[25/3/50] 1950-03-25"},
          {"It was 5.3.25 then.", ""},  // a version
      },
      "2025-03-04");
}

TEST(NumericDates, YearFirst) {
  expect_figures(
      {
          {"It was 2025-03-04 then.", "date[2025-03-04] 2025-03-04"},
          {"It was 2025-3-4 then.", "date[2025-3-4] 2025-03-04"},
          {"It was 2025/03/04 then.", "date[2025/03/04] 2025-03-04"},
          {"It was 2025/3/4 then.", "date[2025/3/4] 2025-03-04"},
          {"It was 2025-03 then.", "date[2025-03] 2025-03"},
          {"It was 2025/03 then.", "date[2025/03] 2025-03"},
          {"It was 20250304 then.", "date[20250304] 2025-03-04"},
          {"It was (20250304) then.", "date[20250304] 2025-03-04"},
          {"It was 19000101 then.", "date[19000101] 1900-01-01"},
          {"It was 20990304 then.", "date[20990304] 2099-03-04"},
      },
      "2025-03-04");
}

TEST(NumericDates, WithoutAYear) {
  expect_figures(
      {
          {"On 25/3 it was.", "date[25/3] 2025-03-25"},
          {"From 5/3 to 5/9 it was.", "date[5/3 to 5/9] 2024-05-03/2024-05-09"},
          {"It was 5/3-5/9 then.", "date[5/3-5/9] 2024-05-03/2024-05-09"},
          {"On 5/3, 5/9 it was.", "date[5/3] 2024-05-03; date[5/9] 2024-05-09"},
          {"On 5/3, 2024 it was.", "date[5/3, 2024] 2024-05-03"},
          {"On 5/3 at noon it was.", "time[5/3 at noon] 2024-05-03T12:00"},
          {"On 29/2 it was.", "date[29/2] 2028-02-29"},  // the next that there is
          {"On 2/29 it was.", "date[2/29] 2028-02-29"},
          {"It was 5/3 then.", ""},  // a fraction or a score
          {"It was 5.3 then.", "number[5.3] 5.3"},
      },
      "2025-03-04");
}

TEST(NumericDates, NoDayOfTheCalendar) {
  expect_figures(
      {
          {"It was 0/3/2025 then.", ""},
          {"It was 5/0/2025 then.", ""},
          {"It was 31/04/2025 then.", ""},
          {"It was 13/13/2025 then.", ""},
          {"It was 5/3/999 then.", ""},
          {"It was 2025-13-04 then.", ""},
          {"It was 2025-00-04 then.", ""},
          {"It was 2025-02-30 then.", ""},
          {"It was 0999-03-04 then.", ""},
          {"It was 2025-13 then.", ""},
          {"On 2/30 it was.", ""},
          {"It was 18990304 then.", "number[18990304] 18990304"},
          {"It was 21000304 then.", "number[21000304] 21000304"},
          {"It was 20251304 then.", "number[20251304] 20251304"},
          {"It was 20250004 then.", "number[20250004] 20250004"},
          {"It was 20250230 then.", "number[20250230] 20250230"},
      },
      "2025-03-04");
}

TEST(NumericDates, GoesOnAsSomethingElse) {
  expect_figures(
      {
          {"It was 25-03-2025-7 then.", ""},
          {"It was 5/3/2025/7 then.", ""},
          {"It was 5/3/20257 then.", ""},
          {"It was x5/3/2025 then.", ""},
          {"It was 4/5/3/2025 then.", ""},
          {"It was 123/3/2025 then.", ""},
          {"It was 5/123/2025 then.", ""},
          {"It was 5.123.2025 then.", ""},
          {"It was 5.3.2025.7 then.", ""},
          {"It was 2025-03-044 then.", ""},
          {"It was 2025-033-04 then.", ""},
          {"It was 2025-03-04-05 then.", ""},
          {"It was 20250304x then.", ""},
          {"It was x20250304 then.", ""},
      },
      "2025-03-04");
}

}  // namespace
}  // namespace gloss
