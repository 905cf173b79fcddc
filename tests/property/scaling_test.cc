// Law 3: linear time, on hostile input too. Each text is made eight times as long, three doublings, and may
// take at most 2.3 times the processor time for each (least of several runs); a quadratic stage takes 4
// times. Three doublings at once, since the step from a cache or from the heap to fresh pages falls into one
// of them. work_test.cc counts the same exactly, where the core was compiled with counters.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "figures/figures.h"
#include "gloss/annotator.h"
#include "property/hostile_shapes.h"
#include "property/hostile_text.h"
#include "resolve/candidate.h"
#include "text/article.h"
#include "text/furniture.h"
#include "text/offsets.h"
#include "unit/support.h"
#include "unit/timing.h"

namespace gloss {
namespace {

constexpr std::size_t kLonger = 8;
constexpr double kMost = 2.3 * 2.3 * 2.3;
constexpr int kMostRuns = 12;
// Under sanitizers both texts are short: what a long one's tables cost to get and give back there is theirs.
constexpr std::size_t kBytes = kSanitized ? 1 << 10 : 16 << 10;

// `work(text)` on a text and on a longer one. The longer one goes first, so that buffers have grown.
template <typename Work>
void expect_linear(const char* name, const std::string& small, const std::string& large, const Work& work) {
  constexpr double kLeast = 0.0005;  // shorter times are the clock's, not the program's
  double small_time = 1e9, large_time = 1e9;
  for (int run = 0; run < kMostRuns; ++run) {
    take_breath(run);
    large_time = std::min(large_time, cpu_seconds([&] { work(large); }));
    small_time = std::min(small_time, cpu_seconds([&] { work(small); }));
    const double most = kMost * std::max(small_time, kLeast);
    if (run > 0 && large_time <= most) return;
    if (run > 4 && large_time > 2 * most) break;  // beyond what a busy machine explains
  }
  ADD_FAILURE() << name << ": " << small.size() << " bytes take " << small_time * 1e3 << " ms, "
                << large.size() << " " << large_time * 1e3 << " ms";
}

template <typename Work>
void expect_linear(const char* name, std::string_view piece, std::size_t bytes, const Work& work) {
  bytes -= bytes % piece.size();  // a cut inside a code point would send one of the two down another path
  expect_linear(name, repeat(piece, bytes), repeat(piece, kLonger * bytes), work);
}

template <typename Work>
void expect_linear_on_all_shapes(const Work& work) {
  for (const HostileShape& shape : kHostileShapes) expect_linear(shape.name, shape.piece, kBytes, work);
  for (const GrowingShape& shape : kGrowingShapes)
    expect_linear(shape.name, shape.text(kBytes), shape.text(kLonger * kBytes), work);
  expect_linear("an article", sample_article(), 2 * kBytes, work);
}

TEST(Scaling, TokensAndOffsets) {
  std::vector<Token> tokens;
  const auto work = [&](const std::string& text) {
    tokenize(text, &tokens);
    const OffsetMap map(text);
    std::uint64_t sum = 0;
    for (const Token& token : tokens) sum += map.utf16(token.begin);
    ASSERT_TRUE(tokens.size() < 2 || sum > 0);
  };
  expect_linear_on_all_shapes(work);
}

TEST(Scaling, SentencesPhrasesAndFurniture) {
  Article article;
  std::vector<Span> furniture;
  const auto work = [&](const std::string& text) {
    article.read(text, test_knowledge().tables());
    find_furniture(&article, &furniture);
  };
  expect_linear_on_all_shapes(work);
}

TEST(Scaling, WholePipeline) {
  Annotator annotator(test_knowledge());
  const auto work = [&](const std::string& text) { ASSERT_TRUE(annotator.annotate(text).ok()); };
  expect_linear_on_all_shapes(work);
}

TEST(Scaling, RandomPatterns) {
  const auto pieces = random_texts(kSanitized ? 2 : 8);
  Annotator annotator(test_knowledge());
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;
    expect_linear(testing::PrintToString(piece).c_str(), piece, kBytes,
                  [&](const std::string& text) { ASSERT_TRUE(annotator.annotate(text).ok()); });
  }
}

// The doubling of the figures issue: the stage alone, twice the text in at most 2.3 times the time, up to a
// text of ten megabytes that has no line's end. Doubling once only, since both texts are larger than any
// cache.
TEST(Scaling, FiguresOfTwiceTheText) {
  std::string news(sample_article());
  std::replace(news.begin(), news.end(), '\n', ' ');
  const struct {
    const char* name;
    std::string_view piece;
    std::size_t bytes;
  } rows[] = {{"digit runs", "1", 200'000},
              {"grouped digits", "1,", 200'000},
              {"spaced digits", "1 ", 200'000},
              {"May May May", "May ", 200'000},
              {"$1 $1", "$1 ", 200'000},
              {"spaces", " ", 200'000},
              {"years", "1900 ", 200'000},
              {"eras", "A.D. 5-", 200'000},
              {"one line of news", news, 5'000'000}};
  Article article;
  Document document;
  CandidateSink sink{&document};
  // The least processor time of the stage; reading the text is another stage's.
  const auto figures = [&](const std::string& text) {
    document.clear();
    sink.clear();
    document.text = text;
    article.date = {};
    article.date_source = DateSource::kNone;
    article.read(text, test_knowledge().tables());
    return cpu_seconds([&] {
      find_article_date(&article);
      find_figures(article, &sink);
    });
  };
  for (const auto& row : rows) {
    const std::size_t bytes = kSanitized ? row.bytes / 50 : row.bytes;
    const std::string small = repeat(row.piece, bytes), large = repeat(row.piece, 2 * bytes);
    constexpr double kLeast = 0.0005;  // shorter times are the clock's
    double small_time = 1e9, large_time = 1e9;
    for (int run = 0; run < kMostRuns && (run < 1 || large_time > 2.3 * std::max(small_time, kLeast));
         ++run) {
      take_breath(run);
      large_time = std::min(large_time, figures(large));
      small_time = std::min(small_time, figures(small));
    }
    EXPECT_LE(large_time, 2.3 * std::max(small_time, kLeast))
        << row.name << ": " << bytes << " bytes take " << small_time * 1e3 << " ms, twice as many "
        << large_time * 1e3 << " ms";
  }
}

// The whole pipeline on long lines: one token, one sentence, one name in the world.
TEST(Scaling, LongLines) {
  Annotator annotator(test_knowledge());
  const auto work = [&](const std::string& text) { ASSERT_TRUE(annotator.annotate(text).ok()); };
  std::string news(sample_article());
  std::replace(news.begin(), news.end(), '\n', ' ');
  constexpr std::size_t kLong = kSanitized ? 8 << 10 : 128 << 10;  // 1 MB the longer
  for (const std::string_view piece : {std::string_view("w"), std::string_view("9"), std::string_view("Z"),
                                       std::string_view(" "), std::string_view(news)})
    expect_linear(std::string(piece.substr(0, 8)).c_str(), piece, kLong, work);
}

TEST(Scaling, LongTextsGetAnAnswer) {
  Annotator annotator(test_knowledge());
  constexpr std::size_t kLong = kSanitized ? 200'000 : 10'000'000;
  const std::string news = repeat(sample_article(), kLong);
  const auto result = annotator.annotate(news);
  ASSERT_TRUE(result.ok());
  EXPECT_GT(result.value()->annotations.size(), kLong / 1000);
  EXPECT_LT(result.value()->annotations.back().span.end, news.size() + 1);
  for (const std::string& text :
       {repeat("w", kLong / 10), repeat("(", 100'000), repeat("W", kLong / 10), std::string()}) {
    ASSERT_TRUE(annotator.annotate(text).ok());
  }
}

}  // namespace
}  // namespace gloss
