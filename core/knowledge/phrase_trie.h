// The automaton over word ids: one node for each prefix of a phrase. Built from the pack's sorted,
// front-coded phrases in one pass; nodes are numbered in the order of phrases, so a node's senses are
// consecutive.
//
//   strait ─ of ┬ malacca ●      edges of a node are consecutive and ascend by word: binary search
//               └ hormuz  ●      the first word goes by an array
//
// Node 0 stands for "no node".
#ifndef GLOSS_KNOWLEDGE_PHRASE_TRIE_H_
#define GLOSS_KNOWLEDGE_PHRASE_TRIE_H_

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
  // Adds phrases in ascending order, each after its prefixes, then links them. Ids and counts are the
  // caller's claim: whatever does not keep to it is refused.
  class Builder {
   public:
    // `nodes`: words that phrases do not share with the one before, in all.
    Builder(PhraseTrie* trie, std::uint32_t word_count, std::uint32_t phrases, std::size_t nodes);
    // A phrase of the first `shared` words of the one before and `own` further ones, the first of which
    // follows `base(shared)`. Its senses come behind those before it.
    bool add(std::size_t shared, std::span<const WordId> own, std::uint32_t senses);
    // The word in that place of the phrase before, 0 where it was shorter.
    WordId base(std::size_t shared) const { return shared < depth_ ? path_[shared] : 0; }
    std::span<const WordId> words() const { return {path_, depth_}; }  // of the phrase added last
    void finish();                                                     // O(nodes)

   private:
    struct Born {
      std::uint32_t parent;
      WordId word;
    };
    PhraseTrie& trie_;
    std::vector<Born> born_;  // by node; node 0 is none
    WordId path_[kMaxPhraseTokens] = {};
    std::uint32_t path_node_[kMaxPhraseTokens] = {};
    std::size_t depth_ = 0;
    std::uint32_t senses_ = 0;
  };

  std::uint32_t first(WordId word) const { return root_[word]; }
  std::uint32_t next(std::uint32_t node, WordId word) const;  // O(log edges)
  bool has_next(std::uint32_t node) const { return edge_begin_[node] != edge_begin_[node + 1]; }
  IndexRange senses(std::uint32_t node) const { return {sense_begin_[node], sense_begin_[node + 1]}; }
  std::uint32_t size() const { return phrases_; }

 private:
  struct Edge {
    WordId word;
    std::uint32_t node;
  };
  std::uint32_t phrases_ = 0;
  std::vector<std::uint32_t> root_ = {0};   // by WordId
  std::vector<std::uint32_t> edge_begin_;   // by node, one more
  std::vector<std::uint32_t> sense_begin_;  // by node, one more
  std::vector<Edge> edges_;
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_PHRASE_TRIE_H_
