// Numbers in words: two hundred and sixty · three point five million · two and a half · two thirds · one
// one-hundredth · minus five
#include <cmath>

#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

// "twenty one": whether `next` can stand behind what is in `current` below a hundred.
bool fits_behind(double current, double next) {
  const double tail = current - 100 * static_cast<double>(static_cast<std::int64_t>(current / 100));
  if (tail == 0) return next > 0;
  return tail >= 20 && next < 10 && next > 0 && static_cast<std::int64_t>(tail) % 10 == 0;
}

bool is_sign(const Hit& part) { return part.lexeme.value == "sign"; }

struct Words {
  double total = 0, current = 0;
  double last_magnitude = 1e30;
  double unscaled = 0, magnitude = 1;
  double tens = 0, before_tens = 0;  // "one hundred | thirty": where a compound denominator may begin
  bool any = false;
  std::uint32_t last = 0;
  double value() const { return total + current; }
};

// ", two hundred and forty" behind "three million": the comma of a number written out in full.
bool goes_on_behind_comma(const Cursor& c, std::uint32_t t, const Words& words) {
  if (words.current != 0 || words.last_magnitude > 1e29 || words.last_magnitude < 1000) return false;
  if (!c.is_char(t, ',') || !c.goes_on(t) || !c.goes_on(t + 1) || !c.has(t + 1, LexClass::kNumberWord))
    return false;
  std::uint32_t at = t + 2;
  if (joins(c, at)) at += 2;
  const Hit magnitude = magnitude_at(c, at, false);
  return magnitude && c.goes_on(at) && magnitude.lexeme.number < words.last_magnitude &&
         magnitude.lexeme.number >= 100;
}

// Adds one number word at `at`; false where it belongs to another number.
bool add_word(const Cursor& c, std::uint32_t at, const Hit& word, bool joined, bool linked, Words* words) {
  const double value = word.lexeme.number;
  if (words->any && !fits_behind(words->current, value)) return false;
  if (joined && words->current > 0 && words->current < 20) return false;
  if (linked) {
    std::uint32_t next = at + 1;
    if (joins(c, next)) ++next;
    if (c.has(next, LexClass::kNumberWord)) ++next;
    const Hit behind = magnitude_at(c, next, false);
    if (behind && behind.lexeme.number > 12 && c.goes_on(next)) {
      if (words->current > 0 || behind.lexeme.number >= words->last_magnitude) return false;
    }
    // "a hundred and three quarters", "two million and one half": the fraction's.
    double part = 0;
    if (read_and_fraction(c, at - 1, &part) != 0) return false;
  }
  if (value >= 20 && value < 100) {
    words->before_tens = words->value();
    words->tens = value;
  } else {
    words->tens = 0;
  }
  words->current += value;
  return true;
}

// Multiplies by a magnitude; false where it belongs to another number.
bool add_magnitude(double m, Words* words) {
  if (!words->any) words->current = 1;
  words->tens = 0;
  if (m == 12 && words->value() > 99) return false;
  if (m == 100 || m == 12) {
    if (words->current == 0 || words->current >= 100) return false;
    words->current *= m;
    return true;
  }
  if (m >= words->last_magnitude) {
    // "hundred thousand million": multiplies all; "two million three million" does not.
    if (words->current != 0) return false;
    words->total *= m;
  } else {
    if (words->current == 0) return false;
    words->unscaled = words->total == 0 ? words->current : 0;
    words->total += words->current * m;
    words->current = 0;
  }
  words->last_magnitude = m;
  words->magnitude = m;
  return true;
}

bool is_times(const Cursor& c, std::uint32_t t) {
  const Hit word = c.find(t, LexClass::kNumberWord);
  return word && word.lexeme.value == "times";
}

void read_words(const Cursor& c, std::uint32_t t, std::uint32_t limit, Words* words) {
  while (t < limit && (!words->any || c.goes_on(t))) {
    std::uint32_t at = t;
    bool joined = false, linked = false;
    if (words->any && (joins(c, at) || (words->current >= 20 && joins_loosely(c, at) &&
                                        c.has(at + 1, LexClass::kNumberWord)))) {
      ++at;  // "fifty-two", "fifty - two"
      joined = true;
    } else if (words->any && goes_on_behind_comma(c, at, *words)) {
      ++at;
    }
    if (words->any && !joined && c.is(at, Role::kAnd) && c.goes_on(at + 1)) {
      // "two hundred and sixty", but "two hundred and three million" are two numbers.
      if (words->current > 0 && static_cast<std::int64_t>(words->current) % 100 != 0) return;
      if (words->current == 0 && words->last_magnitude > 1e29) return;
      ++at;
      linked = true;
    }
    if (const Hit word = c.find(at, LexClass::kNumberWord)) {
      if (words->any && is_times(c, at)) return;  // "twofold" stands alone
      if (!add_word(c, at, word, joined, linked, words)) return;
    } else {
      const Hit magnitude = linked ? Hit{} : magnitude_at(c, at, false);
      if (!magnitude || (!words->any && magnitude.lexeme.number < 100)) return;
      if (!add_magnitude(magnitude.lexeme.number, words)) return;
    }
    words->any = true;
    words->last = t = at + 1;
    if (is_times(c, at)) return;
  }
}

// "two thirds", "one-third", "twenty-five hundredths", "one twenty-fifth", "two thirds of a million"
bool read_parts(const Cursor& c, const Words& words, Number* n) {
  std::uint32_t next = n->last;
  if (joins_loosely(c, next)) ++next;
  const Hit part = c.find(next, LexClass::kFractionWord);
  if (!part || !c.goes_on(next)) return false;
  if (joins(c, next + 1) && c.is_word(next + 2) && part.lexeme.value == "singular")
    return false;  // one half-sister
  if (is_sign(part)) {
    if (next != n->last) return false;
    n->value += part.lexeme.number;
  } else {
    const bool plural = part.lexeme.value == "plural";
    const double under = 1 / part.lexeme.number;
    if (plural && words.tens > 0 && words.before_tens > 0 && under > 2.5 && under < 9.5 &&
        part.lexeme.number != 0.25) {
      n->value = words.before_tens / (words.tens + under);  // "one hundred thirty-fifths"
    } else if ((n->value == 1) != plural && !(plural && under <= 4 && n->value >= under)) {
      // "three quarters"; "four quarters", "two halves" are those of a year, of a match.
      n->value *= part.lexeme.number;
    } else {
      return false;
    }
    n->fraction = true;
  }
  n->last = next + 1;
  n->word_one = false;
  if (n->fraction && c.is(n->last, Role::kOf) && c.is(n->last + 1, Role::kArticle) && c.goes_on(n->last) &&
      c.goes_on(n->last + 1) && c.goes_on(n->last + 2)) {
    if (const Hit magnitude = magnitude_at(c, n->last + 2, false);
        magnitude && magnitude.lexeme.number > 99) {
      n->value *= magnitude.lexeme.number;
      n->magnitude = magnitude.lexeme.number;
      n->fraction = false;
      n->last += 3;
    }
  }
  // "one-half billion dollars"
  if (n->fraction && n->value < 1 && c.goes_on(n->last)) {
    if (const Hit magnitude = magnitude_at(c, n->last, false); magnitude && magnitude.lexeme.number > 999) {
      n->value *= magnitude.lexeme.number;
      n->magnitude = magnitude.lexeme.number;
      n->fraction = false;
      ++n->last;
    }
  }
  n->unscaled = n->value;
  return true;
}

// "two-and-a-half": the token behind the half, 0 where there is none.
std::uint32_t joined_half(const Cursor& c, std::uint32_t t) {
  if (!joins(c, t) || !c.is(t + 1, Role::kAnd) || !joins(c, t + 2) || !c.is(t + 3, Role::kArticle) ||
      !joins(c, t + 4))
    return 0;
  const Hit half = c.find(t + 5, LexClass::kFractionWord);
  return half && half.lexeme.number == 0.5 && half.lexeme.value == "singular" ? t + 6 : 0;
}

// "one one-hundredth", "one one hundred fifth": a fraction whose denominator has several words.
bool read_long_denominator(const Cursor& c, Number* n) {
  if (n->value != 1 || !c.goes_on(n->last) || !c.has(n->last, LexClass::kNumberWord)) return false;
  double under = 0;
  std::uint32_t at = n->last;
  for (const std::uint32_t limit = at + 6; at < limit && c.goes_on(at); ++at) {
    if (joins(c, at) || c.is(at, Role::kAnd)) continue;
    if (const Hit end = c.find(at, LexClass::kOrdinalWord); end && at > n->last) {
      const double number = end.lexeme.number;
      under = end.lexeme.value == "magnitude" ? (under == 0 ? 1 : under) * number : under + number;
      // "one thirty-second spot" lasts; "one twenty-first birthday" is counted.
      if (under < 20 || c.has(at, LexClass::kTimeUnit)) return false;
      if (c.goes_on(at + 1) && c.is_word(at + 1) && !c.is(at + 1, Role::kOf)) return false;
      n->value = n->unscaled = 1 / under;
      n->fraction = true;
      n->word_one = false;
      n->last = at + 1;
      return true;
    }
    if (const Hit word = c.find(at, LexClass::kNumberWord)) {
      under += word.lexeme.number;
    } else if (const Hit magnitude = magnitude_at(c, at, false)) {
      under = (under == 0 ? 1 : under) * magnitude.lexeme.number;
    } else {
      return false;
    }
  }
  return false;
}

void take_magnitude(const Cursor& c, Number* n, const Decimal* decimal) {
  const Hit magnitude = magnitude_at(c, n->last, false);
  if (!magnitude || !c.goes_on(n->last)) return;
  const int power = decimal != nullptr ? power_of_ten(magnitude.lexeme.number) : -1;
  n->value = power >= 0 ? to_double(scaled(*decimal, power)) : n->value * magnitude.lexeme.number;
  n->magnitude = magnitude.lexeme.number;
  ++n->last;
}

// "three point five [million]"
bool read_point(const Cursor& c, Number* n) {
  constexpr double kMostWhole = 1e15;
  if (!c.is(n->last, Role::kPoint) || !c.goes_on(n->last) || !c.has(n->last + 1, LexClass::kNumberWord) ||
      !c.goes_on(n->last + 1) || !(n->value >= 0 && n->value < kMostWhole)) {
    return false;
  }
  std::uint32_t digit = n->last + 1;
  Decimal decimal{static_cast<std::uint64_t>(n->value), 0};
  for (; digit < n->last + 6 && c.goes_on(digit); ++digit) {
    const Hit word = c.find(digit, LexClass::kNumberWord);
    if (!word) break;
    const auto value = static_cast<std::uint64_t>(std::abs(word.lexeme.number));
    const int places = value > 9 ? 2 : 1;
    decimal = {decimal.mantissa * (places == 2 ? 100 : 10) + value, decimal.exponent - places};
  }
  n->last = digit;
  n->value = n->unscaled = to_double(decimal);
  take_magnitude(c, n, &decimal);
  return true;
}

// What goes on behind whole words: "two and a half million", "twenty and three fifths", "two point five".
void read_behind_words(const Cursor& c, const Words& words, Number* out) {
  Number& n = *out;
  double half = 0;
  if (const std::uint32_t joined = joined_half(c, n.last); joined != 0) {
    n.word_one = false;
    n.last = joined;
    n.value = n.unscaled = n.value + 0.5;
  } else if (const std::uint32_t end = read_and_fraction(c, n.last, &half); end != 0) {
    // "two and a half million", "a million and a half"
    n.word_one = false;
    n.last = end;
    n.value += half * (words.current == 0 && words.magnitude > 1 ? words.magnitude : 1);
    n.unscaled = n.value;
    take_magnitude(c, out, nullptr);
  } else if (c.is(n.last, Role::kAnd) && words.current >= 20 && words.total == 0 &&
             c.has(n.last + 1, LexClass::kNumberWord) && c.goes_on(n.last) && c.goes_on(n.last + 1)) {
    // "twenty and three and three fifths"
    const Hit unit = c.find(n.last + 1, LexClass::kNumberWord);
    double part = 0;
    if (const std::uint32_t last = read_and_fraction(c, n.last + 2, &part);
        last != 0 && fits_behind(words.current, unit.lexeme.number)) {
      n.value += unit.lexeme.number + part;
      n.unscaled = n.value;
      n.last = last;
    }
  } else {
    read_point(c, out);
  }
}

}  // namespace

std::optional<Number> read_number_words(const Cursor& c, std::uint32_t t) {
  std::uint32_t at = t;
  const bool negative = c.is(t, Role::kMinus);
  if (negative) {
    ++at;
    if (!c.goes_on(at)) return {};
    if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kOr)) return {};  // "plus or minus 3 points"
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
  const Hit bare = magnitude_at(c, at, false);
  if (bare && c.goes_on(at) && !negative) {
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
  if (!read_parts(c, words, &n) && !read_long_denominator(c, &n)) read_behind_words(c, words, &n);
  if (negative) {
    n.negative = true;
    n.value = -n.value;
    n.unscaled = -n.unscaled;
  }
  return n;
}

}  // namespace gloss::figures
