#include "figures/calendar.h"

namespace gloss::figures {
CivilDate Calendar::near_today() const {
  CivilDate date = today_;
  if (date.day == 0) date.day = 15;
  return date;
}

void Calendar::mention(const Moment& moment) {
  if (!moment.resolved()) {
    // "on 26 October 2025 … on 6 November … the next day": which day that is, nobody can tell.
    if (moment.grain == Grain::kDay) anchor_ = {};
    return;
  }
  if (moment.grain == Grain::kDay) {
    const CivilDate day = moment.first_day();
    coming_day_ = knows_day() && day > today_ ? day : CivilDate{};
    if (coming_day_.month != 0) return;
    anchor_ = clock_anchor_ = day;
    spoke_here_ = true;
    anchor_year_ = moment.year;
    anchor_period_ = {};
  } else if (moment.grain == Grain::kYear || moment.grain == Grain::kMonth ||
             moment.grain == Grain::kQuarter || moment.grain == Grain::kHalf ||
             moment.grain == Grain::kSeason) {
    if (knows_month() && moment.year > today_.year) return;
    anchor_year_ = moment.year;
    anchor_period_ = {};
    const bool period = moment.grain == Grain::kMonth || moment.grain == Grain::kQuarter;
    if (period && (!knows_month() || moment.first_day() <= near_today())) anchor_period_ = moment;
  } else if (moment.grain == Grain::kDecade && (!knows_month() || moment.year < today_.year)) {
    anchor_year_ = moment.year;  // "a decade later"
  }
}

void Calendar::mention_aside(const Moment& moment) {
  const CivilDate day = clock_anchor_;
  mention(moment);
  clock_anchor_ = day;
}

CivilDate Calendar::clock_day_of(int minutes, bool has_zone) const {
  constexpr int kEvening = 20 * 60, kMorning = 6 * 60;
  constexpr std::int32_t kLongAgo = 4;
  const CivilDate day = clock_anchor_.month != 0 ? clock_anchor_ : today_;
  const bool overnight =
      evening_.month != 0 && evening_ == day && evening_minutes_ >= kEvening && minutes < kMorning;
  if (has_zone && !spoke_here_ && knows_day() && days_from_civil(today_) - days_from_civil(day) > kLongAgo)
    return today_;
  const CivilDate next = add_days(day, 1);
  return overnight && (!knows_day() || next <= today_) ? next : day;
}

int Calendar::year_of(int month, int day, Tense tense, int months) const {
  if (!knows_month()) return 0;
  const CivilDate today = near_today();
  const std::int32_t now = days_from_civil(today);
  int best = 0;
  std::int32_t best_distance = 0;
  for (int year = today.year - 1; year <= today.year + 1; ++year) {
    CivilDate date;
    date.year = static_cast<std::int16_t>(year);
    date.month = static_cast<std::uint8_t>(month);
    const int longest = days_in_month(year, month);
    date.day = static_cast<std::uint8_t>(day == 0 ? 15 : day < longest ? day : longest);
    const std::int32_t ahead = days_from_civil(date) - now;
    std::int32_t distance = ahead < 0 ? -ahead : ahead;
    if (tense == Tense::kPast && ahead > 20) distance += 300;
    // Of a plan nothing is over, save what a verb says of it.
    const bool over = day == 0 ? year * 12 + month + months / 2 < today.year * 12 + today.month : ahead < 0;
    if (coming(tense) && over) distance += 400;
    if (looks_ahead(tense) && tense != Tense::kOncePlanned && ahead < -20)
      distance += tense == Tense::kPlanned ? 400 : 200;
    if (best == 0 || distance < best_distance) {
      best = year;
      best_distance = distance;
    }
  }
  return best;
}

Moment Calendar::minutes_from_now(double minutes, int* of_day) const {
  const auto at = static_cast<std::int32_t>(minutes_ + minutes + 1440.0 * 1000) - 1440 * 1000;
  const std::int32_t days = at >= 0 ? at / 1440 : -((1439 - at) / 1440);
  *of_day = at - days * 1440;
  return Moment::of_day(add_days(today_, days));
}

bool Calendar::beside_today(int year, int month, int day) const {
  const std::int32_t apart =
      days_from_civil(today_) - days_from_civil(Moment{Grain::kDay, year, month, day, 0}.first_day());
  return apart >= -31 && apart <= 31;
}

Moment Calendar::day_of_month(int day, int weekday, Tense tense) const {
  if (!knows_day()) return {};
  constexpr int kYears =
      11;  // a day of the month falls on each weekday within eleven years, 29 February aside
  Moment past, future;
  for (int back = 0; back < 12 * kYears && (!past.resolved() || !future.resolved()); ++back) {
    for (const int months : {-back, back}) {
      const CivilDate month = add_months({today_.year, today_.month, 1}, months);
      if (month.year < 1 || day > days_in_month(month.year, month.month)) continue;
      const CivilDate date{month.year, month.month, static_cast<std::uint8_t>(day)};
      if (weekday != 0 && gloss::weekday(date) != weekday) continue;
      if (date <= today_ && !past.resolved()) past = Moment::of_day(date);
      if (date >= today_ && !future.resolved()) future = Moment::of_day(date);
    }
  }
  if (looks_ahead(tense) || coming(tense) || !past.resolved()) return future;
  if (weekday == 0 || tense == Tense::kPast || !future.resolved()) return past;
  // "Tuesday the 19th" is seldom far away.
  const std::int32_t now = days_from_civil(today_);
  const bool nearer = days_from_civil(future.first_day()) - now < now - days_from_civil(past.first_day());
  return nearer ? future : past;
}

Moment Calendar::weekday(int day, Tense tense) const {
  Moment moment;
  moment.weekday = day;
  if (!knows_day()) return moment;
  const int now = gloss::weekday(today_);
  const int back = (now - day + 7) % 7;
  const int ahead = (day - now + 7) % 7;
  moment = Moment::of_day(add_days(today_, looks_ahead(tense) || coming(tense) ? ahead : -back));
  moment.weekday = day;
  return moment;
}

}  // namespace gloss::figures
