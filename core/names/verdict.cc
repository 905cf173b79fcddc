#include "names/verdict.h"

#include <algorithm>
#include <array>

namespace gloss {
namespace {

template <typename Votes>
Judgement judge(const Votes& votes) {
  Judgement j;
  j.best = -10000;
  j.second = -10000;
  for (int r = 0; r < kReadings; ++r) {
    const int v = votes[static_cast<std::size_t>(r)];
    if (v > j.best) {
      j.second = j.best;
      j.best = v;
      j.reading = static_cast<Reading>(r);
    } else if (v > j.second) {
      j.second = v;
    }
  }
  return j;
}

}  // namespace

void sum_up_runs(NameWork* work) {
  FlatTable<RunSummary>& summaries = work->tables.summaries;
  summaries.reset(work->runs.size());
  for (const Run& run : work->runs) {
    RunSummary& all = summaries.at(run.key);
    ++all.count;
    all.trusted = all.trusted || run.trusted;
    for (std::size_t r = 0; r < kReadings; ++r) {
      all.best[r] = std::max<int>(all.best[r], run.votes[r]);
      all.votes[r] += std::clamp<int>(run.votes[r], -150, 150);
    }
  }
}

Judgement verdict(const Run& run, const RunSummary& all) {
  std::array<int, kReadings> votes{};
  for (std::size_t r = 0; r < kReadings; ++r) {
    const int others = all.votes[r] - std::clamp<int>(run.votes[r], -150, 150);
    votes[r] = std::max<int>(run.votes[r], all.best[r] * 3 / 4) + std::clamp(others, -200, 200) / 2;
  }
  return judge(votes);
}

int score_of(const NameScan& scan, const Run& run, const RunSummary& all, const Judgement& j) {
  const bool alone = run.last - run.first == 1;
  if (!alone && j.best < 60) return 0;  // capitals alone are no evidence
  int score = (alone ? 330 : 430) + j.best - std::max(0, j.second) * 2 / 5;
  if (all.count > 1 && all.trusted) score += 30;
  // "Afdera, a settlement on the lake": what it is makes up for a capital that the sentence gave it.
  const Word& first = scan[run.first];
  // "Unhan, the defence university,", but "Outgoing president Luis Arce"
  const bool unlike_words = alone && !first.has(kCommon) && !first.has(kSmallElsewhere);
  const bool body =
      j.reading == kOrgRun && unlike_words && (scan.comma(run.last) || scan.possessive(run.last));
  // "Oyelaran, the minister of mines,"
  const bool person = j.reading == kPersonRun && unlike_words && scan.comma(run.last);
  const bool told = run.strongest[j.reading] >= kSureEvidence &&
                    (body || person || (j.reading >= kCityRun && j.reading != kEventRun));
  if (!run.trusted && !all.trusted && !told) score -= alone ? 250 : 120;
  return std::clamp(score, 0, alone ? 860 : 890);
}

}  // namespace gloss
