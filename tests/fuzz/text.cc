#include "fuzz/targets.h"
#include "gloss/annotator.h"
#include "property/document_check.h"
#include "unit/support.h"

namespace gloss::fuzz {

std::string text(std::string_view bytes) {
  static Annotator annotator(test_knowledge());
  const auto explained = annotator.annotate(bytes, {.explain = true});
  if (!explained.ok()) return "refused without a date";
  const Document first = *explained.value();
  if (std::string fault = fault_of(first); !fault.empty()) return fault;
  const auto plain = annotator.annotate(bytes);
  if (!plain.ok()) return "refused the second time";
  const Document& second = *plain.value();
  if (!second.losers.empty()) return "losers that nobody asked for";
  if (first.annotations.size() != second.annotations.size()) return "other marks with explanations";
  for (std::size_t i = 0; i < first.annotations.size(); ++i) {
    const Annotation &a = first.annotations[i], &b = second.annotations[i];
    if (a.span != b.span || a.type != b.type || a.category != b.category || a.score != b.score ||
        a.entity != b.entity)
      return "another mark with explanations";
  }
  return {};
}

}  // namespace gloss::fuzz
