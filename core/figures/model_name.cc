#include "figures/model_name.h"

namespace gloss::figures {

std::uint32_t past_model(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kMost = 8;
  if (!c.valid(t)) return t + 1;
  const Shape shape = c.token(t).shape;
  if (shape != Shape::kUpper && shape != Shape::kSingleUpper && shape != Shape::kCapital &&
      shape != Shape::kMixed) {
    return t + 1;
  }
  std::uint32_t end = t + 1, after_digits = t + 1;
  while (end < t + kMost && c.glued(end - 1)) {
    if (c.is_char(end, '/') && c.glued(end) && c.is_word(end + 1) &&
        c.token(end - 1).shape != Shape::kLower && c.token(end + 1).shape == Shape::kSingleUpper) {
      if (after_digits > t + 1) after_digits = end + 2;  // F/A-18E/F
      end += 2;
      continue;
    }
    if (c.is_dash(end) && !(c.glued(end) && (c.is_digits(end + 1) || c.is_word(end + 1)))) break;
    const bool variant = c.is_word(end) && c.is_digits(end - 1) && c.token(end).shape == Shape::kLower &&
                         c.token(end).length > 1;  // "A320neo"
    if (c.is_digits(end) || variant) {
      after_digits = end + 1;
    } else if (c.is_word(end) && c.token(end).shape != Shape::kLower &&
               (!c.is_dash(end - 1) || (c.glued(end) && c.is_digits(end + 1)))) {  // F404-IN20
      if (after_digits == end) after_digits = end + 1;
    } else if (!c.is_dash(end)) {
      break;
    }
    ++end;
  }
  return after_digits;
}

}  // namespace gloss::figures
