// The patterns of a desk lexicon, by RE2: no pattern can make it hang, and none may grow beyond its memory.
//
// A matcher that is started again behind each match is quadratic where every start makes it look to the end
// of the text ("x.*y|x"). So a pattern sees kWindow bytes at a time, the windows overlap by kLongest, and no
// match is longer than that: O(bytes · kWindow) at the very worst, O(bytes) for what people write.
#ifndef GLOSS_LEXICON_PATTERNS_H_
#define GLOSS_LEXICON_PATTERNS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gloss/annotation.h"

namespace gloss {

class PatternSet {
 public:
  static constexpr std::size_t kWindow = 1024, kLongest = 256;
  static constexpr std::int64_t kMemory = 256 << 10;  // of one pattern: its program and its automata

  PatternSet();
  ~PatternSet();

  enum class Added : std::uint8_t { kYes, kInvalid, kTooLarge, kMatchesNothing };
  Added add(std::string_view pattern, std::uint32_t row, std::string* why);

  std::uint32_t size() const { return static_cast<std::uint32_t>(patterns_.size()); }
  std::uint32_t row(std::uint32_t pattern) const;
  // Appends the matches of one pattern, left to right, none overlapping another.
  void find(std::uint32_t pattern, std::string_view text, std::vector<Span>* out) const;

 private:
  struct Pattern;
  std::vector<std::unique_ptr<Pattern>> patterns_;
};

}  // namespace gloss

#endif  // GLOSS_LEXICON_PATTERNS_H_
