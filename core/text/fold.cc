#include "text/fold.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/utf8.h"

namespace gloss {
namespace {

constexpr std::array<bool, 256> kFolds = [] {  // bytes that folding may change
  std::array<bool, 256> folds{};
  for (std::size_t byte = 0; byte < folds.size(); ++byte) {
    folds[byte] = byte >= 0x80 || byte == '`' || (byte >= 'A' && byte <= 'Z');
  }
  return folds;
}();

}  // namespace

std::string_view folded(std::string_view token, std::string* room) {
  if (std::none_of(token.begin(), token.end(), [](char c) { return kFolds[static_cast<unsigned char>(c)]; }))
    return token;
  room->clear();
  fold(token, room);
  return *room;
}

void fold(std::string_view token, std::string* out) {
  const char* at = token.data();
  const char* const end = at + token.size();
  // Nearly every token is ASCII to its end: written in place, and what was not is cut off again.
  const std::size_t before = out->size();
  out->resize(before + token.size());
  char* to = out->data() + before;
  for (; at < end; ++at) {
    const auto byte = static_cast<unsigned char>(*at);
    if (byte >= 0x80 || byte == '`') break;
    *to++ = static_cast<char>(static_cast<unsigned>(byte) - 'A' < 26 ? byte | 0x20 : byte);
  }
  if (at == end) return;
  out->resize(before + static_cast<std::size_t>(at - token.data()));
  while (at < end) {
    const auto byte = static_cast<unsigned char>(*at);
    if (byte < 0x80 && byte != '`') {
      out->push_back(static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte));
      ++at;
      continue;
    }
    const utf8::Decoded code = utf8::decode(at, end);
    const std::uint16_t value = unicode::fold_value(code.cp);
    if (value == 0) {  // itself, as all that is ill-formed
      out->append(at, code.length);
    } else if (value >= unicode::kFoldString &&
               value < unicode::kFoldString + std::size(unicode::kFoldStrings)) {
      out->append(unicode::kFoldStrings[value - unicode::kFoldString]);
    } else {
      utf8::append(value, out);
    }
    at += code.length;
  }
}

}  // namespace gloss
