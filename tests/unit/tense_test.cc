// The tense around a date, shown by the year of "April 20" in an article of March 4, 2025: past it was the
// last one's, else the coming one's.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(Tense, TheVerbInFrontOrBehind) {
  expect_figures(
      {
          {"They agreed on April 20.", "date[April 20] 2024-04-20"},
          {"They agree on April 20.", "date[April 20] 2025-04-20"},  // says nothing
          {"They will agree on April 20.", "date[April 20] 2025-04-20"},
          {"They had it on April 20.", "date[April 20] 2024-04-20"},
          {"They will have it on April 20.", "date[April 20] 2025-04-20"},  // the auxiliary in front decides
          {"On April 20 they agreed.", "date[April 20] 2024-04-20"},
          {"On April 20, they will have agreed.", "date[April 20] 2025-04-20"},
          {"He said he is set to leave on April 20.", "date[April 20] 2025-04-20"},  // the nearest
          {"He is due on April 20.", "date[April 20] 2025-04-20"},
      },
      "2025-03-04");
}

TEST(Tense, AWordIsAPastByItsEnding) {
  expect_figures(
      {
          {"They aided it on April 20.", "date[April 20] 2024-04-20"},
          {"They need it on April 20.", "date[April 20] 2025-04-20"},    // too short for one
          {"They Agreed it on April 20.", "date[April 20] 2025-04-20"},  // a name
      },
      "2025-03-04");
}

TEST(Tense, OtherSentencesSayNothing) {
  expect_figures(
      {
          {"They met. April 20 is near.", "date[April 20] 2025-04-20"},
          {"April 20 is near. They met.", "date[April 20] 2025-04-20"},
      },
      "2025-03-04");
}

TEST(Tense, FourteenTokensAway) {
  expect_figures(
      {
          {"They agreed a a a a a a a a a a a a on April 20.", "date[April 20] 2024-04-20"},
          {"They agreed a a a a a a a a a a a a a on April 20.", "date[April 20] 2025-04-20"},
          {"On April 20 a a a a a a a a a a a a a agreed.", "date[April 20] 2024-04-20"},
          {"On April 20 a a a a a a a a a a a a a a agreed.", "date[April 20] 2025-04-20"},
      },
      "2025-03-04");
}

}  // namespace
}  // namespace gloss
