// Figures that measure: numbers, money, percent, quantities and durations, and ranges of them.
//
//   between $5 and $7 billion      [$5 and $7 billion]       {min 5e9, max 7e9, USD}
//   from 8% to 12%                 [8%] to [12%]             a change: two figures
//   16–17 percent                  [16–17 percent]           {min 16, max 17}
//   killed at least 6,366 civilians        [6,366]           {6366, "civilians", at_least}
//
// One side of a range lends the other what that leaves out: currency, unit, magnitude.
#ifndef GLOSS_FIGURES_MEASURE_H_
#define GLOSS_FIGURES_MEASURE_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/memory.h"
#include "figures/reading.h"

namespace gloss::figures {

// The figure at token `t`. A reading with score 0 is no figure: skip to its `last`. O(1).
Reading read_measure(const Cursor& c, std::uint32_t t, Memory* memory);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MEASURE_H_
