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
#endif

namespace gloss {

double process_seconds() {
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
