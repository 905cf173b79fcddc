// What speaks for each reading of a capitalised run: its own words, and the words beside it.
#include <algorithm>

#include "names/work.h"

namespace gloss {
namespace {

class RunJudge {
 public:
  RunJudge(const NameWork& work, Run* run)
      : work_(work), scan_(work.scan), article_(*work.article), run_(run) {}

  void judge() {
    own_words();
    words_before();
    words_behind();
    companions();
  }

 private:
  void vote(Reading reading, int weight, const char* reason) {
    run_->votes[reading] = static_cast<std::int16_t>(std::clamp(run_->votes[reading] + weight, -1000, 1000));
    if (weight > run_->strongest[reading]) {
      run_->strongest[reading] = static_cast<std::int16_t>(weight);
      run_->reasons[reading] = reason;
    }
  }
  void vote_place_head(const PhraseMatch& match, int weight, const char* reason);
  // A noun has several rows: "island" behind a name and before one.
  const PhraseMatch* place_head(std::uint32_t t, std::string_view value) const {
    for (const PhraseMatch& match : article_.matches_at(t)) {
      if (match.lex != LexClass::kPlaceHead) continue;
      if (article_.value_of(match) == value) return &match;
    }
    return nullptr;
  }
  bool office_holder(std::uint32_t t) const;
  bool body_follows(std::uint32_t t) const;
  void judge_apposition(std::uint32_t t);
  std::uint32_t list_opener() const;
  bool way_leads_here() const;
  bool distance_ends_at(std::uint32_t t) const;
  bool person_before(std::uint32_t t) const;
  void own_words();
  void words_before();
  void words_behind();
  std::uint32_t place_end(std::uint32_t t) const;
  bool place_ends_at(std::uint32_t t) const;
  void companions();

  const NameWork& work_;
  const NameScan& scan_;
  const Article& article_;
  Run* run_;
};

void RunJudge::vote_place_head(const PhraseMatch& match, int weight, const char* reason) {
  switch (article_.lexeme(match).type) {
    case Type::kRegion:
      return vote(kRegionRun, weight, reason);
    case Type::kWater:
      return vote(kWaterRun, weight, reason);
    case Type::kLandmark:
      return vote(kLandmarkRun, weight, reason);
    default:
      return vote(kCityRun, weight, reason);
  }
}

void RunJudge::own_words() {
  const std::uint32_t first = run_->first, last = run_->last;
  const std::uint32_t count = last - first;
  if (scan_.names_nothing(first, last)) {
    for (const Reading r : {kPersonRun, kOrgRun, kCityRun, kRegionRun, kWaterRun, kLandmarkRun})
      vote(r, -600, "");
    return;
  }
  if (count == 1 && scan_.thing_acronym(first)) vote(kOrgRun, -600, "");
  if (count == 1 && townspeople(work_, first)) vote(kPersonRun, -900, "");
  if (scan_.spelt_out(first, last) || scan_.seat_of_party(first, last)) vote(kPersonRun, -900, "");
  std::uint32_t commons = 0, words = 0;
  for (std::uint32_t t = first; t < last; ++t) {
    const Word& word = scan_[t];
    if (scan_.token(t).kind != TokenKind::kWord) continue;
    if (t > first && scan_.small(t) && word.is(LexClass::kNameParticle)) {
      vote(kPersonRun, 120, "particle");
      continue;
    }
    ++words;
    commons += word.has(kCommon) || word.pos != Pos::kNone ? 1 : 0;
    if (count > 1 && scan_.capital(t) && word.is(LexClass::kEntity) && !word.is(LexClass::kGivenName))
      vote(kPersonRun, -100, "");
    if (scan_.token(t).shape == Shape::kSingleUpper && t > first) vote(kPersonRun, 200, "initial");
    if (word.is(LexClass::kOrgSuffix) && t + 1 == last && t > first) vote(kOrgRun, 500, "company suffix");
    if (word.is(LexClass::kNameSuffix) && t + 1 == last && t > first) vote(kPersonRun, 250, "name suffix");
  }
  if (korean_name(work_, first, last)) vote(kPersonRun, 360, "family name and two syllables");
  // "G. Edmund Farrow"
  if (count == 3 && scan_.token(first).shape == Shape::kSingleUpper &&
      article_.surface(first).ends_with('.') && scan_.token(first + 1).shape == Shape::kCapital &&
      scan_.token(first + 2).shape == Shape::kCapital) {
    vote(kPersonRun, 360, "initial");
  }
  const Word& head = scan_[last - 1];
  if (const PhraseMatch* form = article_.longest(first, LexClass::kOrgSuffix); form != nullptr && count > 1) {
    if (article_.value_of(*form) == "before") vote(kOrgRun, 500, "form of company before");  // "PT Timah"
  }
  if (scan_[first].is(LexClass::kGivenName)) vote(kPersonRun, count > 1 ? 330 : 50, "given name");
  if (count > 1 && scan_.opens_event(first)) vote(kEventRun, 600, "event head");
  const bool numbered =
      count > 2 && head.is(LexClass::kNameSuffix) && scan_[last - 2].is(LexClass::kEventHead);
  // "Journal-Constitution": the second half of a double name heads nothing.
  const bool half = scan_.joined(last - 1) && last - first > 1 && scan_.hyphen(last - 2);
  if ((head.is(LexClass::kEventHead) && count > 1 && !half) || numbered) vote(kEventRun, 600, "event head");
  for (std::uint32_t t = first; t < last; ++t) {
    const PhraseMatch* match = article_.longest(t, LexClass::kOrgHead);
    if (match == nullptr || count == 1) continue;
    const std::uint32_t end = t + match->count;
    const bool complement =
        end < last && (scan_.is(end, "of") || scan_.is(end, "for") || scan_.is(end, "on"));
    // "Journal-Constitution": a double name of a paper
    const bool doubled = scan_.hyphen(end) && end + 2 == last && scan_.capital(end + 1);
    if (end == last || complement || doubled)
      vote(kOrgRun, 430, "body head");
    else if (end < scan_.size() && scan_.token(end).kind == TokenKind::kNumber)
      vote(kOrgRun, 400, "numbered body");
    else if (t > first)
      vote(kOrgRun, 120, "body head inside");
  }
  if (count > 1) {
    // "Mason Mount": a given name before it leaves little of a place.
    const bool somebody = count == 2 && scan_[first].is(LexClass::kGivenName) &&
                          scan_[first].pos == Pos::kNone && !scan_[first].has(kLocativeBefore) &&
                          (first == 0 || !scan_.is(first - 1, "the"));
    if (const PhraseMatch* behind = place_head(last - 1, "after"))
      vote_place_head(*behind, somebody ? 250 : 430, "place head");
    const PhraseMatch* before = place_head(first, "before");
    if (before != nullptr && before->count < count) {
      vote_place_head(*before, 430, "place head");
    }
  }
  if (words > 1 && commons == words) {
    vote(kPersonRun, -250, "");
    vote(kCityRun, -250, "");
    vote(kOrgRun, -40, "");
  } else if (words > 1 && commons > 0) {
    vote(kPersonRun, -80, "");
  } else if (words >= 2 && words <= 3) {
    vote(kPersonRun, 130, kBareWords.data());
  }
  if (scan_.title_case(first) && commons * 2 >= words) {
    for (const Reading r : {kPersonRun, kOrgRun, kCityRun, kRegionRun, kLandmarkRun}) vote(r, -200, "");
  }
  const Shape shape = scan_.token(first).shape;
  // Registrations: "EP-CPP"
  if (shape == Shape::kUpper && scan_.hyphen(first + 1) && scan_.token(first + 2).shape == Shape::kUpper) {
    vote(kPersonRun, -300, "");
  }
  if (count == 1 && !scan_[first].has(kDistrusted) && (shape == Shape::kUpper || shape == Shape::kMixed) &&
      !scan_[first].has(kCommon)) {
    if (scan_.capital_inside(first)) vote(kOrgRun, 180, "capital inside the word");
    const std::uint32_t letters = scan_.token(first).length;
    constexpr std::uint64_t kMeasures = bit(LexClass::kTimezone) | bit(LexClass::kUnit) |
                                        bit(LexClass::kCurrency) | bit(LexClass::kDayPart) |
                                        bit(LexClass::kMonth) | bit(LexClass::kWeekday);
    if (letters >= 2 && letters <= 6 && !scan_[first].is(LexClass::kEntity) &&
        (scan_[first].lex & kMeasures) == 0) {
      vote(kOrgRun, 250, "acronym");
      vote(kPersonRun, -200, "");
      vote(kCityRun, -150, "");
    }
  }
}

void RunJudge::words_before() {
  const std::uint32_t first = run_->first;
  if (scan_[first].has(kHonorificBefore)) vote(kPersonRun, 450, "honorific before");
  if (work_.role_before[first] == 1) vote(kPersonRun, 350, "role before");
  if (work_.role_before[first] == 2) vote(kPersonRun, 220, "role before");
  if (first == 0 || scan_.starts_sentence(first)) return;
  const std::uint32_t left = first - 1;
  if (scan_[first].has(kLocativeBefore)) {
    // "at Grand Central Terminal": common words make it anything but a city.
    bool common = false;
    for (std::uint32_t t = first; t < run_->last; ++t) common = common || scan_[t].has(kCommon);
    // "near Tell Tamer": the last word tells.
    const int some = scan_[run_->last - 1].has(kCommon) ? 60 : 180;
    vote(kCityRun, run_->last - first > 1 && common ? some : 260, "locative before");
    vote(kPersonRun, -120, "");
  }
  if (scan_[first].has(kWeakLocativeBefore)) {
    vote(kCityRun, 70, "preposition before");
    if (way_leads_here()) {
      vote(kCityRun, 300, "from a place to");
      vote(kPersonRun, -150, "");
    }
  }
  if (scan_.is(left, "the") || scan_.is(left, "The")) {
    vote(kPersonRun, -220, "");
    vote(kCityRun, -200, "");
    vote(kOrgRun, 50, "article before");
  }
  // "a Special Review Board": one of a kind has a name, one of many does not.
  if ((scan_.is(left, "a") || scan_.is(left, "an")) && run_->last - first > 1 &&
      !scan_.noun_like(run_->last)) {
    vote(kOrgRun, -150, "");
  }
  if (scan_.is(left, "of") && left > 0) {
    // "city of X", "province of X": the common noun tells the kind.
    if (const PhraseMatch* head = place_head(left - 1, "outside"))
      vote_place_head(*head, 400, "place noun before");
    if (work_.role_before[left] != 0) {
      vote(kOrgRun, 120, "role before");
      vote(kCityRun, 60, "role before");
      vote(kPersonRun, -120, "");
    }
    if (distance_ends_at(left)) {
      vote(kCityRun, 380, "distance before");
      vote(kPersonRun, -150, "");
    }
  }
  // "52-year-old Puth Lim"
  if (scan_.is(left, "old") && left > 1 && scan_.hyphen(left - 1)) vote(kPersonRun, 360, "age before");
  // "Balendra Shah, a rapper known as Balen"
  if (scan_.is(left, "as") && left > 0 && scan_.is(left - 1, "known") && person_before(left - 1)) {
    vote(kPersonRun, 380, "somebody known as");
  }
  const std::uint32_t context = scan_[left].context;
  const bool relation = scan_[left].pos == Pos::kPreposition && body_follows(left);
  if (relation || (context & kOrgBefore) != 0) vote(kOrgRun, relation ? 380 : 260, "kind of body before");
  // "Tuvalu's Feleti Teo said"
  if (scan_.possessive(left) && left > 0 && run_->last < scan_.size() &&
      scan_[run_->last].is(LexClass::kSayVerb) && place_ends_at(left)) {
    vote(kPersonRun, 200, "somebody of a place who speaks");
  }
  // "entered Paletwa"
  if ((context & kMotion) != 0 && !scan_.title_case(first)) vote(kCityRun, 120, "verb of motion before");
  if ((context & kPersonBefore) != 0) vote(kPersonRun, 200, "relation before");
  // "the coastal city Bago"
  if (const PhraseMatch* noun = scan_.small(left) ? place_head(left, "outside") : nullptr) {
    vote_place_head(*noun, 220, "place noun before");
  }
}

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
  if (scan_.hyphen(last) && scan_.token(last + 1).kind == TokenKind::kNumber) vote(kOrgRun, -300, "");
  // Hull and flight numbers: "DDG 70".
  if (scan_.token(last).kind == TokenKind::kNumber && last - run_->first == 1 && !scan_.joined(last)) {
    vote(kOrgRun, -250, "");
  }
  if (scan_.is(last, "who") ||
      (scan_.comma(last) && (scan_.is(last + 1, "who") || scan_.is(last + 1, "whose")))) {
    vote(kPersonRun, 260, "\"who\" behind");
  }
  if ((next.context & kOrgAfter) != 0) {
    // "the Move Forward party": a noun that names a body's kind; "supporters" may be a person's.
    const bool kind = (next.context & kOrgBefore) != 0 && scan_.small(last) &&
                      (last - run_->first > 1 || (run_->first > 0 && scan_.is(run_->first - 1, "the")));
    vote(kOrgRun, kind ? 360 : 170, "kind of body behind");
    vote(kEventRun, -600, "");  // "the Citizen Revolution movement"
  }
  if ((next.context & kBodyOffice) != 0 && office_holder(last)) {
    vote(kOrgRun, 380, "whose office somebody holds");
    vote(kPersonRun, -200, "");
  }
  if (scan_.hyphen(last) && (scan_[last + 1].context & kPlaceTail) != 0) vote(kCityRun, 200, "\"-based\"");
  if (scan_.comma(last) && last + 1 < scan_.size()) {
    const std::uint32_t after = last + 1;
    if ((scan_[after].context & kActorTail) != 0 && scan_.is(after + 1, "by")) {
      vote(kOrgRun, 260, "led or backed by others");
    }
    if (work_.known_at[after] != 0) {
      const Type type = work_.known[work_.known_at[after] - 1].type;
      if (type == Type::kCountry || type == Type::kRegion) {
        const std::uint32_t end = work_.known[work_.known_at[after] - 1].last;
        // "from Binh Phuoc, Vietnam, and …": where commas or a stop close it, nothing but a place comes so.
        const bool closed = scan_.comma(end) || end >= scan_.size() || scan_.starts_sentence(end) ||
                            scan_.is(end, ".") || scan_.is(end, ";") || scan_.is(end, ")") ||
                            scan_.is(end, "and");
        vote(kCityRun, scan_[run_->first].has(kLocativeBefore) || closed ? 350 : 150, "country behind");
      }
    }
    if (scan_[after].pos == Pos::kDeterminer) judge_apposition(after + 1);
    // "Maria Sole, 45," and "Maria Sole, the minister of …"
    if (scan_.token(after).kind == TokenKind::kNumber && scan_.comma(after + 1))
      vote(kPersonRun, 220, "age behind");
    for (std::uint32_t t = after; t < after + 4 && t < scan_.size() && !scan_.starts_sentence(t); ++t) {
      if (work_.role_at[t] == 0) continue;
      const bool plain = t == after || scan_[t - 1].pos == Pos::kDeterminer ||
                         scan_[t - 1].is(LexClass::kRoleModifier) || scan_.possessive(t - 1) ||
                         work_.known_at[after] != 0 || scan_[t - 1].is(LexClass::kEntity);
      if (plain) vote(kPersonRun, 240, "role behind");
      break;
    }
  }
}

// "Globarrio | president Ana Lopera", "the Globarrio | president": an office in small letters at `t`, and
// whoever holds it.
bool RunJudge::office_holder(std::uint32_t t) const {
  const std::uint32_t end = work_.role_at[t] != 0 ? work_.roles[work_.role_at[t] - 1].last : t + 1;
  const bool named = scan_.capital(end) && !scan_.starts_sentence(end);
  return scan_.small(t) && (named || (run_->first > 0 && scan_.is(run_->first - 1, "the")));
}

// "Jirama, the | state utility", "Bariire, a | farming town": the noun that heads the phrase from `t` on
// tells the kind; but "Luis Vega, a company lawyer" is none.
void RunJudge::judge_apposition(std::uint32_t t) {
  constexpr std::uint32_t kLongest = 5;
  for (const std::uint32_t end = std::min(t + kLongest, scan_.size()); t < end; ++t) {
    if (scan_.starts_sentence(t) || scan_[t].pos != Pos::kNone || work_.role_at[t] != 0) return;
    if (scan_.token(t).kind != TokenKind::kWord && !scan_.hyphen(t)) return;
    if (!scan_.small(t) || scan_.noun_like(t + 1)) continue;
    const PhraseMatch* place = place_head(t, "outside");
    if ((scan_[t].context & kOrgBefore) == 0 && place == nullptr) continue;
    if (scan_.capital(t + 1) || work_.role_at[t + 1] != 0 || scan_.possessive(t + 1)) return;
    if (place != nullptr)
      vote_place_head(*place, 360, "kind of place behind");
    else
      vote(kOrgRun, 360, "kind of body behind");
    return vote(kPersonRun, -200, "");
  }
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

// "shares in …", "the founder of …": the preposition at `t` has a body behind it.
bool RunJudge::body_follows(std::uint32_t t) const {
  const bool office = scan_.is(t, "of") && t > 0 && (scan_[t - 1].context & kBodyOffice) != 0;
  return office || ((scan_[t].context & kOrgBefore) != 0 && !scan_.is(t, "by"));  // "owned by" somebody
}

// "the islands of Kos and [Astypaleia]": the preposition that the list hangs on; the run's first token where
// there is none.
std::uint32_t RunJudge::list_opener() const {
  constexpr int kMostItems = 8;
  constexpr std::uint32_t kLongestItem = 4;
  std::uint32_t t = run_->first;
  for (int item = 0; item < kMostItems && t > 2; ++item) {
    std::uint32_t end = t;
    if (scan_.is(end - 1, "and") || scan_.is(end - 1, "or")) --end;
    if (end > 2 && scan_.comma(end - 1)) --end;
    if (end == t) break;
    for (t = end; t > 2 && end - t < kLongestItem && !scan_.starts_sentence(t) && scan_.capital(t - 1);) --t;
    if (t == end || scan_.starts_sentence(t)) break;
    if (scan_[t - 1].pos == Pos::kPreposition) return t - 1;
  }
  return run_->first;
}

// Where a place that begins at `t` ends, by the lists or the tagger; `t` where none does.
std::uint32_t RunJudge::place_end(std::uint32_t t) const {
  if (t >= scan_.size()) return t;
  if (work_.known_at[t] != 0) {
    const KnownName& name = work_.known[work_.known_at[t] - 1];
    return name.type == Type::kCity || name.type == Type::kRegion || name.type == Type::kCountry ? name.last
                                                                                                 : t;
  }
  if (work_.tagged_at[t] == 0) return t;
  const TaggedName& name = work_.tagger.names()[work_.tagged_at[t] - 1];
  return name.kind == TagKind::kPlace ? name.last : t;
}

bool RunJudge::place_ends_at(std::uint32_t t) const {
  for (std::uint32_t back = 1; back <= 4 && back <= t; ++back) {
    if (place_end(t - back) == t) return true;
  }
  return false;
}

// "Suba, Migori, Rongo and Siaya": what a list has between two places, or behind two of them, is one.
void RunJudge::companions() {
  const std::uint32_t first = run_->first, last = run_->last;
  const auto separator = [&](std::uint32_t t) {
    return scan_.comma(t) || scan_.is(t, "and") || scan_.is(t, "or");
  };
  if (scan_[first].has(kHonorificBefore) || work_.role_before[first] != 0) return;
  if (const std::uint32_t opener = list_opener(); opener != first) {
    const bool plural = scan_.is(opener, "of") && article_.surface(opener - 1).ends_with('s');
    if (const PhraseMatch* head = plural ? place_head(opener - 1, "outside") : nullptr) {
      vote_place_head(*head, 400, "in a list of places");
      vote(kPersonRun, -400, "");
      return;
    }
    if (body_follows(opener)) vote(kOrgRun, 380, "in a list of bodies");
    // "at Boyuk Kesik and Gardabani", but not "in Paris and Luis said"
    const bool place = place_end(opener + 1) != opener + 1;
    const bool located =
        scan_[opener + 1].has(kLocativeBefore) || (scan_[opener + 1].has(kWeakLocativeBefore) && place);
    const bool speaks = last < scan_.size() && scan_[last].is(LexClass::kSayVerb);
    if (located && !speaks) {
      vote(kCityRun, place ? 360 : 260, "in a list of places");
      vote(kPersonRun, -120, "");
    }
  }
  bool left = false, right = false;
  if (first > 1 && !scan_.starts_sentence(first) && separator(first - 1)) {
    const std::uint32_t end = scan_.comma(first - 2) ? first - 2 : first - 1;  // ", and"
    left = place_ends_at(end);
  }
  if (last + 1 < scan_.size() && !scan_.starts_sentence(last) && separator(last)) {
    const std::uint32_t next = scan_.comma(last) && separator(last + 1) ? last + 2 : last + 1;
    right = place_end(next) > next;
  }
  if (left && right) {
    vote(kCityRun, 260, "between two places");
    vote(kPersonRun, -150, "");
  } else if (left && (scan_.is(first - 1, "and") || scan_.is(first - 1, "or")) && scan_.comma(first - 2)) {
    vote(kCityRun, 120, "last of a list of places");
  }
}

}  // namespace

void weigh_runs(NameWork* work) {
  for (Run& run : work->runs) RunJudge(*work, &run).judge();
}

}  // namespace gloss
