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
  begin_.resize((std::size_t{count} + step - 1) >> shift_);
  std::uint32_t* note = begin_.data() + 1;  // begin_[0] is 0
  std::uint32_t* const last = begin_.data() + begin_.size();
  std::uint32_t ended = 0, wanted = step;  // the next begin to note comes behind so many ends
  const auto end_at = [&](std::size_t at) {
    if (--wanted > 0) return;
    wanted = step;
    if (note != last) *note++ = static_cast<std::uint32_t>(at + 1);
  };
  std::size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) {
    std::uint64_t ends = ends_in(data_ + at);
    if (ends == 0) continue;
    const auto found = static_cast<std::uint32_t>(std::popcount(ends));
    ended += found;
    if (found < wanted) {  // no begin to note
      wanted -= found;
      continue;
    }
    for (; ends != 0; ends &= ends - 1) {
      end_at(at + static_cast<std::uint32_t>(std::countr_zero(ends)) / 8);
    }
  }
  for (; at < bytes.size(); ++at) {
    if (data_[at] != '\0') continue;
    ++ended;
    end_at(at);
  }
  return ended == count;
}

}  // namespace gloss
