// Telephone numbers, which count nothing.
//
//   +44 20 7946 0958 · 020 7946 0958 · (541) 754-3010 · 1 (877) 609-2233 · tel. 555 1234 · 0171/1234567
//
// Groups of digits with at most two separators between them, at most twelve of them. What makes them a
// telephone number: the plus, a leading zero, an area code in brackets, or a word such as "call" before them.
// O(1).
#ifndef GLOSS_FIGURES_PHONE_H_
#define GLOSS_FIGURES_PHONE_H_

#include <cstdint>

#include "figures/cursor.h"

namespace gloss::figures {

// The token behind the telephone number at `t` (a digit, "+" or "("), or `t` where there is none.
std::uint32_t past_phone(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_PHONE_H_
