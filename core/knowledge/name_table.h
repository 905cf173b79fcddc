// Names of rows. Most are their own phrase again, word by word with capitals in place, so the file leaves
// them empty and they are put together when they are asked for (a quarter of the pack's compressed bytes
// saved).
//
//   strait of malacca, capitals 1·3  ──►  "Strait of Malacca"        "Côte d'Ivoire", "al-Qaeda": stored as
//   they are
#ifndef GLOSS_KNOWLEDGE_NAME_TABLE_H_
#define GLOSS_KNOWLEDGE_NAME_TABLE_H_

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "knowledge/known_text.h"
#include "knowledge/string_column.h"

namespace gloss {

// Appends the `index`-th folded word of a name, with a space before all but the first and a capital where
// `capitals` has its bit. The compiler leaves out exactly those names that this gives back.
template <typename Text>
void append_plain_word(std::string_view word, std::size_t index, std::uint16_t capitals, Text* out) {
  if (index > 0) out->append(std::string_view(" "));
  if (word.empty()) return;
  char initial = word[0];
  if ((capitals >> index & 1) != 0 && initial >= 'a' && initial <= 'z') {
    initial = static_cast<char>(initial - 'a' + 'A');
  }
  out->append(std::string_view(&initial, 1));
  out->append(word.substr(1));
}

class NameTable {
 public:
  void reset(StringColumn stored) {
    stored_ = std::move(stored);
    node_.assign(stored_.size(), 0);
  }
  std::uint32_t size() const { return stored_.size(); }
  std::string_view stored(std::uint32_t row) const { return stored_.at(row); }
  // The phrase of the row's first sense that is no alias, as a node of the automaton; 0: there is none.
  std::uint32_t node(std::uint32_t row) const { return node_[row]; }
  void found(std::uint32_t row, std::uint32_t node) {
    if (node_[row] == 0) node_[row] = node;
  }

 private:
  StringColumn stored_;
  std::vector<std::uint32_t> node_;  // by row
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_NAME_TABLE_H_
