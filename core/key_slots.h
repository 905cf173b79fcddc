// Rows by their 64-bit keys, an open-addressed table of row numbers: what was remembered of the article
// before (names/tag_memory, figures/paragraph_memory). The rows stay where they are; `key_at(row)` gives
// their keys. O(1) a question; nothing is allocated once it is as large as the articles are.
#ifndef GLOSS_KEY_SLOTS_H_
#define GLOSS_KEY_SLOTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gloss/annotation.h"

namespace gloss {

class KeySlots {
 public:
  // Of rows with the same key the first alone: one each would have the next walk along them all. O(rows).
  template <typename KeyAt>
  void fill(std::size_t rows, const KeyAt& key_at) {
    std::size_t capacity = 16;
    while (capacity < 2 * rows + 2) capacity *= 2;
    slots_.assign(capacity, 0);
    for (std::uint32_t row = 0; row < rows; ++row) {
      std::uint32_t& slot = slots_[slot_of(key_at(row), key_at)];
      if (slot == 0) slot = row + 1;
    }
  }
  // The row with that key; kNoId where there is none.
  template <typename KeyAt>
  std::uint32_t find(std::uint64_t key, const KeyAt& key_at) const {
    return slots_[slot_of(key, key_at)] - 1;
  }

 private:
  template <typename KeyAt>
  std::size_t slot_of(std::uint64_t key, const KeyAt& key_at) const {
    std::size_t slot = key & (slots_.size() - 1);
    while (slots_[slot] != 0 && key_at(slots_[slot] - 1) != key) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  std::vector<std::uint32_t> slots_;  // 1 + the row; 0: free
};

static_assert(kNoId == UINT32_MAX, "a free slot less one is no row");

}  // namespace gloss

#endif  // GLOSS_KEY_SLOTS_H_
