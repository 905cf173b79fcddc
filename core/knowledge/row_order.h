// The order in which columns of entities are written: rows that are alike side by side, for a general
// compressor is good at runs of like values and knows nothing of other columns. Who writes and who reads sort
// by what stands in the columns before, so that the order itself takes no bytes.
#ifndef GLOSS_KNOWLEDGE_ROW_ORDER_H_
#define GLOSS_KNOWLEDGE_ROW_ORDER_H_

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace gloss {

class RowOrder {
 public:
  explicit RowOrder(std::uint32_t rows) : rows_(rows), next_(rows) {
    std::iota(rows_.begin(), rows_.end(), 0u);
  }

  // Sorts by `key(row)`, which is below `keys`; rows with the same key stay as they stand, so the last call
  // weighs most. O(rows + keys).
  template <typename Key>
  RowOrder& by(std::uint32_t keys, Key&& key) {
    begin_.assign(std::size_t{keys} + 1, 0);
    for (const std::uint32_t row : rows_) ++begin_[key(row) + 1u];
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    for (const std::uint32_t row : rows_) next_[begin_[key(row)]++] = row;
    rows_.swap(next_);
    return *this;
  }

  std::vector<std::uint32_t>::const_iterator begin() const { return rows_.begin(); }
  std::vector<std::uint32_t>::const_iterator end() const { return rows_.end(); }

 private:
  std::vector<std::uint32_t> rows_, next_, begin_;
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_ROW_ORDER_H_
