// What the compiler works on: entities and lexemes, wherever they were read from (data files, npm packages).
#ifndef GLOSS_TOOLS_PACK_ROWS_H_
#define GLOSS_TOOLS_PACK_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/tables.h"
#include "pack/tsv.h"

namespace gloss::pack {

// One way to write a name or word.
struct Form {
  std::string text;
  CaseRule case_rule = CaseRule::kInitial;
  std::uint8_t flags = 0;  // SenseFlag
};

struct Point {
  double lat = 0, lon = 0;
};

struct EntityRow {
  Origin origin;
  Type type = Type::kPerson;
  std::string name;
  std::vector<Form> forms;  // the name itself first
  std::string country;      // ISO alpha-2
  std::string acts_for;     // ISO alpha-2 or the name of a row
  std::string ids, note;
  bool keeps_ids = true;  // false: they join rows and are not written
  std::string division;   // regions: GeoNames code ("US.CA"), where it is one
  std::string within;     // the division it lies in, by that code
  std::optional<Point> point;
  std::uint32_t population = 0;
  bool drop = false;  // listed to take a row of a later source out
};

struct LexemeRow {
  Origin origin;
  LexClass lex = LexClass::kEntity;
  Type type = Type::kPerson;
  std::vector<Form> forms;
  std::string value, extra;
  double number = 0;
};

struct Rows {
  std::string tagger;  // the trained model's bytes
  std::string as_of;   // the youngest date of a source
  std::vector<EntityRow> entities;
  std::vector<LexemeRow> lexemes;
};

// Reads every *.tsv of `folder` in the order of their names, and tagger.model where it is there. Lexicon
// files have a column `class`, entity files `name` and `type`.
void read_data(const std::string& folder, Rows* rows, Problems* problems);

// A name as an entity file writes it: optional marks, then the words.
//   =exact bytes   *any case   ~weak   <former name   +long form    (all-capital ones of at most 6 letters
//   are exact)   ^other countries have such a body, too (core/names/body_namesakes.cc)
// In a file with the line "# acronyms: national" all acronyms are ^, but those that the world knows: !FBI.
Form parse_alias(std::string_view written);

}  // namespace gloss::pack

#endif  // GLOSS_TOOLS_PACK_ROWS_H_
