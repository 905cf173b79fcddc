#include "faults/heap.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>
#include <string_view>

// This file is compiled with exceptions: what it refuses, it refuses as the standard library does.
namespace gloss::heap {
namespace {

std::atomic<std::uint64_t> left{0};  // allocations until memory is out; 0: it is not to run out
std::atomic<bool> out{false}, refused{false};
std::atomic<std::uint64_t> calls{0};
std::atomic<std::ptrdiff_t> held{0}, most{0}, held_at_start{0};

// RE2 cannot be thrown through; the core asks for what it will take before it enters it
// (core/memory_guard.h). That question is refused as any other allocation, and RE2's are granted then.
bool asked_for_before() {
  void* frames[64];
  const int count = backtrace(frames, 64);
  bool inside = false;
  for (int i = 0; i < count; ++i) {
    Dl_info info;
    if (dladdr(frames[i], &info) == 0 || info.dli_sname == nullptr) continue;
    const std::string_view name = info.dli_sname;
    const auto has = [name](std::string_view part) { return name.find(part) != std::string_view::npos; };
    if (has("5gloss7ask_for")) return false;
    inside |= has("3re2") || has("4absl");
  }
  return inside;
}

bool refuses() {
  if ((out.load() || left.load() == 1) && asked_for_before()) return false;
  if (out.load()) {
    refused = true;
    return true;
  }
  if (left.load() == 0) return false;
  --left;
  if (left.load() != 0) return false;
  out = refused = true;
  return true;
}

void* take(std::size_t size, std::size_t alignment) {
  if (refuses()) return nullptr;
  if (size == 0) size = 1;
  void* taken = alignment == 0
                    ? std::malloc(size)
                    : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
  if (taken == nullptr) return nullptr;
  ++calls;
  const auto bytes = static_cast<std::ptrdiff_t>(malloc_usable_size(taken));
  const std::ptrdiff_t now = held.fetch_add(bytes) + bytes;
  std::ptrdiff_t before = most.load();
  while (before < now && !most.compare_exchange_weak(before, now)) {
  }
  return taken;
}

void* take_or_throw(std::size_t size, std::size_t alignment) {
  void* taken = take(size, alignment);
  if (taken == nullptr) throw std::bad_alloc();
  return taken;
}

void give(void* taken) {
  if (taken == nullptr) return;
  held -= static_cast<std::ptrdiff_t>(malloc_usable_size(taken));
  std::free(taken);
}

}  // namespace

void fail_from(std::uint64_t k) {
  out = refused = false;
  left = k;
}

bool mend() {
  left = 0;
  out = false;
  return refused.exchange(false);
}

void start_counting() {
  calls = 0;
  held_at_start = held.load();
  most = held.load();
}

Use stop_counting() {
  return {calls.load(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, most - held_at_start))};
}

}  // namespace gloss::heap

namespace heap = gloss::heap;

void* operator new(std::size_t size) { return heap::take_or_throw(size, 0); }
void* operator new[](std::size_t size) { return heap::take_or_throw(size, 0); }
void* operator new(std::size_t size, std::align_val_t at) {
  return heap::take_or_throw(size, static_cast<std::size_t>(at));
}
void* operator new[](std::size_t size, std::align_val_t at) {
  return heap::take_or_throw(size, static_cast<std::size_t>(at));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return heap::take(size, 0); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return heap::take(size, 0); }
void operator delete(void* taken) noexcept { heap::give(taken); }
void operator delete[](void* taken) noexcept { heap::give(taken); }
void operator delete(void* taken, std::size_t) noexcept { heap::give(taken); }
void operator delete[](void* taken, std::size_t) noexcept { heap::give(taken); }
void operator delete(void* taken, std::align_val_t) noexcept { heap::give(taken); }
void operator delete[](void* taken, std::align_val_t) noexcept { heap::give(taken); }
void operator delete(void* taken, std::size_t, std::align_val_t) noexcept { heap::give(taken); }
void operator delete[](void* taken, std::size_t, std::align_val_t) noexcept { heap::give(taken); }
void operator delete(void* taken, const std::nothrow_t&) noexcept { heap::give(taken); }
void operator delete[](void* taken, const std::nothrow_t&) noexcept { heap::give(taken); }
