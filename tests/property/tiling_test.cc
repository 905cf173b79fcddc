// Law 2 for tokens: any bytes in, a tiling out.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "property/hostile_text.h"
#include "text/fold.h"
#include "text/token.h"
#include "text/utf8.h"
#include "unit/gloss_data.h"

namespace gloss {
namespace {

// Where code points (or maximal ill-formed subparts) begin, and the end of the text.
std::vector<bool> boundaries_of(std::string_view text) {
  std::vector<bool> boundary(text.size() + 1, false);
  for (std::size_t at = 0; at < text.size();) {
    boundary[at] = true;
    at += utf8::decode(text.data() + at, text.data() + text.size()).length;
  }
  boundary[text.size()] = true;
  return boundary;
}

void expect_tiling(const std::string& text) {
  std::vector<Token> tokens;
  tokenize(text, &tokens);
  ASSERT_EQ(tokens.empty(), text.empty());
  const std::vector<bool> boundary = boundaries_of(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const std::size_t next = i + 1 < tokens.size() ? tokens[i + 1].begin : text.size();
    ASSERT_EQ(token.begin == 0, i == 0) << "the first tile begins the text, and only it";
    ASSERT_LE(token.end(), next) << "tokens do not overlap";
    ASSERT_LT(token.begin, next) << "no tile is empty";
    ASSERT_TRUE(boundary[token.begin] && boundary[token.end()]) << "token " << i << " splits a code point";
    ASSERT_EQ(token.length == 0, token.kind == TokenKind::kSpace);
    ASSERT_TRUE(token.kind != TokenKind::kSpace || i == 0);
    ASSERT_EQ(token.shape == Shape::kNone, token.kind != TokenKind::kWord);
    ASSERT_TRUE(!token.has(kParagraphAfter) || token.has(kNewlineAfter));
    ASSERT_TRUE(!token.has(kNewlineAfter) || token.has(kSpaceAfter));
    ASSERT_TRUE(!token.has(kSpaceAfter) || token.end() < next) << "white space has bytes";
    bool ascii = true;
    for (std::uint32_t at = token.begin; at < token.end(); ++at)
      ascii &= static_cast<unsigned char>(text[at]) < 0x80;
    ASSERT_EQ(token.has(kAscii), ascii && token.kind != TokenKind::kSpace);
    std::string folded;
    fold(std::string_view(text).substr(token.begin, token.length), &folded);
    ASSERT_LE(folded.size(), 2 * token.length);
  }
  std::vector<Token> again;
  tokenize(text, &again);
  ASSERT_EQ(again.size(), tokens.size());
}

TEST(Tiling, OfRandomTexts) {
  for (const std::string& text : random_texts(kSanitized ? 300 : 2000)) {
    ASSERT_NO_FATAL_FAILURE(expect_tiling(text)) << testing::PrintToString(text);
  }
}

// ASCII letters and spaces take fast paths. In Cyrillic letters and no-break spaces the same text takes the
// plain ones; s, x and z stay, since possessives look at them.
std::string by_the_plain_path(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto letter = static_cast<char32_t>((c | 0x20) - 'a');
    if (letter < 26 && std::string_view("sSxXzZ").find(c) == std::string_view::npos) {
      utf8::append((c >= 'a' ? 0x430 : 0x410) + letter, &out);
    } else if (c == ' ') {
      utf8::append(0xA0, &out);
    } else {
      out += c;
    }
  }
  return out;
}

TEST(Tiling, FastPathsAgreeWithPlainOnes) {
  std::vector<std::string> texts = random_texts(kSanitized ? 300 : 2000);
  texts.emplace_back(sample_article());
  std::vector<Token> fast, plain;
  for (const std::string& text : texts) {
    tokenize(text, &fast);
    tokenize(by_the_plain_path(text), &plain);
    ASSERT_EQ(fast.size(), plain.size()) << testing::PrintToString(text);
    for (std::size_t i = 0; i < fast.size(); ++i) {
      ASSERT_EQ(fast[i].kind, plain[i].kind) << testing::PrintToString(text) << " token " << i;
      ASSERT_EQ(fast[i].shape, plain[i].shape) << testing::PrintToString(text) << " token " << i;
      ASSERT_EQ(fast[i].flags | kAscii, plain[i].flags | kAscii)
          << testing::PrintToString(text) << " token " << i;
    }
  }
}

TEST(Tiling, OfNastyTexts) {
  const auto texts = nasty_texts();
  if (texts.empty()) GLOSS_SKIP_WITHOUT_DATA("nasty/nasty.jsonl");
  for (const std::string& text : texts) {
    ASSERT_NO_FATAL_FAILURE(expect_tiling(text)) << testing::PrintToString(text);
  }
}

TEST(Tiling, OfEveryCutOfAnArticle) {
  const std::string article(sample_article());
  for (std::size_t cut = 0; cut <= article.size(); ++cut) {
    ASSERT_NO_FATAL_FAILURE(expect_tiling(article.substr(0, cut))) << cut;
    ASSERT_NO_FATAL_FAILURE(expect_tiling(article.substr(cut))) << cut;
  }
}

TEST(Tiling, OfEveryPairOfBytes) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text = {static_cast<char>(first), static_cast<char>(second), 's', ' '};
      ASSERT_NO_FATAL_FAILURE(expect_tiling(text)) << testing::PrintToString(text);
    }
  }
}

TEST(Tiling, OfEveryCodePoint) {
  std::string text;
  for (char32_t cp = 0; cp < 0x110000; cp += cp < 0x30000 ? 1 : 97) {
    if (cp >= 0xD800 && cp <= 0xDFFF) continue;
    utf8::append(cp, &text);
    if (text.size() < 4096) continue;
    ASSERT_NO_FATAL_FAILURE(expect_tiling(text)) << "up to U+" << std::hex << static_cast<std::uint32_t>(cp);
    text.clear();
  }
}

TEST(Tiling, OfPiledMarks) {
  ASSERT_NO_FATAL_FAILURE(expect_tiling(std::string("Z").append(repeat("\u0316", 1000)).append("algo")));
  ASSERT_NO_FATAL_FAILURE(expect_tiling(repeat("\u0316", 1000)));
}

}  // namespace
}  // namespace gloss
