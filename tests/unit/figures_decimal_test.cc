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

TEST(FiguresDecimal, PowersOfTenAcrossTheTable) {
  EXPECT_EQ(to_double({1, 22}), 1e22);
  EXPECT_EQ(to_double({1, 23}), 1e23);
  EXPECT_EQ(to_double({1, -22}), 1e-22);
  EXPECT_NEAR(to_double({1, -23}), 1e-23, 1e-38);
  EXPECT_NEAR(to_double({3, -45}), 3e-45, 1e-59);
  EXPECT_NEAR(to_double({3, 45}), 3e45, 1e30);
  EXPECT_NEAR(to_double({9, 307}), 9e307, 1e293);
  EXPECT_EQ(to_double({9, 308}), 1e308);
  EXPECT_EQ(to_double({1, 350}), 1e308);
  EXPECT_EQ(to_double({1, -351}), 0);
  EXPECT_EQ(to_double({0, 5}), 0);
  EXPECT_EQ(to_double({2500, -3}), 2.5);
  EXPECT_EQ(to_double({1230, -1}), 123);
  EXPECT_EQ(power_of_ten(1), 0);
  EXPECT_EQ(power_of_ten(1e6), 6);
  EXPECT_EQ(power_of_ten(1e22), 22);
  EXPECT_EQ(power_of_ten(1e23), -1);
  EXPECT_EQ(power_of_ten(12), -1);
  EXPECT_EQ(rounded(3 * 0.1, 10), 0.3);
  EXPECT_EQ(rounded(-3 * 0.1, 10), -0.3);
  EXPECT_EQ(rounded(2.26, 10), 2.3);
  EXPECT_EQ(rounded(1e16 + 2, 10), 1e16 + 2);
  EXPECT_EQ(rounded(-1e16 - 2, 10), -1e16 - 2);
}

TEST(FiguresDecimal, WhatASeparatorIs) {
  const auto signs = [](std::string_view text) {
    Numeral n;
    if (!parse_numeral(text, &n)) return std::string("none");
    return std::string(n.grouped ? "grouped " : "") + (n.has_point ? "point " : "") +
           (n.ambiguous ? "unsure" : "");
  };
  EXPECT_EQ(signs("1234"), "");
  EXPECT_EQ(signs("6,366"), "grouped ");
  EXPECT_EQ(signs("1,234.567,890"), "none");  // groups have one separator throughout
  EXPECT_EQ(signs("3.5"), "point ");
  EXPECT_EQ(signs("1.234"), "point unsure");
  EXPECT_EQ(signs("0.234"), "point ");
  EXPECT_EQ(signs("1234.567"), "point ");
  EXPECT_EQ(signs("12,5"), "point unsure");
  EXPECT_EQ(signs("123456,50"), "point unsure");
  EXPECT_EQ(signs("1234567,5"), "none");
  EXPECT_EQ(signs("12,5678"), "none");
  EXPECT_EQ(signs("0,366"), "none");
  EXPECT_EQ(signs("1234,567"), "none");
  EXPECT_EQ(signs("1,234.5"), "grouped point ");
  EXPECT_EQ(signs("1.234,5"), "grouped point ");
  EXPECT_EQ(signs("1,234,567"), "grouped ");
  EXPECT_EQ(signs("1.234.567"), "grouped ");
  EXPECT_EQ(signs("1,23,456"), "grouped ");
  EXPECT_EQ(signs("1.23.456"), "none");
  EXPECT_EQ(signs("12,34,56"), "none");
  EXPECT_EQ(signs("1234,567,890"), "none");
  EXPECT_EQ(signs("1,234,5"), "none");
  EXPECT_EQ(signs("1,234.567,8"), "none");
  EXPECT_EQ(signs("192.168.100.200"), "none");
  EXPECT_EQ(signs("192.168.100.300"), "grouped ");
  EXPECT_EQ(signs("192.168.100.255"), "none");
  EXPECT_EQ(signs("192.168.100.256"), "grouped ");
  EXPECT_EQ(signs("5."), "none");
  EXPECT_EQ(signs("5,,6"), "none");
  EXPECT_EQ(read("192.168.100.300"), 192168100300.0);
  EXPECT_EQ(read("123,456,789,012,345,678"), 123456789012345678.0);
  EXPECT_EQ(read(std::string(40, '1')), to_double({111111111111111111u, 22}));
}

TEST(FiguresDecimal, ManyDigitsKeepTheirSize) {
  EXPECT_NEAR(read("123456789012345678901234567890"), 1.2345678901234568e29, 1e15);
  EXPECT_NEAR(read("0.123456789012345678901234567890"), 0.12345678901234568, 1e-15);
}

}  // namespace
}  // namespace gloss::figures
