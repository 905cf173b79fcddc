#include "knowledge/name_table.h"

namespace gloss {

void append_plain_name(std::span<const std::string_view> words, std::uint16_t capitals, std::string* out) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out->push_back(' ');
    const std::size_t initial = out->size();
    out->append(words[i]);
    if ((capitals >> i & 1) == 0 || words[i].empty()) continue;
    char& c = (*out)[initial];
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
}

void NameTable::make(std::uint32_t row, std::span<const std::string_view> words, std::uint16_t capitals) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  append_plain_name(words, capitals, &text_);
  made_[row] = {begin, static_cast<std::uint32_t>(text_.size())};
}

}  // namespace gloss
