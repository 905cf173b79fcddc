#include "assets/generic.h"

namespace gloss {
namespace {

// Types of so many kinds of things that one met before says nothing about the next: a ship about a bomber.
constexpr std::uint32_t kTooManyKinds = type_bit(Type::kVehicle) | type_bit(Type::kWeapon);

// Of equally long phrases at one place the higher counts; 0: no part of a chain.
int rank(LexClass lex) {
  return lex == LexClass::kAssetNot ? 3 : lex == LexClass::kAssetNoun ? 2 : lex == LexClass::kAssetModifier;
}

// "Israel | bombs | Gaza", "jets | bomb | the port": somebody or something before it, and behind it whom it
// is done to.
bool done_to(const AssetReading& reading, const Chain& chain, const SentenceFacts& facts) {
  constexpr std::uint32_t kLongestName = 4;
  const Article& article = reading.article();
  const std::uint32_t at = chain.first;
  if (chain.nouns != 1 || at == facts.first || chain.last >= facts.last) return false;
  const std::string_view behind = reading.function(chain.last);
  const bool relative = article.surface(chain.last) == "that";  // "an Air France jet that crashed"
  const PhraseMatch* name = reading.entity(chain.last, facts.last);
  const bool place = name != nullptr && category_of(reading.type_of(*name)) == Category::kPlace;
  if (!place && !((behind == "det" || behind == "poss") && !relative)) return false;
  bool doer = article.is(at - 1, LexClass::kAssetNoun) && article.surface(at - 1).ends_with('s');
  for (std::uint32_t back = 1; back <= kLongestName && back <= at - facts.first && !doer; ++back) {
    const PhraseMatch* before = reading.entity(at - back, at);
    if (before == nullptr || before->count != back) continue;
    const Type type = reading.type_of(*before);
    doer = type == Type::kCountry || type == Type::kOrganization || type == Type::kVehicle;
  }
  return doer;
}

// A word that may be a verb ("ships", "base") stands as a noun here.
bool stands_as_noun(const AssetReading& reading, const Chain& chain, const SentenceFacts& facts) {
  if (chain.first > facts.first) {
    const std::string_view before = reading.function(chain.first - 1);
    if (before == "det" || before == "poss") return true;
    if (reading.article().is(chain.first - 1, LexClass::kNumberWord)) return true;  // "one" is a pronoun too
    if (before == "pron" || before == "aux" || reading.decides(chain.first - 1, "verb_before")) return false;
  }
  if (chain.last >= facts.last) return true;
  if (done_to(reading, chain, facts)) return false;
  // "The state ships 85% of them"
  const bool counts = chain.nouns == 1 && reading.article().tokens[chain.last].kind == TokenKind::kNumber;
  return !counts && !reading.decides(chain.last, "verb_after");
}

// Written with a capital where that says something.
bool capitalised_within(const AssetReading& reading, const Chain& chain, const SentenceFacts& facts) {
  if (facts.headline) return false;
  for (std::uint32_t t = chain.first; t < chain.last; ++t) {
    const Token& token = reading.article().tokens[t];
    const bool letters = token.shape == Shape::kUpper && t + 1 < chain.last;  // "LNG tankers"
    if (token.capitalised() && !letters && t != facts.first_word) return true;
  }
  return false;
}

}  // namespace

bool read_chain(const AssetReading& reading, std::uint32_t at, const SentenceFacts& facts, Chain* chain,
                std::uint32_t* skip) {
  const Article& article = reading.article();
  *chain = {};
  chain->first = at;
  *skip = at;
  constexpr int kMaxPhrases = 8;  // bounds the cost where modifiers follow modifiers without end
  std::uint32_t pos = at;
  for (int phrases = 0; pos < facts.last && phrases < kMaxPhrases; ++phrases) {
    constexpr std::uint64_t kRanked =
        bit(LexClass::kAssetNot) | bit(LexClass::kAssetNoun) | bit(LexClass::kAssetModifier);
    if (!article.begins(pos, kRanked)) break;
    const PhraseMatch* best = nullptr;
    LexClass lex = LexClass::kEntity;
    for (const PhraseMatch& match : article.matches_at(pos)) {
      const LexClass of = match.lex;
      if (rank(of) == 0 || pos + match.count > facts.last) continue;
      if (best == nullptr || match.count > best->count || rank(of) > rank(lex)) {
        best = &match;
        lex = of;
      }
    }
    if (best == nullptr) break;
    if (lex == LexClass::kAssetNot) {
      if (pos == at) *skip = pos + best->count;
      break;
    }
    if (article.tokens[pos].has(kFurniture)) break;
    pos += best->count;
    if (lex == LexClass::kAssetModifier) {
      if (chain->modifier == nullptr && chain->noun == nullptr) chain->modifier = best;
      continue;
    }
    // "to mine rare earths", "will ship fuel": the first word is what is done with the second.
    if (chain->nouns == 1 && chain->modifier == nullptr && at > facts.first &&
        has_word(article.lexeme(*chain->noun).value, "noun") && reading.decides(at - 1, "verb_before")) {
      chain->first = pos - best->count;
      chain->nouns = 0;
    }
    chain->noun = best;
    chain->last = pos;
    ++chain->nouns;
    chain->plural = (best->flags & kAlias) != 0;
    if (chain->plural) break;  // "ships" heads its phrase: what follows is another thing
  }
  if (chain->noun == nullptr) return false;
  if (reading.tied_before(at) || reading.tied_behind(chain->last - 1)) return false;
  return true;
}

Verdict judge(const AssetReading& reading, const Chain& chain, const SentenceFacts& facts,
              std::uint32_t seen) {
  const Article& article = reading.article();
  const Sense& sense = article.knowledge->sense(chain.noun->sense);
  const Lexeme row = article.lexeme(*chain.noun);
  const bool alone = chain.nouns == 1 && chain.modifier == nullptr;
  Verdict verdict;
  verdict.type = sense.type;
  verdict.why = "asset-noun";
  verdict.score = alone ? 740 : 800;
  verdict.warship = row.extra == "warship" && !chain.plural;
  verdict.vessels = chain.plural && (row.extra == "vessel" || row.extra == "warship");
  verdict.vessel = verdict.warship || (row.extra == "vessel" && !chain.plural);

  if (alone && has_word(row.value, "behind")) return verdict;
  if (alone && has_word(row.value, "noun") && !stands_as_noun(reading, chain, facts)) return verdict;
  // "Israeli tanks", "U.S. bases": states have armies; "Chilean mines" do not explode, "US carriers" may fly.
  const bool of_state = chain.first > facts.first && chain.plural &&
                        (sense.type == Type::kVehicle || sense.type == Type::kBase) && row.extra.empty() &&
                        (article.lists(chain.first - 1, chain.first, Type::kDemonym) ||
                         article.lists(chain.first - 1, chain.first, Type::kCountry));
  if (alone && has_word(row.value, "context") && !of_state) {
    if (((facts.speaks_of | facts.spoke_of) & type_bit(sense.type)) != 0) {
      verdict.why = "asset-context";
    } else if ((seen & ~kTooManyKinds & type_bit(sense.type)) != 0) {
      verdict.why = "asset-seen";
      verdict.score = 700;
    } else if (!type_from_name(row.extra, &verdict.type)) {
      return verdict;
    }
  }
  if (alone && has_word(row.value, "doubt") && (facts.denies & type_bit(sense.type)) != 0) return verdict;
  if (alone && has_word(row.value, "strong")) {
    if ((facts.insists_on & type_bit(sense.type)) == 0) return verdict;
    verdict.why = "asset-context";
  }
  if (sense.type == Type::kResource || sense.type == Type::kInfrastructure) {
    if (chain.last < facts.last && reading.decides(chain.last, "describes")) return verdict;
    if (has_word(row.value, "trade")) {
      if ((facts.speaks_of & type_bit(Type::kResource)) == 0) return verdict;
      verdict.why = "asset-context";
    }
  }
  // "Chemical Weapons Convention", "Gas Infrastructure Europe": common nouns with a capital are part of a
  // name.
  if (sense.case_rule == CaseRule::kAny && capitalised_within(reading, chain, facts)) return verdict;
  verdict.asset = true;
  return verdict;
}

}  // namespace gloss
