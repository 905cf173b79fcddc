#include "figures/date_core.h"

#include "figures/distance.h"
#include "figures/nth.h"
#include "figures/periods.h"
#include "figures/weekday_distance.h"
#include "figures/year_context.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

bool is_weekday(const Core& core) {
  return core.has_moment && core.moment.weekday != 0 && core.bare && !core.interval;
}

Core set_weekday(Core core, std::uint32_t last, CivilDate week, int weekday) {
  const int now = gloss::weekday(week);
  core.moment = Moment::of_day(add_days(week, weekday - now));
  core.moment.weekday = weekday;
  core.last = last;
  core.bare = false;
  core.has_moment = true;
  core.inferred = kInferredYear | kInferredMonth | kInferredDay;
  core.why = "weekday-of-week";
  core.score = 920;
  return core;
}

// "Tuesday week": a week on from the coming one.
Core weekday_week(const Cursor& c, const Core& core, const Calendar& calendar) {
  const std::uint32_t at = core.last;
  const Hit week = c.find(at, LexClass::kTimeUnit);
  const bool alone = !c.goes_on(at + 1) || !c.is_word(at + 1) || c.has(at + 1, LexClass::kNotCounted);
  if (!week || c.surface(at) != "week" || !alone || c.is_dash(at + 1)) return {};
  const int ahead = core.moment.weekday - gloss::weekday(calendar.today());
  Core out = set_weekday(core, at + 1, calendar.today(), core.moment.weekday);
  out.moment = Moment::of_day(add_days(calendar.today(), (ahead <= 0 ? ahead + 7 : ahead) + 7));
  return out;
}

// "Wednesday [evening] next week", "Monday of this week", "Friday after next"
Core weekday_then_week(const Cursor& c, Core core, const Calendar& calendar) {
  if (!is_weekday(core) || !calendar.knows_day() || !c.goes_on(core.last)) return core;
  std::uint32_t at = core.last;
  if (const Core week_on = weekday_week(c, core, calendar)) return week_on;
  std::string_view part;
  if (const Hit hit = c.find(at, LexClass::kDayPart); hit && c.surface(at).back() != 's') {
    part = hit.lexeme.value;
    at += hit.count;
  }
  if (c.is(at, Role::kOf) && c.goes_on(at + 1)) ++at;
  if (c.is(at, Role::kThe) && c.goes_on(at + 1)) ++at;
  if (!c.goes_on(at)) return core;
  const int number = core.moment.weekday;
  const Hit after = c.find(at, LexClass::kDateWord), next = c.find(at + 1, LexClass::kDeictic);
  if (after && after.lexeme.value == "after" && next && next.lexeme.value == "next") {
    const std::uint32_t behind = at + 2;
    if (c.goes_on(behind) && c.is_word(behind) && !c.has(behind, LexClass::kNotCounted)) return core;
    int ahead = number - gloss::weekday(calendar.today());
    if (ahead <= 0) ahead += 7;
    Core out = set_weekday(core, behind, calendar.today(), number);
    out.moment = Moment::of_day(add_days(calendar.today(), ahead + 7));
    return out;
  }
  if (!c.has(at, LexClass::kDeictic)) return core;
  const Relative week = read_relative(c, at, calendar);
  if (!week || !week.has_moment || week.moment.grain != Grain::kWeek) return core;
  Core out = set_weekday(core, week.last, week.moment.first_day(), number);
  out.part = part;
  return out;
}

// "next week [on] Tuesday"
Core week_then_weekday(const Cursor& c, const Core& core) {
  if (!core.has_moment || core.duration || core.moment.grain != Grain::kWeek || core.anchored ||
      !c.goes_on(core.last))
    return core;
  std::uint32_t at = core.last;
  if (c.is(at, Role::kOn) && c.goes_on(at + 1)) ++at;
  const Hit weekday = c.find(at, LexClass::kWeekday);
  if (!weekday || (weekday.weak && !weak_weekday_stands(c, at))) return core;
  const std::uint32_t last = at + weekday.count;
  if (c.goes_on(last) && c.token(last).kind == TokenKind::kPossessive) return core;
  return set_weekday(core, last, core.moment.first_day(), static_cast<int>(weekday.lexeme.number));
}

// "next year's first quarter"
Core year_then_quarter(const Cursor& c, const Core& core) {
  if (!core.has_moment || core.interval || core.moment.grain != Grain::kYear || !core.moment.resolved() ||
      !c.goes_on(core.last) || c.token(core.last).kind != TokenKind::kPossessive)
    return core;
  const DatePart quarter = read_quarter_of(c, core.last + 1, core.moment.year);
  if (!quarter || quarter.moment.grain != Grain::kQuarter) return core;
  Core out = core_of(quarter);
  out.first = core.first;
  out.inferred = core.inferred;
  return out;
}

}  // namespace

bool Core::is_day() const {
  if (duration || interval || minutes >= 0) return false;
  if (has_moment) return moment.grain == Grain::kDay;
  return !part.empty() || timex.view() == "PRESENT_REF" || timex.view() == "-P1D" || timex.view() == "P1D";
}

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
  core.until = relative.until;
  core.interval = relative.interval;
  core.has_moment = relative.has_moment;
  core.duration = relative.duration;
  core.anchored = relative.anchored;
  core.minutes = relative.minutes;
  core.until_minutes = relative.until_minutes;
  core.timex = relative.timex;
  core.part = relative.part;
  core.mod = relative.mod;
  core.score = relative.score;
  core.inferred = kInferredYear | kInferredMonth | kInferredDay;
  core.why = relative.duration ? "span-of-time" : relative.anchored ? "counted-from" : "relative";
  return core;
}

Core read_period(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  std::uint32_t at = t;
  if (c.is(at, Role::kThe) && c.goes_on(at + 1)) {
    ++at;
    if (const Relative current = read_current(c, at, calendar)) return core_of(current);
  }
  if (const Relative relative = read_relative(c, at, calendar)) return core_of(relative);
  if (const DatePart part = read_date_part(c, at, calendar)) return core_of(part);
  return {};
}

Core read_core(const Cursor& c, std::uint32_t t, const Calendar& calendar, bool in_context) {
  if (!c.valid(t)) return {};
  if (const BeforeEra before = read_before_era(c, t)) {
    Core core;
    core.first = t;
    core.last = before.last;
    core.timex = before.timex;
    core.score = 930;
    core.why = "year";
    return core;
  }
  if (const Core nth = read_nth(c, t, calendar)) return nth;
  if (const Core distance = read_distance(c, t, calendar)) return distance;
  if (const Relative relative = read_relative(c, t, calendar)) {
    return year_then_quarter(c, week_then_weekday(c, weekday_then_week(c, core_of(relative), calendar)));
  }
  const DatePart part = read_date_part(c, t, calendar);
  if (!part) return {};
  if (part.bare && !in_context && !in_date_context(c, part)) return {};
  const Core core = core_of(part);
  if (const Core shifted = weekday_at_distance(c, core, calendar)) return shifted;
  return year_then_quarter(c, weekday_then_week(c, core, calendar));
}

}  // namespace gloss::figures
