// Ages: numbers of years that no unit names.
//
//   Ana Silva, [45], said      aged [nine], [ten] and [13]      children under [12]
#ifndef GLOSS_FIGURES_AGE_H_
#define GLOSS_FIGURES_AGE_H_

#include "figures/amount.h"
#include "figures/cursor.h"
#include "figures/memory.h"

namespace gloss::figures {

// Whether the number is somebody's age; `inferred` where only its place behind a name says so. O(1).
bool is_age(const Cursor& c, const Amount& a, const Memory& memory, bool* inferred);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_AGE_H_
