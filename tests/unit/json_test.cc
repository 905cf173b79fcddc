// What the schema "gloss/1" says of the document as a whole; what it says of spans and values, tests/cases
// hold.
#include "gloss/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "gloss/annotator.h"
#include "unit/support.h"

namespace gloss {
namespace {

nlohmann::json read(std::string_view text, const JsonOptions& options = {}) {
  Annotator annotator(test_knowledge());
  const Result<const Document*> result = annotator.annotate(text);
  std::string out;
  if (result.ok()) to_json(*result.value(), options, &out);
  return nlohmann::json::parse(out, nullptr, false);
}

TEST(Json, SaysAsOfWhenItsKnowledgeIs) {
  const nlohmann::json answer = read("Ana Silva left for Bergen.");
  EXPECT_EQ(answer["schema"], "gloss/1");
  EXPECT_EQ(answer["as_of"], std::string(test_knowledge().as_of()));
  EXPECT_EQ(answer["as_of"].get<std::string>().size(), 10u);  // a day
}

TEST(Json, AnEmptyTextIsADocumentToo) {
  JsonOptions options;
  options.id = "\"a-1\"";
  const nlohmann::json answer = read("", options);
  EXPECT_EQ(answer["id"], "a-1");
  EXPECT_EQ(answer["as_of"], std::string(test_knowledge().as_of()));
  EXPECT_TRUE(answer["date"].is_null());
  EXPECT_TRUE(answer["annotations"].empty());
  EXPECT_TRUE(answer["entities"].empty());
}

}  // namespace
}  // namespace gloss
