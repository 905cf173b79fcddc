// What the other members of a list say of a capitalised run. O(1) for each run: lists are followed eight
// members back.
#include "names/run_judge.h"
#include "names/verdict.h"

namespace gloss {

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
    if (scan_[t - 1].pos == Pos::kPreposition || scan_.is(t - 1, ":")) return t - 1;
    if ((scan_[t - 1].context & kListing) != 0) return t - 1;  // "such as"
    if (takes_towns(t - 1)) return t - 1;
  }
  return run_->first;
}

// "freed Bariire, Sabiid and Anole", "raids on Moqokori, Tardo and Masagaway"
bool RunJudge::takes_towns(std::uint32_t t) const {
  const PhraseMatch* verb = scan_.small(t) ? article_.longest(t, LexClass::kActVerb) : nullptr;
  return verb != nullptr &&
         (scan_.takes_town(t) || has_word(article_.value_of(*verb), "towns") || arms_hit(t));
}

// What a list of words that no list of ours has is of, where what takes towns opens it: each one is a town.
bool RunJudge::list_of_towns(std::uint32_t opener) const {
  const bool struck = scan_.is(opener, "on") && opener > 0 &&
                      (scan_[opener - 1].is(LexClass::kActNoun) || scan_.capital(opener - 1));
  if (!takes_towns(opener) && !struck) return false;
  std::uint32_t words = 0;
  for (std::uint32_t t = opener + 1; t < scan_.size() && words < 3; ++t) {
    if (scan_.comma(t) || scan_.is(t, "and")) continue;
    const Word& word = scan_[t];
    const bool unlisted =
        scan_.capital(t) &&
        (word.lex & (bit(LexClass::kGivenName) | bit(LexClass::kSurname) | bit(LexClass::kEntity))) == 0;
    if (!unlisted || scan_.starts_sentence(t) || scan_.capital(t + 1)) return false;
    ++words;
  }
  return words == 3;
}

// Hearst's patterns (Hearst 1992, "Automatic Acquisition of Hyponyms"): "banks such as Kovrex and Tamlin",
// "villages including Lidosta": what the noun says of each member.
void RunJudge::kind_of_list() {
  const std::uint32_t first = run_->first;
  if (first < 2 || scan_.starts_sentence(first)) return;
  std::uint32_t opener = list_opener();
  if (opener == first) --opener;
  if (opener < 2 || (scan_[opener].context & kListing) == 0) return;
  std::uint32_t noun = opener - (scan_.is(opener, "as") ? 2 : 1);  // "such as"
  if (noun > 0 && scan_.comma(noun)) --noun;
  if (!article_.surface(noun).ends_with('s') || !(scan_.small(noun) || scan_.starts_sentence(noun))) return;
  if ((scan_[noun].context & kOrgBefore) != 0) {
    vote(kOrgRun, 380, "in a list of bodies");
    vote(kPersonRun, -150, "");
  } else if (const PhraseMatch* head = scan_.place_head(noun, "outside");
             head != nullptr && run_->last - first == 1) {  // "cities, including Radio Ecclesia"
    vote_place_head(*head, 400, "in a list of places");
    vote(kPersonRun, -400, "");
  }
}

// The list that `opener` opens tells what its members are: "towns of", "overran". False where it does not.
bool RunJudge::list_tells(std::uint32_t opener) {
  const std::uint32_t first = run_->first, last = run_->last;
  const bool plural =
      (scan_.is(opener, "of") || scan_.is(opener, ":")) && article_.surface(opener - 1).ends_with('s');
  if (const PhraseMatch* head = plural ? scan_.place_head(opener - 1, "outside") : nullptr) {
    vote_place_head(*head, 400, "in a list of places");
    vote(kPersonRun, -400, "");
    return true;
  }
  if (last - first == 1 && list_of_towns(opener)) {
    vote(kCityRun, 400, "in a list of towns that are taken");
    vote(kPersonRun, -200, "");
    return true;
  }
  return false;
}

// The place behind `opener` goes on in this run, unless somebody begins a clause of his own here.
void RunJudge::places_go_on(std::uint32_t opener) {
  const std::uint32_t first = run_->first, last = run_->last;
  // "at Boyuk Kesik and Gardabani", but not "in Paris and Luis said"
  constexpr int kSureTown = 350;
  const Run* before = find_run(work_, opener + 1);  // has been judged: "from Laage and [Coningsby]"
  const bool place =
      place_end(opener + 1) != opener + 1 || (before != nullptr && before->strongest[kCityRun] >= kSureTown);
  const bool located =
      scan_[opener + 1].has(kLocativeBefore) || (scan_[opener + 1].has(kWeakLocativeBefore) && place);
  // "to Paris and Elías Piña.": where nothing is said of them behind, they are no subject
  const bool over = last >= scan_.size() || scan_.starts_sentence(last) || scan_.is(last, ".");
  const bool tied = scan_.is(first - 1, "and") && !scan_.comma(first - 2);
  // "in Kenya, Amara Osei won"
  const bool somebody = last - first > 1 && scan_[first].is(LexClass::kGivenName) && !(over && tied) &&
                        tagged(work_, first, last, TagKind::kPerson);
  // "the spokesman in Minna, Musa Bello, said"
  const std::uint32_t behind = scan_.comma(last) && last - first > 1 ? last + 1 : last;
  const bool speaks = behind < scan_.size() && scan_[behind].is(LexClass::kSayVerb);
  // "from Tashkent, and Wei, 26, both qualified"
  const bool aged = scan_.comma(last) && last + 2 < scan_.size() &&
                    scan_.token(last + 1).kind == TokenKind::kNumber && scan_.comma(last + 2);
  const bool common = last - first == 1 && scan_[first].has(kCommon);  // "in Bago, Region 8"
  // "In Georgia, Mzia Amaglobeli, who founded it, got"
  // "In Jakarta, Affan Osei, a driver, was"
  const bool office = scan_.comma(last) && last + 2 < scan_.size() && work_.role_at[last + 2] != 0 &&
                      scan_[last + 1].pos == Pos::kDeterminer;
  const bool who =
      office || (scan_.comma(last) && (scan_.is(last + 1, "who") || scan_.is(last + 1, "whose")));
  // "to Leeds, Kane fell", "Yano, the governor of Osaka, and Amara Osei won"
  const bool closed = scan_.comma(first - 1) || (scan_.is(first - 1, "and") && scan_.comma(first - 2) &&
                                                 place_end(opener + 1) == first - 2);
  const bool subject = closed && scan_.verb_like(last);
  if (located && !who && !common && !speaks && !somebody && !aged && !subject &&
      !scan_.possessive(last)) {  // "in Garoua, Tchiroma's home town"
    const bool sure = place || (tied && stranger() && (over || !scan_.verb_like(last)));
    vote(kCityRun, sure ? 360 : 260, "in a list of places");
    vote(kPersonRun, -120, "");
  }
}

// "Suba, Migori, Rongo and Siaya": what a list has between two places, or behind two of them, is one.
void RunJudge::companions() {
  const std::uint32_t first = run_->first, last = run_->last;
  const auto separator = [&](std::uint32_t t) {
    return scan_.comma(t) || scan_.is(t, "and") || scan_.is(t, "or");
  };
  if (scan_[first].has(kHonorificBefore) || work_.role_before[first] != 0) return;
  const bool opens = first > 0 && !scan_.starts_sentence(first) && scan_.comma(last) &&
                     (takes_towns(first - 1) || scan_.is(first - 1, "on"));
  if (const std::uint32_t opener = opens ? first - 1 : list_opener(); opener != first) {
    if (list_tells(opener)) return;
    // "the head of Globarrio and Maria Sole, chairman of …": who has an office is no member of the list
    const bool office = scan_.comma(last) && last + 1 < scan_.size() && work_.role_at[last + 1] != 0;
    if (body_follows(opener) && !office) vote(kOrgRun, 380, "in a list of bodies");
    places_go_on(opener);
  }
  if (list_ends_in_town()) {
    vote(kCityRun, 360, "in a list of places");
    vote(kPersonRun, -150, "");
  }
  bool left = false, right = false, body_left = false, body_right = false;
  if (first > 1 && !scan_.starts_sentence(first) && separator(first - 1)) {
    const std::uint32_t end = scan_.comma(first - 2) ? first - 2 : first - 1;  // ", and"
    left = place_ends_at(end) || town_ends_at(end);
    body_left = body_ends_at(end);
  }
  if (last + 1 < scan_.size() && !scan_.starts_sentence(last) && separator(last)) {
    const std::uint32_t next = scan_.comma(last) && separator(last + 1) ? last + 2 : last + 1;
    right = place_end(next) > next;
    body_right = body_at(next);
  }
  if (body_left && body_right) {
    const bool common = scan_[first].has(kCommon) && scan_.token(first).shape != Shape::kUpper;
    vote(kOrgRun, common || last - first > 2 ? 260 : 360, "between two bodies");
    vote(kPersonRun, -150, "");
  }
  // "against PAS and Bersatu"
  const bool beside_acronym = body_left && !body_right && last - first == 1 && scan_.is(first - 1, "and") &&
                              first > 2 && scan_.token(first - 2).shape == Shape::kUpper &&
                              tagged(work_, first, last, TagKind::kPlace);
  if (beside_acronym && !scan_[first].has(kLocativeBefore) && !scan_.noun_like(last)) {
    vote(kOrgRun, 360, "beside a body");
  }
  beside_places(left, right);
}

// "among them Lipjan, Obiliq and Vushtrri", "in …", "hit …", "the villages …": three words or more, of which
// the last is a town, and the others none that a list has. Cars, storms and players are called by towns, too.
bool RunJudge::list_ends_in_town() const {
  constexpr std::uint32_t kMostItems = 6;
  constexpr std::uint64_t kNamed = bit(LexClass::kGivenName) | bit(LexClass::kSurname);
  const auto unlisted_word = [&](std::uint32_t t) {
    return scan_.token(t).shape == Shape::kCapital && !scan_[t].has(kCommon) &&
           (scan_[t].lex & (kNamed | bit(LexClass::kEntity))) == 0;
  };
  std::uint32_t t = run_->last, opens = run_->first;
  std::uint32_t items = 1;
  if (t - run_->first > 1 || !stranger()) return false;
  for (; items < kMostItems && opens > 2 && scan_.comma(opens - 1) && unlisted_word(opens - 2); opens -= 2)
    ++items;
  if (opens < 2 || scan_.starts_sentence(opens)) return false;
  const bool placed = scan_[opens].has(kLocativeBefore) || takes_towns(opens - 1) ||
                      scan_.place_head(opens - 1, "outside") != nullptr ||
                      (scan_.is(opens - 1, "them") && scan_.is(opens - 2, "among"));
  if (!placed) return false;
  for (; items < kMostItems && t + 1 < scan_.size() && scan_.comma(t) && unlisted_word(t + 1); t += 2)
    ++items;
  if (items < 2 || t + 1 >= scan_.size() || !scan_.is(t, "and") || (scan_[t + 1].lex & kNamed) != 0)
    return false;
  const std::uint32_t known = work_.known_at[t + 1], end = place_end(t + 1);
  const bool town = end > t + 1 && (known == 0 || work_.known[known - 1].type != Type::kCountry);
  return town && !scan_.possessive(end) && !scan_.capital(end) && !scan_.noun_like(end);
}

// A run that ends at `t` and has been judged: a town, surely.
bool RunJudge::town_ends_at(std::uint32_t t) const {
  for (std::uint32_t back = 1; back <= 4 && back <= t; ++back) {
    const Run* run = find_run(work_, t - back);
    if (run == nullptr || run->last != t) continue;
    return run->strongest[kCityRun] >= kSureEvidence && run->votes[kCityRun] > run->votes[kPersonRun];
  }
  return false;
}

// A place stands before the run in its list, or behind it.
void RunJudge::beside_places(bool left, bool right) {
  const std::uint32_t first = run_->first, last = run_->last;
  if (left && right) {
    vote(kCityRun, stranger() ? 360 : 260, "between two places");
    vote(kPersonRun, -150, "");
    return;
  }
  const auto either = [&](std::uint32_t t) { return scan_.is(t, "and") || scan_.is(t, "or"); };
  const bool located = scan_[first].has(kWeakLocativeBefore) || scan_[first].has(kLocativeBefore);
  // "miners from Huanuni and Colquiri"
  const bool opens_pair = right && either(last) && stranger() && plural_of_list() == nullptr && located;
  // "gunmen hit Darul Jamal and Marte"
  const bool struck = right && either(last) && stranger() && takes_towns(first - 1);
  // "Belgium's Kleine Brogel, Liège and Zaventem"
  const bool owned = right && scan_.comma(last) && stranger() && first > 1 && scan_.possessive(first - 1) &&
                     place_ends_at(first - 1) && !scan_.possessive(place_end(last + 1));
  if (opens_pair || struck || owned) {
    vote(kCityRun, 360, "in a list of places");
    vote(kPersonRun, -150, "");
  } else if (right && scan_.comma(last) && !scan_.starts_sentence(first) && scan_.is(first - 1, "of") &&
             scan_.is(place_end(last + 1), "and") && !scan_.title_case(first)) {
    // "the customs of Nishtun, Mukalla and Balhaf"
    vote(kCityRun, 260, "in a list of places");
    vote(kPersonRun, -200, "");
  } else if (left && scan_.comma(first - 1) && scan_.is(last, "and") && scan_.is(last + 1, "the")) {
    // "Seiyun, Tarim and the oilfields"
    vote(kCityRun, 220, "in a list of places");
    vote(kPersonRun, -120, "");
  } else if (left && scan_.is(first - 1, "and") && stranger() &&
             (last >= scan_.size() || scan_.is(last, ".")) &&
             (last - first == 1 || scan_.joined(first + 1))) {
    // "took Adigrat and Adi-Gudem."
    vote(kCityRun, 300, "beside a town");
    vote(kPersonRun, -200, "");
  } else if (left && scan_.is(first - 1, "and") && last - first == 1 && stranger() && scan_.verb_like(last) &&
             !scan_.comma(first - 2) && !scan_.capital(first - 3)) {
    // "Akhaura and Petrapole filled with trucks"
    vote(kCityRun, 260, "beside a town");
  } else if (left && either(first - 1) && scan_.comma(first - 2)) {
    vote(kCityRun, 120, "last of a list of places");
  }
}

}  // namespace gloss
