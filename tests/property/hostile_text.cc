#include "property/hostile_text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "text/utf8.h"
#include "unit/gloss_data.h"
#include "unit/support.h"

namespace gloss {
namespace {

std::string random_bytes(Random* random) {
  std::string text;
  for (std::size_t n = random->below(400); n > 0; --n) text += static_cast<char>(random->next());
  return text;
}

std::string random_code_points(Random* random) {
  constexpr char32_t kLimits[] = {0x80, 0x250, 0x3000, 0x10000, 0x110000};
  std::string text;
  for (std::size_t n = random->below(200); n > 0; --n) {
    const auto cp = static_cast<char32_t>(random->below(kLimits[random->below(5)]));
    if (cp < 0xD800 || cp > 0xDFFF) utf8::append(cp, &text);
  }
  return text;
}

// Pieces that start stages of the pipeline, glued in any order, so that their look-aheads meet.
std::string random_news(Random* random) {
  constexpr std::string_view kPieces[] = {"May",        "March",      " ",          " ",
                                          " ",          " ",          "$",          "US$",
                                          "€",          "1",          "25",         "1,000",
                                          "3.5",        ".",          ",",          "-",
                                          "–",          "\n",         "\n\n",       "million",
                                          "bn",         "percent",    "%",          "per",
                                          "barrel",     "of",         "the",        "The",
                                          "Strait",     "Port",       "Gulf",       "President",
                                          "Gen.",       "Mr.",        "U.S.",       "UN",
                                          "(",          ")",          "\"",         "“",
                                          "”",          "'",          "’",          "’s",
                                          "'s",         "s'",         "Su",         "F",
                                          "787",        "km",         "square",     "miles",
                                          "last",       "week",       "Tuesday",    "between",
                                          "and",        "from",       "to",         "at least",
                                          "two thirds", "half",       "third",      "Ministry",
                                          "Bank",       "Kim",        "Ana",        "van",
                                          "al",         "junta",      "troops",     "oil",
                                          "refinery",   "pipeline",   "nuclear",    "special economic zone",
                                          "said",       "in",         "on",         "Share",
                                          "By",         "px",         "16",         "Home",
                                          ">",          "©",          "http",       "://",
                                          "é",          "ß",          "İ",          "\u0301",
                                          "\u00ad",     "\u200b",     "\u202e",     "\ufeff",
                                          "北京",       "\U0001f600", "\U0001f1fa", "\xff",
                                          "\xe2\x82",   "2025",       "2025-03-04", "10:15",
                                          "a.m.",       "GMT",        "[",          "]",
                                          "...",        "…",          ";",          ":",
                                          "/",          "@",          "&",          "#"};
  std::string text;
  for (std::size_t n = random->below(120); n > 0; --n) {
    text += kPieces[random->below(std::size(kPieces))];
    if (random->below(2) == 0) text += ' ';
  }
  return text;
}

std::string damaged_article(Random* random) {
  std::string text(sample_article());
  text = text.substr(random->below(text.size()));
  text.resize(random->below(text.size() + 1));
  for (std::size_t n = random->below(8); n > 0 && !text.empty(); --n) {
    const std::size_t at = random->below(text.size());
    switch (random->below(3)) {
      case 0:
        text[at] = static_cast<char>(random->next());
        break;
      case 1:
        text.erase(at, random->below(12));
        break;
      default:
        text.insert(at, text.substr(random->below(text.size()), random->below(30)));
    }
  }
  return text;
}

// The words of the texts in tests/cases, each with the blank before it; an empty one ends a sentence.
std::vector<std::string> words_of_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "tests" / "cases")) {
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> words;
  for (const auto& path : files) {
    std::ifstream file(path);
    int bars = 0;  // two open a case's text, "----" ends it
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("====")) {
        ++bars;
      } else if (line == "----") {
        bars = 0;
        words.emplace_back();
      } else if (bars == 2) {
        std::istringstream row(line);
        for (std::string word; row >> word;) words.push_back(' ' + word);
      }
    }
  }
  return words;
}

std::vector<std::string> texts_of_lines(const char* name) {
  std::vector<std::string> texts;
  std::string file;
  if (!read_gloss_data(name, &file)) return texts;
  std::istringstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    const auto document = nlohmann::json::parse(line, nullptr, false);
    if (document.is_object()) texts.push_back(document.value("text", ""));
  }
  return texts;
}

}  // namespace

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  text.resize(bytes);
  return text;
}

std::string_view sample_article() {
  return "Bergen Post\n"
         "By Jane Doe | Updated 3:04 PM\n\n"
         "Norway Counts Its Ships After Storm\n\n"
         "OSLO, March 4, 2025 (Reuters) - At least 1,240 sailors waited outside the port of Bergen on "
         "Tuesday, Norway’s "
         "Foreign Minister Ana Silva said, as 12 tankers with 3.5 million barrels of oil (worth US$260 "
         "million) "
         "could not enter the Strait of Otranto.\n\n"
         "“We will send two F-35 fighter jets and an aid package of €3.2bn,” Gen. John Q. O’Roe told "
         "reporters in "
         "Łódź. The U.S. Navy's 5th Fleet, the United Nations (UN) and the Kremlin had warned of a 40% rise, "
         "15 "
         "percentage points more than in 2019–20.\n\n"
         "The generals' council met last week near Đà Nẵng, 160 km (100 miles) north of the special economic "
         "zone; "
         "a second meeting of the junta is set for late February 2026 at 7:45 p.m. local time. \U0001f6a2\n\n"
         "Read more: Storm closes the port\n"
         "Share Tweet Email Print\n";
}

std::vector<std::string> random_texts(std::size_t count) {
  Random random(20261123);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    texts.push_back(random_bytes(&random));
    texts.push_back(random_code_points(&random));
    texts.push_back(random_news(&random));
    texts.push_back(damaged_article(&random));
  }
  return texts;
}

std::vector<std::string> grafted_sentences(std::size_t count) {
  const std::vector<std::string> words = words_of_cases();
  std::vector<std::string> texts;
  if (words.empty()) return texts;
  Random random(20261125);
  while (texts.size() < count) {
    std::string text;
    std::size_t at = random.below(words.size());
    for (std::size_t n = 5 + random.below(60); n > 0; --n, at = (at + 1) % words.size()) {
      switch (random.below(12)) {
        case 0:
          break;  // dropped
        case 1:
          text += words[random.below(words.size())];
          break;
        case 2:
          text += words[at];
          [[fallthrough]];
        case 3:
          at = random.below(words.size());  // another sentence goes on
          [[fallthrough]];
        default:
          text += words[at];
      }
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<std::string> nasty_texts() {
  std::vector<std::string> texts = texts_of_lines("nasty/nasty.jsonl");
  std::string file;
  if (!read_gloss_data("nasty/blns.json", &file)) return texts;
  const auto strings = nlohmann::json::parse(file, nullptr, false);
  for (const auto& text : strings) {
    if (text.is_string()) texts.push_back(text.get<std::string>());
  }
  return texts;
}

std::vector<std::string> gold_texts() { return texts_of_lines("gold-dev.jsonl"); }

}  // namespace gloss
