#include "lexicon/patterns.h"

#include <re2/re2.h>

#include <algorithm>

#include "memory_guard.h"

namespace gloss {
namespace {

RE2::Options options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_longest_match(true);
  options.set_never_capture(true);
  options.set_max_mem(PatternSet::kMemory);
  return options;
}

std::size_t next_code_point(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

}  // namespace

struct PatternSet::Pattern {
  Pattern(std::string_view pattern, std::uint32_t of) : row(of), compiled(pattern, options()) {}
  std::uint32_t row;
  RE2 compiled;
};

PatternSet::PatternSet() = default;
PatternSet::~PatternSet() = default;

PatternSet::Added PatternSet::add(std::string_view pattern, std::uint32_t row, std::string* why) {
  ask_for(kMemory);
  auto added = std::make_unique<Pattern>(pattern, row);
  if (!added->compiled.ok()) {
    *why = added->compiled.error();
    return added->compiled.error_code() == RE2::ErrorPatternTooLarge ? Added::kTooLarge : Added::kInvalid;
  }
  if (added->compiled.Match("", 0, 0, RE2::ANCHOR_BOTH, nullptr, 0)) return Added::kMatchesNothing;
  patterns_.push_back(std::move(added));
  return Added::kYes;
}

std::uint32_t PatternSet::row(std::uint32_t pattern) const { return patterns_[pattern]->row; }

void PatternSet::find(std::uint32_t pattern, std::string_view text, std::vector<Span>* out) const {
  const RE2& compiled = patterns_[pattern]->compiled;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.size(), at + kWindow);
    absl::string_view found;
    if (!compiled.Match(text, at, end, RE2::UNANCHORED, &found, 1)) {
      if (end == text.size()) return;
      at = end - kLongest;
      continue;
    }
    const auto begin = static_cast<std::size_t>(found.data() - text.data());
    const std::size_t stop = begin + found.size();
    if (stop == end && end < text.size() && begin > at) {
      at = begin;  // may go on behind the window
    } else if (found.empty() || found.size() > kLongest) {
      at = next_code_point(text, begin);
    } else {
      out->push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(stop)});
      at = stop;
    }
  }
}

}  // namespace gloss
