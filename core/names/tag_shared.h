// What the model says of features that come again and again, in every article: those of a word's clusters by
// their place beside the token, those of votes. A third of a token's features, and most of its hits: each sum
// is worked out when it is first asked for, and is one row ever after.
//
//   shared.begin(model);
//   shared.add_clusters(text, stretch.sentence, t, &row);   // what the features of `collect` are more than
//                                                           // those of `collect_but_clusters`
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
  void add_clusters(const TagText& text, const Sentence& sentence, std::uint32_t t, Sums* row);
  void add_votes(const TagText& text, const Sentence& sentence, std::uint32_t t, Sums* row);

 private:
  const TagModel* model_ = nullptr;
  TagFeatures features_;
  std::vector<Sums> clusters_;  // by finest cluster (0: none), then place
  std::vector<Sums> votes_;     // by vote, then place
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_SHARED_H_
