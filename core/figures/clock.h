// Clock times: "4:00 A.M. local time", "0100 UTC", "3 p.m.", "8.30pm", "15h30", "noon", "four o'clock", "half
// past six", "ten to five", "seven thirty p.m.", "8 in the evening", "at 7".
#ifndef GLOSS_FIGURES_CLOCK_H_
#define GLOSS_FIGURES_CLOCK_H_

#include <cstdint>
#include <string_view>

#include "figures/cursor.h"
#include "figures/reading.h"

namespace gloss::figures {

struct Clock {
  std::uint32_t first = 0, last = 0;
  int hour = 0, minute = 0, second = -1;
  bool spelt = false;    // in words: "two thirty"
  bool certain = false;  // nothing but a time of day; else a bare "7" or "7.30" that only its place makes one
  bool meridian = false;  // a.m., p.m. or a part of the day was said
  bool has_zone = false;  // an offset is known
  bool local = false;     // "local time"
  int offset = 0;         // minutes east of UTC
  Text zone;              // "Z", "+03:00"; empty where unknown

  explicit operator bool() const { return last > first; }
  int minutes() const { return hour * 60 + minute; }
};

Clock read_clock(const Cursor& c, std::uint32_t t);        // a certain one.  O(1)
Clock read_loose_clock(const Cursor& c, std::uint32_t t);  // also a bare hour
void write_clock(const Clock& clock, Text* out);           // "T04:00+03:00"

// Puts an hour that could be of either half of the day into the part of the day (MO AF EV NI) that is spoken
// of.
void put_in_part(std::string_view part, Clock* clock);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_CLOCK_H_
