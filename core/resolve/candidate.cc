#include "resolve/candidate.h"

namespace gloss {

std::uint32_t CandidateSink::add(Span span, std::uint32_t first_token, std::uint32_t last_token,
                                 Category category, Type type, std::uint16_t score, Extra extra) {
  const auto evidence = static_cast<std::uint32_t>(document_->evidence.size());
  grow(&candidates_);
  candidates_.push_back({span,
                         first_token,
                         last_token,
                         category,
                         type,
                         extra.flags,
                         score,
                         extra.knowledge,
                         extra.value,
                         {evidence, evidence},
                         extra.lexicon});
  return static_cast<std::uint32_t>(candidates_.size() - 1);
}

void CandidateSink::because(std::string_view kind, std::int16_t weight, std::string_view detail) {
  document_->evidence.push_back({kind, weight, document_->intern(detail)});
  candidates_.back().evidence.end = static_cast<std::uint32_t>(document_->evidence.size());
}

ValueId CandidateSink::add_value(const Value& value) {
  document_->values.push_back(value);
  return static_cast<ValueId>(document_->values.size() - 1);
}

}  // namespace gloss
