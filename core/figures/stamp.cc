#include "figures/stamp.h"

#include <utility>

#include "figures/clock_range.h"
#include "figures/lasting.h"
#include "figures/modifier.h"

namespace gloss::figures {
namespace {

// "early October", "late on Sunday", "end of 2025", "earlier this week": a position in a period.
struct Position {
  std::uint32_t core = 0;  // the token where the date begins; 0 where there is no position
  Modifier mod = Modifier::kNone;
  bool takes_current = false;  // "earlier in the month"
};

Position position_at(const Cursor& c, std::uint32_t t) {
  Position out;
  // "end-September", "end-2027"
  if (c.glued(t) && c.is_dash(t + 1) && c.glued(t + 1) &&
      c.find(t, LexClass::kDateWord).lexeme.value == "period_end" &&
      (c.has(t + 2, LexClass::kMonth) || c.digits(t + 2) == 4))
    return {t + 2, Modifier::kEnd, false};
  constexpr std::pair<Role, Modifier> kPositions[] = {
      {Role::kEarly, Modifier::kEarly}, {Role::kMid, Modifier::kMid},      {Role::kLate, Modifier::kLate},
      {Role::kEnd, Modifier::kEnd},     {Role::kEarlier, Modifier::kNone}, {Role::kLater, Modifier::kNone}};
  if (!c.any_phrase(t, mask(Role::kEarly, Role::kMid, Role::kLate, Role::kEnd, Role::kEarlier, Role::kLater)))
    return out;  // one question for six: mostly there is none
  for (const auto& [role, mod] : kPositions) {
    const std::uint32_t count = c.phrase(t, role);
    if (count == 0) continue;
    std::uint32_t at = t + count;
    const bool phrase = count > 1;
    const bool dash = c.is_dash(at) && c.glued_before(at) && c.glued(at);
    const bool within = !dash && (c.is(at, Role::kIn) || c.is(at, Role::kOf)) && c.goes_on(at);
    const bool in = phrase || within;
    if (dash || within || (c.is(at, Role::kOn) && c.goes_on(at))) ++at;
    if (in && c.is(at, Role::kThe) && c.goes_on(at)) {
      ++at;
      out.takes_current = true;
    } else if (phrase) {
      out.takes_current = true;  // "end of month"
    }
    if (!c.goes_on(at)) continue;
    if (role == Role::kMid && dash && c.has(at, LexClass::kTimeUnit))
      out.takes_current = true;  // mid-century
    out.core = at;
    out.mod = mod;
    return out;
  }
  return out;
}

// "afternoon" behind "Thursday"
std::string_view day_part_at(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  if (!c.goes_on(t)) return {};
  const Hit part = c.find(t, LexClass::kDayPart);
  if (!part || part.lexeme.value == "MI" || c.surface(t).back() == 's') return {};
  *last = t + part.count;
  return part.lexeme.value;
}

// "in the morning", "in the early hours of", "at night", "early morning" behind a day
std::string_view part_phrase_at(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  if (!c.goes_on(t) || !c.goes_on(t + 1)) return {};
  std::uint32_t at = t + 1;
  if (c.is(t, Role::kIn)) {
    if (c.is(at, Role::kThe)) ++at;
    if (c.any(at, mask(Role::kEarly, Role::kLate)) && c.goes_on(at + 1) && !c.find(at, LexClass::kDayPart))
      ++at;
  } else if (!c.is(t, Role::kAt) && !c.any(t, mask(Role::kEarly, Role::kLate))) {
    return {};
  }
  return day_part_at(c, at, last);
}

// "after 10 p.m.", "until noon" behind a day
Clock bounded_clock(const Cursor& c, std::uint32_t t, Bound* bound) {
  if (!c.goes_on(t)) return {};
  if (c.is_char(t, ',')) ++t;
  const Hit word = c.goes_on(t) ? c.find(t, LexClass::kDateWord) : Hit();
  *bound = word ? bound_of(word.lexeme.value) : Bound::kNone;
  const std::uint32_t at = t + word.count;
  const bool about = word && c.has(at, LexClass::kModifier) && c.goes_on(at + 1);
  if (*bound == Bound::kNone || !c.goes_on(at)) return {};
  const Clock clock = read_clock(c, about ? at + 1 : at);
  return clock && !belongs_to_noun(c, clock.last) ? clock : Clock();
}

// "next Monday 6-8": hours where the day lies ahead, not a score.
Clock hours_ahead(const Cursor& c, const Stamp& stamp, const Calendar& calendar, Clock* until) {
  const Core& date = stamp.date;
  const bool said = c.has(stamp.first, LexClass::kDeictic) || c.has(stamp.first, LexClass::kRelativeDay);
  if (!said || !date.has_moment || !date.moment.resolved() || !calendar.knows_day() ||
      date.moment.first_day() <= calendar.today() || !c.goes_on(stamp.last))
    return {};
  const Clock clock = clocks_at(c, stamp.last, true, until);
  return *until && clock.minutes() < until->minutes() ? clock : Clock();
}

// The date behind a clock time: "3 p.m. on Tuesday", "8 a.m. yesterday", "9 tomorrow morning".
Core date_behind(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  std::uint32_t at = t;
  if (!c.goes_on(at)) return {};
  if (c.is_char(at, ',')) ++at;
  if (c.is(at, Role::kOn) && c.goes_on(at)) ++at;
  if (c.any(at, mask(Role::kThe, Role::kArticle)) && c.goes_on(at)) ++at;
  if (!c.goes_on(at)) return {};
  Core core = read_core(c, at, calendar, true);
  // "at 7.30 on a recent Thursday"
  if (!core && c.find(at, LexClass::kDeictic).lexeme.value == "recent" && c.goes_on(at + 1))
    core = read_core(c, at + 1, calendar, true);
  if (!core || !core.is_day()) return {};
  // "Friday 9 a.m., Saturday 10 a.m.": the day of the next clock time
  if (c.is_char(t, ',') && at == t + 1 && c.goes_on(core.last) && read_clock(c, core.last)) return {};
  return core;
}

// "22:00 local time (2100 UTC) on Tuesday", "6 a.m. (2200 GMT Thursday)": of that day, or the one beside it,
// which stays a figure of its own.
Core date_behind_bracket(const Cursor& c, const Clock& clock, const Calendar& calendar) {
  const std::uint32_t t = clock.last;
  if (!c.is_char(t, '(') || !c.goes_on(t)) return {};
  const Clock other = read_clock(c, t + 1);
  const bool inside = other && !c.is_char(other.last, ')');
  if (!other || (!inside && !c.is(other.last + 1, Role::kOn))) return {};
  Core core = read_core(c, inside ? other.last : other.last + 2, calendar, true);
  if (!core.is_day() || !core.has_moment) return {};
  if (!inside) return core;
  if (!core.moment.resolved() || !c.is_char(core.last, ')')) return {};
  constexpr int kFarthest = 12 * 60;  // minutes from UTC
  const int east = clock.minutes() - other.minutes();
  const int days = east < -kFarthest ? 1 : east > kFarthest ? -1 : 0;
  core.moment = Moment::of_day(add_days(core.moment.first_day(), days));
  return core;
}

void take_part(const Cursor& c, Stamp* stamp) {
  std::uint32_t last = stamp->last;
  std::string_view part = day_part_at(c, last, &last);
  if (part.empty()) part = part_phrase_at(c, stamp->last, &last);
  if (part.empty()) return;
  stamp->part = part;
  stamp->part_at = last - 1;
  stamp->last = last;
}

void put_clocks_in(std::string_view part, Stamp* stamp) {
  if (part.empty()) return;
  if (stamp->until) {
    const bool pm = part != "MO" && stamp->until.hour < 12 && !stamp->until.meridian;
    put_in_part(part, &stamp->until);
    if (pm && !stamp->clock.meridian) complete_each_other(&stamp->clock, &stamp->until);
  }
  put_in_part(part, &stamp->clock);
}

// "21.15 Gusts of 90 mph", "16.05: Ferries stay": the head of an entry, where entries before it began with
// clock times.
bool heads_entry(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  const std::uint32_t last = c.is_char(t + 1, ':') ? t + 1 : t;
  return calendar.heads_with_clock() && begins_entry(c, t) && c.surface(t).size() == 5 && !c.glued(last) &&
         (last == t || c.glued(t)) && c.is_word(last + 1);
}

// CLOCK …
Stamp read_clock_first(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Stamp stamp;
  const Clock first = read_loose_clock(c, t);
  if (!first) return stamp;
  const bool at = t > 0 && c.goes_on(t) && takes_hour(c, t - 1);
  const bool label = t > 0 && c.goes_on(t) && c.is(t - 1, Role::kIdentifier);
  stamp.clock = heads_entry(c, t, calendar) ? first : clocks_from(c, t, first, false, &stamp.until);
  bool loose = false;
  if (!stamp.clock) {
    // "9 tomorrow morning", "at 7 on Tuesday", "between 3 and 5 on 1/1/2015"
    const bool framed = t > 0 && c.any(t - 1, mask(Role::kFrom, Role::kBetween));
    stamp.clock = first;
    if (framed) {
      const std::uint32_t link = stamp.clock.last;
      const bool linked = c.is_dash(link) || c.is(link, Role::kTo) || c.is(link, Role::kAnd);
      if (linked && c.goes_on(link) && c.goes_on(link + 1)) stamp.until = read_loose_clock(c, link + 1);
      if (!stamp.until) {
        // "from 9 for two hours"
        if (!c.is(t - 1, Role::kFrom) || !hours_follow(c, link)) return {};
        stamp.first = t;
        stamp.last = link;
        return stamp;
      }
      complete_each_other(&stamp.clock, &stamp.until);
    }
    // "16h for 30 minutes"
    if (c.is(stamp.clock.last - 1, Role::kH) && hours_follow(c, stamp.clock.last)) {
      stamp.first = t;
      stamp.last = stamp.clock.last;
      return stamp;
    }
    if (stamp.clock.hour == 0 || stamp.clock.hour > 23) return {};
    loose = true;
  }
  stamp.first = t;
  stamp.last = stamp.until ? stamp.until.last : stamp.clock.last;
  stamp.date = date_behind(c, stamp.last, calendar);
  if (!stamp.date) {
    if (loose) return {};
    stamp.date = date_behind_bracket(c, stamp.until ? stamp.until : stamp.clock, calendar);
    return stamp;
  }
  if (loose && label) return {};
  const bool near = c.has(stamp.last, LexClass::kRelativeDay) ||
                    (stamp.date.first == stamp.last && !stamp.date.part.empty());
  if (loose && !at && !stamp.until && !(near && c.goes_on(stamp.last))) return {};
  if (loose && stamp.until && !(near || c.is(stamp.last, Role::kOn))) return {};
  stamp.last = stamp.date.last;
  if (stamp.date.part.empty()) take_part(c, &stamp);
  const std::string_view part = stamp.date.part.empty() ? stamp.part : stamp.date.part;
  if (loose && !at && !stamp.until && part.empty()) return {};
  put_clocks_in(part, &stamp);
  stamp.part = {};
  return stamp;
}

// "morning at 7", "morning, 9 o'clock" behind "in the"; "in the morning" itself, "late afternoon"
Stamp read_part_first(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Stamp stamp;
  std::uint32_t at = t;
  bool positioned = false;
  if (c.any(t, mask(Role::kEarly, Role::kLate)) && c.goes_on(t + 1) && !c.find(t, LexClass::kDayPart)) {
    positioned = true;
    ++at;
    if (c.is(at, Role::kIn) && c.is(at + 1, Role::kThe)) at += 2;
  }
  std::uint32_t last = at;
  const std::string_view part = c.goes_on(at) || at == t ? [&] {
    const Hit hit = c.find(at, LexClass::kDayPart);
    if (!hit || hit.lexeme.value == "MI" || hit.lexeme.extra.empty() || c.surface(at).back() == 's')
      return std::string_view();
    last = at + hit.count;
    return hit.lexeme.value;
  }()
                                                         : std::string_view();
  if (part.empty()) return stamp;
  const bool the = t > 0 && c.goes_on(t) && c.is(t - 1, Role::kThe);
  const bool in_the = the && t > 1 && c.goes_on(t - 1) && c.is(t - 2, Role::kIn);
  // "the night of May 3", "morning of Christmas 2013": of a day that is named.
  if (c.is(last, Role::kOf) && c.goes_on(last) && !positioned) {
    stamp.date = date_behind(c, last + 1, calendar);
    if (!stamp.date || !stamp.date.part.empty() || stamp.date.anchored) return {};
    stamp.first = t;
    stamp.last = stamp.date.last;
    stamp.part = part;
    stamp.part_at = at;
    stamp.part_said = true;
    return stamp;
  }
  const bool in =
      t > 0 && c.goes_on(t) && c.is(t - 1, Role::kIn) && c.token(t - 1).length == 2 && !positioned;
  if (!in_the && !in && !(positioned && !belongs_to_noun(c, last))) return stamp;
  stamp.first = t;
  stamp.part = part;
  stamp.part_at = last - 1;
  stamp.last = last;
  if (const Clock clock = clock_behind(c, last, &stamp.until)) {
    stamp.clock = clock;
    put_clocks_in(part, &stamp);
    stamp.last = stamp.until ? stamp.until.last : clock.last;
    stamp.part = {};
    return stamp;
  }
  if (belongs_to_noun(c, last) || c.is(last, Role::kOf) || c.surface(at) == "night" ||
      c.surface(at) == "overnight")
    return {};
  if (positioned) stamp.mod = c.is(t, Role::kEarly) ? Modifier::kEarly : Modifier::kLate;
  return stamp;
}

Core positioned_core(const Cursor& c, const Position& position, const Calendar& calendar) {
  Core core;
  if (position.takes_current) {
    if (const Relative current = read_current(c, position.core, calendar)) core = core_of(current);
    // "earlier in the day"; the end of a day is no date of its own.
    const bool day =
        core && (core.has_moment ? core.moment.grain == Grain::kDay : core.timex.view().size() == 10);
    if (day && position.mod != Modifier::kNone) return {};
    if (day) return core;
  }
  if (!core) core = read_core(c, position.core, calendar, true);
  if (core && (core.duration || core.interval || core.minutes >= 0 || core.mod == Modifier::kVague))
    core = {};
  // "late 787", "later 2,000": only dates that can have an early and a late part.
  if (core && core.anchored && position.mod != Modifier::kNone && core.moment.grain == Grain::kDay) core = {};
  return core;
}

// What follows a day: a clock time, hours, or a bound and a clock time.
Clock clock_of_day(const Cursor& c, const Calendar& calendar, Stamp* stamp) {
  if (const Clock clock = clock_behind(c, stamp->last, &stamp->until)) return clock;
  if (const Clock clock = hours_ahead(c, *stamp, calendar, &stamp->until)) return clock;
  stamp->until = {};
  const Clock clock = bounded_clock(c, stamp->last, &stamp->bound);
  if (!clock) stamp->bound = Bound::kNone;
  return clock;
}

}  // namespace

Bound bound_of(std::string_view word) {
  return word == "since"    ? Bound::kSince
         : word == "after"  ? Bound::kAfter
         : word == "before" ? Bound::kBefore
         : word == "until"  ? Bound::kUntil
                            : Bound::kNone;
}

bool begins_entry(const Cursor& c, std::uint32_t t) {
  return t == 0 || !c.valid(t - 1) || (c.token(t).has(kLineStart) && c.token(t).has(kSentenceStart));
}

bool belongs_to_noun(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t)) return false;
  if (c.token(t).kind == TokenKind::kPossessive) return true;
  if (c.is_dash(t)) return c.glued_before(t) && c.glued(t);
  return c.is_word(t) && !c.has(t, LexClass::kNotCounted) && !c.has(t, LexClass::kFunctionWord) &&
         !c.any(t, mask(Role::kAt, Role::kTo, Role::kAnd, Role::kOr, Role::kFrom, Role::kBetween, Role::kBy));
}

Stamp read_stamp(const Cursor& c, std::uint32_t t, const Calendar& calendar, bool in_context) {
  if (!c.valid(t)) return {};
  const Position position = position_at(c, t);
  Stamp stamp;
  if (position.core != 0) stamp.date = positioned_core(c, position, calendar);
  stamp.positioned = static_cast<bool>(stamp.date);
  if (!stamp.date) {
    // "10/1" and "2025-03-04" are dates before "10" and "2025" could be hours.
    if (const Stamp clock = read_clock_first(c, t, calendar)) {
      const Core date = c.is_digits(t) && !clock.date ? read_core(c, t, calendar, in_context) : Core();
      if (!date || date.last <= clock.last) return clock;
    }
    if (const Stamp part = read_part_first(c, t, calendar)) return part;
    stamp.date = read_core(c, t, calendar, in_context);
  }
  if (!stamp.date) return {};
  stamp.first = t;
  stamp.last = stamp.date.last;
  stamp.mod = stamp.positioned && position.mod != Modifier::kNone ? position.mod : stamp.date.mod;
  if (!stamp.date.is_day()) return stamp;
  stamp.part = stamp.date.part;
  if (stamp.part.empty()) take_part(c, &stamp);
  stamp.part_said = !stamp.part.empty();
  if (stamp.positioned && stamp.part.empty() && stamp.date.moment.grain == Grain::kDay) {
    // "Late on Sunday", "early Tuesday"
    if (position.mod == Modifier::kLate) stamp.part = "NI";
    if (position.mod == Modifier::kEarly) stamp.part = "MO";
  }
  if (const Clock clock = clock_of_day(c, calendar, &stamp)) {
    stamp.clock = clock;
    put_clocks_in(stamp.part, &stamp);
    stamp.part = {};
    stamp.mod = clock.first > 0 ? hedge_before(c, clock.first).mod : Modifier::kNone;
    stamp.last = stamp.until ? stamp.until.last : clock.last;
    // "Wednesday at 9 next week" is two dates; "at 8:00 early morning" one time.
    // "Wed Oct 26 15:50:06 2016"
    if ((stamp.date.inferred & kInferredYear) != 0 && stamp.date.moment.weekday != 0 && !stamp.date.bare &&
        !stamp.until && c.goes_on(stamp.last)) {
      if (const int year = year_at(c, stamp.last); year != 0 && !belongs_to_noun(c, stamp.last + 1)) {
        stamp.date.moment.year = year;
        stamp.date.inferred = 0;
        ++stamp.last;
      }
    }
    std::uint32_t last = stamp.last;
    if (!part_phrase_at(c, stamp.last, &last).empty()) stamp.last = last;
  }
  return stamp;
}

}  // namespace gloss::figures
