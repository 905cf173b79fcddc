// Where the standard library throws for want of memory, the face of Gloss answers ErrorCode::kOutOfMemory.
//
//   if (!in_memory([&] { tables = build(); })) return Error{ErrorCode::kOutOfMemory, 0};
//
// Natively the core is compiled with exceptions for this alone: nothing of ours throws, and what was half
// built is released on the way out. WebAssembly is compiled without: there the engine traps, its worker is
// lost, and the page starts another (web/src/engine/client.ts).
#ifndef GLOSS_MEMORY_GUARD_H_
#define GLOSS_MEMORY_GUARD_H_

#include <cstddef>
#include <new>

namespace gloss {

// False where `work` ran out of memory; what it was building is then unfinished, and its owner drops it.
template <typename Work>
bool in_memory(Work&& work) {
#ifdef __cpp_exceptions
  try {
    work();
    return true;
  } catch (...) {  // bad_alloc, or length_error where a size was beyond all memory
    return false;
  }
#else
  work();
  return true;
#endif
}

// RE2 cannot be thrown through, for its destructors allocate. It is entered only when there is as much memory
// as it will take: this throws where there is not.
#ifdef __cpp_exceptions
[[gnu::noinline]] inline void ask_for(std::size_t bytes) { ::operator delete(::operator new(bytes)); }
#else
inline void ask_for(std::size_t) {}
#endif

}  // namespace gloss

#endif  // GLOSS_MEMORY_GUARD_H_
