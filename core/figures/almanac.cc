#include "figures/almanac.h"

#include "figures/sky.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

constexpr std::int32_t kRataDie = 719163;  // of 1970-01-01
constexpr Site kMecca = {21.4225, 39.8262};
constexpr double kIndia = 5.5 / 24;  // ahead of UTC

std::int32_t day_at(double moment) {
  const auto day = static_cast<std::int32_t>(moment);
  return day > moment ? day - 1 : day;
}

// The month's first day by the tabular calendar (civil epoch), which is never far off.
std::int32_t tabular_month(int year, int month) {
  return 1 + 29 * (month - 1) + (6 * month - 1) / 11 + 354 * (year - 1) + (3 + 11 * year) / 30 + 227014 -
         kRataDie;
}

// Umm al-Qura: the first evening behind the new moon on which the moon sets after the sun begins the month.
std::int32_t hijri_month(int year, int month) {
  const double conjunction = moon_ahead_by(0, tabular_month(year, month) - 1.5);
  std::int32_t evening = day_at(conjunction);
  if (sunset(evening, kMecca) < conjunction) ++evening;
  return moon_is_up(sunset(evening, kMecca), kMecca) ? evening + 1 : evening + 2;
}

int sign_of(double moment) { return static_cast<int>(sidereal(sun_longitude(moment), moment) / 30); }

double entry(int gregorian, int sign) {  // of the sun into a sign, 0 Mesha
  const CivilDate spring{static_cast<std::int16_t>(gregorian), 4, 14};
  const int ahead = sign > 8 ? sign - 12 : sign;  // from Makara on, in January
  return sun_at_sidereal(30 * sign, days_from_civil(spring) + 30.4 * ahead);
}

// The new moon that begins the month; of two in one sign the second, since the first begins a leap month.
double new_moon_of(int gregorian, int month) {
  const int sign = (month + 10) % 12;
  double moon = moon_ahead_by(0, entry(gregorian, sign) + 15);
  if (sign_of(moon) != sign)
    moon = moon_ahead_by(0, moon + (sign_of(moon) == (sign + 1) % 12 ? -29.5 : 29.5));
  const double next = moon_ahead_by(0, moon + 29.5);
  return sign_of(next) == sign ? next : moon;
}

std::int32_t ruled_day(double new_moon, int tithi, int hour) {
  const double begin = moon_ahead_by(12 * (tithi - 1), new_moon + 0.984 * (tithi - 1));
  const double end = moon_ahead_by(12 * tithi, begin + 0.984);
  const double clock = hour / 24.0 - kIndia;  // of a day, in UTC
  const std::int32_t first = day_at(begin - clock) + 1;
  return first + clock < end ? first : first - 1;  // a tithi that rules no such hour has the day it begins on
}

}  // namespace

CivilDate hijri_day(int gregorian, int month, int day) {
  // 33 Islamic years are 32 Gregorian ones, nearly: the year before, that, or behind.
  const int about = (gregorian - 622) * 33 / 32;
  for (int year = about - 1; year <= about + 2; ++year) {
    const std::int32_t near = tabular_month(year, month) + day - 1;
    if (civil_from_days(near - 3).year > gregorian || civil_from_days(near + 3).year < gregorian) continue;
    const CivilDate date = civil_from_days(hijri_month(year, month) + day - 1);
    if (date.year == gregorian) return date;
  }
  return {};
}

CivilDate tithi_day(int gregorian, int month, int tithi, int hour) {
  for (int year = gregorian; year >= gregorian - 1; --year) {
    const CivilDate date = civil_from_days(ruled_day(new_moon_of(year, month), tithi, hour));
    if (date.year == gregorian) return date;
  }
  return {};
}

CivilDate solar_day(int gregorian, int sign, int hour) {
  return civil_from_days(day_at(entry(gregorian, sign - 1) - (hour / 24.0 - kIndia)) + 1);
}

}  // namespace gloss::figures
