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
    token.word = tables.word(folded(text.substr(token.begin, token.length), &folded_));
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
  // Most tokens are a word that stood in the article before. Where no longer phrase begins with it, it has
  // the list it had, if it is written alike; where one does, a list that turns out the same is not kept
  // again.
  struct Lately {
    std::uint32_t token = 0, list = 0;
    bool alone = false;  // the list is of the word alone
  };
  std::array<Lately, 1024> lately{};  // by word
  matches.assign(1, PhraseMatch());
  matches_begin.assign(tokens.size(), 0);
  match_classes.assign(tokens.size(), 0);
  for (std::uint32_t at = 0; at < size(); ++at) {
    if (tokens[at].word == kUnknownWord) continue;
    Lately& known = lately[tokens[at].word % lately.size()];
    const bool alone = !knowledge->goes_on_at(text, tokens, at);
    if (alone && known.alone && surface(known.token) == surface(at)) {
      matches_begin[at] = known.list;
      match_classes[at] = match_classes[known.token];
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(matches.size());
    grow(&matches);
    matches.emplace_back();
    knowledge->match_at(text, tokens, at, &matches, lower_case);
    const auto count = static_cast<std::uint32_t>(matches.size()) - begin - 1;
    if (count == 0) {
      matches.pop_back();
      if (alone) known = {at, 0, true};
      continue;
    }
    matches[begin].sense = count;
    for (std::uint32_t i = begin + 1; i <= begin + count; ++i) match_classes[at] |= bit(matches[i].lex);
    // The rows that count them are compared with them.
    const bool again =
        known.list != 0 && known.list + count < begin &&
        std::memcmp(&matches[known.list], &matches[begin], (count + 1) * sizeof(PhraseMatch)) == 0;
    if (again) matches.resize(begin);
    known = {at, again ? known.list : begin, alone};
    matches_begin[at] = known.list;
  }
  trim(&matches);
}

bool Article::lists(std::uint32_t first, std::uint32_t last, Type type) const {
  if (first >= tokens.size()) return false;
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
