// Quarters, halves, seasons, years that go on, decades and centuries.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(Periods, QuartersAndHalves) {
  expect_figures(
      {
          {"It was in Q1 2024.", "date[Q1 2024] 2024-Q1"},
          {"It was in Q1-2024.", "date[Q1-2024] 2024-Q1"},
          {"It was in 2024 Q1.", "date[2024 Q1] 2024-Q1"},
          {"It was in the first quarter of 2024.", "date[first quarter of 2024] 2024-Q1"},
          {"It was in the first quarter of last year.", "date[first quarter of last year] 2024-Q1"},
          {"It was in H1 2024.", "date[H1 2024] 2024-H1"},
          {"It was in 1H 2024.", "date[1H 2024] 2024-H1"},
          {"It was in the first half of 2024.", "date[first half of 2024] 2024-H1"},
          {"It was in the fifth quarter of last year.", "ordinal[fifth] 5; date[last year] 2024"},
          {"It was in the trillionth quarter of last year.", "date[last year] 2024"},
          {"It was in the second half of last year.", "date[second half of last year] 2024-H2"},
      },
      "2025-03-04");
}

TEST(Periods, Decades) {
  expect_figures(
      {
          {"It was in the 1990s.", "date[1990s] 199X"},
          {"It was in the mid-1990s.", "date[mid-1990s] 199X mid"},
          {"It was in 1990s style.", "date[1990s] 199X"},
          {"It was in the 1990's.", "date[1990's] 199X"},
          {"It was in 1990's end.", "date[1990] 1990"},  // the year's
          {"It was in the '90s.", "date[90s] 199X"},
          {"It was in the 90s.", "date[90s] 199X"},
          {"It was in 90s style.", ""},
          {"He is in his 90s.", ""},  // his age
          {"It was in the 990s.", ""},
          {"It was in the 2110s.", ""},
      },
      "2025-03-04");
}

TEST(Periods, Centuries) {
  expect_figures({
      {"It was in the early 19th century.", "date[early 19th century] 18XX early"},
      {"It was in the 19th and 20th centuries.", "date[19th and 20th centuries] 18XX/19XX"},
      {"It was in the 18th to 20th centuries.", "date[18th to 20th centuries] 17XX/19XX"},
      {"It was in the 20th and 19th centuries.", "ordinal[20th] 20; ordinal[19th] 19"},  // backwards
      {"It was in the 22nd century.", "date[22nd century] 21XX"},
  });
}

TEST(Periods, YearsThatSomeoneBegins) {
  expect_figures({
      {"It was in fiscal 2024.", "date[fiscal 2024] FY2024"},
      {"It was in fiscal year 2024.", "date[fiscal year 2024] FY2024"},
      {"It was in FY2024.", "date[FY2024] FY2024"},
      {"It was in FY24.", "date[FY24] FY2024"},
      {"It was in fiscal 24.", "number[24] 24"},
      {"It was in calendar year 2024.", "date[calendar year 2024] 2024"},
  });
}

TEST(Periods, YearsThatGoOn) {
  expect_figures({
      {"It was in 2024/25.", "date[2024/25] 2024/2025"},
      {"It was in 2024/2025.", "date[2024/2025] 2024/2025"},
      {"It was in 2024/26.", ""},  // no year and the next
      {"It was in 2024-25.", "date[2024-25] 2024/2025"},
      {"It was in 2024-2025.", "date[2024-2025] 2024/2025"},
      {"It was in 1914-18.", "date[1914-18] 1914/1918"},
      {"It was in 1914–1918.", "date[1914–1918] 1914/1918"},
      {"It was in 1914 - 1918.", "date[1914 - 1918] 1914/1918"},
      {"It was in 1914~1918.", "date[1914~1918] 1914/1918"},
      {"It was in 1999-02.", "date[1999-02] 1999-02"},  // a month
      {"It was in 2024-2224.", "date[2024] 2024"},
      {"It was in 2025-2024.", "date[2025] 2025"},
  });
}

TEST(Periods, Seasons) {
  expect_figures({
      {"It was in spring 2024.", "date[spring 2024] 2024-SP"},
      {"It was in the spring of 2024.", "date[spring of 2024] 2024-SP"},
      {"It was in the summer of 2024.", "date[summer of 2024] 2024-SU"},
      {"It was in autumn 2024.", "date[autumn 2024] 2024-FA"},
      {"It was in fall 2024.", "date[fall 2024] 2024-FA"},
      {"It was in winter 2024.", "date[winter 2024] 2024-WI"},
      {"It was in summer.", ""},
  });
}

}  // namespace
}  // namespace gloss
