// A paragraph's figures are its own. Each text of tests/cases is cut at every token, and what a part says is
// held against what it says beside another paragraph: a reader that looks over the end of its paragraph, or
// before its beginning, gives other figures there.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/article.h"
#include "unit/case_files.h"
#include "unit/figures_support.h"
#include "unit/support.h"

namespace gloss {
namespace {

// Where the tokens of a text begin, but for the first: the places to cut at.
std::vector<std::uint32_t> cuts_of(const std::string& text) {
  Article article;
  article.read(text, test_knowledge().tables());
  std::vector<std::uint32_t> cuts;
  for (std::uint32_t t = 1; t < article.size(); ++t) cuts.push_back(article.tokens[t].begin);
  return cuts;
}

// Stands behind both sides of a comparison: a text that is nothing but a fragment is read as a plan
// (figures/tense.h), a part of a report is not.
const std::string kReport = "\n\nThe old mill stood empty.";

// The readers see one paragraph at a time (figures/cursor.h). What is left counts for the whole article on
// purpose: whose dollars are spoken of, and the date at its foot. How many of 10,000 cuts may show it.
template <typename AgreesAt>
void expect_nearly_all(int known_of_10000, const AgreesAt& agrees_at) {
  int cuts = 0, other = 0;
  std::string shown;
  for (const Case& each : all_cases()) {
    for (const std::uint32_t cut : cuts_of(each.text)) {
      for (const std::string_view date : {"2025-03-04", ""}) {
        ++cuts;
        if (agrees_at(each.text, cut, date)) continue;
        ++other;
        shown += "  " + each.text.substr(0, cut) + " ¶ " + each.text.substr(cut);
      }
    }
  }
  EXPECT_LE(other * 10000.0 / cuts, known_of_10000) << other << " of " << cuts << ":\n" << shown;
}

TEST(FiguresCut, WhatStandsBehindAParagraphChangesNothingInIt) {
  expect_nearly_all(8, [](const std::string& text, std::uint32_t cut, std::string_view date) {
    const std::string head = text.substr(0, cut), alone = figures_of(head + kReport, date);
    return figures_of(head + "\n\n" + text.substr(cut) + kReport, date).starts_with(alone);
  });
}

TEST(FiguresCut, AParagraphReadsAlikeAtTheStartOfTheTextAndBehindAnother) {
  expect_nearly_all(0, [](const std::string& text, std::uint32_t cut, std::string_view date) {
    const std::string tail = text.substr(cut) + kReport;
    return figures_of("The old mill stood empty.\n\n" + tail, date) == figures_of(tail, date);
  });
}

}  // namespace
}  // namespace gloss
