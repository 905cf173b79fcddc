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
  // The rows of a stretch, a row for each token, are the caller's, so that nobody has to copy what it keeps:
  // scores, which it fills, and what the best labelling gathers up to a label (it included) and behind it.
  void set_rows(std::size_t tokens, Row* scores, Row* left, Row* right);

  void solve();       // best labels alone: `right` is not touched
  void solve_both();  // … and `with_label`
  void best(std::vector<TagLabel>* labels) const;
  std::int32_t best_score() const;
  std::int32_t with_label(std::size_t i, TagLabel label) const { return left_[i][label] + right_[i][label]; }

 private:
  // Whole texts stay below 2e8 on either side of 0 (kLongestStretch tokens, 256 features each, 127 at most).
  static constexpr std::int32_t kNever = -1'000'000'000, kBarred = -1'100'000'000;

  void forward(std::size_t i);
  void backward(std::size_t i);

  Transitions steps_{};
  // For each label that a step may leave or reach, steps to (from) the labels of each kind.
  using KindSteps = std::array<std::int32_t, 4 * kTagKinds>;
  std::array<KindSteps, kTagLabels> to_{}, from_{};
  std::size_t size_ = 0;
  const Row* scores_ = nullptr;
  Row *left_ = nullptr, *right_ = nullptr;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_VITERBI_H_
