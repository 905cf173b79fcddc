#include "figures/age.h"

#include <optional>

#include "figures/counted.h"
#include "figures/modifier.h"

namespace gloss::figures {
namespace {

constexpr double kYoungest = 15, kOldest = 105;

// "who | is", "who | was": the copula at `t` is that of a person.
bool copula_of_who(const Cursor& c, std::uint32_t t) {
  if (t == 0 || !c.goes_on(t)) return false;
  const Hit copula = c.find(t, LexClass::kFunctionWord);
  return copula && copula.lexeme.value == "cop" && c.surface(t - 1) == "who";
}

// "her two sons, 5 and 8, were", "three sisters, 4, 6 and 9,": one of the ages behind those it is of; `n` is
// the first of them.
bool is_list_of_ages(const Cursor& c, const Number& n) {
  constexpr std::uint32_t kMost = 6;
  constexpr std::int32_t kMostYears = 110;
  if (!n.plain || n.first < 2 || !c.is_char(n.first - 1, ',') || !c.goes_on(n.first - 1) ||
      c.amount_word(n.first - 2, AmountRole::kAnimate) != 1 || !is_plural(c, n.first - 2))
    return false;
  std::uint32_t at = n.first;
  for (std::uint32_t ages = 1; ages <= kMost; ++ages) {
    if (!c.goes_on(at) || c.integer(at) < 1 || c.integer(at) > kMostYears || !c.goes_on(at + 1)) return false;
    const bool comma = c.is_char(at + 1, ',');
    if (ages > 1 && (comma || c.is_char(at + 1, '.')) && !c.is_digits(at + 2)) return true;
    if (!comma && !c.is(at + 1, Role::kAnd)) return false;
    at += 2;
  }
  return false;
}

// "said the mayor, Ana Silva, 61.": who spoke, and how old; `n` closes the sentence.
bool closes_speaker(const Cursor& c, const Number& n) {
  constexpr std::uint32_t kReach = 6;
  if (!n.plain || n.value < 15 || n.value > 105 || n.first < 4 || !c.is_char(n.first - 1, ',') ||
      !c.is_char(n.last, '.') || c.goes_on(n.last + 1))
    return false;
  for (std::uint32_t back = 2; back <= 3; ++back) {
    if (!c.goes_on(n.first - back + 1) || c.token(n.first - back).shape != Shape::kCapital) return false;
  }
  for (std::uint32_t back = 4; back <= kReach && back <= n.first && c.goes_on(n.first - back + 1); ++back) {
    if (c.has(n.first - back, LexClass::kSayVerb)) return true;
  }
  return false;
}

// "aged | 9 to 59 months": of what the second number is
bool is_shared_span(const Cursor& c, const Number& n) {
  if (!c.goes_on(n.last) || !c.goes_on(n.last + 1) || !(c.is(n.last, Role::kTo) || c.is_dash(n.last)))
    return false;
  const std::optional<Amount> second = read_amount(c, n.last + 1);
  return second && second->kind == AmountKind::kSpan && !second->old && second->unit != "Y";
}

// "children", "of them"
bool is_age_group(const Cursor& c, std::uint32_t t) {
  return c.amount_word(t, AmountRole::kAgeGroup) == 1 ||
         (t > 0 && c.goes_on(t) && c.amount_word(t - 1, AmountRole::kAgeGroup) == 2);
}

// "the party re-elected | Oli, 73, as its chair"
bool verb_before(const Cursor& c, std::uint32_t name) {
  const std::uint32_t t = name - 1;
  return c.token(t).shape == Shape::kLower && (c.has(t, LexClass::kActVerb) || c.has(t, LexClass::kSayVerb));
}

// '"hugs have run out", | Manzo, 40, had left'
bool behind_quote(const Cursor& c, std::uint32_t name) {
  if (name < 2 || !c.is_char(name - 1, ',') || !c.goes_on(name - 1)) return false;
  return c.surface(name - 2) == "\"" || c.surface(name - 2) == "\u201d";
}

}  // namespace

// "aged 45", "at age 70", "aged nine, ten and 13", and what news sets behind a name: "Ana Silva, 45, said".
bool is_age(const Cursor& c, const Amount& a, const Memory& memory, bool* inferred) {
  const Number& n = a.number;
  if (a.kind != AmountKind::kNumber || !n.simple() || n.magnitude != 1 || n.value < 0 || n.value > 130 ||
      n.negative || n.has_point || n.open || n.word_one || n.first == 0 || !c.goes_on(n.first)) {
    return false;
  }
  Text noun;
  bool elliptical = false;
  const bool counts = counted_noun(c, n, n.last, &noun, &elliptical);
  const std::uint32_t before =
      hedge_before(c, n.first).mod != Modifier::kNone ? hedge_before(c, n.first).first : n.first;
  for (std::uint32_t back = 1; back <= 2 && back <= before; ++back) {
    if (c.amount_word(before - back, AmountRole::kAged) == back && c.goes_on(before)) {
      // "the oldest 76."; not "the oldest 76 were freed"
      if (back == 1 && is_superlative(c, before - 1) && c.goes_on(n.last) && c.is_word(n.last)) return false;
      return (!counts || c.is_dash(n.last)) && !is_shared_span(c, n);
    }
  }
  // "children under 12"
  const Hit copula = before > 1 ? c.find(before - 1, LexClass::kFunctionWord) : Hit();
  const std::uint32_t group = copula && copula.lexeme.value == "cop" ? before - 2 : before - 1;
  if (before < n.first && before > 0 && c.goes_on(before) && n.value >= 1 && n.value <= 100 &&
      c.goes_on(group + 1) && is_age_group(c, group) && hedge_before(c, n.first).mod != Modifier::kAbout &&
      hedge_before(c, n.first).mod != Modifier::kNearly && !is_plural(c, n.last) && !c.is_dash(n.last))
    return true;
  if (counts) return false;
  // "a man of 27"
  if (n.first > 1 && n.plain && n.value <= kOldest && c.is(n.first - 1, Role::kOf) &&
      c.goes_on(n.first - 1) && c.amount_word(n.first - 2, AmountRole::kAgeGroup) == 1 &&
      !is_plural(c, n.first - 2)) {
    return *inferred = true;
  }
  // "who is 80 and in prison"
  if (n.first > 1 && n.plain && n.value >= kYoungest && n.value <= kOldest && copula_of_who(c, n.first - 1) &&
      (!c.goes_on(n.last) || !c.is_word(n.last) || c.is(n.last, Role::kAnd))) {
    return *inferred = true;
  }
  if (memory.age_token != 0 && n.first - memory.age_token <= 2) {
    for (std::uint32_t at = memory.age_token; at < n.first; ++at) {
      if (!c.is_char(at, ',') && !c.any(at, mask(Role::kAnd, Role::kTo))) return false;  // "from 18 to 16"
    }
    return !elliptical &&
           (!c.goes_on(n.last) || !c.is_word(n.last) || c.has(n.last, LexClass::kNotCounted)) &&
           !c.is(n.last, Role::kCasualty) &&
           c.amount_word(n.last, AmountRole::kAged) == 0;  // "ten, two aged 14"
  }
  if (is_list_of_ages(c, n) || closes_speaker(c, n)) return *inferred = true;
  if (!n.plain || n.value < 5 || n.value > 110 || n.first < 2) return false;
  // "Paul Biya, 92 and in office since 1982, said"
  const bool joined =
      c.is(n.last, Role::kAnd) && c.is_word(n.last + 1) && !c.has(n.last + 1, LexClass::kNumberWord);
  if (!c.is_char(n.first - 1, ',') || !(c.is_char(n.last, ',') || joined) || !c.goes_on(n.last) ||
      !c.goes_on(n.first - 1))
    return false;
  const std::uint32_t name = n.first - 2;
  // "the princess, 67, announced"
  if ((c.has(name, LexClass::kRole) || c.amount_word(name, AmountRole::kAnimate) == 1) &&
      c.goes_on(n.last + 1) && c.is_word(n.last + 1) && !is_plural(c, name))
    return *inferred = true;
  const bool compound =
      name > 1 && c.is_dash(name - 1) && c.glued_before(name) && c.token(name - 2).capitalised();
  // "Leo XIV, 69, is"
  const bool regnal = c.token(name).shape == Shape::kUpper && c.token(name).length < 5 && c.goes_on(name) &&
                      c.token(name - 1).shape == Shape::kCapital;
  if (!c.is_word(name) || (c.token(name).shape != Shape::kCapital && !compound && !regnal) ||
      c.has(name, LexClass::kMonth))
    return false;
  // Two words of a name, and a clause that goes on: not the numbers of a table.
  const bool titled = name > 1 && c.is_char(name - 1, '.') && c.has(name - 2, LexClass::kHonorific);
  if (!c.goes_on(n.last + 1) || !c.is_word(n.last + 1) || c.token(n.last + 1).capitalised()) return false;
  // A last name alone opens the sentence: "Silva, 45, has lived abroad".
  // … or stands behind a dateline's dash ("TOKYO (AP) — Abe, 67, was"), a possessive ("Britain's Lee, 22,
  // won") or what was said ('"Never," Abe, 67, said').
  const auto behind = [&](std::string_view mark) { return c.surface(name - 1) == mark; };
  const bool opens =
      c.token(name).has(kSentenceStart) ||
      (c.goes_on(name) &&
       (c.token(name - 1).kind == TokenKind::kPossessive || c.is_dash(name - 1) || behind("\u2014") ||
        behind("\"") || behind("\u201d") || behind(":") || verb_before(c, name) || behind_quote(c, name)));
  const bool surname = opens && n.value >= kYoungest && n.value <= kOldest && !c.is(n.last + 1, Role::kAnd) &&
                       !c.has(n.last + 1, LexClass::kNumberWord);
  const bool two_words =
      compound || (name > 0 && c.goes_on(name) && c.is_word(name - 1) && c.token(name - 1).capitalised());
  // "the Spaniard, 22, who"
  const bool told = n.value >= kYoungest && n.value <= kOldest && name > 0 && c.is(name - 1, Role::kThe) &&
                    c.amount_word(n.last + 1, AmountRole::kRelative) != 0;
  if (!(titled || two_words || surname || told)) return false;
  *inferred = true;
  return true;
}

}  // namespace gloss::figures
