#include "knowledge/vocabulary.h"

#include <cstring>

namespace gloss {
namespace {

// Honest words cluster in runs of some dozens at half load; longer ones mean words chosen to collide.
constexpr int kMaxProbes = 512;
// Front coding could unfold a small file without end.
constexpr std::size_t kMaxSpelled = std::size_t{1} << 26;
constexpr std::size_t kStep = 8;  // bytes copied at once; so many are spare behind the words

std::uint64_t load(const char* p, std::size_t n) {
  std::uint64_t value = 0;
  std::memcpy(&value, p, n);
  return value;
}

void copy_step(const char* from, char* to) {
  const std::uint64_t bytes = load(from, kStep);
  std::memcpy(to, &bytes, kStep);
}

// By bytes; the first tells as a rule. `after` is not empty.
bool ascends(std::string_view before, std::string_view after) {
  if (before.empty()) return true;
  const auto a = static_cast<unsigned char>(before[0]), b = static_cast<unsigned char>(after[0]);
  return a < b || (a == b && before < after);
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
  spelled_.resize(spelled + kStep);
  char* const text = spelled_.data();
  std::size_t before = 0, at = 0, kept = 0;  // the word before is [before, at)
  for (std::uint32_t i = 0; i < count; ++i) {
    if (added == end || kept > at - before) return false;
    // Words are a few bytes long: a call of memcpy costs more than they do.
    for (std::size_t k = 0; k < kept; k += kStep) copy_step(text + before + k, text + at + k);
    const std::size_t fresh = at + kept;
    std::size_t to = fresh;
    for (; *added > kMostShared; ++added) text[to++] = static_cast<char>(*added);  // the last byte is none
    if (to == fresh || to - at > 255) return false;
    // What is shared is alike, so the words ascend if what comes behind it does.
    if (i > 0 && !ascends({text + before + kept, at - before - kept}, {text + fresh, to - fresh}))
      return false;
    before = at;
    at = to;
    begin_[i + 2] = static_cast<std::uint32_t>(at);
    kept = *added++;
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
