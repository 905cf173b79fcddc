// One thread: nothing to wait for.
#ifndef ABSL_SYNCHRONIZATION_MUTEX_H_
#define ABSL_SYNCHRONIZATION_MUTEX_H_

#include "absl/base/thread_annotations.h"

namespace absl {

class ABSL_LOCKABLE Mutex{
  public : void Lock() ABSL_EXCLUSIVE_LOCK_FUNCTION(){} void Unlock()
      ABSL_UNLOCK_FUNCTION(){} void ReaderLock() ABSL_SHARED_LOCK_FUNCTION(){} void ReaderUnlock()
          ABSL_UNLOCK_FUNCTION(){} void WriterLock() ABSL_EXCLUSIVE_LOCK_FUNCTION(){} void WriterUnlock()
              ABSL_UNLOCK_FUNCTION(){}
};

class ABSL_SCOPED_LOCKABLE MutexLock{public : explicit MutexLock(Mutex * mutex)
                                         ABSL_EXCLUSIVE_LOCK_FUNCTION(mutex){static_cast<void>(mutex);
}  // namespace absl
~MutexLock() ABSL_UNLOCK_FUNCTION() {}
}
;

}  // namespace absl

#endif  // ABSL_SYNCHRONIZATION_MUTEX_H_
