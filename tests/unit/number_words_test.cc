// Numbers in words: how they add up, where they end, and fractions and ratios among them.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(NumberWords, TensAndHundreds) {
  expect_figures({
      {"It has twenty one ships.", "number[twenty one] 21 ships"},
      {"It has twenty-one ships.", "number[twenty-one] 21 ships"},
      {"forty - two ships", "number[forty - two] 42 ships"},
      {"It has one hundred one ships.", "number[one hundred one] 101 ships"},
      {"It has one hundred and one ships.", "number[one hundred and one] 101 ships"},
      {"It has one hundred twenty-three ships.", "number[one hundred twenty-three] 123 ships"},
      {"six hundred and sixty-six ships", "number[six hundred and sixty-six] 666 ships"},
      {"It has a hundred ships.", "number[hundred] 100 ships"},
      {"It has nineteen hundred ships.", "number[nineteen hundred] 1900 ships"},
      {"It has twenty-five hundred ships.", "number[twenty-five hundred] 2500 ships"},
      {"It has ninety hundred ships.", "number[ninety hundred] 9000 ships"},
      {"forty two hundred ships", "number[forty two hundred] 4200 ships"},
      {"zero ships", "number[zero] 0 ships"},
  });
}

TEST(NumberWords, Thousands) {
  expect_figures({
      {"It has two thousand five ships.", "number[two thousand five] 2005 ships"},
      {"It has two thousand and five ships.", "number[two thousand and five] 2005 ships"},
      {"It has two thousand, five hundred ships.", "number[two thousand, five hundred] 2500 ships"},
      {"It has two thousand, three hundred and five ships.",
       "number[two thousand, three hundred and five] 2305 ships"},
      {"It has two million, three hundred thousand ships.",
       "number[two million, three hundred thousand] 2300000 ships"},
      {"It has five hundred thousand ships.", "number[five hundred thousand] 500000 ships"},
      {"It has a thousand and one ships.", "number[thousand and one] 1001 ships"},
      {"one million one ships", "number[one million one] 1000001 ships"},
      {"It has thousand million ships.", "number[thousand million] 1000000000 ships"},
      {"one hundred thousand thousand ships", "number[one hundred thousand thousand] 100000000 ships"},
      {"It has one million million ships.", "number[one million million] 1000e9 ships"},
      {"two lakh fifty thousand ships", "number[two lakh fifty thousand] 250000 ships"},
      {"five crore rupees", "money[five crore rupees] 50000000 INR"},
      {"five hundred fifty-five thousand five hundred fifty-five ships",
       "number[five hundred fifty-five thousand five hundred fifty-five] 555555 ships"},
      {"one trillion two billion three million four thousand and five ships",
       "number[one trillion two billion three million four thousand and five] 1002.003004e9 ships"},
  });
}

TEST(NumberWords, WordsThatDoNotAddUpAreNumbersOfTheirOwn) {
  expect_figures({
      {"It has fifty fifteen ships.", "number[fifty] 50 fifteen ships; number[fifteen] 15 ships"},
      {"It has five six ships.", "number[five] 5 six ships; number[six] 6 ships"},
      {"one hundred hundred ships", "number[one hundred] 100 hundred ships; number[hundred] 100 ships"},
      {"two thousand hundred ships", "number[two thousand] 2000 hundred ships; number[hundred] 100 ships"},
      {"It has million thousand ships.",
       "number[million] 1000000 thousand ships; number[thousand] 1000 ships"},
      {"five and twenty ships", "number[five] 5; number[twenty] 20 ships"},
      {"nine eleven", "number[nine] 9 eleven; number[eleven] 11"},
  });
}

TEST(NumberWords, PointsAndSigns) {
  expect_figures({
      {"It has two point five ships.", "number[two point five] 2.5 ships"},
      {"It has two point one two three ships.", "number[two point one two three] 2.123 ships"},
      {"It has two point twelve ships.", "number[two point twelve] 2.12 ships"},
      {"It has two point five six seven eight nine one two ships.",
       "number[two point five six seven eight nine] 2.56789 one two ships; number[one] 1 two ships; "
       "number[two] 2 ships"},  // five places at most
      {"It has two point five million ships.", "number[two point five million] 2500000 ships"},
      {"three hundred and forty-five point six seven ships",
       "number[three hundred and forty-five point six seven] 345.67 ships"},
      {"It fell to minus five.", "number[minus five] -5"},
      {"It fell to minus 5.", "number[minus 5] -5"},
      {"It fell to minus five degrees.", "quantity[minus five degrees] -5 deg"},
      {"It fell to minus five million.", "number[minus five million] -5000000"},
  });
}

TEST(NumberWords, MixedFractions) {
  expect_figures({
      {"It has one and a half million ships.", "number[one and a half million] 1500000 ships"},
      {"It has a million and a half ships.", "number[million and a half] 1500000 ships"},
      {"It has two and three quarters ships.", "number[two and three quarters] 2.75 ships"},
      {"three and two thirds million ships", "number[three and two thirds million] 3666666.666667 ships"},
      {"3 and two thirds million ships", "number[3 and two thirds million] 3666666.666667 ships"},
      {"two and a half dozen ships", "number[two and a half dozen] 30 ships"},
      {"seven and a half thousand ships", "number[seven and a half thousand] 7500 ships"},
      {"5½ million ships", "number[5½ million] 5500000 ships"},
      {"½ million ships", "number[½ million] 500000 ships"},
      {"one third of a million ships", "number[one third of a million] 333333.333333 ships"},
  });
}

TEST(NumberWords, PartsAreShares) {
  expect_figures({
      {"two thirds of the ships", "percent[two thirds] 66.666667"},
      {"two-thirds of the ships", "percent[two-thirds] 66.666667"},
      {"three quarters of the ships", "percent[three quarters] 75"},
      {"three fifths of the ships", "percent[three fifths] 60"},
      {"five ninths", "percent[five ninths] 55.555556"},
      {"ten ninths of it", "percent[ten ninths] 111.111111"},
      {"ten twentieths of it", "percent[ten twentieths] 50"},
      {"one tenth of it", "percent[one tenth] 10"},
      {"one twenty-fifth of it", "percent[one twenty-fifth] 4"},
      {"twenty-one hundredths of it", "percent[twenty-one hundredths] 21"},
      {"nine tenths of one percent", "percent[nine tenths of one percent] 0.9"},
      {"one half", "percent[one half] 50"},
      {"one quarter", "percent[one quarter] 25"},
      {"¾ of the ships", "percent[¾] 75"},
      {"2 ¾ percent", "percent[2 ¾ percent] 2.75"},
      {"two tenth of it", "number[two] 2 tenth"},  // no plural
      {"seven hundredth of it", "number[seven] 7 hundredth"},
  });
}

TEST(NumberWords, RatiosAreShares) {
  expect_figures({
      {"one in ten women", "percent[one in ten] 10"},
      {"two in ten women", "percent[two in ten] 20"},
      {"3 in 10 women", "percent[3 in 10] 30"},
      {"one out of ten women", "percent[one out of ten] 10"},
      {"9 out of 10 doctors", "percent[9 out of 10] 90"},
      {"three in 10 women", "percent[three in 10] 30"},  // as agencies write numbers from 10 on
      {"12 in 10 women", "number[12] 12; number[10] 10 women"},
      {"11 out of 12 doctors", "number[11] 11 doctors; number[12] 12 doctors"},
      {"ten in one women", "number[ten] 10; number[one] 1 women"},
      {"two in five million women", "number[two] 2; number[five million] 5000000 women"},
      {"one in a million", "number[million] 1000000"},
  });
}

TEST(NumberWords, TheWholeOfARatioIsARoundOne) {
  expect_figures({
      {"It has one in two women.", "percent[one in two] 50"},
      {"It has one in one women.", "number[one] 1 women"},
      {"It has one in seven women.", "percent[one in seven] 14.285714"},
      {"It has one in 30 women.", "percent[one in 30] 3.333333"},
      {"It has one in 31 women.", "number[31] 31 women"},
      {"It has one in 45 women.", "percent[one in 45] 2.222222"},
      {"It has one in 105 women.", "number[105] 105 women"},
      {"It has one in 110 women.", "percent[one in 110] 0.909091"},
      {"It has two in three women.", "percent[two in three] 66.666667"},
      {"It has two in eight women.", "number[two] 2; number[eight] 8 women"},
      {"It has two in nine women.", "number[two] 2; number[nine] 9 women"},
      {"It has two in 20 women.", "number[two] 2; number[20] 20 women"},
      {"It has 2 in 4 women.", "percent[2 in 4] 50"},
      {"It has 2 in 5 women.", "percent[2 in 5] 40"},
      {"It has 2 in 10 women.", "percent[2 in 10] 20"},
      {"It has 2 in 100 women.", "percent[2 in 100] 2"},
      {"It has 2 in 1000 women.", "percent[2 in 1000] 0.2"},
      {"It has 2 in 20 women.", "number[2] 2; number[20] 20 women"},
      {"It has 2 in 10 12 women.", "number[2] 2; number[10] 10; number[12] 12 women"},
      {"It has one in 1990.", "date[1990] 1990"},  // a year
      {"It has one in 2,000.", "percent[one in 2,000] 0.05"},
      {"It has one in 1.5 women.", "number[1.5] 1.5 women"},
      {"It has one in -5 women.", "number[-5] -5 women"},
      {"It has one in 5k women.", "number[5k] 5000 women"},
      {"It has one in 5+ women.", "number[5+] 5 women"},
      {"It has one in 5 km.", "quantity[5 km] 5 km"},
      {"It has one in 5%.", "percent[5%] 5"},
      {"The one in five women.", "number[five] 5 women"},  // one of them
      {"That one in five women.", "number[five] 5 women"},
      {"It killed one in five women.", "number[one] 1 killed; number[five] 5 women"},
  });
}

TEST(NumberWords, SlashedFractionsAreTheUsualOnes) {
  expect_figures({
      {"It has 1/2 women.", "number[1/2] 0.5 women"},
      {"It has 1/3 women.", "number[1/3] 0.333333 women"},
      {"It has 3/4 women.", "number[3/4] 0.75 women"},
      {"It has 1/8 women.", "number[1/8] 0.125 women"},
      {"It has 1/10 women.", "number[1/10] 0.1 women"},
      {"It has 1/16 women.", "number[1/16] 0.0625 women"},
      {"It has 1/32 women.", "number[1/32] 0.03125 women"},
      {"It has 1/64 women.", "number[1/64] 0.015625 women"},
      {"It has 1/100 women.", "number[1/100] 0.01 women"},
      {"It has 1/7 women.", ""},
      {"It has 5/4 women.", ""},
      {"It has 1/2x women.", ""},
      {"It has 1/2/3 women.", ""},
      {"It has 2 1/8 inches.", "quantity[2 1/8 inches] 2.125 in"},
      {"It has 2 1/7 inches.", "number[2] 2"},
  });
}

TEST(NumberWords, AndAPart) {
  expect_figures({
      {"twenty and half inches", "quantity[twenty and half inches] 20.5 in"},
      {"five and one half inches", "quantity[five and one half inches] 5.5 in"},
      {"five and three quarters inches", "quantity[five and three quarters inches] 5.75 in"},
      {"five and one third inches", "quantity[five and one third inches] 5.333333 in"},
      {"twenty-and-a-half inches", "quantity[twenty-and-a-half inches] 20.5 in"},
      {"a hundred and a half", "number[hundred and a half] 100.5"},
      {"twenty and five ships", "number[twenty] 20; number[five] 5 ships"},
  });
}

TEST(NumberWords, CommasBetweenMagnitudes) {
  expect_figures({
      {"ten thousand, one hundred ships", "number[ten thousand, one hundred] 10100 ships"},
      {"ten, one hundred ships", "number[ten] 10; number[one hundred] 100 ships"},
      {"ten thousand, twenty ships", "number[ten thousand] 10000; number[twenty] 20 ships"},
      {"two hundred, three hundred ships", "number[two hundred] 200; number[three hundred] 300 ships"},
      {"two million, four ships", "number[two million] 2000000; number[four] 4 ships"},
      {"two thousand, and five ships", "number[two thousand] 2000; number[five] 5 ships"},
      {"one million, two hundred thousand, three hundred ships",
       "number[one million, two hundred thousand, three hundred] 1200300 ships"},
  });
}

TEST(NumberWords, Times) {
  expect_figures({
      {"twofold", "number[twofold] 2 times"},
      {"three times", "number[three] 3 times"},
      {"two point five times", "number[two point five] 2.5 times"},
      {"two to three-fold", "number[two to three] 2.. 3 fold"},
  });
}

TEST(NumberWords, DozensAndScores) {
  expect_figures({
      {"a dozen ships", "number[dozen] 12 ships"},
      {"two dozen ships", "number[two dozen] 24 ships"},
      {"a dozen or so ships", "number[dozen] 12 ships about"},
      {"five or so ships", "number[five] 5 ships about"},
  });
}

}  // namespace
}  // namespace gloss
