// Dates, times and durations, resolved against the article's date.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

constexpr std::string_view kTuesday = "2025-03-04";

TEST(FiguresDate, NamesItself) {
  EXPECT_EQ(figures_of("It began on March 4, 2025."), "date[March 4, 2025] 2025-03-04");
  EXPECT_EQ(figures_of("It began on 4 March 2025."), "date[4 March 2025] 2025-03-04");
  EXPECT_EQ(figures_of("It was 2025-03-04 then."), "date[2025-03-04] 2025-03-04");
  EXPECT_EQ(figures_of("a report of May 2023"), "date[May 2023] 2023-05");
  EXPECT_EQ(figures_of("the early 1990s"), "date[early 1990s] 199X early");
  EXPECT_EQ(figures_of("in the third quarter of 2024"), "date[third quarter of 2024] 2024-Q3");
  EXPECT_EQ(figures_of("in the 19th century"), "date[19th century] 18XX");
}

TEST(FiguresDate, YearsNeedAPlaceToStand) {
  EXPECT_EQ(figures_of("He seized power in a 2021 coup."), "date[2021] 2021");
  EXPECT_EQ(figures_of("It was founded in 1992."), "date[1992] 1992");
  EXPECT_EQ(figures_of("There are 2000 soldiers there."), "number[2000] 2000 soldiers");
  EXPECT_EQ(figures_of("From 2014 to 2018 he ruled."), "date[2014 to 2018] 2014/2018");
}

TEST(FiguresDate, MonthsThatAreWordsOrNames) {
  EXPECT_EQ(figures_of("They may march on the palace."), "");
  EXPECT_EQ(figures_of("Theresa May spoke."), "");
  EXPECT_EQ(figures_of("The fund said in May it would pay.", "2019-07-10"), "date[May] 2019-05");
}

TEST(FiguresDate, WeekdaysGoByTheTense) {
  EXPECT_EQ(figures_of("The ministers met in Cairo on Friday.", kTuesday), "date[Friday] 2025-02-28");
  EXPECT_EQ(figures_of("He is set to meet his rival in Cairo on Friday.", kTuesday),
            "date[Friday] 2025-03-07");
  EXPECT_EQ(figures_of("She said on Tuesday it was over.", kTuesday), "date[Tuesday] 2025-03-04");
  EXPECT_EQ(figures_of("She left on Tuesday."), "date[Tuesday] XXXX-WXX-2");
}

TEST(FiguresDate, Relative) {
  EXPECT_EQ(figures_of("last month", kTuesday), "date[last month] 2025-02");
  EXPECT_EQ(figures_of("last week", kTuesday), "date[last week] 2025-W09");
  EXPECT_EQ(figures_of("in recent years", kTuesday), "date[recent years] PAST_REF vague");
  EXPECT_EQ(figures_of("It came last June.", kTuesday), "date[last June] 2024-06");
  EXPECT_EQ(figures_of("They left yesterday.", kTuesday), "date[yesterday] 2025-03-03");
  EXPECT_EQ(figures_of("earlier this week", kTuesday), "date[earlier this week] 2025-W10");
  EXPECT_EQ(figures_of("They left last week."), "date[last week] -P1W");
  EXPECT_EQ(figures_of("two years ago", kTuesday), "date[two years ago] 2023");
}

TEST(FiguresDate, CountsFromTheDayJustNamed) {
  EXPECT_EQ(figures_of("The army left on January 10. It came back three days later.", kTuesday),
            "date[January 10] 2025-01-10; date[three days later] 2025-01-13");
  EXPECT_EQ(figures_of("It fell in 2011. Three years later it rose.", kTuesday),
            "date[2011] 2011; date[Three years later] 2014");
}

TEST(FiguresDate, NearestYear) {
  EXPECT_EQ(figures_of("It began in late December.", "2020-01-17"), "date[late December] 2019-12 late");
  EXPECT_EQ(figures_of("The rule will take effect on December 10.", "2019-10-27"),
            "date[December 10] 2019-12-10");
  EXPECT_EQ(figures_of("Dec. 27 was cold."), "date[Dec. 27] XXXX-12-27");
}

TEST(FiguresTime, PartsOfDayAndClocks) {
  EXPECT_EQ(figures_of("It fell on Monday evening.", kTuesday), "time[Monday evening] 2025-03-03TEV");
  EXPECT_EQ(figures_of("Late on Sunday they left.", kTuesday), "time[Late on Sunday] 2025-03-02TNI");
  EXPECT_EQ(figures_of("The call came at 3 p.m. GMT on Monday.", kTuesday),
            "time[3 p.m. GMT on Monday] 2025-03-03T15:00Z");
  EXPECT_EQ(figures_of("Yesterday it struck at 4:00 a.m. local time (0100 UTC).", kTuesday),
            "date[Yesterday] 2025-03-03; time[4:00 a.m. local time] 2025-03-03T04:00+03:00; time[0100 UTC] "
            "2025-03-03T01:00Z");
}

TEST(FiguresTime, RangesAndDatesBehind) {
  EXPECT_EQ(figures_of("Roads close from 5 to 6 p.m. today.", kTuesday),
            "time[5 to 6 p.m. today] 2025-03-04T17:00/2025-03-04T18:00");
  EXPECT_EQ(figures_of("It opened at 8 a.m. yesterday.", kTuesday),
            "time[8 a.m. yesterday] 2025-03-03T08:00");
  EXPECT_EQ(figures_of("They met on Monday in the morning.", kTuesday),
            "time[Monday in the morning] 2025-03-03TMO");
  EXPECT_EQ(figures_of("They meet every Monday.", kTuesday), "date[every Monday] XXXX-WXX-1");
  EXPECT_EQ(figures_of("They meet every year.", kTuesday), "");
}

TEST(FiguresDuration, Spans) {
  EXPECT_EQ(figures_of("an 11-year lull"), "duration[11-year] P11Y");
  EXPECT_EQ(figures_of("within 48 hours"), "duration[48 hours] PT48H up_to");
  EXPECT_EQ(figures_of("over the last five years"), "duration[last five years] P5Y");
  EXPECT_EQ(figures_of("in the past month"), "duration[past month] P1M");
  EXPECT_EQ(figures_of("quiet for a few weeks"), "duration[few weeks] PXW vague");
  EXPECT_EQ(figures_of("Work may take a year."), "duration[year] P1Y");
}

std::string article_date(std::string_view text) {
  const FigureRun run(text);
  const CivilDate date = run.article().date;
  if (!date.known()) return "";
  figures::Text out;
  out.append_padded(date.year, 4)
      .append('-')
      .append_padded(date.month, 2)
      .append('-')
      .append_padded(date.day, 2);
  return std::string(out.view());
}

TEST(ArticleDate, OnALineOfItsOwn) {
  EXPECT_EQ(article_date("date 2025-03-04 + 16 px\n\nThe minister left."), "2025-03-04");
  EXPECT_EQ(article_date("Tuesday, March 4, 2025\nThe minister left."), "2025-03-04");
  EXPECT_EQ(article_date("Minister leaves\n4 March 2025\n\nThe minister left."), "2025-03-04");
  EXPECT_EQ(article_date("Minister leaves\n\nPublished 4 March 2025 15:30 GMT\n\nThe minister left."),
            "2025-03-04");
  EXPECT_EQ(article_date("The minister left.\n\nUpdated: March 4, 2025"), "2025-03-04");
}

TEST(ArticleDate, Dateline) {
  EXPECT_EQ(article_date("OSLO, March 4, 2025 (Agency) - The minister left."), "2025-03-04");
  EXPECT_EQ(article_date("OSLO, March 4 (Agency) - The minister left."), "");
}

TEST(ArticleDate, NotFromRunningText) {
  EXPECT_EQ(article_date("The minister left on March 4, 2025, for good.\n\nHe had come in 2020."), "");
  EXPECT_EQ(article_date("What happened on March 4, 2025\n\nThe minister left."), "");
}

TEST(ArticleDate, TheCallersWins) {
  const FigureRun run("March 4, 2025\nThe minister left yesterday.", "2024-01-10");
  EXPECT_EQ(run.show(), "date[March 4, 2025] 2025-03-04; date[yesterday] 2024-01-09");
  EXPECT_EQ(run.article().date_span.size(), 13u);
}

TEST(ArticleDate, StaysAFigureInPageChrome) {
  const FigureRun run(" date 2025-03-04 + 16 px\n\nThe minister left yesterday.");
  EXPECT_EQ(run.show(), "date[2025-03-04] 2025-03-04; date[yesterday] 2025-03-03");
}

}  // namespace
}  // namespace gloss
