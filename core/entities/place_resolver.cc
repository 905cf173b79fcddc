#include "entities/place_resolver.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <string>

#include "grow.h"

namespace gloss {
namespace {

constexpr std::uint32_t kReach = 12;      // tokens between neighbours
constexpr std::uint32_t kGiant = 10;      // times the people of a namesake
constexpr std::int32_t kSameTenths = 16;  // tenths of a degree: readings that close are one place
constexpr std::int32_t kBesideTenths = 15;
constexpr std::int32_t kCell = 2500;  // 1e-3 degrees: cells of the grid of anchors
constexpr int kSureLead = 60;
constexpr int kBitsOfFeature = 22;

bool is_point(const PlaceReading& r) {
  return r.located && (r.type == Type::kCity || r.type == Type::kLandmark);
}

// The grid of anchors: rows from south to north, columns from west to east, round the globe.
struct Cell {
  std::int32_t row = 0, column = 0;
};

constexpr std::int32_t kColumns = 360'000 / kCell;

Cell cell_of(const PlaceReading& reading) {
  return {(reading.lat + 90'000) / kCell, (reading.lon + 180'000) / kCell % kColumns};
}

std::uint32_t key_of(Cell cell, int south, int east) {
  return static_cast<std::uint32_t>(1 + (cell.row + south + 1) * kColumns +
                                    (cell.column + east + kColumns) % kColumns);
}

bool cells_touch(const PlaceReading& a, const PlaceReading& b) {
  const Cell x = cell_of(a), y = cell_of(b);
  const std::int32_t apart = std::abs(x.column - y.column);
  return std::abs(x.row - y.row) <= 1 && std::min(apart, kColumns - apart) <= 1;
}

}  // namespace

void PlaceResolver::resolve(const NameScan& scan, const Mentions& mentions, Document* document) {
  if (tables_ != scan.article().knowledge) {
    tables_ = scan.article().knowledge;
    signals_.read(*tables_);
  }
  collect(scan, mentions, *document);
  find_containers(scan, mentions, *document);
  weigh_names();
  choose_anchors();
  weigh_surroundings();
  write(scan, mentions, document);
  gloss::release(&readings_, &rows_, &told_, &total_, &neighboured_, &names_, &sites_, &site_of_);
  by_name_.release();
  regions_.release();
  grid_.release();
}

int PlaceResolver::prior(const PlaceReading& reading) const {
  using enum PlaceSignal;
  // Seas, mountains and the world's regions have no people to count: an editor thought them known.
  const bool feature = reading.curated && reading.type != Type::kCity;
  const int bits = static_cast<int>(std::bit_width(reading.population));
  int score = signals_[kPeople] * (feature ? std::max(bits, kBitsOfFeature) : bits);
  if (reading.division) score += signals_[kDivision];
  if ((reading.flags & gloss::kCapitalCity) != 0) score += signals_[kCapital];
  if (reading.type == Type::kCountry) score += signals_[kCountryItself];
  if (reading.curated) score += signals_[kCurated];
  if ((reading.flags & kAlias) == 0) score += signals_[kOwnName];
  if ((reading.flags & kWeak) != 0) score += signals_[kWeakName];
  return score;
}

// Is its country spoken of, beyond what the name itself said as an anchor?
int PlaceResolver::country_signal(const Name& name, std::uint32_t r) const {
  const PlaceReading& reading = readings_[r];
  if (reading.country == 0 || reading.type == Type::kCountry) return 0;
  // "Djibouti", the country, does not speak for Djibouti, the city.
  for (std::uint32_t other = name.readings.begin; other < name.readings.end; ++other) {
    if (readings_[other].type == Type::kCountry && readings_[other].country == reading.country) return 0;
  }
  const bool anchored = name.anchor && readings_[name.chosen].type != Type::kCountry;
  const std::uint32_t own = anchored && readings_[name.chosen].country == reading.country ? 1 : 0;
  const std::uint32_t spoken =
      spoken_[reading.country] - std::min<std::uint32_t>(own, spoken_[reading.country]);
  if (spoken == 0) {
    // What could be a word or somebody needs its country more: "Waterloo station", of London.
    const int doubt =
        reading.type == Type::kCity && (reading.flags & kWeak) != 0 ? signals_[PlaceSignal::kWeakName] : 0;
    return countries_spoken_ > own ? signals_[PlaceSignal::kForeignCountry] + doubt : 0;
  }
  const int share = static_cast<int>(spoken * 100 / spoken_in_all_);
  const bool named = by_name_of_country_[reading.country];
  return signals_[named ? PlaceSignal::kSpokenCountry : PlaceSignal::kImpliedCountry] +
         signals_[PlaceSignal::kCountryShare] * share / 100;
}

// By itself, against its namesakes, and by the countries and divisions spoken of.
int PlaceResolver::standing(const Name& name, std::uint32_t r) const {
  const PlaceReading& reading = readings_[r];
  int score = prior(reading) + country_signal(name, r);
  std::uint32_t most = 0, seat = 0;  // people of the largest city of that name, and of a seat abroad
  bool alone = true;                 // in its country
  bool land = false;                 // "Djibouti" and "Gibraltar" are their countries, too
  for (std::uint32_t other = name.readings.begin; other < name.readings.end; ++other) {
    const PlaceReading& namesake = readings_[other];
    if (namesake.type == Type::kCity) most = std::max(most, namesake.population);
    if ((namesake.flags & gloss::kCapitalCity) != 0 && namesake.country != reading.country)
      seat = std::max(seat, namesake.population);
    alone = alone && (other == r || readings_[other].country != reading.country);
    land = land || (readings_[other].type == Type::kCountry && readings_[other].country == reading.country) ||
           (readings_[other].type == Type::kRegion && within(readings_[other], reading, kSameTenths));
  }
  if (reading.type == Type::kCity && reading.population < most / kGiant)
    score += signals_[PlaceSignal::kDwarfed];
  // "Washington and London": the town in the north of England is not meant.
  if (reading.type == Type::kCity && reading.population < seat / kGiant)
    score += signals_[PlaceSignal::kBesideSeat];
  if (name.acts && !land && reading.population == most && (reading.flags & gloss::kCapitalCity) != 0)
    score += signals_[PlaceSignal::kCapitalActs];
  const bool first_order = reading.type == Type::kRegion && reading.parent == kNoId;
  const KnowledgeId region = first_order ? reading.row : reading.parent;
  if (region == kNoId || divided_[reading.country] == 0) return score;
  // What the name itself brought in as an anchor does not speak for its other readings.
  const PlaceReading* own = name.anchor ? &readings_[name.chosen] : nullptr;
  const std::uint32_t by_own = own != nullptr && own->country == reading.country ? 1 : 0;
  const bool own_region = own != nullptr && (own->row == region || own->parent == region);
  const Count* spoken = regions_.find(region + 1);
  if (spoken != nullptr && spoken->count > (own_region ? 1u : 0u)) {
    score += signals_[PlaceSignal::kSpokenRegion];
  } else if (divided_[reading.country] > by_own) {
    if (!first_order) score += signals_[PlaceSignal::kForeignRegion];
    if (first_order && alone) score += signals_[PlaceSignal::kSiblings];
  }
  return score;
}

void PlaceResolver::weigh_names() {
  rows_.resize(readings_.size());
  told_.assign(readings_.size(), 0);
  total_.resize(readings_.size());
  for (const Site& site : sites_) {
    if (site.bare && !site.core.told) continue;
    Name& name = names_[site.name];
    for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) {
      const int score = stated(site, readings_[r]);
      told_[r] = name.told ? std::max(told_[r], score) : score;
    }
    name.told = true;
  }
  for (const Name& name : names_) {
    for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) {
      rows_[r] = standing(name, r);
      total_[r] = rows_[r] + told_[r];
    }
  }
}

// Two readings that are not one place. A town and the division it lies in are none: New York.
bool PlaceResolver::rivals(std::uint32_t r, std::uint32_t s) const {
  return r != s && !within(readings_[r], readings_[s], kSameTenths) &&
         readings_[r].row != readings_[s].parent && readings_[r].parent != readings_[s].row;
}

// The best reading of a name by `scores` (one for each of them), and its lead over the next one elsewhere.
std::uint32_t PlaceResolver::best(const Name& name, const std::vector<int>& scores, int* lead) const {
  std::uint32_t first = kNoId;
  for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) {
    if (first == kNoId || scores[r] > scores[first]) first = r;
  }
  *lead = 10'000;
  for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) {
    if (!rivals(r, first)) continue;
    *lead = std::min(*lead, scores[first] - scores[r]);
  }
  return first;
}

std::uint32_t PlaceResolver::anchors_near(const PlaceReading& reading) const {
  std::uint32_t count = 0;
  for (int south = -1; south <= 1; ++south) {
    for (int east = -1; east <= 1; ++east) {
      const Count* cell = grid_.find(key_of(cell_of(reading), south, east));
      if (cell != nullptr) count += cell->count;
    }
  }
  return count;
}

void PlaceResolver::choose_anchors() {
  for (Name& name : names_) {
    if (name.readings.size() == 0) continue;
    int lead = 0;
    const std::uint32_t chosen = best(name, total_, &lead);
    const PlaceReading& reading = readings_[chosen];
    const bool sure = total_[chosen] >= signals_[PlaceSignal::kEnough] + kSureLead ||
                      (reading.flags & kWeak) == 0 || reading.type == Type::kCountry;
    if (!sure || lead < kSureLead || (one_of_many(name, chosen) && !name.told)) continue;
    name.chosen = chosen;
    name.anchor = true;
    if (reading.type != Type::kCountry) speak_of(reading, true);
    for (int i = 0; name.dateline && i < signals_[PlaceSignal::kDateline]; ++i) speak_of(reading, false);
    if (is_point(reading)) ++grid_.at(key_of(cell_of(reading), 0, 0)).count;
  }
}

void PlaceResolver::weigh_surroundings() {
  using enum PlaceSignal;
  for (const Name& name : names_) {
    for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) {
      const PlaceReading& reading = readings_[r];
      const PlaceReading* own = name.anchor ? &readings_[name.chosen] : nullptr;
      rows_[r] = standing(name, r);
      if (!is_point(reading)) continue;
      const bool own_cell = own != nullptr && is_point(*own) && cells_touch(*own, reading);
      if (anchors_near(reading) > (own_cell ? 1u : 0u)) rows_[r] += signals_[kNear];
    }
  }
  neighboured_.assign(readings_.size(), false);
  for (std::size_t s = 1; s < sites_.size(); ++s) {
    const Site& left = sites_[s - 1];
    const Site& right = sites_[s];
    if (left.name == right.name || right.core.first > left.core.last + kReach) continue;
    look_beside(names_[left.name], names_[right.name]);
    look_beside(names_[right.name], names_[left.name]);
  }
  for (std::size_t r = 0; r < readings_.size(); ++r) {
    if (neighboured_[r]) rows_[r] += signals_[kNeighbour];
    total_[r] = rows_[r] + told_[r];
  }
}

void PlaceResolver::look_beside(const Name& known, const Name& asked) {
  if (!known.anchor || readings_[known.chosen].type == Type::kCountry) return;
  for (std::uint32_t r = asked.readings.begin; r < asked.readings.end; ++r) {
    if (within(readings_[r], readings_[known.chosen], kBesideTenths)) neighboured_[r] = true;
  }
}

// "Marion County": many states have one, and its people say little of which is meant.
bool PlaceResolver::one_of_many(const Name& name, std::uint32_t r) const {
  return name.readings.size() > 1 && readings_[r].type == Type::kRegion && readings_[r].parent != kNoId;
}

// … so where states are spoken of, it is one of theirs.
bool PlaceResolver::of_unspoken_state(const Name& name, std::uint32_t r) const {
  const PlaceReading& reading = readings_[r];
  if (!one_of_many(name, r) || total_[r] > rows_[r] || neighboured_[r]) return false;
  const PlaceReading* own = name.anchor ? &readings_[name.chosen] : nullptr;
  const Count* spoken = regions_.find(reading.parent + 1);
  const bool by_own = own != nullptr && own->parent == reading.parent;
  if (spoken != nullptr && spoken->count > (by_own ? 1u : 0u)) return false;
  return divided_[reading.country] > (own != nullptr && own->country == reading.country ? 1u : 0u);
}

// The runner-up of a reading that was taken; the two best ones where none was.
void PlaceResolver::list_others(const Name& name, std::uint32_t chosen, bool taken, Others* others) const {
  const int least = total_[chosen] - signals_[PlaceSignal::kDoubt];
  std::uint32_t count = 0;
  if (!taken) (*others)[count++] = readings_[chosen].row;
  std::uint32_t next = kNoId;
  for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) {
    const bool better = total_[r] >= least && (next == kNoId || total_[r] > total_[next]);
    if (better && rivals(r, chosen)) next = r;
  }
  if (next != kNoId) (*others)[count] = readings_[next].row;
}

// "[Eastern] and Southern Europe", "[North] Side": no division by that name.
bool PlaceResolver::direction(const NameScan& scan, const Site& site) {
  return site.core.last - site.core.first == 1 && scan[site.core.first].is(LexClass::kDirection);
}

void PlaceResolver::write(const NameScan& scan, const Mentions& mentions, Document* document) {
  using enum PlaceSignal;
  for (const Site& site : sites_) {
    const Name& name = names_[site.name];
    Annotation& a = annotation_of(document, mentions[site.mention]);
    if (name.readings.size() == 0) continue;
    if (!site.bare || site.core.told) {
      for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) {
        total_[r] = rows_[r] + stated(site, readings_[r]);
      }
    } else {
      for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) total_[r] = rows_[r] + told_[r];
    }
    // "Glasgow, Ky.", and the pack lists no Glasgow there: it is not the one of Scotland either.
    const bool told = !site.bare || site.core.told || name.told;
    const auto elsewhere = [&](std::uint32_t r) {
      const bool may = readings_[r].type == Type::kCity ||
                       (readings_[r].type == Type::kRegion && readings_[r].country != 0);
      return told && may && total_[r] - rows_[r] <= signals_[kOutside] / 2;
    };
    int lead = 0;
    for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r)
      total_[r] += beside(site, readings_[r]);
    const std::uint32_t chosen = best(name, total_, &lead);
    const PlaceReading& reading = readings_[chosen];
    const bool known = (reading.flags & kWeak) == 0 || reading.type == Type::kCountry;
    const bool taken = (known || total_[chosen] >= signals_[kEnough]) && lead >= signals_[kMargin] &&
                       !elsewhere(chosen) && !of_unspoken_state(name, chosen) &&
                       (site.core.told || reading.type != Type::kRegion || !direction(scan, site));
    if (!elsewhere(chosen)) list_others(name, chosen, taken, &others_of_[site.mention]);
    if (!taken) {
      a.knowledge = kNoId;
      continue;
    }
    place_of_[site.mention] = reading.row;
    // "a tributary of the Kafue" runs past the town of the name: there, and not it.
    const Mention& mention = mentions[site.mention];
    if (a.type == Type::kWater && reading.type == Type::kCity && mention.last - mention.first == 1) {
      a.knowledge = kNoId;
      continue;
    }
    if (site.core.part || (site.core.told && reading.type != site.core.kind)) continue;
    a.knowledge = reading.row;
    a.type = reading.type;
    if (name.readings.size() < 2) continue;
    detail_.assign(tables_->entity_name(reading.row));
    detail_.append(", ").append(tables_->entity(reading.row).country);
    add_reason(document, &a, "placed", static_cast<std::int16_t>(std::clamp(total_[chosen], -1000, 1000)),
               detail_);
  }
  place_in_outer();
}

// A place that the pack does not list is where the town or county is that the text puts around it: "the
// Mukuru slums in Nairobi"; or by the town that it is said to lie by: "Kapasha, 30 km north of Kitwe". States
// and countries are too large to say where.
void PlaceResolver::place_in_outer() {
  for (const Site& site : sites_) {
    const std::uint32_t outer = site.container != kNoId ? site.container
                                : site.around != kNoId  ? site.around
                                                        : site.by;
    if (outer == kNoId || place_of_[site.mention] != kNoId) continue;
    const KnowledgeId row = place_of_[sites_[outer].mention];
    if (row == kNoId) continue;
    const PlaceReading around = reading_of(*tables_, row);
    const bool small = around.type == Type::kCity || (around.type == Type::kRegion && around.parent != kNoId);
    if (small && around.located) place_of_[site.mention] = row;
  }
}

}  // namespace gloss
