// TagLattice for the runtime: the same answers from integer scores, found in SIMD lanes.
//
//   viterbi.set_transitions(steps); viterbi.solve_both(scores, row); viterbi.best(scores, &labels)
//
// Totals of a token are kept against that of its O, which is counted apart: labels of one token never drift
// far from each other, so 16 bits hold a stretch of any length, eight labels at a time where 32 bits make
// four. Those are for scores that no trained model has. TagLattice is the oracle of both. Where a label came
// from is not kept: `best` finds it again, for one label a token. What is solved at `row` stays until another
// stretch is solved over it, and can be looked at again. O(tokens).
#ifndef GLOSS_NAMES_TAG_VITERBI_H_
#define GLOSS_NAMES_TAG_VITERBI_H_

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "names/tag_lattice.h"
#include "names/tag_model.h"

namespace gloss {

// A stretch in numbers of one width.
template <typename Score>
class TagLanes {
 public:
  using Transitions = TagLattice<std::int32_t>::Transitions;
  using Scores = std::span<const TagModel::Sums>;
  // No total may be larger, either side of that of O. What is never taken is less than any total even when
  // the best comes on top of it, and twice that is a number still.
  static constexpr std::int32_t kLargest = sizeof(Score) == 2 ? 8'000 : 400'000'000;
  static constexpr Score kNever = static_cast<Score>(-2 * kLargest - 1);

  void set_transitions(const Transitions& transitions);
  void solve(Scores scores, std::size_t row, bool both);
  // What the best labelling gathers up to the label of the token at a row, it included, and behind it.
  std::int32_t up_to(std::size_t row, TagLabel label) const { return outside_left_[row] + left_[row][label]; }
  std::int32_t behind(std::size_t row, TagLabel label) const {
    return outside_right_[row] + right_[row][label];
  }
  // The best total of a labelling that has another label there.
  std::int32_t without(std::size_t row, TagLabel label) const;

 private:
  using Row = std::array<Score, kTagLabels>;
  // Labels that no name goes on behind, or that go on with none: O, then two of each kind.
  static constexpr std::size_t kEnds = 1 + 2 * kTagKinds;
  // Steps in one direction between all labels (but O, which is apart) and those that they may have beside
  // them.
  struct Steps {
    using ToAll = std::array<Score, kTagWeights>;
    Score stay_outside = 0;
    ToAll outside{};  // O, seen from the other end
    std::array<ToAll, kEnds> ends{};
    ToAll own[2] = {};  // two parts of the label's own kind
  };
  template <TagPart kEnd, TagPart kOwn0, TagPart kOwn1>
  static void step(const Steps& steps, const Row& totals, Row* out);

  static std::int32_t level(Row* totals);  // against O's, which it returns

  Steps forward_, backward_;
  std::vector<Row> left_, right_;                           // up to the last row yet
  std::vector<std::int32_t> outside_left_, outside_right_;  // … the totals of O
};

class TagViterbi {
 public:
  using Transitions = TagLattice<std::int32_t>::Transitions;
  using Scores = std::span<const TagModel::Sums>;  // of the tokens of a stretch; that of O is 0

  void set_transitions(const Transitions& transitions);
  void solve(Scores scores, std::size_t row = 0) { solve(scores, row, false); }      // best labels alone
  void solve_both(Scores scores, std::size_t row = 0) { solve(scores, row, true); }  // … and `behind`
  void look_at(Scores scores, std::size_t row);                                      // what was solved there
  // Of the scores just solved or looked at.
  void best(Scores scores, std::vector<TagLabel>* labels) const;
  std::int32_t best_score() const;
  // As TagLanes has them. Where a name would begin before the stretch or end behind it: kNever.
  std::int32_t up_to(std::size_t i, TagLabel label) const {
    if (i == 0 && tag_continues(label)) return kNever;
    return wide_ ? in32_.up_to(row_ + i, label) : in16_.up_to(row_ + i, label);
  }
  std::int32_t behind(std::size_t i, TagLabel label) const {
    if (i + 1 == size_ && tag_open(label)) return kNever;
    return wide_ ? in32_.behind(row_ + i, label) : in16_.behind(row_ + i, label);
  }
  std::int32_t with_label(std::size_t i, TagLabel label) const { return up_to(i, label) + behind(i, label); }
  std::int32_t without_label(std::size_t i, TagLabel label) const;  // the best with another; not asked of O

 private:
  static constexpr std::int32_t kNever = -1'000'000'000;  // as TagLattice says it
  void solve(Scores scores, std::size_t row, bool both);
  bool fits(Scores scores) const;

  Transitions steps_{};
  std::int64_t largest_step_ = 0;
  std::size_t row_ = 0, size_ = 0;
  bool wide_ = false;  // solved in 32 bits
  TagLanes<std::int16_t> in16_;
  TagLanes<std::int32_t> in32_;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_VITERBI_H_
