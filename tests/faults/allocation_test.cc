// Buffers are reused: after the first articles, annotating one takes next to nothing from the heap.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "faults/heap.h"
#include "gloss/annotator.h"
#include "property/hostile_text.h"
#include "unit/gloss_data.h"
#include "unit/support.h"

namespace gloss {
namespace {

TEST(Allocation, AtMostTenAnArticleOnceTheBuffersAreThere) {
  std::vector<std::string> texts = gold_texts();
  texts.emplace_back(sample_article());
  texts.emplace_back("Nothing here.");
  Annotator annotator(test_knowledge());
  for (const std::string& text : texts) ASSERT_TRUE(annotator.annotate(text).ok());
  for (const std::string& text : texts) {
    bool fine = false;
    const heap::Use use = heap::use_of([&] { fine = annotator.annotate(text).ok(); });
    ASSERT_TRUE(fine);
    EXPECT_LE(use.allocations, 10u) << text.substr(0, 60);
  }
}

}  // namespace
}  // namespace gloss
