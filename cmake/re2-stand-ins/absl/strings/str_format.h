// printf for what RE2 writes: %d, %x, %02x, %#x, %s and %p of integers, text and pointers.
#ifndef ABSL_STRINGS_STR_FORMAT_H_
#define ABSL_STRINGS_STR_FORMAT_H_

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <type_traits>

namespace absl {
namespace stand_in {

// An argument of a format: a number or a text.
struct Piece {
  std::int64_t number = 0;
  std::string_view text;
  bool is_text = false;

  template <typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
  Piece(T value) : number(static_cast<std::int64_t>(value)) {}
  Piece(const void* pointer) : number(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(pointer))) {}
  Piece(const char* value) : text(value), is_text(true) {}
  Piece(const std::string& value) : text(value), is_text(true) {}
  Piece(std::string_view value) : text(value), is_text(true) {}
};

inline void append_number(std::int64_t number, unsigned base, std::size_t width, std::string* out) {
  char digits[24];
  std::size_t n = 0;
  std::uint64_t rest = static_cast<std::uint64_t>(number);
  const bool minus = base == 10 && number < 0;
  if (minus) rest = 0 - rest;
  if (base == 16) rest &= 0xFFFFFFFFu;  // as unsigned int
  do {
    digits[n++] = "0123456789abcdef"[rest % base];
    rest /= base;
  } while (rest != 0);
  if (minus) out->push_back('-');
  for (std::size_t pad = n; pad < width; ++pad) out->push_back('0');
  while (n > 0) out->push_back(digits[--n]);
}

inline std::string format(std::string_view pattern, const Piece* piece) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%' || ++i == pattern.size()) {
      out.push_back(pattern[i < pattern.size() ? i : i - 1]);
      continue;
    }
    bool alternative = false;
    std::size_t width = 0;
    for (; i < pattern.size() && (pattern[i] == '#' || (pattern[i] >= '0' && pattern[i] <= '9')); ++i) {
      if (pattern[i] == '#') {
        alternative = true;
      } else {
        width = width * 10 + static_cast<std::size_t>(pattern[i] - '0');
      }
    }
    if (i == pattern.size()) break;
    const char kind = pattern[i];
    if (kind == '%') {
      out.push_back('%');
      continue;
    }
    const Piece& value = *piece++;
    if (value.is_text) {
      out.append(value.text);
    } else {
      const bool hex = kind == 'x' || kind == 'p';
      if (kind == 'p' || (alternative && value.number != 0)) out.append("0x");
      append_number(value.number, hex ? 16 : 10, width, &out);
    }
  }
  return out;
}

}  // namespace stand_in

template <typename... Args>
std::string StrFormat(std::string_view pattern, const Args&... args) {
  const stand_in::Piece pieces[] = {stand_in::Piece(args)..., stand_in::Piece(0)};
  return stand_in::format(pattern, pieces);
}

// RE2's traces, which are switched off where it is compiled.
template <typename... Args>
void FPrintF(std::FILE*, std::string_view, const Args&...) {}

}  // namespace absl

#endif  // ABSL_STRINGS_STR_FORMAT_H_
