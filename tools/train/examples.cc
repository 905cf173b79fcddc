#include "train/examples.h"

#include <algorithm>

#include "train/labels.h"

namespace gloss::train {

void Example::keep(const std::vector<bool>& kept) {
  std::uint32_t to = 0;
  for (std::size_t i = 0; i + 1 < begin.size(); ++i) {
    const std::uint32_t from = begin[i], end = begin[i + 1];
    begin[i] = to;
    for (std::uint32_t f = from; f < end; ++f) {
      if (kept[features[f]]) features[to++] = features[f];
    }
  }
  begin.back() = to;
  features.resize(to);
}

void FeatureIndex::close(std::uint8_t least) {
  for (std::uint32_t number = 0; number < kFeatureSpace; ++number) {
    if (counts_[number] < least) continue;
    dense_[number] = static_cast<std::uint32_t>(numbers_.size());
    numbers_.push_back(number);
  }
}

void ExampleReader::open(const Lesson& lesson, const std::vector<TagLabel>& first_pass) {
  article_.read(lesson.text, tables_);
  text_.read(article_, clusters_);
  if (!first_pass.empty()) text_.set_votes(first_pass);
}

template <typename Use>
void ExampleReader::each_feature(const Lesson& lesson, const TagStretch& stretch, std::uint32_t t,
                                 const Use& use) {
  features_.collect(text_, stretch.sentence, t);
  for (const TagFeature feature : features_.all()) use(feature);
  for (const TagFeatures::First first :
       {TagFeatures::kAlways, TagFeatures::kShapeAlone, TagFeatures::kWordAlone, TagFeatures::kBeforeAndShape,
        TagFeatures::kBehindAndShape}) {
    use((1u << kTagFeatureBits) + tag_feature(1000 + first, features_.all()[first], lesson.domain));
  }
  features_.collect_votes(text_, stretch.sentence, t);
  for (const TagFeature feature : features_.all()) use(feature);
}

void ExampleReader::count(const Lesson& lesson, const std::vector<TagLabel>& first_pass,
                          FeatureIndex* index) {
  open(lesson, first_pass);
  for (const TagStretch& stretch : stretches()) {
    for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
      each_feature(lesson, stretch, t, [&](std::uint32_t number) { index->count(number); });
    }
  }
}

void ExampleReader::read(const Lesson& lesson, const std::vector<TagLabel>& first_pass,
                         const FeatureIndex& index, std::vector<Example>* examples) {
  open(lesson, first_pass);
  for (const TagStretch& stretch : stretches()) {
    Example example;
    const auto labels = lesson.labels.begin();
    if (std::find(labels + stretch.first, labels + stretch.last, kDoubt) != labels + stretch.last) {
      // Kept, so that examples and stretches stay in step, but of no tokens.
      example.begin.push_back(0);
      examples->push_back(std::move(example));
      continue;
    }
    for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
      example.begin.push_back(static_cast<std::uint32_t>(example.features.size()));
      each_feature(lesson, stretch, t, [&](std::uint32_t number) {
        if (const std::uint32_t dense = index.of(number); dense != FeatureIndex::kNone) {
          example.features.push_back(dense);
        }
      });
      example.labels.push_back(lesson.labels[t]);
    }
    example.begin.push_back(static_cast<std::uint32_t>(example.features.size()));
    example.features.shrink_to_fit();
    // A name that sticks out of what is live is not learnt.
    for (std::size_t i = 0; i < example.size(); ++i) {
      const TagLabel before = i == 0 ? TagLabel{0} : example.labels[i - 1];
      if (!tag_may_follow(before, example.labels[i])) {
        for (std::size_t k = i; k < example.size() && tag_continues(example.labels[k]); ++k)
          example.labels[k] = 0;
      }
    }
    for (std::size_t left = example.size(); left > 0 && tag_open(example.labels[left - 1]); --left) {
      if (left == example.size() || example.labels[left] == 0) example.labels[left - 1] = 0;
    }
    examples->push_back(std::move(example));
  }
}

}  // namespace gloss::train
