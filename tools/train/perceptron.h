// The averaged structured perceptron (Collins 2002) over whole stretches, each look at one without a share of
// its features (Søgaard 2013, "Part-of-speech tagging with antagonistic adversaries"): no word may be trusted
// alone. Weights are whole numbers while learning, so that the result does not hang on the order of
// additions.
#ifndef GLOSS_TOOLS_TRAIN_PERCEPTRON_H_
#define GLOSS_TOOLS_TRAIN_PERCEPTRON_H_

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "names/tag_lattice.h"
#include "train/examples.h"

namespace gloss::train {

struct Weights {
  std::vector<std::array<float, kTagLabels>> features;  // by dense number; O is 0
  TagLattice<float>::Transitions transitions{};
};

struct Course {
  int epochs = 4;
  int seeds = 1;
  int dropped = 0;  // percent of the features that a look at an example does not see
};

Weights learn(const std::vector<const Example*>& examples, std::size_t features, const Course& course,
              const char* what);

// The labels the weights give.
void apply(const Weights& weights, const Example& example, TagLattice<float>* lattice,
           std::vector<TagLabel>* labels);

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_PERCEPTRON_H_
