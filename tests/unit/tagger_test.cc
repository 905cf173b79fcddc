// The trained tagger: its decoder against every labelling there is, its arithmetic against the plain version,
// its file as untrusted input.
#include "names/tagger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "knowledge/tables.h"
#include "names/tag_lattice.h"
#include "names/tag_model.h"
#include "names/tag_shared.h"
#include "names/tag_viterbi.h"
#include "unit/support.h"

namespace gloss {
namespace {

constexpr std::string_view kArticle =
    "KUMASI (Agency) - Nana Akosua Frimpong, who heads the Ashanti Growers Union, met Deputy Minister Piet "
    "van "
    "Wyk in Mampong on Friday. Frimpong said the union would not sign. Akwamu Breweries and the Volta Basin "
    "Authority declined to comment, a Mampong newspaper said.";

using Lattice = TagLattice<std::int32_t>;

// The article with the pack's model, as the features are made of it.
struct TaggedText {
  const TagModel& model = test_knowledge().tables().tagger();
  Article article;
  TagText text;
  TaggedText() {
    article.read(kArticle, test_knowledge().tables());
    text.read(article, model.clusters());
  }
};

// Calls `use(labels, total)` for every labelling that names allow.
template <typename Use>
void each_labelling(Lattice* lattice, const Lattice::Transitions& steps, const Use& use) {
  std::vector<TagLabel> labels(lattice->size(), 0);
  while (true) {
    bool fine = !tag_continues(labels[0]) && !tag_open(labels.back());
    std::int32_t total = lattice->scores(0)[labels[0]];
    for (std::size_t i = 1; i < labels.size(); ++i) {
      fine = fine && tag_may_follow(labels[i - 1], labels[i]);
      total += steps[labels[i - 1]][labels[i]] + lattice->scores(i)[labels[i]];
    }
    if (fine) use(labels, total);
    std::size_t at = 0;
    while (at < labels.size() && ++labels[at] == kTagLabels) labels[at++] = 0;
    if (at == labels.size()) return;
  }
}

TEST(TagLattice, FindsWhatTryingEveryLabellingFinds) {
  std::mt19937 random(5);
  const auto draw = [&] { return static_cast<std::int32_t>(random() % 401) - 200; };
  for (int round = 0; round < 8; ++round) {
    Lattice lattice;
    Lattice::Transitions steps;
    for (auto& row : steps) std::generate(row.begin(), row.end(), draw);
    lattice.reset(1 + static_cast<std::size_t>(round) % 4);
    for (std::size_t i = 0; i < lattice.size(); ++i) {
      std::generate(lattice.scores(i).begin(), lattice.scores(i).end(), draw);
    }
    lattice.solve_both(steps);
    std::int32_t best = INT32_MIN;
    std::vector<TagLabel> best_labels;
    std::vector<std::vector<std::int32_t>> with(lattice.size(),
                                                std::vector<std::int32_t>(kTagLabels, INT32_MIN));
    each_labelling(&lattice, steps, [&](const std::vector<TagLabel>& labels, std::int32_t total) {
      if (total > best) {
        best = total;
        best_labels = labels;
      }
      for (std::size_t i = 0; i < labels.size(); ++i)
        with[i][labels[i]] = std::max(with[i][labels[i]], total);
    });
    std::vector<TagLabel> labels;
    lattice.best(&labels);
    EXPECT_EQ(labels, best_labels);
    EXPECT_EQ(lattice.best_score(), best);
    for (std::size_t i = 0; i < lattice.size(); ++i) {
      for (TagLabel y = 0; y < kTagLabels; ++y) {
        if (with[i][y] == INT32_MIN) continue;
        EXPECT_EQ(lattice.with_label(i, y), with[i][y]);
      }
    }
  }
}

TEST(TagViterbi, LanesFindWhatThePlainLatticeDoes) {
  std::mt19937 random(7);
  TagViterbi lanes;
  for (int round = 0; round < 600; ++round) {
    // Small numbers make ties, of which the same one must win; the largest are the largest a model can have.
    // Of those between them, 440 is the edge of what 16 bits are trusted with, and 450 is beyond it.
    constexpr std::int32_t kMost[] = {2, 300, 32'767, 440, 450, 3'900};
    const std::int32_t most = kMost[round % std::size(kMost)];
    const auto draw = [&] { return static_cast<std::int32_t>(random() % (2u * most + 1)) - most; };
    Lattice plain;
    Lattice::Transitions steps;
    for (auto& row : steps) std::generate(row.begin(), row.end(), draw);
    const std::size_t size = 1 + random() % (round % 20 == 0 ? kLongestStretch : 12);
    plain.reset(size);
    lanes.set_transitions(steps);
    std::vector<TagModel::Sums> scores(size);
    for (std::size_t i = 0; i < size; ++i) {
      plain.scores(i)[0] = 0;
      for (std::size_t y = 1; y < kTagLabels; ++y) {
        plain.scores(i)[y] = draw();
        scores[i][y - 1] = static_cast<std::int16_t>(plain.scores(i)[y]);
      }
    }
    std::vector<TagLabel> expected, labels;
    plain.solve(steps);
    plain.best(&expected);
    lanes.solve(scores);
    lanes.best(scores, &labels);
    ASSERT_EQ(labels, expected);
    plain.solve_both(steps);
    lanes.solve_both(scores);
    ASSERT_EQ(lanes.best_score(), plain.best_score());
    for (std::size_t i = 0; i < size; ++i) {
      Lattice::Row up_to, behind;
      plain.totals(i, &up_to, &behind);
      for (TagLabel y = 0; y < kTagLabels; ++y) {
        ASSERT_EQ(lanes.up_to(i, y), up_to[y]);
        ASSERT_EQ(lanes.behind(i, y), behind[y]);
      }
    }
  }
}

TEST(TagModel, VectorsAddUpToWhatThePlainVersionDoes) {
  TaggedText read;
  const TagModel& model = read.model;
  const Article& article = read.article;
  TagText& text = read.text;
  ASSERT_FALSE(model.empty()) << "the pack has no tagger";
  TagFeatures features;
  for (const TagStretch& stretch : text.stretches()) {
    for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
      features.collect(text, stretch.sentence, t);
      TagModel::Sums fast{}, plain{};
      model.score(features.all(), &fast);
      model.score_plain(features.all(), &plain);
      EXPECT_EQ(fast, plain) << article.surface(t);
    }
  }
  // At the edge of 16 bits: as many features as there can be, all alike.
  for (std::uint32_t f = 0; f < 1u << kTagFeatureBits; ++f) {
    if (model.weights(f) == nullptr) continue;
    const std::vector<TagFeature> many(TagFeatures::kMost, f);
    TagModel::Sums fast{}, plain{};
    model.score(many, &fast);
    model.score_plain(many, &plain);
    ASSERT_EQ(fast, plain);
    for (std::size_t w = 0; w < kTagWeights; ++w) {
      ASSERT_EQ(fast[w], static_cast<int>(many.size()) * model.weights(f)[w]) << "16 bits are too few";
    }
  }
}

TEST(TagShared, KnowsWhatItsFeaturesComeTo) {
  TaggedText read;
  const TagModel& model = read.model;
  const Article& article = read.article;
  TagText& text = read.text;
  ASSERT_FALSE(model.empty()) << "the pack has no tagger";
  TagFeatures features;
  TagShared shared;
  shared.begin(model);
  for (const bool voted : {false, true, true}) {  // once more, when all of it is known
    for (const TagStretch& stretch : text.stretches()) {
      const Sentence& sentence = text.sentences()[stretch.sentence];
      for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
        TagModel::Sums sums{}, plain{};
        features.collect(text, stretch.sentence, t);
        model.score_plain(features.all(), &plain);
        features.collect_votes(text, stretch.sentence, t);
        model.score_plain(features.all(), &plain);
        shared.add(text, stretch.sentence, t, &sums);
        shared.add_votes(text, sentence, t, &sums);
        EXPECT_EQ(sums, plain) << article.surface(t) << voted;
      }
    }
    std::vector<TagLabel> labels(article.size());
    for (std::uint32_t t = 0; t < article.size(); ++t) labels[t] = static_cast<TagLabel>(t % kTagLabels);
    text.set_votes(labels);
  }
}

TEST(Tagger, OnePassLeavesNothingBehindForTwo) {
  const TagModel& model = test_knowledge().tables().tagger();
  ASSERT_FALSE(model.empty()) << "the pack has no tagger";
  Article article;
  article.read(kArticle, test_knowledge().tables());
  Tagger used, fresh;
  used.tag(article, model, Tagger::Passes::kOne);
  EXPECT_FALSE(used.names().empty());
  used.tag(article, model);
  fresh.tag(article, model);
  ASSERT_EQ(used.names().size(), fresh.names().size());
  for (std::size_t i = 0; i < fresh.names().size(); ++i)
    EXPECT_EQ(used.names()[i].margin, fresh.names()[i].margin);
}

TEST(Tagger, SaysTheSameAgainAndAfterOtherTexts) {
  const TagModel& model = test_knowledge().tables().tagger();
  ASSERT_FALSE(model.empty()) << "the pack has no tagger";
  Article article;
  Tagger used, fresh;
  const std::string longer =
      "Lima. Dr. Inti Quispe-Mamani of Puno University said so. " + std::string(kArticle);
  article.read(longer, test_knowledge().tables());
  used.tag(article, model);
  EXPECT_GE(used.names().size(), 6u);
  article.read(kArticle, test_knowledge().tables());
  used.tag(article, model);
  fresh.tag(article, model);
  ASSERT_EQ(used.names().size(), fresh.names().size());
  for (std::size_t i = 0; i < fresh.names().size(); ++i) {
    EXPECT_EQ(used.names()[i].first, fresh.names()[i].first);
    EXPECT_EQ(used.names()[i].last, fresh.names()[i].last);
    EXPECT_EQ(used.names()[i].kind, fresh.names()[i].kind);
    EXPECT_EQ(used.names()[i].margin, fresh.names()[i].margin);
    EXPECT_EQ(fresh.cost(fresh.names()[i].first, fresh.names()[i].last, fresh.names()[i].kind), 0);
  }
  EXPECT_EQ(fresh.cost(0, article.size() + 1, TagKind::kOrg), Tagger::kForbidden);
}

// Two words, three features.
std::string small_model() {
  std::string bytes(kTagMagic, sizeof kTagMagic);
  const auto u32 = [&](std::uint32_t value) {
    for (int i = 0; i < 4; ++i) bytes.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
  };
  const std::string word_steps = {7, static_cast<char>(255), 3}, feature_steps = {0, 1, 9};
  u32(2);
  u32(static_cast<std::uint32_t>(word_steps.size()));
  u32(static_cast<std::uint32_t>(feature_steps.size()));
  u32(3);
  u32(100);
  bytes.append(std::size_t{kTagLabels} * kTagLabels * 2, '\0');
  bytes.append(TagClusters::kParentBytes, '\0');
  bytes += word_steps;
  bytes += std::string({5, static_cast<char>(0xFF), 0, 3});  // clusters 5 and 1,023
  bytes += feature_steps;
  const auto all = static_cast<char>(0xFF);
  bytes += std::string({0, -1, 32}) + std::string({0, all, 2}) + std::string({0, all, 0});  // bases, masks
  for (std::size_t i = 0; i < kTagWeights; ++i) bytes.push_back(static_cast<char>(i));
  bytes.push_back(1);
  return bytes;
}

// A model over an allocation of exactly its size, so that the sanitizer sees one byte too far.
struct HeldModel {
  std::unique_ptr<std::byte[]> bytes;
  TagModel model;
};
bool opens(const std::string& bytes, HeldModel* held) {
  held->bytes = std::make_unique<std::byte[]>(bytes.size());
  std::memcpy(held->bytes.get(), bytes.data(), bytes.size());
  return held->model.open({held->bytes.get(), bytes.size()});
}

TEST(TagModel, HoldsWhatItsFileSays) {
  HeldModel held;
  ASSERT_TRUE(opens(small_model(), &held));
  TagModel& model = held.model;
  EXPECT_EQ(model.feature_count(), 3u);
  ASSERT_NE(model.weights(10), nullptr);
  EXPECT_EQ(model.weights(10)[1], 33);  // the second of the third feature
  EXPECT_EQ(model.weights(10)[0], 32);
  ASSERT_NE(model.weights(1), nullptr);
  EXPECT_EQ(model.weights(1)[15], 14);
  EXPECT_EQ(model.weights(9), nullptr);
  ASSERT_TRUE(model.open({}));
  EXPECT_TRUE(model.empty());
}

TEST(TagModel, RefusesWhatIsCutShortOrTooLong) {
  const std::string bytes = small_model();
  HeldModel held;
  for (std::size_t size = 1; size < bytes.size(); ++size)
    EXPECT_FALSE(opens(bytes.substr(0, size), &held)) << size;
  EXPECT_FALSE(opens(bytes + '\0', &held));
}

TEST(TagModel, AnyByteChangedIsRefusedOrHarmless) {
  const std::string bytes = small_model();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned flip : {0x01u, 0x80u, 0xFFu}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ flip);
      HeldModel held;
      const bool opened = opens(damaged, &held);
      ASSERT_TRUE(!opened || at >= kTagHeaderBytes - 4) << at;  // magic and counts
      if (!opened) continue;
      Article article;
      article.read(kArticle, test_knowledge().tables());
      Tagger tagger;
      tagger.tag(article, held.model);
    }
  }
}

TEST(TagModel, RefusesNumbersThatDoNotAscendOrRunOver) {
  TagSet set;
  const auto open = [&](std::vector<unsigned char> steps, std::uint32_t count) {
    return set.open(std::as_bytes(std::span(steps)), count);
  };
  EXPECT_TRUE(open({0, 1, 2}, 3));
  EXPECT_FALSE(open({0, 0, 2}, 3));
  EXPECT_FALSE(open({0, 1, 2}, 2));
  EXPECT_FALSE(open({0, 1}, 3));
  EXPECT_FALSE(open({1, 255}, 2));  // goes on, but does not
  EXPECT_FALSE(open(std::vector<unsigned char>(20'000, 255), 1));
}

}  // namespace
}  // namespace gloss
