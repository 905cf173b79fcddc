// The rows of entity files, column by column, and the packing of what gazetteer rows have most of:
//
//             in the order of
//   kind      rows           one byte: index into the distinct {type, file, bits} triples
//   country   rows           one byte: 1 + index into the codes that occur; 0 where none
//   parent    kind, country  1 + index among the first-order divisions of that country, in the order of
//                            rows; 0 where none
//   point     country,       from the parent's point in steps of 0.1°, or from 0°, 0° in steps of 0.01°:
//             parent         zigzag varints
//   people    kind, country  half bits: 2 × log2, rounded; 0 for none or unknown
//   note      kind, country  strings
//   geonames  rows           zigzag distance to the id of the last such row of the same country (GeoNames
//                            numbers most countries by the alphabet, so distances are short)
//
// Each order is that of row_order.h: they took 26 KB off the pack as brotli has it. What few rows have is
// kept for those alone; points are kept as they are packed.
#ifndef GLOSS_KNOWLEDGE_ENTITY_TABLE_H_
#define GLOSS_KNOWLEDGE_ENTITY_TABLE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gloss/annotation.h"
#include "knowledge/known_text.h"
#include "knowledge/pack_reader.h"
#include "knowledge/row_order.h"
#include "knowledge/string_column.h"

namespace gloss {

enum EntityBit : std::uint8_t {
  kLocatedRow = 1 << 0,   // there is a point
  kDivisionRow = 1 << 1,  // a first-order division: rows may name it as parent
  kGeonamesRow = 1 << 2,  // its only id is one of GeoNames
  kNotedRow = 1 << 3,     // there is a note
};

constexpr std::int32_t kFineStep = 10, kParentStep = 100;  // 1e-3 degrees

constexpr std::uint32_t zigzag(std::int32_t value) {
  return static_cast<std::uint32_t>(value) << 1 ^ (value < 0 ? ~std::uint32_t{0} : 0);
}
constexpr std::int32_t unzigzag(std::uint32_t coded) {
  return static_cast<std::int32_t>(coded >> 1 ^ (0u - (coded & 1)));
}
// The population that a code stands for, and the code that stands nearest to one.
std::uint32_t people_of(std::uint8_t code);
std::uint8_t people_code(std::uint32_t people);

class EntityTable {
 public:
  // Reads all entity columns but names. False, with the fault noted by the reader, where they do not fit.
  bool open(const PackReader& reader, std::uint32_t rows, std::uint32_t files);

  struct Position {
    std::int32_t lat = 0, lon = 0;  // 1e-3 degrees
  };
  std::uint32_t size() const { return static_cast<std::uint32_t>(kind_.size()); }
  Type type(std::uint32_t row) const { return kinds_[kind_at(row)].type; }
  std::uint8_t file(std::uint32_t row) const { return kinds_[kind_at(row)].file; }
  bool located(std::uint32_t row) const { return has(row, kLocatedRow); }
  Position position(std::uint32_t row) const;       // where located
  std::string_view note(std::uint32_t row) const {  // O(log rows with a note)
    return has(row, kNotedRow) ? notes_.at(note_.at(row, 0)) : std::string_view();
  }
  std::string_view country(std::uint32_t row) const;
  KnownText ids(std::uint32_t row) const;
  KnowledgeId parent(std::uint32_t row) const {
    return parent_[row] == 0 ? kNoId
                             : divisions_[division_begin_[read_u8(country_, row)] + parent_[row] - 1u];
  }
  KnowledgeId acts_for(std::uint32_t row) const { return acts_for_.at(row, kNoId); }  // O(log rows that act)
  std::uint32_t population(std::uint32_t row) const { return people_of(people_[row]); }
  KnowledgeId country_row(std::string_view iso) const;

 private:
  struct Kind {
    Type type = Type::kPerson;
    std::uint8_t file = 0, bits = 0;
  };
  Position position(std::uint32_t row, KnowledgeId above) const;  // above: its parent
  std::uint8_t kind_at(std::uint32_t row) const { return read_u8(kind_, row); }
  bool has(std::uint32_t row, EntityBit bit) const { return (kinds_[kind_at(row)].bits & bit) != 0; }
  std::uint32_t country_bytes() const { return static_cast<std::uint32_t>(code_.size() / 2 + 1); }  // values
  RowOrder by_kind() const;
  RowOrder by_parent() const;
  bool read_acts(const PackReader& reader);
  bool read_kinds(const PackReader& reader, std::uint32_t files);
  bool read_countries(const PackReader& reader);
  void find_divisions();
  bool read_parents(const PackReader& reader, const RowOrder& order);
  bool read_people(const PackReader& reader, const RowOrder& order);
  bool read_notes(const PackReader& reader, const RowOrder& order);
  bool read_positions(const PackReader& reader);
  bool read_ids(const PackReader& reader);

  // What few rows have: those rows, ascending, and it.
  class Sparse {
   public:
    void add(std::uint32_t row, std::uint32_t value) { cells_.push_back({row, value}); }
    std::uint32_t at(std::uint32_t row, std::uint32_t none) const;

   private:
    struct Cell {
      std::uint32_t row, value;
    };
    std::vector<Cell> cells_;
  };
  // From the parent's point, or from 0°, 0°: in steps.
  struct Steps {
    std::int16_t lat = 0, lon = 0;
  };

  std::vector<Kind> kinds_;
  std::span<const std::byte> kind_, code_, country_;
  StringColumn notes_, other_ids_;
  Sparse note_, geonames_, acts_for_;          // which of notes_; which id; which row
  std::vector<std::uint8_t> people_;           // by row: as packed
  std::vector<Steps> steps_;                   // by row
  std::vector<std::uint16_t> parent_;          // by row: which of its country's divisions, from 1; 0: none
  std::vector<KnowledgeId> divisions_;         // by country
  std::vector<std::uint32_t> division_begin_;  // by country byte, one more
  std::vector<KnowledgeId> countries_;         // 26 × 26: the row of the country
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_ENTITY_TABLE_H_
