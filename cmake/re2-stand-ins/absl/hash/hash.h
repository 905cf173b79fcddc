// The hash of a DFA's state: its flag and its instructions, by FNV-1a over their words.
#ifndef ABSL_HASH_HASH_H_
#define ABSL_HASH_HASH_H_

#include <cstddef>
#include <cstdint>

#include "absl/types/span.h"

namespace absl {

struct HashState {
  std::uint32_t value = 2166136261u;

  HashState with(std::uint32_t word) const { return {(value ^ word) * 16777619u}; }
  HashState with(Span<const int> words) const {
    HashState state = *this;
    for (const int word : words) state = state.with(static_cast<std::uint32_t>(word));
    return state;
  }
  static HashState combine(HashState state, std::uint32_t flag, Span<const int> words) {
    return state.with(flag).with(words);
  }
};

template <typename T>
struct Hash {
  std::size_t operator()(const T& value) const { return AbslHashValue(HashState(), value).value; }
};

}  // namespace absl

#endif  // ABSL_HASH_HASH_H_
