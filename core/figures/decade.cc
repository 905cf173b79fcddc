#include "figures/decade.h"

#include "figures/date_words.h"

namespace gloss::figures {
namespace {

// "under-30s", "the over-60s"
bool is_age_group(const Cursor& c, std::uint32_t t) {
  return t > 1 && c.is_dash(t - 1) && c.glued_before(t) && c.glued_before(t - 1) && c.is_word(t - 2) &&
         !c.any(t - 2, mask(Role::kEarly, Role::kLate, Role::kMid, Role::kDecadeS));
}

// Where "early", "mid-" in front of the token begin, or the token.
std::uint32_t position_in_front(const Cursor& c, std::uint32_t t) {
  if (t > 1 && c.is_dash(t - 1)) --t;
  if (t > 1 && c.any(t - 1, mask(Role::kEarly, Role::kMid, Role::kLate))) --t;
  return t;
}

// "he is in his 40s", "in her early thirties": an age.
bool is_personal(const Cursor& c, std::uint32_t t) {
  const std::uint32_t first = position_in_front(c, t);
  return first > 0 && c.goes_on(first) && c.is(first - 1, Role::kHisHer);
}

// "are", "will"
bool is_auxiliary(const Cursor& c, std::uint32_t t) {
  const Hit word = c.find(t, LexClass::kFunctionWord);
  return word && (word.lexeme.value == "cop" || word.lexeme.value == "aux");
}

// "highs in the mid-30s", "temperatures will be in the 90s": degrees. Of years one says "in the early 90s",
// of degrees "low", and what warmth there was in the 70s stands further off.
bool is_warmth(const Cursor& c, std::uint32_t t) {
  const std::uint32_t first = position_in_front(c, t);
  if (first < 3 || !c.goes_on(first) || !c.goes_on(first - 1) || !c.goes_on(first - 2) ||
      !c.is(first - 1, Role::kThe) || !c.is(first - 2, Role::kIn) ||
      c.any(first, mask(Role::kEarly, Role::kLate)))
    return false;
  std::uint32_t before = first - 3;
  for (int verbs = 0; verbs < 2 && before > 0 && is_auxiliary(c, before); ++verbs) --before;
  return c.amount_word(before, AmountRole::kWarmth) != 0;
}

// "nineties", "seventies"
DatePart decade_in_words(const Cursor& c, std::uint32_t t) {
  DatePart out;
  const Hit word = c.find(t, LexClass::kDateWord);
  if (!word || word.lexeme.value != "decade") return out;
  const bool before = t > 0 && c.goes_on(t) &&
                      c.any(t - 1, mask(Role::kThe, Role::kIn, Role::kEarly, Role::kLate, Role::kMid));
  if (!before || is_personal(c, t) || is_warmth(c, t)) return out;
  out = {t,    t + word.count, {Grain::kDecade, static_cast<int>(word.lexeme.number), 0, 0, 0},
         {},   false,          0,
         880,  "decade",       false,
         false};
  return out;
}

// "the 1990s", "mid-1980s", "the '90s", "the 1800s"
DatePart decade_in_digits(const Cursor& c, std::uint32_t t) {
  DatePart out;
  const std::int32_t value = c.integer(t);
  const std::uint32_t digits = c.digits(t);
  if ((digits != 4 && digits != 2) || value < 0 || value % 10 != 0 || !c.goes_on(t + 1) ||
      (!c.glued(t) && digits != 4))
    return out;
  const bool ends_in_s = c.is(t + 1, Role::kDecadeS) && c.is_word(t + 1);
  const bool apostrophe = digits == 4 && c.token(t + 1).kind == TokenKind::kPossessive &&
                          c.surface(t + 1).size() > 1 && !c.is_word(t + 2);
  if (!ends_in_s && !apostrophe) return out;
  if (digits == 4) {
    if (value < 1000 || value > 2100) return out;
    if (value % 100 == 0 && value < 2000)  // the 1800s: a century
      return {t,     t + 2, {Grain::kCentury, 0, value / 100 + 1, 0, 0}, {}, false, 0, 930, "century",
              false, false};
    return {t, t + 2, {Grain::kDecade, value, 0, 0, 0}, {}, false, 0, 930, "decade", false, false};
  }
  const bool the =
      t > 0 && (c.any(t - 1, mask(Role::kThe, Role::kEarly, Role::kLate, Role::kMid, Role::kHisHer)) ||
                (c.glued_before(t) && c.token(t - 1).length <= 3 && !c.is_word(t - 1)));
  if (!the || is_age_group(c, t) || is_personal(c, t) || is_warmth(c, t)) return out;
  const int year = value >= 30 ? 1900 + value : 2000 + value;
  return {t, t + 2, {Grain::kDecade, year, 0, 0, 0}, {}, false, 0, 930, "decade", false, false};
}

// The number of "19th", "nineteenth" and the token behind it; 0 where there is none.
int century_at(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  const std::int32_t value = c.integer(t);
  if (value > 0 && value <= 30 && c.glued(t) && c.has(t + 1, LexClass::kOrdinalSuffix)) {
    *last = t + 2;
    return value;
  }
  const Hit ordinal = c.find(t, LexClass::kOrdinalWord);
  if (!ordinal || ordinal.lexeme.number > 30) return 0;
  *last = t + 1;
  return static_cast<int>(ordinal.lexeme.number);
}

// "the 19th and 20th centuries", "13th-15th century": `last` is behind the first.
DatePart two_centuries(const Cursor& c, std::uint32_t t, int nth, std::uint32_t last) {
  const DayHit second = c.goes_on(last) ? day_at(c, last + 1, true) : DayHit();
  const Hit plural = c.find(second.last, LexClass::kTimeUnit);
  if (!second.suffixed || second.day <= nth || second.day > 22 || !plural || plural.lexeme.value != "CE" ||
      !c.goes_on(second.last))
    return {};
  return {t,
          second.last + plural.count,
          {Grain::kCentury, 0, nth, 0, 0},
          {Grain::kCentury, 0, second.day, 0, 0},
          true,
          0,
          900,
          "century",
          false,
          false};
}

}  // namespace

DatePart read_decade(const Cursor& c, std::uint32_t t) {
  if (const DatePart decade = decade_in_digits(c, t)) return decade;
  if (const DatePart named = decade_in_words(c, t)) return named;
  std::uint32_t last = 0;
  const int nth = century_at(c, t, &last);
  if (nth == 0) return {};
  const bool dash = c.is_dash(last) && c.glued_before(last) && c.glued(last);
  const bool tied = dash && day_at(c, last + 1, true).suffixed;  // "13th-15th century"
  if (dash && !tied) ++last;
  if (tied || c.is(last, Role::kAnd) || c.is(last, Role::kTo)) return two_centuries(c, t, nth, last);
  if (!c.is(last, Role::kCentury) || !c.goes_on(last) || c.phrase(last + 1, Role::kBce) != 0) return {};
  return {t, last + 1, {Grain::kCentury, 0, nth, 0, 0}, {}, false, 0, 920, "century", false, false};
}

}  // namespace gloss::figures
