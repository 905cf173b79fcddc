// Clock times spelt out: "half past six", "a quarter to 3pm", "10 past 9", "20 minutes to 2", "seven thirty",
// "nine fifty nine", "twelve oh three".
#ifndef GLOSS_FIGURES_CLOCK_WORDS_H_
#define GLOSS_FIGURES_CLOCK_WORDS_H_

#include <cstdint>

#include "figures/clock.h"
#include "figures/cursor.h"

namespace gloss::figures {

// Hour and minute up to where a meridian may follow; certain for "past" and "to" forms that cannot be else.
// O(1)
Clock read_clock_words(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_CLOCK_WORDS_H_
