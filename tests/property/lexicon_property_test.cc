// Any bytes as a lexicon, any text under it: valid spans, the rules of the roles, linear time.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "gloss/annotator.h"
#include "gloss/json.h"
#include "gloss/lexicon.h"
#include "property/hostile_text.h"
#include "unit/support.h"
#include "unit/timing.h"

namespace gloss {
namespace {

constexpr int kMostRuns = 12;
constexpr double kMost = 6.25;  // for four times the input, as in scaling_test.cc
constexpr double kMostSorting =
    10;  // the words are sorted, on ever fresh pages; a quadratic stage takes 16 times

double least_seconds(const auto& work) {
  double least = 1e9;
  for (int run = 0; run < 5; ++run) least = std::min(least, cpu_seconds(work));
  return least;
}

std::string random_csv(Random* random) {
  constexpr std::string_view kPieces[] = {
      "term", "aliases", "type", "role",   "note",   ",",      ",",     "\n",  "\r\n",   "\"",     "\"\"",
      "|",    "/",       "zone", "force",  "never",  "person", "city",  "of",  "The",    "London", "U.S.",
      "F-16", "é",       "\xFF", "(",      "[a-z]+", "\\b",    "x*",    "{9}", "\u202E", "漢字",   " ",
      "'s",   "1,000",   "…",    "\u0301", "IRAN",   "iran",   "/a+/,", "\t",  "$5"};
  std::string csv = random->below(8) == 0 ? "" : "term,aliases,type,role,note\n";
  for (std::size_t i = random->below(120); i > 0; --i) csv += kPieces[random->below(std::size(kPieces))];
  return csv;
}

TEST(LexiconProperty, AnyBytesCompileAndKeepTheLaws) {
  Random random(20250304);
  Annotator annotator(test_knowledge());
  const std::vector<std::string> texts = random_texts(20);
  const int rounds = kSanitized ? 100 : 400;
  for (int i = 0; i < rounds; ++i) {
    const std::string csv = random_csv(&random);
    const Lexicon lexicon = Lexicon::compile(csv).value();
    for (const LexiconProblem& p : lexicon.problems()) {
      ASSERT_GE(p.line, 1u) << csv;
      ASSERT_FALSE(p.message.empty());
    }
    std::string report;
    to_json(lexicon, &report);
    // The lexicon's own bytes are a text in which its terms occur.
    const std::string text = i % 2 == 0 ? csv : texts[static_cast<std::size_t>(i) % texts.size()];
    Options options;
    options.lexicon = &lexicon;
    options.explain = i % 3 == 0;
    const auto result = annotator.annotate(text, options);
    ASSERT_TRUE(result.ok());
    std::uint32_t before = 0;
    for (const Annotation& a : result.value()->annotations) {
      ASSERT_LE(before, a.span.begin) << csv;
      ASSERT_LT(a.span.begin, a.span.end) << csv;
      ASSERT_LE(a.span.end, text.size()) << csv;
      before = a.span.end;
      if (a.lexicon == kNoId) continue;
      ASSERT_LT(a.lexicon, lexicon.rows().size());
      ASSERT_NE(lexicon.rows()[a.lexicon].role, LexiconRole::kNever) << csv;
    }
  }
}

TEST(LexiconProperty, NothingChangesUnderALexiconThatMatchesNothing) {
  const Lexicon lexicon =
      Lexicon::compile("term,type,role\nqqxyzzy,zone,force\n/qqx+yzzy/,zone,force\nqqxyzzzy,,never\n")
          .value();
  ASSERT_EQ(lexicon.rows().size(), 3u);
  Annotator annotator(test_knowledge());
  Options with;
  with.lexicon = &lexicon;
  for (const std::string& text : random_texts(40)) {
    std::string plain, under;
    to_json(*annotator.annotate(text).value(), {}, &plain);
    to_json(*annotator.annotate(text, with).value(), {}, &under);
    ASSERT_EQ(plain, under) << text;
  }
}

struct Hostile {
  const char* name;
  std::string_view csv, piece;
};
constexpr Hostile kHostile[] = {
    {"open quotes", "term\n", "\"a\n"},
    {"quotes", "term\n", "\""},
    {"text behind quotes", "term\n", "\"a\"b\n"},
    {"commas", "term\n", ","},
    {"bars", "term,aliases,type\nx,", "a|"},
    {"one term", "term,type\n", "Alpha,zone\n"},
    {"bad types", "term,type\n", "a,b\n"},
    {"slashes", "term,type\n", "/a/,zone\n"},
    {"blank lines", "term\n", "\r"},
};

TEST(LexiconProperty, CompilesInLinearTime) {
  for (const Hostile& hostile : kHostile) {
    constexpr std::size_t kBytes = kSanitized ? 8 << 10 : 128 << 10;
    const std::string small = std::string(hostile.csv) + repeat(hostile.piece, kBytes);
    const std::string large = std::string(hostile.csv) + repeat(hostile.piece, 4 * kBytes);
    const double once = least_seconds([&] { (void)Lexicon::compile(small).value(); });
    const double four = least_seconds([&] { (void)Lexicon::compile(large).value(); });
    EXPECT_LE(four, kMostSorting * std::max(once, 1e-3)) << hostile.name;
  }
}

TEST(LexiconProperty, MatchesInLinearTime) {
  const Lexicon lexicon = Lexicon::compile(
                              "term,aliases,type,role\n"
                              "a,a a|a a a|a a a a|a a a a a a a a,zone,force\n"
                              "a b,,,never\n"
                              "/(?s)x.*y|x/,,zone,force\n"
                              "/a+b?/,,zone,prefer\n"
                              "/(?:a|aa)+$/,,zone,force\n")
                              .value();
  ASSERT_TRUE(lexicon.problems().empty());
  Annotator annotator(test_knowledge());
  Options options;
  options.lexicon = &lexicon;
  constexpr std::size_t kBytes = kSanitized ? 4 << 10 : 16 << 10;
  for (const std::string_view piece : {"a ", "x ", "a", "x", "a b ", "x a y ", "aa-"}) {
    const std::string small = repeat(piece, kBytes), large = repeat(piece, 4 * kBytes);
    double once = 1e9, four = 1e9;
    for (int run = 0; run < kMostRuns && (run == 0 || four > kMost * std::max(once, 1e-3)); ++run) {
      take_breath(run);
      four = std::min(four, cpu_seconds([&] { (void)annotator.annotate(large, options); }));
      once = std::min(once, cpu_seconds([&] { (void)annotator.annotate(small, options); }));
    }
    EXPECT_LE(four, kMost * std::max(once, 1e-3)) << piece;
  }
}

}  // namespace
}  // namespace gloss
