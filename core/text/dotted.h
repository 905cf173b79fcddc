// Abbreviations of single letters with dots, which are one token: "U.S.", "a.m.", "Ph.D.", "U.S" before a
// non-letter; a lone initial "J." only where a name can go on ("J. Smith", not "Plan B." at the end of a
// line).
//
// Cost: O(1): a look ahead of at most eight groups of three letters.
#ifndef GLOSS_TEXT_DOTTED_H_
#define GLOSS_TEXT_DOTTED_H_

#include "text/code.h"
#include "text/token.h"

namespace gloss {

// Cheap refusal for nearly all words: no dot within reach of `at` and nothing but ASCII there.
inline bool may_be_dotted(const CodeReader& codes, std::uint32_t at) {
  for (std::uint32_t i = at; i < at + 3 && i < codes.size(); ++i) {
    if (codes.byte(i) == '.' || static_cast<unsigned char>(codes.byte(i)) >= 0x80) return true;
  }
  return false;
}

// Where the abbreviation that starts at `at` ends; 0 where there is none. `before` is the token directly
// before, without a gap, or nullptr.
std::uint32_t dotted_end(const CodeReader& codes, std::uint32_t at, const Token* before);

}  // namespace gloss

#endif  // GLOSS_TEXT_DOTTED_H_
