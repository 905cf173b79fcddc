#include "lexicon/find.h"

#include <algorithm>

#include "lexicon/patterns.h"
#include "memory_guard.h"
#include "text/fold.h"

namespace gloss {
namespace {

constexpr std::uint16_t kForceScore = 1000, kNeverScore = 999;  // the same words: force wins
constexpr std::uint16_t kPreferScore = 950;

}  // namespace

void LexiconFinder::match_terms(const Article& article, const TermTable& terms) {
  if (terms.empty()) return;
  words_.resize(article.size());
  for (std::uint32_t t = 0; t < article.size(); ++t) {
    words_[t] = terms.word(folded(article.surface(t), &folded_));
  }
  for (std::uint32_t t = 0; t < article.size(); ++t)
    terms.match_at(article.text, article.tokens, words_, t, &matches_);
}

void LexiconFinder::match_patterns(const Article& article, const PatternSet& patterns) {
  if (patterns.size() > 0) ask_for(PatternSet::kMemory);
  for (std::uint32_t p = 0; p < patterns.size(); ++p) {
    spans_.clear();
    patterns.find(p, article.text, &spans_);
    std::uint32_t t = 0;
    for (const Span span : spans_) {
      // White space at either end does not count, nor the token that holds what of it the text begins with.
      while (t < article.size() && (article.tokens[t].begin < span.begin || article.tokens[t].length == 0))
        ++t;
      std::uint32_t last = t;
      while (last < article.size() && article.tokens[last].end() <= span.end) ++last;
      if (last == t || (t > 0 && article.tokens[t - 1].end() > span.begin)) continue;
      if (last < article.size() && article.tokens[last].begin < span.end) continue;
      if (!cut_from_word(article.tokens, t, last)) matches_.push_back({t, last, patterns.row(p)});
    }
  }
}

void LexiconFinder::add(const Article& article, const LexiconRow& row, const LexiconMatch& match,
                        CandidateSink* sink) {
  CandidateSink::Extra extra;
  extra.lexicon = match.row;
  std::uint16_t score = kPreferScore;
  if (row.role == LexiconRole::kForce) {
    score = kForceScore;
    extra.flags |= kCandidateForced;
  } else if (row.role == LexiconRole::kNever) {
    score = kNeverScore;
    extra.flags |= kCandidateNever;
  }
  if (category_of(row.type) == Category::kAsset) extra.flags |= kCandidateNamed;
  for (std::uint32_t c = head_[match.first]; c != kNoId; c = next_[c]) {
    const Candidate& other = sink->candidates()[c];
    if (other.last_token != match.last || other.type != row.type) continue;
    if (extra.knowledge == kNoId) extra.knowledge = other.knowledge;
    if (extra.value == kNoId) extra.value = other.value;
  }
  sink->add(article.span(match.first, match.last), match.first, match.last, category_of(row.type), row.type,
            score, extra);
  sink->because("lexicon", static_cast<std::int16_t>(score), row.term);
}

void LexiconFinder::find(const Article& article, const Lexicon& lexicon, CandidateSink* sink) {
  matches_.clear();
  match_terms(article, lexicon.terms());
  match_patterns(article, lexicon.patterns());
  if (matches_.empty()) return;
  const auto count = static_cast<std::uint32_t>(sink->candidates().size());
  head_.assign(article.size() + 1, kNoId);
  next_.resize(count);
  for (std::uint32_t c = count; c-- > 0;) {
    std::uint32_t& head = head_[std::min(sink->candidates()[c].first_token, article.size())];
    next_[c] = head;
    head = c;
  }
  for (const LexiconMatch& match : matches_) add(article, lexicon.rows()[match.row], match, sink);
}

}  // namespace gloss
