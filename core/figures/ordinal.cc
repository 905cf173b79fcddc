#include "figures/ordinal.h"

#include "figures/counted.h"
#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

// The value, and the token behind it; 0 where there is no ordinal.
double ordinal_at(const Cursor& c, std::uint32_t t, std::uint32_t* last) {
  if (c.is_digits(t)) {
    if (!c.has(t + 1, LexClass::kOrdinalSuffix) || !c.goes_on(t + 1)) return 0;
    if (c.glued_before(t) && t > 0 && (c.is_word(t - 1) || c.is_digits(t - 1) || c.is_dash(t - 1))) return 0;
    Numeral numeral;
    if (!parse_numeral(c.surface(t), &numeral) || numeral.has_point) return 0;
    if (!c.glued(t) && c.token(t + 1).length != 2) return 0;
    *last = t + 2;
    return to_double(numeral.decimal);
  }
  if (const Hit word = c.find(t, LexClass::kOrdinalWord)) {
    if (word.lexeme.value == "magnitude") return 0;
    *last = t + 1;
    return word.lexeme.number;
  }
  if (!c.has(t, LexClass::kNumberWord) && !c.has(t, LexClass::kMagnitude)) return 0;
  // "one hundred twenty fifth", "twenty-first", "two hundredth"
  double total = 0, current = 0;
  std::uint32_t at = t;
  for (; at < t + 12; ++at) {
    if (at > t && !c.goes_on(at)) return 0;
    if (at > t && (joins_loosely(c, at) || c.is(at, Role::kAnd))) continue;
    if (const Hit end = c.find(at, LexClass::kOrdinalWord)) {
      if (end.lexeme.value == "magnitude") {
        total += (current == 0 ? 1 : current) * end.lexeme.number;
      } else {
        const bool unit = end.lexeme.number < 10;
        const auto tail = static_cast<std::int64_t>(current) % 100;
        if (tail != 0 && (!unit || tail % 10 != 0 || tail < 20)) return 0;
        total += current + end.lexeme.number;
      }
      *last = at + 1;
      return total;
    }
    if (const Hit word = c.find(at, LexClass::kNumberWord)) {
      current += word.lexeme.number;
    } else if (const Hit magnitude = c.find(at, LexClass::kMagnitude); magnitude && !magnitude.weak) {
      if (magnitude.lexeme.number == 100) {
        current = (current == 0 ? 1 : current) * 100;
      } else {
        total += (current == 0 ? 1 : current) * magnitude.lexeme.number;
        current = 0;
      }
    } else {
      return 0;
    }
  }
  return 0;
}

// "in just a second": a span of time.
bool just_a_moment(const Cursor& c, std::uint32_t t) {
  return t > 0 && c.has(t, LexClass::kTimeUnit) && c.is(t - 1, Role::kArticle);
}

}  // namespace

Reading read_ordinal(const Cursor& c, std::uint32_t t) {
  Reading r;
  std::uint32_t last = 0;
  const double value = ordinal_at(c, t, &last);
  if (value <= 0) return r;
  for (std::uint32_t back = 0; back <= 2 && back <= t; ++back) {
    if (c.phrase(t - back, Role::kNotOrdinal) > back) return r;
  }
  // "twenty-fifth" is read from its start; a word glued in front is part of a name.
  if (c.glued_before(t) && t > 0 && (c.is_dash(t - 1) || c.is_word(t - 1))) return r;
  // "with FIRST Robotics": a name in capitals; not the head of "THIRD Man dies"
  if (c.goes_on(t) && c.token(t).shape == Shape::kUpper && c.goes_on(last) &&
      c.token(last).shape == Shape::kCapital)
    return r;
  const bool digits = c.is_digits(t);
  const bool determined =
      t > 0 && c.goes_on(t) &&
      (c.is(t - 1, Role::kOrdinalBefore) || c.token(t - 1).kind == TokenKind::kPossessive);
  const bool on = c.goes_on(last);
  const bool tied = on && c.is_dash(last) && c.glued_before(last) && c.glued(last);
  // "first-time buyers" are no first ones
  if (tied && c.find(last + 1, LexClass::kDateWord).lexeme.value == "span_of_time") return r;
  bool counts = false;
  if (on && c.is_word(last)) {
    const bool stops = c.has(last, LexClass::kNotCounted) || c.has(last, LexClass::kNumberWord) ||
                       c.has(last, LexClass::kModifier);
    // "first announced", "was first elected"; "the first elected president" is determined.
    const bool adverb = is_participle(c, last) && !determined;
    counts = !stops && !adverb;
    if (!counts && determined && !adverb && !c.has(last, LexClass::kNumberWord) && !c.is(last, Role::kFuture))
      counts = true;
    if (c.has(last, LexClass::kMonth)) counts = false;
    if (stops && just_a_moment(c, t)) counts = false;
    // "the second, third and fourth vessels"
    if (c.is(last, Role::kAnd) && c.has(last + 1, LexClass::kOrdinalWord)) counts = true;
  } else if (on && c.is_digits(last)) {
    return r;  // "the first 4 hours"
  } else if (tied) {
    counts = true;  // "third-largest", "second-quarter"
  } else {
    counts = determined && !just_a_moment(c, t);
  }
  // "First, …" opens a list; "she finished second", and what stands alone, are ordinals.
  const bool ranked = t > 0 && c.goes_on(t) && c.amount_word(t - 1, AmountRole::kRank) != 0;
  if (!counts && (ranked || stands_alone(c, t, last))) counts = true;
  if (!counts && !digits) return r;
  r.first = t;
  r.last = last;
  r.value.type = Type::kOrdinal;
  r.value.has_number = true;
  r.value.number = value;
  const bool name =
      on && c.is_word(last) && c.token(last).capitalised() && !c.token(last).has(kSentenceStart);
  // "7th Fleet", "Third Reich": more likely a part of the name behind it.
  r.score = name ? 520 : digits ? 850 : 820;
  if (name && c.token(t).capitalised() && !c.token(t).has(kSentenceStart)) r.score = 410;
  r.because("ordinal", c.article().text.substr(c.token(t).begin, c.token(last - 1).end() - c.token(t).begin));
  return r;
}

}  // namespace gloss::figures
