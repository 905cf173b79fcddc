// The heap of the test program, native only: heap.cc replaces operator new, which can be told to fail at its
// k-th call and counts what is taken. Calls cost a few instructions more; nothing else changes.
#ifndef GLOSS_TESTS_FAULTS_HEAP_H_
#define GLOSS_TESTS_FAULTS_HEAP_H_

#include <cstddef>
#include <cstdint>

namespace gloss::heap {

// Memory runs out at the k-th allocation from here (1: the next) and stays out until `mend`, as it does in
// life.
void fail_from(std::uint64_t k);
// All is well again. True where an allocation was refused since `fail_from`.
bool mend();

struct Use {
  std::uint64_t allocations = 0;
  std::size_t peak = 0;  // bytes held at most beyond those held at the start
};

// What `work` takes from the heap.
void start_counting();
Use stop_counting();
template <typename Work>
Use use_of(Work&& work) {
  start_counting();
  work();
  return stop_counting();
}

}  // namespace gloss::heap

#endif  // GLOSS_TESTS_FAULTS_HEAP_H_
