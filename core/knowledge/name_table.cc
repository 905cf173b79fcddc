#include "knowledge/name_table.h"

#include "short_copy.h"

namespace gloss {

void append_plain_name(std::span<const std::string_view> words, std::uint16_t capitals, std::string* out) {
  std::size_t length = words.empty() ? 0 : words.size() - 1;
  for (const std::string_view word : words) length += word.size();
  std::size_t at = out->size();
  out->append(length, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    char* const to = out->data() + at;
    copy_short(words[i].data(), words[i].size(), to);
    at += words[i].size() + 1;
    if ((capitals >> i & 1) != 0 && !words[i].empty() && *to >= 'a' && *to <= 'z') {
      *to = static_cast<char>(*to - 'a' + 'A');
    }
  }
}

void NameTable::make(std::uint32_t row, std::span<const std::string_view> words, std::uint16_t capitals) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  append_plain_name(words, capitals, &text_);
  made_[row] = {begin, static_cast<std::uint32_t>(text_.size())};
}

}  // namespace gloss
