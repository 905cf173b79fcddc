// Names that the pack lists. A sense is evidence: one that is also a common word or a bare surname needs
// support from what stands around it.
#include <algorithm>
#include <array>

#include "grow.h"
#include "knowledge/country_code.h"
#include "names/flat_table.h"
#include "names/work.h"

namespace gloss {
namespace {

constexpr std::uint16_t kSure = 800;

bool is_name_type(Type type) {
  const Category category = category_of(type);
  return category == Category::kActor || category == Category::kPlace;
}

// "the mouth of the Amazon": a common noun of such places stands before it.
bool placed_by_noun(const NameScan& scan, std::uint32_t first) {
  if (first > 1 && scan.is(first - 1, "the")) --first;
  if (first < 2 || !scan.is(first - 1, "of") || scan.starts_sentence(first - 1)) return false;
  const PhraseMatch* noun = scan.place_head(first - 2, "outside");
  return noun != nullptr && noun->count == 1;
}

// "Roe v. | Wade": a party of a case at law, which is nobody that a list has.
bool at_law(const NameScan& scan, std::uint32_t first) {
  if (first > 0 && scan.is(first - 1, ".")) --first;
  return first > 1 && (scan.is(first - 1, "v") || scan.is(first - 1, "v.")) && scan.capital(first - 2);
}

// What speaks for a sense that cannot stand alone.
int support(const NameWork& work, std::uint32_t first, std::uint32_t last, Type type, std::uint16_t flags) {
  const NameScan& scan = work.scan;
  const Word& word = scan[first];
  if (type == Type::kPerson && at_law(scan, first)) return 0;
  int score = 0;
  // "Democrats in Congress agreed": no small word is written so, and a name opens a sentence as it is.
  const bool opens = type == Type::kOrganization && last - first == 1 && scan.token(first).length > 1 &&
                     scan.starts_sentence(first) && !word.has(kCommon) && !word.is(LexClass::kRole) &&
                     (work.role_at[last] != 0 || (scan.article().surface(first).ends_with('s') &&
                                                  !scan.capital(last) && !scan.noun_like(last)));
  const bool free_capital = (!word.has(kDistrusted) || opens) && !word.has(kSmallElsewhere);
  // A town that is also a person, "Ky." and "IN": their capitals say nothing.
  const bool doubtful = category_of(type) == Category::kPlace && (flags & (kSurname | kAcronym)) != 0;
  const int common = category_of(type) == Category::kPlace ? 0 : 60;  // "Nice" alone is nothing
  if (free_capital && !doubtful) score += word.has(kCommon) ? common : 150;
  const bool capital_beside = (first > 0 && scan.capital(first - 1) && !scan.starts_sentence(first)) ||
                              (scan.capital(last) && !scan.starts_sentence(last) && work.role_at[last] == 0);
  switch (category_of(type)) {
    case Category::kPlace:
      if (word.has(kLocativeBefore)) score += 350;
      if (word.has(kWeakLocativeBefore)) score += 180;
      if (scan.comma(last) && scan.capital(last + 1)) score += 150;
      // "Glasgow, Ky.", "Walker County (Ga.)"
      if (type == Type::kRegion && first > 1 && (scan.comma(first - 1) || scan.is(first - 1, "(")) &&
          scan.capital(first - 2)) {
        score += scan.article().surface(last - 1).ends_with('.') ? 450 : 300;  // "Man." is no man there
      }
      if (capital_beside) score -= 200;
      // "crossing the Amazon": waters have an article, and regions that a company is called after
      if (placed_by_noun(scan, first) ||
          ((type == Type::kWater || (type == Type::kRegion && (flags & kAcronym) == 0 &&
                                     scan.article().lists(first, last, Type::kOrganization))) &&
           scan.alone_behind_article(first, last) && scan.small(first - 1)))
        score += 400;
      // "at the inception of the Republic": no town with a common name has an article.
      if ((type == Type::kCity || word.is(LexClass::kOrgHead)) && first > 0 && scan.is(first - 1, "the"))
        score -= 300;
      // "Liberal-Labour": half of a double name.
      if (last - first == 1 && scan.hyphen(last) && scan.capital(last + 1)) score -= 200;
      break;
    default:
      if (type == Type::kPerson) {
        if (word.has(kHonorificBefore) || work.role_before[first] != 0) score += 450;
        if (scan.verb_like(last) || scan.possessive(last)) score += 80;
        if (word.has(kLocativeBefore)) score -= 200;
      } else {
        // "the Amazon" is no company; "the Amazon warehouse" may be one's.
        if (type == Type::kOrganization && first > 0 && scan.is(first - 1, "the") && !scan.noun_like(last))
          score -= 150;
        // "wrote on X"
        if (scan.token(first).length == 1 && first > 0 && scan.is(first - 1, "on") && !scan.noun_like(last) &&
            !scan.hyphen(last))
          score += 300;
        if (scan[last - 1].is(LexClass::kOrgHead)) score += 150;
        if (last < scan.size() && (scan[last].context & kOrgAfter) != 0) score += 150;
        if (first > 0 && (scan[first - 1].context & kOrgBefore) != 0) score += 250;
        if (last < scan.size() && scan[last].is(LexClass::kSayVerb)) score += 120;
        if (scan.possessive(last) && last + 1 < scan.size() && (scan[last + 1].context & kFirmOwned) != 0)
          score += 250;
        if (scan.possessive(last)) score += 60;  // "Shell's gas field"
      }
      if (capital_beside && work.role_before[first] == 0) score -= 200;
      break;
  }
  return score;
}

// "the French previously led", "28 million Congolese": the people, not their adjective.
bool people_noun(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  if (first == 0 || scan.starts_sentence(first)) return false;
  constexpr std::uint32_t kYear = 4;  // digits: "in 2014 Russian was spoken"
  const Token& before = scan.token(first - 1);
  const bool counted = (before.kind == TokenKind::kNumber && before.length != kYear) ||
                       scan[first - 1].is(LexClass::kNumberWord) || scan[first - 1].is(LexClass::kMagnitude);
  if (counted && (last >= scan.size() || !scan.starts_sentence(last))) {
    return !scan.noun_like(last) && !scan.capital(last) && !scan.hyphen(last);
  }
  if (!scan.is(first - 1, "the")) return false;
  if (last >= scan.size() || scan.starts_sentence(last)) return true;
  if (scan.noun_like(last) || scan.capital(last) || scan.hyphen(last) || scan.possessive(last)) return false;
  if (scan.article().begins(last, bit(LexClass::kAssetNoun))) return false;  // "the French patrol ship"
  // "the Danish shipping company"
  if (scan.article().surface(last).ends_with("ing") && scan.noun_like(last + 1)) return false;
  // "the German, Italian and Chilean ones"
  if (scan.comma(last) && scan.article().lists(last + 1, last + 2, Type::kDemonym) &&
      scan.is(last + 2, "and") && scan.noun_like(last + 4)) {
    return false;
  }
  if (scan.comma(last) || scan.is(last, ".") || scan.is(last, ";")) return true;  // "home of the Mapuche."
  if ((scan[last].context & (kListPlace | kListActor | kDescribing)) != 0) return false;  // "the Arab states"
  return scan.verb_like(last) || scan[last].pos == Pos::kAdverb;
}

// "U.S. military personnel", "U.S. dollars": the match only describes what follows.
bool describes_noun(const NameScan& scan, std::uint32_t first, std::uint32_t last, Type type) {
  if (last >= scan.size() || scan.starts_sentence(last)) return false;
  if (type == Type::kCountry || type == Type::kDemonym)
    return scan.small(last) && scan[last].is(LexClass::kCurrency) && !scan.verb_like(last);
  if (type != Type::kOrganization || !scan.small(last - 1) || last - first < 2) return false;
  const PhraseMatch* noun = scan.article().longest(last - 1, LexClass::kOrgNoun);
  return noun != nullptr && scan.article().value_of(*noun) == "adjective" && scan.noun_like(last);
}

// "said in English on Monday", "translated into Arabic": no people is meant.
bool language(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  if (first == 0 || scan.starts_sentence(first)) return false;
  if (!scan.is(first - 1, "in") && !scan.is(first - 1, "into")) return false;
  if (last >= scan.size() || scan.starts_sentence(last)) return true;
  return scan.comma(last) || scan.is(last, ".") || scan.is(last, ";") || scan.is(last, "that") ||
         scan[last].pos == Pos::kPreposition;
}

// "a SIM card": capitals in the middle of small words are an acronym, not the town that is spelt so.
bool shouted(const NameScan& scan, std::uint32_t t) {
  constexpr std::uint32_t kLongestAcronym = 5;
  const Token& token = scan.token(t);
  return token.shape == Shape::kUpper && token.length > 1 && token.length <= kLongestAcronym && t > 0 &&
         !scan.title_case(t) && !scan.starts_sentence(t) && scan.small(t - 1) && scan.small(t + 1);
}

void add_match(NameWork* work, std::uint32_t t, const PhraseMatch& match, const Sense& sense) {
  const NameScan& scan = work->scan;
  const std::uint32_t last = t + match.count;
  int score = sense.type == Type::kPerson ? 920 : 900;
  if (match.count > 1) score += 15;
  // "Let's talk": a capital that says nothing on a common word.
  const bool doubtful =
      match.count == 1 && scan[t].has(kDistrusted) && (scan[t].has(kCommon) || scan[t].pos != Pos::kNone) &&
      scan.token(t).shape != Shape::kUpper && sense.type != Type::kCountry && sense.type != Type::kDemonym;
  // In a text without capitals only what no common word spells is sure.
  const bool plain = scan.article().lower_case && match.count == 1 &&
                     (scan[t].has(kCommon) || scan[t].pos != Pos::kNone || (match.flags & kAlias) != 0);
  // "Queen Sofia": somebody of that title, and not the town.
  const bool titled = sense.type == Type::kCity && match.count == 1 && scan[t].is(LexClass::kGivenName) &&
                      work->role_before[t] == 1 && scan.capital(t - 1) && !scan.starts_sentence(t);
  if ((match.flags & (kWeak | kSurname)) != 0 || doubtful || plain || titled)
    score = 380 + support(*work, t, last, sense.type, match.flags);
  Type type = sense.type;
  if (type == Type::kDemonym && people_noun(scan, t, last)) {
    // "in the Baltic": the sea
    if (scan.is(t - 1, "the") && scan.article().lists(t, last, Type::kWater)) return;
    type = Type::kGroup;
  }
  if (describes_noun(scan, t, last, type) || (type == Type::kDemonym && language(scan, t, last))) return;
  // "dry (March to May)": a town by such a name is not worth the months.
  constexpr std::uint64_t kTimeWords = bit(LexClass::kMonth) | bit(LexClass::kWeekday);
  if (match.count == 1 && (match.flags & kWeak) != 0 && (scan[t].lex & kTimeWords) != 0) return;
  // "WHO ELSE DIGS?"
  if (match.count == 1 && scan[t].pos != Pos::kNone && scan.title_case(t) && last < scan.size() &&
      scan.token(last).shape == Shape::kUpper && (match.flags & kAcronym) != 0) {
    return;
  }
  // "God" is a town, too; "Jupiter, Florida" is one. A "Republican" is nobody's name, but a party's
  // adjective.
  const bool adjective = sense.type == Type::kOrganization && (match.flags & kWeak) != 0;
  if (scan.names_nothing(t, last) && !adjective && !(scan.comma(last) && scan.capital(last + 1))) {
    return;
  }
  // "IMO 9236004": the number of a ship, not the body
  constexpr std::uint32_t kShipNumber = 7;
  if (match.count == 1 && scan.token(t).shape == Shape::kUpper && last < scan.size() &&
      scan.token(last).kind == TokenKind::kNumber && scan.token(last).length >= kShipNumber) {
    return;
  }
  // "FL250"
  if (match.count == 1 && last < scan.size() && scan.joined(last) &&
      scan.token(last).kind == TokenKind::kNumber && scan.token(t).shape == Shape::kUpper) {
    return;
  }
  if (scan.behind_number(t) || scan.graded(last)) return;
  const bool local = category_of(sense.type) == Category::kPlace && sense.type != Type::kCountry;
  if (local && scan.ailment(last)) return;
  if (local && match.count == 1 && (match.flags & kAcronym) == 0 && shouted(scan, t)) return;
  // "FTC-2000G"
  if ((match.flags & kAcronym) != 0 && sense.type == Type::kOrganization && scan.number_tied(last)) return;
  const bool registration = (match.flags & kAcronym) != 0 && t > 1 && scan.hyphen(t - 1) &&
                            scan.token(t - 2).shape == Shape::kUpper && sense.type == Type::kOrganization;
  if (registration) return;  // "EP-CPP"
  // A name that goes on over a hyphen is part of another one ("Ould-Abdallah"), unless a small word follows
  // ("U.S.-led") or another country does ("Russia-China").
  grow(&work->known);
  work->known.push_back(
      {t, last, type, sense.ref, match.flags, static_cast<std::uint16_t>(std::clamp(score, 0, 940))});
}

// "Republican": a party's adjective only where the party's country is spoken of; "the Republican era" of
// China and the paramilitaries of Belfast are none of its.
// Cost: O(known · kMostAsked).
void weigh_adjectives(NameWork* work) {
  constexpr int kMostAsked = 8;  // changes from one party to another, so that two in turn stay linear
  const KnowledgeTables& tables = *work->article->knowledge;
  KnowledgeId asked = kNoId;
  int asks = 0;
  bool spoken = false;  // is the country of `asked`
  for (KnownName& name : work->known) {
    if (name.type != Type::kOrganization || (name.flags & kWeak) == 0 ||
        !work->scan.names_nothing(name.first, name.last))
      continue;
    if (name.knowledge != asked) {
      asked = name.knowledge;
      const std::uint16_t country = country_code(tables.entity(asked).country);
      spoken = ++asks <= kMostAsked &&
               std::any_of(work->known.begin(), work->known.end(), [&](const KnownName& other) {
                 return other.score >= kSure && country_spoken(tables, other.knowledge) == country;
               });
    }
    if (!spoken) name.score = 0;
  }
}

}  // namespace

void find_known(NameWork* work) {
  const NameScan& scan = work->scan;
  const Article& article = *work->article;
  work->known.clear();
  work->known_at.assign(scan.size() + 1, 0);
  for (std::uint32_t t = 0; t < scan.size(); ++t) {
    if (scan.token(t).has(kFurniture) || !article.begins(t, bit(LexClass::kEntity))) continue;
    std::uint16_t placed = 0;  // length of the last place: its namesakes are for the entity stage to weigh
    for (const PhraseMatch& match : article.matches_at(t)) {
      if (match.lex != LexClass::kEntity) continue;
      const Sense& sense = article.knowledge->sense(match.sense);
      if (!is_name_type(sense.type)) continue;
      if (category_of(sense.type) == Category::kPlace) {
        if (match.count == placed) continue;
        // "a tributary of the Kafue": no town; "the Hague" is one by its full name
        if (sense.type == Type::kCity && scan.alone_behind_article(t, t + match.count) &&
            !std::string_view(article.knowledge->entity_name(sense.ref)).starts_with("The ")) {
          continue;
        }
        placed = match.count;
      }
      add_match(work, t, match, sense);
    }
  }
  support_places(work);
  weigh_adjectives(work);
  for (std::size_t i = 0; i < work->known.size(); ++i) {
    const KnownName& name = work->known[i];
    std::uint32_t& at = work->known_at[name.first];
    if (name.score < kSure) continue;
    if (at == 0 || name.last > work->known[at - 1].last) at = static_cast<std::uint32_t>(i + 1);
  }
  // A bare surname is sure where the article gives the full name somewhere, and so is a doubtful acronym
  // ("PNG", which is also a kind of picture).
  FlatTable<FullName>& full = work->tables.full;
  full.reset(work->known.size());
  for (const KnownName& name : work->known) {
    if (name.score < kSure || (name.type != Type::kPerson && name.last - name.first < 2)) continue;
    FullName& slot = full.at(name.knowledge + 1);
    slot.words = std::max(slot.words, static_cast<std::uint16_t>(name.last - name.first));
  }
  for (KnownName& name : work->known) {
    const bool acronym = (name.flags & kWeak) != 0 && name.last - name.first == 1 &&
                         scan.token(name.first).shape == Shape::kUpper;
    if (((name.flags & kSurname) == 0 && !acronym) || name.score >= kSure) continue;
    const FullName* whole = full.find(name.knowledge + 1);
    if (whole != nullptr && whole->words > name.last - name.first) name.score = 880;
  }
  let_go_foreign_bodies(work);
}

bool known_asset(const Article& article, std::uint32_t first, std::uint32_t last) {
  const std::span<const PhraseMatch> matches = article.matches_at(first);
  return std::any_of(matches.begin(), matches.end(), [&](const PhraseMatch& match) {
    return match.lex == LexClass::kEntity && first + match.count == last &&
           category_of(article.knowledge->sense(match.sense).type) == Category::kAsset &&
           (match.flags & kWeak) == 0;
  });
}

void emit_known(const NameWork& work, CandidateSink* sink) {
  // A name is put together from the pack's words each time: those met again and again are kept.
  struct Spelt {
    KnowledgeId row = kNoId;
    KnownText name;
  };
  constexpr std::size_t kKept = 32;
  std::array<Spelt, kKept> spelt;
  const auto name_of = [&](KnowledgeId row) -> std::string_view {
    Spelt& kept = spelt[row % kKept];
    if (kept.row != row) kept = {row, work.article->knowledge->entity_name(row)};
    return kept.name;
  };
  for (const KnownName& name : work.known) {
    if (name.score < 400) continue;
    const bool foreign = (name.flags & kForeign) != 0;
    const Category category = category_of(name.type);
    const std::int32_t tagger =
        tagger_says(work, name.first, name.last, name.type, name.score, Source::kKnown);
    const std::uint32_t last = name.type == Type::kOrganization ? work.scan.with_dot(name.last) : name.last;
    sink->add(work.article->span(name.first, last), name.first, last, category, name.type,
              static_cast<std::uint16_t>(name.score + tagger),
              {.knowledge = foreign ? kNoId : name.knowledge});
    if (foreign) {
      sink->because("another country's body", static_cast<std::int16_t>(name.score), name_of(name.knowledge));
    } else {
      sink->because((name.flags & kWeak) != 0 ? "knowledge, with support" : "knowledge",
                    static_cast<std::int16_t>(name.score), name_of(name.knowledge));
    }
    if (tagger != 0) sink->because("tagger", static_cast<std::int16_t>(tagger), "");
  }
}

}  // namespace gloss
