// JSON text, written as it comes: no tree is built, so a document costs one pass and the bytes of its own
// text.
//
//   JsonWriter json(&out);
//   json.open('{');
//   json.field("name", "Bergen");
//   json.key("at"), json.open('['), json.number(60.39), json.number(5.32), json.close(']');
//   json.close('}');                                       // {"name":"Bergen","at":[60.39,5.32]}
//
// The writer sets the commas; that braces match and keys stand in objects is the caller's care. Strings may
// hold any bytes: quotes, backslashes and control characters are escaped as RFC 8259 asks, each maximal
// ill-formed part of UTF-8 becomes U+FFFD. Its oracle in tests is nlohmann/json, which answers byte for byte
// alike (tests/unit/json_writer_test.cc).
#ifndef GLOSS_JSON_WRITER_H_
#define GLOSS_JSON_WRITER_H_

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace gloss {

class JsonWriter {
 public:
  explicit JsonWriter(std::string* out) : out_(out) {}  // appends

  void open(char bracket);  // '{' or '['
  void close(char bracket);
  void key(std::string_view ascii);  // written as it stands: nothing in it that would want an escape

  void string(std::string_view bytes);
  // A whole number below 2^53 without a fraction, else the fewest digits that read back; null if not finite.
  void number(double value);
  void integer(std::int64_t value);
  void raw(std::string_view json);  // a value that is JSON text already: "true", the caller's id

  void field(std::string_view name, std::string_view value);
  void field(std::string_view name, std::integral auto value) {
    integer_field(name, static_cast<std::int64_t>(value));
  }

 private:
  // What stands in front of a value, a short value and what closes it are put together here and appended at
  // once: a string that grows by single bytes asks for room at each.
  class Line;
  Line start();
  Line start(std::string_view name);  // … behind its key
  void integer_field(std::string_view name, std::int64_t value);
  void write(Line&& line, std::string_view bytes);
  void write(Line&& line, std::int64_t value);

  std::string* out_;
  bool comma_ = false;  // something stands before, at this depth
};

}  // namespace gloss

#endif  // GLOSS_JSON_WRITER_H_
