#include "names/scan.h"

#include <iterator>

#include "grow.h"
#include "text/fold.h"

namespace gloss {
namespace {

constexpr std::uint32_t kUnlisted = 0x80000000u;  // key of a word that the pack does not list

struct PosName {
  std::string_view name;
  Pos pos;
};
constexpr PosName kPosNames[] = {
    {"det", Pos::kDeterminer},   {"poss", Pos::kPossessive},  {"pron", Pos::kPronoun},
    {"prep", Pos::kPreposition}, {"conj", Pos::kConjunction}, {"aux", Pos::kAuxiliary},
    {"cop", Pos::kCopula},       {"neg", Pos::kNegation},     {"wh", Pos::kRelative},
    {"adv", Pos::kAdverb},
};

constexpr std::string_view kContextNames[] = {
    "inner_possessive", "actor_tail",    "place_tail",  "list_place",    "list_actor",  "relation",
    "describing",       "org_before",    "org_after",   "person_before", "not_body",    "listing",
    "motion",           "ruling",        "plain_tail",  "anti",          "beside",      "poised",
    "giving",           "plain_acronym", "person_body", "border",        "no_name",     "playing",
    "body_office",      "people_after",  "family_name", "thing_after",   "named_thing", "naming",
    "ailment",          "firm_owned",
};

Pos pos_of(std::string_view value) {
  for (const PosName& p : kPosNames) {
    if (p.name == value) return p.pos;
  }
  return Pos::kNone;
}

std::uint32_t context_of(std::string_view value) {
  for (std::size_t i = 0; i < std::size(kContextNames); ++i) {
    if (kContextNames[i] == value) return 1u << i;
  }
  return 0;
}

}  // namespace

bool NameScan::hyphen(std::uint32_t t) const {
  if (t == 0 || t + 1 >= size() || !joined(t) || !joined(t + 1)) return false;
  const std::string_view s = article_->surface(t);
  return s == "-" || s == "–" || s == "‐" || s == "‑";
}

bool NameScan::is(std::uint32_t t, std::string_view small_form) const {
  if (t >= size() || token(t).length != small_form.size()) return false;
  const std::string_view s = article_->surface(t);
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i] >= 'A' && s[i] <= 'Z' ? static_cast<char>(s[i] + 32) : s[i];
    if (c != small_form[i]) return false;
  }
  return true;
}

bool NameScan::possessive(std::uint32_t t) const {
  return t < size() && token(t).kind == TokenKind::kPossessive;
}

bool NameScan::small(std::uint32_t t) const { return t < size() && token(t).shape == Shape::kLower; }

bool NameScan::noun_like(std::uint32_t t) const {
  if (!small(t) || words_[t].pos != Pos::kNone || starts_sentence(t)) return false;
  const Word& w = words_[t];
  constexpr std::uint64_t kNouns =
      bit(LexClass::kActNoun) | bit(LexClass::kAssetNoun) | bit(LexClass::kRole) | bit(LexClass::kOrgNoun);
  if ((w.lex & kNouns) != 0) return true;
  return !verb_like(t);
}

bool NameScan::verb_like(std::uint32_t t) const {
  if (t >= size()) return false;
  const Word& w = words_[t];
  if (w.pos == Pos::kAuxiliary || w.pos == Pos::kCopula) return true;
  if (headline_verb(t)) return true;
  if (!small(t) || w.pos != Pos::kNone) return false;
  if (w.is(LexClass::kSayVerb) || w.is(LexClass::kActVerb)) return true;
  const std::string_view s = article_->surface(t);
  return s.size() > 4 && s.ends_with("ed");
}

std::uint32_t NameScan::key_of(std::uint32_t t) {
  const Token& tok = token(t);
  if (tok.word != kUnknownWord) return tok.word;
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char c : folded(article_->surface(t), &folded_))
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash | kUnlisted;
}

bool NameScan::headline_verb(std::uint32_t t) const {
  constexpr std::uint64_t kVerbs = bit(LexClass::kSayVerb) | bit(LexClass::kActVerb);
  constexpr std::uint64_t kNouns = bit(LexClass::kActNoun) | bit(LexClass::kAssetNoun) |
                                   bit(LexClass::kOrgHead) | bit(LexClass::kEventHead) |
                                   bit(LexClass::kEntity) | bit(LexClass::kGivenName);
  if (t >= size() || headline_[t] == 0 || starts_sentence(t)) return false;
  const Word& w = words_[t];
  if (token(t).shape != Shape::kCapital || w.pos != Pos::kNone || (w.lex & kVerbs) == 0 ||
      !article_->surface(t).ends_with('s') || article_->surface(t).ends_with("ss"))
    return false;
  // "Russia Strikes Kharkiv": where a name stands on either side a word that is a noun as well is a verb.
  const bool between = (w.lex & kNouns) == bit(LexClass::kActNoun) && words_[t - 1].is(LexClass::kEntity) &&
                       t + 1 < size() && article_->begins(t + 1, bit(LexClass::kEntity));
  return (w.lex & kNouns) == 0 || between;
}

void NameScan::read(const Article& article) {
  article_ = &article;
  read_endings(*article.knowledge);
  words_.assign(article.size(), Word());
  headline_.assign(article.size(), 0);
  read_words();
  read_matches();
  judge_capitals();
  read_things();
}

void NameScan::read_endings(const KnowledgeTables& tables) {
  if (tables_ == &tables) return;
  tables_ = &tables;
  const auto endings_of = [&](std::string_view what) {
    for (const Sense& sense : tables.find(what)) {
      if (sense.lex == LexClass::kNameContext) return tables.lexeme(sense.ref).value;
    }
    return std::string_view();
  };
  town_endings_ = endings_of("endings of towns");
  company_endings_ = endings_of("endings of companies");
}

void NameScan::read_words() {
  std::size_t capacity = 64;
  while (capacity < 2 * words_.size()) capacity *= 2;
  small_.assign(capacity, 0);
  for (std::uint32_t t = 0; t < size(); ++t) {
    const Token& tok = token(t);
    if (tok.kind != TokenKind::kWord) continue;
    words_[t].key = key_of(t);
    if (tok.shape != Shape::kLower || tok.has(kFurniture)) continue;
    std::size_t slot = words_[t].key * 2654435761u & (capacity - 1);
    while (small_[slot] != 0 && small_[slot] != words_[t].key) slot = (slot + 1) & (capacity - 1);
    small_[slot] = words_[t].key;
  }
}

void NameScan::read_matches() {
  const auto mark_before = [this](std::uint32_t t, WordFlag flag) {
    if (t < size()) words_[t].set(flag);
  };
  // What the value of a row means is looked up once for most rows: an article is full of the same few.
  struct Read {
    std::uint32_t sense = 0, meaning = 0;
  };
  std::array<Read, 128> lately{};
  const auto meaning_of = [&](const PhraseMatch& match, auto parse) {
    Read& known = lately[match.sense % lately.size()];
    if (known.sense != match.sense + 1)
      known = {match.sense + 1, static_cast<std::uint32_t>(parse(article_->value_of(match)))};
    return known.meaning;
  };
  for (std::uint32_t t = 0; t < size(); ++t) {
    for (const PhraseMatch& match : article_->matches_at(t)) {
      const std::uint32_t end = t + match.count;
      Word& word = words_[t];
      if (match.count == 1) word.lex |= bit(match.lex);
      switch (match.lex) {
        case LexClass::kFunctionWord:
          if (match.count == 1) word.pos = static_cast<Pos>(meaning_of(match, pos_of));
          break;
        case LexClass::kNameContext: {
          const std::uint32_t context = meaning_of(match, context_of);
          word.context |= context;
          words_[end - 1].context |= context;
          break;
        }
        case LexClass::kHonorific:
          // "Iskander-Ms.", "Saint-Cyr"
          if ((t == 0 || !hyphen(t - 1)) && !hyphen(end)) mark_before(end, kHonorificBefore);
          break;
        case LexClass::kLocative: {
          // "near the Golan": the article between does not part them.
          const bool strong =
              meaning_of(match, [](std::string_view value) { return value == "strong"; }) != 0;
          const WordFlag flag = strong ? kLocativeBefore : kWeakLocativeBefore;
          mark_before(end, flag);
          if (strong && is(end, "the")) mark_before(end + 1, flag);
          break;
        }
        case LexClass::kCommonWord:
          if (match.count == 1) mark_before(t, kCommon);
          break;
        default:
          break;
      }
    }
  }
}

// "long-range identification and tracking (LRIT)": small words before the bracket that is open before `t`
// spell it, and none of them is a body's.
bool NameScan::spelt_small(std::uint32_t t) const {
  constexpr std::uint64_t kBodies = bit(LexClass::kOrgHead) | bit(LexClass::kOrgNoun);
  const std::string_view letters = article_->surface(t);
  std::size_t left = letters.size();
  for (std::uint32_t at = t - 1; left > 0; --left) {
    const char letter = static_cast<char>(letters[left - 1] + 32);
    do {
      if (at == 0 || starts_sentence(at)) return false;
      --at;
      if (!hyphen(at) && !small(at) && !starts_sentence(at)) return false;
      if ((words_[at].lex & kBodies) != 0) return false;
    } while (hyphen(at) || (words_[at].pos != Pos::kNone && article_->surface(at).front() != letter));
    if ((article_->surface(at).front() | 32) != letter) return false;
  }
  return true;
}

void NameScan::read_things() {
  things_.fill({});
  std::size_t count = 0;
  for (std::uint32_t t = 0; t + 1 < size() && count < things_.size(); ++t) {
    if (!token(t).capitalised() || words_[t].is(LexClass::kEntity)) continue;
    const std::string_view surface = article_->surface(t);
    if (plural_acronym(t))
      things_[count++] = surface.substr(0, surface.size() - 1);
    else if (token(t).shape == Shape::kUpper && t > 1 && is(t - 1, "(") && is(t + 1, ")") &&
             ((words_[t - 2].context & kAilment) != 0 || spelt_small(t)))
      things_[count++] = surface;
  }
}

void NameScan::judge_capitals() {
  const std::size_t mask = small_.size() - 1;
  constexpr std::uint64_t kVerbs = bit(LexClass::kSayVerb) | bit(LexClass::kActVerb);
  for (const Sentence& sentence : article_->sentences) {
    const bool stopped = sentence.last > sentence.first && is(sentence.last - 1, ".");  // no headline is
    std::uint32_t long_words = 0, capitals = 0, upper = 0, commons = 0, common_capitals = 0;
    std::uint32_t first_word = sentence.last;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Token& tok = token(t);
      if (tok.kind != TokenKind::kWord) continue;
      if (first_word == sentence.last) first_word = t;
      if (tok.length < 4) continue;
      ++long_words;
      capitals += tok.capitalised() ? 1 : 0;
      const bool verb = !stopped && (words_[t].lex & kVerbs) != 0 && !words_[t].is(LexClass::kGivenName);
      if ((words_[t].has(kCommon) || verb) && t != first_word) {
        ++commons;
        common_capitals += tok.capitalised() ? 1 : 0;
      }
      upper += tok.shape == Shape::kUpper ? 1 : 0;
    }
    // Names alone make no headline: words that are usually small must have capitals too.
    const bool title = long_words >= 3 && capitals * 4 >= long_words * 3 && common_capitals >= 2 &&
                       common_capitals * 4 >= commons * 3;
    const bool shouting = long_words >= 2 && upper * 5 >= long_words * 4;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Token& tok = token(t);
      if (tok.kind != TokenKind::kWord) continue;
      Word& word = words_[t];
      headline_[t] = title || shouting ? 1 : 0;
      std::size_t slot = word.key * 2654435761u & mask;
      while (small_[slot] != 0 && small_[slot] != word.key) slot = (slot + 1) & mask;
      if (small_[slot] != 0) word.set(kSmallElsewhere);
      if (!tok.capitalised() || tok.has(kFurniture)) continue;
      const bool opens = t == first_word || (t > sentence.first && tok.has(kLineStart)) ||
                         (t > 0 && !words_[t - 1].key &&
                          (article_->surface(t - 1) == "\"" || article_->surface(t - 1) == "“" ||
                           article_->surface(t - 1) == ":"));
      if (opens || title || shouting) word.set(kDistrusted);
      constexpr std::uint64_t kTimeWords = bit(LexClass::kMonth) | bit(LexClass::kWeekday);
      // "Park An-su": the first syllable of a given name, though it looks like a small word.
      if (word.pos != Pos::kNone && !word.has(kDistrusted) && t > sentence.first &&
          token(t - 1).capitalised() && hyphen(t + 1) && t + 2 < sentence.last &&
          token(t + 2).shape == Shape::kLower) {
        word.pos = Pos::kNone;
      }
      // "Than Soe", "Will Young": a given name that looks like a small word.
      if (word.pos != Pos::kNone && !word.has(kDistrusted) && word.is(LexClass::kGivenName) &&
          t + 1 < sentence.last && token(t + 1).shape == Shape::kCapital) {
        word.pos = Pos::kNone;
      }
      const bool function = word.pos != Pos::kNone && tok.shape != Shape::kUpper;
      if (!function && (word.lex & kTimeWords) == 0) word.set(kCapital);
    }
  }
  release(&small_);
}

}  // namespace gloss
