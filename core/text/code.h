// One code point as the tokenizer sees it: what it is, how long, and of which class.
//
//   CodeReader codes("é1");   codes.at(0) is é, two bytes, kLower;  codes.at(2) is 1, kDigit;
//   codes.at(3).at_end()
//
// Cost: one load for ASCII, two table look-ups for the rest (unicode.h).
#ifndef GLOSS_TEXT_CODE_H_
#define GLOSS_TEXT_CODE_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "text/unicode.h"
#include "text/utf8.h"

namespace gloss {

// The classes of ASCII in one load; bytes over 0x7F go the table-driven way.
inline constexpr auto kAsciiClass = [] {
  using unicode::CodeClass;
  std::array<CodeClass, 128> table{};
  for (unsigned c = 0; c < 128; ++c) {
    table[c] =
        c >= 'a' && c <= 'z'     ? CodeClass::kLower
        : c >= 'A' && c <= 'Z'   ? CodeClass::kUpper
        : c >= '0' && c <= '9'   ? CodeClass::kDigit
        : c == ' ' || c == '\t'  ? CodeClass::kSpace
        : c >= '\n' && c <= '\r' ? CodeClass::kLineBreak
        : c == '\'' || c == '`'  ? CodeClass::kApostrophe
        : std::string_view("!\"#&()*,-./:;?@[\\]_{}").find(static_cast<char>(c)) != std::string_view::npos
            ? CodeClass::kPunct
            : CodeClass::kSymbol;
  }
  return table;
}();

struct Code {
  char32_t cp = utf8::kIllFormed;
  std::uint32_t length = 0;  // 0 at the end of the text
  unicode::CodeClass kind = unicode::CodeClass::kSymbol;

  bool at_end() const { return length == 0; }
  bool ill_formed() const { return cp == utf8::kIllFormed && length != 0; }
  bool is(unicode::CodeClass k) const { return length != 0 && kind == k; }
  bool letter() const {
    return length != 0 && kind >= unicode::CodeClass::kLower && kind <= unicode::CodeClass::kUncased;
  }
};

class CodeReader {
 public:
  explicit CodeReader(std::string_view text)
      : data_(text.data()), size_(static_cast<std::uint32_t>(text.size())) {}

  std::uint32_t size() const { return size_; }
  char byte(std::uint32_t at) const { return data_[at]; }
  std::string_view bytes(std::uint32_t at, std::uint32_t count) const { return {data_ + at, count}; }

  Code at(std::uint32_t at) const {
    if (at >= size_) return {};
    const auto byte = static_cast<unsigned char>(data_[at]);
    if (byte < 0x80) return {byte, 1, kAsciiClass[byte]};
    const utf8::Decoded code = utf8::decode(data_ + at, data_ + size_);
    if (code.cp == utf8::kIllFormed) return {code.cp, code.length, unicode::CodeClass::kSymbol};
    return {code.cp, code.length, unicode::code_class(code.cp)};
  }

 private:
  const char* data_;
  std::uint32_t size_;
};

}  // namespace gloss

#endif  // GLOSS_TEXT_CODE_H_
