// JSON lines in, JSON lines out: {"id","text","date"?} a line becomes a "gloss/1" result a line, in order.
#ifndef GLOSS_TOOLS_JSONL_H_
#define GLOSS_TOOLS_JSONL_H_

#include <cstdio>

#include "gloss/annotator.h"
#include "gloss/json.h"

namespace gloss::tools {

// Writes and flushes each result as its line comes. A broken line gives {"id"?,"line":N,"error":…} on `out`
// and a message with the line number on `problems`, which say what is wrong and what to write instead; the
// rest is done all the same. Returns the number of broken lines. "id" comes back as it was.
std::size_t annotate_lines(std::FILE* in, std::FILE* out, std::FILE* problems, const Options& defaults,
                           const JsonOptions& json, Annotator* annotator);

}  // namespace gloss::tools

#endif  // GLOSS_TOOLS_JSONL_H_
