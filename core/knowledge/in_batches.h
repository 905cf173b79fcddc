// A long loop as many calls. V8 compiles a function for speed while it runs, but a call that has begun stays
// in the code it began with; so a loop over a whole table, in one call, would run to its end in the slow
// first code.
#ifndef GLOSS_KNOWLEDGE_IN_BATCHES_H_
#define GLOSS_KNOWLEDGE_IN_BATCHES_H_

#include <algorithm>
#include <cstdint>

namespace gloss {

template <typename Step>
[[gnu::noinline]] bool run_batch(std::uint32_t begin, std::uint32_t end, Step& step) {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!step(i)) return false;
  }
  return true;
}

// Calls step(0) to step(count - 1), until one is false.
template <typename Step>
bool in_batches(std::uint32_t count, Step&& step) {
  constexpr std::uint32_t kBatch = 256;
  for (std::uint32_t begin = 0; begin < count; begin += kBatch) {
    if (!run_batch(begin, std::min(begin + kBatch, count), step)) return false;
  }
  return true;
}

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_IN_BATCHES_H_
