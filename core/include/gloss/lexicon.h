// The desk lexicon: what a newsroom itself knows, as CSV text, compiled in milliseconds and given to
// `annotate`.
//
//   term,aliases,type,role,note
//   Dawei special economic zone,Dawei SEZ|DSEZ,zone,force,Stalled since 2013
//   /PA-\d{4}/,,weapon,prefer,Our file numbers
//   Reading,,,never,
//
//   auto compiled = gloss::Lexicon::compile(csv);
//   if (!compiled.ok()) { report(compiled.error().message()); return; }
//   const gloss::Lexicon& desk = compiled.value();
//   for (const gloss::LexiconProblem& p : desk.problems()) report(p.line, p.column, p.message);
//   annotator.annotate(text, {.lexicon = &desk});
//
// CSV as in RFC 4180, UTF-8, a header in any order; columns with other names are left alone. `aliases` are
// parted by |. A term between slashes is a pattern of RE2 (linear time; no look-around); it must fit whole
// words and at most 256 bytes. `type` is of the closed vocabulary. `role`:
//
//   force    is marked wherever it stands, whatever else would overlap it
//   prefer   (also where the cell is empty) takes part as a very sure candidate, and takes nothing away
//   never    is not marked, nor anything within it or cut by it; longer names that hold it are
//
// Terms match whole words, without 's, with a hyphen for a space; one in lower case in any case, one with
// capitals as written or in the capitals of a headline. The forms of one row are one entity.
//
// Untrusted: a bad row is reported and left out, the rest works. O(bytes · log rows) to compile, O(bytes ·
// patterns) to match. Immutable: any number of annotators may share one.
#ifndef GLOSS_LEXICON_H_
#define GLOSS_LEXICON_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gloss/annotation.h"
#include "gloss/error.h"

namespace gloss {

enum class LexiconRole : std::uint8_t { kForce, kPrefer, kNever };

struct LexiconRow {
  std::string term;  // a pattern keeps its slashes
  std::string note;
  Type type = Type::kPerson;
  LexiconRole role = LexiconRole::kPrefer;
  bool pattern = false;
  std::uint32_t line = 0;  // where the row begins, from 1
};

struct LexiconProblem {
  std::uint32_t line = 0;
  std::string_view column;  // "term", "type"…; empty where it is the row as a whole. Static storage.
  std::string_view code;    // a stable word such as "unknown_type". Static storage.
  std::string message;      // a sentence for a person
};

struct LexiconLimits {
  static constexpr std::size_t kBytes = std::size_t{8} << 20;
  static constexpr std::uint32_t kRows = 50'000;
  static constexpr std::uint32_t kForms = 200'000;  // terms and aliases
  static constexpr std::uint32_t kPatterns = 200;
  static constexpr std::size_t kPatternBytes = 1'000;
  static constexpr std::size_t kCellBytes = 4'000;
  static constexpr std::size_t kProblems = 1'000;  // further ones are counted, not listed
};

class TermTable;   // core/lexicon/terms.h
class PatternSet;  // core/lexicon/patterns.h

class Lexicon {
 public:
  // Whatever the bytes, a lexicon and the problems of its rows.  Error: kOutOfMemory.
  static Result<Lexicon> compile(std::string_view csv);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  const std::vector<LexiconRow>& rows() const { return rows_; }  // those that work, in their order
  const std::vector<LexiconProblem>& problems() const { return problems_; }
  const TermTable& terms() const { return *terms_; }
  const PatternSet& patterns() const { return *patterns_; }

 private:
  Lexicon();
  friend class LexiconCompiler;
  std::vector<LexiconRow> rows_;
  std::vector<LexiconProblem> problems_;
  std::unique_ptr<TermTable> terms_;
  std::unique_ptr<PatternSet> patterns_;
};

}  // namespace gloss

#endif  // GLOSS_LEXICON_H_
