// The words behind `gloss annotate`, the bytes it is given, and what it prints on a terminal.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gloss/annotator.h"
#include "gloss/arguments.h"
#include "gloss/files.h"
#include "gloss/terminal.h"
#include "unit/support.h"

namespace gloss::tools {
namespace {

std::string wrong(const std::vector<std::string>& words) {
  Arguments arguments;
  return parse_arguments(words, &arguments);
}

TEST(Arguments, OptionsTakeTheirValueBehindABlankOrAnEqualsSign) {
  Arguments arguments;
  EXPECT_EQ(parse_arguments({"--format=json", "--offsets", "utf8", "--date=2025-03", "--color", "never",
                             "--explain", "--", "-odd.txt"},
                            &arguments),
            "");
  EXPECT_EQ(arguments.format, "json");
  EXPECT_EQ(arguments.offsets, OffsetUnit::kUtf8);
  EXPECT_EQ(arguments.date, "2025-03");
  EXPECT_EQ(arguments.colour, "never");
  EXPECT_EQ(arguments.file, "-odd.txt");
  EXPECT_TRUE(arguments.explain);
  EXPECT_FALSE(arguments.help);
}

TEST(Arguments, HelpIsAskedForAnywhere) {
  Arguments arguments;
  EXPECT_EQ(parse_arguments({"article.txt", "--help"}, &arguments), "");
  EXPECT_TRUE(arguments.help);
}

TEST(Arguments, AWrongWordIsAnsweredWithWhatToWrite) {
  EXPECT_EQ(wrong({"--formt", "json"}), "no such option: --formt");
  EXPECT_EQ(wrong({"-x"}), "no such option: -x");
  EXPECT_EQ(wrong({"--format", "xml"}), "--format cannot be xml: write text, json, jsonl or html");
  EXPECT_EQ(wrong({"--offsets"}), "--offsets needs a value: write utf16, utf8 or codepoint");
  EXPECT_EQ(wrong({"--lexicon="}), "--lexicon needs a value");
  EXPECT_EQ(wrong({"a.txt", "b.txt"}), "one file at a time: b.txt is a second one");
}

TEST(GivenText, IsRefusedWhereItIsNone) {
  using namespace std::string_view_literals;
  EXPECT_TRUE(problem_of("\x7F"
                         "ELF\0\0"sv)
                  .fatal);
  EXPECT_TRUE(problem_of("\xFF\xFEP\0"sv).fatal);
  EXPECT_NE(problem_of("\xFF\xFEP\0"sv).why.find("UTF-16"), std::string::npos);
}

TEST(GivenText, IsReadWithAWordWhereItIsOdd) {
  EXPECT_EQ(problem_of("Caf\xC3\xA9 in Paris").why, "");
  EXPECT_NE(problem_of("Caf\xE9 in Paris").why.find("not UTF-8 at byte 3"), std::string::npos);
  EXPECT_NE(problem_of(" \n").why.find("empty"), std::string::npos);
  EXPECT_FALSE(problem_of("Caf\xE9 in Paris").fatal);
  EXPECT_FALSE(problem_of("").fatal);
}

TEST(Terminal, NoControlCharacterOfTheArticleReachesIt) {
  Annotator annotator(test_knowledge());
  const Result<const Document*> result = annotator.annotate("a\x1B[mb\xC2\x9B[mc\x9B[md\tZ\xC3\xBC", {});
  ASSERT_TRUE(result.ok());
  std::string out;
  print_article(*result.value(), {false, false}, &out);
  EXPECT_EQ(out.substr(0, out.find("\n\n")), "a\xEF\xBF\xBD[mb\xEF\xBF\xBD[mc\xEF\xBF\xBD[md\tZ\xC3\xBC");
  EXPECT_EQ(out.back(), '\n');
}

}  // namespace
}  // namespace gloss::tools
