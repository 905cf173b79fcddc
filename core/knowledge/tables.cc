#include "knowledge/tables.h"

#include <algorithm>
#include <cmath>

#include "grow.h"
#include "knowledge/pack_reader.h"
#include "knowledge/phrase_words.h"
#include "text/fold.h"

namespace gloss {
namespace {

// What numbers a row may have: most are taken for whole ones of 32 bits.
constexpr std::uint64_t kLargeNumbers = bit(LexClass::kUnit) | bit(LexClass::kMagnitude) |
                                        bit(LexClass::kOrdinalWord) | bit(LexClass::kVagueNumber);
constexpr double kMostOfLarge = 1e24, kMostOfOthers = 2147483647;

std::string_view surface_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.length);
}

}  // namespace

Result<KnowledgeTables> KnowledgeTables::open(std::span<const std::byte> pack) {
  Result<PackReader> opened = PackReader::open(pack);
  if (!opened.ok()) return opened.error();
  const PackReader& reader = opened.value();
  KnowledgeTables tables;
  if (!tables.read_rows(reader) || !tables.read_words(reader) || !tables.read_senses(reader) ||
      !tables.read_phrases(reader)) {
    return reader.fault();
  }
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
  if (entities > kMostRows) return false;
  if (!entities_.open(reader, entities, files_.size())) return false;

  if (!reader.strings(kLexemePhrase, &names)) return false;
  lexeme_phrase_.reset(std::move(names));
  const std::uint32_t lexemes = lexeme_phrase_.size();
  if (lexemes > kMostRows) return false;
  if (!reader.strings(kLexemeValue, &lexeme_value_) || lexeme_value_.size() != lexemes) return false;
  if (!reader.strings(kLexemeExtra, &lexeme_extra_) || lexeme_extra_.size() != lexemes) return false;
  if (!reader.fixed(kLexemeType, 1, lexemes, &lexeme_type_)) return false;
  if (!reader.fixed(kLexemeFile, 1, lexemes, &lexeme_file_)) return false;
  if (!reader.fixed(kLexemeNumber, 2, lexemes, &lexeme_number_)) return false;
  const std::uint32_t numbers = reader.count(kNumbers);
  if (!reader.fixed(kNumbers, 8, numbers, &numbers_)) return false;
  if (!reader.fixed(kLexemeClass, 1, lexemes, &lexeme_class_)) return false;
  for (std::uint32_t row = 0; row < lexemes; ++row) {
    const std::uint8_t lex = read_u8(lexeme_class_, row);
    if (lex == 0 || lex >= kLexClassCount || read_u8(lexeme_type_, row) >= kTypeCount) return false;
    if (read_u8(lexeme_file_, row) >= files_.size()) return false;
    if (read_u16(lexeme_number_, row) >= numbers) return false;
    const double number = std::abs(read_double(numbers_, read_u16(lexeme_number_, row)));
    const bool large = (kLargeNumbers & bit(static_cast<LexClass>(lex))) != 0;
    if (!(number <= (large ? kMostOfLarge : kMostOfOthers))) return false;
  }
  return true;
}

bool KnowledgeTables::read_words(const PackReader& reader) {
  using enum PackSection;
  const std::span<const std::byte> words = reader.bytes(kWords);
  if (!words_.open(words, reader.count(kWords))) return false;
  word_classes_.assign(std::size_t{words_.size()} + 1, 0);
  class_sets_.assign(1, 0);
  return true;
}

KnownText KnowledgeTables::entity_name(KnowledgeId id) const { return name(entity_name_, id, true); }
KnownText KnowledgeTables::lexeme_phrase(LexemeId id) const { return name(lexeme_phrase_, id, false); }

KnownText KnowledgeTables::name(const NameTable& names, std::uint32_t row, bool entity) const {
  const std::uint32_t node = names.node(row);
  KnownText name(names.stored(row));
  if (node == 0 || !std::string_view(name).empty()) return name;
  std::uint16_t capitals = 0;
  const IndexRange senses = phrases_.senses(node);
  for (std::uint32_t i = senses.begin; i < senses.end; ++i) {
    const SenseShape& of = shape(i);
    const bool own =
        sense_ref(i) == row && (of.lex == LexClass::kEntity) == entity && (of.flags & kAlias) == 0;
    if (!own) continue;
    if (of.case_rule == CaseRule::kInitial) capitals = of.capitals;
    break;
  }
  WordId words[kMaxPhraseTokens];
  const std::size_t count = phrases_.words(node, words);
  for (std::size_t i = 0; i < count; ++i) append_plain_word(words_.at(words[i]), i, capitals, &name);
  return name;
}

Lexeme KnowledgeTables::lexeme(LexemeId id) const {
  Lexeme lexeme;
  lexeme.lex = static_cast<LexClass>(read_u8(lexeme_class_, id));
  lexeme.type = static_cast<Type>(read_u8(lexeme_type_, id));
  lexeme.id = id;
  lexeme.value = lexeme_value_.at(id);
  lexeme.extra = lexeme_extra_.at(id);
  lexeme.source = files_.at(read_u8(lexeme_file_, id));
  lexeme.number = read_double(numbers_, read_u16(lexeme_number_, id));
  return lexeme;
}

KnowledgeEntity KnowledgeTables::entity(KnowledgeId id) const {
  KnowledgeEntity entity;
  entity.type = entities_.type(id);
  entity.source = files_.at(entities_.file(id));
  entity.country = entities_.country(id);
  entity.country_entity = country(entity.country);
  entity.parent = entities_.parent(id);
  entity.acts_for = entities_.acts_for(id);
  if (entities_.located(id)) {
    const EntityTable::Position at = entities_.position(id);
    entity.has_location = true;
    entity.lat = at.lat / 1e3;
    entity.lon = at.lon / 1e3;
  }
  entity.population = entities_.population(id);
  return entity;
}

bool KnowledgeTables::meets_case(std::uint32_t sense, std::string_view text,
                                 std::span<const Token> tokens) const {
  const SenseShape& of = shape(sense);
  switch (of.case_rule) {
    case CaseRule::kAny:
      return true;
    case CaseRule::kInitial: {
      unsigned wanted = of.capitals;
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (joins(text, tokens, i)) continue;
        if ((wanted & 1) != 0 && !tokens[i].capitalised()) return false;
        wanted >>= 1;
      }
      return true;
    }
    case CaseRule::kExact:
      return meets_exactly(sense, text, tokens);
  }
  return false;
}

bool KnowledgeTables::meets_exactly(std::uint32_t sense, std::string_view text,
                                    std::span<const Token> tokens) const {
  const auto at = std::lower_bound(exact_senses_.begin(), exact_senses_.end(), sense);
  std::string_view left = exact_.at(static_cast<std::uint32_t>(at - exact_senses_.begin()));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (joins(text, tokens, i)) continue;
    while (!left.empty() && (left[0] == ' ' || left[0] == '-')) left.remove_prefix(1);
    const std::string_view surface = surface_of(text, tokens[i]);
    if (!left.starts_with(surface)) return false;
    left.remove_prefix(surface.size());
  }
  return left.empty();
}

bool KnowledgeTables::meets_lower_case(std::uint32_t sense, std::span<const Token> tokens) const {
  if (shape(sense).case_rule == CaseRule::kInitial) return true;
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
      if (meets_case(i, text, phrase) || (lower_case && meets_lower_case(i, phrase))) {
        grow(out);
        out->push_back({i, count, shape(i).flags, shape(i).lex});
      }
    }
    node = next_node(node, text, tokens, &last);
  }
}

bool KnowledgeTables::goes_on_at(std::string_view text, std::span<const Token> tokens,
                                 std::uint32_t at) const {
  return next_node(phrases_.first(tokens[at].word), text, tokens, &at) != 0;
}

// The node behind that of a phrase whose last token is `last`, and its own last token; 0 where there is none.
std::uint32_t KnowledgeTables::next_node(std::uint32_t node, std::string_view text,
                                         std::span<const Token> tokens, std::uint32_t* last) const {
  if (!phrases_.has_next(node) || tokens[*last].has(kParagraphAfter)) return 0;
  ++*last;
  if (joins(text, tokens, *last)) ++*last;
  return *last < tokens.size() ? phrases_.next(node, tokens[*last].word) : 0;
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
    if (check == CaseCheck::kNone || meets_case(i, phrase, visible)) senses.push_back(sense(i));
  }
  return senses;
}

}  // namespace gloss
