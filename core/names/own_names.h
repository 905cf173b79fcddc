// What the tagger's own name is: of which type, how sure, and whether it names anything at all. For
// tagged.cc, which weighs it against the candidates of others. O(1) a name: every look-ahead is bounded.
#ifndef GLOSS_NAMES_OWN_NAMES_H_
#define GLOSS_NAMES_OWN_NAMES_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "names/work.h"

namespace gloss {

inline constexpr std::int32_t kCeiling = 940;  // no candidate is surer
inline constexpr int kSureOfRule = 350;        // evidence of one kind: a country behind it, somebody's office
inline constexpr int kContested =
    200;  // what rules that are sure of another kind take from the tagger's own name

class OwnNames {
 public:
  explicit OwnNames(const NameWork& work) : work_(work), scan_(work.scan), article_(*work.article) {
    for (std::uint32_t t = 0; t + 1 < scan_.size() && storms_ < kMostStorms; ++t) {
      if (scan_.opens_event(t) && scan_.capital(t + 1) && !scan_.opens_event(t + 1)) {
        storm_[storms_++] = scan_[t + 1].key;
      } else if (scan_.capital(t) && scan_.called_after(t)) {
        storm_[storms_++] = scan_[t].key;
      }
    }
  }

  Type type_of(const TaggedName& name) const {
    if (name.last - name.first == 1 && townspeople(work_, name.first)) return Type::kGroup;
    if (name.last < scan_.size() && (scan_[name.last].context & kPeopleAfter) != 0 &&
        !scan_.joined(name.last))
      return Type::kDemonym;  // "the Nicobari tribespeople"
    if (ship(name)) return Type::kVehicle;
    switch (name.kind) {
      case TagKind::kPerson:
        if (clause_behind(name, "where")) return Type::kCity;
        if (of_person(name) && has_region_behind(name)) return Type::kCity;
        if (scan_[name.first].has(kLocativeBefore) && clause_behind(name, "which")) return Type::kCity;
        if (of_person(name) || acronym(name) || of_country(name) ||
            scan_.spelt_behind(name.first, name.last) || kind_before(name) || clause_behind(name, "which"))
          return Type::kOrganization;
        if (elsewhere_body(name)) return Type::kOrganization;
        if (of_site(name) || taken(name)) return Type::kCity;
        if (unintroduced(name)) return close_reading(name);
        return in_region(name) ? Type::kRegion : Type::kPerson;
      case TagKind::kOrg:
        // "Place du 8 Mai"
        if (const PhraseMatch* head = scan_.place_head(name.first, "before");
            head != nullptr && head->count > 1 && head->count < name.last - name.first &&
            !scan_[name.first].is(LexClass::kOrgHead))
          return article_.lexeme(*head).type;
        return adjective(name) ? Type::kDemonym : Type::kOrganization;
      case TagKind::kNorp:
        return people(name) || article_.lists(name.first, name.last, Type::kGroup) ? Type::kGroup
                                                                                   : Type::kDemonym;
      case TagKind::kPlace:
        return place_type(name);
    }
    return Type::kPerson;
  }

  std::uint16_t score_of(const TaggedName& name) const {
    using enum TaggerWeight;
    const TaggerWeights& weights = work_.tagger_weights;
    const std::int32_t wide = std::max(weights[kOwnWide], 1), least = weights[kOwnLeast];
    std::int32_t score = least + (weights[kOwnMost] - least) * std::min(name.margin, wide) / wide;
    if (name.last - name.first == 1) {
      score = std::min(score, weights[name.kind == TagKind::kPerson  ? kOwnPerson
                                      : name.kind == TagKind::kPlace ? kOwnPlace
                                                                     : kOwnBody]);
    }
    // What a rule is sure of ("Binh Phuoc, Vietnam") the tagger does not outweigh by a hair.
    if (contrary(name) >= kSureOfRule) {
      score = std::min(score, weights[kOwnPerson] - kContested);
    }
    if (name.kind == TagKind::kOrg || name.kind == TagKind::kPlace) {
      for (std::uint32_t t = name.first; t < name.last; ++t) {
        constexpr std::uint64_t kAssets = bit(LexClass::kAssetHead) | bit(LexClass::kAssetNoun) |
                                          bit(LexClass::kAssetOf) | bit(LexClass::kAssetMaker) |
                                          bit(LexClass::kAssetModel) | bit(LexClass::kAssetPrefix);
        if ((scan_[t].lex & kAssets) != 0) score = std::min(score, weights[kOwnAsset]);
      }
    }
    return static_cast<std::uint16_t>(std::clamp(score, 0, kCeiling));
  }

  // The pack has it for a country or its adjective: what became of that, known.cc has decided.
  bool decided(const TaggedName& name) const {
    for (const PhraseMatch& match : article_.matches_at(name.first)) {
      const Sense& sense = article_.knowledge->sense(match.sense);
      if (sense.lex != LexClass::kEntity || name.first + match.count < name.last) continue;
      if (sense.type == Type::kCountry || sense.type == Type::kDemonym) return true;
    }
    return false;
  }

  // "Cyclone Amara", "Hurricane Luis": the event's name, no person's or town's.
  bool event(const TaggedName& name) const {
    if (name.kind != TagKind::kPerson && name.kind != TagKind::kPlace) return false;
    if (name.last - name.first > 1 && scan_.opens_event(name.first)) return true;
    if (name.last - name.first == 1 && name.kind == TagKind::kPerson &&
        std::find(storm_.begin(), storm_.begin() + storms_, scan_[name.first].key) !=
            storm_.begin() + storms_) {
      return true;  // "Luis hit the islands", behind "Hurricane Luis"
    }
    if (name.first == 0 || scan_.starts_sentence(name.first)) return false;
    return scan_.opens_event(name.first - 1) || local_name(name.first);
  }

  // "said a Molniya struck a car"
  bool one_of_many(const TaggedName& name) const {
    return name.first > 0 && (scan_.is(name.first - 1, "a") || scan_.is(name.first - 1, "an")) &&
           !scan_.noun_like(name.last) && !scan_.capital(name.last) && !scan_.hyphen(name.last) &&
           !scan_[name.first].is(LexClass::kEntity);
  }

  // "Typhoon Luis, known locally as Amara"
  bool local_name(std::uint32_t t) const {
    constexpr std::uint32_t kReach = 8;
    if (!scan_.is(t - 1, "as") || storms_ == 0) return false;
    for (std::uint32_t back = 2; back <= kReach && back <= t && !scan_.starts_sentence(t - back + 1);
         ++back) {
      if (scan_.opens_event(t - back)) return true;
    }
    return false;
  }

  bool no_name(const TaggedName& name) const;  // own_names.cc

 private:
  // The strongest evidence of the rules for another kind, where it is stronger than what they have for this
  // one.
  int contrary(const TaggedName& name) const {
    const Run* run = find_run(work_, name.first);
    if (run == nullptr || run->last != name.last) return 0;
    int same = 0, other = 0;
    for (int r = 0; r < kEventRun; ++r) {
      const bool place = r >= kCityRun;
      const bool agrees = place             ? name.kind == TagKind::kPlace
                          : r == kPersonRun ? name.kind == TagKind::kPerson
                                            : name.kind == TagKind::kOrg;
      int& most = agrees ? same : other;
      most = std::max<int>(most, run->strongest[r]);
    }
    return other > same ? other : 0;
  }

  // "Maria Sole of Brightwater", "Maria Sole, of Brightwater": a body or a place, no second person.
  bool of_person(const TaggedName& name) const {
    if (name.first < 3 || !scan_.is(name.first - 1, "of")) return false;
    const std::uint32_t end = scan_.comma(name.first - 2) ? name.first - 2 : name.first - 1;
    for (std::uint32_t back = 2; back <= 4 && back <= end; ++back) {
      const std::uint32_t at = work_.tagged_at[end - back];
      if (at == 0) continue;
      const TaggedName& left = work_.tagger.names()[at - 1];
      if (left.kind == TagKind::kPerson && left.last == end) return true;
    }
    return false;
  }

  // "Maria Sole of Brightwater, Ohio"
  bool has_region_behind(const TaggedName& name) const {
    if (!scan_.comma(name.last) || work_.known_at[name.last + 1] == 0) return false;
    const Type type = work_.known[work_.known_at[name.last + 1] - 1].type;
    return type == Type::kCountry || type == Type::kRegion;
  }

  // "SOMO markets the crude": persons known by their letters are in the lists.
  bool acronym(const TaggedName& name) const {
    constexpr std::uint32_t kShortest = 3, kLongest = 6;
    const Token& token = scan_.token(name.first);
    // "ENTSO-E"
    const bool tail = name.last - name.first == 3 && scan_.hyphen(name.first + 1) &&
                      (scan_.token(name.last - 1).shape == Shape::kUpper ||
                       scan_.token(name.last - 1).shape == Shape::kSingleUpper);
    return (name.last - name.first == 1 || tail) && token.shape == Shape::kUpper &&
           token.length >= kShortest && token.length <= kLongest && !scan_.title_case(name.first) &&
           !scan_[name.first].has(kHonorificBefore) && work_.role_before[name.first] == 0;
  }

  // "Nepra fined it" behind "National Electric Power Regulatory Authority (Nepra)"
  bool elsewhere_body(const TaggedName& name) const {
    constexpr int kSomebody = 120;
    const Run* run = find_run(work_, name.first);
    if (run == nullptr || run->last != name.last || name.last - name.first > 1 ||
        scan_[name.first].is(LexClass::kGivenName) || scan_[name.first].is(LexClass::kSurname))
      return false;
    const RunSummary* all = work_.tables.summaries.find(run->key);
    return all != nullptr && all->best[kOrgRun] >= kSureOfRule && all->best[kPersonRun] < kSomebody;
  }

  // "China Hongqiao": a country opens the name of a business, not of somebody.
  bool of_country(const TaggedName& name) const {
    const std::uint32_t known = work_.known_at[name.first];
    return known != 0 && work_.known[known - 1].type == Type::kCountry &&
           work_.known[known - 1].last < name.last && !scan_[name.first].is(LexClass::kGivenName);
  }

  // "the coalition Unidad por Chile", but "a party Luis Vega leads"
  bool kind_before(const TaggedName& name) const {
    if (name.first == 0 || scan_.starts_sentence(name.first)) return false;
    if (name.last - name.first == 1 && scan_.token(name.first).shape != Shape::kUpper) return false;
    if (maker_named(work_, name.first, name.last)) return false;
    return scan_.small(name.first - 1) && (scan_[name.first - 1].context & kOrgBefore) != 0 &&
           scan_[name.first - 1].pos == Pos::kNone && !scan_[name.first].is(LexClass::kGivenName);
  }

  // One word that no list has. News gives whoever is not known to all their whole name first, and then their
  // last one is a part of it (agreement.cc); what still stands alone is a business or a town.
  bool unintroduced(const TaggedName& name) const {
    constexpr std::uint64_t kListed =
        bit(LexClass::kGivenName) | bit(LexClass::kSurname) | bit(LexClass::kEntity);
    constexpr int kSomebody = 200;
    const std::uint32_t t = name.first;
    const Word& word = scan_[t];
    if (name.last - t > 1 || (word.lex & kListed) != 0 || scan_.token(t).shape != Shape::kCapital)
      return false;
    if (word.has(kHonorificBefore) || work_.role_before[t] != 0 || word.has(kDistrusted)) return false;
    if (name.last + 1 < scan_.size()) {
      if (scan_.is(name.last, "and") && scan_[name.last + 1].is(LexClass::kGivenName)) return false;
      // "Messi, 38, left"
      if (scan_.comma(name.last) && scan_.token(name.last + 1).kind == TokenKind::kNumber) return false;
    }
    const Run* run = find_run(work_, t);
    return run == nullptr || run->strongest[kPersonRun] < kSomebody;
  }

  // What the tagger has it for by a hair less than for a person.
  Type close_reading(const TaggedName& name) const {
    constexpr std::int32_t kClose = 9;
    const std::int32_t body = work_.tagger.cost(name.first, name.last, TagKind::kOrg);
    const std::int32_t place = work_.tagger.cost(name.first, name.last, TagKind::kPlace);
    if (std::min(body, place) > kClose) return Type::kPerson;
    if (body <= place) return Type::kOrganization;
    return scan_.verb_like(name.last) ? Type::kPerson : Type::kCity;  // a town does little by itself
  }

  // "soldiers in the Macrozona Sur": nobody has an article.
  bool in_region(const TaggedName& name) const {
    return scan_.alone_behind_article(name.first, name.last) && scan_[name.first].has(kLocativeBefore) &&
           !scan_[name.first].is(LexClass::kGivenName);
  }

  // "the Simandou iron ore mine": what a mine or a port is called after alone is where it is.
  bool of_site(const TaggedName& name) const {
    if (name.last >= scan_.size() || name.last - name.first > 1 ||
        scan_[name.first].is(LexClass::kGivenName) || scan_.joined(name.last))
      return false;
    for (const PhraseMatch& match : article_.matches_at(name.last)) {
      if (match.lex != LexClass::kAssetHead) continue;
      const Type type = article_.knowledge->sense(match.sense).type;
      if (category_of(type) == Category::kAsset && type != Type::kVehicle) return true;
    }
    return false;
  }

  // "let the Vezhen go", where ships are spoken of: nobody and no town has an article.
  bool ship(const TaggedName& name) const {
    constexpr std::uint32_t kBefore = 30, kBehind = 15;
    // "the Maersk Sebarok": whose ship it is opens its name
    const std::uint32_t owner = work_.known_at[name.first];
    const bool owned = owner != 0 && work_.known[owner - 1].type == Type::kOrganization &&
                       work_.known[owner - 1].last + 1 == name.last &&
                       (scan_[name.last - 1].lex & ~bit(LexClass::kEntity)) == 0;
    if (name.kind == TagKind::kNorp || (name.kind == TagKind::kOrg && !owned) ||
        (name.last - name.first > 2 && !owned) || (owner != 0 && !owned) ||
        !scan_.alone_behind_article(name.first, name.last) || scan_[name.first].has(kLocativeBefore) ||
        scan_[name.first].has(kCommon) || scan_[name.last - 1].is(LexClass::kOrgHead) ||
        scan_[name.last - 1].is(LexClass::kPlaceHead) ||
        (scan_.token(name.first).shape != Shape::kCapital && !owned)) {
      return false;
    }
    if (name.first > 1 && (scan_.is(name.first - 2, "of") || scan_.is(name.first - 2, "from"))) return false;
    const std::uint32_t end = std::min(name.last + kBehind, scan_.size());
    for (std::uint32_t t = name.first - std::min(name.first, kBefore); t < end; ++t) {
      if (!scan_.small(t) || !article_.begins(t, bit(LexClass::kAssetNoun))) continue;
      for (const PhraseMatch& match : article_.matches_at(t)) {
        if (match.lex != LexClass::kAssetNoun) continue;
        const std::string_view kind = article_.lexeme(match).extra;
        if (kind == "vessel" || kind == "warship") return true;
      }
    }
    return false;
  }

  // "overran Tessit", "shelled Kauda": it is towns that fighters take.
  bool taken(const TaggedName& name) const {
    if (name.first == 0 || name.last - name.first > 1 || scan_.starts_sentence(name.first) ||
        scan_[name.first].is(LexClass::kGivenName))
      return false;
    return scan_.takes_town(name.first - 1);
  }

  // "Staatsolie, which holds a fifth", "the customs of Balhaf, where …": one word that is nobody
  bool clause_behind(const TaggedName& name, std::string_view opener) const {
    return name.last - name.first == 1 && scan_.comma(name.last) && scan_.is(name.last + 1, opener) &&
           !scan_[name.first].is(LexClass::kGivenName) && !scan_[name.first].has(kHonorificBefore) &&
           work_.role_before[name.first] == 0;
  }

  // "the Ligurian plant": the adjective of a place that no list has.
  bool adjective(const TaggedName& name) const {
    constexpr std::size_t kShortest = 6;
    const std::string_view s = article_.surface(name.first);
    return name.last - name.first == 1 && s.size() >= kShortest &&
           (s.ends_with("ian") || s.ends_with("ean") || s.ends_with("ese")) && scan_.noun_like(name.last) &&
           name.first > 0 && (scan_.is(name.first - 1, "the") || scan_.possessive(name.first - 1));
  }

  // "the Zaghawa fled", "Zaghawas": the people, not their adjective.
  bool people(const TaggedName& name) const {
    const std::uint32_t last = name.last;
    if (last < scan_.size() && (scan_.noun_like(last) || scan_.hyphen(last))) return false;
    return article_.surface(last - 1).ends_with('s') || (name.first > 0 && scan_.is(name.first - 1, "the"));
  }

  Type place_type(const TaggedName& name) const {
    const Run* run = find_run(work_, name.first);
    if (run != nullptr && run->last == name.last) {
      constexpr Type kTypes[] = {Type::kCity, Type::kRegion, Type::kWater, Type::kLandmark};
      int best = 0;
      for (int i = 1; i < 4; ++i) {
        if (run->votes[kCityRun + i] > run->votes[kCityRun + best]) best = i;
      }
      if (run->votes[kCityRun + best] > 0 &&
          !(best == 0 && scan_.alone_behind_article(name.first, name.last)))
        return kTypes[best];
    }
    const std::uint32_t ends[] = {name.last - 1, name.first};
    for (const std::uint32_t t : ends) {
      for (const PhraseMatch& match : article_.matches_at(t)) {
        if (match.lex != LexClass::kPlaceHead) continue;
        const Lexeme head = article_.lexeme(match);
        if (head.value == (t == ends[0] ? "after" : "before")) return head.type;
      }
    }
    return scan_.alone_behind_article(name.first, name.last) ? Type::kRegion : Type::kCity;
  }

  static constexpr std::size_t kMostStorms = 8;
  const NameWork& work_;
  const NameScan& scan_;
  const Article& article_;
  std::array<std::uint32_t, kMostStorms> storm_{};  // keys of names that an event has in this article
  std::size_t storms_ = 0;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_OWN_NAMES_H_
