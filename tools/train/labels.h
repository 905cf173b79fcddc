// One scheme of labels for corpora that disagree: what each calls a person, a body, a place or a people is
// brought to what core/names means by them (the project's annotation guidelines).
//
//   titles and determiners leave names          "President | Bush", "the | Superior Court"
//   countries are places, bodies are org        whatever role the corpus gave them
//   nationalities, faiths and peoples are norp  also where the corpus leaves them out or has them as misc
//   where a corpus contradicts itself      the stretch is not learnt (kDoubt)
//   facilities are places; events, works, products are nothing
#ifndef GLOSS_TOOLS_TRAIN_LABELS_H_
#define GLOSS_TOOLS_TRAIN_LABELS_H_

#include <string>
#include <vector>

#include "names/tag_model.h"
#include "text/article.h"
#include "train/corpus.h"

namespace gloss::train {

// In place of a label: what is right here, the corpus does not tell. Its stretch is left out.
inline constexpr TagLabel kDoubt = 0xFF;

// How a corpus departs from the scheme.
struct Habits {
  std::string file;         // without .jsonl
  bool titles = false;      // titles inside persons
  bool no_norp = false;     // nationalities left out, or under misc
  bool social = false;      // noisy text: kinds are left as they are
  bool long_spans = false;  // noun phrases around names
  bool cut_names = false;  // the inner name of a longer one: "[Irving] Police Department", "[County] of Maui"
  bool incomplete = false;      // some mentions of a name are not marked
  bool spaced_hyphens = false;  // "Los Angeles - based"
};
const std::vector<Habits>& training_corpora();
// The Groningen Meaning Bank: measured as agency news that the shipped model has not seen.
const Habits& agency_corpus();

// A label for each token of the article that was read from the document's text.
std::vector<TagLabel> labels_of(const Document& document, const Habits& habits, const Article& article);

}  // namespace gloss::train

#endif  // GLOSS_TOOLS_TRAIN_LABELS_H_
