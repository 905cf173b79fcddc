#include "text/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/article.h"
#include "unit/support.h"

namespace gloss {
namespace {

// The sentences of a text, each without the white space behind it.
std::vector<std::string> sentences_of(std::string_view text) {
  Article article;
  article.read(text, test_knowledge().tables());
  std::vector<std::string> found;
  std::uint32_t expected = 0;
  for (const Sentence& sentence : article.sentences) {
    EXPECT_EQ(sentence.first, expected) << "sentences tile the tokens";
    EXPECT_LT(sentence.first, sentence.last);
    expected = sentence.last;
    const Span span = article.span(sentence.first, sentence.last);
    found.emplace_back(text.substr(span.begin, span.size()));
  }
  EXPECT_EQ(expected, article.size());
  return found;
}

// The text is written with " | " where a sentence ends.
void expect_split(std::string_view marked) {
  std::string text;
  std::vector<std::string> expected;
  for (std::size_t at = 0; at <= marked.size();) {
    std::size_t bar = marked.find(" | ", at);
    if (bar == std::string_view::npos) bar = marked.size();
    expected.emplace_back(marked.substr(at, bar - at));
    if (!text.empty()) text += ' ';
    text += expected.back();
    at = bar + 3;
  }
  EXPECT_EQ(sentences_of(text), expected) << text;
}

TEST(Sentences, PlainOnes) {
  expect_split("The port closed. | Ships waited! | Why? | Nobody knew.");
  expect_split("Prices rose 3.5 percent. | 40 ships left.");
  expect_split("One sentence without an end");
}

TEST(Sentences, TitlesAndInitials) {
  expect_split("Gen. Ana Silva met Col. J. R. Okafor. | They left.");
  expect_split("Mr. Li flew to St. Petersburg. | Dr. Roe stayed.");
  expect_split("He spoke to Sen. Maria J. Lopez on Monday. | She agreed.");
  expect_split("They went back to Plan B. | The first had failed.");
}

TEST(Sentences, MonthsAndNumbers) {
  expect_split("It sank on Sept. 5 off Malta. | It was found on Feb. 11.");
  expect_split("It sank in Sept. | The wreck was found later.");
  expect_split("Block No. 5 was sold. | He said no. | Then he left.");
}

TEST(Sentences, AbbreviationsThatMayEnd) {
  expect_split("The U.S. Navy came. | It left the U.S. | The crew stayed.");
  expect_split("It flew to the U.S. on Monday.");
  expect_split("Acme Inc. shares fell. | So did those of Roe Ltd. | The market closed.");
  expect_split("It opened at 9 a.m. Monday and closed at 5 p.m. | Police came later.");
  expect_split("They have guns, tanks, etc. | The list is long.");
}

TEST(Sentences, DotsInsideNames) {
  expect_split("News.Az said so. | Example.com denied it.");
  expect_split("Version 2.0 came out. | It failed.");
  EXPECT_EQ(sentences_of("They seized the port.The crew fled.").size(), 2u) << "the space was forgotten";
}

TEST(Sentences, QuotesAndBracketsCloseBehindTheStop) {
  expect_split("\"We won.\" | The crowd cheered.");
  expect_split("\"Why now?\" he asked. | “Never!” | She left.");
  expect_split("He won (the vote was close). | (She lost.) | They met.");
  expect_split("It sank.[4] | Nobody died.");
  expect_split("He said ‘we are ready.’ | They were.");
}

TEST(Sentences, Ellipses) {
  expect_split("We wait... | Then it rains.");
  expect_split("We wait... and it rains.");
  expect_split("The text [...] Was cut here.");
}

TEST(Sentences, LinesThatEndWithoutAStop) {
  EXPECT_EQ(sentences_of("Port Closes After Storm\nBy noon all ships had left.\n"),
            std::vector<std::string>({"Port Closes After Storm", "By noon all ships had left."}));
  EXPECT_EQ(sentences_of("Needs:\n- water\n- fuel\n\nall of it"),
            std::vector<std::string>({"Needs:", "- water", "- fuel", "all of it"}));
  EXPECT_EQ(sentences_of("1. Ships\n2. Trains"), std::vector<std::string>({"1. Ships", "2. Trains"}));
}

TEST(Sentences, WrappedLinesGoOn) {
  const std::string wrapped =
      "The harbour master said on Friday that all of the twelve ships that had\n"
      "been waiting outside the port since Monday were now free to enter, and\n"
      "that the pilots of the harbour would begin with the tankers. Gen. Roe of\n"
      "the coast guard agreed. The smaller boats must wait until the evening\n"
      "tide, he said.\n";
  EXPECT_EQ(sentences_of(wrapped).size(), 3u);
}

TEST(Sentences, StartsAreMarked) {
  Article article;
  article.read(" \n\"We won.\" They left.", test_knowledge().tables());
  std::vector<std::string> starts;
  for (std::uint32_t i = 0; i < article.size(); ++i) {
    if (article.tokens[i].has(kSentenceStart)) starts.emplace_back(article.surface(i));
  }
  EXPECT_EQ(starts, std::vector<std::string>({"\"", "They"}));
}

TEST(Sentences, OtherScripts) {
  EXPECT_EQ(sentences_of("北京。東京。"), std::vector<std::string>({"北京。", "東京。"}));
  EXPECT_TRUE(sentences_of("").empty());
}

}  // namespace
}  // namespace gloss
