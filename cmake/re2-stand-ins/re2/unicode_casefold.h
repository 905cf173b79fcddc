// The same names and types as RE2's own header, without unicode_tolower, which only filters of patterns ask.
#ifndef RE2_UNICODE_CASEFOLD_H_
#define RE2_UNICODE_CASEFOLD_H_

#include <cstdint>

#include "util/utf.h"

namespace re2 {

enum {
  EvenOdd = 1,
  OddEven = -1,
  EvenOddSkip = 1 << 30,
  OddEvenSkip,
};

struct CaseFold {
  Rune lo, hi;
  std::int32_t delta;
};

// Read like the array it stands in for.
struct UnicodeCaseFold {
  operator const CaseFold*() const;
};
inline constexpr UnicodeCaseFold unicode_casefold;
extern const int num_unicode_casefold;

extern const CaseFold* LookupCaseFold(const CaseFold*, int, Rune rune);
extern Rune ApplyFold(const CaseFold* f, Rune r);

}  // namespace re2

#endif  // RE2_UNICODE_CASEFOLD_H_
