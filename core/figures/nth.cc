#include "figures/nth.h"

#include "figures/amount.h"
#include "figures/clock.h"
#include "figures/date_words.h"
#include "figures/month_dates.h"
#include "figures/number_parts.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

struct Rank {
  int nth = 0;  // 1.., -1: the last, -2: the last but one
  bool digits = false;
  std::uint32_t last = 0;
};

Rank rank_at(const Cursor& c, std::uint32_t t) {
  Rank rank;
  if (const Hit deictic = c.find(t, LexClass::kDeictic)) {
    if (deictic.lexeme.value != "last" && deictic.lexeme.value != "final") return rank;
    return {-1, false, t + deictic.count};
  }
  if (!c.is_digits(t) && !c.has(t, LexClass::kOrdinalWord) && !c.has(t, LexClass::kNumberWord)) return rank;
  const DayHit day = day_at(c, t, true);
  if (!day.suffixed) return rank;
  // "third last", "second-to-last"
  std::uint32_t at = day.last;
  if (joins(c, at) && c.is(at + 1, Role::kTo) && joins(c, at + 2)) at += 3;
  const Hit last = c.goes_on(at) ? c.find(at, LexClass::kDeictic) : Hit();
  if (last && last.lexeme.value == "last" && day.day < 10) return {-day.day, c.is_digits(t), at + last.count};
  return {day.day, c.is_digits(t), day.last};
}

Core make(std::uint32_t first, std::uint32_t last, const Moment& moment, std::uint16_t inferred) {
  Core core;
  core.first = first;
  core.last = last;
  core.moment = moment;
  core.has_moment = true;
  core.inferred = inferred;
  core.score = 930;
  core.why = "part-of-period";
  return core;
}

// The nth week of a period: the one whose Thursday is its nth, as ISO 8601 counts the weeks of a year.
CivilDate nth_weekday(CivilDate first, CivilDate past_last, int weekday, int nth) {
  if (nth > 0) return add_days(first, (weekday - gloss::weekday(first) + 7) % 7 + 7 * (nth - 1));
  const CivilDate last = add_days(past_last, -1);
  return add_days(last, -((gloss::weekday(last) - weekday + 7) % 7) + 7 * (nth + 1));
}

// `nth` unit of a period that is resolved; false where the period has no such part.
bool part_of(const Moment& period, std::string_view unit, int weekday, int nth, Moment* out) {
  const CivilDate first = period.first_day(), past_last = period.past_last_day();
  CivilDate day;
  if (weekday != 0) {
    day = nth_weekday(first, past_last, weekday, nth);
    *out = Moment::of_day(day);
  } else if (unit == "D") {
    day = add_days(nth > 0 ? first : past_last, nth > 0 ? nth - 1 : nth);
    *out = Moment::of_day(day);
  } else if (unit == "W" || unit == "WE") {
    day = nth_weekday(first, past_last, unit == "W" ? 4 : 6, nth);
    *out = Moment::of_week(day);
    if (unit == "WE") out->grain = Grain::kWeekend;
  } else if (unit == "M") {
    day = add_months(nth > 0 ? first : past_last, nth > 0 ? nth - 1 : nth);
    *out = Moment::of_month(day.year, day.month);
  } else if (unit == "Q" && period.grain == Grain::kYear) {
    day = add_months(nth > 0 ? first : past_last, 3 * (nth > 0 ? nth - 1 : nth));
    *out = {Grain::kQuarter, day.year, (day.month - 1) / 3 + 1, 0, 0};
  } else {
    return false;
  }
  return day >= first && day < past_last;
}

bool is_long(const Core& core) {
  return core && !core.duration && core.has_moment && !core.interval && core.moment.grain != Grain::kDay &&
         core.moment.grain != Grain::kCentury && !core.moment.fiscal();
}

// The period behind "of" or "in"; `t` is that word.
Core period_behind(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  if (!c.goes_on(t) || !c.goes_on(t + 1) || !c.any(t, mask(Role::kOf, Role::kIn))) return {};
  const Core core = read_period(c, t + 1, calendar);
  return is_long(core) ? core : Core();
}

// "first Monday of May", "last week of July"
Core read_ranked(const Cursor& c, std::uint32_t t, const Rank& rank, const Calendar& calendar) {
  if (!c.goes_on(rank.last)) return {};
  const Hit weekday = c.find(rank.last, LexClass::kWeekday);
  const Hit unit = weekday ? Hit() : c.find(rank.last, LexClass::kTimeUnit);
  if (!weekday && (!unit || unit.lexeme.number != 1)) return {};
  const std::uint32_t noun = rank.last + (weekday ? weekday.count : unit.count);
  const Core period = period_behind(c, noun, calendar);
  if (!period) return {};
  if (!period.moment.resolved()) {
    if (!weekday || period.moment.grain != Grain::kMonth) return {};
    Core core = make(t, period.last, period.moment, period.inferred);
    core.has_moment = false;
    write_timex(period.moment, &core.timex);
    core.timex.append("-WXX-")
        .append_padded(static_cast<int>(weekday.lexeme.number), 1)
        .append(rank.nth < 0 ? "-#-" : "-#")
        .append_padded(rank.nth < 0 ? -rank.nth : rank.nth, 1);
    return core;
  }
  Moment moment;
  if (!part_of(period.moment, weekday ? std::string_view() : unit.lexeme.value,
               weekday ? static_cast<int>(weekday.lexeme.number) : 0, rank.nth, &moment))
    return {};
  return make(t, period.last, moment, period.inferred);
}

// "first half of the 19th century", "second half of the 1990s"
Core read_half(const Cursor& c, std::uint32_t t, const Rank& rank, const Calendar& calendar) {
  const Hit half = c.find(rank.last, LexClass::kFractionWord);
  if (!half || half.lexeme.number != 0.5 || half.lexeme.value != "singular" || rank.nth > 2 ||
      !c.goes_on(rank.last))
    return {};
  const std::uint32_t of = rank.last + half.count;
  if (!c.goes_on(of) || !c.goes_on(of + 1) || !c.is(of, Role::kOf)) return {};
  const Core period = read_period(c, of + 1, calendar);
  if (period && period.has_moment && period.moment.grain == Grain::kMonth && period.moment.resolved() &&
      !period.interval) {
    const CivilDate first_day = period.moment.first_day(), past_last = period.moment.past_last_day();
    Core core = make(t, period.last, Moment::of_day(rank.nth == 1 ? first_day : add_days(first_day, 15)),
                     period.inferred);
    core.until = Moment::of_day(rank.nth == 1 ? add_days(first_day, 14) : add_days(past_last, -1));
    core.interval = true;
    return core;
  }
  if (!period || !period.has_moment || period.interval ||
      (period.moment.grain != Grain::kCentury && period.moment.grain != Grain::kDecade))
    return {};
  const int first = period.moment.first_day().year, years = period.moment.grain == Grain::kCentury ? 50 : 5;
  Core core = make(t, period.last, Moment::of_year(rank.nth == 1 ? first : first + years), period.inferred);
  core.until = Moment::of_year(core.moment.year + years - 1);
  core.interval = true;
  return core;
}

// "first two weeks of 2021", "last four months of the year"
Core read_ranked_amount(const Cursor& c, std::uint32_t t, const Rank& rank, const Calendar& calendar) {
  if (!c.goes_on(rank.last) || (rank.nth != 1 && rank.nth != -1)) return {};
  if (!c.is_digits(rank.last) && !c.has(rank.last, LexClass::kNumberWord)) return {};
  const std::optional<Amount> a = read_amount(c, rank.last);
  if (!a || a->kind != AmountKind::kSpan || a->hyphenated || a->old || a->number.few || a->number.vague)
    return {};
  const double count = a->number.value * a->scale;
  if (count < 1 || count > 400 || count != static_cast<int>(count)) return {};
  const Core period = period_behind(c, a->last, calendar);
  if (!period || !period.moment.resolved()) return {};
  const int n = static_cast<int>(count);
  const CivilDate first = period.moment.first_day(), past_last = period.moment.past_last_day();
  Core core = make(t, period.last, {}, period.inferred);
  core.interval = true;
  if (a->unit == "D") {
    core.moment = Moment::of_day(rank.nth > 0 ? first : add_days(past_last, -n));
    core.until = Moment::of_day(rank.nth > 0 ? add_days(first, n - 1) : add_days(past_last, -1));
  } else if (a->unit == "W") {
    const CivilDate week = nth_weekday(first, past_last, 4, rank.nth);
    core.moment = Moment::of_week(rank.nth > 0 ? week : add_days(week, -7 * (n - 1)));
    core.until = Moment::of_week(rank.nth > 0 ? add_days(week, 7 * (n - 1)) : week);
  } else if (a->unit == "M" || a->unit == "Q") {
    const int months = a->unit == "Q" ? 3 * n : n;
    const CivilDate from = rank.nth > 0 ? first : add_months(past_last, -months);
    const CivilDate to = add_months(from, months - 1);
    core.moment = Moment::of_month(from.year, from.month);
    core.until = Moment::of_month(to.year, to.month);
  } else if (a->unit == "Y") {
    core.moment = Moment::of_year(rank.nth > 0 ? first.year : past_last.year - n);
    core.until = Moment::of_year(core.moment.year + n - 1);
  } else {
    return {};
  }
  return core.moment.first_day() < past_last ? core : Core();
}

// "on the 9th | and 10th": the next of a list of such days
bool behind_day_number(const Cursor& c, std::uint32_t t) {
  return t > 4 && c.goes_on(t - 4) && c.any(t - 1, mask(Role::kAnd, Role::kOr)) &&
         c.has(t - 2, LexClass::kOrdinalSuffix) && c.is_digits(t - 3) && c.is(t - 4, Role::kThe) &&
         c.is(t - 5, Role::kOn);
}

// A day that is nothing but its number; nothing that it could count may follow.
Core day_of_month(const Cursor& c, std::uint32_t t, const DayHit& day, const Calendar& calendar) {
  const std::uint32_t next = day.last;
  if (c.goes_on(next) &&
      (c.is_word(next) || (c.is_dash(next) && c.glued_before(next)) || c.is_digits(next)) &&
      !c.has(next, LexClass::kNotCounted) && !c.any(next, mask(Role::kAt, Role::kBetween, Role::kFrom)))
    return {};
  if (c.is(next, Role::kOf)) return {};
  const Tense tense = tense_around(c, t, next);
  Moment moment = calendar.day_of_month(day.day, 0, tense);
  // "On 1 March … on the 21st": of the month that is being told
  const CivilDate told = calendar.anchor();
  const CivilDate then{told.year, told.month, static_cast<std::uint8_t>(day.day)};
  if (calendar.spoke_here() && !looks_ahead(tense) && day.day > told.day &&
      day_exists(told.year, told.month, day.day) && then <= calendar.today())
    moment = Moment::of_day(then);
  return moment.resolved() ? make(t, next, moment, kInferredYear | kInferredMonth) : Core();
}

// "20th of next month", "the 21st this month", "the 21st"
Core read_day_number(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  const DayHit day = day_at(c, t, false);
  if (day.day == 0 || !calendar.knows_day()) return {};
  std::uint32_t at = day.last;
  if (c.is(at, Role::kOf) && c.goes_on(at)) ++at;
  if (c.is(at, Role::kThe) && c.goes_on(at)) ++at;
  if (c.goes_on(at) && c.goes_on(day.last) && (day.suffixed || at > day.last)) {
    Relative month;
    if (c.has(at, LexClass::kDeictic)) month = read_relative(c, at, calendar);
    if (!month && c.is(at - 1, Role::kThe)) month = read_current(c, at, calendar);
    if (month && month.has_moment && month.moment.grain == Grain::kMonth &&
        day_exists(month.moment.year, month.moment.part, day.day)) {
      return make(t, month.last, {Grain::kDay, month.moment.year, month.moment.part, day.day, 0},
                  kInferredYear | kInferredMonth);
    }
  }
  // "on the 17 between 2 and 4 p.m."
  const bool clocked =
      t > 1 && c.is(t - 1, Role::kThe) && c.is(t - 2, Role::kOn) && c.goes_on(day.last + 1) &&
      (c.is(day.last, Role::kAt)                            ? read_clock(c, day.last + 1)
       : c.any(day.last, mask(Role::kBetween, Role::kFrom)) ? read_loose_clock(c, day.last + 1)
                                                            : Clock());
  if ((!day.suffixed && !clocked) || t == 0 || !c.goes_on(t)) return {};
  if (behind_day_number(c, t)) return day_of_month(c, t, day, calendar);
  // "on the 21st"
  const bool the = c.is(t - 1, Role::kThe);
  const std::uint32_t before = the ? t - 1 : t;
  if (before == 0 || !c.goes_on(before)) return {};
  const Hit bound = c.find(before - 1, LexClass::kDateWord);
  const bool stands = c.any(before - 1, mask(Role::kOn, Role::kBy, Role::kTo)) ||
                      (the && c.is(before - 1, Role::kFrom)) ||
                      (bound && (bound.lexeme.value == "until" || bound.lexeme.value == "after" ||
                                 bound.lexeme.value == "before" || bound.lexeme.value == "since"));
  if (!stands || (!the && !c.is(before - 1, Role::kOn))) return {};
  return day_of_month(c, t, day, calendar);
}

// "weekend of May 3", "the weekend of Easter": the one in its week, or in front of a Monday
Core read_weekend_of(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (!unit || unit.lexeme.value != "WE" || c.surface(t).back() == 's') return {};
  const std::uint32_t of = t + unit.count;
  if (!c.is(of, Role::kOf) || !c.goes_on(of) || !c.goes_on(of + 1)) return {};
  const DatePart day = read_date_part(c, of + 1, calendar);
  if (!day || day.moment.grain != Grain::kDay || !day.moment.resolved() || day.bare) return {};
  CivilDate in = day.moment.first_day();
  if (gloss::weekday(in) <= 2) in = add_days(in, -7);
  Moment weekend = Moment::of_week(in);
  weekend.grain = Grain::kWeekend;
  return make(t, day.last, weekend, day.inferred);
}

// "week 23 of 2027", "week of October 6", "week beginning February 4"
Core read_week(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  if (const Hit week_of = c.find(t, LexClass::kDateWord); week_of && week_of.lexeme.value == "week_of") {
    std::uint32_t at = t + week_of.count;
    if (!c.goes_on(at)) return {};
    if (c.is(at, Role::kThe) && c.goes_on(at + 1)) ++at;
    Core core = core_of(read_date_part(c, at, calendar));
    if (!core && calendar.knows_day()) {
      const DayHit day = day_at(c, at, false);
      if (day.suffixed)
        core = make(at, day.last, calendar.day_of_month(day.day, 0, tense_around(c, t, day.last)),
                    kInferredYear | kInferredMonth);
    }
    if (!core || core.interval || !core.has_moment || core.moment.grain != Grain::kDay ||
        !core.moment.resolved())
      return {};
    const CivilDate day = core.moment.first_day();
    Core out = make(t, core.last, Moment::of_week(day), core.inferred);
    return out;
  }
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (!unit || unit.lexeme.value != "W" || !c.goes_on(t + 1)) return {};
  const std::int32_t number = c.digits(t + 1) <= 2 ? c.integer(t + 1) : -1;
  if (number < 1 || number > 53) return {};
  std::uint32_t at = t + 2;
  if (c.is(at, Role::kOf) || c.is_char(at, ',')) ++at;
  const int year = c.goes_on(at) ? year_at(c, at) : 0;
  if (year != 0) return make(t, at + 1, {Grain::kWeek, year, number, 0, 0}, 0);
  // "in week 31": of the article's year; "week 4 of the season", "week 12 games" are others'.
  const std::uint32_t last = t + 2;
  if (!calendar.knows_month() || !c.goes_on(t)) return {};
  const std::uint32_t before = c.is(t - 1, Role::kThe) && t > 1 && c.goes_on(t - 1) ? t - 2 : t - 1;
  if (!c.any(before, mask(Role::kIn, Role::kBy, Role::kYearStrong)) && !c.is_char(before, ',')) return {};
  if (c.goes_on(last) &&
      (c.is(last, Role::kOf) || (c.is_word(last) && !c.has(last, LexClass::kNotCounted)) || c.is_dash(last)))
    return {};
  return make(t, last, {Grain::kWeek, calendar.today().year, number, 0, 0}, kInferredYear);
}

}  // namespace

Core read_nth(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  if (const Core week = read_week(c, t, calendar)) return week;
  if (const Core weekend = read_weekend_of(c, t, calendar)) return weekend;
  const Rank rank = rank_at(c, t);
  if (rank.nth != 0) {
    if (const Core ranked = read_ranked(c, t, rank, calendar)) return ranked;
    if (const Core ranked = read_ranked_amount(c, t, rank, calendar)) return ranked;
    if (const Core half = read_half(c, t, rank, calendar)) return half;
    // "twenty third day of September" is read above; "the third of next month" below.
  }
  if (!c.is_digits(t) || read_day_first(c, t, calendar, 0)) return {};
  return read_day_number(c, t, calendar);
}

}  // namespace gloss::figures
