// Numbers, money, percent, quantities and ordinals, with their values, and what is none of them.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(FiguresNumber, CountsItsNoun) {
  EXPECT_EQ(figures_of("The storm wrecked at least 1,204 wooden houses."),
            "number[1,204] 1204 wooden houses at_least");
  EXPECT_EQ(figures_of("A 12-member panel met."), "number[12] 12 member");
  EXPECT_EQ(figures_of("Dozens of small boats sank."), "number[Dozens] 24 small boats vague");
  EXPECT_EQ(figures_of("The fire killed two and hurt 40 people."),
            "number[two] 2 killed; number[40] 40 people");
}

TEST(FiguresNumber, Words) {
  EXPECT_EQ(figures_of("He bought two hundred and sixty goats."), "number[two hundred and sixty] 260 goats");
  EXPECT_EQ(figures_of("Some half a million voters came."), "number[half a million] 500000 voters about");
  EXPECT_EQ(figures_of("They counted twenty-one ships."), "number[twenty-one] 21 ships");
  EXPECT_EQ(figures_of("Tens of thousands of marchers came."),
            "number[Tens of thousands] 20000 marchers vague");
  EXPECT_EQ(figures_of("It has several hundred members."), "number[several hundred] 300 members vague");
  EXPECT_EQ(figures_of("It sold 3.5 million cars."), "number[3.5 million] 3500000 cars");
}

TEST(FiguresNumber, Ranges) {
  EXPECT_EQ(figures_of("between 5 and 10 million tourists"),
            "number[5 and 10 million] 5000000.. 10000000 tourists");
  EXPECT_EQ(figures_of("some three or four vessels"), "number[three or four] 3.. 4 vessels about");
  EXPECT_EQ(figures_of("It fell from 12 percent to 8 percent."),
            "percent[12 percent] 12; percent[8 percent] 8");
}

TEST(FiguresNumber, PointsBack) {
  EXPECT_EQ(figures_of("Ships saved 30 sailors, and 12 more swam ashore."),
            "number[30] 30 sailors; number[12] 12 sailors");
}

TEST(FiguresNumber, LabelsAreNone) {
  for (const char* text :
       {"An F-16 and a Su-30 flew by.", "The Boeing 707 cargo plane turned.", "See resolution 2259 again.",
        "Call +44 20 7946 0958 now.", "It ran version 1.2.3 then.", "He drove on Highway 61 home.",
        "Units near posts 12 and 14 withdrew.", "One of them left.", "The two will meet.", "No one came.",
        "She won the 50-50 draw."}) {
    EXPECT_EQ(figures_of(text), "") << text;
  }
}

TEST(FiguresMoney, SymbolsCodesAndNames) {
  EXPECT_EQ(figures_of("It cost over US$5 million."), "money[US$5 million] 5000000 USD over");
  EXPECT_EQ(figures_of("a loan of €3.2bn"), "money[€3.2bn] 3200000000 EUR");
  EXPECT_EQ(figures_of("It paid 40 billion kyat."), "money[40 billion kyat] 40000000000 MMK");
  EXPECT_EQ(figures_of("a bill of GBP 20,000"), "money[GBP 20,000] 20000 GBP");
  EXPECT_EQ(figures_of("an $8-billion plant"), "money[$8-billion] 8000000000 USD");
  EXPECT_EQ(figures_of("Oil sold at $61 a barrel."), "money[$61] 61 USD per barrel");
  EXPECT_EQ(figures_of("He got Rs 500 crore."), "money[Rs 500 crore] 5000000000 INR");
}

TEST(FiguresMoney, RangesShare) {
  EXPECT_EQ(figures_of("costs between $5 and $7 billion"),
            "money[$5 and $7 billion] 5000000000.. 7000000000 USD");
  EXPECT_EQ(figures_of("some $5 to 10 million"), "money[$5 to 10 million] 5000000.. 10000000 USD about");
}

TEST(FiguresMoney, AWonIsNotAlwaysMoney) {
  EXPECT_EQ(figures_of("Of the 20 won by the party, few are safe."), "number[20] 20");
  EXPECT_EQ(figures_of("They paid 5 million won."), "money[5 million won] 5000000 KRW");
}

TEST(FiguresPercent, SignsWordsAndShares) {
  EXPECT_EQ(figures_of("Prices rose 2.5% and wages 3 per cent."), "percent[2.5%] 2.5; percent[3 per cent] 3");
  EXPECT_EQ(figures_of("About 16–17 percent of trade"), "percent[16–17 percent] 16.. 17 about");
  EXPECT_EQ(figures_of("Nearly half of the town burned."), "percent[half] 50 nearly");
  EXPECT_EQ(figures_of("The second half was dull."), "ordinal[second] 2");
}

TEST(FiguresQuantity, UnitsAndSi) {
  EXPECT_EQ(figures_of("a 300-kilometer pipeline"), "quantity[300-kilometer] 300 km");
  EXPECT_EQ(figures_of("pumps 2.4 million barrels per day"),
            "quantity[2.4 million barrels per day] 2400000 bbl/d");
  EXPECT_EQ(figures_of("It lies about 100 miles (160 km) off."),
            "quantity[100 miles] 100 mi about; quantity[160 km] 160 km about");
  EXPECT_EQ(figures_of("A magnitude 5.2 quake struck."), "quantity[magnitude 5.2] 5.2 magnitude");
  const FigureRun run("The lake covers 8,000 sq km.");
  ASSERT_EQ(run.candidates().size(), 1u);
  const Value& value = run.document().values[run.candidates()[0].value];
  EXPECT_TRUE(value.has_si);
  EXPECT_EQ(value.si_number, 8e9);
  EXPECT_EQ(run.document().string(value.si_unit), "m2");
}

TEST(FiguresQuantity, TemperaturesHaveAnOffset) {
  const FigureRun run("It was -5 degrees Celsius.");
  ASSERT_EQ(run.candidates().size(), 1u);
  EXPECT_NEAR(run.document().values[run.candidates()[0].value].si_number, 268.15, 1e-9);
}

TEST(FiguresOrdinal, BeforeWhatItCounts) {
  EXPECT_EQ(figures_of("her fourth trip abroad"), "ordinal[fourth] 4");
  EXPECT_EQ(figures_of("at the 21st session"), "ordinal[21st] 21");
  for (const char* text :
       {"The plan was first announced here.", "The first lady spoke.", "First, they ate."}) {
    EXPECT_EQ(figures_of(text), "") << text;
  }
}

TEST(FiguresNumber, Scientific) {
  EXPECT_EQ(figures_of("a dose of 1.3x10^6 units"), "number[1.3x10^6] 1300000 units");
  EXPECT_EQ(figures_of("It measured 12.5e+3 then."), "number[12.5e+3] 12500");
  EXPECT_EQ(figures_of("a factor of 2.5×10−3 then"), "number[2.5×10−3] 0.0025");
  EXPECT_EQ(figures_of("See commit 12e4567 again."), "");
}

TEST(FiguresNumber, Fractions) {
  EXPECT_EQ(figures_of("five and a half million eggs"), "number[five and a half million] 5500000 eggs");
  EXPECT_EQ(figures_of("two million and one half"), "number[two million and one half] 2500000");
  EXPECT_EQ(figures_of("two thirds of a million eggs"), "number[two thirds of a million] 666666.666667 eggs");
  EXPECT_EQ(figures_of("a hundred and three quarters"), "number[hundred and three quarters] 100.75");
  EXPECT_EQ(figures_of("one hundred thirty-fifths"), "percent[one hundred thirty-fifths] 285.714286");
  EXPECT_EQ(figures_of("It took one one-hundredth of it."), "percent[one one-hundredth] 1");
  EXPECT_EQ(figures_of("Prices rose nine-tenths of one percent."), "percent[nine-tenths of one percent] 0.9");
  EXPECT_EQ(figures_of("up half a percentage point"),
            "percent[half a percentage point] 0.5 percentage points");
}

TEST(FiguresNumber, Ratios) {
  EXPECT_EQ(figures_of("One in five women agreed."), "percent[One in five] 20");
  EXPECT_EQ(figures_of("two out of three voters"), "percent[two out of three] 66.666667");
  EXPECT_EQ(figures_of("They killed two in 10 raids."), "number[two] 2 killed; number[10] 10 raids");
  EXPECT_EQ(figures_of("She won 17 out of 18 matches."), "number[17] 17 matches; number[18] 18 matches");
}

TEST(FiguresNumber, StandingAlone) {
  EXPECT_EQ(figures_of("- 1,200"), "number[- 1,200] -1200");
  EXPECT_EQ(figures_of("- 12 ships sank there"), "number[12] 12 ships");
  EXPECT_EQ(figures_of("one"), "number[one] 1");
  EXPECT_EQ(figures_of("One left."), "");
  EXPECT_EQ(figures_of("a half"), "percent[half] 50");
}

TEST(FiguresNumber, CountsBehindOf) {
  EXPECT_EQ(figures_of("Ten of the old sailors left."), "number[Ten] 10 old sailors");
  EXPECT_EQ(figures_of("It has 20 of the league's 28 teams."), "number[20] 20 teams; number[28] 28 teams");
  EXPECT_EQ(figures_of("five slightly burned houses"), "number[five] 5 burned houses");
  EXPECT_EQ(figures_of("sitting in 3- or 5-judge panels"), "number[3] 3 judge; number[5] 5 judge");
  EXPECT_EQ(figures_of("five or more towns"), "number[five] 5 towns at_least");
  EXPECT_EQ(figures_of("It grew threefold."), "number[threefold] 3 times");
}

TEST(FiguresNumber, Bounds) {
  EXPECT_EQ(figures_of("more than 10 and less than 40 boats"), "number[10 and less than 40] 10.. 40 boats");
  EXPECT_EQ(figures_of("at most 90 and at least 20 boats"), "number[90 and at least 20] 20.. 90 boats");
  EXPECT_EQ(figures_of("more than 40 and less than 10 boats"),
            "number[40] 40 over; number[10] 10 boats less_than");
  EXPECT_EQ(figures_of("about 500 or more boats"), "number[500] 500 boats at_least");
}

TEST(FiguresNumber, RangeOrChange) {
  EXPECT_EQ(figures_of("Costs ran from 3 to 5 percent."), "percent[3 to 5 percent] 3.. 5");
  EXPECT_EQ(figures_of("Rates rose from 3 to 5 percent."), "percent[3] 3; percent[5 percent] 5");
  EXPECT_EQ(figures_of("an 8- to 16-meter mast"), "quantity[8- to 16-meter] 8.. 16 m");
  EXPECT_EQ(figures_of("It ranged from -18 °C to -34 °C."), "quantity[-18 °C to -34 °C] -34.. -18 C");
  EXPECT_EQ(figures_of("They voted 2 to 3."), "number[2] 2; number[3] 3");
}

TEST(FiguresNumber, TelephoneNumbersAreNone) {
  for (const char* text : {"Call 0800 123 456 now.", "It is (541) 754-3010 there.", "Ring 020 7946 0958 now.",
                           "Use +49 171 1234567 then.", "The mask is 255.255.255.0 here."}) {
    EXPECT_EQ(figures_of(text), "") << text;
  }
  EXPECT_EQ(figures_of("They call for 50000 guards."), "number[50000] 50000 guards");
}

TEST(FiguresAge, AgedAndBehindNames) {
  EXPECT_EQ(figures_of("boys aged nine, ten and 13"),
            "duration[nine] P9Y; duration[ten] P10Y; duration[13] P13Y");
  EXPECT_EQ(figures_of("women aged 18 to 27"), "duration[18 to 27] P18Y/P27Y");
  EXPECT_EQ(figures_of("judges retire at age 70"), "duration[70] P70Y");
  EXPECT_EQ(figures_of("Ana Silva, 45, said no."), "duration[45] P45Y");
  EXPECT_EQ(figures_of("boys aged 13, and seven others"), "duration[13] P13Y; number[seven] 7");
  EXPECT_EQ(figures_of("an 87 yo man"), "duration[87 yo] P87Y");
}

TEST(FiguresMoney, MinorUnitsAndMagnitudes) {
  EXPECT_EQ(figures_of("It cost 3 dollars 50 cents."), "money[3 dollars 50 cents] 3.5 USD");
  EXPECT_EQ(figures_of("It cost 15 dollars and 50."), "money[15 dollars and 50] 15.5 USD");
  EXPECT_EQ(figures_of("It cost 15 dollars and 50 people paid."),
            "money[15 dollars] 15 USD; number[50] 50 people");
  EXPECT_EQ(figures_of("a loss of 75 USD million"), "money[75 USD million] 75000000 USD");
  EXPECT_EQ(figures_of("some 30 MUSD lost"), "money[30 MUSD] 30000000 USD about");
  EXPECT_EQ(figures_of("Oil gained 83 cents."), "money[83 cents] 0.83 USD");
}

TEST(FiguresMoney, TheCountrySpokenOfTellsTheCurrency) {
  EXPECT_EQ(figures_of("Egypt paid 5 million pounds."), "money[5 million pounds] 5000000 EGP");
  EXPECT_EQ(figures_of("Britain paid Egypt 5 million pounds."), "money[5 million pounds] 5000000 GBP");
  EXPECT_EQ(figures_of("Pakistan paid 20 million rupees."), "money[20 million rupees] 20000000 PKR");
  EXPECT_EQ(figures_of("A fine of 40 million dinars."), "money[40 million dinars] 40000000 IQD");
}

TEST(FiguresQuantity, CompoundUnits) {
  EXPECT_EQ(figures_of("a 5ft 11in sailor"), "quantity[5ft 11in] 5.916667 ft");
  EXPECT_EQ(figures_of("fell at 9 km/s2 then"), "quantity[9 km/s2] 9 km/s2");
  EXPECT_EQ(figures_of("covers 4 km^2 of it"), "quantity[4 km^2] 4 km2");
  EXPECT_EQ(figures_of("the 400 m hurdles"), "quantity[400 m] 400 m");
  EXPECT_EQ(figures_of("It was 20 below zero."), "quantity[20 below zero] -20 deg");
  EXPECT_EQ(figures_of("A tremor measured 5.5 there."), "quantity[5.5] 5.5 magnitude");
}

TEST(FiguresOrdinal, RankedAndAlone) {
  EXPECT_EQ(figures_of("She finished second."), "ordinal[second] 2");
  EXPECT_EQ(figures_of("two hundredth"), "ordinal[two hundredth] 200");
  EXPECT_EQ(figures_of("It ends in just a second."), "");
}

TEST(Figures, EveryFigureSaysWhy) {
  const FigureRun run("On Tuesday 40 ships left for US$5 million, the third of them 12 km out.",
                      "2025-03-06");
  ASSERT_GE(run.candidates().size(), 4u);
  for (const Candidate& candidate : run.candidates()) EXPECT_GE(candidate.evidence.size(), 1u);
}

}  // namespace
}  // namespace gloss
