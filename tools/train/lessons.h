// The training set: documents with labels, copies of sentences in other letter cases, and the votes of a
// first pass that has not seen the document.
#ifndef GLOSS_TOOLS_TRAIN_LESSONS_H_
#define GLOSS_TOOLS_TRAIN_LESSONS_H_

#include <vector>

#include "train/examples.h"
#include "train/labels.h"

namespace gloss::train {

class Lessons {
 public:
  Lessons(const KnowledgeTables& tables, const TagClusters& clusters)
      : tables_(tables), reader_(tables, clusters) {}

  void add(const Document& document, const Habits& habits, std::uint32_t domain);
  // Of 3 % of the sentences each: one in small letters, in capitals, in Title Case.
  void add_copies();
  // First passes over four folds of the documents, each learnt from the other three.
  void vote(int epochs);
  // Every document twice: without votes, as the first pass sees it, and with them.
  std::vector<Example> examples(FeatureIndex* index);

  std::size_t size() const { return lessons_.size(); }
  std::size_t tokens() const { return tokens_; }

 private:
  const KnowledgeTables& tables_;
  ExampleReader reader_;
  std::vector<Lesson> lessons_;
  std::vector<std::vector<TagLabel>> votes_;  // by lesson
  std::size_t tokens_ = 0;
};

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_LESSONS_H_
