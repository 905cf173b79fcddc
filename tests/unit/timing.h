// Processor time of a piece of work: what scaling tests compare. Not the wall's clock, which a busy machine
// stretches.
#ifndef GLOSS_TESTS_UNIT_TIMING_H_
#define GLOSS_TESTS_UNIT_TIMING_H_

namespace gloss {

double process_seconds();  // what this process has taken of the processors so far

// Before the next of several tries: after the first few it waits, so that a burst of the machine's other
// guests, which take caches and memory's bandwidth, is over by then.
void take_breath(int run);

template <typename Work>
double cpu_seconds(Work&& work) {
  const double begin = process_seconds();
  work();
  return process_seconds() - begin;
}

}  // namespace gloss

#endif  // GLOSS_TESTS_UNIT_TIMING_H_
