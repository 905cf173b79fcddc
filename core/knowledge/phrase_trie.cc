#include "knowledge/phrase_trie.h"

#include <algorithm>

namespace gloss {

bool PhraseTrie::open(std::span<const std::byte> shape, std::span<const std::uint32_t> words,
                      std::uint32_t word_count, std::uint32_t sense_count, PhraseList* list) {
  phrases_ = static_cast<std::uint32_t>(shape.size() / 3);
  root_.assign(std::size_t{word_count} + 1, 0);
  sense_begin_.assign(1, 0);
  sense_begin_.reserve(words.size() + 2);
  *list = {};
  list->words.reserve(words.size() + words.size() / 2);
  list->begin.reserve(phrases_ + 1);
  list->of_sense.reserve(sense_count);
  struct Born {
    std::uint32_t parent;
    WordId word;
  };
  std::vector<Born> born(1);  // by node; node 0 is none
  born.reserve(words.size() + 1);
  WordId path[kMaxPhraseTokens] = {};  // of the phrase before
  std::uint32_t path_node[kMaxPhraseTokens] = {};
  std::size_t depth = 0, at = 0;
  std::uint32_t senses = 0;
  sense_begin_.push_back(0);
  for (std::uint32_t phrase = 0; phrase < phrases_; ++phrase) {
    const auto shared = std::to_integer<std::size_t>(shape[3 * std::size_t{phrase}]);
    const auto own = std::to_integer<std::size_t>(shape[3 * std::size_t{phrase} + 1]);
    const auto meanings = std::to_integer<std::uint32_t>(shape[3 * std::size_t{phrase} + 2]);
    if (shared > depth || own == 0 || shared + own > kMaxPhraseTokens) return false;
    if (own > words.size() - at || meanings == 0 || meanings > sense_count - senses) return false;
    for (std::size_t i = shared; i < shared + own; ++i) {
      const std::uint32_t coded = words[at++];
      const WordId base = i == shared && i < depth ? path[i] : 0;  // the first own word ascends
      if (coded == 0 || coded > word_count - base) return false;
      path[i] = base + coded;
      const auto node = static_cast<std::uint32_t>(born.size());
      path_node[i] = node;
      born.push_back({i == 0 ? 0 : path_node[i - 1], path[i]});
      if (i == 0) root_[path[0]] = node;
      sense_begin_.push_back(senses);  // becomes this node's end unless the phrase ends here
    }
    depth = shared + own;
    senses += meanings;
    sense_begin_.back() = senses;
    list->begin.push_back(static_cast<std::uint32_t>(list->words.size()));
    list->words.insert(list->words.end(), path, path + depth);
    list->of_sense.insert(list->of_sense.end(), meanings, phrase);
  }
  if (at != words.size() || senses != sense_count) return false;
  list->begin.push_back(static_cast<std::uint32_t>(list->words.size()));

  // Nodes in their order, dropped into their parents' rows: children of one parent ascend by word.
  const std::size_t nodes = born.size();
  edge_begin_.assign(nodes + 1, 0);
  std::uint32_t inner = 0;
  for (std::size_t node = 1; node < nodes; ++node) {
    if (born[node].parent != 0) {
      ++edge_begin_[born[node].parent + 1];
      ++inner;
    }
  }
  for (std::size_t node = 1; node <= nodes; ++node) edge_begin_[node] += edge_begin_[node - 1];
  edges_.resize(inner);
  std::vector<std::uint32_t> cursor(edge_begin_.begin(), edge_begin_.end() - 1);
  for (std::size_t node = 1; node < nodes; ++node) {
    if (born[node].parent != 0) {
      edges_[cursor[born[node].parent]++] = {born[node].word, static_cast<std::uint32_t>(node)};
    }
  }
  return true;
}

std::uint32_t PhraseTrie::next(std::uint32_t node, WordId word) const {
  const auto begin = edges_.begin() + edge_begin_[node];
  const auto end = edges_.begin() + edge_begin_[node + 1];
  const auto edge = std::lower_bound(begin, end, word, [](const Edge& e, WordId w) { return e.word < w; });
  return edge != end && edge->word == word ? edge->node : 0;
}

}  // namespace gloss
