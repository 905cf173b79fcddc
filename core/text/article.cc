#include "text/article.h"

#include <algorithm>
#include <array>
#include <cstring>

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
  read_matches();
}

void Article::read_matches() {
  std::array<std::uint32_t, 256> lately{};  // by word: its list
  matches.assign(1, PhraseMatch());
  matches_begin.assign(tokens.size(), 0);
  match_classes.assign(tokens.size(), 0);
  for (std::uint32_t at = 0; at < size(); ++at) {
    const auto begin = static_cast<std::uint32_t>(matches.size());
    grow(&matches);
    matches.emplace_back();
    knowledge->match_at(text, tokens, at, &matches, lower_case);
    const auto count = static_cast<std::uint32_t>(matches.size()) - begin - 1;
    if (count == 0) {
      matches.pop_back();
      continue;
    }
    matches[begin].sense = count;
    for (std::uint32_t i = begin + 1; i <= begin + count; ++i) match_classes[at] |= bit(matches[i].lex);
    std::uint32_t& known = lately[tokens[at].word % lately.size()];
    // The rows that count them are compared with them.
    if (known != 0 && known + count < begin &&
        std::memcmp(&matches[known], &matches[begin], (count + 1) * sizeof(PhraseMatch)) == 0) {
      matches.resize(begin);
    } else {
      known = begin;
    }
    matches_begin[at] = known;
  }
  trim(&matches);
}

bool Article::lists(std::uint32_t first, std::uint32_t last, Type type) const {
  const std::span<const PhraseMatch> all = matches_at(first);
  return std::any_of(all.begin(), all.end(), [&](const PhraseMatch& match) {
    return match.lex == LexClass::kEntity && first + match.count == last &&
           knowledge->sense(match.sense).type == type;
  });
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
