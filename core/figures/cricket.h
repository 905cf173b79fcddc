// Runs and wickets, which cricket reports leave unsaid:
//
//   58 for four at lunch     took five for 43     102 off 93 balls     168 for the fifth wicket     all out
//   for 187
#ifndef GLOSS_FIGURES_CRICKET_H_
#define GLOSS_FIGURES_CRICKET_H_

#include <cstdint>
#include <string_view>

#include "figures/cursor.h"
#include "figures/number.h"

namespace gloss::figures {

// "runs" or "wickets", where the number that ends at `last` is one of these; else empty. O(1).
std::string_view cricket_unit(const Cursor& c, const Number& n, std::uint32_t last);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_CRICKET_H_
