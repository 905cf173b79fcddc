// One thread: the first call is the only one that runs.
#ifndef ABSL_BASE_CALL_ONCE_H_
#define ABSL_BASE_CALL_ONCE_H_

#include <utility>

namespace absl {

struct once_flag {
  bool called = false;
};

template <typename Callable, typename... Args>
void call_once(once_flag& flag, Callable&& callable, Args&&... args) {
  if (flag.called) return;
  flag.called = true;
  std::forward<Callable>(callable)(std::forward<Args>(args)...);
}

}  // namespace absl

#endif  // ABSL_BASE_CALL_ONCE_H_
