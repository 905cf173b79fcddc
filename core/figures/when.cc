#include "figures/when.h"

#include <utility>

#include "figures/amount.h"
#include "figures/clock.h"
#include "figures/counted.h"
#include "figures/date_parts.h"
#include "figures/modifier.h"
#include "figures/relative.h"

namespace gloss::figures {
namespace {

// A date of either sort, before positions, parts of the day and clock times join it.
struct Core {
  std::uint32_t first = 0, last = 0;
  Moment moment, until;
  bool has_moment = false, interval = false, duration = false, anchored = false;
  Text timex;
  std::string_view part;
  Modifier mod = Modifier::kNone;
  std::uint16_t inferred = 0, score = 0;
  std::string_view why;
  bool bare = false;

  explicit operator bool() const { return last > first; }
  bool is_day() const {
    return !duration && !interval &&
           (has_moment ? moment.grain == Grain::kDay
                       : !part.empty() || timex.view() == "PRESENT_REF" || timex.view() == "-P1D" ||
                             timex.view() == "P1D");
  }
};

Core core_of(const DatePart& part) {
  Core core;
  core.first = part.first;
  core.last = part.last;
  core.moment = part.moment;
  core.until = part.until;
  core.interval = part.interval;
  core.has_moment = true;
  core.inferred = part.inferred;
  core.score = part.score;
  core.why = part.why;
  core.bare = part.bare;
  return core;
}

Core core_of(const Relative& relative) {
  Core core;
  core.first = relative.first;
  core.last = relative.last;
  core.moment = relative.moment;
  core.has_moment = relative.has_moment;
  core.duration = relative.duration;
  core.anchored = relative.anchored;
  core.timex = relative.timex;
  core.part = relative.part;
  core.mod = relative.mod;
  core.score = relative.score;
  core.inferred = kInferredYear | kInferredMonth | kInferredDay;
  core.why = relative.duration ? "span-of-time" : relative.anchored ? "counted-from" : "relative";
  return core;
}

Core read_core(const Cursor& c, std::uint32_t t, const Calendar& calendar, bool in_context) {
  if (!c.valid(t)) return {};
  if (const Relative relative = read_relative(c, t, calendar)) return core_of(relative);
  const DatePart part = read_date_part(c, t, calendar);
  if (!part) return {};
  if (part.bare && !in_context && !in_date_context(c, part)) return {};
  return core_of(part);
}

// "early October", "late on Sunday", "end of 2025", "earlier this week": a position in a period.
struct Position {
  std::uint32_t core = 0;  // the token where the date begins; 0 where there is no position
  Modifier mod = Modifier::kNone;
  bool takes_current = false;  // "earlier in the month"
};

Position position_at(const Cursor& c, std::uint32_t t) {
  Position out;
  constexpr std::pair<Role, Modifier> kPositions[] = {
      {Role::kEarly, Modifier::kEarly}, {Role::kMid, Modifier::kMid},      {Role::kLate, Modifier::kLate},
      {Role::kEnd, Modifier::kEnd},     {Role::kEarlier, Modifier::kNone}, {Role::kLater, Modifier::kNone}};
  if (!c.has(t, LexClass::kFigureContext)) return out;
  for (const auto& [role, mod] : kPositions) {
    const std::uint32_t count = c.phrase(t, role);
    if (count == 0) continue;
    std::uint32_t at = t + count;
    const bool phrase = count > 1;
    bool in = phrase;
    if (c.is_dash(at) && c.glued_before(at) && c.glued(at)) {
      ++at;
    } else if (c.is(at, Role::kIn) && c.goes_on(at)) {
      ++at;
      in = true;
    } else if (c.is(at, Role::kOn) && c.goes_on(at)) {
      ++at;
    } else if (c.is(at, Role::kOf) && c.goes_on(at)) {
      ++at;
      in = true;
    }
    if (in && c.is(at, Role::kThe) && c.goes_on(at)) {
      ++at;
      out.takes_current = true;
    }
    if (!c.goes_on(at)) continue;
    out.core = at;
    out.mod = mod;
    return out;
  }
  return out;
}

// "afternoon" behind "Thursday", "in the morning" behind "8".
std::string_view day_part_at(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  if (!c.goes_on(t)) return {};
  const Hit part = c.find(t, LexClass::kDayPart);
  if (!part || part.lexeme.value == "MI" || c.surface(t).back() == 's') return {};
  *last = t + part.count;
  return part.lexeme.value;
}

// "in the morning", "at night" behind a day.
std::string_view part_phrase_at(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  if (!c.goes_on(t) || !c.goes_on(t + 1)) return {};
  if (c.is(t, Role::kIn) && c.is(t + 1, Role::kThe)) return day_part_at(c, t + 2, last);
  return c.is(t, Role::kAt) ? day_part_at(c, t + 1, last) : std::string_view();
}

// The clock time behind a date: "Tuesday at 3 p.m.", "Tuesday, 15:30".
Clock clock_range_at(const Cursor& c, std::uint32_t t, Clock* other);

Clock clock_behind(const Cursor& c, std::uint32_t t, Clock* other) {
  std::uint32_t at = t;
  if (!c.goes_on(at)) return {};
  if (c.is_char(at, ',')) ++at;
  if (c.is(at, Role::kAt) && c.goes_on(at)) ++at;
  if (at > t && c.has(at, LexClass::kModifier) && c.goes_on(at + 1)) ++at;
  return c.goes_on(at) ? clock_range_at(c, at, other) : Clock();
}

// The date behind a clock time: "3 p.m. on Tuesday", "8 a.m. yesterday".
Core date_behind(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  std::uint32_t at = t;
  if (!c.goes_on(at)) return {};
  if (c.is_char(at, ',')) ++at;
  if (c.is(at, Role::kOn) && c.goes_on(at)) ++at;
  if (!c.goes_on(at)) return {};
  const Core core = read_core(c, at, calendar, true);
  if (!core || !core.is_day()) return {};
  return core;
}

void write_part_hours(const Cursor& c, std::string_view part, CivilDate day, Reading* r) {
  // Hours as calendar.tsv gives them; found again by the token the part was read from.
  for (std::uint32_t t = r->last; t-- > r->first;) {
    const Hit hit = c.find(t, LexClass::kDayPart);
    if (!hit || hit.lexeme.value != part) continue;
    Numeral end;
    write_iso(day, &r->start);
    r->start.append('T').append_padded(static_cast<int>(hit.lexeme.number), 2).append(":00");
    if (parse_numeral(hit.lexeme.extra, &end)) {
      const int hour = static_cast<int>(to_double(end.decimal));
      write_iso(hour == 24 ? add_days(day, 1) : day, &r->end);
      r->end.append('T').append_padded(hour % 24, 2).append(":00");
    }
    return;
  }
}

void explain(const Core& core, const Calendar& calendar, Reading* r) {
  Text detail;
  if (core.has_moment && core.inferred != 0 && calendar.knows_month()) {
    if (core.anchored && calendar.knows_anchor()) {
      write_iso(calendar.anchor(), &detail);
      r->because("resolved-against", detail.view());
    } else if (calendar.knows_day()) {
      write_iso(calendar.today(), &detail);
      r->because("resolved-against", detail.view());
    }
  }
}

// "for years", "may take a year", "a few weeks" is an amount and read elsewhere.
Reading read_bare_span(const Cursor& c, std::uint32_t t) {
  Reading r;
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (!unit || t == 0 || !c.goes_on(t) || unit.lexeme.value == "TMS" || unit.lexeme.value == "WE") return r;
  const std::uint32_t last = t + unit.count;
  if (c.is_dash(last) && c.glued_before(last)) return r;
  const bool plural = c.surface(t).back() == 's' && c.token(t).length > 3;
  if (plural) {
    if (!c.is(t - 1, Role::kBareDuration) || unit.lexeme.value == "Q") return r;
    write_duration(unit.lexeme.value, -1, &r.timex);
    r.value.mod = Modifier::kVague;
    r.score = 760;
  } else {
    if (unit.weak || !c.is(t - 1, Role::kArticle) || t < 2 || !c.goes_on(t - 1) ||
        !c.is(t - 2, Role::kDurationBefore))
      return r;
    if (unit.lexeme.value == "TS" || unit.lexeme.value == "TM") return r;
    // "about a month ago", "within a day of" are read as dates or not at all.
    if (c.has(last, LexClass::kNotCounted) && c.any(last, mask(Role::kAgo, Role::kEarlier, Role::kLater)))
      return r;
    write_duration(unit.lexeme.value, unit.lexeme.number, &r.timex);
    r.score = 780;
  }
  r.first = t;
  r.last = last;
  r.value.type = Type::kDuration;
  r.because("span-of-time", c.surface(t));
  return r;
}

Reading finish_clock(const Cursor& c, const Clock& clock, Core date, std::uint32_t first, std::uint32_t last,
                     Calendar* calendar) {
  Reading r;
  r.first = first;
  r.last = last;
  r.value.type = Type::kTime;
  r.score = 930;
  r.because("clock-time", c.surface(clock.first));
  if (!date && calendar->knows_anchor()) {
    date.moment = Moment::of_day(calendar->anchor());
    date.has_moment = true;
    date.inferred = kInferredYear | kInferredMonth | kInferredDay;
    date.anchored = true;
  }
  if (date.has_moment) {
    write_timex(date.moment, &r.timex);
    r.value.inferred = date.inferred;
    explain(date, *calendar, &r);
  } else {
    r.timex.append(date.timex.view());
  }
  write_clock(clock, &r.timex);
  if (date.has_moment && date.moment.resolved()) {
    r.start = r.timex;
    calendar->mention(date.moment);
  }
  return r;
}

// Ranges of clock times: "9:30 - 11:00 CST", "5 to 6 p.m.": the second lends its half of the day.
Clock clock_range_at(const Cursor& c, std::uint32_t t, Clock* other) {
  Clock clock = read_clock(c, t);
  std::uint32_t link = clock.last;
  const std::int32_t hour = clock ? -1 : c.digits(t) <= 2 ? c.integer(t) : -1;
  if (hour >= 1 && hour <= 12) link = t + 1;
  if (link == 0 || !c.goes_on(link) || !c.goes_on(link + 1)) return clock;
  const bool between = c.is(link, Role::kAnd) && t > 0 && c.is(t - 1, Role::kBetween);
  if (!c.is_dash(link) && !c.is(link, Role::kTo) && !between) return clock;
  *other = read_clock(c, link + 1);
  if (!*other) return clock;
  if (!clock) {
    if (!other->meridian) {
      *other = {};
      return clock;
    }
    clock.first = t;
    clock.last = link;
    clock.hour = hour % 12;
  } else if (clock.meridian || !other->meridian || clock.hour > 12) {
    return clock;
  }
  const int noon = other->hour >= 12 ? 12 : 0;
  clock.hour = clock.hour % 12 + (clock.hour % 12 + noon <= other->hour ? noon : 0);
  clock.zone = other->zone;
  clock.has_zone = other->has_zone;
  return clock;
}

// The reading of a clock time or a range of them, with the date that stands before or behind.
Reading finish_clocks(const Cursor& c, const Clock& clock, const Clock& other, const Core& date,
                      std::uint32_t first, std::uint32_t last, Calendar* calendar) {
  Moment day = date.moment;
  bool known = date.has_moment;
  if (!date && calendar->knows_anchor()) {
    day = Moment::of_day(calendar->anchor());
    known = true;
  }
  Reading r = finish_clock(c, clock, date, first, last, calendar);
  if (!other) return r;
  Text second;
  if (known) write_timex(day, &second);
  write_clock(other, &second);
  r.timex.append('/').append(second.view());
  if (!r.start.empty()) r.end = second;
  return r;
}

}  // namespace

Reading read_when(const Cursor& c, std::uint32_t t, Calendar* calendar) {
  // "every Monday", "each year": repetitions are no points in time.
  if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kEvery)) return {};
  Clock other;
  if (const Clock clock = clock_range_at(c, t, &other)) {
    std::uint32_t last = other ? other.last : clock.last;
    std::uint32_t part_last = last;
    if (!part_phrase_at(c, last, &part_last).empty()) last = part_last;
    const Core date = date_behind(c, last, *calendar);
    Reading r = finish_clocks(c, clock, other, date, t, date ? date.last : last, calendar);
    r.value.mod = hedge_before(c, t).mod;
    return r;
  }

  const Position position = position_at(c, t);
  Core core;
  if (position.core != 0) {
    if (position.takes_current) {
      if (const Relative current = read_current(c, position.core, *calendar)) core = core_of(current);
    }
    if (!core) core = read_core(c, position.core, *calendar, true);
    if (core && (core.duration || core.interval || core.mod == Modifier::kVague)) core = {};
    // "late 787", "later 2,000": only dates that can have an early and a late part.
    if (core && core.anchored && position.mod != Modifier::kNone) core = {};
  }
  const bool positioned = static_cast<bool>(core);
  if (!core) core = read_core(c, t, *calendar, false);
  if (!core) return read_bare_span(c, t);

  Reading r;
  r.first = t;
  r.last = core.last;
  r.score = core.score;
  r.value.type = core.duration ? Type::kDuration : Type::kDate;
  r.value.mod = positioned && position.mod != Modifier::kNone ? position.mod : core.mod;
  r.value.inferred = core.inferred;
  if (core.duration) {
    r.timex = core.timex;
    r.value.inferred = 0;
    r.because(core.why, c.surface(t));
    if (r.value.mod == Modifier::kNone) r.value.mod = hedge_before(c, t).mod;
    return r;
  }
  if (core.is_day()) {
    std::uint32_t part_last = core.last;
    if (core.part.empty()) {
      std::string_view part = day_part_at(c, core.last, &part_last);
      if (part.empty()) part = part_phrase_at(c, core.last, &part_last);
      if (!part.empty()) {
        core.part = part;
        r.last = part_last;
      }
    }
    if (positioned && core.part.empty() && core.moment.grain == Grain::kDay) {
      // "Late on Sunday", "early Tuesday"
      if (position.mod == Modifier::kLate) core.part = "NI";
      if (position.mod == Modifier::kEarly) core.part = "MO";
    }
    if (const Clock clock = clock_behind(c, r.last, &other)) {
      Reading timed = finish_clocks(c, clock, other, core, t, other ? other.last : clock.last, calendar);
      timed.value.mod = clock.first > 0 ? hedge_before(c, clock.first).mod : Modifier::kNone;
      return timed;
    }
  }
  if (core.has_moment) {
    write_interval(core.moment, core.interval ? &core.until : nullptr, &r);
    if (core.why == "resolved" || !core.why.empty()) {
      r.because(core.why, c.article().text.substr(c.token(core.first).begin,
                                                  c.token(core.last - 1).end() - c.token(core.first).begin));
    }
    explain(core, *calendar, &r);
  } else {
    r.timex = core.timex;
    r.because(core.why, c.surface(t));
  }
  if (!core.part.empty()) {
    r.value.type = Type::kTime;
    r.timex.append('T').append(core.part);
    r.start.clear();
    r.end.clear();
    if (core.has_moment && core.moment.resolved())
      write_part_hours(c, core.part, core.moment.first_day(), &r);
    if (r.value.mod == Modifier::kLate || r.value.mod == Modifier::kEarly) r.value.mod = Modifier::kNone;
  }
  if (core.has_moment) calendar->mention(core.moment);
  return r;
}

}  // namespace gloss::figures
