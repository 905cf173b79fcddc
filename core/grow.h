// Tables that are filled an element at a time and kept from article to article grow by a quarter, not to the
// double: what they hold beyond their contents, and the old copy beside the new one while they grow, is half
// of what an article would take else (tests/faults/memory_bound_test.cc). What a long text has made large is
// given back once no later stage reads it, so that stages share their room; what articles need is kept.
#ifndef GLOSS_GROW_H_
#define GLOSS_GROW_H_

#include <cstddef>
#include <type_traits>

namespace gloss {

// Room for one element more. O(1), over all elements.
template <typename Vector>
void grow(Vector* table) {
  constexpr std::size_t kFirst = 64;
  if (table->size() == table->capacity()) table->reserve(table->size() + table->size() / 4 + kFirst);
}

inline constexpr std::size_t kKeptBytes = std::size_t{256} << 10;  // of a table: an article of 50 KB at least

// Empties tables that the article in hand needs no more. O(1).
template <typename... Vectors>
void release(Vectors*... tables) {
  const auto one = [](auto* table) {
    using Vector = std::remove_pointer_t<decltype(table)>;
    if (table->capacity() * sizeof(typename Vector::value_type) > kKeptBytes) Vector().swap(*table);
  };
  (one(tables), ...);
}

// Gives back the room that a full table of a long text has to spare. O(elements).
template <typename Vector>
void trim(Vector* table) {
  const std::size_t spare = table->capacity() - table->size();
  if (spare * sizeof(typename Vector::value_type) > kKeptBytes / 8)
    Vector(table->begin(), table->end()).swap(*table);
}

}  // namespace gloss

#endif  // GLOSS_GROW_H_
