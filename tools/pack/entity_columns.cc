#include "pack/entity_columns.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <tuple>

#include "knowledge/entity_table.h"
#include "knowledge/row_order.h"

namespace gloss::pack {
namespace {

constexpr std::uint32_t kMaxBytes = 255;  // what one byte can number beside 0

struct Position {
  std::int32_t lat = 0, lon = 0;
};

std::int32_t steps(std::int32_t distance, std::int32_t step) {
  return static_cast<std::int32_t>(std::lround(static_cast<double>(distance) / step));
}

class EntityColumns {
 public:
  EntityColumns(const std::vector<const EntityRow*>& rows, const std::map<std::string, std::uint32_t>& files,
                Columns* columns, Problems* problems)
      : rows_(rows), files_(files), columns_(*columns), problems_(*problems) {}

  void write() {
    number_countries();
    find_parents();
    write_kinds();
    for (const EntityRow* row : rows_) {
      columns_.fixed(PackSection::kEntityCountry, 1, country_of(*row));
      columns_.varint(PackSection::kEntityActsFor, acts_for(*row));
      write_id(*row);
    }
    write_by_kind();
    write_positions();
  }

 private:
  void number_countries() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const EntityRow& row = *rows_[i];
      if (row.country.size() == 2) codes_.emplace(row.country, 0);
      if (row.type == Type::kCountry && row.acts_for.empty() && !row.country.empty() &&
          !countries_.emplace(row.country, static_cast<std::uint32_t>(i)).second) {
        problems_.add(row.origin, "a second country with the code " + row.country);
      }
      const auto [at, fresh] = names_.emplace(row.name, static_cast<std::uint32_t>(i));
      if (!fresh && row.type == Type::kCountry) at->second = static_cast<std::uint32_t>(i);
    }
    std::uint32_t number = 0;
    for (auto& [code, index] : codes_) {
      index = ++number;
      columns_.fixed(PackSection::kCountryCodes, 2,
                     static_cast<unsigned char>(code[0]) | static_cast<std::uint64_t>(code[1]) << 8);
    }
    if (codes_.size() > kMaxBytes) problems_.add({"pack", 0}, "more than 255 countries");
  }

  std::uint32_t country_of(const EntityRow& row) const {
    const auto code = codes_.find(row.country);
    return code == codes_.end() ? 0 : code->second;
  }

  std::uint32_t acts_for(const EntityRow& row) {
    if (row.acts_for.empty()) return 0;
    if (const auto iso = countries_.find(row.acts_for); iso != countries_.end()) return iso->second + 1;
    if (const auto name = names_.find(row.acts_for); name != names_.end()) return name->second + 1;
    problems_.add(row.origin, "acts_for \"" + row.acts_for + "\" is no ISO code or name of a listed row");
    return 0;
  }

  static bool is_division(const EntityRow& row) {
    return row.point && row.within.empty() && !row.division.empty() && !row.country.empty();
  }

  void find_parents() {
    std::map<std::string, std::size_t> by_code;
    std::map<std::string, std::uint32_t> counts;  // divisions of each country so far
    std::vector<std::uint32_t> index(rows_.size(), 0);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!is_division(*rows_[i])) continue;
      by_code.emplace(rows_[i]->division, i);
      index[i] = ++counts[rows_[i]->country];
    }
    parents_.assign(rows_.size(), std::nullopt);
    parent_numbers_.assign(rows_.size(), 0);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const auto parent = by_code.find(rows_[i]->within);
      const bool listed = parent != by_code.end() && rows_[parent->second]->country == rows_[i]->country;
      if (!listed) continue;
      parents_[i] = parent->second;
      parent_numbers_[i] = index[parent->second];
    }
  }

  std::optional<std::uint32_t> geonames_of(const EntityRow& row) const {
    constexpr std::string_view kScheme = "geonames:";
    if (!row.keeps_ids || !row.ids.starts_with(kScheme) || row.ids.find(' ') != std::string::npos)
      return std::nullopt;
    std::uint32_t id = 0;
    const char* end = row.ids.data() + row.ids.size();
    const std::from_chars_result read = std::from_chars(row.ids.data() + kScheme.size(), end, id);
    if (read.ec != std::errc() || read.ptr != end || id == 0 || id >= 1u << 30) return std::nullopt;
    return id;
  }

  void write_kinds() {
    using Kind = std::tuple<std::uint8_t, std::uint32_t, std::uint8_t>;
    std::vector<Kind> kinds;
    std::map<Kind, std::uint32_t> numbers;
    for (const EntityRow* row : rows_) {
      std::uint8_t bits = 0;
      if (row->point) bits |= kLocatedRow;
      if (is_division(*row)) bits |= kDivisionRow;
      if (geonames_of(*row)) bits |= kGeonamesRow;
      if (!row->note.empty()) bits |= kNotedRow;
      kinds.emplace_back(static_cast<std::uint8_t>(row->type), files_.at(row->origin.file), bits);
      numbers.emplace(kinds.back(), 0);
    }
    std::uint32_t number = 0;
    for (auto& [kind, index] : numbers) {
      index = number++;
      columns_.fixed(PackSection::kEntityShape, 3,
                     std::get<0>(kind) | std::get<1>(kind) << 8 | std::uint32_t{std::get<2>(kind)} << 16);
    }
    if (numbers.size() > kMaxBytes) problems_.add({"pack", 0}, "more than 255 kinds of rows");
    for (const Kind& kind : kinds) {
      kinds_.push_back(numbers.at(kind));
      columns_.fixed(PackSection::kEntityKind, 1, kinds_.back());
    }
  }

  // The order of rows by kind, then country.
  void write_by_kind() {
    RowOrder order(row_count());
    order.by(kMaxBytes + 1, [&](std::uint32_t row) { return country_of(*rows_[row]); });
    order.by(kMaxBytes + 1, [&](std::uint32_t row) { return kinds_[row]; });
    for (const std::uint32_t row : order) {
      columns_.varint(PackSection::kEntityParent, parent_numbers_[row]);
      columns_.fixed(PackSection::kEntityPeople, 1, people_code(rows_[row]->population));
      if (!rows_[row]->note.empty()) columns_.string(PackSection::kEntityNote, rows_[row]->note);
    }
  }

  void write_id(const EntityRow& row) {
    const std::optional<std::uint32_t> id = geonames_of(row);
    columns_.string(PackSection::kEntityIds, id || !row.keeps_ids ? "" : row.ids);
    if (!id) return;
    std::uint32_t& last = last_id_[row.country];
    columns_.varint(PackSection::kEntityGeonames, zigzag(static_cast<std::int32_t>(*id - last)));
    last = *id;
  }

  void write_positions() {
    std::vector<Position> written(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i]->point && !parents_[i]) {
        written[i] = {steps(degrees(rows_[i]->point->lat), kFineStep) * kFineStep,
                      steps(degrees(rows_[i]->point->lon), kFineStep) * kFineStep};
      }
    }
    RowOrder order(row_count());
    const auto most = std::max_element(parent_numbers_.begin(), parent_numbers_.end());
    order.by(most == parent_numbers_.end() ? 1 : *most + 1,
             [&](std::uint32_t row) { return parent_numbers_[row]; });
    order.by(kMaxBytes + 1, [&](std::uint32_t row) { return country_of(*rows_[row]); });
    for (const std::uint32_t i : order) {
      if (!rows_[i]->point) continue;
      const Position from = parents_[i] ? written[*parents_[i]] : Position();
      const std::int32_t step = parents_[i] ? kParentStep : kFineStep;
      columns_.varint(PackSection::kEntityLat, zigzag(steps(degrees(rows_[i]->point->lat) - from.lat, step)));
      columns_.varint(PackSection::kEntityLon, zigzag(steps(degrees(rows_[i]->point->lon) - from.lon, step)));
    }
  }

  std::uint32_t row_count() const { return static_cast<std::uint32_t>(rows_.size()); }
  static std::int32_t degrees(double value) { return static_cast<std::int32_t>(std::lround(value * 1e3)); }

  const std::vector<const EntityRow*>& rows_;
  const std::map<std::string, std::uint32_t>& files_;
  Columns& columns_;
  Problems& problems_;
  std::map<std::string, std::uint32_t> codes_, countries_, names_, last_id_;
  std::vector<std::optional<std::size_t>> parents_;
  std::vector<std::uint32_t> parent_numbers_, kinds_;
};

}  // namespace

void write_entity_columns(const std::vector<const EntityRow*>& rows,
                          const std::map<std::string, std::uint32_t>& files, Columns* columns,
                          Problems* problems) {
  EntityColumns(rows, files, columns, problems).write();
}

}  // namespace gloss::pack
