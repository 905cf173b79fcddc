// Assets by their names: rows of the pack, and patterns around a capitalised run.
#include <algorithm>

#include "assets/pass.h"

namespace gloss {
namespace {

bool is_place(Type type) { return category_of(type) == Category::kPlace; }

// A name taken apart for a pattern: the run, and what the pack says about all of it.
struct PatternName {
  Run run;
  const PhraseMatch* entity = nullptr;
};

// Cuts what is no part of the asset's name from the front of the run before a head: words that are
// capitalised only because they begin the sentence, demonyms ("Russian Hmeimim air base"), and before a head
// written small whoever owns it ("US Al Asad air base").
PatternName cut_front(const AssetPass& pass, Run run, bool proper_head) {
  const Article& article = pass.article();
  while (!run.empty()) {
    const std::uint32_t t = run.first;
    const PhraseMatch* entity = pass.reading.entity(t, run.last);
    if (entity != nullptr) {
      const Type type = pass.reading.type_of(*entity);
      const bool whole = t + entity->count == run.last;
      // "U.S. Bagram Air Base" but "Kuwait International Airport"
      const bool initials = !whole && type == Type::kCountry && article.tokens[t].shape == Shape::kUpper;
      const bool owner =
          type == Type::kDemonym || initials || (!proper_head && (type == Type::kCountry || !is_place(type)));
      if (owner && category_of(type) != Category::kAsset && type != Type::kPerson) {
        run.first += entity->count;
        continue;
      }
      return {run, whole ? entity : nullptr};
    }
    const PhraseMatch* role = article.longest(t, LexClass::kRole);
    if (role != nullptr && t + role->count <= run.last) {
      run.first += role->count;
    } else if (!pass.reading.name_like(t) ||
               (t == pass.facts.first_word && article.is(t, LexClass::kCommonWord))) {
      ++run.first;
    } else {
      break;
    }
  }
  return {run, nullptr};
}

// In a headline every word is capitalised: only a name of the pack that ends the run counts.
PatternName known_end(const AssetPass& pass, Run run) {
  for (std::uint32_t t = run.first; t < run.last; ++t) {
    const PhraseMatch* entity = pass.reading.entity(t, run.last);
    if (entity != nullptr && t + entity->count == run.last && is_place(pass.reading.type_of(*entity))) {
      return {{t, run.last}, entity};
    }
  }
  return {};
}

bool holds(const AssetPass& pass, Run run, LexClass lex) {
  for (std::uint32_t t = run.first; t < run.last; ++t) {
    if (pass.article().is(t, lex)) return true;
  }
  return false;
}

// A lone word that makes no name: a head of places ("17th Street canal"), or initials before "Base" ("MTV
// Base").
bool stands_for_nothing(const AssetPass& pass, Run run, const Lexeme& head) {
  if (run.last - run.first != 1) return false;
  if (pass.article().is(run.first, LexClass::kPlaceHead)) return true;
  const bool supported = ((pass.facts.speaks_of | pass.facts.spoke_of) & type_bit(head.type)) != 0;
  return head.value == "proper" && pass.article().tokens[run.first].shape == Shape::kUpper && !supported;
}

// The start of the modifiers that end before a head: "nuclear" in "Bushehr nuclear power plant".
std::uint32_t before_modifiers(const AssetPass& pass, std::uint32_t head) {
  constexpr std::uint32_t kLongest = 5;  // tokens of a modifier, its hyphens included
  for (bool found = true; found;) {
    found = false;
    for (std::uint32_t length = kLongest; length > 0 && !found; --length) {
      if (head < pass.facts.first + length) continue;
      const PhraseMatch* modifier = pass.article().longest(head - length, LexClass::kAssetModifier);
      if (modifier == nullptr || modifier->count != length) continue;
      head -= length;
      found = true;
    }
  }
  return head;
}

// A type whose name, standing alone, still means the asset ("Payam" the airport); not the zone or port that
// is called after its town.
bool goes_by_name_alone(Type type) {
  return type != Type::kZone && type != Type::kPort && type != Type::kResource;
}

bool is_site(Type type) {
  return type == Type::kEnergy || type == Type::kPort || type == Type::kBase || type == Type::kZone;
}

// A base or a strait that the pack lists, or a town before "base", right before its noun in small letters:
// "Bagram base", "Bab el-Mandeb strait". Empty where there is none.
PatternName listed_before(const AssetPass& pass, std::uint32_t head, Type type) {
  constexpr std::uint32_t kLongest = 6;
  for (std::uint32_t t = head - std::min(head - pass.facts.first, kLongest); t < head; ++t) {
    const PhraseMatch* entity = pass.reading.entity(t, head);
    if (entity == nullptr || t + entity->count != head) continue;
    const Type of = pass.reading.type_of(*entity);
    if (of == type || (type == Type::kBase && of == Type::kCity)) return {{t, head}, entity};
  }
  return {};
}

void find_class(AssetPass& pass, std::uint32_t at) {
  const bool tied = pass.reading.tied_before(at);
  const Run run = pass.reading.name_before(tied ? at - 1 : at, pass.facts);
  if (run.empty()) return;
  Chain chain;
  std::uint32_t skip = 0;
  if (at + 1 >= pass.facts.last || !read_chain(pass.reading, at + 1, pass.facts, &chain, &skip)) return;
  const Type type = pass.article().knowledge->sense(chain.noun->sense).type;
  if (type != Type::kVehicle) return;
  constexpr int kScore = 920;
  pass.add(run.first, chain.last, type, kScore, kCandidateNamed);
  pass.sink.because("class-of", kScore, pass.article().phrase_of(*chain.noun));
}

// "C5+1": a count of states
bool summed(const AssetPass& pass, std::uint32_t last) {
  return last < pass.facts.last && pass.reading.glued(last) && pass.article().surface(last) == "+";
}

// "-Ms" behind "Iskander": the letters of a variant, in the plural too.
bool variant(const AssetPass& pass, std::uint32_t last) {
  constexpr std::uint32_t kLongest = 3;
  const Article& article = pass.article();
  if (last + 1 >= pass.facts.last || !pass.reading.tied_behind(last - 1)) return false;
  const Token& letters = article.tokens[last + 1];
  return letters.kind == TokenKind::kWord && letters.length <= kLongest && letters.capitalised();
}

// The "s" of the plural right behind a designation that ends in digits is a token of its own.
bool several(const AssetPass& pass, std::uint32_t last) {
  const Article& article = pass.article();
  return last < pass.facts.last && pass.reading.glued(last) && article.surface(last) == "s" &&
         article.tokens[last - 1].kind == TokenKind::kNumber;
}

// The number of a reactor: one digit that counts nothing, for a verb or the end of the clause stands behind
// it.
bool unit_number(const AssetPass& pass, std::uint32_t t) {
  const Article& article = pass.article();
  if (t >= pass.facts.last || article.tokens[t].kind != TokenKind::kNumber || article.tokens[t].length > 1 ||
      pass.reading.glued(t))
    return false;
  if (t + 1 >= pass.facts.last) return true;
  const Token& behind = article.tokens[t + 1];
  constexpr std::uint64_t kVerbs = bit(LexClass::kActVerb) | bit(LexClass::kSayVerb);
  return behind.kind == TokenKind::kPossessive || behind.kind == TokenKind::kPunct ||
         pass.reading.function(t + 1) == "aux" || article.begins(t + 1, kVerbs) ||
         (article.surface(t) == "1" && article.surface(t + 1).ends_with('s'));  // one of them is no plural
}

bool is_the(const Article& article, std::uint32_t t) {
  const std::string_view s = article.surface(t);
  return s == "the" || s == "The";
}

// "the | frigate", "the French | patrol ship"
bool definite_before(const AssetPass& pass, std::uint32_t t) {
  if (t <= pass.facts.first) return false;
  // "the carrier", "China's carrier", "its carrier"
  if (is_the(pass.article(), t - 1) || pass.article().tokens[t - 1].kind == TokenKind::kPossessive ||
      pass.reading.function(t - 1) == "poss")
    return true;
  const bool between = t > pass.facts.first + 1 && is_the(pass.article(), t - 2);
  return between && (pass.article().tokens[t - 1].capitalised() || pass.reading.function(t - 1).empty());
}

}  // namespace

void find_known(AssetPass& pass, std::uint32_t at) {
  const Article& article = pass.article();
  if (!article.begins(at, bit(LexClass::kEntity))) return;
  for (const PhraseMatch& match : article.matches_at(at)) {
    if (match.lex != LexClass::kEntity) continue;
    const Sense& sense = article.knowledge->sense(match.sense);
    if (category_of(sense.type) != Category::kAsset) continue;
    int score = 920;
    std::string_view kind = "knowledge";
    // "the E3": an aircraft, or Britain, France and Germany
    if ((sense.flags & kWeak) != 0 || article.lists(at, at + match.count, Type::kOrganization)) {
      const NounBehind noun = noun_behind(pass, at + match.count);
      const bool named_so = noun.last != at + match.count && noun.type == sense.type;  // "Akinci drones"
      const bool supported = named_so || ((pass.facts.speaks_of | pass.seen) & type_bit(sense.type)) != 0;
      // "the plant at Abqaiq": behind such a word the town is meant, not the plant that goes by its name.
      const bool located = at > pass.facts.first && article.is(at - 1, LexClass::kLocative);
      score = !supported ? 380 : located && is_site(sense.type) ? 450 : 720;
      kind = supported ? "knowledge-context" : "knowledge-weak";
    }
    const std::string_view source = article.knowledge->entity(sense.ref).source;
    const bool craft = sense.type == Type::kVehicle || sense.type == Type::kWeapon;
    if (craft && summed(pass, at + match.count)) continue;
    if (craft && variant(pass, at + match.count)) {  // "Iskander-Ms"
      pass.add(at, at + match.count + 2, sense.type, score, kCandidateNamed, sense.ref);
      pass.sink.because(kind, static_cast<std::int16_t>(score), source);
      continue;
    }
    if (craft && several(pass, at + match.count)) {  // "KJ-500s"
      pass.add(at, at + match.count + 1, sense.type, score, kCandidateNamed, sense.ref);
      pass.sink.because(kind, static_cast<std::int16_t>(score), source);
      continue;
    }
    if (sense.type == Type::kEnergy && unit_number(pass, at + match.count)) {  // "Akkuyu 1 waits"
      pass.add(at, at + match.count + 1, sense.type, std::max(score, 720), kCandidateNamed, sense.ref);
      pass.sink.because(kind, static_cast<std::int16_t>(std::max(score, 720)), source);
    }
    pass.add(at, at + match.count, sense.type, score, kCandidateNamed, sense.ref);
    pass.sink.because(kind, static_cast<std::int16_t>(score), source);
    // "RBS 70 missiles"
    if (!craft) continue;
    const NounBehind noun = noun_behind(pass, at + match.count);
    if (noun.last == at + match.count || noun.type != sense.type) continue;
    constexpr int kWithNoun = 10;
    pass.add(at, noun.last, sense.type, score + kWithNoun, kCandidateNamed, sense.ref);
    pass.sink.because(kind, static_cast<std::int16_t>(score), source);
    pass.sink.because("asset-noun", kWithNoun, article.surface(noun.last - 1));
  }
}

void find_head(AssetPass& pass, std::uint32_t at) {
  if (at < pass.head_end) return;
  const Article& article = pass.article();
  const PhraseMatch* head = article.longest(at, LexClass::kAssetHead);
  if (head == nullptr || at + head->count > pass.facts.last) return;
  const Lexeme row = article.lexeme(*head);
  if (row.value == "class") {
    find_class(pass, at);
    return;
  }
  const std::uint32_t last = at + head->count;
  const bool proper = article.tokens[at].capitalised();
  const PhraseMatch* none = article.longest(at, LexClass::kAssetNot);
  if ((none != nullptr && none->count >= head->count) || pass.reading.tied_behind(last - 1)) return;
  const std::uint32_t start = before_modifiers(pass, at);
  PatternName name;
  if (!proper && !pass.facts.headline) name = listed_before(pass, start, row.type);
  if ((row.value == "proper" && !proper && name.run.empty()) || (row.value == "small" && proper)) return;
  if (row.value == "context" && name.run.empty() &&
      (proper || ((pass.facts.speaks_of | pass.facts.spoke_of) & type_bit(row.type)) == 0))
    return;
  pass.head_end = last;
  if (name.run.empty()) {
    const Run run = pass.reading.name_before(start, pass.facts);
    name = pass.facts.headline ? known_end(pass, run) : cut_front(pass, run, proper);
  }
  if (name.run.empty()) return;
  // "Rovuma LNG", but "US LNG", "Spot LNG"
  if (row.value == "unlisted" && (pass.facts.headline || name.run.first == pass.facts.first_word ||
                                  article.begins(name.run.first, bit(LexClass::kEntity)) ||
                                  article.begins(name.run.last - 1, bit(LexClass::kEntity))))
    return;
  const bool known = name.entity != nullptr;
  if (!known && stands_for_nothing(pass, name.run, row)) return;
  const Type of = known ? pass.reading.type_of(*name.entity) : Type::kCity;
  // "the Black Sea port" lies there; it is not called so.
  if (row.type == Type::kPort && !proper && (of == Type::kWater || of == Type::kRegion)) return;
  const bool known_asset = known && category_of(of) == Category::kAsset;
  const int score = (proper ? 880 : 840) + (known ? 20 : 0);
  pass.add(name.run.first, last, row.type, score, kCandidateNamed,
           known_asset ? article.knowledge->sense(name.entity->sense).ref : kNoId);
  pass.sink.because("name-and-head", static_cast<std::int16_t>(known ? score - 20 : score),
                    article.phrase_of(*head));
  if (known)
    pass.sink.because("knowledge", 20,
                      article.knowledge->entity(article.knowledge->sense(name.entity->sense).ref).source);
  if (known || holds(pass, name.run, LexClass::kGivenName)) return;
  const bool initials = article.tokens[name.run.first].shape == Shape::kUpper;  // "BIMA base"
  if (row.type != Type::kAirport && !initials)
    pass.nest_place(name.run, Type::kCity, article.phrase_of(*head));
  if (goes_by_name_alone(row.type)) pass.names.add(article, name.run, row.type, 790);
}

void find_of(AssetPass& pass, std::uint32_t at) {
  const Article& article = pass.article();
  const PhraseMatch* head = article.longest(at, LexClass::kAssetOf);
  if (head == nullptr) return;
  const std::uint32_t begin = at + head->count;
  if (begin >= pass.facts.last) return;
  Run run = pass.reading.name_after(begin, pass.facts);
  if (run.empty()) return;
  const PhraseMatch* entity = pass.reading.entity(begin, run.last);
  if (pass.facts.headline) run.last = entity != nullptr ? begin + entity->count : begin + 1;
  const Lexeme row = article.lexeme(*head);
  const int score = row.value == "weak" ? 540 : 890;
  pass.add(at, run.last, row.type, score, kCandidateNamed);
  pass.sink.because("head-of-name", static_cast<std::int16_t>(score), article.phrase_of(*head));
  if (row.value == "weak" || entity != nullptr || holds(pass, run, LexClass::kGivenName)) return;
  pass.nest_place(run, row.type == Type::kChokepoint ? Type::kRegion : Type::kCity, article.phrase_of(*head));
}

void find_ship(AssetPass& pass, std::uint32_t at) {
  const Article& article = pass.article();
  const PhraseMatch* prefix = article.longest(at, LexClass::kAssetPrefix);
  if (prefix == nullptr) return;
  const std::string_view value = article.lexeme(*prefix).value;
  // "the Dutch-flagged Minervagracht", "the crew of the Golden Ray": what stands before is no part of the
  // name
  const bool outside = !value.empty();
  if ((value == "flag") != pass.reading.tied_before(at)) return;
  const bool weak = (prefix->flags & kWeak) != 0;
  if (weak && ((pass.facts.speaks_of | pass.seen) & type_bit(Type::kVehicle)) == 0) return;
  Run run = pass.reading.name_after(at + prefix->count, pass.facts, true);
  if (run.empty() || holds(pass, run, LexClass::kOrgSuffix) || holds(pass, run, LexClass::kAssetNot)) return;
  constexpr std::uint32_t kHeadlineWords = 2;
  if (pass.facts.headline) run.last = std::min(run.last, run.first + kHeadlineWords);
  if (outside && (pass.facts.headline || pass.reading.entity(run.first, run.last) != nullptr ||
                  article.is(run.first, LexClass::kAssetPrefix)))
    return;
  const int score = weak ? 780 : 940;
  pass.add(outside ? run.first : at, run.last, Type::kVehicle, score, kCandidateNamed);
  pass.sink.because("ship-prefix", static_cast<std::int16_t>(score), article.phrase_of(*prefix));
  pass.names.add(article, run, Type::kVehicle, weak ? 780 : 900);
}

void find_ship_of_kind(AssetPass& pass, const Chain& chain, bool rank_too) {
  const Article& article = pass.article();
  const std::uint32_t begin = chain.last;
  if (pass.facts.headline || begin >= pass.facts.last || article.tokens[begin - 1].has(kNewlineAfter)) return;
  Run run = pass.reading.name_after(begin, pass.facts, true);
  if (run.empty() || article.is(begin, LexClass::kAssetPrefix) || holds(pass, run, LexClass::kOrgSuffix))
    return;
  const bool ranked = article.is(begin, LexClass::kRole) || article.is(begin, LexClass::kHonorific);
  if (ranked && (!rank_too || run.last == begin + 1)) return;
  const PhraseMatch* entity = pass.reading.entity(begin, run.last);
  const bool whole = entity != nullptr && begin + entity->count == run.last;
  // "the frigate Alborz": a ship by the name of mountains; of any other name the pack knows better.
  const bool definite = definite_before(pass, chain.first);
  // "the ferry Estonia", but "the first ship New Zealand lost", "the ship Peru had sent", "the ship Iran
  // seized"
  const bool country = whole && pass.reading.type_of(*entity) == Type::kCountry;
  const bool goes_on = run.last < pass.facts.last;  // the article may end here
  const PhraseMatch* deed = goes_on ? article.longest(run.last, LexClass::kActVerb) : nullptr;
  const bool does = (goes_on && pass.reading.function(run.last) == "aux") ||
                    (deed != nullptr && !article.value_of(*deed).empty());  // but "sank"
  const bool lent = !country || (chain.first > pass.facts.first && is_the(article, chain.first - 1) && !does);
  const bool namesake = whole && is_place(pass.reading.type_of(*entity)) && definite && lent;
  if (whole && !namesake) return;
  if (entity != nullptr && pass.reading.type_of(*entity) == Type::kDemonym) return;
  // "Grace 1", not "Grace 1 mile off"
  if (run.last + 1 < pass.facts.last && article.tokens[run.last].kind == TokenKind::kNumber &&
      article.tokens[run.last].length <= 2 &&
      (article.tokens[run.last + 1].kind != TokenKind::kWord ||
       !pass.reading.function(run.last + 1).empty())) {
    ++run.last;
  }
  // "the frigate Niels Juel", "the repair ship Leon Thevenin": it has the name of somebody, not the other way
  // round.
  const bool called_after = definite && run.last - begin > 1;
  const bool given = article.is(begin, LexClass::kGivenName);
  const int score = called_after && given ? 950 : namesake ? 930 : ranked ? 760 : given ? 600 : 700;
  pass.add(begin, run.last, Type::kVehicle, score, kCandidateNamed);
  pass.sink.because("ship-after-kind", static_cast<std::int16_t>(score), article.phrase_of(*chain.noun));
  pass.names.add(article, run, Type::kVehicle, static_cast<std::uint16_t>(score));
}

}  // namespace gloss
