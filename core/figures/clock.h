// Clock times: "4:00 A.M. local time", "0100 UTC", "3 p.m.", "8.30pm", "15:30 GMT", "noon", "four o'clock".
#ifndef GLOSS_FIGURES_CLOCK_H_
#define GLOSS_FIGURES_CLOCK_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

struct Clock {
  std::uint32_t first = 0, last = 0;
  int hour = 0, minute = 0, second = -1;
  bool meridian = false;  // a.m. or p.m. was said
  bool has_zone = false;  // an offset is known
  bool local = false;     // "local time"
  int offset = 0;         // minutes east of UTC
  Text zone;              // "Z", "+03:00"; empty where unknown

  explicit operator bool() const { return last > first; }
};

Clock read_clock(const Cursor& c, std::uint32_t t);  // O(1)
void write_clock(const Clock& clock, Text* out);     // "T04:00+03:00"

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_CLOCK_H_
