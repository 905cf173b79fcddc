// From documents to what the perceptron learns on: the live stretches, each token a list of feature numbers.
#ifndef GLOSS_TOOLS_TRAIN_EXAMPLES_H_
#define GLOSS_TOOLS_TRAIN_EXAMPLES_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "names/tag_features.h"
#include "names/tag_text.h"

namespace gloss::train {

// A document ready for training. `source` is equal for copies of one document, so that no copy of a document
// votes on it.
struct Lesson {
  std::string text;
  std::vector<TagLabel> labels;  // by token
  std::uint32_t source = 0;
  std::uint32_t domain = 0;  // the corpus, from 1
};

// Numbers below kFeatureSpace: those of the runtime, then their copies for each corpus (Daumé 2007: what is
// peculiar to a corpus goes there and stays there).
inline constexpr std::uint32_t kFeatureSpace = 2u << kTagFeatureBits;
inline constexpr bool of_domain(std::uint32_t number) { return number >= 1u << kTagFeatureBits; }

struct Example {
  std::vector<std::uint32_t> features;  // dense numbers, see FeatureIndex
  std::vector<std::uint32_t> begin;     // tokens + 1 offsets into features
  std::vector<TagLabel> labels;
  std::size_t size() const { return labels.size(); }
  void keep(const std::vector<bool>& kept);  // forgets all other features
  std::span<const std::uint32_t> at(std::size_t i) const {
    return std::span(features).subspan(begin[i], begin[i + 1] - begin[i]);
  }
};

// The features that occur often enough, numbered from 0.
class FeatureIndex {
 public:
  FeatureIndex() : counts_(kFeatureSpace, 0), dense_(kFeatureSpace, kNone) {}
  void count(std::uint32_t number) {
    if (counts_[number] < 255) ++counts_[number];
  }
  void close(std::uint8_t least);
  std::uint32_t of(std::uint32_t number) const { return dense_[number]; }
  std::size_t size() const { return numbers_.size(); }
  std::uint32_t number(std::size_t dense) const { return numbers_[dense]; }
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;

 private:
  std::vector<std::uint8_t> counts_;
  std::vector<std::uint32_t> dense_, numbers_;
};

class ExampleReader {
 public:
  ExampleReader(const KnowledgeTables& tables, const TagClusters& clusters)
      : tables_(tables), clusters_(clusters) {}

  // Votes are those of `first_pass`, a label for each token; none where it is empty.
  void count(const Lesson& lesson, const std::vector<TagLabel>& first_pass, FeatureIndex* index);
  void read(const Lesson& lesson, const std::vector<TagLabel>& first_pass, const FeatureIndex& index,
            std::vector<Example>* examples);
  // The stretches of the document read last, in the order of its examples.
  const std::vector<TagStretch>& stretches() const { return text_.stretches(); }

 private:
  void open(const Lesson& lesson, const std::vector<TagLabel>& first_pass);
  template <typename Use>
  void each_feature(const Lesson& lesson, const TagStretch& stretch, std::uint32_t t, const Use& use);

  const KnowledgeTables& tables_;
  const TagClusters& clusters_;
  Article article_;
  TagText text_;
  TagFeatures features_;
};

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_EXAMPLES_H_
