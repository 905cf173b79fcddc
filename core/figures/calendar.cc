#include "figures/calendar.h"

#include "figures/counted.h"

namespace gloss::figures {
namespace {

constexpr std::uint32_t kReach = 14;

Tense future_at(const Cursor& c, std::uint32_t t) {
  // "Will" inside of a sentence is a name.
  if (c.valid(t) && c.token(t).capitalised() && !c.token(t).has(kSentenceStart)) return Tense::kUnknown;
  if (c.is(t, Role::kAm) && t > 0 && c.is_digits(t - 1)) return Tense::kUnknown;  // "at 12:40 am"
  if (c.phrase(t, Role::kPlanned) != 0) return Tense::kPlanned;
  return c.phrase(t, Role::kFuture) != 0 ? Tense::kFuture : Tense::kUnknown;
}

// What may stand between "will" and its participle: "be", "have", "not", "also".
bool is_auxiliary(const Cursor& c, std::uint32_t t) {
  const Hit word = c.find(t, LexClass::kFunctionWord);
  const std::string_view kind = word ? word.lexeme.value : std::string_view();
  return kind == "cop" || kind == "aux" || kind == "neg" || kind == "adv";
}

// "will have", "will also be held", "is to be held": the auxiliaries in front decide, as far as they plan;
// what "would be held on Tuesday" may be over.
Tense tense_of_participle(const Cursor& c, std::uint32_t t) {
  if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kTo) && c.token(t - 1).length == 2)
    return Tense::kUnknown;  // "to hit"
  for (int i = 0; i < 4 && t > 0 && c.goes_on(t); ++i) {
    --t;
    const Tense tense = future_at(c, t);
    const bool auxiliary = is_auxiliary(c, t);  // "would have", but not "the plan announced"
    if (tense == Tense::kPlanned || (i == 0 && auxiliary && tense != Tense::kUnknown)) return tense;
    // "seats are filled on April 12": of any time
    const bool present =
        c.amount_word(t, AmountRole::kShareVerb) != 0 || (c.is(t, Role::kYearVerb) && !c.is(t, Role::kPast));
    if (i == 0 && auxiliary && present) return Tense::kUnknown;
    if (!auxiliary && !c.is(t, Role::kTo)) break;
  }
  return Tense::kPast;
}

Tense tense_of(const Cursor& c, std::uint32_t t) {
  // "expected to" is future though it ends in -ed.
  if (const Tense tense = future_at(c, t); tense != Tense::kUnknown) return tense;
  const std::string_view s = c.surface(t);
  const bool ends_in_ed =
      c.is_word(t) && c.token(t).shape == Shape::kLower && s.size() > 4 && s.substr(s.size() - 2) == "ed";
  return ends_in_ed || c.is(t, Role::kPast) ? tense_of_participle(c, t) : Tense::kUnknown;
}

// "called an election for February", "the strike set for Monday"
bool is_scheduled(const Cursor& c, std::uint32_t first) {
  constexpr std::uint32_t kLongest = 2;
  if (first < 2 || !c.goes_on(first) || !c.goes_on(first - 1)) return false;
  const Hit word = c.find(first - 1, LexClass::kDateWord);
  if (!word || word.lexeme.value != "for") return false;
  for (std::uint32_t count = 1; count <= kLongest && count < first; ++count) {
    if (c.amount_word(first - 1 - count, AmountRole::kScheduled) == count) return true;
  }
  return false;
}

bool same_sentence(const Cursor& c, std::uint32_t t) { return c.goes_on(t); }

}  // namespace

Tense tense_around(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  std::uint32_t t = first;
  if (is_scheduled(c, first)) return Tense::kPlanned;
  for (std::uint32_t i = 0; i < kReach && t > 0 && same_sentence(c, t); ++i) {
    --t;
    // A phrase such as "set to" begins a token earlier than its last word is met; look at both.
    if (t > 0 && same_sentence(c, t) && c.phrase(t - 1, Role::kFuture) > 1) return future_at(c, t - 1);
    const Tense tense = tense_of(c, t);
    if (tense != Tense::kUnknown) return tense;
  }
  t = last;
  for (std::uint32_t i = 0; i < kReach && c.valid(t) && same_sentence(c, t); ++i, ++t) {
    const Tense tense = tense_of(c, t);
    if (tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

CivilDate Calendar::near_today() const {
  CivilDate date = today_;
  if (date.day == 0) date.day = 15;
  return date;
}

void Calendar::mention(const Moment& moment) {
  if (!moment.resolved()) return;
  if (moment.grain == Grain::kDay) {
    const CivilDate day = moment.first_day();
    if (knows_day() && day > today_) return;
    anchor_ = day;
    anchor_year_ = moment.year;
  } else if (moment.grain == Grain::kYear || moment.grain == Grain::kMonth ||
             moment.grain == Grain::kQuarter || moment.grain == Grain::kHalf ||
             moment.grain == Grain::kSeason) {
    if (knows_month() && moment.year > today_.year) return;
    anchor_year_ = moment.year;
  } else if (moment.grain == Grain::kDecade && (!knows_month() || moment.year < today_.year)) {
    anchor_year_ = moment.year;  // "a decade later"
  }
}

int Calendar::year_of(int month, int day, Tense tense) const {
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
    if (looks_ahead(tense) && ahead < -20) distance += tense == Tense::kPlanned ? 400 : 200;
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
  if (day > days_in_month(year, month)) return false;
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
  if (looks_ahead(tense) || !past.resolved()) return future;
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
  moment = Moment::of_day(add_days(today_, looks_ahead(tense) ? ahead : -back));
  moment.weekday = day;
  return moment;
}

}  // namespace gloss::figures
