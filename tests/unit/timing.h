// Processor time of a piece of work: what scaling tests compare. Not the wall's clock, which a busy machine
// stretches.
#ifndef GLOSS_TESTS_UNIT_TIMING_H_
#define GLOSS_TESTS_UNIT_TIMING_H_

#include <ctime>

namespace gloss {

template <typename Work>
double cpu_seconds(Work&& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace gloss

#endif  // GLOSS_TESTS_UNIT_TIMING_H_
