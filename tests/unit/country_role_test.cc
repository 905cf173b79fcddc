// A country is an actor where it acts and a place where something is: which sign decides, and what its vote
// weighs. A capital stands for its country where it acts.
#include "entities/country_role.h"

#include <gtest/gtest.h>

#include <string>

#include "gloss/annotator.h"
#include "unit/support.h"

namespace gloss {
namespace {

// "acts 280 subject of a verb": the last line of the annotation's evidence that says so.
std::string vote_on(const Document& document, const Annotation& annotation) {
  std::string said;
  for (std::uint32_t e = annotation.evidence.begin; e < annotation.evidence.end; ++e) {
    const Evidence& line = document.evidence[e];
    if (line.kind != "acts" && line.kind != "place" && line.kind != "stands for its country") continue;
    said.assign(line.kind).append(" ").append(std::to_string(line.weight)).append(" ");
    said.append(document.string(line.detail));
  }
  return said;
}

TEST(CountryRole, WhatEachSignVotes) {
  constexpr struct {
    const char *text, *name, *type, *vote;
  } kRows[] = {
      {"The army fought against Norway.", "Norway", "actor/country", "acts 400 acted against"},
      {"The army fought without Norway.", "Norway", "actor/country", "acts 200 one side of a relation"},
      {"The army sided with Norway.", "Norway", "actor/country", "acts 200 one side of a relation"},
      {"Ties with Norway warmed.", "Norway", "actor/country", "acts 320 one side of a relation"},
      {"The match was Norway versus Chile.", "Chile", "actor/country", "acts 400 acted against"},
      {"The trade between Norway and Chile grew.", "Chile", "actor/country",
       "acts 300 one side of a relation"},
      {"Talks among Norway, Chile and Peru began.", "Peru", "actor/country",
       "acts 300 one side of a relation"},
      {"He attacked Norway.", "Norway", "actor/country", "acts 320 object of a political act"},
      {"They helped Norway win.", "Norway", "actor/country", "acts 350 whose act it is"},
      {"They sold oil to Norway.", "Norway", "actor/country", "acts 240 to whom"},
      {"Parties included Norway and Chile.", "Norway", "actor/country", "acts 300 listed among parties"},
      {"They spoke about Norway.", "Norway", "actor/country", "acts 20 spoken about"},
      {"They flew to Norway.", "Norway", "place/country", "place -200 where to"},
      {"The news from Norway is good.", "Norway", "place/country", "place -220 where from"},
      {"They met in Norway.", "Norway", "place/country", "place -450 where"},
      {"He travelled across Norway.", "Norway", "place/country", "place -450 where"},
      {"Norway banned the sale.", "Norway", "actor/country", "acts 280 subject of a verb of doing"},
      {"Norway said it would pay.", "Norway", "actor/country", "acts 330 subject of a verb of saying"},
      {"Norway does not agree.", "Norway", "actor/country", "acts 280 subject of a verb"},
      {"Norway almost won.", "Norway", "actor/country", "acts 280 subject of a verb of doing"},
      {"Norway, Chile & Peru banned it.", "Peru", "actor/country", "acts 280 subject of a verb of doing"},
      {"Both Norway and Chile banned it.", "Chile", "actor/country", "acts 280 subject of a verb of doing"},
      {"Norway is rich.", "Norway", "place/country", "place -250 described, not acting"},
      {"Norway is a country of fjords.", "Norway", "place/country", "place -250 described, not acting"},
      {"The Norway-led mission ended.", "Norway", "actor/country", "acts 500 \"-led\""},
      {"Norway-based firms left.", "Norway", "place/country", "place -500 \"-based\""},
      {"Anti-Norway posters hung there.", "Norway", "actor/country", "acts 400 \"anti-\" or \"pro-\""},
      {"The Norway deal failed.", "Norway", "actor/country", "acts 350 whose act it is"},
      {"A Norway spokesman spoke.", "Norway", "place/country", "place -350 attribute of what follows"},
      {"Norway's \"special mission\" ended.", "Norway", "actor/country", "acts 350 whose act it is"},
      {"Norway's army left.", "Norway", "place/country", "place -400 owns a thing, a person or an office"},
      {"Norway's coast is long.", "Norway", "place/country",
       "place -400 owns a thing, a person or an office"},
      {"Oslo said it would pay.", "Oslo", "actor/country",
       "stands for its country 330 subject of a verb of saying"},
      {"Oslo banned it.", "Oslo", "actor/country", "stands for its country 280 subject of a verb of doing"},
      {"Relations between Oslo and Moscow soured.", "Moscow", "actor/country",
       "stands for its country 300 one side of a relation"},
      {"He lives in Oslo.", "Oslo", "place/city", ""},
  };
  Annotator annotator(test_knowledge());
  for (const auto& row : kRows) {
    const Document& document = *annotator.annotate(row.text).value();
    bool found = false;
    for (const Annotation& a : document.annotations) {
      if (document.surface(a.span) != row.name) continue;
      found = true;
      EXPECT_EQ(std::string(name_of(a.category)) + "/" + std::string(name_of(a.type)), row.type) << row.text;
      EXPECT_EQ(vote_on(document, a), row.vote) << row.text;
    }
    EXPECT_TRUE(found) << row.text;
  }
}

}  // namespace
}  // namespace gloss
