#include "figures/number.h"

namespace gloss::figures {
namespace {

// "hundred" and its multiples; letters (5m) only where `letter` allows them.
Hit magnitude_at(const Cursor& c, std::uint32_t t, bool letter) {
  Hit hit = c.find(t, LexClass::kMagnitude);
  if (hit && hit.weak != letter) hit.count = 0;
  if (hit && hit.count > 1) hit.count = 0;
  return hit;
}

// A hyphen that joins two words: "twenty-one", "$8-billion".
bool joins(const Cursor& c, std::uint32_t t) {
  return c.is_dash(t) && c.glued_before(t) && c.glued(t) && c.goes_on(t) && c.goes_on(t + 1);
}

// "twenty one": whether `next` can stand behind what is in `current` below a hundred.
bool fits_behind(double current, double next) {
  const double tail = current - 100 * static_cast<double>(static_cast<std::int64_t>(current / 100));
  if (tail == 0) return next > 0;
  return tail >= 20 && next < 10 && next > 0 && static_cast<std::int64_t>(tail) % 10 == 0;
}

struct Words {
  double total = 0, current = 0;
  double last_magnitude = 1e30;
  double unscaled = 0, magnitude = 1;
  bool any = false;
  std::uint32_t last = 0;
  double value() const { return total + current; }
};

// Adds number words and magnitudes from `t` on. Digits may open ("3 hundred and 21") through
// `words->current`.
void read_words(const Cursor& c, std::uint32_t t, std::uint32_t limit, Words* words) {
  while (t < limit && (!words->any || c.goes_on(t))) {
    std::uint32_t at = t;
    bool joined = false;
    if (words->any && joins(c, at)) {
      ++at;
      joined = true;
    }
    bool linked = false;
    if (words->any && !joined && c.is(at, Role::kAnd) && c.goes_on(at + 1)) {
      // "two hundred and sixty", but "two hundred and three million" are two numbers.
      if (words->current > 0 && static_cast<std::int64_t>(words->current) % 100 != 0) return;
      if (words->current == 0 && words->last_magnitude > 1e29) return;
      ++at;
      linked = true;
    }
    const Hit word = c.find(at, LexClass::kNumberWord);
    if (word) {
      const double value = word.lexeme.number;
      if (words->any && !fits_behind(words->current, value)) return;
      if (joined && words->current > 0 && words->current < 20) return;
      if (linked) {
        std::uint32_t next = at + 1;
        if (joins(c, next)) ++next;
        if (c.has(next, LexClass::kNumberWord)) ++next;
        const Hit behind = magnitude_at(c, next, false);
        if (behind && behind.lexeme.number > 12 && c.goes_on(next)) {
          if (words->current > 0 || behind.lexeme.number >= words->last_magnitude) return;
        }
      }
      words->current += value;
      words->any = true;
      words->last = t = at + 1;
      continue;
    }
    if (linked) return;
    const Hit magnitude = magnitude_at(c, at, false);
    if (!magnitude || (!words->any && magnitude.lexeme.number < 100)) return;
    const double m = magnitude.lexeme.number;
    if (!words->any) words->current = 1;
    if (m == 12 && words->value() > 99) return;
    if (m == 100 || m == 12) {
      if (words->current == 0 || words->current >= 100) return;
      words->current *= m;
    } else {
      if (m >= words->last_magnitude) {
        // "hundred thousand million": multiplies all; "two million three million" does not.
        if (words->current != 0) return;
        words->total *= m;
      } else {
        if (words->current == 0) return;
        words->unscaled = words->total == 0 ? words->current : 0;
        words->total += words->current * m;
        words->current = 0;
      }
      words->last_magnitude = m;
      words->magnitude = m;
    }
    words->any = true;
    words->last = t = at + 1;
  }
}

// "and a half", "and one half", "and three quarters" behind a whole number.
std::uint32_t read_and_fraction(const Cursor& c, std::uint32_t t, double* value) {
  if (!c.is(t, Role::kAnd) || !c.goes_on(t) || !c.goes_on(t + 1)) return 0;
  std::uint32_t at = t + 1;
  double count = 1;
  if (c.is(at, Role::kArticle)) {
    ++at;
  } else if (const Hit word = c.find(at, LexClass::kNumberWord)) {
    count = word.lexeme.number;
    ++at;
    if (joins(c, at)) ++at;
  }
  const Hit part = c.find(at, LexClass::kFractionWord);
  if (!part || part.lexeme.value == "sign" || !c.goes_on(at)) return 0;
  if (count > 1 ? part.lexeme.value != "plural" : part.lexeme.value != "singular") return 0;
  if (count == 1 && at == t + 1 && part.lexeme.number != 0.5) return 0;
  *value = count * part.lexeme.number;
  return at + 1;
}

bool is_usual_denominator(std::int32_t n) {
  return (n >= 2 && n <= 6) || n == 8 || n == 10 || n == 16 || n == 32 || n == 64 || n == 100;
}

// "1/2" behind nothing or behind a whole number ("2 1/2"); tokens glued.
std::uint32_t read_slashed(const Cursor& c, std::uint32_t t, double* value) {
  const std::int32_t over = c.integer(t);
  if (over <= 0 || !c.glued(t) || !c.is_char(t + 1, '/') || !c.glued(t + 1)) return 0;
  const std::int32_t under = c.integer(t + 2);
  if (under <= over || !is_usual_denominator(under)) return 0;
  if (c.glued(t + 2) && (c.is_char(t + 3, '/') || c.is_word(t + 3))) return 0;
  *value = static_cast<double>(over) / under;
  return t + 3;
}

bool is_sign_fraction(const Hit& part) { return part && part.lexeme.value == "sign"; }

std::optional<Number> read_numeral(const Cursor& c, std::uint32_t t) {
  Number n;
  n.first = t;
  n.numeral = true;
  std::uint32_t at = t;
  bool leading_point = false;
  if (c.is_minus(at) && c.glued(at) && c.is_digits(at + 1)) {
    // A minus sign, not a dash or a hyphen: nothing glued in front of it.
    if (c.glued_before(at) && !c.is_char(at - 1, '(') && !c.has(at - 1, LexClass::kCurrency)) return {};
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
  // Groups set off by spaces: 1 234 567. One group alone needs a narrow or no-break space.
  if (n.plain && c.digits(at) <= 3) {
    std::uint32_t group = at + 1;
    bool narrow = true;
    Decimal whole = decimal;
    while (group < at + 6 && c.goes_on(group) && c.digits(group) == 3 &&
           !c.token(group - 1).has(kNewlineAfter) && c.token(group).begin > c.token(group - 1).end()) {
      const std::int32_t digits = c.integer(group);
      if (digits < 0) break;
      narrow = narrow && c.article().text[c.token(group - 1).end()] != ' ';
      whole.mantissa = whole.mantissa * 1000 + static_cast<std::uint64_t>(digits);
      ++group;
    }
    if (group - at > 2 || (group - at == 2 && narrow)) {
      decimal = whole;
      n.last = group;
      n.grouped = true;
      n.plain = false;
    }
  }
  n.unscaled = to_double(decimal);
  n.value = n.unscaled;

  double part = 0;
  if (n.plain || n.grouped) {
    const Hit sign = c.find(n.last, LexClass::kFractionWord);
    std::uint32_t end = 0;
    if (is_sign_fraction(sign) && c.goes_on(n.last)) {
      part = sign.lexeme.number;
      end = n.last + 1;
    } else if (n.plain && !c.glued(n.last - 1) && c.goes_on(n.last) && c.digits(t) < 4) {
      end = read_slashed(c, n.last, &part);
    }
    if (end == 0 && n.plain && n.last == t + 1 && read_slashed(c, t, &part) != 0) {
      n.fraction = true;
      n.value = n.unscaled = part;
      n.last = t + 3;
      n.plain = false;
      part = 0;
    } else if (end == 0) {
      end = read_and_fraction(c, n.last, &part);
    }
    if (end != 0) {
      n.value += part;
      n.unscaled = n.value;
      n.last = end;
      n.plain = false;
    }
  }

  // Magnitudes: million, "3.5-million", 40bn, "10 thousand million", 5m.
  for (int i = 0; i < 3 && !n.fraction; ++i) {
    std::uint32_t next = n.last;
    if (!c.valid(next) || !c.goes_on(next)) break;
    if (joins(c, next)) ++next;
    Hit magnitude = magnitude_at(c, next, false);
    if (!magnitude && next == n.last && i == 0 && c.glued(n.last - 1)) {
      magnitude = magnitude_at(c, next, true);
      if (magnitude && c.glued(next) && (c.is_digits(next + 1) || c.is_word(next + 1))) magnitude.count = 0;
      n.letter = static_cast<bool>(magnitude);
    }
    if (!magnitude) break;
    const int power = power_of_ten(magnitude.lexeme.number);
    n.unscaled = n.value;
    n.magnitude = magnitude.lexeme.number;
    if (power >= 0 && i == 0 && part == 0) {
      n.value = to_double(scaled(decimal, power));
    } else {
      n.value *= magnitude.lexeme.number;
    }
    n.last = next + 1;
    n.plain = false;
    if (n.letter) break;
  }
  // "3 hundred and 21", "3 crore 12 lakh"
  if (n.magnitude == 100 && c.is(n.last, Role::kAnd) && c.goes_on(n.last) && c.goes_on(n.last + 1)) {
    const std::int32_t rest = c.integer(n.last + 1);
    const Hit word = c.find(n.last + 1, LexClass::kNumberWord);
    const bool more = static_cast<bool>(magnitude_at(c, n.last + 2, false)) || c.is_word(n.last + 2) == false;
    if (rest > 0 && rest < 100 && !magnitude_at(c, n.last + 2, false)) {
      n.value += rest;
      n.last += 2;
    } else if (word && !magnitude_at(c, n.last + 2, false) && !more) {
      n.value += word.lexeme.number;
      n.last += 2;
    }
  }
  if (c.is_char(n.last, '+') && c.glued_before(n.last) && c.goes_on(n.last) &&
      !(c.glued(n.last) && c.is_digits(n.last + 1))) {
    n.open = true;
    ++n.last;
  }
  if (n.negative) {
    n.value = -n.value;
    n.unscaled = -n.unscaled;
  }
  return n;
}

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

}  // namespace

std::optional<Number> read_number(const Cursor& c, std::uint32_t t) {
  if (!c.valid(t)) return {};
  const Token& token = c.token(t);
  if (token.kind == TokenKind::kNumber || c.is_minus(t) || c.is_char(t, '.')) return read_numeral(c, t);
  std::uint32_t at = t;
  bool negative = false;
  if (c.is(t, Role::kMinus)) {
    negative = true;
    ++at;
    if (!c.goes_on(at)) return {};
    if (c.is_digits(at)) {
      std::optional<Number> n = read_numeral(c, at);
      if (!n || n->negative) return {};
      n->first = t;
      n->negative = true;
      n->value = -n->value;
      n->unscaled = -n->unscaled;
      return n;
    }
  }
  const std::uint64_t classes = c.article().classes(at);
  if ((classes & (bit(LexClass::kNumberWord) | bit(LexClass::kMagnitude) | bit(LexClass::kFractionWord) |
                  bit(LexClass::kVagueNumber))) == 0) {
    return {};
  }
  if (!negative) {
    const Hit part = c.find(at, LexClass::kFractionWord);
    if (part && part.lexeme.value != "plural") return read_bare_fraction(c, at, part);
    if (const Hit vague = c.find(at, LexClass::kVagueNumber)) return read_vague(c, at, vague);
  }
  const Hit bare = magnitude_at(c, at, false);
  if (bare && at > 0 && !negative) {
    // "a million", "hundred thousand"; not the tail of something else.
    if (bare.lexeme.number < 100 && !c.is(at - 1, Role::kArticle)) return {};
    if (c.goes_on(at) && c.is_word(at - 1) && !c.is(at - 1, Role::kArticle) &&
        !c.has(at - 1, LexClass::kModifier) && c.glued(at)) {
      return {};
    }
  }
  Words words;
  if (bare && bare.lexeme.number == 12) {
    words.any = true;
    words.current = 12;
    words.last = at + 1;
  } else {
    read_words(c, at, at + kMaxNumberTokens, &words);
  }
  if (!words.any) return {};
  Number n;
  n.first = t;
  n.last = words.last;
  n.value = words.value();
  n.magnitude = words.current == 0 ? words.magnitude : 1;
  n.unscaled = words.current == 0 && words.unscaled > 0 ? words.unscaled : n.value;
  n.word_one = n.last == t + 1 && n.value == 1 && !bare;

  // "two thirds", "one-third", "twenty-five hundredths"
  std::uint32_t next = n.last;
  if (joins(c, next)) ++next;
  if (const Hit part = c.find(next, LexClass::kFractionWord); part && c.goes_on(next)) {
    const bool plural = part.lexeme.value == "plural";
    if (is_sign_fraction(part) ? next == n.last : (n.value == 1) != plural) {
      if (!is_sign_fraction(part)) {
        n.value *= part.lexeme.number;
        n.fraction = true;
      } else {
        n.value += part.lexeme.number;
      }
      n.last = next + 1;
      n.unscaled = n.value;
      n.word_one = false;
    }
  } else {
    double half = 0;
    if (const std::uint32_t end = read_and_fraction(c, n.last, &half); end != 0) {
      // "two and a half million", "a million and a half"
      n.word_one = false;
      n.last = end;
      n.value += half * (words.current == 0 && words.magnitude > 1 ? words.magnitude : 1);
      n.unscaled = n.value;
      if (const Hit magnitude = magnitude_at(c, n.last, false); magnitude && c.goes_on(n.last)) {
        n.value *= magnitude.lexeme.number;
        n.magnitude = magnitude.lexeme.number;
        ++n.last;
      }
    } else if (c.is(n.last, Role::kPoint) && c.goes_on(n.last) && c.has(n.last + 1, LexClass::kNumberWord) &&
               c.goes_on(n.last + 1)) {
      // "three point five [million]"
      double place = 0.1;
      std::uint32_t digit = n.last + 1;
      Decimal decimal{static_cast<std::uint64_t>(n.value), 0};
      for (; digit < n.last + 6 && c.goes_on(digit); ++digit, place /= 10) {
        const Hit word = c.find(digit, LexClass::kNumberWord);
        if (!word) break;
        const auto value = static_cast<std::uint64_t>(word.lexeme.number);
        const int places = value > 9 ? 2 : 1;
        decimal = {decimal.mantissa * (places == 2 ? 100 : 10) + value, decimal.exponent - places};
      }
      n.last = digit;
      n.value = n.unscaled = to_double(decimal);
      if (const Hit magnitude = magnitude_at(c, n.last, false); magnitude && c.goes_on(n.last)) {
        const int power = power_of_ten(magnitude.lexeme.number);
        n.value = power >= 0 ? to_double(scaled(decimal, power)) : n.value * magnitude.lexeme.number;
        n.magnitude = magnitude.lexeme.number;
        ++n.last;
      }
    }
  }
  if (negative) {
    n.negative = true;
    n.value = -n.value;
    n.unscaled = -n.unscaled;
  }
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

bool share_magnitude(const Number& from, Number* to) {
  if (from.magnitude < 1000 || to->magnitude != 1 || to->value >= 1000 || to->vague || to->fraction)
    return false;
  const double scale = from.magnitude;
  const int power = power_of_ten(scale);
  to->magnitude = scale;
  // One rounding for decimals: 2.3 × 10^6 is not 2.3 * 1e6.
  const double tenths = to->value * 1000;
  if (power > 3 && tenths == static_cast<double>(static_cast<std::int64_t>(tenths + 0.5))) {
    to->value = to_double({static_cast<std::uint64_t>(tenths + 0.5), power - 3});
  } else {
    to->value *= scale;
  }
  return true;
}

}  // namespace gloss::figures
