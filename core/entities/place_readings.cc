#include "entities/place_readings.h"

#include <algorithm>
#include <cmath>

namespace gloss {
namespace {

constexpr std::int32_t kBearerTenths = 16;

bool names_place(const Article& article, std::uint32_t first, std::uint32_t last) {
  const std::span<const PhraseMatch> matches = article.matches_at(first);
  return std::any_of(matches.begin(), matches.end(), [&](const PhraseMatch& match) {
    const Sense& sense = article.knowledge->sense(match.sense);
    return first + match.count == last && sense.lex == LexClass::kEntity &&
           category_of(sense.type) == Category::kPlace;
  });
}

// The place noun that ends the phrase at token `last`; null where none does.
const PhraseMatch* head_ending(const Article& article, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kLongestHead = 3;
  for (std::uint32_t back = std::min(kLongestHead, last - first - 1); back > 0; --back) {
    const PhraseMatch* match = article.longest(last - back, LexClass::kPlaceHead);
    if (match != nullptr && match->count == back) return match;
  }
  return nullptr;
}

}  // namespace

PlaceCore core_of(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  const Article& article = scan.article();
  PlaceCore core{first, last, false, false, Type::kCity};
  // "north-east [South Africa]": what is left may begin with a direction of its own.
  while (core.first + 1 < last && !names_place(article, core.first, last)) {
    const PhraseMatch* direction = article.longest(core.first, LexClass::kDirection);
    if (direction != nullptr && core.first + direction->count < last) {
      core.first += direction->count;
      core.part = true;
    } else if (core.part && (scan.is(core.first, "the") || scan.is(core.first, "of"))) {
      ++core.first;
    } else {
      break;
    }
  }
  if (core.last - core.first > 1) {
    if (const PhraseMatch* head = head_ending(article, core.first, core.last)) {
      core.last -= head->count;
      const Lexeme noun = article.lexeme(*head);
      core.kind = noun.type;
      // "the Sacramento area": what lies around the town, not a division by its name.
      (noun.extra == "around" ? core.part : core.told) = true;
    }
  }
  return core;
}

PlaceReading reading_of(const KnowledgeTables& tables, KnowledgeId row) {
  const KnowledgeEntity entity = tables.entity(row);
  PlaceReading reading;
  reading.row = row;
  reading.parent = entity.parent;
  reading.type = entity.type;
  reading.curated = !entity.source.starts_with("npm:");
  reading.located = entity.has_location;
  reading.country = country_code(entity.country);
  reading.lat = static_cast<std::int32_t>(std::lround(entity.lat * 1000));
  reading.lon = static_cast<std::int32_t>(std::lround(entity.lon * 1000));
  reading.population = entity.population;
  return reading;
}

void read_places(const Article& article, std::uint32_t first, std::uint32_t last,
                 std::vector<PlaceReading>* out) {
  const std::size_t begin = out->size();
  for (const PhraseMatch& match : article.matches_at(first)) {
    if (match.count != last - first) continue;
    const Sense& sense = article.knowledge->sense(match.sense);
    if (sense.lex != LexClass::kEntity || category_of(sense.type) != Category::kPlace) continue;
    const auto same = std::find_if(out->begin() + static_cast<std::ptrdiff_t>(begin), out->end(),
                                   [&](const PlaceReading& r) { return r.row == sense.ref; });
    if (same != out->end()) continue;
    PlaceReading reading = reading_of(*article.knowledge, sense.ref);
    reading.flags = static_cast<std::uint8_t>(match.flags);
    out->push_back(reading);
    if (out->size() - begin == kMaxReadings) break;
  }
  for (std::size_t region = begin; region < out->size(); ++region) {
    if ((*out)[region].type != Type::kRegion) continue;
    for (std::size_t town = begin; town < out->size(); ++town) {
      const PlaceReading& bearer = (*out)[town];
      if (bearer.type != Type::kCity) continue;
      // "Gaza" is the territory's own name, and short for that of its town, which is called "Gaza City".
      if ((bearer.flags & kAlias) != 0 && ((*out)[region].flags & kAlias) == 0) continue;
      const bool in_it = bearer.parent == (*out)[region].row || within(bearer, (*out)[region], kBearerTenths);
      if (in_it) (*out)[region].division = true;
    }
  }
}

bool within(const PlaceReading& a, const PlaceReading& b, std::int32_t tenths) {
  if (!a.located || !b.located) return false;
  // Length of a degree of longitude against one of latitude, in thousandths, at 0°, 10° … 90°.
  constexpr std::int32_t kShrink[] = {1000, 985, 940, 866, 766, 643, 500, 342, 174, 50, 50};
  const std::int32_t reach = tenths * 100;
  const std::int32_t lat = std::abs(a.lat - b.lat);
  if (lat > reach) return false;
  std::int32_t lon = std::abs(a.lon - b.lon);
  lon = std::min(lon, 360'000 - lon);
  const std::int64_t east = std::int64_t{lon} * kShrink[std::min(std::abs(a.lat), 90'000) / 10'000] / 1000;
  return east * east + std::int64_t{lat} * lat <= std::int64_t{reach} * reach;
}

}  // namespace gloss
