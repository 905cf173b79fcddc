#include "figures/label.h"

#include "figures/counted.h"

namespace gloss::figures {
namespace {

bool is_one_of(const Cursor& c, std::uint32_t t, std::string_view set) {
  return c.valid(t) && c.token(t).length == 1 && set.find(c.surface(t)[0]) != std::string_view::npos;
}

bool glued_label(const Cursor& c, const Number& n) {
  const std::uint32_t t = n.first;
  if (c.glued_before(t)) {
    const TokenKind before = c.token(t - 1).kind;
    if (before == TokenKind::kWord || before == TokenKind::kNumber) return true;
    if (is_one_of(c, t - 1, "/_@#=&\\.%^*'?")) return true;
    if (c.is_char(t - 1, ':') && t > 1 && c.is_digits(t - 2) && c.glued_before(t - 1)) return true;
    if (c.is_char(t - 1, '+') && c.glued_before(t - 1)) return true;  // UTC+2
    // A hyphen behind letters or digits: F-16, COVID-19, 787-9. Not "-5" and not a dash between words.
    if (c.is_dash(t - 1) && c.glued_before(t - 1) && t > 1) {
      const TokenKind kind = c.token(t - 2).kind;
      if (kind == TokenKind::kNumber) return true;
      if (kind == TokenKind::kWord && (!n.numeral || !c.any(t - 2, mask(Role::kMid, Role::kYearBefore))))
        return true;  // "father-of-three" counts nothing that is named
    }
  }
  if (n.numeral && c.glued(n.last - 1)) {
    const std::uint32_t next = n.last;
    if (c.is_word(next) || c.is_digits(next)) return true;
    if (is_one_of(c, next, "/_@=&\\:^*") && c.glued(next) && (c.is_word(next + 1) || c.is_digits(next + 1)))
      return true;
    if (c.is_char(next, '.') && c.glued(next) && c.is_word(next + 1)) return true;
    if (c.is_dash(next) && c.glued(next)) {
      if (c.is_digits(next + 1)) return true;
      const Shape shape = c.valid(next + 1) ? c.token(next + 1).shape : Shape::kNone;
      if (c.is_word(next + 1) && (shape == Shape::kUpper || shape == Shape::kSingleUpper)) return true;
    }
  }
  return false;
}

// "resolution 2259", "No. 5", "posts 542 and 543", "phase two"
bool behind_identifier(const Cursor& c, const Number& n) {
  std::uint32_t t = n.first;
  // "(Pg. 15)": the stop ends no sentence there
  if (t > 2 && c.is_char(t - 1, '.') && c.is(t - 2, Role::kIdentifier) && c.is_char(t - 3, '(') &&
      c.is_char(n.last, ')'))
    return true;
  if (t == 0 || !c.goes_on(t)) return false;
  if (c.is_char(t - 1, '.') && t > 1 && c.is(t - 2, Role::kIdentifier) && c.token(t - 2).length <= 4)
    return true;
  // "542 and 543", "page 2 of 5", "counts two and three": the second goes with the first.
  if (const bool of = n.plain && c.is(t - 1, Role::kOf);
      t > 2 && (of || c.any(t - 1, mask(Role::kAnd, Role::kOr, Role::kTo))) &&
      (n.plain ? c.is_digits(t - 2) : c.has(t - 2, LexClass::kNumberWord)))
    t -= 2;
  if (!c.goes_on(t)) return false;
  return c.is(t - 1, Role::kIdentifier) ||
         (t > 1 && c.phrase(t - 2, Role::kIdentifier) == 2);  // World War Two
}

// "won 57 seats, the ÖVP 51, the SPÖ 41": the number goes on with what was counted, though a name stands in
// front.
bool goes_on_counting(const Cursor& c, const Number& n) {
  constexpr std::uint32_t kLongestName = 4, kMost = 8;
  if (c.goes_on(n.last) && !c.is_char(n.last, ',') && !c.is_char(n.last, ';') && !c.is_char(n.last, '.') &&
      !c.any(n.last, mask(Role::kAnd, Role::kIn, Role::kOr)))
    return false;
  std::uint32_t t = n.first;
  for (std::uint32_t links = 0; links < kMost; ++links) {
    const std::uint32_t name = t;
    while (t > 0 && name - t < kLongestName && c.goes_on(t) && c.is_word(t - 1) &&
           c.token(t - 1).capitalised())
      --t;
    if (t == name || t < 2 || !c.goes_on(t)) return false;
    if (c.is(t - 1, Role::kThe) && c.goes_on(t - 1)) --t;
    bool joined = false;
    while (t > 1 && c.goes_on(t) &&
           (c.is_char(t - 1, ',') || c.is_char(t - 1, ';') || c.is(t - 1, Role::kAnd))) {
      --t;
      joined = true;
    }
    if (!joined || t < 2 || !c.goes_on(t)) return false;
    if (c.is_digits(t - 1)) {
      --t;
      continue;
    }
    if (!is_plural(c, t - 1) || c.token(t - 1).shape != Shape::kLower) return false;
    for (std::uint32_t back = 2; back <= 4 && back <= t && c.goes_on(t - back + 1); ++back) {
      if (c.is_digits(t - back) || c.has(t - back, LexClass::kNumberWord)) return true;
    }
    return false;
  }
  return false;
}

// The first token of the capitalised name in front of `t`; `t` where there is none.
std::uint32_t name_in_front(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kLongestName = 4;
  std::uint32_t first = t;
  while (first > 0 && t - first < kLongestName && c.goes_on(first) && c.is_word(first - 1) &&
         c.token(first - 1).capitalised())
    --first;
  return first;
}

// "…, Union 62": the digits of a pair of name and number that ends in front of the sign at `t`.
bool pair_ends(const Cursor& c, std::uint32_t t) {
  return t > 1 && c.goes_on(t) && c.is_digits(t - 1) && name_in_front(c, t - 1) < t - 1;
}

// "Union 62": such a pair begins behind the sign at `t`.
bool pair_begins(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kLongestName = 4;
  std::uint32_t at = t + 1;
  while (at <= t + kLongestName && c.goes_on(at) && c.is_word(at) && c.token(at).capitalised()) ++at;
  return at > t + 1 && c.goes_on(at) && c.is_digits(at);
}

// "final: | 1. Oblique Seville; | 2. Kishane Thompson"; not "church: 0. But".
bool is_place_in_list(const Cursor& c, const Number& n) {
  const bool opens = c.is_char(n.first - 1, ';') || (c.is_char(n.first - 1, ':') && n.value == 1);
  return n.plain && c.digits(n.first) <= 2 && n.value >= 1 && opens && !c.glued_before(n.first) &&
         c.is_char(n.last, '.') && c.glued_before(n.last) && c.is_word(n.last + 1) &&
         c.token(n.last + 1).capitalised();
}

// "won 1 – 0", "lost | 2 – 3 | on aggregate": both sides of a score between spaced dashes; not "won 10 – 12
// seats".
bool is_side_of_score(const Cursor& c, const Number& n) {
  constexpr std::uint32_t kBack = 3;
  const auto side = [&c](std::uint32_t t) { return c.digits(t) == 1 || c.digits(t) == 2; };
  const bool second = n.first > 2 && c.is_dash(n.first - 1) && side(n.first - 2);
  const std::uint32_t first = second ? n.first - 2 : n.first;
  if (!n.plain || !side(first) || !side(first + 2) || !c.is_dash(first + 1) || c.glued(first) ||
      c.glued(first + 1) || !c.goes_on(first) || !c.goes_on(first + 2))
    return false;
  const std::uint32_t last = first + 3;
  if (c.goes_on(last) && c.is_word(last) && !c.has(last, LexClass::kNotCounted)) return false;
  for (std::uint32_t t = first, i = 0; i < kBack && t > 0 && c.goes_on(t); ++i, --t) {
    if (c.amount_word(t - 1, AmountRole::kScore) != 0) return true;
  }
  return false;
}

// "Web 2.0": a version behind its name
bool is_version(const Cursor& c, const Number& n) {
  if (!n.numeral || !n.has_point || n.scientific || n.magnitude != 1 || n.last != n.first + 1 ||
      !c.goes_on(n.first) || !c.is_word(n.first - 1) || c.surface(n.first).size() <= 2)
    return false;
  const Token& name = c.token(n.first - 1);
  return name.shape == Shape::kMixed ||
         (name.capitalised() && !name.has(kSentenceStart) && c.surface(n.first).ends_with(".0"));
}

// "Sweden 1 – 0 Korea", "7-6 (3)": of a score, whose first side is read as the number of a name; the points
// of a tie-break.
bool is_of_match(const Cursor& c, const Number& n) {
  if (is_side_of_score(c, n)) return true;
  if (n.first > 2 && c.digits(n.first) <= 2 && c.goes_on(n.first) && c.is_dash(n.first - 1) &&
      !c.glued_before(n.first) && c.digits(n.first - 2) > 0 && c.digits(n.first - 2) <= 2 &&
      c.is_word(n.first - 3) && c.token(n.first - 3).capitalised() &&
      (!c.goes_on(n.last) || !c.is_word(n.last) || c.token(n.last).capitalised()))
    return true;
  return c.is_char(n.first - 1, '(') && c.is_char(n.last, ')') && n.first >= 4 && c.goes_on(n.first - 1) &&
         c.is_digits(n.first - 2) && c.is_dash(n.first - 3) && c.glued(n.first - 3) &&
         c.is_digits(n.first - 4);
}

// "230(c)(1)", "8 U.S.C. 1325", "10 Downing Street"
bool is_of_law_or_street(const Cursor& c, const Number& n) {
  if (c.is_char(n.first - 1, '(') && c.is_char(n.last, ')') && c.glued_before(n.first) && n.first > 1 &&
      c.glued_before(n.first - 1) && (c.is_digits(n.first - 2) || c.is_char(n.first - 2, ')')))
    return true;
  if (c.goes_on(n.last) && c.amount_word(n.last, AmountRole::kLawBook) != 0) return true;
  if (!c.is_word(n.last) || !c.token(n.last).capitalised() || !c.goes_on(n.last)) return false;
  for (std::uint32_t at = n.last + 1; at <= n.last + 2 && c.goes_on(at) && c.is_word(at); ++at) {
    if (c.is(at, Role::kStreet) && c.token(at).capitalised()) return true;
  }
  return false;
}

// Of digits alone: an item's number, an account, minutes of a match.
bool is_mere_mark(const Cursor& c, const Number& n) {
  // "1. First point", "2) Second"
  if (c.token(n.first).has(kLineStart) && c.digits(n.first) <= 2 && is_one_of(c, n.last, ".)") &&
      c.glued_before(n.last)) {
    return true;
  }
  // "90+3 minutes", "(90+3)"
  if (c.is_char(n.last, '+') && c.glued(n.last) && c.is_digits(n.last + 1) &&
      (c.has(n.last + 2, LexClass::kTimeUnit) || c.is_char(n.last + 2, ')')))
    return true;
  // A long run of digits that nothing groups and nothing is counted by is an account, a file, a barcode.
  constexpr std::uint32_t kLongRun = 9;
  if (c.digits(n.first) >= kLongRun && !is_plural(c, n.last) && !c.find(n.last, LexClass::kCurrency) &&
      c.goes_on(n.first))
    return true;
  return n.first > 0 && c.is_char(n.first - 1, '[') && c.is_char(n.last, ']');
}

// "Boeing 707", "Lost 52", "Apollo 11": a name and its number.
bool is_number_of_name(const Cursor& c, const Number& n) {
  if (!c.goes_on(n.first)) return false;
  std::uint32_t before = n.first - 1;
  if (c.is_char(before, ']') && before > 1 && c.is_word(before - 1)) --before;  // [CentOS] 8
  if (c.is_char(before, ')') && before > 1 && c.token(before - 1).shape == Shape::kUpper)
    --before;  // Force (CTF) 50
  if (!c.is_word(before) || !c.token(before).capitalised() || c.token(before).has(kNewlineAfter))
    return false;
  const std::uint64_t known = bit(LexClass::kModifier) | bit(LexClass::kNotCounted) | bit(LexClass::kMonth) |
                              bit(LexClass::kWeekday) | bit(LexClass::kFunctionWord) |
                              bit(LexClass::kDeictic) | bit(LexClass::kRelativeDay);
  const bool counts = is_plural(c, n.last) && c.goes_on(n.last);
  if (goes_on_counting(c, n)) return false;
  // "Killed 20 people", but "Lost 52 sailed on"
  if (c.is(before, Role::kPast)) return !counts;
  if ((c.article().classes(before) & known) != 0) return false;
  if (c.token(before).has(kSentenceStart) && c.has(before, LexClass::kCommonWord)) return false;
  if (counts && !c.token(n.last).capitalised()) return c.has(before, LexClass::kAssetMaker);
  return !counts || c.token(before).shape == Shape::kUpper;
}

}  // namespace

bool is_listed_behind_name(const Cursor& c, const Number& n) {
  const auto joins = [&c](std::uint32_t t) {
    return c.is_char(t, ',') || c.is_char(t, ';') || c.is(t, Role::kAnd);
  };
  if (!n.plain || n.first == 0) return false;
  const std::uint32_t name = name_in_front(c, n.first);
  if (name == n.first || (c.goes_on(n.last) && c.is_word(n.last) && !joins(n.last))) return false;
  if (joins(n.last) && pair_begins(c, n.last)) return true;
  return name > 0 && joins(name - 1) && pair_ends(c, name - 1);
}

bool is_label(const Cursor& c, const Number& n) {
  if (glued_label(c, n) || is_version(c, n)) return true;
  // "Figure 3b", "Section 2m": no billions
  if (n.letter && c.is(n.first - 1, Role::kIdentifier) && c.goes_on(n.first)) return true;
  const bool simple_word = !n.numeral && n.last == n.first + 1 && !n.vague && !n.fraction;
  if (n.numeral && n.has_point && n.magnitude == 1 && !n.grouped && behind_identifier(c, n))
    return true;  // version 0.3
  if (!n.plain && !simple_word) return false;
  // "Resolution 2803 welcomes a board": with a capital it is a label, whatever follows looks like.
  if (behind_identifier(c, n) && c.goes_on(n.first) && c.is(n.first - 1, Role::kIdentifier) &&
      c.token(n.first - 1).capitalised())
    return true;
  if (behind_identifier(c, n)) return n.value == 1 || !is_plural(c, n.last) || !c.goes_on(n.last);
  // "all figures in DKK million"
  if (simple_word && c.has(n.first, LexClass::kMagnitude) && c.goes_on(n.first) &&
      c.has(n.first - 1, LexClass::kCurrency))
    return true;
  return n.plain && (is_mere_mark(c, n) || is_place_in_list(c, n) || is_of_match(c, n) ||
                     is_of_law_or_street(c, n) || is_number_of_name(c, n));
}

std::uint32_t past_label(const Cursor& c, std::uint32_t t) {
  std::uint32_t at = t;
  std::uint32_t groups = 0;
  bool hyphens = false;
  if (is_one_of(c, at, "+(") && c.glued(at) && c.is_digits(at + 1)) ++at;
  while (c.is_digits(at)) {
    ++groups;
    ++at;
    if (!c.glued_before(at)) {
      // "+44 20 7946 0958"
      if (c.is_char(t, '+') && c.is_digits(at) && c.goes_on(at)) continue;
      break;
    }
    std::uint32_t next = at;
    while (next < at + 2 && is_one_of(c, next, "-/.)(") && c.glued(next)) ++next;
    if (next == at || !c.is_digits(next)) break;
    hyphens = true;
    at = next;
  }
  if (groups == 3 && c.is_char(t + 3, '/') && c.goes_on(at) && c.has(at, LexClass::kCurrency))
    return t;  // 9-3/4 cents
  return groups >= 3 && (hyphens || c.is_char(t, '+')) ? at : t;
}

}  // namespace gloss::figures
