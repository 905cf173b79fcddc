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

// "he", "she", "they": whose age may be told.
bool is_pronoun(const Cursor& c, std::uint32_t t) { return c.amount_word(t, AmountRole::kPerson) != 0; }

// Behind the number the clause ends, or another begins.
bool closes_clause(const Cursor& c, const Number& n) {
  if (!c.goes_on(n.last)) return true;
  if (c.is_word(n.last)) return c.is(n.last, Role::kAnd) && !c.is_digits(n.last + 1);
  return c.is_char(n.last, ',') || c.is_char(n.last, '.') || c.is_char(n.last, ';');
}

// "children under 12": of them, hedged or behind a copula.
bool bounds_age_group(const Cursor& c, const Number& n, const Hedge& hedge) {
  if (hedge.mod == Modifier::kNone || hedge.mod == Modifier::kAbout || hedge.mod == Modifier::kNearly ||
      hedge.first == 0)
    return false;
  const std::uint32_t before = hedge.first;
  const Hit copula = before > 1 ? c.find(before - 1, LexClass::kFunctionWord) : Hit();
  const std::uint32_t group = copula && copula.lexeme.value == "cop" ? before - 2 : before - 1;
  return c.goes_on(before) && n.value >= 1 && n.value <= 100 && c.goes_on(group + 1) &&
         is_age_group(c, group) && !is_plural(c, n.last) && !c.is_dash(n.last);
}

// "a man of 27", "who is 80 and in prison"
bool says_how_old(const Cursor& c, const Number& n) {
  if (n.first < 2 || !n.plain || n.value > kOldest) return false;
  if (c.is(n.first - 1, Role::kOf) && c.goes_on(n.first - 1) &&
      c.amount_word(n.first - 2, AmountRole::kAgeGroup) == 1 && !is_plural(c, n.first - 2))
    return true;
  return n.value >= kYoungest && copula_of_who(c, n.first - 1) &&
         (!c.goes_on(n.last) || !c.is_word(n.last) || c.is(n.last, Role::kAnd));
}

bool is_copula(const Cursor& c, std::uint32_t t) {
  const Hit word = c.find(t, LexClass::kFunctionWord);
  return word && word.lexeme.value == "cop";
}

// "the oldest victim was | 84", "the youngest, a girl named Sari, was | three", "the average age at birth is
// | 31"
bool is_of_eldest(const Cursor& c, const Number& n) {
  constexpr std::uint32_t kReach = 8;
  if (n.first < 2 || !closes_clause(c, n) || !is_copula(c, n.first - 1)) return false;
  for (std::uint32_t t = n.first - 1, i = 0; i < kReach && t > 0 && c.goes_on(t); ++i) {
    --t;
    if (c.is_digits(t)) return false;
    if (c.amount_word(t, AmountRole::kAged) == 1 && (is_superlative(c, t) || c.surface(t) == "age"))
      return true;
  }
  return false;
}

// "At 80 | he retired", "At 80, | she is": not the price at which they sold, nor how fast he drove.
bool opens_event(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kReach = 4;
  if (!c.goes_on(t) || !is_pronoun(c, t)) return false;
  if (is_copula(c, t + 1)) return true;
  for (std::uint32_t at = t + 1; at < t + kReach && c.goes_on(at); ++at) {
    if (c.amount_word(at, AmountRole::kLifeEvent) != 0) return true;
  }
  return false;
}

// "entered the conservatory at | 14", "At | 80 he retired": at what age somebody did something. Up to 12 it
// may be the hour: "left home at 9".
bool is_age_of_event(const Cursor& c, const Number& n) {
  constexpr std::uint32_t kReach = 8;
  constexpr double kLastHour = 12;
  if (n.first == 0 || n.value <= kLastHour || n.value > kOldest || !c.is(n.first - 1, Role::kAt))
    return false;
  if (!c.goes_on(n.first - 1)) return opens_event(c, c.is_char(n.last, ',') ? n.last + 1 : n.last);
  if (!closes_clause(c, n)) return false;
  bool event = false, somebody = false;
  for (std::uint32_t t = n.first - 1, i = 0; i < kReach && t > 0 && c.goes_on(t); ++i) {
    --t;
    event = event || c.amount_word(t, AmountRole::kLifeEvent) != 0;
    somebody = somebody || is_pronoun(c, t) || c.is(t, Role::kHisHer);
    if (c.is_digits(t) || c.has(t, LexClass::kTimeUnit)) return false;
  }
  return event && somebody;
}

// "when Elias was | nine", "when she was 18"
bool is_age_when(const Cursor& c, const Number& n) {
  if (n.first < 3 || n.value < 1 || n.value > kOldest || !closes_clause(c, n) || !is_copula(c, n.first - 1) ||
      !c.goes_on(n.first - 1) || !c.goes_on(n.first - 2))
    return false;
  const std::uint32_t who = n.first - 2;
  return c.surface(who - 1) == "when" && (is_pronoun(c, who) || c.token(who).shape == Shape::kCapital);
}

// "aged nine, ten | and 13": one more age, close behind the last.
bool goes_on_ages(const Cursor& c, const Number& n, std::uint32_t behind_age, bool elliptical) {
  for (std::uint32_t at = behind_age; at < n.first; ++at) {
    if (!c.is_char(at, ',') && !c.any(at, mask(Role::kAnd, Role::kTo))) return false;  // "from 18 to 16"
  }
  return !elliptical && (!c.goes_on(n.last) || !c.is_word(n.last) || c.has(n.last, LexClass::kNotCounted)) &&
         !c.is(n.last, Role::kCasualty) &&
         c.amount_word(n.last, AmountRole::kAged) == 0;  // "ten, two aged 14"
}

// A last name alone opens the sentence ("Silva, 45, has lived abroad") or stands behind a dateline's dash
// ("TOKYO (AP) — Abe, 67, was"), a possessive ("Britain's Lee, 22, won") or what was said ('"Never," Abe, 67,
// said').
bool opens_clause(const Cursor& c, std::uint32_t name) {
  if (c.token(name).has(kSentenceStart)) return true;
  if (!c.goes_on(name)) return false;
  const auto behind = [&](std::string_view mark) { return c.surface(name - 1) == mark; };
  return c.token(name - 1).kind == TokenKind::kPossessive || c.is_dash(name - 1) || behind("\u2014") ||
         behind("\"") || behind("\u201d") || behind(":") || verb_before(c, name) || behind_quote(c, name);
}

// "Ana Silva, | 45, said": the word in front of the comma is the last of a person's name.
bool is_name_with_age(const Cursor& c, const Number& n, std::uint32_t name) {
  const bool compound =
      name > 1 && c.is_dash(name - 1) && c.glued_before(name) && c.token(name - 2).capitalised();
  // "Leo XIV, 69, is"
  const bool regnal = c.token(name).shape == Shape::kUpper && c.token(name).length < 5 && c.goes_on(name) &&
                      c.token(name - 1).shape == Shape::kCapital;
  if (!c.is_word(name) || (c.token(name).shape != Shape::kCapital && !compound && !regnal) ||
      c.has(name, LexClass::kMonth))
    return false;
  // A clause that goes on: not the numbers of a table.
  if (!c.goes_on(n.last + 1) || !c.is_word(n.last + 1) || c.token(n.last + 1).capitalised()) return false;
  if (compound || (name > 1 && c.is_char(name - 1, '.') && c.has(name - 2, LexClass::kHonorific)) ||
      (name > 0 && c.goes_on(name) && c.is_word(name - 1) && c.token(name - 1).capitalised()))
    return true;
  if (n.value < kYoungest || n.value > kOldest) return false;
  // "the Spaniard, 22, who"
  if (name > 0 && c.is(name - 1, Role::kThe) && c.amount_word(n.last + 1, AmountRole::kRelative) != 0)
    return true;
  // "Silva, 45, and seven others were", not "Lima, 45, and Quito, 30, won"
  const bool joined = c.is(n.last + 1, Role::kAnd) && !c.is(n.last + 3, Role::kElliptical);
  return opens_clause(c, name) && !joined && !c.has(n.last + 1, LexClass::kNumberWord);
}

// "the princess, 67, announced", "Paul Biya, 92 and in office since 1982, said"
bool stands_behind_person(const Cursor& c, const Number& n) {
  if (!n.plain || n.value < 5 || n.value > 110 || n.first < 2) return false;
  const bool joined =
      c.is(n.last, Role::kAnd) && c.is_word(n.last + 1) && !c.has(n.last + 1, LexClass::kNumberWord);
  if (!c.is_char(n.first - 1, ',') || !(c.is_char(n.last, ',') || joined) || !c.goes_on(n.last) ||
      !c.goes_on(n.first - 1))
    return false;
  const std::uint32_t name = n.first - 2;
  if ((c.has(name, LexClass::kRole) || c.amount_word(name, AmountRole::kAnimate) == 1) &&
      c.goes_on(n.last + 1) && c.is_word(n.last + 1) && !is_plural(c, name))
    return true;
  return is_name_with_age(c, n, name);
}

bool may_be_age(const Cursor& c, const Amount& a) {
  const Number& n = a.number;
  return a.kind == AmountKind::kNumber && n.simple() && n.magnitude == 1 && n.value >= 0 && n.value <= 130 &&
         !n.negative && !n.has_point && !n.open && !n.word_one && n.first > 0 && c.goes_on(n.first);
}

}  // namespace

// "aged 45", "at age 70", "aged nine, ten and 13", and what news sets behind a name: "Ana Silva, 45, said".
bool is_age(const Cursor& c, const Amount& a, const Memory& memory, bool* inferred) {
  if (!may_be_age(c, a)) return false;
  const Number& n = a.number;
  Text noun;
  bool elliptical = false;
  const bool counts = counted_noun(c, n, n.last, &noun, &elliptical);
  const Hedge hedge = hedge_before(c, n.first);
  const std::uint32_t before = hedge.mod != Modifier::kNone ? hedge.first : n.first;
  for (std::uint32_t back = 1; back <= 2 && back <= before; ++back) {
    if (c.amount_word(before - back, AmountRole::kAged) == back && c.goes_on(before)) {
      // "the oldest 76."; not "the oldest 76 were freed"
      if (back == 1 && is_superlative(c, before - 1) && c.goes_on(n.last) && c.is_word(n.last)) return false;
      return (!counts || c.is_dash(n.last)) && !is_shared_span(c, n);
    }
  }
  if (bounds_age_group(c, n, hedge)) return true;
  if (counts) return false;
  if (says_how_old(c, n) || is_of_eldest(c, n) || is_age_of_event(c, n) || is_age_when(c, n))
    return *inferred = true;
  if (memory.age_token != 0 && n.first - memory.age_token <= 2)
    return goes_on_ages(c, n, memory.age_token, elliptical);
  return *inferred = is_list_of_ages(c, n) || closes_speaker(c, n) || stands_behind_person(c, n);
}

}  // namespace gloss::figures
