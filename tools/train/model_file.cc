#include "train/model_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

#include "names/tag_model.h"

namespace gloss::train {
namespace {

void append(std::uint64_t value, int bytes, std::string* out) {
  for (int i = 0; i < bytes; ++i) out->push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

using Row = std::array<std::int8_t, kTagWeights>;

// What most weights of the row are; of several the one nearest to 0.
std::int8_t base_of(const Row& row) {
  const auto often = [&](std::int8_t weight) { return std::count(row.begin(), row.end(), weight); };
  return *std::max_element(row.begin(), row.end(), [&](std::int8_t a, std::int8_t b) {
    return std::pair(often(a), -std::abs(a)) < std::pair(often(b), -std::abs(b));
  });
}

// Bases, masks, and the weights in them, as names/tag_model.h has it.
void append_rows(const std::vector<Row>& rows, std::string* out) {
  std::string masks_low, masks_high, distances;
  for (const Row& row : rows) {
    const std::int8_t base = base_of(row);
    out->push_back(static_cast<char>(base));
    std::uint32_t mask = 0;
    for (std::size_t w = 0; w < row.size(); ++w) {
      if (row[w] == base) continue;
      mask |= 1u << w;
      distances.push_back(static_cast<char>(row[w] - base));
    }
    masks_low.push_back(static_cast<char>(mask & 0xFF));
    masks_high.push_back(static_cast<char>(mask >> 8));
  }
  *out += masks_low + masks_high + distances;
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
  std::vector<Row> rows;
  rows.reserve(kept.size());
  for (const auto& [number, f] : kept) {
    Row& row = rows.emplace_back();
    for (std::size_t y = 1; y < kTagLabels; ++y) {
      row[y - 1] = static_cast<std::int8_t>(std::lround(weights.features[f][y] * scale));
    }
  }
  append_rows(rows, &out);
  return out;
}

void set_margin(std::uint32_t margin, std::string* model) {
  std::string bytes;
  append(margin, 4, &bytes);
  model->replace(kTagHeaderBytes - bytes.size(), bytes.size(), bytes);
}

}  // namespace gloss::train
