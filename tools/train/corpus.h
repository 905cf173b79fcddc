// Annotated documents: one JSON object a line, {"id","text","spans":[{"start","end","kind","nested"?}]},
// offsets in UTF-16 units. Which documents training never sees is fixed by their ids, for the tests that
// measure.
#ifndef GLOSS_TOOLS_TRAIN_CORPUS_H_
#define GLOSS_TOOLS_TRAIN_CORPUS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gloss::train {

struct GoldSpan {
  std::uint32_t begin = 0, end = 0;  // bytes
  std::string kind;                  // person, org, place, norp, misc, …
  bool nested = false;
};

struct Document {
  std::string id, text;
  std::vector<GoldSpan> spans;  // by begin
};

// Which fifth a document is in: FNV-1a of the id modulo 5; tests/eval/evaluate.py repeats it. No model learns
// the first.
std::uint32_t fifth(std::string_view id);

// False where the file cannot be read or a line is no document. With `close_hyphens`, " - " between words is
// read as "-": a corpus that was tokenised at hyphens.
bool read_corpus(const std::string& path, bool close_hyphens, std::vector<Document>* documents);

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_CORPUS_H_
