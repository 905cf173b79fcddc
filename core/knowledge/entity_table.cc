#include "knowledge/entity_table.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace gloss {
namespace {

constexpr std::int32_t kMostLat = 90'100, kMostLon = 360'000;

bool small(std::int32_t steps) {
  using Limits = std::numeric_limits<std::int16_t>;
  return steps >= Limits::min() && steps <= Limits::max();
}

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
  if (!read_acts(reader) || !read_kinds(reader, files) || !read_countries(reader)) return false;
  const RowOrder order = by_kind();
  return read_parents(reader, order) && read_people(reader, order) && read_notes(reader, order) &&
         read_positions(reader) && read_ids(reader);
}

RowOrder EntityTable::by_kind() const {
  RowOrder order(size());
  order.by(country_bytes(), [&](std::uint32_t row) { return read_u8(country_, row); });
  order.by(static_cast<std::uint32_t>(kinds_.size()), [&](std::uint32_t row) { return kind_at(row); });
  return order;
}

RowOrder EntityTable::by_parent() const {
  RowOrder order(size());
  const auto most = std::max_element(parent_.begin(), parent_.end());
  order.by(most == parent_.end() ? 1 : *most + 1u, [&](std::uint32_t row) { return parent_[row]; });
  order.by(country_bytes(), [&](std::uint32_t row) { return read_u8(country_, row); });
  return order;
}

bool EntityTable::read_acts(const PackReader& reader) {
  VarintCursor acts = reader.cursor(PackSection::kEntityActsFor);
  if (acts.left() != size()) return false;
  for (std::uint32_t row = 0; row < size(); ++row) {
    std::uint32_t acts_for = 0;
    if (!acts.next(&acts_for) || acts_for > size()) return false;
    if (acts_for != 0) acts_for_.add(row, acts_for - 1);
  }
  return acts.done();
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
    if (type(row) != Type::kCountry) continue;
    const int slot = country_slot(country(row));
    // A seat such as the Kremlin is of the type too; the country itself acts for nobody.
    if (slot >= 0 && acts_for(row) == kNoId) {
      countries_[static_cast<std::size_t>(slot)] = row;
    }
  }
  return true;
}

void EntityTable::find_divisions() {
  division_begin_.assign(country_bytes() + std::size_t{1}, 0);
  const auto each_division = [&](auto&& use) {
    for (std::uint32_t row = 0; row < size(); ++row) {
      if (has(row, kDivisionRow)) use(row, read_u8(country_, row));
    }
  };
  each_division([&](std::uint32_t, std::uint8_t country) { ++division_begin_[country + 1u]; });
  for (std::size_t i = 1; i < division_begin_.size(); ++i) division_begin_[i] += division_begin_[i - 1];
  divisions_.resize(division_begin_.back());
  std::vector<std::uint32_t> next(division_begin_.begin(), division_begin_.end() - 1);
  each_division([&](std::uint32_t row, std::uint8_t country) { divisions_[next[country]++] = row; });
}

bool EntityTable::read_parents(const PackReader& reader, const RowOrder& order) {
  find_divisions();
  VarintCursor parents = reader.cursor(PackSection::kEntityParent);
  if (parents.left() != size()) return false;
  parent_.resize(size());
  for (const std::uint32_t row : order) {
    const std::uint8_t country = read_u8(country_, row);
    std::uint32_t index = 0;
    if (!parents.next(&index) || index > division_begin_[country + 1u] - division_begin_[country])
      return false;
    if (index > std::numeric_limits<std::uint16_t>::max()) return false;
    parent_[row] = static_cast<std::uint16_t>(index);
  }
  return parents.done();
}

bool EntityTable::read_people(const PackReader& reader, const RowOrder& order) {
  std::span<const std::byte> people;
  if (!reader.fixed(PackSection::kEntityPeople, 1, size(), &people)) return false;
  people_.resize(size());
  std::uint32_t at = 0;
  for (const std::uint32_t row : order) people_[row] = read_u8(people, at++);
  return true;
}

bool EntityTable::read_notes(const PackReader& reader, const RowOrder& order) {
  if (!reader.strings(PackSection::kEntityNote, &notes_)) return false;
  std::vector<std::uint32_t> note(size(), kNoId);
  std::uint32_t at = 0;
  for (const std::uint32_t row : order) {
    if (has(row, kNotedRow)) note[row] = at++;
  }
  for (std::uint32_t row = 0; row < size(); ++row) {
    if (note[row] != kNoId) note_.add(row, note[row]);
  }
  return at == notes_.size();
}

inline EntityTable::Position EntityTable::position(std::uint32_t row, KnowledgeId above) const {
  const std::int32_t step = above == kNoId ? kFineStep : kParentStep;
  Position at = {steps_[row].lat * step, steps_[row].lon * step};
  if (above != kNoId) {
    at.lat += steps_[above].lat * kFineStep;
    at.lon += steps_[above].lon * kFineStep;
  }
  return at;
}

bool EntityTable::read_positions(const PackReader& reader) {
  steps_.assign(size(), {});
  VarintCursor lats = reader.cursor(PackSection::kEntityLat), lons = reader.cursor(PackSection::kEntityLon);
  for (const std::uint32_t row : by_parent()) {
    if (!located(row)) continue;
    std::uint32_t lat = 0, lon = 0;
    if (!lats.next(&lat) || !lons.next(&lon)) return false;
    const std::int32_t dlat = unzigzag(lat), dlon = unzigzag(lon);
    if (!small(dlat) || !small(dlon)) return false;
    steps_[row] = {static_cast<std::int16_t>(dlat), static_cast<std::int16_t>(dlon)};
  }
  if (!lats.done() || !lons.done()) return false;
  for (std::uint32_t row = 0; row < size(); ++row) {
    if (!located(row)) continue;
    const KnowledgeId above = parent(row);  // has none itself
    if (above != kNoId && (parent_[above] != 0 || !located(above))) return false;
    const Position at = position(row, above);
    if (at.lat < -kMostLat || at.lat > kMostLat || at.lon < -kMostLon || at.lon > kMostLon) return false;
  }
  return true;
}

bool EntityTable::read_ids(const PackReader& reader) {
  using enum PackSection;
  if (!reader.strings(kEntityIds, &other_ids_) || other_ids_.size() != size()) return false;
  VarintCursor distances = reader.cursor(kEntityGeonames);
  std::vector<std::uint32_t> last(country_bytes(), 0);
  for (std::uint32_t row = 0; row < size(); ++row) {
    if (!has(row, kGeonamesRow)) continue;
    std::uint32_t distance = 0;
    if (!distances.next(&distance)) return false;
    std::uint32_t& id = last[read_u8(country_, row)];
    id += static_cast<std::uint32_t>(unzigzag(distance));
    geonames_.add(row, id);
  }
  return distances.done();
}

std::uint32_t EntityTable::Sparse::at(std::uint32_t row, std::uint32_t none) const {
  const auto cell = std::lower_bound(cells_.begin(), cells_.end(), row,
                                     [](const Cell& c, std::uint32_t r) { return c.row < r; });
  return cell != cells_.end() && cell->row == row ? cell->value : none;
}

EntityTable::Position EntityTable::position(std::uint32_t row) const { return position(row, parent(row)); }

std::string_view EntityTable::country(std::uint32_t row) const {
  const std::uint8_t country = read_u8(country_, row);
  if (country == 0) return {};
  return {reinterpret_cast<const char*>(code_.data()) + std::size_t{country - 1u} * 2, 2};
}

KnownText EntityTable::ids(std::uint32_t row) const {
  if (!has(row, kGeonamesRow)) return KnownText(other_ids_.at(row));
  char digits[10];
  const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, geonames_.at(row, 0));
  KnownText id;
  id.append("geonames:");
  id.append({digits, static_cast<std::size_t>(end.ptr - digits)});
  return id;
}

KnowledgeId EntityTable::country_row(std::string_view iso) const {
  const int slot = country_slot(iso);
  return slot < 0 ? kNoId : countries_[static_cast<std::size_t>(slot)];
}

}  // namespace gloss
