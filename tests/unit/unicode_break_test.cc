// Our tokens against Unicode's own word break test (UAX #29). Every difference has to fall into one of the
// classes of core/text/README.md, "Where we differ from Unicode's break rules, and why".
#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "text/article.h"
#include "text/token.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "unit/gloss_data.h"
#include "unit/support.h"

namespace gloss {
namespace {

using unicode::code_class;
using unicode::CodeClass;

// One line of the test file: code points, and between them whether Unicode breaks.
struct BreakCase {
  std::vector<char32_t> codes;
  std::vector<bool> breaks;  // breaks[i]: before codes[i]; one more for the end
  std::string line;
};

std::vector<BreakCase> parse_cases(const std::string& file) {
  std::vector<BreakCase> cases;
  std::istringstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    BreakCase one;
    one.line = line.substr(0, line.find('\t'));
    std::istringstream fields(one.line);
    for (std::string field; fields >> field && field[0] != '#';) {
      if (field == "\u00f7" || field == "\u00d7") {
        one.breaks.push_back(field == "\u00f7");
      } else {
        one.codes.push_back(static_cast<char32_t>(std::stoul(field, nullptr, 16)));
      }
    }
    if (!one.codes.empty()) cases.push_back(one);
  }
  return cases;
}

bool is_gap(char32_t cp) {
  const CodeClass kind = code_class(cp);
  return kind == CodeClass::kSpace || kind == CodeClass::kLineBreak || kind == CodeClass::kIgnorable ||
         kind == CodeClass::kZeroWidthSpace;
}
bool is_invisible(char32_t cp) { return code_class(cp) == CodeClass::kIgnorable; }
bool is_mark(char32_t cp) { return code_class(cp) == CodeClass::kMark; }
bool is_digit(char32_t cp) { return code_class(cp) == CodeClass::kDigit; }
bool is_letter(char32_t cp) {
  return code_class(cp) >= CodeClass::kLower && code_class(cp) <= CodeClass::kUncased;
}

// The nearest code point before i, or from i on, that is neither mark nor invisible: what the rules look at.
char32_t base_before(const std::vector<char32_t>& codes, std::size_t i) {
  while (i > 0 && (is_mark(codes[i - 1]) || is_invisible(codes[i - 1]))) --i;
  return i > 0 ? codes[i - 1] : 0;
}
char32_t base_from(const std::vector<char32_t>& codes, std::size_t i) {
  while (i < codes.size() && (is_mark(codes[i]) || is_invisible(codes[i]))) ++i;
  return i < codes.size() ? codes[i] : 0;
}

// The class of a difference before codes[i]; empty where it is none that is meant.
std::string meant(const BreakCase& one, std::size_t i, bool unicode_breaks) {
  const char32_t left = one.codes[i - 1], right = one.codes[i];
  const char32_t before = base_before(one.codes, i), after = base_from(one.codes, i);
  if (is_gap(left) && is_gap(right)) return "white space is one gap";
  if (is_invisible(left) || is_invisible(right)) return "invisible characters at a word's edge are gap";
  if (is_gap(before) && is_mark(right)) return "a mark behind white space stands alone";
  const auto caseless = [](char32_t cp) { return code_class(cp) == CodeClass::kUncased; };
  if (!unicode_breaks) {
    if (is_letter(before) && is_letter(after) && caseless(before) != caseless(after)) {
      return "cased and caseless letters part";
    }
    if ((is_letter(before) && is_digit(after)) || (is_digit(before) && is_letter(after))) {
      return "letters and digits part";
    }
    const auto joins = [](char32_t cp) { return cp == '_' || cp == 0x202F; };
    if (joins(before) || joins(after) || joins(left) || joins(right)) return "underscores part words";
    if (is_letter(before) || is_letter(after)) {
      const char32_t mark = is_letter(before) ? after : before;
      if (code_class(mark) == CodeClass::kPunct || code_class(mark) == CodeClass::kApostrophe) {
        return "only apostrophes join letters";
      }
    }
    if (is_digit(before) || is_digit(after)) return "only comma and full stop join digits";
    return "";
  }
  const bool mark = code_class(before) == CodeClass::kPunct || code_class(before) == CodeClass::kApostrophe;
  if (before == after && mark) return "a run of one mark is one token";
  if (caseless(before) && caseless(after)) {
    return "a run of caseless letters is one word";
  }
  return "";
}

TEST(UnicodeBreaks, WordsDifferOnlyWhereMeant) {
  std::string file;
  GLOSS_READ_DATA_OR_SKIP("nasty/WordBreakTest.txt", &file);
  std::map<std::string, int> differences;
  int agreed = 0, unmeant = 0;
  std::vector<Token> tokens;
  for (const BreakCase& one : parse_cases(file)) {
    std::string text;
    std::vector<std::uint32_t> offsets;
    for (const char32_t cp : one.codes) {
      offsets.push_back(static_cast<std::uint32_t>(text.size()));
      utf8::append(cp, &text);
    }
    tokenize(text, &tokens);
    std::set<std::uint32_t> ours;
    for (const Token& token : tokens) ours.insert({token.begin, token.end()});
    for (std::size_t i = 1; i < one.codes.size(); ++i) {
      if (ours.contains(offsets[i]) == one.breaks[i]) {
        ++agreed;
        continue;
      }
      const std::string name = meant(one, i, one.breaks[i]);
      ++differences[name];
      if (name.empty() && ++unmeant <= 40) ADD_FAILURE() << one.line << "  at " << i;
    }
  }
  std::printf("  agreed: %d\n", agreed);
  for (const auto& [name, count] : differences) std::printf("  %s: %d\n", name.c_str(), count);
  EXPECT_EQ(unmeant, 0);
  EXPECT_GT(agreed, 0);
}

// Why a sentence boundary before codes[i] is not where Unicode has it; empty where that is not meant.
std::string meant_sentence(const BreakCase& one, std::size_t i, bool unicode_breaks) {
  const char32_t left = one.codes[i - 1], right = one.codes[i];
  bool leading = true;
  for (std::size_t k = 0; k < i; ++k) leading &= is_gap(one.codes[k]);
  if (leading) return "white space at the start belongs to the first sentence";
  if (is_gap(right)) return "white space belongs to the sentence before it";
  const char32_t before = base_before(one.codes, i);
  if (is_mark(right) || is_mark(left)) return "a mark behind white space stands alone";
  if (unicode_breaks && !is_gap(before)) return "a sentence ends before white space only";
  (void)left, (void)unicode_breaks;
  return "";
}

TEST(UnicodeBreaks, SentencesDifferOnlyWhereMeant) {
  std::string file;
  GLOSS_READ_DATA_OR_SKIP("nasty/SentenceBreakTest.txt", &file);
  std::map<std::string, int> differences;
  int agreed = 0, unmeant = 0;
  Article article;
  for (const BreakCase& one : parse_cases(file)) {
    std::string text;
    std::vector<std::uint32_t> offsets;
    for (const char32_t cp : one.codes) {
      offsets.push_back(static_cast<std::uint32_t>(text.size()));
      utf8::append(cp, &text);
    }
    article.read(text, test_knowledge().tables());
    std::set<std::uint32_t> ours;
    for (const Sentence& sentence : article.sentences) ours.insert(article.tokens[sentence.first].begin);
    for (std::size_t i = 1; i < one.codes.size(); ++i) {
      if (ours.contains(offsets[i]) == one.breaks[i]) {
        ++agreed;
        continue;
      }
      const std::string name = meant_sentence(one, i, one.breaks[i]);
      ++differences[name];
      if (name.empty() && ++unmeant <= 60)
        ADD_FAILURE() << one.line << "  at " << i << (one.breaks[i] ? "  we join" : "  we break");
    }
  }
  std::printf("  agreed: %d\n", agreed);
  for (const auto& [name, count] : differences) std::printf("  %s: %d\n", name.c_str(), count);
  EXPECT_EQ(unmeant, 0);
  EXPECT_GT(agreed, 0);
}

}  // namespace
}  // namespace gloss
