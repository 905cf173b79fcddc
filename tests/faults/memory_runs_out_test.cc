// Memory that runs out at the k-th allocation, for each k: the face answers kOutOfMemory, or the right thing
// where the standard library could do without (it sorts in place then); nothing crashes, hangs or, under the
// address sanitizer, leaks; and the same objects work once there is memory again.
#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "faults/heap.h"
#include "gloss/annotator.h"
#include "gloss/json.h"
#include "property/hostile_text.h"
#include "unit/small_pack.h"
#include "unit/support.h"

namespace gloss {
namespace {

// Every allocation is tried up to here, then about kFurther of the rest, or all of them under
// GLOSS_EXHAUSTIVE (tools/test --full).
constexpr std::uint64_t kFirst = kSanitized ? 40 : 150, kFurther = kSanitized ? 25 : 100;

bool exhaustive() { return std::getenv("GLOSS_EXHAUSTIVE") != nullptr; }

// `work` as memory runs out at each allocation it makes; `then` when there is some again. `work` tells
// whether all went well.
template <typename Work, typename Then>
void for_each_allocation(const Work& work, const Then& then) {
  const std::uint64_t allocations = heap::use_of(work).allocations;
  ASSERT_GT(allocations, 0u);
  const std::uint64_t stride =
      exhaustive() || allocations < kFirst ? 1 : 1 + (allocations - kFirst) / kFurther;
  std::uint64_t refused = 0;
  for (std::uint64_t k = 1; k <= allocations; k += k < kFirst ? 1 : stride) {
    heap::fail_from(k);
    const bool done = work();
    refused += heap::mend() && !done ? 1 : 0;
    ASSERT_NO_FATAL_FAILURE(then(done, k));
  }
  EXPECT_GT(refused, 0u);
}

std::string json_of(const Document& document) {
  std::string json;
  EXPECT_EQ(to_json(document, {}, &json), ErrorCode::kNone);
  return json;
}

constexpr std::string_view kCsv =
    "term,aliases,type,role,note\n"
    "Bergen,Port of Bergen|the port,port,force,\"Our \"\"own\"\" port\"\n"
    "/F-\\d+/,,weapon,prefer,\n/[A-Z][a-z]+ (?:Post|Times)/,,organization,,\n"
    "Norway,,never,,wrong\nMay,,,never,\n/(/,,zone,,broken\nOslo,,city,,\nOslo,,city,,again\n";

TEST(MemoryRunsOut, WhileAPackIsOpened) {
  const std::string bytes = compiled(small_rows());
  std::optional<Result<Knowledge>> opened;
  for_each_allocation(
      [&] {
        opened.emplace(Knowledge::open(std::as_bytes(std::span(bytes))));
        return opened->ok();
      },
      [&](bool done, std::uint64_t k) {
        if (!done) {
          ASSERT_EQ(opened->error().code, ErrorCode::kOutOfMemory) << k;
        }
        opened.emplace(Knowledge::open(std::as_bytes(std::span(bytes))));
        ASSERT_TRUE(opened->ok()) << k;
      });
}

TEST(MemoryRunsOut, WhileAnArticleIsRead) {
  const std::string text(sample_article());
  const Lexicon lexicon = Lexicon::compile(kCsv).value();
  Options options{.date = {}, .explain = true, .lexicon = &lexicon};
  Annotator calm(test_knowledge());
  const std::string expected = json_of(*calm.annotate(text, options).value());
  std::optional<Annotator> annotator;
  ErrorCode code = ErrorCode::kNone;
  for_each_allocation(
      [&] {
        annotator.emplace(test_knowledge());
        const auto result = annotator->annotate(text, options);
        code = result.ok() ? ErrorCode::kNone : result.error().code;
        return result.ok();
      },
      [&](bool done, std::uint64_t k) {
        ASSERT_EQ(code, done ? ErrorCode::kNone : ErrorCode::kOutOfMemory) << k;
        const auto again = annotator->annotate(text, options);
        ASSERT_TRUE(again.ok()) << k;
        ASSERT_EQ(json_of(*again.value()), expected) << k;
      });
}

// A fresh lexicon each time: its patterns make their automata when they first meet a text.
TEST(MemoryRunsOut, WhilePatternsMeetTheirFirstText) {
  const std::string text = "Two F-35 jets flew over Bergen, the Bergen Post wrote. " + std::string(600, 'x');
  Annotator calm(test_knowledge());
  std::optional<Lexicon> lexicon(Lexicon::compile(kCsv).value());
  const std::string expected = json_of(*calm.annotate(text, {.lexicon = &*lexicon}).value());
  const auto answer = [&] { return calm.annotate(text, {.lexicon = &*lexicon}); };
  (void)answer();
  for_each_allocation([&] { return answer().ok(); },
                      [&](bool, std::uint64_t k) {
                        const auto again = answer();
                        ASSERT_TRUE(again.ok()) << k;
                        ASSERT_EQ(json_of(*again.value()), expected) << k;
                        lexicon.emplace(Lexicon::compile(kCsv).value());
                      });
}

TEST(MemoryRunsOut, WhileALexiconIsCompiled) {
  std::string expected;
  to_json(Lexicon::compile(kCsv).value(), &expected);
  std::optional<Result<Lexicon>> compiled;
  for_each_allocation(
      [&] {
        compiled.emplace(Lexicon::compile(kCsv));
        return compiled->ok();
      },
      [&](bool done, std::uint64_t k) {
        if (!done) {
          ASSERT_EQ(compiled->error().code, ErrorCode::kOutOfMemory) << k;
        }
        std::string report;
        to_json(Lexicon::compile(kCsv).value(), &report);
        ASSERT_EQ(report, expected) << k;
      });
}

// It is asked for as a whole (core/memory_guard.h): the first question is the one that can be refused.
TEST(MemoryRunsOut, BeforeJsonIsWritten) {
  Annotator annotator(test_knowledge());
  const Document& document = *annotator.annotate(sample_article()).value();
  const Lexicon lexicon = Lexicon::compile(kCsv).value();
  std::string out = "before";
  heap::fail_from(1);
  EXPECT_EQ(to_json(document, {}, &out), ErrorCode::kOutOfMemory);
  EXPECT_TRUE(heap::mend());
  heap::fail_from(1);
  EXPECT_EQ(to_json(lexicon, &out), ErrorCode::kOutOfMemory);
  EXPECT_TRUE(heap::mend());
  EXPECT_EQ(out, "before");
  EXPECT_EQ(to_json(document, {}, &out), ErrorCode::kNone);
  EXPECT_EQ(to_json(lexicon, &out), ErrorCode::kNone);
  EXPECT_TRUE(out.starts_with("before{\"schema\":\"gloss/1\""));
}

// What is asked for is indeed enough: for small answers and for large ones with all their reasons.
TEST(MemoryRunsOut, JsonTakesNoMoreThanIsAskedFor) {
  Annotator annotator(test_knowledge());
  for (const std::size_t bytes : {std::size_t{40}, std::size_t{2'000}, std::size_t{40'000}}) {
    const std::string text = repeat(sample_article(), bytes);
    const Document& document = *annotator.annotate(text, {.explain = true}).value();
    JsonOptions options;
    options.explain = true;
    const std::size_t rows = 1 + document.annotations.size() + document.nested.size() +
                             document.entities.size() + document.losers.size();
    std::string out;
    const heap::Use use = heap::use_of([&] { to_json(document, options, &out); });
    constexpr std::size_t kRounding = 8192;  // what the heap adds to one block of its own pages
    EXPECT_LE(use.peak, 8192 * rows + 1024 * document.evidence.size() + kRounding) << bytes;
  }
}

TEST(MemoryRunsOut, InAnAnnotatorThatHasWorked) {
  Annotator annotator(test_knowledge());
  const std::string small(sample_article()), large = repeat(sample_article(), 60'000);
  const std::string expected = json_of(*annotator.annotate(large).value());
  std::unique_ptr<Annotator> grown;
  const auto grow = [&] {
    grown = std::make_unique<Annotator>(test_knowledge());
    (void)grown->annotate(small);
  };
  grow();
  for (std::uint64_t k = 1; k < 2000; k += 1 + k / (kSanitized ? 2 : 8)) {
    heap::fail_from(k);
    const auto result = grown->annotate(large);
    const bool met = heap::mend();
    ASSERT_TRUE(met || result.ok());
    if (!result.ok()) {
      ASSERT_EQ(result.error().code, ErrorCode::kOutOfMemory) << k;
    }
    const auto again = grown->annotate(large);
    ASSERT_TRUE(again.ok()) << k;
    ASSERT_EQ(json_of(*again.value()), expected) << k;
    if (!met) break;
    grow();
  }
}

}  // namespace
}  // namespace gloss
