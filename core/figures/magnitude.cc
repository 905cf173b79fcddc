#include "figures/magnitude.h"

namespace gloss::figures {
namespace {

// "an aftershock that measured 5.5"
bool is_of_quake(const Cursor& c, const Number& n) {
  constexpr std::uint32_t kReach = 8;
  if (!n.has_point || !c.goes_on(n.first)) return false;
  const bool closes = !c.goes_on(n.last) || c.has(n.last, LexClass::kNotCounted) ||
                      (c.is_char(n.last, '.') && !c.goes_on(n.last + 1));
  if (!closes) return false;
  for (std::uint32_t at = n.first, i = 0; i < kReach && at > 0 && c.goes_on(at); --at, ++i) {
    if (c.is(at - 1, Role::kQuake)) return true;
  }
  return false;
}

// The tokens of a magnitude that says itself to be one; `first` is also that of "magnitude" in front, and
// the result 0 where it is none.
std::uint32_t magnitude_end(const Cursor& c, const Number& n, const Memory& memory, std::uint32_t* first) {
  *first = n.first;
  if (n.first > 0 && c.is(n.first - 1, Role::kMagnitude) && c.goes_on(n.first)) {
    *first = n.first - 1;
    return n.last;
  }
  if (c.goes_on(n.last)) {
    const bool hyphen = c.is_dash(n.last) && c.glued_before(n.last) && c.glued(n.last);
    const std::uint32_t word = hyphen ? n.last + 1 : n.last;
    if (c.is(word, Role::kMagnitude)) return word + 1;
    if (n.has_point && c.is(word, Role::kQuake) && !hyphen) return n.last;
  }
  if (n.has_point && c.amount_word(n.last, AmountRole::kRichter) != 0) return n.last;
  // "of magnitudes 7.8 and 7.5"
  if (n.has_point && n.first > 1 && c.is(n.first - 1, Role::kAnd) && memory.quake_last == n.first - 1)
    return n.last;
  return is_of_quake(c, n) ? n.last : 0;
}

// "since the 4.7": the same figure was a magnitude before.
bool is_known_magnitude(const Number& n, const Memory& memory) {
  const std::uint32_t known = memory.quake_count < 4 ? memory.quake_count : 4;
  for (std::uint32_t i = 0; n.has_point && i < known; ++i) {
    if (memory.quakes[i] == n.value) return true;
  }
  return false;
}

bool finish_quake(const Cursor& c, const Number& n, Memory* memory, Reading* r) {
  if (!n.simple() || n.value < 1 || n.value >= 10 || n.negative) return false;
  std::uint32_t first = n.first, last = magnitude_end(c, n, *memory, &first);
  if (last != 0) {
    memory->quakes[memory->quake_count++ % 4] = n.value;
  } else if (is_known_magnitude(n, *memory)) {
    last = n.last;
    r->value.inferred |= kInferredUnit;
  } else {
    return false;
  }
  memory->quake_last = last;
  r->first = first;
  r->last = last;
  r->value.type = Type::kQuantity;
  r->unit = Text("magnitude");
  r->score = 920;
  r->because("magnitude", c.surface(n.first));
  return true;
}

// "Ernst Mach", "Professor Mach": the word at `t` is the last of a name.
bool ends_name(const Cursor& c, std::uint32_t t) {
  if (t == 0 || !c.goes_on(t)) return false;
  const Token& before = c.token(t - 1);
  if (before.shape != Shape::kCapital || c.has(t - 1, LexClass::kFunctionWord)) return false;
  return !before.has(kSentenceStart) || c.has(t - 1, LexClass::kGivenName) || c.has(t - 1, LexClass::kRole);
}

// "Mach 6"
bool finish_unit_in_front(const Cursor& c, const Number& n, Reading* r) {
  if (n.first == 0 || !c.goes_on(n.first) || !n.simple() ||
      c.amount_word(n.first - 1, AmountRole::kUnitInFront) == 0 || ends_name(c, n.first - 1))
    return false;
  const Hit unit = c.find(n.first - 1, LexClass::kUnit);
  if (!unit) return false;
  r->first = n.first - 1;
  r->last = n.last;
  r->value.type = Type::kQuantity;
  r->unit = Text(unit.lexeme.value);
  r->score = 920;
  r->because("unit", c.surface(r->first));
  return true;
}

}  // namespace

bool finish_magnitude(const Cursor& c, const Number& n, Memory* memory, Reading* r) {
  return finish_quake(c, n, memory, r) || finish_unit_in_front(c, n, r);
}

}  // namespace gloss::figures
