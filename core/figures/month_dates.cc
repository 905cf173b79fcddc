#include "figures/month_dates.h"

#include "figures/counted.h"
#include "figures/date_words.h"
#include "figures/periods.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

bool falls_on(int year, const Moment& m) {
  if (!day_exists(year, m.part, m.day)) return false;
  return weekday(Moment{Grain::kDay, year, m.part, m.day, 0}.first_day()) == m.weekday;
}

// Resolves the year of a day or month that the text leaves open.
void infer_year(const Cursor& c, const Calendar& calendar, DatePart* part) {
  Moment& m = part->moment;
  const Tense tense = tense_around(c, part->first, part->last);
  int year = calendar.year_of(m.part, m.grain == Grain::kDay ? m.day : 0, tense);
  // "Friday, July 18": a year in which it is one, where a near one is.
  for (int apart = 0; m.weekday != 0 && m.grain == Grain::kDay && year != 0 && !part->interval && apart <= 2;
       ++apart) {
    const bool behind = falls_on(year - apart, m), ahead = falls_on(year + apart, m);
    if (!behind && !ahead) continue;
    year += behind ? -apart : apart;
    break;
  }
  if (m.grain == Grain::kDay && year != 0 && !day_exists(year, m.part, m.day)) {
    while (year % 4 != 0) ++year;  // February 29
  }
  m.year = year;
  if (part->interval) part->until.year = year;
  part->inferred |= kInferredYear;
}

// "- 5", "to the 7th", "through seventeenth" behind a day: the last day of the span.
DayHit day_to(const Cursor& c, std::uint32_t t, bool and_too) {
  if (!c.goes_on(t) || !c.goes_on(t + 1)) return {};
  if (!c.is_dash(t) && !c.is(t, Role::kTo) && !(and_too && c.is(t, Role::kAnd)) && !c.is_char(t, '~'))
    return {};
  const std::uint32_t at = c.is(t + 1, Role::kThe) && c.goes_on(t + 2) ? t + 2 : t + 1;
  const DayHit day = day_at(c, at, true);
  return day.suffixed || c.is_digits(at) ? day : DayHit();
}

bool joins_days(const Cursor& c, std::uint32_t t) {
  return c.is_char(t, ',') || c.any(t, mask(Role::kAnd, Role::kOr));
}

// The year behind the days that go on at `t`: ", 10 and 17, 2023"; 0 where there is none.
int year_behind_days(const Cursor& c, std::uint32_t t) {
  constexpr int kMost = 4;
  for (int i = 0; i < kMost && joins_days(c, t) && c.goes_on(t) && c.goes_on(t + 1); ++i) {
    ++t;
    if (joins_days(c, t) && c.goes_on(t + 1)) ++t;
    const DayHit day = day_at(c, t, false);
    std::uint32_t last = 0;
    if (day.day == 0) return 0;
    if (const int year = year_behind(c, day.last, true, &last); year != 0) return year;
    t = day.last;
  }
  return 0;
}

// "July 4 to 6", "between May 4 and 9" behind the day of `out`: the last day of the span.
void read_last_day(const Cursor& c, int month, DatePart* out) {
  const bool between = out->first > 0 && c.goes_on(out->first) && c.is(out->first - 1, Role::kBetween);
  const DayHit to = day_to(c, out->last, between);
  if (to.day <= out->moment.day || !day_exists(0, month, to.day) || c.has(to.last, LexClass::kMonth) ||
      c.has(to.last, LexClass::kMagnitude) || c.is_char(to.last, '/'))
    return;
  out->interval = true;
  out->last = to.last;
  out->until = out->moment;
  out->until.day = to.day;
  out->until.weekday = 0;
}

// "In May 20 people died": the number counts something.
bool counts_behind_month(const Cursor& c, std::uint32_t t, const DayHit& day) {
  return !day.suffixed && is_plural(c, day.last) && c.goes_on(day.last) && t > 0 && c.is(t - 1, Role::kIn) &&
         !c.has(day.last, LexClass::kNotCounted);
}

// "March 4, 2025", "Dec. 27", "Jan. 3–5"
DatePart read_month_and_day(const Cursor& c, std::uint32_t t, const MonthHit& month, const DayHit& day,
                            int weekday, const Calendar& calendar) {
  DatePart out;
  out.first = t;
  out.last = day.last;
  out.moment = {Grain::kDay, 0, month.month, day.day, weekday};
  read_last_day(c, month.month, &out);
  std::uint32_t last = 0;
  const bool attributive = t > 0 && c.goes_on(t) && c.any(t - 1, mask(Role::kThe, Role::kHisHer));
  if (const int year = year_behind(c, out.last, true, &last, attributive); year != 0) {
    if (!day_exists(year, month.month, day.day)) return {};
    out.moment.year = out.until.year = year;
    out.last = last;
    out.score = 970;
    out.why = "full-date";
    out.full = !out.interval;
    return out;
  }
  if (!out.interval && counts_behind_month(c, t, day)) {
    out.last = month.last;
    out.moment = Moment::of_month(0, month.month);
    out.score = 880;
    out.why = "month";
    infer_year(c, calendar, &out);
    return out;
  }
  if (!day.suffixed && c.has(day.last, LexClass::kMagnitude) && c.goes_on(day.last)) return {};
  if (const int listed = out.interval ? 0 : year_behind_days(c, day.last); listed != 0) {
    out.moment.year = listed;
    out.inferred |= kInferredYear;
  } else {
    infer_year(c, calendar, &out);
  }
  out.score = month.lower ? 760 : 930;
  out.why = "day-and-month";
  return out;
}

// The year of a month that stands in a list: "July and August 2024", "March, May or June 2023"; 0 where none
// is behind the last of them.
int year_behind_months(const Cursor& c, const MonthHit& month) {
  constexpr int kMost = 4;
  std::uint32_t next = month.last;
  for (int i = 0; i < kMost && c.goes_on(next) && c.goes_on(next + 1); ++i) {
    if (!c.is_char(next, ',') && !c.any(next, mask(Role::kAnd, Role::kOr))) return 0;
    const MonthHit other = month_at(c, next + 1);
    if (other.month <= month.month || other.lower) return 0;
    std::uint32_t last = 0;
    if (const int year = year_behind(c, other.last, false, &last); year != 0) return year;
    next = other.last;
  }
  return 0;
}

// "the June quarter", "in the December 2024 quarter": the quarter that ends with that month, whose part
// `month` is.
void read_quarter_to_month(const Cursor& c, const Calendar& calendar, DatePart* month) {
  const std::uint32_t at = month->last;
  const int part = month->moment.part;
  if (part % 3 != 0 || month->first == 0 || !c.goes_on(month->first) || !c.goes_on(at) ||
      !c.is(month->first - 1, Role::kThe) || c.find(at, LexClass::kTimeUnit).lexeme.value != "Q" ||
      c.ends_in_s(at) || (c.is_dash(at + 1) && c.glued(at)))  // "the June quarter-finals"
    return;
  month->moment = {Grain::kQuarter, month->moment.year, part / 3, 0, 0};
  month->last = at + 1;
  month->why = "quarter";
  month->bare = false;
  std::uint32_t last = 0;
  int year = c.goes_on(at + 1) ? year_behind(c, at + 1, false, &last) : 0;
  bool inferred = false;
  if (year == 0 && c.goes_on(at + 1) && calendar.knows_month()) {
    std::uint32_t spoken = c.is(at + 1, Role::kOf) ? at + 2 : at + 1;
    if (spoken > at + 1 && c.is(spoken, Role::kThe)) ++spoken;
    year = c.goes_on(spoken) ? year_spoken_of(c, spoken, calendar, &last) : 0;  // "of last year"
    inferred = year != 0;
  }
  if (year == 0) return;
  month->moment.year = year;
  month->inferred = inferred ? kInferredYear : 0;
  month->last = last;
}

// "May 2023", "May"
DatePart read_month_alone(const Cursor& c, std::uint32_t t, const MonthHit& month, const Calendar& calendar) {
  DatePart out;
  out.first = t;
  std::uint32_t last = 0;
  if (c.goes_on(month.last) && !(c.is_char(month.last, ',') && !c.goes_on(month.last + 1))) {
    if (const int year = year_behind(c, month.last, true, &last); year != 0) {
      out.last = last;
      out.moment = Moment::of_month(year, month.month);
      out.score = 950;
      out.why = "month-and-year";
      read_quarter_to_month(c, calendar, &out);
      return out;
    }
  }
  // "in may": a month after all.
  if (month.lower && !(t > 0 && c.goes_on(t) && c.is(t - 1, Role::kIn) && c.token(t - 1).length == 2))
    return {};
  out.last = month.last;
  out.moment = Moment::of_month(0, month.month);
  out.score = 850;
  out.why = "month";
  out.bare = true;
  if (const int year = year_behind_months(c, month); year != 0) {
    out.moment.year = year;
    out.inferred = kInferredYear;
  } else {
    infer_year(c, calendar, &out);
  }
  read_quarter_to_month(c, calendar, &out);
  return out;
}

// The other day of "3-5 January", "on 3 and 17 September".
struct SecondDay {
  DayHit day;
  bool turns = false;  // "from the twenty-seventh to the third of April": the first is of the month before it
  bool apart = false;  // "on 3 and 17 September": two days, the first of which lacks its month
  explicit operator bool() const { return day.day != 0; }
};

SecondDay second_day(const Cursor& c, std::uint32_t t, const DayHit& day) {
  SecondDay out;
  const std::uint32_t at = day.last;
  DayHit to = day_to(c, at, true);
  if (c.is_char(at, '/') && c.glued_before(at) && c.glued(at)) {
    to = day_at(c, at + 1, false);  // "9/10 August": the night between them
    if (to.day != day.day + 1) to = {};
  }
  out.turns = to.day != 0 && to.day < day.day && day.suffixed && to.suffixed && t > 1 &&
              c.is(t - 1, Role::kThe) && c.is(t - 2, Role::kFrom);
  out.apart = to.day > day.day + 1 && c.is(at, Role::kAnd) && !(t > 0 && c.is(t - 1, Role::kBetween));
  if (to.day > day.day || out.turns) out.day = to;
  return out;
}

// "on 3 and | 17 September": where the days begin whose last one, of the month that follows, begins at `t`;
// `t` where it is the only one.
std::uint32_t first_of_days(const Cursor& c, std::uint32_t t, const DayHit& day) {
  if (t < 2 || !c.goes_on(t) || !c.goes_on(t - 1) || !c.is(t - 1, Role::kAnd)) return t;
  const std::uint32_t at = c.is_digits(t - 2) ? t - 2 : t - 3;
  if (at >= t || !c.is_digits(at)) return t;
  const DayHit other = day_at(c, at, true);
  if (other.day == 0 || other.last + 1 != t) return t;
  const SecondDay second = second_day(c, at, other);
  return second.apart && second.day.last == day.last ? at : t;
}

// One year for all the days of "3 and 17 September": that of the first of them.
void infer_year_of_days(const Cursor& c, const Calendar& calendar, const DayHit& day, DatePart* out) {
  const std::uint32_t t = out->first;
  out->first = first_of_days(c, t, day);
  if (out->first != t) out->moment.day = c.integer(out->first);
  infer_year(c, calendar, out);
  out->first = t;
  out->moment.day = day.day;
  if (out->moment.resolved() && !day_exists(out->moment.year, out->moment.part, day.day))
    infer_year(c, calendar, out);  // "3 and 29 February"
}

// Past the sign or "of" between the days that end at `at` and their month.
std::uint32_t before_month(const Cursor& c, std::uint32_t at, bool two) {
  if (!two && (c.is_dash(at) || c.is_char(at, '/')) && c.glued_before(at) && c.glued(at)) ++at;
  return c.is(at, Role::kOf) && c.goes_on(at) ? at + 1 : at;
}

}  // namespace

DatePart read_listed_day(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  constexpr int kMost = 4;
  const DayHit day = day_at(c, t, false);
  if (day.day == 0 || t < 3 || !c.goes_on(t)) return {};
  // Nothing that it could count may follow.
  const std::uint32_t next = day.last;
  if (c.glued(next - 1) && (c.is_word(next) || c.is_digits(next))) return {};
  const Hit unit = c.find(next, LexClass::kUnit);  // "15 in Oslo" are no inches
  const bool counts = (c.is_word(next) && !c.has(next, LexClass::kNotCounted)) || (unit && !unit.weak);
  const bool goes_on = c.is_digits(next) || c.is_dash(next) || c.is_char(next, '%') || c.is_char(next, ':') ||
                       c.is_char(next, '/');
  if (c.goes_on(next) && (counts || goes_on)) return {};
  std::uint32_t at = t;
  for (int i = 0; i < kMost && at > 2 && joins_days(c, at - 1) && c.goes_on(at - 1); ++i) {
    at -= joins_days(c, at - 2) ? 3 : 2;
    if (c.digits(at) == 0 || c.digits(at) > 2 || !c.goes_on(at) || at == 0) return {};
    const std::uint32_t name = c.is_char(at - 1, '.') && at > 1 ? at - 2 : at - 1;
    const MonthHit month = month_at(c, name);
    if (month.month == 0 || month.last != at || month.lower) continue;
    if (!day_exists(0, month.month, day.day) || day.day <= c.integer(at)) return {};
    DatePart out;
    out.first = t;
    out.last = day.last;
    out.moment = {Grain::kDay, 0, month.month, day.day, 0};
    out.score = 900;
    out.why = "day-and-month";
    std::uint32_t last = 0;
    if (const int year = year_behind(c, day.last, true, &last); year != 0) {
      out.moment.year = year;
      out.last = last;
    } else if (const int listed = year_behind_days(c, day.last); listed != 0) {
      out.moment.year = listed;
      out.inferred = kInferredYear | kInferredMonth;
    } else {
      DatePart whole = out;
      whole.first = name;
      infer_year(c, calendar, &whole);
      out.moment = whole.moment;
      out.inferred = static_cast<std::uint16_t>(whole.inferred | kInferredMonth);
    }
    return out;
  }
  return {};
}

DatePart with_weekday_behind(const Cursor& c, const DatePart& day) {
  if (!day || day.interval || day.moment.grain != Grain::kDay || day.moment.weekday != 0 ||
      !day.moment.resolved() || !c.goes_on(day.last))
    return day;
  std::uint32_t at = day.last;
  const bool bracket = c.is_char(at, '(');
  if (bracket || c.is_char(at, ',')) ++at;
  const Hit weekday = at > day.last && c.goes_on(at) ? c.find(at, LexClass::kWeekday) : Hit();
  if (!weekday) return day;
  std::uint32_t last = at + weekday.count;
  if (weekday.lexeme.value == "abbreviation" && c.is_char(last, '.') && c.glued_before(last)) ++last;
  if (bracket && !c.is_char(last++, ')')) return day;
  // "on May 5, Friday prayers", "May 5, Friday's"
  if (c.goes_on(last) && (c.is_word(last) || c.is_digits(last) ||
                          c.token(last).kind == TokenKind::kPossessive || c.is_dash(last)))
    return day;
  DatePart out = day;
  out.last = last;
  out.moment.weekday = static_cast<int>(weekday.lexeme.number);
  if (falls_on(day.moment.year, out.moment)) return out;
  if ((day.inferred & kInferredYear) == 0) return day;
  for (const int apart : {-1, 1, -2, 2}) {
    out.moment.year = day.moment.year + apart;
    if (falls_on(out.moment.year, out.moment)) return out;
  }
  return day;
}

DatePart read_month_first(const Cursor& c, std::uint32_t t, const Calendar& calendar, int weekday) {
  const MonthHit month = month_at(c, t);
  if (month.month == 0) return {};
  const bool goes_on = c.goes_on(month.last);
  std::uint32_t at = month.last;
  if (goes_on && (c.is_dash(at) || c.is_char(at, '/')) && c.glued_before(at) && c.glued(at) &&
      c.is_digits(at + 1))
    ++at;
  if (goes_on && c.is(at, Role::kThe) && c.goes_on(at + 1)) ++at;
  const DayHit day = goes_on ? day_at(c, at, true) : DayHit();
  if (day.day != 0 && day_exists(0, month.month, day.day))
    return read_month_and_day(c, t, month, day, weekday, calendar);
  return weekday == 0 ? read_month_alone(c, t, month, calendar) : DatePart();
}

// "4 March 2025", "4th of March", "3-5 January", "22/Jan/2019"
DatePart read_day_first(const Cursor& c, std::uint32_t t, const Calendar& calendar, int weekday) {
  DatePart out;
  const DayHit day = day_at(c, t, true);
  if (day.day == 0 || !c.goes_on(day.last)) return out;
  if (c.glued_before(t) && weekday == 0 && t > 0 &&
      (c.is_digits(t - 1) || c.is_word(t - 1) || c.is_dash(t - 1)))
    return out;
  const SecondDay second = second_day(c, t, day);
  const std::uint32_t at = before_month(c, second ? second.day.last : day.last, static_cast<bool>(second));
  if (!c.goes_on(at)) return out;
  const MonthHit month = month_at(c, at);
  if (month.month == 0 || (month.lower && !day.suffixed && !c.is_digits(month.last) && c.is_word(month.last)))
    return out;
  if (!day_exists(0, month.month, day.day)) return out;
  out.first = t;
  out.last = month.last;
  out.moment = {Grain::kDay, 0, month.month, day.day, weekday};
  if (second) {
    out.interval = true;
    out.until = out.moment;
    out.until.day = second.day.day;
  }
  std::uint32_t last = 0;
  std::uint32_t year_token = out.last;
  if ((c.is_dash(year_token) || c.is_char(year_token, '/')) && c.glued_before(year_token) &&
      c.glued(year_token))
    ++year_token;
  if (const int year = year_behind(c, year_token, true, &last); year != 0) {
    out.moment.year = out.until.year = year;
    out.last = last;
    out.score = 970;
    out.why = "full-date";
    out.full = !second;
    if (!day_exists(year, month.month, day.day)) return {};
  } else {
    infer_year_of_days(c, calendar, day, &out);
    out.score = 920;
    out.why = "day-and-month";
  }
  if (second.apart) {
    out.interval = out.full = false;
    out.last = day.last;
    out.inferred |= kInferredMonth;
  }
  if (second.turns) {
    out.moment.part = month.month == 1 ? 12 : month.month - 1;
    if (month.month == 1 && out.moment.resolved()) --out.moment.year;
    if (!day_exists(out.moment.year, out.moment.part, day.day)) return {};
  }
  return out;
}

}  // namespace gloss::figures
