// Numbers of which only the figure in front says what they are: sums, shares and quantities.
//
//   $11 billion, up from [7.6 billion]      5.1 percent against [4.9]      37C on Wednesday and [38] on
//   Thursday
#ifndef GLOSS_FIGURES_SHARED_KIND_H_
#define GLOSS_FIGURES_SHARED_KIND_H_

#include "figures/cursor.h"
#include "figures/memory.h"
#include "figures/number.h"
#include "figures/reading.h"

namespace gloss::figures {

// "a 98 million profit", "a 107 million loss": the noun at `last` is a sum itself, and nothing goes on behind
// it.
bool names_sum(const Cursor& c, std::uint32_t last);

// Type and unit of a number that counts nothing, from the figure in front; false where it has none of it.
// Looks back at most sixty tokens.
bool take_kind_before(const Cursor& c, const Number& n, std::uint32_t last, Memory* memory, Reading* r);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_SHARED_KIND_H_
