#include "names/tag_features.h"

#include <bit>

namespace gloss {
namespace {

// What stands where the sentence is over.
constexpr TagHash kBefore = tag_mix(kTagSeed + 1), kBehind = tag_mix(kTagSeed + 2);

// Templates. Numbers are part of trained models: never reuse one for something else.
enum Kind : unsigned {
  kBias = 1,
  kCasedWord,
  kWord,
  kWordL1,
  kWordR1,
  kWordL2,
  kWordR2,
  kShape,
  kShapeL,
  kShapeR,
  kShapes,
  kShapeAndR,
  kLAndShape,
  kWordLShape,
  kWordRShape,
  kBigramL,
  kBigramR,
  kTwoLeft,
  kTwoRight,
  kPrefix = 20,
  kSuffix = 30,
  kSuffixShape = 40,
  kOpens,
  kCase,
  kFarLeft,
  kFarRight,
  kJoins,
  kNoCluster = 50,
  kCluster = 60,
  kClusterShape = 90,
  kFineClusterShape,
  kClusterBeside,
  kClusterPair = 95,
  kClusterAround = 99,
  kList = 100,
  kListsShape = 110,
  kListsLeft = 115,
  kListsRight,
  kCaseElsewhere = 121,
  kVote = 141,
  kVoteOwn = 145,
};

}  // namespace

void TagFeatures::collect(const TagText& text, std::size_t s, std::uint32_t t, Part part) {
  count_ = 0;
  const Sentence& sentence = text.sentences()[s];
  add_words(text, sentence, t);
  const TagCase letter_case = text.letter_case(s);
  if (letter_case != TagCase::kMixed) add(kCase, static_cast<TagHash>(letter_case), text.shape(t));
  add_clusters(text, sentence, t, part);
  add_lists(text, sentence, t);
}

void TagFeatures::add_words(const TagText& text, const Sentence& sentence, std::uint32_t t) {
  // The sentence's first token may be white space at the head of the text.
  const auto inside = [&](std::uint32_t at) { return at >= sentence.first && at < sentence.last; };
  const auto word = [&](int d) {
    const std::uint32_t at = t + static_cast<std::uint32_t>(d);
    return inside(at) ? text.word(at).hash : d < 0 ? kBefore : kBehind;
  };
  const auto shape = [&](int d) {
    const std::uint32_t at = t + static_cast<std::uint32_t>(d);
    return inside(at) ? text.shape(at) : d < 0 ? kBefore : kBehind;
  };
  const TagWord& here = text.word(t);
  const TagHash l1 = word(-1), l2 = word(-2), r1 = word(1), r2 = word(2);
  const TagHash own = text.shape(t), left = shape(-1), right = shape(1);
  add(kBias, 0);
  add(kCasedWord, here.hash, own);
  add(kWord, here.hash);
  add(kShape, own);
  add(kWordLShape, l1, own);
  add(kWordRShape, r1, own);
  add(kWordL1, l1);
  add(kWordR1, r1);
  add(kWordL2, l2);
  add(kWordR2, r2);
  add(kShapeL, left);
  add(kShapeR, right);
  add(kShapes, left, own, right);
  add(kShapeAndR, own, right);
  add(kLAndShape, left, own);
  add(kBigramL, l1, here.hash);
  add(kBigramR, here.hash, r1);
  add(kTwoLeft, l2, l1, own);
  add(kTwoRight, r1, r2, own);
  for (unsigned i = 0; i < kTagAffixes && here.prefix[i] != 0; ++i) {
    add(kPrefix + i, here.prefix[i]);
    add(kSuffix + i, here.suffix[i]);
  }
  if (here.suffix[2] != 0) add(kSuffixShape, here.suffix[2], own);
  if (t == sentence.first) add(kOpens, own);
  for (const int d : {3, 4}) {
    if (t >= sentence.first + static_cast<std::uint32_t>(d)) add(kFarLeft, word(-d));
    if (inside(t + static_cast<std::uint32_t>(d))) add(kFarRight, word(d));
  }
  const unsigned joins = (text.token(t).joined && t > sentence.first ? 1u : 0u) |
                         (inside(t + 1) && text.token(t + 1).joined ? 2u : 0u);
  if (joins != 0) add(kJoins, joins, own);
}

void TagFeatures::add_clusters_at(const TagClusters::Path& clusters, unsigned place) {
  if (clusters.of[3] == 0) {
    add(kNoCluster + place, 0);
  } else {
    for (unsigned k = 0; k < 4; ++k) add(kCluster + place + 5 * k, clusters.of[k]);
  }
}

void TagFeatures::collect_clusters(const TagClusters::Path& clusters, unsigned place) {
  count_ = 0;
  add_clusters_at(clusters, place);
}

void TagFeatures::add_clusters(const TagText& text, const Sentence& sentence, std::uint32_t t, Part part) {
  const TagHash own = text.shape(t);
  const TagClusters::Path none;
  const auto path = [&](int d) -> const TagClusters::Path& {
    const std::uint32_t at = t + static_cast<std::uint32_t>(d);
    return at >= sentence.first && at < sentence.last ? text.word(at).clusters : none;
  };
  for (int d = -2; d <= 2; ++d) {
    const std::uint32_t at = t + static_cast<std::uint32_t>(d);
    if (at < sentence.first || at >= sentence.last) continue;
    const TagClusters::Path& of = text.word(at).clusters;
    if (part == kAll) add_clusters_at(of, static_cast<unsigned>(d + 2));
    if (of.of[3] == 0) continue;
    if (d == 0) {
      add(kClusterShape, of.of[1], own);
      add(kFineClusterShape, of.of[2], own);
    } else if (d == -1 || d == 1) {
      add(kClusterBeside + static_cast<unsigned>(d == 1), of.of[2], own);
      add(kClusterPair + static_cast<unsigned>(d == 1), of.of[1], path(0).of[1], own);
    }
  }
  if (t > sentence.first && t + 1 < sentence.last) add(kClusterAround, path(-1).of[1], path(1).of[1], own);
}

void TagFeatures::add_lists(const TagText& text, const Sentence& sentence, std::uint32_t t) {
  const auto lists = [](const TagToken& token) {
    return static_cast<TagHash>(token.unit) | static_cast<TagHash>(token.begin) << 16 |
           static_cast<TagHash>(token.inside) << 32;
  };
  for (int d = -1; d <= 1; ++d) {
    const std::uint32_t at = t + static_cast<std::uint32_t>(d);
    if (at < sentence.first || at >= sentence.last) continue;
    const TagToken& token = text.token(at);
    const TagHash shape = text.shape(at);
    const TagLists of[3] = {token.unit, token.begin, token.inside};
    for (unsigned k = 0; k < 3; ++k) {
      const unsigned kind = kList + static_cast<unsigned>(d + 1) * 3 + k;
      for (unsigned rest = of[k]; rest != 0; rest &= rest - 1) {
        add(kind, static_cast<TagHash>(std::countr_zero(rest)) + 1);
      }
      if (d == 0 && of[k] != 0) add(kListsShape + k, of[k], shape);
    }
    const TagWord& word = text.word(at);
    const unsigned elsewhere = (word.small > 0 ? 1u : 0u) | (word.capital > 1   ? 4u
                                                             : word.capital > 0 ? 2u
                                                                                : 0u);
    add(kCaseElsewhere + static_cast<unsigned>(d), elsewhere, shape);
  }
  const TagHash own = lists(text.token(t));
  add(kListsLeft, own, t > sentence.first ? lists(text.token(t - 1)) & 0xFFFFFFFFu : ~TagHash{0});
  add(kListsRight, own, t + 1 < sentence.last ? lists(text.token(t + 1)) : ~TagHash{0});
}

unsigned TagFeatures::vote(const TagText& text, std::uint32_t t) {
  if (!text.has_votes()) return 0;
  const TagWord& word = text.word(t);
  const unsigned own = text.own(t);
  std::uint32_t total = 0, most = 0;
  unsigned best = 0;
  for (unsigned k = 0; k <= kTagKinds; ++k) {
    const std::uint32_t votes = word.votes[k] - (k == own ? 1 : 0);
    total += votes;
    if (votes > most) {
      most = votes;
      best = k;
    }
  }
  if (total == 0) return 0;
  return 1 + best * 2 + (std::uint64_t{most} * 5 > std::uint64_t{total} * 4 ? 1 : 0);
}

void TagFeatures::collect_vote(unsigned vote, unsigned place) {
  count_ = 0;
  add(kVote + place - 1, vote);
}

void TagFeatures::collect_own_vote(const TagText& text, std::uint32_t t, unsigned vote) {
  count_ = 0;
  add_own_vote(text, t, vote);
}

void TagFeatures::add_own_vote(const TagText& text, std::uint32_t t, unsigned vote) {
  if (vote != 0) add(kVoteOwn, (vote - 1) / 2 + 1, text.own(t) + 1, text.shape(t));
}

void TagFeatures::collect_votes(const TagText& text, std::size_t s, std::uint32_t t) {
  count_ = 0;
  const Sentence& sentence = text.sentences()[s];
  for (unsigned place = 0; place < kVotePlaces; ++place) {
    const std::uint32_t at = t + place - 1;
    if (at < sentence.first || at >= sentence.last || !text.token(at).capital) continue;
    const unsigned of = vote(text, at);
    add(kVote + place - 1, of);
    if (place == 1) add_own_vote(text, at, of);
  }
}

}  // namespace gloss
