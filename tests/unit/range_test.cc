// Two amounts in a row: a range, a change, a pair that shares its unit, or two numbers.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(Range, DashesAndWords) {
  expect_figures({
      {"It lies 5-7 km off.", "quantity[5-7 km] 5.. 7 km"},
      {"It lies 5–7 km off.", "quantity[5–7 km] 5.. 7 km"},
      {"It lies 5 to 7 km off.", "quantity[5 to 7 km] 5.. 7 km"},
      {"It lies between 5 and 7 km off.", "quantity[5 and 7 km] 5.. 7 km"},
      {"It lies between about 5 and 7 km off.", "quantity[5 and 7 km] 5.. 7 km about"},
      {"It lies 5 km to 7 km off.", "quantity[5 km to 7 km] 5.. 7 km"},
      {"It lies 5 km-7 km off.", "quantity[5 km-7 km] 5.. 7 km"},
      {"It lies 5 and 7 km off.", "quantity[5] 5 km; quantity[7 km] 7 km"},
      {"It lies between 7 and 5 km off.", "quantity[7] 7 km; quantity[5 km] 5 km"},
      {"It has 7-5 boats.", ""},
      {"It has 5-5 boats.", ""},
      {"It fits 75 -300mm lenses.", "quantity[75 -300mm] 75.. 300 mm"},
      {"It has 3- or 5-judge panels.", "number[3] 3 judge; number[5] 5 judge"},
  });
}

TEST(Range, NeighboursAreARangeInOr) {
  expect_figures({
      {"Some five or six boats left.", "number[five or six] 5.. 6 boats about"},
      {"Some five or seven boats left.", "number[five] 5 about; number[seven] 7 boats"},
      {"Some three or five boats left.", "number[three] 3 about; number[five] 5 boats"},
      {"Some 10 or 20 boats left.", "number[10] 10 about; number[20] 20 boats"},
      {"Some 10 or 21 boats left.", "number[10] 10 about; number[21] 21 boats"},
      {"Some six or five boats left.", "number[six] 6 about; number[five] 5 boats"},
      {"It took five or six days.", "duration[five or six days] P5D/P6D"},
      {"It took 5 or 10 days.", "duration[5] P5D; duration[10 days] P10D"},  // one unit, two numbers
      {"It rose 5 percent or 10 percent.",
       "percent[5 percent or 10 percent] 5.. 10"},  // at most twice as much
      {"It rose 5 percent or 11 percent.", "percent[5 percent] 5; percent[11 percent] 11"},
      {"It rose 4 percent or 8 percent.",
       "percent[4 percent] 4; percent[8 percent] 8"},  // small ones are counted apart
      {"It rose 4 percent or 5 percent.", "percent[4 percent or 5 percent] 4.. 5"},
      {"It rose 10 percent or 5 percent.", "percent[10 percent] 10; percent[5 percent] 5"},
  });
}

TEST(Range, MagnitudeOfTheEndIsThatOfBoth) {
  expect_figures({
      {"It sold 5 to 7 million cars.", "number[5 to 7 million] 5000000.. 7000000 cars"},
      {"It sold 2.3 to 4.7 million cars.", "number[2.3 to 4.7 million] 2300000.. 4700000 cars"},
      {"It sold 5 million to 7 million cars.", "number[5 million to 7 million] 5000000.. 7000000 cars"},
      {"It sold between 5 and 7 million cars.", "number[5 and 7 million] 5000000.. 7000000 cars"},
      {"It sold 900 to 5 million cars.", "number[900 to 5 million] 900.. 5000000 cars"},
      {"It sold 5 and 7 million cars.", "number[5] 5; number[7 million] 7000000 cars"},  // no range
      {"It sold $5 to 7 million.", "money[$5 to 7 million] 5000000.. 7000000 USD"},
      {"It sold $5 to $7 million.", "money[$5 to $7 million] 5000000.. 7000000 USD"},
      {"It sold 1,500 to 2 million cars.", "number[1,500 to 2 million] 1500.. 2000000 cars"},
      {"It sold 8 to 2 million cars.", "number[8 to 2 million] 8.. 2000000 cars"},  // it would fall
  });
}

TEST(Range, ThousandsOfTheEndAreThoseOfBoth) {
  expect_figures({
      {"They sent 10-15,000 troops.", "number[10-15,000] 10000.. 15000 troops"},
      {"They sent 10-15,500 troops.", "number[10-15,500] 10.. 15500 troops"},
      {"They sent 16-15,000 troops.", "number[16-15,000] 16.. 15000 troops"},
      {"They sent 15-15,000 troops.", "number[15-15,000] 15.. 15000 troops"},
      {"They sent 10.5-15,000 troops.", "number[10.5-15,000] 10.5.. 15000 troops"},
      {"They sent 10 to 15,000 troops.", "number[10 to 15,000] 10.. 15000 troops"},
  });
}

TEST(Range, UnitsAreLent) {
  expect_figures({
      {"It rose 3 to 5 percent.", "percent[3 to 5 percent] 3.. 5"},
      {"It rose 3 percent to 5 percent.", "percent[3 percent to 5 percent] 3.. 5"},
      {"It rose 3 percent to 5.", "percent[3 percent] 3; number[5] 5"},
      {"It cost $5 to 7.", "money[$5 to 7] 5.. 7 USD"},
      {"It cost $5 to 7 or so.", "money[$5 to 7] 5.. 7 USD"},
      {"It cost 5 to $7.", "number[5] 5; money[$7] 7 USD"},
      {"It cost $5-7.", "money[$5-7] 5.. 7 USD"},
      {"It cost $5-7-9.", "money[$5] 5 USD"},
      {"It cost $5-7x.", "money[$5] 5 USD"},
      {"It cost $5 or 7.", "money[$5] 5 USD; number[7] 7"},
      {"It cost between $5 and 7.", "money[$5 and 7] 5.. 7 USD"},
      {"It cost $5 and 7.", "money[$5] 5 USD; number[7] 7"},
      {"It cost £2-3m.", "money[£2-3m] 2000000.. 3000000 GBP"},
      {"It cost $5 to €7.", "money[$5] 5 USD; money[€7] 7 EUR"},
      {"It rose from 450,000 barrels to 750,000 barrels per day.",
       "quantity[450,000 barrels] 450000 bbl/d; quantity[750,000 barrels per day] 750000 bbl/d"},
      {"It took 5 days to 7 weeks.", "duration[5 days] P5D; duration[7 weeks] P7W"},
      {"It took 5 to 7 weeks.", "duration[5 to 7 weeks] P5W/P7W"},
      {"It runs 5-km to 7-km races.", "quantity[5-km to 7-km] 5.. 7 km"},
      {"It runs 5- to 7-km races.", "quantity[5- to 7-km] 5.. 7 km"},
      {"It runs 5-km to 7 km races.", "quantity[5-km] 5 km; quantity[7 km] 7 km"},
      {"women aged 18 to 27", "duration[18 to 27] P18Y/P27Y"},
      {"women aged 18 or 27", "duration[18 or 27] P18Y/P27Y"},
  });
}

TEST(Range, FromTo) {
  expect_figures({
      {"It rose from 5 to 7 boats.", "number[5] 5; number[7] 7 boats"},
      {"It ranged from 5 to 7 boats.", "number[5 to 7] 5.. 7 boats"},
      {"It ranged from 7 to 5 boats.", "number[7 to 5] 5.. 7 boats"},
      {"It ranged from 5 to 5 boats.", "number[5] 5; number[5] 5 boats"},
      {"It is from 5 to 7 boats.", "number[5 to 7] 5.. 7 boats"},
      {"It is from 7 to 5 boats.", "number[7] 7; number[5] 5 boats"},
      {"It rose from 3 to 5 percent.", "percent[3] 3; percent[5 percent] 5"},
      {"From 3 to 5 percent of them left.", "percent[3 to 5 percent] 3.. 5"},
  });
}

TEST(Range, ScoresAndWhatStandsBehindTo) {
  expect_figures({
      {"They voted 2 to 3.", "number[2] 2; number[3] 3"},
      {"They voted 3 to 5 boats.", "number[3 to 5] 3.. 5 boats"},
      {"They won 5 to 10 seats.", "number[5 to 10] 5.. 10 seats"},
      {"They lost 2-3.", ""},
      {"It rose $85 to $9,480.", "money[$85] 85 USD; money[$9,480] 9480 USD"},
      {"It cost $85 to $9,480.", "money[$85 to $9,480] 85.. 9480 USD"},
      {"It rose 10 to 1990.", "number[10] 10; date[1990] 1990"},
  });
}

TEST(Range, OfShares) {
  expect_figures({
      {"It fell by between a fifth and a quarter.", "percent[fifth and a quarter] 20.. 25"},
      {"It fell by a third to a half.", "percent[third to a half] 33.333333.. 50"},
      {"It fell by a third to a\n\nhalf of it.", "percent[third] 33.333333; percent[half] 50"},
  });
}

// By how much it rose and to what, where that is far more: five times, with "million" lent to both three
// times.
TEST(Range, ByHowMuchAndToWhat) {
  expect_figures({
      {"Shares fell 5 to 24 points.", "number[5 to 24] 5.. 24 points"},
      {"Shares fell 5 to 25 points.", "number[5] 5; number[25] 25 points"},
      {"Prices rose 2 to 9 percent.", "percent[2 to 9 percent] 2.. 9"},
      {"Prices rose 2 to 10 percent.", "number[2] 2; percent[10 percent] 10"},
      {"Sales rose 3 to 8 billion.", "number[3 to 8 billion] 3000000000.. 8000000000"},
      {"Sales rose 3 to 9 billion.", "number[3] 3; number[9 billion] 9000000000"},
  });
}

TEST(Range, OfYearsAndNumbersOneIsNoYear) {
  expect_figures({
      {"It has 1990 to 2000 boats.", "date[1990] 1990; number[2000] 2000 boats"},
      {"It has 1990 and 20 boats.", "number[1990] 1990; number[20] 20 boats"},
  });
}

TEST(Range, WhatIsNoSecondNumber) {
  expect_figures({
      {"It has 5 to half the boats.", "number[5] 5; percent[half] 50"},
      {"It has 5 or several boats.", "number[5] 5"},
      {"It has 5 to -7 boats.", "number[5] 5; number[-7] -7 boats"},
      {"It has 5 or -7 boats.", "number[5] 5; number[-7] -7 boats"},
      {"It has 5 - -7 boats.", "number[5] 5; number[-7] -7 boats"},
      {"It has one in five to two in five boats.", "percent[one in five] 20; percent[two in five] 40"},
      {"It has dozens to 7 km.", "number[dozens] 24 vague; quantity[7 km] 7 km"},
  });
}

TEST(Range, TwoBounds) {
  expect_figures({
      {"more than 10 but less than 40 boats", "number[10 but less than 40] 10.. 40 boats"},
      {"more than 10, less than 40 boats", "number[10, less than 40] 10.. 40 boats"},
      {"at least 10 and up to 40 boats", "number[10 and up to 40] 10.. 40 boats"},
      {"at least 10 and more than 40 boats", "number[10] 10 at_least; number[40] 40 boats over"},
      {"under 40 and over 10 boats", "number[40 and over 10] 10.. 40 boats"},
      {"less than 40 and at least 40 boats", "number[40] 40 less_than; number[40] 40 boats at_least"},
      {"at least 40 and less than 40 boats", "number[40] 40 at_least; number[40] 40 boats less_than"},
      {"at least 5 km and under 7 km", "quantity[5 km and under 7 km] 5.. 7 km"},
      {"at least 5 and under 7 km", "quantity[5 and under 7 km] 5.. 7 km"},
      {"at least 5 km and under $7", "quantity[5 km] 5 km at_least; money[$7] 7 USD less_than"},
      {"at least 5 and under dozens of boats", "number[5] 5 dozens at_least; number[dozens] 24 boats vague"},
      {"more than 10 less than 40 boats", "number[10] 10 over; number[40] 40 boats less_than"},
      {"over 10 and under 1990 boats", "number[10] 10 over; number[1990] 1990 boats less_than"},
      {"at least 5 percent and below 7 percent of it", "percent[5 percent and below 7 percent] 5.. 7"},
  });
}

TEST(Range, WhatSharesAMagnitude) {
  expect_figures({
      {"It sold 5 to 7 thousand cars.", "number[5 to 7 thousand] 5000.. 7000 cars"},
      {"It sold 2.5 to 7 thousand cars.", "number[2.5 to 7 thousand] 2500.. 7000 cars"},
      {"It sold 900 to 950 thousand cars.", "number[900 to 950 thousand] 900000.. 950000 cars"},
      {"It sold 5 to 7 lakh cars.", "number[5 to 7 lakh] 500000.. 700000 cars"},
      {"It sold 5 to 7 hundred cars.", "number[5 to 7 hundred] 5.. 700 cars"},  // too small to be shared
      {"It sold 2 dozen to 300 million cars.",
       "number[2 dozen to 300 million] 24.. 300000000 cars"},  // it has its own
      {"It sold 0.5 to 7 million cars.", "number[0.5 to 7 million] 500000.. 7000000 cars"},
      {"It sold 0.0005 to 7 million cars.", "number[0.0005 to 7 million] 500.. 7000000 cars"},
      {"It sold several to 7 million cars.", "number[7 million] 7000000 cars"},
  });
}

TEST(Range, SpacesAroundADash) {
  expect_figures({
      {"It has 5- 7 boats.", "number[5] 5; number[7] 7 boats"},
      {"It has 5 -7 boats.", "number[5 -7] 5.. 7 boats"},
      {"It has 5 - 7 boats.", "number[5 - 7] 5.. 7 boats"},
      {"It has 7.5 -300mm lenses.", "number[7.5] 7.5; quantity[300mm] 300 mm"},  // a minus
      {"It has five -300mm lenses.", "number[five] 5; quantity[-300mm] -300 mm"},
  });
}

TEST(Range, MetresAreNoMillionsBesideMetres) {
  expect_figures({
      {"It is 2-3m long.", "quantity[2-3m] 2.. 3 m"},
      {"It is 2 dollars to 3m.", "money[2 dollars] 2 USD; quantity[3m] 3 m"},
      {"It cost £2 to 3m.", "money[£2 to 3m] 2000000.. 3000000 GBP"},
  });
}

TEST(Range, WhatMayStandBehindTheEnd) {
  expect_figures({
      {"It cost (about $5-7).", "money[$5-7] 5.. 7 USD about"},
      {"It cost $5-7/8.", "money[$5] 5 USD"},
      {"It cost $5-7/day.", "money[$5] 5 USD"},
      {"It cost $5-7 a day.", "money[$5-7] 5.. 7 USD per day"},
      {"It cost $5-seven.", "money[$5-seven] 5.. 7 USD"},
  });
}

TEST(Range, NegativeEnds) {
  expect_figures({
      {"It was -8 to -7 degrees.", "quantity[-8 to -7 degrees] -8.. -7 deg"},
      {"It was between -8 and -7 degrees.", "quantity[-8 and -7 degrees] -8.. -7 deg"},
      {"It was -8 or -7 degrees.", "number[-8] -8; quantity[-7 degrees] -7 deg"},  // two numbers
      {"It was -8 - -7 degrees.", "number[-8] -8; quantity[-7 degrees] -7 deg"},
      {"It was -8 and -7 degrees.", "quantity[-8] -8 deg; quantity[-7 degrees] -7 deg"},
  });
}

}  // namespace
}  // namespace gloss
