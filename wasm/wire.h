// One annotated article as one Int32Array: the cheapest way into JavaScript is a single copy of plain
// integers.
//
//   header (kHeaderInts) │ annotations × kRecordInts │ nested × kRecordInts │ furniture × 2
//   version, counts, date  outer spans, by start       names inside names     page chrome: start, end
//
// All offsets are UTF-16 units, so `text.slice(start, end)` is the surface. Ids are row numbers of the JSON
// document (entities, annotations); -1 says none. web/src/engine/wire.ts holds the same numbers and
// web/tests/wire.test.ts compares the two files.
#ifndef GLOSS_WASM_WIRE_H_
#define GLOSS_WASM_WIRE_H_

#include <cstdint>
#include <vector>

#include "gloss/annotation.h"
#include "text/offsets.h"

namespace gloss::wire {

inline constexpr std::int32_t kVersion = 1;

enum HeaderField : std::uint32_t {
  kHeaderVersion,
  kHeaderAnnotations,  // how many records of each kind follow
  kHeaderNested,
  kHeaderFurniture,
  kHeaderEntities,
  kHeaderDate,        // yyyymmdd; 0: no date known
  kHeaderDateSource,  // DateSource
  kHeaderDateStart,   // where the date was found in the text; -1, -1 elsewhere
  kHeaderDateEnd,
  kHeaderInts,
};

enum RecordField : std::uint32_t {
  kRecordStart,
  kRecordEnd,
  kRecordCategory,
  kRecordType,
  kRecordEntity,
  kRecordHolder,  // entity of the person who holds a role
  kRecordScore,
  kRecordFlags,
  kRecordNestedBegin,  // rows of the nested table: names inside this one
  kRecordNestedEnd,
  kRecordInts,
};

inline std::int32_t id_or_none(std::uint32_t id) { return id == kNoId ? -1 : static_cast<std::int32_t>(id); }

// Replaces `out` with the packed document. O(text + annotations).
inline void pack(const Document& document, std::vector<std::int32_t>* out) {
  const OffsetMap map(document.text);
  const auto utf16 = [&map](std::uint32_t byte) { return static_cast<std::int32_t>(map.utf16(byte)); };
  const auto count = [](const auto& table) { return static_cast<std::int32_t>(table.size()); };
  const auto record = [&](const Annotation& a) {
    const std::int32_t fields[kRecordInts] = {
        utf16(a.span.begin),
        utf16(a.span.end),
        static_cast<std::int32_t>(a.category),
        static_cast<std::int32_t>(a.type),
        id_or_none(a.entity),
        id_or_none(a.holder),
        a.score,
        a.flags,
        static_cast<std::int32_t>(a.nested.begin),
        static_cast<std::int32_t>(a.nested.end),
    };
    out->insert(out->end(), fields, fields + kRecordInts);
  };

  const bool dated = document.date.known();
  const bool found = document.date_source == DateSource::kText;
  const std::int32_t header[kHeaderInts] = {
      kVersion,
      count(document.annotations),
      count(document.nested),
      count(document.furniture),
      count(document.entities),
      dated ? document.date.year * 10000 + document.date.month * 100 + document.date.day : 0,
      static_cast<std::int32_t>(document.date_source),
      found ? utf16(document.date_span.begin) : -1,
      found ? utf16(document.date_span.end) : -1,
  };
  out->assign(header, header + kHeaderInts);
  for (const Annotation& a : document.annotations) record(a);
  for (const Annotation& a : document.nested) record(a);
  for (const Span span : document.furniture) {
    out->push_back(utf16(span.begin));
    out->push_back(utf16(span.end));
  }
}

}  // namespace gloss::wire

#endif  // GLOSS_WASM_WIRE_H_
