#include "train/lessons.h"

#include "train/perceptron.h"
#include "train/random.h"

namespace gloss::train {
namespace {

constexpr std::uint8_t kLeastOften = 2;
constexpr std::uint32_t kFolds = 4;

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
char large(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

enum class Copy { kSmall, kCapitals, kTitle };

std::string copy(std::string_view text, Copy how, Random* random) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (how == Copy::kSmall) out[i] = small(text[i]);
    if (how == Copy::kCapitals) out[i] = large(text[i]);
    if (how != Copy::kTitle || !letter(text[i]) || (i > 0 && (letter(text[i - 1]) || text[i - 1] == '\'')))
      continue;
    std::size_t end = i;
    while (end < text.size() && letter(text[end])) ++end;
    if (end - i > 3 || random->below(10) < 3) out[i] = large(text[i]);
  }
  return out;
}

}  // namespace

void Lessons::add(const Document& document, const Habits& habits, std::uint32_t domain) {
  Article article;
  article.read(document.text, tables_);
  Lesson lesson{document.text, labels_of(document, habits, article),
                static_cast<std::uint32_t>(lessons_.size()), domain};
  tokens_ += article.size();
  lessons_.push_back(std::move(lesson));
}

void Lessons::add_copies() {
  Random random(3);
  Article article, again;
  const std::size_t count = lessons_.size();
  for (std::size_t i = 0; i < count; ++i) {
    article.read(lessons_[i].text, tables_);
    for (const Sentence& sentence : article.sentences) {
      const std::size_t draw = random.below(100);
      if (draw >= 9) continue;
      const Span span = article.span(sentence.first, sentence.last);
      Lesson lesson;
      lesson.text = copy(article.text.substr(span.begin, span.size()), static_cast<Copy>(draw / 3), &random);
      lesson.labels.assign(lessons_[i].labels.begin() + sentence.first,
                           lessons_[i].labels.begin() + sentence.last);
      lesson.source = lessons_[i].source;
      lesson.domain = lessons_[i].domain;
      again.read(lesson.text, tables_);
      if (again.size() != lesson.labels.size()) continue;  // other letters, other tokens
      tokens_ += again.size();
      lessons_.push_back(std::move(lesson));
    }
  }
}

void Lessons::vote(int epochs) {
  FeatureIndex index;
  for (const Lesson& lesson : lessons_) reader_.count(lesson, {}, &index);
  index.close(kLeastOften);
  std::vector<Example> examples;
  std::vector<std::size_t> begin;  // of each lesson's examples
  std::vector<std::vector<TagStretch>> stretches;
  for (const Lesson& lesson : lessons_) {
    begin.push_back(examples.size());
    reader_.read(lesson, {}, index, &examples);
    stretches.push_back(reader_.stretches());
  }
  begin.push_back(examples.size());
  votes_.resize(lessons_.size());
  TagLattice<float> lattice;
  std::vector<TagLabel> labels;
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const Example*> others;
    for (std::size_t i = 0; i < lessons_.size(); ++i) {
      if (lessons_[i].source % kFolds == fold) continue;
      for (std::size_t e = begin[i]; e < begin[i + 1]; ++e) others.push_back(&examples[e]);
    }
    const std::string what = "votes, fold " + std::to_string(fold + 1) + " of " + std::to_string(kFolds);
    const Weights weights = learn(others, index.size(), {epochs, 1}, what.c_str());
    for (std::size_t i = 0; i < lessons_.size(); ++i) {
      if (lessons_[i].source % kFolds != fold) continue;
      votes_[i].assign(lessons_[i].labels.size(), 0);
      for (std::size_t e = begin[i]; e < begin[i + 1]; ++e) {
        apply(weights, examples[e], &lattice, &labels);
        std::copy(labels.begin(), labels.end(), votes_[i].begin() + stretches[i][e - begin[i]].first);
      }
    }
  }
}

std::vector<Example> Lessons::examples(FeatureIndex* index) {
  static const std::vector<TagLabel> kNoVotes;
  for (std::size_t i = 0; i < lessons_.size(); ++i) {
    reader_.count(lessons_[i], kNoVotes, index);
    reader_.count(lessons_[i], votes_[i], index);
  }
  index->close(kLeastOften);
  std::vector<Example> examples;
  for (std::size_t i = 0; i < lessons_.size(); ++i) {
    reader_.read(lessons_[i], kNoVotes, *index, &examples);
    reader_.read(lessons_[i], votes_[i], *index, &examples);
  }
  return examples;
}

}  // namespace gloss::train
