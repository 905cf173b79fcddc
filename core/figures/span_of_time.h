// Spans of time that are no single amount: "two years and three months", "an hour and a half", "two more
// weeks", "all day", "for years", "may take a month".
#ifndef GLOSS_FIGURES_SPAN_OF_TIME_H_
#define GLOSS_FIGURES_SPAN_OF_TIME_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

// The duration at token `t`, with its hedge; none where a plain amount ("ten days") will be read. O(1).
Reading read_span_of_time(const Cursor& c, std::uint32_t t);

// The half or quarter of "a year and a half", where "and" stands at token `t`.
Hit part_behind(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_SPAN_OF_TIME_H_
