#include "figures/phone.h"

namespace gloss::figures {
namespace {

constexpr std::uint32_t kMostGroups = 12;
constexpr std::uint32_t kContext = 4;

bool is_separator(const Cursor& c, std::uint32_t t) {
  return c.is_char(t, '-') || c.is_char(t, '/') || c.is_char(t, '.') || c.is_char(t, '(') ||
         c.is_char(t, ')');
}

bool is_group(const Cursor& c, std::uint32_t t) {
  if (!c.is_digits(t)) return false;
  for (const char digit : c.surface(t)) {
    if (digit < '0' || digit > '9') return false;
  }
  return true;
}

bool is_spoken_of(const Cursor& c, std::uint32_t t) {
  for (std::uint32_t at = t, i = 0; i < kContext && at > 0 && !c.token(at - 1).has(kParagraphAfter);
       ++i, --at) {
    if (c.amount_word(at - 1, AmountRole::kPhone) != 0) return true;
  }
  return false;
}

}  // namespace

std::uint32_t past_phone(const Cursor& c, std::uint32_t t) {
  const bool plus = c.is_char(t, '+');
  bool bracket = c.is_char(t, '(');
  std::uint32_t at = plus || bracket ? t + 1 : t;
  if (!is_group(c, at) || (at > t && !c.glued(t))) return t;
  if (at == t && t > 0 && c.glued_before(t) && !is_separator(c, t - 1)) return t;
  const std::string_view head = c.surface(at);
  const bool zero = head.size() >= 3 && head[0] == '0';
  std::uint32_t groups = 0, last = t;
  std::size_t digits = 0;
  bool year = false, thousands = true;
  for (; groups < kMostGroups && is_group(c, at); ++groups) {
    const std::int32_t value = c.integer(at);
    year = year || (c.digits(at) == 4 && value >= 1900 && value < 2100);
    thousands = thousands && (groups == 0 ? c.digits(at) <= 3 : c.digits(at) == 3);
    digits += c.digits(at);
    last = ++at;
    std::uint32_t next = at;
    if (groups == 0 && c.is_char(t, '(') && !c.is_char(at, ')'))
      bracket = false;  // "(1549-1763)": no area code
    while (next < at + 2 && is_separator(c, next) && c.goes_on(next)) {
      bracket = bracket || (c.is_char(next, '(') && !plus);
      ++next;
    }
    // A closing bracket of its own, or the end of the sentence's, is no separator.
    if (!is_group(c, next) || !c.goes_on(next) || c.token(next - 1).has(kNewlineAfter)) {
      if (groups == 0 && c.is_char(t, '(')) return t;
      ++groups;
      break;
    }
    at = next;
  }
  if (digits < 7 || digits > 17) {
    const bool short_one = digits >= 5 && digits <= 17 && groups > 1 && is_spoken_of(c, t) && !thousands;
    return short_one ? last : t;
  }
  if (last > t && c.glued(last - 1) && c.is_word(last)) return t;
  if (plus || (zero && !year)) return last;
  if (bracket && groups > 1 && !year && !thousands) return last;
  return is_spoken_of(c, t) && !thousands ? last : t;
}

}  // namespace gloss::figures
