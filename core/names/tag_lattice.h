// Viterbi over the labels of a stretch of live tokens, outside of names at either end. One template: integers
// at run time, floats in training.
//
//   lattice.reset(n); … lattice.scores(i)[label] = …; lattice.solve(transition); lattice.best(&labels)
//
// After `solve_both` it also answers what any other label of a token would cost. O(tokens), 97 transitions
// each.
#ifndef GLOSS_NAMES_TAG_LATTICE_H_
#define GLOSS_NAMES_TAG_LATTICE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "names/tag_model.h"

namespace gloss {

template <typename Score>
class TagLattice {
 public:
  using Row = std::array<Score, kTagLabels>;
  using Transitions = std::array<Row, kTagLabels>;  // [before][after]

  void reset(std::size_t tokens) {
    size_ = tokens;
    if (scores_.size() < tokens) {
      scores_.resize(tokens);
      left_.resize(tokens);
      right_.resize(tokens);
      from_.resize(tokens);
    }
  }
  std::size_t size() const { return size_; }
  Row& scores(std::size_t i) { return scores_[i]; }

  void solve(const Transitions& transition) {
    for (std::size_t i = 0; i < size_; ++i) forward(i, transition);
  }

  void best(std::vector<TagLabel>* labels) const {
    labels->assign(size_, 0);
    if (size_ == 0) return;
    TagLabel label = 0;
    for (TagLabel y = 1; y < kTagLabels; ++y) {
      if (!tag_open(y) && left_[size_ - 1][y] > left_[size_ - 1][label]) label = y;
    }
    for (std::size_t i = size_; i-- > 0;) {
      (*labels)[i] = label;
      label = from_[i][label];
    }
  }
  Score best_score() const {
    Score best = left_[size_ - 1][0];
    for (TagLabel y = 1; y < kTagLabels; ++y) {
      if (!tag_open(y) && left_[size_ - 1][y] > best) best = left_[size_ - 1][y];
    }
    return best;
  }

  void solve_both(const Transitions& transition) {
    solve(transition);
    for (std::size_t i = size_; i-- > 0;) {
      for (TagLabel y = 0; y < kTagLabels; ++y) {
        if (i + 1 == size_) {
          right_[i][y] = tag_open(y) ? kNever : Score{0};
          continue;
        }
        Score best = kNever;
        for (TagLabel z = 0; z < kTagLabels; ++z) {
          if (!tag_may_follow(y, z)) continue;
          const Score score = transition[y][z] + scores_[i + 1][z] + right_[i + 1][z];
          if (score > best) best = score;
        }
        right_[i][y] = best;
      }
    }
  }
  // The best total in which token `i` has the label.
  Score with_label(std::size_t i, TagLabel label) const { return left_[i][label] + right_[i][label]; }
  // What the best labelling gathers up to a label of token `i`, it included, and behind it.
  void totals(std::size_t i, Row* up_to, Row* behind) const {
    *up_to = left_[i];
    *behind = right_[i];
  }

 private:
  static constexpr Score kNever = Score{-1'000'000'000};  // no sum of scores comes near, see kLongestStretch

  void forward(std::size_t i, const Transitions& transition) {
    for (TagLabel y = 0; y < kTagLabels; ++y) {
      if (i == 0) {
        left_[0][y] = tag_continues(y) ? kNever : scores_[0][y];
        from_[0][y] = 0;
        continue;
      }
      Score best = kNever;
      TagLabel from = 0;
      const auto try_from = [&](TagLabel x) {
        const Score score = left_[i - 1][x] + transition[x][y];
        if (score > best) {
          best = score;
          from = x;
        }
      };
      if (tag_continues(y)) {
        const TagKind kind = tag_kind(y);
        try_from(tag_label(kind, TagPart::kBegin));
        try_from(tag_label(kind, TagPart::kInside));
      } else {
        try_from(0);
        for (int k = 0; k < kTagKinds; ++k) {
          try_from(tag_label(static_cast<TagKind>(k), TagPart::kLast));
          try_from(tag_label(static_cast<TagKind>(k), TagPart::kUnit));
        }
      }
      left_[i][y] = best <= kNever ? kNever : best + scores_[i][y];
      from_[i][y] = from;
    }
  }

  std::size_t size_ = 0;
  std::vector<Row> scores_, left_, right_;
  std::vector<std::array<TagLabel, kTagLabels>> from_;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_LATTICE_H_
