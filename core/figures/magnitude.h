// Figures whose unit stands in front of them or is that of an earthquake:
//
//   [magnitude 7.8]     a [5.9-magnitude] quake     an aftershock that measured [5.5]     [Mach 6]
#ifndef GLOSS_FIGURES_MAGNITUDE_H_
#define GLOSS_FIGURES_MAGNITUDE_H_

#include "figures/amount.h"
#include "figures/cursor.h"
#include "figures/memory.h"
#include "figures/reading.h"

namespace gloss::figures {

// Writes span and unit; false where the number is none of these. O(1).
bool finish_magnitude(const Cursor& c, const Number& n, Memory* memory, Reading* r);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MAGNITUDE_H_
