// The engine. One Annotator per thread; any number may share one Knowledge.
//
//   gloss::Annotator annotator(knowledge);
//   auto result = annotator.annotate(text, {.date = "2025-03-04"});
//   for (const gloss::Annotation& a : result.value()->annotations) ...
#ifndef GLOSS_ANNOTATOR_H_
#define GLOSS_ANNOTATOR_H_

#include <memory>
#include <string_view>

#include "gloss/annotation.h"
#include "gloss/error.h"
#include "gloss/knowledge.h"
#include "gloss/lexicon.h"

namespace gloss {

struct Options {
  // What relative dates hang on: "YYYY-MM-DD", "YYYY-MM" or "YYYY"; empty: looked for in the text. A time of
  // day behind it ("YYYY-MM-DDTHH:MM") is what "two hours ago" counts from.
  std::string_view date = {};
  bool explain = false;              // keep the losing candidates (Document::losers)
  const Lexicon* lexicon = nullptr;  // the newsroom's own terms; only for the time of the call
};

class Annotator {
 public:
  explicit Annotator(const Knowledge& knowledge);
  ~Annotator();
  Annotator(Annotator&&) noexcept;
  Annotator& operator=(Annotator&&) noexcept;

  // Annotates any bytes: ill-formed UTF-8 is read as U+FFFD and offsets stay those of `text`.
  // The document is owned by the annotator and valid until its next call; it points into `text`.
  // O(bytes) time, memory about 64 times the text at most.  Errors: kTextTooLong, kBadDate, kOutOfMemory;
  // after any of them the next call works as ever.
  Result<const Document*> annotate(std::string_view text, const Options& options = {});

 private:
  struct Workspace;
  Knowledge knowledge_;
  std::unique_ptr<Workspace> work_;
};

}  // namespace gloss

#endif  // GLOSS_ANNOTATOR_H_
