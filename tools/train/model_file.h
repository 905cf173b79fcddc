// Prunes to the strongest features, quantises to bytes and writes the file that names/tag_model.h reads.
#ifndef GLOSS_TOOLS_TRAIN_MODEL_FILE_H_
#define GLOSS_TOOLS_TRAIN_MODEL_FILE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "train/clusters.h"
#include "train/examples.h"
#include "train/perceptron.h"

namespace gloss::train {

struct Size {
  std::size_t features = 32'000;
  int largest = 127;  // the largest weight becomes this; outliers are not clipped
};

// The numbers of the `count` features of the runtime that weigh most, as a set over dense numbers; features
// of one corpus, which the file does not hold, are always in it.
std::vector<bool> strongest(const Weights& weights, const FeatureIndex& index, std::size_t count);

std::string write_model(const Weights& weights, const FeatureIndex& index, const ClusterColumns& clusters,
                        const Size& size);

// Writes the median margin, once it has been measured with the model, into its head.
void set_margin(std::uint32_t margin, std::string* model);

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_MODEL_FILE_H_
