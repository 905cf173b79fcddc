// Tables that are filled an element at a time and kept from article to article grow by a quarter, not to the
// double: what they hold beyond their contents, and the old copy beside the new one while they grow, is half
// of what an article would take else (tests/faults/memory_bound_test.cc).
#ifndef GLOSS_GROW_H_
#define GLOSS_GROW_H_

#include <cstddef>

namespace gloss {

// Room for one element more. O(1), over all elements.
template <typename Vector>
void grow(Vector* table) {
  constexpr std::size_t kFirst = 64;
  if (table->size() == table->capacity()) table->reserve(table->size() + table->size() / 4 + kFirst);
}

}  // namespace gloss

#endif  // GLOSS_GROW_H_
