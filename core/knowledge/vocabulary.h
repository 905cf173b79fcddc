// Folded words and their ids: front-coded in the pack, spelled out and hashed when it is opened.
//
//   {0,6}"malabo" {4,3}"cca"  ──►  "malabo" "malacca"  ──►  open-addressed table of {hash, id}, half full
#ifndef GLOSS_KNOWLEDGE_VOCABULARY_H_
#define GLOSS_KNOWLEDGE_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/string_column.h"
#include "text/token.h"

namespace gloss {

class Vocabulary {
 public:
  // `shared` holds one byte a word, `own` what each word adds. False where they do not fit together, the
  // words do not ascend, or their hashes were made to collide. O(words' bytes).
  bool open(std::span<const std::byte> shared, const StringColumn& own);

  WordId find(std::string_view folded) const;  // kUnknownWord where not listed; O(length)
  std::string_view at(WordId word) const {
    return std::string_view(spelled_).substr(begin_[word], begin_[word + 1] - begin_[word]);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(begin_.size() - 2); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    WordId word = kUnknownWord;
  };
  bool build_table();

  std::string spelled_;                             // all words, one after another
  std::vector<std::uint32_t> begin_ = {0, 0};       // by WordId, one more; word 0 is empty
  std::vector<Slot> slots_ = std::vector<Slot>(1);  // a power of two
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_VOCABULARY_H_
