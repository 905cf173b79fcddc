#include "train/perceptron.h"

#include <cstdio>

#include "train/random.h"

namespace gloss::train {
namespace {

using Counts = std::array<std::int32_t, kTagLabels>;
using Sums = std::array<std::int64_t, kTagLabels>;

class Learner {
 public:
  Learner(std::size_t features, int dropped, Random* random)
      : now_(features, Counts{}), sums_(features, Sums{}), dropped_(dropped), random_(*random) {}

  std::size_t study(const Example& example) {
    lattice_.reset(example.size());
    draw(example);
    for (std::size_t i = 0; i < example.size(); ++i) {
      auto& row = lattice_.scores(i);
      row.fill(0);
      for (const std::uint32_t feature : seen(i)) {
        const Counts& weights = now_[feature];
        for (std::size_t y = 0; y < kTagLabels; ++y) row[y] += weights[y];
      }
    }
    lattice_.solve(steps_);
    lattice_.best(&labels_);
    ++time_;
    if (labels_ == example.labels) return 0;
    for (std::size_t i = 0; i < example.size(); ++i) {
      const TagLabel right = example.labels[i], wrong = labels_[i];
      if (right != wrong) {
        for (const std::uint32_t feature : seen(i)) {
          ++now_[feature][right];
          --now_[feature][wrong];
          sums_[feature][right] += time_;
          sums_[feature][wrong] -= time_;
        }
      }
      if (i == 0 || (right == wrong && labels_[i - 1] == example.labels[i - 1])) continue;
      ++steps_[example.labels[i - 1]][right];
      --steps_[labels_[i - 1]][wrong];
      step_sums_[example.labels[i - 1]][right] += time_;
      step_sums_[labels_[i - 1]][wrong] -= time_;
    }
    return 1;
  }

  // Adds the average of all weights there have been.
  void add_to(Weights* weights) const {
    const double time = static_cast<double>(time_ + 1);
    for (std::size_t f = 0; f < now_.size(); ++f) {
      double average[kTagLabels];
      for (std::size_t y = 0; y < kTagLabels; ++y) {
        average[y] = now_[f][y] - static_cast<double>(sums_[f][y]) / time;
      }
      for (std::size_t y = 1; y < kTagLabels; ++y) {
        weights->features[f][y] += static_cast<float>(average[y] - average[0]);
      }
    }
    for (std::size_t x = 0; x < kTagLabels; ++x) {
      for (std::size_t y = 0; y < kTagLabels; ++y) {
        weights->transitions[x][y] +=
            static_cast<float>(steps_[x][y] - static_cast<double>(step_sums_[x][y]) / time);
      }
    }
  }

 private:
  // The features that this look at the example sees: all but a share drawn anew each time.
  void draw(const Example& example) {
    seen_.clear();
    seen_begin_.assign(1, 0);
    for (std::size_t i = 0; i < example.size(); ++i) {
      for (const std::uint32_t feature : example.at(i)) {
        if (dropped_ == 0 || random_.below(100) >= static_cast<std::uint64_t>(dropped_))
          seen_.push_back(feature);
      }
      seen_begin_.push_back(seen_.size());
    }
  }
  std::span<const std::uint32_t> seen(std::size_t i) const {
    return std::span(seen_).subspan(seen_begin_[i], seen_begin_[i + 1] - seen_begin_[i]);
  }

  std::vector<Counts> now_;
  std::vector<Sums> sums_;
  TagLattice<std::int32_t>::Transitions steps_{};
  std::array<Sums, kTagLabels> step_sums_{};
  std::int64_t time_ = 0;
  TagLattice<std::int32_t> lattice_;
  std::vector<TagLabel> labels_;
  std::vector<std::uint32_t> seen_;
  std::vector<std::size_t> seen_begin_;
  int dropped_;  // percent
  Random& random_;
};

}  // namespace

Weights learn(const std::vector<const Example*>& examples, std::size_t features, const Course& course,
              const char* what) {
  Weights weights;
  weights.features.assign(features, {});
  for (int seed = 0; seed < course.seeds; ++seed) {
    Random random(static_cast<std::uint64_t>(7 + 101 * seed));
    Learner learner(features, course.dropped, &random);
    std::vector<const Example*> order = examples;
    for (int epoch = 0; epoch < course.epochs; ++epoch) {
      shuffle(&order, &random);
      std::size_t wrong = 0;
      for (const Example* example : order) wrong += learner.study(*example);
      std::fprintf(stderr, "  %s: seed %d, epoch %d: %zu of %zu stretches wrong\n", what, seed + 1, epoch + 1,
                   wrong, order.size());
    }
    learner.add_to(&weights);
  }
  return weights;
}

void apply(const Weights& weights, const Example& example, TagLattice<float>* lattice,
           std::vector<TagLabel>* labels) {
  lattice->reset(example.size());
  for (std::size_t i = 0; i < example.size(); ++i) {
    auto& row = lattice->scores(i);
    row.fill(0);
    for (const std::uint32_t feature : example.at(i)) {
      for (std::size_t y = 0; y < kTagLabels; ++y) row[y] += weights.features[feature][y];
    }
  }
  lattice->solve(weights.transitions);
  lattice->best(labels);
}

}  // namespace gloss::train
