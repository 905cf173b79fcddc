// How well a model finds names in documents it has not seen: exact spans and kinds, by the runtime's tagger.
#ifndef GLOSS_TOOLS_TRAIN_REPORT_H_
#define GLOSS_TOOLS_TRAIN_REPORT_H_

#include <string>
#include <vector>

#include "knowledge/tables.h"
#include "names/tag_model.h"
#include "names/tagger.h"
#include "train/corpus.h"
#include "train/labels.h"

namespace gloss::train {

struct Score {
  std::size_t right = 0, found = 0, gold = 0;
  double f1() const {
    return found + gold == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(found + gold);
  }
};

// Persons, organisations and places together (micro); `places_only` for corpora that mark nothing else.
Score measure(const std::vector<Document>& documents, const KnowledgeTables& tables, const TagModel& model,
              bool places_only, Tagger::Passes passes = Tagger::Passes::kTwo);

// The document with its labels brought to one scheme (labels.h), as spans of person, org, place and norp.
Document normalised(const Document& document, const Habits& habits, const KnowledgeTables& tables);

// Documents with the spans of their gold, in the scorers' format.
bool write_spans(const std::string& path, const std::vector<Document>& documents);

// What the tagger alone finds, in the scorers' format: {"id","spans":[{"start","end","kind"}]}, a document a
// line.
bool write_names(const std::string& path, const std::vector<Document>& documents,
                 const KnowledgeTables& tables, const TagModel& model, Tagger::Passes passes);

// The median margin of all names the model finds, at least 1.
std::uint32_t median_margin(const std::vector<std::vector<Document>>& corpora, const KnowledgeTables& tables,
                            const TagModel& model);

// How often names of a margin are right: tells what a margin is worth.
void print_margins(const std::vector<std::vector<Document>>& corpora, const KnowledgeTables& tables,
                   const TagModel& model);

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_REPORT_H_
