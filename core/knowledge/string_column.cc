#include "knowledge/string_column.h"

#include <bit>

namespace gloss {
namespace {

constexpr std::size_t kBlock = 8;

// A bit at the top of each byte of `block` that is 0, and no other.
std::uint64_t ends_in(const char* block) {
  constexpr std::uint64_t kLow = 0x7F7F7F7F7F7F7F7Fu;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, block, sizeof bytes);
  return ~(((bytes & kLow) + kLow) | bytes | kLow);
}

}  // namespace

bool StringColumn::open(std::span<const std::byte> bytes, std::uint32_t count) {
  data_ = reinterpret_cast<const char*>(bytes.data());
  size_ = count;
  begin_.clear();
  if (count > bytes.size() || (count == 0) != bytes.empty()) return false;
  if (count == 0) return true;
  if (bytes.back() != std::byte{0}) return false;
  const std::uint32_t step = 1u << shift_;
  begin_.reserve((std::size_t{count} + step - 1) >> shift_);
  begin_.push_back(0);
  std::uint32_t ended = 0;
  const auto end_at = [&](std::size_t at) {
    ++ended;
    if (ended % step == 0 && ended < count) begin_.push_back(static_cast<std::uint32_t>(at + 1));
  };
  std::size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) {
    const std::uint64_t ends = ends_in(data_ + at);
    const auto found = static_cast<std::uint32_t>(std::popcount(ends));
    if (ended % step + found < step) {  // no begin to note
      ended += found;
      continue;
    }
    for (std::size_t i = 0; i < kBlock; ++i) {
      if (data_[at + i] == '\0') end_at(at + i);
    }
  }
  for (; at < bytes.size(); ++at) {
    if (data_[at] == '\0') end_at(at);
  }
  return ended == count;
}

}  // namespace gloss
