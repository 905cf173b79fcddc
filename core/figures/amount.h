// Amounts: a number with what it is an amount of.
//
//   US$400 million · 40bn kyat · 52 percent · 300-kilometer · 2.4 million barrels per day · 48 hours · 6,366
//
// Reads forward a bounded number of tokens: O(1).
#ifndef GLOSS_FIGURES_AMOUNT_H_
#define GLOSS_FIGURES_AMOUNT_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "figures/cursor.h"
#include "figures/number.h"
#include "figures/reading.h"

namespace gloss::figures {

enum class AmountKind : std::uint8_t { kNumber, kMoney, kPercent, kQuantity, kSpan };

struct Amount {
  AmountKind kind = AmountKind::kNumber;
  std::uint32_t first = 0, last = 0;
  Number number;
  double scale = 1;  // of the unit: 0.01 for cents, 0.01 for basis points
  // money: currency; percent: kind of points; quantity: unit id; span: W, Y, TH…
  std::string_view unit;
  Text unit_text;  // quantity: with what it is per
  Text si_unit;
  double si_factor = 0, si_offset = 0;
  Text per;                   // money: "barrel"
  std::string_view evidence;  // what told the kind: "$", "million kyat"
  bool inferred = false;      // "$", "pounds": of several countries
  bool hyphenated = false;    // "300-kilometer"
  bool old = false;           // "ten years old", "29-year-old"
  double smaller = 0;         // what goes on in smaller units, in this one: 11 in of "5 ft 11 in" are 0.91667
};

std::optional<Amount> read_amount(const Cursor& c, std::uint32_t t);

// Days of a span's unit, for arithmetic: "W" → 7; 0 for units below a day or of uneven length.
int days_of(std::string_view span_unit);

// "P45D", "PT48H", "PXW": count < 0 for unknown.
void write_duration(std::string_view span_unit, double count, Text* out);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_AMOUNT_H_
