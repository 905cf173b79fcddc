// What stands around the other side of a comparison: "against [4.9]", "up from [7.3]", ", from a peak of
// [8.8tn]".
#ifndef GLOSS_FIGURES_OTHER_SIDE_H_
#define GLOSS_FIGURES_OTHER_SIDE_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/memory.h"
#include "figures/number.h"

namespace gloss::figures {

// Whether token `to` goes on in the sentence of token `from`.
bool in_one_sentence(const Cursor& c, std::uint32_t from, std::uint32_t to);

// The word in front of the number and what hedges it.
std::uint32_t word_in_front(const Cursor& c, const Number& n);

// Nothing stands behind that the number could count.
bool is_closed(const Cursor& c, std::uint32_t last);

bool of_like_size(double value, double other);

// A word of that role among the tokens from `first` up to `last`.
bool any_between(const Cursor& c, std::uint32_t first, std::uint32_t last, AmountRole role);

// "against 4.9", "compared with 4.9": "with" alone compares nothing.
bool compares(const Cursor& c, std::uint32_t t, bool change);

// "against 4.9", "up from 7.3", ", from 148.40", "before easing to 3,140", "[from $80] to 50": the other side
// of a comparison with the figure that begins at `first` and ends at `behind`.
bool is_other_side(const Cursor& c, const Number& n, std::uint32_t last, std::uint32_t first,
                   std::uint32_t behind);

// No figure of another kind stands between the one at `token` and this.
bool is_last_figure(const Memory& memory, std::uint32_t token);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_OTHER_SIDE_H_
