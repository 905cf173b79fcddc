// The rule of the body: a country, people or place directly before one institution, or behind it over "of",
// makes ONE organization; a possessive parts them.
//
//   [Iraqi government]   [government of Syria]   [Lagos state government]   [Cuba]'s [government]
//
// Bare institution words are bodies where they mean a definite one ("the army", "anti-government"), and
// ministries by their portfolio ("the trade and industry ministry").
#include <algorithm>

#include "names/work.h"

namespace gloss {
namespace {

enum class BodyKind : std::uint8_t { kFree, kDefinite, kAdjective, kMass, kAlliance, kHead };

BodyKind kind_of(std::string_view value) {
  if (value == "free") return BodyKind::kFree;
  if (value == "definite") return BodyKind::kDefinite;
  if (value == "adjective") return BodyKind::kAdjective;
  if (value == "mass") return BodyKind::kMass;
  if (value == "alliance") return BodyKind::kAlliance;
  return BodyKind::kHead;
}

// Describes as well as it names: "police chief".
bool adjective(BodyKind kind) { return kind == BodyKind::kAdjective || kind == BodyKind::kMass; }

enum class Determined : std::uint8_t { kBare, kDefinite, kIndefinite };

// What determines the noun phrase that ends before `t`: looks over at most three small words.
Determined determined(const NameScan& scan, std::uint32_t t, bool* modified) {
  *modified = false;
  for (std::uint32_t back = 1; back <= 4 && back <= t; ++back) {
    const std::uint32_t left = t - back;
    if (scan.starts_sentence(left + 1)) return Determined::kBare;
    const Word& word = scan[left];
    if (scan.possessive(left) || word.pos == Pos::kPossessive) return Determined::kDefinite;
    if (word.pos == Pos::kDeterminer) {
      return scan.is(left, "the") || scan.is(left, "The") || scan.is(left, "this") || scan.is(left, "that")
                 ? Determined::kDefinite
                 : Determined::kIndefinite;
    }
    if ((word.context & kNotBody) != 0) {
      *modified = true;
      if (back == 1) return Determined::kIndefinite;
    }
    if ((word.context & kActorTail) != 0 && left > 1 && scan.hyphen(left - 1)) {
      // "a Hamas-led government": look on before the name.
      *modified = true;
      ++back;
      continue;
    }
    if (word.pos != Pos::kNone || scan.verb_like(left) || scan.token(left).kind != TokenKind::kWord) {
      return scan.hyphen(left) ? Determined::kIndefinite : Determined::kBare;
    }
    *modified = true;
  }
  return Determined::kBare;
}

void add(const NameWork& work, CandidateSink* sink, std::uint32_t first, std::uint32_t last,
         std::uint16_t score, std::string_view why) {
  sink->add(work.article->span(first, last), first, last, Category::kActor, Type::kOrganization, score);
  sink->because(why, static_cast<std::int16_t>(score), work.article->surface(last - 1));
}

// "military chief", "police officers": the word describes another noun.
bool describes(const NameScan& scan, std::uint32_t last) { return scan.noun_like(last) || scan.hyphen(last); }

// "Police said", "Police in Lagos", "clashed with police", "killed, police reported"; but "10,000 police",
// "soldiers and police", "to police a body".
bool stands_alone(const NameScan& scan, std::uint32_t t, std::uint32_t last) {
  const bool acts = scan.verb_like(last) || scan.is(last, "in");
  if (scan.starts_sentence(t)) return acts;
  const bool governed = scan[t - 1].pos == Pos::kPreposition;
  if (governed) {
    if (last >= scan.size() || scan.starts_sentence(last)) return true;
    if (!scan.small(last)) return !(scan.is(t - 1, "to") && scan.capital(last));  // "to police Gaza"
    return scan[last].pos != Pos::kNone && scan[last].pos != Pos::kDeterminer;
  }
  const bool subject = scan.comma(t - 1) || scan.verb_like(t - 1) || scan[t - 1].pos == Pos::kConjunction ||
                       scan[t - 1].pos == Pos::kRelative;
  return subject && (last - t > 1 || !scan.is(t - 1, "and")) && acts;
}

void behind_names(const NameWork& work, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  const std::size_t count = sink->candidates().size();
  for (std::size_t i = 0; i < count; ++i) {
    const Candidate c = sink->candidates()[i];
    const bool place = c.category == Category::kPlace && c.type != Type::kWater && c.type != Type::kLandmark;
    const bool body = c.type == Type::kOrganization && (c.flags & kCandidateBlocker) == 0;
    const bool person = c.type == Type::kPerson;
    if (c.score < 500 || !(place || body || person || c.type == Type::kDemonym || c.type == Type::kGroup))
      continue;
    const std::uint32_t at = c.last_token;
    if (at >= scan.size() || scan.joined(at) || scan.starts_sentence(at)) continue;
    // "the ex-Muslim movement", "an anti-Russian group"
    if (scan.prefixed(c.first_token)) continue;
    const PhraseMatch* noun = work.article->longest(at, LexClass::kOrgNoun);
    if (noun == nullptr) continue;
    const BodyKind kind = kind_of(work.article->value_of(*noun));
    const std::uint32_t last = at + noun->count;
    if (adjective(kind) && describes(scan, last)) continue;
    if (person && (scan[at].context & kPersonBody) == 0) continue;
    if (body && scan.token(at - 1).shape != Shape::kUpper && scan.token(at - 1).shape != Shape::kMixed &&
        c.knowledge == kNoId)
      continue;
    add(work, sink, c.first_token, last, person ? 840 : 900, "body rule");
  }
}

// "the [energy and mineral resources ministry]", "the [ministry of trade and industry]", in small letters:
// where it ends, else `t`. With capitals it is a run. One that opens with a domain is read from its first one
// on.
std::uint32_t ministry_end(const NameWork& work, std::uint32_t t) {
  const NameScan& scan = work.scan;
  const Article& article = *work.article;
  const auto several = [&](std::uint32_t at) {
    const PhraseMatch* noun = at < scan.size() ? article.longest(at, LexClass::kOrgNoun) : nullptr;
    return noun != nullptr && noun->count == 1 && article.value_of(*noun) == "several";
  };
  const bool behind = several(t) && scan.is(t + 1, "of");
  const std::uint32_t at = behind ? t + 2 : t;
  if (at >= scan.size() || !scan.small(at)) return t;
  const std::uint32_t end = portfolio_end(scan, at, true);
  if (behind) return end != at && !scan.noun_like(end) ? end : t;
  return end != at && several(end) ? end + 1 : t;
}

// The word at `t` ends the longer name of a body, or begins it before "of": "European Commission", "Bank of
// England". O(candidates).
bool heads_body(const NameScan& scan, const CandidateSink& sink, std::uint32_t t) {
  const auto headed = [&](const Candidate& c) {
    const bool body = c.type == Type::kOrganization && (c.flags & kCandidateBlocker) == 0;
    if (!body || c.score < 500 || c.last_token - c.first_token < 2) return false;
    return scan[c.last_token - 1].key == scan[t].key ||
           (scan.is(c.first_token + 1, "of") && scan[c.first_token].key == scan[t].key);
  };
  return std::any_of(sink.candidates().begin(), sink.candidates().end(), headed);
}

// "Commission President Ida Holm", "the Council | President": the head of a body alone, with its capital,
// before an office with one. "Fund Manager Ida Holm" manages one of many, unless the article names it.
void before_offices(const NameWork& work, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  int asks = 16;  // so many a text: each looks through all candidates
  for (const RoleSpan& role : work.roles) {
    const std::uint32_t t = role.first;
    if (t == 0 || scan.starts_sentence(t) || scan.title_case(t) || !scan.capital(t) || !scan.capital(t - 1) ||
        !scan[t - 1].is(LexClass::kOrgHead) || scan.joined(t))
      continue;
    const bool alone = scan.starts_sentence(t - 1) || scan.small(t - 2) || scan.comma(t - 2);
    if (!alone) continue;
    const PhraseMatch* head = work.article->longest(t - 1, LexClass::kOrgHead);
    const bool one = (head != nullptr && work.article->value_of(*head) == "office") ||
                     (asks-- > 0 && heads_body(scan, *sink, t - 1));
    if (one) add(work, sink, t - 1, t, 640, "body of an office");
  }
}

void of_names(const NameWork& work, std::uint32_t t, std::uint32_t last, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  if (!scan.is(last, "of")) return;
  std::uint32_t at = last + 1;
  if (scan.is(at, "the")) ++at;
  if (at >= scan.size() || work.known_at[at] == 0) return;
  const KnownName& name = work.known[work.known_at[at] - 1];
  if (name.type != Type::kCountry && name.type != Type::kRegion) return;
  // "a coalition of the Ulster Unionist Party"
  if (scan.capital(name.last) && !scan.starts_sentence(name.last) && work.role_at[name.last] == 0) return;
  add(work, sink, t, name.last, 900, "body rule");
}

// Where the person ends that opens the name [first, last): a listed one, or a given name and a word.
std::uint32_t person_end(const NameWork& work, std::uint32_t first, std::uint32_t last) {
  std::uint32_t end = first;
  for (const PhraseMatch& match : work.article->matches_at(first)) {
    if (match.lex != LexClass::kEntity || first + match.count >= last) continue;
    const Sense& sense = work.article->knowledge->sense(match.sense);
    if (sense.type == Type::kPerson) {
      end = std::max(end, first + match.count);
    } else if ((match.flags & kWeak) == 0) {
      return first;  // "Washington Supreme Court"
    }
  }
  if (end == first && work.scan[first].is(LexClass::kGivenName)) end = first + 2;
  return end;
}

}  // namespace

std::uint32_t body_of_person(const NameWork& work, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kShortest = 2;  // the words of a body that can stand alone
  if (last - first <= kShortest) return first;
  const std::uint32_t begin = person_end(work, first, last);
  if (begin == first || begin + kShortest > last) return first;
  for (const PhraseMatch& match : work.article->matches_at(begin)) {
    if (begin + match.count == last && (match.lex == LexClass::kOrgNoun || match.lex == LexClass::kEntity)) {
      return begin;
    }
  }
  return first;
}

void find_bodies(const NameWork& work, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  behind_names(work, sink);
  before_offices(work, sink);
  for (std::uint32_t t = 0; t < scan.size(); ++t) {
    if (scan.token(t).has(kFurniture)) continue;
    if (t > 0 && scan.small(t) &&
        work.article->begins(t, bit(LexClass::kRoleDomain) | bit(LexClass::kOrgNoun))) {
      bool modified = false;
      const std::uint32_t last = ministry_end(work, t);
      if (last != t && determined(scan, t, &modified) == Determined::kDefinite && !modified)
        add(work, sink, t, last, 800, "definite body");
    }
    const PhraseMatch* noun = work.article->longest(t, LexClass::kOrgNoun);
    if (noun == nullptr) continue;
    const BodyKind kind = kind_of(work.article->value_of(*noun));
    const std::uint32_t last = t + noun->count;
    of_names(work, t, last, sink);
    if (kind == BodyKind::kHead) continue;
    const bool capital = scan.token(t).capitalised() && !scan[t].has(kDistrusted);
    const bool describing = describes(scan, last);
    if (adjective(kind) && describing) continue;
    bool modified = false;
    const Determined det = t == 0 ? Determined::kBare : determined(scan, t, &modified);
    const bool long_phrase = noun->count > 1;
    // "anti-government protests"
    const bool prefixed = scan.prefixed(t);
    const bool led = t > 1 && scan.hyphen(t - 2) && (scan[t - 1].context & kActorTail) != 0;
    if (kind == BodyKind::kAlliance && led) {
      add(work, sink, t, last, 780, "alliance led by");
    } else if (prefixed && kind == BodyKind::kFree) {
      add(work, sink, t, last, 720, "body");
    } else if (det == Determined::kDefinite) {
      add(work, sink, t, last, modified && kind != BodyKind::kFree ? 700 : 800, "definite body");
    } else if (kind == BodyKind::kFree &&
               (long_phrase || (det == Determined::kBare && !modified) || describing)) {
      add(work, sink, t, last, describing && det != Determined::kBare ? 560 : 700, "body");
    } else if (kind == BodyKind::kMass && det == Determined::kBare && !modified &&
               stands_alone(scan, t, last)) {
      add(work, sink, t, last, 640, "body without its article");  // "clashed with police"
    } else if (capital && (det == Determined::kBare || describing) &&
               (!scan.capital(last) || work.role_at[last] != 0)) {  // "Navy Capt. Ida Holm"
      add(work, sink, t, last, 640, "body with a capital");
    } else if ((long_phrase || scan.capital(last)) && det == Determined::kBare && !modified &&
               scan.starts_sentence(t) && work.role_at[last] != 0) {
      // "Foreign ministry spokesperson …", "Senate President …"
      add(work, sink, t, last, 700, "body of an office");
    } else if (scan.title_case(t) && det == Determined::kBare && kind != BodyKind::kDefinite) {
      add(work, sink, t, last, 560, "body in a headline");
    }
  }
}

}  // namespace gloss
