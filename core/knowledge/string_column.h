// The strings of one column of the pack, in place: NUL-terminated one after another in the file. Where every
// eighth begins is noted when it is opened, for most are short or empty: that is read in less time than a
// table of all takes to fill.
#ifndef GLOSS_KNOWLEDGE_STRING_COLUMN_H_
#define GLOSS_KNOWLEDGE_STRING_COLUMN_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace gloss {

class StringColumn {
 public:
  // A column that is asked for all the time notes where each row begins (4 bytes a row), others each eighth.
  enum class Begins : std::uint8_t { kEighth = 3, kEach = 0 };  // as a shift of the row
  StringColumn() = default;
  explicit StringColumn(Begins begins) : shift_(static_cast<std::uint32_t>(begins)) {}

  // False unless `bytes` is exactly `count` terminated strings. O(bytes).
  bool open(std::span<const std::byte> bytes, std::uint32_t count);

  std::uint32_t size() const { return size_; }
  std::string_view at(std::uint32_t row) const {  // O(bytes of eight)
    const char* text = data_ + begin_[row >> shift_];
    for (std::uint32_t skip = row & ((1u << shift_) - 1); skip > 0; --skip) text += std::strlen(text) + 1;
    return text;
  }

 private:
  const char* data_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t shift_ = static_cast<std::uint32_t>(Begins::kEighth);
  std::vector<std::uint32_t> begin_;  // of each row, or each eighth
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_STRING_COLUMN_H_
