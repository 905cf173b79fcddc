// What the built pack answers, through the interface the stages use.
#include "knowledge/tables.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/support.h"

namespace gloss {
namespace {

const KnowledgeTables& tables() { return test_knowledge().tables(); }

// The entity of a type that a name means first; the empty string where there is none.
std::string entity_named(std::string_view name, Type type) {
  for (const Sense& sense : tables().find(name)) {
    if (sense.lex == LexClass::kEntity && sense.type == type) {
      return std::string(tables().entity_name(sense.ref));
    }
  }
  return "";
}

TEST(Tables, WordsAreFoundByTheirFoldedForm) {
  const WordId word = tables().word("moscow");
  ASSERT_NE(word, kUnknownWord);
  EXPECT_EQ(tables().spelling(word), "moscow");
  EXPECT_EQ(tables().word("Moscow"), kUnknownWord);
  EXPECT_EQ(tables().word(""), kUnknownWord);
  EXPECT_EQ(tables().word(std::string(1000, 'a')), kUnknownWord);
  EXPECT_EQ(tables().spelling(kUnknownWord), "");
  EXPECT_EQ(tables().word_classes(kUnknownWord), 0u);
}

TEST(Tables, EveryWordFindsItself) {
  for (WordId word = 1; word <= tables().word_count(); ++word) {
    ASSERT_EQ(tables().word(tables().spelling(word)), word);
    if (word > 1) {
      ASSERT_LT(tables().spelling(word - 1), tables().spelling(word));
    }
  }
}

TEST(Tables, WordClassesNameEntities) {
  EXPECT_NE(tables().word_classes(tables().word("moscow")) & bit(LexClass::kEntity), 0u);
  EXPECT_EQ(tables().word_classes(tables().word("the")) & bit(LexClass::kEntity), 0u);
}

TEST(Tables, CapitalsKnowTheirCountry) {
  for (const Sense& sense : tables().find("Moscow")) {
    if (sense.lex != LexClass::kEntity || sense.type != Type::kCity) continue;
    EXPECT_NE(sense.flags & kCapitalCity, 0);
    const KnowledgeEntity city = tables().entity(sense.ref);
    EXPECT_EQ(city.country, "RU");
    EXPECT_EQ(std::string_view(tables().entity_ids(sense.ref)), "geonames:524901");
    ASSERT_NE(city.acts_for, kNoId);
    EXPECT_EQ(std::string_view(tables().entity_name(city.acts_for)), "Russia");
    EXPECT_EQ(city.country_entity, city.acts_for);
    EXPECT_EQ(tables().country("RU"), city.acts_for);
    EXPECT_NEAR(city.lat, 55.75, 0.06);  // tenths of a degree from its division
    EXPECT_NEAR(city.lon, 37.62, 0.06);
    return;
  }
  FAIL() << "no city Moscow";
}

TEST(Tables, CaseRulesHold) {
  EXPECT_EQ(entity_named("Russia", Type::kCountry), "Russia");
  EXPECT_EQ(entity_named("RUSSIA", Type::kCountry), "Russia");
  EXPECT_EQ(entity_named("russia", Type::kCountry), "");
  EXPECT_EQ(entity_named("US", Type::kCountry), "United States");
  EXPECT_EQ(entity_named("us", Type::kCountry), "");
  EXPECT_EQ(entity_named("Us", Type::kCountry), "");
  EXPECT_FALSE(tables().find("us", KnowledgeTables::CaseCheck::kNone).empty());
}

TEST(Tables, CountryOfNoCodeIsNone) {
  EXPECT_EQ(tables().country(""), kNoId);
  EXPECT_EQ(tables().country("ru"), kNoId);
  EXPECT_EQ(tables().country("ZZ"), kNoId);
  EXPECT_EQ(tables().country("RUS"), kNoId);
}

}  // namespace
}  // namespace gloss
