#include "lexicon/csv.h"

namespace gloss {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::uint32_t line_breaks(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) ++count;
  }
  return count;
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : text_(text) {
  if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
}

bool CsvReader::take_line_break() {
  if (at_end() || (text_[at_] != '\n' && text_[at_] != '\r')) return false;
  const bool pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  at_ += pair ? 2 : 1;
  ++line_;
  return true;
}

void CsvReader::skip_line() {
  at_ = text_.find_first_of("\r\n", at_);
  if (at_ == std::string_view::npos) at_ = text_.size();
  take_line_break();
}

// At the opening quote; ends behind the closing one.
CsvFault CsvReader::read_quoted(std::string* field) {
  const std::size_t open = ++at_;
  for (;;) {
    const std::string_view reach =
        text_.substr(0, open + kMaxQuoted < text_.size() ? open + kMaxQuoted : text_.size());
    const std::size_t quote = reach.find('"', at_);
    if (quote == std::string_view::npos) return CsvFault::kUnclosedQuote;
    field->append(text_, at_, quote - at_);
    at_ = quote + 1;
    if (at_end() || text_[at_] != '"') break;
    field->push_back('"');
    ++at_;
  }
  line_ += line_breaks(text_.substr(open, at_ - open));
  const bool done = at_end() || text_[at_] == ',' || text_[at_] == '\n' || text_[at_] == '\r';
  return done ? CsvFault::kNone : CsvFault::kTextBehindQuote;
}

bool CsvReader::next(CsvRecord* record) {
  while (take_line_break()) {
  }
  record->size = 0;
  record->fault = CsvFault::kNone;
  record->line = line_;
  if (at_end()) return false;
  const std::size_t begin = at_;
  std::string surplus;
  for (;;) {
    if (record->size < kMaxFields && record->size == record->fields.size()) record->fields.emplace_back();
    std::string& field = record->size < kMaxFields ? record->fields[record->size++] : surplus;
    field.clear();
    if (!at_end() && text_[at_] == '"') {
      record->fault = read_quoted(&field);
      if (record->fault == CsvFault::kUnclosedQuote) {
        at_ = begin;
        line_ = record->line;
      }
      if (record->fault != CsvFault::kNone) {
        skip_line();
        return true;
      }
    } else {
      const std::size_t stop = text_.find_first_of(",\r\n", at_);
      const std::size_t end = stop == std::string_view::npos ? text_.size() : stop;
      field.assign(text_, at_, end - at_);
      at_ = end;
    }
    if (at_end() || take_line_break()) return true;
    ++at_;  // the comma
  }
}

}  // namespace gloss
