#include "figures/date_words.h"

#include "figures/counted.h"
#include "figures/date_parts.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

double word_number(const Cursor& c, std::uint32_t t) {
  const Hit hit = c.find(t, LexClass::kNumberWord);
  return hit && hit.count == 1 ? hit.lexeme.number : 0;
}

// "eighty six", "eighty-six", "eighty", "six" at `t`: 1..99; 0 where there is none.
int small_number(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  const double first = word_number(c, t);
  if (first < 1 || first > 99) return 0;
  *last = t + 1;
  if (first < 20 || static_cast<int>(first) % 10 != 0) return static_cast<int>(first);
  const std::uint32_t next = c.is_dash(t + 1) && c.glued_before(t + 1) ? t + 2 : t + 1;
  const double unit = c.goes_on(next) ? word_number(c, next) : 0;
  if (unit < 1 || unit > 9) return static_cast<int>(first);
  *last = next + 1;
  return static_cast<int>(first + unit);
}

// "January '22": the last two digits of a year behind an apostrophe.
int short_year(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  const bool apostrophe = c.is_char(t, '\'') || c.surface(t) == "\u2019" || c.surface(t) == "\u2018";
  if (!apostrophe || c.glued_before(t) || !c.glued(t) || c.digits(t + 1) != 2) return 0;
  if (c.glued(t + 1) && c.is_word(t + 2)) return 0;  // "May '90s"
  *last = t + 2;
  return year_of_two_digits(c.integer(t + 1));
}

}  // namespace

int year_of_two_digits(int digits) {
  constexpr int kThisCentury = 60;  // '59 is 2059 at the latest
  return digits < kThisCentury ? 2000 + digits : 1900 + digits;
}

int year_in_words(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  if (!c.has(t, LexClass::kNumberWord)) return 0;
  std::uint32_t end = t;
  const double century = word_number(c, t);
  if (century >= 10 && century <= 20 && c.goes_on(t + 1)) {
    const int rest = small_number(c, t + 1, &end);
    if (rest < 10) return 0;
    *last = end;
    return static_cast<int>(century) * 100 + rest;
  }
  const Hit thousand = c.find(t + 1, LexClass::kMagnitude);
  if (century != 2 || !thousand || thousand.lexeme.number != 1000 || !c.goes_on(t + 1)) return 0;
  *last = t + 2;
  std::uint32_t at = t + 2;
  if (c.is(at, Role::kAnd) && c.goes_on(at)) ++at;
  const int rest = c.goes_on(at) ? small_number(c, at, &end) : 0;
  if (rest != 0) *last = end;
  return 2000 + rest;
}

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
      } else if (c.is_word(next) || (c.is_char(next, ':') && c.glued(next)) || c.is_char(next, '%')) {
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

int year_behind(const Cursor& c, std::uint32_t t, bool comma, std::uint32_t* last, bool attributive) {
  std::uint32_t at = t;
  if (!c.goes_on(at)) return 0;
  if (comma && c.is_char(at, ',')) ++at;
  if (c.is(at, Role::kOf) || (c.is(at, Role::kIn) && c.token(at).length == 2)) ++at;
  if (!c.goes_on(at)) return 0;
  std::uint32_t end = at + 1;
  int year = year_at(c, at);
  if (year == 0) year = year_in_words(c, at, &end);
  if (year == 0) year = short_year(c, at, &end);
  if (year == 0) return 0;
  // "On March 5, 2000 people": a count, unless a comma or the end of the sentence follows.
  if (!attributive && (at > t || end > at + 1) && is_plural(c, end) && c.goes_on(end) &&
      c.token(end).shape == Shape::kLower && !c.has(end, LexClass::kNotCounted)) {
    return 0;
  }
  *last = end;
  return year;
}

bool day_exists(int year, int month, int day) {
  return day >= 1 && day <= days_in_month(year == 0 ? 2000 : year, month);
}

}  // namespace gloss::figures
