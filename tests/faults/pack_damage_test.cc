// The pack that ships, damaged: cut anywhere and with any byte changed it is refused; with a checksum that
// fits the damage it is refused or harmless. A sample of the places, or every one under GLOSS_EXHAUSTIVE
// (tools/test --full). tests/unit/pack_test.cc does the same to every byte of a small pack.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

#include "gloss/annotator.h"
#include "knowledge/pack_format.h"
#include "property/document_check.h"
#include "property/hostile_text.h"
#include "unit/small_pack.h"
#include "unit/support.h"

namespace gloss {
namespace {

constexpr std::size_t kSample = kSanitized ? 150 : 1500;

bool exhaustive() { return std::getenv("GLOSS_EXHAUSTIVE") != nullptr; }

// The header and section table are tried at every byte, what is behind them at about kSample places.
std::size_t next_place(std::size_t at, std::size_t size) {
  constexpr std::size_t kHead = kPackHeaderBytes + kPackSections * kPackSectionBytes;
  return at + (exhaustive() || at < kHead ? 1 : 1 + size / kSample);
}

Result<Knowledge> open(std::string_view bytes) { return Knowledge::open(std::as_bytes(std::span(bytes))); }

TEST(PackDamage, CutAnywhereItIsRefused) {
  const std::string_view pack = test_pack();
  for (std::size_t size = 0; size < pack.size(); size = next_place(size, pack.size())) {
    const auto opened = open(pack.substr(0, size));
    ASSERT_FALSE(opened.ok()) << size;
    ASSERT_EQ(opened.error().code, ErrorCode::kPackTooShort) << size;
  }
}

TEST(PackDamage, WithAnyByteChangedItIsRefused) {
  std::string damaged(test_pack());
  Random random(20261125);
  for (std::size_t at = 0; at < damaged.size(); at = next_place(at, damaged.size())) {
    const char sound = damaged[at];
    damaged[at] = static_cast<char>(sound ^ static_cast<char>(1 + random.below(255)));
    ASSERT_FALSE(open(damaged).ok()) << at;
    damaged[at] = sound;
  }
  EXPECT_TRUE(open(damaged).ok());
}

// Opening the whole pack takes tens of milliseconds: fewer places.
TEST(PackDamage, ForgedItIsRefusedOrHarmless) {
  const std::string_view pack = test_pack();
  Random random(20261126);
  const int rounds = exhaustive() ? 20'000 : kSanitized ? 12 : 80;
  int taken = 0;
  for (int round = 0; round < rounds; ++round) {
    std::string forged(pack);
    std::size_t at = 0;
    for (std::size_t n = 1 + random.below(3); n > 0; --n) {
      at = kPackHeaderBytes + random.below(forged.size() - kPackHeaderBytes);
      forged[at] = static_cast<char>(random.next());
    }
    fix_checksum(&forged);
    const auto opened = open(forged);
    if (!opened.ok()) {
      ASSERT_LE(opened.error().offset, forged.size()) << at;
      continue;
    }
    ++taken;
    Annotator annotator(opened.value());
    const auto result = annotator.annotate(sample_article(), {.explain = true});
    ASSERT_TRUE(result.ok()) << at;
    ASSERT_EQ(fault_of(*result.value()), "") << at;
  }
  EXPECT_GT(taken, 0);
}

}  // namespace
}  // namespace gloss
