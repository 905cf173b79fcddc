// A long loop as many calls. V8 compiles a function for speed while it runs, but a call that has begun stays
// in the code it began with; so a loop over a whole table, in one call, would run to its end in the slow
// first code.
#ifndef GLOSS_KNOWLEDGE_IN_BATCHES_H_
#define GLOSS_KNOWLEDGE_IN_BATCHES_H_

#include <algorithm>
#include <cstdint>

namespace gloss {

template <typename Run>
[[gnu::noinline]] bool run_batch(std::uint32_t begin, std::uint32_t end, Run& run) {
  return run(begin, end);
}

// Calls run(0, n), run(n, 2 n) and so on up to `count`, until one is false.
template <typename Run>
bool in_batches(std::uint32_t count, Run&& run) {
  constexpr std::uint32_t kBatch = 256;
  for (std::uint32_t begin = 0; begin < count; begin += kBatch) {
    if (!run_batch(begin, std::min(begin + kBatch, count), run)) return false;
  }
  return true;
}

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_IN_BATCHES_H_
