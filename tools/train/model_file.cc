#include "train/model_file.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "names/tag_model.h"

namespace gloss::train {
namespace {

void append(std::uint64_t value, int bytes, std::string* out) {
  for (int i = 0; i < bytes; ++i) out->push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

}  // namespace

std::vector<bool> strongest(const Weights& weights, const FeatureIndex& index, std::size_t count) {
  std::vector<bool> kept(weights.features.size());
  std::vector<std::pair<float, std::uint32_t>> strength;
  for (std::uint32_t f = 0; f < weights.features.size(); ++f) {
    kept[f] = of_domain(index.number(f));
    if (kept[f]) continue;
    float square = 0;
    for (const float w : weights.features[f]) square += w * w;
    if (square > 0) strength.emplace_back(-square, f);
  }
  std::sort(strength.begin(), strength.end());
  if (strength.size() > count) strength.resize(count);
  for (const auto& [square, f] : strength) kept[f] = true;
  return kept;
}

std::string write_model(const Weights& weights, const FeatureIndex& index, const ClusterColumns& clusters,
                        const Size& size) {
  const std::vector<bool> strong = strongest(weights, index, size.features);
  float largest = 0;
  for (std::uint32_t f = 0; f < strong.size(); ++f) {
    if (!strong[f] || of_domain(index.number(f))) continue;
    for (const float w : weights.features[f]) largest = std::max(largest, std::fabs(w));
  }
  const float scale = largest > 0 ? static_cast<float>(size.largest) / largest : 0;

  std::vector<std::pair<std::uint32_t, std::uint32_t>> kept;  // number, dense
  for (std::uint32_t f = 0; f < strong.size(); ++f) {
    if (!strong[f] || of_domain(index.number(f))) continue;
    const auto& row = weights.features[f];
    const bool any =
        std::any_of(row.begin(), row.end(), [&](float w) { return std::lround(w * scale) != 0; });
    if (any) kept.emplace_back(index.number(f), f);
  }
  std::sort(kept.begin(), kept.end());
  std::vector<std::uint32_t> numbers;
  numbers.reserve(kept.size());
  for (const auto& [number, f] : kept) numbers.push_back(number);
  const std::string steps = write_steps(numbers);

  std::string out(kTagMagic, sizeof kTagMagic);
  append(clusters.words, 4, &out);
  append(clusters.steps.size(), 4, &out);
  append(steps.size(), 4, &out);
  append(numbers.size(), 4, &out);
  append(1, 4, &out);  // see set_margin
  for (const auto& row : weights.transitions) {
    for (const float w : row) {
      const long rounded = std::clamp(std::lround(w * scale), -32'000L, 32'000L);
      append(static_cast<std::uint16_t>(rounded), 2, &out);
    }
  }
  out += clusters.parents + clusters.steps + clusters.ids + steps;
  for (const auto& [number, f] : kept) {
    for (std::size_t y = 1; y < kTagLabels; ++y) {
      out.push_back(static_cast<char>(std::lround(weights.features[f][y] * scale)));
    }
  }
  return out;
}

void set_margin(std::uint32_t margin, std::string* model) {
  std::string bytes;
  append(margin, 4, &bytes);
  model->replace(kTagHeaderBytes - bytes.size(), bytes.size(), bytes);
}

}  // namespace gloss::train
