// Tokens tile the text: every byte belongs to exactly one tile, and a tile is a visible token plus the white
// space behind it. 16 bytes each, so that four fit in a cache line.
//
//   "Putin's US$400 million."
//    Putin | 's␣ | US | $ | 400␣ | million | .          (␣: white space that belongs to the tile, not to the
//    token)
//
// Rules: letters and digits never share a token ("F-16" is F - 16, "40bn" is 40 bn, "A300s" is A 300 s);
// digits keep inner separators ("6,366", "3.5"); hyphens and possessive 's stand alone ("Putin's", "1990's",
// "generals'" unless a quote is open); an apostrophe between letters belongs to the word ("O'Neill",
// "don't"). Single letters with dots are one token ("U.S.", "a.m.", "Ph.D.", also "U.S" without its last dot;
// "J." where a name can go on, so not "Plan B." at the end of a line); other dots are tokens. A run of one
// punctuation mark is one token ("...", "--"). Caseless letters (CJK) stand apart from cased ones; a run of
// them is one word. Combining marks belong to the letter, sign or emoji before them. White space is what
// Unicode calls so, NBSP and thin spaces included. Format characters (soft hyphen, joiners, bidi controls,
// byte order mark) belong to a word between two of its letters, else to the white space; U+200B parts words
// without being a visible space. White space at the very start is a kSpace token of length 0.
#ifndef GLOSS_TEXT_TOKEN_H_
#define GLOSS_TEXT_TOKEN_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "gloss/annotation.h"

namespace gloss {

using WordId = std::uint32_t;  // of the pack's vocabulary of folded words
inline constexpr WordId kUnknownWord = 0;

enum class TokenKind : std::uint8_t {
  kSpace,       // leading white space only
  kWord,        // letters (with inner apostrophes: O'Neill) and their combining marks
  kNumber,      // digits of any script with inner separators; kAscii tells 0-9
  kPossessive,  // 's or ’s, or the apostrophe behind a plural s
  kPunct,       // one punctuation mark (a run of the same mark is one token: "...", "--")
  kSymbol,      // currency signs, %, °, emoji and all else
};

enum class Shape : std::uint8_t {
  kNone,         // not a word
  kLower,        // junta
  kCapital,      // Putin
  kUpper,        // NATO, U.S.
  kSingleUpper,  // J, J.
  kMixed,        // McDonald, iPhone
  kUncased,      // scripts without case
};

enum TokenFlag : std::uint16_t {
  kSpaceAfter = 1 << 0,      // any white space behind the token
  kNewlineAfter = 1 << 1,    // … with at least one line break
  kParagraphAfter = 1 << 2,  // … with at least two
  kSentenceStart = 1 << 3,
  kLineStart = 1 << 4,
  kFurniture = 1 << 5,  // page chrome: no candidate may touch it, except the article's date
  kAscii = 1 << 6,
  kTabAfter = 1 << 7,  // … a tab and no line break: the end of a table's cell
};

struct Token {
  std::uint32_t begin = 0;   // byte offset; the tile ends where the next token begins
  std::uint32_t length = 0;  // bytes of the visible token
  WordId word = kUnknownWord;
  TokenKind kind = TokenKind::kSpace;
  Shape shape = Shape::kNone;
  std::uint16_t flags = 0;

  std::uint32_t end() const { return begin + length; }
  Span span() const { return {begin, end()}; }
  bool has(TokenFlag flag) const { return (flags & flag) != 0; }
  bool capitalised() const { return shape >= Shape::kCapital && shape <= Shape::kMixed; }
};
static_assert(sizeof(Token) == 16);

// Fills `tokens` with the tiling of `text`; word ids stay kUnknownWord, sentence flags unset. O(bytes).
// Ill-formed UTF-8 is read as U+FFFD (kSymbol), one token for each maximal ill-formed run.
void tokenize(std::string_view text, std::vector<Token>* tokens);

// The number of code points' worth of safety: true where `text` is well-formed UTF-8 throughout. O(bytes).
bool is_well_formed(std::string_view text);

}  // namespace gloss

#endif  // GLOSS_TEXT_TOKEN_H_
