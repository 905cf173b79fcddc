// SplitMix64: the same numbers on every machine.
#ifndef GLOSS_TOOLS_TRAIN_RANDOM_H_
#define GLOSS_TOOLS_TRAIN_RANDOM_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gloss::train {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state_;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

 private:
  std::uint64_t state_;
};

template <typename T>
void shuffle(std::vector<T>* items, Random* random) {
  for (std::size_t i = items->size(); i > 1; --i) std::swap((*items)[i - 1], (*items)[random->below(i)]);
}

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_RANDOM_H_
