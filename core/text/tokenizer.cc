#include "grow.h"
#include "text/code.h"
#include "text/dotted.h"
#include "text/token.h"

namespace gloss {
namespace {

using unicode::CodeClass;

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kParagraphSeparator = 0x2029;

bool is_skin_tone(char32_t cp) { return cp >= 0x1F3FB && cp <= 0x1F3FF; }
bool is_regional_indicator(char32_t cp) { return cp >= 0x1F1E6 && cp <= 0x1F1FF; }
bool is_tag(char32_t cp) { return cp >= 0xE0020 && cp <= 0xE007F; }

// The case pattern of a word, as its letters come by.
struct CaseCount {
  std::uint32_t upper = 0, lower = 0;
  bool first_is_upper = false;

  void add(CodeClass kind) {
    if (kind == CodeClass::kUpper) {
      first_is_upper |= upper + lower == 0;
      ++upper;
    } else if (kind == CodeClass::kLower) {
      ++lower;
    }
  }
  Shape shape() const {
    if (upper == 0) return lower == 0 ? Shape::kUncased : Shape::kLower;
    if (lower == 0) return upper == 1 ? Shape::kSingleUpper : Shape::kUpper;
    return first_is_upper && upper == 1 ? Shape::kCapital : Shape::kMixed;
  }
};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<Token>* out) : codes_(text), out_(out) {}

  void run() {
    if (codes_.size() == 0) return;
    std::uint16_t gap = scan_gap();
    if (at_ > 0) out_->push_back({.flags = gap});
    bool line_start = true;
    while (at_ < codes_.size()) {
      Token token{.begin = at_};
      scan_token(&token);
      token.length = at_ - token.begin;
      if (all_ascii_) token.flags |= kAscii;
      if (line_start) token.flags |= kLineStart;
      gap = scan_gap();
      token.flags |= gap;
      line_start = (gap & kNewlineAfter) != 0;
      if (line_start) open_quote_ = false;
      grow(out_);
      out_->push_back(token);
    }
  }

 private:
  Code peek(std::uint32_t at) const { return codes_.at(at); }

  void advance(const Code& code) {
    at_ += code.length;
    all_ascii_ &= code.cp < 0x80;
  }

  // White space and what shows nothing, up to the next visible token.
  std::uint16_t scan_gap() {
    std::uint16_t flags = 0;
    std::uint32_t breaks = 0;
    if (at_ + 1 < codes_.size() && codes_.byte(at_) == ' ') {  // one space between two words: nearly always
      const auto next = static_cast<unsigned char>(codes_.byte(at_ + 1));
      if (next > ' ' && next < 0x80) {
        ++at_;
        return kSpaceAfter;
      }
    }
    for (;;) {
      const Code code = peek(at_);
      if (code.at_end()) break;
      if (code.kind == CodeClass::kLineBreak) {
        const bool second_half = code.cp == '\n' && at_ > 0 && codes_.byte(at_ - 1) == '\r';
        breaks += code.cp == kParagraphSeparator ? 2 : second_half ? 0 : 1;
        flags |= kSpaceAfter | kNewlineAfter;
      } else if (code.kind == CodeClass::kSpace) {
        flags |= code.cp == '\t' ? kSpaceAfter | kTabAfter : kSpaceAfter;
      } else if (code.kind != CodeClass::kIgnorable && code.kind != CodeClass::kZeroWidthSpace) {
        break;
      }
      at_ += code.length;
    }
    if (breaks >= 2) flags |= kParagraphAfter;
    if (breaks >= 1) flags &= static_cast<std::uint16_t>(~kTabAfter);
    return flags;
  }

  void scan_token(Token* token) {
    all_ascii_ = true;
    const Code first = peek(at_);
    switch (first.kind) {
      case CodeClass::kLower:
      case CodeClass::kUpper:
      case CodeClass::kNeutral:
      case CodeClass::kUncased:
        return scan_word(token);
      case CodeClass::kDigit:
        return scan_number(token);
      case CodeClass::kApostrophe:
        return scan_apostrophe(first, token);
      case CodeClass::kPunct:
        return scan_punct(first, token);
      default:
        return scan_symbol(first, token);
    }
  }

  void scan_word(Token* token) {
    token->kind = TokenKind::kWord;
    if (const std::uint32_t end = may_be_dotted(codes_, at_) ? dotted_end(codes_, at_, adjacent()) : 0;
        end != 0) {
      CaseCount count;
      while (at_ < end) {
        const Code code = peek(at_);
        count.add(code.kind);
        advance(code);
      }
      token->shape = count.shape();
      return;
    }
    CaseCount count;
    CodeClass side = CodeClass::kNeutral;
    if (scan_ascii_letters(&count)) {
      token->shape = count.shape();
      return;
    }
    if (count.upper + count.lower > 0) side = CodeClass::kLower;
    for (;;) {
      const Code code = peek(at_);
      if (code.letter()) {
        if (!joins(code, &side)) break;
        count.add(code.kind);
        advance(code);
      } else if (code.is(CodeClass::kMark)) {
        advance(code);
      } else if (code.is(CodeClass::kApostrophe)) {
        const Code next = peek(at_ + code.length);
        if (!next.letter() || !joins(next, &side) || is_possessive_s(at_, code)) break;
        advance(code);
      } else if (code.is(CodeClass::kIgnorable)) {
        if (!skip_ignorables_inside_word()) break;
      } else {
        break;
      }
    }
    token->shape = count.shape();
  }

  // True where the word ends with them: nearly always.
  bool scan_ascii_letters(CaseCount* count) {
    for (; at_ < codes_.size(); ++at_) {
      const auto byte = static_cast<unsigned char>(codes_.byte(at_));
      if (byte >= 0x80) return false;
      const CodeClass kind = kAsciiClass[byte];
      if (kind != CodeClass::kLower && kind != CodeClass::kUpper) return kind != CodeClass::kApostrophe;
      count->add(kind);
    }
    return true;
  }

  // Cased and caseless letters do not share a word ("北京Beijing"); neutral ones fit both. `side` is what the
  // word has been so far.
  static bool joins(const Code& letter, CodeClass* side) {
    if (letter.kind == CodeClass::kNeutral) return true;
    const CodeClass own = letter.kind == CodeClass::kUncased ? CodeClass::kUncased : CodeClass::kLower;
    if (*side != CodeClass::kNeutral && *side != own) return false;
    *side = own;
    return true;
  }

  // A soft hyphen or joiner belongs to the word when a letter follows, else to the gap behind it.
  bool skip_ignorables_inside_word() {
    std::uint32_t at = at_;
    Code code = peek(at);
    while (code.is(CodeClass::kIgnorable)) {
      at += code.length;
      code = peek(at);
    }
    if (!code.letter() && !code.is(CodeClass::kMark)) return false;
    at_ = at;
    all_ascii_ = false;
    return true;
  }

  // Whether the apostrophe at `at` and the s behind it end a word: "Putin's␣", not "d'sert".
  bool is_possessive_s(std::uint32_t at, const Code& apostrophe) const {
    const Code s = peek(at + apostrophe.length);
    if (s.cp != 's' && s.cp != 'S') return false;
    const Code after = peek(at + apostrophe.length + 1);
    return !after.letter() && !after.is(CodeClass::kMark) && !after.is(CodeClass::kDigit);
  }

  // The token directly before, without a gap; nullptr where there is none.
  const Token* adjacent() const {
    return out_->empty() || out_->back().length == 0 || out_->back().end() != at_ ? nullptr : &out_->back();
  }

  void scan_apostrophe(const Code& first, Token* token) {
    const Token* before = adjacent();
    const Code next = peek(at_ + first.length);
    const bool behind_word =
        before && (before->kind == TokenKind::kWord || before->kind == TokenKind::kNumber);
    if (before && (behind_word || closes(*before)) && is_possessive_s(at_, first)) {
      advance(first);
      advance(next);
      token->kind = TokenKind::kPossessive;
      return;
    }
    if (behind_word && !open_quote_ && ends_in_sibilant(*before) && !next.letter() && next.cp != first.cp) {
      advance(first);
      token->kind = TokenKind::kPossessive;
      return;
    }
    const bool behind_opening = before && !behind_word && !closes(*before);
    if ((!before || behind_opening) && (next.letter() || next.cp == '"')) {
      open_quote_ = true;
    } else if (before) {
      open_quote_ = false;
    }
    scan_punct(first, token);
  }

  bool closes(const Token& token) const {
    const std::string_view surface = codes_.bytes(token.begin, token.length);
    return token.kind == TokenKind::kPunct && (surface == ")" || surface == "]" || surface == "\"" ||
                                               surface == "\u201d" || surface == "\u00bb");
  }

  bool ends_in_sibilant(const Token& token) const {
    const char last = codes_.byte(token.end() - 1);
    return token.kind == TokenKind::kWord && std::string_view("sSxXzZ").find(last) != std::string_view::npos;
  }

  void scan_number(Token* token) {
    token->kind = TokenKind::kNumber;
    for (;;) {
      const Code code = peek(at_);
      const bool separator = (code.cp == ',' || code.cp == '.') && peek(at_ + 1).is(CodeClass::kDigit);
      if (!separator && !code.is(CodeClass::kDigit)) break;
      advance(code);
    }
    // A digit under a mark is a picture of a digit (keycap emoji), not a number.
    if (absorb_marks()) token->kind = TokenKind::kSymbol;
  }

  void scan_punct(const Code& first, Token* token) {
    token->kind = TokenKind::kPunct;
    Code code = first;
    while (!code.at_end() && code.cp == first.cp) {
      advance(code);
      code = peek(at_);
    }
    absorb_marks();
  }

  void scan_symbol(const Code& first, Token* token) {
    token->kind = TokenKind::kSymbol;
    advance(first);
    if (first.ill_formed()) {
      for (Code code = peek(at_); code.ill_formed(); code = peek(at_)) advance(code);
      return;
    }
    bool half_flag = is_regional_indicator(first.cp);  // flags are pairs
    for (;;) {
      const Code code = peek(at_);
      if (code.is(CodeClass::kMark) || (!code.at_end() && (is_skin_tone(code.cp) || is_tag(code.cp)))) {
        advance(code);
      } else if (half_flag && !code.at_end() && is_regional_indicator(code.cp)) {
        advance(code);
        half_flag = false;
      } else if (!code.at_end() && code.cp == kZeroWidthJoiner) {
        const Code joined = peek(at_ + code.length);
        if (!joined.is(CodeClass::kSymbol) || joined.cp < 0x80 || joined.ill_formed()) break;
        advance(code);
        advance(joined);
        if (is_regional_indicator(joined.cp)) half_flag = false;
      } else {
        break;
      }
    }
  }

  bool absorb_marks() {
    const std::uint32_t start = at_;
    for (Code code = peek(at_); code.is(CodeClass::kMark); code = peek(at_)) advance(code);
    return at_ != start;
  }

  CodeReader codes_;
  std::uint32_t at_ = 0;
  std::vector<Token>* out_;
  bool all_ascii_ = true;
  bool open_quote_ = false;  // a single quote opened on this line and not closed yet
};

}  // namespace

void tokenize(std::string_view text, std::vector<Token>* tokens) {
  tokens->clear();
  Tokenizer(text, tokens).run();
}

}  // namespace gloss
