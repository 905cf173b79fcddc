// The decoder of the run time: what TagLattice<std::int32_t> does, in lanes of four labels. The plain
// template is its oracle and the trainer's.
//
//   lanes of a kind:  B I L U     a row of scores: O | B I L U | B I L U | B I L U | B I L U
//
// A label takes the best of those it may stand behind; in lanes the ones it may not are a step that costs
// more than any text can bring (kBarred). What the best label came from is not stored but found again, along
// the one path that is asked for. O(tokens); nothing is allocated once the longest stretch was seen.
#ifndef GLOSS_NAMES_TAG_VITERBI_H_
#define GLOSS_NAMES_TAG_VITERBI_H_

#include <array>
#include <cstdint>
#include <vector>

#include "names/tag_lattice.h"
#include "names/tag_model.h"

namespace gloss {

class TagViterbi {
 public:
  using Row = TagLattice<std::int32_t>::Row;
  using Transitions = TagLattice<std::int32_t>::Transitions;

  void set_transitions(const Transitions& transitions);
  // Makes room for a stretch and lets `scores` be filled in: a row for each token.
  Row* reset(std::size_t tokens);

  void solve();       // best labels alone
  void solve_both();  // … and `with_label`
  void best(std::vector<TagLabel>* labels) const;
  std::int32_t best_score() const;
  // What the best labelling gathers up to the label of a token, it included, and behind it.
  std::int32_t up_to(std::size_t i, TagLabel label) const { return left_[i][label]; }
  std::int32_t behind(std::size_t i, TagLabel label) const { return right_[i][label]; }
  std::int32_t with_label(std::size_t i, TagLabel label) const { return left_[i][label] + right_[i][label]; }
  std::int32_t score(std::size_t i, TagLabel label) const { return scores_[i][label]; }

 private:
  // Whole texts stay below 2e8 on either side of 0 (kLongestStretch tokens, 16 bits each).
  static constexpr std::int32_t kNever = -1'000'000'000, kBarred = -1'100'000'000;

  void forward(std::size_t i);
  void backward(std::size_t i);

  Transitions steps_{};
  // For each label that a step may leave or reach, steps to (from) the labels of each kind.
  using KindSteps = std::array<std::int32_t, 4 * kTagKinds>;
  std::array<KindSteps, kTagLabels> to_{}, from_{};
  std::size_t size_ = 0;
  std::vector<Row> scores_, left_, right_;  // as long as the longest stretch yet
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_VITERBI_H_
