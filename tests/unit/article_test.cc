#include "text/article.h"

#include <gtest/gtest.h>

#include "unit/support.h"

namespace gloss {
namespace {

struct Read {
  Article article;
  explicit Read(std::string_view text) { article.read(text, test_knowledge().tables()); }
  // Surfaces of entity matches of a type, in order.
  std::vector<std::string> names(Type type) const {
    std::vector<std::string> found;
    for (std::uint32_t token = 0; token < article.size(); ++token) {
      for (const PhraseMatch& match : article.matches_at(token)) {
        const Sense& sense = article.knowledge->sense(match.sense);
        if (sense.lex != LexClass::kEntity || sense.type != type) continue;
        const Span span = article.span(token, token + match.count);
        found.emplace_back(article.text.substr(span.begin, span.size()));
      }
    }
    return found;
  }
};

using Names = std::vector<std::string>;

TEST(Article, MatchesArePhrasesByTheirFirstToken) {
  const Read read("Envoys of South Africa flew to Addis Ababa.");
  const Article& article = read.article;
  EXPECT_EQ(read.names(Type::kCountry), Names({"South Africa"}));
  EXPECT_EQ(read.names(Type::kCity), Names({"Addis Ababa"}));
  for (std::uint32_t token = 0; token < article.size(); ++token) {
    std::uint16_t before = 0;
    for (const PhraseMatch& match : article.matches_at(token)) {
      EXPECT_GE(match.count, before);
      EXPECT_EQ(match.flags, article.knowledge->sense(match.sense).flags);
      before = match.count;
    }
  }
}

TEST(Article, OneWordHasOneListHoweverOftenItStandsThere) {
  const Article& article = Read("Cairo and Cairo, Cairo Street; Cairo").article;
  const auto list = [&](std::uint32_t token) { return article.matches_at(token).data(); };
  EXPECT_EQ(list(0), list(2));
  EXPECT_EQ(list(0), list(article.size() - 1));
  EXPECT_EQ(Read("South Sudan, South Korea, South Sudan").names(Type::kCountry),
            Names({"South Sudan", "Sudan", "South Korea", "Korea", "South Sudan", "Sudan"}));
}

TEST(Article, LongestOfAClass) {
  const Read read("Papua New Guinea");
  const PhraseMatch* match = read.article.longest(0, LexClass::kEntity);
  ASSERT_NE(match, nullptr);
  EXPECT_EQ(match->count, 3);
  EXPECT_EQ(read.article.longest(0, LexClass::kMonth), nullptr);
}

TEST(Article, PhrasesCrossLinesNotParagraphs) {
  EXPECT_EQ(Read("in Addis\nAbaba now").names(Type::kCity), Names({"Addis\nAbaba"}));
  EXPECT_EQ(Read("in Addis\n\nAbaba now").names(Type::kCity), Names());
}

TEST(Article, HyphensJoinAsSpacesDo) {
  EXPECT_EQ(Read("Addis-Ababa").names(Type::kCity), Names({"Addis-Ababa"}));
  EXPECT_EQ(Read("Guinea Bissau").names(Type::kCountry), Names({"Guinea", "Guinea Bissau"}));
  EXPECT_EQ(Read("Guinea-Bissau").names(Type::kCountry), Names({"Guinea", "Guinea-Bissau"}));
  EXPECT_EQ(Read("Addis - Ababa").names(Type::kCity), Names());
  EXPECT_EQ(Read("Addis--Ababa").names(Type::kCity), Names());
}

TEST(Article, ClassesAtATokenAreThoseOfItsMatches) {
  const Read read(
      "On Monday the former US president said at least 3 million people left Addis Ababa in May 2021, and "
      "the F-16 fighters of South Africa's air force flew over the Strait of Malacca for two weeks.");
  const Article& article = read.article;
  for (std::uint32_t t = 0; t < article.size(); ++t) {
    for (unsigned lex = 0; lex < 64; ++lex) {
      const PhraseMatch* longest = nullptr;
      for (const PhraseMatch& match : article.matches_at(t)) {
        const Sense& sense = article.knowledge->sense(match.sense);
        ASSERT_EQ(match.lex, sense.lex);
        ASSERT_EQ(match.flags, sense.flags);
        if (static_cast<unsigned>(sense.lex) != lex) continue;
        if (longest == nullptr || match.count > longest->count) longest = &match;
      }
      EXPECT_EQ(article.begins(t, std::uint64_t{1} << lex), longest != nullptr);
      EXPECT_EQ(article.longest(t, static_cast<LexClass>(lex)), longest);
    }
  }
}

TEST(Article, IsReadAnew) {
  Article article;
  article.read("Moscow and Cairo", test_knowledge().tables());
  article.read("", test_knowledge().tables());
  EXPECT_EQ(article.size(), 0u);
  EXPECT_TRUE(article.matches_begin.empty());
  article.read("  \n Cairo", test_knowledge().tables());
  EXPECT_NE(article.longest(article.size() - 1, LexClass::kEntity), nullptr);
}

}  // namespace
}  // namespace gloss
