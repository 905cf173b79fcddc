// Days and years so far from today, from the day last spoken of, or from a date that is named.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(Distance, FromToday) {
  expect_figures(
      {
          {"They left two days ago.", "date[two days ago] 2025-03-02"},
          {"They left a week ago.", "date[week ago] 2025-W09"},
          {"They left three months ago.", "date[three months ago] 2024-12"},
          {"They left two decades ago.", "date[two decades ago] 200X"},
          {"They left a century ago.", "date[century ago] 19XX"},
          {"They left five business days ago.", "date[five business days ago] 2025-02-25"},
          {"They will leave in five business days.", "date[five business days] 2025-03-11"},
          {"They will leave in two weeks.", "date[two weeks] 2025-03-18"},
          {"They will leave in two weeks' time.", "date[two weeks] 2025-03-18"},
          {"They will leave two weeks from now.", "date[two weeks from now] 2025-03-18"},
          {"in two weeks", "date[two weeks] 2025-03-18"},             // alone it is ahead
          {"They made it in two weeks.", "duration[two weeks] P2W"},  // how long it took
          {"They will make it in a two-week sprint.", "duration[two-week] P2W"},
          {"They left 30 minutes ago.", "time[30 minutes ago] -PT30M"},
          {"They left 300 milliseconds ago.", "time[300 milliseconds ago] -PT300MS"},
      },
      "2025-03-04");
}

TEST(Distance, WithoutADate) {
  expect_figures({
      {"They left two days ago.", "date[two days ago] -P2D"},
      {"They left five business days ago.", "date[five business days ago] -P5BD"},
      {"They left a month ago.", "date[month ago] -P1M"},
      {"They left two decades ago.", "date[two decades ago] -P2DE"},
      {"They will leave in two weeks.", "date[two weeks] P2W"},
      {"They will leave two weeks from now.", "date[two weeks from now] P2W"},
      {"They left 30 seconds ago.", "time[30 seconds ago] -PT30S"},
      {"They left the next day.", "date[next day] P1D"},
      {"They left the previous day.", "date[previous day] -P1D"},
      {"They left last night.", "time[last night] -P1DTNI"},
      {"They left the next morning.", "time[next morning] P1DTMO"},
      {"They will leave the day after tomorrow.", "date[day after tomorrow] P2D"},
  });
}

TEST(Distance, TooFarForACalendar) {
  expect_figures(
      {
          {"They left 20 centuries ago.", "date[20 centuries ago] PAST_REF"},
          {"They left two millennia ago.", "date[two millennia ago] PAST_REF"},
          {"They left 200 decades ago.", "date[200 decades ago] PAST_REF"},
          {"They left 3000 years ago.", "date[3000 years ago] PAST_REF"},
          {"They left 25,000 months ago.", "date[25,000 months ago] -P25000M"},
          {"They left 3000 years before 2020.", "duration[3000 years] P3000Y; date[2020] 2020"},
      },
      "2025-03-04");
}

TEST(Distance, CountedWeekdays) {
  expect_figures(
      {
          {"They left two Tuesdays ago.", "date[two Tuesdays ago] 2025-02-18"},  // today is one
          {"They left three Fridays ago.", "date[three Fridays ago] 2025-02-14"},
          {"They will leave two Tuesdays from now.", "date[two Tuesdays from now] 2025-03-18"},
          {"They will leave three Fridays from now.", "date[three Fridays from now] 2025-03-21"},
          {"They will leave a week from Tuesday.", "date[week from Tuesday] 2025-03-11"},
          {"They will leave two weeks from Tuesday.", "date[two weeks from Tuesday] 2025-03-18"},
          {"They left on Friday two weeks ago.", "date[Friday two weeks ago] 2025-02-21"},
      },
      "2025-03-04");
}

TEST(Distance, FromANamedDate) {
  expect_figures(
      {
          {"They left two days before Easter.", "date[two days before Easter] 2024-03-29"},
          {"They left two days after Easter 2024.", "date[two days after Easter 2024] 2024-04-02"},
          {"They left two days before Christmas 2023.", "date[two days before Christmas 2023] 2023-12-23"},
          {"They left two weeks after May 5, 2024.", "date[two weeks after May 5, 2024] 2024-05-19"},
          {"They left two months after May 5, 2024.", "date[two months after May 5, 2024] 2024-07-05"},
          {"They left two years after May 5, 2024.", "date[two years after May 5, 2024] 2026-05-05"},
          {"They left a decade after May 5, 2024.", "date[decade after May 5, 2024] 2034-05-05"},
          {"They left two days from May 5, 2024.", "date[two days from May 5, 2024] 2024-05-07"},
          {"They left two months after May 2024.", "date[two months after May 2024] 2024-07"},
          {"They left two years after 2020.", "date[two years after 2020] 2022"},
          {"They left at Easter two years ago.", "date[Easter two years ago] 2023-04-09"},
          {"They left two years before the war.", "duration[two years] P2Y"},
          {"They left two days after Ramadan 2024.",
           "duration[two days] P2D; date[Ramadan 2024] 2024-03-11/2024-04-09"},  // it lasts
      },
      "2025-03-04");
}

TEST(Distance, FromWhatTheTextSpokeOfLast) {
  expect_figures(
      {
          {"It fell on May 31, 2024. Two months later it rose.",
           "date[May 31, 2024] 2024-05-31; date[Two months later] 2024-07"},
          {"It fell on January 31, 2025. A month later it rose.",
           "date[January 31, 2025] 2025-01-31; date[month later] 2025-02"},
          {"It fell in 2011. A decade later it rose.", "date[2011] 2011; date[decade later] 202X"},
          {"It fell in May 2011. Two years later it rose.",
           "date[May 2011] 2011-05; date[Two years later] 2013"},
      },
      "2025-03-04");
}

TEST(Distance, PartsOfTheDayBefore) {
  expect_figures(
      {
          {"They left last night.", "time[last night] 2025-03-03TNI"},
          {"They left last evening.", "time[last evening] 2025-03-03TEV"},
          {"They left this morning.", "time[this morning] 2025-03-04TMO"},
          {"They left the next morning.", "time[next morning] 2025-03-05TMO"},
          {"They left the previous night.", "time[previous night] 2025-03-03TNI"},
          {"They left past morning.", ""},
          {"They left recent mornings.", ""},
      },
      "2025-03-04");
}

TEST(Distance, LastThisAndNext) {
  expect_figures(
      {
          {"They left over the weekend.", "date[weekend] 2025-W09-WE"},
          {"They will leave at the weekend.", "date[weekend] 2025-W10-WE"},
          {"They left last weekend.", "date[last weekend] 2025-W09-WE"},
          {"They left last spring.", "date[last spring] 2024-SP"},
          {"They left last winter.", "date[last winter] 2024-WI"},
          {"They left last summer.", "date[last summer] 2024-SU"},
          {"They left last quarter.", "date[last quarter] 2024-Q4"},
          {"They left last decade.", "date[last decade] 201X"},
          {"They left last Sept.", "date[last Sept.] 2024-09"},
          {"They left last Sept. 5.", "date[Sept. 5] 2024-09-05"},
          {"They will leave next June.", "date[next June] 2025-06"},
          {"They left last Tuesday.", "date[last Tuesday] 2025-02-25"},
          {"They will leave next Tuesday.", "date[next Tuesday] 2025-03-11"},
          {"They will leave this Tuesday.", "date[this Tuesday] 2025-03-04"},
          {"They left the following Tuesday.", "date[following Tuesday] 2025-03-11"},
          {"They left the previous Tuesday.", "date[previous Tuesday] 2025-02-25"},
          {"They left on Tuesday last week.", "date[Tuesday last week] 2025-02-25"},
          {"They left late last year.", "date[late last year] 2024 late"},
          {"They will leave early next week.", "date[early next week] 2025-W11 early"},
          {"They left in the past decade.", "duration[past decade] P1DE"},
          {"They left in the last hour.", "duration[last hour] PT1H"},
          {"They left in previous years.", "date[previous years] PAST_REF vague"},
          {"They leave day-to-day.", ""},
      },
      "2025-03-04");
}

}  // namespace
}  // namespace gloss
