// Units of measure behind a number: the unit, its power, what it is per, and smaller units that go on with
// it.
//
//   8,000 sq km · 4 km^2 · 90 km/h · 2.4 million barrels per day · 5 ft 11 in · 20 degrees below zero
//
// Reads forward a bounded number of tokens: O(1).
#ifndef GLOSS_FIGURES_MEASURED_H_
#define GLOSS_FIGURES_MEASURED_H_

#include "figures/amount.h"

namespace gloss::figures {

// The unit at token `at` into `a`; false where the word is none here ("5 in a row"). `money` tells that the
// word names a currency too ("pounds") which did not fit.
bool read_unit(const Cursor& c, std::uint32_t at, bool hyphen, bool money, Amount* a);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MEASURED_H_
