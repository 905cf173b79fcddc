#include "figures/relative.h"

#include "figures/amount.h"
#include "figures/deictic.h"
#include "figures/deictic_unit.h"
#include "figures/holiday.h"
#include "figures/numeric_dates.h"
#include "figures/periods.h"
#include "figures/relative_periods.h"
#include "figures/stamp.h"

namespace gloss::figures {
namespace {

bool is_span_unit(const Hit& hit) { return hit && hit.lexeme.value.front() != 'T'; }

// "In 2013 a quake killed 222, and a typhoon that November more": of the year the text spoke of. Of the
// article's own year "that" is a conjunction as often.
bool read_month_of_then(const Cursor& c, std::uint32_t t, const Calendar& calendar, Relative* out) {
  const Hit month = c.find(t, LexClass::kMonth);
  if (!month || month.lexeme.value == "lower" || !calendar.knows_month() ||
      calendar.anchor_year() >= calendar.today().year || calendar.anchor_year() == 0)
    return false;
  const std::uint32_t last = t + month.count;
  const bool said = t > 1 && c.goes_on(t - 1) && c.has(t - 2, LexClass::kSayVerb);
  const bool followed =
      c.goes_on(last) && (c.is_digits(last) || c.token(last).kind == TokenKind::kPossessive);
  if (said || followed) return false;
  out->last = last;
  out->moment = Moment::of_month(calendar.anchor_year(), static_cast<int>(month.lexeme.number));
  out->has_moment = true;
  out->anchored = true;
  out->score = 920;
  return true;
}

// "last June"
bool read_deictic_month(const Cursor& c, std::uint32_t t, const Hit& month, int step,
                        const Calendar& calendar, Relative* out) {
  if (month.lexeme.value == "lower") return false;
  out->last = t + month.count;
  if (month.lexeme.value == "abbreviation" && c.is_char(out->last, '.') && c.glued_before(out->last))
    ++out->last;
  if (c.goes_on(out->last) && c.is_digits(out->last) && c.digits(out->last) <= 2) return false;
  const int number = static_cast<int>(month.lexeme.number);
  out->has_moment = true;
  out->moment = Moment::of_month(0, number);
  if (!calendar.knows_month()) return true;
  const CivilDate today = calendar.today();
  int year = today.year;
  if (step < 0 && number >= today.month) --year;
  if (step > 0 && number <= today.month) ++year;
  out->moment.year = year;
  return true;
}

// "next Tuesday", "this Friday, June 15", "next Sunday 5/20"
bool read_deictic_weekday(const Cursor& c, std::uint32_t t, const Hit& weekday, Way way,
                          const Calendar& calendar, Relative* out) {
  out->has_moment = true;
  // A date behind it says which.
  if (const DatePart dated = read_date_part(c, t, calendar);
      dated && dated.last > t + weekday.count + 1 && !dated.interval) {
    out->last = dated.last;
    out->moment = dated.moment;
    return true;
  }
  out->last = t + weekday.count;
  const int number = static_cast<int>(weekday.lexeme.number), step = step_of(way);
  out->moment.weekday = number;
  if (!calendar.knows_day()) return true;
  const CivilDate today = calendar.today();
  int days = number - gloss::weekday(today);
  // "next Friday" is that of the next week; "last", "past" the nearest behind.
  const bool next = way == Way::kNext || way == Way::kFollowing, previous = way == Way::kPrevious;
  if (next || (!previous && step > 0 && days <= 0)) {
    days += 7;
  } else if (previous || (step < 0 && days >= 0)) {
    days -= 7;
  }
  out->moment = Moment::of_day(add_days(today, days));
  out->moment.weekday = number;
  return true;
}

// "last summer": the nearest that is over, or yet to begin.
bool read_deictic_season(std::uint32_t t, const Hit& season, int step, const Calendar& calendar,
                         Relative* out) {
  out->last = t + season.count;
  const int number = season_number(season.lexeme.value);
  out->moment = {Grain::kSeason, 0, number, 0, 0};
  out->has_moment = true;
  if (!calendar.knows_month()) return true;
  const CivilDate today = calendar.near_today();
  int year = today.year;
  if (number == 3 && today.month < 3 && step >= 0) --year;
  for (;;) {
    out->moment.year = year;
    if (step < 0 && out->moment.past_last_day() > today) {
      --year;
    } else if (step > 0 && out->moment.first_day() <= today) {
      ++year;
    } else {
      return true;
    }
  }
}

// "last June", "next Tuesday", "this 5/12", "last summer"
bool read_deictic_name(const Cursor& c, std::uint32_t t, Way way, const Calendar& calendar, Relative* out) {
  if (way == Way::kRecent) return false;
  if (way == Way::kThat) return read_month_of_then(c, t, calendar, out);
  const int step = step_of(way);
  out->score = 920;
  if (const Hit month = c.find(t, LexClass::kMonth))
    return read_deictic_month(c, t, month, step, calendar, out);
  if (const Hit weekday = c.find(t, LexClass::kWeekday))
    return read_deictic_weekday(c, t, weekday, way, calendar, out);
  DatePart day;
  if (c.is_digits(t) && way == Way::kThis) day = read_numeric(c, t, calendar);
  if (!day) day = read_holiday(c, t, calendar, step);
  if (day) {
    out->last = day.last;
    out->moment = day.moment;
    out->until = day.until;
    out->interval = day.interval;
    out->has_moment = true;
    return true;
  }
  if (const Hit season = c.find(t, LexClass::kSeason))
    return read_deictic_season(t, season, step, calendar, out);
  return false;
}

}  // namespace

void write_unanchored(std::string_view unit, int step, int count, Text* out) {
  if (step == 0) {
    out->append(unit == "W" ? "XXXX-WXX" : unit == "M" ? "XXXX-XX" : unit == "D" ? "XXXX-XX-XX" : "XXXX");
    return;
  }
  if (step < 0) out->append('-');
  write_duration(unit, count, out);
}

Moment period_at(std::string_view unit, CivilDate day, int step, int count) {
  if (unit == "D") return Moment::of_day(add_days(day, step * count));
  if (unit == "BD") return Moment::of_day(add_business_days(day, step * count));
  if (unit == "W") return Moment::of_week(add_days(day, 7 * step * count));
  if (unit == "WE") {
    Moment m = Moment::of_week(add_days(day, 7 * step * count));
    m.grain = Grain::kWeekend;
    return m;
  }
  if (unit == "M") {
    const CivilDate date = add_months(day, step * count);
    return Moment::of_month(date.year, date.month);
  }
  if (unit == "Q") {
    const CivilDate date = add_months(day, 3 * step * count);
    return {Grain::kQuarter, date.year, (date.month - 1) / 3 + 1, 0, 0};
  }
  if (unit == "DE") return {Grain::kDecade, (day.year / 10 + step * count) * 10, 0, 0, 0};
  if (unit == "CE") return {Grain::kCentury, 0, (day.year - 1) / 100 + 1 + step * count, 0, 0};
  return Moment::of_year(day.year + step * count);
}

Relative read_current(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Relative out;
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (unit && unit.lexeme.value == "D" && unit.lexeme.number == 1 && !c.ends_in_s(t) && t > 0 &&
      c.is(t - 1, Role::kThe)) {
    // "earlier in the day": of the day the text speaks of
    out.first = t;
    out.last = t + unit.count;
    out.score = 840;
    out.anchored = true;
    if (calendar.knows_anchor()) {
      out.moment = Moment::of_day(calendar.anchor());
      out.has_moment = true;
    } else {
      out.timex.append("XXXX-XX-XX");
    }
    return out;
  }
  if (!is_span_unit(unit) || unit.lexeme.value == "D" || unit.weak ||
      (c.ends_in_s(t) && c.token(t).length > 3)) {
    return out;
  }
  // "by the end of the decade", "by mid-century" are of this one where they are to come; "mid-century chairs"
  const bool long_one = unit.lexeme.value == "DE" || unit.lexeme.value == "CE";
  if (long_one && ((unit.lexeme.value == "DE" && !calendar.knows_month()) ||
                   tense_around(c, t, t + unit.count) == Tense::kPast || belongs_to_noun(c, t + unit.count)))
    return out;
  out.first = t;
  out.last = t + unit.count;
  out.score = 840;
  if (calendar.knows_day() || (calendar.knows_month() && unit.lexeme.value != "W")) {
    out.moment = period_at(unit.lexeme.value, calendar.near_today(), 0, 0);
    out.has_moment = true;
  } else {
    write_unanchored(unit.lexeme.value, 0, 0, &out.timex);
  }
  return out;
}

Relative read_relative(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Relative out;
  const std::uint32_t begin = t;
  if (const Hit day = c.find(t, LexClass::kRelativeDay)) {
    if (t > 0 && c.is_dash(t - 1) && c.glued_before(t) && c.glued_before(t - 1)) return out;  // day-to-day
    out.first = t;
    out.last = t + day.count;
    out.score = 920;
    out.part = day.lexeme.extra;
    const int step = static_cast<int>(day.lexeme.number);
    if (calendar.knows_day()) {
      out.moment = Moment::of_day(add_days(calendar.today(), step));
      out.has_moment = true;
    } else if (step == 0) {
      out.timex.append("PRESENT_REF");
    } else {
      if (step < 0) out.timex.append('-');
      write_duration("D", step < 0 ? -step : step, &out.timex);
    }
    return out;
  }
  if (const Relative weekend = read_weekend(c, t, calendar)) return weekend;
  if (const Relative rest = read_rest(c, t, calendar)) return rest;
  if (const Relative end = read_period_end(c, t, calendar)) return end;
  if (const Relative beside = read_period_beside(c, t, calendar)) return beside;
  if (const Hit deictic = c.find(t, LexClass::kDeictic); deictic && c.goes_on(t + 1)) {
    Way way = way_of(deictic.lexeme.value);
    if (way == Way::kNone) return out;
    // "should last two hours"
    if (way == Way::kLast && t > 0 && c.goes_on(t) && c.is(t - 1, Role::kFuture)) return out;
    // "this past Wednesday", "this coming week"
    if (way == Way::kThis) {
      const Hit second = c.find(t + 1, LexClass::kDeictic);
      const Way precise = second ? way_of(second.lexeme.value) : Way::kNone;
      if (c.goes_on(t + 2) && (precise == Way::kPast || precise == Way::kComing)) {
        ++t;
        way = precise;
        const Hit unit = c.find(t + 1, LexClass::kTimeUnit);
        if (unit && unit.lexeme.value == "WE" && precise == Way::kPast) way = Way::kLast;
      }
    }
    if (read_counted_span(c, t + 1, way, calendar, &out) ||
        read_deictic_name(c, t + 1, way, calendar, &out) ||
        read_deictic_unit(c, t + 1, way, calendar, &out)) {
      out.first = begin;
      // "this year-old", "last week-long": the unit belongs to a compound.
      if (c.is_dash(out.last) && c.glued_before(out.last) && c.glued(out.last)) return {};
      return out;
    }
    return {};
  }
  if (c.is_digits(t) || c.has(t, LexClass::kNumberWord)) return read_count_deictic(c, t, calendar);
  return out;
}

}  // namespace gloss::figures
