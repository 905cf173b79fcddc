// The same names and types as RE2's own header; \p{…} is looked up in a table that the first pattern fills.
#ifndef RE2_UNICODE_GROUPS_H_
#define RE2_UNICODE_GROUPS_H_

#include <cstdint>

#include "util/utf.h"

namespace re2 {

struct URange16 {
  std::uint16_t lo, hi;
};

struct URange32 {
  Rune lo, hi;
};

struct UGroup {
  const char* name;
  int sign;  // +1 for [abc], -1 for [^abc]
  const URange16* r16;
  int nr16;
  const URange32* r32;
  int nr32;
};

// Read like the array it stands in for.
struct UnicodeGroups {
  operator const UGroup*() const;
};
inline constexpr UnicodeGroups unicode_groups;
extern const int num_unicode_groups;

extern const UGroup posix_groups[];
extern const int num_posix_groups;

extern const UGroup perl_groups[];
extern const int num_perl_groups;

}  // namespace re2

#endif  // RE2_UNICODE_GROUPS_H_
