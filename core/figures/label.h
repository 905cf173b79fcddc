// Digits that are no amount: identifiers, model names, phone numbers, versions, list numbers.
//
//   F-16 · Boeing 707 · CTF 50 · resolution 2259 · posts 542 and 543 · +1-222-2222 · 787-9 · 3. Third point
#ifndef GLOSS_FIGURES_LABEL_H_
#define GLOSS_FIGURES_LABEL_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/number.h"

namespace gloss::figures {

// True where the number is a label by what stands around it. O(1).
bool is_label(const Cursor& c, const Number& number);

// Digits that hang together by hyphens, slashes, dots and brackets over at least three groups (phone numbers,
// accounts, IP addresses): the token behind them, or `t` where there is no such thing. O(length).
std::uint32_t past_label(const Cursor& c, std::uint32_t t);

// "Progress 71, Union 62": one of at least two numbers that each stand behind a name.
bool is_listed_behind_name(const Cursor& c, const Number& n);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_LABEL_H_
