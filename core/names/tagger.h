// The statistical tagger: persons, organisations, places and peoples that no list knows, by form and context.
//
// A linear model over hashed features, decoded by Viterbi over the live stretches of each sentence, twice:
// the second pass knows what the first one called the same words elsewhere in the article. Integers only.
#ifndef GLOSS_NAMES_TAGGER_H_
#define GLOSS_NAMES_TAGGER_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "names/tag_memory.h"
#include "names/tag_model.h"
#include "names/tag_shared.h"
#include "names/tag_text.h"
#include "names/tag_viterbi.h"
#include "text/article.h"

namespace gloss {

// Tokens [first, last), and by how much the model prefers this reading of them to any other, in hundredths of
// a usual margin (TagModel::margin).
struct TaggedName {
  std::uint32_t first = 0, last = 0;
  TagKind kind = TagKind::kPerson;
  std::int32_t margin = 0;
};

class Tagger {
 public:
  // O(tokens). Leaves no names where the model is empty. One pass, without votes, is for measuring what the
  // second one gives.
  enum class Passes : std::uint8_t { kOne, kTwo };
  void tag(const Article& article, const TagModel& model, Passes passes = Passes::kTwo);
  void release();                                                  // see grow.h
  const std::vector<TaggedName>& names() const { return names_; }  // by first token

  // What it would cost the model, in the same unit, to have tokens [first, last) as a name of `kind`: 0 where
  // it says so itself, kForbidden where a token is not live or they lie in no one stretch. O(last - first).
  std::int32_t cost(std::uint32_t first, std::uint32_t last, TagKind kind) const;
  static constexpr std::int32_t kForbidden = 1'000'000;

 private:
  void first_pass(const TagModel& model);  // scores without votes, and the labels that they come to
  void label_first(const TagStretch& stretch, std::span<TagLabel> labels);
  void last_pass();
  std::span<TagModel::Sums> rows_of(const TagStretch& stretch) {
    return std::span(rows_).subspan(stretch.row, stretch.size());
  }
  std::int32_t hundredths(std::int32_t score) const {
    return static_cast<std::int32_t>(std::min<std::int64_t>(std::int64_t{score} * 100 / margin_, kForbidden));
  }
  void read_names(const TagStretch& stretch);

  TagText text_;
  TagShared shared_;
  TagMemory memory_;
  TagViterbi::Transitions transitions_{};
  std::int64_t margin_ = 1;
  std::vector<std::uint32_t> stretch_at_;  // by token: 1 + index of the text's stretches, 0 where not live
  std::vector<TagModel::Sums> rows_;       // by live token: scores without votes, then those of the last pass
  std::vector<TagModel::Sums> first_rows_;  // of the first pass, a stretch at a time
  std::vector<TagLabel> labels_;            // of the first pass, by token
  std::vector<TagLabel> stretch_labels_;    // of the stretch just decoded
  std::vector<TaggedName> names_;
  // The lattices of the first stretches, as many as an article of some 30 KB has, and of one more: kept for
  // all of them they would be the most of what a long text takes. `cost` solves those others again, which
  // those who ask in the order of the text hardly notice.
  static constexpr std::uint32_t kKeptRows = 2048;
  static std::uint32_t lattice_row(const TagStretch& stretch) {
    return stretch.row + stretch.size() <= kKeptRows ? stretch.row : kKeptRows;
  }
  mutable TagViterbi lattice_;
  mutable std::uint32_t solved_ = 0;  // 1 + the stretch that the lattice looks at, solved both ways; 0: none
};

}  // namespace gloss

#endif  // GLOSS_NAMES_TAGGER_H_
