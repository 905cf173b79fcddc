// What the stages read of the pack: a vocabulary of folded words, a phrase automaton over word ids, and what
// each phrase can mean.
//
//   "Strait of Malacca"  ── words ──► 812 9 4711 ── phrases ──► Sense{kEntity, kChokepoint, entity 96}
//   "million"            ── words ──► 77         ── phrases ──► Sense{kMagnitude, lexeme 31 (number 1e6)}
//
// A sense is evidence, not a verdict. Case is checked when a phrase is matched (CaseRule), so that "us" is
// not the US.
#ifndef GLOSS_KNOWLEDGE_TABLES_H_
#define GLOSS_KNOWLEDGE_TABLES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gloss/annotation.h"
#include "gloss/error.h"
#include "knowledge/entity_table.h"
#include "knowledge/lexicon.h"
#include "knowledge/name_table.h"
#include "knowledge/pack_reader.h"
#include "knowledge/phrase_trie.h"
#include "knowledge/string_column.h"
#include "knowledge/vocabulary.h"
#include "names/tag_model.h"
#include "text/token.h"

namespace gloss {

using LexemeId = std::uint32_t;

enum class CaseRule : std::uint8_t {
  kAny,      // common words: "junta", "Junta", "JUNTA"
  kInitial,  // names: each word capitalised in the entry is capitalised (or upper case) in the text
  kExact,    // acronyms and short names that are words otherwise: the bytes of the entry ("US", "WHO", "May")
};

enum SenseFlag : std::uint8_t {
  kWeak = 1 << 0,  // needs support from context: "Reading", "Split", "Of", bare surnames
  kAcronym = 1 << 1,
  kAlias = 1 << 2,        // not the entity's canonical name
  kCapitalCity = 1 << 3,  // capital or seat whose name may stand for its country
  kSurname = 1 << 4,      // last name alone of a listed person
  kFormer = 1 << 5,       // a former name
  kLongForm = 1 << 6,     // "Kingdom of …"
  kNational = 1 << 7,     // a body of its country that others have, too: "DPP", "Congress"
};

// One meaning of a phrase.
struct Sense {
  LexClass lex = LexClass::kEntity;
  Type type = Type::kPerson;  // where the class has one (entities, asset nouns, group nouns…)
  CaseRule case_rule = CaseRule::kAny;
  std::uint8_t flags = 0;  // set of SenseFlag
  std::uint32_t ref = 0;   // KnowledgeId for kEntity, else LexemeId
};

// A row of a lexicon file. Forms joined by | are phrases of one lexeme. Its first form: lexeme_phrase.
struct Lexeme {
  LexClass lex = LexClass::kEntity;
  Type type = Type::kPerson;
  LexemeId id = 0;
  std::string_view value;   // class-specific: ISO code, modifier name, unit id, asset kind…
  std::string_view extra;   // class-specific second value
  std::string_view source;  // file it came from
  double number = 0;        // class-specific: 1e6 for "million", 3 for "March"
};

// A row of an entity file. Its name, note and ids: entity_name, entity_note, entity_ids.
struct KnowledgeEntity {
  Type type = Type::kPerson;
  std::string_view source;             // file it came from
  std::string_view country;            // ISO alpha-2 or empty
  KnowledgeId country_entity = kNoId;  // the country's own row, where it is listed
  KnowledgeId parent = kNoId;          // the first-order division it lies in
  KnowledgeId acts_for = kNoId;        // seat or capital: the country it can stand for; demonym: its country
  bool has_location = false;
  double lat = 0, lon = 0;  // degrees, WGS 84
  std::uint32_t population = 0;
};

// One sense found in the text: the `count` tokens from where it is listed on. Dense text has more than five
// at a token, so it is small.
struct PhraseMatch {
  std::uint32_t sense = 0;  // index for KnowledgeTables::sense
  std::uint16_t count = 0;
  std::uint8_t flags = 0;  // Sense::flags and Sense::lex, copied: most readers need no more of the sense
  LexClass lex = LexClass::kEntity;
};
static_assert(sizeof(PhraseMatch) == 8);

// Everything the stages read of a pack. Immutable; views are into the pack's bytes, which must outlive it.
class KnowledgeTables {
 public:
  // Checks every table against the file's bounds and builds the hash table and the automaton. O(bytes).
  static Result<KnowledgeTables> open(std::span<const std::byte> pack);

  WordId word(std::string_view folded) const { return words_.find(folded); }  // kUnknownWord where not listed
  std::string_view spelling(WordId word) const { return words_.at(word); }    // folded; empty for 0
  // Bit n: some single-word phrase has LexClass n, whatever its case rule. 0 for kUnknownWord.
  std::uint64_t word_classes(WordId word) const { return class_sets_[word_classes_[word]]; }

  Sense sense(std::uint32_t index) const {
    const SenseShape& of = shape(index);
    const std::uint32_t ref = sense_ref(index);
    const Type type =
        of.lex == LexClass::kEntity ? entities_.type(ref) : static_cast<Type>(read_u8(lexeme_type_, ref));
    return {of.lex, type, of.case_rule, of.flags, ref};
  }
  std::uint32_t sense_ref(std::uint32_t index) const {
    return senses_[index] & kMostRef;
  }  // sense(index).ref
  Lexeme lexeme(LexemeId id) const;
  KnownText lexeme_phrase(LexemeId id) const;  // the row's first form, as the file writes it
  std::string_view lexeme_value(LexemeId id) const { return lexeme_value_.at(id); }
  KnowledgeEntity entity(KnowledgeId id) const;
  KnownText entity_name(KnowledgeId id) const;
  std::string_view entity_note(KnowledgeId id) const { return entities_.note(id); }  // one line for the card
  KnownText entity_ids(KnowledgeId id) const {
    return entities_.ids(id);
  }  // "wikidata:Q836 geonames:1327865"
  // The row of a country, by ISO alpha-2; or kNoId.
  KnowledgeId country(std::string_view iso) const { return entities_.country_row(iso); }

  const TagModel& tagger() const { return tagger_; }

  std::uint32_t entity_count() const { return entity_name_.size(); }
  std::uint32_t lexeme_count() const { return lexeme_phrase_.size(); }
  std::uint32_t word_count() const { return words_.size(); }
  std::uint32_t phrase_count() const { return phrases_.size(); }
  std::uint32_t sense_count() const { return static_cast<std::uint32_t>(senses_.size()); }
  std::string_view as_of() const { return as_of_; }

  // Phrases that begin at tokens[at], shortest first, senses whose case rule the text meets; the senses of
  // one phrase best known first (see tools/pack/compile.h). A hyphen between two words counts as the space it
  // could have been: "Asia-Pacific" is the phrase asia pacific, F-16, F 16 and F16 are one. Never crosses a
  // paragraph break. Walks at most kMaxPhraseTokens words. `text` is what the tokens point into.
  // With `lower_case` the text writes no capitals at all: names match without them, and so do acronyms that
  // are no common word ("nato", but not "us").
  void match_at(std::string_view text, std::span<const Token> tokens, std::uint32_t at,
                std::vector<PhraseMatch>* out, bool lower_case = false) const;
  // The pack has a longer phrase that begins with tokens[at] and what follows it, or its beginning.
  bool goes_on_at(std::string_view text, std::span<const Token> tokens, std::uint32_t at) const;

  // The senses of one given string ("Ministry of Defence"), as tools and tests want it. Tokenizes; allocates.
  enum class CaseCheck : std::uint8_t { kAsInText, kNone };
  std::vector<Sense> find(std::string_view phrase, CaseCheck check = CaseCheck::kAsInText) const;

 private:
  // What senses have in common: there are few kinds of them.
  struct SenseShape {
    LexClass lex = LexClass::kEntity;
    CaseRule case_rule = CaseRule::kAny;
    std::uint8_t flags = 0;
    std::uint16_t capitals = 0;  // kInitial: bit n: the n-th token of the entry must be capitalised
  };
  static constexpr std::uint32_t kMostRef = (1u << kSenseRefBits) - 1;
  const SenseShape& shape(std::uint32_t sense) const { return shapes_[senses_[sense] >> kSenseRefBits]; }
  std::uint32_t next_node(std::uint32_t node, std::string_view text, std::span<const Token> tokens,
                          std::uint32_t* last) const;
  bool meets_case(std::uint32_t sense, std::string_view text, std::span<const Token> tokens) const;
  bool meets_exactly(std::uint32_t sense, std::string_view text, std::span<const Token> tokens) const;
  bool meets_lower_case(std::uint32_t sense, std::span<const Token> tokens) const;
  KnownText name(const NameTable& names, std::uint32_t row, bool entity) const;
  bool read_rows(const PackReader& reader);  // files, entities, lexemes
  bool read_words(const PackReader& reader);
  bool read_shapes(const PackReader& reader);
  bool read_senses(const PackReader& reader);
  bool read_phrases(const PackReader& reader);
  class SenseReader;
  class PhraseReader;
  class ClassSets;

  std::string_view as_of_;
  StringColumn files_{StringColumn::Begins::kEach};
  Vocabulary words_;
  PhraseTrie phrases_;
  std::vector<SenseShape> shapes_;
  std::vector<std::uint32_t> senses_;        // the shape's number above kSenseRefBits of what it refers to
  std::vector<std::uint16_t> word_classes_;  // by WordId: which of the sets there are
  std::vector<std::uint64_t> class_sets_;    // the first is empty
  StringColumn exact_;                       // bytes of the entries …
  std::vector<std::uint32_t> exact_senses_;  // … of these senses, ascending

  TagModel tagger_;

  NameTable entity_name_;
  EntityTable entities_;

  NameTable lexeme_phrase_;
  StringColumn lexeme_value_{StringColumn::Begins::kEach}, lexeme_extra_{StringColumn::Begins::kEach};
  std::span<const std::byte> lexeme_class_, lexeme_type_, lexeme_file_, lexeme_number_, numbers_;
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_TABLES_H_
