// What a reader hands to the stage: a span of tokens, a value, and why. Texts are fixed buffers, so that a
// reading that loses against a longer one costs no allocation.
#ifndef GLOSS_FIGURES_READING_H_
#define GLOSS_FIGURES_READING_H_

#include <cstdint>
#include <cstring>
#include <string_view>

#include "gloss/annotation.h"

namespace gloss::figures {

// Up to 79 bytes; what does not fit is cut off at a code point boundary.
class Text {
 public:
  Text() {
  }  // not defaulted: `Reading()` and `return {}` would fill the buffers of all texts with zeros first
  explicit Text(std::string_view s) { append(s); }
  // Readings are copied by the dozen and most of their texts are empty: only what is there is copied.
  Text(const Text& other) : size_(other.size_) { std::memcpy(data_, other.data_, size_); }
  Text& operator=(const Text& other) {
    if (this == &other) return *this;
    size_ = other.size_;
    std::memcpy(data_, other.data_, size_);
    return *this;
  }
  Text& append(std::string_view s) {
    std::size_t n = s.size() < kCapacity - size_ ? s.size() : kCapacity - size_;
    while (n < s.size() && n > 0 && (static_cast<unsigned char>(s[n]) & 0xC0) == 0x80) --n;
    for (std::size_t i = 0; i < n; ++i) data_[size_++] = s[i];
    return *this;
  }
  Text& append(char c) { return append(std::string_view(&c, 1)); }
  Text& append_padded(int value, int width);  // 3 → "03"
  Text& append_number(double value);          // 3 → "3", 2.5 → "2.5"; at most six decimals
  void clear() { size_ = 0; }
  bool empty() const { return size_ == 0; }
  std::string_view view() const { return {data_, size_}; }

 private:
  static constexpr std::size_t kCapacity = 79;
  char data_[kCapacity];
  std::uint8_t size_ = 0;
};

struct Reason {
  std::string_view kind;  // static
  Text detail;
};

struct Reading {
  std::uint32_t first = 0, last = 0;  // tokens, half-open
  std::uint16_t score = 0;
  Value value;  // without its texts, which are:
  Text unit, si_unit, per, timex, start, end;
  Reason reasons[3];
  int reason_count = 0;

  explicit operator bool() const { return last > first; }
  Type type() const { return value.type; }
  void because(std::string_view kind, std::string_view detail) {
    if (reason_count < 3) reasons[reason_count++] = {kind, Text(detail)};
  }
};

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_READING_H_
