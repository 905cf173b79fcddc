// Whether four bare digits are a year: "adopted 1847" is one, "2016 soldiers" is not.
//
//   for a year          "in 2017", "(1999)", "2016: …", "previous 1968, 1973", "adopted 1847;", "dates back
//   to 1537" against it          a plural, a unit or a currency behind; a hedge or a word of sums in front
//   ("reached 2000");
//                       a name in front ("Boeing 1977"); another number beside it
//
// From 1900 to 2099 four digits are a year where nothing speaks against it, for news groups the digits of
// counts (1,847) or names what they count. Older years need a reason. Looks at most six words around: O(1).
#ifndef GLOSS_FIGURES_YEAR_CONTEXT_H_
#define GLOSS_FIGURES_YEAR_CONTEXT_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/date_parts.h"

namespace gloss::figures {

// "the 2035 rand bond": four digits that are a year, though a currency stands behind them; `noun` is behind
// that.
bool is_dated_paper(const Cursor& c, std::uint32_t year, std::uint32_t noun);

// "the 2018 day five report", "the 2024 week of action": a unit of time in that year, no length of so many.
bool is_dated_unit(const Cursor& c, std::uint32_t year, std::uint32_t unit);

bool year_stands(const Cursor& c, const DatePart& year);

// Years of an era: "A.D. 79", "711 CE" (a date part as any other), and those before it, which have no ISO
// form: "2500-1500 B.C.", "4th and 3rd centuries BC" are written BC2500/BC1500, BC3XX/BC2XX.
DatePart read_year_of_era(const Cursor& c, std::uint32_t t);
struct BeforeEra {
  std::uint32_t last = 0;
  Text timex;
  explicit operator bool() const { return last != 0; }
};
BeforeEra read_before_era(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_YEAR_CONTEXT_H_
