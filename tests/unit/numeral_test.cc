// Numbers that begin with digits, and vague ones in words: where each ends, and what it is worth.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

double value_of(std::string_view text) {
  const FigureRun run(text);
  return run.candidates().size() == 1 ? run.document().values[run.candidates()[0].value].number : -1;
}

TEST(Numeral, Scientific) {
  expect_figures({
      {"It grew 5e3 times.", "number[5e3] 5000 times"},
      {"It grew 5E3 times.", "number[5E3] 5000 times"},
      {"It measured 1.5e-3 then.", "number[1.5e-3] 0.0015"},
      {"It measured 2x10^5 then.", "number[2x10^5] 200000"},
      {"It measured 2*10^5 then.", "number[2*10^5] 200000"},
      {"It measured 2x10^-5 then.", "number[2x10^-5] 0.00002"},
      {"It measured 2x10+5 then.", "number[2x10+5] 200000"},
      {"It measured 3e4, then.", "number[3e4] 30000"},
      {"It measured 2x105 then.", ""},   // no exponent
      {"It measured 2x11^5 then.", ""},  // no power of ten
      {"It measured 3e4x then.", ""},    // a label
      {"It measured 3e45kg then.", ""},
      {"It measured 5e301 then.", ""},
  });
  EXPECT_DOUBLE_EQ(value_of("It measured 5e300 then."), 5e300);
  EXPECT_EQ(value_of("It measured 7e-12 then."), 7e-12);
}

TEST(Numeral, Powers) {
  EXPECT_EQ(value_of("It measured 2^10 then."), 1024);
  EXPECT_EQ(value_of("It measured 3^5 then."), 243);
  EXPECT_EQ(value_of("It measured 2^-2 then."), 0.25);
  EXPECT_EQ(value_of("It measured 10^6 then."), 1e6);
  EXPECT_EQ(value_of("It measured 7^0 then."), 1);
  EXPECT_EQ(value_of("It measured 0^-2 then."), 0);
  EXPECT_EQ(value_of("It measured 99^200 then."), 1e308);  // as large as it gets
}

TEST(Numeral, GroupsSetOffBySpaces) {
  expect_figures({
      {"It counted 1 234 567 votes.", "number[1 234 567] 1234567 votes"},
      {"It counted 1 234 567 890 123 votes.", "number[1 234 567 890 123] 1234.56789e9 votes"},
      {"It counted 12 345 votes.", "number[12] 12; number[345] 345 votes"},  // two numbers, for all one knows
      {"It counted 12\u202f345 votes.", "number[12\u202f345] 12345 votes"},  // narrow space
      {"It counted 12\u00a0345 votes.", "number[12\u00a0345] 12345 votes"},  // no-break space
      {"It counted 1234 567 890 votes.", "number[1234] 1234; number[567] 567; number[890] 890 votes"},
      {"It counted 1 234 56 votes.", "number[1] 1; number[234] 234; number[56] 56 votes"},
      {"It counted 1 234\n567 votes.", "number[1] 1; number[234] 234; number[567] 567 votes"},
  });
}

TEST(Numeral, PartsBehindAWholeNumber) {
  expect_figures({
      {"It took 2 1/2 hours.", "duration[2 1/2 hours] PT2.5H"},
      {"It took 2½ hours.", "duration[2½ hours] PT2.5H"},
      {"It took 2 ½ hours.", "duration[2 ½ hours] PT2.5H"},
      {"It took ½ hour.", "duration[½ hour] PT0.5H"},
      {"It took 1/2 hour.", "duration[1/2 hour] PT0.5H"},
      {"It took 1,200½ hours.", "duration[1,200½ hours] PT1200.5H"},
      {"It took 2.5½ hours.", "number[2.5] 2.5"},  // a fraction already
      {"It took 1234 1/2 hours.", "number[1234] 1234; duration[1/2 hours] PT0.5H"},
      {"It took 123 1/2 hours.", "duration[123 1/2 hours] PT123.5H"},
      {"It took 5 and a half hours.", "duration[5 and a half hours] PT5.5H"},
      {"It took 5 and a quarter hours.", "duration[5 and a quarter hours] PT5.25H"},
  });
}

TEST(Numeral, HundredsGoOn) {
  expect_figures({
      {"It sold 3 hundred and 21 cars.", "number[3 hundred and 21] 321 cars"},
      {"It sold 3 hundred and one cars.", "number[3 hundred and one] 301 cars"},
      {"It sold 3 hundred and\n\n21 cars left.", "number[3 hundred] 300; number[21] 21 cars"},
      {"It sold 3 hundred and 1 cars.", "number[3 hundred and 1] 301 cars"},
      {"It sold 3 hundred and 99 cars.", "number[3 hundred and 99] 399 cars"},
      {"It sold 3 hundred and 100 cars.", "number[3 hundred] 300; number[100] 100 cars"},
      {"It sold 3 hundred and 2 thousand cars.", "number[3 hundred] 300; number[2 thousand] 2000 cars"},
      {"It sold 3 thousand and 21 cars.", "number[3 thousand] 3000; number[21] 21 cars"},
  });
}

TEST(Numeral, Magnitudes) {
  expect_figures({
      {"It sold 10 thousand million cars.", "number[10 thousand million] 10000000000 cars"},
      {"It sold 3.5-million cars.", "number[3.5-million] 3500000 cars"},
      {"It sold 40bn cars.", "number[40bn] 40000000000 cars"},
      {"It sold 5m cars.", "number[5m] 5000000 cars"},
      {"It sold 10k cars.", "number[10k] 10000 cars"},
      {"It sold 10 k cars.", "number[10] 10 k cars"},
      {"5mx cars", ""},
      {"It has 79 billion 8 million people.", "number[79 billion 8 million] 79008000000 people"},
      {"It has 3 billion 2 million 5 thousand people.",
       "number[3 billion 2 million 5 thousand] 3002005000 people"},
      {"It cost 79 billion 8 hundred million kyat.",
       "money[79 billion 8 hundred million kyat] 79800000000 MMK"},
      // Each part is smaller than the magnitude before it.
      {"It has 2 million 300 million people.",
       "number[2 million] 2000000; number[300 million] 300000000 people"},
      {"It has 2 million 3000 thousand people.",
       "number[2 million] 2000000; number[3000 thousand] 3000000 people"},
      {"It has 2 million 3 people.", "number[2 million] 2000000; number[3] 3 people"},
      {"It has 2 thousand 3 hundred people.", "number[2 thousand] 2000; number[3 hundred] 300 people"},
  });
}

TEST(Numeral, Signs) {
  expect_figures({
      {"It fell to -5.", "number[-5] -5"},
      {"It fell to \u22125.", "number[\u22125] -5"},  // the minus sign
      {"(-5)", "number[-5] -5"},
      {"It is x-5 now.", ""},  // a hyphen
      {"It is 3-5 now.", "number[3-5] 3.. 5"},
      {"It is .5 now.", "number[.5] 0.5"},
      {"It is .075 now.", "number[.075] 0.075"},
      {"It is x.5 now.", ""},
      {"It is .5.6 now.", ""},
      {"It is .1,234 now.", ""},
      {"It has 2+ cars.", "number[2+] 2 cars"},
      {"It has 2+3 cars.", "number[2] 2"},
      {"It has 2 + 3 cars.", "number[2] 2; number[3] 3 cars"},
  });
}

TEST(Numeral, ToleranceIsPartOfTheSpanOnly) {
  expect_figures({
      {"It measured 1010 ± 195 light years.", "quantity[1010 ± 195 light years] 1010 ly"},
      {"It measured 9.83 +/- 0.01 m.", "quantity[9.83 +/- 0.01 m] 9.83 m"},
      {"It measured 9.83 ± several m.", "number[9.83] 9.83"},
  });
}

TEST(Numeral, HalvesAndQuartersOfMagnitudes) {
  expect_figures({
      {"half a million", "number[half a million] 500000"},
      {"half of a million people", "number[half of a million] 500000 people"},
      {"half-dozen ships", "number[half-dozen] 6 ships"},
      {"a quarter of a million people", "number[quarter of a million] 250000 people"},
      {"a quarter million people", "number[quarter million] 250000 people"},
      {"half the million people", "percent[half] 50; number[million] 1000000 people"},
      {"half the ships", "percent[half] 50"},
      {"a third of the ships", "percent[third] 33.333333"},
  });
}

TEST(Numeral, VagueOnesAreTheLeastTheyCanBe) {
  expect_figures({
      {"dozens of ships", "number[dozens] 24 ships vague"},
      {"tens of ships", "number[tens] 20 ships vague"},
      {"scores of ships", "number[scores] 40 ships vague"},
      {"hundreds of ships", "number[hundreds] 200 ships vague"},
      {"thousands ships", "number[thousands] 2000 ships vague"},
      {"dozens of hundreds of ships", "number[dozens of hundreds] 2400 ships vague"},
      {"dozens of thousands of ships", "number[dozens of thousands] 24000 ships vague"},
      {"dozens of dozens of ships", "number[dozens of dozens] 288 ships vague"},
      {"tens of millions of ships", "number[tens of millions] 20000000 ships vague"},
      {"hundreds of thousands of ships", "number[hundreds of thousands] 200000 ships vague"},
      {"several hundred ships", "number[several hundred] 300 ships vague"},
      {"few thousand ships", "number[few thousand] 3000 ships vague"},
      {"a couple million people", "number[couple million] 2000000 people vague"},
      {"a couple of million people", "number[couple of million] 2000000 people vague"},
      {"a couple of weeks", "duration[couple of weeks] P2W vague"},
      // Without a magnitude they count spans of time only.
      {"a couple of ships", ""},
      {"several ships", ""},
      {"few ships", ""},
      {"tens ships", ""},
  });
}

TEST(Numeral, ExponentsAreGluedThroughout) {
  expect_figures({
      {"It weighs 3e4m then.", "quantity[3e4m] 30000 m"},
      {"It weighs 3e45kg.", ""},
      {"It measured 3e4-5 then.", ""},
      {"It measured 2e1234 then.", ""},
      {"It measured 2e300 times.", "number[2e300] Xe9 times"},  // the largest
      {"It measured 2 e5 then.", "number[2] 2 e"},
      {"It measured 2e 5 then.", "number[5] 5"},
      {"It measured 3e- 4 then.", "number[4] 4"},
      {"It measured x2e5 then.", ""},
      {"It measured 2x10 ^5 then.", ""},
      {"It measured 2x 10^5 then.", "number[10^5] 100000"},
      {"It measured 2x10^ 5 then.", "number[5] 5"},
      {"It measured 2x010^5 then.", ""},
  });
}

TEST(Numeral, BoundsOfWhatIsReadTogether) {
  expect_figures({
      {"It counted 1 234 567 890 123 456 789 votes.",
       "number[1 234 567 890 123 456] 1234567.890123e9; number[789] 789 "
       "votes"},  // six groups
      {"It sold 5 million million million million cars.",
       "number[5 million million million] 5000000000e9 million cars; "
       "number[million] 1000000 cars"},  // three magnitudes
      {"It sold 3.5 million-odd cars.", "number[3.5 million] 3500000 cars about"},
  });
}

TEST(Numeral, VagueOnesOfAMagnitude) {
  expect_figures({
      {"hundreds of thousand people", "number[hundreds of thousand] 200000 people vague"},
      {"dozens of hundred people", "number[dozens of hundred] 2400 people vague"},
      {"tens of million people", "number[tens of million] 20000000 people vague"},
      {"dozens of million people", "number[dozens of million] 24000000 people vague"},
  });
}

TEST(Numeral, ToleranceOfNumerals) {
  expect_figures({
      {"five ± 2 m", "number[five] 5; quantity[2 m] 2 m"},
      {"5 ± -2 m", "number[5] 5; quantity[-2 m] -2 m"},
      {"5 ±", "number[5] 5"},
  });
}

TEST(Numeral, EighthsOfACent) {
  expect_figures({
      {"Corn fell 9-3/8 cents.", "money[9-3/8 cents] 0.09375 USD"},
      {"Corn fell 9-3/4 cents.", "money[9-3/4 cents] 0.0975 USD"},
      {"Corn fell 9-1/2 cents.", "money[9-1/2 cents] 0.095 USD"},
      {"Corn fell 9-1/5 cents.", ""},
      {"Corn fell 9-8/8 cents.", ""},
  });
}

}  // namespace
}  // namespace gloss
