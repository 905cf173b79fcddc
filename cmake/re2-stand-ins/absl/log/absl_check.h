// A check that fails traps, as it aborts with the real header; debug checks are for debug builds.
#ifndef ABSL_LOG_ABSL_CHECK_H_
#define ABSL_LOG_ABSL_CHECK_H_

#include "absl/log/absl_log.h"

#define ABSL_CHECK(condition) \
  (condition) ? void() : (__builtin_trap(), ::absl::stand_in::Unsaid() & ::absl::stand_in::NoLog())
#define ABSL_CHECK_EQ(a, b) ABSL_CHECK((a) == (b))
#define ABSL_DCHECK(condition) \
  true || (condition) ? void() : ::absl::stand_in::Unsaid() & ::absl::stand_in::NoLog()
#define ABSL_DCHECK_EQ(a, b) ABSL_DCHECK((a) == (b))
#define ABSL_DCHECK_NE(a, b) ABSL_DCHECK((a) != (b))
#define ABSL_DCHECK_GE(a, b) ABSL_DCHECK((a) >= (b))
#define ABSL_DCHECK_LE(a, b) ABSL_DCHECK((a) <= (b))

#endif  // ABSL_LOG_ABSL_CHECK_H_
