// edit ≡ full: an annotator that has read a draft through all its edits answers as one that never read
// anything. What it remembers (names/tag_memory.h) and what it reuses is its own affair. 100,000 edits under
// GLOSS_EXHAUSTIVE (tools/test --full), some thousands else.
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
  Random random(11);
  Annotator used(test_knowledge());
  std::string draft;
  for (std::size_t i = 0; i < edits; ++i) {
    if (i % kSession == 0) draft = sample_article();
    edit(&random, &draft);
    Annotator fresh(test_knowledge());
    ASSERT_EQ(answer(&used, draft), answer(&fresh, draft)) << "edit " << i;
  }
}

}  // namespace
}  // namespace gloss
