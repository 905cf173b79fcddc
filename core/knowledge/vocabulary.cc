#include "knowledge/vocabulary.h"

#include <bit>
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

// A bit at the top of each byte of `bytes` that is kMostShared or less, and no other.
std::uint64_t ends_in(std::uint64_t bytes) {
  static_assert(Vocabulary::kMostShared == 0x1F);
  return ~(bytes | bytes << 1 | bytes << 2) & 0x8080808080808080u;  // none of the three bits above 31
}

// How many bytes the words of `packed` have when they are spelled out.
std::size_t spelled_size(std::span<const std::byte> packed) {
  const auto* p = reinterpret_cast<const char*>(packed.data());
  const char* const end = p + packed.size();
  std::size_t size = packed.size();
  for (; static_cast<std::size_t>(end - p) >= kStep; p += kStep) {
    const std::uint64_t bytes = load(p, kStep), ends = ends_in(bytes);
    // What the ends share, summed in the highest byte: eight times 31 fit.
    const std::uint64_t shared = (bytes & (ends >> 7) * 0xFF) * 0x0101010101010101u >> 56;
    size += static_cast<std::size_t>(shared) - static_cast<std::size_t>(std::popcount(ends));
  }
  for (; p != end; ++p) {
    const auto byte = static_cast<unsigned char>(*p);
    if (byte <= Vocabulary::kMostShared) size += byte - std::size_t{1};
  }
  return size;
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
  const std::size_t spelled = spelled_size(packed);
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
    while (static_cast<std::size_t>(end - added) >= kStep) {  // eight at once; the last byte is an end
      const std::uint64_t bytes = load(reinterpret_cast<const char*>(added), kStep), ends = ends_in(bytes);
      std::memcpy(text + to, &bytes, kStep);
      const auto letters = static_cast<std::size_t>(ends == 0 ? kStep : std::countr_zero(ends) / 8);
      to += letters;
      added += letters;
      if (ends != 0) break;
    }
    for (; *added > kMostShared; ++added) text[to++] = static_cast<char>(*added);
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
