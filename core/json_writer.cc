#include "json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/detail/conversions/to_chars.hpp>

#include "text/utf8.h"

namespace gloss {
namespace {

constexpr std::array<bool, 256> kPlain = [] {  // what may stand in a string as it is
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x80; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();
bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }

void append_escaped(char c, std::string* out) {
  constexpr std::string_view kNamed = "\b\f\n\r\t\"\\", kLetters = "bfnrt\"\\";
  *out += '\\';
  if (const std::size_t at = kNamed.find(c); at != std::string_view::npos) {
    *out += kLetters[at];
    return;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  *out += "u00";
  *out += kHex[byte >> 4];
  *out += kHex[byte & 15];
}

}  // namespace

class JsonWriter::Line {
 public:
  explicit Line(bool comma) { add(',', comma); }
  void add(char c, bool really = true) {
    bytes_[size_] = c;
    size_ += really ? 1 : 0;
  }
  // As many bytes as are plain and fit with one more behind them; how many.
  std::size_t add_plain(std::string_view bytes) {
    const std::size_t most = std::min(bytes.size(), kCapacity - 1 - size_);
    std::size_t count = 0;
    for (; count < most && is_plain(bytes[count]); ++count) bytes_[size_ + count] = bytes[count];
    size_ += count;
    return count;
  }
  void add(std::int64_t value) {
    size_ = static_cast<std::size_t>(std::to_chars(bytes_ + size_, bytes_ + kCapacity, value).ptr - bytes_);
  }
  std::string_view view() const { return {bytes_, size_}; }
  static constexpr std::size_t kLongestKey = 32;

 private:
  static constexpr std::size_t kCapacity = 128;
  char bytes_[kCapacity];
  std::size_t size_ = 0;
};

JsonWriter::Line JsonWriter::start() {
  Line line(comma_);
  comma_ = true;
  return line;
}

JsonWriter::Line JsonWriter::start(std::string_view name) {
  if (name.size() > Line::kLongestKey) {
    key(name);
    return start();
  }
  Line line = start();
  line.add('"');
  for (const char c : name) line.add(c);
  line.add('"');
  line.add(':');
  return line;
}

void JsonWriter::open(char bracket) {
  Line line = start();
  line.add(bracket);
  *out_ += line.view();
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  *out_ += bracket;
  comma_ = true;
}

void JsonWriter::key(std::string_view ascii) {
  Line line = start();
  line.add('"');
  *out_ += line.view();
  *out_ += ascii;
  *out_ += "\":";
  comma_ = false;
}

void JsonWriter::string(std::string_view bytes) { write(start(), bytes); }
void JsonWriter::integer(std::int64_t value) { write(start(), value); }
void JsonWriter::field(std::string_view name, std::string_view value) { write(start(name), value); }
void JsonWriter::integer_field(std::string_view name, std::int64_t value) { write(start(name), value); }

void JsonWriter::write(Line&& line, std::int64_t value) {
  line.add(value);
  *out_ += line.view();
}

void JsonWriter::write(Line&& line, std::string_view bytes) {
  line.add('"');
  const char* at = bytes.data() + line.add_plain(bytes);
  const char* const end = bytes.data() + bytes.size();
  if (at == end) line.add('"');
  *out_ += line.view();
  if (at == end) return;
  while (at < end) {
    const char* const run = at;
    while (at < end && is_plain(*at)) ++at;
    out_->append(run, at);
    if (at == end) break;
    if (static_cast<unsigned char>(*at) < 0x80) {
      append_escaped(*at++, out_);
      continue;
    }
    const utf8::Decoded code = utf8::decode(at, end);
    if (code.cp == utf8::kIllFormed) {
      *out_ += "\xEF\xBF\xBD";
    } else {
      out_->append(at, code.length);
    }
    at += code.length;
  }
  *out_ += '"';
}

void JsonWriter::number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (value == std::floor(value) && std::fabs(value) <= kExact)
    return integer(static_cast<std::int64_t>(value));
  if (!std::isfinite(value)) return raw("null");
  // Grisu2 as nlohmann/json has it: integers only, so the same digits on every target, in a tenth of the
  // bytes that the standard library's tables for to_chars(double) take.
  char digits[64];
  raw({digits, nlohmann::detail::to_chars(digits, digits + sizeof digits, value)});
}

void JsonWriter::raw(std::string_view json) {
  *out_ += start().view();
  *out_ += json;
}

}  // namespace gloss
