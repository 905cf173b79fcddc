// Rows to the bytes of a pack. Deterministic: the same rows in any order give the same bytes.
//
//   rows ─ merge ─► entities ─┬─ forms ─ tokenize, fold ─► phrases ─► words, phrases, senses ─► columns
//                   lexemes ──┘
#ifndef GLOSS_TOOLS_PACK_COMPILE_H_
#define GLOSS_TOOLS_PACK_COMPILE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pack/rows.h"

namespace gloss::pack {

// Joins rows that speak of the same thing: countries by ISO code, cities by id, others by type, name and
// country. The first row's fields win, and what it says of a spelling (curated files come before npm);
// spellings add up.
void merge_entities(std::vector<EntityRow>* entities, Problems* problems);

// Takes out the rows flagged `drop`, once all sources are joined.
void drop_entities(std::vector<EntityRow>* entities);

struct Summary {
  std::size_t entities = 0, lexemes = 0, words = 0, phrases = 0, senses = 0;
};

// The senses of one phrase are ordered best known first: by class, then not weak, countries, capitals,
// population, own name before alias.
std::string compile(const Rows& rows, Problems* problems, Summary* summary);

}  // namespace gloss::pack

#endif  // GLOSS_TOOLS_PACK_COMPILE_H_
