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
  // False unless `bytes` is exactly `count` terminated strings. O(bytes).
  bool open(std::span<const std::byte> bytes, std::uint32_t count);

  std::uint32_t size() const { return size_; }
  std::string_view at(std::uint32_t row) const {  // O(bytes of eight)
    const char* text = data_ + begin_[row / kStep];
    for (std::uint32_t skip = row % kStep; skip > 0; --skip) text += std::strlen(text) + 1;
    return text;
  }

 private:
  static constexpr std::uint32_t kStep = 8;
  const char* data_ = nullptr;
  std::uint32_t size_ = 0;
  std::vector<std::uint32_t> begin_;  // of each kStep-th row
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_STRING_COLUMN_H_
