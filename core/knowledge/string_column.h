// The strings of one column of the pack, in place: NUL-terminated one after another in the file, an array of
// offsets built when it is opened.
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
  bool open(std::span<const std::byte> bytes, std::uint32_t count) {
    data_ = reinterpret_cast<const char*>(bytes.data());
    if (count > bytes.size()) return false;
    begin_.clear();
    begin_.reserve(std::size_t{count} + 1);
    std::size_t at = 0;
    while (at < bytes.size()) {
      begin_.push_back(static_cast<std::uint32_t>(at));
      if (begin_.size() > count) return false;
      if (data_[at] == '\0') {  // most cells of most columns are empty
        ++at;
        continue;
      }
      const void* stop = std::memchr(data_ + at, 0, bytes.size() - at);
      if (stop == nullptr) return false;
      at = static_cast<std::size_t>(static_cast<const char*>(stop) - data_) + 1;
    }
    begin_.push_back(static_cast<std::uint32_t>(at));
    return begin_.size() == std::size_t{count} + 1;
  }

  std::uint32_t size() const { return begin_.empty() ? 0 : static_cast<std::uint32_t>(begin_.size() - 1); }
  std::string_view at(std::uint32_t row) const {
    return {data_ + begin_[row], begin_[row + 1] - begin_[row] - 1};
  }

 private:
  const char* data_ = nullptr;
  std::vector<std::uint32_t> begin_;  // one more than rows
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_STRING_COLUMN_H_
