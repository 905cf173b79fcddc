#include "figures/date_parts.h"
#include "figures/date_range.h"
#include "figures/year_context.h"

namespace gloss::figures {

bool in_date_context(const Cursor& c, const DatePart& part) {
  const std::uint32_t t = part.first;
  const bool behind = t > 0 && c.goes_on(t);
  if (begins_range(c, part)) return true;
  if (part.moment.grain == Grain::kYear) return year_stands(c, part);
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
