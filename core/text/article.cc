#include "text/article.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "grow.h"
#include "knowledge/phrase_trie.h"
#include "text/fold.h"

namespace gloss {
namespace {

constexpr std::size_t kWordsToOneCapital = 50;

// How many bytes two texts have in common at their beginning, at their end. O(bytes), eight at once.
std::size_t common_begin(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t n = 0;
  while (n + 8 <= most && std::memcmp(a.data() + n, b.data() + n, 8) == 0) n += 8;
  while (n < most && a[n] == b[n]) ++n;
  return n;
}
std::size_t common_end(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  const char *x = a.data() + a.size(), *y = b.data() + b.size();
  std::size_t n = 0;
  while (n + 8 <= most && std::memcmp(x - n - 8, y - n - 8, 8) == 0) n += 8;
  while (n < most && *(x - n - 1) == *(y - n - 1)) ++n;
  return n;
}

}  // namespace

void Article::read(std::string_view bytes, const KnowledgeTables& tables) {
  step_back();
  text = bytes;
  knowledge = &tables;
  tokenize(text, &tokens);
  trim(&tokens);
  const Same same = same_surfaces();
  read_words(same);
  std::size_t cased = 0, capitals = 0;
  for (const Token& token : tokens) {
    cased += token.shape == Shape::kLower || token.capitalised() ? 1 : 0;
    capitals += token.capitalised() ? 1 : 0;
  }
  lower_case = cased > 0 && capitals * kWordsToOneCapital <= cased;
  split_sentences(text, tables, &tokens, &sentences, &found_);
  release(&found_);
  read_matches(same_tokens(same));
  remember();
}

// What is here becomes what was before.
void Article::step_back() {
  if (before_.knowledge == nullptr) return;
  tokens.swap(before_.tokens);
  matches_begin.swap(before_.matches_begin);
  match_classes.swap(before_.match_classes);
  before_.lower_case = lower_case;
}

void Article::remember() {
  if (tokens.size() > kMostTokens) {
    before_ = Before();
    return;
  }
  before_.text.assign(text);
  before_.knowledge = knowledge;
}

Article::Same Article::same_surfaces() const {
  if (before_.knowledge != knowledge) return {};
  const std::string_view was = before_.text;
  const std::vector<Token>& old = before_.tokens;
  const std::size_t begins = common_begin(text, was);
  const std::size_t ends = common_end(text.substr(begins), was.substr(begins));
  Same same;
  const auto fewest = static_cast<std::uint32_t>(std::min(tokens.size(), old.size()));
  while (same.front < fewest && tokens[same.front].end() <= begins &&
         tokens[same.front].begin == old[same.front].begin &&
         tokens[same.front].length == old[same.front].length)
    ++same.front;
  const std::size_t behind = text.size() - ends;
  while (same.back < fewest - same.front) {
    const Token& token = tokens[tokens.size() - 1 - same.back];
    const Token& other = old[old.size() - 1 - same.back];
    if (token.begin < behind || text.size() - token.begin != was.size() - other.begin ||
        token.length != other.length)
      break;
    ++same.back;
  }
  return same;
}

// … and written alike, where sentences begin, too.
Article::Same Article::same_tokens(Same surfaces) const {
  constexpr std::uint16_t kAll = static_cast<std::uint16_t>(~kFurniture);        // which a later stage says
  constexpr auto kAhead = static_cast<std::uint32_t>(2 * kMaxPhraseTokens + 2);  // words and hyphens
  if (before_.whole == 0 || before_.lower_case != lower_case || matches.size() > 2 * before_.whole) return {};
  const auto alike = [](const Token& a, const Token& b) {
    return a.word == b.word && a.kind == b.kind && a.shape == b.shape && ((a.flags ^ b.flags) & kAll) == 0;
  };
  const std::vector<Token>& old = before_.tokens;
  Same same;
  while (same.front < surfaces.front && alike(tokens[same.front], old[same.front])) ++same.front;
  same.front -= std::min(same.front, kAhead);
  while (same.back < surfaces.back &&
         alike(tokens[tokens.size() - 1 - same.back], old[old.size() - 1 - same.back]))
    ++same.back;
  return same;
}

void Article::read_words(Same same) {
  const std::size_t back = tokens.size() - same.back;
  for (std::size_t t = 0; t < same.front; ++t) tokens[t].word = before_.tokens[t].word;
  for (std::size_t t = same.front; t < back; ++t) {
    tokens[t].word = knowledge->word(folded(text.substr(tokens[t].begin, tokens[t].length), &folded_));
  }
  const std::size_t shift = before_.tokens.size() - tokens.size();
  for (std::size_t t = back; t < tokens.size(); ++t) tokens[t].word = before_.tokens[t + shift].word;
}

void Article::read_matches(Same same) {
  // Most tokens are a word that stood in the article before. Where no longer phrase begins with it, it has
  // the list it had, if it is written alike; where one does, a list that turns out the same is not kept
  // again.
  struct Lately {
    std::uint32_t token = 0, list = 0;
    bool alone = false;  // the list is of the word alone
  };
  std::array<Lately, 1024> lately{};  // by word
  const bool whole = same.front + same.back == 0;
  if (whole) matches.assign(1, PhraseMatch());
  matches_begin.assign(tokens.size(), 0);
  match_classes.assign(tokens.size(), 0);
  const std::size_t back = tokens.size() - same.back, shift = before_.tokens.size() - tokens.size();
  const auto take_over = [&](std::size_t first, std::size_t last, std::size_t by) {
    for (std::size_t t = first; t < last; ++t) {
      matches_begin[t] = before_.matches_begin[t + by];
      match_classes[t] = before_.match_classes[t + by];
    }
  };
  take_over(0, same.front, 0);
  take_over(back, tokens.size(), shift);
  for (std::uint32_t at = same.front; at < back; ++at) {
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
  if (whole) before_.whole = matches.size();
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
