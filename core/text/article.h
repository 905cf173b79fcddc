// One article as the stages see it: tokens, sentences and every phrase of the pack that occurs in it, read
// once. Reused from article to article; nothing here is allocated per token in steady state.
#ifndef GLOSS_TEXT_ARTICLE_H_
#define GLOSS_TEXT_ARTICLE_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gloss/annotation.h"
#include "knowledge/tables.h"
#include "text/sentences.h"
#include "text/token.h"

namespace gloss {

struct Article {
  std::string_view text;
  const KnowledgeTables* knowledge = nullptr;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  // Lists of the matches that begin at a token, shortest first, each behind a row whose `sense` counts it;
  // the first list is empty. A word has the same list nearly wherever it stands: what it was lately is not
  // kept again.
  std::vector<PhraseMatch> matches;
  std::vector<std::uint32_t> matches_begin;  // by token: where its list is
  std::vector<std::uint64_t> match_classes;  // by token: the classes of its matches, a bit each
  bool lower_case = false;                   // the text writes (next to) no capitals: a post, a transcript
  CivilDate date;                            // given or found; unknown until the date header stage ran
  int date_minutes = -1;                     // the time of day given with the date; -1: none
  DateSource date_source = DateSource::kNone;
  Span date_span;

  // Tokens, word ids, sentences, phrases: in this order. O(bytes + matches). While somebody types, the text
  // is the one before with a letter more: words and matches of tokens that stand in front of the change and
  // behind it are taken over (tests/property/edit_test.cc: it never shows).
  void read(std::string_view bytes, const KnowledgeTables& tables);

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }
  std::string_view surface(std::uint32_t token) const {
    return text.substr(tokens[token].begin, tokens[token].length);
  }
  Span span(std::uint32_t first, std::uint32_t last) const {  // tokens [first, last), last > first
    return {tokens[first].begin, tokens[last - 1].end()};
  }
  std::span<const PhraseMatch> matches_at(std::uint32_t token) const {
    const PhraseMatch* list = matches.data() + matches_begin[token];
    return {list + 1, list->sense};
  }
  std::uint64_t classes(std::uint32_t token) const { return knowledge->word_classes(tokens[token].word); }
  bool is(std::uint32_t token, LexClass lex) const { return (classes(token) & bit(lex)) != 0; }

  // A match of one of the classes begins at the token; unlike `is`, in the case that its entry wants.
  bool begins(std::uint32_t token, std::uint64_t lexes) const { return (match_classes[token] & lexes) != 0; }
  // The longest match of a class at a token; nullptr where there is none. O(matches at the token).
  const PhraseMatch* longest(std::uint32_t token, LexClass lex) const {
    return begins(token, bit(lex)) ? longest_listed(token, lex) : nullptr;  // mostly there is none
  }
  // The pack has a meaning of this type for exactly tokens [first, last). O(matches at the token).
  bool lists(std::uint32_t first, std::uint32_t last, Type type) const;
  Lexeme lexeme(const PhraseMatch& match) const {
    return knowledge->lexeme(knowledge->sense_ref(match.sense));
  }
  std::string_view value_of(const PhraseMatch& match) const {  // lexeme(match).value
    return knowledge->lexeme_value(knowledge->sense_ref(match.sense));
  }
  KnownText phrase_of(const PhraseMatch& match) const {  // the row's first form
    return knowledge->lexeme_phrase(knowledge->sense_ref(match.sense));
  }

 private:
  // The text before, where it was no longer than kMostTokens.
  struct Before {
    std::string text;
    const KnowledgeTables* knowledge = nullptr;
    std::vector<Token> tokens;
    std::vector<std::uint32_t> matches_begin;
    std::vector<std::uint64_t> match_classes;
    bool lower_case = false;
    std::size_t whole = 0;  // matches, when all of them were read last
  };
  // How many tokens at the beginning and at the end are what they were.
  struct Same {
    std::uint32_t front = 0, back = 0;
  };
  static constexpr std::size_t kMostTokens = 12'288;

  void step_back();
  Same same_surfaces() const;
  Same same_tokens(Same surfaces) const;
  void read_words(Same same);
  void read_matches(Same same);
  void remember();
  const PhraseMatch* longest_listed(std::uint32_t token, LexClass lex) const;

  Before before_;
  std::vector<PhraseMatch> found_;  // scratch, as the next one kept for its capacity
  std::string folded_;
};

}  // namespace gloss

#endif  // GLOSS_TEXT_ARTICLE_H_
