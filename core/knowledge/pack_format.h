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
// Words are the folded vocabulary in ascending order of their bytes, front-coded: what a word adds to the one
// before, then a byte below 32, how much the next shares with it: "malabo", "malacca" is "malabo\4cca\0".
// Word ids count from 1.
//
// Phrases are sequences of word ids in ascending order, each after its prefixes, front-coded likewise:
//
//   word ids            shape {shared, own, senses}   words (varint; the first is the distance to the word
//   [812]                     {0, 1, 1}               812            in its place before, as order makes it
//   [812, 9, 4711]            {1, 2, 1}               9 4711          positive)
//   [812, 9, 4713]            {2, 1, 2}               2
//
// A name is left empty where it is the phrase of the row's first sense that is no alias, with its capitals
// (name_table.h).
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
inline constexpr std::uint32_t kPackVersion = 6;  // one higher with every change of what the bytes mean
inline constexpr std::size_t kPackHeaderBytes = 24;
inline constexpr std::size_t kPackSectionBytes = 12;

enum class PackSection : std::uint32_t {
  kAsOf,            // strings, 1: "2026-11-23"
  kFiles,           // strings: the sources rows name
  kWords,           // see above; counts words
  kPhraseShape,     // fixed 3: {shared words, own words, senses}, the kinds of phrases there are
  kPhraseKind,      // varint: index into kPhraseShape
  kPhraseFirst,     // varint: first words of phrases that share none
  kPhraseWords,     // varint: all other own words
  kSenseShape,      // fixed 5: {LexClass, CaseRule, SenseFlag, capitals × 2}, the kinds of senses there are;
                    // capitals: words that must be capitalised (bit 0: the first); 0 = every one
  kSenseKind,       // varint: index into kSenseShape
  kSenseRef,        // varint, zigzag: entity or lexeme, see above; senses that are no alias
  kAliasRef,        // likewise, those that are
  kSenseExact,      // strings: the entry's bytes of each CaseRule::kExact sense, in order
  kEntityName,      // strings, empty where plain
  kEntityNote,      // strings, rows with one only
  kEntityIds,       // strings, empty where the id is one of GeoNames alone
  kEntityGeonames,  // varint, rows with such an id only; this and what follows: see entity_table.h
  kEntityShape,     // fixed 3: {Type, index into kFiles, EntityBit}, the kinds of rows there are
  kEntityKind,      // fixed 1: index into kEntityShape
  kCountryCodes,    // fixed 2: ISO alpha-2
  kEntityCountry,   // fixed 1: 1 + index into kCountryCodes, or 0
  kEntityActsFor,   // varint: entity + 1, or 0
  kEntityParent,    // varint: the division it lies in
  kEntityLat,       // varint, located rows only
  kEntityLon,       // varint, likewise
  kEntityPeople,    // fixed 1
  kLexemeClass,     // fixed 1: LexClass
  kLexemeType,      // fixed 1: Type
  kLexemeFile,      // fixed 1
  kLexemePhrase,    // strings: the first form of the row, empty where plain
  kLexemeValue,     // strings
  kLexemeExtra,     // strings
  kNumbers,         // fixed 8: IEEE 754 doubles, the numbers that lexemes have
  kLexemeNumber,    // fixed 2: index into kNumbers
  kTagger,          // fixed 1: the trained tagger, see names/tag_model.h; none: it finds nothing
  kSectionCount,
};
inline constexpr std::uint32_t kPackSections = static_cast<std::uint32_t>(PackSection::kSectionCount);

// Once opened a sense is one number: its shape above these bits, what it refers to in them.
inline constexpr unsigned kSenseRefBits = 20;
inline constexpr std::uint32_t kMostSenseShapes = 1u << (32 - kSenseRefBits);
inline constexpr std::uint32_t kMostRows = 1u << kSenseRefBits;  // entities, lexemes

// XXH32 (Yann Collet's xxHash, seed 0): catches damage, not forgery; bounds are checked besides.
std::uint32_t pack_checksum(std::span<const std::byte> bytes);

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_PACK_FORMAT_H_
