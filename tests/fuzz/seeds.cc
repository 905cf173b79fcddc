// gloss_fuzz_seeds FOLDER: what the fuzzers start from, one folder a target. Texts are those of tests/cases
// and, where GLOSS_DATA is, the naughty strings and Unicode's own break tests; packs are compiled from a few
// rows of each kind of core/data/en, small enough to be damaged everywhere.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "fuzz/targets.h"
#include "property/hostile_text.h"
#include "unit/small_pack.h"
#include "unit/support.h"

namespace gloss::fuzz {
namespace {

constexpr std::size_t kMostBytes = 2048;

class Folder {
 public:
  explicit Folder(const std::filesystem::path& root) : root_(root) {}
  void add(std::string_view target, std::string_view bytes) {
    const std::filesystem::path folder = root_ / target;
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / std::to_string(++counts_[std::string(target)]), std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  void report() const {
    for (const auto& [target, count] : counts_) std::printf("%zu %s  ", count, target.c_str());
    std::printf("seeds\n");
  }

 private:
  std::filesystem::path root_;
  std::map<std::string, std::size_t> counts_;
};

std::string json_line(std::size_t id, std::string_view text) {
  std::string line = "{\"id\":" + std::to_string(id) + ",\"date\":\"2025-03-04\",\"text\":\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') line += '\\';
    line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return line + "\"}\n";
}

// An edit as edits.cc reads it.
std::string edit(std::size_t at, std::size_t removed, std::string_view put) {
  std::string bytes;
  for (const std::size_t byte : {at >> 8 & 255, at & 255, removed & 255, put.size() & 255})
    bytes += static_cast<char>(byte);
  return bytes.append(put);
}

void add_texts(Folder* folder) {
  std::vector<std::string> texts = grafted_sentences(400);
  const std::vector<std::string> nasty = nasty_texts(), random = random_texts(20);
  for (std::size_t i = 0; i < nasty.size(); i += 4) texts.push_back(nasty[i]);
  texts.insert(texts.end(), random.begin(), random.end());
  texts.emplace_back(sample_article());
  constexpr std::string_view kDates[] = {"",     "2025-03-04",           "2024-02",
                                         "2023", "2024-12-31T23:59:00Z", "2025-03-04 08:30"};
  constexpr std::string_view kHeads[] = {"Updated 9:41 AM EDT, Fri May 2, 2025\n",
                                         "LONDON, Nov 23 (Agency) - ", "Published: 04/03/2025 10:15 GMT | ",
                                         "By Ana Silva\n3 hours ago\n"};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string text = texts[i].substr(0, kMostBytes);
    folder->add("text", text);
    folder->add("date", std::string(kDates[i % std::size(kDates)]) + "\n" +
                            std::string(kHeads[i % std::size(kHeads)]) + text.substr(0, 200));
    if (i % 4 == 0)
      folder->add("jsonl", json_line(i, text.substr(0, 300)) + "\n{\"text\":\"Oslo\",\"id\":null}");
    if (i % 2 == 0)
      folder->add("edits", text.substr(0, text.find('\0')) + std::string(1, '\0') +
                               edit(i * 7, i % 9, texts[i / 2].substr(0, 40)) + edit(i * 31, i % 200, ""));
  }
}

void add_lexicons(Folder* folder) {
  folder->add(
      "lexicon",
      "term,aliases,type,role,note\nDawei special economic zone,Dawei SEZ|DSEZ,zone,force,\"a, \"\"b\"\"\"\n"
      "/PA-\\d{4}/,,weapon,prefer,\nReading,,,never,\nBergen,,port,,x\nBergen,,city,,twice\n");
  folder->add("lexicon",
              "note,role,type,term\r\n,force,person,Ana Silva\r\n,never,,Norway's\r\n,,nothing,x\r\n\"open");
  folder->add("lexicon", "Alpha,zone\n");
  std::ifstream desk(source_dir() / "tests" / "differential" / "desk.csv");
  folder->add("lexicon", std::string(std::istreambuf_iterator<char>(desk), {}).substr(0, kMostBytes));
  constexpr std::string_view kRules[] = {
      "F-\\d+",      "(?i)port of [a-z]+", "(?s)x.*y|x", "(?:a|aa)+$", "\\b\\w{3,9}\\b",
      "[^\\pL ]+",   "(a{1,30}){9}",       "^The ",      "x*",         "\\C",
      "(?P<n>a)\\1", "[[:upper:]]+"};
  for (const std::string_view rule : kRules)
    folder->add("rule", std::string(rule) + "\n" + std::string(sample_article().substr(0, 400)) + "aaaa x y");
}

// The first rows of each class and type.
pack::Rows some_rows(std::size_t of_each) {
  pack::Rows all, rows;
  pack::Problems problems;
  pack::read_data((source_dir() / "core" / "data" / "en").string(), &all, &problems);
  pack::merge_entities(&all.entities, &problems);
  pack::drop_entities(&all.entities);
  rows.as_of = all.as_of;
  rows.tagger = small_tagger();
  std::map<int, std::size_t> seen;
  for (const pack::LexemeRow& row : all.lexemes)
    if (seen[static_cast<int>(row.lex)]++ < of_each) rows.lexemes.push_back(row);
  seen.clear();
  for (const pack::EntityRow& row : all.entities)
    if (row.acts_for.empty() && seen[static_cast<int>(row.type)]++ < of_each) rows.entities.push_back(row);
  return rows;
}

void add_packs(Folder* folder) {
  folder->add("pack", compiled(small_rows()));
  folder->add("pack", compiled({}));
  pack::Rows bare = small_rows();
  bare.tagger.clear();
  folder->add("pack", compiled(bare));
  for (const std::size_t of_each : {1u, 3u}) {
    pack::Rows rows = some_rows(of_each);
    folder->add("pack", compiled(rows));
    rows.tagger.clear();
    folder->add("pack", compiled(rows));
  }
}

}  // namespace
}  // namespace gloss::fuzz

int main(int count, char** values) {
  if (count != 2) return 2;
  gloss::fuzz::Folder folder(values[1]);
  gloss::fuzz::add_texts(&folder);
  gloss::fuzz::add_lexicons(&folder);
  gloss::fuzz::add_packs(&folder);
  folder.report();
  return 0;
}
