// What all mentions of a name in one article say together of what it is.
#ifndef GLOSS_NAMES_VERDICT_H_
#define GLOSS_NAMES_VERDICT_H_

#include <cstdint>

#include "names/work.h"

namespace gloss {

inline constexpr int kSureEvidence = 350;  // a title before it, the head of a body at its end

struct Judgement {
  Reading reading = kPersonRun;
  int best = 0, second = 0;  // votes for it, and for the reading that comes next
};

// What this mention is: its own evidence first, that of the others beside it. After sum_up_runs.
Judgement verdict(const Run& run, const RunSummary& all);
// How sure a reading is that has those votes; 0 where it is none.
int score_of(const NameScan& scan, const Run& run, const RunSummary& all, const Judgement& judgement);

}  // namespace gloss

#endif  // GLOSS_NAMES_VERDICT_H_
