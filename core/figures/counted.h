// The noun that a number counts, with its modifiers: "6,366 [civilians]", "700 [asylum seekers] whose boat",
// "hundreds of [small earthquakes]", "[55]-[member] union". No parser: the phrase ends at the first plural,
// or at a word of the list not_counted. O(1): at most eight tokens.
#ifndef GLOSS_FIGURES_COUNTED_H_
#define GLOSS_FIGURES_COUNTED_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/noun_forms.h"
#include "figures/number.h"
#include "figures/reading.h"

namespace gloss::figures {

// Writes the noun phrase behind a number that ends at token `t`; false where nothing is counted.
// `elliptical` tells that the text points back to what was counted before ("200 more").
bool counted_noun(const Cursor& c, const Number& number, std::uint32_t t, Text* noun, bool* elliptical);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_COUNTED_H_
