#include "inspect.h"

#include <cstdio>
#include <map>

#include "knowledge/tables.h"

namespace gloss {
namespace {

std::string_view name_of_rule(CaseRule rule) {
  switch (rule) {
    case CaseRule::kAny:
      return "in any case";
    case CaseRule::kInitial:
      return "capitalised";
    case CaseRule::kExact:
      return "written exactly so";
  }
  return "";
}

void add_field(std::string_view label, std::string_view value, std::string* out) {
  if (!value.empty()) out->append("    ").append(label).append(": ").append(value).push_back('\n');
}

std::string decimal(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.10g", value);
  return buffer;
}

void describe_flags(std::uint8_t flags, std::string* out) {
  constexpr struct {
    SenseFlag flag;
    std::string_view words;
  } kNames[] = {{kWeak, "weak: needs support from context"},
                {kAcronym, "acronym"},
                {kAlias, "alias"},
                {kCapitalCity, "capital or seat"},
                {kSurname, "surname"},
                {kFormer, "former name"},
                {kLongForm, "long form"},
                {kNational, "other countries have such a body, too"}};
  for (const auto& name : kNames) {
    if ((flags & name.flag) != 0) out->append(", ").append(name.words);
  }
}

void describe_entity(const KnowledgeTables& tables, KnowledgeId id, std::string* out) {
  const KnowledgeEntity entity = tables.entity(id);
  add_field("name", tables.entity_name(id), out);
  add_field("note", tables.entity_note(id), out);
  if (entity.country_entity != kNoId && entity.country_entity != id) {
    add_field("country", tables.entity_name(entity.country_entity), out);
  } else {
    add_field("country", entity.country, out);
  }
  if (entity.acts_for != kNoId) add_field("acts for", tables.entity_name(entity.acts_for), out);
  if (entity.has_location) add_field("at", decimal(entity.lat) + ", " + decimal(entity.lon), out);
  if (entity.population != 0) add_field("people", std::to_string(entity.population), out);
  add_field("ids", tables.entity_ids(id), out);
  add_field("from", entity.source, out);
}

void describe_lexeme(const KnowledgeTables& tables, LexemeId id, std::string* out) {
  const Lexeme lexeme = tables.lexeme(id);
  add_field("row", tables.lexeme_phrase(id), out);
  add_field("value", lexeme.value, out);
  add_field("extra", lexeme.extra, out);
  if (lexeme.number != 0) add_field("number", decimal(lexeme.number), out);
  add_field("from", lexeme.source, out);
}

void inspect_name(const KnowledgeTables& tables, std::string_view name, std::string* out) {
  const std::vector<Sense> met = tables.find(name);
  const std::vector<Sense> all = tables.find(name, KnowledgeTables::CaseCheck::kNone);
  if (all.empty()) {
    out->append(name).append(": not in the pack\n");
    return;
  }
  out->append(name).append(": " + std::to_string(met.size()) + " meanings as written");
  if (met.size() != all.size()) out->append(", " + std::to_string(all.size()) + " whatever the case");
  out->push_back('\n');
  for (const Sense& sense : all) {
    out->append("  ").append(gloss::name_of(sense.lex));
    // Lexeme types mean something for some classes only, and Type has no "none".
    if (sense.lex == LexClass::kEntity) out->append(" ").append(gloss::name_of(sense.type));
    out->append(" (").append(name_of_rule(sense.case_rule));
    describe_flags(sense.flags, out);
    out->append(")\n");
    if (sense.lex == LexClass::kEntity) {
      describe_entity(tables, sense.ref, out);
    } else {
      describe_lexeme(tables, sense.ref, out);
    }
  }
}

void add_counts(std::string_view title, const std::map<std::string_view, std::uint32_t>& counts,
                std::string* out) {
  out->append(title).push_back('\n');
  for (const auto& [name, count] : counts) {
    char line[96];
    std::snprintf(line, sizeof line, "%8u  %.*s\n", count, static_cast<int>(name.size()), name.data());
    out->append(line);
  }
}

void inspect_all(const KnowledgeTables& tables, std::string* out) {
  out->append("as of ").append(tables.as_of()).append(": ");
  out->append(std::to_string(tables.entity_count()) + " entities, " + std::to_string(tables.lexeme_count()) +
              " lexemes, " + std::to_string(tables.word_count()) + " words, " +
              std::to_string(tables.phrase_count()) + " phrases, " + std::to_string(tables.sense_count()) +
              " senses\n");
  std::map<std::string_view, std::uint32_t> types, classes, sources;
  for (KnowledgeId id = 0; id < tables.entity_count(); ++id) {
    const KnowledgeEntity entity = tables.entity(id);
    ++types[gloss::name_of(entity.type)];
    ++sources[entity.source];
  }
  for (LexemeId id = 0; id < tables.lexeme_count(); ++id) {
    const Lexeme lexeme = tables.lexeme(id);
    ++classes[gloss::name_of(lexeme.lex)];
    ++sources[lexeme.source];
  }
  add_counts("entities by type", types, out);
  add_counts("lexemes by class", classes, out);
  add_counts("rows by source", sources, out);
}

}  // namespace

void inspect_pack(const Knowledge& knowledge, std::string_view name, std::string* out) {
  if (name.empty()) {
    inspect_all(knowledge.tables(), out);
  } else {
    inspect_name(knowledge.tables(), name, out);
  }
}

}  // namespace gloss
