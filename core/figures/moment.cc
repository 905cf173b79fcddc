#include "figures/moment.h"

namespace gloss::figures {
namespace {

CivilDate civil(int year, int month, int day) {
  CivilDate date;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  return date;
}

// Digits, or an X for each of them where they are not known.
void append_or_open(bool known, int value, int width, Text* out) {
  if (known) {
    out->append_padded(value, width);
  } else {
    for (int i = 0; i < width; ++i) out->append('X');
  }
}

constexpr std::string_view kSeasons[] = {"SP", "SU", "FA", "WI"};

}  // namespace

CivilDate add_days(CivilDate date, std::int32_t days) {
  return civil_from_days(days_from_civil(date) + days);
}

CivilDate add_business_days(CivilDate date, int days) {
  const int step = days < 0 ? -1 : 1;
  const int weeks = days / 5;
  date = add_days(date, 7 * weeks);
  for (int left = (days - 5 * weeks) * step; left > 0;) {
    date = add_days(date, step);
    if (weekday(date) <= 5) --left;
  }
  return date;
}

CivilDate add_months(CivilDate date, int months) {
  const int all = date.year * 12 + (date.month - 1) + months;
  const int year = all / 12, month = all % 12 + 1;
  const int longest = days_in_month(year, month);
  return civil(year, month, date.day < longest ? date.day : longest);
}

CivilDate easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return civil(year, n / 31, n % 31 + 1);
}

Moment Moment::of_week(CivilDate any_day) {
  const IsoWeek week = iso_week(any_day);
  return {Grain::kWeek, week.year, week.week, 0, 0};
}

CivilDate Moment::first_day() const {
  switch (grain) {
    case Grain::kDay:
      return civil(year, part, day);
    case Grain::kWeek:
      return monday_of({year, part});
    case Grain::kWeekend:
      return add_days(monday_of({year, part}), 5);
    case Grain::kMonth:
      return civil(year, part, 1);
    case Grain::kQuarter:
      return civil(year, 3 * part - 2, 1);
    case Grain::kHalf:
      return civil(year, 6 * part - 5, 1);
    case Grain::kSeason:
      return civil(year, 3 * part + 3, 1);
    case Grain::kCentury:
      return civil(part * 100 - 99, 1, 1);
    default:
      return civil(year, 1, 1);
  }
}

CivilDate Moment::past_last_day() const {
  const CivilDate first = first_day();
  switch (grain) {
    case Grain::kDay:
      return add_days(first, 1);
    case Grain::kWeek:
      return add_days(first, 7);
    case Grain::kWeekend:
      return add_days(first, 2);
    case Grain::kMonth:
      return add_months(first, 1);
    case Grain::kQuarter:
    case Grain::kSeason:
      return add_months(first, 3);
    case Grain::kHalf:
      return add_months(first, 6);
    case Grain::kDecade:
      return add_months(first, 120);
    case Grain::kCentury:
      return add_months(first, 1200);
    default:
      return add_months(first, 12);
  }
}

void write_iso(CivilDate date, Text* out) {
  out->append_padded(date.year, 4)
      .append('-')
      .append_padded(date.month, 2)
      .append('-')
      .append_padded(date.day, 2);
}

void write_timex(const Moment& m, Text* out) {
  const bool has_date = m.grain == Grain::kDay && m.part != 0 && m.day != 0;
  if (m.weekday != 0 && !m.resolved() && !has_date) {
    out->append("XXXX-WXX-").append_padded(m.weekday, 1);
    return;
  }
  if (m.grain == Grain::kCentury) {
    out->append_padded(m.part - 1, 2).append("XX");
    return;
  }
  if (m.grain == Grain::kDecade) {
    out->append_padded(m.year / 10, 3).append('X');
    return;
  }
  if (m.fiscal()) out->append("FY");
  append_or_open(m.resolved(), m.year, 4, out);
  switch (m.grain) {
    case Grain::kDay:
      out->append('-').append_padded(m.part, 2).append('-').append_padded(m.day, 2);
      break;
    case Grain::kMonth:
      out->append('-');
      append_or_open(m.part != 0, m.part, 2, out);
      break;
    case Grain::kWeek:
    case Grain::kWeekend:
      out->append("-W");
      append_or_open(m.resolved(), m.part, 2, out);
      if (m.grain == Grain::kWeekend) out->append("-WE");
      break;
    case Grain::kQuarter:
    case Grain::kFiscalQuarter:
      out->append("-Q");
      append_or_open(m.part != 0, m.part, 1, out);
      break;
    case Grain::kHalf:
    case Grain::kFiscalHalf:
      out->append("-H").append_padded(m.part, 1);
      break;
    case Grain::kSeason:
      out->append('-').append(kSeasons[m.part & 3]);
      break;
    default:
      break;
  }
}

void write_interval(const Moment& first, const Moment* last, Reading* r) {
  write_timex(first, &r->timex);
  if (last != nullptr) {
    r->timex.append('/');
    write_timex(*last, &r->timex);
  }
  const Moment& end = last != nullptr ? *last : first;
  const bool whole = first.grain == Grain::kCentury || (first.resolved() && !first.fiscal());
  if (!whole || (!end.resolved() && end.grain != Grain::kCentury)) return;
  write_iso(first.first_day(), &r->start);
  write_iso(end.past_last_day(), &r->end);
}

}  // namespace gloss::figures
