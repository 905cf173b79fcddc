// Every rule of designations.tsv against the examples and counter-examples that stand below it in the file,
// and the matcher on text.
#include "assets/designations.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <fstream>
#include <string>
#include <vector>

#include "unit/support.h"

namespace gloss {
namespace {

struct RuleRow {
  std::string id, type, pattern;
  std::vector<std::string> triggers, examples, counters;
};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end; begin <= text.size(); begin = end + 1) {
    end = std::min(text.find(separator, begin), text.size());
    std::string part = text.substr(begin, end - begin);
    part.erase(0, part.find_first_not_of(' '));
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

std::vector<RuleRow> read_rules() {
  std::vector<RuleRow> rules;
  std::ifstream in(std::string(GLOSS_SOURCE_DIR) + "/core/data/en/designations.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#+ ")) {
      rules.back().examples = split(line.substr(3), ';');
    } else if (line.starts_with("#- ")) {
      rules.back().counters = split(line.substr(3), ';');
    } else if (line.starts_with("designation\t")) {
      const std::vector<std::string> cells = split(line, '\t');
      rules.push_back({cells.at(4), cells.at(2), cells.at(3), split(cells.at(1), '|'), {}, {}});
    }
  }
  return rules;
}

// What the matcher reads from the first token of a text: "" where it reads nothing.
struct Found {
  std::string surface, rule;
  Type type = Type::kVehicle;
};

Found first_designation(Designations* designations, const std::string& text) {
  Article article;
  article.read(text, test_knowledge().tables());
  Designations::Match match;
  if (article.size() == 0 || !designations->match(article, 0, &match)) return {};
  const Span span = article.span(0, match.last);
  return {text.substr(span.begin, span.size()), std::string(match.rule), match.type};
}

TEST(Designations, RulesCompileAndShowExamples) {
  const std::vector<RuleRow> rules = read_rules();
  ASSERT_GT(rules.size(), 30u);
  for (const RuleRow& rule : rules) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_encoding(RE2::Options::EncodingLatin1);
    EXPECT_TRUE(RE2(Designations::expand(rule.pattern), options).ok()) << rule.id;
    EXPECT_GE(rule.examples.size(), 2u) << rule.id;
    EXPECT_GE(rule.counters.size(), 2u) << rule.id;
  }
}

TEST(Designations, ExamplesAreFoundWholeByTheirRule) {
  Designations designations;
  for (const RuleRow& rule : read_rules()) {
    for (const std::string& example : rule.examples) {
      const Found found = first_designation(&designations, example + " was seen.");
      EXPECT_EQ(found.surface, example) << rule.id;
      EXPECT_EQ(found.rule, rule.id) << example;
      EXPECT_EQ(name_of(found.type), rule.type) << example;
    }
  }
}

TEST(Designations, CounterExamplesAreNotTakenByTheirRule) {
  Designations designations;
  for (const RuleRow& rule : read_rules()) {
    for (const std::string& counter : rule.counters) {
      const Found found = first_designation(&designations, counter + " was seen.");
      EXPECT_FALSE(found.surface == counter && found.rule == rule.id) << rule.id << ": " << counter;
    }
  }
}

TEST(Designations, AnyHyphenWillDo) {
  Designations designations;
  EXPECT_EQ(first_designation(&designations, "Su\u201130 jets").surface, "Su\u201130");
  EXPECT_EQ(first_designation(&designations, "MiG\u201329s").surface, "MiG\u201329s");
  EXPECT_EQ(first_designation(&designations, "S\u2010400 batteries").surface, "S\u2010400");
}

TEST(Designations, EndWithTheWord) {
  Designations designations;
  EXPECT_EQ(first_designation(&designations, "F-16CX2").surface, "");
  EXPECT_EQ(first_designation(&designations, "F-16-style wings").surface, "F-16");
  EXPECT_EQ(first_designation(&designations, "F-16's wings").surface, "F-16");
}

TEST(Designations, NotAcrossAParagraph) {
  Designations designations;
  EXPECT_EQ(first_designation(&designations, "Su\n\n30 years on").surface, "");
}

}  // namespace
}  // namespace gloss
