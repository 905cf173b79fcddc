// RE2 looks things up in it by key and depends on no order.
#ifndef ABSL_CONTAINER_FLAT_HASH_SET_H_
#define ABSL_CONTAINER_FLAT_HASH_SET_H_

#include <unordered_set>

namespace absl {

template <typename Key, typename Hash, typename Equal>
using flat_hash_set = std::unordered_set<Key, Hash, Equal>;

}  // namespace absl

#endif  // ABSL_CONTAINER_FLAT_HASH_SET_H_
