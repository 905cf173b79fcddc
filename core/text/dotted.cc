#include "text/dotted.h"

namespace gloss {
namespace {

using unicode::CodeClass;

constexpr int kMaxGroups = 8;  // bounds the look-ahead: "a.a.a.…" stays linear

// Whether a lone capital and its dot, at `at`, with `next` behind them, are an initial.
bool is_initial(const CodeReader& codes, std::uint32_t at, const Token* before, const Code& next) {
  if (before != nullptr && (before->kind == TokenKind::kNumber || before->kind == TokenKind::kSymbol))
    return false;  // "C-130J.", "20 °C."
  // "wrote on X. Police": the network, nobody's initial
  if (codes.byte(at) == 'X' && at > 3 && codes.bytes(at - 4, 4) == " on ") return false;
  return next.is(CodeClass::kSpace) || next.cp == ',' || next.cp == '-';
}

}  // namespace

std::uint32_t dotted_end(const CodeReader& codes, std::uint32_t begin, const Token* before) {
  std::uint32_t at = begin, first_letters = 0;
  int groups = 0;
  bool upper = false;
  Code next;
  while (groups < kMaxGroups) {
    std::uint32_t letters = 0, end = at;
    next = codes.at(end);
    const bool starts_upper = next.is(CodeClass::kUpper);
    while (letters < 3 && (next.is(CodeClass::kUpper) || next.is(CodeClass::kLower))) {
      ++letters;
      end += next.length;
      next = codes.at(end);
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
  return is_initial(codes, begin, before, next) ? at : 0;
}

}  // namespace gloss
