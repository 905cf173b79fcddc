// Errors are values: nothing in Gloss throws across its public face, aborts or prints.
//
//   Result<Knowledge> opened = Knowledge::open(bytes);
//   if (!opened.ok()) { report(opened.error().message(), opened.error().offset); return; }
//   Annotator annotator(opened.value());
#ifndef GLOSS_ERROR_H_
#define GLOSS_ERROR_H_

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

namespace gloss {

enum class ErrorCode : std::uint8_t {
  kNone,
  kPackTooShort,     // fewer bytes than the header
  kPackBadMagic,     // not a Gloss pack at all
  kPackBadVersion,   // a pack of another format version
  kPackBadChecksum,  // damaged in transport or on disk
  kPackOutOfBounds,  // a table or string points outside the file
  kTextTooLong,      // over 2 GiB: offsets would not fit
  kBadDate,          // a date argument that is not YYYY-MM-DD of the calendar
  kOutOfMemory,
};

// One sentence for a person: what is wrong and what to do. Static storage.
std::string_view message(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::kNone;
  std::uint64_t offset = 0;  // byte offset into the input at fault, 0 where it has no place
  std::string_view message() const { return gloss::message(code); }
};

// Either a T or an Error. Asking for the side that is not there is a programming error (checked by assert).
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : state_(std::move(value)) {}       // NOLINT(google-explicit-constructor): reads as `return value;`
  Result(Error error) : state_(error) {}  // NOLINT(google-explicit-constructor)
  bool ok() const { return std::holds_alternative<T>(state_); }
  T& value() & { return *std::get_if<T>(&state_); }
  const T& value() const& { return *std::get_if<T>(&state_); }
  T&& value() && { return std::move(*std::get_if<T>(&state_)); }
  const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace gloss

#endif  // GLOSS_ERROR_H_
