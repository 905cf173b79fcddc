#include "figures/date_parts.h"

#include "figures/clock.h"
#include "figures/counted.h"
#include "figures/date_words.h"
#include "figures/decade.h"
#include "figures/holiday.h"
#include "figures/month_dates.h"
#include "figures/numeric_dates.h"
#include "figures/periods.h"
#include "figures/relative.h"
#include "figures/stamp.h"
#include "figures/year_context.h"

namespace gloss::figures {
namespace {

// Behind a weekday and its comma or hyphen: the token where the rest of the date may begin.
std::uint32_t past_weekday(const Cursor& c, std::uint32_t t, int* weekday) {
  const Hit hit = c.find(t, LexClass::kWeekday);
  if (!hit) return t;
  std::uint32_t at = t + hit.count;
  if (hit.lexeme.value == "abbreviation" && c.is_char(at, '.') && c.glued_before(at)) ++at;
  const std::uint32_t plain = at;
  if (c.is_char(at, ',') && c.goes_on(at)) ++at;
  if (c.is_dash(at) && c.glued_before(at) && c.glued(at)) ++at;
  if (c.is(at, Role::kThe) && at == plain) ++at;
  *weekday = static_cast<int>(hit.lexeme.number);
  return at;
}

// "Tuesday the 19th", "Monday 21"
DatePart weekday_and_day(const Cursor& c, std::uint32_t next, int weekday, const Calendar& calendar) {
  DatePart out;
  const DayHit day = day_at(c, next, c.is(next - 1, Role::kThe));
  if (day.day == 0) return out;
  if (c.is_char(day.last, ':') || c.phrase(day.last, Role::kAm) != 0 || c.phrase(day.last, Role::kPm) != 0)
    return out;
  if (c.goes_on(day.last) && !c.has(day.last, LexClass::kNotCounted) &&
      !c.has(day.last, LexClass::kDayPart)) {
    if (read_clock(c, day.last)) {
      // "Monday the 24th, six p.m."
    } else if (c.is_dash(day.last) || c.is_word(day.last) || c.is_digits(day.last))
      return out;
  }
  if (!day.suffixed && (c.is_char(next - 1, ',') || c.is_dash(next - 1))) return out;
  // "by Tuesday 12 were burning"
  if (!day.suffixed && c.goes_on(day.last) &&
      (c.amount_word(day.last, AmountRole::kShareVerb) != 0 ||
       c.amount_word(day.last, AmountRole::kBefell) != 0))
    return out;
  out.first = next;
  out.last = day.last;
  out.moment = calendar.day_of_month(day.day, weekday, tense_around(c, next - 1, day.last));
  if (!out.moment.resolved()) return {};
  out.inferred = kInferredYear | kInferredMonth;
  out.score = 900;
  out.why = "weekday-and-day";
  return out;
}

// "on a Sunday in late April", "on a recent Thursday": one of many; not "a Friday deadline"
bool is_any_weekday(const Cursor& c, std::uint32_t t, std::uint32_t last) {
  if (t == 0 || !c.goes_on(t)) return false;
  if (c.find(t - 1, LexClass::kDeictic).lexeme.value == "recent") return t > 1 && c.is(t - 2, Role::kArticle);
  return c.is(t - 1, Role::kArticle) && !belongs_to_noun(c, last) && !c.has(last, LexClass::kDayPart);
}

DatePart read_weekday(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart part;
  int weekday = 0;
  const std::uint32_t next = past_weekday(c, t, &weekday);
  if (c.goes_on(next)) {
    part = read_month_first(c, next, calendar, weekday);
    if (!part) part = read_day_first(c, next, calendar, weekday);
    if (!part && c.is_digits(next)) {
      part = read_numeric(c, next, calendar);
      if (!part) part = read_iso(c, next);
    }
    if (!part) part = weekday_and_day(c, next, weekday, calendar);
    if (part) {
      part.first = t;
      return part;
    }
  }
  const Hit hit = c.find(t, LexClass::kWeekday);
  if (hit.weak && !weak_weekday_stands(c, t)) return {};
  part.first = t;
  part.last = t + hit.count;
  if (hit.weak && c.is_char(part.last, '.') && c.glued_before(part.last) && c.goes_on(part.last + 1))
    ++part.last;
  part.moment = calendar.weekday(weekday, tense_around(c, t, t + hit.count));
  if (is_any_weekday(c, t, part.last)) part.moment = {Grain::kDay, 0, 0, 0, weekday};
  part.inferred = kInferredYear | kInferredMonth | kInferredDay;
  part.score = 890;
  part.why = "weekday";
  part.bare = true;
  return part;
}

// "2016 10 16", where nothing is counted
DatePart spaced_day(const Cursor& c, const DatePart& year) {
  const std::uint32_t t = year.last;
  const bool spaced = c.digits(t) == 2 && c.digits(t + 1) == 2 && c.goes_on(t + 1) && !c.glued(t - 1) &&
                      !c.glued(t) && year.first > 0 && c.is(year.first - 1, Role::kOn);
  const int month = spaced ? c.integer(t) : 0, day = spaced ? c.integer(t + 1) : 0;
  const bool ends = !c.goes_on(t + 2) || (c.token(t + 2).kind == TokenKind::kPunct && !c.glued(t + 2));
  if (month < 1 || month > 12 || !day_exists(year.moment.year, month, day) || !ends) return {};
  DatePart out = year;
  out.last = t + 2;
  out.moment = {Grain::kDay, year.moment.year, month, day, 0};
  out.bare = false;
  out.full = true;
  out.score = 950;
  out.why = "full-date";
  return out;
}

// "2017 April", "2019 Q1", "2018Q4", "2016 10 16": what may go on behind a year.
DatePart year_first(const Cursor& c, const DatePart& year, const Calendar& calendar) {
  (void)calendar;
  std::uint32_t t = year.last;
  if (year.moment.grain != Grain::kYear || !c.goes_on(t)) return year;
  if (const DatePart day = spaced_day(c, year)) return day;
  // "2017-Q1", "2019/Aug/01"
  const bool sign = (c.is_dash(t) || c.is_char(t, '/')) && c.glued_before(t) && c.glued(t);
  if (sign) ++t;
  if (const DatePart quarter = c.any(t, mask(Role::kQuarterLetter, Role::kHalfLetter))
                                   ? read_quarter_of(c, t, year.moment.year)
                                   : DatePart()) {
    DatePart out = quarter;
    out.first = year.first;
    return out;
  }
  const MonthHit month = month_at(c, t);
  if (sign && month.month != 0 && c.glued(month.last - 1) &&
      (c.is_dash(month.last) || c.is_char(month.last, '/')) && c.glued(month.last) &&
      day_exists(year.moment.year, month.month, c.integer(month.last + 1)) && c.digits(month.last + 1) <= 2) {
    DatePart out = year;
    out.last = month.last + 2;
    out.moment = {Grain::kDay, year.moment.year, month.month, c.integer(month.last + 1), 0};
    out.bare = false;
    out.full = true;
    out.score = 950;
    out.why = "full-date";
    return out;
  }
  if (month.month == 0 || sign || month.lower || c.is_digits(month.last) || year.moment.year < 1800)
    return year;
  DatePart out = year;
  out.last = month.last;
  out.moment = Moment::of_month(year.moment.year, month.month);
  out.bare = false;
  out.score = 920;
  out.why = "month-and-year";
  return out;
}

// "in nineteen ninety-six", "since two thousand and five", where nothing follows that it could count
DatePart read_spelt_year(const Cursor& c, std::uint32_t t) {
  DatePart out;
  if (t == 0 || !c.goes_on(t) || !c.is(t - 1, Role::kYearStrong)) return out;
  std::uint32_t last = 0;
  const int year = year_in_words(c, t, &last);
  const bool round = c.has(last - 1, LexClass::kMagnitude);  // "in two thousand"
  if (year < 1400 || year >= 2100 || round) return out;
  if (c.goes_on(last) && ((c.is_word(last) && !c.has(last, LexClass::kNotCounted)) || c.is_digits(last) ||
                          c.is_dash(last) || c.is_char(last, '%') || c.is(last, Role::kPoint)))
    return out;
  out.first = t;
  out.last = last;
  out.moment = Moment::of_year(year);
  out.score = 900;
  out.why = "year";
  return out;
}

// "October of next year", "May 5 last year", "December of that year": whose year a month or day is of
DatePart with_year_spoken_of(const Cursor& c, const DatePart& part, const Calendar& calendar) {
  const bool open =
      part && part.moment.resolved() && (part.inferred & kInferredYear) != 0 && part.moment.weekday == 0 &&
      (!part.interval || (part.until.grain == Grain::kDay && part.until.part == part.moment.part)) &&
      (part.moment.grain == Grain::kMonth || part.moment.grain == Grain::kDay);
  if (!open || !c.goes_on(part.last)) return part;
  std::uint32_t at = part.last;
  if (c.is(at, Role::kOf)) {
    ++at;
  } else if (part.bare && !c.goes_on(part.first)) {
    return part;  // "May this year bring peace"
  }
  if (c.is(at, Role::kThe)) ++at;
  if (!c.goes_on(at) || !c.goes_on(at + 1) || !c.has(at, LexClass::kDeictic)) return part;
  const Hit unit = c.find(at + 1, LexClass::kTimeUnit);
  if (!unit || unit.lexeme.value != "Y") return part;
  const Relative year = read_relative(c, at, calendar);
  if (!year || !year.has_moment || year.moment.grain != Grain::kYear || !year.moment.resolved() ||
      (part.moment.grain == Grain::kDay && !day_exists(year.moment.year, part.moment.part, part.moment.day)))
    return part;
  DatePart out = part;
  out.last = year.last;
  out.moment.year = year.moment.year;
  if (out.interval) out.until.year = out.moment.year;
  out.bare = false;
  out.score = 940;
  return out;
}

}  // namespace

bool weak_weekday_stands(const Cursor& c, std::uint32_t t) {
  // "Sun", "Sat", "Wed" are other words too: a preposition of time in front, or a clock time behind.
  if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kOn) && c.token(t).capitalised()) return true;
  std::uint32_t at = t + 1;
  // "Mon 9:30", "Fri 6 pm"; not "Mon-Fri 9 am", whose hours are of all five days
  if (c.goes_on(at) && !c.glued_before(t) && read_clock(c, at)) return true;
  if (c.is_char(at, '.') || c.is_char(at, ',')) ++at;
  if (c.is(at, Role::kAt)) ++at;
  return c.goes_on(at) && at > t + 1 && c.is_digits(at) && c.digits(at) <= 2;
}

bool short_year_ahead(const Cursor& c, std::uint32_t sign, int year) {
  const std::uint32_t t = sign + 1;
  if (c.digits(t) != 2 || (c.glued(t) && (c.is_word(t + 1) || c.is_digits(t + 1) || c.is_dash(t + 1))))
    return false;
  const std::int32_t value = c.integer(t);
  if (value == (year + 1) % 100) return true;
  return c.is_dash(sign) && value > year % 100 && value > 12 && year >= 1400 && year < 2100;
}

int year_at(const Cursor& c, std::uint32_t t) {
  if (c.digits(t) != 4) return 0;
  const std::int32_t year = c.integer(t);
  if (year < 1000 || year > 2199) return 0;
  if (c.glued(t)) {
    const std::uint32_t next = t + 1;
    const bool quarter =
        c.is(next, Role::kQuarterLetter) && c.glued(next) && c.digits(next + 1) == 1;  // 2018Q4
    if ((c.is_word(next) && !quarter) || c.is_char(next, '%') || (c.is_char(next, ':') && c.glued(next)))
      return 0;
    if ((c.is_char(next, '/') || c.is_dash(next)) && c.glued(next) && c.is_digits(next + 1) &&
        c.digits(next + 1) != 4 && !short_year_ahead(c, next, year)) {
      return 0;
    }
  }
  if (c.goes_on(t + 1) && c.phrase(t + 1, Role::kBce) != 0) return 0;
  if (c.goes_on(t + 1) && (c.has(t + 1, LexClass::kMagnitude) || c.has(t + 1, LexClass::kPercentWord)))
    return 0;
  return year;
}

DatePart read_date_part(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  if (c.is_digits(t)) {
    if (const DatePart part = read_year_of_era(c, t)) return part;
    if (const DatePart part = read_iso(c, t)) return part;
    if (const DatePart part = read_numeric(c, t, calendar)) return part;
    if (const DatePart part = read_day_first(c, t, calendar, 0)) {
      const DatePart day = with_weekday_behind(c, part);
      return with_year_spoken_of(c, day, calendar);
    }
    if (const DatePart part = read_listed_day(c, t, calendar)) return part;
    if (const DatePart part = read_decade(c, t)) return part;
    if (const DatePart part = read_quarter(c, t, calendar)) return part;
    const DatePart year = read_year(c, t);
    return year && !year.interval ? year_first(c, year, calendar) : year;
  }
  if (const DatePart part = read_holiday(c, t, calendar)) return part;
  if (c.has(t, LexClass::kWeekday)) return read_weekday(c, t, calendar);
  if (c.has(t, LexClass::kMonth)) {
    const DatePart part = with_weekday_behind(c, read_month_first(c, t, calendar, 0));
    return with_year_spoken_of(c, part, calendar);
  }
  if (c.has(t, LexClass::kSeason)) return read_season(c, t, calendar);
  if (c.has(t, LexClass::kNumberWord) && !c.has(t, LexClass::kOrdinalWord)) {
    const DatePart day = read_day_first(c, t, calendar, 0);
    return day ? day : read_spelt_year(c, t);
  }
  if (c.has(t, LexClass::kOrdinalWord)) {
    if (const DatePart part = read_quarter(c, t, calendar)) return part;
    if (const DatePart part = read_decade(c, t)) return part;
    return read_day_first(c, t, calendar, 0);
  }
  if (c.is(t, Role::kQuarterLetter) || c.is(t, Role::kHalfLetter)) return read_quarter(c, t, calendar);
  if (const Hit word = c.find(t, LexClass::kDateWord)) {
    if (word.lexeme.value == "decade") return read_decade(c, t);
    if (word.lexeme.value == "calendar_year") return read_year(c, t);
    if (word.lexeme.value == "era") return read_year_of_era(c, t);
  }
  if (c.phrase(t, Role::kFiscal) != 0) return read_fiscal(c, t, calendar);
  return {};
}

}  // namespace gloss::figures
