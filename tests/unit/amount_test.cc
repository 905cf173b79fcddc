// Amounts: what a number is one of (percent, money, measure, span of time) and how a part or a vague one
// takes it.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(Amount, PartsOfAWhole) {
  expect_figures({
      {"It took half an hour.", "duration[half an hour] PT0.5H"},
      {"It took a quarter hour.", "duration[quarter hour] PT0.25H"},
      {"It took a third of an hour.", "duration[third of an hour] PT0.333333H"},
      {"It took two and a quarter of an hour.", "duration[two and a quarter of an hour] PT2.25H"},
      {"It took two and a quarter of hours.", "duration[two and a quarter of hours] PT2.25H"},
      {"It ran a quarter mile.", "quantity[quarter mile] 0.25 mi"},
      {"half the kilometres", "percent[half] 50"},
      {"a fifth hour", "ordinal[fifth] 5"},  // the fifth one
  });
}

TEST(Amount, PartsOfAPercent) {
  expect_figures({
      {"It ran half a percent.", "percent[half a percent] 0.5"},
      {"It ran half a percentage point.", "percent[half a percentage point] 0.5 percentage points"},
      {"It fell by three-tenths of a percent.", "percent[three-tenths of a percent] 0.3"},
      {"It fell by half of one percent.", "percent[half of one percent] 0.5"},
      {"It fell by half of the percent.", "percent[half] 50"},
      {"It fell by half of two percent.", "percent[half] 50; percent[two percent] 2"},
      {"It fell 3 basis points.", "percent[3 basis points] 0.03 percentage points"},
      {"It fell 3 percentage points.", "percent[3 percentage points] 3 percentage points"},
      {"a few percent", "percent[few percent] 3 vague"},
  });
}

TEST(Amount, VagueOnes) {
  expect_figures({
      {"billions of dollars", "money[billions of dollars] 2000000000 USD vague"},
      {"billions of the dollars", "number[billions] 2000000000 dollars vague"},  // counted, not their unit
      {"dozens of kilometres", "quantity[dozens of kilometres] 24 km vague"},
      {"dozens kilometres", "quantity[dozens kilometres] 24 km vague"},
      {"several kilometres", "quantity[several kilometres] 3 km vague"},
      {"several dollars", "money[several dollars] 3 USD vague"},
      {"several", "number[several] 3"},  // it stands alone
      {"several left", ""},
  });
}

TEST(Amount, AndAHalf) {
  expect_figures({
      {"It took a year and a half.", "duration[year and a half] P1.5Y"},
      {"It took two years and a half.", "duration[two years and a half] P2.5Y"},
      {"It took a year and a day.", "duration[year] P1Y"},
      {"It took half a year and a half.", "duration[half a year] P0.5Y"},
  });
}

TEST(Amount, Ages) {
  expect_figures({
      {"a ten years old boy", "duration[ten years old] P10Y"},
      {"a 29-year-old man", "duration[29-year-old] P29Y"},
      {"a 29-year old man", "duration[29-year old] P29Y"},
      {"a 29-year-man", "duration[29-year] P29Y"},
      {"He is 87 yo.", "duration[87 yo] P87Y"},
      {"aged about 45", "duration[45] P45Y about"},
  });
}

TEST(Amount, BelowZero) {
  expect_figures({
      {"It was 20 below zero.", "quantity[20 below zero] -20 deg"},
      {"It was dozens below zero.", "number[dozens] 24 vague; number[zero] 0 below"},
      {"It was -20 below zero.", "number[-20] -20; number[zero] 0 below"},
      {"It was half below zero.", "number[zero] 0 below"},
  });
}

TEST(Amount, KelvinOnlyBesideAnotherScale) {
  expect_figures({
      {"It was 572 °F, 573.15K then.", "quantity[572 °F] 572 F; quantity[573.15K] 573.15 K"},
      {"It was 20 °C (293K) then.", "quantity[20 °C] 20 C; quantity[293K] 293 K"},
      {"It was 20 °C\n\n293K then.", "quantity[20 °C] 20 C; number[293K] 293000"},  // another paragraph
      {"It rose to 300K then.", "number[300K] 300000"},
      {"It was 20 km (293K) then.", "quantity[20 km] 20 km; number[293K] 293000"},
  });
}

TEST(Amount, MetresAndMillions) {
  expect_figures({
      {"It went 5m there.", "quantity[5m] 5 m"},
      {"It went 5m cars there.", "number[5m] 5000000 cars"},
      {"It went 5m big cars there.", "number[5m] 5000000 big cars"},
      {"It went 5m of them there.", "number[5m] 5000000"},
      {"It went 5m of it there.", "quantity[5m] 5 m"},
      {"It went 5m bus there.", "quantity[5m] 5 m"},  // no plural
      {"It went 5m glass there.", "quantity[5m] 5 m"},
      {"It went 5t there.", "quantity[5t] 5 t"},
      {"It went 5k there.", "number[5k] 5000"},
  });
}

TEST(Amount, SpansOfTime) {
  expect_figures({
      {"1 hour 30 minutes", "duration[1 hour 30 minutes] PT1H30M"},
      {"2 years, 3 months", "duration[2 years, 3 months] P2Y3M"},
      {"two weeks and three days", "duration[two weeks and three days] P2W3D"},
      {"5h there", "duration[5h] PT5H"},
      {"five hrs there", "duration[five hrs] PT5H"},
      {"30 min there", "duration[30 min] PT30M"},
      {"two-day talks", "duration[two-day] P2D"},
      {"5 M there", "number[5] 5"},
      {"two decades", "duration[two decades] P2DE"},
      {"3 quarters", "duration[3 quarters] P3Q"},
      {"two quarters", "percent[two quarters] 50"},  // a share
  });
}

TEST(Amount, PartsOfAPercentAtTheStart) {
  expect_figures({
      {"Half of one percent was lost.", "percent[Half of one percent] 0.5"},
      {"Three-tenths of a percent was lost.", "percent[Three-tenths of a percent] 0.3"},
  });
}

TEST(Amount, HowFarAnotherScaleMayBe) {
  expect_figures({
      {"It was 20 °C, or so I think 293K then.", "quantity[20 °C] 20 C; quantity[293K] 293 K"},
      {"It was 20 °C, or so I do think 293K then.", "quantity[20 °C] 20 C; number[293K] 293000"},
  });
}

// Whom a letter counts stands in the same sentence.
TEST(Amount, MetresOrMillionsOfWhom) {
  expect_figures({
      {"It moved 400m people there.", "number[400m] 400000000 people"},
      {"It moved 400m young people there.", "number[400m] 400000000 young people"},
      {"It moved 400m. People left.", "quantity[400m] 400 m"},
  });
}

}  // namespace
}  // namespace gloss
