#include "figures/decimal.h"

#include <cmath>
#include <cstddef>

namespace gloss::figures {
namespace {

constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                              1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::size_t kLongest = 40;

// 255.255.255.0: four groups of at most 255 are an address of the internet rather than billions.
bool is_address(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    value = c == '.' ? 0 : value * 10 + (c - '0');
    if (value > 255 || c == ',') return false;
  }
  return true;
}

// The digits of a numeral as one number; the last `behind_point` of them stand behind its point.
Decimal read_digits(std::string_view text, std::size_t behind_point) {
  constexpr int kMost = 18;  // that a mantissa holds
  Decimal value;
  int written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ',' || text[i] == '.') continue;
    const bool fraction = i + behind_point >= text.size();
    if (written < kMost) {
      value.mantissa = value.mantissa * 10 + static_cast<std::uint64_t>(text[i] - '0');
      if (value.mantissa != 0) ++written;
      if (fraction) --value.exponent;
    } else if (!fraction) {
      ++value.exponent;
    }
  }
  return value;
}

}  // namespace

double to_double(Decimal decimal) {
  if (decimal.mantissa == 0) return 0;
  while (decimal.exponent < 0 && decimal.mantissa % 10 == 0) {
    decimal.mantissa /= 10;
    ++decimal.exponent;
  }
  double value = static_cast<double>(decimal.mantissa);
  int exponent = decimal.exponent;
  if (exponent > 350 || exponent < -350) return exponent > 0 ? 1e308 : 0;
  for (; exponent > 22; exponent -= 22) value *= 1e22;
  for (; exponent < -22; exponent += 22) value /= 1e22;
  value = exponent >= 0 ? value * kPowers[exponent] : value / kPowers[-exponent];
  return value < 1e308 ? value : 1e308;
}

double rounded(double value, double steps) {
  const double scaled = value * steps;
  if (!(scaled < 9e15 && scaled > -9e15)) return value;
  return static_cast<double>(std::llround(scaled)) / steps;
}

Decimal scaled(Decimal decimal, int by) { return {decimal.mantissa, decimal.exponent + by}; }

int power_of_ten(double value) {
  for (int i = 0; i <= 22; ++i) {
    if (kPowers[i] == value) return i;
  }
  return -1;
}

bool parse_numeral(std::string_view text, Numeral* out) {
  if (text.empty() || text.size() > kLongest) return false;
  *out = {};
  // Where the separators stand, and the length of the digit groups between them.
  int groups[kLongest] = {};
  char separators[kLongest] = {};
  int count = 0;  // of separators
  for (const char c : text) {
    if (c == ',' || c == '.') {
      if (groups[count] == 0) return false;
      separators[count++] = c;
    } else if (c >= '0' && c <= '9') {
      ++groups[count];
    } else {
      return false;
    }
  }
  if (groups[count] == 0) return false;
  bool point = false;  // the last separator is the decimal point
  if (count == 1) {
    const bool comma = separators[0] == ',';
    const bool thousands = groups[1] == 3 && groups[0] <= 3 && text[0] != '0';
    point = !comma || !thousands;
    out->ambiguous = comma ? !thousands : thousands;
    if (comma && !thousands && (groups[1] > 2 || groups[0] > 6)) return false;
  } else if (count > 1) {
    const char group = separators[0];
    for (int i = 1; i < count - 1; ++i) {
      if (separators[i] != group) return false;
    }
    point = separators[count - 1] != group;
    const int last_group = point ? count - 1 : count;
    if (groups[0] > 3) return false;
    if (group == '.' && count == 3 && is_address(text)) return false;
    if (groups[last_group] != 3) return false;
    for (int i = 1; i < last_group; ++i) {
      if (groups[i] != 3 && !(group == ',' && groups[i] == 2)) return false;
    }
  }
  out->decimal = read_digits(text, point ? static_cast<std::size_t>(groups[count]) : 0);
  out->has_point = point;
  out->grouped = count > (point ? 1 : 0);
  return true;
}

}  // namespace gloss::figures
