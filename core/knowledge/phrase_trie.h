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

// The columns of phrases as the file has them; pack_format.h says what they hold.
struct PhraseColumns {
  std::span<const std::byte> shape;  // three bytes a kind
  std::vector<std::uint32_t> kinds, first, words;
};

// The phrases spelled out as word ids, for those who read the senses that go with them.
struct PhraseList {
  std::vector<WordId> words;            // of all phrases, one after another
  std::vector<std::uint32_t> begin;     // by phrase, one more: into words
  std::vector<std::uint32_t> of_sense;  // by sense: its phrase
  std::span<const WordId> at(std::uint32_t phrase) const {
    return std::span(words).subspan(begin[phrase], begin[phrase + 1] - begin[phrase]);
  }
};

class PhraseTrie {
 public:
  // Every word id must be at most `word_count`, the senses must add up to `sense_count`. False where anything
  // is out of range or order. O(words).
  bool open(const PhraseColumns& columns, std::uint32_t word_count, std::uint32_t sense_count,
            PhraseList* list);

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
