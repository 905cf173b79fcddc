#include "figures/counted.h"
#include "figures/date_parts.h"
#include "figures/date_range.h"

namespace gloss::figures {

bool in_date_context(const Cursor& c, const DatePart& part) {
  const std::uint32_t t = part.first;
  const bool behind = t > 0 && c.goes_on(t);
  if (begins_range(c, part)) return true;
  if (part.moment.grain == Grain::kYear) {
    if (part.interval) return true;
    const int year = part.moment.year;
    const std::uint32_t next = part.last;
    const bool on = c.goes_on(next);
    if (behind && c.glued_before(t)) {
      const std::uint32_t before = t - 1;
      if (c.is_dash(before)) {
        if (!(before > 0 &&
              c.any(before - 1, mask(Role::kMid, Role::kEarly, Role::kLate, Role::kYearBefore))))
          return false;
      } else if ((!c.is_char(before, '(') && !c.is_char(before, '"') &&
                  c.token(before).kind != TokenKind::kPunct) ||
                 c.is_char(before, '.') || c.is_char(before, '/') || c.is_char(before, ':')) {
        return false;
      }
    }
    const bool counts = on && is_plural(c, next) && !c.has(next, LexClass::kNotCounted);
    if (on && c.token(next).kind == TokenKind::kPossessive) return true;
    if (on && (c.has(next, LexClass::kUnit) && c.is_word(next) && !c.find(next, LexClass::kUnit).weak))
      return false;
    if (on && (c.has(next, LexClass::kTimeUnit) || (c.has(next, LexClass::kCurrency) && c.is_word(next))))
      return false;
    if (behind && c.is(t - 1, Role::kYearStrong)) {
      const bool hedge = c.any(t - 1, mask(Role::kBy, Role::kFrom));
      return !(counts && (hedge || year < 1500 || c.token(next).shape == Shape::kLower) &&
               !c.is(t - 1, Role::kIn)) ||
             (c.is(t - 1, Role::kIn) && year >= 1500);
    }
    // "2015, 2016 and 2017": the next of the list is a year too.
    if (behind && !counts && (c.is_char(t - 1, ',') || c.is(t - 1, Role::kAnd)) && t > 1 &&
        year_at(c, t - 2) != 0)
      return true;
    if (year < 1800 || year > 2099) return false;
    // "the 2015 attacks", but "1500 troops"
    if (counts) return behind && c.is(t - 1, Role::kYearAttributive) && year >= 1900;
    if (behind && (c.is(t - 1, Role::kYearAttributive) || c.token(t - 1).kind == TokenKind::kPossessive))
      return true;
    if (behind && c.is(t - 1, Role::kYearBefore)) return true;
    // "(2022 est.)", "2023: elections held"
    if (behind && c.is_char(t - 1, '(')) return true;
    if (c.token(t).has(kLineStart) && c.is_char(next, ':') && year >= 1900) return true;
    if (year >= 1900 && on && c.is(next, Role::kYearVerb)) return true;
    if (!behind && on && c.is_word(next) && year >= 1900) return true;
    if (behind && c.is_char(t - 1, ',') && t > 1 && c.has(t - 2, LexClass::kMonth)) return true;
    return false;
  }
  const Hit month = c.find(t, LexClass::kMonth);
  if (part.moment.grain == Grain::kMonth && month) {
    const bool capitalised_behind = behind && c.is_word(t - 1) && c.token(t - 1).capitalised() &&
                                    !c.any(t - 1, mask(Role::kDateBefore, Role::kYearBefore)) &&
                                    !c.has(t - 1, LexClass::kFunctionWord);
    if (!month.weak) return !capitalised_behind;
    const bool word_ahead = c.goes_on(part.last) && c.is_word(part.last);
    // "April was a deadly month"
    if (!behind) return word_ahead && c.is(part.last, Role::kYearVerb);
    // "an April ceasefire", "the country's March election"
    if (word_ahead && c.token(part.last).shape == Shape::kLower && !c.has(part.last, LexClass::kNotCounted) &&
        (c.is(t - 1, Role::kArticle) || c.token(t - 1).kind == TokenKind::kPossessive ||
         c.is(t - 1, Role::kHisHer)))
      return true;
    return c.is(t - 1, Role::kDateBefore) || c.has(t - 1, LexClass::kDeictic) ||
           (c.is_dash(t - 1) && t > 1 && c.is(t - 2, Role::kMid)) ||
           (c.goes_on(part.last) && c.token(part.last).kind == TokenKind::kPossessive && !capitalised_behind);
  }
  return true;
}

}  // namespace gloss::figures
