#include "names/tag_viterbi.h"

#include <algorithm>
#include <cstring>

namespace gloss {
namespace {

// Compilers make SSE2 or wasm SIMD of it, or four plain numbers where there is neither.
using Lanes = std::int32_t __attribute__((vector_size(16)));

Lanes load(const std::int32_t* four) {
  Lanes lanes;
  std::memcpy(&lanes, four, sizeof lanes);
  return lanes;
}
void store(Lanes lanes, std::int32_t* four) { std::memcpy(four, &lanes, sizeof lanes); }
Lanes all(std::int32_t value) { return Lanes{value, value, value, value}; }
Lanes larger(Lanes a, Lanes b) { return a > b ? a : b; }

// Labels that no name goes on behind, or that go on with none: O, then two of each kind, as TagLattice tries.
constexpr std::size_t kEnds = 1 + 2 * kTagKinds;
using Ends = std::array<TagLabel, kEnds>;
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

void TagViterbi::set_transitions(const Transitions& transitions) {
  steps_ = transitions;
  for (TagLabel x = 0; x < kTagLabels; ++x) {
    for (TagLabel y = 1; y < kTagLabels; ++y) {
      to_[x][y - 1] = tag_may_follow(x, y) ? transitions[x][y] : kBarred;
      from_[x][y - 1] = tag_may_follow(y, x) ? transitions[y][x] : kBarred;
    }
  }
}

TagViterbi::Row* TagViterbi::reset(std::size_t tokens) {
  size_ = tokens;
  if (scores_.size() < tokens) {
    scores_.resize(tokens);
    left_.resize(tokens);
    right_.resize(tokens);
  }
  return scores_.data();
}

void TagViterbi::solve() {
  for (std::size_t i = 0; i < size_; ++i) forward(i);
}

void TagViterbi::solve_both() {
  solve();
  for (std::size_t i = size_; i-- > 0;) backward(i);
}

void TagViterbi::forward(std::size_t i) {
  Row& out = left_[i];
  if (i == 0) {
    for (TagLabel y = 0; y < kTagLabels; ++y) out[y] = tag_continues(y) ? kNever : scores_[0][y];
    return;
  }
  const Row& before = left_[i - 1];
  std::int32_t outside = before[0] + steps_[0][0];
  for (std::size_t x = 1; x < kEnds; ++x)
    outside = std::max(outside, before[kClosed[x]] + steps_[kClosed[x]][0]);
  out[0] = outside + scores_[i][0];
  Lanes best[kTagKinds];
  for (std::size_t k = 0; k < kTagKinds; ++k) best[k] = all(before[0]) + load(&to_[0][4 * k]);
  for (std::size_t x = 1; x < kEnds; ++x) {
    const Lanes from = all(before[kClosed[x]]);
    const KindSteps& steps = to_[kClosed[x]];
    for (std::size_t k = 0; k < kTagKinds; ++k) best[k] = larger(best[k], from + load(&steps[4 * k]));
  }
  for (std::size_t k = 0; k < kTagKinds; ++k) {
    const TagLabel begin = tag_label(static_cast<TagKind>(k), TagPart::kBegin);
    const TagLabel inside = tag_label(static_cast<TagKind>(k), TagPart::kInside);
    best[k] = larger(best[k], all(before[begin]) + load(&to_[begin][4 * k]));
    best[k] = larger(best[k], all(before[inside]) + load(&to_[inside][4 * k]));
    store(best[k] + load(&scores_[i][1 + 4 * k]), &out[1 + 4 * k]);
  }
}

void TagViterbi::backward(std::size_t i) {
  Row& out = right_[i];
  if (i + 1 == size_) {
    for (TagLabel y = 0; y < kTagLabels; ++y) out[y] = tag_open(y) ? kNever : 0;
    return;
  }
  Row behind;
  for (TagLabel z = 0; z < kTagLabels; ++z) behind[z] = scores_[i + 1][z] + right_[i + 1][z];
  std::int32_t outside = behind[0] + steps_[0][0];
  for (std::size_t z = 1; z < kEnds; ++z)
    outside = std::max(outside, behind[kStarts[z]] + steps_[0][kStarts[z]]);
  out[0] = outside;
  Lanes best[kTagKinds];
  for (std::size_t k = 0; k < kTagKinds; ++k) best[k] = all(behind[0]) + load(&from_[0][4 * k]);
  for (std::size_t z = 1; z < kEnds; ++z) {
    const Lanes to = all(behind[kStarts[z]]);
    const KindSteps& steps = from_[kStarts[z]];
    for (std::size_t k = 0; k < kTagKinds; ++k) best[k] = larger(best[k], to + load(&steps[4 * k]));
  }
  for (std::size_t k = 0; k < kTagKinds; ++k) {
    const TagLabel inside = tag_label(static_cast<TagKind>(k), TagPart::kInside);
    const TagLabel last = tag_label(static_cast<TagKind>(k), TagPart::kLast);
    best[k] = larger(best[k], all(behind[inside]) + load(&from_[inside][4 * k]));
    best[k] = larger(best[k], all(behind[last]) + load(&from_[last][4 * k]));
    store(best[k], &out[1 + 4 * k]);
  }
}

void TagViterbi::best(std::vector<TagLabel>* labels) const {
  labels->assign(size_, 0);
  if (size_ == 0) return;
  TagLabel label = 0;
  for (TagLabel y = 1; y < kTagLabels; ++y) {
    if (!tag_open(y) && left_[size_ - 1][y] > left_[size_ - 1][label]) label = y;
  }
  for (std::size_t i = size_; i-- > 0;) {
    (*labels)[i] = label;
    if (i == 0) break;
    std::int32_t best = kNever;
    TagLabel from = 0;
    const auto try_from = [&](TagLabel x) {
      const std::int32_t score = left_[i - 1][x] + steps_[x][label];
      if (score > best) {
        best = score;
        from = x;
      }
    };
    if (tag_continues(label)) {
      try_from(tag_label(tag_kind(label), TagPart::kBegin));
      try_from(tag_label(tag_kind(label), TagPart::kInside));
    } else {
      for (const TagLabel x : kClosed) try_from(x);
    }
    label = from;
  }
}

std::int32_t TagViterbi::best_score() const {
  std::int32_t best = left_[size_ - 1][0];
  for (TagLabel y = 1; y < kTagLabels; ++y) {
    if (!tag_open(y)) best = std::max(best, left_[size_ - 1][y]);
  }
  return best;
}

}  // namespace gloss
