#include "figures/when.h"

#include <optional>

#include "figures/clock.h"
#include "figures/counted.h"
#include "figures/date_range.h"
#include "figures/elapsed.h"
#include "figures/lasting.h"
#include "figures/modifier.h"
#include "figures/recurrence.h"
#include "figures/span_of_time.h"
#include "figures/stamp.h"

namespace gloss::figures {
namespace {

void write_part_hours(const Cursor& c, std::uint32_t t, CivilDate day, Reading* r) {
  const Hit hit = c.find(t, LexClass::kDayPart);
  int from = 20, to = 24;  // "tonight" and "late on Sunday" name no part of their own
  Numeral end;
  if (hit && parse_numeral(hit.lexeme.extra, &end)) {
    from = static_cast<int>(hit.lexeme.number);
    to = static_cast<int>(to_double(end.decimal));
  } else if (r->timex.view().ends_with("MO")) {
    from = 5;
    to = 12;
  }
  write_iso(day, &r->start);
  r->start.append('T').append_padded(from, 2).append(":00");
  write_iso(to == 24 ? add_days(day, 1) : day, &r->end);
  r->end.append('T').append_padded(to % 24, 2).append(":00");
}

void explain(const Core& core, const Calendar& calendar, Reading* r) {
  Text detail;
  if (!core.has_moment || core.inferred == 0) return;
  if (core.anchored && calendar.knows_anchor()) {
    write_iso(calendar.anchor(), &detail);
  } else if (calendar.knows_day()) {
    write_iso(calendar.today(), &detail);
  } else {
    return;
  }
  r->because("resolved-against", detail.view());
}

// "around May 5", "about the 21st"; of dates only these words, since "close to the January quake" hedges a
// place.
bool about(const Cursor& c, std::uint32_t t) {
  if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kThe)) --t;
  if (t == 0 || !c.goes_on(t)) return false;
  const Hit word = c.find(t - 1, LexClass::kDateWord);
  return word && word.count == 1 && word.lexeme.value == "around";
}

// "8.30 p.m. local time (0130 GMT) on Wednesday": Thursday's there.
Moment day_converted(const Clock& clock, const Calendar& calendar) {
  constexpr int kFarthestWest = 12 * 60, kFarthestEast = 14 * 60;  // minutes from UTC
  const Moment day = calendar.clock_day();
  const int east = calendar.clock_minutes() - clock.minutes();
  if (!clock.has_zone || clock.offset != 0 || day.grain != Grain::kDay) return day;
  if (east >= -kFarthestWest && east <= kFarthestEast) return day;
  return Moment::of_day(add_days(day.first_day(), east > 0 ? 1 : -1));
}

// "23:59 GMT tonight (3:59 a.m. Wednesday)": the Wednesday beside that day.
void take_day_beside(const Calendar& calendar, Moment* day) {
  const Moment& other = calendar.clock_day();
  if (day->weekday == 0 || other.grain != Grain::kDay) return;
  for (const int apart : {-1, 0, 1}) {
    const CivilDate date = add_days(other.first_day(), apart);
    if (weekday(date) == day->weekday) *day = Moment::of_day(date);
  }
}

// The date a clock time is of: its own, or the day the text spoke of last.
Core day_of(const Cursor& c, const Stamp& stamp, const Calendar& calendar) {
  Core date = stamp.date;
  const bool converted = stamp.first > 0 && calendar.clock_ends_at(stamp.first - 1);
  if (date && converted) take_day_beside(calendar, &date.moment);
  if (date || (!converted && !calendar.knows_clock_day())) return date;
  const bool head = calendar.head_day().resolved() && begins_entry(c, stamp.first);
  const Tense tense =
      !converted && !head && calendar.knows_day() ? tense_around(c, stamp.first, stamp.last) : Tense::kPast;
  // "polls will close at 8 p.m.": today's, though the text spoke of last week.
  const bool ahead = tense == Tense::kPlanned;
  // "The country votes on Sunday, from 6 a.m.": the day that was just spoken of
  const bool comes = calendar.comes() && tense != Tense::kPast;
  // "call at 9" noted in the evening: tomorrow's.
  const bool over = !converted && stamp.clock && !calendar.spoke_of_a_day() &&
                    calendar.coming(Tense::kUnknown) && calendar.knows_minute() && !stamp.clock.has_zone &&
                    stamp.clock.minutes() < calendar.minutes();
  const int minutes = stamp.clock ? stamp.clock.minutes() : 24 * 60;
  date.moment = converted ? day_converted(stamp.clock, calendar)
                : head    ? calendar.head_day()
                : comes   ? Moment::of_day(calendar.that_day())
                : over    ? Moment::of_day(add_days(calendar.today(), 1))
                          : Moment::of_day(ahead ? calendar.today()
                                                 : calendar.clock_day_of(minutes, stamp.clock.has_zone));
  date.has_moment = true;
  date.inferred = kInferredYear | kInferredMonth | kInferredDay;
  date.anchored = !ahead;
  return date;
}

void write_day(const Core& date, Text* out) {
  if (date.has_moment) {
    write_timex(date.moment, out);
  } else {
    out->append(date.timex.view());
  }
}

void write_point(const Core& date, const Clock& clock, Text* out) {
  write_day(date, out);
  write_clock(clock, out);
}

// "22% up from a year ago", "than a year earlier": what is compared, and not the time that is told of.
bool is_compared_with(const Cursor& c, const Core& date, std::uint32_t t) {
  if (!date.ago && !date.anchored) return false;
  if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kArticle)) --t;
  return t > 0 && c.goes_on(t) && (c.is(t - 1, Role::kFrom) || c.surface(t - 1) == "than");
}

// "T14:05" of a moment some minutes from when the article was written
void write_minutes(const Moment& day, int minutes, Text* out) {
  write_timex(day, out);
  Clock clock;
  clock.hour = minutes / 60;
  clock.minute = minutes % 60;
  write_clock(clock, out);
}

Reading finish_clock(const Cursor& c, const Stamp& stamp, const Stamp& other, Calendar* calendar) {
  Reading r;
  r.value.type = Type::kTime;
  r.score = 930;
  r.because("clock-time", c.surface(stamp.clock.first));
  const Core date = day_of(c, stamp, *calendar);
  if (!stamp.date && begins_entry(c, stamp.first)) calendar->head_with_clock(date.moment);
  write_point(date, stamp.clock, &r.timex);
  r.value.inferred = date.inferred;
  explain(date, *calendar, &r);
  const bool known = date.has_moment && date.moment.resolved();
  if (known) r.start = r.timex;
  const Clock& until = other ? other.clock : stamp.until;
  if (until) {
    Core last = other ? day_of(c, other, *calendar) : date;
    // "10 p.m. to 2 a.m." ends on the next day.
    if (!other && known && until.minutes() < stamp.clock.minutes())
      last.moment = Moment::of_day(add_days(date.moment.first_day(), 1));
    // "from 9 a.m. Tuesday to 6 p.m. on Friday": of the same week
    if (other && known && last.moment.resolved() && last.moment.weekday != 0 &&
        last.moment.first_day() < date.moment.first_day())
      last.moment = Moment::of_day(add_days(last.moment.first_day(), 7));
    Text second;
    write_point(last, until, &second);
    r.timex.append('/').append(second.view());
    if (known) r.end = second;
  }
  const bool converted = stamp.first > 0 && calendar->clock_ends_at(stamp.first - 1);
  if (known && !converted) {
    calendar->mention(date.moment);
    if (date.moment.grain == Grain::kDay)
      calendar->mention_evening(date.moment.first_day(), (until ? until : stamp.clock).minutes());
    if (c.is_char(stamp.last, '(')) calendar->mention_clock(stamp.last, date.moment, stamp.clock.minutes());
  }
  return r;
}

// The side that "since", "before", "or later" leave open.
void open_side(Bound bound, Reading* r) {
  if (bound == Bound::kNone || r->start.empty()) return;
  const bool point = r->end.empty();                             // a clock time
  const bool at_end = !point && r->value.mod == Modifier::kEnd;  // "before the end of the year"
  if (bound == Bound::kSince) {
    if (at_end) r->start = r->end;
    r->end.clear();
  } else if (bound == Bound::kAfter) {
    if (!point) r->start = r->end;
    r->end.clear();
  } else if ((bound == Bound::kBefore && !at_end) || point) {
    r->end = r->start;
    r->start.clear();
  } else {
    r->start.clear();
  }
}

// "more than two weeks ago", "less than a year ago": before that day, or behind it.
Bound bound_of_distance(const Cursor& c, std::uint32_t t, const Core& date) {
  if (!date.ago || !date.has_moment) return Bound::kNone;
  const Hedge hedge = hedge_before(c, t);
  const Modifier mod = hedge.mod;
  // "5 percent more than a year ago", "higher than a month ago" compare with that time.
  const bool compared =
      hedge.first > 0 &&
      (c.has(hedge.first - 1, LexClass::kPercentWord) || c.has(hedge.first - 1, LexClass::kUnit) ||
       c.has(hedge.first - 1, LexClass::kMagnitude) || c.is_digits(hedge.first - 1) ||
       c.has(hedge.first - 1, LexClass::kNumberWord) ||
       is_plural(c, hedge.first - 1));  // "12 points less than"
  const bool than = hedge.last > hedge.first + 1 && c.surface(hedge.first).ends_with("er");
  const bool as = hedge.last > hedge.first + 1 && c.surface(hedge.first) == "as";  // "twice as many as"
  if (compared || than || as) return Bound::kNone;
  const bool over = mod == Modifier::kOver || mod == Modifier::kAtLeast;
  if (!over && mod != Modifier::kLessThan && mod != Modifier::kUpTo) return Bound::kNone;
  return over ? Bound::kBefore : Bound::kSince;
}

void finish_part(const Cursor& c, const Core& date, const Stamp& stamp, Reading* r) {
  r->value.type = Type::kTime;
  r->timex.append('T').append(stamp.part);
  r->start.clear();
  r->end.clear();
  if (date.has_moment && date.moment.resolved()) {
    write_part_hours(c, stamp.part_at != 0 ? stamp.part_at : date.last - 1, date.moment.first_day(), r);
  }
}

// ", who took office on 3 May": inside of a clause that tells of somebody. "five days earlier": a look back.
bool is_aside(const Cursor& c, const Core& date, std::uint32_t t, const Calendar& calendar) {
  if (date.anchored && date.moment.grain == Grain::kDay && date.moment.first_day() < calendar.anchor())
    return true;
  if (t > 0 && c.goes_on(t) && c.surface(t - 1) == "than") return true;  // "higher than late on Friday"
  // "killed 800 late on Sunday, the ministry said on Monday": the day that is told of stays the first
  const std::uint32_t verb = t > 0 && c.is(t - 1, Role::kOn) ? t - 1 : t;
  if (calendar.spoke_here() && verb > 0 && c.goes_on(verb) && c.has(verb - 1, LexClass::kSayVerb))
    return true;
  constexpr std::uint32_t kReach = 10;
  for (std::uint32_t back = 1; back < kReach && back < t && c.goes_on(t - back + 1); ++back) {
    if (c.is_char(t - back, ',')) return false;
    if (c.amount_word(t - back, AmountRole::kRelative) != 0) return c.is_char(t - back - 1, ',');
  }
  return false;
}

Reading finish(const Cursor& c, const Stamp& stamp, const Stamp& other, Calendar* calendar) {
  if (stamp.clock) return finish_clock(c, stamp, other, calendar);
  Reading r;
  const Core date = stamp.part.empty() ? stamp.date : day_of(c, stamp, *calendar);
  r.score = date.score != 0 ? date.score : 850;
  r.value.type = date.duration ? Type::kDuration : Type::kDate;
  r.value.inferred = date.inferred;
  if (date.duration) {
    r.timex = date.timex;
    r.value.inferred = 0;
    if (date.has_moment && date.minutes >= 0) {
      write_minutes(date.moment, date.minutes, &r.start);
      write_minutes(date.until, date.until_minutes, &r.end);
    } else if (date.has_moment) {
      write_iso(date.moment.first_day(), &r.start);
      write_iso(date.until.past_last_day(), &r.end);
    }
    r.because(date.why, c.surface(stamp.first));
    return r;
  }
  if (date.minutes >= 0) {
    write_minutes(date.moment, date.minutes, &r.timex);
    r.value.type = Type::kTime;
    r.start = r.timex;
    r.because(date.why, c.words(date.first, date.last));
    return r;
  }
  if (date.has_moment) {
    const Moment* until = other ? &other.date.moment : date.interval ? &date.until : nullptr;
    write_interval(date.moment, until, &r);
    if (other) r.value.inferred |= other.date.inferred;
    if (date.last > date.first) r.because(date.why, c.words(date.first, date.last));
    explain(date, *calendar, &r);
  } else {
    r.timex = date.timex;
    if (r.timex.view().find('T') != std::string_view::npos &&
        r.timex.view().find('_') == std::string_view::npos)
      r.value.type = Type::kTime;
    r.because(date.why.empty() ? std::string_view("part-of-day") : date.why, c.surface(stamp.first));
  }
  if (!stamp.part.empty()) finish_part(c, date, stamp, &r);
  const bool heads = begins_entry(c, stamp.first);  // "9/10 August 2025: soldiers seized …"
  if (heads) calendar->head_with_date();
  const bool since = date.has_moment && !heads &&
                     (date.moment.grain == Grain::kDay || date.moment.grain == Grain::kYear) &&
                     bound_around(c, stamp.first, stamp.last) == Bound::kSince;
  // "on Tuesday, its highest close since Oct. 7": the day before is Monday
  if (since && calendar->spoke_here()) return r;
  if (is_compared_with(c, date, stamp.first)) return r;
  if (date.has_moment && !heads &&
      (since || other || date.interval || is_aside(c, date, stamp.first, *calendar))) {
    calendar->mention_aside(date.moment);
  } else if (date.has_moment) {
    calendar->mention(date.moment);
  }
  return r;
}

}  // namespace

Reading read_when(const Cursor& c, std::uint32_t t, Calendar* calendar) {
  if (const Reading elapsed = read_elapsed(c, t)) return elapsed;
  const bool ranked = c.has(t, LexClass::kOrdinalWord) || c.has(t, LexClass::kDeictic) || c.is_digits(t);
  if (c.is(t, Role::kEvery) || c.has(t, LexClass::kDateWord) || ranked) {
    if (const Reading set = read_recurrence(c, t)) return set;
  }
  // "every two weeks", "each year": repetitions are no points in time.
  if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kEvery)) return {};
  Stamp stamp = read_stamp(c, t, *calendar, false);
  if (!stamp) {
    if (const Lasting lasting = read_lasting(c, t, *calendar)) {
      Reading r = finish(c, lasting.from, lasting.to, calendar);
      r.first = t;
      r.last = lasting.last;
      return r;
    }
    return read_span_of_time(c, t);
  }
  Stamp other = read_other_end(c, &stamp, *calendar);
  if (!other) other = read_length(c, stamp);
  if (stamp.clock && !stamp.date && !stamp.until && !other) {
    if (Reading set = read_recurrence_behind(c, stamp.clock)) {
      set.value.mod = hedge_before(c, t).mod;
      return set;
    }
  }
  Reading r = finish(c, stamp, other, calendar);
  r.first = t;
  r.last = other ? other.last : stamp.last;
  if (!other && stamp.mod != Modifier::kNone && (stamp.part.empty() || !stamp.positioned || stamp.part_said))
    r.value.mod = stamp.mod;
  if (r.value.mod == Modifier::kNone && (r.value.type == Type::kTime || r.value.type == Type::kDuration))
    r.value.mod = hedge_before(c, t).mod;
  if (r.value.mod == Modifier::kNone && r.value.type == Type::kDate && about(c, t))
    r.value.mod = Modifier::kAbout;
  // Nothing was inferred of what stays open: XXXX-03.
  if (r.start.empty() && r.end.empty() && r.timex.view().starts_with("XXXX"))
    r.value.inferred &= static_cast<std::uint16_t>(~(kInferredYear | kInferredMonth | kInferredDay));
  const bool interval = other || stamp.until || stamp.date.interval;
  if (const Bound far = bound_of_distance(c, t, stamp.date); far != Bound::kNone) {
    open_side(far, &r);
    return r;
  }
  if (!interval && r.value.type != Type::kDuration && stamp.part.empty())
    open_side(stamp.bound != Bound::kNone ? stamp.bound : bound_around(c, r.first, r.last), &r);
  return r;
}

}  // namespace gloss::figures
