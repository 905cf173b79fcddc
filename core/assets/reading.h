// What the asset rules ask of an article: which lexicon words stand at a token, what is glued to what, where
// a name begins and ends, and what a sentence speaks of. No rule here; no candidates.
//
//   the Arleigh Burke-class destroyer USS John S. McCain left the port of Umm Qasr
//       └─name_before("-class")─┘         └─name_after─┘                  └────┘
#ifndef GLOSS_ASSETS_READING_H_
#define GLOSS_ASSETS_READING_H_

#include <cstdint>
#include <string_view>

#include "text/article.h"

namespace gloss {

// Tokens [first, last).
struct Run {
  std::uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
};

// One sentence, read once before the rules go through it.
struct SentenceFacts {
  std::uint32_t first = 0, last = 0;
  std::uint32_t first_word = 0;  // where a capital says nothing
  std::uint32_t speaks_of = 0;   // bit n: a context word of Type n stands in it
  std::uint32_t insists_on = 0;  // likewise, of the context words marked strong
  std::uint32_t denies = 0;      // likewise, of those that speak against it
  std::uint32_t spoke_of = 0;    // speaks_of of the sentence before
  bool headline = false;         // every longer word is capitalised: capitals say nothing at all
};

constexpr std::uint32_t type_bit(Type type) { return 1u << static_cast<unsigned>(type); }
static_assert(kTypeCount <= 32);

class AssetReading {
 public:
  explicit AssetReading(const Article& article) : article_(article) {}
  const Article& article() const { return article_; }

  SentenceFacts read(const Sentence& sentence) const;  // O(tokens + matches)

  // The longest asset_context word with this value at a token.
  bool decides(std::uint32_t token, std::string_view value) const;
  // The value of the function word at a token ("det", "poss", "prep"…), empty where it is none.
  std::string_view function(std::uint32_t token) const;

  bool glued(std::uint32_t token) const;  // no white space before it
  bool hyphen(std::uint32_t token) const;
  // A hyphen ties the token to a word before it ("ex-submarine") or behind it ("oil-rich").
  bool tied_before(std::uint32_t token) const;
  bool tied_behind(std::uint32_t token) const;

  // Written as a name is: a capital, and no function word, weekday or month.
  bool name_like(std::uint32_t token) const;
  // The capitalised run that ends before `end`, at most kMaxNameWords words; empty where there is none.
  Run name_before(std::uint32_t end, const SentenceFacts& facts) const;
  // The capitalised run that begins at `begin`; of_too: also over "of" ("HMS Prince of Wales").
  Run name_after(std::uint32_t begin, const SentenceFacts& facts, bool of_too = false) const;
  // The longest entity of the pack at a token that ends by `end`; nullptr where there is none.
  const PhraseMatch* entity(std::uint32_t token, std::uint32_t end) const;
  Type type_of(const PhraseMatch& match) const { return article_.knowledge->sense(match.sense).type; }

  static constexpr int kMaxNameWords = 6;

 private:
  const Article& article_;
};

}  // namespace gloss

#endif  // GLOSS_ASSETS_READING_H_
