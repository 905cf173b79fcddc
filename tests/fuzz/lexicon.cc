#include <nlohmann/json.hpp>

#include "fuzz/targets.h"
#include "gloss/annotator.h"
#include "gloss/json.h"
#include "property/document_check.h"
#include "property/hostile_text.h"
#include "unit/support.h"

namespace gloss::fuzz {

std::string lexicon(std::string_view bytes) {
  static Annotator annotator(test_knowledge());
  const Lexicon compiled = Lexicon::compile(bytes).value();
  for (const LexiconProblem& problem : compiled.problems()) {
    if (problem.line == 0 || problem.code.empty() || problem.message.empty())
      return "a problem that does not say what or where";
  }
  std::string report;
  to_json(compiled, &report);
  if (!nlohmann::json::accept(report)) return "a report that is no JSON";
  // Its own bytes are a text in which its terms occur.
  for (const std::string_view text : {bytes, sample_article()}) {
    const auto result = annotator.annotate(text, {.explain = true, .lexicon = &compiled});
    if (!result.ok()) return "refused a text under a lexicon";
    const Document& document = *result.value();
    if (std::string fault = fault_of(document); !fault.empty()) return fault;
    for (const Annotation& annotation : document.annotations) {
      if (annotation.lexicon == kNoId) continue;
      if (annotation.lexicon >= compiled.rows().size()) return "a row that is not there";
      if (compiled.rows()[annotation.lexicon].role == LexiconRole::kNever) return "marked what it forbids";
    }
  }
  return {};
}

}  // namespace gloss::fuzz
