// The name of a model in what is counted: "12 Su-30 jets", "14 AH-64E", "50 M1A2 tanks".
#ifndef GLOSS_FIGURES_MODEL_NAME_H_
#define GLOSS_FIGURES_MODEL_NAME_H_

#include <cstdint>

#include "figures/cursor.h"

namespace gloss::figures {

// The token behind letters and digits in one, from word `t` on; t + 1 where no digits are. O(1).
std::uint32_t past_model(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MODEL_NAME_H_
