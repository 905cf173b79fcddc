// memcpy for a few bytes that do not overlap, a word or a name: neither the call that it is natively nor
// wasm's memory.copy, which leaves the module, is worth it for so few.
#ifndef GLOSS_SHORT_COPY_H_
#define GLOSS_SHORT_COPY_H_

#include <cstddef>
#include <cstring>

namespace gloss {

inline void copy_short(const char* from, std::size_t count, char* to) {
  if (count >= 8) {
    for (std::size_t at = 0; at + 8 < count; at += 8) std::memcpy(to + at, from + at, 8);
    std::memcpy(to + count - 8, from + count - 8, 8);  // some of them twice
  } else if (count >= 4) {
    std::memcpy(to, from, 4);
    std::memcpy(to + count - 4, from + count - 4, 4);
  } else {
    for (std::size_t at = 0; at < count; ++at) to[at] = from[at];
  }
}

}  // namespace gloss

#endif  // GLOSS_SHORT_COPY_H_
