// CSV as in RFC 4180, a record at a time, from bytes that anybody may have written.
//
//   term,note ⏎ "Smith, John","says ""no""" ⏎      two records; line breaks LF, CR LF or CR; blank lines do
//   not count
//
// What is broken is reported with the record and reading goes on at the next line: a quote that is never
// closed, or not within kMaxQuoted bytes, costs its own line only. O(bytes).
#ifndef GLOSS_LEXICON_CSV_H_
#define GLOSS_LEXICON_CSV_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gloss {

enum class CsvFault : std::uint8_t { kNone, kUnclosedQuote, kTextBehindQuote };

struct CsvRecord {
  std::uint32_t line = 0;            // of its first character, from 1
  CsvFault fault = CsvFault::kNone;  // then the fields say nothing
  std::size_t size = 0;              // fields in use: at most CsvReader::kMaxFields, the rest is dropped
  std::vector<std::string> fields;   // reused from record to record
  std::string_view at(std::size_t field) const {
    return field < size ? std::string_view(fields[field]) : std::string_view();
  }
};

class CsvReader {
 public:
  static constexpr std::size_t kMaxQuoted = 16'000, kMaxFields = 64;

  explicit CsvReader(std::string_view text);
  bool next(CsvRecord* record);  // false at the end

 private:
  bool at_end() const { return at_ == text_.size(); }
  bool take_line_break();
  void skip_line();
  CsvFault read_quoted(std::string* field);

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace gloss

#endif  // GLOSS_LEXICON_CSV_H_
