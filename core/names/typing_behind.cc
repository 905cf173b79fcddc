// What the words behind a capitalised run say of it. O(1) for each run: every look-ahead is bounded.
#include "names/run_judge.h"
#include "names/verdict.h"

namespace gloss {

void RunJudge::words_behind() {
  const std::uint32_t last = run_->last;
  if (last >= scan_.size() || scan_.starts_sentence(last)) return;
  const Word& next = scan_[last];
  if (next.is(LexClass::kSayVerb)) {
    vote(kPersonRun, 110, "verb of saying behind");
    vote(kOrgRun, 90, "verb of saying behind");
  }
  if (scan_.hyphen(last) && (scan_[last + 1].context & kPlainTail) != 0) {
    for (const Reading r : {kPersonRun, kOrgRun, kCityRun}) vote(r, -300, "");
  }
  // "BEL20"
  if (scan_.joined(last) && scan_.token(last).kind == TokenKind::kNumber) {
    for (const Reading r : {kPersonRun, kOrgRun, kCityRun}) vote(r, -300, "");
  }
  // "COVID-19"
  if (scan_.number_tied(last)) vote(kOrgRun, -300, "");
  if (scan_.graded(last)) {
    for (const Reading r : {kPersonRun, kOrgRun, kCityRun}) vote(r, -600, "");
  }
  // Hull and flight numbers: "DDG 70".
  if (scan_.token(last).kind == TokenKind::kNumber && last - run_->first == 1 && !scan_.joined(last)) {
    vote(kOrgRun, -250, "");
  }
  if (scan_.is(last, "who") || (scan_.comma(last) && scan_.is(last + 1, "who"))) {
    vote(kPersonRun, 260, "\"who\" behind");
  } else if (run_->last - run_->first == 1 && scan_.comma(last) && scan_.is(last + 1, "which")) {
    vote(kPersonRun, -400, "");
  } else if (run_->last - run_->first == 1 && scan_.comma(last) && scan_.is(last + 1, "where")) {
    vote(kPersonRun, -400, "");
    if (!scan_[last - 1].is(LexClass::kAssetHead)) vote(kCityRun, 300, "\"where\" behind");
  } else if (scan_.comma(last) && scan_.is(last + 1, "whose")) {
    vote(kPersonRun, 60, "\"who\" behind");  // bodies have leaders, too
  }
  possessive_behind();
  // "The Mahaweli burst its banks"
  if (run_->first > 0 && scan_.is(run_->first - 1, "the")) {
    if (const PhraseMatch* deed = scan_.place_head(last, "verb"))
      vote_place_head(*deed, 620, "does as a river");
  }
  if ((next.context & kOrgAfter) != 0) {
    // "the Move Forward party": a noun that names a body's kind; "supporters" may be a person's.
    const bool kind =
        (next.context & kOrgBefore) != 0 && scan_.small(last) &&
        (last - run_->first > 1 ||
         (run_->first > 0 && (scan_.is(run_->first - 1, "the") || scan_.possessive(run_->first - 1))));
    vote(kOrgRun, kind ? 360 : 170, "kind of body behind");
    vote(kEventRun, -600, "");  // "the Citizen Revolution movement"
  }
  // "the Globarrio president", but "the Danish captain"
  if ((next.context & kBodyOffice) != 0 && office_holder(last) &&
      !article_.lists(run_->first, last, Type::kDemonym)) {
    vote(kOrgRun, 420, "whose office somebody holds");
    vote(kPersonRun, -200, "");
  }
  if (scan_.hyphen(last) && (scan_[last + 1].context & kPlaceTail) != 0) vote(kCityRun, 200, "\"-based\"");
  if (const PhraseMatch* plural = plural_of_list()) {
    if (plural->lex == LexClass::kPlaceHead)
      vote_place_head(*plural, 400, "place noun behind");
    else
      vote(kCityRun, 400, "place noun behind");
    vote(kPersonRun, -300, "");
  }
  if (scan_.comma(last) && last + 1 < scan_.size()) behind_comma(last + 1);
}

// What belongs to it: offices, shares and mines to bodies, ports to towns.
void RunJudge::possessive_behind() {
  const std::uint32_t last = run_->last;
  if (!scan_.possessive(last)) return;
  // "Leonardo's chief executive"
  if (last + 1 < scan_.size() && (scan_[last + 1].context & kFirmOwned) != 0) {
    vote(kOrgRun, 450, "owns what bodies have");
    vote(kPersonRun, -300, "");
  }
  // "Chemaf's Etoile mine", "Ivanhoe's Kamoa-Kakula"
  if (last - run_->first == 1 && unlisted() && owns_site(last + 1) &&
      !scan_[run_->first].has(kLocativeBefore)) {  // "at Rybnitsa's steel works"
    vote(kOrgRun, 420, "owns what bodies have");
    vote(kPersonRun, -200, "");
  }
  // "Redeia's Beatriz Corredor": whose somebody with a whole name is
  if (last - run_->first == 1 && last + 1 < scan_.size() && work_.tagged_at[last + 1] != 0 &&
      !scan_[last - 1].has(kCommon) && !scan_[last - 1].is(LexClass::kGivenName) &&
      !tagged(work_, run_->first, last, TagKind::kPlace)) {
    const TaggedName& somebody = work_.tagger.names()[work_.tagged_at[last + 1] - 1];
    if (somebody.kind == TagKind::kPerson && somebody.last - somebody.first > 1) {
      vote(kOrgRun, 460, "whose somebody is");
      vote(kPersonRun, -100, "");
    }
  }
  // "Anaklia's port": who has one is a town.
  if (last - run_->first == 1 && last + 1 < scan_.size()) {
    const PhraseMatch* noun = article_.longest(last + 1, LexClass::kAssetNoun);
    const Type owned = noun != nullptr ? article_.knowledge->sense(noun->sense).type : Type::kPerson;
    if (owned == Type::kPort || owned == Type::kAirport) {
      vote(kCityRun, 420, "whose port or airport it is");
      vote(kPersonRun, -150, "");
    }
  }
}

// "Oyelaran, the minister | of mines, said"; but "Fertiliser, the minister | of mines said, …": who says it,
// not who it is, and "Overnight, the minister | of mines, Ida Holm, said": the apposition is hers.
bool RunJudge::apposition_closes(std::uint32_t end) const {
  constexpr std::uint32_t kReach = 8;
  for (std::uint32_t t = end; t < end + kReach && t < scan_.size() && !scan_.starts_sentence(t); ++t) {
    if (scan_.comma(t)) return t + 1 < scan_.size() && !scan_.capital(t + 1) && scan_.verb_like(t + 1);
    if (scan_.verb_like(t)) return false;
  }
  return false;
}

// What an apposition, an age or a country behind a comma says; `after` is the token behind it.
void RunJudge::behind_comma(std::uint32_t after) {
  if ((scan_[after].context & kActorTail) != 0 && scan_.is(after + 1, "by")) {
    vote(kOrgRun, 260, "led or backed by others");
  }
  if (work_.known_at[after] != 0) {
    const Type type = work_.known[work_.known_at[after] - 1].type;
    if (type == Type::kCountry || type == Type::kRegion) {
      const std::uint32_t end = work_.known[work_.known_at[after] - 1].last;
      const bool dash = scan_.is(end, "(") || scan_.dash(end);
      // "from Binh Phuoc, Vietnam, and …": where commas or a stop close it, nothing but a place comes so.
      const bool closed = scan_.comma(end) || end >= scan_.size() || scan_.starts_sentence(end) || dash ||
                          scan_.is(end, ".") || scan_.is(end, ";") || scan_.is(end, ")") ||
                          scan_.is(end, "and");
      vote(kCityRun, scan_[run_->first].has(kLocativeBefore) || closed ? 350 : 150, "country behind");
      if (closed && type == Type::kRegion) town_of_region(dash);
    }
  }
  if (scan_.is(after, "in") && stranger() && work_.role_before[run_->first] == 0) {
    const std::uint32_t end = place_end(after + 1);
    const bool closed = scan_.comma(end) || scan_.is(end, ".");
    const bool speaks = end + 1 < scan_.size() && scan_[end + 1].is(LexClass::kSayVerb);
    // "Jabo, in Tambuwal, was struck"
    if (end > after + 1 && closed && !speaks && run_->last - run_->first == 1) {
      vote(kCityRun, 300, "region behind");
      vote(kPersonRun, -150, "");
    }
    // "shells fell on Rugombo, in Cibitoke province"
    const std::uint32_t known = work_.known_at[after + 1];
    const bool head = end < scan_.size() && scan_.place_head(end, "after") != nullptr;
    if (known != 0 && (head || work_.known[known - 1].type == Type::kRegion)) {
      vote(kCityRun, 360, "region behind");
      vote(kPersonRun, -200, "");
    }
  }
  // "Vulcan, owner of the mine"
  if (run_->last - run_->first == 1 && (scan_[after].context & kOrgBefore) != 0 &&
      scan_.is(after + 1, "of") && !scan_[run_->first].is(LexClass::kGivenName)) {
    vote(kOrgRun, 360, "kind of body behind");
    vote(kPersonRun, -100, "");
  }
  if (scan_[after].pos == Pos::kDeterminer) judge_apposition(after + 1);
  // "Ecobarrio, Ghana's largest bank,"
  if (work_.known_at[after] != 0) {
    const std::uint32_t end = work_.known[work_.known_at[after] - 1].last;
    if (scan_.possessive(end)) judge_apposition(end + 1);
  }
  // "Maria Sole, 45," and "Maria Sole, the minister of …"
  if (scan_.token(after).kind == TokenKind::kNumber && scan_.comma(after + 1))
    vote(kPersonRun, 220, "age behind");
  for (std::uint32_t t = after; t < after + 4 && t < scan_.size() && !scan_.starts_sentence(t); ++t) {
    if (work_.role_at[t] == 0) continue;
    const bool plain = t == after || scan_[t - 1].pos == Pos::kDeterminer ||
                       scan_[t - 1].is(LexClass::kRoleModifier) || scan_.possessive(t - 1) ||
                       work_.known_at[after] != 0 || scan_[t - 1].is(LexClass::kEntity);
    if (!plain) break;
    // "Tellingly", "Undeterred"
    const std::string_view opener = article_.surface(run_->first);
    const bool opens = scan_[run_->first].has(kDistrusted) && scan_[t - 1].pos == Pos::kDeterminer &&
                       !opener.ends_with("ly") && !opener.ends_with("ed");
    const bool sure = opens && apposition_closes(work_.roles[work_.role_at[t] - 1].last);
    vote(kPersonRun, sure ? kSureEvidence : 240, "role behind");
    break;
  }
}

// "HARLAN, Ky. (Agency) -" is no body by its capitals; "Blue River, Alta.," is a town that has the name of
// its river.
void RunJudge::town_of_region(bool dash) {
  const std::uint32_t first = run_->first;
  if (dash && (first == 0 || scan_.token(first - 1).has(kParagraphAfter))) {
    vote(kCityRun, 300, "dateline");
    vote(kOrgRun, -400, "");
  }
  const PhraseMatch* head = scan_.place_head(run_->last - 1, "after");
  if (head == nullptr || article_.lexeme(*head).extra != "town" || run_->last - first < 2) return;
  vote(kCityRun, 400, "country behind");
  vote(kWaterRun, -300, "");
}

// "Globarrio | president Ana Lopera", "the Globarrio | president": an office in small letters at `t`, and
// whoever holds it.
bool RunJudge::office_holder(std::uint32_t t) const {
  const std::uint32_t end = work_.role_at[t] != 0 ? work_.roles[work_.role_at[t] - 1].last : t + 1;
  const bool named = scan_.capital(end) && !scan_.starts_sentence(end);
  return scan_.small(t) && (named || (run_->first > 0 && scan_.is(run_->first - 1, "the")));
}

// "Jirama, the | state utility", "Bariire, a | farming town", "Ecobarrio, the | country's largest bank": the
// last noun that heads the phrase from `t` on tells the kind; but "Luis Vega, a company lawyer" is none.
void RunJudge::judge_apposition(std::uint32_t t) {
  constexpr std::uint32_t kLongest = 8;
  std::uint32_t head = 0;
  for (const std::uint32_t end = std::min(t + kLongest, scan_.size()); t < end; ++t) {
    const bool function = scan_[t].pos != Pos::kNone && !scan_.hyphen(t - 1);  // "a clean-up firm"
    if (scan_.starts_sentence(t) || function || work_.role_at[t] != 0) break;
    if (scan_.token(t).kind != TokenKind::kWord && !scan_.hyphen(t) && !scan_.possessive(t)) break;
    if (!scan_.small(t) || scan_.possessive(t + 1)) continue;
    if (scan_.place_head(t, "outside") != nullptr || (scan_[t].context & (kOrgBefore | kNamedThing)) != 0)
      head = t;
  }
  if (head == 0 || scan_.capital(head + 1) || scan_.noun_like(head + 1) || work_.role_at[head + 1] != 0 ||
      scan_.possessive(head + 1))
    return;
  if (const PhraseMatch* place = scan_.place_head(head, "outside"))
    vote_place_head(*place, 450, "kind of place behind");
  else if ((scan_[head].context & kNamedThing) != 0)
    vote(kEventRun, 420, "a thing's name");
  else
    vote(kOrgRun, 360, "kind of body behind");
  vote(kPersonRun, -200, "");
}

// Words that no list knows, none of them anybody's given name: the tagger's guess that they are a person is
// made by their looks, and a preposition of place says more.
bool RunJudge::stranger() const {
  return !scan_.possessive(run_->last) && !scan_.hyphen(run_->last) && unlisted();
}

bool RunJudge::unlisted() const {
  const std::uint32_t last = run_->last;
  for (std::uint32_t t = run_->first; t < last; ++t) {
    constexpr std::uint64_t kListed =
        bit(LexClass::kGivenName) | bit(LexClass::kSurname) | bit(LexClass::kEntity) | bit(LexClass::kRole);
    if ((scan_[t].lex & kListed) != 0 || scan_[t].has(kCommon) ||
        scan_.token(t).shape == Shape::kSingleUpper || scan_.token(t).shape == Shape::kUpper)
      return false;
  }
  return true;
}

// A mine, field or plant begins at `t`, by the lists or by the common noun that ends its name.
bool RunJudge::owns_site(std::uint32_t t) const {
  constexpr std::uint32_t kLongest = 4;
  const auto site = [](Type type) { return type == Type::kInfrastructure || type == Type::kEnergy; };
  for (std::uint32_t end = t; end < scan_.size() && end < t + kLongest && !scan_.starts_sentence(end);
       ++end) {
    for (const PhraseMatch& match : article_.matches_at(end)) {
      const bool listed = match.lex == LexClass::kEntity && end == t;
      const bool headed =
          match.lex == LexClass::kAssetHead && end > t && article_.value_of(match) != "context";
      if ((listed || headed) && site(article_.knowledge->sense(match.sense).type)) return true;
    }
    if (!scan_.capital(end) && !scan_.hyphen(end)) return false;
  }
  return false;
}

// "[Desnianskyi] and Podilskyi districts", "[Billund], Aalborg and Esbjerg airports": the plural that the
// list before it shares; nullptr where there is none.
const PhraseMatch* RunJudge::plural_of_list() const {
  constexpr int kMostItems = 6;
  constexpr std::uint32_t kLongestItem = 4;
  const bool somebody = run_->last - run_->first > 1 && scan_[run_->first].is(LexClass::kGivenName);
  if (somebody && tagged(work_, run_->first, run_->last, TagKind::kPerson)) return nullptr;
  std::uint32_t t = run_->last;
  for (int item = 0; item < kMostItems && t < scan_.size(); ++item) {
    const bool final = scan_.is(t, "and");
    if (!final && !scan_.comma(t)) return nullptr;
    const std::uint32_t first = ++t;
    while (t < scan_.size() && t - first < kLongestItem && !scan_.starts_sentence(t) &&
           (scan_.capital(t) || (t > first && scan_.hyphen(t))))
      ++t;
    if (t == first) return nullptr;
    if (!final) continue;
    if (!scan_.small(t)) return nullptr;
    for (const PhraseMatch& match : article_.matches_at(t)) {
      const bool place = match.lex == LexClass::kPlaceHead && article_.value_of(match) == "after";
      const bool asset = match.lex == LexClass::kAssetHead &&
                         article_.knowledge->sense(match.sense).type != Type::kVehicle &&
                         article_.value_of(match).empty();
      if ((place || asset) && article_.surface(t + match.count - 1).ends_with('s')) return &match;
    }
    return nullptr;
  }
  return nullptr;
}

}  // namespace gloss
