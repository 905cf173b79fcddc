#include "knowledge/vocabulary.h"

#include <bit>
#include <cstring>

namespace gloss {
namespace {

// Honest words cluster in runs of some dozens at half load; longer ones mean words chosen to collide.
constexpr int kMaxProbes = 512;
constexpr std::size_t kMaxSpelled = std::size_t{1}
                                    << 26;  // front coding could unfold a small file without end

std::uint64_t load(const char* p, std::size_t n) {
  std::uint64_t value = 0;
  std::memcpy(&value, p, n);
  return value;
}

// Multiply and fold, eight bytes at a time. Ids come from the order of words, so no answer depends on it.
std::uint32_t hash_of(std::string_view word) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u;  // 2^64 / golden ratio
  std::uint64_t hash = word.size();
  const char* p = word.data();
  std::size_t left = word.size();
  for (; left > 8; p += 8, left -= 8) {
    hash = (hash ^ load(p, 8)) * kMultiplier;
    hash ^= hash >> 32;
  }
  // Two overlapping loads of fixed size read a tail of 4..8 bytes without a loop.
  if (left >= 4) {
    hash ^= load(p, 4) | load(p + left - 4, 4) << 32;
  } else if (left > 0) {
    hash ^= static_cast<std::uint64_t>(static_cast<unsigned char>(p[0])) |
            static_cast<std::uint64_t>(static_cast<unsigned char>(p[left / 2])) << 8 |
            static_cast<std::uint64_t>(static_cast<unsigned char>(p[left - 1])) << 16;
  }
  hash *= kMultiplier;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

bool Vocabulary::open(std::span<const std::byte> shared, const StringColumn& own) {
  const std::size_t count = shared.size();
  if (own.size() != count) return false;
  begin_.assign(1, 0);
  begin_.reserve(count + 2);
  begin_.push_back(0);
  spelled_.clear();
  std::string_view before;
  std::string word;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto kept = std::to_integer<std::size_t>(shared[i]);
    const std::string_view added = own.at(i);
    if (kept > before.size() || added.empty() || kept + added.size() > 255) return false;
    word.assign(before.substr(0, kept));
    word.append(added);
    if (i > 0 && word <= before) return false;
    if (spelled_.size() > kMaxSpelled) return false;
    const std::size_t begin = spelled_.size();
    spelled_.append(word);
    before = std::string_view(spelled_).substr(begin);
    begin_.push_back(static_cast<std::uint32_t>(spelled_.size()));
  }
  return build_table();
}

bool Vocabulary::build_table() {
  slots_.assign(std::bit_ceil(std::size_t{size()} * 2 + 1), Slot{});
  const std::size_t mask = slots_.size() - 1;
  for (WordId id = 1; id <= size(); ++id) {
    const std::uint32_t hash = hash_of(at(id));
    std::size_t slot = hash & mask;
    for (int probes = 0; slots_[slot].word != kUnknownWord; slot = (slot + 1) & mask) {
      if (++probes > kMaxProbes) return false;
    }
    slots_[slot] = {hash, id};
  }
  return true;
}

WordId Vocabulary::find(std::string_view folded) const {
  const std::size_t mask = slots_.size() - 1;
  const std::uint32_t hash = hash_of(folded);
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    const Slot& candidate = slots_[slot];
    if (candidate.word == kUnknownWord) return kUnknownWord;
    if (candidate.hash == hash && at(candidate.word) == folded) return candidate.word;
  }
}

}  // namespace gloss
