// Money: where the currency stands, when a word is one, minor units, and what a price is per.
#include <gtest/gtest.h>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(Money, SymbolsInFrontAndBehind) {
  expect_figures({
      {"It cost US$5 million.", "money[US$5 million] 5000000 USD"},
      {"It cost $ 5 there.", "money[$ 5] 5 USD"},
      {"It cost c $ 300 there.", "money[c $ 300] 300 CAD"},  // copy that spaces its signs
      {"It cost 5$ there.", "money[5$] 5 USD"},
      {"It cost 5 $ there.", "money[5 $] 5 USD"},
      {"It cost 5€6 there.", "number[5] 5; money[€6] 6 EUR"},
      {"It cost five € there.", "number[five] 5"},  // a sign wants digits
      {"It cost 5-€ there.", "number[5] 5"},
      {"It cost $five there.", "money[$five] 5 USD"},
      {"It cost $ five million there.", "money[$ five million] 5000000 USD"},
      {"It cost -$5 there.", "money[-$5] -5 USD"},
      {"It cost $-5 there.", "money[$-5] -5 USD"},
      {"It cost x-$5 there.", "money[$5] 5 USD"},  // a hyphen
      {"It cost 3-$5 there.", "number[3] 3; money[$5] 5 USD"},
  });
}

TEST(Money, CodesInFront) {
  expect_figures({
      {"It cost GBP 20 there.", "money[GBP 20] 20 GBP"},
      {"It cost GBP20 there.", "money[GBP20] 20 GBP"},
      {"It cost xGBP 20 there.", ""},
      {"It cost 5GBP 20 there.", "money[5GBP] 5 GBP"},  // it stands behind the 5
      {"It cost 5-GBP 20 there.", "money[5-GBP] 5 GBP"},
      {"It cost -GBP 20 there.", ""},
      {"It cost MAUD 60 there.", "money[MAUD 60] 60000000 AUD"},  // a million of it
      {"It cost 30 MUSD there.", "money[30 MUSD] 30000000 USD"},
  });
}

TEST(Money, CodesThatAreWordsWantALargeSum) {
  expect_figures({
      {"It had ALL 5 there.", "number[5] 5"},
      {"It had ALL 5,000 there.", "money[ALL 5,000] 5000 ALL"},
      {"It had ALL 5.5 there.", "money[ALL 5.5] 5.5 ALL"},
      {"It had ALL 5 million there.", "money[ALL 5 million] 5000000 ALL"},
      {"It had 5 ALL there.", "number[5] 5"},
      {"It had 999 ALL there.", "number[999] 999"},
      {"It had 1000 ALL there.", "money[1000 ALL] 1000 ALL"},
      {"ALL 5", "money[ALL 5] 5 ALL"},  // nothing beside it
      {"5 ALL", "money[5 ALL] 5 ALL"},
  });
}

TEST(Money, NamesThatAreWordsWantALargeSumThatIsNoYear) {
  expect_figures({
      {"It cost 20 won there.", "number[20] 20"},
      {"It cost 999 won there.", "number[999] 999"},
      {"It cost 1000 won there.", "number[1000] 1000"},
      {"It cost 2099 won there.", "number[2099] 2099"},
      {"It cost 2100 won there.", "money[2100 won] 2100 KRW"},
      {"It cost 5,000 won there.", "money[5,000 won] 5000 KRW"},
      {"It cost 50.5 won there.", "money[50.5 won] 50.5 KRW"},
      {"They paid won 5 million.", "number[5 million] 5000000"},
      {"It cost 20 dollars there.", "money[20 dollars] 20 USD"},
  });
}

TEST(Money, NamesInFrontOfALargeSum) {
  expect_figures({
      {"They paid dollar 22.5 million there.", "money[dollar 22.5 million] 22500000 USD"},
      {"They paid dollar 22.5 there.", "number[22.5] 22.5"},
      {"dollar 22.5", "money[dollar 22.5] 22.5 USD"},
      {"They paid dollars 2 million for it.", "money[dollars 2 million] 2000000 USD"},
      {"They paid two million dollars 5 million for it.",
       "money[two million dollars] 2000000 USD; number[5 million] 5000000"},  // behind what it counts
      {"They paid version 1.2.3 dollar 2 million for it.", "number[2 million] 2000000"},
      {"They paid rupees 500 crore.", "money[rupees 500 crore] 5000000000 INR"},
      {"They paid rupees 500 crore in cash.", "money[rupees 500 crore] 5000000000 INR"},
      {"They paid rupees five million.", "number[five million] 5000000"},
  });
}

TEST(Money, PoundsAreWeightWhereSomethingIsWeighed) {
  expect_figures({
      {"It cost 20 pounds there.", "money[20 pounds] 20 GBP"},
      {"The price was 20 pounds there.", "money[20 pounds] 20 GBP"},
      {"It cost 20 pounds of flour there.", "quantity[20 pounds] 20 lb"},
      {"It cost 2 million pounds there.", "money[2 million pounds] 2000000 GBP"},
      {"It cost 2 million pounds of flour there.", "quantity[2 million pounds] 2000000 lb"},
      {"A 5-pound bag fell.", "quantity[5-pound] 5 lb"},
      {"He spent 5 pounds.", "money[5 pounds] 5 GBP"},
      {"He weighed 5 pounds.", "quantity[5 pounds] 5 lb"},
      {"They lost 5 pounds in weight.", "quantity[5 pounds] 5 lb"},
      {"A load of 5 pounds fell.", "quantity[5 pounds] 5 lb"},
  });
}

TEST(Money, MagnitudeBehindTheCode) {
  expect_figures({
      {"It cost 75 USD million.", "money[75 USD million] 75000000 USD"},
      {"It cost 75 USD thousand.", "money[75 USD thousand] 75000 USD"},
      {"It cost 75 USD hundred.", "money[75 USD] 75 USD"},  // too small to be one
      {"It cost 75 million USD million.", "money[75 million USD] 75000000 USD"},
      {"It cost $20 USD million there.", "money[$20 USD million] 20000000 USD"},
  });
}

TEST(Money, CurrencySaidTwice) {
  expect_figures({
      {"It cost $20 USD there.", "money[$20 USD] 20 USD"},
      {"It cost $20 ALL there.", "money[$20] 20 USD"},  // a word
      {"It cost £20 dollars there.", "money[£20] 20 GBP"},
  });
}

TEST(Money, MinorUnits) {
  expect_figures({
      {"It cost 20 cents there.", "money[20 cents] 0.2 USD"},
      {"It cost 5 pence there.", "money[5 pence] 0.05 GBP"},
      {"It cost 3 dollars 50 cents there.", "money[3 dollars 50 cents] 3.5 USD"},
      {"It cost 3 dollars and 50 cents there.", "money[3 dollars and 50 cents] 3.5 USD"},
      {"It cost 3 dollars 50c there.", "money[3 dollars 50c] 3.5 USD"},
      {"It cost 3 dollars 50 c there.", "money[3 dollars] 3 USD; number[50] 50 c"},
      {"It cost 3 pounds 50p there.", "money[3 pounds 50p] 3.5 GBP"},
      {"It cost 3 dollars 1 cent there.", "money[3 dollars 1 cent] 3.01 USD"},
      {"It cost 3 dollars 99 cents there.", "money[3 dollars 99 cents] 3.99 USD"},
      {"It cost 3 dollars 100 cents there.",
       "money[3 dollars] 3 USD; money[100 cents] 1 USD"},  // a sum of its own
      {"It cost 3 dollars 0 cents there.", "money[3 dollars] 3 USD; money[0 cents] 0 USD"},
      {"It cost 3 dollars 5.5 cents there.", "money[3 dollars] 3 USD; money[5.5 cents] 0.055 USD"},
      {"It cost 3 million dollars 50 cents there.",
       "money[3 million dollars] 3000000 USD; money[50 cents] 0.5 USD"},
      {"It cost 30 cents 50 cents there.", "money[30 cents] 0.3 USD; money[50 cents] 0.5 USD"},
  });
}

TEST(Money, ABareNumberThatClosesTheSentenceIsMinor) {
  expect_figures({
      {"It cost 15 dollars and 50.", "money[15 dollars and 50] 15.5 USD"},
      {"It cost 15 dollars 50.", "money[15 dollars 50] 15.5 USD"},
      {"It cost 15 dollars and 50!", "money[15 dollars and 50] 15.5 USD"},
      {"It cost 15 dollars and 50?", "money[15 dollars and 50] 15.5 USD"},
      {"It cost 15 dollars and 50,", "money[15 dollars] 15 USD; number[50] 50"},
      {"It cost 15.5 dollars and 50.", "money[15.5 dollars] 15.5 USD; number[50] 50"},
      {"It cost between 15 dollars and 50.", "money[15 dollars] 15 USD; number[50] 50"},  // a range
      {"It cost 15 dollars and -50.", "money[15 dollars] 15 USD; number[-50] -50"},
      {"It cost $15 and 50.", "money[$15] 15 USD; number[50] 50"},
      {"$15 and 50", "money[$15 and 50] 15.5 USD"},
  });
}

TEST(Money, WhatAPriceIsPer) {
  expect_figures({
      {"It cost $5 a barrel there.", "money[$5] 5 USD per barrel"},
      {"It cost $5 per barrel there.", "money[$5] 5 USD per barrel"},
      {"It cost $5/barrel there.", "money[$5] 5 USD per barrel"},
      {"It cost $5 a metric ton there.", "money[$5] 5 USD per metric ton"},
      {"It cost $5 an hour there.", "money[$5] 5 USD per hour"},
      {"It cost $5 a fisherman earns.", "money[$5] 5 USD"},  // an article
      {"It cost $5 per fisherman there.", "money[$5] 5 USD per fisherman"},
      {"It cost $5 per 100 there.", "money[$5] 5 USD; number[100] 100"},
  });
}

TEST(Money, MinorUnitsOfOtherCurrencies) {
  expect_figures({
      {"It cost 3 euros 50 cents.", "money[3 euros 50 cents] 3.5 EUR"},
      {"It cost 3 rubles 50 kopecks.", "money[3 rubles 50 kopecks] 3.5 RUB"},
      {"It cost 3 pounds 50 pence.", "money[3 pounds 50 pence] 3.5 GBP"},
      {"Route A5GBP 20 ends.", "number[20] 20 ends"},  // a label
  });
}

TEST(Money, MarksCloseTheSentence) {
  expect_figures({
      {"It cost 15 dollars and 50", "money[15 dollars and 50] 15.5 USD"},
      {"It cost 15 dollars and 50.", "money[15 dollars and 50] 15.5 USD"},
      {"It cost 15 dollars and 50?!", "money[15 dollars and 50] 15.5 USD"},
      {"It cost 15 dollars and 50?! indeed.", "money[15 dollars] 15 USD; number[50] 50"},
      {"It cost 15 dollars and 50 . . then more.", "money[15 dollars] 15 USD; number[50] 50"},
  });
}

}  // namespace
}  // namespace gloss
