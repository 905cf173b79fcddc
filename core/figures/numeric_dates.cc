#include "figures/numeric_dates.h"

#include "figures/counted.h"
#include "figures/date_words.h"
#include "figures/stamp.h"

namespace gloss::figures {
namespace {

bool ends_here(const Cursor& c, std::uint32_t last) {
  return !c.glued(last - 1) || !(c.is_word(last) || c.is_digits(last) ||
                                 ((c.is_dash(last) || c.is_char(last, '/')) && c.is_digits(last + 1)));
}

// Three groups of digits as they stand.
struct Groups {
  int a = -1, b = -1, year = -1;
  bool dotted = false;
  std::uint32_t last = 0;
};

// 23.04.2022 is one token with its dots.
bool read_dotted(const Cursor& c, std::uint32_t t, Groups* out) {
  if (c.digits(t) < 8 || c.digits(t) > 10) return false;
  int groups[3] = {0, 0, 0}, lengths[3] = {0, 0, 0}, at = 0;
  for (const char ch : c.surface(t)) {
    if (ch == '.') {
      if (++at > 2) return false;
    } else if (ch < '0' || ch > '9' || lengths[at]++ >= 4) {
      return false;
    } else {
      groups[at] = groups[at] * 10 + (ch - '0');
    }
  }
  if (at != 2 || lengths[2] != 4 || lengths[0] > 2 || lengths[1] > 2) return false;
  *out = {groups[0], groups[1], groups[2], true, t + 1};
  return true;
}

bool read_groups(const Cursor& c, std::uint32_t t, Groups* out) {
  if (read_dotted(c, t, out)) return true;
  if (c.digits(t) == 0 || c.digits(t) > 2 || !c.glued(t) || !c.glued(t + 1)) return false;
  if (c.glued_before(t) && t > 0 && (c.is_char(t - 1, '/') || c.is_digits(t - 1) || c.is_word(t - 1)))
    return false;
  const bool slash = c.is_char(t + 1, '/');
  if ((!slash && !c.is_dash(t + 1)) || c.digits(t + 2) == 0 || c.digits(t + 2) > 2) return false;
  out->a = c.integer(t);
  out->b = c.integer(t + 2);
  const bool third = c.glued(t + 2) && c.glued(t + 3) && (slash ? c.is_char(t + 3, '/') : c.is_dash(t + 3)) &&
                     c.is_digits(t + 4) && (c.digits(t + 4) == 4 || c.digits(t + 4) == 2);
  out->last = t + 3;
  if (!third) return slash;
  out->year = c.integer(t + 4);
  if (c.digits(t + 4) == 2) out->year += out->year < 50 ? 2000 : 1900;
  out->last = t + 5;
  return true;
}

// Whether 22/04 can be a day: beside words of time, in a list of days, alone; not a fraction or a score.
bool short_date_stands(const Cursor& c, std::uint32_t t, std::uint32_t last) {
  // A list or a range: "11/20, 11/22 or 11/25", "5/1-5/7".
  const auto is_short = [&](std::uint32_t at) {
    return c.is_digits(at) && c.is_char(at + 1, '/') && c.is_digits(at + 2);
  };
  if (c.is_dash(last) && is_short(last + 1)) return true;
  if (t > 3 && is_short(t - 4) &&
      (c.is_char(t - 1, ',') || c.is_dash(t - 1) || c.any(t - 1, mask(Role::kAnd, Role::kOr, Role::kTo))))
    return true;
  if (c.digits(t) + c.digits(t + 2) < 3 &&
      !(t > 0 && c.goes_on(t) && c.any(t - 1, mask(Role::kOn, Role::kFrom))))
    return false;
  if (c.is(last, Role::kOf) || c.has(last, LexClass::kFractionWord)) return false;
  // "23/12 before 5pm", "23/12 at noon"
  const Hit word = c.goes_on(last) ? c.find(last, LexClass::kDateWord) : Hit();
  if (c.is(last, Role::kAt) || (word && bound_of(word.lexeme.value) != Bound::kNone)) {
    if (read_clock(c, last + (word ? word.count : 1))) return true;
  }
  if (c.goes_on(last) && c.is_word(last) && !c.has(last, LexClass::kNotCounted) &&
      !c.any(last, mask(Role::kAt, Role::kTo)))
    return false;
  if (t == 0 || !c.goes_on(t)) return true;
  const std::uint32_t before = t - 1;
  if (c.any(before, mask(Role::kOn, Role::kFrom, Role::kTo, Role::kBy, Role::kYearStrong)) &&
      !c.is(before, Role::kIn))
    return true;
  return c.has(before, LexClass::kWeekday) || c.has(before, LexClass::kDeictic);
}

// 20250304
DatePart read_compact(const Cursor& c, std::uint32_t t) {
  DatePart out;
  if (c.digits(t) != 8 || !ends_here(c, t + 1) ||
      (c.glued_before(t) && t > 0 && !c.is_dash(t - 1) && !c.is_char(t - 1, '(')))
    return out;
  const std::int32_t value = c.integer(t);
  const int year = value / 10000, month = value / 100 % 100, day = value % 100;
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || !day_exists(year, month, day)) return out;
  out = {t, t + 1, {Grain::kDay, year, month, day, 0}, {}, false, 0, 900, "iso-date", false, true};
  return out;
}

}  // namespace

DatePart read_iso(const Cursor& c, std::uint32_t t) {
  if (const DatePart compact = read_compact(c, t)) return compact;
  DatePart out;
  const bool dashes = c.is_dash(t + 1) && c.is_dash(t + 3);
  const bool slashes = c.is_char(t + 1, '/') && c.is_char(t + 3, '/');
  if (!c.glued(t) || !c.glued(t + 1)) return out;
  if ((c.is_dash(t + 1) || c.is_char(t + 1, '/')) && !dashes && !slashes && !c.glued_before(t)) {
    // 2025-03, 03/2025; but 2019-20 is a span of years.
    const bool year_first = c.digits(t) == 4;
    const std::uint32_t year_token = year_first ? t : t + 2, month_token = year_first ? t + 2 : t;
    const int y = c.digits(year_token) == 4 ? c.integer(year_token) : 0;
    const int m = c.digits(month_token) <= 2 ? c.integer(month_token) : -1;
    const bool span_of_years = year_first && c.digits(month_token) == 2 && m == (y + 1) % 100;
    if (y >= 1900 && y < 2100 && m >= 1 && m <= 12 && !span_of_years && ends_here(c, t + 3)) {
      out = {t, t + 3, Moment::of_month(y, m), {}, false, 0, 900, "iso-month", false, false};
    }
    return out;
  }
  if ((!dashes && !slashes) || !c.glued(t + 2) || !c.glued(t + 3)) return out;
  const int year = c.digits(t) == 4 ? c.integer(t) : -1, month = c.integer(t + 2), day = c.integer(t + 4);
  if (year < 1000 || c.digits(t + 2) > 2 || c.digits(t + 4) > 2 || month < 1 || month > 12 ||
      !day_exists(year, month, day)) {
    return out;
  }
  if (c.glued(t + 4) && (c.is_dash(t + 5) || c.is_digits(t + 5))) return out;
  out = {t, t + 5, {Grain::kDay, year, month, day, 0}, {}, false, 0, 975, "iso-date", false, true};
  return out;
}

DatePart read_numeric(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart out;
  Groups g;
  if (!read_groups(c, t, &g) || g.a < 1 || g.b < 1 || (g.a > 12 && g.b > 12)) return out;
  const bool short_form = g.year < 0;
  if (!short_form && g.year < 1000) return out;
  if (short_form && !short_date_stands(c, t, g.last)) return out;
  if (c.glued(g.last - 1) && (c.is_digits(g.last) || c.is_char(g.last, '/'))) return out;
  const bool dash = c.is_dash(g.last) && c.glued_before(g.last) && c.glued(g.last);
  if (dash && c.is_dash(t + 1)) return out;  // a number with hyphens
  bool day_first = g.a > 12 || (g.dotted && g.b <= 12);
  const bool open = g.a <= 12 && g.b <= 12 && g.a != g.b && !g.dotted;
  if (open && calendar.day_order() != DayOrder::kUnknown) {
    day_first = calendar.day_order() == DayOrder::kDayFirst;
  } else if (open) {
    out.inferred |= kInferredDayOrder;
    day_first = !short_form && calendar.knows_day() && calendar.beside_today(g.year, g.b, g.a) &&
                !calendar.beside_today(g.year, g.a, g.b);
  }
  const int month = day_first ? g.b : g.a, day = day_first ? g.a : g.b;
  if (!day_exists(short_form ? 0 : g.year, month, day)) return {};
  out.first = t;
  out.last = g.last;
  out.score = short_form ? 860 : 930;
  out.why = "numeric-date";
  out.full = !short_form;
  out.moment = {Grain::kDay, short_form ? 0 : g.year, month, day, 0};
  if (!short_form) return out;
  // "5/1-5/7, 2020"
  std::uint32_t end = 0;
  if (const int year = c.is_char(g.last, ',') ? year_behind(c, g.last, true, &end) : 0; year != 0) {
    out.moment.year = year;
    out.last = end;
    return out;
  }
  out.moment.year = calendar.year_of(month, day, tense_around(c, t, g.last));
  while (out.moment.year != 0 && !day_exists(out.moment.year, month, day)) ++out.moment.year;  // February 29
  out.inferred |= kInferredYear;
  return out;
}

DayOrder day_order_of(const Cursor& c) {
  int day_first = 0, month_first = 0;
  for (std::uint32_t t = 0; t < c.size(); ++t) {
    Groups g;
    if (!c.is_digits(t) || !read_groups(c, t, &g) || g.dotted || g.year < 1000 || g.a < 1 || g.b < 1)
      continue;
    if (g.a > 12 && g.b <= 12 && g.a <= 31) ++day_first;
    if (g.b > 12 && g.a <= 12 && g.b <= 31) ++month_first;
  }
  if ((day_first != 0) == (month_first != 0)) return DayOrder::kUnknown;
  return day_first != 0 ? DayOrder::kDayFirst : DayOrder::kMonthFirst;
}

}  // namespace gloss::figures
