// Word clusters from word vectors: k-means of the commonest words into 1,024, of those into 256, 64 and 16.
#ifndef GLOSS_TOOLS_TRAIN_CLUSTERS_H_
#define GLOSS_TOOLS_TRAIN_CLUSTERS_H_

#include <cstdint>
#include <string>
#include <vector>

namespace gloss::train {

// The columns of names/tag_model.h.
struct ClusterColumns {
  std::uint32_t words = 0;
  std::string parents, steps, ids;
};

// Reads the `words` commonest words of the npm package's JSON file. False where it cannot be read.
bool make_clusters(const std::string& vectors, std::size_t words, ClusterColumns* columns);

// Clusters take longest; a file keeps them from one training to the next.
bool load_clusters(const std::string& path, ClusterColumns* columns);
bool save_clusters(const std::string& path, const ClusterColumns& columns);

// Numbers below 2^22, ascending, as steps of bytes.
std::string write_steps(const std::vector<std::uint32_t>& numbers);

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_CLUSTERS_H_
