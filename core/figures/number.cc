#include "figures/number.h"

#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

// "half a million", "half-dozen", "a quarter of a million"; else the fraction alone.
std::optional<Number> read_bare_fraction(const Cursor& c, std::uint32_t t, const Hit& part) {
  Number n;
  n.first = t;
  n.last = t + 1;
  n.value = n.unscaled = part.lexeme.number;
  n.fraction = true;
  n.bare_fraction = part.lexeme.value != "sign";
  std::uint32_t at = t + 1;
  if (part.lexeme.number == 0.5 || part.lexeme.number == 0.25) {
    if (joins(c, at)) {
      ++at;
    } else {
      if (c.is(at, Role::kOf) && c.goes_on(at)) ++at;
      if (c.is(at, Role::kArticle) && c.goes_on(at)) ++at;
    }
    const Hit magnitude = magnitude_at(c, at, false);
    if (magnitude && c.goes_on(at)) {
      n.value *= magnitude.lexeme.number;
      n.magnitude = magnitude.lexeme.number;
      n.last = at + 1;
      n.fraction = n.bare_fraction = false;
    }
  }
  return n;
}

// "dozens", "tens of thousands", "several hundred", "few"
std::optional<Number> read_vague(const Cursor& c, std::uint32_t t, const Hit& word) {
  Number n;
  n.first = t;
  n.last = t + 1;
  n.value = word.lexeme.number;
  n.vague = true;
  const bool few = word.lexeme.value == "few";
  std::uint32_t at = t + 1;
  if (c.is(at, Role::kOf) && c.goes_on(at)) ++at;
  if (few) {
    if (t > 0 && c.goes_on(t) && c.surface(t - 1) == "as") return {};  // "the third in as many weeks"
    n.vague = false;
    n.few = true;
    if (at > t + 1) {
      // "a couple of weeks": the span of time decides
      n.last = word.lexeme.number == 2 ? at : t + 1;
    }
    if (const Hit magnitude = magnitude_at(c, at, false); magnitude && c.goes_on(at)) {
      n.value *= magnitude.lexeme.number;
      n.last = at + 1;
      n.few = false;
      n.vague = true;
    }
    return n;
  }
  if (at > t + 1) {
    const Hit more = c.find(at, LexClass::kVagueNumber);
    if (more && more.lexeme.value.empty() && c.goes_on(at)) {
      n.value = (word.lexeme.number >= 200 ? word.lexeme.number : 20) * (more.lexeme.number / 2);
      if (word.lexeme.value.empty() && word.lexeme.number == 24) n.value = 24 * (more.lexeme.number / 2);
      n.last = at + 1;
      return n;
    }
    if (const Hit magnitude = magnitude_at(c, at, false);
        magnitude && c.goes_on(at) && magnitude.lexeme.number > 99) {
      n.value = word.lexeme.number * magnitude.lexeme.number;
      n.last = at + 1;
      return n;
    }
  }
  if (word.lexeme.value == "of_only" && at == t + 1) return {};
  return n;
}

// "1010 ± 195 light years", "9.83 +/- 0.01 m": what the value may be off by goes with it.
void skip_tolerance(const Cursor& c, Number* n) {
  std::uint32_t at = n->last;
  if (!n->numeral || !c.goes_on(at)) return;
  if (c.surface(at) == "\u00b1") {
    ++at;
  } else if (c.is_char(at, '+') && c.is_char(at + 1, '/') && c.is_char(at + 2, '-')) {
    at += 3;
  } else {
    return;
  }
  if (!c.goes_on(at) || !c.is_digits(at)) return;
  const std::optional<Number> off = read_numeral(c, at);
  if (!off || !off->simple()) return;
  n->last = off->last;
  n->plain = false;
}

// "five (5) years", "10,000 (ten thousand) rupees": contracts and courts say a number twice.
void skip_repetition(const Cursor& c, Number* n) {
  const std::uint32_t at = n->last + 1;
  if (!n->simple() || n->letter || !c.is_char(n->last, '(') || !c.goes_on(n->last) || !c.goes_on(at)) return;
  const std::optional<Number> again = c.is_digits(at)                    ? read_numeral(c, at)
                                      : c.has(at, LexClass::kNumberWord) ? read_number_words(c, at)
                                                                         : std::nullopt;
  if (!again || again->numeral == n->numeral || again->value != n->value || !c.is_char(again->last, ')'))
    return;
  n->last = again->last + 1;
  n->plain = false;
}

}  // namespace

std::optional<Number> read_loose_number(const Cursor& c, std::uint32_t t) {
  const Hit part = c.find(t, LexClass::kFractionWord);
  if (part && part.lexeme.value != "plural") return read_bare_fraction(c, t, part);
  if (const Hit vague = c.find(t, LexClass::kVagueNumber)) return read_vague(c, t, vague);
  return {};
}

std::optional<Number> read_number(const Cursor& c, std::uint32_t t) {
  if (!c.valid(t)) return {};
  std::optional<Number> n;
  if (c.token(t).kind == TokenKind::kNumber || c.is_minus(t) || c.is_char(t, '.')) {
    n = read_numeral(c, t);
  } else {
    const std::uint32_t at = c.is(t, Role::kMinus) ? t + 1 : t;
    if (!c.is_digits(at) &&
        (!c.valid(at) ||
         (c.article().classes(at) & (bit(LexClass::kNumberWord) | bit(LexClass::kMagnitude) |
                                     bit(LexClass::kFractionWord) | bit(LexClass::kVagueNumber))) == 0)) {
      return {};
    }
    if (at == t) {
      const Hit part = c.find(t, LexClass::kFractionWord);
      if ((part && part.lexeme.value != "plural") || c.find(t, LexClass::kVagueNumber)) {
        return read_loose_number(c, t);
      }
    }
    n = read_number_words(c, t);
  }
  if (n) skip_tolerance(c, &*n);
  if (n) skip_repetition(c, &*n);
  if (n) read_ratio(c, &*n);
  return n;
}

Number without_letter(const Number& number) {
  Number n = number;
  if (!n.letter) return n;
  n.value = n.unscaled;
  n.magnitude = 1;
  n.letter = false;
  n.plain = !n.grouped && !n.has_point;
  --n.last;
  return n;
}

void share_magnitude(const Number& from, Number* to) {
  // "4,000-4,500 crore rupees": of thousands where the other is so, too
  const double most = from.unscaled >= 1000 ? from.unscaled : 1000;
  if (from.magnitude < 1000 || to->magnitude != 1 || to->value >= most || to->vague || to->fraction) return;
  const double scale = from.magnitude;
  const int power = power_of_ten(scale);
  to->magnitude = scale;
  // One rounding for decimals: 2.3 × 10^6 is not 2.3 * 1e6.
  const double thousandths = to->value * 1000;
  if (power > 3 && thousandths >= 0 && thousandths == rounded(thousandths, 1)) {
    to->value = to_double({static_cast<std::uint64_t>(thousandths), power - 3});
  } else {
    to->value *= scale;
  }
}

}  // namespace gloss::figures
