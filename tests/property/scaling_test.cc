// Law 3: linear time, on hostile input too. Each text is made four times as long and may take at most 6.25
// times the processor time, 2.5 for each doubling (least of several runs); a quadratic stage takes 16 times.
// Two doublings rather than one, since the step from a cache or from the heap to fresh pages falls into one
// of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "figures/figures.h"
#include "gloss/annotator.h"
#include "property/hostile_text.h"
#include "resolve/candidate.h"
#include "text/article.h"
#include "text/furniture.h"
#include "text/offsets.h"
#include "unit/support.h"
#include "unit/timing.h"

namespace gloss {
namespace {

constexpr std::size_t kLonger = 4;
constexpr double kMost = 2.5 * 2.5;
constexpr int kMostRuns = 12;
constexpr std::size_t kBytes = kSanitized ? 8 << 10 : 32 << 10;

struct Pattern {
  const char* name;
  std::string_view piece;
};

constexpr Pattern kPatterns[] = {
    {"one word", "a"},
    {"one capital word", "A"},
    {"brackets", "("},
    {"closing brackets", ")"},
    {"square brackets", "[1]"},
    {"digits", "1"},
    {"grouped digits", "1,"},
    {"groups of three", "111,"},
    {"spaced digits", "1 "},
    {"of", "of "},
    {"of the", "of the "},
    {"and", "and "},
    {"months", "May "},
    {"dates", "May 4, "},
    {"days of a range", "1-"},
    {"ranges of days", "May 4 to "},
    {"ranges of months", "between May and "},
    {"short dates", "5/1-"},
    {"dotted dates", "01.02.2024 "},
    {"weekdays of weekdays", "Monday of "},
    {"counted weekdays", "first Monday of "},
    {"weeks of weeks", "last week of "},
    {"weekdays with days", "Monday the 21st "},
    {"numbered days", "on the 21st "},
    {"nearest days", "on the 31st, "},
    {"deictic words", "this last next "},
    {"distances", "two days after "},
    {"distances ahead", "in three weeks "},
    {"clock times", "9:30 to "},
    {"hours", "from 9 to "},
    {"clock words", "half past "},
    {"lengths", "2 p.m. for 3 hours "},
    {"recurring days", "every Monday at "},
    {"holidays", "Easter "},
    {"bounds", "since before after "},
    {"years", "2014 to "},
    {"parts of the day", "in the early morning of "},
    {"positions", "early in the end of "},
    {"dollars", "$1 "},
    {"dollar signs", "$"},
    {"US dollars", "US$ "},
    {"magnitudes", "million "},
    {"number words", "one hundred "},
    {"between", "between 1 and "},
    {"double quotes", "\""},
    {"open quotes", "“"},
    {"apostrophes", "'"},
    {"quoted words", "\"a\" "},
    {"capitals", "A "},
    {"unknown names", "Xyq "},
    {"two names", "Ana Silva, "},
    {"bare surnames", "Kim "},
    {"initials", "J. "},
    {"dotted letters", "a."},
    {"dotted capitals", "U.S. "},
    {"titles", "Gen. "},
    {"presidents", "President "},
    {"ministries", "Ministry of "},
    {"ports", "Port of "},
    {"namesakes", "Springfield, "},
    {"towns inside", "San Antonio, Texas. "},
    {"listed towns", "Paris and "},
    {"towns of a demonym", "the Turkish town of Batman "},
    {"straits", "Strait of "},
    {"zones", "special economic "},
    {"designations", "Su-30 "},
    {"letters and hyphens", "F-"},
    {"countries", "US "},
    {"country list", "Norway and "},
    {"possessives", "Norway's "},
    {"plural possessives", "s' "},
    {"words with apostrophes", "x'"},
    {"stops", "."},
    {"spaced stops", ". "},
    {"sentences", "No. "},
    {"ellipses", "… "},
    {"commas", ", "},
    {"hyphens", "-"},
    {"spaced hyphens", "- "},
    {"spaces", " "},
    {"lines", "\n"},
    {"short lines", "A\n"},
    {"controls", "Share "},
    {"bylines", "By Ana "},
    {"breadcrumbs", "Home > "},
    {"credits", "Photo: "},
    {"credit sentences", "Photo. "},
    {"addresses", "http://a."},
    {"handles", "@a"},
    {"times", "10:15 "},
    {"clock digits", "1:"},
    {"units", "km "},
    {"amounts", "5 km "},
    {"ages", "aged 5, "},
    {"bounds", "more than 5 and "},
    {"ratios", "one in "},
    {"exponents", "1e5 "},
    {"telephone numbers", "0800 "},
    {"pounds", "5 pounds "},
    {"marks", "\u0301"},
    {"marked letters", "e\u0301"},
    {"soft hyphens", "\u00ad"},
    {"hyphenated softly", "a\u00ad"},
    {"zero-width spaces", "\u200b"},
    {"bidi controls", "\u202e"},
    {"joiners", "\u200d"},
    {"flags", "\U0001f1fa\U0001f1f8"},
    {"joined emoji", "\U0001f468\u200d"},
    {"Chinese", "北"},
    {"Chinese and Latin", "北a"},
    {"ill-formed", "\xff"},
    {"cut off", "\xe2\x82 "},
    {"zeros", std::string_view("\0", 1)},
    {"tabs", "\ta"},
    {"slashes", "a/"},
    {"ampersands", "A&"},
};

// `work(text)` on a text and on a longer one. The longer one goes first, so that buffers have grown.
template <typename Work>
void expect_linear(const char* name, std::string_view piece, std::size_t bytes, Work work) {
  const std::string small = repeat(piece, bytes), large = repeat(piece, kLonger * bytes);
  constexpr double kLeast = 0.0005;  // shorter times are the clock's, not the program's
  double small_time = 1e9, large_time = 1e9;
  for (int run = 0; run < kMostRuns; ++run) {
    large_time = std::min(large_time, cpu_seconds([&] { work(large); }));
    small_time = std::min(small_time, cpu_seconds([&] { work(small); }));
    const double most = kMost * std::max(small_time, kLeast);
    if (run > 0 && large_time <= most) return;
    if (run > 2 && large_time > 2 * most) break;  // beyond what a busy machine explains
  }
  ADD_FAILURE() << name << ": " << bytes << " bytes take " << small_time * 1e3 << " ms, " << kLonger
                << " times as many " << large_time * 1e3 << " ms";
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
  for (const Pattern& pattern : kPatterns) expect_linear(pattern.name, pattern.piece, kBytes, work);
  expect_linear("an article", sample_article(), 4 * kBytes, work);
}

TEST(Scaling, SentencesPhrasesAndFurniture) {
  Article article;
  std::vector<Span> furniture;
  const auto work = [&](const std::string& text) {
    article.read(text, test_knowledge().tables());
    find_furniture(&article, &furniture);
  };
  for (const Pattern& pattern : kPatterns) expect_linear(pattern.name, pattern.piece, kBytes, work);
  expect_linear("an article", sample_article(), 4 * kBytes, work);
}

TEST(Scaling, WholePipeline) {
  Annotator annotator(test_knowledge());
  const auto work = [&](const std::string& text) { ASSERT_TRUE(annotator.annotate(text).ok()); };
  for (const Pattern& pattern : kPatterns) expect_linear(pattern.name, pattern.piece, kBytes, work);
  expect_linear("an article", sample_article(), 4 * kBytes, work);
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
      large_time = std::min(large_time, figures(large));
      small_time = std::min(small_time, figures(small));
    }
    EXPECT_LE(large_time, 2.3 * std::max(small_time, kLeast))
        << row.name << ": " << bytes << " bytes take " << small_time * 1e3 << " ms, twice as many "
        << large_time * 1e3 << " ms";
  }
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
