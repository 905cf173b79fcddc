// What counts as a word of a phrase. The compiler cuts entries and the runtime walks text by this one rule.
#ifndef GLOSS_KNOWLEDGE_PHRASE_WORDS_H_
#define GLOSS_KNOWLEDGE_PHRASE_WORDS_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "text/token.h"

namespace gloss {

// Whether tokens[at] is a hyphen (or the en dash some use for it) with no space on either side: it joins two
// words as a space could, and is no word itself. "Asia-Pacific" is asia pacific, "Asia - Pacific" is not.
inline bool joins(std::string_view text, std::span<const Token> tokens, std::size_t at) {
  if (at == 0 || at + 1 >= tokens.size() || tokens[at].kind != TokenKind::kPunct) return false;
  if (tokens[at - 1].has(kSpaceAfter) || tokens[at].has(kSpaceAfter)) return false;
  const std::string_view mark = text.substr(tokens[at].begin, tokens[at].length);
  return mark == "-" || mark == "\u2010" || mark == "\u2011" || mark == "\u2013";
}

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_PHRASE_WORDS_H_
