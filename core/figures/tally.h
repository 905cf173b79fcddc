// Votes written like a score: "passed 190-0", "in a 52-48 vote". Each side is a number of votes; elsewhere
// two numbers with a hyphen are a match, a label or a range.
#ifndef GLOSS_FIGURES_TALLY_H_
#define GLOSS_FIGURES_TALLY_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

// The side of a tally whose digits stand at `t`; nothing where there is none. O(1).
Reading read_tally(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_TALLY_H_
