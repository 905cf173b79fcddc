#include "figures/reading.h"

#include <cmath>

namespace gloss::figures {

Text& Text::append_padded(int value, int width) {
  char digits[12];
  int count = 0;
  for (int rest = value < 0 ? 0 : value; rest > 0 || count == 0; rest /= 10) {
    digits[count++] = static_cast<char>('0' + rest % 10);
  }
  for (; count < width; ++count) digits[count] = '0';
  while (count > 0) append(digits[--count]);
  return *this;
}

Text& Text::append_number(double value) {
  if (value < 0) {
    append('-');
    value = -value;
  }
  if (!(value < 1e12)) return append("X");
  const auto millionths = static_cast<std::uint64_t>(std::llround(value * 1e6));
  char digits[24];
  int count = 0;
  for (std::uint64_t whole = millionths / 1000000; whole > 0 || count == 0; whole /= 10) {
    digits[count++] = static_cast<char>('0' + whole % 10);
  }
  while (count > 0) append(digits[--count]);
  std::uint64_t part = millionths % 1000000;
  if (part == 0) return *this;
  append('.');
  for (std::uint64_t place = 100000; part > 0; place /= 10) {
    append(static_cast<char>('0' + part / place));
    part %= place;
  }
  return *this;
}

}  // namespace gloss::figures
