#include "figures/cricket.h"

#include <optional>

namespace gloss::figures {
namespace {

constexpr std::string_view kRuns = "runs", kWickets = "wickets", kBalls = "balls";
constexpr double kAllWickets = 10;

bool is_for(const Cursor& c, std::uint32_t t) {
  return c.goes_on(t) && c.find(t, LexClass::kDateWord).lexeme.value == "for";
}

// A word of the game within the paragraph, not far from the tokens.
bool speaks_of_cricket(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kReach = 24;
  const std::uint32_t from = first > kReach ? first - kReach : 0;
  for (std::uint32_t t = from; t < last + kReach; ++t) {
    if (c.valid(t) && c.amount_word(t, AmountRole::kCricket) != 0) return true;
  }
  return false;
}

// "55 off 31" in a report of a match, which need not name the balls again; `t` is the token of "off".
bool is_off_balls(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kReach = 24;
  if (c.amount_word(t, AmountRole::kOffBalls) == 0 || !c.goes_on(t) || !c.goes_on(t + 1) ||
      !c.is_digits(t - 1) || !c.is_digits(t + 1) ||
      (c.goes_on(t + 2) && c.is_word(t + 2) && !c.has(t + 2, LexClass::kNotCounted)))
    return false;
  for (std::uint32_t at = t > kReach ? t - kReach : 0; at < t + kReach; ++at) {
    if (c.valid(at) && c.amount_word(at, AmountRole::kBowled) != 0) return true;
  }
  return speaks_of_cricket(c, t, t + 1);
}

bool is_whole(const Number& n) { return n.simple() && !n.has_point && n.magnitude == 1 && !n.grouped; }

// What `runs` for `wickets` is on the side of a team ("58 for four") or of a bowler ("five for 43").
bool is_score_for(const Cursor& c, const Number& first, const Number& second) {
  if (!is_whole(first) || !is_whole(second)) return false;
  const bool team = second.value <= kAllWickets && first.value >= second.value;
  const bool bowler = first.value <= kAllWickets && second.value > first.value;
  const bool closed =
      !c.goes_on(second.last) || !c.is_word(second.last) || c.has(second.last, LexClass::kNotCounted);
  return (team || bowler) && closed && speaks_of_cricket(c, first.first, second.last);
}

// The number in front of "for" at `t`: digits, or one word.
std::optional<Number> number_in_front(const Cursor& c, std::uint32_t t) {
  if (t == 0 || !c.goes_on(t)) return {};
  std::optional<Number> n = read_number(c, t - 1);
  return n && n->last == t ? n : std::nullopt;
}

}  // namespace

std::string_view cricket_unit(const Cursor& c, const Number& n, std::uint32_t last) {
  if (!is_whole(n) || !c.valid(n.first)) return {};
  if (c.goes_on(last)) {
    // "102 off 93 balls", "143 from 221 balls"
    if ((c.amount_word(last, AmountRole::kOffBalls) != 0 || c.is(last, Role::kFrom)) &&
        c.is_digits(last + 1) && c.goes_on(last + 1) && c.goes_on(last + 2) &&
        c.amount_word(last + 2, AmountRole::kBowled) != 0)
      return kRuns;
    if (is_off_balls(c, last)) return kRuns;
    if (c.amount_word(last, AmountRole::kNoWicketLost) != 0 && speaks_of_cricket(c, n.first, last))
      return kRuns;
    if (is_for(c, last) && c.goes_on(last + 1)) {
      if (const std::optional<Number> other = read_number(c, last + 1); other && is_score_for(c, n, *other))
        return n.value <= kAllWickets && n.value < other->value ? kWickets : kRuns;
      // "168 for the fifth wicket"
      if (c.is(last + 1, Role::kThe) && c.goes_on(last + 3) &&
          c.amount_word(last + 3, AmountRole::kCricket) != 0 &&
          (c.has(last + 2, LexClass::kOrdinalWord) || c.is_digits(last + 2)))
        return kRuns;
    }
  }
  if (n.first < 2 || !c.goes_on(n.first) || !c.goes_on(n.first - 1)) return {};
  if (is_off_balls(c, n.first - 1)) return kBalls;
  // "all out for 187", "declared on 412"
  for (std::uint32_t back = 2; back <= 3 && back <= n.first; ++back) {
    if (c.amount_word(n.first - back, AmountRole::kAllOut) == back) return kRuns;
  }
  if (!is_for(c, n.first - 1)) return {};
  const std::optional<Number> other = number_in_front(c, n.first - 1);
  if (!other || !is_score_for(c, *other, n)) return {};
  return other->value <= kAllWickets && other->value < n.value ? kRuns : kWickets;
}

}  // namespace gloss::figures
