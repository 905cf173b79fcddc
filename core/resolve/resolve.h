// Many candidates in, one consistent set of annotations out.
//
//   The port of Umm Qasr in southern Iraq
//       [port of Umm Qasr]   [southern Iraq]     winners: Document::annotations
//               [Umm Qasr]            [Iraq]     names strictly inside a winner: Document::nested
//       [port]                                   losers, kept under `explain` with the index of their winner
//
// Weighted interval scheduling (Kleinberg and Tardos, Algorithm Design, 6.1) over token positions: the chosen
// set does not overlap and no other such set weighs more. A candidate weighs
//
//   weight = (score - 300) * (2 * tokens - 1)
//
// so that of equally sure readings the longer wins (2 * 2 - 1 > 1 + 1), a plausible pair of words (500) is
// worth one sure word inside it (900), and three plausible words (500) lose to two sure ones. Scores below
// 400 never win.
//
// Ties go to the higher score, then the longer, then category and type in the order of the vocabulary, then a
// candidate with a row in the pack, then the one added first: nothing depends on sorting or addresses.
//
// Dropped: candidates on page furniture (except dates that touch the article's own), and blockers once they
// have won, so that nothing inside an event's name comes out. Names are nested where the outer span is made
// of names: not in persons, figures, countries, cities and demonyms.
//
// The desk lexicon (lexicon/find.h) speaks first: of its `force` and `never` spans the heaviest set that does
// not overlap is settled, and whatever else touches them is out; save what holds all of a `never` span and
// more.
//
// Cost: O(tokens + candidates), plus O(log winners) for each candidate inside a winner.
#ifndef GLOSS_RESOLVE_RESOLVE_H_
#define GLOSS_RESOLVE_RESOLVE_H_

#include <cstdint>
#include <vector>

#include "resolve/candidate.h"
#include "text/article.h"

namespace gloss {

// What a candidate is worth to the schedule; 0 where it may not win.
std::int64_t weight_of(const Candidate& candidate);

// Keeps its buffers from article to article.
class Resolver {
 public:
  // Writes Document::annotations and ::nested, and ::losers under `explain`.
  void resolve(const Article& article, const CandidateSink& sink, bool explain, Document* document);

  void release();  // see grow.h

 private:
  // Sets chosen_ to the heaviest set of live_ that does not overlap, by position.
  void schedule(const std::vector<Candidate>& candidates, std::uint32_t tokens);
  // live_ by its first or its last tokens, into sorted_.
  void sort_live(const std::vector<Candidate>& candidates, std::uint32_t Candidate::* token,
                 std::uint32_t tokens);
  // Settles the desk lexicon's forced and forbidden spans. O(candidates) where there are none.
  void settle(const Article& article, const std::vector<Candidate>& candidates);
  // Whether what was settled keeps a candidate from winning its span; as a name within a winner only what is
  // forbidden.
  bool displaced(const std::vector<Candidate>& candidates, std::uint32_t id, bool nested) const;
  // The names inside the winners.
  void find_nested(const Article& article, const std::vector<Candidate>& candidates, Document* document);
  // What was not taken, by position, with what took its place.
  void list_losers(const Article& article, const std::vector<Candidate>& candidates, Document* document);
  bool may_win(const Article& article, const Candidate& candidate) const;
  void index_furniture(const Article& article);
  bool on_furniture(const Article& article, const Candidate& candidate) const;

  std::vector<std::uint32_t> live_;           // candidates that take part
  std::vector<std::uint32_t> chosen_;         // those that won, by position
  std::vector<std::uint32_t> settled_;        // by position: chosen of the forced and forbidden spans
  std::vector<std::uint32_t> forced_before_;  // forced ones among settled_[0, i)
  std::vector<std::uint32_t> winners_;        // chosen_ of the outer round
  std::vector<std::uint32_t> shown_;          // for each of winners_ its annotation; kNoId for blockers
  std::vector<std::uint32_t> sorted_;         // live_, by token
  std::vector<std::uint32_t> bucket_;         // tokens + 2 offsets into sorted_: those of token t end at [t]
  std::vector<std::int64_t> best_;            // best_[t]: weight of the best set within tokens [0, t)
  std::vector<std::uint32_t> choice_;         // its last candidate where that ends at t, else kNoId
  std::vector<std::uint32_t> furniture_before_;  // furniture tokens in [0, t)
  std::vector<bool> taken_;                      // by candidate: in the output (explain only)
};

}  // namespace gloss

#endif  // GLOSS_RESOLVE_RESOLVE_H_
