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

}  // namespace

Hedge hedge_before(const Cursor& c, std::uint32_t t) {
  Hedge best;
  std::uint32_t end = t;
  if (end > 0 && c.is(end - 1, Role::kArticle) && c.goes_on(t)) --end;
  for (std::uint32_t back = 1; back <= kLongestModifier && back <= end; ++back) {
    const std::uint32_t at = end - back;
    if (!c.goes_on(at + 1)) break;
    for (const PhraseMatch& match : c.article().matches_at(at)) {
      if (match.count != back || c.article().knowledge->sense(match.sense).lex != LexClass::kModifier)
        continue;
      const Lexeme row = c.article().lexeme(match);
      if (row.extra == "after") continue;
      best = {modifier_of(row.value), at, end};
    }
  }
  return best;
}

Hedge hedge_behind(const Cursor& c, std::uint32_t t) {
  if (!c.valid(t) || !c.goes_on(t)) return {};
  const Hit hit = c.find(t, LexClass::kModifier);
  if (!hit || hit.lexeme.extra != "after") return {};
  return {modifier_of(hit.lexeme.value), t, t + hit.count};
}

}  // namespace gloss::figures
