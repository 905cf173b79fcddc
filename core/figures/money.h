// Sums of money: the currency in front or behind, its minor unit, what the price is per.
//
//   US$400 million · 40bn kyat · 75 USD million · 3 dollars 50 cents · Rs 500 crore · 30 MUSD · $61 a barrel
//
// Reads forward a bounded number of tokens: O(1).
#ifndef GLOSS_FIGURES_MONEY_H_
#define GLOSS_FIGURES_MONEY_H_

#include "figures/amount.h"

namespace gloss::figures {

bool is_name(const Hit& currency);  // "dollars", "won": no symbol, no code, no minor unit
std::optional<Amount> read_money_in_front(const Cursor& c, std::uint32_t t);  // "$5", "GBP 20"

// The currency at token `at` behind the number of `a`; false where the word is none here ("20 won by").
bool read_money_behind(const Cursor& c, std::uint32_t at, bool hyphen, const Hit& unit, Amount* a);

void read_minor(const Cursor& c, Amount* a);      // "[3 dollars] 50 cents"
void read_price_per(const Cursor& c, Amount* a);  // "a barrel": outside of the span, part of the value

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MONEY_H_
