#include "json_writer.h"

#include <charconv>
#include <cmath>
#include <nlohmann/detail/conversions/to_chars.hpp>

#include "text/utf8.h"

namespace gloss {
namespace {

// What may stand in a string as it is.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

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

void JsonWriter::comma() {
  if (comma_) *out_ += ',';
  comma_ = true;
}

void JsonWriter::open(char bracket) {
  comma();
  *out_ += bracket;
  comma_ = false;
}

void JsonWriter::close(char bracket) {
  *out_ += bracket;
  comma_ = true;
}

void JsonWriter::key(std::string_view ascii) {
  comma();
  *out_ += '"';
  *out_ += ascii;
  *out_ += "\":";
  comma_ = false;
}

void JsonWriter::string(std::string_view bytes) {
  comma();
  *out_ += '"';
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
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

void JsonWriter::integer(std::int64_t value) {
  comma();
  char digits[20];
  out_->append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void JsonWriter::number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (value == std::floor(value) && std::fabs(value) <= kExact)
    return integer(static_cast<std::int64_t>(value));
  if (!std::isfinite(value)) return raw("null");
  comma();
  // Grisu2 as nlohmann/json has it: integers only, so the same digits on every target, in a tenth of the
  // bytes that the standard library's tables for to_chars(double) take.
  char digits[64];
  out_->append(digits, nlohmann::detail::to_chars(digits, digits + sizeof digits, value));
}

void JsonWriter::raw(std::string_view json) {
  comma();
  *out_ += json;
}

}  // namespace gloss
