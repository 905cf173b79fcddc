// What the words before a capitalised run say of it. O(1) for each run: every look-ahead is bounded.
#include "names/run_judge.h"

namespace gloss {

void RunJudge::words_before() {
  office_before();
  const std::uint32_t first = run_->first;
  if (first == 0 || scan_.starts_sentence(first)) return;
  preposition_before(first - 1);
  noun_before(first - 1);
  relation_before(first - 1);
}

// "Mr Vega", "the minister Amara Osei"
void RunJudge::office_before() {
  const std::uint32_t first = run_->first;
  if (scan_[first].has(kHonorificBefore)) vote(kPersonRun, 450, "honorific before");
  // "Major | League", "General | Command": the head of a body behind a rank is somebody's name only where the
  // tagger says so.
  const bool heads_body = run_->last - first == 1 && scan_[first].is(LexClass::kOrgHead) &&
                          work_.tagger.cost(first, run_->last, TagKind::kPerson) != 0;
  // "champions | Caloundra": many who hold an office are not one person, but "Presidents Vega and Osei" are
  // two.
  const std::string_view office = first > 0 ? article_.surface(first - 1) : std::string_view();
  const bool many = office.ends_with('s') && !office.ends_with("ss") && scan_.small(first - 1) &&
                    run_->last - first == 1 && !scan_.comma(run_->last) && !scan_.is(run_->last, "and");
  if (work_.role_before[first] == 1) vote(kPersonRun, heads_body || many ? 0 : 350, "role before");
  if (work_.role_before[first] == 2) vote(kPersonRun, 220, "role before");
}

// Where it is, where from or where to.
void RunJudge::preposition_before(std::uint32_t left) {
  const std::uint32_t first = run_->first;
  // "((Amara)) We stayed at home.": who speaks in an interview
  if (scan_.is(left, "((") && scan_.is(run_->last, "))") && scan_.token(first).shape != Shape::kUpper &&
      (left == 0 || scan_.token(left).has(kLineStart))) {
    vote(kPersonRun, 600, "speaker");
  }
  if (reports_here()) vote(kOrgRun, 600, "dateline");
  if (scan_[first].has(kLocativeBefore)) {
    // "at Grand Central Terminal": common words make it anything but a city.
    bool common = false;
    for (std::uint32_t t = first; t < run_->last; ++t) common = common || scan_[t].has(kCommon);
    // "near Tell Tamer": the last word tells.
    const int some = scan_[run_->last - 1].has(kCommon) ? 60 : 180;
    // "near al-Khiwai"
    const bool arabic = run_->last - first == 3 && scan_.hyphen(first + 1) && scan_.small(first);
    const bool doubted = tagged(work_, first, run_->last, TagKind::kPerson) &&
                         scan_[left].pos == Pos::kPreposition && stranger();
    const int plain = run_->last - first > 1 && common ? some : 260;
    vote(kCityRun, arabic ? 400 : doubted ? 360 : plain, "locative before");
    vote(kPersonRun, -120, "");
  }
  // "mines at Peña Colorada", "the 18th Regiment at Sitaniec"
  constexpr std::uint64_t kSites =
      bit(LexClass::kAssetNoun) | bit(LexClass::kAssetHead) | bit(LexClass::kOrgHead);
  if (scan_.is(left, "at") && left > 0 && (scan_[left - 1].lex & kSites) != 0 &&
      !scan_[run_->last - 1].is(LexClass::kOrgHead)) {
    vote(kCityRun, 360, "locative before");
    vote(kOrgRun, -200, "");
  }
  // "an embassy in Lainchaur": what one could take for a person is a place there, but "in Dante's verse".
  if (scan_.is(left, "in") && run_->last - first == 1 && !scan_.possessive(run_->last) &&
      !scan_.hyphen(run_->last) && !scan_[first].is(LexClass::kGivenName) &&
      tagged(work_, first, run_->last, TagKind::kPerson)) {
    vote(kCityRun, 260, "preposition before");
    vote(kPersonRun, -120, "");
  }
  if (scan_[first].has(kWeakLocativeBefore)) {
    vote(kCityRun, 70, "preposition before");
    if (way_leads_here() || moved_here()) {
      vote(kCityRun, stranger() ? 360 : 300, "from a place to");
      vote(kPersonRun, -150, "");
    }
    if (trades()) {
      vote(kOrgRun, 440, "bought from or sold to");
      vote(kPersonRun, -150, "");
    }
  }
  // "from Chong Bok to Trat", "girls of Maga"
  const bool to_place =
      scan_.is(left, "from") && scan_.is(run_->last, "to") && place_end(run_->last + 1) != run_->last + 1;
  const bool people = scan_.is(left, "of") && left > 0 && run_->last - first == 1 &&
                      (scan_[left - 1].context & kPeopleAfter) != 0 && !scan_.noun_like(run_->last);
  if ((to_place || people) && stranger() && !scan_[run_->last - 1].is(LexClass::kPlaceHead)) {
    vote(kCityRun, 360, to_place ? "from a place to" : "whose people they are");
    vote(kPersonRun, -150, "");
  }
  if (spans_water(left)) vote(kWaterRun, 420, "dam or bridge before");
}

// What is named: by its article, "city of", "8 km from".
void RunJudge::noun_before(std::uint32_t left) {
  const std::uint32_t first = run_->first;
  if (scan_.is(left, "the") || scan_.is(left, "The")) {
    vote(kPersonRun, -220, "");
    vote(kCityRun, -200, "");
    vote(kOrgRun, 50, "article before");
  }
  // "along the Luachimo"
  if (scan_.is(left, "the") && left > 0 && scan_.is(left - 1, "along") && run_->last - first == 1 &&
      !scan_.is(run_->last, "of") && scan_.alone_behind_article(first, run_->last)) {
    vote(kWaterRun, 420, "what one goes along");
  }
  // "a Special Review Board": one of a kind has a name, one of many does not.
  if ((scan_.is(left, "a") || scan_.is(left, "an")) && run_->last - first > 1 &&
      !scan_.noun_like(run_->last)) {
    vote(kOrgRun, -150, "");
  }
  // "city of X", "province of X", "a tributary of the X": the common noun tells the kind.
  const std::uint32_t of = scan_.is(left, "the") && left > 0 ? left - 1 : left;
  if (scan_.is(of, "of") && of > 0) {
    const PhraseMatch* head = scan_.place_head(of - 1, "outside");
    // "the state of the Union" is no place, the "Lake of the Woods" has that name
    const bool water = head != nullptr && article_.lexeme(*head).type == Type::kWater;
    if (head != nullptr && (water ? scan_.small(of - 1) : of == left))
      vote_place_head(*head, 400, "place noun before");
  }
  // "8 km from Narsaq"
  if (scan_.is(left, "from") && left > 0 && distance_ends_at(left)) {
    vote(kCityRun, 380, "distance before");
    vote(kPersonRun, -150, "");
  }
  if (scan_.is(left, "of") && left > 0) {
    if (work_.role_before[left] != 0 && scan_[first].has(kLocativeBefore)) {
      vote(kCityRun, 350, "office of a place before");  // "mayor of Red Harlow"
    } else if (work_.role_before[left] != 0) {
      vote(kOrgRun, 120, "role before");
      vote(kCityRun, 60, "role before");
      vote(kPersonRun, -120, "");
    }
    if (distance_ends_at(left)) {
      vote(kCityRun, 380, "distance before");
      vote(kPersonRun, -150, "");
    }
  }
  // "four villages: [Kampunga], Makonona and Momba"
  if (scan_.is(left, ":") && left > 0 && scan_.small(left - 1) && article_.surface(left - 1).ends_with('s')) {
    if (const PhraseMatch* head = scan_.place_head(left - 1, "outside")) {
      vote_place_head(*head, 400, "in a list of places");
      vote(kPersonRun, -400, "");
    }
  }
}

// The possessive at `left` says whose: a country's body, its town, somebody of it who speaks.
void RunJudge::owner_before(std::uint32_t left) {
  const std::uint32_t first = run_->first;
  const bool strange = stranger();
  // "Kazakhstan's KMG said", "Botswana's Debswana cut", but "China's EV makers", "Mali's Goundam"
  const bool of_place = left > 0 && place_ends_at(left);
  if (of_place && located_owner(left) && run_->last - first == 1 && strange && !scan_.noun_like(run_->last) &&
      !scan_.capital(run_->last)) {
    vote(kCityRun, 360, "in a country's town");
  } else if (run_->last - first == 1 && scan_.token(first).length > 2 && !scan_.noun_like(run_->last) &&
             !scan_.capital(run_->last) && !scan_.hyphen(run_->last) && !scan_[first].has(kCommon)) {
    const bool letters = scan_.token(first).shape == Shape::kUpper;
    const std::uint32_t known = work_.known_at[first];
    const bool nobody = work_.tagged_at[first] == 0 && known == 0 && !scan_[first].is(LexClass::kGivenName) &&
                        !scan_[first].is(LexClass::kSurname);
    const bool acts =
        scan_.small(run_->last) && scan_.verb_like(run_->last) && scan_[run_->last].pos == Pos::kNone;
    if (letters || (nobody && of_place)) vote(kOrgRun, letters ? 150 : acts ? 360 : 250, "a country's body");
  }
  // "owned by Sweden's Arelion"
  if (of_place && owned_body(left)) {
    vote(kOrgRun, 420, "a country's body");
    vote(kPersonRun, -200, "");
  }
  // "Tuvalu's Feleti Teo said"
  const bool acting = run_->last - first > 1 && run_->last - first < 4 && !scan_.hyphen(first + 1) &&
                      scan_.small(run_->last) && scan_[run_->last].is(LexClass::kActVerb) && strange &&
                      tagged(work_, first, run_->last, TagKind::kPerson);
  // "the Liberation Army's Jaal Marroo said": of two or three words that nothing knows
  const bool unknown = run_->last - first > 1 && run_->last - first < 4 && strange && scan_.small(run_->last);
  if (left > 0 && run_->last < scan_.size() && (scan_[run_->last].is(LexClass::kSayVerb) || acting) &&
      (place_ends_at(left) || ((acting || unknown) && body_ends_at(left)))) {
    vote(kPersonRun, acting ? 260 : 200, "somebody of a place who speaks");
  }
}

// Somebody is told, called so, or of a body.
void RunJudge::told_before(std::uint32_t left) {
  const std::uint32_t first = run_->first;
  const bool strange = stranger();
  // "Amara Osei, of Inqilab Mancha, was shot": whom somebody is with is nobody
  if (scan_.is(left, "of") && left > 1 && scan_.comma(left - 1) && scan_.comma(run_->last) && strange &&
      run_->last - first > 1 && person_before(left - 1)) {
    vote(kOrgRun, 360, "whose somebody is");
    vote(kPersonRun, -300, "");
  }
  // "told Katsuya Okada": one tells somebody
  if (scan_.small(left) && scan_[left].is(LexClass::kSayVerb) && run_->last - first == 2 && strange &&
      !scan_.hyphen(first + 1)) {
    const PhraseMatch* verb = article_.longest(left, LexClass::kSayVerb);
    if (verb != nullptr && has_word(article_.value_of(*verb), "hearer")) vote(kPersonRun, 300, "who is told");
  }
  // "a rapper called Trvko", "the driver, nicknamed Bolo", but "the minister called Merz"
  const std::uint32_t called = scan_.comma(left - 1) ? left - 1 : left;
  if ((scan_[left].context & kNaming) != 0 && left > 0 && work_.role_before[called] != 0 && strange &&
      !scan_.is(run_->last, "as")) {
    vote(kPersonRun, 380, "somebody known as");
  }
}

// What is entered, overrun or hit.
void RunJudge::deed_before(std::uint32_t left) {
  const std::uint32_t first = run_->first;
  const bool strange = stranger();
  // "entered Paletwa"
  if ((scan_[left].context & kMotion) != 0 && !scan_.title_case(first))
    vote(kCityRun, 120, "verb of motion before");
  // "overran Tessit"
  if ((scan_.takes_town(left) && (run_->last - first == 1 || strange)) ||
      (arms_hit(left) && run_->last - first == 1 && strange)) {
    vote(kCityRun, 360, "taken by fighters");
    vote(kPersonRun, -150, "");
  }
}

// To whom or what it belongs: "his wife", "the airline", "Kazakhstan's".
void RunJudge::relation_before(std::uint32_t left) {
  const std::uint32_t first = run_->first;
  // "52-year-old Puth Lim"
  if (scan_.is(left, "old") && left > 1 && scan_.hyphen(left - 1)) vote(kPersonRun, 360, "age before");
  // "Balendra Shah, a rapper known as Balen"
  if (scan_.is(left, "as") && left > 0 && scan_.is(left - 1, "known") && person_before(left - 1)) {
    vote(kPersonRun, 380, "somebody known as");
  }
  const std::uint32_t context = scan_[left].context;
  const bool strange = stranger();
  const bool relation = scan_[left].pos == Pos::kPreposition && body_follows(left);
  // "the coalition Forces Vives", but "a party Luis Vega leads"
  // "producer Amara Baron Osei": what somebody does may be called as a body is.
  const bool doer = !relation && maker_named(work_, first, run_->last);
  const bool firm = relation || (run_->last - first > 1 && !scan_[first].is(LexClass::kGivenName)) || strange;
  if (relation || ((context & kOrgBefore) != 0 && !doer))
    vote(kOrgRun, firm ? 380 : 260, "kind of body before");
  // "Piraeus-based Oceanbulk"
  const bool based = scan_.is(left, "based") && left > 0 && scan_.hyphen(left - 1) && place_ends_at(left - 1);
  if (based && run_->last - first == 1 && !scan_.hyphen(run_->last) && unlisted()) {
    vote(kOrgRun, 420, "kind of body before");
    vote(kPersonRun, -200, "");
    vote(kCityRun, -200, "");
  }
  if (scan_.possessive(left)) owner_before(left);
  told_before(left);
  deed_before(left);
  // "his wife Anna", "her son, Sajeeb Joy,"
  const bool apposed = scan_.comma(left) && left > 0 && scan_.small(left - 1) &&
                       run_->last - run_->first > 1 && (scan_.comma(run_->last) || scan_.is(run_->last, "."));
  const std::uint32_t related = apposed ? scan_[left - 1].context : context;
  if ((related & kPersonBefore) != 0) vote(kPersonRun, apposed ? 330 : 200, "relation before");
  // "the coastal city Bago", "the river Una": a river's noun stands before nothing else
  if (const PhraseMatch* noun = scan_.small(left) ? scan_.place_head(left, "outside") : nullptr) {
    vote_place_head(*noun, article_.lexeme(*noun).type == Type::kWater ? 420 : 220, "place noun before");
  }
}

// "Drones | hit Kalogi", "gunmen | struck Marte": the verb at `t` has arms or fighters before it.
bool RunJudge::arms_hit(std::uint32_t t) const {
  const PhraseMatch* act = t > 0 && scan_.small(t) ? article_.longest(t, LexClass::kActVerb) : nullptr;
  if (act == nullptr || !has_word(article_.value_of(*act), "hit")) return false;
  if (const PhraseMatch* fighters = article_.longest(t - 1, LexClass::kGroupNoun))
    return article_.value_of(*fighters) == "armed";
  const PhraseMatch* arms = article_.longest(t - 1, LexClass::kAssetNoun);
  return arms != nullptr && article_.knowledge->sense(arms->sense).type == Type::kWeapon;
}

// "LIMA, Nov 26 (Andes Wire) -"
bool RunJudge::reports_here() const {
  constexpr std::uint32_t kDateline = 10;
  const std::uint32_t open = run_->first - 1, end = run_->last + 1;
  if (!scan_.is(open, "(") || !scan_.is(run_->last, ")") || end >= scan_.size()) return false;
  if (!scan_.dash(end)) return false;
  for (std::uint32_t t = open; t + kDateline > open; --t) {
    if (t == 0 || scan_.token(t - 1).has(kParagraphAfter)) return t < open && scan_.capital(t);
  }
  return false;
}

// "50 miles | of", "10 km north | of"
bool RunJudge::distance_ends_at(std::uint32_t t) const {
  if (t < 2) return false;
  const std::uint32_t unit = scan_[t - 1].is(LexClass::kDirection) ? t - 2 : t - 1;
  const PhraseMatch* match = article_.longest(unit, LexClass::kUnit);
  return match != nullptr && match->count == 1 && article_.lexeme(*match).extra == "m";
}

// Somebody is named in the words before `t`, and nothing else after.
bool RunJudge::person_before(std::uint32_t t) const {
  constexpr std::uint32_t kReach = 8;
  for (std::uint32_t back = 1; back <= kReach && back <= t && !scan_.starts_sentence(t - back + 1); ++back) {
    const std::uint32_t at = t - back;
    if (work_.tagged_at[at] != 0)
      return work_.tagger.names()[work_.tagged_at[at] - 1].kind == TagKind::kPerson;
    if (work_.known_at[at] != 0) return work_.known[work_.known_at[at] - 1].type == Type::kPerson;
  }
  return false;
}

// What is said of the verb whose preposition stands before the run: "moved jets | to", "bought tanks | from".
// Empty where the run is no name of one word that nothing else is known of.
std::string_view RunJudge::way_of_verb() const {
  constexpr std::uint32_t kReach = 7;
  const std::uint32_t preposition = run_->first - 1;
  const Word& word = scan_[run_->first];
  if (run_->last - run_->first > 1 || word.has(kCommon) || word.is(LexClass::kGivenName)) return {};
  for (std::uint32_t t = preposition; t > 0 && preposition - t < kReach && !scan_.starts_sentence(t); --t) {
    if (scan_.comma(t - 1)) return {};
    const PhraseMatch* verb = article_.longest(t - 1, LexClass::kActVerb);
    if (verb != nullptr) return article_.value_of(*verb);
  }
  return {};
}

// "moved jets to [Kangerlussuaq]", "flew to [Alat]", "came from [Laage]", but "sent a note to Zuckerberg"
bool RunJudge::moved_here() const {
  const std::string_view way = way_of_verb();
  if (!has_word(way, "motion")) return false;
  if (scan_.is(run_->first - 1, "from")) return stranger();
  return scan_.is(run_->first - 1, "to") &&
         (has_word(way, "self") || !tagged(work_, run_->first, run_->last, TagKind::kPerson));
}

// "bought radars from [Eurosam]", "sold the works to [Lyten]"
bool RunJudge::trades() const {
  if (scan_.is(run_->first - 1, "from")) return has_word(way_of_verb(), "source");
  return scan_.is(run_->first - 1, "to") && has_word(way_of_verb(), "taker") &&
         !tagged(work_, run_->first, run_->last, TagKind::kPerson);
}

// "a dam on the [Vakhsh]", "the bridge over the [Kafirnigan]": `t` is the article.
bool RunJudge::spans_water(std::uint32_t t) const {
  if (!scan_.is(t, "the") || t < 2 || run_->last - run_->first > 1) return false;
  if (!scan_.is(t - 1, "on") && !scan_.is(t - 1, "over") && !scan_.is(t - 1, "across")) return false;
  for (const PhraseMatch& match : article_.matches_at(t - 2)) {
    if (match.lex == LexClass::kAssetHead && match.count == 1 &&
        article_.knowledge->sense(match.sense).type == Type::kInfrastructure)
      return !scan_.noun_like(run_->last);
  }
  return false;
}

// "from Goreh to [Jask]"
bool RunJudge::way_leads_here() const {
  constexpr std::uint32_t kReach = 6;
  const std::uint32_t to = run_->first - 1;
  if (!scan_.is(to, "to")) return false;
  for (std::uint32_t t = to; t > 0 && to - t < kReach && !scan_.starts_sentence(t); --t) {
    if (scan_.is(t - 1, "from")) return place_end(t) == to;
  }
  return false;
}

// "in | Serbia |'s Loznica": `t` is the possessive.
bool RunJudge::located_owner(std::uint32_t t) const {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t first = t; first > 0 && t - first < kReach; --first) {
    if (place_end(first - 1) == t) return scan_[first - 1].has(kLocativeBefore);
  }
  return false;
}

// "owned by | Sweden |'s Arelion": `t` is the possessive.
bool RunJudge::owned_body(std::uint32_t t) const {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t first = t; first > 1 && t - first < kReach; --first) {
    if (place_end(first - 1) == t)
      return scan_[first - 2].pos == Pos::kPreposition && (scan_[first - 2].context & kOrgBefore) != 0;
  }
  return false;
}

// "shares in …", "the founder of …": the preposition at `t` has a body behind it.
bool RunJudge::body_follows(std::uint32_t t) const {
  // "the chairman of Globarrio", but "the commander of Narok county"
  const bool office = scan_.is(t, "of") && t > 0 && (scan_[t - 1].context & kBodyOffice) != 0 &&
                      !(scan_.small(run_->last) && scan_.place_head(run_->last, "after") != nullptr);
  return office || ((scan_[t].context & kOrgBefore) != 0 && !scan_.is(t, "by"));  // "owned by" somebody
}

}  // namespace gloss
