// The pieces that numbers in digits and numbers in words are both built of: the hyphen that joins, the
// magnitude behind, the fraction behind "and". All O(1).
#ifndef GLOSS_FIGURES_NUMBER_PARTS_H_
#define GLOSS_FIGURES_NUMBER_PARTS_H_

#include <cstdint>
#include <optional>

#include "figures/cursor.h"
#include "figures/number.h"

namespace gloss::figures {

// "hundred" and its multiples; one letter (5m) only where `letter` asks for it.
Hit magnitude_at(const Cursor& c, std::uint32_t t, bool letter);

// A hyphen that joins two words: "twenty-one", "$8-billion".
bool joins(const Cursor& c, std::uint32_t t);

// … also as corpora and old agency copy space it: "fifty - two".
bool joins_loosely(const Cursor& c, std::uint32_t t);

// "1/2": the token behind it, and its value; 0 where there is none.
std::uint32_t read_slashed(const Cursor& c, std::uint32_t t, double* value);

// "and a half", "and one half", "and three quarters", "and fifty-four hundredths" behind a whole number.
std::uint32_t read_and_fraction(const Cursor& c, std::uint32_t t, double* value);

// The number stands alone: nothing else is in its sentence, as in the cell of a table or a short answer.
// There "second" and "a dozen" are figures that a sentence would have to decide on.
bool stands_alone(const Cursor& c, std::uint32_t first, std::uint32_t last);

std::optional<Number> read_numeral(const Cursor& c, std::uint32_t t);       // begins with digits
std::optional<Number> read_number_words(const Cursor& c, std::uint32_t t);  // begins with a number word
// "half a million", "dozens", "several hundred" and their like; none where the word is none of these.
std::optional<Number> read_loose_number(const Cursor& c, std::uint32_t t);

// "1 in 20", "two out of three": shares. Extends `n` where that stands behind it.
void read_ratio(const Cursor& c, Number* n);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_NUMBER_PARTS_H_
