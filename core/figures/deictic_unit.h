// Units of time behind a word that points: "last week", "this morning", "next fiscal year", "recent months",
// "the past year", "the same quarter of 2023".
#ifndef GLOSS_FIGURES_DEICTIC_UNIT_H_
#define GLOSS_FIGURES_DEICTIC_UNIT_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/deictic.h"
#include "figures/relative.h"

namespace gloss::figures {

// The unit at token `t` behind a word that points `way`; sets all but `first`. O(1).
bool read_deictic_unit(const Cursor& c, std::uint32_t t, Way way, const Calendar& calendar, Relative* out);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DEICTIC_UNIT_H_
