#include "unit/small_pack.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

#include "knowledge/entity_table.h"
#include "knowledge/pack_format.h"
#include "knowledge/tables.h"
#include "names/tag_model.h"
#include "text/article.h"

namespace gloss {
namespace {

pack::EntityRow entity(Type type, std::string name, std::string country,
                       const std::vector<std::string>& aliases) {
  pack::EntityRow row;
  row.origin = {"test.tsv", 7};
  row.type = type;
  row.name = std::move(name);
  row.country = std::move(country);
  row.forms.push_back({row.name, CaseRule::kInitial, 0});
  for (const std::string& alias : aliases) {
    row.forms.push_back(pack::parse_alias(alias));
    row.forms.back().flags |= kAlias;
  }
  return row;
}

pack::LexemeRow lexeme(LexClass lex, std::vector<std::string> forms, double number, std::string value) {
  pack::LexemeRow row;
  row.origin = {"words.tsv", 9};
  row.lex = lex;
  for (std::string& form : forms) row.forms.push_back({std::move(form), CaseRule::kAny, 0});
  row.number = number;
  row.value = std::move(value);
  return row;
}

void put(std::uint32_t value, std::string* out) {
  for (int i = 0; i < 4; ++i) out->push_back(static_cast<char>(value >> (8 * i)));
}

}  // namespace

std::string small_tagger() {
  constexpr std::uint32_t kWords = 2, kFeatures = 2;
  std::string out(kTagMagic, sizeof kTagMagic);
  for (const std::uint32_t value : {kWords, 3u, 2u, kFeatures, 100u}) put(value, &out);
  out.append(std::size_t{kTagLabels} * kTagLabels * 2, '\1');
  out.append(TagClusters::kParentBytes, '\0');
  out.append("\xff\x03\x05", 3);          // words 258 and 263
  out.append(2 * kWords, '\1');           // their clusters: low bytes, high bytes
  out.append("\x07\x09", 2);              // features 7 and 16
  out.append({5, 5, 1, 0, 0, 64, 2, 3});  // bases, masks (low, high), the weights of labels 0 and 14
  return out;
}

pack::Rows small_rows() {
  pack::Rows rows;
  rows.as_of = "2026-01-02";
  rows.tagger = small_tagger();
  rows.entities.push_back(
      entity(Type::kCountry, "Ruritania", "RT", {"RT", "+Kingdom of Ruritania", "~Ruri"}));
  rows.entities.push_back(entity(Type::kCity, "Strelsau", "RT", {}));
  rows.entities.back().acts_for = "RT";
  rows.entities.back().forms[0].flags |= kCapitalCity;
  rows.entities.back().point = pack::Point{49.5, -12.25};
  rows.entities.back().population = 120'000;
  rows.entities.back().ids = "geonames:4711";
  rows.entities.back().within = "RT.01";
  rows.entities.push_back(entity(Type::kRegion, "Elphberg", "RT", {}));
  rows.entities.back().division = "RT.01";
  rows.entities.back().point = pack::Point{49.5, -12.75};
  rows.entities.push_back(
      entity(Type::kChokepoint, "Strait of Zenda", "", {"Zenda Strait", "the Zenda-Narrows"}));
  rows.entities.push_back(entity(Type::kChokepoint, "Strait of Zembla", "", {}));
  rows.lexemes.push_back(lexeme(LexClass::kMagnitude, {"million", "millions"}, 1e6, "m"));
  rows.lexemes.push_back(lexeme(LexClass::kCommonWord, {"of"}, 0, ""));
  return rows;
}

std::string compiled(const pack::Rows& rows) {
  pack::Problems problems;
  pack::Summary summary;
  std::string bytes = pack::compile(rows, &problems, &summary);
  return bytes;
}

void fix_checksum(std::string* bytes) {
  if (bytes->size() < kPackHeaderBytes) return;
  const auto size = static_cast<std::uint32_t>(bytes->size());
  std::memcpy(bytes->data() + 16, &size, sizeof size);
  const std::uint32_t sum = pack_checksum(std::as_bytes(std::span(*bytes)).subspan(kPackHeaderBytes));
  std::memcpy(bytes->data() + 20, &sum, sizeof sum);
}

std::size_t read_all(const Knowledge& knowledge) {
  const KnowledgeTables& tables = knowledge.tables();
  std::size_t sum = knowledge.as_of().size();
  const auto add = [&sum](std::string_view text) {
    for (const char c : text) sum += static_cast<unsigned char>(c);
  };
  for (KnowledgeId id = 0; id < tables.entity_count(); ++id) {
    const KnowledgeEntity row = tables.entity(id);
    for (const std::string_view text : {tables.entity_note(id), row.country, row.source}) add(text);
    add(tables.entity_name(id));
    add(tables.entity_ids(id));
    if (row.parent != kNoId) add(tables.entity_name(row.parent));
    if (row.acts_for != kNoId) add(tables.entity_name(row.acts_for));
    if (row.country_entity != kNoId) add(tables.entity_name(row.country_entity));
  }
  for (LexemeId id = 0; id < tables.lexeme_count(); ++id) {
    const Lexeme row = tables.lexeme(id);
    for (const std::string_view text : {row.value, row.extra, row.source}) add(text);
    add(tables.lexeme_phrase(id));
  }
  for (WordId word = 0; word <= tables.word_count(); ++word) {
    add(tables.spelling(word));
    sum += tables.word_classes(word) & 1;
  }
  Article article;
  article.read(
      "RT: Kingdom of Ruritania, Strelsau. Strait of Zenda, Strait of Zembla, the Zenda-Narrows, 3 millions",
      tables);
  for (std::uint32_t token = 0; token < article.size(); ++token) {
    for (const PhraseMatch& match : article.matches_at(token)) {
      const Sense& sense = tables.sense(match.sense);
      add(sense.lex == LexClass::kEntity ? tables.entity_name(sense.ref) : tables.lexeme_phrase(sense.ref));
    }
  }
  return sum;
}

}  // namespace gloss
