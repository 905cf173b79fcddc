#include "names/tag_viterbi.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace gloss {
namespace {

// Compilers make SSE2 or wasm SIMD of these, or plain numbers where there is neither. The labels behind O lie
// in order, begin, inside, last, unit of each kind, so that a vector is one kind or two.
template <typename Score>
struct Vector;
template <>
struct Vector<std::int16_t> {
  using Lanes = std::int16_t __attribute__((vector_size(16)));
  template <int kPart>
  static Lanes spread(Lanes v) {
    return __builtin_shufflevector(v, v, kPart, kPart, kPart, kPart, 4 + kPart, 4 + kPart, 4 + kPart,
                                   4 + kPart);
  }
};
template <>
struct Vector<std::int32_t> {
  using Lanes = std::int32_t __attribute__((vector_size(16)));
  template <int kPart>
  static Lanes spread(Lanes v) {
    return __builtin_shufflevector(v, v, kPart, kPart, kPart, kPart);
  }
};
template <typename Score>
using LanesOf = typename Vector<Score>::Lanes;

template <typename Score>
LanesOf<Score> load(const Score* from) {
  LanesOf<Score> lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}
// `row` with the scores on top. Vector by vector: of what is larger, compilers make wasm's memory.copy, which
// leaves the module.
template <typename Score>
void add(const TagModel::Sums& scores, const std::array<Score, kTagLabels>& row,
         std::array<Score, kTagLabels>* out) {
  (*out)[0] = row[0];
  if constexpr (sizeof(Score) == sizeof scores[0]) {
    for (std::size_t at = 0; at < kTagWeights; at += 16 / sizeof(Score)) {
      const LanesOf<Score> sum = load<Score>(&row[1 + at]) + load<Score>(&scores[at]);
      std::memcpy(&(*out)[1 + at], &sum, sizeof sum);
    }
  } else {
    for (std::size_t at = 0; at < kTagWeights; ++at) (*out)[1 + at] = row[1 + at] + scores[at];
  }
}
template <typename Lanes>
Lanes larger(Lanes a, Lanes b) {
  return a > b ? a : b;
}
template <typename Score>
Score largest_of(LanesOf<Score> lanes) {
  Score out[16 / sizeof(Score)];
  std::memcpy(out, &lanes, sizeof lanes);
  return *std::max_element(std::begin(out), std::end(out));
}

using Ends = std::array<TagLabel, 1 + 2 * kTagKinds>;
constexpr Ends ends_of(TagPart first, TagPart second) {
  Ends ends{};
  for (std::size_t k = 0; k < kTagKinds; ++k) {
    ends[1 + 2 * k] = tag_label(static_cast<TagKind>(k), first);
    ends[2 + 2 * k] = tag_label(static_cast<TagKind>(k), second);
  }
  return ends;
}
constexpr Ends kClosed = ends_of(TagPart::kLast, TagPart::kUnit);
constexpr Ends kStarts = ends_of(TagPart::kBegin, TagPart::kUnit);

}  // namespace

template <typename Score>
void TagLanes<Score>::set_transitions(const Transitions& transitions) {
  const auto step = [&](TagLabel x, TagLabel y) {
    return tag_may_follow(x, y) ? static_cast<Score>(transitions[x][y]) : kNever;
  };
  forward_.stay_outside = backward_.stay_outside = step(0, 0);
  for (TagLabel y = 1; y < kTagLabels; ++y) {
    const std::size_t at = y - 1;
    const TagKind kind = tag_kind(y);
    forward_.outside[at] = step(y, 0);
    backward_.outside[at] = step(0, y);
    for (std::size_t e = 0; e < kEnds; ++e) {
      forward_.ends[e][at] = step(kClosed[e], y);
      backward_.ends[e][at] = step(y, kStarts[e]);
    }
    forward_.own[0][at] = step(tag_label(kind, TagPart::kBegin), y);
    forward_.own[1][at] = step(tag_label(kind, TagPart::kInside), y);
    backward_.own[0][at] = step(y, tag_label(kind, TagPart::kInside));
    backward_.own[1][at] = step(y, tag_label(kind, TagPart::kLast));
  }
}

// From the totals at one token to the best that each label beside it can make of them.
template <typename Score>
template <TagPart kEnd, TagPart kOwn0, TagPart kOwn1>
void TagLanes<Score>::step(const Steps& steps, const Row& totals, Row* out) {
  using Lanes = LanesOf<Score>;
  constexpr std::size_t kWidth = 16 / sizeof(Score), kVectors = kTagWeights / kWidth;
  constexpr Ends kAt = ends_of(kEnd, TagPart::kUnit);
  Lanes best[kVectors], outside;
  for (std::size_t v = 0; v < kVectors; ++v) {
    const std::size_t at = v * kWidth;
    const Lanes here = load<Score>(&totals[1 + at]), left = here + load<Score>(&steps.outside[at]);
    outside = v == 0 ? left : larger(outside, left);
    best[v] = larger(
        Vector<Score>::template spread<static_cast<int>(kOwn0)>(here) + load<Score>(&steps.own[0][at]),
        Vector<Score>::template spread<static_cast<int>(kOwn1)>(here) + load<Score>(&steps.own[1][at]));
  }
  for (std::size_t e = 0; e < kEnds; ++e) {
    const Lanes total = Lanes{} + totals[kAt[e]];
    for (std::size_t v = 0; v < kVectors; ++v) {
      best[v] = larger(best[v], total + load<Score>(&steps.ends[e][v * kWidth]));
    }
  }
  (*out)[0] = std::max(static_cast<Score>(totals[0] + steps.stay_outside), largest_of<Score>(outside));
  for (std::size_t v = 0; v < kVectors; ++v) std::memcpy(&(*out)[1 + v * kWidth], &best[v], sizeof best[v]);
}

template <typename Score>
std::int32_t TagLanes<Score>::level(Row* totals) {
  const Score outside = (*totals)[0];
  (*totals)[0] = 0;
  for (std::size_t at = 1; at < kTagLabels; at += 16 / sizeof(Score)) {
    const LanesOf<Score> left = load<Score>(&(*totals)[at]) - outside;
    std::memcpy(&(*totals)[at], &left, sizeof left);
  }
  return outside;
}

template <typename Score>
void TagLanes<Score>::solve(Scores scores, std::size_t row, bool both) {
  const std::size_t size = scores.size(), end = row + size;
  if (size == 0) return;
  if (left_.size() < end) {
    left_.resize(end);
    right_.resize(end);
    outside_left_.resize(end);
    outside_right_.resize(end);
  }
  Row* const left = &left_[row];
  std::int32_t* outside = &outside_left_[row];
  left[0].fill(0);
  add(scores[0], left[0], &left[0]);
  for (TagLabel y = 1; y < kTagLabels; ++y) {
    if (tag_continues(y)) left[0][y] = kNever;
  }
  outside[0] = 0;
  for (std::size_t i = 1; i < size; ++i) {
    step<TagPart::kLast, TagPart::kBegin, TagPart::kInside>(forward_, left[i - 1], &left[i]);
    add(scores[i], left[i], &left[i]);
    outside[i] = outside[i - 1] + level(&left[i]);
  }
  if (!both) return;
  Row* const right = &right_[row];
  outside = &outside_right_[row];
  for (TagLabel y = 0; y < kTagLabels; ++y) right[size - 1][y] = tag_open(y) ? kNever : Score{0};
  outside[size - 1] = 0;
  for (std::size_t i = size - 1; i-- > 0;) {
    Row totals;
    add(scores[i + 1], right[i + 1], &totals);
    step<TagPart::kBegin, TagPart::kInside, TagPart::kLast>(backward_, totals, &right[i]);
    outside[i] = outside[i + 1] + level(&right[i]);
  }
}

template <typename Score>
std::int32_t TagLanes<Score>::without(std::size_t row, TagLabel label) const {
  Row totals;
  for (TagLabel y = 0; y < kTagLabels; ++y) totals[y] = static_cast<Score>(left_[row][y] + right_[row][y]);
  totals[label] = static_cast<Score>(2 * kNever);
  return outside_left_[row] + outside_right_[row] + *std::max_element(totals.begin(), totals.end());
}

void TagViterbi::set_transitions(const Transitions& transitions) {
  steps_ = transitions;
  largest_step_ = 0;
  for (const auto& row : transitions) {
    for (const std::int64_t step : row) largest_step_ = std::max(largest_step_, std::abs(step));
  }
  in16_.set_transitions(transitions);
  in32_.set_transitions(transitions);
}

// How far a label's total can be from that of O at the same token, with no score above m and no step above s:
// names begin where O goes on, so a first or only part has m + 2 s at most; of parts inside and last, which
// share where they come from, the last could have ended a token before, with O behind it, so they are at most
// 3 m + 4 s above; and a name could have begun a token before, so at most 5 m + 8 s below. One score and step
// come on top before totals are leveled. Backwards it is the same.
bool TagViterbi::fits(Scores scores) const {
  LanesOf<std::int16_t> most{}, least{};
  for (const TagModel::Sums& each : scores) {
    for (std::size_t at = 0; at < kTagWeights; at += 8) {
      const auto lanes = load<std::int16_t>(&each[at]);
      most = larger(most, lanes);
      least = larger(least, ~lanes);  // -1 - lanes
    }
  }
  const std::int64_t largest =
      std::int64_t{std::max(largest_of<std::int16_t>(most), largest_of<std::int16_t>(least))} + 1;
  return 9 * (largest + largest_step_) <= TagLanes<std::int16_t>::kLargest;
}

void TagViterbi::look_at(Scores scores, std::size_t row) {
  row_ = row;
  size_ = scores.size();
  wide_ = !fits(scores);
}

void TagViterbi::solve(Scores scores, std::size_t row, bool both) {
  look_at(scores, row);
  if (wide_) {
    in32_.solve(scores, row, both);
  } else {
    in16_.solve(scores, row, both);
  }
}

void TagViterbi::best(Scores scores, std::vector<TagLabel>* labels) const {
  labels->assign(size_, 0);
  if (size_ == 0) return;
  TagLabel label = 0;
  for (TagLabel y = 1; y < kTagLabels; ++y) {
    if (!tag_open(y) && up_to(size_ - 1, y) > up_to(size_ - 1, label)) label = y;
  }
  for (std::size_t i = size_ - 1;; --i) {
    (*labels)[i] = label;
    if (i == 0) break;
    // The first label before it that its total is made of; of those that tie, TagLattice takes that, too.
    const std::int32_t before = up_to(i, label) - (label == 0 ? 0 : scores[i][label - 1]);
    const auto leads = [&](TagLabel x) { return up_to(i - 1, x) + steps_[x][label] == before; };
    if (tag_continues(label)) {
      const TagLabel begin = tag_label(tag_kind(label), TagPart::kBegin);
      label = leads(begin) ? begin : tag_label(tag_kind(label), TagPart::kInside);
    } else {
      label = *std::find_if(kClosed.begin(), kClosed.end(), leads);
    }
  }
}

std::int32_t TagViterbi::without_label(std::size_t i, TagLabel label) const {
  return wide_ ? in32_.without(row_ + i, label) : in16_.without(row_ + i, label);
}

std::int32_t TagViterbi::best_score() const {
  std::int32_t best = up_to(size_ - 1, 0);
  for (TagLabel y = 1; y < kTagLabels; ++y) {
    if (!tag_open(y)) best = std::max(best, up_to(size_ - 1, y));
  }
  return best;
}

}  // namespace gloss
