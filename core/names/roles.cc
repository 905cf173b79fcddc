// Roles: a head from the lexicon, widened to the left by what it is the head of ("trade and industry
// commissioner", "Unification Minister") and to the right by its portfolio ("Secretary of Transportation").
#include <algorithm>

#include "grow.h"
#include "names/work.h"

namespace gloss {
namespace {

enum class RoleKind : std::uint8_t { kOffice, kNoun, kRank, kOf, kHead, kOccupation };

RoleKind kind_of(std::string_view value) {
  if (value == "noun") return RoleKind::kNoun;
  if (value == "rank") return RoleKind::kRank;
  if (value == "of") return RoleKind::kOf;
  if (value == "head") return RoleKind::kHead;
  if (value == "occupation") return RoleKind::kOccupation;
  return RoleKind::kOffice;
}

// A phrase of the class that ends before token `end`, no longer than `reach` tokens and not begun before
// `floor`.
bool phrase_ends_at(const NameScan& scan, LexClass lex, std::uint32_t reach, std::uint32_t end,
                    std::uint32_t floor, std::uint32_t* begin) {
  const Article& article = scan.article();
  for (std::uint32_t back = std::min(reach, end - floor); back >= 1; --back) {
    const std::uint32_t t = end - back;
    if (!article.begins(t, bit(lex))) continue;
    for (const PhraseMatch& match : article.matches_at(t)) {
      if (match.count == back && match.lex == lex) {
        *begin = t;
        return true;
      }
    }
  }
  return false;
}

bool domain_ends_at(const NameScan& scan, std::uint32_t end, std::uint32_t floor, std::uint32_t* begin) {
  constexpr std::uint32_t kLongest = 3;  // "counter-terrorism"
  return phrase_ends_at(scan, LexClass::kRoleDomain, kLongest, end, floor, begin);
}

// "United Nations" Secretary-General: the word before the title is the end of a name we know, which begins
// before `inside`.
bool name_ends_at(const NameScan& scan, std::uint32_t end, std::uint32_t floor, std::uint32_t inside) {
  constexpr std::uint32_t kLongest = 6;
  std::uint32_t begin = 0;
  return phrase_ends_at(scan, LexClass::kEntity, kLongest, end, floor, &begin) && begin < inside;
}

std::uint32_t widen_left(const NameWork& work, std::uint32_t first, std::uint32_t floor, bool* widened) {
  const NameScan& scan = work.scan;
  std::uint32_t begin = 0;
  const bool capital = scan.token(first).capitalised();
  constexpr std::uint32_t kWidest = 12;
  if (first > floor + kWidest) floor = first - kWidest;
  while (first > floor && !scan.starts_sentence(first)) {
    // "Democratic Party presidential nominee": a capital belongs to what stands before it.
    if (!capital && scan.capital(first - 1) && !scan[first - 1].has(kDistrusted)) break;
    if (domain_ends_at(scan, first, floor, &begin)) {
      // "Kansas City chief", "Labour MP": the word ends a name. (Economy is a town, too.)
      if (scan.capital(begin) && begin > floor &&
          (name_ends_at(scan, first, floor, begin) ||
           scan.article().lists(begin, first, Type::kOrganization)))
        break;
      // "Nakuru county commissioner", "Harju County District Attorney": the county's name
      const PhraseMatch* domain = scan.article().longest(begin, LexClass::kRoleDomain);
      if (begin > floor && scan.capital(begin - 1) && domain != nullptr &&
          scan.article().value_of(*domain) == "place")
        break;
      first = begin;
      *widened = true;
      continue;
    }
    const bool linked = scan.is(first - 1, "and") || scan.is(first - 1, "&");
    if (linked && first >= floor + 2 && *widened && domain_ends_at(scan, first - 1, floor, &begin)) {
      first = begin;
      continue;
    }
    break;
  }
  return first;
}

}  // namespace

std::uint32_t portfolio_end(const NameScan& scan, std::uint32_t t, bool small) {
  std::uint32_t end = t;
  for (std::uint32_t at = t; at < scan.size();) {
    const PhraseMatch* domain = scan.article().longest(at, LexClass::kRoleDomain);
    if (domain == nullptr) break;
    end = at + domain->count;
    const bool comma = scan.comma(end), and_behind = comma && scan.is(end + 1, "and");
    const bool more =
        scan.is(end, "and") || scan.is(end, "&") || (comma && (small || scan.capital(end + 1) || and_behind));
    if (!more) break;
    at = end + 1 + and_behind;
  }
  return end;
}

namespace {

// Tokens behind "of"/"for" that name a portfolio: domains joined by "and" or commas. Returns `last` unchanged
// where there is none.
std::uint32_t widen_right(const NameWork& work, std::uint32_t last) {
  const NameScan& scan = work.scan;
  const Article& article = *work.article;
  if (!(scan.is(last, "of") || scan.is(last, "for"))) return last;
  std::uint32_t at = last + 1;  // "spokeswoman for the army" is hers of a body, which is marked itself
  std::uint32_t end = last;
  // "Minister of the Interior", but "Minister of the | Navy"
  const bool definite = scan.is(at, "the") && scan.capital(last - 1) && scan.capital(at + 1) &&
                        !article.begins(at + 1, bit(LexClass::kEntity) | bit(LexClass::kOrgNoun));
  if (definite) ++at;
  const std::uint32_t domains = portfolio_end(scan, at, false);
  if (domains != at) end = domains;
  if (end == last) return last;
  // "Secretary of | Health and Human Services": a portfolio of which we do not know all
  if (scan.is(end, "and") && scan.capital(end + 1) && work.tagged_at[end + 1] == 0 &&
      !article.begins(end + 1, bit(LexClass::kRole) | bit(LexClass::kEntity)))
    return last;
  // "director of operations centre": the portfolio must end the phrase.
  const std::uint32_t somebody = work.tagged_at[end];
  const bool goes_on = scan.capital(end) && (scan.small(end - 1) || (definite && somebody == 0));
  if (scan.noun_like(end) || goes_on) return last;
  return end;
}

// A name could begin here: "analyst [Maria …]".
bool person_could_start(const NameWork& work, std::uint32_t t) {
  const NameScan& scan = work.scan;
  if (!scan.capital(t) || scan.starts_sentence(t)) return false;
  const std::uint32_t at = work.tagged_at[t];
  for (const PhraseMatch& match : work.article->matches_at(t)) {
    // "Justice Salahuddin Osei": a place's name opens somebody's
    if (at != 0 && work.tagger.names()[at - 1].kind == TagKind::kPerson &&
        work.tagger.names()[at - 1].last > t + match.count)
      continue;
    const Sense& sense = work.article->knowledge->sense(match.sense);
    if (sense.lex == LexClass::kEntity && sense.type != Type::kPerson && (sense.flags & kWeak) == 0)
      return false;
  }
  return true;
}

// "Maria Sole, an economist": a capital right before the comma that opens the apposition.
bool person_before_comma(const NameWork& work, std::uint32_t first) {
  const NameScan& scan = work.scan;
  for (std::uint32_t back = 1; back <= 5 && back < first; ++back) {
    const std::uint32_t t = first - back;
    if (scan.comma(t)) return scan.capital(t - 1);
    if (scan.starts_sentence(t) || (scan.token(t).kind == TokenKind::kPunct && !scan.hyphen(t))) return false;
    if (scan.verb_like(t)) return false;
  }
  return false;
}

// "History will judge us", "to head the talks", "used to chair Globarrio", "tipped to head Globarrio", "who
// heads the alliance".
bool verb(const NameScan& scan, RoleKind kind, std::uint32_t t) {
  if (t == 0 || !scan.small(t) || scan.starts_sentence(t)) return false;
  if (scan[t - 1].pos == Pos::kAuxiliary) return true;
  const bool object =
      t + 1 < scan.size() && (scan[t + 1].pos == Pos::kDeterminer || scan[t + 1].pos == Pos::kPossessive ||
                              scan[t + 1].pos == Pos::kPronoun);
  const bool named =
      scan.capital(t + 1) && !scan.starts_sentence(t + 1) && !scan[t + 1].is(LexClass::kGivenName);
  if (object && scan.is(t - 1, "to")) return true;
  // but "talked to president Zelensky"
  const bool done = scan[t].is(LexClass::kActVerb) || kind == RoleKind::kHead;
  if (named && done && scan.is(t - 1, "to") && t > 1 && scan.article().surface(t - 2).ends_with("ed"))
    return true;
  if (named && scan.is(t - 1, "who") && scan.article().surface(t).ends_with('s')) return true;
  return object && scan.article().surface(t).ends_with('s') &&
         (scan[t - 1].pos == Pos::kRelative || scan[t - 1].pos == Pos::kPronoun || scan.comma(t - 1) ||
          scan.capital(t - 1));
}

// "a senior Iraqi general was killed", "the general said": an article and whose he is, and no noun behind.
bool soldier(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kReach = 3;
  if (!scan.small(first) || last >= scan.size() || !(scan.verb_like(last) || scan.is(last, "who")))
    return false;
  std::uint32_t t = first;
  while (t > 0 && first - t < kReach && !scan.starts_sentence(t) &&
         (scan[t - 1].is(LexClass::kEntity) || scan[t - 1].is(LexClass::kRoleModifier) ||
          scan[t - 1].is(LexClass::kOrgNoun))) {
    --t;
  }
  if (t == 0 || scan.starts_sentence(t) || scan[t - 1].pos != Pos::kDeterminer) return false;
  // "the general increase of wages": where nothing says whose he is, the verb must be no noun.
  const std::string_view verb = scan.article().surface(last);
  return t < first || (scan.is(t - 1, "the") && (scan[last].is(LexClass::kSayVerb) || verb.ends_with("ed") ||
                                                 scan[last].pos == Pos::kCopula ||
                                                 scan[last].pos == Pos::kAuxiliary || verb == "who"));
}

// "Speaker | of the House of Representatives": a role that ends inside a body's name gives it back.
const PhraseMatch* whole_role(const Article& article, std::uint32_t t, const PhraseMatch* longest) {
  const std::uint32_t end = t + longest->count;
  bool split = false;
  for (const PhraseMatch& match : article.matches_at(end - 1)) {
    split = split || (match.count > 1 && (match.lex == LexClass::kOrgNoun || match.lex == LexClass::kEntity));
  }
  if (!split) return longest;
  for (const PhraseMatch& match : article.matches_at(t)) {
    if (match.lex == LexClass::kRole && match.count < longest->count) return &match;
  }
  return longest;
}

// A verb in the past or the third person, and no noun of that form: "the official Reuters spoke to".
bool tells(const NameScan& scan, std::uint32_t t) {
  if (t >= scan.size() || !scan.verb_like(t)) return false;
  return !scan[t].is(LexClass::kSayVerb) || scan.article().surface(t).ends_with('s') ||
         scan.article().surface(t).ends_with("ed");
}

// "Queen Victoria Market", "King Faisal University": the title is a word of the name of a body or a place.
bool opens_name(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kLongest = 4;
  constexpr std::uint64_t kThings =
      bit(LexClass::kOrgHead) | bit(LexClass::kAssetHead) | bit(LexClass::kAssetNoun);
  if (last - first != 1 || !scan.capital(last) || scan.starts_sentence(last) || scan.title_case(first)) {
    return false;
  }
  std::uint32_t end = last;
  while (end < scan.size() && end < last + kLongest && scan.capital(end) && !scan.starts_sentence(end)) ++end;
  if (end - last < 2 || (end < scan.size() && scan.capital(end))) return false;
  const Word& head = scan[end - 1];
  // "Alderman Bob Hill" is somebody.
  const bool place = head.is(LexClass::kPlaceHead) && !scan[last].is(LexClass::kGivenName);
  return place || (head.lex & kThings) != 0;
}

bool counts(const NameWork& work, RoleKind kind, std::uint32_t first, std::uint32_t last, bool widened) {
  const NameScan& scan = work.scan;
  // "General Directorate of Elections"
  if (last - first == 1 && scan.capital(first) && scan.capital(last) && scan[last].is(LexClass::kOrgHead) &&
      scan.is(last + 1, "of")) {
    return false;
  }
  const bool name_next =
      person_could_start(work, last) || (scan.comma(last) && person_could_start(work, last + 1));
  switch (kind) {
    case RoleKind::kOffice: {
      if (last - first == 1 && verb(scan, kind, first)) return false;
      if (opens_name(scan, first, last)) return false;
      // "Parliamentarians for Global Action" are a body.
      if (scan[first].is(LexClass::kOrgHead) && scan.is(first + 1, "for") && scan.capital(first + 2))
        return false;
      // "Martin Luther King": a word in the middle of a person's name.
      const bool inside = last - first == 1 && first > 1 && scan.capital(first) && scan.capital(first - 1) &&
                          !scan[first - 1].is(LexClass::kEntity) && !scan.starts_sentence(first) &&
                          !scan[first - 1].is(LexClass::kPlaceHead) &&  // "Mason County Sheriff"
                          (scan[first - 1].is(LexClass::kGivenName) ||
                           (scan.capital(first - 2) && scan[first - 2].is(LexClass::kGivenName)));
      return !inside;
    }
    case RoleKind::kNoun:
      if (scan.noun_like(last)) return false;
      // "the official state funeral"
      if (scan.small(last) && scan[last].is(LexClass::kPlaceHead)) return false;
      // "his official Twitter account"
      return !(scan.small(first) && scan.capital(last) && !scan.starts_sentence(last) &&
               !person_could_start(work, last) && !tells(scan, last + 1));
    case RoleKind::kRank: {
      if (last < scan.size() && scan.names_nothing(first, last + 1)) return false;  // "Gen Z"
      // "Iranian general Qasem …" may be small behind the word that says whose.
      const bool whose = first > 0 && (work.scan[first - 1].is(LexClass::kEntity) ||
                                       work.scan[first - 1].is(LexClass::kRoleModifier));
      // "the captain, Davit Amar,", "Davit Amar, a captain of the navy": who it is stands beside the comma.
      const bool the = first > 0 && scan[first - 1].pos == Pos::kDeterminer && scan.small(first);
      const bool ends = scan.comma(last) || scan.is(last, "of") || scan.is(last, "in") ||
                        scan.is(last, "who") || scan.is(last, ".");
      if (the && scan.comma(last) && scan.capital(last + 1) && scan.capital(last + 2)) return true;
      if (the && ends && person_before_comma(work, first)) return true;
      if (soldier(scan, first, last)) return true;
      // "Captain Rochester said": no rank stands before a town.
      if (scan.capital(first) && scan.capital(last) && !scan.starts_sentence(first) &&
          (scan.verb_like(last + 1) || scan.possessive(last + 1)) &&
          scan.article().lists(last, last + 1, Type::kCity))
        return true;
      return scan.token(first).capitalised() ? person_could_start(work, last) : whose && name_next;
    }
    case RoleKind::kOf:
    case RoleKind::kHead:
      if (last - first == 1 && verb(scan, kind, first)) return false;
      if (scan.noun_like(last)) return false;
      return widened || name_next || scan.is(last, "of") || scan.is(last, "for") ||
             person_before_comma(work, first) || (first > 0 && scan.possessive(first - 1));
    case RoleKind::kOccupation:
      return person_could_start(work, last) || person_before_comma(work, first);
  }
  return false;
}

}  // namespace

void find_roles(NameWork* work) {
  const NameScan& scan = work->scan;
  const Article& article = *work->article;
  work->roles.clear();
  work->role_at.assign(scan.size() + 1, 0);
  work->role_before.assign(scan.size() + 2, 0);
  std::uint32_t floor = 0;  // end of the role before
  for (std::uint32_t t = 0; t < scan.size(); ++t) {
    if (scan.starts_sentence(t)) floor = t;
    const PhraseMatch* head = article.longest(t, LexClass::kRole);
    if (head == nullptr || scan.token(t).has(kFurniture)) continue;
    if (head->count > 1) head = whole_role(article, t, head);
    const RoleKind kind = kind_of(article.value_of(*head));
    std::uint32_t last = t + head->count;
    bool widened = false;
    // "the command's chief Gen. Syed Munir": two roles.
    std::uint32_t first = kind == RoleKind::kRank ? t : widen_left(*work, t, floor, &widened);
    // "Unification Minister": a capital of no other meaning belongs to the capital behind it.
    if (kind == RoleKind::kOffice && first == t && t > floor && scan.token(t).capitalised() &&
        !scan.starts_sentence(t) && scan.capital(t - 1) && scan[t - 1].has(kCommon) &&
        !scan[t - 1].is(LexClass::kRoleModifier) && !name_ends_at(scan, t, floor, t) &&
        !scan[t - 1].is(LexClass::kOrgHead) && !scan[t - 1].is(LexClass::kPlaceHead) &&
        !scan.starts_sentence(t - 1)) {
      --first;
    }
    // "deputy" was read as an office of its own: here it belongs to the head behind it.
    std::uint32_t begin = 0;
    if (kind != RoleKind::kRank && first == floor && !work->roles.empty() &&
        work->roles.back().last == floor && domain_ends_at(scan, first, work->roles.back().first, &begin) &&
        begin == work->roles.back().first) {
      work->role_at[begin] = 0;
      work->role_before[floor] = 0;
      work->roles.pop_back();
      first = begin;
      widened = true;
    }
    std::uint32_t portfolio = widen_right(*work, last);
    // "Minister of State | for Power"
    if (portfolio != last && scan.is(portfolio, "for")) portfolio = widen_right(*work, portfolio);
    // "the secretary of justice", but no "representatives of labor"
    widened = widened || (portfolio != last && ((scan.capital(t) && !scan.starts_sentence(t)) ||
                                                !article.surface(last - 1).ends_with('s')));
    last = portfolio;
    // "co-president"
    if (first > floor + 1 && scan.hyphen(first - 1) && scan.is(first - 2, "co")) first -= 2;
    if (!counts(*work, kind, first, last, widened) || scan.office_of(last + 1)) continue;
    // "presidents-elect", "leader-led": only whole words.
    if (scan.hyphen(last) && scan[last + 1].context & (kActorTail | kPlaceTail)) continue;
    RoleSpan role{first, last, 860};
    if (kind == RoleKind::kOf || kind == RoleKind::kHead) role.score = widened ? 820 : 740;
    if (kind == RoleKind::kOccupation) role.score = 760;
    grow(&work->roles);
    work->roles.push_back(role);
    work->role_at[first] = static_cast<std::uint32_t>(work->roles.size());
    work->role_before[last] = 1;
    if (scan.comma(last))
      work->role_before[last + 1] = std::max<std::uint8_t>(work->role_before[last + 1], 2);
    // "The governor of Kano, Musa …"
    if ((scan.is(last, "of") || scan.is(last, "for") || scan.is(last, "to")) && last + 1 < scan.size()) {
      std::uint32_t at = last + 1;
      while (at < last + 6 && scan.capital(at)) ++at;
      if (at > last + 1 && scan.comma(at) && scan.capital(at + 1)) work->role_before[at + 1] = 2;
    }
    floor = last;
    t = last - 1;
  }
}

void emit_roles(const NameWork& work, CandidateSink* sink) {
  for (const RoleSpan& role : work.roles) {
    sink->add(work.article->span(role.first, role.last), role.first, role.last, Category::kRole, Type::kRole,
              role.score);
    sink->because("role", static_cast<std::int16_t>(role.score), work.article->surface(role.last - 1));
  }
}

}  // namespace gloss
