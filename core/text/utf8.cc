#include "text/utf8.h"

#include <cstring>
#include <string_view>

#include "text/token.h"

namespace gloss {

bool is_well_formed(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    if (end - at >= 8) {
      std::uint64_t word;
      std::memcpy(&word, at, 8);
      if ((word & 0x8080808080808080u) == 0) {
        at += 8;
        continue;
      }
    }
    const utf8::Decoded code = utf8::decode(at, end);
    if (code.cp == utf8::kIllFormed) return false;
    at += code.length;
  }
  return true;
}

}  // namespace gloss
