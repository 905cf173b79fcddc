// A hash table of plain records under 32-bit keys: open addressing, linear probing, doubled where it fills.
// Keys are hashes themselves, so that equal keys mean "equal for our purpose"; the order of insertion never
// shows.
#ifndef GLOSS_NAMES_FLAT_TABLE_H_
#define GLOSS_NAMES_FLAT_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "grow.h"

namespace gloss {

// T needs a member `std::uint32_t key`, 0 in a fresh T.
template <typename T>
class FlatTable {
 public:
  // Empties the table. `items` is a bound of the keys to come: few texts reach a tenth of it.
  void reset(std::size_t items) {
    std::size_t capacity = kLeast;
    while (capacity < items / 8) capacity *= 2;
    release();
    slots_.assign(capacity, T());
    used_ = 0;
  }
  // Gives back what a long text made large; the table is empty until `reset`.
  void release() { gloss::release(&slots_, &before_); }
  // Valid until `at` is called for another key.
  T& at(std::uint32_t key) {
    if (key == 0) key = 1;
    std::size_t slot = find_slot(key);
    if (slots_[slot].key == 0) {
      if (++used_ > slots_.size() - slots_.size() / 4) {
        enlarge();
        slot = find_slot(key);
      }
      slots_[slot].key = key;
    }
    return slots_[slot];
  }
  const T* find(std::uint32_t key) const {
    const T& slot = slots_[find_slot(key)];
    return slot.key == 0 ? nullptr : &slot;
  }

 private:
  std::size_t find_slot(std::uint32_t key) const {
    if (key == 0) key = 1;
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = ((key * 2654435761u) >> 7) & mask;
    while (slots_[slot].key != 0 && slots_[slot].key != key) slot = (slot + 1) & mask;
    return slot;
  }

  void enlarge() {
    before_.assign(2 * slots_.size(), T());
    before_.swap(slots_);
    for (const T& slot : before_) {
      if (slot.key != 0) slots_[find_slot(slot.key)] = slot;
    }
    gloss::release(&before_);
  }

  static constexpr std::size_t kLeast = 16;
  std::vector<T> slots_ = std::vector<T>(kLeast);
  std::vector<T> before_;  // half as large; kept, so that the next article need not take it again
  std::size_t used_ = 0;
};

inline std::uint32_t mix(std::uint32_t hash, std::uint32_t value) { return (hash ^ value) * 16777619u; }

}  // namespace gloss

#endif  // GLOSS_NAMES_FLAT_TABLE_H_
