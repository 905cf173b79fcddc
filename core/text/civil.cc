#include "text/civil.h"

#include <algorithm>

namespace gloss {
namespace {

int two_digits(std::string_view s, std::size_t at) {
  const int tens = s[at] - '0', ones = s[at + 1] - '0';
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

}  // namespace

std::int32_t days_from_civil(CivilDate date) {
  const int year = date.year - (date.month <= 2);
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate civil_from_days(std::int32_t days) {
  days += 719468;
  const int era = (days >= 0 ? days : days - 146096) / 146097;
  const int day_of_era = days - era * 146097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const int month = shifted_month + (shifted_month < 10 ? 3 : -9);
  const int year = year_of_era + era * 400 + (month <= 2);
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

int days_in_month(int year, int month) {
  constexpr std::uint8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

int weekday(CivilDate date) {
  const int days = days_from_civil(date);
  return (days % 7 + 10) % 7 + 1;  // day 0, 1970-01-01, was a Thursday
}

bool is_valid(CivilDate date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

bool parse_iso_date(std::string_view text, CivilDate* date) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  int parts[3] = {0, 0, 0};
  int part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return false;
    parts[part] = parts[part] * 10 + (text[i] - '0');
  }
  const CivilDate read{static_cast<std::int16_t>(parts[0]), static_cast<std::uint8_t>(parts[1]),
                       static_cast<std::uint8_t>(parts[2])};
  if (!is_valid(read)) return false;
  *date = read;
  return true;
}

bool parse_given_date(std::string_view text, CivilDate* date, int* minutes) {
  if (minutes != nullptr) *minutes = -1;
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) {
    if (minutes != nullptr && text.size() >= 16 && text[13] == ':') {
      const int hour = two_digits(text, 11), minute = two_digits(text, 14);
      if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) *minutes = hour * 60 + minute;
    }
    text = text.substr(0, 10);
  }
  if (text.size() != 4 && text.size() != 7) return parse_iso_date(text, date);
  char whole[] = "YYYY-01-01";
  std::copy(text.begin(), text.end(), whole);
  if (!parse_iso_date({whole, 10}, date)) return false;
  date->day = 0;
  if (text.size() == 4) date->month = 0;
  return true;
}

IsoWeek iso_week(CivilDate date) {
  const std::int32_t thursday = days_from_civil(date) - weekday(date) + 4;
  const int year = civil_from_days(thursday).year;
  const std::int32_t first = days_from_civil({static_cast<std::int16_t>(year), 1, 1});
  return {year, (thursday - first) / 7 + 1};
}

CivilDate monday_of(IsoWeek week) {
  const CivilDate fourth{static_cast<std::int16_t>(week.year), 1, 4};  // always in week 1
  return civil_from_days(days_from_civil(fourth) - weekday(fourth) + 1 + (week.week - 1) * 7);
}

}  // namespace gloss
