#include "figures/noun_forms.h"

namespace gloss::figures {
namespace {

bool ends_with(std::string_view s, std::string_view tail) {
  return s.size() > tail.size() + 1 && s.substr(s.size() - tail.size()) == tail;
}

}  // namespace

bool is_plural(const Cursor& c, std::uint32_t t) {
  if (!c.is_word(t)) return false;
  if (c.is(t, Role::kPeople)) return true;
  if (c.is(t, Role::kNotPlural)) return false;
  const std::string_view s = c.surface(t);
  if (c.token(t).shape == Shape::kCapital && ends_with(s, "ese")) return true;  // two Portuguese
  if (c.token(t).shape == Shape::kCapital && ends_with(s, "us")) return false;  // 12 Airbus A320 planes
  if (c.token(t).shape == Shape::kLower && s.size() > 5 && ends_with(s, "men")) return true;  // lifeboatmen
  return s.size() > 2 && s.back() == 's' && s[s.size() - 2] != 's' && c.token(t).shape != Shape::kUpper;
}

bool is_participle(const Cursor& c, std::uint32_t t) {
  return c.is_word(t) && (ends_with(c.surface(t), "ed") || ends_with(c.surface(t), "ing")) &&
         c.surface(t).size() > 4;
}

bool is_adverb(const Cursor& c, std::uint32_t t) { return ends_with(c.surface(t), "ly"); }

bool is_superlative(const Cursor& c, std::uint32_t t) {
  return c.is_word(t) && c.surface(t).size() > 5 && c.surface(t).ends_with("est");
}

}  // namespace gloss::figures
