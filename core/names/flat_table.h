// A hash table of plain records under 32-bit keys: open addressing, linear probing, sized once. Keys are
// hashes themselves, so that equal keys mean "equal for our purpose"; the order of insertion never shows.
#ifndef GLOSS_NAMES_FLAT_TABLE_H_
#define GLOSS_NAMES_FLAT_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gloss {

// T needs a member `std::uint32_t key`, 0 in a fresh T.
template <typename T>
class FlatTable {
 public:
  // Empties the table and makes room for `items` keys.
  void reset(std::size_t items) {
    std::size_t capacity = 16;
    while (capacity < items + items / 4 + 2) capacity *= 2;  // callers give a bound that few texts reach
    slots_.assign(capacity, T());
  }
  T& at(std::uint32_t key) {
    T& slot = slots_[find_slot(key)];
    slot.key = key == 0 ? 1 : key;
    return slot;
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

  std::vector<T> slots_ = std::vector<T>(16);
};

inline std::uint32_t mix(std::uint32_t hash, std::uint32_t value) { return (hash ^ value) * 16777619u; }

}  // namespace gloss

#endif  // GLOSS_NAMES_FLAT_TABLE_H_
