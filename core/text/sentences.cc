#include "text/sentences.h"

#include "knowledge/tables.h"

namespace gloss {
namespace {

// What a dot behind a word means; the `value` column of abbreviations.tsv.
enum class Dot : std::uint8_t {
  kFullStop,  // no abbreviation
  kTitle,     // "Gen.": a name follows, so it never ends a sentence
  kNumber,    // "No.": an abbreviation only before a number
  kOther,     // "approx.", "Jan.": ends a sentence only before a word that opens one ("The")
  kMayEnd,    // "Inc.", "p.m.", "U.S.": likewise, and some more (Splitter::ends_after_abbreviation)
};

// Lines shorter than this were ended on purpose; longer ones may have been wrapped by a mail program.
constexpr std::uint32_t kShortLine = 45;
constexpr std::uint32_t kLongestWrappedLine = 120;

class Splitter {
 public:
  Splitter(std::string_view text, const KnowledgeTables& knowledge, std::vector<Token>* tokens,
           std::vector<PhraseMatch>* scratch)
      : text_(text),
        knowledge_(knowledge),
        tokens_(*tokens),
        size_(static_cast<std::uint32_t>(tokens->size())),
        matches_(*scratch) {}

  void run(std::vector<Sentence>* sentences) {
    sentences->clear();
    hard_wrapped_ = is_hard_wrapped();
    first_ = 0;
    bool opening = true;
    for (std::uint32_t i = 0; i < size_; ++i) {
      Token& token = tokens_[i];
      if (token.has(kLineStart)) line_begin_ = token.begin;
      if (opening && token.kind != TokenKind::kSpace) {
        token.flags |= kSentenceStart;
        opening = false;
      }
      bool ends;
      if (is_terminal(i)) {
        const std::uint32_t last = cluster_end(i);
        ends = ends_after(i, last);
        i = last;
      } else {
        ends = token.has(kNewlineAfter) && token.kind != TokenKind::kSpace && ends_with_line(i);
      }
      if (ends || i + 1 == size_) {
        sentences->push_back({first_, i + 1});
        first_ = i + 1;
        opening = true;
      }
    }
  }

 private:
  std::string_view surface(std::uint32_t i) const {
    return text_.substr(tokens_[i].begin, tokens_[i].length);
  }
  // No visible white space between token i and the next.
  bool adjacent(std::uint32_t i) const { return i + 1 < size_ && !tokens_[i].has(kSpaceAfter); }
  bool is(std::uint32_t i, LexClass lex) const {
    return (knowledge_.word_classes(tokens_[i].word) & bit(lex)) != 0;
  }

  // Marks are told apart by their first code point: "?!", "..." and "…" alike.
  bool starts_with(std::uint32_t i, std::string_view mark) const { return surface(i).starts_with(mark); }
  bool is_cjk_stop(std::uint32_t i) const {
    return starts_with(i, "\u3002") || starts_with(i, "\uff01") || starts_with(i, "\uff1f");
  }
  bool is_stop(std::uint32_t i) const {
    if (tokens_[i].kind != TokenKind::kPunct) return false;
    const char c = text_[tokens_[i].begin];
    if (c == '.' || c == '!' || c == '?') return true;
    return static_cast<unsigned char>(c) >= 0x80 &&
           (starts_with(i, "\u2026") || starts_with(i, "\u203c") || starts_with(i, "\u2049") ||
            starts_with(i, "\u203d") || starts_with(i, "\u061f") || starts_with(i, "\u0964") ||
            is_cjk_stop(i));
  }
  bool is_dotted_word(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::kWord && tokens_[i].length > 1 && text_[tokens_[i].end() - 1] == '.';
  }
  bool is_terminal(std::uint32_t i) const { return is_stop(i) || is_dotted_word(i); }

  bool is_double_quote(std::uint32_t i) const {
    return starts_with(i, "\"") || starts_with(i, "\u201c") || starts_with(i, "\u201d") ||
           starts_with(i, "\u201e") || starts_with(i, "\u00ab") || starts_with(i, "\u00bb");
  }
  bool is_single_quote(std::uint32_t i) const {
    return starts_with(i, "'") || starts_with(i, "\u2018") || starts_with(i, "\u2019") ||
           starts_with(i, "\u201a");
  }
  bool is_closer(std::uint32_t i) const {
    if (tokens_[i].kind == TokenKind::kPossessive) return tokens_[i].length == 1 || surface(i) == "\u2019";
    if (tokens_[i].kind != TokenKind::kPunct) return false;
    return is_stop(i) || starts_with(i, ")") || starts_with(i, "]") || starts_with(i, "}") ||
           is_double_quote(i) || is_single_quote(i);
  }
  bool is_opener(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::kPunct &&
           (starts_with(i, "(") || starts_with(i, "[") || starts_with(i, "{") || is_double_quote(i) ||
            is_single_quote(i) || starts_with(i, "\u00bf") || starts_with(i, "\u00a1"));
  }

  // Quotes and brackets that close directly behind the full stop, and note marks such as "[4]".
  std::uint32_t cluster_end(std::uint32_t i) const {
    while (adjacent(i)) {
      if (is_closer(i + 1)) {
        ++i;
      } else if (i + 3 < size_ && surface(i + 1) == "[" && tokens_[i + 2].kind == TokenKind::kNumber &&
                 surface(i + 3) == "]" && adjacent(i + 1) && adjacent(i + 2)) {
        i += 3;
      } else {
        break;
      }
    }
    return i;
  }

  // Whether the sentence ends behind token `last`, the end of what the stop at token `i` began.
  bool ends_after(std::uint32_t i, std::uint32_t last) const {
    const Token& token = tokens_[last];
    if (last + 1 == size_ || token.has(kParagraphAfter)) return true;
    if (token.has(kNewlineAfter) && !hard_wrapped_) return true;
    if (is_cjk_stop(i)) return true;
    const std::uint32_t next = last + 1;
    if (adjacent(last)) return last == i && space_was_forgotten(i);
    std::uint32_t word = next;
    while (word < size_ && word < next + 3 && is_opener(word)) ++word;
    if (word >= size_ || tokens_[word].kind == TokenKind::kPunct) return false;
    const bool quoted = word > next && is_double_quote(next);
    switch (const Dot dot = dot_at(i)) {
      case Dot::kFullStop:
        return ends_at_full_stop(i, word);
      case Dot::kNumber:
        return tokens_[word].kind != TokenKind::kNumber && ends_at_full_stop(i, word);
      case Dot::kTitle:
        return false;
      default:
        return ends_after_abbreviation(i, dot, word, quoted);
    }
  }

  bool ends_at_full_stop(std::uint32_t i, std::uint32_t word) const {
    const Token& token = tokens_[word];
    if (text_[tokens_[i].begin] == '.' && i == first_ + 1 && tokens_[first_].kind == TokenKind::kNumber &&
        tokens_[first_].has(kLineStart)) {
      return false;  // "1. Item"
    }
    if (is_ellipsis(i) && i > first_ && !adjacent(i - 1)) return false;  // "we … They": an omission
    if (is_ellipsis(i) && i > first_ && surface(i - 1) == "[") return false;
    if (token.shape != Shape::kLower) return true;
    // "al-Shabab said": a name may begin in lower case.
    return word + 2 < size_ && adjacent(word) && adjacent(word + 1) && starts_with(word + 1, "-") &&
           tokens_[word + 2].capitalised() && is(word, LexClass::kNameParticle);
  }

  bool is_ellipsis(std::uint32_t i) const {
    return starts_with(i, "\u2026") || (starts_with(i, ".") && tokens_[i].length > 1);
  }

  // "Inc. The", "p.m. Police", "the U.S. “We …": else what follows goes on with the name.
  bool ends_after_abbreviation(std::uint32_t i, Dot dot, std::uint32_t word, bool quoted) const {
    const Token& token = tokens_[word];
    if (!token.capitalised()) return false;
    const bool initial = token.shape == Shape::kCapital || token.shape == Shape::kSingleUpper;
    if (initial && is(word, LexClass::kFunctionWord)) return true;
    if (dot != Dot::kMayEnd) return false;
    if (quoted) return true;
    const Token& abbreviation = tokens_[is_dotted_word(i) ? i : i - 1];
    if (abbreviation.shape != Shape::kLower) return false;
    return initial && !is(word, LexClass::kWeekday) && !is(word, LexClass::kMonth) &&
           !is(word, LexClass::kTimezone);
  }

  // "the coup.The junta": no space, but a lower-case word before and a word that opens sentences behind.
  bool space_was_forgotten(std::uint32_t i) const {
    return i > first_ && tokens_[i - 1].shape == Shape::kLower && tokens_[i - 1].length > 2 &&
           tokens_[i + 1].shape == Shape::kCapital && is(i + 1, LexClass::kFunctionWord);
  }

  Dot dot_at(std::uint32_t i) const {
    if (is_dotted_word(i)) {
      if (tokens_[i].shape == Shape::kSingleUpper) return Dot::kOther;  // "J. Smith", but "Plan B. The"
      const Dot listed = abbreviation(i);
      return listed == Dot::kFullStop ? Dot::kMayEnd : listed;
    }
    const bool one_dot = tokens_[i].length == 1 && text_[tokens_[i].begin] == '.';
    if (!one_dot || i == first_ || !adjacent(i - 1)) return Dot::kFullStop;
    return abbreviation(i - 1);
  }

  Dot abbreviation(std::uint32_t i) const {
    if (!is(i, LexClass::kAbbreviation)) return Dot::kFullStop;
    matches_.clear();
    knowledge_.match_at(text_, tokens_, i, &matches_);
    for (const PhraseMatch& match : matches_) {
      const Sense& sense = knowledge_.sense(match.sense);
      if (match.count != 1 || sense.lex != LexClass::kAbbreviation) continue;
      const std::string_view kind = knowledge_.lexeme_value(sense.ref);
      return kind == "title"     ? Dot::kTitle
             : kind == "number"  ? Dot::kNumber
             : kind == "may_end" ? Dot::kMayEnd
                                 : Dot::kOther;
    }
    return Dot::kFullStop;
  }

  // A line break that no full stop precedes: a headline, a list item, or a line wrapped in mid-sentence.
  bool ends_with_line(std::uint32_t i) const {
    if (tokens_[i].has(kParagraphAfter) || i + 1 >= size_) return true;
    const std::uint32_t line = tokens_[i].end() - line_begin_;
    if (line < kShortLine) return true;
    return hard_wrapped_ ? tokens_[i + 1].kind == TokenKind::kPunct && !is_opener(i + 1)
                         : tokens_[i + 1].shape != Shape::kLower || surface(i) == ":" || surface(i) == ";";
  }

  // Mail and agency copy breaks every line at some 70 characters: then a line break means nothing by itself.
  bool is_hard_wrapped() const {
    std::uint32_t breaks = 0, soft = 0, begin = 0, longest = 0;
    for (std::uint32_t i = 0; i + 1 < size_; ++i) {
      const Token& token = tokens_[i];
      if (token.has(kLineStart)) begin = token.begin;
      if (!token.has(kNewlineAfter)) continue;
      const std::uint32_t line = token.end() - begin;
      longest = line > longest ? line : longest;
      if (token.has(kParagraphAfter)) continue;
      ++breaks;
      soft += line >= kShortLine && tokens_[i + 1].shape == Shape::kLower && !is_stop(i);
    }
    return soft >= 3 && soft * 3 >= breaks && longest <= kLongestWrappedLine;
  }

  std::string_view text_;
  const KnowledgeTables& knowledge_;
  std::vector<Token>& tokens_;
  std::uint32_t size_;
  std::uint32_t first_ = 0;       // of the sentence that is open
  std::uint32_t line_begin_ = 0;  // byte
  bool hard_wrapped_ = false;
  std::vector<PhraseMatch>& matches_;  // scratch
};

}  // namespace

void split_sentences(std::string_view text, const KnowledgeTables& knowledge, std::vector<Token>* tokens,
                     std::vector<Sentence>* sentences, std::vector<PhraseMatch>* scratch) {
  Splitter(text, knowledge, tokens, scratch).run(sentences);
}

}  // namespace gloss
