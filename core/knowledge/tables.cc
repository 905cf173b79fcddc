#include "knowledge/tables.h"

#include <algorithm>
#include <cmath>

#include "knowledge/pack_reader.h"
#include "knowledge/phrase_words.h"
#include "text/fold.h"

namespace gloss {
namespace {

constexpr std::uint32_t kLexClassCount = 0
#define X(id, name) +1
    GLOSS_LEX_CLASSES(X)
#undef X
    ;
constexpr std::uint8_t kCaseRuleCount = static_cast<std::uint8_t>(CaseRule::kExact) + 1;
constexpr std::uint16_t kAllCapitals = 0xFFFF;

int country_slot(std::string_view iso) {
  if (iso.size() != 2 || iso[0] < 'A' || iso[0] > 'Z' || iso[1] < 'A' || iso[1] > 'Z') return -1;
  return (iso[0] - 'A') * 26 + (iso[1] - 'A');
}

std::string_view country_at(std::span<const std::byte> column, std::uint32_t row) {
  const char* iso = reinterpret_cast<const char*>(column.data()) + std::size_t{row} * 2;
  return {iso, iso[0] == 0 ? std::size_t{0} : std::size_t{2}};
}

std::string_view surface_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.length);
}

}  // namespace

Result<KnowledgeTables> KnowledgeTables::open(std::span<const std::byte> pack) {
  Result<PackReader> opened = PackReader::open(pack);
  if (!opened.ok()) return opened.error();
  const PackReader& reader = opened.value();
  KnowledgeTables tables;
  if (!tables.read_rows(reader) || !tables.read_phrases(reader)) return reader.fault();
  std::span<const std::byte> model;
  if (!reader.fixed(PackSection::kTagger, 1, reader.count(PackSection::kTagger), &model) ||
      !tables.tagger_.open(model)) {
    return reader.fault();
  }
  return tables;
}

bool KnowledgeTables::read_rows(const PackReader& reader) {
  using enum PackSection;
  StringColumn as_of;
  if (!reader.strings(kAsOf, &as_of) || as_of.size() != 1) return false;
  as_of_ = as_of.at(0);
  if (!reader.strings(kFiles, &files_)) return false;

  StringColumn names;
  if (!reader.strings(kEntityName, &names)) return false;
  entity_name_.reset(std::move(names));
  const std::uint32_t entities = entity_name_.size();
  if (!reader.strings(kEntityNote, &entity_note_) || entity_note_.size() != entities) return false;
  if (!reader.strings(kEntityIds, &entity_ids_) || entity_ids_.size() != entities) return false;
  if (!reader.varints(kEntityActsFor, &entity_acts_for_) || entity_acts_for_.size() != entities) return false;
  for (KnowledgeId& acts_for : entity_acts_for_) {
    if (acts_for > entities) return false;
    --acts_for;  // 0 stood for none and becomes kNoId
  }
  if (!reader.varints(kEntityParent, &entity_parent_) || entity_parent_.size() != entities) return false;
  for (KnowledgeId& parent : entity_parent_) {
    if (parent > entities) return false;
    --parent;
  }
  if (!read_points(reader)) return false;
  if (!reader.fixed(kEntityPopulation, 4, entities, &entity_population_)) return false;
  if (!reader.fixed(kEntityFile, 1, entities, &entity_file_)) return false;
  if (!reader.fixed(kEntityType, 1, entities, &entity_type_)) return false;
  if (!reader.fixed(kEntityCountry, 2, entities, &entity_country_)) return false;
  countries_.assign(26 * 26, kNoId);
  for (std::uint32_t row = 0; row < entities; ++row) {
    if (read_u8(entity_type_, row) >= kTypeCount || read_u8(entity_file_, row) >= files_.size()) return false;
    const std::string_view iso = country_at(entity_country_, row);
    const int slot = country_slot(iso);
    if (slot < 0 && !iso.empty()) return false;
    const bool is_country = static_cast<Type>(read_u8(entity_type_, row)) == Type::kCountry;
    // A seat such as the Kremlin is of the type too; the country itself acts for nobody.
    if (slot >= 0 && is_country && entity_acts_for_[row] == kNoId) {
      countries_[static_cast<std::size_t>(slot)] = row;
    }
  }

  if (!reader.strings(kLexemePhrase, &names)) return false;
  lexeme_phrase_.reset(std::move(names));
  const std::uint32_t lexemes = lexeme_phrase_.size();
  if (!reader.strings(kLexemeValue, &lexeme_value_) || lexeme_value_.size() != lexemes) return false;
  if (!reader.strings(kLexemeExtra, &lexeme_extra_) || lexeme_extra_.size() != lexemes) return false;
  if (!reader.fixed(kLexemeType, 1, lexemes, &lexeme_type_)) return false;
  if (!reader.fixed(kLexemeFile, 1, lexemes, &lexeme_file_)) return false;
  if (!reader.fixed(kLexemeNumber, 8, lexemes, &lexeme_number_)) return false;
  if (!reader.fixed(kLexemeClass, 1, lexemes, &lexeme_class_)) return false;
  for (std::uint32_t row = 0; row < lexemes; ++row) {
    const std::uint8_t lex = read_u8(lexeme_class_, row);
    if (lex == 0 || lex >= kLexClassCount || read_u8(lexeme_type_, row) >= kTypeCount) return false;
    if (read_u8(lexeme_file_, row) >= files_.size()) return false;
    if (!std::isfinite(read_double(lexeme_number_, row))) return false;
  }
  return true;
}

bool KnowledgeTables::read_points(const PackReader& reader) {
  using enum PackSection;
  std::span<const std::byte> located;
  if (!reader.fixed(kEntityLocated, 1, entity_count(), &located)) return false;
  std::uint32_t points = 0;
  for (const std::byte b : located) entity_point_.push_back(b == std::byte{0} ? kNoId : points++);
  return reader.fixed(kEntityLat, 4, points, &entity_lat_) &&
         reader.fixed(kEntityLon, 4, points, &entity_lon_);
}

void KnowledgeTables::make_name(const Sense& sense, std::span<const WordId> words) {
  NameTable& names = sense.lex == LexClass::kEntity ? entity_name_ : lexeme_phrase_;
  if ((sense.flags & kAlias) != 0 || !names.lacks(sense.ref)) return;
  std::string_view spelled[kMaxPhraseTokens];
  for (std::size_t i = 0; i < words.size(); ++i) spelled[i] = words_.at(words[i]);
  const std::uint16_t capitals = sense.case_rule == CaseRule::kInitial ? sense.capitals : std::uint16_t{0};
  names.make(sense.ref, std::span(spelled, words.size()), capitals);
}

bool KnowledgeTables::read_phrases(const PackReader& reader) {
  using enum PackSection;
  std::span<const std::byte> shape;
  if (!reader.fixed(kWordShape, 2, reader.count(kWordShape), &shape)) return false;
  if (!words_.open(shape, reader.bytes(kWordBytes))) return false;

  const std::uint32_t senses = reader.count(kSenseClass);
  std::span<const std::byte> lex, case_rule, flags, capitals;
  if (!reader.fixed(kSenseClass, 1, senses, &lex)) return false;
  if (!reader.fixed(kSenseCase, 1, senses, &case_rule)) return false;
  if (!reader.fixed(kSenseFlags, 1, senses, &flags)) return false;
  if (!reader.fixed(kSenseCapitals, 2, senses, &capitals)) return false;
  if (!reader.strings(kSenseExact, &exact_)) return false;

  std::vector<std::uint32_t> coded;
  PhraseList phrases;
  if (!reader.varints(kPhraseWords, &coded)) return false;
  if (!reader.fixed(kPhraseShape, 3, reader.count(kPhraseShape), &shape)) return false;
  if (!phrases_.open(shape, coded, words_.size(), senses, &phrases)) return false;

  if (!reader.varints(kSenseRef, &coded) || coded.size() != senses) return false;
  std::uint32_t last_ref[kLexClassCount];  // of each class, not of aliases
  for (std::uint32_t& ref : last_ref) ref = UINT32_MAX;
  std::uint32_t exact = 0;
  senses_.resize(senses);
  for (std::uint32_t i = 0; i < senses; ++i) {
    Sense& sense = senses_[i];
    const std::uint8_t lex_index = read_u8(lex, i);
    if (lex_index >= kLexClassCount || read_u8(case_rule, i) >= kCaseRuleCount) return false;
    sense.lex = static_cast<LexClass>(lex_index);
    sense.case_rule = static_cast<CaseRule>(read_u8(case_rule, i));
    sense.flags = read_u8(flags, i);
    const std::span<const WordId> words = phrases.at(phrases.of_sense[i]);
    sense.token_count = static_cast<std::uint16_t>(words.size());
    sense.capitals = read_u16(capitals, i);
    if (sense.capitals == 0) sense.capitals = kAllCapitals;
    sense.ref = last_ref[lex_index] + ((coded[i] >> 1) ^ (0u - (coded[i] & 1)));
    if ((sense.flags & kAlias) == 0) last_ref[lex_index] = sense.ref;
    if (sense.case_rule == CaseRule::kExact) sense.exact = exact++;
    if (exact > exact_.size()) return false;
    if (sense.lex == LexClass::kEntity) {
      if (sense.ref >= entity_count()) return false;
      sense.type = static_cast<Type>(read_u8(entity_type_, sense.ref));
    } else {
      if (sense.ref >= lexeme_count() || read_u8(lexeme_class_, sense.ref) != lex_index) return false;
      sense.type = static_cast<Type>(read_u8(lexeme_type_, sense.ref));
    }
    make_name(sense, words);
  }

  word_classes_.assign(std::size_t{words_.size()} + 1, 0);
  for (WordId word = 1; word <= words_.size(); ++word) {
    const std::uint32_t node = phrases_.first(word);
    if (node == 0) continue;
    const IndexRange range = phrases_.senses(node);
    for (std::uint32_t i = range.begin; i < range.end; ++i) word_classes_[word] |= bit(senses_[i].lex);
  }
  return true;
}

Lexeme KnowledgeTables::lexeme(LexemeId id) const {
  Lexeme lexeme;
  lexeme.lex = static_cast<LexClass>(read_u8(lexeme_class_, id));
  lexeme.type = static_cast<Type>(read_u8(lexeme_type_, id));
  lexeme.phrase = lexeme_phrase_.at(id);
  lexeme.value = lexeme_value_.at(id);
  lexeme.extra = lexeme_extra_.at(id);
  lexeme.source = files_.at(read_u8(lexeme_file_, id));
  lexeme.number = read_double(lexeme_number_, id);
  return lexeme;
}

KnowledgeEntity KnowledgeTables::entity(KnowledgeId id) const {
  KnowledgeEntity entity;
  entity.type = static_cast<Type>(read_u8(entity_type_, id));
  entity.name = entity_name_.at(id);
  entity.note = entity_note_.at(id);
  entity.source = files_.at(read_u8(entity_file_, id));
  entity.country = country_at(entity_country_, id);
  entity.ids = entity_ids_.at(id);
  entity.country_entity = country(entity.country);
  entity.acts_for = entity_acts_for_[id];
  entity.parent = entity_parent_[id];
  if (const std::uint32_t point = entity_point_[id]; point != kNoId) {
    entity.has_location = true;
    entity.lat = static_cast<std::int32_t>(read_u32(entity_lat_, point)) / 1e3;
    entity.lon = static_cast<std::int32_t>(read_u32(entity_lon_, point)) / 1e3;
  }
  entity.population = read_u32(entity_population_, id);
  return entity;
}

KnowledgeId KnowledgeTables::country(std::string_view iso) const {
  const int slot = country_slot(iso);
  return slot < 0 ? kNoId : countries_[static_cast<std::size_t>(slot)];
}

bool KnowledgeTables::meets_case(const Sense& sense, std::string_view text,
                                 std::span<const Token> tokens) const {
  switch (sense.case_rule) {
    case CaseRule::kAny:
      return true;
    case CaseRule::kInitial: {
      unsigned wanted = sense.capitals;
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (joins(text, tokens, i)) continue;
        if ((wanted & 1) != 0 && !tokens[i].capitalised()) return false;
        wanted >>= 1;
      }
      return true;
    }
    case CaseRule::kExact: {
      std::string_view left = exact_.at(sense.exact);
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (joins(text, tokens, i)) continue;
        while (!left.empty() && (left[0] == ' ' || left[0] == '-')) left.remove_prefix(1);
        const std::string_view surface = surface_of(text, tokens[i]);
        if (!left.starts_with(surface)) return false;
        left.remove_prefix(surface.size());
      }
      return left.empty();
    }
  }
  return false;
}

bool KnowledgeTables::meets_lower_case(const Sense& sense, std::span<const Token> tokens) const {
  if (sense.case_rule == CaseRule::kInitial) return true;
  constexpr std::uint64_t kWords = bit(LexClass::kCommonWord) | bit(LexClass::kFunctionWord);
  return std::none_of(tokens.begin(), tokens.end(),
                      [&](const Token& token) { return (word_classes(token.word) & kWords) != 0; });
}

void KnowledgeTables::match_at(std::string_view text, std::span<const Token> tokens, std::uint32_t at,
                               std::vector<PhraseMatch>* out, bool lower_case) const {
  std::uint32_t node = phrases_.first(tokens[at].word);
  std::uint32_t last = at;
  while (node != 0) {
    const auto count = static_cast<std::uint16_t>(last - at + 1);
    const IndexRange range = phrases_.senses(node);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::span<const Token> phrase = tokens.subspan(at, count);
      if (meets_case(senses_[i], text, phrase) || (lower_case && meets_lower_case(senses_[i], phrase))) {
        out->push_back({at, i, count, senses_[i].flags});
      }
    }
    if (!phrases_.has_next(node) || tokens[last].has(kParagraphAfter)) return;
    ++last;
    if (joins(text, tokens, last)) ++last;
    if (last >= tokens.size()) return;
    node = phrases_.next(node, tokens[last].word);
  }
}

std::vector<Sense> KnowledgeTables::find(std::string_view phrase, CaseCheck check) const {
  std::vector<Token> tokens;
  tokenize(phrase, &tokens);
  std::string folded;
  std::uint32_t node = 0;
  std::uint32_t at = !tokens.empty() && tokens[0].kind == TokenKind::kSpace ? 1 : 0;
  const std::span<const Token> visible = std::span<const Token>(tokens).subspan(at);
  for (std::size_t i = 0; i < visible.size(); ++i) {
    if (joins(phrase, visible, i)) continue;
    folded.clear();
    fold(surface_of(phrase, visible[i]), &folded);
    const WordId id = word(folded);
    node = i == 0 ? phrases_.first(id) : phrases_.next(node, id);
    if (node == 0) return {};
  }
  std::vector<Sense> senses;
  if (node == 0) return senses;
  const IndexRange range = phrases_.senses(node);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (check == CaseCheck::kNone || meets_case(senses_[i], phrase, visible)) senses.push_back(senses_[i]);
  }
  return senses;
}

}  // namespace gloss
