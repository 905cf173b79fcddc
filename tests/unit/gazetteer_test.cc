// Which rows of GeoNames the compiler takes, and what it holds against their names.
#include "pack/gazetteer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace gloss::pack {
namespace {

City city(std::string id, std::string name, std::string country, const std::string& division,
          std::uint32_t population, std::string kind = "PPL") {
  City c;
  c.id = std::move(id);
  c.name = c.ascii = std::move(name);
  c.kind = std::move(kind);
  c.country = std::move(country);
  c.admin1 = c.country + "." + division;
  c.admin2 = c.admin1 + ".";
  c.point = {10, 20};
  c.population = population;
  return c;
}

Division division(std::string code, std::string name, std::uint32_t population) {
  Division d;
  d.country = code.substr(0, 2);
  d.order = code.size() > 6 ? 2 : 1;
  d.code = std::move(code);
  d.name = std::move(name);
  d.population = population;
  d.point = {11, 21};
  return d;
}

Rows curated() {
  Rows rows;
  EntityRow state;
  state.type = Type::kCountry;
  state.name = "Ruritania";
  state.country = "RT";
  state.forms.push_back({state.name, CaseRule::kInitial, 0});
  rows.entities.push_back(state);
  EntityRow person = state;
  person.type = Type::kPerson;
  person.name = "Anna Holm";
  person.forms[0].text = person.name;
  rows.entities.push_back(person);
  LexemeRow head;
  head.lex = LexClass::kPlaceHead;
  head.type = Type::kRegion;
  head.value = "after";
  head.forms.push_back({"province", CaseRule::kAny, 0});
  rows.lexemes.push_back(head);
  LexemeRow word;
  word.lex = LexClass::kCommonWord;
  word.forms.push_back({"reading", CaseRule::kAny, 0});
  rows.lexemes.push_back(word);
  return rows;
}

const EntityRow* row_of(const Rows& rows, std::string_view name) {
  const auto row = std::find_if(rows.entities.begin(), rows.entities.end(), [&](const EntityRow& r) {
    return r.name == name && r.type != Type::kPerson;
  });
  return row == rows.entities.end() ? nullptr : &*row;
}

std::size_t cities_of(Size size) {
  Rows rows = curated();
  add_gazetteer(
      {city("1", "Strelsau", "RT", "01", 500, "PPLC"), city("2", "Zenda", "RT", "01", 20'000),
       city("3", "Tarlenheim", "RT", "01", 2'000), city("4", "Oldquarter", "RT", "01", 900'000, "PPLX")},
      {}, size, &rows);
  return rows.entities.size() - 2;
}

TEST(Gazetteer, ThreeSizes) {
  EXPECT_EQ(cities_of(Size::kSmall), 1u);    // the capital
  EXPECT_EQ(cities_of(Size::kDefault), 2u);  // and the town
  EXPECT_EQ(cities_of(Size::kLarge), 3u);    // and the village; a quarter of a city is none
}

TEST(Gazetteer, DoubtfulNamesAreWeak) {
  Rows rows = curated();
  add_gazetteer({city("1", "Strelsau", "RT", "01", 400'000), city("2", "Reading", "RT", "01", 400'000),
                 city("3", "Holm", "RT", "01", 400'000), city("4", "Ruritania", "XX", "01", 400'000),
                 city("5", "Zenda", "RT", "01", 20'000)},
                {}, Size::kDefault, &rows);
  EXPECT_EQ(row_of(rows, "Strelsau")->forms[0].flags, 0);
  EXPECT_EQ(row_of(rows, "Reading")->forms[0].flags, kWeak);          // a word
  EXPECT_EQ(row_of(rows, "Holm")->forms[0].flags, kWeak | kSurname);  // a last name
  EXPECT_EQ(rows.entities.back().forms[0].flags & kWeak, kWeak);
  EXPECT_EQ(row_of(rows, "Zenda")->forms[0].flags, kWeak);  // small
}

TEST(Gazetteer, AtMostEightNamesakesTheMostPopulousFirst) {
  Rows rows = curated();
  std::vector<City> cities;
  cities.reserve(12);
  for (std::uint32_t i = 0; i < 12; ++i) {
    cities.push_back(city(std::to_string(i), "Zenda", "RT", "01", 20'000 + i));
  }
  add_gazetteer(cities, {}, Size::kDefault, &rows);
  ASSERT_EQ(rows.entities.size() - 2, kMaxNamesakes);
  EXPECT_EQ(rows.entities[2].ids, "geonames:11");
}

TEST(Gazetteer, DivisionsUnderTheirBareNames) {
  Rows rows = curated();
  EntityRow listed;
  listed.type = Type::kRegion;
  listed.name = "Hentzau";
  listed.country = "RT";
  listed.forms.push_back({listed.name, CaseRule::kInitial, 0});
  rows.entities.push_back(listed);
  add_gazetteer(
      {},
      {division("RT.01", "Elphberg Province", 200'000), division("RT.02", "Province of Tarlen", 200'000),
       division("RT.03", "Hentzau Province", 200'000), division("RT.04", "Smallholm", 20'000)},
      Size::kDefault, &rows);
  const EntityRow* elphberg = row_of(rows, "Elphberg Province");
  ASSERT_NE(elphberg, nullptr);
  ASSERT_EQ(elphberg->forms.size(), 2u);
  EXPECT_EQ(elphberg->forms[1].text, "Elphberg");
  EXPECT_EQ(elphberg->division, "RT.01");
  ASSERT_NE(row_of(rows, "Province of Tarlen"), nullptr);
  EXPECT_EQ(row_of(rows, "Province of Tarlen")->forms[1].text, "Tarlen");
  // A curated region gets the point, and the long name as another form.
  const EntityRow* hentzau = row_of(rows, "Hentzau");
  ASSERT_TRUE(hentzau->point.has_value());
  EXPECT_EQ(hentzau->point->lat, 11);
  EXPECT_EQ(row_of(rows, "Hentzau Province"), nullptr);
  EXPECT_EQ(row_of(rows, "Smallholm"), nullptr);
}

}  // namespace
}  // namespace gloss::pack
