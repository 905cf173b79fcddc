// A beginning and how long from there: "2 p.m. for two hours", "18 December for ten days", "three hours from
// 10 a.m.", "three days starting next Monday". The end is computed.
#ifndef GLOSS_FIGURES_LASTING_H_
#define GLOSS_FIGURES_LASTING_H_

#include <cstdint>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/stamp.h"

namespace gloss::figures {

// "for two hours" behind a beginning: the end; nothing where there is none. O(1).
Stamp read_length(const Cursor& c, const Stamp& from);

// Whether "for two hours", "for 45 minutes" stands there: what is before it begins then.  O(1)
bool hours_follow(const Cursor& c, std::uint32_t t);

struct Lasting {
  Stamp from, to;
  std::uint32_t last = 0;
  explicit operator bool() const { return last != 0; }
};
// "three hours from 10 a.m."
Lasting read_lasting(const Cursor& c, std::uint32_t t, const Calendar& calendar);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_LASTING_H_
