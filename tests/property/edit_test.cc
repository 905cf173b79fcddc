// edit ≡ full: an annotator that has read a draft through all its edits answers as one that never read
// anything. What it remembers (names/tag_memory.h, figures/paragraph_memory.h, text/article.h) and what it
// reuses is its own affair. 100,000 edits under GLOSS_EXHAUSTIVE (tools/test --full), some thousands else;
// one draft in four is long and full of figures that point back over paragraphs, one has next to no capitals.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "gloss/annotator.h"
#include "gloss/json.h"
#include "property/hostile_text.h"
#include "unit/support.h"

namespace gloss {
namespace {

// What people and programs put into drafts: letters, names, figures, marks, every length of UTF-8 and parts
// of it.
constexpr std::string_view kPieces[] = {
    "a",
    "e",
    "S",
    " ",
    "\n",
    "\n\n",
    ".",
    ",",
    "“",
    "”",
    "'s",
    "Bergen ",
    "Ana Silva",
    "NATO ",
    "Russia ",
    "the army ",
    "$5 million ",
    "Friday",
    " of ",
    "said ",
    "3 March ",
    "THE ",
    "Su-30 ",
    "é",
    "e\u0301",
    "\u200B",
    "\u202E",
    "漢字",
    "👩‍👩‍👧",
    "İ",
    "\xFF",
    "\xE2\x80",
    "\x80",
    "\uFEFF",
    "President ",
    "Port of ",
    "(",
    ")",
    "-",
    "2025-03-04",
};

void edit(Random* random, std::string* draft) {
  const std::size_t at = random->below(draft->size() + 1);
  const std::size_t length = random->below(random->below(8) == 0 ? 200 : 4);
  switch (random->below(4)) {
    case 0:
      draft->erase(at, length);
      break;
    case 1:
      draft->insert(at, draft->substr(random->below(draft->size() + 1), length));
      break;
    case 2:
      draft->replace(at, std::min(length, draft->size() - at), kPieces[random->below(std::size(kPieces))]);
      break;
    default:
      draft->insert(at, kPieces[random->below(std::size(kPieces))]);
  }
}

// Paragraphs of figures, those of other paragraphs among them: longer than any of them looks back.
std::string long_draft() {
  constexpr std::string_view kFigures =
      "Bergen, 4 March 2025 - The loan of A$400 million is 5.1 percent of output, against 4.9.\n\n"
      "Union won 71 seats, Progress 62. Some 300 people came on Tuesday; only 27 stayed until 9 p.m.\n\n"
      "It was 37C on Wednesday and 38 on Thursday. A magnitude 4.7 quake struck in 2019, and a week later\n"
      "9:30 Another of 3.5.\n10:15 In October it was 12 cents a share, three days after the 4.7.\n\n";
  std::string draft;
  for (int i = 0; i < 4; ++i) draft.append(sample_article()).append("\n\n").append(kFigures);
  return draft;
}

// Next to no capitals: one that is typed may change by which rules of case the whole is read.
std::string small_draft() {
  std::string draft(sample_article());
  for (char& c : draft) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return draft + "\n\nit cost 300 aud at 5 pm eet on fri 9 may, they said.\n\nso it was.";
}

std::string answer(Annotator* annotator, const std::string& draft) {
  std::string out;
  JsonOptions options;
  options.explain = true;
  const Result<const Document*> document = annotator->annotate(draft, {.explain = true});
  if (document.ok()) to_json(*document.value(), options, &out);
  return out;
}

TEST(Edit, WhatWasReadBeforeDoesNotShow) {
  const bool exhaustive = std::getenv("GLOSS_EXHAUSTIVE") != nullptr;
  const std::size_t edits = exhaustive ? 100'000 : kSanitized ? 150 : 3'000;
  constexpr std::size_t kSession = 250;  // edits of one draft
  const std::string drafts[] = {std::string(sample_article()), small_draft(), std::string(sample_article()),
                                long_draft()};
  Random random(11);
  Annotator used(test_knowledge());
  std::string draft;
  for (std::size_t i = 0; i < edits; ++i) {
    if (i % kSession == 0) draft = drafts[i / kSession % std::size(drafts)];
    edit(&random, &draft);
    Annotator fresh(test_knowledge());
    ASSERT_EQ(answer(&used, draft), answer(&fresh, draft)) << "edit " << i;
  }
}

// A figure points back to one some tokens before it: while words are typed between the two, one by one, it
// comes out of reach, and its own paragraph is as it was.
TEST(Edit, WhatAFigurePointsBackToMayMove) {
  struct Pair {
    std::string_view first, last;
  };
  constexpr Pair kPairs[] = {
      {"Union won 71 seats, Progress 62.", "Reform 12, Left 9."},
      {"The buyback is of €500m.", "Earnings were 94 cents a share."},
      {"Sales were A$410 million.", "Costs put at 220 million on offer."},
      {"The parties met in Ottawa, Canada.", "It cost $5 million."},
      {"The parties met in Mexico.", "It is closed on Independence Day."},
      {"A magnitude 4.7 quake struck on 3 May 2019.",
       "Since the 4.7 nobody came. Three days later all left."},
      {"Police counted 300 people at 9 p.m. on 3 March 2021.", "Some 200 more came at 5 a.m."},
  };
  constexpr int kMost = 460;  // words: the farthest reach is 400 tokens
  for (const Pair& pair : kPairs) {
    Annotator used(test_knowledge());
    std::string between;
    for (int words = 0; words < kMost; ++words) {
      between += words % 30 == 29 ? "down.\n\n" : "word ";
      const std::string draft = "Some words.\n\n" + std::string(pair.first) + "\n\n" + between + "\n\n" +
                                std::string(pair.last) + "\n\nAnd 12 more, in the same year.";
      Annotator fresh(test_knowledge());
      ASSERT_EQ(answer(&used, draft), answer(&fresh, draft)) << pair.last << " behind " << words << " words";
    }
  }
}

// Whose dollars they are, another paragraph says.
TEST(Edit, WhoseCurrencyItIsMayChange) {
  Annotator used(test_knowledge());
  for (const std::string_view country : {"Canada", "Singapore", "Canada", "Namibia"}) {
    std::string draft;
    for (const std::string_view did : {" met. ", " agreed. ", " paid.\n\nIt cost $5 million."})
      draft.append(country).append(did);
    Annotator fresh(test_knowledge());
    ASSERT_EQ(answer(&used, draft), answer(&fresh, draft)) << country;
  }
}

// A text that writes no capitals is read by other rules of case: so is a paragraph that stays as it is.
TEST(Edit, WhetherThereAreCapitalsMayChange) {
  Annotator used(test_knowledge());
  for (const std::string_view last : {"she left.", "She left Oslo.", "she left."}) {
    const std::string draft =
        "he came at last.\n\nit cost 300 aud at 5 pm eet on fri, the lady said.\n\nso it was. " +
        std::string(last);
    Annotator fresh(test_knowledge());
    ASSERT_EQ(answer(&used, draft), answer(&fresh, draft)) << last;
  }
}

}  // namespace
}  // namespace gloss
