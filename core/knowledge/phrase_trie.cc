#include "knowledge/phrase_trie.h"

#include <algorithm>

namespace gloss {

bool PhraseTrie::open(const PhraseColumns& columns, std::uint32_t word_count, std::uint32_t sense_count,
                      PhraseList* list) {
  const std::span<const std::byte> shape = columns.shape;
  const std::span<const std::uint32_t> words = columns.words;
  phrases_ = static_cast<std::uint32_t>(columns.kinds.size());
  root_.assign(std::size_t{word_count} + 1, 0);
  sense_begin_.assign(1, 0);
  const std::size_t all_words = columns.first.size() + words.size();
  sense_begin_.reserve(all_words + 2);
  *list = {};
  list->words.reserve(all_words + all_words / 2);
  list->begin.reserve(phrases_ + 1);
  list->of_sense.reserve(sense_count);
  struct Born {
    std::uint32_t parent;
    WordId word;
  };
  std::vector<Born> born(1);  // by node; node 0 is none
  born.reserve(all_words + 1);
  WordId path[kMaxPhraseTokens] = {};  // of the phrase before
  std::uint32_t path_node[kMaxPhraseTokens] = {};
  std::size_t depth = 0, at = 0, at_first = 0;
  std::uint32_t senses = 0;
  sense_begin_.push_back(0);
  for (std::uint32_t phrase = 0; phrase < phrases_; ++phrase) {
    const std::size_t kind = std::size_t{columns.kinds[phrase]} * 3;
    if (kind >= shape.size()) return false;
    const auto shared = std::to_integer<std::size_t>(shape[kind]);
    const auto own = std::to_integer<std::size_t>(shape[kind + 1]);
    const auto meanings = std::to_integer<std::uint32_t>(shape[kind + 2]);
    if (shared > depth || own == 0 || shared + own > kMaxPhraseTokens) return false;
    const std::size_t opens = shared == 0 ? 1 : 0;
    if (opens > columns.first.size() - at_first || own - opens > words.size() - at) return false;
    if (meanings == 0 || meanings > sense_count - senses) return false;
    for (std::size_t i = shared; i < shared + own; ++i) {
      const std::uint32_t coded = i == 0 ? columns.first[at_first++] : words[at++];
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
  if (at != words.size() || at_first != columns.first.size() || senses != sense_count) return false;
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
