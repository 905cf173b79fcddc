// RE2 looks things up in it by key and depends on no order.
#ifndef ABSL_CONTAINER_FLAT_HASH_MAP_H_
#define ABSL_CONTAINER_FLAT_HASH_MAP_H_

#include <unordered_map>

namespace absl {

template <typename Key, typename Value>
using flat_hash_map = std::unordered_map<Key, Value>;

}  // namespace absl

#endif  // ABSL_CONTAINER_FLAT_HASH_MAP_H_
