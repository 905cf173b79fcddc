// Parts of a whole, in words: [half] of them, [two thirds], cut by [a third].
#ifndef GLOSS_FIGURES_FRACTION_H_
#define GLOSS_FIGURES_FRACTION_H_

#include "figures/amount.h"
#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

// A share in percent; false where the fraction is none ("the first half", "a quarter"). O(1).
bool finish_fraction(const Cursor& c, const Amount& a, Reading* r);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_FRACTION_H_
