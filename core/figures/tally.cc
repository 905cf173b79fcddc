#include "figures/tally.h"

#include "figures/counted.h"

namespace gloss::figures {
namespace {

bool is_side(const Cursor& c, std::uint32_t t) { return c.digits(t) >= 1 && c.digits(t) <= 3; }

// "190-0" from its first digits on, the winners in front.
bool is_pair(const Cursor& c, std::uint32_t t) {
  if (!is_side(c, t) || !is_side(c, t + 2) || !c.is_dash(t + 1) || !c.glued(t) || !c.glued(t + 1))
    return false;
  if (c.glued_before(t) && !c.is_char(t - 1, '(')) return false;
  const std::uint32_t next = t + 3;
  if (c.glued(t + 2) && (c.is_word(next) || c.is_digits(next) || c.is_char(next, '%') ||
                         ((c.is_dash(next) || c.is_char(next, '/')) && c.glued(next))))
    return false;
  return c.integer(t) > c.integer(t + 2);
}

bool is_ballot(const Cursor& c, std::uint32_t t) { return c.amount_word(t, AmountRole::kBallot) != 0; }

// A vote is spoken of right around the pair.
bool is_voted(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kBehind = 3, kInFront = 5;
  for (std::uint32_t at = t + 3; at < t + 3 + kBehind && c.goes_on(at); ++at) {
    if (is_ballot(c, at)) return true;
    if (!c.is_word(at)) break;
  }
  // "passed 30-20 measures" counts measures.
  if (c.goes_on(t + 3) && is_plural(c, t + 3)) return false;
  for (std::uint32_t back = 1; back <= kInFront && back <= t && c.goes_on(t - back + 1); ++back) {
    if (is_ballot(c, t - back)) return true;
  }
  return false;
}

}  // namespace

Reading read_tally(const Cursor& c, std::uint32_t t) {
  Reading r;
  if (!is_side(c, t)) return r;
  std::uint32_t first = t;
  if (!is_pair(c, first)) {
    if (t < 2) return r;
    first = t - 2;
    if (!is_pair(c, first)) return r;
  }
  if (!is_voted(c, first)) return r;
  r.first = t;
  r.last = t + 1;
  r.value.type = Type::kNumber;
  r.value.has_number = true;
  r.value.number = c.integer(t);
  r.value.inferred = kInferredUnit;
  r.unit = Text("votes");
  r.score = 700;
  r.because("tally",
            c.article().text.substr(c.token(first).begin, c.token(first + 2).end() - c.token(first).begin));
  return r;
}

}  // namespace gloss::figures
