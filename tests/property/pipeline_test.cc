// Laws 2 and 5 for the whole pipeline: any bytes in, a sound document out, and the same one each time.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gloss/annotator.h"
#include "gloss/json.h"
#include "property/document_check.h"
#include "property/hostile_text.h"
#include "unit/gloss_data.h"
#include "unit/support.h"

namespace gloss {
namespace {

void annotate_and_check(Annotator* annotator, const std::string& text, bool explain, std::string* json) {
  constexpr std::string_view kDates[] = {"", "2024-02-29", "2024-02", "2024", "2024-12-31T23:59"};
  const std::string_view date = kDates[text.size() % std::size(kDates)];
  const auto result = annotator->annotate(text, {.date = date, .explain = explain});
  ASSERT_TRUE(result.ok());
  const Document& document = *result.value();
  ASSERT_EQ(document.text.data(), text.data());
  ASSERT_EQ(fault_of(document), "");
  json->clear();
  JsonOptions options;
  options.explain = explain;
  to_json(document, options, json);
}

// With explanations and without, by an annotator that has seen other texts and by one that has not.
void expect_sound(Annotator* used, const std::string& text) {
  std::string first, second;
  ASSERT_NO_FATAL_FAILURE(annotate_and_check(used, text, true, &first));
  Annotator fresh(test_knowledge());
  ASSERT_NO_FATAL_FAILURE(annotate_and_check(&fresh, text, true, &second));
  ASSERT_EQ(first, second) << "the same input gives the same output";
  ASSERT_NO_FATAL_FAILURE(annotate_and_check(used, text, false, &second));
}

void expect_all_sound(const std::vector<std::string>& texts) {
  Annotator annotator(test_knowledge());
  for (const std::string& text : texts) {
    ASSERT_NO_FATAL_FAILURE(expect_sound(&annotator, text)) << testing::PrintToString(text);
  }
}

TEST(Pipeline, RandomTexts) { expect_all_sound(random_texts(kSanitized ? 60 : 400)); }

TEST(Pipeline, GraftedSentences) { expect_all_sound(grafted_sentences(kSanitized ? 1500 : 12000)); }

TEST(Pipeline, NastyTexts) {
  const auto texts = nasty_texts();
  if (texts.empty()) GLOSS_SKIP_WITHOUT_DATA("nasty/nasty.jsonl");
  expect_all_sound(texts);
}

TEST(Pipeline, GoldTexts) {
  const auto texts = gold_texts();
  if (texts.empty()) GLOSS_SKIP_WITHOUT_DATA("gold-dev.jsonl");
  expect_all_sound(texts);
}

TEST(Pipeline, EveryCutOfAnArticle) {
  const std::string article(sample_article());
  std::vector<std::string> cuts;
  for (std::size_t cut = 0; cut <= article.size(); cut += kSanitized ? 11 : 3) {
    cuts.push_back(article.substr(0, cut));
    cuts.push_back(article.substr(cut));
  }
  expect_all_sound(cuts);
}

TEST(Pipeline, OddOnes) {
  expect_all_sound({"", " ", "\n\n\n", std::string(3, '\0'), "\ufeff",
                    std::string("a").append(repeat("\u0301", 1000)), repeat("\xff", 1000),
                    repeat("\xe2\x82", 1000), repeat("(", 5000), repeat("((May $1 of ", 5000),
                    repeat(sample_article(), 2 * sample_article().size())});
}

}  // namespace
}  // namespace gloss
