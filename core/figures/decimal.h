// Exact decimals: mantissa × 10^exponent, as figures are written. "2.3 million" is 23 × 10^5 and becomes
// exactly the double nearest to 2300000, where 2.3 * 1e6 in doubles would not.
//
// The one rounding happens in `to_double`, with IEEE operations only, so every target gives the same bits: no
// strtod, no locale. Exact for mantissas below 2^53 and powers up to 10^22 (Clinger 1990, the fast path);
// beyond that within two units in the last place.
#ifndef GLOSS_FIGURES_DECIMAL_H_
#define GLOSS_FIGURES_DECIMAL_H_

#include <cstdint>
#include <string_view>

namespace gloss::figures {

struct Decimal {
  std::uint64_t mantissa = 0;
  int exponent = 0;
};

double to_double(Decimal decimal);        // O(1) for exponents within ±350
Decimal scaled(Decimal decimal, int by);  // × 10^by

// The nearest multiple of 1/steps: 3 * 0.1 is 0.30000000000000004 in doubles, and 0.3 so. Values too large
// for that stay as they are.
double rounded(double value, double steps);

// The power of ten that `value` is exactly (1e6 → 6); -1 where it is none.
int power_of_ten(double value);

struct Numeral {
  Decimal decimal;
  bool grouped = false;    // 6,366
  bool has_point = false;  // 3.5
  bool ambiguous = false;  // 1.234 or 12,5: which of them is the point was decided by English custom
};

// Reads digits with separators: 1234567 · 1,234,567 · 12,34,567 (Indian) · 1.234.567,89 · 1,674.5 · .5 is for
// the caller. False for anything else (192.168.1.2, 1,23,4) and for more than 40 bytes. O(length).
bool parse_numeral(std::string_view text, Numeral* out);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DECIMAL_H_
