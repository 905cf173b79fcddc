#include "text/offsets.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.h"

namespace gloss {
namespace {

// The plain version: decode from the start each time.
void expect_agreement(const std::string& text) {
  const OffsetMap map(text);
  std::uint32_t utf16 = 0, code_points = 0;
  const char* const end = text.data() + text.size();
  for (std::uint32_t i = 0; i < text.size();) {
    ASSERT_EQ(map.utf16(i), utf16) << "byte " << i;
    ASSERT_EQ(map.code_point(i), code_points) << "byte " << i;
    const utf8::Decoded code = utf8::decode(text.data() + i, end);
    utf16 += code.cp != utf8::kIllFormed && code.cp >= 0x10000 ? 2 : 1;
    ++code_points;
    i += code.length;
  }
  EXPECT_EQ(map.utf16(static_cast<std::uint32_t>(text.size())), utf16);
  EXPECT_EQ(map.code_point(static_cast<std::uint32_t>(text.size())), code_points);
}

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

TEST(Offsets, OneOfEachLength) {
  const OffsetMap map("aé€😀z");
  EXPECT_EQ(map.utf16(1), 1u);
  EXPECT_EQ(map.utf16(3), 2u);
  EXPECT_EQ(map.utf16(6), 3u);
  EXPECT_EQ(map.utf16(10), 5u);
  EXPECT_EQ(map.code_point(10), 4u);
  EXPECT_EQ(map.utf16(11), 6u);
}

TEST(Offsets, AgreeWithPlainDecoding) {
  expect_agreement("");
  expect_agreement("plain");
  expect_agreement(repeat("plain ", 1000));
  for (std::size_t shift = 0; shift < 5; ++shift) {  // code points across the checkpoints in every phase
    expect_agreement(std::string(shift, 'x') + repeat("€", 1200));
    expect_agreement(std::string(shift, 'x') + repeat("😀é", 1200));
    expect_agreement(std::string(shift, 'x') + repeat("😀\xff\u00e9", 1200));  // whole ones among what is not
    expect_agreement(std::string(shift, 'x') + repeat("\xf0\x9f\x98", 1200));  // cut off again and again
    expect_agreement(std::string(shift, 'x') + repeat("\xe2\x82 \xff\xc3", 1200));  // strays
  }
  expect_agreement(repeat("ü", 256));
  expect_agreement(repeat("ü", 512));
}

// Eight bytes at a time are told apart by their high bits only, so one text for each lead byte there is.
TEST(Offsets, EveryLeadByte) {
  for (unsigned lead = 0xC2; lead <= 0xF4; ++lead) {
    const unsigned second = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    std::string point{static_cast<char>(lead), static_cast<char>(second)};
    if (lead >= 0xE0) point += '\x80';
    if (lead >= 0xF0) point += '\x80';
    SCOPED_TRACE(lead);
    expect_agreement(repeat(point, 40));
    expect_agreement(repeat("x" + point, 40));
  }
}

}  // namespace
}  // namespace gloss
