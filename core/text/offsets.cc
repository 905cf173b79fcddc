#include "text/offsets.h"

#include <cstring>

#include "text/token.h"
#include "text/utf8.h"

namespace gloss {
namespace {

constexpr std::uint32_t kBlock = 64;

// How many of eight bytes have their lowest bit set.
std::uint32_t count_bytes(std::uint64_t bits) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  return static_cast<std::uint32_t>(((bits & kOnes) * kOnes) >> 56);
}

bool is_ascii(std::string_view text) {
  unsigned char any = 0;
  for (const char c : text) any |= static_cast<unsigned char>(c);
  return any < 0x80;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text) : text_(text), ascii_(is_ascii(text)) {
  if (ascii_) return;
  well_formed_ = is_well_formed(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  checkpoints_.reserve(size / kBlock + 1);
  checkpoints_.push_back({});
  for (std::uint32_t block = kBlock; block <= size; block += kBlock) {
    Checkpoint next;
    next.before = at(block);
    next.first = block;
    if (!well_formed_) {
      next.first = checkpoints_.back().first;
      while (next.first < block) {
        next.first += utf8::decode(text.data() + next.first, text.data() + size).length;
      }
    }
    checkpoints_.push_back(next);
  }
}

// From the last checkpoint that is there: while the table is built, that is the block before.
OffsetMap::Counts OffsetMap::at(std::uint32_t byte) const {
  std::size_t index = byte / kBlock;
  if (index >= checkpoints_.size()) index = checkpoints_.size() - 1;
  const Checkpoint& checkpoint = checkpoints_[index];
  Counts counts = checkpoint.before;
  if (well_formed_) {
    std::uint32_t i = static_cast<std::uint32_t>(index) * kBlock;
    for (; i + 8 <= byte; i += 8) {
      std::uint64_t word;
      std::memcpy(&word, text_.data() + i, 8);
      const std::uint32_t begins = 8 - count_bytes((word >> 7) & (~word >> 6));
      counts.code_points += begins;
      counts.utf16 += begins + count_bytes((word >> 7) & (word >> 6) & (word >> 5) & (word >> 4));
    }
    for (; i < byte; ++i) {
      const auto c = static_cast<unsigned char>(text_[i]);
      const std::uint32_t begins = (c & 0xC0) != 0x80;
      counts.code_points += begins;
      counts.utf16 += begins + (c >= 0xF0);
    }
    return counts;
  }
  const char* const end = text_.data() + text_.size();
  for (std::uint32_t i = checkpoint.first; i < byte;) {
    const utf8::Decoded code = utf8::decode(text_.data() + i, end);
    ++counts.code_points;
    counts.utf16 += code.length == 4 ? 2 : 1;
    i += code.length;
  }
  return counts;
}

std::uint32_t OffsetMap::utf16(std::uint32_t byte) const { return ascii_ ? byte : at(byte).utf16; }
std::uint32_t OffsetMap::code_point(std::uint32_t byte) const { return ascii_ ? byte : at(byte).code_points; }

}  // namespace gloss
