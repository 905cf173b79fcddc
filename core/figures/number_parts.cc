#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

bool is_usual_denominator(std::int32_t n) {
  return (n >= 2 && n <= 6) || n == 8 || n == 10 || n == 16 || n == 32 || n == 64 || n == 100;
}

// What the second number of "one in 20" may be: a round one, or one that people count shares in.
bool is_usual_whole(double n, bool of_one) {
  const auto whole = static_cast<std::int64_t>(n);
  if (n < 2 || n > 1e9 || static_cast<double>(whole) != n) return false;
  if (!of_one) return whole <= 10 || whole == 20 || whole == 100 || whole == 1000;
  return whole <= 30 || whole % 10 == 0 || (whole < 100 && whole % 5 == 0);
}

}  // namespace

Hit magnitude_at(const Cursor& c, std::uint32_t t, bool letter) {
  Hit hit = c.find(t, LexClass::kMagnitude);
  if (hit && (hit.weak != letter || hit.count > 1)) hit.count = 0;
  return hit;
}

bool joins(const Cursor& c, std::uint32_t t) {
  return c.is_dash(t) && c.glued_before(t) && c.glued(t) && c.goes_on(t) && c.goes_on(t + 1);
}

bool joins_loosely(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t) || !c.goes_on(t + 1)) return false;
  if (c.surface(t) == "\u2014") return c.glued_before(t) && c.glued(t);
  return c.is_dash(t) && c.glued_before(t) == c.glued(t);
}

std::uint32_t read_slashed(const Cursor& c, std::uint32_t t, double* value) {
  const std::int32_t over = c.integer(t);
  if (over <= 0 || !c.glued(t) || !c.is_char(t + 1, '/') || !c.glued(t + 1)) return 0;
  const std::int32_t under = c.integer(t + 2);
  if (under <= over || !is_usual_denominator(under)) return 0;
  if (c.glued(t + 2) && (c.is_char(t + 3, '/') || c.is_word(t + 3))) return 0;
  *value = static_cast<double>(over) / under;
  return t + 3;
}

std::uint32_t read_and_fraction(const Cursor& c, std::uint32_t t, double* value) {
  if (!c.is(t, Role::kAnd) || !c.goes_on(t) || !c.goes_on(t + 1)) return 0;
  std::uint32_t at = t + 1;
  double count = 1;
  bool counted = false;
  if (c.is(at, Role::kArticle)) {
    ++at;
  } else if (const Hit word = c.find(at, LexClass::kNumberWord)) {
    count = word.lexeme.number;
    counted = true;
    ++at;
    if (joins_loosely(c, at)) ++at;
    if (const Hit unit = c.find(at, LexClass::kNumberWord);
        unit && count >= 20 && unit.lexeme.number < 10 && c.goes_on(at)) {
      count += unit.lexeme.number;  // fifty-four hundredths
      ++at;
      if (joins(c, at)) ++at;
    }
  }
  const Hit part = c.find(at, LexClass::kFractionWord);
  if (!part || part.lexeme.value == "sign" || !c.goes_on(at)) return 0;
  // "two and three quarter hours"
  const bool of = c.is(at + 1, Role::kOf) && c.goes_on(at + 1);
  const bool of_time = c.has(of ? at + 2 : at + 1, LexClass::kTimeUnit) && c.goes_on(of ? at + 2 : at + 1);
  if (count > 1 ? part.lexeme.value != "plural" && !of_time : part.lexeme.value != "singular") return 0;
  if (!counted && part.lexeme.number != 0.5 && part.lexeme.number != 0.25) return 0;
  *value = count * part.lexeme.number;
  return at + 1;
}

bool stands_alone(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  if (first > 0 && c.goes_on(first)) {
    const std::uint32_t before = first - 1;
    const bool opening = c.token(before).kind == TokenKind::kSpace ||
                         (c.is(before, Role::kArticle) && (before == 0 || !c.goes_on(before)));
    if (!opening && !(before == 1 && c.is(before, Role::kArticle) && c.token(0).length == 0)) return false;
  }
  for (std::uint32_t at = last; at < last + 2; ++at) {
    if (!c.goes_on(at)) return true;
    if (c.token(at).kind != TokenKind::kPunct || c.is_dash(at) || c.is_char(at, '(')) return false;
  }
  return false;
}

void read_ratio(const Cursor& c, Number* n) {
  if (!n->simple() || n->negative || n->has_point || n->grouped || n->magnitude != 1 || n->value < 1 ||
      n->value > 99 || !c.goes_on(n->last) || !c.goes_on(n->last + 1)) {
    return;
  }
  const std::uint32_t t = n->last;
  const bool one = n->value == 1;
  std::uint32_t at = t + 1;
  bool over = false, out_of = false;
  if (c.surface(t) == "out" && c.is(t + 1, Role::kOf)) {
    at = t + 2;
    out_of = true;
  } else if (c.surface(t) == "over") {
    over = true;
  } else if (c.surface(t) != "in") {
    return;
  }
  if (c.is(at, Role::kEvery) && one) ++at;  // "one in every 200"
  if (!c.goes_on(at)) return;
  const std::uint64_t classes = c.article().classes(at);
  if (!c.is_digits(at) && (classes & bit(LexClass::kNumberWord)) == 0 &&
      (classes & bit(LexClass::kMagnitude)) == 0) {
    return;
  }
  std::optional<Number> whole = c.is_digits(at) ? read_numeral(c, at) : read_number_words(c, at);
  if (!whole || !whole->simple() || whole->negative || whole->letter || whole->open) return;
  if (whole->value <= n->value) return;
  if (over) {
    if (!stands_alone(c, n->first, whole->last)) return;
  } else if (!is_usual_whole(whole->value, one) || whole->has_point) {
    return;
  } else if (!out_of) {
    // "killed one in 10 attacks", "won two in three days", "one in 2016" are none.
    if (!one && whole->value != 3 && whole->value != 4 && whole->value != 5 && whole->value != 10 &&
        whole->value != 100 && whole->value != 1000) {
      return;
    }
    if (n->first > 0 && c.goes_on(n->first) &&
        (c.any(n->first - 1, mask(Role::kCasualty, Role::kThe)) || c.has(n->first - 1, LexClass::kDeictic))) {
      return;
    }
    if (whole->plain && c.digits(at) == 4 && whole->value > 1500 && whole->value < 2100) return;
    if (c.goes_on(whole->last) && c.has(whole->last, LexClass::kTimeUnit)) return;
    if (n->numeral != whole->numeral && !one && whole->value != 10) return;  // "six in 10", as agencies write
    if (!one && c.goes_on(whole->last) && c.is_digits(whole->last)) return;
  }
  const bool in = c.is(whole->last, Role::kIn);  // "one in 14 in 1990": no inches
  if (c.goes_on(whole->last) &&
      ((c.find_unit(whole->last) && !in) || c.has(whole->last, LexClass::kPercentWord) ||
       (c.glued(whole->last - 1) && c.is_word(whole->last)))) {
    return;
  }
  n->value = n->unscaled = n->value / whole->value;
  n->last = whole->last;
  n->fraction = true;
  n->ratio = true;
  n->numeral = n->plain = n->word_one = false;
}

}  // namespace gloss::figures
