// What the words of a name and those right beside it say of it, asked of the table that scan.cc has read.
// Each question looks at a few tokens.
#include <algorithm>

#include "names/scan.h"

namespace gloss {

bool NameScan::spelt_out(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    if (token(t).shape != Shape::kSingleUpper || is(t + 1, ".")) return false;
  }
  return last - first > 2;
}

std::uint32_t NameScan::also_called(std::uint32_t t) const {
  std::uint32_t at = comma(t) || is(t, "(") ? t + 1 : t;
  if (is(at, "alias")) return at + 1;
  if (is(at, "also") || is(at, "better") || is(at, "widely")) ++at;
  return is(at, "known") && is(at + 1, "as") ? at + 2 : t;
}

bool NameScan::spelt_behind(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kFewest = 3;
  const std::uint32_t t = is(last, "(") ? last + 1 : also_called(last);
  if (t == last || t >= size() || token(t).shape != Shape::kUpper || token(t).length < kFewest) return false;
  const std::string_view letters = article_->surface(t);
  std::size_t matched = 0;
  for (std::uint32_t at = first; at < last; ++at) {
    if (!capital(at)) continue;  // "of", "e"
    if (matched == letters.size() || article_->surface(at).front() != letters[matched]) return false;
    ++matched;
  }
  return matched == letters.size();
}

bool NameScan::called_in_brackets(std::uint32_t t) const {
  constexpr std::uint32_t kLongest = 3, kReach = 300;  // tokens
  if (t < 3 || !is(t - 1, "(") || !is(t + 1, ")") || !words_[t - 2].is(LexClass::kOrgHead) ||
      !capital(t - 2) || !capital(t - 3))
    return false;
  const bool plural = article_->surface(t).ends_with('s');  // "(Wolves)"
  const std::string_view opening = article_->surface(t).substr(0, 3);
  for (std::uint32_t back = 1; !plural && back <= kLongest && back < t; ++back) {
    const PhraseMatch* noun = article_->longest(t - 1 - back, LexClass::kOrgNoun);
    if (noun != nullptr && noun->count == back) return true;
    if (capital(t - 1 - back) && article_->surface(t - 1 - back).starts_with(opening)) return true;
  }
  const std::uint32_t end = std::min(t + kReach, size());
  for (std::uint32_t at = t + 2; at + 1 < end; ++at) {
    if (words_[at].key != words_[t].key || !capital(at)) continue;
    const bool one = !plural || is(at + 1, "is") || is(at + 1, "was") || is(at + 1, "has");
    if (words_[at + 1].is(LexClass::kSayVerb) || (one && verb_like(at + 1))) return true;
  }
  return false;
}

bool NameScan::plural_acronym(std::uint32_t t) const {
  const std::string_view s = article_->surface(t);
  if (s.size() < 3 || s.back() != 's') return false;
  return std::all_of(s.begin(), s.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool NameScan::capital_inside(std::uint32_t t) const {
  if (token(t).shape != Shape::kMixed) return false;
  std::string_view rest = article_->surface(t).substr(0, 3);
  rest.remove_prefix(rest.empty() ? 0 : 1);
  return rest.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ'") == std::string_view::npos;
}

bool NameScan::opens_event(std::uint32_t t) const {
  if (!capital(t) || !words_[t].is(LexClass::kEventHead)) return false;
  for (const PhraseMatch& match : article_->matches_at(t)) {
    if (match.lex == LexClass::kEventHead && article_->value_of(match) == "before") return true;
  }
  return false;
}

bool NameScan::thing_before(std::uint32_t t) const {
  if (t == 0 || starts_sentence(t)) return false;
  if (called_after(t)) return true;
  const bool quoted = joined(t) && (is(t - 1, "\"") || is(t - 1, "\u201c"));
  if (quoted) --t;  // 'the song, "Amabala"'
  if (quoted && t > 0 && comma(t - 1)) --t;
  if (t == 0 || starts_sentence(t)) return false;
  return small(t - 1) && (words_[t - 1].context & kNamedThing) != 0 &&
         (quoted || !words_[t].is(LexClass::kGivenName));  // "a film Luis Vega made"
}

bool NameScan::called_after(std::uint32_t t) const {
  const auto thing = [this](std::uint32_t at) {
    return small(at) && (words_[at].context & kNamedThing) != 0;
  };
  if (t == 0 || starts_sentence(t) || (words_[t - 1].context & kNaming) == 0) return false;
  std::uint32_t at = t - 1;
  if (at > 0 && (words_[at - 1].pos == Pos::kAdverb || article_->surface(at - 1).ends_with("ly"))) --at;
  if (at > 0 && comma(at - 1)) --at;
  return at > 0 && thing(at - 1);
}

bool NameScan::names_nothing(std::uint32_t first, std::uint32_t last) const {
  if ((words_[first].context & kNoName) == 0) return false;
  for (const PhraseMatch& match : article_->matches_at(first)) {
    if (match.lex == LexClass::kNameContext && first + match.count >= last &&
        article_->value_of(match) == "no_name") {
      return true;
    }
  }
  return false;
}

bool NameScan::ends_as(std::uint32_t t, std::string_view endings) const {
  constexpr std::size_t kShortest = 7;
  const std::string_view s = article_->surface(t);
  if (s.size() < kShortest || words_[t].is(LexClass::kEntity) || words_[t].is(LexClass::kGivenName))
    return false;
  while (!endings.empty()) {
    const std::string_view ending = endings.substr(0, endings.find(' '));
    if (s.ends_with(ending)) return true;
    endings.remove_prefix(std::min(ending.size() + 1, endings.size()));
  }
  return false;
}

bool NameScan::takes_town(std::uint32_t t) const {
  const PhraseMatch* verb = small(t) ? article_->longest(t, LexClass::kActVerb) : nullptr;
  return verb != nullptr && has_word(article_->value_of(*verb), "town");
}

const PhraseMatch* NameScan::place_head(std::uint32_t t, std::string_view value) const {
  const PhraseMatch* longest = nullptr;
  for (const PhraseMatch& match : article_->matches_at(t)) {
    if (match.lex == LexClass::kPlaceHead && article_->value_of(match) == value &&
        (longest == nullptr || match.count > longest->count))
      longest = &match;
  }
  return longest;
}

bool NameScan::seat_of_business(std::uint32_t t) const {
  if (t == 0 || !is(t, "of")) return false;
  const PhraseMatch* form = article_->longest(t - 1, LexClass::kOrgSuffix);
  if (form != nullptr && article_->value_of(*form) != "before") return true;  // "Corp of New York"
  // "Emergency Services of Houston, Texas"
  if (t > 2 && capital(t - 2) && !starts_sentence(t - 1) && t + 3 < size() &&
      words_[t + 1].is(LexClass::kEntity) && comma(t + 2) && article_->lists(t + 1, t + 2, Type::kCity) &&
      article_->lists(t + 3, t + 4, Type::kRegion))
    return true;
  const PhraseMatch* head = article_->longest(t - 1, LexClass::kOrgHead);
  return head != nullptr && article_->value_of(*head) == "tail";
}

std::uint32_t NameScan::with_dot(std::uint32_t last) const {
  if (last == 0 || last + 1 >= size() ||
      (words_[last - 1].lex & (bit(LexClass::kNameSuffix) | bit(LexClass::kOrgSuffix))) == 0) {
    return last;
  }
  return is(last, ".") && joined(last) && !starts_sentence(last + 1) ? last + 1 : last;
}

bool NameScan::dash(std::uint32_t t) const {
  return is(t, "\u2014") || is(t, "\u2013") || is(t, "--") || (is(t, "-") && !hyphen(t));
}

bool NameScan::dateline(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kReach = 10;  // tokens
  if (first > 0 && !token(first - 1).has(kParagraphAfter) && !starts_sentence(first)) return false;
  const Span date = article_->date_span;
  for (std::uint32_t t = last; t < std::min(last + kReach, size()); ++t) {
    if (t > last && starts_sentence(t)) return false;
    const bool opens = is(t, "(") || dash(t) || (date.size() != 0 && token(t).begin == date.begin);
    if (opens && (t == last || comma(last))) return true;
  }
  return false;
}

}  // namespace gloss
