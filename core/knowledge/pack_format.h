// The bytes of a knowledge pack. Little endian, no padding, sections in the order of PackSection.
//
//   0        8        12       16       20       24
//   ┌────────┬────────┬────────┬────────┬────────┬──────────────────────────────┬─────────┬────┬─────────┐
//   │GlossPk\n│version │sections│ size   │checksum│ {offset, bytes, count} × n   │section 0│ …  │section n│
//   └────────┴────────┴────────┴────────┴────────┴──────────────────────────────┴─────────┴────┴─────────┘
//              u32      u32      u32      u32 = XXH32 of everything from byte 24 on
//
// A section is one column: all values of one field, row after row. Columns of like bytes are what a general
// compressor is good at (brotli takes a pack to about a third), and what is cheaper to build than to ship
// (offsets, hash table, automaton) is built when the pack is opened. Three kinds of columns:
//
//   fixed     count × 1, 2, 4 or 8 bytes
//   strings   count × (UTF-8 bytes, 0)
//   varint    count × LEB128 of 1..5 bytes
//
// Words are the folded vocabulary in ascending order of their bytes, front-coded: "malabo", "malacca" is
// shared 4, own 3, "cca". Word ids count from 1.
//
// Phrases are sequences of word ids in ascending order, each after its prefixes, front-coded likewise:
//
//   word ids            shape {shared, own, senses}   words (varint; the first is the distance to the word
//   [812]                     {0, 1, 1}               812            in its place before, as order makes it
//   [812, 9, 4711]            {1, 2, 1}               9 4711          positive)
//   [812, 9, 4713]            {2, 1, 2}               2
//
// A name is left empty where it is the phrase of the row's first sense that is no alias, with its capitals
// (name_table.h). Coordinates are there for located rows only, in their order.
//
// Senses follow the order of phrases, columns by field. A reference is the zigzag distance to the last
// reference of the same class that was not an alias, so that the plain case is always 1.
#ifndef GLOSS_KNOWLEDGE_PACK_FORMAT_H_
#define GLOSS_KNOWLEDGE_PACK_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace gloss {

inline constexpr char kPackMagic[8] = {'G', 'l', 'o', 's', 's', 'P', 'k', '\n'};
inline constexpr std::uint32_t kPackVersion = 4;  // one higher with every change of what the bytes mean
inline constexpr std::size_t kPackHeaderBytes = 24;
inline constexpr std::size_t kPackSectionBytes = 12;

enum class PackSection : std::uint32_t {
  kAsOf,              // strings, 1: "2026-11-23"
  kFiles,             // strings: the sources rows name
  kWordShape,         // fixed 2: {shared, own} bytes
  kWordBytes,         // fixed 1: own bytes of all words, without separators
  kPhraseShape,       // fixed 3: {shared words, own words, senses}
  kPhraseWords,       // varint
  kSenseClass,        // fixed 1: LexClass
  kSenseCase,         // fixed 1: CaseRule
  kSenseFlags,        // fixed 1: SenseFlag
  kSenseCapitals,     // fixed 2: words that must be capitalised (bit 0: the first); 0 = every one
  kSenseRef,          // varint, zigzag: entity or lexeme, see above
  kSenseExact,        // strings: the entry's bytes of each CaseRule::kExact sense, in order
  kEntityName,        // strings, empty where plain
  kEntityNote,        // strings
  kEntityIds,         // strings
  kEntityType,        // fixed 1: Type
  kEntityFile,        // fixed 1: index into kFiles
  kEntityCountry,     // fixed 2: ISO alpha-2, or two 0 bytes
  kEntityActsFor,     // varint: entity + 1, or 0
  kEntityParent,      // varint: the division it lies in: entity + 1, or 0
  kEntityLocated,     // fixed 1: 1 where there is a point
  kEntityLat,         // fixed 4, located rows only: 1e-3 degrees
  kEntityLon,         // fixed 4, likewise
  kEntityPopulation,  // fixed 4
  kLexemeClass,       // fixed 1: LexClass
  kLexemeType,        // fixed 1: Type
  kLexemeFile,        // fixed 1
  kLexemePhrase,      // strings: the first form of the row, empty where plain
  kLexemeValue,       // strings
  kLexemeExtra,       // strings
  kLexemeNumber,      // fixed 8: IEEE 754 double
  kTagger,            // fixed 1: the trained tagger, see names/tag_model.h; none: it finds nothing
  kSectionCount,
};
inline constexpr std::uint32_t kPackSections = static_cast<std::uint32_t>(PackSection::kSectionCount);

// XXH32 (Yann Collet's xxHash, seed 0): catches damage, not forgery; bounds are checked besides.
std::uint32_t pack_checksum(std::span<const std::byte> bytes);

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_PACK_FORMAT_H_
