// What every producer emits: a span, what it could be, how sure, and why. Nothing overwrites anything;
// `resolve` chooses. Values, evidence and strings of candidates live in the Document under construction, so
// the winners need no copying and the losers of an `--explain` run keep theirs.
#ifndef GLOSS_RESOLVE_CANDIDATE_H_
#define GLOSS_RESOLVE_CANDIDATE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "gloss/annotation.h"
#include "grow.h"

namespace gloss {

enum CandidateFlag : std::uint8_t {
  kCandidateNamed = 1 << 0,       // asset with a name of its own
  kCandidateNestedOnly = 1 << 1,  // never an outer span (the maker inside "Boeing 707 cargo plane")
  kCandidateBlocker = 1 << 2,  // wins its span, then is dropped: events, treaties, identifiers, model numbers
  kCandidateForced = 1 << 3,   // desk lexicon: wins over whatever overlaps it
  kCandidateNever = 1 << 4,    // desk lexicon: neither it nor what it touches wins, save what holds all of it
};

struct Candidate {
  Span span;
  std::uint32_t first_token = 0, last_token = 0;  // half-open
  Category category = Category::kActor;
  Type type = Type::kPerson;
  std::uint8_t flags = 0;         // set of CandidateFlag
  std::uint16_t score = 0;        // 0..1000: how sure; see resolve.h for how lengths weigh in
  KnowledgeId knowledge = kNoId;  // the entity it is by name, where the pack lists it
  ValueId value = kNoId;          // figures
  IndexRange evidence;            // Document::evidence
  std::uint32_t lexicon = kNoId;  // row of the desk lexicon
};

// Appends candidates; the one way for a stage to speak.
//
//   CandidateId id = sink.add(article, first, last, Category::kAsset, Type::kChokepoint, 900, {.knowledge =
//   k}); sink.because(id, "pattern", +200, "strait-of");
class CandidateSink {
 public:
  explicit CandidateSink(Document* document) : document_(document) {}
  void clear() { candidates_.clear(); }
  void release() { gloss::release(&candidates_); }  // once they are resolved

  struct Extra {
    std::uint8_t flags = 0;
    KnowledgeId knowledge = kNoId;
    ValueId value = kNoId;
    std::uint32_t lexicon = kNoId;
  };
  // `because` lines follow their candidate directly: evidence of one candidate is consecutive.
  std::uint32_t add(Span span, std::uint32_t first_token, std::uint32_t last_token, Category category,
                    Type type, std::uint16_t score, Extra extra);
  std::uint32_t add(Span span, std::uint32_t first_token, std::uint32_t last_token, Category category,
                    Type type, std::uint16_t score) {
    return add(span, first_token, last_token, category, type, score, Extra());
  }
  // `kind` must be static or pack storage; `detail` is copied. Only for the candidate added last.
  void because(std::string_view kind, std::int16_t weight, std::string_view detail);
  ValueId add_value(const Value& value);
  StringRef intern(std::string_view bytes) { return document_->intern(bytes); }

  Document& document() { return *document_; }
  std::vector<Candidate>& candidates() { return candidates_; }
  const std::vector<Candidate>& candidates() const { return candidates_; }

 private:
  Document* document_;
  std::vector<Candidate> candidates_;
};

}  // namespace gloss

#endif  // GLOSS_RESOLVE_CANDIDATE_H_
