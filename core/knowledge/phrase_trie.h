// The automaton over word ids: one node for each prefix of a phrase. Built from the pack's sorted,
// front-coded phrases in one pass.
//
//   strait ─ of ┬ malacca ●      a node is a number; that of one word is its id; longer prefixes follow,
//               └ hormuz  ●      by length, then in the order of phrases: children are consecutive, and
//                                ascend by word (binary search)
//
// Few nodes have children, so where those begin is kept for these alone, in the order of nodes:
//
//   inner_:  0 1 0 0 1 …         a bit for each node that has children; how many such bits stand before it
//   begin_:  [first child] …     is its place here; one more behind the last
//
// Node 0 stands for "no node".
#ifndef GLOSS_KNOWLEDGE_PHRASE_TRIE_H_
#define GLOSS_KNOWLEDGE_PHRASE_TRIE_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gloss/annotation.h"
#include "text/token.h"

namespace gloss {

inline constexpr int kMaxPhraseTokens = 16;

class PhraseTrie {
 public:
  // How many nodes there will be of each number of words.
  using Lengths = std::array<std::uint32_t, kMaxPhraseTokens + 1>;

  // Adds phrases in ascending order, each after its prefixes. Ids and counts are the caller's claim: whatever
  // does not keep to it is refused.
  class Builder {
   public:
    Builder(PhraseTrie* trie, std::uint32_t word_count, std::uint32_t phrases, const Lengths& nodes);
    // A phrase of the first `shared` words of the one before and `own` further ones, the first of which
    // follows `base(shared)`. Its senses come behind those before it.
    bool add(std::size_t shared, std::span<const WordId> own, std::uint32_t senses);
    // The word in that place of the phrase before, 0 where it was shorter.
    WordId base(std::size_t shared) const { return shared < depth_ ? path_[shared] : 0; }
    std::span<const WordId> words() const { return {path_, depth_}; }  // of the phrase added last
    std::uint32_t node() const { return path_node_[depth_ - 1]; }      // of the phrase added last
    void finish();                                                     // O(nodes)

   private:
    PhraseTrie& trie_;
    WordId path_[kMaxPhraseTokens] = {};
    std::uint32_t path_node_[kMaxPhraseTokens] = {};
    Lengths next_{}, end_{};             // by length: the node that comes next, and where they end
    std::vector<std::uint64_t> eldest_;  // a bit for each node that is the first of its parent's
    std::size_t depth_ = 0;
    std::uint32_t senses_ = 0;
  };

  std::uint32_t first(WordId word) const { return word; }
  std::uint32_t next(std::uint32_t node, WordId word) const;  // O(log children)
  bool has_next(std::uint32_t node) const { return (inner_[node / 64].bits >> (node % 64) & 1) != 0; }
  IndexRange senses(std::uint32_t node) const {
    const std::uint32_t begin = senses_[node] >> kCountBits;
    return {begin, begin + (senses_[node] & kMostSenses)};
  }
  // The words that lead to a node, at most kMaxPhraseTokens, into `words`; how many. O(words · log nodes).
  std::size_t words(std::uint32_t node, WordId* words) const;
  std::uint32_t size() const { return phrases_; }

 private:
  static constexpr unsigned kCountBits = 8;
  static constexpr std::uint32_t kMostSenses = (1u << kCountBits) - 1;
  struct Inner {
    std::uint64_t bits = 0;
    std::uint32_t before = 0;  // bits of those before
  };
  std::uint32_t place(std::uint32_t node) const {  // in begin_, of a node that has children
    const Inner& inner = inner_[node / 64];
    const std::uint64_t below = inner.bits & ((std::uint64_t{1} << (node % 64)) - 1);
    return inner.before + static_cast<std::uint32_t>(std::popcount(below));
  }
  std::uint32_t node_at(std::uint32_t place) const;  // the other way

  std::uint32_t phrases_ = 0, words_ = 0;
  std::vector<std::uint32_t> senses_ = {0};  // by node: where they begin and, in the low bits, how many
  std::vector<Inner> inner_ = {{}};
  std::vector<std::uint32_t> begin_;
  std::vector<WordId> last_;  // by node, of two words or more: its last word
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_PHRASE_TRIE_H_
