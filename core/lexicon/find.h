// The stage of the desk lexicon: its terms and patterns found in an article, as candidates with the evidence
// "lexicon". Runs behind the other producers: what they know of the very same words (a row of the pack, a
// figure's value) goes with the candidate where the types agree. O(bytes · (1 + patterns) + candidates).
#ifndef GLOSS_LEXICON_FIND_H_
#define GLOSS_LEXICON_FIND_H_

#include <cstdint>
#include <string>
#include <vector>

#include "gloss/lexicon.h"
#include "lexicon/terms.h"
#include "resolve/candidate.h"
#include "text/article.h"

namespace gloss {

// Keeps its buffers from article to article.
class LexiconFinder {
 public:
  void find(const Article& article, const Lexicon& lexicon, CandidateSink* sink);

 private:
  void match_terms(const Article& article, const TermTable& terms);
  void match_patterns(const Article& article, const PatternSet& patterns);
  void add(const Article& article, const LexiconRow& row, const LexiconMatch& match, CandidateSink* sink);

  std::vector<LexiconMatch> matches_;
  std::vector<WordId> words_;  // by token: ids of the lexicon's own vocabulary
  std::string folded_;
  std::vector<Span> spans_;
  std::vector<std::uint32_t> head_, next_;  // candidates of the other stages, chained by first token
};

}  // namespace gloss

#endif  // GLOSS_LEXICON_FIND_H_
