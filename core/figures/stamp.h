// A date with what belongs to it, or a clock time with its date: one end of a range, or the whole figure.
//
//   POSITION? DATE PART-OF-DAY? (at CLOCK (to CLOCK)?)?  |  CLOCK (to CLOCK)? (on DATE PART-OF-DAY?)?  |
//   PART-OF-DAY at CLOCK  |  DATE BOUND CLOCK
//
//   late on Monday night · early October · Tuesday from 9:30 to 11 · 3 p.m. on Tuesday · 9 tomorrow morning ·
//   Friday before noon
#ifndef GLOSS_FIGURES_STAMP_H_
#define GLOSS_FIGURES_STAMP_H_

#include <cstdint>
#include <string_view>

#include "figures/calendar.h"
#include "figures/clock.h"
#include "figures/cursor.h"
#include "figures/date_core.h"

namespace gloss::figures {

// The side that a word leaves open: "since", "after", "before", "until".
enum class Bound : std::uint8_t { kNone, kSince, kAfter, kBefore, kUntil };
Bound bound_of(std::string_view date_word);

struct Stamp {
  std::uint32_t first = 0, last = 0;
  Core date;                  // none: a clock time or part of the day alone
  Clock clock, until;         // until: the end of a range of clock times
  std::string_view part;      // MO AF EV NI
  std::uint32_t part_at = 0;  // the token it was read from
  Modifier mod = Modifier::kNone;
  Bound bound = Bound::kNone;  // between a day and its clock time: "Tuesday after 10 p.m."
  bool positioned = false;
  bool part_said = false;  // else "late on Sunday" alone made it one

  explicit operator bool() const { return last > first; }
};

// `in_context`: something tells already that a date stands here. O(1).
Stamp read_stamp(const Cursor& c, std::uint32_t t, const Calendar& calendar, bool in_context);

// The first of a line that is no other's continuation: the head of an entry in a timeline or a live page.
bool begins_entry(const Cursor& c, std::uint32_t t);

// A noun or a possessive behind a date: the date belongs to it ("the January 7 quake").
bool belongs_to_noun(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_STAMP_H_
