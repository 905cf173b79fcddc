// Byte offsets to UTF-16 units or code points.
//
//   OffsetMap map(text);
//   map.utf16(a.span.begin), map.utf16(a.span.end), …     // in any order
//
// Counts are kept every 64 bytes; a question counts on from there. In well-formed text a code point is a
// byte that is no continuation byte, and a second UTF-16 unit is a lead byte from F0 on: shifts
// and a multiplication count them in eight bytes at once. Ill-formed text is decoded: each maximal ill-formed
// subpart is one U+FFFD, as TextDecoder and Python's errors="replace" have it. All-ASCII text needs no table
// at all.
#ifndef GLOSS_TEXT_OFFSETS_H_
#define GLOSS_TEXT_OFFSETS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace gloss {

class OffsetMap {
 public:
  explicit OffsetMap(std::string_view text);           // O(bytes)
  std::uint32_t utf16(std::uint32_t byte) const;       // O(64); byte <= text.size()
  std::uint32_t code_point(std::uint32_t byte) const;  // O(64)

 private:
  struct Counts {
    std::uint32_t utf16 = 0, code_points = 0;
  };
  struct Checkpoint {
    Counts before;            // of the code points that begin before the block
    std::uint32_t first = 0;  // where the first one inside the block begins
  };
  Counts at(std::uint32_t byte) const;

  std::string_view text_;
  bool ascii_ = false;
  bool well_formed_ = false;
  std::vector<Checkpoint> checkpoints_;
};

}  // namespace gloss

#endif  // GLOSS_TEXT_OFFSETS_H_
