#include "unit/timing.h"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>

// std::clock() is the wall's clock there; node knows what the process took.
EM_JS(double, node_cpu_microseconds, (), {
  const usage = process.cpuUsage();
  return usage.user + usage.system;
});
#else
#include <chrono>
#include <ctime>
#include <thread>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#endif

namespace gloss {

namespace {

// The heap keeps its pages: what the kernel takes to clear fresh ones for a long text's tables, which are
// given back after each call (core/grow.h), is not the program's.
bool keep_pages() {
#ifdef __GLIBC__
  return mallopt(M_MMAP_MAX, 0) == 1 && mallopt(M_TRIM_THRESHOLD, 1 << 30) == 1;
#else
  return false;
#endif
}

}  // namespace

double process_seconds() {
  static const bool kept = keep_pages();
  (void)kept;
#ifdef __EMSCRIPTEN__
  return node_cpu_microseconds() * 1e-6;
#else
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

void take_breath([[maybe_unused]] int run) {
#ifndef __EMSCRIPTEN__
  constexpr int kFew = 3;
  if (run > kFew) std::this_thread::sleep_for(std::chrono::milliseconds(150));
#endif
}

}  // namespace gloss
