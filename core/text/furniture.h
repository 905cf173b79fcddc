// Page furniture: what a copied page carries beside the article (font-size controls, share bars, "16 px",
// lone bylines, "Read more"). Marks its tokens kFurniture; candidates never touch those, except the article's
// date.
#ifndef GLOSS_TEXT_FURNITURE_H_
#define GLOSS_TEXT_FURNITURE_H_

#include <vector>

#include "text/article.h"

namespace gloss {

// Judges line by line, by the lexicon classes furniture_word and byline and by shape. Fills `furniture` with
// the spans. O(tokens).
void find_furniture(Article* article, std::vector<Span>* furniture);

}  // namespace gloss

#endif  // GLOSS_TEXT_FURNITURE_H_
