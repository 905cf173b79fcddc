#include "names/run_judge.h"

namespace gloss {

void RunJudge::vote_place_head(const PhraseMatch& match, int weight, const char* reason) {
  switch (article_.lexeme(match).type) {
    case Type::kRegion:
      return vote(kRegionRun, weight, reason);
    case Type::kWater:
      return vote(kWaterRun, weight, reason);
    case Type::kLandmark:
      return vote(kLandmarkRun, weight, reason);
    default:
      return vote(kCityRun, weight, reason);
  }
}

// Where a place that begins at `t` ends, by the lists or the tagger; `t` where none does.
std::uint32_t RunJudge::place_end(std::uint32_t t) const {
  if (t >= scan_.size()) return t;
  if (work_.known_at[t] != 0) {
    const KnownName& name = work_.known[work_.known_at[t] - 1];
    return name.type == Type::kCity || name.type == Type::kRegion || name.type == Type::kCountry ? name.last
                                                                                                 : t;
  }
  if (work_.tagged_at[t] == 0) return t;
  const TaggedName& name = work_.tagger.names()[work_.tagged_at[t] - 1];
  return name.kind == TagKind::kPlace ? name.last : t;
}

bool RunJudge::place_ends_at(std::uint32_t t) const {
  for (std::uint32_t back = 1; back <= 4 && back <= t; ++back) {
    if (place_end(t - back) == t) return true;
  }
  return false;
}

// A body's name begins at `t`, by the lists or the tagger.
bool RunJudge::body_at(std::uint32_t t) const {
  if (t >= scan_.size()) return false;
  if (work_.known_at[t] != 0) return work_.known[work_.known_at[t] - 1].type == Type::kOrganization;
  return work_.tagged_at[t] != 0 && work_.tagger.names()[work_.tagged_at[t] - 1].kind == TagKind::kOrg;
}

bool RunJudge::body_ends_at(std::uint32_t t) const {
  for (std::uint32_t back = 1; back <= 4 && back <= t; ++back) {
    const std::uint32_t at = t - back;
    if (!body_at(at)) continue;
    const std::uint32_t last = work_.known_at[at] != 0 ? work_.known[work_.known_at[at] - 1].last
                                                       : work_.tagger.names()[work_.tagged_at[at] - 1].last;
    return last == t;
  }
  return false;
}

void weigh_runs(NameWork* work) {
  for (Run& run : work->runs) RunJudge(*work, &run).judge();
}

}  // namespace gloss
