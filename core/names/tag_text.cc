#include "names/tag_text.h"

#include <algorithm>
#include <array>

#include "grow.h"
#include "text/fold.h"

namespace gloss {
namespace {

constexpr TagLists list(TagList l) { return static_cast<TagLists>(1u << static_cast<unsigned>(l)); }

TagLists list_of(const KnowledgeTables& tables, const PhraseMatch& match) {
  switch (match.lex) {
    case LexClass::kEntity:
      switch (tables.sense(match.sense).type) {
        case Type::kCountry:
          return list(TagList::kCountry);
        case Type::kDemonym:
          return list(TagList::kDemonym);
        case Type::kCity:
          return list(TagList::kCity);
        case Type::kRegion:
          return list(TagList::kRegion);
        case Type::kWater:
        case Type::kLandmark:
          return list(TagList::kWaterOrLandmark);
        case Type::kPerson:
          return list((match.flags & kSurname) != 0 ? TagList::kSurname : TagList::kPerson);
        case Type::kOrganization:
          return list(TagList::kOrg);
        case Type::kGroup:
          return list(TagList::kGroup);
        default:
          return list(TagList::kAsset);
      }
    case LexClass::kGivenName:
      return list(TagList::kGivenName);
    case LexClass::kOrgHead:
    case LexClass::kOrgSuffix:
      return list(TagList::kOrgHead);
    case LexClass::kPlaceHead:
      return list(TagList::kPlaceHead);
    case LexClass::kRole:
      return list(TagList::kRole);
    case LexClass::kHonorific:
      return list(TagList::kHonorific);
    case LexClass::kCommonWord:
      return list(TagList::kCommon);
    default:
      return 0;
  }
}

std::uint8_t form_of(const Token& token) {
  switch (token.kind) {
    case TokenKind::kWord: {
      const unsigned length = token.length == 1 ? 0 : token.length <= 3 ? 1 : 2;
      return static_cast<std::uint8_t>(8 * static_cast<unsigned>(token.shape) + length);
    }
    case TokenKind::kNumber:
      return static_cast<std::uint8_t>(100 + (token.length < 5 ? token.length : 5));
    default:
      return TagText::kItself;
  }
}

std::uint16_t one_more(std::uint16_t count) {
  return count == 0xFFFF ? count : static_cast<std::uint16_t>(count + 1);
}

}  // namespace

void TagText::read(const Article& article, const TagClusters& clusters) {
  article_ = &article;
  read_words(clusters);
  read_lists();
  read_cases();
  find_stretches();
  own_.clear();
}

void TagText::release_words() { release(&words_, &tokens_, &cases_, &own_); }
void TagText::release_stretches() { release(&stretches_); }

std::uint32_t TagText::intern(std::string_view folded, const TagClusters& clusters) {
  TagHash running = kTagSeed;
  TagHash prefix[kTagAffixes] = {};
  const std::size_t length = folded.size();
  for (std::size_t i = 0; i < length; ++i) {
    running = tag_letter(running, folded[i]);
    if (i < kTagAffixes && i + 1 < length) prefix[i] = running;
  }
  const TagHash hash = tag_mix(running);
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    if (words_[slots_[slot] - 1].hash == hash) return slots_[slot] - 1;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  TagWord word;
  word.hash = hash;
  TagHash backward = ~kTagSeed;
  for (std::size_t i = 0; i < kTagAffixes && i + 1 < length; ++i) {
    backward = tag_letter(backward, folded[length - 1 - i]);
    word.prefix[i] = tag_mix(prefix[i]);
    word.suffix[i] = tag_mix(backward);
  }
  word.clusters = clusters.find(hash);
  grow(&words_);
  words_.push_back(word);
  slots_[slot] = static_cast<std::uint32_t>(words_.size());
  return slots_[slot] - 1;
}

void TagText::read_words(const TagClusters& clusters) {
  const Article& article = *article_;
  words_.clear();
  tokens_.assign(article.size(), TagToken());
  std::size_t capacity = 64;
  while (capacity < 2 * std::size_t{article.size()}) capacity *= 2;
  slots_.assign(capacity, 0);
  struct Known {
    WordId listed = kUnknownWord;
    std::uint32_t word = 0;
  };
  std::array<Known, 1024> lately{};  // most tokens are one of a few words
  for (std::uint32_t t = 0; t < article.size(); ++t) {
    const Token& token = article.tokens[t];
    TagToken& out = tokens_[t];
    if (token.word == kUnknownWord) {
      out.word = intern(folded(article.surface(t), &folded_), clusters);
    } else {
      Known& known = lately[token.word % lately.size()];
      if (known.listed != token.word)
        known = {token.word, intern(article.knowledge->spelling(token.word), clusters)};
      out.word = known.word;
    }
    out.form = form_of(token);
    out.capital = token.kind == TokenKind::kWord && token.shape >= Shape::kCapital;
    out.joined = t > 0 && !article.tokens[t - 1].has(kSpaceAfter);
  }
  release(&slots_);
}

void TagText::read_lists() {
  for (std::uint32_t t = 0; t < size(); ++t) {
    for (const PhraseMatch& match : article_->matches_at(t)) {
      const TagLists lists = list_of(*article_->knowledge, match);
      if (lists == 0) continue;
      if (match.count == 1) {
        tokens_[t].unit |= lists;
        continue;
      }
      tokens_[t].begin |= lists;
      for (std::uint32_t i = t + 1; i < t + match.count; ++i) tokens_[i].inside |= lists;
    }
  }
}

void TagText::read_cases() {
  const std::vector<Sentence>& sentences = article_->sentences;
  cases_.assign(sentences.size(), TagCase::kMixed);
  const bool lower_text = article_->lower_case;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    std::uint32_t words = 0, upper = 0, capital = 0, long_words = 0, long_capital = 0;
    std::uint32_t first_word = sentence.last;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Token& token = article_->tokens[t];
      if (token.kind != TokenKind::kWord) continue;
      if (first_word == sentence.last) first_word = t;
      ++words;
      capital += tokens_[t].capital ? 1 : 0;
      upper += token.shape == Shape::kUpper || token.shape == Shape::kSingleUpper ? 1 : 0;
      if (token.length <= 3) continue;
      ++long_words;
      long_capital += tokens_[t].capital ? 1 : 0;
    }
    TagCase& of = cases_[s];
    if (words > 0 && upper == words && words > 2) {
      of = TagCase::kUpper;
    } else if (capital == 0) {
      of = TagCase::kLower;
    } else if (long_words >= 4 && long_capital * 20 >= long_words * 17) {
      of = TagCase::kTitle;
    }
    if (of == TagCase::kMixed || (of == TagCase::kLower && !lower_text)) {
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
        if (article_->tokens[t].kind != TokenKind::kWord) continue;
        TagWord& word = words_[tokens_[t].word];
        if (!tokens_[t].capital) {
          word.small = one_more(word.small);
        } else if (t != first_word) {
          word.capital = one_more(word.capital);
        }
      }
    }
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const TokenKind kind = article_->tokens[t].kind;
      if (kind == TokenKind::kSpace) continue;
      if (lower_text ? kind == TokenKind::kWord : tokens_[t].capital) {
        const std::uint32_t from = t > sentence.first ? t - 1 : t, to = std::min(t + 2, sentence.last);
        for (std::uint32_t i = from; i < to; ++i) {
          tokens_[i].live = article_->tokens[i].kind != TokenKind::kSpace;
        }
      }
    }
  }
}

void TagText::find_stretches() {
  stretches_.clear();
  std::uint32_t rows = 0;
  for (std::uint32_t s = 0; s < sentences().size(); ++s) {
    const Sentence& sentence = sentences()[s];
    for (std::uint32_t t = sentence.first; t < sentence.last;) {
      if (!tokens_[t].live) {
        ++t;
        continue;
      }
      TagStretch stretch{s, t, t, rows};
      while (stretch.last < sentence.last && tokens_[stretch.last].live && stretch.size() < kLongestStretch) {
        ++stretch.last;
      }
      rows += stretch.size();
      t = stretch.last;
      stretches_.push_back(stretch);
    }
  }
}

void TagText::clear_votes() {
  own_.clear();
  for (TagWord& word : words_) std::fill(std::begin(word.votes), std::end(word.votes), 0);
}

void TagText::set_votes(const std::vector<TagLabel>& labels) {
  clear_votes();
  own_.assign(size(), 0);
  for (std::uint32_t t = 0; t < size(); ++t) {
    if (labels[t] != 0) own_[t] = static_cast<std::uint8_t>(1 + static_cast<unsigned>(tag_kind(labels[t])));
    if (tokens_[t].capital) ++words_[tokens_[t].word].votes[own_[t]];
  }
}

}  // namespace gloss
