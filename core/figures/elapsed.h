// How long a race took, as its clock shows it: "won in 2:09:41", "a time of 3:52.11".
#ifndef GLOSS_FIGURES_ELAPSED_H_
#define GLOSS_FIGURES_ELAPSED_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

// Minutes, seconds and a fraction of them are nothing else; hours, minutes and seconds only behind "in" or
// "of", since they could be a time of day. A duration.  O(1)
Reading read_elapsed(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_ELAPSED_H_
