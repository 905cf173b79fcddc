#include "figures/weekday_distance.h"

#include "figures/distance.h"
#include "figures/holiday.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

// The year in which a holiday lies nearest to a day.
int nearest_year(std::string_view rule, CivilDate base) {
  int year = base.year;
  std::int32_t best = 0;
  for (int y = base.year - 1; y <= base.year + 1; ++y) {
    const CivilDate day = holiday_day(rule, y);
    if (day.month == 0) continue;
    std::int32_t apart = days_from_civil(day) - days_from_civil(base);
    if (apart < 0) apart = -apart;
    if (best == 0 || apart + 1 < best) {
      best = apart + 1;
      year = y;
    }
  }
  return year;
}

}  // namespace

Core weekdays_away(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Core core;
  const Hit word = c.find(t, LexClass::kNumberWord);
  const int count = word ? static_cast<int>(word.lexeme.number) : c.digits(t) <= 2 ? c.integer(t) : -1;
  const std::uint32_t noun = t + (word ? word.count : 1);
  if (count < 1 || count > 52 || !c.goes_on(noun) || !calendar.knows_day()) return core;
  Hit weekday = c.find(noun, LexClass::kWeekday);
  if (!weekday) {
    weekday = c.find(noun, LexClass::kDateWord);  // "Fridays"
    if (weekday.lexeme.value != "recurring") return core;
  }
  const std::uint32_t behind = noun + weekday.count;
  if (!weekday || !c.goes_on(behind)) return core;
  const std::uint32_t from_now = c.phrase(behind, Role::kFromNow);
  if (from_now == 0 && !c.is(behind, Role::kAgo)) return core;
  const int now = gloss::weekday(calendar.today()), number = static_cast<int>(weekday.lexeme.number);
  int days = number - now;
  if (from_now != 0) {
    days = (days <= 0 ? days + 7 : days) + 7 * (count - 1);
  } else {
    days = (days >= 0 ? days - 7 : days) - 7 * (count - 1);
  }
  core.first = t;
  core.last = behind + (from_now != 0 ? from_now : 1);
  core.moment = Moment::of_day(add_days(calendar.today(), days));
  core.has_moment = true;
  core.inferred = kInferredYear | kInferredMonth | kInferredDay;
  core.score = 920;
  core.why = "counted-from";
  return core;
}

Core weekday_at_distance(const Cursor& c, const Core& core, const Calendar& calendar) {
  if (!core.has_moment || core.interval || core.moment.grain != Grain::kDay || !core.moment.resolved() ||
      !c.goes_on(core.last))
    return {};
  const Hit holiday = c.find(core.first, LexClass::kHoliday);
  if (!holiday && !(core.moment.weekday != 0 && core.bare)) return {};
  std::uint32_t at = core.last;
  if (c.any(at, mask(Role::kIn, Role::kArticle)) && c.goes_on(at + 1)) ++at;
  if (c.is(at, Role::kArticle) && c.goes_on(at + 1)) ++at;
  const Core far = read_distance(c, at, calendar);
  if (!far || !far.has_moment || far.minutes >= 0 || far.anchored) return {};
  Core out = core;
  out.last = far.last;
  out.bare = false;
  out.inferred = kInferredYear | kInferredMonth | kInferredDay;
  if (holiday) {
    const std::string_view rule = holiday_rule(c, core.first, holiday);
    const CivilDate base = far.moment.first_day();
    const int year = far.moment.grain != Grain::kYear ? nearest_year(rule, base) : base.year;
    const CivilDate day = holiday_day(rule, year);
    if (day.month == 0) return {};
    out.moment = Moment::of_day(day);
    return out;
  }
  // A Monday at two weeks' distance is that of the week there.
  if (far.moment.grain != Grain::kDay && far.moment.grain != Grain::kWeek) return {};
  const CivilDate day = far.moment.first_day();
  out.moment = Moment::of_day(add_days(day, core.moment.weekday - gloss::weekday(day)));
  return out;
}

}  // namespace gloss::figures
