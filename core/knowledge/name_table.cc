#include "knowledge/name_table.h"

namespace gloss {

void append_plain_name(std::span<const std::string_view> words, std::uint16_t capitals, std::string* out) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out->push_back(' ');
    if (words[i].empty()) continue;
    char initial = words[i][0];
    if ((capitals >> i & 1) != 0 && initial >= 'a' && initial <= 'z') {
      initial = static_cast<char>(initial - 'a' + 'A');
    }
    out->push_back(initial);
    out->append(words[i].substr(1));
  }
}

void NameTable::make(std::uint32_t row, std::span<const std::string_view> words, std::uint16_t capitals) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  append_plain_name(words, capitals, &text_);
  made_[row] = {begin, static_cast<std::uint32_t>(text_.size())};
}

}  // namespace gloss
