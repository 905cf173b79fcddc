// The world as the pack has it: states, capitals, nationalities and seats under the names news uses.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "knowledge/tables.h"
#include "unit/support.h"

namespace gloss {
namespace {

const KnowledgeTables& tables() { return test_knowledge().tables(); }

// The first entity of a type by that name; kNoId where there is none.
KnowledgeId named(std::string_view name, Type type) {
  for (const Sense& sense : tables().find(name)) {
    if (sense.lex == LexClass::kEntity && sense.type == type) return sense.ref;
  }
  return kNoId;
}

std::string country_named(std::string_view name) {
  const KnowledgeId id = named(name, Type::kCountry);
  return id == kNoId ? "" : std::string(tables().entity(id).country);
}

TEST(World, StatesUnderAllTheirNames) {
  const std::pair<const char*, const char*> names[] = {{"United States", "US"},
                                                       {"U.S.", "US"},
                                                       {"US", "US"},
                                                       {"USA", "US"},
                                                       {"America", "US"},
                                                       {"United States of America", "US"},
                                                       {"UK", "GB"},
                                                       {"U.K.", "GB"},
                                                       {"Britain", "GB"},
                                                       {"Great Britain", "GB"},
                                                       {"UAE", "AE"},
                                                       {"DPRK", "KP"},
                                                       {"North Korea", "KP"},
                                                       {"South Korea", "KR"},
                                                       {"ROK", "KR"},
                                                       {"Burma", "MM"},
                                                       {"Myanmar", "MM"},
                                                       {"Czechia", "CZ"},
                                                       {"Czech Republic", "CZ"},
                                                       {"Ivory Coast", "CI"},
                                                       {"Côte d'Ivoire", "CI"},
                                                       {"Côte d’Ivoire", "CI"},
                                                       {"Cote d'Ivoire", "CI"},
                                                       {"DRC", "CD"},
                                                       {"DR Congo", "CD"},
                                                       {"Congo", "CD"},
                                                       {"Türkiye", "TR"},
                                                       {"Turkey", "TR"},
                                                       {"Holland", "NL"},
                                                       {"Swaziland", "SZ"},
                                                       {"Eswatini", "SZ"},
                                                       {"Macedonia", "MK"},
                                                       {"East Timor", "TL"},
                                                       {"Timor-Leste", "TL"},
                                                       {"Cape Verde", "CV"},
                                                       {"Cabo Verde", "CV"},
                                                       {"Vatican", "VA"},
                                                       {"Holy See", "VA"},
                                                       {"Palestine", "PS"},
                                                       {"Taiwan", "TW"},
                                                       {"Kosovo", "XK"},
                                                       {"Guinea-Bissau", "GW"},
                                                       {"Bosnia", "BA"},
                                                       {"Russian Federation", "RU"},
                                                       {"People's Republic of China", "CN"},
                                                       {"São Tomé & Príncipe", "ST"},
                                                       {"Trinidad and Tobago", "TT"},
                                                       {"IRAN", "IR"}};
  for (const auto& [name, code] : names) EXPECT_EQ(country_named(name), code) << name;
  EXPECT_EQ(country_named("chad"), "");
  EXPECT_EQ(country_named("Drc"), "");
}

TEST(World, StatesAreCountriesAndOtherTerritoriesRegions) {
  int states = 0;
  for (KnowledgeId id = 0; id < tables().entity_count(); ++id) {
    const KnowledgeEntity entity = tables().entity(id);
    if (entity.type != Type::kCountry || entity.acts_for != kNoId || entity.country.empty()) continue;
    ++states;
    EXPECT_EQ(tables().country(entity.country), id) << std::string_view(tables().entity_name(id));
    EXPECT_TRUE(entity.has_location) << std::string_view(tables().entity_name(id));
    EXPECT_FALSE(tables().entity_note(id).empty()) << std::string_view(tables().entity_name(id));
  }
  EXPECT_EQ(states, 197);
  for (const char* name : {"Greenland", "Hong Kong", "Puerto Rico", "Gibraltar", "Falkland Islands"}) {
    EXPECT_EQ(country_named(name), "") << name;
    EXPECT_NE(named(name, Type::kRegion), kNoId) << name;
  }
}

TEST(World, CapitalsStandForTheirState) {
  const std::pair<const char*, const char*> capitals[] = {
      {"Washington", "US"},     {"London", "GB"},    {"Paris", "FR"},     {"Kyiv", "UA"},
      {"Kiev", "UA"},           {"Naypyidaw", "MM"}, {"Pyongyang", "KP"}, {"Astana", "KZ"},
      {"The Hague", "NL"},      {"La Paz", "BO"},    {"Sana'a", "YE"},    {"N'Djamena", "TD"},
      {"Port-au-Prince", "HT"}, {"St. John's", "AG"}};
  for (const auto& [name, code] : capitals) {
    const KnowledgeId id = named(name, Type::kCity);
    ASSERT_NE(id, kNoId) << name;
    const KnowledgeEntity city = tables().entity(id);
    EXPECT_EQ(city.acts_for, tables().country(code)) << name;
    EXPECT_TRUE(std::string_view(tables().entity_ids(id)).starts_with("geonames:")) << name;
    EXPECT_TRUE(city.has_location) << name;
  }
  EXPECT_EQ(tables().entity(named("New York", Type::kCity)).acts_for, kNoId);
}

TEST(World, NationalitiesAndPeoples) {
  const std::pair<const char*, const char*> words[] = {{"Russian", "RU"}, {"British", "GB"},
                                                       {"Saudi", "SA"},   {"Swiss", "CH"},
                                                       {"Burmese", "MM"}, {"Emirati", "AE"}};
  for (const auto& [word, code] : words) {
    const KnowledgeId id = named(word, Type::kDemonym);
    ASSERT_NE(id, kNoId) << word;
    EXPECT_EQ(tables().entity(id).acts_for, tables().country(code)) << word;
  }
  for (const char* word :
       {"Russians", "Saudis", "Britons", "Briton", "Danes", "Kurds", "Rohingya", "Muslims"}) {
    EXPECT_NE(named(word, Type::kGroup), kNoId) << word;
  }
  const KnowledgeId kurdish = named("Kurdish", Type::kDemonym);
  ASSERT_NE(kurdish, kNoId);
  EXPECT_EQ(tables().entity(kurdish).acts_for, named("Kurds", Type::kGroup));
  const KnowledgeId african = named("African", Type::kDemonym);
  ASSERT_NE(african, kNoId);
  EXPECT_EQ(tables().entity(african).acts_for, named("Africa", Type::kRegion));
}

TEST(World, SeatsActForTheirState) {
  const std::pair<const char*, const char*> seats[] = {{"Kremlin", "RU"},        {"White House", "US"},
                                                       {"Downing Street", "GB"}, {"Élysée Palace", "FR"},
                                                       {"Zhongnanhai", "CN"},    {"Blue House", "KR"}};
  for (const auto& [seat, code] : seats) {
    const KnowledgeId id = named(seat, Type::kCountry);
    ASSERT_NE(id, kNoId) << seat;
    EXPECT_EQ(tables().entity(id).acts_for, tables().country(code)) << seat;
  }
}

TEST(World, NamesThatAreWordsAreWeak) {
  for (const char* name : {"Nice", "Reading", "Split", "Batman", "Van"}) {
    for (const Sense& sense : tables().find(name)) {
      if (sense.lex != LexClass::kEntity) continue;
      EXPECT_NE(sense.flags & kWeak, 0) << name;
    }
  }
}

TEST(World, NamesakesComeBestKnownFirst) {
  EXPECT_EQ(tables().entity(named("Hyderabad", Type::kCity)).country, "IN");
  EXPECT_EQ(tables().entity(named("London", Type::kCity)).country, "GB");
  const std::vector<Sense> georgia = tables().find("Georgia");
  ASSERT_FALSE(georgia.empty());
  EXPECT_EQ(georgia[0].type, Type::kCountry);
}

TEST(World, EveryDataFileIsNamedInItsSources) {
  const std::filesystem::path folder = source_dir() / "core" / "data" / "en";
  std::ifstream in(folder / "SOURCES.md");
  const std::string sources{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".tsv") continue;
    EXPECT_NE(sources.find("`" + entry.path().filename().string() + "`"), std::string::npos)
        << entry.path().filename() << " is missing from SOURCES.md";
  }
}

}  // namespace
}  // namespace gloss
