#include "assets/reading.h"

namespace gloss {
namespace {

constexpr std::uint32_t kLongWord = 4;  // bytes: shorter words are often small in headlines ("of", "in")

}  // namespace

SentenceFacts AssetReading::read(const Sentence& sentence) const {
  SentenceFacts facts;
  facts.first = sentence.first;
  facts.last = sentence.last;
  facts.first_word = sentence.last;
  std::uint32_t small = 0, capital = 0;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = article_.tokens[t];
    if (token.kind == TokenKind::kWord) {
      if (facts.first_word == sentence.last) facts.first_word = t;
      if (token.length >= kLongWord) ++(token.capitalised() ? capital : small);
    }
    if (!article_.begins(t, bit(LexClass::kAssetContext))) continue;
    for (const PhraseMatch& match : article_.matches_at(t)) {
      const Sense& sense = article_.knowledge->sense(match.sense);
      if (sense.lex == LexClass::kAssetContext && category_of(sense.type) == Category::kAsset) {
        const std::string_view value = article_.value_of(match);
        std::uint32_t& mask = value == "against"  ? facts.denies
                              : value == "strong" ? facts.insists_on
                                                  : facts.speaks_of;
        mask |= type_bit(sense.type);
      }
    }
  }
  facts.headline = small == 0 && capital >= 3;
  return facts;
}

bool AssetReading::decides(std::uint32_t token, std::string_view value) const {
  if (!article_.begins(token, bit(LexClass::kAssetContext))) return false;
  for (const PhraseMatch& match : article_.matches_at(token)) {
    if (match.lex == LexClass::kAssetContext && article_.value_of(match) == value) {
      return true;
    }
  }
  return false;
}

std::string_view AssetReading::function(std::uint32_t token) const {
  if (!article_.is(token, LexClass::kFunctionWord)) return {};
  for (const PhraseMatch& match : article_.matches_at(token)) {
    if (match.count == 1 && match.lex == LexClass::kFunctionWord) {
      return article_.value_of(match);
    }
  }
  return {};
}

bool AssetReading::glued(std::uint32_t token) const {
  return token > 0 && !article_.tokens[token - 1].has(kSpaceAfter) &&
         article_.tokens[token - 1].kind != TokenKind::kSpace;
}

bool AssetReading::hyphen(std::uint32_t token) const {
  if (article_.tokens[token].kind != TokenKind::kPunct) return false;
  const std::string_view mark = article_.surface(token);
  return mark == "-" || mark == "\u2010" || mark == "\u2011" || mark == "\u2013";
}

bool AssetReading::tied_before(std::uint32_t token) const {
  return token >= 2 && glued(token) && hyphen(token - 1) && glued(token - 1);
}

bool AssetReading::tied_behind(std::uint32_t token) const {
  return token + 2 < article_.size() && glued(token + 1) && hyphen(token + 1) && glued(token + 2);
}

bool AssetReading::name_like(std::uint32_t t) const {
  const Token& token = article_.tokens[t];
  if (token.kind != TokenKind::kWord || !token.capitalised() || token.has(kFurniture)) return false;
  const std::uint64_t classes = article_.classes(t);
  if ((classes & (bit(LexClass::kMonth) | bit(LexClass::kWeekday))) != 0) return false;
  // All capitals are an acronym, whatever word it looks like: "US", "IT".
  return token.shape == Shape::kUpper || (classes & bit(LexClass::kFunctionWord)) == 0;
}

Run AssetReading::name_before(std::uint32_t end, const SentenceFacts& facts) const {
  std::uint32_t first = end;
  for (int words = 0; first > facts.first && words < kMaxNameWords; ++words) {
    const std::uint32_t t = first - 1;
    // "Two Anzac-class frigates", where the sentence begins
    if (t == facts.first_word && article_.is(t, LexClass::kNumberWord)) break;
    if (name_like(t)) {
      first = t;
      continue;
    }
    if (t == facts.first || !name_like(t - 1)) break;
    const bool links = (hyphen(t) && glued(t) && first < end && glued(first)) ||
                       (article_.is(t, LexClass::kNameParticle) && first < end) ||
                       (article_.tokens[t].kind == TokenKind::kNumber && article_.tokens[t].length <= 2);
    if (!links) break;
    first = t - 1;
  }
  // "el-Obeid airport"
  if (first > facts.first + 1 && first < end && hyphen(first - 1) && glued(first - 1) && glued(first) &&
      article_.is(first - 2, LexClass::kNameParticle))
    first -= 2;
  return {first, end};
}

Run AssetReading::name_after(std::uint32_t begin, const SentenceFacts& facts, bool of_too) const {
  std::uint32_t last = begin;
  if (begin >= facts.last || !name_like(begin)) return {begin, begin};
  ++last;
  for (int words = 1; last < facts.last && words < kMaxNameWords; ++words) {
    if (name_like(last)) {
      ++last;
      continue;
    }
    if (last + 1 >= facts.last || !name_like(last + 1)) break;
    // "Bab el Mandeb", but "the destroyer Choe Hyon at Nampo"
    const bool particle = article_.is(last, LexClass::kNameParticle) && function(last).empty();
    const bool links =
        (hyphen(last) && glued(last) && glued(last + 1)) || particle || (of_too && decides(last, "joins"));
    if (!links) break;
    last += 2;
  }
  return {begin, last};
}

const PhraseMatch* AssetReading::entity(std::uint32_t token, std::uint32_t end) const {
  if (!article_.begins(token, bit(LexClass::kEntity))) return nullptr;
  const PhraseMatch* best = nullptr;
  for (const PhraseMatch& match : article_.matches_at(token)) {
    if (match.lex != LexClass::kEntity || token + match.count > end) continue;
    if (best == nullptr || match.count > best->count) best = &match;
  }
  return best;
}

}  // namespace gloss
