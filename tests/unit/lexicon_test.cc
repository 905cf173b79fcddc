// The desk lexicon: what compiles, what is reported, what it does to an article.
#include "gloss/lexicon.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gloss/annotator.h"
#include "gloss/json.h"
#include "lexicon/csv.h"
#include "unit/support.h"

namespace gloss {
namespace {

using Strings = std::vector<std::string>;

Strings codes(const Lexicon& lexicon) {
  Strings out;
  for (const LexiconProblem& p : lexicon.problems())
    out.push_back(std::to_string(p.line) + " " + std::string(p.column) + " " + std::string(p.code));
  return out;
}

// "surface:type" of what is marked; with `lexicon_only`, of what the lexicon marked.
Strings marked(std::string_view csv, std::string_view text, bool lexicon_only = true) {
  const Lexicon lexicon = Lexicon::compile(csv).value();
  Annotator annotator(test_knowledge());
  Options options;
  options.lexicon = &lexicon;
  const auto result = annotator.annotate(text, options);
  Strings out;
  for (const Annotation& a : result.value()->annotations) {
    if (lexicon_only && a.lexicon == kNoId) continue;
    out.push_back(std::string(result.value()->surface(a.span)) + ":" + std::string(name_of(a.type)));
  }
  return out;
}

TEST(Csv, ReadsWhatRfc4180Says) {
  CsvReader reader(
      "\xEF\xBB\xBF"
      "a,b\r\n\r\n\"x, \"\"y\"\"\nz\",\rlast");
  CsvRecord r;
  ASSERT_TRUE(reader.next(&r));
  EXPECT_EQ(r.size, 2u);
  EXPECT_EQ(r.at(0), "a");
  ASSERT_TRUE(reader.next(&r));
  EXPECT_EQ(r.line, 3u);
  EXPECT_EQ(r.at(0), "x, \"y\"\nz");
  EXPECT_EQ(r.at(1), "");
  EXPECT_EQ(r.size, 2u);
  ASSERT_TRUE(reader.next(&r));
  EXPECT_EQ(r.line, 5u);
  EXPECT_EQ(r.at(0), "last");
  EXPECT_FALSE(reader.next(&r));
}

TEST(Csv, ABrokenRowCostsItsLineOnly) {
  CsvReader reader("\"a\"b,c\nd\n\"e,f\ng\n");
  CsvRecord r;
  ASSERT_TRUE(reader.next(&r));
  EXPECT_EQ(r.fault, CsvFault::kTextBehindQuote);
  ASSERT_TRUE(reader.next(&r));
  EXPECT_EQ(r.at(0), "d");
  ASSERT_TRUE(reader.next(&r));
  EXPECT_EQ(r.fault, CsvFault::kUnclosedQuote);
  EXPECT_EQ(r.line, 3u);
  ASSERT_TRUE(reader.next(&r));
  EXPECT_EQ(r.at(0), "g");
  EXPECT_EQ(r.line, 4u);
}

TEST(Lexicon, ReportsEachBadRowAndKeepsTheRest) {
  const Lexicon lexicon = Lexicon::compile(
                              "Note,TERM,type,role,colour\n"
                              "n,Alpha Works,organization,force,red\n"
                              ",Beta,nonsense,,\n"
                              ",Gamma,,,\n"
                              ",Delta,zone,maybe,\n"
                              ",/(/,zone,,\n"
                              ",/x*/,zone,,\n"
                              ",/(?:[a-z]{1000}){900}/,zone,,\n"
                              ",...,zone,,\n"
                              ",,zone,,\n"
                              ",alpha works,zone,,\n"
                              ",Alpha Works,zone,,\n"
                              ",\xFF,zone,,\n"
                              ",Omega,,never,\n")
                              .value();
  EXPECT_EQ(codes(lexicon), (Strings{"3 type unknown_type", "4 type missing_type", "5 role unknown_role",
                                     "6 term bad_pattern", "7 term pattern_matches_nothing",
                                     "8 term bad_pattern", "9 term no_word", "10 term missing_term",
                                     "12 term duplicate_term", "13 term not_text"}));
  ASSERT_EQ(lexicon.rows().size(), 4u);  // the duplicate stays as a row and finds nothing
  EXPECT_EQ(lexicon.rows()[0].note, "n");
  EXPECT_EQ(lexicon.rows()[3].role, LexiconRole::kNever);
  std::string json;
  to_json(Lexicon::compile("term,type\nA,x\n").value(), &json);
  EXPECT_TRUE(json.starts_with(
      R"({"rows":0,"problems":[{"line":2,"column":"type","code":"unknown_type","message":")"));
}

TEST(Lexicon, NeedsAHeader) {
  EXPECT_EQ(codes(Lexicon::compile("Alpha,zone\n").value()), Strings{"1  no_header"});
  EXPECT_TRUE(codes(Lexicon::compile("").value()).empty());
}

TEST(Lexicon, Limits) {
  std::string csv = "term,type\n";
  for (std::uint32_t i = 0; i < LexiconLimits::kPatterns + 1; ++i)
    csv += "/p" + std::to_string(i) + "/,zone\n";
  csv += "/" + std::string(LexiconLimits::kPatternBytes + 1, 'x') + "/,zone\n";
  csv += "a b c d e f g h i j k l m n o p q,zone\n";
  csv += std::string(LexiconLimits::kCellBytes + 1, 'y') + ",zone\n";
  EXPECT_EQ(codes(Lexicon::compile(csv).value()),
            (Strings{"202 term too_many_patterns", "203 term pattern_too_long", "204 term term_too_long",
                     "205 term cell_too_long"}));
  EXPECT_EQ(codes(Lexicon::compile(std::string(LexiconLimits::kBytes + 1, 'z')).value()),
            Strings{"1  too_large"});
  std::string bad = "term,type\n";
  for (std::size_t i = 0; i < LexiconLimits::kProblems + 5; ++i) bad += "a,b\n";
  EXPECT_EQ(Lexicon::compile(bad).value().problems().back().code, "more_problems");
}

TEST(Lexicon, MatchesWholeWordsWithoutPossessive) {
  constexpr std::string_view csv = "term,type,role\nQuorl,organization,force\nkx,resource,force\n";
  EXPECT_EQ(marked(csv, "Then Quorl's men left Quorlia, 40kx and a Quorl-led band."),
            (Strings{"Quorl:organization", "Quorl:organization"}));
}

TEST(Lexicon, Case) {
  constexpr std::string_view csv =
      "term,type,role\nquorl stone,resource,force\nBank of Quorl,organization,force\nQRL,group,force\n";
  EXPECT_EQ(marked(csv, "A Quorl Stone, a QUORL STONE and a quorl-stone."),
            (Strings{"Quorl Stone:resource", "QUORL STONE:resource", "quorl-stone:resource"}));
  EXPECT_EQ(
      marked(csv, "The Bank of Quorl, Bank Of Quorl, BANK OF QUORL; not the bank of quorl."),
      (Strings{"Bank of Quorl:organization", "Bank Of Quorl:organization", "BANK OF QUORL:organization"}));
  EXPECT_EQ(marked(csv, "The QRL, not a Qrl nor qrl."), Strings{"QRL:group"});
}

TEST(Lexicon, ForceWinsOverWhateverOverlaps) {
  EXPECT_EQ(
      marked("term,type,role\nYork Times,group,force\n", "She reads the New York Times in London.", false),
      (Strings{"York Times:group", "London:city"}));
}

TEST(Lexicon, PreferAddsAndTakesNothingAway) {
  constexpr std::string_view csv = "term,type,role\nQuorl,zone,prefer\n";
  EXPECT_EQ(marked(csv, "It lies in Quorl."), Strings{"Quorl:zone"});
  EXPECT_EQ(marked("term,type\nYork,zone\n", "She lives in New York.", false), Strings{"New York:city"});
}

TEST(Lexicon, NeverTakesTheWordsAndLeavesLongerNames) {
  constexpr std::string_view csv = "term,role\nLondon,never\n";
  EXPECT_TRUE(marked(csv, "She lives in London.", false).empty());
  EXPECT_EQ(marked(csv, "She studied at the London School of Economics.", false).size(), 1u);
}

TEST(Lexicon, PatternsFitWholeWordsAndStayWithinTheirLength) {
  constexpr std::string_view csv = "term,type,note\n\"/QX-\\d{3,5}/\",vehicle,ours\n";
  EXPECT_EQ(marked(csv, "QX-123 and QX-4567's; not QX-12, AQX-123 nor QX-123456."),
            (Strings{"QX-123:vehicle", "QX-4567:vehicle"}));
  // Across the edges of the windows in which a pattern is looked for.
  std::string text;
  std::size_t expected = 0;
  for (std::size_t i = 0; i < 400; ++i, ++expected) text.append(1 + i % 37, 'z').append(" QX-77777 ");
  EXPECT_EQ(marked(csv, text).size(), expected);
}

TEST(Lexicon, WhiteSpaceAroundAMatchDoesNotCount) {
  constexpr std::string_view csv = "term,type,role\n/\\s+/,zone,force\n/\\s*QX\\s*/,vehicle,force\n";
  EXPECT_EQ(marked(csv, " QX and\n\nQX, AQX, QXA \n"), (Strings{"QX:vehicle", "QX:vehicle"}));
  EXPECT_EQ(marked(csv, "\n "), Strings{});
  EXPECT_EQ(marked("term,type\n\"/, QX/\",zone\n", "It met, QX."), Strings{", QX:zone"});
}

TEST(Lexicon, FormsOfARowAreOneEntityWithItsNote) {
  const Lexicon lexicon = Lexicon::compile(
                              "term,aliases,type,role,note\nQuorl Free Zone,QFZ|the quorl,zone,force,Our "
                              "note\n/K\\d+/,,vehicle,force,K note\n")
                              .value();
  ASSERT_TRUE(lexicon.problems().empty());
  Annotator annotator(test_knowledge());
  Options options;
  options.lexicon = &lexicon;
  const auto result =
      annotator.annotate("The QFZ grew. The Quorl grew; Quorl Free Zone did. K12 met K13.", options);
  const Document& document = *result.value();
  std::vector<const Entity*> ours;  // besides the name within a name
  for (const Entity& entity : document.entities) {
    if (entity.lexicon_line != 0) ours.push_back(&entity);
  }
  ASSERT_EQ(ours.size(), 3u);
  EXPECT_EQ(document.string(ours[0]->name), "Quorl Free Zone");
  EXPECT_EQ(document.string(ours[0]->note), "Our note");
  EXPECT_EQ(ours[0]->mentions.size(), 3u);
  EXPECT_EQ(ours[0]->lexicon_line, 2u);
  EXPECT_EQ(document.string(ours[1]->name), "K12");
  EXPECT_EQ(document.string(ours[2]->note), "K note");
  EXPECT_EQ(document.evidence[document.annotations[0].evidence.begin].kind, "lexicon");
}

TEST(Lexicon, WhatThePackKnowsOfTheSameWordsStays) {
  const Lexicon lexicon = Lexicon::compile("term,type,role,note\nYangon,city,force,Our bureau\n").value();
  Annotator annotator(test_knowledge());
  Options options;
  options.lexicon = &lexicon;
  const auto result = annotator.annotate("They met in Yangon.", options);
  ASSERT_EQ(result.value()->entities.size(), 1u);
  EXPECT_TRUE(result.value()->entities[0].has_location);
  EXPECT_EQ(result.value()->string(result.value()->entities[0].note), "Our bureau");
}

}  // namespace
}  // namespace gloss
