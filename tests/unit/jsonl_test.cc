// `gloss annotate --format jsonl`: an answer for each line, and for a bad one what is wrong, where, and what
// to write instead.
#include "gloss/jsonl.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "unit/support.h"

namespace gloss::tools {
namespace {

using Lines = std::vector<std::string>;

struct Answers {
  Lines lines, problems;
  std::size_t broken = 0;
};

Lines lines_of(std::FILE* file) {
  EXPECT_EQ(std::fseek(file, 0, SEEK_SET), 0);
  Lines lines(1);
  for (int c; (c = std::fgetc(file)) != EOF;) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += static_cast<char>(c);
    }
  }
  EXPECT_EQ(lines.back(), "") << "the last line ends";
  lines.pop_back();
  return lines;
}

Answers ask(std::string_view input, const Options& options = {}) {
  std::FILE *in = std::tmpfile(), *out = std::tmpfile(), *problems = std::tmpfile();
  std::fwrite(input.data(), 1, input.size(), in);
  EXPECT_EQ(std::fseek(in, 0, SEEK_SET), 0);
  Annotator annotator(test_knowledge());
  Answers answers;
  answers.broken = annotate_lines(in, out, problems, options, {}, &annotator);
  answers.lines = lines_of(out);
  answers.problems = lines_of(problems);
  for (std::FILE* file : {in, out, problems}) std::fclose(file);
  return answers;
}

TEST(JsonLines, OneAnswerALineInOrder) {
  const Answers answers =
      ask("{\"id\":7,\"text\":\"It rained in Oslo on Tuesday.\",\"date\":\"2025-03-06\"}\n"
          "\n  \t\n"
          "{\"text\":\"\",\"id\":[\"a\",{\"b\":null}]}\r\n"
          "{\"text\":\"Oslo\",\"date\":null}");
  EXPECT_EQ(answers.broken, 0u);
  ASSERT_EQ(answers.lines.size(), 3u);
  const auto first = nlohmann::json::parse(answers.lines[0], nullptr, false);
  EXPECT_EQ(first["id"], 7);
  EXPECT_EQ(first["schema"], "gloss/1");
  EXPECT_EQ(first["annotations"][1]["value"]["timex"], "2025-03-04");
  EXPECT_EQ(nlohmann::json::parse(answers.lines[1], nullptr, false)["id"].dump(), "[\"a\",{\"b\":null}]");
  EXPECT_FALSE(nlohmann::json::parse(answers.lines[2], nullptr, false).contains("id"));
}

TEST(JsonLines, SaysWhatIsWrongWhereAndWhatToDo) {
  const struct {
    const char *line, *what;
  } rows[] = {
      {"nonsense", "not well-formed JSON: write one object"},
      {"{\"text\":\"cut", "not well-formed JSON: write one object"},
      {"{\"text\":\"\xff\"}", "not well-formed JSON: write one object"},
      {"[1]", "not a JSON object: write one of the form"},
      {"{}", "\"text\" is missing or not a string: give the article there"},
      {"{\"text\":5}", "\"text\" is missing or not a string: give the article there"},
      {"{\"text\":\"x\",\"date\":5}", "\"date\" is not a string: write YYYY-MM-DD"},
      {"{\"text\":\"x\",\"date\":\"2025-02-30\"}", "date"},
  };
  for (const auto& row : rows) {
    const Answers answers = ask(std::string("{\"text\":\"Oslo\"}\n") + row.line + "\n{\"text\":\"Oslo\"}\n");
    EXPECT_EQ(answers.broken, 1u) << row.line;
    ASSERT_EQ(answers.lines.size(), 3u) << row.line;
    EXPECT_EQ(answers.lines[0], answers.lines[2]) << "the rest is done all the same";
    const auto error = nlohmann::json::parse(answers.lines[1], nullptr, false);
    EXPECT_EQ(error["line"], 2);
    const std::string words = error.value("error", "");
    EXPECT_NE(words.find(row.what), std::string::npos) << words;
    ASSERT_EQ(answers.problems.size(), 1u);
    EXPECT_EQ(answers.problems[0], "gloss: line 2: " + words);
  }
  const Answers named = ask("{\"id\":\"a\",\"text\":0}");
  EXPECT_EQ(nlohmann::json::parse(named.lines[0], nullptr, false)["id"], "a");
}

TEST(JsonLines, ALinesDateGoesBeforeTheCallers) {
  const Answers answers =
      ask("{\"text\":\"It rained last year.\"}\n{\"text\":\"It rained last year.\",\"date\":\"2001-05-05\"}",
          {.date = "2020-01-01"});
  ASSERT_EQ(answers.lines.size(), 2u);
  EXPECT_NE(answers.lines[0].find("\"2019\""), std::string::npos) << answers.lines[0];
  EXPECT_NE(answers.lines[1].find("\"2000\""), std::string::npos) << answers.lines[1];
}

}  // namespace
}  // namespace gloss::tools
