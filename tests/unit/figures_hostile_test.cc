// Texts made to keep readers busy: time stays linear, spans stay valid.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "unit/figures_support.h"
#include "unit/timing.h"

namespace gloss {
namespace {

std::string repeat(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

double seconds(const std::string& text) {
  return cpu_seconds([&] { const FigureRun run(text, "2025-03-04"); });
}

TEST(FiguresHostile, TimeIsLinear) {
  for (const char* part : {"1,",
                           "1 ",
                           "$1 ",
                           "May ",
                           "one hundred ",
                           "twenty-",
                           "1-",
                           "(1",
                           "- ",
                           "$",
                           "5 to ",
                           "last ",
                           "early ",
                           "two and ",
                           "US$",
                           "half a ",
                           "1:",
                           "1 pm local time (",
                           "March 4, ",
                           "about ",
                           "1e5 ",
                           "one in ",
                           "5 ft ",
                           "aged 5, ",
                           "3- or ",
                           "5 of the ",
                           "more than 5 and ",
                           "+1 ",
                           "0800 ",
                           "5 pounds ",
                           "Diwali ",
                           "in the day before ",
                           "will be not ",
                           "voted 6-3-",
                           "next Monday 6-",
                           "third last day of ",
                           "the rest of the week ",
                           "from 9 for 2 ",
                           "weekend of ",
                           "first time in ",
                           "every first Sunday of "}) {
    const std::size_t once =
        5000;  // four times that still fits a cache: what is timed is the reader, not the memory
    // The best of some runs of each: a busy machine slows single ones.
    double ratio = 0, short_time = 1e9, long_time = 1e9;
    for (int attempt = 0; attempt < 12; ++attempt) {
      short_time = std::min(short_time, seconds(repeat(part, once)));
      long_time = std::min(long_time, seconds(repeat(part, once * 4)));
      ratio = long_time / short_time;
      if (ratio < 7) break;
    }
    EXPECT_LT(ratio, 9) << part << ": 4 times the text; quadratic would be 16 times";
  }
}

TEST(FiguresHostile, SpansAreValid) {
  for (const char* text : {"",
                           "$",
                           "-",
                           "US$",
                           "1",
                           "1.",
                           "half",
                           "in",
                           "early",
                           "(",
                           "+1",
                           "May",
                           "the 2",
                           "5 ft",
                           "2-",
                           "0000-00-00",
                           "99/99/9999",
                           "2025-02-30",
                           "25:61 p.m.",
                           "last",
                           "one hundred and",
                           "\xff$5\xff",
                           "31 February 2025",
                           "9999 years ago",
                           "5000000 years later",
                           "100000 weeks ago",
                           "00000000000001 km"}) {
    const FigureRun run(text, "2025-03-04");
    for (const Candidate& candidate : run.candidates()) {
      EXPECT_LT(candidate.span.begin, candidate.span.end) << text;
      EXPECT_LE(candidate.span.end, std::string_view(text).size()) << text;
    }
  }
}

}  // namespace
}  // namespace gloss
