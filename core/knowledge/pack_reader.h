// The pack's header and section table, checked. After `open` every section lies inside the file and has the
// bytes its count says; what the values mean is checked by those who read them.
#ifndef GLOSS_KNOWLEDGE_PACK_READER_H_
#define GLOSS_KNOWLEDGE_PACK_READER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gloss/error.h"
#include "knowledge/pack_format.h"
#include "knowledge/string_column.h"

namespace gloss {

// The values of a varint column, read one after another: nothing is spelled out that is used once.
class VarintCursor {
 public:
  VarintCursor() = default;
  VarintCursor(std::span<const std::byte> bytes, std::uint32_t count)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()), left_(count) {}

  // False where no value is left, or it is none of 32 bits.
  bool next(std::uint32_t* value) {
    if (left_ == 0 || at_ == end_) return false;
    --left_;
    *value = std::to_integer<std::uint32_t>(*at_++);
    if (*value < 0x80) return true;
    const Long read = rest(*value, at_, end_);
    at_ = read.end;
    *value = read.value;
    return read.good;
  }
  // All values were read and the bytes end with them.
  bool done() const { return left_ == 0 && at_ == end_; }
  std::uint32_t left() const { return left_; }

 private:
  // All by value: a cursor whose address nobody takes lives in registers.
  struct Long {
    const std::byte* end;
    std::uint32_t value;
    bool good;
  };
  static Long rest(std::uint32_t first, const std::byte* at, const std::byte* end);

  const std::byte* at_ = nullptr;
  const std::byte* end_ = nullptr;
  std::uint32_t left_ = 0;
};

class PackReader {
 public:
  static Result<PackReader> open(std::span<const std::byte> pack);

  std::span<const std::byte> bytes(PackSection section) const { return sections_[index(section)].bytes; }
  std::uint32_t count(PackSection section) const { return sections_[index(section)].count; }
  std::uint32_t offset(PackSection section) const { return sections_[index(section)].offset; }

  // Each is false, and notes the section as the one at fault, where the section is not of that kind.
  bool fixed(PackSection section, std::uint32_t width, std::uint32_t count,
             std::span<const std::byte>* out) const;
  bool strings(PackSection section, StringColumn* out) const;
  bool varints(PackSection section, std::vector<std::uint32_t>* out) const;
  VarintCursor cursor(PackSection section) const {
    touch(section);
    return {bytes(section), count(section)};
  }

  // Where to point at when a check fails: the section read last.
  Error fault() const { return {ErrorCode::kPackOutOfBounds, fault_}; }

 private:
  struct Section {
    std::span<const std::byte> bytes;
    std::uint32_t count = 0, offset = 0;
  };
  static std::size_t index(PackSection section) { return static_cast<std::size_t>(section); }
  void touch(PackSection section) const { fault_ = offset(section); }

  std::array<Section, kPackSections> sections_;
  mutable std::uint32_t fault_ = 0;
};

std::uint16_t read_u16(std::span<const std::byte> column, std::uint32_t row);
std::uint32_t read_u32(std::span<const std::byte> column, std::uint32_t row);
double read_double(std::span<const std::byte> column, std::uint32_t row);
inline std::uint8_t read_u8(std::span<const std::byte> column, std::uint32_t row) {
  return std::to_integer<std::uint8_t>(column[row]);
}

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_PACK_READER_H_
