// Times of day with the day they are of: in front, behind, as a part of the day, from one to another.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(ClockTime, OfADayBehind) {
  expect_figures(
      {
          {"They met at 3 p.m. on Monday.", "time[3 p.m. on Monday] 2025-03-03T15:00"},
          {"They met at 3 p.m. on the Monday.", "time[3 p.m. on the Monday] 2025-03-03T15:00"},
          {"They met at 15:30 on Monday.", "time[15:30 on Monday] 2025-03-03T15:30"},
          {"They met at 5.30pm on Monday.", "time[5.30pm on Monday] 2025-03-03T17:30"},
          {"They met at 17h30 on Monday.", "time[17h30 on Monday] 2025-03-03T17:30"},
          {"They met at 1730 hours on Monday.", "time[1730 hours on Monday] 2025-03-03T17:30"},
          {"They met at nine o'clock on Monday.", "time[nine o'clock on Monday] 2025-03-03T09:00"},
          {"They met at half past five on Monday.", "time[half past five on Monday] 2025-03-03T05:30"},
          {"They met at ten to six on Monday.", "time[ten to six on Monday] 2025-03-03T05:50"},
          {"They met at noon on Monday.", "time[noon on Monday] 2025-03-03T12:00"},
          {"They met at midnight on Monday.", "time[midnight on Monday] 2025-03-03T00:00"},
          {"They met at 5 p.m. on May 5, 2024.", "time[5 p.m. on May 5, 2024] 2024-05-05T17:00"},
          {"They met at 5 p.m. Monday, May 5, 2024.", "time[5 p.m. Monday, May 5, 2024] 2024-05-05T17:00"},
          {"They met at 5 p.m. on Monday the 3rd.", "time[5 p.m. on Monday the 3rd] 2025-03-03T17:00"},
          {"They met at 5 p.m. tomorrow.", "time[5 p.m. tomorrow] 2025-03-05T17:00"},
          {"They met at 5 p.m. last Monday.", "time[5 p.m. last Monday] 2025-03-03T17:00"},
          {"They met at 5 p.m. local time on Monday.", "time[5 p.m. local time on Monday] 2025-03-03T17:00"},
          {"They met at 5 p.m. (1500 GMT) on Monday.",
           "time[5 p.m.] 2025-03-03T17:00; time[1500 GMT] 2025-03-03T15:00Z; date[Monday] 2025-03-03"},
      },
      "2025-03-04");
}

TEST(ClockTime, OfADayInFront) {
  expect_figures(
      {
          {"They met on Monday at 3 p.m.", "time[Monday at 3 p.m.] 2025-03-03T15:00"},
          {"They met on Monday, 3 p.m.", "time[Monday, 3 p.m.] 2025-03-03T15:00"},
          {"They met on Monday at 3.", "time[Monday at 3] 2025-03-03T03:00"},
          {"They met on Monday around 3 p.m.", "time[Monday around 3 p.m.] 2025-03-03T15:00 about"},
          {"They met on Monday at around 3 p.m.", "time[Monday at around 3 p.m.] 2025-03-03T15:00 about"},
          {"They met on Monday at about 3.", "time[Monday at about 3] 2025-03-03T03:00 about"},
          {"They met on Monday @ 3 p.m.", "time[Monday @ 3 p.m.] 2025-03-03T15:00"},
          {"They met on Monday @3pm.", "time[Monday @3pm] 2025-03-03T15:00"},
          {"They met at Monday noon.", "time[Monday noon] 2025-03-03T12:00"},
          {"They met on May 5, 2024 at 5 p.m.", "time[May 5, 2024 at 5 p.m.] 2024-05-05T17:00"},
          {"They met yesterday at 5.", "time[yesterday at 5] 2025-03-03T05:00"},
          {"They met last Monday at 5 p.m.", "time[last Monday at 5 p.m.] 2025-03-03T17:00"},
          {"They met on 2024-05-05 at 17:00.", "time[2024-05-05 at 17:00] 2024-05-05T17:00"},
          {"They met at 2024-05-05 17:00.", "time[2024-05-05 17:00] 2024-05-05T17:00"},
          {"They met at 2024-05-05T17:00.", "time[2024-05-05T17:00] 2024-05-05T17:00"},
          {"They met at 2024-05-05T17:00Z.", "time[2024-05-05T17:00Z] 2024-05-05T17:00Z"},
          {"They met at 2024-05-05T17:00+02:00.", "time[2024-05-05T17:00+02:00] 2024-05-05T17:00+02:00"},
          {"They met at 2024-05-05T17:00:30Z.", "time[2024-05-05T17:00:30Z] 2024-05-05T17:00:30Z"},
      },
      "2025-03-04");
}

TEST(ClockTime, FromOneToAnother) {
  expect_figures(
      {
          {"They met from 9 to 11 a.m. on Monday.",
           "time[9 to 11 a.m. on Monday] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met from 9-11 a.m. on Monday.",
           "time[9-11 a.m. on Monday] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met from 11 to 1 p.m. on Monday.",
           "time[11 to 1 p.m. on Monday] 2025-03-03T11:00/2025-03-03T13:00"},  // noon lies between
          {"They met from 9 a.m. to 11 on Monday.",
           "time[9 a.m. to 11 on Monday] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met from 9 a.m. to 5 on Monday.",
           "time[9 a.m. to 5 on Monday] 2025-03-03T09:00/2025-03-03T17:00"},  // the next five o'clock
          {"They met from 11 a.m. to 1 p.m. on Monday.",
           "time[11 a.m. to 1 p.m. on Monday] 2025-03-03T11:00/2025-03-03T13:00"},
          {"They met from 10:00 to 11:30 GMT on Monday.",
           "time[10:00 to 11:30 GMT on Monday] 2025-03-03T10:00Z/2025-03-03T11:30Z"},
          {"They met between 9 and 11 a.m. on Monday.",
           "time[9 and 11 a.m. on Monday] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met between 10:00 and 11:30 on Monday.",
           "time[10:00 and 11:30 on Monday] 2025-03-03T10:00/2025-03-03T11:30"},
          {"They met from nine to eleven on Monday.",
           "time[nine to eleven on Monday] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met from 0900 to 1100 on Monday.",
           "time[0900 to 1100 on Monday] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met from 0900 to 1100 GMT on Monday.",
           "time[0900 to 1100 GMT on Monday] 2025-03-03T09:00Z/2025-03-03T11:00Z"},
          {"They met from 900 to 1100 on Monday.",
           "number[900 to 1100] 900.. 1100; date[Monday] 2025-03-03"},  // numbers
          {"They met on Monday from 9 to 11.", "time[Monday from 9 to 11] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met on Monday between 9 and 11.",
           "time[Monday between 9 and 11] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met on Monday between 9 and 11 a.m.",
           "time[Monday between 9 and 11 a.m.] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met at 5 p.m. to 6 p.m.", "time[5 p.m. to 6 p.m.] 2025-03-04T17:00/2025-03-04T18:00"},
          {"They met from 10:00 to 11.30.5 on Monday.",
           "time[10:00] 2025-03-04T10:00; date[Monday] 2025-03-03"},
      },
      "2025-03-04");
}

TEST(ClockTime, ThePartOfTheDayTellsTheHalf) {
  expect_figures(
      {
          {"They met on Monday morning at 9.", "time[Monday morning at 9] 2025-03-03T09:00"},
          {"They met on Monday evening at 9.", "time[Monday evening at 9] 2025-03-03T21:00"},
          {"They met on Monday night at 11.", "time[Monday night at 11] 2025-03-03T23:00"},
          {"They met on Monday afternoon at 3:30.", "time[Monday afternoon at 3:30] 2025-03-03T15:30"},
          {"They met on Monday evening at 9 a.m.",
           "time[Monday evening at 9 a.m.] 2025-03-03T09:00"},  // said outright
          {"They met on Monday morning between 9 and 11.",
           "time[Monday morning between 9 and 11] 2025-03-03T09:00/2025-03-03T11:00"},
          {"They met on Monday evening between 9 and 11.",
           "time[Monday evening between 9 and 11] 2025-03-03T21:00/2025-03-03T23:00"},
          {"They met at 9 in the morning.", "time[9 in the morning] 2025-03-04T09:00"},
          {"They met at 9 in the evening.", "time[9 in the evening] 2025-03-04T21:00"},
          {"They met at 9 in the evening on Monday.", "time[9 in the evening on Monday] 2025-03-03T21:00"},
          {"They met at nine o'clock in the evening.", "time[nine o'clock in the evening] 2025-03-04T21:00"},
          {"They met in the afternoon at 3.", "time[afternoon at 3] 2025-03-04T15:00"},
          {"They met in the afternoon from 3 to 5.",
           "time[afternoon from 3 to 5] 2025-03-04T15:00/2025-03-04T17:00"},
          {"They will meet tomorrow evening at 8.", "time[tomorrow evening at 8] 2025-03-05T20:00"},
          {"They met that evening at 8.", "time[that evening at 8] 2025-03-04T20:00"},
          {"They met the next morning at 8.", "time[next morning at 8] 2025-03-05T08:00"},
      },
      "2025-03-04");
}

TEST(ClockTime, PartsOfTheDay) {
  expect_figures(
      {
          {"They met in the morning.", "time[morning] 2025-03-04TMO"},
          {"They met in the early morning.", "time[early morning] 2025-03-04TMO early"},
          {"They met on the morning of May 5.", "time[morning of May 5] 2024-05-05TMO"},
          {"They met on the morning of May 5, 2024.", "time[morning of May 5, 2024] 2024-05-05TMO"},
          {"They met on the night of Monday.", "time[night of Monday] 2025-03-03TNI"},
          {"They met in the early hours of Monday.", "time[early hours of Monday] 2025-03-03TMO"},
          {"They met in the small hours of Monday.", "time[small hours of Monday] 2025-03-03TMO"},
          {"They met early on Monday morning.", "time[early on Monday morning] 2025-03-03TMO early"},
          {"They met early Monday.", "time[early Monday] 2025-03-03TMO"},
          {"They met late on Monday.", "time[late on Monday] 2025-03-03TNI"},
          {"They met late Monday night.", "time[late Monday night] 2025-03-03TNI late"},
          {"They met on Monday overnight.", "time[Monday overnight] 2025-03-03TNI"},
          {"They met on Monday midday.", "time[Monday midday] 2025-03-03T12:00"},
          {"They met that evening.", "time[that evening] 2025-03-04TEV"},
          {"They met mornings and evenings.", ""},  // each
          {"They met at the evening's end.", ""},
      },
      "2025-03-04");
}

TEST(ClockTime, EdgesOfTheClock) {
  expect_figures(
      {
          {"They met at 12 a.m. on Monday.", "time[12 a.m. on Monday] 2025-03-03T00:00"},
          {"They met at 12 p.m. on Monday.", "time[12 p.m. on Monday] 2025-03-03T12:00"},
          {"They met at 11:59 p.m. on Monday.", "time[11:59 p.m. on Monday] 2025-03-03T23:59"},
          {"They met at 24:00 on Monday.", "time[24:00 on Monday] 2025-03-03T24:00"},
          {"They met at 24:01 on Monday.", "date[Monday] 2025-03-03"},
          {"They met at 23:60 on Monday.", "date[Monday] 2025-03-03"},
          {"They met at 13 p.m. on Monday.", "number[13] 13 p.m.; date[Monday] 2025-03-03"},
      },
      "2025-03-04");
}

// Behind an evening the small hours are the next day's; from six on it may be the morning before.
TEST(ClockTime, TheHoursBehindAnEvening) {
  expect_figures(
      {
          {"Talks began at 8 p.m. on Sunday. They ended at 5:59 a.m. sharp.",
           "time[8 p.m. on Sunday] 2025-03-02T20:00; time[5:59 a.m.] 2025-03-03T05:59"},
          {"Talks began at 8 p.m. on Sunday. Rain fell at 6 a.m. there.",
           "time[8 p.m. on Sunday] 2025-03-02T20:00; time[6 a.m.] 2025-03-02T06:00"},
          {"Talks began at 7:59 p.m. on Sunday. Rain fell at 5 a.m. there.",
           "time[7:59 p.m. on Sunday] 2025-03-02T19:59; time[5 a.m.] 2025-03-02T05:00"},
          {"Talks began at 8 p.m. on Monday. Rain fell at 5 a.m. there.",
           "time[8 p.m. on Monday] 2025-03-03T20:00; time[5 a.m.] 2025-03-04T05:00"},
          {"Talks began at 8 p.m. on Tuesday. Rain fell at 5 a.m. there.",  // today: tomorrow is not told of
           "time[8 p.m. on Tuesday] 2025-03-04T20:00; time[5 a.m.] 2025-03-04T05:00"},
      },
      "2025-03-04");
}

// A time with its zone in a paragraph of its own is of a day told of lately; of one long ago it is today's.
TEST(ClockTime, WithAZoneBehindAnotherDay) {
  expect_figures(
      {
          {"A mast fell on Sunday.\n\nThe call came at 1500 GMT.",
           "date[Sunday] 2025-03-02; time[1500 GMT] 2025-03-02T15:00Z"},
          {"A mast fell on February 28.\n\nThe call came at 1500 GMT.",
           "date[February 28] 2025-02-28; time[1500 GMT] 2025-02-28T15:00Z"},
          {"A mast fell on February 27.\n\nThe call came at 1500 GMT.",
           "date[February 27] 2025-02-27; time[1500 GMT] 2025-03-04T15:00Z"},
          {"A mast fell on February 27. The call came at 1500 GMT.",
           "date[February 27] 2025-02-27; time[1500 GMT] 2025-02-27T15:00Z"},
          {"A mast fell on February 27.\n\nThe call came at 3 p.m. there.",
           "date[February 27] 2025-02-27; time[3 p.m.] 2025-02-27T15:00"},
      },
      "2025-03-04");
}

}  // namespace
}  // namespace gloss
