#include "knowledge/phrase_trie.h"

#include <algorithm>

namespace gloss {
namespace {

void set_bit(std::uint64_t* bits, std::uint32_t at) { *bits |= std::uint64_t{1} << (at % 64); }

}  // namespace

PhraseTrie::Builder::Builder(PhraseTrie* trie, std::uint32_t word_count, std::uint32_t phrases,
                             const Lengths& nodes)
    : trie_(*trie) {
  trie_.phrases_ = phrases;
  trie_.words_ = word_count;
  std::uint32_t all = word_count + 1;
  for (std::size_t length = 2; length < nodes.size(); ++length) {
    next_[length] = all;
    end_[length] = all += nodes[length];
  }
  trie_.senses_.assign(all, 0);
  trie_.last_.resize(all - word_count - 1);
  trie_.inner_.assign(all / 64 + 1, {});
  eldest_.assign(all / 64 + 1, 0);
}

bool PhraseTrie::Builder::add(std::size_t shared, std::span<const WordId> own, std::uint32_t senses) {
  const std::size_t depth = shared + own.size();
  if (shared > depth_ || own.empty() || depth > kMaxPhraseTokens) return false;
  if (own[0] <= base(shared) || senses == 0 || senses > kMostSenses) return false;
  if (senses_ >= (1u << (32 - kCountBits)) - senses) return false;
  for (std::size_t i = shared; i < depth; ++i) {
    const WordId word = own[i - shared];
    if (word == 0 || word > trie_.words_) return false;
    std::uint32_t node = word;
    if (i > 0) {
      if (next_[i + 1] == end_[i + 1]) return false;
      node = next_[i + 1]++;
      trie_.last_[node - trie_.words_ - 1] = word;
      const std::uint32_t parent = path_node_[i - 1];
      if (!trie_.has_next(parent)) {
        set_bit(&trie_.inner_[parent / 64].bits, parent);
        set_bit(&eldest_[node / 64], node);
      }
    }
    path_[i] = word;
    path_node_[i] = node;
  }
  depth_ = depth;
  trie_.senses_[node()] = senses_ << kCountBits | senses;
  senses_ += senses;
  return true;
}

// Parents ascend as their children do, so the n-th node that has children has those that the n-th eldest
// begins.
void PhraseTrie::Builder::finish() {
  std::uint32_t count = 0;
  for (Inner& inner : trie_.inner_) {
    inner.before = count;
    count += static_cast<std::uint32_t>(std::popcount(inner.bits));
  }
  trie_.begin_.clear();
  trie_.begin_.reserve(count + 1);
  for (std::size_t i = 0; i < eldest_.size(); ++i) {
    for (std::uint64_t bits = eldest_[i]; bits != 0; bits &= bits - 1) {
      trie_.begin_.push_back(static_cast<std::uint32_t>(i * 64) +
                             static_cast<std::uint32_t>(std::countr_zero(bits)));
    }
  }
  trie_.begin_.push_back(static_cast<std::uint32_t>(trie_.senses_.size()));
}

std::uint32_t PhraseTrie::next(std::uint32_t node, WordId word) const {
  if (!has_next(node)) return 0;
  const std::uint32_t at = place(node), first = words_ + 1;
  const WordId* const begin = last_.data() + (begin_[at] - first);
  const WordId* const end = last_.data() + (begin_[at + 1] - first);
  const WordId* const found = std::lower_bound(begin, end, word);
  return found != end && *found == word ? static_cast<std::uint32_t>(found - last_.data()) + first : 0;
}

std::uint32_t PhraseTrie::node_at(std::uint32_t place) const {
  const auto after = std::upper_bound(inner_.begin(), inner_.end(), place,
                                      [](std::uint32_t p, const Inner& inner) { return p < inner.before; });
  const auto inner = after - 1;
  std::uint64_t bits = inner->bits;
  for (std::uint32_t skip = place - inner->before; skip > 0; --skip) bits &= bits - 1;
  return static_cast<std::uint32_t>((inner - inner_.begin()) * 64 + std::countr_zero(bits));
}

std::size_t PhraseTrie::words(std::uint32_t node, WordId* words) const {
  std::size_t count = 0;
  for (; node > words_; ++count) {
    words[count] = last_[node - words_ - 1];
    node = node_at(
        static_cast<std::uint32_t>(std::upper_bound(begin_.begin(), begin_.end(), node) - begin_.begin()) -
        1);
  }
  words[count++] = node;
  std::reverse(words, words + count);
  return count;
}

}  // namespace gloss
