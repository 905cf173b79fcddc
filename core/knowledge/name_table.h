// Names of rows. Most are their own phrase again, word by word with capitals in place, so the file leaves
// them empty and they are put together when it is opened (a quarter of the pack's compressed bytes saved).
//
//   strait of malacca, capitals 1·3  ──►  "Strait of Malacca"        "Côte d'Ivoire", "al-Qaeda": stored as
//   they are
#ifndef GLOSS_KNOWLEDGE_NAME_TABLE_H_
#define GLOSS_KNOWLEDGE_NAME_TABLE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gloss/annotation.h"
#include "knowledge/string_column.h"

namespace gloss {

// Appends folded words with spaces between and a capital where `capitals` has its bit. The compiler leaves
// out exactly those names that this gives back.
void append_plain_name(std::span<const std::string_view> words, std::uint16_t capitals, std::string* out);

class NameTable {
 public:
  void reset(StringColumn stored) {
    stored_ = std::move(stored);
    made_.assign(stored_.size(), IndexRange{});
    text_.clear();
    text_.reserve(std::size_t{size()} * kNameBytes);
  }
  bool lacks(std::uint32_t row) const { return stored_.at(row).empty() && made_[row].size() == 0; }
  void make(std::uint32_t row, std::span<const std::string_view> words, std::uint16_t capitals);

  std::uint32_t size() const { return stored_.size(); }
  std::string_view at(std::uint32_t row) const {
    const std::string_view stored = stored_.at(row);
    if (!stored.empty()) return stored;
    return std::string_view(text_).substr(made_[row].begin, made_[row].size());
  }

 private:
  static constexpr std::size_t kNameBytes = 12;  // what a row's name has; most do not grow the text then
  StringColumn stored_;
  std::vector<IndexRange> made_;  // by row, into text_
  std::string text_;
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_NAME_TABLE_H_
