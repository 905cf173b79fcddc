#include "knowledge/vocabulary.h"

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

bool Vocabulary::open(std::span<const std::byte> packed, std::uint32_t count) {
  return spell(packed, count) && build_table();
}

bool Vocabulary::spell(std::span<const std::byte> packed, std::uint32_t count) {
  const auto* added = reinterpret_cast<const unsigned char*>(packed.data());
  const unsigned char* const end = added + packed.size();
  if (count >= std::uint32_t{1} << kIdBits || packed.size() < count) return false;
  if (count > 0 && end[-1] != 0) return false;
  std::size_t spelled = 0;
  for (const unsigned char* p = added; p != end; ++p) spelled += *p <= kMostShared ? *p : 1;
  if (spelled > kMaxSpelled) return false;
  begin_.resize(std::size_t{count} + 2);
  begin_[0] = begin_[1] = 0;
  spelled_.resize(spelled);
  char* const text = spelled_.data();
  std::size_t at = 0, before = 0, kept = 0;  // the word before is [before, at)
  for (std::uint32_t i = 0; i < count; ++i) {
    if (added == end) return false;
    const unsigned char* stop = added;
    while (*stop > kMostShared) ++stop;  // the last byte is one
    const auto more = static_cast<std::size_t>(stop - added);
    if (more == 0 || kept > at - before || kept + more > 255) return false;
    std::memcpy(text + at, text + before, kept);
    std::memcpy(text + at + kept, added, more);
    // What is shared is alike, so the words ascend if what comes behind it does.
    const std::string_view old(text + before + kept, at - before - kept), fresh(text + at + kept, more);
    if (i > 0 && fresh <= old) return false;
    before = at;
    at += kept + more;
    begin_[i + 2] = static_cast<std::uint32_t>(at);
    kept = *stop;
    added = stop + 1;
  }
  return added == end;
}

bool Vocabulary::build_table() {
  slots_.assign(std::size_t{size()} * 2 + 1, 0);
  for (WordId id = 1; id <= size(); ++id) {
    const std::uint32_t hash = hash_of(at(id));
    std::size_t slot = slot_of(hash);
    for (int probes = 0; slots_[slot] != 0; slot = after(slot)) {
      if (++probes > kMaxProbes) return false;
    }
    slots_[slot] = hash << kIdBits | id;
  }
  return true;
}

WordId Vocabulary::find(std::string_view folded) const {
  constexpr std::uint32_t kId = (1u << kIdBits) - 1, kTag = ~0u >> kIdBits;
  const std::uint32_t hash = hash_of(folded);
  for (std::size_t slot = slot_of(hash);; slot = after(slot)) {
    const std::uint32_t entry = slots_[slot];
    if (entry == 0) return kUnknownWord;
    if (entry >> kIdBits == (hash & kTag) && at(entry & kId) == folded) return entry & kId;
  }
}

}  // namespace gloss
