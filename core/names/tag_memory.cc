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
  slots_.fill(before_.stretches.size(), [this](std::uint32_t i) { return before_.stretches[i].key; });
}

bool TagMemory::find(TagHash key, std::span<Sums> rows, std::span<TagLabel> labels) const {
  const std::uint32_t found = slots_.find(key, [this](std::uint32_t i) { return before_.stretches[i].key; });
  if (found == kNoId) return false;
  const std::uint32_t row = before_.stretches[found].row;
  std::copy_n(before_.rows.begin() + row, rows.size(), rows.begin());
  std::copy_n(before_.labels.begin() + row, labels.size(), labels.begin());
  return true;
}

void TagMemory::keep(TagHash key, std::span<const Sums> rows, std::span<const TagLabel> labels) {
  if (now_.rows.size() + rows.size() > kMostRows) return;
  now_.stretches.push_back({key, static_cast<std::uint32_t>(now_.rows.size())});
  now_.rows.insert(now_.rows.end(), rows.begin(), rows.end());
  now_.labels.insert(now_.labels.end(), labels.begin(), labels.end());
}

void TagMemory::end() { std::swap(before_, now_); }

}  // namespace gloss
