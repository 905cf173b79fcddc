// The article as the tagger sees it: its distinct words with all that hangs on the word alone (affixes,
// clusters, how the article writes it elsewhere), and for each token its shape, what the pack's phrases say
// of it, and whether it can be part of a name at all.
//
//   Officials in Bago met Ms. Cho Lwin on Tuesday .        tokens
//   ^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^          live: capitalised, or beside a capitalised word
//
// What is not live is O, in training as at run time: most of a news text needs no features. In a text
// without capitals every word is live. O(tokens + matches); nothing is allocated per token.
#ifndef GLOSS_NAMES_TAG_TEXT_H_
#define GLOSS_NAMES_TAG_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "names/tag_hash.h"
#include "names/tag_model.h"
#include "text/article.h"

namespace gloss {

inline constexpr int kTagAffixes = 4;

struct TagWord {
  TagHash hash = 0;                                            // of the folded word, every digit as 0
  TagHash prefix[kTagAffixes] = {}, suffix[kTagAffixes] = {};  // 0 where the word is not longer
  TagClusters::Path clusters;
  std::uint16_t small = 0, capital = 0;     // how often written so where that means something
  std::uint32_t votes[1 + kTagKinds] = {};  // first pass: how often O, person, …
};

// What phrases of the pack say, a bit each; order matters to trained models: append only.
enum class TagList : std::uint8_t {
  kCountry,
  kDemonym,
  kCity,
  kRegion,
  kWaterOrLandmark,
  kPerson,
  kSurname,
  kOrg,
  kGroup,
  kAsset,
  kGivenName,
  kOrgHead,
  kPlaceHead,
  kRole,
  kHonorific,
  kCommon,
};
inline constexpr int kTagLists = 16;
using TagLists = std::uint16_t;

enum class TagCase : std::uint8_t { kMixed, kUpper, kLower, kTitle };  // of a sentence

struct TagToken {
  std::uint32_t word = 0;
  TagLists unit = 0, begin = 0, inside = 0;            // alone, first of a longer phrase, further in one
  std::uint8_t form = 0;                               // what its shape is the hash of
  bool capital = false, live = false, joined = false;  // joined: no white space before it

  TagHash lists() const {  // all three as one number
    return static_cast<TagHash>(unit) | static_cast<TagHash>(begin) << 16 |
           static_cast<TagHash>(inside) << 32;
  }
};
static_assert(sizeof(TagToken) == 16);

// Live tokens in a row, of one sentence; decoded together, O on either side.
struct TagStretch {
  std::uint32_t sentence = 0, first = 0, last = 0;
  std::uint32_t row = 0;  // live tokens before it in the text
  std::uint32_t size() const { return last - first; }
};
inline constexpr std::uint32_t kLongestStretch = 1024;  // so that no total overflows

class TagText {
 public:
  void read(const Article& article, const TagClusters& clusters);
  void release_words();  // all but the stretches; see grow.h
  void release_stretches();

  // Forgets the votes, or takes those of a first pass: a label for each token.
  void clear_votes();
  void set_votes(const std::vector<TagLabel>& labels);
  bool has_votes() const { return !own_.empty(); }
  std::uint8_t own(std::uint32_t t) const { return own_[t]; }  // 0: O; else 1 + kind

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  const TagToken& token(std::uint32_t t) const { return tokens_[t]; }
  const TagWord& word(std::uint32_t t) const { return words_[tokens_[t].word]; }
  // Words by their letters' case and rough length; other tokens by what they are.
  TagHash shape(std::uint32_t t) const {
    const std::uint8_t form = tokens_[t].form;
    return form == kItself ? word(t).hash : tag_mix(kTagSeed + form);
  }
  static constexpr std::uint8_t kItself = 255;
  const std::vector<TagStretch>& stretches() const { return stretches_; }
  const std::vector<Sentence>& sentences() const { return article_->sentences; }
  TagCase letter_case(std::size_t sentence) const { return cases_[sentence]; }

 private:
  void read_words(const TagClusters& clusters);
  void read_lists();
  void read_cases();
  void find_stretches();
  std::uint32_t intern(std::string_view folded, const TagClusters& clusters);

  const Article* article_ = nullptr;
  std::vector<TagWord> words_;
  std::vector<TagToken> tokens_;
  std::vector<TagCase> cases_;  // by sentence
  std::vector<TagStretch> stretches_;
  std::vector<std::uint32_t> slots_;  // open-addressed: 1 + index of words_
  std::vector<std::uint8_t> own_;
  std::string folded_;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_TEXT_H_
