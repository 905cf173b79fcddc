// Folded words and their ids: front-coded in the pack, spelled out and hashed when it is opened.
//
//   "malabo\4cca\0"  ──►  "malabo" "malacca"  ──►  open-addressed table, half full at most
//
// Behind what a word adds to the one before stands how many bytes the next one shares with it, below 32.
//
// A slot of the table is four bytes, the id below eight bits of the hash that spare most comparisons: the
// whole of it stays small enough for the caches of a laptop.
#ifndef GLOSS_KNOWLEDGE_VOCABULARY_H_
#define GLOSS_KNOWLEDGE_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/token.h"

namespace gloss {

class Vocabulary {
 public:
  // `count` words, front-coded. False where they are more or fewer, do not ascend, or their hashes were made
  // to collide. O(words' bytes).
  bool open(std::span<const std::byte> packed, std::uint32_t count);
  static constexpr std::size_t kMostShared = 31;

  WordId find(std::string_view folded) const;  // kUnknownWord where not listed; O(length)
  std::string_view at(WordId word) const {
    return std::string_view(spelled_).substr(begin_[word], begin_[word + 1] - begin_[word]);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(begin_.size() - 2); }

 private:
  static constexpr std::uint32_t kIdBits = 24;
  bool spell(std::span<const std::byte> packed, std::uint32_t count);
  bool build_table();
  // The high bits of the hash say where a word belongs, the low ones are kept with its id.
  std::size_t slot_of(std::uint32_t hash) const {
    return static_cast<std::size_t>(std::uint64_t{hash} * slots_.size() >> 32);
  }
  std::size_t after(std::size_t slot) const { return slot + 1 < slots_.size() ? slot + 1 : 0; }

  std::string spelled_;                        // all words, one after another
  std::vector<std::uint32_t> begin_ = {0, 0};  // by WordId, one more; word 0 is empty
  std::vector<std::uint32_t> slots_ = {0};     // 0: free
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_VOCABULARY_H_
