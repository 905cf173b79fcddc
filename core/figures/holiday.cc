#include "figures/holiday.h"

#include "figures/almanac.h"
#include "figures/date_words.h"
#include "figures/stamp.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

constexpr std::int32_t kUnixEpoch = 719163;  // as "Rata Die", which the calendrical formulas count in

int number_at(std::string_view s, std::size_t at) {
  int value = 0;
  for (; at < s.size() && s[at] >= '0' && s[at] <= '9'; ++at) value = value * 10 + (s[at] - '0');
  return value;
}

// The signed number that ends a rule: "easter-46" → -46; 0 where there is none.
int offset_at(std::string_view s, std::size_t at) {
  if (at >= s.size() || (s[at] != '+' && s[at] != '-')) return 0;
  const int value = number_at(s, at + 1);
  return s[at] == '-' ? -value : value;
}

CivilDate civil(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// Reingold and Dershowitz, Calendrical Calculations: the Hebrew calendar from its molad arithmetic.
std::int32_t hebrew_elapsed(int year) {
  const std::int32_t months = (235 * year - 234) / 19;
  const std::int64_t parts = 12084 + 13753 * std::int64_t{months};
  const auto day = static_cast<std::int32_t>(29 * months + parts / 25920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

std::int32_t hebrew_new_year(int year) {  // as days since 1970-01-01
  const std::int32_t before = hebrew_elapsed(year - 1), here = hebrew_elapsed(year),
                     behind = hebrew_elapsed(year + 1);
  const int delay = behind - here == 356 ? 2 : here - before == 382 ? 1 : 0;
  return here + delay - 1373427 - kUnixEpoch;
}

std::int32_t rosh_hashanah(int gregorian) { return hebrew_new_year(gregorian + 3761); }

std::int32_t hanukkah(int gregorian) {
  const std::int32_t first = rosh_hashanah(gregorian);
  const std::int32_t length = hebrew_new_year(gregorian + 3762) - first;
  const bool long_heshvan = length % 10 == 5;  // 355 and 385 days
  return first + 30 + (long_heshvan ? 30 : 29) + 24;
}

CivilDate orthodox_easter(int year) {  // Meeus, Julian calendar; 13 days behind until 2099
  const int a = year % 4, b = year % 7, c = year % 19;
  const int d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
  const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  return add_days(civil(year, month, day), year / 100 - year / 400 - 2);
}

CivilDate listed(std::string_view days, int year) {
  for (std::size_t at = 5; at + 10 <= days.size(); at += 11) {
    CivilDate date;
    if (number_at(days, at) == year && parse_iso_date(days.substr(at, 10), &date)) return date;
  }
  return {};
}

CivilDate nth_weekday(std::string_view rule, int year, int month) {
  const int day = rule[3] - '0';
  CivilDate date = civil(year, month, 1);
  if (rule[5] == 'L') {
    date.day = static_cast<std::uint8_t>(days_in_month(year, month));
    date = add_days(date, -((weekday(date) - day + 7) % 7));
  } else {
    date = add_days(date, (day - weekday(date) + 7) % 7 + 7 * (rule[5] - '1'));
  }
  return add_days(date, offset_at(rule, 6));
}

// "tithi-07-30@18+1", "solar-10@18": what the Hindu calendars give.
CivilDate hindu_day(std::string_view rule, int year) {
  const std::size_t at = rule.find('@');
  if (at == std::string_view::npos) return {};
  const int hour = number_at(rule, at + 1), month = number_at(rule, 6);
  const CivilDate day = rule.starts_with("tithi") ? tithi_day(year, month, number_at(rule, 9), hour)
                                                  : solar_day(year, month, hour);
  return day.month == 0 ? day : add_days(day, offset_at(rule, rule.find_first_of("+-", at)));
}

bool by_the_sky(std::string_view rule) {
  return rule.starts_with("hijri") || rule.starts_with("tithi") || rule.starts_with("solar");
}

// " 2019", "of next year", "in 2019", "two years ago" is left to others.
int year_said(const Cursor& c, std::uint32_t t, const Calendar& calendar, std::uint32_t* last) {
  if (const int year = year_behind(c, t, false, last); year != 0) return year;
  if (!c.goes_on(t)) return 0;
  std::uint32_t at = t;
  if (c.any(at, mask(Role::kOf, Role::kIn)) && c.goes_on(at + 1)) ++at;
  if (const int year = year_at(c, at); year != 0) {
    *last = at + 1;
    return year;
  }
  const Hit deictic = c.find(at, LexClass::kDeictic), unit = c.find(at + 1, LexClass::kTimeUnit);
  if (!deictic || !unit || unit.lexeme.value != "Y" || !c.goes_on(at + 1) || !calendar.knows_month())
    return 0;
  const std::string_view way = deictic.lexeme.value;
  const int step = way == "last" ? -1 : way == "next" ? 1 : way == "this" ? 0 : 9;
  if (step == 9) return 0;
  *last = at + 1 + unit.count;
  return calendar.today().year + step;
}

void set_days(std::string_view rule, int year, DatePart* part) {
  const CivilDate first = holiday_day(rule, year);
  part->moment = Moment::of_day(first);
  if (const int length = holiday_length(rule); length > 1) {
    part->interval = true;
    part->until = Moment::of_day(add_days(first, length - 1));
  }
}

// "Labor Day weekend": the Saturday and Sunday beside the day, and the day.
void widen_to_weekend(DatePart* part) {
  if (part->interval) return;
  const CivilDate day = part->moment.first_day();
  const int number = weekday(day);
  const CivilDate saturday = add_days(day, number <= 3 ? -1 - number : 6 - number);
  const CivilDate sunday = add_days(saturday, 1);
  part->moment = Moment::of_day(day < saturday ? day : saturday);
  part->until = Moment::of_day(sunday < day ? day : sunday);
  part->interval = true;
}

// The tokens of the holiday's name, and of "weekend" behind it.
std::uint32_t name_end(const Cursor& c, std::uint32_t t, const Hit& hit, bool* weekend) {
  const std::uint32_t last = t + hit.count;
  const Hit unit = c.goes_on(last) ? c.find(last, LexClass::kTimeUnit) : Hit();
  *weekend = unit && unit.lexeme.value == "WE";
  return *weekend ? last + unit.count : last;
}

// The year that is meant where none is said; what comes every fourth year, in the years beside.
int nearest_year(std::string_view rule, const Calendar& calendar, Tense tense) {
  const int now = calendar.today().year;
  if (const CivilDate day = holiday_day(rule, now); day.month != 0)
    return calendar.year_of(day.month, day.day, tense);
  const bool next = looks_ahead(tense) || calendar.coming(tense);
  for (int apart = 1; apart <= 3; ++apart) {
    const bool behind = holiday_day(rule, now - apart).month != 0;
    const bool ahead = holiday_day(rule, now + apart).month != 0;
    if (ahead && (next || !behind)) return now + apart;
    if (behind && !calendar.coming(tense)) return now - apart;
  }
  return 0;
}

// "before the New Year", "by New Year"
bool is_bounded(const Cursor& c, std::uint32_t t) {
  if (t == 0 || !c.goes_on(t)) return false;
  const std::uint32_t before = c.is(t - 1, Role::kThe) && t > 1 && c.goes_on(t - 1) ? t - 2 : t - 1;
  const Hit word = c.find(before, LexClass::kDateWord);
  return word && word.count == 1 && bound_of(word.lexeme.value) != Bound::kNone;
}

}  // namespace

CivilDate holiday_day(std::string_view rule, int year) {
  rule = rule.substr(0, rule.find('/'));
  if (rule.starts_with("list:")) return listed(rule, year);
  if (rule.starts_with("easter")) return add_days(easter(year), offset_at(rule, 6));
  if (rule.starts_with("orthodox")) return add_days(orthodox_easter(year), offset_at(rule, 8));
  if (rule.starts_with("hebrew")) return civil_from_days(rosh_hashanah(year) + offset_at(rule, 6));
  if (rule.starts_with("pesach")) return civil_from_days(rosh_hashanah(year) - 163 + offset_at(rule, 6));
  if (rule.starts_with("hanukkah")) return civil_from_days(hanukkah(year) + offset_at(rule, 8));
  if (rule.starts_with("hijri")) return hijri_day(year, number_at(rule, 6), number_at(rule, 9));
  if (by_the_sky(rule)) return hindu_day(rule, year);
  const int month = number_at(rule, 0);
  if (rule.size() < 5 || month < 1 || month > 12) return {};
  if (rule[4] >= '0' && rule[4] <= '9')
    return add_days(civil(year, month, number_at(rule, 3)), offset_at(rule, 5));
  return rule.size() >= 6 ? nth_weekday(rule, year, month) : CivilDate{};
}

int holiday_length(std::string_view rule) {
  const std::size_t slash = rule.find('/');
  return slash == std::string_view::npos ? 1 : number_at(rule, slash + 1);
}

std::string_view holiday_rule(const Cursor& c, std::uint32_t t, const Hit& hit) {
  const Lexeme& holiday = hit.lexeme;
  const std::string_view days = holiday.extra;  // "FI=12-06 GH=03-06"
  if (days.find('=') == std::string_view::npos) return holiday.value;
  // "Independence Day in Ghana": a name of up to two words
  constexpr std::uint32_t kName = 3;
  const std::uint32_t behind = t + hit.count;
  const bool in = c.goes_on(behind) && c.is(behind, Role::kIn);
  const std::string_view country = c.country_before(in ? behind + kName : t);
  if (country.empty()) return holiday.value;
  for (std::size_t at = 0; at < days.size();
       at = days.find(' ', at) == std::string_view::npos ? days.size() : days.find(' ', at) + 1) {
    constexpr std::size_t kSign = 2, kDay = 5;
    if (days.substr(at, kSign) == country) return days.substr(at + kSign + 1, kDay);
  }
  return {};
}

DatePart read_holiday(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart out;
  const Hit hit = c.find(t, LexClass::kHoliday);
  if (!hit || (hit.lexeme.extra == "bounded" && !is_bounded(c, t))) return out;
  const std::string_view rule = holiday_rule(c, t, hit);
  if (rule.empty()) return out;
  out.first = t;
  bool weekend = false;
  out.last = name_end(c, t, hit, &weekend);
  out.score =
      hit.count > 1 ? 910 : 870;  // a name of two words beats the event that its head would make of it
  out.why = "holiday";
  std::uint32_t end = 0;
  int year = year_said(c, out.last, calendar, &end);
  if (year != 0) {
    out.last = end;
  } else {
    if (!calendar.knows_month()) {
      // Without a year a fixed day says something, XXXX-12-25; of a feast that moves, only that it is a day.
      const bool fixed = rule.size() == 5 && rule[2] == '-';
      out.moment = fixed ? Moment{Grain::kDay, 0, number_at(rule, 0), number_at(rule, 3), 0}
                         : Moment{Grain::kYear, 0, 0, 0, 0};
      out.inferred = kInferredYear;
      return out;
    }
    year = nearest_year(rule, calendar, tense_around(c, t, out.last));
    if (year == 0) return {};
    out.inferred = kInferredYear;
  }
  if (holiday_day(rule, year).month == 0) return {};
  if (by_the_sky(rule)) out.inferred |= kInferredDay;
  set_days(rule, year, &out);
  if (weekend) widen_to_weekend(&out);
  return out;
}

DatePart read_holiday(const Cursor& c, std::uint32_t t, const Calendar& calendar, int step) {
  DatePart out;
  const Hit hit = c.find(t, LexClass::kHoliday);
  if (!hit || !calendar.knows_day()) return out;
  const std::string_view rule = holiday_rule(c, t, hit);
  if (rule.empty()) return out;
  int year = calendar.today().year;
  const CivilDate this_year = holiday_day(rule, year);
  if (this_year.month == 0) return out;
  if (step < 0 && this_year >= calendar.today()) --year;
  if (step > 0 && this_year <= calendar.today()) ++year;
  if (holiday_day(rule, year).month == 0) return out;
  out.first = t;
  bool weekend = false;
  out.last = name_end(c, t, hit, &weekend);
  out.score = 900;
  out.why = "holiday";
  out.inferred = kInferredYear;
  if (by_the_sky(rule)) out.inferred |= kInferredDay;
  set_days(rule, year, &out);
  if (weekend) widen_to_weekend(&out);
  return out;
}

}  // namespace gloss::figures
