// What a place's name can mean: the pack's rows by that name, best known first. Of towns by one name the pack
// has eight, of counties as many as there are states with one.
//
//   [Idlib province]    name "Idlib", told to be a region:  Idlib Governorate · Idlib, the city
//   [Paris]             name "Paris":                       Paris FR · Paris US (Texas) · …
//   [northern Iraq]     name "Iraq", only a part of it
#ifndef GLOSS_ENTITIES_PLACE_READINGS_H_
#define GLOSS_ENTITIES_PLACE_READINGS_H_

#include <cstdint>
#include <vector>

#include "knowledge/country_code.h"
#include "names/scan.h"
#include "text/article.h"

namespace gloss {

inline constexpr std::uint32_t kMaxReadings = 24;

struct PlaceReading {
  KnowledgeId row = kNoId, parent = kNoId;
  Type type = Type::kCity;
  std::uint8_t flags = 0;  // SenseFlag of the name for it
  bool curated = false;    // not from the gazetteer alone
  bool located = false;
  bool division = false;          // bears the name of a town in it: mostly the town is meant
  std::uint16_t country = 0;      // 1 + 26 × 26 of the ISO code; 0 where none
  std::int32_t lat = 0, lon = 0;  // 1e-3 degrees
  std::uint32_t population = 0;
};

// A mention without the words around its name proper: tokens [first, last).
struct PlaceCore {
  std::uint32_t first = 0, last = 0;
  bool part = false;  // "northern …": a part of what the name means
  bool told = false;  // a common noun tells the kind
  Type kind = Type::kCity;
};
PlaceCore core_of(const NameScan& scan, std::uint32_t first, std::uint32_t last);

PlaceReading reading_of(const KnowledgeTables& tables, KnowledgeId row);

// Appends the readings of tokens [first, last) as one phrase.
void read_places(const Article& article, std::uint32_t first, std::uint32_t last,
                 std::vector<PlaceReading>* out);

// Within about `tenths` / 10 degrees of a great circle; integers only, so that every target agrees.
bool within(const PlaceReading& a, const PlaceReading& b, std::int32_t tenths);

}  // namespace gloss

#endif  // GLOSS_ENTITIES_PLACE_READINGS_H_
