#include "figures/modifier.h"

namespace gloss::figures {
namespace {

constexpr std::uint32_t kLongestModifier = 6;

Modifier modifier_of(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Modifier::kEnd); ++i) {
    if (name_of(static_cast<Modifier>(i)) == name) return static_cast<Modifier>(i);
  }
  return Modifier::kNone;
}

// "or more than 5000", "or less than 30": the hedge of the next figure.
bool bounds_another(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t)) return false;
  return c.surface(t) == "than" || c.is_digits(t) || c.has(t, LexClass::kNumberWord) ||
         (c.has(t, LexClass::kCurrency) && c.find(t, LexClass::kCurrency).lexeme.extra == "symbol");
}

// Digits, a sum, or "three-year": behind an article these count for a thing, where "a third" does not.
bool figure_opens(const Cursor& c, std::uint32_t t) {
  const bool tied = c.has(t, LexClass::kNumberWord) && c.is_dash(t + 1) && c.glued_before(t + 1);
  return c.is_digits(t) || tied || (c.has(t, LexClass::kCurrency) && c.glued(t) && c.is_digits(t + 1));
}

}  // namespace

Hedge hedge_before(const Cursor& c, std::uint32_t t) {
  Hedge best;
  std::uint32_t end = t;
  if (end > 0 && c.is(end - 1, Role::kArticle) && c.goes_on(t)) --end;
  for (std::uint32_t back = 1; back <= kLongestModifier && back <= end; ++back) {
    const std::uint32_t at = end - back;
    if (!c.goes_on(at + 1)) break;
    if (!c.article().begins(at, bit(LexClass::kModifier))) continue;
    for (const PhraseMatch& match : c.article().matches_at(at)) {
      if (match.count != back || match.lex != LexClass::kModifier) continue;
      const Lexeme row = c.article().lexeme(match);
      if (!row.extra.empty()) continue;
      // "a 6-under 66", "edged up to 4.1 percent": no hedge
      if (c.glued_before(at) && c.is_dash(at - 1) && c.is_digits(at - 2)) continue;
      const bool phrasal = at > 0 && c.goes_on(at) && c.amount_word(at - 1, AmountRole::kPhrasal) != 0;
      if (phrasal && back == 2 && c.amount_word(at, AmountRole::kChange) != 0) continue;
      // "spoke about four guardians": of whom, not how many.
      if (back == 1 && at > 0 && c.goes_on(at) && c.amount_word(at - 1, AmountRole::kTopic) != 0) continue;
      // "handed over five prisoners": the verb's, not the number's.
      if (phrasal && back == 1 && modifier_of(row.value) == Modifier::kOver &&
          c.amount_word(at - 1, AmountRole::kChange) == 0) {
        continue;
      }
      // "$400 million over 20 years": in the course of them. ("won over 20 seats" has no sum before it.)
      constexpr std::uint64_t kScales = bit(LexClass::kMagnitude) | bit(LexClass::kPercentWord);
      const auto scale = [&](std::uint32_t token) {
        return c.is_digits(token) || (c.article().classes(token) & kScales) != 0;
      };
      if (back == 1 && modifier_of(row.value) == Modifier::kOver && at > 0 && c.goes_on(at) &&
          (scale(at - 1) || (at > 1 && c.has(at - 1, LexClass::kCurrency) && scale(at - 2)))) {
        continue;
      }
      // "jailed over a 9 million peso contract", "under a 10-year, $600 million deal": about it, by it.
      if (back == 1 && end < t && row.number == 1 && figure_opens(c, t)) continue;
      best = {modifier_of(row.value), at, end};
    }
  }
  return best;
}

Hedge hedge_at(const Cursor& c, std::uint32_t t) {
  const Hit hit = c.find(t, LexClass::kModifier);
  if (!hit || !hit.lexeme.extra.empty()) return {};
  std::uint32_t last = t + hit.count;
  if (c.is(last, Role::kArticle) && c.goes_on(last)) ++last;
  return {modifier_of(hit.lexeme.value), t, last};
}

Hedge hedge_behind(const Cursor& c, std::uint32_t t) {
  if (!c.valid(t) || !c.goes_on(t)) return {};
  if (c.is_dash(t) && c.glued_before(t) && c.glued(t)) {
    const Hit odd = c.find(t + 1, LexClass::kModifier);
    if (odd && odd.lexeme.extra == "joined") return {modifier_of(odd.lexeme.value), t, t + 1 + odd.count};
  }
  const Hit hit = c.find(t, LexClass::kModifier);
  if (!hit || hit.lexeme.extra != "after" || bounds_another(c, t + hit.count)) return {};
  return {modifier_of(hit.lexeme.value), t, t + hit.count};
}

bool equal_behind(const Cursor& c, std::uint32_t t) {
  if (!c.valid(t) || !c.goes_on(t)) return false;
  const Hit hit = c.find(t, LexClass::kModifier);
  return hit && hit.lexeme.extra == "equal" && !bounds_another(c, t + hit.count);
}

}  // namespace gloss::figures
