#include "figures/clock_words.h"

namespace gloss::figures {
namespace {

std::string_view date_word(const Cursor& c, std::uint32_t t) {
  const Hit hit = c.has(t, LexClass::kDateWord) ? c.find(t, LexClass::kDateWord) : Hit();
  return hit && hit.count == 1 ? hit.lexeme.value : std::string_view();
}

int word_number(const Cursor& c, std::uint32_t t) {
  const Hit word = c.find(t, LexClass::kNumberWord);
  return word && word.count == 1 && word.lexeme.number < 100 ? static_cast<int>(word.lexeme.number) : -1;
}

// An hour, 1..24, as a word or one or two digits; what is glued to it is the caller's.
int hour_at(const Cursor& c, std::uint32_t t) {
  const int value = c.digits(t) != 0 && c.digits(t) <= 2 ? c.integer(t) : word_number(c, t);
  return value >= 1 && value <= 24 ? value : -1;
}

// Minutes in words: "thirty", "fifty nine", "o three", "zero three"; the token behind in `last`.
int minute_words(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  if (!c.goes_on(t)) return -1;
  if (date_word(c, t) == "zero" || word_number(c, t) == 0) {
    std::uint32_t at = t + 1;
    if (c.is_dash(at)) ++at;
    const int unit = c.goes_on(at) ? word_number(c, at) : -1;
    if (unit < 1 || unit > 9) return -1;
    *last = at + 1;
    return unit;
  }
  const int tens = word_number(c, t);
  if (tens < 10 || tens > 59) return -1;
  *last = t + 1;
  if (tens % 10 != 0 || tens < 20) return tens;
  const std::uint32_t next = c.is_dash(t + 1) ? t + 2 : t + 1;
  const int unit = c.goes_on(next) ? word_number(c, next) : -1;
  if (unit < 1 || unit > 9) return tens;
  *last = next + 1;
  return tens + unit;
}

// "quarter", "half", "20", "twenty [minutes]" in front of "past" or "to"
int minutes_before(const Cursor& c, std::uint32_t t, std::uint32_t* last, bool* said) {
  const std::string_view word = date_word(c, t);
  *last = t + 1;
  *said = true;
  if (word == "quarter") return 15;
  if (word == "half") return 30;
  *said = false;
  int value = c.digits(t) != 0 && c.digits(t) <= 2 ? c.integer(t) : word_number(c, t);
  if (!c.is_digits(t) && value >= 20 && value % 10 == 0) {  // "twenty-five"
    const std::uint32_t next = c.is_dash(t + 1) && c.glued_before(t + 1) ? t + 2 : t + 1;
    const int unit = c.goes_on(next) ? word_number(c, next) : -1;
    if (unit >= 1 && unit <= 9) {
      value += unit;
      *last = next + 1;
    }
  }
  if (const Hit unit = c.find(*last, LexClass::kTimeUnit);
      unit && unit.lexeme.value == "TM" && c.goes_on(*last)) {
    *last += unit.count;
    *said = true;
  }
  return value >= 1 && value <= 59 ? value : -1;
}

}  // namespace

Clock read_clock_words(const Cursor& c, std::uint32_t t) {
  Clock clock;
  clock.first = t;
  std::uint32_t at = 0;
  bool said = false;
  const int minutes = minutes_before(c, t, &at, &said);
  if (minutes > 0 && c.goes_on(at) && c.goes_on(at + 1)) {
    const std::string_view word = date_word(c, at);
    const int hour = hour_at(c, at + 1);
    const bool past = word == "past" || (said && word == "after"),
               // "from 11 minutes to 14" is how long
        to = word == "to_hour" && !c.is(at, Role::kOf) && !(t > 0 && c.is(t - 1, Role::kFrom));
    const bool free = !c.glued(at + 1) || !c.is_char(at + 2, '.') || !c.is_digits(at + 3);
    if (hour > 0 && free && (past || (to && (said || (c.is_digits(t) == false && minutes % 5 == 0))))) {
      clock.hour = past ? hour : hour - 1;
      clock.minute = past ? minutes : 60 - minutes;
      clock.last = c.glued(at + 1) && c.is(at + 2, Role::kH) ? at + 3 : at + 2;
      // "the second call came at twenty to nine."
      const bool closes = !c.goes_on(clock.last) || c.token(clock.last).kind == TokenKind::kPunct;
      clock.certain = past || said || (!c.is_digits(t) && t > 0 && c.is(t - 1, Role::kAt) && closes);
      if (past && !said && !(minutes % 5 == 0)) clock.certain = false;
      return clock;
    }
  }
  const int hour = word_number(c, t);
  if (hour < 1 || hour > 12) return {};
  std::uint32_t next = t + 1;
  if (c.is_dash(next) && c.glued_before(next)) ++next;
  std::uint32_t last = 0;
  const int minute = minute_words(c, next, &last);
  if (minute < 0) return {};
  clock.hour = hour;
  clock.minute = minute;
  clock.last = last;
  clock.spelt = true;
  return clock;
}

}  // namespace gloss::figures
