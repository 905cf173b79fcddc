#include "figures/relative.h"

#include "figures/amount.h"
#include "figures/deictic.h"
#include "figures/holiday.h"
#include "figures/numeric_dates.h"
#include "figures/periods.h"
#include "figures/relative_periods.h"
#include "figures/stamp.h"

namespace gloss::figures {
namespace {

bool is_span_unit(const Hit& hit) { return hit && hit.lexeme.value.front() != 'T'; }

// "in the last weeks": those up to now, as "recent weeks" are; not "his last days", "in the last days of the
// war".
bool up_to_now(const Cursor& c, std::uint32_t unit, std::uint32_t last) {
  if (unit < 3 || !c.is(unit - 2, Role::kThe) || !c.goes_on(unit - 2)) return false;
  const Hit hedge = c.find(unit - 3, LexClass::kModifier);
  if (!c.is(unit - 3, Role::kIn) && !(hedge && hedge.lexeme.value == "over")) return false;
  return !c.goes_on(last) || (!c.is(last, Role::kOf) && !c.has(last, LexClass::kDateWord));
}

// "the same quarter of 2023", "the same month last year", "… a year ago": of that year
void read_year_of_same(const Cursor& c, const Calendar& calendar, Relative* out) {
  std::uint32_t at = out->last;
  if (!c.goes_on(at) || !c.goes_on(at + 1)) return;
  int year = 0;
  std::uint32_t last = 0;
  if (c.any(at, mask(Role::kOf, Role::kIn)) || c.has(at, LexClass::kDeictic)) {
    if (!c.has(at, LexClass::kDeictic)) ++at;
    if (year = year_at(c, at); year != 0) {
      last = at + 1;
    } else if (c.find(at, LexClass::kDeictic).lexeme.value == "last" &&
               c.find(at + 1, LexClass::kTimeUnit).lexeme.value == "Y" && calendar.knows_month()) {
      year = calendar.today().year - 1;
      last = at + 2;
    }
  } else if (c.is(at, Role::kArticle) && c.find(at + 1, LexClass::kTimeUnit).lexeme.value == "Y" &&
             c.goes_on(at + 2) && c.any(at + 2, mask(Role::kAgo, Role::kEarlier))) {
    year = out->moment.year - 1;
    last = at + 3;
  }
  if (last == 0) return;
  out->moment.year = year;
  out->last = last;
}

bool read_deictic_unit(const Cursor& c, std::uint32_t t, Way way, const Calendar& calendar, Relative* out) {
  const Hit part = c.find(t, LexClass::kDayPart);
  if (part && !c.ends_in_s(t)) {
    if (way == Way::kPast || way == Way::kRecent || way == Way::kComing) return false;
    const bool anchored = from_anchor(way) || way == Way::kNext;
    // "last night" is of the day before; so is "last evening".
    const int step = way == Way::kLast ? -1 : step_of(way);
    out->part = part.lexeme.value;
    out->last = t + part.count;
    out->score = 910;
    out->anchored = anchored;
    if (anchored ? calendar.knows_anchor() : calendar.knows_day()) {
      out->moment = Moment::of_day(add_days(anchored ? calendar.anchor() : calendar.today(), step));
      out->has_moment = true;
    } else if (step == 0) {
      out->timex.append("XXXX-XX-XX");
    } else {
      out->timex.append(step < 0 ? "-P1D" : "P1D");
    }
    return true;
  }
  if (const std::uint32_t fiscal = c.phrase(t, Role::kFiscal); fiscal > 1) {
    if (way == Way::kRecent || from_anchor(way)) return false;
    out->last = t + fiscal;
    out->score = 920;
    out->has_moment = true;
    out->moment = Moment::of_year(calendar.knows_month() ? calendar.today().year + step_of(way) : 0);
    out->moment.grain = Grain::kFiscalYear;
    return true;
  }
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (!unit || (unit.lexeme.value == "TMS" || unit.lexeme.value == "TS" || unit.lexeme.value == "TM"))
    return false;
  const bool plural = c.ends_in_s(t) && c.token(t).length > 3;
  out->last = t + unit.count;
  if (plural) {
    if (way == Way::kRecent || way == Way::kPast || way == Way::kPrevious ||
        (way == Way::kLast && up_to_now(c, t, out->last))) {
      out->timex.append("PAST_REF");
    } else if (way == Way::kComing || way == Way::kFollowing || way == Way::kNext) {
      out->timex.append("FUTURE_REF");
    } else {
      return false;
    }
    // "following weeks of talks": after them
    if (way == Way::kFollowing && c.is(out->last, Role::kOf)) return false;
    out->mod = Modifier::kVague;
    out->score = 900;
    return true;
  }
  if (way == Way::kRecent) return false;
  if (way == Way::kPast) {
    if (unit.weak && unit.lexeme.value != "Q") return false;
    write_duration(unit.lexeme.value, unit.lexeme.number, &out->timex);
    set_days(unit.lexeme.value, -1, unit.lexeme.number, calendar, out);
    out->duration = true;
    out->score = 890;
    return true;
  }
  if (unit.lexeme.value == "TH" && (way == Way::kLast || way == Way::kNext)) {
    write_duration("TH", 1, &out->timex);
    set_days("TH", step_of(way), 1, calendar, out);
    out->duration = true;
    out->score = 880;
    return true;
  }
  if (!is_span_unit(unit)) return false;
  if (unit.lexeme.number > 1 && step_of(way) != 0 && !from_anchor(way)) {  // "next fortnight"
    write_duration(unit.lexeme.value, unit.lexeme.number, &out->timex);
    set_days(unit.lexeme.value, step_of(way), unit.lexeme.number, calendar, out);
    out->duration = true;
    out->score = 900;
    return true;
  }
  const bool day = unit.lexeme.value == "D";
  if (day && (way == Way::kLast || way == Way::kThis)) return false;
  const bool anchored = from_anchor(way) || (day && way == Way::kNext);
  const int step = step_of(way);
  const int count = static_cast<int>(unit.lexeme.number);
  out->anchored = anchored;
  out->score = way == Way::kThat ? 860 : 920;
  const bool coarse = unit.lexeme.value != "D" && unit.lexeme.value != "W" && unit.lexeme.value != "WE";
  const bool year_known =
      coarse && unit.lexeme.value != "M" && unit.lexeme.value != "Q" && calendar.anchor_year() != 0;
  if (anchored ? calendar.knows_anchor() || year_known
               : (calendar.knows_day() || (coarse && calendar.knows_month()))) {
    const bool that = day && way == Way::kThat && tense_around(c, t, out->last) != Tense::kPast;
    CivilDate base = !anchored ? calendar.near_today() : that ? calendar.that_day() : calendar.anchor();
    if (anchored && coarse) base.year = static_cast<std::int16_t>(calendar.anchor_year());
    const Moment& told = calendar.anchor_period();
    if (anchored && ((unit.lexeme.value == "M" && told.grain == Grain::kMonth) ||
                     (unit.lexeme.value == "Q" && told.grain == Grain::kQuarter)))
      base = told.first_day();
    if (base.month == 0) base.month = base.day = 1;
    out->moment = period_at(unit.lexeme.value, base, step, count);
    if (way == Way::kThat && (unit.lexeme.value == "M" || unit.lexeme.value == "Q"))
      read_year_of_same(c, calendar, out);
    out->has_moment = true;
  } else {
    write_unanchored(unit.lexeme.value, step, count, &out->timex);
  }
  return true;
}

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

// "last June", "next Tuesday", "last summer"
bool read_deictic_name(const Cursor& c, std::uint32_t t, Way way, const Calendar& calendar, Relative* out) {
  if (way == Way::kRecent) return false;
  if (way == Way::kThat) return read_month_of_then(c, t, calendar, out);
  const int step = step_of(way);
  out->score = 920;
  if (const Hit month = c.find(t, LexClass::kMonth)) {
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
  if (const Hit weekday = c.find(t, LexClass::kWeekday)) {
    // "this Friday, June 15", "next Sunday 5/20": the date says which.
    if (const DatePart dated = read_date_part(c, t, calendar);
        dated && dated.last > t + weekday.count + 1 && !dated.interval) {
      out->last = dated.last;
      out->moment = dated.moment;
      out->has_moment = true;
      return true;
    }
    out->last = t + weekday.count;
    const int number = static_cast<int>(weekday.lexeme.number);
    out->moment.weekday = number;
    out->has_moment = true;
    if (!calendar.knows_day()) return true;
    const CivilDate today = calendar.today();
    const int now = gloss::weekday(today);
    int days = number - now;
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
  // "this 5/12"
  if (const DatePart day = c.is_digits(t) && way == Way::kThis ? read_numeric(c, t, calendar) : DatePart()) {
    out->last = day.last;
    out->moment = day.moment;
    out->has_moment = true;
    return true;
  }
  if (const DatePart holiday = read_holiday(c, t, calendar, step)) {
    out->last = holiday.last;
    out->moment = holiday.moment;
    out->until = holiday.until;
    out->interval = holiday.interval;
    out->has_moment = true;
    return true;
  }
  if (const Hit season = c.find(t, LexClass::kSeason)) {
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
