#include "knowledge/entity_table.h"

#include <charconv>

namespace gloss {
namespace {

constexpr std::int32_t kMostDegrees = 360'000;  // what a point may be, before the reader trusts it

int country_slot(std::string_view iso) {
  if (iso.size() != 2 || iso[0] < 'A' || iso[0] > 'Z' || iso[1] < 'A' || iso[1] > 'Z') return -1;
  return (iso[0] - 'A') * 26 + (iso[1] - 'A');
}

}  // namespace

std::uint32_t people_of(std::uint8_t code) {
  constexpr std::uint64_t kHalves[] = {1000, 1414};  // 2 to the power of n/2
  constexpr std::uint8_t kMost = 63;
  if (code == 0) return 0;
  if (code > kMost) code = kMost;
  const auto people = static_cast<std::uint32_t>((kHalves[code & 1] << (code >> 1)) / 1000);
  std::uint32_t unit = 1;
  while (people / unit >= 100) unit *= 10;
  return people / unit * unit;  // two digits: no more is known
}

std::uint8_t people_code(std::uint32_t people) {
  if (people == 0) return 0;
  std::uint8_t code = 1;
  while (code < 63 && std::uint64_t{people_of(code)} * 1190 / 1000 < people) ++code;
  return code;
}

bool EntityTable::open(const PackReader& reader, std::uint32_t rows, std::uint32_t files) {
  using enum PackSection;
  if (!reader.fixed(kEntityKind, 1, rows, &kind_)) return false;
  if (!reader.strings(kEntityNote, &note_) || note_.size() != rows) return false;
  if (!reader.fixed(kEntityPeople, 1, rows, &people_)) return false;
  if (!reader.varints(kEntityActsFor, &acts_for_) || acts_for_.size() != rows) return false;
  for (KnowledgeId& acts_for : acts_for_) {
    if (acts_for > rows) return false;
    --acts_for;  // 0 stood for none and becomes kNoId
  }
  return read_kinds(reader, files) && read_countries(reader) && read_parents(reader) &&
         read_positions(reader) && read_ids(reader);
}

bool EntityTable::read_kinds(const PackReader& reader, std::uint32_t files) {
  using enum PackSection;
  std::span<const std::byte> shape;
  if (!reader.fixed(kEntityShape, 3, reader.count(kEntityShape), &shape)) return false;
  for (std::uint32_t i = 0; i < reader.count(kEntityShape); ++i) {
    const std::uint8_t type = read_u8(shape, 3 * i), file = read_u8(shape, 3 * i + 1);
    if (type >= kTypeCount || file >= files) return false;
    kinds_.push_back({static_cast<Type>(type), file, read_u8(shape, 3 * i + 2)});
  }
  for (std::uint32_t row = 0; row < size(); ++row) {
    if (kind_at(row) >= kinds_.size()) return false;
  }
  return true;
}

bool EntityTable::read_countries(const PackReader& reader) {
  using enum PackSection;
  const std::uint32_t codes = reader.count(kCountryCodes);
  if (!reader.fixed(kCountryCodes, 2, codes, &code_)) return false;
  for (std::uint32_t i = 0; i < codes; ++i) {
    if (country_slot({reinterpret_cast<const char*>(code_.data()) + std::size_t{i} * 2, 2}) < 0) return false;
  }
  if (!reader.fixed(kEntityCountry, 1, size(), &country_)) return false;
  countries_.assign(26 * 26, kNoId);
  for (std::uint32_t row = 0; row < size(); ++row) {
    if (read_u8(country_, row) > codes) return false;
    const int slot = country_slot(country(row));
    // A seat such as the Kremlin is of the type too; the country itself acts for nobody.
    if (slot >= 0 && type(row) == Type::kCountry && acts_for_[row] == kNoId) {
      countries_[static_cast<std::size_t>(slot)] = row;
    }
  }
  return true;
}

bool EntityTable::read_parents(const PackReader& reader) {
  if (!reader.varints(PackSection::kEntityParent, &parent_) || parent_.size() != size()) return false;
  std::vector<std::vector<std::uint32_t>> divisions(code_.size() / 2 + 1);  // by country byte
  for (std::uint32_t row = 0; row < size(); ++row) {
    if ((kinds_[kind_at(row)].bits & kDivisionRow) != 0) divisions[read_u8(country_, row)].push_back(row);
  }
  for (std::uint32_t row = 0; row < size(); ++row) {
    const std::vector<std::uint32_t>& list = divisions[read_u8(country_, row)];
    const std::uint32_t index = parent_[row];
    if (index > list.size()) return false;
    parent_[row] = index == 0 ? kNoId : list[index - 1];
  }
  return true;
}

bool EntityTable::read_positions(const PackReader& reader) {
  position_.assign(size(), {});
  // Parents first: rows with a parent count from its point. A parent has none itself.
  for (const bool with_parent : {false, true}) {
    VarintCursor lats = reader.cursor(PackSection::kEntityLat), lons = reader.cursor(PackSection::kEntityLon);
    for (std::uint32_t row = 0; row < size(); ++row) {
      if (!located(row)) continue;
      std::uint32_t lat = 0, lon = 0;
      if (!lats.next(&lat) || !lons.next(&lon)) return false;
      const KnowledgeId parent = parent_[row];
      if ((parent != kNoId) != with_parent) continue;
      if (with_parent && (parent_[parent] != kNoId || !located(parent))) return false;
      const std::int32_t step = with_parent ? kParentStep : kFineStep;
      const std::int32_t dlat = unzigzag(lat), dlon = unzigzag(lon);
      if (dlat < -kMostDegrees || dlat > kMostDegrees || dlon < -kMostDegrees || dlon > kMostDegrees)
        return false;
      const Position from = with_parent ? position_[parent] : Position();
      const Position position = {from.lat + dlat * step, from.lon + dlon * step};
      if (position.lat < -90'100 || position.lat > 90'100) return false;
      if (position.lon < -kMostDegrees || position.lon > kMostDegrees) return false;
      position_[row] = position;
    }
    if (!lats.done() || !lons.done()) return false;
  }
  return true;
}

bool EntityTable::read_ids(const PackReader& reader) {
  using enum PackSection;
  if (!reader.strings(kEntityIds, &other_ids_) || other_ids_.size() != size()) return false;
  VarintCursor distances = reader.cursor(kEntityGeonames);
  std::vector<std::uint32_t> last(code_.size() / 2 + 1, 0);  // by country byte
  geonames_begin_.assign(1, 0);
  geonames_begin_.reserve(std::size_t{size()} + 1);
  geonames_.reserve(std::size_t{distances.left()} * 17);
  for (std::uint32_t row = 0; row < size(); ++row) {
    if ((kinds_[kind_at(row)].bits & kGeonamesRow) != 0) {
      std::uint32_t distance = 0;
      if (!distances.next(&distance)) return false;
      std::uint32_t& id = last[read_u8(country_, row)];
      id += static_cast<std::uint32_t>(unzigzag(distance));
      char digits[10];
      const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, id);
      geonames_.append("geonames:").append(digits, end.ptr);
    }
    geonames_begin_.push_back(static_cast<std::uint32_t>(geonames_.size()));
  }
  return distances.done();
}

std::string_view EntityTable::country(std::uint32_t row) const {
  const std::uint8_t country = read_u8(country_, row);
  if (country == 0) return {};
  return {reinterpret_cast<const char*>(code_.data()) + std::size_t{country - 1u} * 2, 2};
}

std::string_view EntityTable::ids(std::uint32_t row) const {
  const std::uint32_t begin = geonames_begin_[row], end = geonames_begin_[row + 1];
  return begin == end ? other_ids_.at(row) : std::string_view(geonames_).substr(begin, end - begin);
}

KnowledgeId EntityTable::country_row(std::string_view iso) const {
  const int slot = country_slot(iso);
  return slot < 0 ? kNoId : countries_[static_cast<std::size_t>(slot)];
}

}  // namespace gloss
