// Phrases and senses, read from the pack: two passes, for what runs through one kind of column alone keeps
// where it stands in registers.
#include <iterator>

#include "knowledge/in_batches.h"
#include "knowledge/pack_reader.h"
#include "knowledge/tables.h"

namespace gloss {
namespace {

constexpr std::uint8_t kCaseRuleCount = static_cast<std::uint8_t>(CaseRule::kExact) + 1;
constexpr std::uint16_t kAllCapitals = 0xFFFF;

// Words shared with the phrase before, further words, senses.
struct PhraseKind {
  std::uint8_t shared, own, senses;
};

PhraseKind phrase_kind(std::span<const std::byte> kinds, std::uint32_t kind) {
  return {read_u8(kinds, 3 * kind), read_u8(kinds, 3 * kind + 1), read_u8(kinds, 3 * kind + 2)};
}

}  // namespace

// Numbers the sets of classes that words have: a few hundred.
class KnowledgeTables::ClassSets {
 public:
  explicit ClassSets(std::vector<std::uint64_t>* sets) : sets_(*sets), slots_(2 * kMost, 0) {}
  bool number(std::uint64_t set, std::uint16_t* number) {
    if (set == last_) {  // most words are a place's or a person's alone
      *number = last_number_;
      return true;
    }
    last_ = set;
    if (!find(set, number)) return false;
    last_number_ = *number;
    return true;
  }

 private:
  bool find(std::uint64_t set, std::uint16_t* number) {
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15u;  // 2^64 / golden ratio
    std::size_t slot = static_cast<std::size_t>(set * kMultiplier >> 32) % slots_.size();
    for (; slots_[slot] != 0; slot = (slot + 1) % slots_.size()) {
      if (sets_[slots_[slot]] != set) continue;
      *number = slots_[slot];
      return true;
    }
    if (sets_.size() == kMost) return false;
    *number = slots_[slot] = static_cast<std::uint16_t>(sets_.size());
    sets_.push_back(set);
    return true;
  }

  static constexpr std::size_t kMost = 2048;
  std::vector<std::uint64_t>& sets_;
  std::vector<std::uint16_t> slots_;
  std::uint64_t last_ = 0;
  std::uint16_t last_number_ = 0;  // of the empty set
};

bool KnowledgeTables::read_shapes(const PackReader& reader) {
  using enum PackSection;
  const std::uint32_t count = reader.count(kSenseShape);
  std::span<const std::byte> bytes;
  if (!reader.fixed(kSenseShape, 5, count, &bytes) || count > kMostSenseShapes) return false;
  for (std::uint32_t at = 0; at < 5 * count; at += 5) {
    const std::uint8_t lex = read_u8(bytes, at), case_rule = read_u8(bytes, at + 1);
    if (lex >= kLexClassCount || case_rule >= kCaseRuleCount) return false;
    const auto capitals = static_cast<std::uint16_t>(read_u8(bytes, at + 3) | read_u8(bytes, at + 4) << 8);
    shapes_.push_back({static_cast<LexClass>(lex), static_cast<CaseRule>(case_rule), read_u8(bytes, at + 2),
                       capitals == 0 ? kAllCapitals : capitals});
  }
  return true;
}

class KnowledgeTables::SenseReader {
 public:
  SenseReader(KnowledgeTables* tables, const PackReader& reader)
      : tables_(*tables),
        kinds_(reader.cursor(PackSection::kSenseKind)),
        refs_(reader.cursor(PackSection::kSenseRef)),
        aliases_(reader.cursor(PackSection::kAliasRef)),
        last_ref_(kLexClassCount, UINT32_MAX) {}

  // The senses from `begin` to `end`, which follow those read before.
  bool read(std::uint32_t begin, std::uint32_t end) {
    VarintCursor kinds = kinds_, refs = refs_, aliases = aliases_;
    const std::span<const SenseShape> shapes = tables_.shapes_;
    const std::uint32_t entities = tables_.entity_count(), lexemes = tables_.lexeme_count();
    for (std::uint32_t sense = begin; sense < end; ++sense) {
      std::uint32_t kind = 0, coded = 0;
      if (!kinds.next(&kind) || kind >= shapes.size()) return false;
      const SenseShape shape = shapes[kind];
      const bool alias = (shape.flags & kAlias) != 0, entity = shape.lex == LexClass::kEntity;
      if (alias ? !aliases.next(&coded) : !refs.next(&coded)) return false;
      std::uint32_t& last_ref = last_ref_[static_cast<std::size_t>(shape.lex)];
      const std::uint32_t ref = last_ref + ((coded >> 1) ^ (0u - (coded & 1)));
      if (!alias) last_ref = ref;
      if (ref >= (entity ? entities : lexemes)) return false;
      if (!entity && read_u8(tables_.lexeme_class_, ref) != static_cast<std::uint8_t>(shape.lex))
        return false;
      if (shape.case_rule == CaseRule::kExact && !exact(sense)) return false;
      tables_.senses_[sense] = kind << kSenseRefBits | ref;
    }
    kinds_ = kinds;
    refs_ = refs;
    aliases_ = aliases;
    return true;
  }
  bool done() const { return kinds_.done() && refs_.done() && aliases_.done(); }

 private:
  bool exact(std::uint32_t sense) {
    if (tables_.exact_senses_.size() == tables_.exact_.size()) return false;
    tables_.exact_senses_.push_back(sense);
    return true;
  }

  KnowledgeTables& tables_;
  VarintCursor kinds_, refs_, aliases_;
  std::vector<std::uint32_t> last_ref_;  // of each class, not of aliases
};

bool KnowledgeTables::read_senses(const PackReader& reader) {
  using enum PackSection;
  if (!read_shapes(reader) || !reader.strings(kSenseExact, &exact_)) return false;
  exact_senses_.reserve(exact_.size());
  senses_.resize(reader.count(kSenseKind));
  SenseReader senses(this, reader);
  return in_batches(sense_count(),
                    [&](std::uint32_t begin, std::uint32_t end) { return senses.read(begin, end); }) &&
         senses.done();
}

class KnowledgeTables::PhraseReader {
 public:
  PhraseReader(KnowledgeTables* tables, const PackReader& reader, std::span<const std::byte> shapes,
               const PhraseTrie::Lengths& lengths)
      : tables_(*tables),
        shapes_(shapes),
        kinds_(reader.cursor(PackSection::kPhraseKind)),
        firsts_(reader.cursor(PackSection::kPhraseFirst)),
        others_(reader.cursor(PackSection::kPhraseWords)),
        builder_(&tables->phrases_, tables->words_.size(), kinds_.left(), lengths),
        class_sets_(&tables->class_sets_) {}

  bool read(std::uint32_t begin, std::uint32_t end) {
    VarintCursor kinds = kinds_, firsts = firsts_, others = others_;
    const std::uint32_t words_known = tables_.words_.size();
    for (std::uint32_t phrase = begin; phrase < end; ++phrase) {
      std::uint32_t number = 0;
      if (!kinds.next(&number)) return false;
      const PhraseKind kind = phrase_kind(shapes_, number);
      WordId words[kMaxPhraseTokens];
      for (std::size_t i = 0; i < kind.own; ++i) {
        if (kind.shared + i == 0 ? !firsts.next(&words[i]) : !others.next(&words[i])) return false;
      }
      if (words[0] > words_known) return false;
      words[0] += builder_.base(kind.shared);  // the first own word ascends
      if (!builder_.add(kind.shared, {words, kind.own}, kind.senses)) return false;
      const std::uint32_t node = builder_.node();
      if (!name(node, kind.senses)) return false;
    }
    kinds_ = kinds;
    firsts_ = firsts;
    others_ = others;
    return true;
  }
  bool finish() {
    builder_.finish();
    return kinds_.done() && firsts_.done() && others_.done() && sense_ == tables_.sense_count();
  }

 private:
  // The next senses are of the phrase that ends at `node`.
  bool name(std::uint32_t node, std::uint32_t senses) {
    if (senses > tables_.sense_count() - sense_) return false;
    std::uint64_t classes = 0;
    const std::uint32_t begin = sense_;
    sense_ += senses;
    for (std::uint32_t sense = begin; sense < begin + senses; ++sense) {
      const SenseShape shape = tables_.shape(sense);
      classes |= bit(shape.lex);
      if ((shape.flags & kAlias) != 0) continue;
      (shape.lex == LexClass::kEntity ? tables_.entity_name_ : tables_.lexeme_phrase_)
          .found(tables_.sense_ref(sense), node);
    }
    return node > tables_.words_.size() || class_sets_.number(classes, &tables_.word_classes_[node]);
  }

  KnowledgeTables& tables_;
  std::span<const std::byte> shapes_;
  VarintCursor kinds_, firsts_, others_;
  PhraseTrie::Builder builder_;
  ClassSets class_sets_;
  std::uint32_t sense_ = 0;  // the next phrase's first
};

bool KnowledgeTables::read_phrases(const PackReader& reader) {
  using enum PackSection;
  const std::uint32_t shape_count = reader.count(kPhraseShape);
  std::span<const std::byte> shapes;
  if (!reader.fixed(kPhraseShape, 3, shape_count, &shapes)) return false;
  std::vector<std::uint32_t> often(shape_count, 0);
  VarintCursor kinds = reader.cursor(kPhraseKind);
  const std::uint32_t phrases = kinds.left();
  for (std::uint32_t phrase = 0; phrase < phrases; ++phrase) {
    std::uint32_t kind = 0;
    if (!kinds.next(&kind) || kind >= shape_count) return false;
    ++often[kind];
  }
  if (!kinds.done()) return false;
  PhraseTrie::Lengths lengths{};
  for (std::uint32_t i = 0; i < shape_count; ++i) {
    const PhraseKind kind = phrase_kind(shapes, i);
    if (kind.own == 0 || kind.shared + kind.own > kMaxPhraseTokens) return false;
    for (int length = kind.shared + 1; length <= kind.shared + kind.own; ++length)
      lengths[static_cast<std::size_t>(length)] += often[i];
  }
  PhraseReader reading(this, reader, shapes, lengths);
  return in_batches(phrases,
                    [&](std::uint32_t begin, std::uint32_t end) { return reading.read(begin, end); }) &&
         reading.finish();
}

}  // namespace gloss
