// Without the room inside: what RE2 keeps in it, it keeps once for a pattern.
#ifndef ABSL_CONTAINER_INLINED_VECTOR_H_
#define ABSL_CONTAINER_INLINED_VECTOR_H_

#include <cstddef>
#include <vector>

namespace absl {

template <typename T, std::size_t>
using InlinedVector = std::vector<T>;

}  // namespace absl

#endif  // ABSL_CONTAINER_INLINED_VECTOR_H_
