// The trained tagger as the pack carries it: word clusters, weights of hashed features, transitions.
//
//   0 "GlossTg3"    8 words    12 word bytes    16 feature bytes    20 features    24 margin     28 …
//   … transitions (17 × 17 × i16), cluster parents, word steps, cluster of each word (2 bytes),
//   … feature steps, base of each feature (i8), masks (low bytes, then high ones), the weights in them (i8)
//
// Words and features are sets of numbers below 2^22 (hashes), ascending, each written as its distance to the
// one before in bytes of at most 255 ("255 3" is 258): one byte nearly always. A word's cluster is one of
// 1,024, which nest in 256, 64 and 16 (parents). A feature has a weight for each label but O, which is the
// zero that the others are measured against: 16 weights, one SIMD vector. Most of a feature's weights are
// alike, for what speaks for or against O does so against all names: that one is the base, and only those in
// the mask (bit 0: the first label) are written, each as its distance to the base, modulo 256.
// `margin` is the median margin of names in documents held back: the unit of TaggedName::margin is a
// hundredth of it, so that what reads margins need not change with the model.
//
// The file need not outlive the model. It is untrusted: `open` checks every length, order and index, and
// builds the hash tables. What the weights say is not checked, for no weight can lead outside.
#ifndef GLOSS_NAMES_TAG_MODEL_H_
#define GLOSS_NAMES_TAG_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "names/tag_hash.h"

namespace gloss {

// Begin, inside, last, unit of each kind; O is outside.
enum class TagKind : std::uint8_t { kPerson, kOrg, kPlace, kNorp };
inline constexpr int kTagKinds = 4;
inline constexpr int kTagLabels = 1 + 4 * kTagKinds;
enum class TagPart : std::uint8_t { kBegin, kInside, kLast, kUnit };
using TagLabel = std::uint8_t;  // 0: O; else 1 + 4 * kind + part
constexpr TagLabel tag_label(TagKind kind, TagPart part) {
  return static_cast<TagLabel>(1 + 4 * static_cast<int>(kind) + static_cast<int>(part));
}
constexpr TagKind tag_kind(TagLabel label) { return static_cast<TagKind>((label - 1) / 4); }
constexpr TagPart tag_part(TagLabel label) { return static_cast<TagPart>((label - 1) % 4); }
// A name goes on behind this label.
constexpr bool tag_open(TagLabel label) {
  return label != 0 && (tag_part(label) == TagPart::kBegin || tag_part(label) == TagPart::kInside);
}
// This label goes on with a name.
constexpr bool tag_continues(TagLabel label) {
  return label != 0 && (tag_part(label) == TagPart::kInside || tag_part(label) == TagPart::kLast);
}
constexpr bool tag_may_follow(TagLabel before, TagLabel after) {
  if (!tag_open(before)) return !tag_continues(after);
  return tag_continues(after) && tag_kind(before) == tag_kind(after);
}

inline constexpr std::size_t kTagWeights = kTagLabels - 1;
inline constexpr std::uint32_t kTagClusters = 1024;
inline constexpr std::uint32_t kNoTagCluster = 0xFFFF;

// A set of numbers below 2^22, each with its place in the file. Numbers that share all but their low byte
// lie side by side, one or two as a rule, so that a set is three bytes a number: it stays in the caches.
//
//   begin_[number >> 8] ──► low_: … 17 │ 4 90 │ │ 212 …
class TagSet {
 public:
  static constexpr std::uint32_t kMost = 0xFFFF;
  // `steps` as above; false where they do not make exactly `count` (<= kMost) ascending numbers below 2^22.
  bool open(std::span<const std::byte> steps, std::uint32_t count);
  // The place of `number`, or kAbsent. Once opened.
  std::uint32_t find(std::uint32_t number) const {
    const auto low = static_cast<std::uint8_t>(number);
    std::uint32_t at = begin_[number >> 8];
    const std::uint32_t end = begin_[(number >> 8) + 1];
    at += low_[at] != low ? 1 : 0;  // no branch: which of two it is cannot be foreseen
    for (; at < end; ++at) {
      if (low_[at] == low) return at;
    }
    return kAbsent;
  }
  std::uint32_t size() const { return low_.empty() ? 0 : static_cast<std::uint32_t>(low_.size()) - kPadding; }
  template <typename Use>
  void each(Use&& use) const {  // the numbers, ascending
    for (std::uint32_t high = 0; high + 1 < begin_.size(); ++high) {
      for (std::uint32_t at = begin_[high]; at < begin_[high + 1]; ++at) use(high << 8 | low_[at]);
    }
  }
  static constexpr std::uint32_t kAbsent = 0xFFFFFFFFu;

 private:
  static constexpr std::uint32_t kPadding = 1;  // `find` looks at one behind the last
  std::vector<std::uint16_t> begin_;
  std::vector<std::uint8_t> low_;
};

class TagClusters {
 public:
  struct Path {
    std::uint16_t of[4] = {0, 0, 0, 0};  // 16, 64, 256, 1,024 clusters; counted from 1, 0: none
  };
  // `parents`: 1,024 numbers below 256, then 256 below 64, then 64 below 16, a byte each. `ids`: the low
  // bytes of each word's cluster, then the high ones.
  bool open(std::span<const std::byte> parents, std::span<const std::byte> steps,
            std::span<const std::byte> ids, std::uint32_t words);
  static constexpr std::size_t kParentBytes = 1024 + 256 + 64;
  static std::uint32_t number_of(TagHash word) {
    return static_cast<std::uint32_t>(tag_mix(word) >> (64 - kTagFeatureBits));
  }
  Path find(TagHash word) const;

 private:
  TagSet words_;
  std::vector<std::uint16_t> cluster_;  // by place
  std::vector<Path> paths_;             // by cluster
};

class TagModel {
 public:
  // False where the bytes are not a model. An empty one is a model that knows nothing: `empty`.
  bool open(std::span<const std::byte> bytes);
  bool empty() const { return filter_.empty(); }

  const TagClusters& clusters() const { return clusters_; }
  std::uint32_t feature_count() const { return features_.size(); }
  // kTagWeights of them, or nullptr for a feature that the model does not have.
  const std::int8_t* weights(TagFeature feature) const {
    const std::uint32_t place = !empty() && may_have(feature) ? features_.find(feature) : TagSet::kAbsent;
    return place == TagSet::kAbsent ? nullptr : weights_.data() + std::size_t{place} * kTagWeights;
  }
  std::int32_t margin() const { return margin_; }  // > 0
  int transition(TagLabel before, TagLabel after) const { return transitions_[before][after]; }

  // Adds the weights of each feature to `sums`, of kMostFeatures at most: with a few votes more, 16 bits
  // still hold what they sum to. The plain version is the oracle.
  static constexpr std::size_t kMostFeatures = 248;
  using Sums = std::array<std::int16_t, kTagWeights>;
  void score(std::span<const TagFeature> features, Sums* sums) const;
  static void add(const Sums& sums, Sums* to) {
    using Half = std::int16_t __attribute__((vector_size(16)));
    for (std::size_t at = 0; at < kTagWeights; at += 8) {
      Half a, b;
      std::memcpy(&a, &sums[at], sizeof a);
      std::memcpy(&b, &(*to)[at], sizeof b);
      a += b;
      std::memcpy(&(*to)[at], &a, sizeof a);
    }
  }
  void score_plain(std::span<const TagFeature> features, Sums* sums) const;

 private:
  // Most features of a token are none of the model's. A bit for each 16 of them says so of most of those.
  static constexpr unsigned kFilterShift = 4;
  static constexpr std::size_t kFilterWords = (std::size_t{1} << kTagFeatureBits >> kFilterShift) / 32;
  std::uint32_t may_have(TagFeature feature) const {
    const std::uint32_t folded = feature >> kFilterShift;
    return filter_[folded / 32] >> (folded % 32) & 1;
  }
  // `rows`: bases, masks and what is in them, of `features`.
  bool spread_weights(std::span<const std::byte> rows, std::uint32_t features);
  // Those that the model may have, and how many; no branch, for one that goes either way costs more than all
  // else.
  std::size_t sift(std::span<const TagFeature> features, TagFeature* kept) const;

  TagClusters clusters_;
  std::vector<std::uint32_t> filter_;
  TagSet features_;
  std::vector<std::int8_t> weights_;  // kTagWeights a feature
  std::int32_t margin_ = 1;
  std::int32_t transitions_[kTagLabels][kTagLabels] = {};
};

inline constexpr char kTagMagic[8] = {'G', 'l', 'o', 's', 's', 'T', 'g', '3'};
inline constexpr std::size_t kTagHeaderBytes = 28;

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_MODEL_H_
