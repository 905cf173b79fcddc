// Two amounts that are one figure, and what they lend each other: currency, unit, magnitude.
//
//   between $5 and $7 billion          range     {5e9, 7e9}
//   from 8% to 12%, behind "rose"      change    two figures
//   8- to 16-meter                     range     the first has only a hanging hyphen
//   more than 10 and less than 40      range     two bounds
//   5 and 10 million                   pair      two figures of one unit
//
// Looks back at most ten words for what decides between range and change: O(1).
#ifndef GLOSS_FIGURES_RANGE_H_
#define GLOSS_FIGURES_RANGE_H_

#include <cstdint>

#include "figures/amount.h"

namespace gloss::figures {

enum class Link : std::uint8_t { kNone, kRange, kChange, kPair };

struct Second {
  Link link = Link::kNone;
  Amount amount;
  bool bounds = false;   // both sides were hedged: "more than 10 and less than 40"
  bool swapped = false;  // the second is the lower one
};

// What goes on behind `a`. Gives `a` the unit that only the second one names.
Second read_second(const Cursor& c, Amount* a);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_RANGE_H_
