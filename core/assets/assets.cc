#include "assets/assets.h"

#include <algorithm>

namespace gloss {
namespace {

// What an asset can begin with. (A model's number has a designation's trigger or a model's name.)
constexpr std::uint64_t kBegins =
    bit(LexClass::kEntity) | bit(LexClass::kAssetNoun) | bit(LexClass::kAssetHead) | bit(LexClass::kAssetOf) |
    bit(LexClass::kAssetModifier) | bit(LexClass::kAssetMaker) | bit(LexClass::kAssetPrefix) |
    bit(LexClass::kAssetModel) | bit(LexClass::kAssetNot) | bit(LexClass::kDesignation);

// "GB50A | guided bombs", "E195-E2 | jets", "Kheibar-2 | rockets": where letters and figures that no list has
// begin right before the noun at `end`; `end` where there are none.
std::uint32_t model_number_before(const AssetPass& pass, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 6;
  const Article& article = pass.article();
  std::uint32_t first = end;
  bool figures = false;
  while (first > pass.facts.first && end - first < kLongest && (first == end || pass.reading.glued(first))) {
    const Token& token = article.tokens[first - 1];
    const bool number = token.kind == TokenKind::kNumber;
    if (!number && token.kind != TokenKind::kWord && !pass.reading.hyphen(first - 1)) break;
    figures |= number;
    --first;
  }
  constexpr std::uint32_t kLetters = 4, kFigures = 3;
  const bool word = end - first == 3 && pass.reading.hyphen(first + 1) &&
                    article.tokens[end - 1].kind == TokenKind::kNumber &&
                    article.tokens[end - 1].length <= kFigures;
  const bool model = figures && first != end && article.tokens[first].capitalised() &&
                     !pass.reading.glued(first) && (word || article.tokens[first].length <= kLetters);
  if (!model || pass.reading.glued(end)) return end;
  for (const PhraseMatch& match : article.matches_at(first)) {
    if (match.lex == LexClass::kEntity && first + match.count == end) return end;  // "G7 warships"
  }
  return first;
}

void find_generic(AssetPass& pass, std::uint32_t at, std::uint32_t* from) {
  if (at < *from) return;
  Chain chain;
  std::uint32_t skip = at;
  const bool found = read_chain(pass.reading, at, pass.facts, &chain, &skip);
  *from = std::max(*from, skip);
  if (!found) return;
  *from = chain.last;
  const Verdict verdict = judge(pass.reading, chain, pass.facts, pass.seen);
  if (!verdict.asset) return;
  const Article& article = pass.article();
  const bool named = article.knowledge->sense(chain.noun->sense).case_rule == CaseRule::kInitial;
  pass.add(chain.first, chain.last, verdict.type, verdict.score,
           named ? std::uint8_t{kCandidateNamed} : std::uint8_t{0});
  const auto base = static_cast<std::int16_t>(verdict.score - (chain.modifier != nullptr ? 60 : 0));
  pass.sink.because(verdict.why, base, article.phrase_of(*chain.noun));
  if (chain.modifier != nullptr) {
    pass.sink.because("asset-modifier", 60, article.phrase_of(*chain.modifier));
  }
  if (verdict.type == Type::kVehicle || verdict.type == Type::kWeapon) {
    constexpr int kNumbered = 860;
    if (const std::uint32_t first = model_number_before(pass, chain.first); first != chain.first) {
      pass.add(first, chain.last, verdict.type, kNumbered, kCandidateNamed);
      pass.sink.because("model-number", kNumbered, article.surface(first));
    }
  }
  if (verdict.vessel) {
    find_ship_of_kind(pass, chain, verdict.warship);
    find_ship_before_kind(pass, chain);
    find_ship_behind_kind(pass, chain);
  } else if (verdict.vessels) {
    find_ships_before_kinds(pass, chain);
    find_ships_behind_kinds(pass, chain);
  } else if (!article.surface(chain.last - 1).ends_with('s') && verdict.type != Type::kVehicle &&
             verdict.type != Type::kWeapon && verdict.type != Type::kResource) {
    find_site_before_kind(pass, chain, verdict.type);
  }
}

// A model's number alone is a figure unless it stands like a noun: "the 707", "747s".
bool number_names_model(const AssetPass& pass, std::uint32_t at, std::uint32_t last) {
  const Article& article = pass.article();
  if (last < article.size() && pass.reading.glued(last) && article.tokens[last].kind == TokenKind::kWord)
    return true;
  if (at == 0 || article.tokens[at - 1].kind != TokenKind::kWord) return false;
  const std::string_view before = pass.reading.function(at - 1);
  return before == "det" || before == "poss" || before == "conj";
}

void find_remembered(AssetPass& pass, std::uint32_t at) {
  const Article& article = pass.article();
  const RememberedNames::Name* name = pass.names.find(article, at);
  if (name == nullptr) return;
  std::uint32_t last = at + name->tokens;
  if (article.tokens[at].kind == TokenKind::kNumber) {
    if (!number_names_model(pass, at, last)) return;
    if (last < article.size() && pass.reading.glued(last) && article.tokens[last].kind == TokenKind::kWord)
      ++last;
  }
  pass.add(at, last, name->type, name->score, kCandidateNamed);
  pass.sink.because("named-before", static_cast<std::int16_t>(name->score), name->text);
}

}  // namespace

std::uint32_t AssetPass::add(std::uint32_t first, std::uint32_t last, Type type, int score,
                             std::uint8_t flags, KnowledgeId knowledge) {
  if (type != Type::kResource) seen |= type_bit(type);
  CandidateSink::Extra extra;
  extra.flags = flags;
  extra.knowledge = knowledge;
  return sink.add(article().span(first, last), first, last, category_of(type), type,
                  static_cast<std::uint16_t>(score), extra);
}

void AssetPass::nest_place(Run run, Type type, std::string_view rule) {
  constexpr int kScore = 480;  // any reading of the pack is better
  CandidateSink::Extra extra;
  extra.flags = kCandidateNestedOnly;
  sink.add(article().span(run.first, run.last), run.first, run.last, category_of(type), type, kScore, extra);
  sink.because("inside-asset", kScore, rule);
}

void RememberedNames::add(const Article& article, Run run, Type type, std::uint16_t score) {
  static_assert(kMaxNames <= UINT8_MAX);  // Name::next
  if (run.empty()) return;
  const std::string_view first = article.surface(run.first);
  const Span span = article.span(run.first, run.last);
  const std::string_view text = article.text.substr(span.begin, span.size());
  Opening& names = opening(first);
  for (std::uint8_t i = names.head; i != 0; i = names_[i - 1u].next) {
    Name& known = names_[i - 1u];
    if (known.text != text) continue;
    if (score > known.score || (score == known.score && type < known.type)) {
      known.score = score;
      known.type = type;
    }
    return;
  }
  if (names_.size() >= kMaxNames) return;
  names_.push_back({text, run.last - run.first, type, score, names.head});
  names.lengths |= lengths(first);
  names.head = static_cast<std::uint8_t>(names_.size());
}

const RememberedNames::Name* RememberedNames::find_listed(const Article& article, std::uint32_t at) const {
  const Name* longest = nullptr;
  for (std::uint8_t i = opening(article.surface(at)).head; i != 0; i = names_[i - 1u].next) {
    const Name& name = names_[i - 1u];
    if (at + name.tokens > article.size() || (longest != nullptr && name.tokens <= longest->tokens)) continue;
    const Span span = article.span(at, at + name.tokens);
    if (article.text.substr(span.begin, span.size()) == name.text) longest = &name;
  }
  return longest;
}

void AssetFinder::find(const Article& article, CandidateSink* sink) {
  names_.clear();
  const AssetReading reading(article);
  AssetPass pass{reading, *sink, designations_, names_, {}, 0, 0};
  for (const Sentence& sentence : article.sentences) {
    const std::uint32_t spoke_of = pass.facts.speaks_of;
    pass.facts = reading.read(sentence);
    pass.facts.spoke_of = spoke_of;
    std::uint32_t generic_from = sentence.first;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (article.tokens[t].has(kFurniture) || !article.begins(t, kBegins)) continue;
      find_known(pass, t);
      find_ship(pass, t);
      find_model(pass, t);
      find_of(pass, t);
      find_head(pass, t);
      find_generic(pass, t, &generic_from);
    }
  }
  if (names_.empty()) return;
  for (std::uint32_t t = 0; t < article.size(); ++t) {
    if (!article.tokens[t].has(kFurniture)) find_remembered(pass, t);
  }
}

}  // namespace gloss
