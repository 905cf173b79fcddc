// UTF-8, one code point at a time. Ill-formed bytes are never skipped silently: they come out as kIllFormed,
// one for each maximal subpart, which is exactly where the WHATWG decoder (TextDecoder, Unicode 15 §3.9)
// writes one U+FFFD. So byte offsets and the offsets of a page that decoded the same bytes agree.
#ifndef GLOSS_TEXT_UTF8_H_
#define GLOSS_TEXT_UTF8_H_

#include <cstdint>
#include <string>

namespace gloss::utf8 {

inline constexpr char32_t kIllFormed = 0xFFFFFFFF;

struct Decoded {
  char32_t cp = 0;  // kIllFormed for a maximal ill-formed subpart
  std::uint32_t length = 1;
};

// Requires at < end. O(1), reads no byte at or behind `end`.
inline Decoded decode(const char* at, const char* end) {
  const auto byte = [at](int i) { return static_cast<unsigned char>(at[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return {kIllFormed, 1};
  const std::uint32_t need = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte is narrower than 80..BF behind E0 and F0 (overlong), ED (surrogates) and F4 (over
  // 10FFFF).
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  const auto have = static_cast<std::uint32_t>(end - at < 4 ? end - at : 4);
  if (have < 2 || byte(1) < low || byte(1) > high) return {kIllFormed, 1};
  char32_t cp = ((lead & (0x7Fu >> need)) << 6) | (byte(1) & 0x3F);
  for (std::uint32_t i = 2; i < need; ++i) {
    if (i >= have || (byte(static_cast<int>(i)) & 0xC0) != 0x80) return {kIllFormed, i};
    cp = (cp << 6) | (byte(static_cast<int>(i)) & 0x3F);
  }
  return {cp, need};
}

inline void append(char32_t cp, std::string* out) {
  const auto push = [out](char32_t byte) { out->push_back(static_cast<char>(byte)); };
  if (cp < 0x80) return push(cp);
  if (cp < 0x800) return push(0xC0 | (cp >> 6)), push(0x80 | (cp & 0x3F));
  if (cp < 0x10000) return push(0xE0 | (cp >> 12)), push(0x80 | ((cp >> 6) & 0x3F)), push(0x80 | (cp & 0x3F));
  push(0xF0 | (cp >> 18)), push(0x80 | ((cp >> 12) & 0x3F)), push(0x80 | ((cp >> 6) & 0x3F)),
      push(0x80 | (cp & 0x3F));
}

}  // namespace gloss::utf8

#endif  // GLOSS_TEXT_UTF8_H_
