#include "names/tag_model.h"

#include <bit>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gloss {
namespace {

std::uint32_t u32_at(std::span<const std::byte> bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (int i = 3; i >= 0; --i) value = value << 8 | std::to_integer<std::uint32_t>(bytes[at + i]);
  return value;
}

std::int32_t i16_at(std::span<const std::byte> bytes, std::size_t at) {
  const auto value = std::to_integer<std::uint32_t>(bytes[at]) | std::to_integer<std::uint32_t>(bytes[at + 1])
                                                                     << 8;
  return static_cast<std::int16_t>(value);
}

}  // namespace

bool TagSet::open(std::span<const std::byte> steps, std::uint32_t count) {
  constexpr std::uint32_t kNumbers = 1u << kTagFeatureBits, kHighs = kNumbers >> 8;
  if (count > steps.size() || count > kMost) return false;
  begin_.resize(kHighs + 1);
  low_.resize(count + kPadding);
  std::uint16_t* const begin = begin_.data();
  std::uint8_t* const low = low_.data();
  std::uint32_t found = 0, high = 0;  // of those up to `high`, begin is written
  begin[0] = 0;
  std::uint64_t number = 0, step = 0;
  for (const std::byte b : steps) {
    step += std::to_integer<std::uint64_t>(b);
    if (b == std::byte{255}) continue;
    if (step == 0 && found > 0) return false;
    number += step;
    if (number >= kNumbers || found == count) return false;
    while (high < number >> 8) begin[++high] = static_cast<std::uint16_t>(found);
    low[found++] = static_cast<std::uint8_t>(number);
    step = 0;
  }
  while (high < kHighs) begin[++high] = static_cast<std::uint16_t>(found);
  return step == 0 && found == count;
}

bool TagClusters::open(std::span<const std::byte> parents, std::span<const std::byte> steps,
                       std::span<const std::byte> ids, std::uint32_t words) {
  if (parents.size() != kParentBytes || ids.size() != std::size_t{words} * 2) return false;
  if (!words_.open(steps, words)) return false;
  const auto parent = [&](std::size_t at) { return std::to_integer<std::uint16_t>(parents[at]); };
  paths_.resize(kTagClusters);
  for (std::uint32_t c = 0; c < kTagClusters; ++c) {
    const std::uint16_t of256 = parent(c);
    const std::uint16_t of64 = parent(1024 + of256);
    if (of64 >= 64) return false;
    const std::uint16_t of16 = parent(1024 + 256 + of64);
    if (of16 >= 16) return false;
    paths_[c].of[0] = static_cast<std::uint16_t>(of16 + 1);
    paths_[c].of[1] = static_cast<std::uint16_t>(of64 + 1);
    paths_[c].of[2] = static_cast<std::uint16_t>(of256 + 1);
    paths_[c].of[3] = static_cast<std::uint16_t>(c + 1);
  }
  cluster_.resize(words);
  for (std::uint32_t w = 0; w < words; ++w) {
    const auto id = std::to_integer<std::uint32_t>(ids[w]) | std::to_integer<std::uint32_t>(ids[words + w])
                                                                 << 8;
    if (id >= kTagClusters) return false;
    cluster_[w] = static_cast<std::uint16_t>(id);
  }
  return true;
}

TagClusters::Path TagClusters::find(TagHash word) const {
  if (cluster_.empty()) return {};
  const std::uint32_t place = words_.find(number_of(word));
  return place == TagSet::kAbsent ? Path() : paths_[cluster_[place]];
}

bool TagModel::open(std::span<const std::byte> bytes) {
  *this = TagModel();
  if (bytes.empty()) return true;
  if (bytes.size() < kTagHeaderBytes || std::memcmp(bytes.data(), kTagMagic, sizeof kTagMagic) != 0) {
    return false;
  }
  const std::uint32_t words = u32_at(bytes, 8), word_bytes = u32_at(bytes, 12);
  const std::uint32_t feature_bytes = u32_at(bytes, 16), features = u32_at(bytes, 20);
  const std::uint32_t margin = u32_at(bytes, 24);
  if (margin == 0 || margin > 1'000'000) return false;
  margin_ = static_cast<std::int32_t>(margin);
  constexpr std::uint64_t kTransitionBytes = std::uint64_t{kTagLabels} * kTagLabels * 2;
  const std::uint64_t size = kTagHeaderBytes + kTransitionBytes + TagClusters::kParentBytes +
                             std::uint64_t{word_bytes} + std::uint64_t{words} * 2 +
                             std::uint64_t{feature_bytes};
  if (size > bytes.size()) return false;
  std::size_t at = kTagHeaderBytes;
  const auto take = [&](std::size_t count) {
    at += count;
    return bytes.subspan(at - count, count);
  };
  const std::span<const std::byte> transitions = take(kTransitionBytes);
  for (std::size_t i = 0; i < std::size_t{kTagLabels} * kTagLabels; ++i) {
    transitions_[i / kTagLabels][i % kTagLabels] = i16_at(transitions, i * 2);
  }
  const std::span<const std::byte> parents = take(TagClusters::kParentBytes), steps = take(word_bytes);
  if (!clusters_.open(parents, steps, take(std::size_t{words} * 2), words)) return false;
  if (!features_.open(take(feature_bytes), features)) return false;
  if (features > 0) filter_.assign(kFilterWords, 0);
  features_.each([&](std::uint32_t feature) {
    const std::uint32_t folded = feature >> kFilterShift;
    filter_[folded / 32] |= 1u << (folded % 32);
  });
  return spread_weights(bytes.subspan(at), features);
}

bool TagModel::spread_weights(std::span<const std::byte> rows, std::uint32_t features) {
  constexpr std::size_t kRowBytes = 3;  // base, mask
  if (rows.size() < features * kRowBytes) return false;
  const auto byte_at = [&](std::size_t at) { return std::to_integer<std::uint8_t>(rows[at]); };
  weights_.resize(std::size_t{features} * kTagWeights);
  std::size_t at = features * kRowBytes;
  for (std::size_t f = 0; f < features; ++f) {
    std::int8_t* const row = weights_.data() + f * kTagWeights;
    const std::uint8_t base = byte_at(f);
    std::memset(row, base, kTagWeights);
    std::uint32_t mask = byte_at(features + f) | std::uint32_t{byte_at(2 * std::size_t{features} + f)} << 8;
    if (rows.size() - at < static_cast<std::size_t>(std::popcount(mask))) return false;
    for (; mask != 0; mask &= mask - 1) {
      row[std::countr_zero(mask)] = static_cast<std::int8_t>(static_cast<std::uint8_t>(base + byte_at(at++)));
    }
  }
  return at == rows.size();
}

void TagModel::score_plain(std::span<const TagFeature> features, Sums* sums) const {
  for (const TagFeature feature : features) {
    const std::int8_t* row = weights(feature);
    if (row == nullptr) continue;
    for (std::size_t w = 0; w < kTagWeights; ++w) (*sums)[w] = static_cast<std::int16_t>((*sums)[w] + row[w]);
  }
}

std::size_t TagModel::sift(std::span<const TagFeature> features, TagFeature* kept) const {
  std::size_t count = 0;
  for (const TagFeature feature : features) {
    kept[count] = feature;
    count += may_have(feature);
  }
  return count;
}

// Sixteen sums in two vectors.
void TagModel::score(std::span<const TagFeature> features, Sums* sums) const {
#if defined(__wasm_simd128__)
  TagFeature kept[kMostFeatures];
  v128_t low = wasm_v128_load(sums->data()), high = wasm_v128_load(sums->data() + 8);
  for (const TagFeature feature : std::span(kept, sift(features, kept))) {
    const std::uint32_t place = features_.find(feature);
    if (place == TagSet::kAbsent) continue;
    const std::int8_t* row = weights_.data() + std::size_t{place} * kTagWeights;
    const v128_t bytes = wasm_v128_load(row);
    low = wasm_i16x8_add(low, wasm_i16x8_extend_low_i8x16(bytes));
    high = wasm_i16x8_add(high, wasm_i16x8_extend_high_i8x16(bytes));
  }
  wasm_v128_store(sums->data(), low);
  wasm_v128_store(sums->data() + 8, high);
#elif defined(__SSE2__)
  TagFeature kept[kMostFeatures];
  auto* const halves = reinterpret_cast<__m128i*>(sums->data());
  __m128i low = _mm_loadu_si128(halves), high = _mm_loadu_si128(halves + 1);
  for (const TagFeature feature : std::span(kept, sift(features, kept))) {
    const std::uint32_t place = features_.find(feature);
    if (place == TagSet::kAbsent) continue;
    const std::int8_t* row = weights_.data() + std::size_t{place} * kTagWeights;
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(row));
    const __m128i sign = _mm_cmpgt_epi8(_mm_setzero_si128(), bytes);
    low = _mm_add_epi16(low, _mm_unpacklo_epi8(bytes, sign));
    high = _mm_add_epi16(high, _mm_unpackhi_epi8(bytes, sign));
  }
  _mm_storeu_si128(halves, low);
  _mm_storeu_si128(halves + 1, high);
#else
  score_plain(features, sums);
#endif
}

}  // namespace gloss
