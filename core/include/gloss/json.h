// The schema "gloss/1": a Document as JSON, one writer for the command line, wasm and tests.
//
//   {"schema":"gloss/1","id":…,"as_of":"2026-11-23","date":"2025-03-04","annotations":[{"id":0,"start":6,"end":16,
//    "text":"2025-03-04","category":"figure","type":"date","score":980,"value":{…}}, …],
//    "entities":[{"id":0,"type":"country",…}]}
//
// "as_of" is the youngest date of the knowledge: who holds an office, what a country is called, was so then.
// An entity that is a place may have "others": other places by its name that come close in what speaks for
// them, best first: [{"name":"Springfield","within":"Illinois","country":"US","lat":…,"lon":…}]. With "lat"
// of its own the entity is placed and they are the runner-up; without, nothing told which of them is meant.
#ifndef GLOSS_JSON_H_
#define GLOSS_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "gloss/annotation.h"
#include "gloss/error.h"
#include "gloss/lexicon.h"

namespace gloss {

enum class OffsetUnit : std::uint8_t { kUtf16, kUtf8, kCodePoint };

struct JsonOptions {
  OffsetUnit offsets = OffsetUnit::kUtf16;
  std::string_view id;   // JSON text of the caller's id (already a JSON value); empty: no "id"
  bool explain = false;  // add "evidence" to each annotation, and "losers"
};

// Appends one JSON object (no newline). Ill-formed bytes come out as U+FFFD. O(text + annotations).
// kNone, or kOutOfMemory: then `out` is as it was.
ErrorCode to_json(const Document& document, const JsonOptions& options, std::string* out);

// What became of a desk lexicon:
// {"rows":41,"problems":[{"line":3,"column":"type","code":"unknown_type","message":…}]}
ErrorCode to_json(const Lexicon& lexicon, std::string* out);

}  // namespace gloss

#endif  // GLOSS_JSON_H_
