// Every input a fuzzer ever stumbled over: tests/fuzz/regressions/TARGET/what-it-was.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/targets.h"
#include "unit/small_pack.h"
#include "unit/support.h"

namespace gloss::fuzz {
namespace {

std::vector<std::filesystem::path> files_of(std::string_view target) {
  const std::filesystem::path folder = source_dir() / "tests" / "fuzz" / "regressions" / target;
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Fuzz, WhatWasFoundStaysMended) {
  std::size_t replayed = 0;
  for (const Target& target : kTargets) {
    for (const std::filesystem::path& path : files_of(target.name)) {
      std::ifstream file(path, std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(file), {});
      EXPECT_EQ(target.run(bytes), "") << path;
      ++replayed;
    }
  }
  EXPECT_GT(replayed, 0u) << "tests/fuzz/regressions was not found";
}

// The targets would say so if something were wrong, and find nothing in sound input.
TEST(Fuzz, TargetsTakeSoundInput) {
  EXPECT_EQ(text("Vladimir Putin met Kim Jong Un in Vladivostok on Tuesday."), "");
  EXPECT_EQ(text(""), "");
  EXPECT_EQ(date("2025-03-04\nOSLO, March 4 - It rained last week."), "");
  EXPECT_EQ(date("2025-02-30\nOSLO"), "");
  EXPECT_EQ(pack(compiled(small_rows())), "");
  EXPECT_EQ(lexicon("term,type,role\nBergen,port,force\n/x+/,zone,\nNorway,,never\n"), "");
  EXPECT_EQ(rule("F-\\d+\nTwo F-35 jets."), "");
  EXPECT_EQ(rule("(\nTwo F-35 jets."), "");
  EXPECT_EQ(edits(std::string_view("Bergen waits for May.\0\0\7\3\2Oslo", 30)), "");
  EXPECT_EQ(jsonl("{\"id\":1,\"text\":\"Oslo\"}\n\n{\"id\":2}\nnonsense"), "");
}

// Found by the jsonl fuzzer's question and too long for a file: the command line once died of it.
TEST(Fuzz, PiledUpJson) {
  for (const std::string_view pile : {"[", "{\"a\":", "[{\"a\":"}) {
    std::string line = "{\"text\":\"Oslo\",\"id\":";
    for (int i = 0; i < 200'000; ++i) line += pile;
    EXPECT_EQ(jsonl(line), "");
    EXPECT_EQ(jsonl("{\"text\":\"[[[[\",\"id\":\"" + line + "\n"), "");
  }
  std::string closed =
      "{\"text\":\"Oslo\",\"other\":" + std::string(200'000, '[') + std::string(200'000, ']') + "}";
  EXPECT_EQ(jsonl(closed), "");
}

}  // namespace
}  // namespace gloss::fuzz
