// The knowledge compiler: what it reads, what it refuses and how it says so.
#include "pack/compile.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "knowledge/tables.h"

namespace gloss::pack {
namespace {

constexpr const char* kHead = "# title: t\n# source: s\n# licence: CC0-1.0\n# as of: 2026-05-06\n";

// A folder of data files that goes with the test.
class Folder {
 public:
  Folder() {
    path_ = std::filesystem::temp_directory_path() /
            ("gloss-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  void add(const std::string& name, const std::string& text) { std::ofstream(path_ / name) << text; }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

std::vector<std::string> problems_of(const std::string& text) {
  Folder folder;
  folder.add("x.tsv", text);
  Rows rows;
  Problems problems;
  read_data(folder.path(), &rows, &problems);
  Summary summary;
  if (problems.none()) compile(rows, &problems, &summary);
  return problems.lines();
}

using Lines = std::vector<std::string>;

TEST(Compile, SaysWhichRowIsWrong) {
  const std::string lexicon = std::string(kHead) + "class\tphrase\tnumber\tcase\tflags\n";
  EXPECT_EQ(problems_of(lexicon + "month\tMay\t5\texact\tweak\n"), Lines());
  EXPECT_EQ(problems_of(lexicon + "# a remark\n\nmunth\tMay\n"), Lines({"x.tsv:8: unknown class \"munth\""}));
  EXPECT_EQ(problems_of(lexicon + "month\tMay\tfive\n"), Lines({"x.tsv:6: \"five\" is no number"}));
  EXPECT_EQ(problems_of(lexicon + "month\t\t5\n"), Lines({"x.tsv:6: no phrase"}));
  EXPECT_EQ(problems_of(lexicon + "month\tMay\t5\tupper\n"),
            Lines({"x.tsv:6: case \"upper\" is none of any, initial, exact"}));
  EXPECT_EQ(problems_of(lexicon + "month\tMay\t5\t\t\tx\n"), Lines({"x.tsv:6: 6 cells for 5 columns"}));
  EXPECT_EQ(problems_of(lexicon + "month\t\xFF\t5\n"), Lines({"x.tsv:6: not UTF-8"}));
  EXPECT_EQ(problems_of(lexicon + "month\ta a a a a a a a a a a a a a a a a\t5\n"),
            Lines({"x.tsv:6: \"a a a a a a a a a a a a a a a a a\" has 17 words; a phrase has 1 to 16"}));

  const std::string entities = std::string(kHead) + "name\ttype\taliases\tcountry\tacts_for\tlat\tlon\n";
  EXPECT_EQ(problems_of(entities + "Zenda\tcity\t\tZE\t\t1.5\t-2\n"), Lines());
  EXPECT_EQ(problems_of(entities + "Zenda\ttown\n"), Lines({"x.tsv:6: unknown type \"town\""}));
  EXPECT_EQ(problems_of(entities + "Zenda\tmoney\n"), Lines({"x.tsv:6: unknown type \"money\""}));
  EXPECT_EQ(problems_of(entities + "~\tcity\n"), Lines({"x.tsv:6: no name"}));
  EXPECT_EQ(problems_of(entities + "Zenda\tcity\tA|~\n"), Lines({"x.tsv:6: alias \"~\" has no words"}));
  EXPECT_EQ(problems_of(entities + "Zenda\tcity\t\tZen\n"),
            Lines({"x.tsv:6: country \"Zen\" is no ISO 3166-1 alpha-2 code"}));
  EXPECT_EQ(problems_of(entities + "Zenda\tcity\t\tZE\tZE\n"),
            Lines({"x.tsv:6: acts_for \"ZE\" is no ISO code or name of a listed row"}));
  EXPECT_EQ(problems_of(entities + "Zenda\tcity\t\tZE\t\t91\t0\n"),
            Lines({"x.tsv:6: \"91\", \"0\" is no latitude and longitude"}));
  EXPECT_EQ(
      problems_of(entities + "Zenda Steel\torganization\tZS\tZE\nZenda\torganization\tZenda Steel\tZE\n"),
      Lines({"x.tsv:7: \"Zenda Steel\" is listed twice, see x.tsv:6"}));
}

TEST(Compile, SaysWhichFileIsWrong) {
  EXPECT_EQ(problems_of("class\tphrase\n"),
            Lines({"x.tsv:1: the head lacks \"# title: …\"", "x.tsv:1: the head lacks \"# source: …\"",
                   "x.tsv:1: the head lacks \"# licence: …\"", "x.tsv:1: the head lacks \"# as of: …\""}));
  EXPECT_EQ(problems_of(std::string(kHead) + "name\tkind\n"),
            Lines({"x.tsv:5: unknown column \"kind\"",
                   "x.tsv:1: neither a lexicon (class, phrase) nor an entity file (name, type)"}));
  Rows rows;
  Problems problems;
  read_data("/nonexistent", &rows, &problems);
  EXPECT_EQ(problems.lines().size(), 1u);
}

TEST(Compile, AcronymsOfANationalFile) {
  const std::string head = std::string(kHead) + "# acronyms: national\nname\ttype\taliases\tcountry\n";
  Folder folder;
  folder.add("x.tsv", head + "Harbour Party\torganization\tHP|!HBP|~HRP|Harbourites\tZE\n");
  Rows rows;
  Problems problems;
  read_data(folder.path(), &rows, &problems);
  ASSERT_TRUE(problems.none());
  std::string national;
  for (const Form& form : rows.entities.at(0).forms) {
    if ((form.flags & kNational) != 0) national.append(form.text).push_back(' ');
  }
  EXPECT_EQ(national, "HP HRP ");
  EXPECT_EQ(problems_of(std::string(kHead) + "# acronyms: local\nname\ttype\n"),
            Lines({"x.tsv:1: \"# acronyms:\" can only be national"}));
}

TEST(Compile, MarksOfAliases) {
  const auto is = [](const Form& form, std::string_view text, CaseRule rule, unsigned flags) {
    return form.text == text && form.case_rule == rule && form.flags == flags;
  };
  EXPECT_TRUE(is(parse_alias("Big Harbour"), "Big Harbour", CaseRule::kInitial, 0));
  EXPECT_TRUE(is(parse_alias("*big harbour"), "big harbour", CaseRule::kAny, 0));
  EXPECT_TRUE(is(parse_alias("=Harbour"), "Harbour", CaseRule::kExact, 0));
  EXPECT_TRUE(is(parse_alias("~ Harbour "), "Harbour", CaseRule::kInitial, kWeak));
  EXPECT_TRUE(is(parse_alias("<+Old Harbour"), "Old Harbour", CaseRule::kInitial, kFormer | kLongForm));
  EXPECT_TRUE(is(parse_alias("BHA"), "BHA", CaseRule::kExact, kAcronym));
  EXPECT_TRUE(is(parse_alias("B.H.A."), "B.H.A.", CaseRule::kExact, kAcronym));
  EXPECT_TRUE(is(parse_alias("*BHA"), "BHA", CaseRule::kAny, kAcronym));
  EXPECT_TRUE(is(parse_alias("=~BHA"), "BHA", CaseRule::kExact, kAcronym | kWeak));
  EXPECT_TRUE(is(parse_alias("HARBOUR"), "HARBOUR", CaseRule::kInitial, 0));  // seven letters are a word
  EXPECT_TRUE(is(parse_alias("BhA"), "BhA", CaseRule::kExact, kAcronym));
  EXPECT_TRUE(is(parse_alias("McBay"), "McBay", CaseRule::kExact, kAcronym));
  EXPECT_TRUE(is(parse_alias("eBay"), "eBay", CaseRule::kInitial, 0));
  EXPECT_TRUE(is(parse_alias("BigHarbour"), "BigHarbour", CaseRule::kInitial, 0));
  EXPECT_TRUE(is(parse_alias("X"), "X", CaseRule::kInitial, 0));
}

TEST(Compile, RowsOfOneThingAreJoined) {
  Folder folder;
  const std::string columns = "name\ttype\taliases\tcountry\tids\tflags\tnote\n";
  folder.add("a.tsv", kHead + columns +
                          "Ruritania\tcountry\tRT\tZR\t\t\tfirst\n"
                          "Strelsau\tcity\t\tZR\tgeonames:1\tweak\t\n"
                          "Tarlenheim\tcity\t\tZR\tgeonames:2\tdrop\t\n"
                          "Hentzau\tperson\tRupert\t\t\tsurname=of_Hentzau\t\n");
  folder.add("b.tsv", kHead + columns +
                          "Kingdom of Ruritania\tcountry\tRT\tZR\t\t\tsecond\n"
                          "Strelsow\tcity\tStrelsau\tZR\tgeonames:1\t\tcapital\n"
                          "Tarlenheim am See\tcity\t\tZR\tgeonames:2\t\t\n");
  Rows rows;
  Problems problems;
  read_data(folder.path(), &rows, &problems);
  EXPECT_EQ(rows.as_of, "2026-05-06");
  merge_entities(&rows.entities, &problems);
  drop_entities(&rows.entities);
  ASSERT_TRUE(problems.none());
  ASSERT_EQ(rows.entities.size(), 3u);
  EXPECT_EQ(rows.entities[0].name, "Ruritania");
  EXPECT_EQ(rows.entities[0].note, "first");
  EXPECT_EQ(rows.entities[0].forms.size(), 3u);
  EXPECT_EQ(rows.entities[0].forms[2].text, "Kingdom of Ruritania");
  EXPECT_EQ(rows.entities[0].forms[2].flags, kAlias);
  ASSERT_EQ(rows.entities[1].forms.size(), 2u);
  EXPECT_EQ(rows.entities[1].forms[0].flags, kWeak);  // what the first file says of a spelling holds
  EXPECT_EQ(rows.entities[1].note, "capital");
  ASSERT_EQ(rows.entities[2].forms.size(), 3u);
  EXPECT_EQ(rows.entities[2].forms[2].text, "of Hentzau");
  EXPECT_EQ(rows.entities[2].forms[2].flags, kAlias | kSurname | kWeak);
}

}  // namespace
}  // namespace gloss::pack
