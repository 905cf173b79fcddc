#include "assets/designations.h"

#include <re2/re2.h>

#include <algorithm>

#include "memory_guard.h"

namespace gloss {
namespace {

// Patterns are over bytes: Latin-1 keeps RE2's automata small, and the only letters beyond ASCII are hyphens.
RE2::Options options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  options.set_longest_match(true);
  options.set_never_capture(true);
  return options;
}

// A designation goes on behind its first word: "Su-30", "Su 30", "M1A1", "Agni V".
bool may_begin(const Article& article, std::uint32_t at) {
  if (at + 1 >= article.size() || article.tokens[at].has(kParagraphAfter)) return false;
  if (at > 0 && !article.tokens[at - 1].has(kSpaceAfter) &&
      (article.tokens[at - 1].kind == TokenKind::kWord ||
       article.tokens[at - 1].kind == TokenKind::kNumber)) {
    return false;
  }
  const Token& next = article.tokens[at + 1];
  return !article.tokens[at].has(kSpaceAfter) || next.kind == TokenKind::kNumber || next.capitalised();
}

}  // namespace

struct Designations::Rule {
  Rule(LexemeId id_, const Lexeme& row)
      : id(id_), type(row.type), name(row.extra), pattern(expand(row.value), options()) {}
  LexemeId id;
  Type type;
  std::string_view name;
  RE2 pattern;
};

Designations::Designations() = default;
Designations::~Designations() = default;
Designations::Designations(Designations&&) noexcept = default;
Designations& Designations::operator=(Designations&&) noexcept = default;

std::string Designations::expand(std::string_view pattern) {
  constexpr std::string_view kHyphen = "(?:-|\u2010|\u2011|\u2013)";
  std::string out;
  bool in_class = false;
  for (const char c : pattern) {
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    if ((c == '-' || c == '~') && !in_class) {
      out += kHyphen;
      if (c == '~') out += '?';
    } else {
      out += c;
    }
  }
  return out;
}

Designations::Rule& Designations::rule(const Article& article, LexemeId id) {
  const auto at = std::lower_bound(rules_.begin(), rules_.end(), id,
                                   [](const std::unique_ptr<Rule>& r, LexemeId key) { return r->id < key; });
  if (at != rules_.end() && (*at)->id == id) return **at;
  constexpr std::size_t kMemory = std::size_t{1} << 20;  // what RE2 takes for one of our rules, amply
  ask_for(kMemory);
  return **rules_.insert(at, std::make_unique<Rule>(id, article.knowledge->lexeme(id)));
}

bool Designations::match(const Article& article, std::uint32_t at, Match* match) {
  match->last = at;
  if (!article.begins(at, bit(LexClass::kDesignation))) return false;
  bool begins = false;
  for (const PhraseMatch& trigger : article.matches_at(at)) {
    const Sense& sense = article.knowledge->sense(trigger.sense);
    if (sense.lex != LexClass::kDesignation || trigger.count != 1) continue;
    if (!begins && !may_begin(article, at)) return false;
    begins = true;
    const Rule& candidate = rule(article, sense.ref);
    if (!candidate.pattern.ok()) continue;
    const std::uint32_t begin = article.tokens[at].begin;
    const std::string_view window = article.text.substr(begin, kWindow);
    absl::string_view found;
    if (!candidate.pattern.Match(window, 0, window.size(), RE2::ANCHOR_START, &found, 1)) continue;
    const std::uint32_t end = begin + static_cast<std::uint32_t>(found.size());
    std::uint32_t last = at;
    while (last < article.size() && article.tokens[last].end() < end) ++last;
    if (last >= article.size() || article.tokens[last].end() != end) continue;
    ++last;
    const bool cut =
        last < article.size() && !article.tokens[last - 1].has(kSpaceAfter) &&
        (article.tokens[last].kind == TokenKind::kWord || article.tokens[last].kind == TokenKind::kNumber);
    if (cut || last <= match->last) continue;
    match->last = last;
    match->type = candidate.type;
    match->rule = candidate.name;
  }
  return match->last > at;
}

}  // namespace gloss
