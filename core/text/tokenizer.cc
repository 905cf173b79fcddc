#include <array>

#include "grow.h"
#include "text/token.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace gloss {
namespace {

using unicode::CodeClass;

// The classes of ASCII in one load; bytes over 0x7F go the table-driven way.
constexpr auto kAsciiClass = [] {
  std::array<CodeClass, 128> table{};
  for (unsigned c = 0; c < 128; ++c) {
    table[c] =
        c >= 'a' && c <= 'z'     ? CodeClass::kLower
        : c >= 'A' && c <= 'Z'   ? CodeClass::kUpper
        : c >= '0' && c <= '9'   ? CodeClass::kDigit
        : c == ' ' || c == '\t'  ? CodeClass::kSpace
        : c >= '\n' && c <= '\r' ? CodeClass::kLineBreak
        : c == '\'' || c == '`'  ? CodeClass::kApostrophe
        : std::string_view("!\"#&()*,-./:;?@[\\]_{}").find(static_cast<char>(c)) != std::string_view::npos
            ? CodeClass::kPunct
            : CodeClass::kSymbol;
  }
  return table;
}();

constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kParagraphSeparator = 0x2029;

bool is_letter(CodeClass c) { return c >= CodeClass::kLower && c <= CodeClass::kUncased; }
bool is_skin_tone(char32_t cp) { return cp >= 0x1F3FB && cp <= 0x1F3FF; }
bool is_regional_indicator(char32_t cp) { return cp >= 0x1F1E6 && cp <= 0x1F1FF; }
bool is_tag(char32_t cp) { return cp >= 0xE0020 && cp <= 0xE007F; }

// One code point with its class.
struct Code {
  char32_t cp = utf8::kIllFormed;
  std::uint32_t length = 0;  // 0 at the end of the text
  CodeClass kind = CodeClass::kSymbol;

  bool at_end() const { return length == 0; }
  bool ill_formed() const { return cp == utf8::kIllFormed && length != 0; }
  bool is(CodeClass k) const { return length != 0 && kind == k; }
  bool letter() const { return length != 0 && is_letter(kind); }
  bool breaks_line() const { return is(CodeClass::kLineBreak); }
};

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
  Tokenizer(std::string_view text, std::vector<Token>* out)
      : data_(text.data()), size_(static_cast<std::uint32_t>(text.size())), out_(out) {}

  void run() {
    if (size_ == 0) return;
    std::uint16_t gap = scan_gap();
    if (at_ > 0) out_->push_back({.flags = gap});
    bool line_start = true;
    while (at_ < size_) {
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
  Code peek(std::uint32_t at) const {
    if (at >= size_) return {};
    const auto byte = static_cast<unsigned char>(data_[at]);
    if (byte < 0x80) return {byte, 1, kAsciiClass[byte]};
    const utf8::Decoded code = utf8::decode(data_ + at, data_ + size_);
    if (code.cp == utf8::kIllFormed) return {code.cp, code.length, CodeClass::kSymbol};
    return {code.cp, code.length, unicode::code_class(code.cp)};
  }

  void advance(const Code& code) {
    at_ += code.length;
    all_ascii_ &= code.cp < 0x80;
  }

  // White space and what shows nothing, up to the next visible token.
  std::uint16_t scan_gap() {
    std::uint16_t flags = 0;
    std::uint32_t breaks = 0;
    if (at_ + 1 < size_ && data_[at_] == ' ') {  // one space between two words: nearly always
      const auto next = static_cast<unsigned char>(data_[at_ + 1]);
      if (next > ' ' && next < 0x80) {
        ++at_;
        return kSpaceAfter;
      }
    }
    for (;;) {
      const Code code = peek(at_);
      if (code.at_end()) break;
      if (code.kind == CodeClass::kLineBreak) {
        const bool second_half = code.cp == '\n' && at_ > 0 && data_[at_ - 1] == '\r';
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
    if (const std::uint32_t end = may_be_dotted() ? dotted_end() : 0; end != 0) {
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
    for (; at_ < size_; ++at_) {
      const auto byte = static_cast<unsigned char>(data_[at_]);
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

  // Where an abbreviation of single letters with dots that starts here ends; 0 where there is none.
  // "U.S.", "a.m.", "Ph.D.", "U.S" before a non-letter; a lone initial "J." only where a name can go on.
  std::uint32_t dotted_end() const {
    constexpr int kMaxGroups = 8;  // bounds the look-ahead: "a.a.a.…" stays linear
    std::uint32_t at = at_, first_letters = 0;
    int groups = 0;
    bool upper = false;
    Code next;
    while (groups < kMaxGroups) {
      std::uint32_t letters = 0, end = at;
      next = peek(end);
      const bool starts_upper = next.is(CodeClass::kUpper);
      while (letters < 3 && (next.is(CodeClass::kUpper) || next.is(CodeClass::kLower))) {
        ++letters;
        end += next.length;
        next = peek(end);
      }
      if (letters == 0) break;
      if (next.letter() || next.is(CodeClass::kMark) || letters > (groups == 0 ? 2u : 1u)) {
        // A longer word. "J.Smith" was typed without its space; "x.com" is no initial.
        if (groups == 0 || !starts_upper || first_letters != 1) return 0;
        return upper ? at : 0;
      }
      if (next.is(CodeClass::kPunct) && next.cp == '.') {
        if (groups++ == 0) first_letters = letters, upper = starts_upper;
        at = end + 1;
        continue;
      }
      return groups > 0 && first_letters == 1 && !next.is(CodeClass::kDigit) ? end : 0;
    }
    if (groups >= 2) return at;
    if (groups == 0 || first_letters != 1 || !upper) return 0;
    if (const Token* before = adjacent();
        before != nullptr && (before->kind == TokenKind::kNumber || before->kind == TokenKind::kSymbol))
      return 0;  // "C-130J.", "20 °C."
    // "wrote on X. Police": the network, nobody's initial
    if (data_[at_] == 'X' && at_ > 3 && std::string_view(data_ + at_ - 4, 4) == " on ") return 0;
    const bool name_goes_on = next.is(CodeClass::kSpace) || next.cp == ',' || next.cp == '-';
    return name_goes_on ? at : 0;
  }

  // Cheap refusal for nearly all words: no dot within reach and nothing but ASCII there.
  bool may_be_dotted() const {
    for (std::uint32_t i = at_; i < at_ + 3 && i < size_; ++i) {
      if (data_[i] == '.' || static_cast<unsigned char>(data_[i]) >= 0x80) return true;
    }
    return false;
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
    const std::string_view surface(data_ + token.begin, token.length);
    return token.kind == TokenKind::kPunct && (surface == ")" || surface == "]" || surface == "\"" ||
                                               surface == "\u201d" || surface == "\u00bb");
  }

  bool ends_in_sibilant(const Token& token) const {
    const char last = data_[token.end() - 1];
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

  const char* data_;
  std::uint32_t size_;
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
