// Numbers that begin with digits: 6,366 · 3.5 million · 40bn · 2 1/2 · 1 234 567 · 1.3x10^6 · 12.32e+14
#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

constexpr int kMostExponent = 300;

// A sign and up to three digits glued to what stands before them; 0 where there is none.
std::uint32_t read_exponent(const Cursor& c, std::uint32_t t, int* exponent) {
  int sign = 1;
  if (c.is_minus(t) || c.is_char(t, '+')) {
    sign = c.is_char(t, '+') ? 1 : -1;
    if (!c.glued(t)) return 0;
    ++t;
  }
  const std::int32_t value = c.integer(t);
  if (value < 0 || value > kMostExponent || c.digits(t) > 3) return 0;
  if (c.glued(t) && (c.is_word(t + 1) || c.is_digits(t + 1)) && c.token(t + 1).length > 1) return 0;
  *exponent = sign * value;
  return t + 1;
}

// "e14", "x10^6", "×10−5", "^23" behind the digits at `t`, glued throughout. Scales `decimal` or sets
// `power`.
std::uint32_t read_scientific(const Cursor& c, std::uint32_t t, int* exponent, bool* power) {
  *power = false;
  if (!c.glued_before(t) || !c.glued(t)) return 0;
  if (c.is_char(t, '^')) {
    *power = true;
    return read_exponent(c, t + 1, exponent);
  }
  if (c.is_char(t, 'e') || c.is_char(t, 'E')) return read_exponent(c, t + 1, exponent);
  const bool times = c.is_char(t, 'x') || c.surface(t) == "\u00d7" || c.is_char(t, '*');
  if (!times || c.integer(t + 1) != 10 || c.digits(t + 1) != 2 || !c.glued(t + 1)) return 0;
  std::uint32_t at = t + 2;
  if (c.is_char(at, '^')) {
    if (!c.glued(at)) return 0;
    ++at;
  } else if (!c.is_minus(at) && !c.is_char(at, '+')) {
    return 0;
  }
  return read_exponent(c, at, exponent);
}

// base^exponent by squaring: IEEE multiplications only, the same bits on every target.
double power_of(double base, int exponent) {
  double result = 1;
  for (int left = exponent < 0 ? -exponent : exponent; left > 0; left >>= 1) {
    if ((left & 1) != 0) result *= base;
    base *= base;
  }
  if (exponent < 0) result = result == 0 ? 0 : 1 / result;
  return result < 1e308 && result > -1e308 ? result : 1e308;
}

// Groups set off by spaces: 1 234 567. One group alone needs a narrow or no-break space.
void read_spaced_groups(const Cursor& c, Number* n, Decimal* decimal) {
  const std::uint32_t at = n->last - 1;
  if (!n->plain || c.digits(at) > 3) return;
  std::uint32_t group = at + 1;
  bool narrow = true;
  Decimal whole = *decimal;
  while (group < at + 6 && c.goes_on(group) && c.digits(group) == 3 &&
         !c.token(group - 1).has(kNewlineAfter) && c.token(group).begin > c.token(group - 1).end()) {
    const std::int32_t digits = c.integer(group);
    if (digits < 0) break;
    narrow = narrow && c.article().text[c.token(group - 1).end()] != ' ';
    whole.mantissa = whole.mantissa * 1000 + static_cast<std::uint64_t>(digits);
    ++group;
  }
  if (group - at > 2 || (group - at == 2 && narrow)) {
    *decimal = whole;
    n->last = group;
    n->grouped = true;
    n->plain = false;
  }
}

// "9-3/4 cents", "$11.31-1/2": eighths of a cent, as grain is traded
std::uint32_t read_eighths(const Cursor& c, const Number& n, double* part) {
  const std::uint32_t t = n.last;
  if (!c.is_dash(t) || !c.glued_before(t) || !c.glued(t) || c.digits(t + 1) != 1 || c.digits(t + 3) != 1)
    return 0;
  const std::int32_t under = c.integer(t + 3);
  if ((under != 2 && under != 4 && under != 8) || c.integer(t + 1) >= under) return 0;
  const std::uint32_t end = read_slashed(c, t + 1, part);
  const bool dollars = n.has_point && n.first > 0 && c.has(n.first - 1, LexClass::kCurrency);
  const bool cents = n.plain && end != 0 && c.goes_on(end) && c.find(end, LexClass::kCurrency);
  if (dollars) *part = rounded(*part / 100, 1e6);
  return dollars || cents ? end : 0;
}

// The part behind a whole number, or the fraction that the digits are: 2½, 2 1/2, 1/2, "5 and a half".
bool read_part(const Cursor& c, std::uint32_t t, Number* n) {
  double part = 0;
  std::uint32_t end = read_eighths(c, *n, &part);
  if (end == 0 && !n->plain && !n->grouped) return false;
  const Hit sign = c.find(n->last, LexClass::kFractionWord);
  if (end != 0) {
    // read
  } else if (sign && sign.lexeme.value == "sign" && c.goes_on(n->last)) {
    part = sign.lexeme.number;
    end = n->last + 1;
  } else if (n->plain && !c.glued(n->last - 1) && c.goes_on(n->last) && c.digits(t) < 4) {
    end = read_slashed(c, n->last, &part);
  }
  if (end == 0 && n->plain && n->last == t + 1 && read_slashed(c, t, &part) != 0) {
    n->fraction = true;
    n->value = n->unscaled = part;
    n->last = t + 3;
    n->plain = false;
    return false;
  }
  if (end == 0) end = read_and_fraction(c, n->last, &part);
  if (end == 0) return false;
  n->value = n->has_point ? rounded(n->value + part, 1e6) : n->value + part;
  n->unscaled = n->value;
  n->last = end;
  n->plain = false;
  return true;
}

// million, "3.5-million", 40bn, "10 thousand million", 5m.
void read_magnitudes(const Cursor& c, Decimal decimal, bool has_part, Number* n) {
  for (int i = 0; i < 3 && !n->fraction; ++i) {
    std::uint32_t next = n->last;
    if (!c.valid(next) || !c.goes_on(next)) break;
    if (joins(c, next)) ++next;
    Hit magnitude = magnitude_at(c, next, false);
    const bool spaced = !c.glued(n->last - 1);
    if (!magnitude && next == n->last && i == 0 && (!spaced || stands_alone(c, n->first, n->last + 1))) {
      magnitude = magnitude_at(c, next, true);
      if (magnitude && c.glued(next) && (c.is_digits(next + 1) || c.is_word(next + 1))) magnitude.count = 0;
      // "10 k" alone, since kelvin is a capital; "30 t" would be tonnes
      const Hit unit = c.find_unit(next);
      const bool measured = unit && c.article().knowledge->lexeme_phrase(unit.lexeme.id) == c.surface(next);
      if (magnitude && spaced && (measured || c.token(next).shape == Shape::kSingleUpper))
        magnitude.count = 0;
      n->letter = static_cast<bool>(magnitude) && !spaced;
    }
    if (!magnitude) break;
    const int power = power_of_ten(magnitude.lexeme.number);
    n->unscaled = n->value;
    n->magnitude = magnitude.lexeme.number;
    if (power >= 0 && i == 0 && !has_part) {
      n->value = to_double(scaled(decimal, power));
    } else {
      n->value *= magnitude.lexeme.number;
    }
    n->last = next + 1;
    n->plain = false;
    if (n->letter) break;
  }
}

// "3 hundred and 21", "3 hundred and one"
void read_rest_of_hundred(const Cursor& c, Number* n) {
  if (n->magnitude != 100 || !c.is(n->last, Role::kAnd) || !c.goes_on(n->last) || !c.goes_on(n->last + 1))
    return;
  if (magnitude_at(c, n->last + 2, false)) return;
  const std::int32_t rest = c.integer(n->last + 1);
  const Hit word = c.find(n->last + 1, LexClass::kNumberWord);
  if (rest > 0 && rest < 100) {
    n->value += rest;
    n->last += 2;
  } else if (word) {
    n->value += word.lexeme.number;
    n->last += 2;
  }
}

// A minus sign, not a dash or a hyphen: nothing glued in front of it, no number before it.
bool is_sign(const Cursor& c, std::uint32_t at) {
  if (c.glued_before(at) && !c.is_char(at - 1, '(') && !c.is_char(at - 1, '<') && !c.is_char(at - 1, '>') &&
      !c.is_char(at - 1, '=') && !c.has(at - 1, LexClass::kCurrency))
    return false;
  if (at > 0 && c.goes_on(at) && c.is_digits(at - 1)) return false;
  return !(c.glued(at) && c.glued(at + 1) && c.is_dash(at + 2) && !c.is_digits(at + 3));  // "-20-"
}

std::optional<Number> read_one_numeral(const Cursor& c, std::uint32_t t) {
  Number n;
  n.first = t;
  n.numeral = true;
  std::uint32_t at = t;
  bool leading_point = false;
  if (c.is_minus(at) && (c.glued(at) || !c.goes_on(at)) && c.is_digits(at + 1)) {
    if (!is_sign(c, at)) return {};
    n.negative = true;
    ++at;
  }
  if (c.is_char(at, '.') && c.glued(at) && c.is_digits(at + 1) && !c.glued_before(at)) {
    leading_point = true;
    ++at;
  }
  if (!c.is_digits(at)) return {};
  Numeral numeral;
  if (!parse_numeral(c.surface(at), &numeral)) return {};
  Decimal decimal = numeral.decimal;
  if (leading_point) {
    if (numeral.has_point || numeral.grouped) return {};
    decimal.exponent -= static_cast<int>(c.digits(at));
    n.has_point = true;
  }
  n.grouped = numeral.grouped;
  n.has_point = n.has_point || numeral.has_point;
  n.plain = !n.grouped && !n.has_point;
  n.last = at + 1;
  bool power = false;
  int exponent = 0;
  if (const std::uint32_t end = read_scientific(c, n.last, &exponent, &power); end != 0) {
    n.scientific = true;
    n.plain = false;
    n.has_point = true;
    n.last = end;
    if (!power) decimal = scaled(decimal, exponent);
  } else {
    read_spaced_groups(c, &n, &decimal);
  }
  n.value = to_double(decimal);
  if (power) n.value = power_of(n.value, exponent);
  n.unscaled = n.value;
  if (!n.scientific) {
    const bool has_part = read_part(c, at, &n);
    read_magnitudes(c, decimal, has_part, &n);
    read_rest_of_hundred(c, &n);
  }
  if (n.negative && !c.glued(t) && !stands_alone(c, t, n.last)) return {};  // a dash that opens an item
  if (c.is_char(n.last, '+') && c.glued_before(n.last) && c.goes_on(n.last) &&
      !(c.glued(n.last) && (c.is_digits(n.last + 1) || c.is_char(n.last + 1, '/')))) {
    n.open = true;
    ++n.last;
  }
  if (n.negative) {
    n.value = -n.value;
    n.unscaled = -n.unscaled;
  }
  return n;
}

}  // namespace

std::optional<Number> read_numeral(const Cursor& c, std::uint32_t t) {
  std::optional<Number> n = read_one_numeral(c, t);
  // "79 billion 8 hundred million": each part smaller than the magnitude before it
  double magnitude = n ? n->magnitude : 0;
  for (int parts = 0; parts < 3 && magnitude > 1000 && n->simple() && !n->letter && !n->negative; ++parts) {
    if (!c.goes_on(n->last) || !c.is_digits(n->last)) break;
    const std::optional<Number> more = read_one_numeral(c, n->last);
    if (!more || more->magnitude < 1000 || more->magnitude >= magnitude || more->value >= magnitude ||
        !more->simple() || more->letter)
      break;
    n->value += more->value;
    n->unscaled = n->value / n->magnitude;
    n->last = more->last;
    magnitude = more->magnitude;
  }
  return n;
}

}  // namespace gloss::figures
