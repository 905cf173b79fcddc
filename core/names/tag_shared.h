// What the model says of features that come again and again, in every article: most of a token's hang on its
// word and shape alone, on the shapes around it, on the clusters or lists of one word beside it, or on votes.
// Each of those sums is worked out when it is first asked for, and is one row from then on; where there can
// be too many of them, the last ones asked for are remembered.
//
//   shared.begin(model);
//   shared.add(text, stretch.sentence, t, &row);         // what the features of `collect` come to
//   shared.add_votes(text, sentence, t, &row);           // … of `collect_votes`
#ifndef GLOSS_NAMES_TAG_SHARED_H_
#define GLOSS_NAMES_TAG_SHARED_H_

#include <cstdint>
#include <vector>

#include "names/tag_features.h"
#include "names/tag_model.h"
#include "names/tag_text.h"

namespace gloss {

class TagShared {
 public:
  using Sums = TagModel::Sums;

  void begin(const TagModel& model);
  void add(const TagText& text, std::size_t s, std::uint32_t t, Sums* row);
  void add_votes(const TagText& text, const Sentence& sentence, std::uint32_t t, Sums* row);

 private:
  // Rows by the hash of what they hang on. A key has one place: who comes to it last stays.
  struct Remembered {
    TagHash key = 0;  // 0: none
    Sums sums{};
  };
  template <typename Collect>
  void add_remembered(std::vector<Remembered>* rows, TagHash key, Collect collect, Sums* row);
  void add_clusters(const TagText& text, const Sentence& sentence, std::uint32_t t, Sums* row);
  void add_lists(const TagText& text, const Sentence& sentence, std::uint32_t t, Sums* row);

  const TagModel* model_ = nullptr;
  TagFeatures features_;
  std::vector<Sums> clusters_;  // by finest cluster (0: none), then place
  std::vector<Sums> votes_;     // by vote, then place
  std::vector<Remembered> words_, shapes_, lists_;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_SHARED_H_
