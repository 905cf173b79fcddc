#include "figures/elapsed.h"

#include <optional>

#include "figures/modifier.h"
#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

// A colon between two digits.
bool colon(const Cursor& c, std::uint32_t t) {
  return c.is_char(t, ':') && c.glued_before(t) && c.glued(t) && c.is_digits(t + 1);
}

// "52.11", "09": two digits of seconds or minutes, with what stands behind their point; -1 where they are
// none.
double sixty(const Cursor& c, std::uint32_t t) {
  const std::string_view s = c.surface(t);
  const bool two = s.size() == 2 || (s.size() > 3 && s.size() <= 6 && s[2] == '.');
  const std::optional<Number> n = two && c.is_digits(t) ? read_numeral(c, t) : std::nullopt;
  return n && n->last == t + 1 && n->value < 60 ? n->value : -1;
}

}  // namespace

Reading read_elapsed(const Cursor& c, std::uint32_t t) {
  Reading r;
  if (!c.is_digits(t) || c.digits(t) > 2 || !colon(c, t + 1)) return r;
  if (t > 0 && c.glued_before(t) && !c.is_char(t - 1, '(')) return r;
  const bool hours = colon(c, t + 3);
  const std::int32_t first = c.integer(t);
  const double second = sixty(c, t + 2), third = hours ? sixty(c, t + 4) : 0;
  const std::uint32_t last = hours ? t + 5 : t + 3;
  const bool split = c.surface(last - 1).size() > 2;  // a fraction of a second
  if (first < 0 || second < 0 || third < 0 || (hours && c.surface(t + 2).size() != 2)) return r;
  const Hedge hedge = hedge_before(c, t);
  const std::uint32_t front = hedge.mod != Modifier::kNone ? hedge.first : t;
  const bool took =
      front > 0 && c.goes_on(front) &&
      (c.any(front - 1, mask(Role::kIn, Role::kOf)) || c.amount_word(front - 1, AmountRole::kTimed) != 0);
  // "his 2:01:09 world record"
  const bool raced = c.goes_on(last) && c.amount_word(last, AmountRole::kRaced) != 0;
  if (!split && !(hours && (took || raced))) return r;
  if (c.glued(last - 1) && (c.is_word(last) || c.is_char(last, ':') || c.is_digits(last))) return r;
  r.first = t;
  r.last = last;
  r.value.type = Type::kDuration;
  r.value.mod = hedge.mod;
  r.timex.append("PT").append_number(first).append(hours ? 'H' : 'M').append_number(second);
  r.timex.append(hours ? 'M' : 'S');
  if (hours) r.timex.append_number(third).append('S');
  r.score = 930;
  r.because("span-of-time", c.surface(t));
  return r;
}

}  // namespace gloss::figures
