// What hedges a figure from outside of its span: "at least 6,366", "over US$400 million", "five hundred or
// more".
#ifndef GLOSS_FIGURES_MODIFIER_H_
#define GLOSS_FIGURES_MODIFIER_H_

#include <cstdint>

#include "figures/cursor.h"
#include "gloss/annotation.h"

namespace gloss::figures {

struct Hedge {
  Modifier mod = Modifier::kNone;
  std::uint32_t first = 0, last = 0;  // tokens of the modifier
};

// The longest modifier phrase that ends right before token `t`, an article between them skipped. O(1).
Hedge hedge_before(const Cursor& c, std::uint32_t t);
// The modifier phrase that begins at token `t`. O(1).
Hedge hedge_at(const Cursor& c, std::uint32_t t);
// "or equal to" at token `t`: turns "more than" in front of the figure into "at least". O(1).
bool equal_behind(const Cursor& c, std::uint32_t t);
// "or more", "or so" at token `t`. O(1).
Hedge hedge_behind(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MODIFIER_H_
