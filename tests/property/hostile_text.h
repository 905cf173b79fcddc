// Texts that nobody writes and every program meets: random bytes, cut and damaged UTF-8, piles of marks. The
// random ones come from a fixed seed, so that a failure can be seen again.
#ifndef GLOSS_TESTS_PROPERTY_HOSTILE_TEXT_H_
#define GLOSS_TESTS_PROPERTY_HOSTILE_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gloss {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

// SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t state_;
};

std::string repeat(std::string_view piece, std::size_t bytes);  // cut to exactly `bytes`

// A made-up article with names, figures, assets, quotes and chrome, in every script the stages look at.
std::string_view sample_article();

// Random bytes, random code points, news words in random order, damaged articles: `count` of each.
std::vector<std::string> random_texts(std::size_t count);

// Sentences of tests/cases with words dropped, doubled and taken from each other, so that every look-ahead
// and look-behind of the grammars meets the word it does not expect: `count` of them.
std::vector<std::string> grafted_sentences(std::size_t count);

// "text" of each line of nasty/nasty.jsonl and of gold-dev.jsonl, and each string of nasty/blns.json; empty
// where the development data is not there.
std::vector<std::string> nasty_texts();
std::vector<std::string> gold_texts();

}  // namespace gloss

#endif  // GLOSS_TESTS_PROPERTY_HOSTILE_TEXT_H_
