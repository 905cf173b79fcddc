// Numbers without a unit: what they count, in their own words or by what was counted before.
//
//   killed at least 6,366 civilians [6,366]  {"civilians"}      200 more [200]  {"civilians", inferred}
#ifndef GLOSS_FIGURES_BARE_NUMBER_H_
#define GLOSS_FIGURES_BARE_NUMBER_H_

#include <cstdint>

#include "figures/amount.h"
#include "figures/cursor.h"
#include "figures/memory.h"
#include "figures/reading.h"

namespace gloss::figures {

// A number that ends before token `last`, of something, or of nothing that the text names. False where it is
// no figure at all: "one another", "Network Ten". O(1).
bool finish_number(const Cursor& c, const Amount& a, std::uint32_t last, Memory* memory, Reading* r);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_BARE_NUMBER_H_
