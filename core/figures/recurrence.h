// What comes round again on a named day or at a named time: "every Friday", "each Monday at 4 p.m.",
// "Thursdays at 17:30", "every day at 7:13 p.m." (TIMEX3 of a set: XXXX-WXX-5, XXXX-WXX-1T16:00, T19:13). How
// often alone ("every year", "weekly") is no date: GUIDELINES leave it unmarked.
#ifndef GLOSS_FIGURES_RECURRENCE_H_
#define GLOSS_FIGURES_RECURRENCE_H_

#include <cstdint>

#include "figures/clock.h"
#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

Reading read_recurrence(const Cursor& c, std::uint32_t t);  // O(1)
// … behind its clock time: "6 a.m. every day", "9 p.m. every Friday".
Reading read_recurrence_behind(const Cursor& c, const Clock& clock);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_RECURRENCE_H_
