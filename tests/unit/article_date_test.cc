// Where an article says its own date: one sentence with a "Tuesday" hangs on each.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "unit/figures_support.h"

namespace gloss {
namespace {

constexpr std::string_view kTuesday = "date[Tuesday] 2025-06-03";

// The figures of what comes before "Tuesday" are not looked at here.
std::string last_figure(std::string_view text) {
  const std::string all = FigureRun(text).show();
  const std::size_t at = all.rfind("; ");
  return at == std::string::npos ? all : all.substr(at + 2);
}

TEST(ArticleDate, Datelines) {
  for (const std::string_view dateline : {
           "KYIV, June 4, 2025 (Wire) -",
           "NAIROBI, Kenya, June 4, 2025 (Wire) --",
           "LAGOS — June 4, 2025 —",
           "LAGOS, Nigeria — June 4, 2025:",
           "NEW DELHI: June 4, 2025 -",
           "New Delhi, June 4, 2025:",
           "London, 4th June 2025 –",
           "LONDON 4 June 2025 –",
           "(Wire) - LONDON, June 4, 2025 -",
           "KYIV, Ukraine (Wire) — June 4, 2025 —",
           "KYIV (Wire), June 4, 2025 -",
           "KYIV, 04 June 2025, (Wire) -",
           "KYIV, Wednesday, June 4, 2025 —",
           "KYIV, Wed June 4, 2025 —",
           "KYIV. June 4, 2025.",
           "Kyiv, June 4, 2025.",
           "KYIV | June 4, 2025 |",
           "[Kyiv, June 4, 2025]",
           "(Kyiv, June 4, 2025) -",
           "June 4, 2025 (Kyiv) —",
           "June 4, 2025, Kyiv —",
           "PASADENA, Calif., June 4, 2025 —",
           "ST. JOHN'S, N.L., June 4, 2025 —",
           "Port-au-Prince, Haiti, June 4, 2025 —",
           "Rio de Janeiro, June 4, 2025 –",
           "SAO PAULO/BRASILIA, June 4, 2025 (Wire) -",
           "N'DJAMENA, June 4, 2025 (Wire) -",
       }) {
    const std::string text =
        "Fire at the port\n\n" + std::string(dateline) + " A fire began on Tuesday, police said.";
    EXPECT_EQ(last_figure(text), kTuesday) << dateline;
  }
}

TEST(ArticleDate, LinesNearTheHead) {
  for (const std::string_view line : {
           "Published: 4 Jun 2025, 10:30 IST",
           "By Ana Sole | June 4, 2025 | 5:12 PM",
           "Ana Sole June 4, 2025",
           "Wed, 4 Jun 2025 10:00 GMT",
           "June 4, 2025 at 5:12 p.m. EDT",
           "Last updated Wed 4 Jun 2025",
           "Wednesday 4 June 2025 10.00 BST",
           "2025/06/04 10:00",
           "Reading time 3 min · 4 June 2025",
       }) {
    const std::string text =
        "Fire at the port\n\n" + std::string(line) + "\n\nKYIV — A fire began on Tuesday, police said.";
    EXPECT_EQ(last_figure(text), kTuesday) << line;
  }
}

TEST(ArticleDate, AHeadlineOfThreeWordsSaysWhenItIsToBe) {
  EXPECT_EQ(last_figure("Ceasefire Expires June 6, 2025\n\nKYIV — A fire began on Tuesday, police said."),
            "date[Tuesday] XXXX-WXX-2");
}

TEST(ArticleDate, WhatIsNone) {
  for (const std::string_view start : {
           "Dr. Ana Sole, June 4, 2025, said so.",
           "Ana Sole (June 4, 1985 – May 3, 2020) was a minister.",
           "Ana Sole (June 4, 1985) was a minister.",
           "Ana Sole was born in Kyiv, June 4, 1985.",
           "Battle of Kursk, July 5, 1943: the Germans attacked.",
       }) {
    const std::string text = std::string(start) + " A fire began on Tuesday, police said.";
    EXPECT_EQ(last_figure(text), "date[Tuesday] XXXX-WXX-2") << start;
  }
}

}  // namespace
}  // namespace gloss
