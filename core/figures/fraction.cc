#include "figures/fraction.h"

#include "figures/modifier.h"
#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

// Whether "half" is a share, and not the first one of a match, "two and a half", a half of something.
bool half_is_share(const Cursor& c, const Number& n, bool of, bool by) {
  const std::uint32_t before = n.first - 1, behind = n.last;
  const bool counted =
      n.first > 0 &&
      (c.has(before, LexClass::kOrdinalWord) || c.has(before, LexClass::kDeictic) ||
       c.has(before, LexClass::kOrdinalSuffix) || c.is(before, Role::kThe) || c.is(before, Role::kAnd));
  if (counted) return false;
  if (of || by || (c.any(behind, mask(Role::kThe, Role::kHisHer)) && c.goes_on(behind))) return true;
  // "production fell by half", "nearly half were women": hedged or closing the clause.
  return hedge_before(c, n.first).mod != Modifier::kNone && !c.is_dash(behind);
}

// "a third were women", "nearly a third", "sales fell a third."
bool part_is_share(const Cursor& c, const Number& n) {
  const std::uint32_t before = n.first - 1, behind = n.last;
  if (c.is(behind, Role::kElliptical) || c.amount_word(behind, AmountRole::kComparative) != 0 ||
      c.amount_word(behind, AmountRole::kShareVerb) != 0 ||
      c.find(behind, LexClass::kModifier).lexeme.value == "below")  // "a third below its worth"
    return true;
  const bool closes = !c.goes_on(behind) || !c.is_word(behind) || c.has(behind, LexClass::kNotCounted);
  if (!closes || c.is_dash(behind)) return false;
  const bool change = c.goes_on(before) && c.amount_word(before - 1, AmountRole::kChange) != 0;
  return change || hedge_before(c, n.first).mod != Modifier::kNone;
}

bool bare_is_share(const Cursor& c, const Number& n) {
  const std::uint32_t before = n.first - 1;
  const bool of = c.is(n.last, Role::kOf) && c.goes_on(n.last);
  const bool article = n.first > 0 && c.is(before, Role::kArticle) && c.goes_on(n.first);
  const bool by = n.first > (article ? 1u : 0u) && c.is(article ? before - 1 : before, Role::kBy);
  const bool half = n.value == 0.5;
  const bool share = half ? half_is_share(c, n, of, by) : article && (of || by || part_is_share(c, n));
  return share || ((half || article) && stands_alone(c, n.first, n.last));
}

}  // namespace

bool finish_fraction(const Cursor& c, const Amount& a, Reading* r) {
  const Number& n = a.number;
  if (n.bare_fraction && !bare_is_share(c, n)) return false;
  r->value.type = Type::kPercent;
  r->value.has_number = true;
  // 3 * 0.2 is not 0.6 in doubles: percent to six places.
  r->value.number = rounded(n.value * 100, 1e6);
  r->score = c.is(n.last, Role::kOf) && c.goes_on(n.last) ? 880 : 760;
  r->because("fraction", c.words(n.first, n.last));
  return true;
}

}  // namespace gloss::figures
