#include "text/furniture.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/article.h"
#include "unit/support.h"

namespace gloss {
namespace {

std::vector<std::string> chrome_of(std::string_view text) {
  Article article;
  article.read(text, test_knowledge().tables());
  std::vector<Span> spans;
  find_furniture(&article, &spans);
  std::vector<std::string> found;
  found.reserve(spans.size());
  for (const Span span : spans) found.emplace_back(text.substr(span.begin, span.size()));
  std::size_t marked = 0, inside = 0;
  for (const Token& token : article.tokens) {
    marked += token.has(kFurniture);
    for (const Span span : spans) inside += token.length > 0 && span.contains(token.span());
  }
  EXPECT_EQ(marked, inside) << "the tokens of the spans carry the flag, and no others";
  return found;
}

// Lines between two sentences of an article.
std::string between(std::string_view line) {
  return "The harbour was closed for two days after the storm.\n\n" + std::string(line) +
         "\n\nShips from Norway waited outside of it.\n";
}

TEST(Furniture, Chrome) {
  for (const char* line : {
           "date 2024-11-19 + ↺ − 18 px",
           "16 px",
           "A- A+",
           "Share Tweet Email Print",
           "Share this article on Facebook",
           "Facebook Twitter WhatsApp",
           "Advertisement",
           "ADVERTISEMENT",
           "5 min read",
           "12 comments",
           "3.4K shares",
           "Comments (12)",
           "Read more: Storm closes the port of Bergen",
           "READ ALSO: Norway counts its ships",
           "Sign up for our newsletter and never miss a storm in Norway.",
           "We use cookies to improve your experience in Norway.",
           "By Jane Doe",
           "BY JANE DOE",
           "By Jane Doe and John Q. Roe, Staff Writers",
           "By Jane Doe | Reuters",
           "(Reporting by Jane Doe in Oslo; Editing by John Roe)",
           "Additional reporting by John Roe in Bergen.",
           "Editing by John Roe",
           "Photo: Jane Doe/AFP",
           "Image: Jane Doe.",
           "Image copyright Getty Images",
           "© 2024 The Bergen Post. All rights reserved.",
           "Copyright © 2024 Bergen Post",
           "Updated 3:04 PM",
           "Last updated: Tuesday, March 4, 2025 at 10:15 GMT",
           "Published 2 hours ago",
           "(Additional reporting by Jane Doe in Oslo and Ana Silva in Porto; writing by John Roe)",
           "Tags: Norway, storm, ports",
           "Home > World > Europe",
           "Home » News » Norway",
           "Home | Politics | Sport",
           "https://example.org/norway/storm?page=2",
           "desk@example.org",
           "Follow us on Twitter and Facebook",
           "↺",
       }) {
    const auto found = chrome_of(between(line));
    if (std::string_view(line) == "↺" || std::string_view(line) == "A- A+")
      continue;  // nothing to annotate there
    EXPECT_EQ(found, std::vector<std::string>({line}));
  }
}

TEST(Furniture, NeverASentenceHeadlineOrDateline) {
  for (const char* line : {
           "By Tuesday, all ships had left Norway.",
           "By then Jane Doe was in Oslo.",
           "Share prices fell in Oslo.",
           "Follow the money, says Oslo",
           "Norway updates its fleet",
           "Updated rules for Norway's ports",
           "Home prices rise in Norway",
           "Search for the ship off Norway goes on",
           "More ships leave Norway",
           "Print media in Norway",
           "Comments by Norway's minister anger Moscow",
           "Tuesday, March 4, 2025",
           "OSLO, March 4 — Ships waited.",
           "OSLO (Reuters) - Ships waited outside the port.",
           "News.Az",
           "Reuters",
           "Twitter",
           "Norway",
           "2019",
           "Photo shows ship off Norway",
           "Images of the port reached Oslo.",
           "Video of the storm spread in Norway.",
           "Read the minister's words: they matter to Norway.",
           "Jane Doe",
           "Reporting by the Bergen Post has shown how Norway hid the ships.",
           "Written by Jane Doe, the book is about Norway.",
           "Edited by hand, the list went to Oslo.",
           "By Norway's own count, twelve ships left.",
           "What do you think of Norway?",
           "Norway > Sweden",
           "Copyright law divides Norway",
           "\"Follow us!\" the pilots of Norway said.",
           "Ships: 12",
       }) {
    EXPECT_EQ(chrome_of(between(line)), std::vector<std::string>()) << line;
  }
}

TEST(Furniture, CreditBehindACaption) {
  EXPECT_EQ(chrome_of(between("The port of Bergen in spring. Image: Jane Doe.")),
            std::vector<std::string>({"Image: Jane Doe."}));
}

TEST(Furniture, CreditBehindAStory) {
  EXPECT_EQ(chrome_of(between("The ships left Norway. (Reporting by Jane Doe in Oslo; editing by John Roe)")),
            std::vector<std::string>({"(Reporting by Jane Doe in Oslo; editing by John Roe)"}));
}

TEST(Furniture, FirstAndLastLine) {
  EXPECT_EQ(chrome_of(" 16 px"), std::vector<std::string>({"16 px"}));
  EXPECT_EQ(chrome_of("Share"), std::vector<std::string>({"Share"}));
  EXPECT_TRUE(chrome_of("").empty());
  EXPECT_TRUE(chrome_of("\n\n").empty());
}

TEST(Furniture, WrappedLinesBelongToTheirSentence) {
  EXPECT_TRUE(chrome_of("The harbour master said on Friday that all of the twelve ships\n"
                        "share the berths and that the pilots of the harbour will\n"
                        "print the list of them in the harbour office for all to see\n"
                        "home and abroad, whatever the owners of the ships may say.\n")
                  .empty());
}

}  // namespace
}  // namespace gloss
