// CSV rows into terms and patterns, and a sentence for each row that cannot be one.
#include <algorithm>
#include <string>
#include <utility>

#include "gloss/lexicon.h"
#include "lexicon/csv.h"
#include "lexicon/patterns.h"
#include "lexicon/terms.h"
#include "memory_guard.h"
#include "text/utf8.h"

namespace gloss {
namespace {

enum Column : std::uint8_t { kTerm, kAliases, kType, kRole, kNote, kColumnCount };
constexpr std::string_view kColumnNames[kColumnCount] = {"term", "aliases", "type", "role", "note"};
constexpr std::size_t kNoColumn = SIZE_MAX;

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\u00A0";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

// For messages: at most 40 bytes, cut between code points.
std::string quoted(std::string_view text) {
  constexpr std::size_t kMost = 40;
  std::size_t end = std::min(text.size(), kMost);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string("\"").append(text.substr(0, end)).append(end < text.size() ? "…\"" : "\"");
}

std::string number(std::size_t value) { return std::to_string(value); }

bool is_pattern(std::string_view term) {
  return term.size() >= 2 && term.front() == '/' && term.back() == '/';
}

// Well-formed UTF-8 without U+0000.
bool is_text(std::string_view cell) {
  const char* at = cell.data();
  const char* end = at + cell.size();
  while (at < end) {
    const utf8::Decoded decoded = utf8::decode(at, end);
    if (decoded.cp == utf8::kIllFormed || decoded.cp == 0) return false;
    at += decoded.length;
  }
  return true;
}

std::string type_names() {
  std::string out;
  for (std::uint8_t i = 0; i < kTypeCount; ++i) {
    if (i > 0) out.append(", ");
    out.append(name_of(static_cast<Type>(i)));
  }
  return out;
}

}  // namespace

class LexiconCompiler {
 public:
  explicit LexiconCompiler(Lexicon* lexicon) : lexicon_(*lexicon) {}
  void run(std::string_view csv);

 private:
  // Kept in the order of their lines.
  void problem(std::uint32_t line, std::string_view column, std::string_view code, std::string message);
  bool read_header(const CsvRecord& record);
  void read_row(const CsvRecord& record);
  bool read_type(const CsvRecord& record, LexiconRow* row);
  bool read_role(const CsvRecord& record, LexiconRow* row);
  bool add_term(std::string_view term, const LexiconRow& row, std::string_view column);
  bool add_pattern(const LexiconRow& row);
  void add_aliases(std::string_view aliases, const LexiconRow& row);
  void report_clashes(const std::vector<TermTable::Clash>& clashes);
  std::string_view cell(const CsvRecord& record, Column column) const {
    return columns_[column] == kNoColumn ? std::string_view() : trim(record.at(columns_[column]));
  }
  std::uint32_t next_row() const { return static_cast<std::uint32_t>(lexicon_.rows_.size()); }

  Lexicon& lexicon_;
  std::size_t columns_[kColumnCount] = {kNoColumn, kNoColumn, kNoColumn, kNoColumn, kNoColumn};
  std::uint32_t forms_ = 0;
  std::size_t unlisted_ = 0;
};

void LexiconCompiler::problem(std::uint32_t line, std::string_view column, std::string_view code,
                              std::string message) {
  if (lexicon_.problems_.size() < LexiconLimits::kProblems) {
    std::vector<LexiconProblem>& problems = lexicon_.problems_;
    problems.push_back({line, column, code, std::move(message)});
    for (std::size_t i = problems.size() - 1; i > 0 && problems[i - 1].line > line; --i)
      std::swap(problems[i - 1], problems[i]);
  } else {
    ++unlisted_;
  }
}

bool LexiconCompiler::read_header(const CsvRecord& record) {
  for (std::size_t i = 0; i < record.size; ++i) {
    const std::string name = lower(trim(record.at(i)));
    for (std::size_t c = 0; c < kColumnCount; ++c) {
      if (name == kColumnNames[c] && columns_[c] == kNoColumn) columns_[c] = i;
    }
  }
  if (record.fault == CsvFault::kNone && columns_[kTerm] != kNoColumn) return true;
  problem(record.line, "", "no_header",
          "The first line must name the columns: term,aliases,type,role,note. \"term\" was not found in it.");
  return false;
}

bool LexiconCompiler::read_role(const CsvRecord& record, LexiconRow* row) {
  const std::string role = lower(cell(record, kRole));
  if (role.empty() || role == "prefer") {
    row->role = LexiconRole::kPrefer;
  } else if (role == "force") {
    row->role = LexiconRole::kForce;
  } else if (role == "never") {
    row->role = LexiconRole::kNever;
  } else {
    problem(row->line, "role", "unknown_role", quoted(role) + " is no role: write force, prefer or never.");
    return false;
  }
  return true;
}

bool LexiconCompiler::read_type(const CsvRecord& record, LexiconRow* row) {
  const std::string type = lower(cell(record, kType));
  if (type_from_name(type, &row->type)) return true;
  if (type.empty() && row->role == LexiconRole::kNever) return true;
  if (type.empty()) {
    problem(row->line, "type", "missing_type", "Say what it is; one of: " + type_names() + ".");
  } else {
    problem(row->line, "type", "unknown_type",
            quoted(type) + " is no type; write one of: " + type_names() + ".");
  }
  return false;
}

bool LexiconCompiler::add_term(std::string_view term, const LexiconRow& row, std::string_view column) {
  if (forms_ == LexiconLimits::kForms) {
    problem(row.line, column, "too_many_terms",
            "More than " + number(LexiconLimits::kForms) + " terms and aliases: this one is left out.");
    return false;
  }
  switch (lexicon_.terms_->add(term, next_row())) {
    case TermTable::Added::kYes:
      ++forms_;
      return true;
    case TermTable::Added::kNoWord:
      problem(row.line, column, "no_word",
              quoted(term) + " holds no word or number that could be found in a text.");
      return false;
    case TermTable::Added::kTooLong:
      problem(row.line, column, "term_too_long",
              quoted(term) + " is too long: at most " + number(kMaxPhraseTokens) + " words of 255 bytes.");
      return false;
  }
  return false;
}

bool LexiconCompiler::add_pattern(const LexiconRow& row) {
  const std::string_view pattern = std::string_view(row.term).substr(1, row.term.size() - 2);
  if (pattern.size() > LexiconLimits::kPatternBytes) {
    problem(
        row.line, "term", "pattern_too_long",
        "The pattern is longer than " + number(LexiconLimits::kPatternBytes) + " bytes: split it into rows.");
    return false;
  }
  if (lexicon_.patterns_->size() == LexiconLimits::kPatterns) {
    problem(row.line, "term", "too_many_patterns",
            "More than " + number(LexiconLimits::kPatterns) + " patterns: join some by | between them.");
    return false;
  }
  std::string why;
  switch (lexicon_.patterns_->add(pattern, next_row(), &why)) {
    case PatternSet::Added::kYes:
      return true;
    case PatternSet::Added::kInvalid:
      problem(row.line, "term", "bad_pattern", "The pattern cannot be read: " + why + ".");
      return false;
    case PatternSet::Added::kTooLarge:
      problem(row.line, "term", "pattern_too_large",
              "The pattern grows too large when its repetitions are written out: ask for fewer.");
      return false;
    case PatternSet::Added::kMatchesNothing:
      problem(row.line, "term", "pattern_matches_nothing",
              "The pattern also fits where nothing stands: put + for *, or leave out a ?.");
      return false;
  }
  return false;
}

void LexiconCompiler::add_aliases(std::string_view aliases, const LexiconRow& row) {
  while (!aliases.empty()) {
    const std::size_t bar = aliases.find('|');
    const std::string_view alias = trim(aliases.substr(0, bar));
    if (!alias.empty()) add_term(alias, row, "aliases");
    aliases.remove_prefix(bar == std::string_view::npos ? aliases.size() : bar + 1);
  }
}

void LexiconCompiler::read_row(const CsvRecord& record) {
  LexiconRow row;
  row.line = record.line;
  if (record.fault != CsvFault::kNone) {
    problem(row.line, "", record.fault == CsvFault::kUnclosedQuote ? "unclosed_quote" : "text_behind_quote",
            record.fault == CsvFault::kUnclosedQuote
                ? "A quotation mark opens and is not closed: close it, or write two for one within a cell."
                : "Something stands between a closing quotation mark and the comma: write two for one within "
                  "a cell.");
    return;
  }
  bool blank = true, sound = true;
  for (std::size_t c = 0; c < kColumnCount; ++c) {
    const std::string_view text = cell(record, static_cast<Column>(c));
    blank &= text.empty();
    if (text.size() > LexiconLimits::kCellBytes) {
      problem(row.line, kColumnNames[c], "cell_too_long",
              "The cell is longer than " + number(LexiconLimits::kCellBytes) + " bytes.");
      sound = false;
    } else if (!is_text(text)) {
      problem(row.line, kColumnNames[c], "not_text", "The cell is not UTF-8 text: save the file as UTF-8.");
      sound = false;
    }
  }
  if (blank || !sound) return;
  row.term = cell(record, kTerm);
  row.note = cell(record, kNote);
  row.pattern = is_pattern(row.term);
  if (row.term.empty()) {
    problem(row.line, "term", "missing_term", "The row has no term.");
    return;
  }
  const bool known_role = read_role(record, &row);
  if (!read_type(record, &row) || !known_role) return;
  if (lexicon_.rows_.size() == LexiconLimits::kRows) {
    problem(row.line, "", "too_many_rows",
            "More than " + number(LexiconLimits::kRows) + " rows: this one is left out.");
    return;
  }
  if (row.pattern ? !add_pattern(row) : !add_term(row.term, row, "term")) return;
  add_aliases(cell(record, kAliases), row);
  lexicon_.rows_.push_back(std::move(row));
}

void LexiconCompiler::report_clashes(const std::vector<TermTable::Clash>& clashes) {
  for (const TermTable::Clash& clash : clashes) {
    const LexiconRow& row = lexicon_.rows_[clash.row];
    problem(row.line, "term", "duplicate_term",
            quoted(row.term) + " or an alias of it stands in line " +
                number(lexicon_.rows_[clash.earlier].line) + " already, which keeps it.");
  }
}

void LexiconCompiler::run(std::string_view csv) {
  if (csv.size() > LexiconLimits::kBytes) {
    problem(
        1, "", "too_large",
        "The lexicon is larger than " + number(LexiconLimits::kBytes >> 20) + " MB: nothing of it was read.");
    return;
  }
  CsvReader reader(csv);
  CsvRecord record;
  if (!reader.next(&record) || !read_header(record)) return;
  while (reader.next(&record)) read_row(record);
  std::vector<TermTable::Clash> clashes;
  if (!lexicon_.terms_->build(&clashes)) {
    problem(1, "", "colliding_words",
            "The words of this lexicon were made to collide: only its patterns work.");
  }
  report_clashes(clashes);
  if (unlisted_ > 0) {
    lexicon_.problems_.push_back(
        {record.line, "", "more_problems", "And " + number(unlisted_) + " problems more."});
  }
}

Lexicon::Lexicon() : terms_(std::make_unique<TermTable>()), patterns_(std::make_unique<PatternSet>()) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

Result<Lexicon> Lexicon::compile(std::string_view csv) {
  Result<Lexicon> result = Error{ErrorCode::kOutOfMemory, 0};
  in_memory([&] {
    Lexicon lexicon;
    LexiconCompiler(&lexicon).run(csv);
    result = std::move(lexicon);
  });
  return result;
}

}  // namespace gloss
