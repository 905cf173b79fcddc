#include "names/tag_shared.h"

namespace gloss {
namespace {

// No few weights come to it: a row that begins so is still to be worked out.
constexpr std::int16_t kUnknown = INT16_MIN;

// Powers of two. An article has some 300 words where names can be, a third of them in every article.
constexpr std::size_t kWords = 1024, kShapes = 512, kLists = 512;

TagHash key_of(TagHash a, TagHash b, TagHash c = 0) {
  TagHash h = a * 0x9E3779B97F4A7C15u + b * 0xC2B2AE3D27D4EB4Fu + c * 0x165667B19E3779F9u;
  return tag_mix(h) | 1;  // never 0
}

}  // namespace

void TagShared::begin(const TagModel& model) {
  if (model_ == &model) return;
  model_ = &model;
  const TagModel::Sums unknown = {kUnknown};
  clusters_.assign(std::size_t{1 + kTagClusters} * TagFeatures::kClusterPlaces, unknown);
  votes_.assign(std::size_t{TagFeatures::kVotes} * TagFeatures::kVotePlaces, unknown);
  words_.assign(kWords, {});
  shapes_.assign(kShapes, {});
  lists_.assign(kLists, {});
}

template <typename Collect>
void TagShared::add_remembered(std::vector<Remembered>* rows, TagHash key, Collect collect, Sums* row) {
  Remembered& known = (*rows)[(key >> 32) & (rows->size() - 1)];
  if (known.key != key) {
    known.key = key;
    known.sums.fill(0);
    collect();
    model_->score(features_.all(), &known.sums);
  }
  TagModel::add(known.sums, row);
}

void TagShared::add(const TagText& text, std::size_t s, std::uint32_t t, Sums* row) {
  const Sentence& sentence = text.sentences()[s];
  features_.collect_rest(text, s, t);
  model_->score(features_.all(), row);
  const TagFeatures::Shapes shapes = TagFeatures::shapes(text, sentence, t);
  add_remembered(
      &words_, key_of(text.word(t).hash, shapes.own), [&] { features_.collect_own(text, t); }, row);
  add_remembered(
      &shapes_, key_of(shapes.left, shapes.own, shapes.right + shapes.joins * 2 + (shapes.opens ? 1 : 0)),
      [&] { features_.collect_shapes(shapes); }, row);
  add_clusters(text, sentence, t, row);
  add_lists(text, sentence, t, row);
}

void TagShared::add_lists(const TagText& text, const Sentence& sentence, std::uint32_t t, Sums* row) {
  for (unsigned place = 0; place < TagFeatures::kListPlaces; ++place) {
    const std::uint32_t at = t + place - 1;
    if (at < sentence.first || at >= sentence.last) continue;
    const TagHash written = TagFeatures::written_elsewhere(text.word(at)) * TagFeatures::kListPlaces + place;
    add_remembered(
        &lists_, key_of(text.token(at).lists(), text.shape(at), written),
        [&] { features_.collect_lists(text, at, place); }, row);
  }
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
