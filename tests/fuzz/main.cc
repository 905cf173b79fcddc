// libFuzzer's door: GLOSS_FUZZ_TARGET names the target. A fault ends the program, and libFuzzer keeps the
// input.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const gloss::fuzz::Target* const target = [] {
    const char* name = std::getenv("GLOSS_FUZZ_TARGET");
    for (const gloss::fuzz::Target& known : gloss::fuzz::kTargets) {
      if (name != nullptr && known.name == name) return &known;
    }
    std::fprintf(stderr, "GLOSS_FUZZ_TARGET names no target; see tests/fuzz/targets.h\n");
    std::exit(2);
  }();
  const std::string fault = target->run({reinterpret_cast<const char*>(data), size});
  if (fault.empty()) return 0;
  std::fprintf(stderr, "%s: %s\n", std::getenv("GLOSS_FUZZ_TARGET"), fault.c_str());
  std::abort();
}
