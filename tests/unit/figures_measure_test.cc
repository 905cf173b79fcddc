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

TEST(Figures, EveryFigureSaysWhy) {
  const FigureRun run("On Tuesday 40 ships left for US$5 million, the third of them 12 km out.",
                      "2025-03-06");
  ASSERT_GE(run.candidates().size(), 4u);
  for (const Candidate& candidate : run.candidates()) EXPECT_GE(candidate.evidence.size(), 1u);
}

}  // namespace
}  // namespace gloss
