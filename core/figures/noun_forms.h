// What a word is by its form: no dictionary stands behind it, only endings and the exceptions of the data.
#ifndef GLOSS_FIGURES_NOUN_FORMS_H_
#define GLOSS_FIGURES_NOUN_FORMS_H_

#include <cstdint>

#include "figures/cursor.h"

namespace gloss::figures {

bool is_plural(const Cursor& c, std::uint32_t t);
bool is_participle(const Cursor& c, std::uint32_t t);   // ends in -ed or -ing: killed, fleeing
bool is_adverb(const Cursor& c, std::uint32_t t);       // ends in -ly: badly, officially
bool is_superlative(const Cursor& c, std::uint32_t t);  // ends in -est: oldest, warmest

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_NOUN_FORMS_H_
