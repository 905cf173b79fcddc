// Ordinals before what they count: "fourth visit", "the 21st session", "Iran's first in private hands". Not
// the adverb ("first announced"), not "first lady", not "the first four hours".
#ifndef GLOSS_FIGURES_ORDINAL_H_
#define GLOSS_FIGURES_ORDINAL_H_

#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

Reading read_ordinal(const Cursor& c, std::uint32_t t);  // O(1)

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_ORDINAL_H_
