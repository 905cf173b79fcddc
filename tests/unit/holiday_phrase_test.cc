// Holidays as articles speak of them: which year's is meant, and which days. (The days themselves:
// holiday_test.cc.)
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(HolidayPhrase, TheYearIsSaid) {
  expect_figures(
      {
          {"They left at Easter 2019.", "date[Easter 2019] 2019-04-21"},
          {"They left at Easter of 2019.", "date[Easter of 2019] 2019-04-21"},
          {"They left at Easter in 2019.", "date[Easter in 2019] 2019-04-21"},
          {"At Easter in 2019 shoppers left.", "date[Easter in 2019] 2019-04-21"},  // not so many shoppers
          {"They left at Easter during 2019.", "date[Easter during 2019] 2019-04-21"},
          {"They left at Easter last year.", "date[Easter last year] 2024-03-31"},
          {"They left at Easter of last year.", "date[Easter of last year] 2024-03-31"},
          {"They will leave at Easter next year.", "date[Easter next year] 2026-04-05"},
          {"They will leave at Easter this year.", "date[Easter this year] 2025-04-20"},
          {"They left at Easter of last month.",
           "date[Easter] 2024-03-31; date[last month] 2025-02"},  // another date
          {"They left on Thanksgiving 2025.", "date[Thanksgiving 2025] 2025-11-27"},
          {"They left on Good Friday 2024.", "date[Good Friday 2024] 2024-03-29"},
          {"They left on Eid al-Fitr 2024.", "date[Eid al-Fitr 2024] 2024-04-10"},
      },
      "2025-03-04");
}

// On Easter Sunday of 2025.
TEST(HolidayPhrase, TheYearIsTheNearestOne) {
  expect_figures(
      {
          {"They left at Easter.", "date[Easter] 2025-04-20"},
          {"They will leave at Easter.", "date[Easter] 2025-04-20"},
          {"They left at Christmas.", "date[Christmas] 2024-12-25"},
          {"They will leave at Christmas.", "date[Christmas] 2025-12-25"},
          {"They left on Labor Day.", "date[Labor Day] 2024-09-02"},
          {"They left on New Year's Eve.", "date[New Year's Eve] 2024-12-31"},
          {"They left on Valentine's Day.", "date[Valentine's Day] 2025-02-14"},
      },
      "2025-04-20");
}

TEST(HolidayPhrase, LastAndNextAreNotTodays) {
  expect_figures(
      {
          {"They left last Easter.", "date[last Easter] 2024-03-31"},
          {"They will leave next Easter.", "date[next Easter] 2026-04-05"},
          {"They leave this Easter.", "date[this Easter] 2025-04-20"},
          {"They left last Christmas.", "date[last Christmas] 2024-12-25"},
          {"They will leave next Christmas.", "date[next Christmas] 2025-12-25"},
          {"They left last Ramadan.", "date[last Ramadan] 2025-03-01/2025-03-30"},
          {"They will leave next Ramadan.", "date[next Ramadan] 2026-02-18/2026-03-19"},
      },
      "2025-04-20");
}

TEST(HolidayPhrase, LastAndNextOfADayInAutumn) {
  expect_figures(
      {
          {"They left last Easter.", "date[last Easter] 2025-04-20"},
          {"They will leave next Easter.", "date[next Easter] 2026-04-05"},
          {"They left last Christmas.", "date[last Christmas] 2024-12-25"},
          {"They will leave next Christmas.", "date[next Christmas] 2025-12-25"},
      },
      "2025-09-01");
}

TEST(HolidayPhrase, WithoutADateOnlyFixedDaysAreKnown) {
  expect_figures({
      {"They left at Christmas.", "date[Christmas] XXXX-12-25"},
      {"They left on Valentine's Day.", "date[Valentine's Day] XXXX-02-14"},
      {"They left at Easter.", "date[Easter] XXXX"},
      {"They left last Christmas.", "date[Christmas] XXXX-12-25"},
      {"They left at Easter 2019.", "date[Easter 2019] 2019-04-21"},
      {"They left at Easter of last year.", "date[Easter] XXXX; date[last year] -P1Y"},
  });
}

TEST(HolidayPhrase, WeekendsBesideTheDay) {
  expect_figures({
      {"They left over Labor Day weekend 2024.",
       "date[Labor Day weekend 2024] 2024-08-31/2024-09-02"},  // a Monday
      {"They left over the Labor Day weekend of 2024.",
       "date[Labor Day weekend of 2024] 2024-08-31/2024-09-02"},
      {"They left over Independence Day weekend 2023.",
       "date[Independence Day weekend 2023] 2023-07-01/2023-07-04"},  // a Tuesday
      {"They left over Christmas weekend 2024.",
       "date[Christmas weekend 2024] 2024-12-21/2024-12-25"},  // a Wednesday
      {"They left over Thanksgiving weekend 2025.",
       "date[Thanksgiving weekend 2025] 2025-11-27/2025-11-30"},  // a Thursday
      {"They left over Independence Day weekend 2025.",
       "date[Independence Day weekend 2025] 2025-07-04/2025-07-06"},  // a Friday
      {"They left over Christmas weekend 2021.",
       "date[Christmas weekend 2021] 2021-12-25/2021-12-26"},  // the Saturday itself
      {"They left over Christmas weekend 2022.",
       "date[Christmas weekend 2022] 2022-12-24/2022-12-25"},  // the Sunday itself
  });
}

TEST(HolidayPhrase, SomeLastMoreThanADay) {
  expect_figures({
      {"They left in Ramadan 2024.", "date[Ramadan 2024] 2024-03-11/2024-04-09"},
      {"They left at Hanukkah 2024.", "date[Hanukkah 2024] 2024-12-26/2025-01-02"},
      {"They left on Passover 2024.", "date[Passover 2024] 2024-04-23/2024-04-30"},
      {"They left over Ramadan weekend 2025.",
       "date[Ramadan weekend 2025] 2025-03-01/2025-03-30"},  // it holds its weekends
  });
}

// How sure, whether the text said the year, and whether the moon decides the day.
TEST(HolidayPhrase, ScoresAndWhatIsInferred) {
  const struct {
    const char* text;
    int score;
    bool year, day;
  } rows[] = {
      {"They left at Easter.", 870, true, false},       {"They left at Easter 2019.", 870, false, false},
      {"They left on Good Friday.", 910, true, false},  // two words beat what one of them would be
      {"They left in Ramadan 2024.", 870, false, true}, {"They left in Ramadan.", 870, true, true},
  };
  for (const auto& row : rows) {
    const FigureRun run(row.text, "2025-03-04");
    ASSERT_EQ(run.candidates().size(), 1u) << row.text;
    const Value& value = run.document().values[run.candidates()[0].value];
    EXPECT_EQ(run.candidates()[0].score, row.score) << row.text;
    EXPECT_EQ((value.inferred & kInferredYear) != 0, row.year) << row.text;
    EXPECT_EQ((value.inferred & kInferredDay) != 0, row.day) << row.text;
  }
}

}  // namespace
}  // namespace gloss
