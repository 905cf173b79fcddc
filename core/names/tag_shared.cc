#include "names/tag_shared.h"

namespace gloss {
namespace {

// No few weights come to it: a row that begins so is still to be worked out.
constexpr std::int16_t kUnknown = INT16_MIN;

}  // namespace

void TagShared::begin(const TagModel& model) {
  if (model_ == &model) return;
  model_ = &model;
  const TagModel::Sums unknown = {kUnknown};
  clusters_.assign(std::size_t{1 + kTagClusters} * TagFeatures::kClusterPlaces, unknown);
  votes_.assign(std::size_t{TagFeatures::kVotes} * TagFeatures::kVotePlaces, unknown);
}

void TagShared::add_clusters(const TagText& text, const Sentence& sentence, std::uint32_t t, Sums* row) {
  for (unsigned place = 0; place < TagFeatures::kClusterPlaces; ++place) {
    const std::uint32_t at = t + place - 2;
    if (at < sentence.first || at >= sentence.last) continue;
    const TagClusters::Path& path = text.word(at).clusters;
    Sums& known = clusters_[path.of[3] * TagFeatures::kClusterPlaces + place];
    if (known[0] == kUnknown) {
      known.fill(0);
      features_.collect_clusters(path, place);
      model_->score(features_.all(), &known);
    }
    TagModel::add(known, row);
  }
}

void TagShared::add_votes(const TagText& text, const Sentence& sentence, std::uint32_t t, Sums* row) {
  for (unsigned place = 0; place < TagFeatures::kVotePlaces; ++place) {
    const std::uint32_t at = t + place - 1;
    if (at < sentence.first || at >= sentence.last || !text.token(at).capital) continue;
    const unsigned vote = TagFeatures::vote(text, at);
    Sums& known = votes_[vote * TagFeatures::kVotePlaces + place];
    if (known[0] == kUnknown) {
      known.fill(0);
      features_.collect_vote(vote, place);
      model_->score(features_.all(), &known);
    }
    TagModel::add(known, row);
    if (place != 1 || vote == 0) continue;
    features_.collect_own_vote(text, at, vote);
    model_->score(features_.all(), row);
  }
}

}  // namespace gloss
