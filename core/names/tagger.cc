#include "names/tagger.h"

#include "grow.h"

namespace gloss {

void Tagger::tag(const Article& article, const TagModel& model, Passes passes) {
  names_.clear();
  stretch_at_.assign(article.size(), 0);
  if (model.empty()) return;
  for (TagLabel x = 0; x < kTagLabels; ++x) {
    for (TagLabel y = 0; y < kTagLabels; ++y) transitions_[x][y] = model.transition(x, y);
  }
  lattice_.set_transitions(transitions_);
  margin_ = model.margin();
  text_.read(article, model.clusters());
  const std::vector<TagStretch>& stretches = text_.stretches();
  for (std::size_t s = 0; s < stretches.size(); ++s) {
    for (std::uint32_t t = stretches[s].first; t < stretches[s].last; ++t) {
      stretch_at_[t] = static_cast<std::uint32_t>(s + 1);
    }
  }
  rows_.resize(stretches.empty() ? 0 : stretches.back().row + stretches.back().size());
  solved_ = 0;
  first_pass(model);
  if (passes == Passes::kTwo) text_.set_votes(labels_);
  last_pass();
  text_.release_words();
  gloss::release(&labels_);
}

void Tagger::release() {
  text_.release_stretches();
  gloss::release(&stretch_at_, &rows_, &names_);
}

void Tagger::first_pass(const TagModel& model) {
  memory_.begin(model);
  shared_.begin(model);
  labels_.assign(text_.size(), 0);
  for (const TagStretch& stretch : text_.stretches()) {
    const std::span<TagModel::Sums> rows = rows_of(stretch);
    const std::span<TagLabel> labels = std::span(labels_).subspan(stretch.first, stretch.size());
    const TagHash key = TagMemory::stretch_key(text_, stretch);
    if (!memory_.find(key, rows, labels)) {
      for (std::uint32_t i = 0; i < stretch.size(); ++i) {
        rows[i].fill(0);
        shared_.add(text_, stretch.sentence, stretch.first + i, &rows[i]);
      }
      label_first(stretch, labels);
    }
    memory_.keep(key, rows, labels);
  }
  memory_.end();
}

void Tagger::label_first(const TagStretch& stretch, std::span<TagLabel> labels) {
  const std::span<TagModel::Sums> rows = rows_of(stretch);
  first_rows_.assign(rows.begin(), rows.end());  // the last pass starts from the scores without votes, too
  const Sentence& sentence = text_.sentences()[stretch.sentence];
  for (std::uint32_t i = 0; i < stretch.size(); ++i) {
    shared_.add_votes(text_, sentence, stretch.first + i, &first_rows_[i]);
  }
  lattice_.solve(first_rows_);
  lattice_.best(first_rows_, &stretch_labels_);
  std::copy(stretch_labels_.begin(), stretch_labels_.end(), labels.begin());
}

void Tagger::last_pass() {
  for (const TagStretch& stretch : text_.stretches()) {
    const std::span<TagModel::Sums> rows = rows_of(stretch);
    const Sentence& sentence = text_.sentences()[stretch.sentence];
    for (std::uint32_t i = 0; i < stretch.size(); ++i) {
      shared_.add_votes(text_, sentence, stretch.first + i, &rows[i]);
    }
    lattice_.solve_both(rows, lattice_row(stretch));
    lattice_.best(rows, &stretch_labels_);
    read_names(stretch);
  }
}

void Tagger::read_names(const TagStretch& stretch) {
  const std::uint32_t size = stretch.size();
  for (std::uint32_t i = 0; i < size; ++i) {
    const TagLabel label = stretch_labels_[i];
    if (label == 0) continue;
    std::uint32_t end = i + 1;
    while (end < size && tag_continues(stretch_labels_[end])) ++end;
    TaggedName name{stretch.first + i, stretch.first + end, tag_kind(label), INT32_MAX};
    const std::int32_t best = lattice_.best_score();
    for (std::uint32_t t = i; t < end; ++t) {
      name.margin = std::min(name.margin, best - lattice_.without_label(t, stretch_labels_[t]));
    }
    name.margin = hundredths(name.margin);
    grow(&names_);
    names_.push_back(name);
    i = end - 1;
  }
}

std::int32_t Tagger::cost(std::uint32_t first, std::uint32_t last, TagKind kind) const {
  if (first >= last || last > stretch_at_.size()) return kForbidden;
  const std::uint32_t at = stretch_at_[first];
  if (at == 0 || stretch_at_[last - 1] != at) return kForbidden;
  const TagStretch& stretch = text_.stretches()[at - 1];
  const std::span rows = std::span(rows_).subspan(stretch.row, stretch.size());
  if (solved_ != at) {
    const std::uint32_t row = lattice_row(stretch);
    if (row == kKeptRows) {
      lattice_.solve_both(rows, row);
    } else {
      lattice_.look_at(rows, row);
    }
    solved_ = at;
  }
  const std::uint32_t from = first - stretch.first, to = last - stretch.first;
  TagLabel before = tag_label(kind, last - first == 1 ? TagPart::kUnit : TagPart::kBegin);
  std::int32_t total = lattice_.up_to(from, before);
  for (std::uint32_t i = from + 1; i < to; ++i) {
    const TagLabel label = tag_label(kind, i + 1 == to ? TagPart::kLast : TagPart::kInside);
    total += transitions_[before][label] + rows[i][label - 1];
    before = label;
  }
  total += lattice_.behind(to - 1, before);
  return hundredths(std::max(lattice_.best_score() - total, 0));
}

}  // namespace gloss
