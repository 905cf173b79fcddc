#include "lexicon/terms.h"

#include <algorithm>
#include <numeric>

#include "knowledge/phrase_words.h"
#include "text/fold.h"

namespace gloss {
namespace {

constexpr std::size_t kMaxWordBytes = 255;  // of the vocabulary
constexpr std::size_t kMaxSenses = 255;     // of one phrase, of the automaton

bool is_alphanumeric(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}
bool joined(const Token& before, const Token& behind) {
  return !before.has(kSpaceAfter) && is_alphanumeric(before) && is_alphanumeric(behind);
}
bool is_capitals(const Token& token) {
  return token.shape == Shape::kUpper || token.shape == Shape::kSingleUpper || token.shape == Shape::kNone ||
         token.shape == Shape::kUncased;
}

// How many words two phrases begin with alike.
std::size_t shared(std::span<const WordId> a, std::span<const WordId> b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

bool cut_from_word(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
  return (first > 0 && joined(tokens[first - 1], tokens[first])) ||
         (last < tokens.size() && joined(tokens[last - 1], tokens[last]));
}

StringRef TermTable::keep(std::string_view text) {
  const StringRef ref{static_cast<std::uint32_t>(arena_.size()), static_cast<std::uint32_t>(text.size())};
  arena_.append(text);
  return ref;
}

TermTable::Added TermTable::add(std::string_view form, std::uint32_t row) {
  tokenize(form, &tokens_);
  Form added;
  added.row = row;
  added.begin = static_cast<std::uint32_t>(pieces_.size());
  added.any_case = true;
  bool has_word = false;
  Added result = Added::kYes;
  for (std::size_t i = 0; i < tokens_.size() && result == Added::kYes; ++i) {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::kSpace || joins(form, tokens_, i)) continue;
    const std::string_view written = form.substr(token.begin, token.length);
    folded_.clear();
    fold(written, &folded_);
    if (folded_.empty() || folded_.find('\0') != std::string::npos) result = Added::kNoWord;
    if (folded_.size() > kMaxWordBytes || added.count == kMaxPhraseTokens) result = Added::kTooLong;
    has_word |= is_alphanumeric(token) || token.kind == TokenKind::kSymbol;
    added.any_case &= !token.capitalised();
    pieces_.push_back({keep(folded_), keep(written), token.shape});
    ++added.count;
  }
  if (result == Added::kYes && !has_word) result = Added::kNoWord;
  if (result == Added::kYes) {
    forms_.push_back(added);
  } else {
    pieces_.resize(added.begin);
  }
  return result;
}

bool TermTable::build_vocabulary() {
  std::vector<std::string_view> words;
  words.reserve(pieces_.size());
  for (const Piece& piece : pieces_) words.push_back(bytes(piece.folded));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string spelled;
  for (const std::string_view word : words) spelled.append(word).push_back('\0');  // the next shares nothing
  return vocabulary_.open(std::as_bytes(std::span(spelled)), static_cast<std::uint32_t>(words.size()));
}

bool TermTable::same_case(const Form& a, const Form& b) const {
  if (a.any_case != b.any_case) return false;
  return a.any_case ||
         std::equal(pieces(a).begin(), pieces(a).end(), pieces(b).begin(),
                    [&](const Piece& x, const Piece& y) { return bytes(x.written) == bytes(y.written); });
}

bool TermTable::build(std::vector<Clash>* clashes) {
  if (forms_.empty()) return true;
  if (!build_vocabulary()) {
    forms_.clear();
    return false;
  }
  std::vector<WordId> ids(pieces_.size());
  for (std::size_t i = 0; i < pieces_.size(); ++i) ids[i] = vocabulary_.find(bytes(pieces_[i].folded));
  const auto words_of = [&](const Form& form) { return std::span(ids).subspan(form.begin, form.count); };
  std::vector<std::uint32_t> order(forms_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::span<WordId> x = words_of(forms_[a]), y = words_of(forms_[b]);
    if (!std::equal(x.begin(), x.end(), y.begin(), y.end()))
      return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
    return a < b;
  });

  PhraseTrie::Lengths lengths{};
  std::span<const WordId> before;
  for (const std::uint32_t form : order) {
    const std::span<const WordId> words = words_of(forms_[form]);
    for (std::size_t length = shared(before, words) + 1; length <= words.size(); ++length) ++lengths[length];
    before = words;
  }
  PhraseTrie::Builder builder(&trie_, vocabulary_.size(), static_cast<std::uint32_t>(forms_.size()), lengths);
  std::vector<Form> senses;
  senses.reserve(forms_.size());
  for (std::size_t i = 0; i < order.size();) {
    const std::span<const WordId> words = words_of(forms_[order[i]]);
    const std::size_t first_sense = senses.size();
    for (; i < order.size(); ++i) {
      const Form& form = forms_[order[i]];
      const std::span<const WordId> other = words_of(form);
      if (!std::equal(words.begin(), words.end(), other.begin(), other.end())) break;
      std::uint32_t earlier = kNoId;
      for (std::size_t s = first_sense; s < senses.size() && earlier == kNoId; ++s) {
        if (same_case(senses[s], form)) earlier = senses[s].row;
      }
      if (earlier == kNoId && senses.size() - first_sense == kMaxSenses) earlier = senses[first_sense].row;
      if (earlier == kNoId) {
        senses.push_back(form);
      } else if (earlier != form.row) {
        clashes->push_back({form.row, earlier});
      }
    }
    const std::size_t common = shared(builder.words(), words);
    if (!builder.add(common, words.subspan(common),
                     static_cast<std::uint32_t>(senses.size() - first_sense))) {
      return false;
    }
  }
  builder.finish();
  forms_ = std::move(senses);
  return true;
}

bool TermTable::meets_case(const Form& form, std::string_view text, std::span<const Token> tokens) const {
  if (form.any_case) return true;
  bool headline = true;
  for (const Token& token : tokens) headline &= is_capitals(token);
  if (headline) return true;
  std::size_t at = 0;
  for (const Piece& piece : pieces(form)) {
    if (joins(text, tokens, at)) ++at;
    const Token& token = tokens[at++];
    if (piece.shape == Shape::kLower) {
      if (token.shape == Shape::kUpper || token.shape == Shape::kMixed) return false;
    } else if (token.shape != piece.shape || piece.shape == Shape::kMixed) {
      if (text.substr(token.begin, token.length) != bytes(piece.written)) return false;
    }
  }
  return true;
}

void TermTable::match_at(std::string_view text, std::span<const Token> tokens, std::span<const WordId> words,
                         std::uint32_t at, std::vector<LexiconMatch>* out) const {
  std::uint32_t node = trie_.first(words[at]);
  std::uint32_t last = at;
  while (node != 0) {
    const IndexRange range = trie_.senses(node);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!cut_from_word(tokens, at, last + 1) &&
          meets_case(forms_[i], text, tokens.subspan(at, last + 1 - at)))
        out->push_back({at, last + 1, forms_[i].row});
    }
    if (!trie_.has_next(node) || tokens[last].has(kParagraphAfter)) return;
    ++last;
    if (joins(text, tokens, last)) ++last;
    if (last >= tokens.size()) return;
    node = trie_.next(node, words[last]);
  }
}

}  // namespace gloss
