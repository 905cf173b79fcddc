#include "names/tagger.h"

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
  const std::size_t rows = stretches.empty() ? 0 : stretches.back().row + stretches.back().size();
  rows_.resize(rows);
  left_.resize(rows);
  right_.resize(rows);
  best_.resize(stretches.size());
  score_tokens(model);
  if (passes == Passes::kTwo) {
    decode(model, false);
    text_.set_votes(labels_);
  }
  decode(model, true);
}

void Tagger::score_tokens(const TagModel& model) {
  for (const TagStretch& stretch : text_.stretches()) {
    for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
      TagViterbi::Row& row = rows_[stretch.row + (t - stretch.first)];
      row.fill(0);
      features_.collect(text_, stretch.sentence, t);
      model.score(features_.all(), row.data() + 1);
    }
  }
}

void Tagger::add_votes(const TagModel& model, const TagStretch& stretch, TagViterbi::Row* rows) {
  for (std::uint32_t i = 0; i < stretch.size(); ++i) {
    features_.collect_votes(text_, stretch.sentence, stretch.first + i);
    model.score(features_.all(), rows[i].data() + 1);
  }
}

void Tagger::decode(const TagModel& model, bool last_pass) {
  labels_.assign(text_.size(), 0);
  for (std::size_t s = 0; s < text_.stretches().size(); ++s) {
    const TagStretch& stretch = text_.stretches()[s];
    TagViterbi::Row* scores = rows_.data() + stretch.row;
    if (!last_pass) {  // the last one starts from the scores without votes, too
      if (first_scores_.size() < stretch.size()) first_scores_.resize(stretch.size());
      std::copy_n(scores, stretch.size(), first_scores_.data());
      scores = first_scores_.data();
    }
    lattice_.set_rows(stretch.size(), scores, left_.data() + stretch.row, right_.data() + stretch.row);
    add_votes(model, stretch, scores);
    if (last_pass) {
      lattice_.solve_both();
    } else {
      lattice_.solve();
    }
    lattice_.best(&stretch_labels_);
    std::copy(stretch_labels_.begin(), stretch_labels_.end(), labels_.begin() + stretch.first);
    if (!last_pass) continue;
    best_[s] = lattice_.best_score();
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
      for (TagLabel other = 0; other < kTagLabels; ++other) {
        if (other != stretch_labels_[t])
          name.margin = std::min(name.margin, best - lattice_.with_label(t, other));
      }
    }
    name.margin = hundredths(name.margin);
    names_.push_back(name);
    i = end - 1;
  }
}

std::int32_t Tagger::cost(std::uint32_t first, std::uint32_t last, TagKind kind) const {
  if (first >= last || last > stretch_at_.size()) return kForbidden;
  const std::uint32_t at = stretch_at_[first];
  if (at == 0 || stretch_at_[last - 1] != at) return kForbidden;
  const TagStretch& stretch = text_.stretches()[at - 1];
  const std::uint32_t from = stretch.row + (first - stretch.first), to = stretch.row + (last - stretch.first);
  TagLabel before = tag_label(kind, last - first == 1 ? TagPart::kUnit : TagPart::kBegin);
  std::int32_t total = left_[from][before];
  for (std::uint32_t i = from + 1; i < to; ++i) {
    const TagLabel label = tag_label(kind, i + 1 == to ? TagPart::kLast : TagPart::kInside);
    total += transitions_[before][label] + rows_[i][label];
    before = label;
  }
  total += right_[to - 1][before];
  return hundredths(std::max(best_[at - 1] - total, 0));
}

}  // namespace gloss
