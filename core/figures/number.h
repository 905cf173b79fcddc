// Numbers as English writes them, without what they count.
//
//   6,366 · 3.5 million · 40bn · two hundred and sixty · half a million · two thirds · 2 1/2 · several
//   hundred
//
// Read forward from the first token, never back. A reader looks at most kMaxNumberTokens ahead: O(1).
#ifndef GLOSS_FIGURES_NUMBER_H_
#define GLOSS_FIGURES_NUMBER_H_

#include <cstdint>
#include <optional>

#include "figures/cursor.h"
#include "figures/decimal.h"

namespace gloss::figures {

inline constexpr std::uint32_t kMaxNumberTokens = 24;

struct Number {
  std::uint32_t first = 0, last = 0;  // tokens, half-open
  double value = 0;
  double unscaled = 0;         // without its last magnitude: 3.5 of "3.5 million"
  double magnitude = 1;        // 1e6 of "3.5 million"
  bool numeral = false;        // begins with digits
  bool plain = false;          // digits only: may be a year or a label
  bool grouped = false;        // 6,366
  bool has_point = false;      // 3.5
  bool fraction = false;       // a part of one: two thirds, half, 1/2
  bool bare_fraction = false;  // "half", "quarter", "third" without a number in front
  bool vague = false;          // "dozens": value is the least it can be
  bool few = false;            // "several", "few", "couple" without a magnitude: counts only spans of time
  bool letter = false;         // the magnitude is one glued letter: 5m, 10k
  bool negative = false;
  bool open = false;        // "2+"
  bool ratio = false;       // a fraction of two numbers: "one in five", "two out of three"
  bool scientific = false;  // 1.3x10^6
  bool word_one = false;    // "one"

  // How many stays open: "several weeks"; "a couple of weeks" are two.
  bool uncounted() const { return vague || (few && value != 2); }
  bool simple() const { return !fraction && !vague && !few; }
};

std::optional<Number> read_number(const Cursor& c, std::uint32_t t);

// "10k" read as 10 with the letter left over: for units written like magnitudes (5m, 3t).
Number without_letter(const Number& number);

// Gives a number without magnitude that of its partner in a range ("5 to 10 million").
void share_magnitude(const Number& from, Number* to);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_NUMBER_H_
