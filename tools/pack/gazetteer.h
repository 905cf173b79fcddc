// Which cities and divisions of GeoNames the pack lists, under which names, and how far a name can be
// trusted.
//
//   Size::kSmall    capitals, and what the curated files name
//   Size::kDefault  towns from 11,000, 15,000 or 20,000 people on, by country and rank; seats and names of
//                   first-order divisions; counties where news names them
//   Size::kLarge    cities from 1,000 people
//
// A name that is also a word, a given name, the last name of a listed person or another place is weak: it
// needs support from the context. At most kMaxNamesakes rows bear one name, the most populous ones.
#ifndef GLOSS_TOOLS_PACK_GAZETTEER_H_
#define GLOSS_TOOLS_PACK_GAZETTEER_H_

#include <cstddef>
#include <vector>

#include "pack/geonames.h"
#include "pack/rows.h"

namespace gloss::pack {

enum class Size { kSmall, kDefault, kLarge };
inline constexpr std::size_t kMaxNamesakes = 8;

// Adds to the rows of the curated files, which say more and win.
void add_gazetteer(const std::vector<City>& cities, const std::vector<Division>& divisions, Size size,
                   Rows* rows);

}  // namespace gloss::pack

#endif  // GLOSS_TOOLS_PACK_GAZETTEER_H_
