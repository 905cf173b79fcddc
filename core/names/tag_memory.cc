#include "names/tag_memory.h"

#include <algorithm>
#include <utility>

namespace gloss {
namespace {

constexpr std::uint32_t kReach = 4;  // features look no further than so many tokens to either side

}  // namespace

TagHash TagMemory::stretch_key(const TagText& text, const TagStretch& stretch) {
  const Sentence& sentence = text.sentences()[stretch.sentence];
  // Within reach, where the sentence begins and ends is told by how many tokens there are.
  const std::uint32_t before = std::min(stretch.first - sentence.first, kReach + 1);
  const std::uint32_t behind = std::min(sentence.last - stretch.last, kReach + 1);
  TagHash key = kTagSeed;
  const auto add = [&key](TagHash part) { key = tag_mix(key ^ part); };
  add(static_cast<TagHash>(stretch.size()) << 32 | before << 16 | behind << 8 |
      static_cast<TagHash>(text.letter_case(stretch.sentence)));
  for (std::uint32_t t = stretch.first - before; t < stretch.last + behind; ++t) {
    const TagToken& token = text.token(t);
    const TagWord& word = text.word(t);
    add(word.hash);
    add(text.shape(t));
    add(static_cast<TagHash>(token.unit) | static_cast<TagHash>(token.begin) << 16 |
        static_cast<TagHash>(token.inside) << 32 | TagHash{token.joined} << 48 |
        static_cast<TagHash>(word.small > 0 ? 1 : 0) << 49 |
        static_cast<TagHash>(std::min<unsigned>(word.capital, 2)) << 50 | TagHash{token.capital} << 52);
  }
  return key;
}

void TagMemory::begin(const TagModel& model) {
  if (model_ != &model) before_ = Generation();
  model_ = &model;
  now_.stretches.clear();
  now_.rows.clear();
  now_.labels.clear();
  std::size_t capacity = 16;
  while (capacity < 2 * before_.stretches.size() + 2) capacity *= 2;
  slots_.assign(capacity, 0);
  for (std::uint32_t i = 0; i < before_.stretches.size(); ++i) {
    const TagHash key = before_.stretches[i].key;
    std::size_t slot = key & (capacity - 1);
    // A line that comes again and again is one entry; one each would have the next walk along them all.
    while (slots_[slot] != 0 && before_.stretches[slots_[slot] - 1].key != key)
      slot = (slot + 1) & (capacity - 1);
    if (slots_[slot] == 0) slots_[slot] = i + 1;
  }
}

bool TagMemory::find(TagHash key, std::span<Sums> rows, std::span<TagLabel> labels) const {
  for (std::size_t slot = key & (slots_.size() - 1); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const Stretch& stretch = before_.stretches[slots_[slot] - 1];
    if (stretch.key != key) continue;
    std::copy_n(before_.rows.begin() + stretch.row, rows.size(), rows.begin());
    std::copy_n(before_.labels.begin() + stretch.row, labels.size(), labels.begin());
    return true;
  }
  return false;
}

void TagMemory::keep(TagHash key, std::span<const Sums> rows, std::span<const TagLabel> labels) {
  if (now_.rows.size() + rows.size() > kMostRows) return;
  now_.stretches.push_back({key, static_cast<std::uint32_t>(now_.rows.size())});
  now_.rows.insert(now_.rows.end(), rows.begin(), rows.end());
  now_.labels.insert(now_.labels.end(), labels.begin(), labels.end());
}

void TagMemory::end() { std::swap(before_, now_); }

}  // namespace gloss
