#include "figures/date_parts.h"

#include "figures/counted.h"

namespace gloss::figures {
namespace {

struct MonthHit {
  int month = 0;
  std::uint32_t last = 0;
  bool weak = false;   // May, March, June…: also another word or a name
  bool lower = false;  // "may", "march": only beside a day or a year
};

MonthHit month_at(const Cursor& c, std::uint32_t t) {
  MonthHit out;
  const Hit hit = c.find(t, LexClass::kMonth);
  if (!hit) return out;
  out.month = static_cast<int>(hit.lexeme.number);
  out.last = t + hit.count;
  out.weak = hit.weak;
  out.lower = hit.lexeme.value == "lower" ||
              (hit.lexeme.value == "abbreviation" && c.token(t).shape == Shape::kLower);
  if (hit.lexeme.value == "abbreviation" && c.is_char(out.last, '.') && c.glued_before(out.last)) ++out.last;
  return out;
}

struct DayHit {
  int day = 0;
  std::uint32_t last = 0;
  bool suffixed = false;
};

// 1..31, "4th", "twenty-first"
DayHit day_at(const Cursor& c, std::uint32_t t, bool words) {
  DayHit out;
  const std::int32_t value = c.digits(t) <= 2 ? c.integer(t) : -1;
  if (value >= 1 && value <= 31) {
    out.last = t + 1;
    if (c.glued(t)) {
      const std::uint32_t next = t + 1;
      if (c.has(next, LexClass::kOrdinalSuffix)) {
        out.last = next + 1;
        out.suffixed = true;
      } else if (c.is_word(next) || c.is_char(next, ':') || c.is_char(next, '%')) {
        if (!(c.has(next, LexClass::kMonth) && c.is_word(next))) return out;
      }
    } else if (c.has(t + 1, LexClass::kOrdinalSuffix) && c.goes_on(t + 1)) {
      out.last = t + 2;
      out.suffixed = true;
    }
    out.day = value;
    return out;
  }
  if (!words) return out;
  if (const Hit ordinal = c.find(t, LexClass::kOrdinalWord)) {
    if (ordinal.lexeme.number > 31 || ordinal.count > 1) return out;
    out.day = static_cast<int>(ordinal.lexeme.number);
    out.last = t + 1;
    out.suffixed = true;
  } else if (const Hit tens = c.find(t, LexClass::kNumberWord);
             tens && (tens.lexeme.number == 20 || tens.lexeme.number == 30)) {
    std::uint32_t next = t + 1;
    if (c.is_dash(next)) ++next;
    const Hit unit = c.find(next, LexClass::kOrdinalWord);
    const Hit cardinal = c.find(next, LexClass::kNumberWord);
    const double one = unit ? unit.lexeme.number : cardinal ? cardinal.lexeme.number : 0;
    if (one < 1 || one > 9 || tens.lexeme.number + one > 31 || !c.goes_on(next)) return out;
    out.day = static_cast<int>(tens.lexeme.number + one);
    out.last = next + 1;
    out.suffixed = static_cast<bool>(unit);
  }
  return out;
}

// ", 2025" or " 2025" behind a day or a month.
int year_behind(const Cursor& c, std::uint32_t t, bool comma, std::uint32_t* last) {
  std::uint32_t at = t;
  if (!c.goes_on(at)) return 0;
  if (comma && c.is_char(at, ',')) ++at;
  if (c.is(at, Role::kOf)) ++at;
  if (!c.goes_on(at)) return 0;
  const int year = year_at(c, at);
  // "On March 5, 2000 people": a count, unless a comma or the end of the sentence follows.
  if (year == 0 || (year != 0 && at > t && is_plural(c, at + 1) && c.goes_on(at + 1) &&
                    c.token(at + 1).shape == Shape::kLower && !c.has(at + 1, LexClass::kNotCounted))) {
    return 0;
  }
  *last = at + 1;
  return year;
}

void set_day(int year, int month, int day, Moment* m) { *m = {Grain::kDay, year, month, day, m->weekday}; }

bool day_exists(int year, int month, int day) {
  return day >= 1 && day <= days_in_month(year == 0 ? 2000 : year, month);
}

// Resolves the year of a day or month that the text leaves open.
void infer_year(const Cursor& c, const Calendar& calendar, DatePart* part) {
  Moment& m = part->moment;
  const Tense tense = tense_around(c, part->first, part->last);
  int year = calendar.year_of(m.part, m.grain == Grain::kDay ? m.day : 0, tense);
  if (m.grain == Grain::kDay && year != 0 && !day_exists(year, m.part, m.day)) {
    while (year % 4 != 0) ++year;  // February 29
  }
  m.year = year;
  if (part->interval) part->until.year = year;
  part->inferred |= kInferredYear;
}

// Behind a weekday and its comma: the token where the rest of the date may begin.
std::uint32_t past_weekday(const Cursor& c, std::uint32_t t, int* weekday) {
  const Hit hit = c.find(t, LexClass::kWeekday);
  if (!hit) return t;
  std::uint32_t at = t + hit.count;
  if (hit.lexeme.value == "abbreviation" && c.is_char(at, '.') && c.glued_before(at)) ++at;
  const std::uint32_t plain = at;
  if (c.is_char(at, ',') && c.goes_on(at)) ++at;
  if (c.is(at, Role::kThe) && at == plain) ++at;
  *weekday = static_cast<int>(hit.lexeme.number);
  return at;
}

DatePart read_iso(const Cursor& c, std::uint32_t t) {
  DatePart out;
  const auto digits = [&](std::uint32_t at, std::uint32_t n) {
    return c.digits(at) == n ? c.integer(at) : -1;
  };
  const bool dashes = c.is_dash(t + 1) && c.is_dash(t + 3);
  const bool slashes = c.is_char(t + 1, '/') && c.is_char(t + 3, '/');
  if (c.is_dash(t + 1) && !dashes && c.glued(t) && c.glued(t + 1) && c.digits(t) == 4 && !c.glued_before(t)) {
    // 2025-03; but 2019-20 is a span of years.
    const int y = c.integer(t), m = c.digits(t + 2) <= 2 ? c.integer(t + 2) : -1;
    const bool free = !c.glued(t + 2) || !(c.is_word(t + 3) || c.is_digits(t + 3) || c.is_dash(t + 3));
    if (y >= 1900 && y < 2100 && m >= 1 && m <= 12 && m != (y + 1) % 100 && free && c.digits(t + 2) == 2) {
      out = {t, t + 3, Moment::of_month(y, m), {}, false, 0, 900, "iso-month", false, false};
    }
    return out;
  }
  if (!dashes && !slashes) return out;
  for (std::uint32_t at = t; at < t + 4; ++at) {
    if (!c.glued(at)) return out;
  }
  const int year = digits(t, 4), month = c.integer(t + 2), day = c.integer(t + 4);
  if (year < 1000 || c.digits(t + 2) > 2 || c.digits(t + 4) > 2 || month < 1 || month > 12 ||
      !day_exists(year, month, day)) {
    return out;
  }
  if (c.glued(t + 4) && (c.is_dash(t + 5) || c.is_digits(t + 5))) return out;
  out = {t, t + 5, {}, {}, false, 0, 975, "iso-date", false, true};
  set_day(year, month, day, &out.moment);
  return out;
}

// 05/03/2025, 5-3-2025, 23.04.2022, 22/04: day or month first as far as it can be told.
DatePart read_numeric(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart out;
  int a = -1, b = -1, year = -1;
  bool dotted = false;
  std::uint32_t last = 0;
  if (c.digits(t) >= 8 && c.digits(t) <= 10) {
    // One token with its dots: 23.04.2022
    int groups[3] = {0, 0, 0}, lengths[3] = {0, 0, 0}, at = 0;
    for (const char ch : c.surface(t)) {
      if (ch == '.') {
        if (++at > 2) return out;
      } else if (ch < '0' || ch > '9' || lengths[at]++ >= 4) {
        return out;
      } else {
        groups[at] = groups[at] * 10 + (ch - '0');
      }
    }
    if (at != 2 || lengths[2] != 4 || lengths[0] > 2 || lengths[1] > 2) return out;
    a = groups[0];
    b = groups[1];
    year = groups[2];
    dotted = true;
    last = t + 1;
  } else {
    if (c.digits(t) == 0 || c.digits(t) > 2 || !c.glued(t) || !c.glued(t + 1)) return out;
    const bool slash = c.is_char(t + 1, '/');
    if ((!slash && !c.is_dash(t + 1)) || c.digits(t + 2) == 0 || c.digits(t + 2) > 2) return out;
    a = c.integer(t);
    b = c.integer(t + 2);
    const bool third = c.glued(t + 2) && c.glued(t + 3) &&
                       (slash ? c.is_char(t + 3, '/') : c.is_dash(t + 3)) && c.is_digits(t + 4);
    if (!third || (c.digits(t + 4) != 4 && c.digits(t + 4) != 2)) return out;
    if (!slash && c.digits(t + 4) != 4) return out;
    year = c.integer(t + 4);
    if (c.digits(t + 4) == 2) year += year < 50 ? 2000 : 1900;
    last = t + 5;
    if (c.glued(t + 4) && (c.is_digits(last) || c.is_char(last, '/') || c.is_dash(last))) return out;
  }
  if (a < 1 || b < 1 || (a > 12 && b > 12) || year < 1000) return out;
  const bool day_first = a > 12 || (dotted && b <= 12);
  const int month = day_first ? b : a, day = day_first ? a : b;
  if (!day_exists(year, month, day)) return out;
  out = {t, last, {}, {}, false, 0, 930, "numeric-date", false, true};
  if (a <= 12 && b <= 12 && a != b && !dotted) out.inferred |= kInferredDayOrder;
  set_day(year, month, day, &out.moment);
  (void)calendar;
  return out;
}

// "March 4, 2025", "Dec. 27", "Jan. 3–5", "May 2023", "May"
DatePart read_month_first(const Cursor& c, std::uint32_t t, const Calendar& calendar, int weekday) {
  DatePart out;
  const MonthHit month = month_at(c, t);
  if (month.month == 0) return out;
  out.first = t;
  out.moment.weekday = weekday;
  const bool goes_on = c.goes_on(month.last);
  std::uint32_t at = month.last;
  if (goes_on && c.is_dash(at) && c.glued_before(at) && c.glued(at) && c.is_digits(at + 1)) ++at;
  std::uint32_t day_token = at;
  if (goes_on && c.is(at, Role::kThe) && c.goes_on(at + 1)) ++day_token;
  const DayHit day = goes_on ? day_at(c, day_token, true) : DayHit();
  if (day.day != 0 && day_exists(0, month.month, day.day)) {
    out.last = day.last;
    set_day(0, month.month, day.day, &out.moment);
    // "Jan. 3-5", "July 4 to 6"
    std::uint32_t next = out.last;
    if (c.goes_on(next) && (c.is_dash(next) || c.is(next, Role::kTo)) && c.goes_on(next + 1)) {
      const DayHit to = day_at(c, next + 1, false);
      if (to.day > day.day && day_exists(0, month.month, to.day) &&
          !(c.is_word(to.last) && c.has(to.last, LexClass::kMonth))) {
        out.interval = true;
        out.last = to.last;
        out.until = out.moment;
        out.until.day = to.day;
        out.until.weekday = 0;
      }
    }
    std::uint32_t last = 0;
    if (const int year = year_behind(c, out.last, true, &last); year != 0) {
      out.moment.year = out.until.year = year;
      out.last = last;
      out.score = 970;
      out.why = "full-date";
      out.full = !out.interval;
      if (!day_exists(year, month.month, day.day)) return {};
    } else {
      // "In May 20 people died": the number counts something.
      if (!day.suffixed && !out.interval && is_plural(c, day.last) && c.goes_on(day.last) && t > 0 &&
          c.is(t - 1, Role::kIn) && !c.has(day.last, LexClass::kNotCounted)) {
        out.last = month.last;
        out.moment = Moment::of_month(0, month.month);
        out.score = 880;
        out.why = "month";
        infer_year(c, calendar, &out);
        return out;
      }
      if (!day.suffixed && c.has(day.last, LexClass::kMagnitude) && c.goes_on(day.last)) return {};
      infer_year(c, calendar, &out);
      out.score = month.lower ? 760 : 930;
      out.why = "day-and-month";
    }
    return out;
  }
  if (weekday != 0) return {};
  std::uint32_t last = 0;
  if (goes_on && !(c.is_char(month.last, ',') && !c.goes_on(month.last + 1))) {
    if (const int year = year_behind(c, month.last, true, &last); year != 0) {
      out.last = last;
      out.moment = Moment::of_month(year, month.month);
      out.score = 950;
      out.why = "month-and-year";
      return out;
    }
  }
  if (month.lower) return {};
  out.last = month.last;
  out.moment = Moment::of_month(0, month.month);
  out.score = 850;
  out.why = "month";
  out.bare = true;
  infer_year(c, calendar, &out);
  return out;
}

// "4 March 2025", "4th of March", "3-5 January", "22/Jan/2019"
DatePart read_day_first(const Cursor& c, std::uint32_t t, const Calendar& calendar, int weekday) {
  DatePart out;
  const DayHit day = day_at(c, t, true);
  if (day.day == 0 || !c.goes_on(day.last)) return out;
  if (c.glued_before(t) && weekday == 0 && t > 0 &&
      (c.is_digits(t - 1) || c.is_word(t - 1) || c.is_dash(t - 1)))
    return out;
  std::uint32_t at = day.last;
  DayHit to;
  if ((c.is_dash(at) || c.is(at, Role::kTo) || c.is(at, Role::kAnd)) && c.goes_on(at + 1)) {
    to = day_at(c, at + 1, false);
    if (to.day > day.day) {
      at = to.last;
    } else {
      to = {};
    }
  }
  if (to.day == 0 && (c.is_dash(at) || c.is_char(at, '/')) && c.glued_before(at) && c.glued(at)) ++at;
  if (c.is(at, Role::kOf) && c.goes_on(at)) ++at;
  if (!c.goes_on(at)) return out;
  const MonthHit month = month_at(c, at);
  if (month.month == 0 || (month.lower && !day.suffixed && !c.is_digits(month.last) && c.is_word(month.last)))
    return out;
  if (!day_exists(0, month.month, day.day)) return out;
  out.first = t;
  out.last = month.last;
  out.moment.weekday = weekday;
  set_day(0, month.month, day.day, &out.moment);
  if (to.day != 0) {
    out.interval = true;
    out.until = out.moment;
    out.until.day = to.day;
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
    out.full = to.day == 0;
    if (!day_exists(year, month.month, day.day)) return {};
  } else {
    infer_year(c, calendar, &out);
    out.score = 920;
    out.why = "day-and-month";
  }
  return out;
}

bool is_quarter_noun(const Cursor& c, std::uint32_t t) {
  const Hit hit = c.find(t, LexClass::kTimeUnit);
  return hit && hit.lexeme.value == "Q";
}

// Q3 2024 · 3Q 2024 · third quarter [of 2024] · first half of 2025 · H1 2025
DatePart read_quarter(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart out;
  int part = 0;
  bool half = false;
  std::uint32_t last = 0;
  bool words = false;
  if (c.any(t, mask(Role::kQuarterLetter, Role::kHalfLetter)) && c.glued(t) && c.digits(t + 1) == 1) {
    half = c.is(t, Role::kHalfLetter);
    part = c.integer(t + 1);
    last = t + 2;
  } else if (c.digits(t) == 1 && c.glued(t) && c.any(t + 1, mask(Role::kQuarterLetter, Role::kHalfLetter))) {
    half = c.is(t + 1, Role::kHalfLetter);
    part = c.integer(t);
    last = t + 2;
  } else if (const Hit ordinal = c.find(t, LexClass::kOrdinalWord); ordinal && c.goes_on(t + 1)) {
    const Hit fraction = c.find(t + 1, LexClass::kFractionWord);
    part = static_cast<int>(ordinal.lexeme.number);
    half = fraction && fraction.lexeme.number == 0.5;
    if (!half && !is_quarter_noun(c, t + 1)) return out;
    last = t + 2;
    words = true;
  } else {
    return out;
  }
  if (part < 1 || part > (half ? 2 : 4)) return out;
  if (c.glued(last - 1) && (c.is_word(last) || c.is_digits(last))) return out;
  std::uint32_t at = last;
  if (c.is(at, Role::kOf) && c.goes_on(at)) ++at;
  if (c.is_dash(at) && c.glued_before(at) && c.glued(at)) ++at;
  if (c.is(at, Role::kThe)) ++at;
  std::uint32_t fiscal = c.phrase(at, Role::kFiscal);
  at += fiscal;
  int year = c.goes_on(at) ? year_at(c, at) : 0;
  bool inferred = false;
  std::uint32_t end = at + 1;
  if (year == 0 && c.goes_on(last) && calendar.knows_month()) {
    // "third quarter of this year / last year"
    const Hit deictic = c.find(at, LexClass::kDeictic);
    const Hit unit = c.find(at + 1, LexClass::kTimeUnit);
    if (deictic && unit && unit.lexeme.value == "Y") {
      year = calendar.today().year + (deictic.lexeme.value == "last"   ? -1
                                      : deictic.lexeme.value == "next" ? 1
                                                                       : 0);
      end = at + 2;
    }
  }
  if (year == 0) {
    if (half && words) return out;  // "the first half" of a match
    if (c.is(last, Role::kOf) && c.goes_on(last)) return out;
    end = last;
    inferred = true;
    year = calendar.year_of(half ? part * 6 - 3 : part * 3 - 1, 0, tense_around(c, t, last));
  }
  out = {
      t,     end,  {half ? Grain::kHalf : Grain::kQuarter, year, part, 0, 0}, {},
      false, 0,    static_cast<std::uint16_t>(inferred ? 760 : 920),          half ? "half-year" : "quarter",
      false, false};
  if (inferred) out.inferred |= kInferredYear;
  return out;
}

// 1990s · 1990's · '90s · 20th century · twentieth century
DatePart read_decade(const Cursor& c, std::uint32_t t) {
  DatePart out;
  const std::int32_t value = c.integer(t);
  const std::uint32_t digits = c.digits(t);
  if ((digits == 4 || digits == 2) && value >= 0 && value % 10 == 0 && c.glued(t) &&
      ((c.is(t + 1, Role::kDecadeS) && c.is_word(t + 1)) ||
       (digits == 4 && c.token(t + 1).kind == TokenKind::kPossessive && c.surface(t + 1).size() > 1 &&
        !c.is_word(t + 2)))) {
    if (digits == 4 && (value < 1000 || value > 2100)) return out;
    const bool the = t > 0 && (c.is(t - 1, Role::kThe) ||
                               c.any(t - 1, mask(Role::kEarly, Role::kLate, Role::kMid, Role::kHisHer)) ||
                               (c.glued_before(t) && c.token(t - 1).length <= 3 && !c.is_word(t - 1)));
    if (digits == 2 && !the) return out;
    const int year = digits == 4 ? value : value >= 30 ? 1900 + value : 2000 + value;
    // "he is in his 40s" is an age.
    if (digits == 2 && t > 0 && c.is(t - 1, Role::kHisHer)) return out;
    out = {t, t + 2, {Grain::kDecade, year, 0, 0, 0}, {}, false, 0, 930, "decade", false, false};
    return out;
  }
  int nth = 0;
  std::uint32_t last = 0;
  if (value > 0 && value <= 30 && c.glued(t) && c.has(t + 1, LexClass::kOrdinalSuffix)) {
    nth = value;
    last = t + 2;
  } else if (const Hit ordinal = c.find(t, LexClass::kOrdinalWord); ordinal && ordinal.lexeme.number <= 30) {
    nth = static_cast<int>(ordinal.lexeme.number);
    last = t + 1;
  }
  if (nth == 0) return out;
  if (c.is_dash(last) && c.glued_before(last) && c.glued(last)) ++last;
  if (!c.is(last, Role::kCentury) || !c.goes_on(last)) return out;
  out = {t, last + 1, {Grain::kCentury, 0, nth, 0, 0}, {}, false, 0, 920, "century", false, false};
  if (c.phrase(last + 1, Role::kBce) != 0) return {};
  return out;
}

DatePart read_year(const Cursor& c, std::uint32_t t) {
  DatePart out;
  std::uint32_t at = t;
  const std::uint32_t fiscal = c.phrase(t, Role::kFiscal);
  at += fiscal;
  const int year = year_at(c, at);
  if (year == 0) return out;
  out = {t, at + 1, Moment::of_year(year), {}, false, 0, 880, "year", fiscal == 0, false};
  if (fiscal != 0) out.moment.grain = Grain::kFiscalYear;
  // 2019-20, 2014–2018, "2014 to 2018"
  const std::uint32_t next = at + 1;
  if (c.goes_on(next) && c.goes_on(next + 1) && fiscal == 0) {
    const bool dash = c.is_dash(next) && c.glued_before(next) == c.glued(next);
    const std::int32_t value = c.integer(next + 1);
    const bool free =
        !(c.glued(next + 1) && (c.is_word(next + 2) || c.is_digits(next + 2) || c.is_dash(next + 2)));
    if (dash && c.digits(next + 1) == 4 && value > year && value < year + 200 && free) {
      out.until = Moment::of_year(value);
      out.interval = true;
      out.last = next + 2;
    } else if (dash && c.glued(next) && c.digits(next + 1) == 2 && value == (year + 1) % 100 && free) {
      out.until = Moment::of_year(year + 1);
      out.interval = true;
      out.last = next + 2;
    } else if (c.is(next, Role::kTo) && year_at(c, next + 1) > year && c.integer(next + 1) < year + 200 &&
               t > 0 && (c.is(t - 1, Role::kFrom) || c.is(t - 1, Role::kYearStrong))) {
      out.until = Moment::of_year(year_at(c, next + 1));
      out.interval = true;
      out.last = next + 2;
    } else if (c.is(next, Role::kAnd) && year_at(c, next + 1) > year && t > 0 &&
               c.is(t - 1, Role::kBetween)) {
      out.until = Moment::of_year(year_at(c, next + 1));
      out.interval = true;
      out.last = next + 2;
    }
  }
  return out;
}

DatePart read_season(const Cursor& c, std::uint32_t t) {
  DatePart out;
  const Hit season = c.find(t, LexClass::kSeason);
  if (!season) return out;
  std::uint32_t last = 0;
  const int year = year_behind(c, t + season.count, false, &last);
  if (year == 0) return out;
  const std::string_view code = season.lexeme.value;
  const int part = code == "SP" ? 0 : code == "SU" ? 1 : code == "FA" ? 2 : 3;
  out = {t, last, {Grain::kSeason, year, part, 0, 0}, {}, false, 0, 900, "season", false, false};
  return out;
}

int two_digits(std::string_view s, std::size_t at) {
  return at + 2 <= s.size() ? (s[at] - '0') * 10 + (s[at + 1] - '0') : 0;
}

// The day of a holiday's rule in a year: "12-25", "easter-2", "11-4-4" (weekday, nth), "05-1--1", "11-4-4+1".
CivilDate holiday_day(std::string_view rule, int year) {
  CivilDate date;
  if (rule.substr(0, 6) == "easter") {
    int offset = 0;
    for (const char ch : rule.substr(7)) offset = offset * 10 + (ch - '0');
    return add_days(easter(year), rule[6] == '-' ? -offset : offset);
  }
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::uint8_t>(two_digits(rule, 0));
  if (rule.size() == 5) {
    date.day = static_cast<std::uint8_t>(two_digits(rule, 3));
    return date;
  }
  const int day = rule[3] - '0';
  date.day = 1;
  if (rule[5] == '-') {
    date.day = static_cast<std::uint8_t>(days_in_month(year, date.month));
    return add_days(date, -((weekday(date) - day + 7) % 7));
  }
  date = add_days(date, (day - weekday(date) + 7) % 7 + 7 * (rule[5] - '1'));
  return rule.size() > 6 ? add_days(date, rule[7] - '0') : date;
}

DatePart read_holiday(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart out;
  const Hit hit = c.find(t, LexClass::kHoliday);
  if (!hit) return out;
  std::uint32_t last = t + hit.count;
  std::uint32_t end = 0;
  int year = year_behind(c, last, false, &end);
  std::uint16_t inferred = 0;
  if (year != 0) {
    last = end;
  } else {
    if (!calendar.knows_month()) return out;
    const CivilDate this_year = holiday_day(hit.lexeme.value, calendar.today().year);
    year = calendar.year_of(this_year.month, this_year.day, tense_around(c, t, last));
    inferred = kInferredYear;
  }
  out = {
      t,     last, Moment::of_day(holiday_day(hit.lexeme.value, year)), {}, false, inferred, 870, "holiday",
      false, false};
  return out;
}

}  // namespace

int year_at(const Cursor& c, std::uint32_t t) {
  if (c.digits(t) != 4) return 0;
  const std::int32_t year = c.integer(t);
  if (year < 1000 || year > 2199) return 0;
  if (c.glued(t)) {
    const std::uint32_t next = t + 1;
    if (c.is_word(next) || c.is_char(next, '%') || (c.is_char(next, ':') && c.glued(next))) return 0;
    if ((c.is_char(next, '/') || c.is_dash(next)) && c.glued(next) && c.is_digits(next + 1) &&
        c.digits(next + 1) != 4 && !(c.digits(next + 1) == 2 && c.integer(next + 1) == (year + 1) % 100)) {
      return 0;
    }
  }
  if (c.goes_on(t + 1) && (c.has(t + 1, LexClass::kMagnitude) || c.has(t + 1, LexClass::kPercentWord)))
    return 0;
  return year;
}

DatePart read_date_part(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart part;
  if (c.is_digits(t)) {
    if ((part = read_iso(c, t))) return part;
    if ((part = read_numeric(c, t, calendar))) return part;
    if ((part = read_day_first(c, t, calendar, 0))) return part;
    if ((part = read_decade(c, t))) return part;
    if ((part = read_quarter(c, t, calendar))) return part;
    return read_year(c, t);
  }
  if (c.has(t, LexClass::kHoliday)) {
    if ((part = read_holiday(c, t, calendar))) return part;
  }
  if (c.has(t, LexClass::kWeekday)) {
    int weekday = 0;
    const std::uint32_t next = past_weekday(c, t, &weekday);
    if (c.goes_on(next)) {
      part = read_month_first(c, next, calendar, weekday);
      if (!part) part = read_day_first(c, next, calendar, weekday);
      if (!part && c.is_digits(next)) {
        part = read_numeric(c, next, calendar);
        if (!part) part = read_iso(c, next);
      }
      if (part) {
        part.first = t;
        return part;
      }
    }
    const Hit hit = c.find(t, LexClass::kWeekday);
    if (hit.weak) return {};
    part.first = t;
    part.last = t + hit.count;
    part.moment = calendar.weekday(weekday, tense_around(c, t, t + hit.count));
    part.inferred = kInferredYear | kInferredMonth | kInferredDay;
    part.score = 890;
    part.why = "weekday";
    part.bare = true;
    return part;
  }
  if (c.has(t, LexClass::kMonth)) return read_month_first(c, t, calendar, 0);
  if (c.has(t, LexClass::kSeason)) return read_season(c, t);
  if (c.has(t, LexClass::kOrdinalWord)) {
    if ((part = read_quarter(c, t, calendar))) return part;
    if ((part = read_decade(c, t))) return part;
    return read_day_first(c, t, calendar, 0);
  }
  if (c.is(t, Role::kQuarterLetter) || c.is(t, Role::kHalfLetter)) return read_quarter(c, t, calendar);
  if (c.phrase(t, Role::kFiscal) != 0) return read_year(c, t);
  return part;
}

bool in_date_context(const Cursor& c, const DatePart& part) {
  const std::uint32_t t = part.first;
  const bool behind = t > 0 && c.goes_on(t);
  if (part.moment.grain == Grain::kYear) {
    if (part.interval) return true;
    const int year = part.moment.year;
    const std::uint32_t next = part.last;
    const bool on = c.goes_on(next);
    if (behind && c.glued_before(t)) {
      const std::uint32_t before = t - 1;
      if (c.is_dash(before)) {
        if (!(before > 0 &&
              c.any(before - 1, mask(Role::kMid, Role::kEarly, Role::kLate, Role::kYearBefore))))
          return false;
      } else if (!c.is_char(before, '(') && !c.is_char(before, '"') &&
                 c.token(before).kind != TokenKind::kPunct) {
        return false;
      } else if (c.is_char(before, '.') || c.is_char(before, '/') || c.is_char(before, ':')) {
        return false;
      }
    }
    const bool counts = on && is_plural(c, next) && !c.has(next, LexClass::kNotCounted);
    if (on && c.token(next).kind == TokenKind::kPossessive) return true;
    if (on && (c.has(next, LexClass::kUnit) && c.is_word(next) && !c.find(next, LexClass::kUnit).weak))
      return false;
    if (on && (c.has(next, LexClass::kTimeUnit) || (c.has(next, LexClass::kCurrency) && c.is_word(next))))
      return false;
    if (behind && c.is(t - 1, Role::kYearStrong)) {
      const bool hedge = c.any(t - 1, mask(Role::kBy, Role::kFrom));
      return !(counts && (hedge || year < 1500 || c.token(next).shape == Shape::kLower) &&
               !c.is(t - 1, Role::kIn)) ||
             (c.is(t - 1, Role::kIn) && year >= 1500);
    }
    // "2015, 2016 and 2017": the next of the list is a year too.
    if (behind && !counts && (c.is_char(t - 1, ',') || c.is(t - 1, Role::kAnd)) && t > 1 &&
        year_at(c, t - 2) != 0)
      return true;
    if (year < 1800 || year > 2099) return false;
    // "the 2015 attacks", but "1500 troops"
    if (counts) return behind && c.is(t - 1, Role::kYearAttributive) && year >= 1900;
    if (behind && (c.is(t - 1, Role::kYearAttributive) || c.token(t - 1).kind == TokenKind::kPossessive))
      return true;
    if (behind && c.is(t - 1, Role::kYearBefore)) return true;
    // "(2022 est.)", "2023: elections held"
    if (behind && c.is_char(t - 1, '(')) return true;
    if (c.token(t).has(kLineStart) && c.is_char(next, ':') && year >= 1900) return true;
    if (year >= 1900 && on && c.is(next, Role::kYearVerb)) return true;
    if (!behind && on && c.is_word(next) && year >= 1900) return true;
    if (behind && c.is_char(t - 1, ',') && t > 1 && c.has(t - 2, LexClass::kMonth)) return true;
    return false;
  }
  const Hit month = c.find(t, LexClass::kMonth);
  if (part.moment.grain == Grain::kMonth && month) {
    const bool capitalised_behind = behind && c.is_word(t - 1) && c.token(t - 1).capitalised() &&
                                    !c.any(t - 1, mask(Role::kDateBefore, Role::kYearBefore)) &&
                                    !c.has(t - 1, LexClass::kFunctionWord);
    if (!month.weak) return !capitalised_behind;
    if (!behind) return false;
    return c.is(t - 1, Role::kDateBefore) || c.has(t - 1, LexClass::kDeictic) ||
           (c.is_dash(t - 1) && t > 1 && c.is(t - 2, Role::kMid)) ||
           (c.goes_on(part.last) && c.token(part.last).kind == TokenKind::kPossessive && !capitalised_behind);
  }
  return true;
}

}  // namespace gloss::figures
