// The first text ends at a zero byte; an edit is {at: 2 bytes, removed: 1, length: 1, bytes}.
#include <algorithm>

#include "fuzz/targets.h"
#include "gloss/annotator.h"
#include "gloss/json.h"
#include "property/document_check.h"
#include "unit/support.h"

namespace gloss::fuzz {
namespace {

constexpr int kMostEdits = 6;

const Lexicon& desk() {
  static const Lexicon lexicon =
      Lexicon::compile(
          "term,aliases,type,role\nBergen,Port of Bergen,port,force\n/F-\\d+/,,weapon,prefer\nMay,,,never\n")
          .value();
  return lexicon;
}

// Each step under other options, so that nothing of one call may be left for the next.
Options options_of(int step) {
  constexpr std::string_view kDates[] = {"", "2024-02-29", "2023"};
  Options options;
  options.date = kDates[step % 3];
  options.explain = step % 2 == 1;
  if (step % 4 >= 2) options.lexicon = &desk();
  return options;
}

bool answer(Annotator* annotator, const std::string& text, int step, std::string* out) {
  const auto result = annotator->annotate(text, options_of(step));
  if (!result.ok()) return false;
  JsonOptions json;
  json.explain = true;
  out->clear();
  to_json(*result.value(), json, out);
  return true;
}

bool edit(std::string_view* rest, std::string* text) {
  if (rest->size() < 4) return false;
  const auto byte = [rest](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>((*rest)[at]));
  };
  const std::size_t at = (byte(0) << 8 | byte(1)) % (text->size() + 1);
  const std::size_t removed = std::min(byte(2), text->size() - at);
  const std::size_t length = std::min(byte(3), rest->size() - 4);
  text->replace(at, removed, rest->substr(4, length));
  rest->remove_prefix(4 + length);
  return true;
}

}  // namespace

std::string edits(std::string_view bytes) {
  const std::size_t zero = std::min(bytes.find('\0'), bytes.size());
  std::string text(bytes.substr(0, zero));
  bytes.remove_prefix(std::min(bytes.size(), zero + 1));
  Annotator used(test_knowledge());
  std::string first, second;
  for (int step = 0; step <= kMostEdits; ++step) {
    if (!answer(&used, text, step, &first)) return "refused an edited text";
    Annotator fresh(test_knowledge());
    if (!answer(&fresh, text, step, &second)) return "refused it afresh";
    if (first != second) {
      std::string report = "after edits another answer than afresh:\n";
      return report.append(first).append("\n").append(second);
    }
    if (!edit(&bytes, &text)) break;
  }
  return {};
}

}  // namespace gloss::fuzz
