// What the naming and entity stages promise beyond single readings (those are tests/cases/names.case and
// entities.case): what a capital means, and linear time on texts made to hurt.
#include "names/names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "gloss/annotator.h"
#include "names/scan.h"
#include "support.h"
#include "text/article.h"
#include "timing.h"

namespace gloss {
namespace {

class Names : public testing::Test {
 protected:
  void read(std::string_view text) {
    text_ = text;
    article_.read(text_, test_knowledge().tables());
    scan_.read(article_);
  }
  const Word& word(std::string_view surface) const {
    for (std::uint32_t t = 0; t < article_.size(); ++t) {
      if (article_.surface(t) == surface) return scan_[t];
    }
    ADD_FAILURE() << "no token " << surface;
    return scan_[0];
  }

  std::string text_;
  Article article_;
  NameScan scan_;
};

TEST_F(Names, CapitalAtSentenceStartSaysNothing) {
  read("Harvests failed near Kelden. Kelden imported grain.");
  EXPECT_TRUE(word("Harvests").has(kDistrusted));
  EXPECT_FALSE(word("Kelden").has(kDistrusted));
  EXPECT_TRUE(word("Kelden").has(kLocativeBefore));
}

TEST_F(Names, WordWrittenSmallElsewhere) {
  read("The Harvest was late. A harvest is work.");
  EXPECT_TRUE(word("Harvest").has(kSmallElsewhere));
}

TEST_F(Names, HeadlinesAreTold) {
  read("Ministers Weigh New Taxes After Harvest\n\nThe plan was late.");
  EXPECT_TRUE(scan_.title_case(0));
  EXPECT_TRUE(word("Taxes").has(kDistrusted));
  EXPECT_FALSE(scan_.title_case(article_.size() - 1));
}

TEST_F(Names, ListOfNamesIsNoHeadline) {
  read("Judges heard Walid al-Khatib, Kim Sang-min and Pieter van der Meulen.");
  EXPECT_FALSE(scan_.title_case(0));
}

TEST_F(Names, HonorificAndArticleDoNotPart) {
  read("Mr. Okafor waited in the Kelden.");
  EXPECT_TRUE(word("Okafor").has(kHonorificBefore));
  EXPECT_TRUE(word("Kelden").has(kLocativeBefore));
}

// Faster of two: a busy machine spoils single runs.
double seconds_for(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  Annotator annotator(test_knowledge());
  double best = 1e9;
  for (int attempt = 0; attempt < 2; ++attempt) {
    best = std::min(best, cpu_seconds([&] { EXPECT_TRUE(annotator.annotate(text).ok()); }));
  }
  return best;
}

TEST(NamesTime, IsLinear) {
  constexpr std::string_view kParts[] = {
      "Kelden Orvath ",              // one run of unlisted words without end
      "Ab-",                         // hyphens without end
      "military chief ",             // roles that widen over roles
      "the North Korea South ",      // ellipses against every country
      "Putin ",                      // bare surnames
      "Kelden's president. ",        // owners of one entity by the thousands
      "Ministry of Tea, Milk and ",  // complements without end
      "France, Chile and ",          // lists without end
      "the government's army ",      // bodies that own bodies
      "Verdano Tea Commission (VTC) ",
      "north-eastern ",
      "al-",
      "the junta's allies and ",
  };
  for (const std::string_view part : kParts) {
    double ratio = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
      ratio = seconds_for(part, 256'000) / seconds_for(part, 32'000);
      if (ratio < 24) break;
    }
    EXPECT_LT(ratio, 24) << part << ": 8 times the text; quadratic would be 64 times";
  }
}

}  // namespace
}  // namespace gloss
