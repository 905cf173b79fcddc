// What the model said of the stretches of the article before this one. While somebody types, the next article
// is the last one with a letter more: nearly all stretches are what they were, and so are their scores
// without votes, the dearest part of tagging, and the labels that the first pass makes of them.
//
//   memory.begin(model);                             // an article
//   if (memory.find(key, rows, labels)) …            // a stretch of the article before
//   memory.keep(key, rows, labels);                  // … is one of this article, too
//   memory.end();                                    // this article is now the one before
//
// The key is a hash of all that the features of the stretch look at (`stretch_key`), so that a remembered
// answer is the one that would be found again: an annotator that has read much answers as a fresh one does
// (tests/property/edit_test.cc). 64 bits of hash are taken for the thing itself, as words are in TagText.
// Long texts are not remembered beyond kMostRows. O(1) a stretch; nothing is allocated once it is as large as
// the articles are.
#ifndef GLOSS_NAMES_TAG_MEMORY_H_
#define GLOSS_NAMES_TAG_MEMORY_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "key_slots.h"
#include "names/tag_model.h"
#include "names/tag_text.h"

namespace gloss {

class TagMemory {
 public:
  using Sums = TagModel::Sums;
  static constexpr std::size_t kMostRows = std::size_t{1} << 15;  // 1 MB of scores

  static TagHash stretch_key(const TagText& text, const TagStretch& stretch);

  void begin(const TagModel& model);
  // Copies what is remembered of a stretch, one of each for each of its tokens. False: nothing.
  bool find(TagHash key, std::span<Sums> rows, std::span<TagLabel> labels) const;
  void keep(TagHash key, std::span<const Sums> rows, std::span<const TagLabel> labels);
  void end();

 private:
  struct Stretch {
    TagHash key = 0;
    std::uint32_t row = 0;
  };
  struct Generation {
    std::vector<Stretch> stretches;
    std::vector<Sums> rows;
    std::vector<TagLabel> labels;  // by row
  };
  const TagModel* model_ = nullptr;
  Generation before_, now_;
  KeySlots slots_;  // of before_.stretches
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_MEMORY_H_
