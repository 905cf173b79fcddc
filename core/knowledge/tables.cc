#include "knowledge/tables.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "grow.h"
#include "knowledge/pack_reader.h"
#include "knowledge/phrase_words.h"
#include "text/fold.h"

namespace gloss {
namespace {

constexpr LexClass kLexClasses[] = {
#define X(id, name) LexClass::id,
    GLOSS_LEX_CLASSES(X)
#undef X
};
constexpr std::uint32_t kLexClassCount = std::size(kLexClasses);
constexpr std::uint8_t kCaseRuleCount = static_cast<std::uint8_t>(CaseRule::kExact) + 1;
constexpr std::uint16_t kAllCapitals = 0xFFFF;

std::string_view surface_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.length);
}

}  // namespace

Result<KnowledgeTables> KnowledgeTables::open(std::span<const std::byte> pack) {
  Result<PackReader> opened = PackReader::open(pack);
  if (!opened.ok()) return opened.error();
  const PackReader& reader = opened.value();
  KnowledgeTables tables;
  if (!tables.read_rows(reader) || !tables.read_words(reader) || !tables.read_phrases(reader)) {
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
  if (!entities_.open(reader, entities, files_.size())) return false;

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

void KnowledgeTables::make_name(const Sense& sense, std::span<const WordId> words) {
  NameTable& names = sense.lex == LexClass::kEntity ? entity_name_ : lexeme_phrase_;
  if ((sense.flags & kAlias) != 0 || !names.lacks(sense.ref)) return;
  std::string_view spelled[kMaxPhraseTokens];
  for (std::size_t i = 0; i < words.size(); ++i) spelled[i] = words_.at(words[i]);
  const std::uint16_t capitals = sense.case_rule == CaseRule::kInitial ? sense.capitals : std::uint16_t{0};
  names.make(sense.ref, std::span(spelled, words.size()), capitals);
}

bool KnowledgeTables::read_words(const PackReader& reader) {
  using enum PackSection;
  std::span<const std::byte> shared, own;
  if (!reader.fixed(kWordShared, 1, reader.count(kWordShared), &shared)) return false;
  own = reader.bytes(kWordOwn);
  if (reader.count(kWordOwn) != shared.size() || !words_.open(shared, own)) return false;
  word_classes_.assign(std::size_t{words_.size()} + 1, 0);
  return true;
}

// Phrases and their senses run side by side, so each is read once and nothing is kept that no stage asks for.
bool KnowledgeTables::read_phrases(const PackReader& reader) {
  using enum PackSection;
  SenseReader senses;
  if (!senses.open(reader) || !reader.strings(kSenseExact, &exact_)) return false;
  VarintCursor kinds = reader.cursor(kPhraseKind), firsts = reader.cursor(kPhraseFirst),
               others = reader.cursor(kPhraseWords);
  const std::uint32_t phrases = reader.count(kPhraseKind), shapes = reader.count(kPhraseShape);
  std::span<const std::byte> shape;
  if (!reader.fixed(kPhraseShape, 3, shapes, &shape)) return false;
  PhraseTrie::Builder builder(&phrases_, words_.size(), phrases, std::size_t{firsts.left()} + others.left());
  senses_.reserve(reader.count(kSenseKind));
  for (std::uint32_t phrase = 0; phrase < phrases; ++phrase) {
    std::uint32_t kind = 0;
    if (!kinds.next(&kind) || kind >= shapes) return false;
    const std::uint8_t shared = read_u8(shape, 3 * kind), own = read_u8(shape, 3 * kind + 1);
    const std::uint8_t meanings = read_u8(shape, 3 * kind + 2);
    if (own == 0 || own > kMaxPhraseTokens) return false;
    WordId words[kMaxPhraseTokens];
    for (std::size_t i = 0; i < own; ++i) {
      if (!(shared + i == 0 ? firsts : others).next(&words[i])) return false;
    }
    if (words[0] > words_.size()) return false;
    words[0] += builder.base(shared);  // the first own word ascends
    if (!builder.add(shared, {words, own}, meanings)) return false;
    for (std::uint8_t i = 0; i < meanings; ++i) {
      if (!read_sense(&senses, builder.words())) return false;
    }
  }
  if (!kinds.done() || !firsts.done() || !others.done() || !senses.done()) return false;
  builder.finish();
  return true;
}

bool KnowledgeTables::SenseReader::open(const PackReader& reader) {
  using enum PackSection;
  shapes = reader.count(kSenseShape);
  if (!reader.fixed(kSenseShape, 5, shapes, &shape)) return false;
  kinds = reader.cursor(kSenseKind);
  refs = reader.cursor(kSenseRef);
  last_ref.assign(kLexClassCount, UINT32_MAX);
  return true;
}

bool KnowledgeTables::read_sense(SenseReader* in, std::span<const WordId> words) {
  std::uint32_t kind = 0, coded = 0;
  if (!in->kinds.next(&kind) || kind >= in->shapes || !in->refs.next(&coded)) return false;
  const std::uint32_t at = 5 * kind;
  const std::uint8_t lex_index = read_u8(in->shape, at), case_index = read_u8(in->shape, at + 1);
  if (lex_index >= kLexClassCount || case_index >= kCaseRuleCount) return false;
  Sense sense;
  sense.lex = static_cast<LexClass>(lex_index);
  sense.case_rule = static_cast<CaseRule>(case_index);
  sense.flags = read_u8(in->shape, at + 2);
  sense.token_count = static_cast<std::uint16_t>(words.size());
  sense.capitals = static_cast<std::uint16_t>(read_u8(in->shape, at + 3) | read_u8(in->shape, at + 4) << 8);
  if (sense.capitals == 0) sense.capitals = kAllCapitals;
  std::uint32_t& last_ref = in->last_ref[lex_index];
  sense.ref = last_ref + ((coded >> 1) ^ (0u - (coded & 1)));
  if ((sense.flags & kAlias) == 0) last_ref = sense.ref;
  if (sense.case_rule == CaseRule::kExact) sense.exact = in->exact++;
  if (in->exact > exact_.size()) return false;
  if (sense.lex == LexClass::kEntity) {
    if (sense.ref >= entity_count()) return false;
    sense.type = entities_.type(sense.ref);
  } else {
    if (sense.ref >= lexeme_count() || read_u8(lexeme_class_, sense.ref) != lex_index) return false;
    sense.type = static_cast<Type>(read_u8(lexeme_type_, sense.ref));
  }
  make_name(sense, words);
  if (words.size() == 1) word_classes_[words[0]] |= bit(sense.lex);
  senses_.push_back(sense);
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
  entity.type = entities_.type(id);
  entity.name = entity_name_.at(id);
  entity.note = entities_.note(id);
  entity.source = files_.at(entities_.file(id));
  entity.country = entities_.country(id);
  entity.ids = entities_.ids(id);
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
        grow(out);
        out->push_back({i, count, senses_[i].flags, senses_[i].lex});
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
