#include "text/article.h"

#include "grow.h"
#include "text/fold.h"

namespace gloss {
namespace {

constexpr std::size_t kWordsToOneCapital = 50;

}  // namespace

void Article::read(std::string_view bytes, const KnowledgeTables& tables) {
  text = bytes;
  knowledge = &tables;
  tokenize(text, &tokens);
  trim(&tokens);
  for (Token& token : tokens) {
    folded_.clear();
    fold(text.substr(token.begin, token.length), &folded_);
    token.word = tables.word(folded_);
  }
  std::size_t cased = 0, capitals = 0;
  for (const Token& token : tokens) {
    cased += token.shape == Shape::kLower || token.capitalised() ? 1 : 0;
    capitals += token.capitalised() ? 1 : 0;
  }
  lower_case = cased > 0 && capitals * kWordsToOneCapital <= cased;
  split_sentences(text, tables, &tokens, &sentences, &matches);
  matches.clear();
  matches_begin.clear();
  matches_begin.reserve(tokens.size() + 1);
  match_classes.assign(tokens.size(), 0);
  for (std::uint32_t at = 0; at < size(); ++at) {
    matches_begin.push_back(static_cast<std::uint32_t>(matches.size()));
    tables.match_at(text, tokens, at, &matches, lower_case);
    for (std::size_t i = matches_begin[at]; i < matches.size(); ++i) match_classes[at] |= bit(matches[i].lex);
  }
  matches_begin.push_back(static_cast<std::uint32_t>(matches.size()));
  trim(&matches);
}

const PhraseMatch* Article::longest_listed(std::uint32_t token, LexClass lex) const {
  const std::span<const PhraseMatch> found = matches_at(token);
  const PhraseMatch* best = nullptr;
  for (const PhraseMatch& match : found) {  // shortest first; of one length, the best known stays
    if (match.lex != lex) continue;
    if (best == nullptr || match.count > best->count) best = &match;
  }
  return best;
}

}  // namespace gloss
