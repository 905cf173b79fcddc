#include "fuzz/targets.h"
#include "gloss/annotator.h"
#include "property/document_check.h"
#include "text/civil.h"
#include "unit/support.h"

namespace gloss::fuzz {

std::string date(std::string_view bytes) {
  static Annotator annotator(test_knowledge());
  const Parts parts = first_line(bytes);
  CivilDate given;
  int minutes = -1;
  const bool taken = parts.head.empty() || parse_given_date(parts.head, &given, &minutes);
  if (taken && !parts.head.empty() && given.has_day() && !is_valid(given))
    return "took what is no day of the calendar";
  if (minutes < -1 || minutes >= 24 * 60) return "took what is no time of day";
  const auto result = annotator.annotate(parts.rest, {.date = parts.head});
  if (result.ok() != taken) return "took the date here and refused it there";
  if (!result.ok()) return result.error().code == ErrorCode::kBadDate ? "" : "refused for another reason";
  return fault_of(*result.value());
}

}  // namespace gloss::fuzz
