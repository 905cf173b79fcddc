// A text that the pack knows: as it lies there, or put together when it is asked for.
//
//   const KnownText name = tables.entity_name(id);
//   std::string_view(name)                           // good as long as `name` is
#ifndef GLOSS_KNOWLEDGE_KNOWN_TEXT_H_
#define GLOSS_KNOWLEDGE_KNOWN_TEXT_H_

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace gloss {

class KnownText {
 public:
  static constexpr std::size_t kMost = 255;  // bytes that are put together; the compiler stores longer ones

  KnownText() = default;
  explicit KnownText(std::string_view stored) : stored_(stored) {}

  operator std::string_view() const { return stored_.empty() ? std::string_view(made_, size_) : stored_; }
  void append(std::string_view part) {  // what is beyond kMost is left out
    const std::size_t count = std::min(part.size(), kMost - size_);
    std::memcpy(made_ + size_, part.data(), count);
    size_ += count;
  }

 private:
  std::string_view stored_;
  std::size_t size_ = 0;
  char made_[kMost];  // the first `size_`
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_KNOWN_TEXT_H_
