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

bool inside(const Sentence& sentence, std::uint32_t t) {  // its first may be white space at the text's head
  return t >= sentence.first && t < sentence.last;
}
TagHash shape_at(const TagText& text, const Sentence& sentence, std::uint32_t t, TagHash outside) {
  return inside(sentence, t) ? text.shape(t) : outside;
}

}  // namespace

void TagFeatures::collect(const TagText& text, std::size_t s, std::uint32_t t) {
  count_ = 0;
  const Sentence& sentence = text.sentences()[s];
  add_word(text, t);
  add_beside(text, sentence, t);
  add_affixes(text, t);
  add_shapes(shapes(text, sentence, t));
  add_case(text, s, t);
  for (unsigned place = 0; place < kClusterPlaces; ++place) {
    const std::uint32_t at = t + place - 2;
    if (inside(sentence, at)) add_clusters_at(text.word(at).clusters, place);
  }
  add_cluster_pairs(text, sentence, t);
  for (unsigned place = 0; place < kListPlaces; ++place) {
    const std::uint32_t at = t + place - 1;
    if (inside(sentence, at)) add_lists_at(text, at, place);
  }
  add_list_pairs(text, sentence, t);
}

void TagFeatures::collect_own(const TagText& text, std::uint32_t t) {
  count_ = 0;
  add_word(text, t);
  add_affixes(text, t);
}

void TagFeatures::collect_shapes(const Shapes& shapes) {
  count_ = 0;
  add_shapes(shapes);
}

void TagFeatures::collect_clusters(const TagClusters::Path& clusters, unsigned place) {
  count_ = 0;
  add_clusters_at(clusters, place);
}

void TagFeatures::collect_lists(const TagText& text, std::uint32_t at, unsigned place) {
  count_ = 0;
  add_lists_at(text, at, place);
}

void TagFeatures::collect_rest(const TagText& text, std::size_t s, std::uint32_t t) {
  count_ = 0;
  const Sentence& sentence = text.sentences()[s];
  add_beside(text, sentence, t);
  add_case(text, s, t);
  add_cluster_pairs(text, sentence, t);
  add_list_pairs(text, sentence, t);
}

void TagFeatures::add_word(const TagText& text, std::uint32_t t) {
  const TagHash word = text.word(t).hash, own = text.shape(t);
  add(kBias, 0);
  add(kCasedWord, word, own);
  add(kWord, word);
  add(kShape, own);
}

void TagFeatures::add_affixes(const TagText& text, std::uint32_t t) {
  const TagWord& word = text.word(t);
  for (unsigned i = 0; i < kTagAffixes && word.prefix[i] != 0; ++i) {
    add(kPrefix + i, word.prefix[i]);
    add(kSuffix + i, word.suffix[i]);
  }
  if (word.suffix[2] != 0) add(kSuffixShape, word.suffix[2], text.shape(t));
}

void TagFeatures::add_beside(const TagText& text, const Sentence& sentence, std::uint32_t t) {
  const auto word = [&](int d) {
    const std::uint32_t at = t + static_cast<std::uint32_t>(d);
    return inside(sentence, at) ? text.word(at).hash : d < 0 ? kBefore : kBehind;
  };
  const TagHash here = text.word(t).hash, own = text.shape(t);
  const TagHash l1 = word(-1), l2 = word(-2), r1 = word(1), r2 = word(2);
  add(kWordLShape, l1, own);
  add(kWordRShape, r1, own);
  add(kWordL1, l1);
  add(kWordR1, r1);
  add(kWordL2, l2);
  add(kWordR2, r2);
  add(kBigramL, l1, here);
  add(kBigramR, here, r1);
  add(kTwoLeft, l2, l1, own);
  add(kTwoRight, r1, r2, own);
  for (const int d : {3, 4}) {
    if (t >= sentence.first + static_cast<std::uint32_t>(d)) add(kFarLeft, word(-d));
    if (inside(sentence, t + static_cast<std::uint32_t>(d))) add(kFarRight, word(d));
  }
}

TagFeatures::Shapes TagFeatures::shapes(const TagText& text, const Sentence& sentence, std::uint32_t t) {
  const unsigned joins = (text.token(t).joined && t > sentence.first ? 1u : 0u) |
                         (inside(sentence, t + 1) && text.token(t + 1).joined ? 2u : 0u);
  return {shape_at(text, sentence, t - 1, kBefore), text.shape(t), shape_at(text, sentence, t + 1, kBehind),
          t == sentence.first, joins};
}

void TagFeatures::add_shapes(const Shapes& of) {
  add(kShapeL, of.left);
  add(kShapeR, of.right);
  add(kShapes, of.left, of.own, of.right);
  add(kShapeAndR, of.own, of.right);
  add(kLAndShape, of.left, of.own);
  if (of.opens) add(kOpens, of.own);
  if (of.joins != 0) add(kJoins, of.joins, of.own);
}

void TagFeatures::add_case(const TagText& text, std::size_t s, std::uint32_t t) {
  const TagCase letter_case = text.letter_case(s);
  if (letter_case != TagCase::kMixed) add(kCase, static_cast<TagHash>(letter_case), text.shape(t));
}

void TagFeatures::add_clusters_at(const TagClusters::Path& clusters, unsigned place) {
  if (clusters.of[3] == 0) {
    add(kNoCluster + place, 0);
  } else {
    for (unsigned k = 0; k < 4; ++k) add(kCluster + place + 5 * k, clusters.of[k]);
  }
}

void TagFeatures::add_cluster_pairs(const TagText& text, const Sentence& sentence, std::uint32_t t) {
  static constexpr TagClusters::Path kNone;
  const TagHash own_shape = text.shape(t);
  const auto path = [&](std::uint32_t at) -> const TagClusters::Path& {
    return inside(sentence, at) ? text.word(at).clusters : kNone;
  };
  const TagClusters::Path &own = path(t), &left = path(t - 1), &right = path(t + 1);
  const auto beside = [&](const TagClusters::Path& other, unsigned side) {
    if (other.of[3] == 0) return;
    add(kClusterBeside + side, other.of[2], own_shape);
    add(kClusterPair + side, other.of[1], own.of[1], own_shape);
  };
  beside(left, 0);
  if (own.of[3] != 0) {
    add(kClusterShape, own.of[1], own_shape);
    add(kFineClusterShape, own.of[2], own_shape);
  }
  beside(right, 1);
  if (t > sentence.first && t + 1 < sentence.last) add(kClusterAround, left.of[1], right.of[1], own_shape);
}

unsigned TagFeatures::written_elsewhere(const TagWord& word) {
  return (word.small > 0 ? 1u : 0u) | (word.capital > 1 ? 4u : word.capital > 0 ? 2u : 0u);
}

void TagFeatures::add_lists_at(const TagText& text, std::uint32_t at, unsigned place) {
  const TagToken& token = text.token(at);
  const TagHash shape = text.shape(at);
  const TagLists of[3] = {token.unit, token.begin, token.inside};
  for (unsigned k = 0; k < 3; ++k) {
    for (unsigned rest = of[k]; rest != 0; rest &= rest - 1) {
      add(kList + place * 3 + k, static_cast<TagHash>(std::countr_zero(rest)) + 1);
    }
    if (place == 1 && of[k] != 0) add(kListsShape + k, of[k], shape);
  }
  add(kCaseElsewhere + place - 1, written_elsewhere(text.word(at)), shape);
}

void TagFeatures::add_list_pairs(const TagText& text, const Sentence& sentence, std::uint32_t t) {
  const TagHash own = text.token(t).lists();
  add(kListsLeft, own, t > sentence.first ? text.token(t - 1).lists() & 0xFFFFFFFFu : ~TagHash{0});
  add(kListsRight, own, t + 1 < sentence.last ? text.token(t + 1).lists() : ~TagHash{0});
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
