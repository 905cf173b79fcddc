#include "fuzz/targets.h"
#include "gloss/annotator.h"
#include "property/document_check.h"
#include "unit/support.h"

namespace gloss::fuzz {

std::string rule(std::string_view bytes) {
  static Annotator annotator(test_knowledge());
  const Parts parts = first_line(bytes);
  std::string csv = "term,type,role\n\"/";
  for (const char c : parts.head) csv.append(c == '"' ? 2 : 1, c);
  csv += "/\",zone,force\n";
  const Lexicon compiled = Lexicon::compile(csv).value();
  if (compiled.rows().empty() == compiled.problems().empty()) return "neither taken nor refused, or both";
  const auto result = annotator.annotate(parts.rest, {.lexicon = &compiled});
  if (!result.ok()) return "refused a text under a rule";
  const Document& document = *result.value();
  for (const Annotation& annotation : document.annotations) {
    if (annotation.lexicon != kNoId && (annotation.lexicon != 0 || annotation.span.size() > 256))
      return "a match of no rule";
  }
  return fault_of(document);
}

}  // namespace gloss::fuzz
