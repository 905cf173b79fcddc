// What is fuzzed: each target takes any bytes and answers what is wrong, in words, or nothing. libFuzzer
// (main.cc) makes the bytes up and stops at the first fault; the unit suite (replay_test.cc) asks the same of
// every file in regressions/, on every target we build, without clang.
//
//   text     an article                        law 2: sound spans, wire and JSON; twice the same answer
//   date     the caller's date, then a head    refused, or a day of the calendar; sound all the same
//   pack     a knowledge pack, and it forged   refused, or tables that stay inside, and annotators on them
//   lexicon  a desk lexicon's CSV              compiled with its problems told; sound under it
//   rule     an RE2 pattern, then a text       refused, or spans that it matches; never slow
//   edits    a text and changes to it          an annotator that has seen them ≡ a fresh one
//   jsonl    lines for `gloss annotate`        a well-formed answer for each
#ifndef GLOSS_TESTS_FUZZ_TARGETS_H_
#define GLOSS_TESTS_FUZZ_TARGETS_H_

#include <string>
#include <string_view>

namespace gloss::fuzz {

std::string text(std::string_view bytes);
std::string date(std::string_view bytes);
std::string pack(std::string_view bytes);
std::string lexicon(std::string_view bytes);
std::string rule(std::string_view bytes);
std::string edits(std::string_view bytes);
std::string jsonl(std::string_view bytes);

struct Target {
  std::string_view name;
  std::string (*run)(std::string_view bytes);
};
inline constexpr Target kTargets[] = {{"text", text}, {"date", date},   {"pack", pack},  {"lexicon", lexicon},
                                      {"rule", rule}, {"edits", edits}, {"jsonl", jsonl}};

// What stands before the first line's end, and what behind it.
struct Parts {
  std::string_view head, rest;
};
inline Parts first_line(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return {bytes, {}};
  return {bytes.substr(0, end), bytes.substr(end + 1)};
}

}  // namespace gloss::fuzz

#endif  // GLOSS_TESTS_FUZZ_TARGETS_H_
