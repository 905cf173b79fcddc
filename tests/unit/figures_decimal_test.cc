// Numerals and decimals: exact, and the same on every target.
#include <gtest/gtest.h>

#include <string>

#include "figures/decimal.h"

namespace gloss::figures {
namespace {

double read(std::string_view text) {
  Numeral numeral;
  return parse_numeral(text, &numeral) ? to_double(numeral.decimal) : -1;
}

TEST(FiguresDecimal, Groupings) {
  EXPECT_EQ(read("7"), 7);
  EXPECT_EQ(read("6,366"), 6366);
  EXPECT_EQ(read("1,234,567.25"), 1234567.25);
  EXPECT_EQ(read("12,34,567"), 1234567);
  EXPECT_EQ(read("1.234.567,5"), 1234567.5);
  EXPECT_EQ(read("1.234"), 1.234);
  EXPECT_EQ(read("12,5"), 12.5);
  EXPECT_EQ(read("0.003"), 0.003);
}

TEST(FiguresDecimal, NotNumerals) {
  for (const char* text : {"", ",5", "5,", "192.168.1.2", "1,23,4", "1.2.3", "1,2345,678", "1x"}) {
    EXPECT_EQ(read(text), -1) << text;
  }
  EXPECT_EQ(read(std::string(41, '1')), -1);
}

TEST(FiguresDecimal, MagnitudesAreExact) {
  // In doubles 2.3 * 1e6 is 2299999.9999999995.
  EXPECT_EQ(to_double(scaled({23, -1}, 6)), 2300000.0);
  EXPECT_EQ(to_double(scaled({41, -1}, 12)), 4.1e12);
  EXPECT_EQ(to_double({7, -1}), 0.7);
  EXPECT_NEAR(to_double({1, 300}), 1e300, 1e285);
  EXPECT_EQ(to_double({1, 400}), 1e308);
  EXPECT_EQ(to_double({1, -400}), 0);
}

TEST(FiguresDecimal, ManyDigitsKeepTheirSize) {
  EXPECT_NEAR(read("123456789012345678901234567890"), 1.2345678901234568e29, 1e15);
  EXPECT_NEAR(read("0.123456789012345678901234567890"), 0.12345678901234568, 1e-15);
}

}  // namespace
}  // namespace gloss::figures
