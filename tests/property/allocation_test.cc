// Buffers are reused: after the first articles, annotating one takes next to nothing from the heap. Counted
// by replacing operator new for the whole test program, not under sanitizers, which bring their own.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "gloss/annotator.h"
#include "property/hostile_text.h"
#include "unit/gloss_data.h"
#include "unit/support.h"

namespace {

bool counting = false;
std::size_t allocations = 0;

}  // namespace

#if !defined(__SANITIZE_ADDRESS__)
void* operator new(std::size_t size) {
  allocations += counting ? 1 : 0;
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) std::abort();
  return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
#endif

namespace gloss {
namespace {

TEST(Allocation, AtMostTenAnArticleOnceTheBuffersAreThere) {
  if (kSanitized) GTEST_SKIP() << "the sanitizer counts for itself";
  std::vector<std::string> texts = gold_texts();
  texts.emplace_back(sample_article());
  texts.emplace_back("Nothing here.");
  Annotator annotator(test_knowledge());
  for (const std::string& text : texts) ASSERT_TRUE(annotator.annotate(text).ok());
  for (const std::string& text : texts) {
    allocations = 0;
    counting = true;
    const bool fine = annotator.annotate(text).ok();
    counting = false;
    ASSERT_TRUE(fine);
    EXPECT_LE(allocations, 10u) << text.substr(0, 60);
  }
}

}  // namespace
}  // namespace gloss
