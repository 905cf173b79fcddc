// The terms of a desk lexicon as phrases over word ids, on the same vocabulary and automaton as the pack's
// phrases (knowledge/vocabulary.h, knowledge/phrase_trie.h): cut into words by the same rule, folded by the
// same function.
//
//   "Dawei SEZ"  row 7 ──► [dawei sez] ──► form {row 7, written "Dawei" kCapital, "SEZ" kUpper}
#ifndef GLOSS_LEXICON_TERMS_H_
#define GLOSS_LEXICON_TERMS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/phrase_trie.h"
#include "knowledge/vocabulary.h"
#include "text/token.h"

namespace gloss {

struct LexiconMatch {
  std::uint32_t first = 0, last = 0;  // tokens, half-open
  std::uint32_t row = 0;
};

// Whether tokens [first, last) are cut out of a longer word: "bn" in "40bn".
bool cut_from_word(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last);

class TermTable {
 public:
  enum class Added : std::uint8_t { kYes, kNoWord, kTooLong };
  Added add(std::string_view form, std::uint32_t row);

  // After the last `add`. Appends the rows' forms that are the same as those of an earlier row, which keeps
  // them. False where the words were chosen to collide in the hash table: then nothing matches. O(words · log
  // words).
  struct Clash {
    std::uint32_t row = 0, earlier = 0;
  };
  bool build(std::vector<Clash>* clashes);

  bool empty() const { return forms_.empty(); }
  WordId word(std::string_view folded) const { return vocabulary_.find(folded); }
  // The forms that begin at tokens[at], shortest first. `words` are ids of this table, by token. Never
  // crosses a paragraph break. O(kMaxPhraseTokens).
  void match_at(std::string_view text, std::span<const Token> tokens, std::span<const WordId> words,
                std::uint32_t at, std::vector<LexiconMatch>* out) const;

 private:
  struct Piece {  // a word of a form
    StringRef folded, written;
    Shape shape = Shape::kNone;
  };
  struct Form {
    std::uint32_t row = 0;
    std::uint32_t begin = 0, count = 0;  // into pieces_
    bool any_case = false;
  };
  std::string_view bytes(StringRef ref) const {
    return std::string_view(arena_).substr(ref.offset, ref.length);
  }
  std::span<const Piece> pieces(const Form& form) const {
    return std::span(pieces_).subspan(form.begin, form.count);
  }
  StringRef keep(std::string_view text);
  bool build_vocabulary();
  bool same_case(const Form& a, const Form& b) const;
  bool meets_case(const Form& form, std::string_view text, std::span<const Token> tokens) const;

  std::string arena_;
  std::vector<Piece> pieces_;
  std::vector<Form> forms_;  // once built: in the order of the automaton's senses
  Vocabulary vocabulary_;
  PhraseTrie trie_;
  std::vector<Token> tokens_;  // scratch of `add`
  std::string folded_;
};

}  // namespace gloss

#endif  // GLOSS_LEXICON_TERMS_H_
