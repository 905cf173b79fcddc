#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/token.h"

namespace gloss {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, &tokens);
  return tokens;
}

// The visible tokens, joined by '|'.
std::string cut(std::string_view text) {
  std::string out;
  for (const Token& token : tokens_of(text)) {
    if (token.kind == TokenKind::kSpace) continue;
    if (!out.empty()) out += '|';
    out += text.substr(token.begin, token.length);
  }
  return out;
}

TEST(Tokenizer, LettersAndDigitsNeverShareAToken) {
  EXPECT_EQ(cut("F-16 40bn 1990s 5th A300s"), "F|-|16|40|bn|1990|s|5|th|A|300|s");
  EXPECT_EQ(cut("US$400 million"), "US|$|400|million");
}

TEST(Tokenizer, DigitsKeepInnerSeparators) {
  EXPECT_EQ(cut("6,366 and 3.5, then 4,50,000."), "6,366|and|3.5|,|then|4,50,000|.");
  EXPECT_EQ(cut(".5 5. ,5"), ".|5|5|.|,|5");
}

TEST(Tokenizer, PossessivesStandAlone) {
  EXPECT_EQ(cut("Minister's PORT'S Riga’s boss's"), "Minister|'s|PORT|'S|Riga|’s|boss|'s");
  EXPECT_EQ(cut("the sailors' boats"), "the|sailors|'|boats");
  EXPECT_EQ(tokens_of("the sailors' boats")[2].kind, TokenKind::kPossessive);
  EXPECT_EQ(tokens_of("'the sailors' he said")[3].kind, TokenKind::kPunct) << "closes the quote";
  EXPECT_EQ(tokens_of("‘the sailors’ he said")[3].kind, TokenKind::kPunct);
  EXPECT_EQ(cut("the U.S.'s fleet"), "the|U.S.|'s|fleet");
  EXPECT_EQ(cut("the 1990's"), "the|1990|'s");
}

TEST(Tokenizer, ApostrophesInsideWords) {
  EXPECT_EQ(cut("O'Neill don’t l'Europe Sana'a rock 'n' roll"),
            "O'Neill|don’t|l'Europe|Sana'a|rock|'|n|'|roll");
}

TEST(Tokenizer, DottedAbbreviations) {
  EXPECT_EQ(cut("the U.S. and U.K. at 4 a.m. in D.C."), "the|U.S.|and|U.K.|at|4|a.m.|in|D.C.");
  EXPECT_EQ(cut("J. K. Rowe, J.K. Rowe, J.Rowe"), "J.|K.|Rowe|,|J.K.|Rowe|,|J.|Rowe");
  EXPECT_EQ(cut("a Ph.D. from the U.S navy"), "a|Ph.D.|from|the|U.S|navy");
  EXPECT_EQ(cut("Gen. Mr. News.Az x.com t.co"), "Gen|.|Mr|.|News|.|Az|x|.|com|t|.|co");
  EXPECT_EQ(cut("Plan B."), "Plan|B|.");
  EXPECT_EQ(cut("Plan B.\nThen"), "Plan|B|.|Then");
}

TEST(Tokenizer, RunsOfOneMark) {
  EXPECT_EQ(cut("well... no -- \"yes\"?!"), "well|...|no|--|\"|yes|\"|?|!");
  EXPECT_EQ(cut("$$ +++"), "$|$|+|+|+");
}

TEST(Tokenizer, Shapes) {
  const auto shape = [](std::string_view word) { return tokens_of(word)[0].shape; };
  EXPECT_EQ(shape("junta"), Shape::kLower);
  EXPECT_EQ(shape("Çorlu"), Shape::kCapital);
  EXPECT_EQ(shape("ЦСКА"), Shape::kUpper);
  EXPECT_EQ(shape("U.S."), Shape::kUpper);
  EXPECT_EQ(shape("J. x"), Shape::kSingleUpper);
  EXPECT_EQ(shape("iPhone"), Shape::kMixed);
  EXPECT_EQ(shape("McDonald"), Shape::kMixed);
  EXPECT_EQ(shape("北京"), Shape::kUncased);
  EXPECT_EQ(shape("16"), Shape::kNone);
}

TEST(Tokenizer, WhiteSpaceBelongsToTheTileBefore) {
  const auto tokens = tokens_of(" \n one\u00a0two \r\n\r\n three\u2028four");
  ASSERT_EQ(tokens.size(), 5u);
  EXPECT_EQ(tokens[0].kind, TokenKind::kSpace);
  EXPECT_EQ(tokens[0].length, 0u);
  EXPECT_TRUE(tokens[1].has(kLineStart));
  EXPECT_TRUE(tokens[1].has(kSpaceAfter));
  EXPECT_FALSE(tokens[1].has(kNewlineAfter));
  EXPECT_TRUE(tokens[2].has(kParagraphAfter));
  EXPECT_TRUE(tokens[3].has(kLineStart));
  EXPECT_TRUE(tokens[3].has(kNewlineAfter));
  EXPECT_FALSE(tokens[3].has(kParagraphAfter));
}

TEST(Tokenizer, ZeroWidthAndBidi) {
  EXPECT_EQ(cut("gov\u00adern\u200dment"), "gov\u00adern\u200dment") << "inside a word: of the word";
  EXPECT_EQ(cut("\ufeff\u200eone\u200f two\u00ad"), "one|two") << "at its edge: of the gap";
  EXPECT_EQ(cut("one\u200btwo"), "one|two") << "a zero-width space parts";
  EXPECT_FALSE(tokens_of("one\u200btwo")[0].has(kSpaceAfter)) << "… but is no visible space";
}

TEST(Tokenizer, MarksBelongToTheirLetter) {
  EXPECT_EQ(cut("Pe\u0301rez \u0301 x"), "Pe\u0301rez|\u0301|x");
  std::string zalgo = "a";
  for (int i = 0; i < 500; ++i) zalgo += "\u0316";
  EXPECT_EQ(cut(zalgo + "b c"), zalgo + "b|c");
}

TEST(Tokenizer, OtherScriptsAndEmoji) {
  EXPECT_EQ(cut("北京Beijing 東京"), "北京|Beijing|東京");
  EXPECT_EQ(cut("\U0001f1fa\U0001f1e6\U0001f1f5\U0001f1f1"), "\U0001f1fa\U0001f1e6|\U0001f1f5\U0001f1f1");
  EXPECT_EQ(cut("\U0001f468\u200d\U0001f469\u200d\U0001f467!"),
            "\U0001f468\u200d\U0001f469\u200d\U0001f467|!");
  EXPECT_EQ(tokens_of("3\ufe0f\u20e3")[0].kind, TokenKind::kSymbol);
}

TEST(Tokenizer, IllFormedRunsAreOneSymbol) {
  const std::string text = "a\xff\xfe\xc3 b\xe2\x82";
  const auto tokens = tokens_of(text);
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_EQ(tokens[1].kind, TokenKind::kSymbol);
  EXPECT_EQ(tokens[1].length, 3u);
  EXPECT_EQ(tokens[3].length, 2u);
  EXPECT_FALSE(is_well_formed(text));
  EXPECT_TRUE(is_well_formed("plain ascii text, Ünïcödé \U0001f600"));
  EXPECT_FALSE(is_well_formed("\xed\xa0\x80")) << "a surrogate";
  EXPECT_FALSE(is_well_formed("\xc0\xaf")) << "overlong";
}

TEST(Tokenizer, NothingFromNothing) {
  EXPECT_TRUE(tokens_of("").empty());
  EXPECT_EQ(tokens_of(" ").size(), 1u);
}

}  // namespace
}  // namespace gloss
