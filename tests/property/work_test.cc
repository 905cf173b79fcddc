// Law 3 counted, not timed: how often the parts of the core run on a text and on one twice as long. Under
// clang's counters (tests/coverage/run) each stretch of code counts its runs; their sum may at most double,
// and the runs for one token have a bound: a token is what the stages walk on, of one byte or of many. Exact,
// the same on every machine and under any load; without the counters this says so and skips. (RE2 is not
// counted: the core gives it windows of 256 bytes.)
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "gloss/annotator.h"
#include "property/hostile_shapes.h"
#include "property/hostile_text.h"
#include "text/token.h"
#include "unit/support.h"

#ifdef GLOSS_COVERAGE
extern "C" {
char* __llvm_profile_begin_counters(void);  // NOLINT: compiler-rt's names
char* __llvm_profile_end_counters(void);    // NOLINT
}
#endif

namespace gloss {
namespace {

#ifdef GLOSS_COVERAGE
std::uint64_t runs_so_far() {
  const auto* at = reinterpret_cast<const std::uint64_t*>(__llvm_profile_begin_counters());
  const auto* end = reinterpret_cast<const std::uint64_t*>(__llvm_profile_end_counters());
  std::uint64_t sum = 0;
  for (; at != end; ++at) sum += *at;
  return sum;
}

std::uint64_t work_of(Annotator* annotator, const std::string& text) {
  EXPECT_TRUE(annotator->annotate(text).ok());  // tables have grown, the counted call finds them so …
  EXPECT_TRUE(annotator->annotate("Nothing here.").ok());  // … and of its own words remembers nothing
  const std::uint64_t before = runs_so_far();
  EXPECT_TRUE(annotator->annotate(text).ok());
  return runs_so_far() - before;
}

void expect_counted(const char* name, const std::string& small, const std::string& large) {
  constexpr double kMost = 2.1;  // n log n in a sort's part of it
  // News takes 2,000 a token. A lone digit opens every grammar of figures, and each looks at its neighbours:
  // "1 1 1" takes 12,400, all other shapes at most 9,400.
  constexpr std::uint64_t kPerToken = 15'000, kPerByte = 100;
  std::vector<Token> tokens;
  tokenize(small, &tokens);
  Annotator annotator(test_knowledge());
  const std::uint64_t once = work_of(&annotator, small), twice = work_of(&annotator, large);
  EXPECT_LE(static_cast<double>(twice), kMost * static_cast<double>(once))
      << name << ": " << once << " for " << small.size() << " bytes, " << twice << " for " << large.size();
  EXPECT_LE(once, kPerToken * tokens.size() + kPerByte * small.size()) << name;
  std::printf("%8.1f a byte, %8.1f a token, %.3f times for twice the text  %s\n",
              static_cast<double>(once) / static_cast<double>(small.size()),
              static_cast<double>(once) / static_cast<double>(tokens.size()),
              static_cast<double>(twice) / static_cast<double>(once), name);
}

TEST(Work, AtMostDoublesWithTheText) {
  constexpr std::size_t kBytes = 32 << 10;
  for (const HostileShape& shape : kHostileShapes)
    expect_counted(shape.name, repeat(shape.piece, kBytes), repeat(shape.piece, 2 * kBytes));
  for (const GrowingShape& shape : kGrowingShapes)
    expect_counted(shape.name, shape.text(kBytes), shape.text(2 * kBytes));
  expect_counted("news", repeat(sample_article(), kBytes), repeat(sample_article(), 2 * kBytes));
}
#else
TEST(Work, AtMostDoublesWithTheText) {
  GTEST_SKIP() << "counters are compiled in by tests/coverage/run only";
}
#endif

// Without counters: what the stages leave is bounded by the text, exactly.
TEST(Work, TablesAreBoundedByTheText) {
  Annotator annotator(test_knowledge());
  const auto check = [&](const char* name, const std::string& text) {
    const Document& document = *annotator.annotate(text, {.explain = true}).value();
    const std::size_t bytes = text.size();
    EXPECT_LE(document.annotations.size(), bytes) << name;
    EXPECT_LE(document.entities.size(), document.annotations.size() + document.nested.size()) << name;
    EXPECT_LE(document.mentions.size(), document.annotations.size()) << name;
    EXPECT_LE(document.values.size(), 4 * bytes) << name;
    EXPECT_LE(document.losers.size(), 4 * bytes) << name;
    EXPECT_LE(document.evidence.size(), 8 * bytes) << name;
    EXPECT_LE(document.arena.size(), 64 * bytes + 4096) << name;
  };
  constexpr std::size_t kBytes = 8 << 10;
  for (const HostileShape& shape : kHostileShapes) check(shape.name, repeat(shape.piece, kBytes));
  for (const GrowingShape& shape : kGrowingShapes) check(shape.name, shape.text(kBytes));
}

}  // namespace
}  // namespace gloss
