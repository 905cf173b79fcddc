// The features of one token: the templates, in one place for trainer and runtime.
//
// Each template is a number, and a feature the hash of that number with what the template looks at: the word
// and its neighbours, their shapes, affixes, clusters, lists of the pack that they are on, how the article
// writes them elsewhere, and in the second pass what the first one called them elsewhere.
#ifndef GLOSS_NAMES_TAG_FEATURES_H_
#define GLOSS_NAMES_TAG_FEATURES_H_

#include <array>
#include <cstdint>
#include <span>

#include "names/tag_text.h"

namespace gloss {

class TagFeatures {
 public:
  // Features of token `t` of sentence `s` but for those of votes, which alone tell the passes apart. O(1).
  void collect(const TagText& text, std::size_t s, std::uint32_t t);
  // Those of votes; before there are any, that there are none.
  void collect_votes(const TagText& text, std::size_t s, std::uint32_t t);

  // The same in parts, for who knows what some of them come to (TagShared): what hangs on nothing but the
  // word and its shape, the shapes of the token and of those beside it, the clusters of the word at a place
  // (0: two before the token, 4: two behind it), the lists that the word at a place is on (0: the one before,
  // 2: the one behind) or the vote on it, and all the rest.
  static constexpr unsigned kClusterPlaces = 5, kListPlaces = 3, kVotePlaces = 3;
  struct Shapes {
    TagHash left, own, right;
    bool opens;      // the token opens its sentence
    unsigned joins;  // 1: nothing parts it from the token before, 2: … from the one behind
  };
  static Shapes shapes(const TagText& text, const Sentence& sentence, std::uint32_t t);
  static unsigned written_elsewhere(const TagWord& word);  // in small letters, with a capital
  void collect_own(const TagText& text, std::uint32_t t);
  void collect_shapes(const Shapes& shapes);
  void collect_clusters(const TagClusters::Path& clusters, unsigned place);
  void collect_lists(const TagText& text, std::uint32_t at, unsigned place);
  void collect_rest(const TagText& text, std::size_t s, std::uint32_t t);
  static constexpr unsigned kVotes = 1 + 2 * (1 + kTagKinds);  // 0: none; else for what, and how clearly
  static unsigned vote(const TagText& text, std::uint32_t t);
  void collect_vote(unsigned vote, unsigned place);
  void collect_own_vote(const TagText& text, std::uint32_t t, unsigned vote);

  std::span<const TagFeature> all() const { return std::span(ids_).first(count_); }

  // The order in which the first ones come, for those who conjoin them with something of their own.
  enum First : std::uint8_t {
    kAlways,
    kExactWord,
    kWordAlone,
    kShapeAlone,
    kBeforeAndShape,
    kBehindAndShape,
    kFirstCount
  };

  static constexpr std::size_t kMost = TagModel::kMostFeatures;

 private:
  void add(unsigned kind, TagHash a, TagHash b = 0, TagHash c = 0) {
    if (count_ < kMost) ids_[count_++] = tag_feature(kind, a, b, c);
  }
  void add_word(const TagText& text, std::uint32_t t);
  void add_affixes(const TagText& text, std::uint32_t t);
  void add_beside(const TagText& text, const Sentence& sentence, std::uint32_t t);
  void add_shapes(const Shapes& shapes);
  void add_clusters_at(const TagClusters::Path& clusters, unsigned place);
  void add_cluster_pairs(const TagText& text, const Sentence& sentence, std::uint32_t t);
  void add_lists_at(const TagText& text, std::uint32_t at, unsigned place);
  void add_list_pairs(const TagText& text, const Sentence& sentence, std::uint32_t t);
  void add_case(const TagText& text, std::size_t s, std::uint32_t t);
  void add_own_vote(const TagText& text, std::uint32_t t, unsigned vote);

  std::array<TagFeature, kMost> ids_;
  std::size_t count_ = 0;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_FEATURES_H_
