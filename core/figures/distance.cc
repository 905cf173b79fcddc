#include "figures/distance.h"

#include "figures/amount.h"
#include "figures/counted.h"
#include "figures/modifier.h"
#include "figures/span_of_time.h"
#include "figures/weekday_distance.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

// How far: "two weeks", "a year" (the article stays outside), "days", "half an hour".
struct Distance {
  std::string_view unit;
  double count = 1;
  bool unknown = false;  // "days", "several weeks"
  bool fortnight = false;
  Modifier mod = Modifier::kNone;
  std::uint32_t last = 0;

  explicit operator bool() const { return !unit.empty(); }
  bool whole() const { return count <= 5000 && count == static_cast<int>(count); }
  // "2.5 years" are 30 months.
  void make_whole() {
    const double months = 12 * count;
    if (unit != "Y" || whole() || count > 400 || months != static_cast<int>(months)) return;
    unit = "M";
    count = months;
  }
};

Distance distance_at(const Cursor& c, std::uint32_t t) {
  Distance out;
  if (const Hit bare = c.find(t, LexClass::kTimeUnit)) {
    const bool plural = c.ends_in_s(t) && c.token(t).length > 3;
    if (!plural && !(t > 0 && c.is(t - 1, Role::kArticle))) return out;
    out.unit = bare.lexeme.value;
    out.count = bare.lexeme.number;
    out.fortnight = out.unit == "W" && out.count == 2;
    out.unknown = plural;
    out.last = t + bare.count;
    if (const Hit part = plural ? Hit() : part_behind(c, out.last)) {
      out.count *= 1 + part.lexeme.number;
      out.last += 2 + part.count;
      out.make_whole();
    }
    return out;
  }
  if (!c.is_digits(t) && !c.has(t, LexClass::kNumberWord) && !c.has(t, LexClass::kVagueNumber) &&
      !c.has(t, LexClass::kFractionWord))
    return out;
  const std::optional<Amount> a = read_amount(c, t);
  if (!a || a->kind != AmountKind::kSpan || a->hyphenated || a->old || a->first != t) return out;
  out.unit = a->unit;
  out.count = a->number.value * a->scale;
  out.make_whole();
  out.unknown = a->number.uncounted();
  if (a->number.few) out.mod = Modifier::kVague;
  out.last = a->last;
  return out;
}

// "2 weeks and 2 days ago", "two years and three months later": in the smaller unit.
void add_smaller_behind(const Cursor& c, Distance* far) {
  const bool weeks = far->unit == "W";
  if (far->unknown || !(weeks || far->unit == "Y") || !c.is(far->last, Role::kAnd) ||
      !c.goes_on(far->last + 1))
    return;
  const std::optional<Amount> more = read_amount(c, far->last + 1);
  if (!more || more->kind != AmountKind::kSpan || more->hyphenated || more->old || more->number.few ||
      more->unit != (weeks ? "D" : "M"))
    return;
  if (!c.goes_on(more->last) || !c.any(more->last, mask(Role::kAgo, Role::kEarlier, Role::kLater))) return;
  far->count = far->count * (weeks ? 7 : 12) + more->number.value;
  far->unit = more->unit;
  far->last = more->last;
}

// What the distance counts from, and which way.
struct Way {
  int step = 0;
  bool anchored = false;
  std::uint32_t last = 0;
  Core base;  // where it is a date of its own
};

bool is_noun_ahead(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t)) return false;
  if (c.token(t).kind == TokenKind::kPossessive || c.is_dash(t)) return true;
  return c.is_word(t) && !c.has(t, LexClass::kNotCounted) && !c.has(t, LexClass::kFunctionWord) &&
         !c.is(t, Role::kAt);
}

// "after January 12th", "from tomorrow", "before May 13, 1999": a date that stands alone, no event that has a
// date.
bool base_behind(const Cursor& c, std::uint32_t t, const Calendar& calendar, Way* way) {
  const Hit word = c.find(t, LexClass::kDateWord);
  int step = 0;
  std::uint32_t at = t + 1;
  if (word && (word.lexeme.value == "after" || word.lexeme.value == "before")) {
    step = word.lexeme.value == "after" ? 1 : -1;
    at = t + word.count;
  } else if (c.is(t, Role::kFrom)) {
    step = 1;
  }
  if (step == 0 || !c.goes_on(at)) return false;
  if (c.is(at, Role::kThe) && c.goes_on(at + 1) && c.find(at + 1, LexClass::kHoliday)) ++at;
  if (const Relative day = read_relative(c, at, calendar); day && !day.duration) {
    way->base = core_of(day);
  } else if (const DatePart part = read_date_part(c, at, calendar);
             part && (!part.bare || in_date_context(c, part))) {
    way->base = core_of(part);
  }
  if (!way->base || !way->base.has_moment || !way->base.moment.resolved() || way->base.interval ||
      is_noun_ahead(c, way->base.last))
    return false;
  if (c.is(t, Role::kFrom) && way->base.moment.grain != Grain::kDay) return false;
  way->step = step;
  way->last = way->base.last;
  return true;
}

// "450 crowns a | month from January 1": how much by the month
bool is_rate(const Cursor& c, std::uint32_t t) {
  return t > 1 && c.goes_on(t - 1) && c.is(t - 1, Role::kArticle) &&
         (c.is_digits(t - 2) || c.has(t - 2, LexClass::kCurrency) || c.has(t - 2, LexClass::kMagnitude) ||
          c.has(t - 2, LexClass::kUnit));
}

bool closes_clause(const Cursor& c, std::uint32_t t) {
  return !c.goes_on(t) || c.is_char(t, ',') || c.is_char(t, '.') || c.is_char(t, ';');
}

// "5 percent a year from now | on would do"; not "8 years from now on our birthday"
bool goes_on_from_now(const Cursor& c, std::uint32_t t) {
  return c.is(t, Role::kOn) && !c.any(t + 1, mask(Role::kThe, Role::kArticle, Role::kHisHer)) &&
         !c.has(t + 1, LexClass::kWeekday) && !c.has(t + 1, LexClass::kMonth);
}

Way way_at(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Way way;
  if (!c.goes_on(t)) return way;
  way.last = t + 1;
  if (c.is(t, Role::kAgo)) {
    way.step = -1;
  } else if (base_behind(c, t, calendar, &way)) {
    return way;
  } else if (c.any(t, mask(Role::kEarlier, Role::kLater)) && c.surface(t + 1) == "than") {
    way.step = 0;  // "a year later than planned"
  } else if (c.is(t, Role::kEarlier)) {
    way.step = -1;
    way.anchored = true;
  } else if (c.is(t, Role::kLater)) {
    way.step = 1;
    way.anchored = true;
  } else if (const std::uint32_t hence = c.phrase(t, Role::kFromNow);
             hence != 0 && !goes_on_from_now(c, t + hence)) {
    way.step = 1;
    way.last = t + hence;
  }
  return way;
}

// "the lowest rate in 20 years", "the first visit in five years": what the span of time is the measure of.
bool is_measure_of_rank(const Cursor& c, std::uint32_t in) {
  constexpr int kReach = 5;
  for (int i = 0; i < kReach && in > 0 && c.goes_on(in); ++i) {
    --in;
    const bool ranked = c.has(in, LexClass::kOrdinalWord) && in > 0 &&
                        c.any(in - 1, mask(Role::kThe, Role::kHisHer, Role::kArticle));
    if (ranked || is_superlative(c, in)) return true;
    if (c.token(in).kind == TokenKind::kPunct) return false;
  }
  return false;
}

// "in three weeks' time"
Way way_of_time(const Cursor& c, std::uint32_t t, std::uint32_t last) {
  Way way;
  if (t == 0 || !c.goes_on(t)) return way;
  const std::uint32_t in = c.is(t - 1, Role::kArticle) && t > 1 && c.goes_on(t - 1) ? t - 2 : t - 1;
  if (!c.is(in, Role::kIn) || !c.goes_on(last) || !c.goes_on(last + 1) ||
      c.token(last).kind != TokenKind::kPossessive)
    return way;
  const Hit time = c.find(last + 1, LexClass::kDateWord);
  if (!time || time.lexeme.value != "span_of_time") return way;
  way.step = 1;
  way.last = last;
  return way;
}

// Nothing stands in front of it but a holiday: "Thanksgiving in three years".
bool begins_alone(const Cursor& c, std::uint32_t t) {
  if (t == 0 || !c.goes_on(t)) return true;
  constexpr std::uint32_t kLongestName = 5;
  for (std::uint32_t back = 1; back <= kLongestName && back <= t; ++back) {
    if (c.find(t - back, LexClass::kHoliday).count == back) return t == back || !c.goes_on(t - back);
  }
  return false;
}

// "in three weeks": ahead where the sentence speaks of what is to come, a span of time where it reports.
bool lies_ahead(const Cursor& c, std::uint32_t t, std::uint32_t last, std::string_view unit,
                const Calendar& calendar) {
  if (t == 0 || !c.goes_on(t)) return false;
  std::uint32_t in = t - 1;
  if (in > 0 && c.goes_on(in) && (c.is(in, Role::kArticle) || c.has(in, LexClass::kModifier))) --in;
  if (!c.is(in, Role::kIn) || c.token(in).length != 2) return false;
  if (c.is(last, Role::kOf) || c.is_dash(last) || is_measure_of_rank(c, in)) return false;
  const Tense tense = tense_around(c, in, last);
  const bool alone = begins_alone(c, in) && !c.goes_on(last);
  // "we meet in half an hour": minutes in the present tense, where the article knows its hour
  const bool soon = unit.front() == 'T' && calendar.knows_minute();
  return looks_ahead(tense) || ((alone || soon) && tense == Tense::kUnknown);
}

// Minutes in a clock unit; 0 for the others.
double minutes_in(std::string_view unit) {
  return unit == "TH" ? 60 : unit == "TM" ? 1 : unit == "TS" ? 1.0 / 60 : 0;
}

void set_unknown(int step, Core* core) {
  core->timex.append(step < 0 ? "PAST_REF" : "FUTURE_REF");
  core->mod = Modifier::kVague;
}

// The date `far` from the base, as fine as the coarser of the two.
bool shift(const Distance& far, const Way& way, const Calendar& calendar, Core* core) {
  const std::string_view unit = far.unit;
  const int count = static_cast<int>(far.count);
  if (way.base) {
    const Moment& base = way.base.moment;
    const CivilDate first = base.first_day();
    CivilDate day = unit == "BD"   ? add_business_days(first, way.step * count)
                    : unit == "D"  ? add_days(first, way.step * count)
                    : unit == "W"  ? add_days(first, 7 * way.step * count)
                    : unit == "M"  ? add_months(first, way.step * count)
                    : unit == "Y"  ? add_months(first, 12 * way.step * count)
                    : unit == "DE" ? add_months(first, 120 * way.step * count)
                                   : CivilDate{};
    if (day.month == 0 || day.year < 1) return false;
    core->moment = base.grain == Grain::kDay     ? Moment::of_day(day)
                   : base.grain == Grain::kMonth ? Moment::of_month(day.year, day.month)
                                                 : Moment::of_year(day.year);
    core->inferred = way.base.inferred;
    return base.grain == Grain::kDay || base.grain == Grain::kMonth || base.grain == Grain::kYear;
  }
  const bool coarse = unit != "D" && unit != "W";
  const bool known = way.anchored ? calendar.knows_anchor() || (coarse && calendar.anchor_year() != 0)
                                  : calendar.knows_day() || (coarse && calendar.knows_month());
  if (!known || minutes_in(unit) != 0 || unit == "TMS") return false;
  // "in mid-October … a week earlier": of a day that the text does not name
  if (way.anchored && !coarse && calendar.knows_anchor_month() && !calendar.spoke_here()) return false;
  const bool of_month = way.anchored && unit == "M" && calendar.knows_anchor_month();
  // "the run-off is held two weeks later": than the vote that is to come
  const bool comes = way.anchored && way.step > 0 && !coarse && calendar.comes();
  CivilDate base = of_month                                  ? calendar.anchor_month()
                   : comes                                   ? calendar.that_day()
                   : way.anchored && calendar.knows_anchor() ? calendar.anchor()
                                                             : calendar.near_today();
  if (base.month == 0) base.month = base.day = 1;
  if (way.anchored && coarse && calendar.anchor_year() != 0) {
    base.year = static_cast<std::int16_t>(calendar.anchor_year());
    if (base.day > 28) base.day = 28;
  }
  core->moment = unit == "W" && way.step > 0 && (!way.anchored || (count == 2 && far.fortnight))
                     ? Moment::of_day(add_days(base, 7 * count))
                     : period_at(unit, base, way.step, count);
  return true;
}

bool too_far(const Distance& far) {
  const std::string_view unit = far.unit;
  return (unit == "Y" && far.count > 1900) || (unit == "DE" && far.count > 190) ||
         (unit == "CE" && far.count > 18) || unit == "ML" || (unit == "M" && far.count > 20000);
}

}  // namespace

Core read_distance(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Core core;
  if (c.is_digits(t) || c.has(t, LexClass::kNumberWord)) {
    if (const Core away = weekdays_away(c, t, calendar)) return away;
  }
  Distance far = distance_at(c, t);
  if (!far) return core;
  add_smaller_behind(c, &far);
  // "second, 3.8 seconds back" of a race
  if (c.is(far.last, Role::kAgo) && c.surface(far.last) != "ago" && far.unit.front() == 'T') return core;
  Way way = way_at(c, far.last, calendar);
  if (way.base && is_rate(c, t)) return core;
  if (way.step == 0) way = way_of_time(c, t, far.last);
  // "against 361.7 a year before,": than what the text spoke of
  const Hit before = c.goes_on(far.last) ? c.find(far.last, LexClass::kDateWord) : Hit();
  if (way.step == 0 && before.count == 1 && before.lexeme.value == "before" && far.unit.front() != 'T' &&
      !far.unknown && hedge_before(c, t).mod == Modifier::kNone && closes_clause(c, far.last + 1)) {
    way.step = -1;
    way.anchored = true;
    way.last = far.last + 1;
  }
  if (way.step == 0) {
    if (!lies_ahead(c, t, far.last, far.unit, calendar)) return core;
    way.step = 1;
    way.last = far.last;
  }
  core.first = t;
  core.last = way.last;
  core.anchored = way.anchored;
  core.ago = way.step < 0;
  core.score = 900;
  core.why = way.anchored ? "counted-from" : "relative";
  core.inferred = kInferredYear | kInferredMonth | kInferredDay;
  core.mod = far.mod;
  if (far.unknown || (too_far(far) && far.whole())) {
    if (way.base) return {};
    // "days later he resigned": behind what the text told, and past as that is
    const bool told = way.anchored && !looks_ahead(tense_around(c, t, way.last));
    set_unknown(told ? -1 : way.step, &core);
    if (!far.unknown) core.mod = Modifier::kNone;
    return core;
  }
  if (const double minutes = minutes_in(far.unit) * far.count;
      minutes > 0 && (!way.anchored || !calendar.spoke_of_a_day()) && !way.base && calendar.knows_minute() &&
      minutes < 1e6) {
    core.moment = calendar.minutes_from_now(way.step * minutes, &core.minutes);
    core.has_moment = true;
    return core;
  }
  if (far.whole() && shift(far, way, calendar, &core)) {
    core.has_moment = true;
    return core;
  }
  if (way.base) return {};
  if (way.step < 0) core.timex.append('-');
  write_duration(far.unit, far.count, &core.timex);
  return core;
}

}  // namespace gloss::figures
