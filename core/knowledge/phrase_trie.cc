#include "knowledge/phrase_trie.h"

#include <algorithm>

namespace gloss {

PhraseTrie::Builder::Builder(PhraseTrie* trie, std::uint32_t word_count, std::uint32_t phrases,
                             std::size_t nodes)
    : trie_(*trie) {
  trie_.phrases_ = phrases;
  trie_.root_.assign(std::size_t{word_count} + 1, 0);
  trie_.sense_begin_.reserve(nodes + 2);
  trie_.sense_begin_.assign(2, 0);
  born_.reserve(nodes + 1);
  born_.resize(1);
}

bool PhraseTrie::Builder::add(std::size_t shared, std::span<const WordId> own, std::uint32_t senses) {
  const std::size_t depth = shared + own.size();
  if (shared > depth_ || own.empty() || depth > kMaxPhraseTokens || senses == 0) return false;
  if (own[0] <= base(shared)) return false;
  for (std::size_t i = shared; i < depth; ++i) {
    const WordId word = own[i - shared];
    if (word == 0 || word >= trie_.root_.size()) return false;
    const auto node = static_cast<std::uint32_t>(born_.size());
    path_[i] = word;
    path_node_[i] = node;
    born_.push_back({i == 0 ? 0 : path_node_[i - 1], word});
    if (i == 0) trie_.root_[word] = node;
    trie_.sense_begin_.push_back(senses_);  // becomes this node's end unless the phrase ends here
  }
  depth_ = depth;
  senses_ += senses;
  trie_.sense_begin_.back() = senses_;
  return true;
}

// Nodes in their order, dropped into their parents' rows: children of one parent ascend by word. Counts stand
// two places behind their node until they are summed, so that filling a row moves its begin to where it
// belongs.
void PhraseTrie::Builder::finish() {
  const std::size_t nodes = born_.size();
  std::vector<std::uint32_t>& begin = trie_.edge_begin_;
  begin.assign(nodes + 2, 0);
  std::uint32_t inner = 0;
  for (const Born& node : born_) {
    if (node.parent == 0) continue;
    ++begin[node.parent + 2];
    ++inner;
  }
  for (std::size_t node = 2; node < begin.size(); ++node) begin[node] += begin[node - 1];
  trie_.edges_.resize(inner);
  for (std::size_t node = 1; node < nodes; ++node) {
    const Born& each = born_[node];
    if (each.parent != 0)
      trie_.edges_[begin[each.parent + 1]++] = {each.word, static_cast<std::uint32_t>(node)};
  }
}

std::uint32_t PhraseTrie::next(std::uint32_t node, WordId word) const {
  const auto begin = edges_.begin() + edge_begin_[node];
  const auto end = edges_.begin() + edge_begin_[node + 1];
  const auto edge = std::lower_bound(begin, end, word, [](const Edge& e, WordId w) { return e.word < w; });
  return edge != end && edge->word == word ? edge->node : 0;
}

}  // namespace gloss
