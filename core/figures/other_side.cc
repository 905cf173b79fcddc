#include "figures/other_side.h"

#include "figures/counted_before.h"

namespace gloss::figures {

bool in_one_sentence(const Cursor& c, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t t = to; t > from; --t) {
    if (!c.goes_on(t)) return false;
  }
  return true;
}

std::uint32_t word_in_front(const Cursor& c, const Number& n) {
  const std::uint32_t t = front_of(c, n) - 1;
  // "from a peak of 8.8tn", "against its target of 18.5"
  const bool statistic = c.is(t, Role::kOf) && t > 2 && c.goes_on(t) && c.goes_on(t - 1) &&
                         c.goes_on(t - 2) && c.amount_word(t - 1, AmountRole::kStatistic) != 0 &&
                         c.any(t - 2, mask(Role::kArticle, Role::kThe, Role::kHisHer));
  return statistic ? t - 3 : t;
}

bool is_closed(const Cursor& c, std::uint32_t last) {
  return !c.goes_on(last) || !c.is_word(last) || c.has(last, LexClass::kNotCounted) ||
         c.has(last, LexClass::kDeictic) || c.has(last, LexClass::kRelativeDay) ||
         c.any(last, mask(Role::kEarly, Role::kLate));
}

bool of_like_size(double value, double other) {
  constexpr double kFar = 10;
  return value > 0 && other > 0 && value < kFar * other && other < kFar * value;
}

bool any_between(const Cursor& c, std::uint32_t first, std::uint32_t last, AmountRole role) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (c.amount_word(t, role) != 0) return true;
  }
  return false;
}

bool compares(const Cursor& c, std::uint32_t t, bool change) {
  return c.amount_word(t, AmountRole::kAgainst) != 0 ||
         (t > 0 && c.amount_word(t - 1, AmountRole::kAgainst) == 2) ||  // "instead of"
         (change && c.amount_word(t, AmountRole::kWith) != 0);
}

bool is_other_side(const Cursor& c, const Number& n, std::uint32_t last, std::uint32_t first,
                   std::uint32_t behind) {
  const std::uint32_t t = word_in_front(c, n);
  if (t < behind || t == 0 || !c.goes_on(t) || !is_closed(c, last) || !c.goes_on(n.first)) return false;
  const bool change = t > behind && c.amount_word(t - 1, AmountRole::kChange) != 0;
  if (compares(c, t, change)) return true;
  // "$47.60 a barrel from 60"
  const bool unit = t == behind + 2 && c.is(behind, Role::kPer);
  if (c.is(t, Role::kFrom)) return change || c.is_char(t - 1, ',') || t == behind || unit;
  const bool from = t == behind && first > 0 && c.goes_on(first) && c.is(first - 1, Role::kFrom);
  return c.is(t, Role::kTo) && (change || from);
}

bool is_last_figure(const Memory& memory, std::uint32_t token) {
  return memory.money_token <= token && memory.percent_token <= token && memory.quantity_token <= token &&
         memory.noun_token <= token;
}

}  // namespace gloss::figures
