#include "pack/npm.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace gloss::pack {
namespace {

constexpr std::string_view kCountries = "npm:countries-list";

using Json = nlohmann::json;

Json read_json(const std::string& path, Problems* problems) {
  std::ifstream in(path, std::ios::binary);
  Json json = Json::parse(in, nullptr, false);
  if (json.is_discarded()) problems->add({path, 0}, "cannot be read as JSON (npm ci?)");
  return json;
}

bool is_plain(std::string_view name) {
  return name.find_first_of("()") == std::string_view::npos && name.find(" - ") == std::string_view::npos;
}

struct Centre {
  Point point;
  std::uint32_t population = 0;  // of its cities
};

// Where a country or territory is, unless the curated files say: the mean of its cities, weighted by their
// people.
std::map<std::string, Centre> find_centres(const std::vector<City>& cities) {
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
  std::map<std::string, Centre> centres;
  for (const auto& [code, sum] : sums) {
    if (sum.weight <= 0) continue;
    centres[code] = {{sum.lat / sum.weight, sum.lon / sum.weight},
                     rounded(static_cast<std::uint32_t>(sum.weight))};
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
                   const std::map<std::string, Centre>& centres, Rows* rows, Problems* problems) {
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
    if (const auto centre = centres.find(code); centre != centres.end()) {
      row.point = centre->second.point;
      row.population = centre->second.population;
    }
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
      listed->population = std::max(listed->population, row.population);
      for (Form& form : row.forms) {
        form.flags |= kAlias;
        if (!has_form(*listed, form.text)) listed->forms.push_back(form);
      }
      continue;
    }
    rows->entities.push_back(std::move(row));
  }
}

}  // namespace

void read_npm(const std::string& node_modules, Size size, Rows* rows, Problems* problems) {
  const std::vector<City> cities = read_cities(node_modules, problems);
  const std::vector<Division> divisions = read_divisions(node_modules, cities, problems);
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
  add_gazetteer(cities, divisions, size, rows);
}

}  // namespace gloss::pack
