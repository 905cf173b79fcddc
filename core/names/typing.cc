// What speaks for each reading of a capitalised run in its own words.
#include <algorithm>
#include <string_view>

#include "names/run_judge.h"

namespace gloss {

void RunJudge::own_words() {
  const std::uint32_t first = run_->first, last = run_->last;
  const std::uint32_t count = last - first;
  if (scan_.names_nothing(first, last)) {
    for (const Reading r : {kPersonRun, kOrgRun, kCityRun, kRegionRun, kWaterRun, kLandmarkRun})
      vote(r, -600, "");
    return;
  }
  if (scan_.behind_number(first) || (count == 1 && scan_.thing_acronym(first))) vote(kOrgRun, -600, "");
  if (scan_.thing_before(first)) vote(kEventRun, 420, "a thing's name");
  if (count == 1 && townspeople(work_, first)) vote(kPersonRun, -900, "");
  if (scan_.spelt_out(first, last) || scan_.seat_of_party(first, last)) vote(kPersonRun, -900, "");
  each_word();
  ampersand();
  if (count == 1 && scan_.ends_as_town(first)) vote(kCityRun, 360, "a town's ending");
  if (count == 1 && scan_.ends_as_company(first)) vote(kOrgRun, 480, "a company's ending");
  if (scan_.korean_name(first, last)) vote(kPersonRun, 360, "family name and two syllables");
  initials();
  const Word& head = scan_[last - 1];
  if (scan_.titled(first, last)) vote(kOrgRun, -400, "");
  if (const PhraseMatch* form = article_.longest(first, LexClass::kOrgSuffix); form != nullptr && count > 1) {
    if (article_.value_of(*form) == "before") vote(kOrgRun, 500, "form of company before");  // "PT Timah"
  }
  // but "a Virginia Democrat"
  if (scan_[first].is(LexClass::kGivenName) && !scan_.names_nothing(last - 1, last)) {
    const bool body = count == 2 && head.is(LexClass::kOrgHead);  // "Nusrat Front"
    vote(kPersonRun, count > 1 && !body ? 330 : 50, "given name");
  }
  // "Upper Kairakty", "North Katpar"
  if (count == 2 && scan_[first].is(LexClass::kDirection) && !scan_[last - 1].has(kCommon))
    vote(kCityRun, 120, "direction before a name");
  event_heads();
  if (count > 1) heads();
  letters();
}

// The words of the run one by one, and how many of them are common ones.
void RunJudge::each_word() {
  const std::uint32_t first = run_->first, last = run_->last;
  const std::uint32_t count = last - first;
  std::uint32_t commons = 0, words = 0;
  for (std::uint32_t t = first; t < last; ++t) {
    const Word& word = scan_[t];
    if (scan_.token(t).kind != TokenKind::kWord) continue;
    if (t > first && scan_.small(t) && word.is(LexClass::kNameParticle)) {
      const PhraseMatch* particle = article_.longest(t, LexClass::kNameParticle);
      const bool link = particle != nullptr && article_.value_of(*particle) == "link";
      if (link) vote(kOrgRun, 300, "links a body’s words");  // "Alianza para el Progreso"
      vote(kPersonRun, link ? -300 : 120, "particle");
      continue;
    }
    ++words;
    commons += word.has(kCommon) || word.pos != Pos::kNone ? 1 : 0;
    if (count > 1 && scan_.capital(t) && word.is(LexClass::kEntity) && !word.is(LexClass::kGivenName))
      vote(kPersonRun, -100, "");
    if (scan_.token(t).shape == Shape::kSingleUpper && t > first && !scan_.hyphen(t - 1))
      vote(kPersonRun, 200, "initial");
    const bool surname = count == 2 && work_.role_before[first] == 1 && !scan_.is(last, ".");  // "Zaldy Co"
    if (word.is(LexClass::kOrgSuffix) && t + 1 == last && t > first && !surname)
      vote(kOrgRun, 500, "company suffix");
    if (word.is(LexClass::kNameSuffix) && t + 1 == last && t > first) vote(kPersonRun, 250, "name suffix");
  }
  if (words > 1 && commons == words) {
    vote(kPersonRun, -250, "");
    vote(kCityRun, -250, "");
    vote(kOrgRun, -40, "");
  } else if (words > 1 && commons > 0) {
    vote(kPersonRun, -80, "");
  } else if (words >= 2 && words <= 3 && !one_word()) {
    vote(kPersonRun, 130, kBareWords);
  }
  if (scan_.title_case(first) && commons * 2 >= words) {
    for (const Reading r : {kPersonRun, kOrgRun, kCityRun, kRegionRun, kLandmarkRun}) vote(r, -200, "");
  }
}

// "H&M", "B&SR": a body, if anything; "Weil & Hoffner" is a firm, "Trump & Putin meet" and "Harry & Meghan"
// are two persons.
void RunJudge::ampersand() {
  const std::uint32_t first = run_->first, last = run_->last;
  const std::uint32_t count = last - first;
  if (count <= 2 || !scan_.is(first + 1, "&")) return;
  const bool joined = scan_.joined(first + 1) && scan_.joined(first + 2);
  const auto own = [&](std::uint32_t t) {
    return !scan_[t].is(LexClass::kGivenName) && !scan_[t].has(kCommon) &&
           !article_.lists(t, t + 1, Type::kPerson);
  };
  vote(kPersonRun, -1000, "");
  vote(kCityRun, -600, "");
  const bool listed = first > 0 && scan_.comma(first - 1);  // "Ana, Wyatt & Zach"
  const bool firm = count == 3 && !listed && own(first) && own(last - 1) && !scan_.title_case(first);
  if (joined || firm) vote(kOrgRun, joined ? 200 : 600, "tied by an ampersand");
}

void RunJudge::initials() {
  const std::uint32_t first = run_->first, last = run_->last;
  const std::uint32_t count = last - first;
  // "G. Edmund Farrow"
  if (count == 3 && scan_.token(first).shape == Shape::kSingleUpper &&
      article_.surface(first).ends_with('.') && scan_.token(first + 1).shape == Shape::kCapital &&
      scan_.token(first + 2).shape == Shape::kCapital) {
    vote(kPersonRun, 360, "initial");
  }
  // "El Cobre"
  if (count == 2 && scan_.is(first, "el") && !scan_[last - 1].is(LexClass::kGivenName)) {
    vote(kPersonRun, -150, "");
    vote(kCityRun, 100, "particle");
  }
  // "R Praggnanandhaa"
  if (count == 2 && scan_.token(first).shape == Shape::kSingleUpper && scan_[first].pos == Pos::kNone &&
      scan_.token(first + 1).shape == Shape::kCapital && !scan_[first + 1].has(kCommon) &&
      (first == 0 || !scan_.hyphen(first - 1))) {
    vote(kPersonRun, 200, "initial");
  }
}

void RunJudge::event_heads() {
  const std::uint32_t first = run_->first, last = run_->last;
  const std::uint32_t count = last - first;
  const Word& head = scan_[last - 1];
  if (count > 1 && scan_.opens_event(first)) vote(kEventRun, 600, "event head");
  const bool numbered =
      count > 2 && head.is(LexClass::kNameSuffix) && scan_[last - 2].is(LexClass::kEventHead);
  // "Journal-Constitution": the second half of a double name heads nothing.
  const bool half = scan_.joined(last - 1) && last - first > 1 && scan_.hyphen(last - 2);
  // "Kashmir Truce Holds": in a headline the common noun has its capital like any other.
  const bool headline = scan_.title_case(first) && work_.known_at[first] != 0 &&
                        work_.known[work_.known_at[first] - 1].last + 1 == last &&
                        category_of(work_.known[work_.known_at[first] - 1].type) == Category::kPlace;
  if ((head.is(LexClass::kEventHead) && count > 1 && !half && !headline && !complemented()) || numbered)
    vote(kEventRun, 600, "event head");
}

// "Adi-Gudem": parts tied by hyphens alone
bool RunJudge::one_word() const {
  for (std::uint32_t t = run_->first + 1; t < run_->last; ++t) {
    if (!scan_.joined(t)) return false;
  }
  return true;
}

// "Foundation for Maritime Law": what a body is for makes no event of it.
bool RunJudge::complemented() const {
  for (std::uint32_t t = run_->first + 1; t + 1 < run_->last; ++t) {
    const bool connector = scan_.is(t, "of") || scan_.is(t, "for") || scan_.is(t, "on");
    if (connector && scan_[t - 1].is(LexClass::kOrgHead)) return true;
  }
  return false;
}

// "Mississippi State", of the United States: its university. Where the state's name is a town's as well,
// "State" tells the two apart ("Washington State"), and in a place ("in Ohio State") it is the land.
bool RunJudge::university() const {
  const std::uint32_t first = run_->first, last = run_->last;
  if (!scan_.is(last - 1, "state") || scan_[first].has(kLocativeBefore)) return false;
  bool state = false, town = false;
  for (const PhraseMatch& match : article_.matches_at(first)) {
    const Sense& sense = article_.knowledge->sense(match.sense);
    if (sense.lex != LexClass::kEntity || first + match.count + 1 != last) continue;
    const KnowledgeEntity entity = article_.knowledge->entity(sense.ref);
    state = state || (sense.type == Type::kRegion && entity.country == "US" && entity.parent == kNoId);
    town = town || (sense.type == Type::kCity && (match.flags & kWeak) == 0);
  }
  return state && !town;
}

// Common nouns of bodies and places at either end.
void RunJudge::heads() {
  const std::uint32_t first = run_->first, last = run_->last, count = last - first;
  for (std::uint32_t t = first; t < last; ++t) {
    const PhraseMatch* match = article_.longest(t, LexClass::kOrgHead);
    if (match == nullptr) continue;
    // "Kuala Lumpur Convention Centre": the longer common noun tells the kind.
    const PhraseMatch* building = t > first ? scan_.place_head(t - 1, "after") : nullptr;
    if (building != nullptr && building->count > match->count) continue;
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
  // "Mason Mount", "investor Gentry Beach": a given name or an office before it leaves little of a place.
  const bool called =
      scan_[first].is(LexClass::kGivenName) ||
      (work_.role_before[first] == 1 && !scan_[first].has(kCommon) && !scan_[first].is(LexClass::kEntity));
  const bool somebody = count == 2 && called && scan_[first].pos == Pos::kNone &&
                        !scan_[first].has(kLocativeBefore) && (first == 0 || !scan_.is(first - 1, "the"));
  // "Penta-Ocean": half of a double name heads nothing
  const bool half = scan_.hyphen(last - 2) && scan_.joined(last - 1) && last - 3 == first;
  const PhraseMatch* behind = half ? nullptr : scan_.place_head(last - 1, "after");
  if (behind == nullptr && count > 1 && !half) {
    behind = scan_.place_head(last - 2, "after");
    if (behind != nullptr && behind->count != 2) behind = nullptr;
  }
  // "the Lyon Police Prefecture": the longer common noun tells the kind.
  const PhraseMatch* body = count > 2 ? article_.longest(last - 2, LexClass::kOrgHead) : nullptr;
  if (behind != nullptr && body != nullptr && body->count == 2 && behind->count == 1) behind = nullptr;
  if (behind != nullptr && university()) {
    vote(kOrgRun, 430, "a state's university");
  } else if (behind != nullptr) {
    vote_place_head(*behind, somebody ? 250 : 430, "place head");
  }
  const PhraseMatch* before = scan_.place_head(first, "before");
  if (before == nullptr || before->count >= count) return;
  // "Umm Suleiman": a mother, not the wells and hills that are called so
  if (article_.lexeme(*before).extra == "mother" && scan_[first + 1].is(LexClass::kGivenName))
    vote(kPersonRun, 430, "mother of");
  else
    vote_place_head(*before, 430, "place head");
}

// "African Rice Board Alliance ([ARBA])", "([Nepra])": the first letters before the bracket spell it, and one
// of the words is a body's head.
bool RunJudge::spelt_before() const {
  constexpr std::size_t kLongest = 6;
  const std::uint32_t first = run_->first;
  if (first < 4 || !scan_.is(first - 1, "(") || !scan_.is(run_->last, ")")) return false;
  if (scan_[first - 2].is(LexClass::kRole)) return false;  // "Divisional Railway Manager (DRM)"
  const std::string_view letters = article_.surface(first);
  std::size_t left = letters.size();
  bool headed = false;
  for (std::uint32_t t = first - 1; left > 0 && t > 0 && first - t < 2 * kLongest;) {
    --t;
    headed = headed || scan_[t].is(LexClass::kOrgHead);
    const bool same = (article_.surface(t).front() | 0x20) == (letters[left - 1] | 0x20);
    if (same && (scan_.capital(t) || scan_.small(t)))
      --left;
    else if (!scan_.small(t) && !scan_.comma(t) && t != first - 1)  // "of", "and"
      return false;
  }
  return left == 0 && headed;
}

// No common word of English is in it, and it opens with nobody's given name.
bool RunJudge::unlisted_words() const {
  for (std::uint32_t t = run_->first; t < run_->last; ++t) {
    if (scan_[t].has(kCommon)) return false;
  }
  return !scan_[run_->first].is(LexClass::kGivenName);
}

// Acronyms, registrations, capitals inside a word.
void RunJudge::letters() {
  const std::uint32_t first = run_->first, count = run_->last - first;
  const Shape shape = scan_.token(first).shape;
  if (count == 1 && scan_.token(first).length > 2 - (shape == Shape::kUpper) && spelt_before()) {
    vote(kOrgRun, 650, "acronym of the name before it");
    vote(kCityRun, -300, "");
  }
  // "National Rescue Agency (Basarnas)": one word that no list has
  if (count == 1 && shape == Shape::kCapital && scan_.called_in_brackets(first) && unlisted()) {
    vote(kOrgRun, 450, "acronym of the name before it");
    vote(kPersonRun, -200, "");
    vote(kCityRun, -200, "");
  }
  // Where the words are English it may be a programme, a machine, a title.
  if (unlisted_words() && scan_.spelt_behind(first, run_->last)) {
    vote(kOrgRun, 450, "spelt by the capitals behind it");
    vote(kPersonRun, -450, "");
  }
  // Registrations: "EP-CPP"
  if (shape == Shape::kUpper && scan_.hyphen(first + 1) && scan_.token(first + 2).shape == Shape::kUpper) {
    vote(kPersonRun, -300, "");
  }
  const bool inside = shape == Shape::kMixed && scan_.capital_inside(first);  // "FinCEN", anywhere
  if (count == 1 && (inside || !scan_[first].has(kDistrusted)) &&
      (shape == Shape::kUpper || shape == Shape::kMixed) && !scan_[first].has(kCommon) &&
      !scan_[first].is(LexClass::kNameSuffix)) {  // "part XVII"
    if (scan_.one_of_a_kind(first)) vote(kOrgRun, -500, "");
    if (scan_.capital_inside(first)) vote(kOrgRun, 180, "capital inside the word");
    const std::uint32_t letters = scan_.token(first).length;
    constexpr std::uint64_t kMeasures = bit(LexClass::kTimezone) | bit(LexClass::kUnit) |
                                        bit(LexClass::kCurrency) | bit(LexClass::kDayPart) |
                                        bit(LexClass::kMonth) | bit(LexClass::kWeekday);
    if (letters >= 2 && letters <= 6 && !scan_[first].is(LexClass::kEntity) &&
        (scan_[first].lex & kMeasures) == 0) {
      vote(kOrgRun, 250, "acronym");
      // "307 ATAGS,": what is counted is no body.
      constexpr std::uint32_t kYear = 4;
      if (first > 0 && scan_.token(first - 1).kind == TokenKind::kNumber &&
          scan_.token(first - 1).length != kYear && !scan_.joined(first) && !scan_.noun_like(first + 1) &&
          !scan_.capital(first + 1))
        vote(kOrgRun, -500, "");
      vote(kPersonRun, -200, "");
      vote(kCityRun, -150, "");
    }
  }
}

}  // namespace gloss
