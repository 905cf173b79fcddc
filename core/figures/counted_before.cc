#include "figures/counted_before.h"

#include "figures/counted.h"
#include "figures/label.h"
#include "figures/modifier.h"
#include "figures/other_side.h"

namespace gloss::figures {
namespace {

constexpr std::uint32_t kMemoryTokens = 80;  // from a number to one that still points back to it

// Not more than one sentence after what was counted, in its paragraph: further back it is seldom that which
// is meant.
bool near(const Cursor& c, std::uint32_t noun, std::uint32_t t) {
  if (t <= noun || t - noun >= kMemoryTokens) return false;
  int sentences = 0;
  for (std::uint32_t at = noun + 1; at <= t; ++at) {
    if (!c.goes_on(at) && (++sentences > 1 || c.token(at - 1).has(kParagraphAfter))) return false;
  }
  return true;
}

// Behind a number: what befell those it counts, who are people and not the drones that were counted before.
bool befell_people(const Cursor& c, std::uint32_t t) {
  return c.goes_on(t) && c.amount_word(t, AmountRole::kBefell) != 0;
}

// No noun stands behind the number: a clause goes on, or others of them are spoken of.
bool is_followed_freely(const Cursor& c, std::uint32_t last) {
  return !c.is_word(last) || c.has(last, LexClass::kNotCounted) || c.is(last, Role::kElliptical);
}

// "a flock of 900 hens, killing | 700": of the beasts that were counted; not "stole cattle, killing 30".
bool is_of_beasts(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kReach = 12;
  for (std::uint32_t i = 0; i < kReach && t > 0 && c.goes_on(t); ++i) {
    if (c.amount_word(--t, AmountRole::kBeast) != 0) return t > 0 && c.is_digits(t - 1);
  }
  return false;
}

// "injuring | more than 700", "killed at least 22"; not "killing 10 of them", who were counted before.
bool is_harmed(const Cursor& c, const Number& n, std::uint32_t last) {
  const std::uint32_t t = front_of(c, n);
  if (t == 0 || !c.goes_on(t) ||
      (c.goes_on(last) && (c.is(last, Role::kOf) || !is_followed_freely(c, last))) || is_of_beasts(c, t))
    return false;
  return c.amount_word(t - 1, AmountRole::kHarming) != 0 || (t < n.first && c.is(t - 1, Role::kCasualty));
}

// "have hurt about 10 others"
bool behind_casualty(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kReach = 3;
  for (std::uint32_t back = 1; back <= kReach && back <= t && c.goes_on(t - back + 1); ++back) {
    if (c.is(t - back, Role::kCasualty)) return true;
  }
  return false;
}

// "sold eight cows for 14,000 apiece"
bool is_priced(const Cursor& c, const Number& n) {
  return c.find(n.first - 1, LexClass::kDateWord).lexeme.value == "for";
}

// What comes by the dozen is not meant by the billion, nor seven airports by 2,800: "on nine of 11 counts …
// to pay back 25bn".
bool of_one_order(const Memory& memory, const Number& n) {
  constexpr double kDozens = 1000, kFar = 100;
  const double count = memory.noun_count;
  if (n.magnitude >= 1e6) return count >= kDozens;
  if (memory.noun.view() == memory.people.view()) return true;  // "killed 13 people and arrested thousands"
  return n.value < 1000 ? !n.numeral || count < 1e6 : n.value < kFar * count;
}

// "28 people, among them 14 children": some of those counted before, and not what is spoken of behind them.
bool among_others(const Cursor& c, const Number& n) {
  const std::uint32_t t = front_of(c, n);
  for (std::uint32_t count = 1; count <= 2 && count <= t; ++count) {
    if (c.amount_word(t - count, AmountRole::kAmongThem) == count) return true;
  }
  return false;
}

void remember_noun(const Number& n, const Text& noun, Memory* memory) {
  memory->noun = noun;
  memory->noun_token = n.first;
  memory->noun_count = n.value;
}

bool is_animate(const Cursor& c, std::uint32_t t) {
  return c.amount_word(t, AmountRole::kAnimate) != 0 || c.has(t, LexClass::kRole) ||
         c.has(t, LexClass::kGroupNoun);
}

// "when he was 18", "per 100,000", "fell from 42,000": of something else than what was counted before.
bool stands_for_itself(const Cursor& c, const Number& n, bool elliptical) {
  if (n.first > 0 && c.goes_on(n.first)) {
    const std::uint32_t before = n.first - 1;
    if (c.any(before, mask(Role::kYearVerb, Role::kPer, Role::kAt, Role::kBy))) return true;
    const bool grouped = n.grouped || n.magnitude > 1;
    if (grouped && (c.any(before, mask(Role::kFrom, Role::kTo)) || is_priced(c, n))) return true;
  }
  return !elliptical && of_something(c, n);
}

// "voted 52 to 48": votes, which the text need not name.
bool is_tally_side(const Cursor& c, const Number& n, std::uint32_t last) {
  return (c.is(last, Role::kTo) && c.is_digits(last + 1)) ||
         (n.first > 1 && c.is(n.first - 1, Role::kTo) && c.is_digits(n.first - 2));
}

// "200 more", "only 27 have ratified": of what was counted before.
bool points_back(const Cursor& c, const Number& n, std::uint32_t last, const CountedBeside& beside,
                 const Memory& memory) {
  if ((!n.numeral && n.value == 0) || (n.has_point && !(beside.elliptical && n.magnitude >= 1e6)) ||
      is_year_like(n) || !near(c, memory.noun_token, n.first) || !of_one_order(memory, n) ||
      is_tally_side(c, n, last) || stands_for_itself(c, n, beside.elliptical))
    return false;
  // "the rupee slid past 90 to the dollar", "929 per dollar": a rate; not "29 a year ago".
  const bool ago = c.has(last + 1, LexClass::kTimeUnit) && c.any(last + 2, mask(Role::kAgo, Role::kEarlier));
  if ((c.is(last, Role::kTo) && c.is(last + 1, Role::kThe)) || (c.is(last, Role::kPer) && !ago)) return false;
  const bool word_behind = c.goes_on(last) && c.is_word(last);
  if (beside.elliptical) return true;
  // "its 14th murder, up from nine": not of those counted in the sentence before
  if (beside.single_word && c.is(n.first - 1, Role::kFrom) && !in_one_sentence(c, memory.noun_token, n.first))
    return false;
  if (word_behind && !c.has(last, LexClass::kNotCounted) &&
      !(beside.single_word && c.has(last, LexClass::kDeictic)) && !c.is(last, Role::kCasualty) &&
      !is_participle(c, last))
    return false;
  return word_behind || beside.single_word;
}

// "300,000 watching the parade": those who do are not what was counted before.
bool counts_those_who_act(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  return (n.grouped || n.magnitude > 1) && c.is_word(last) && c.surface(last).ends_with("ing") &&
         memory.noun.view() != memory.people.view();
}

// "23 of 28 districts in the north but three of | 19", "fell from 12 seats to | 6": of what was counted.
bool goes_with_count(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 6;
  if (n.first < 2 || !c.goes_on(n.first) || !c.goes_on(n.first - 1) || is_year_like(n) ||
      (c.goes_on(last) && c.is_word(last) && !c.has(last, LexClass::kNotCounted)) ||
      !near(c, memory.noun_token, n.first))
    return false;
  const std::uint32_t before = n.first - 1;
  if (c.is(before, Role::kOf)) return c.is_digits(before - 1) || c.has(before - 1, LexClass::kNumberWord);
  const std::uint32_t noun = memory.noun_token;
  return c.is(before, Role::kTo) && n.first - noun <= kReach && noun > 0 && c.is(noun - 1, Role::kFrom) &&
         c.goes_on(noun) && is_plural(c, before - 1);
}

// "Firefighters, 140 of them,"
bool counts_in_front(const Cursor& c, const Number& n, std::uint32_t last) {
  if (n.first < 2 || !c.is_char(n.first - 1, ',') || !c.goes_on(n.first - 1) || !c.is(last, Role::kOf) ||
      !c.goes_on(last) || c.surface(last + 1) != "them")
    return false;
  return is_plural(c, n.first - 2) && (c.is_char(last + 2, ',') || c.is_char(last + 2, '.'));
}

// "killing two soldiers and wounding | seven": of those whom the verb in front harmed.
bool harmed_beside(const Cursor& c, const Number& n, const Memory& memory) {
  constexpr std::uint32_t kReach = 12;
  const std::uint32_t verb = front_of(c, n) - 1;
  if (verb == 0 || !c.is(verb - 1, Role::kAnd) || memory.people.empty() ||
      memory.noun_token != memory.people_token || n.first - memory.people_token > kReach)
    return false;
  for (std::uint32_t t = n.first; t > memory.people_token; --t) {
    if (!c.goes_on(t)) return false;
  }
  return true;
}

}  // namespace

// Where the number begins with what hedges it.
std::uint32_t front_of(const Cursor& c, const Number& n) {
  const Hedge hedge = hedge_before(c, n.first);
  return hedge.mod != Modifier::kNone ? hedge.first : n.first;
}

bool is_year_like(const Number& n) { return n.plain && n.value >= 1000 && n.value < 2100; }

// "a crew of 329", "one of some 1,100": of what stands in front, not of what was counted before
bool of_something(const Cursor& c, const Number& n) {
  const std::uint32_t t = front_of(c, n);
  return t > 1 && c.goes_on(t) && c.goes_on(t - 1) && c.is(t - 1, Role::kOf) && !c.is(t - 2, Role::kOut) &&
         c.amount_word(t - 2, AmountRole::kChange) == 0 && c.amount_word(t - 2, AmountRole::kStatistic) == 0;
}

void remember_people(const Number& n, const Text& noun, Memory* memory) {
  remember_noun(n, noun, memory);
  memory->people = noun;
  memory->people_token = n.first;
}

// "killed 38 and wounded 91, 16 of them critically": people, where none were counted before.
void remember_casualties(const Cursor& c, const Number& n, Memory* memory) {
  const bool known = !memory->people.empty() && near(c, memory->people_token, n.first);
  const Text people = known ? memory->people : Text("people");
  remember_noun(n, people, memory);
}

// What is counted here is what the numbers behind it may point back to.
void remember_counted(const Cursor& c, const Number& n, std::uint32_t last, const Text& noun,
                      Memory* memory) {
  bool plural = false, animate = false;
  for (std::uint32_t at = last; !plural && at < last + 8 && c.goes_on(at); ++at) {
    if (c.has(at, LexClass::kNotCounted)) break;
    plural = is_plural(c, at);
    animate = is_animate(c, at) || (plural && is_plural(c, at + 1) && is_animate(c, at + 1));
  }
  // "and her two sons were killed. Twenty-three were wounded": not of the sons
  const bool kin = animate && n.first > 0 && c.goes_on(n.first) && c.is(n.first - 1, Role::kHisHer);
  if (n.word_one || n.value == 1 || !plural || kin || among_others(c, n) ||
      c.amount_word(last, AmountRole::kMultiple) != 0)
    return;
  for (std::uint32_t at = last; at < last + 4 && c.goes_on(at); ++at) {
    if (c.amount_word(at, AmountRole::kBallotCount) != 1) continue;
    memory->ballot = Text(c.surface(at));
    memory->ballot_token = n.first;
    break;
  }
  if (animate) {
    remember_people(n, noun, memory);
  } else {
    remember_noun(n, noun, memory);
  }
}

// What a number counts that names nothing itself: those it befell, or what was counted before.
void infer_counted(const Cursor& c, const Number& n, std::uint32_t last, const CountedBeside& beside,
                   bool befell, Memory* memory, Reading* r) {
  if (n.has_point && n.magnitude == 1) return;  // "a quake of 6.9 killed 20"
  // "21 survivors were taken to three hospitals, nine of them hurt": not nine of three
  const bool more = n.value > memory->noun_count && c.is(last, Role::kOf) && c.surface(last + 1) == "them" &&
                    !memory->people.empty() && memory->people.view() != memory->noun.view() &&
                    in_one_sentence(c, memory->people_token, n.first);
  const bool back = !memory->noun.empty() && !more &&
                    (points_back(c, n, last, beside, *memory) || goes_with_count(c, n, last, *memory));
  if (!back && is_ballot_listed(c, n, *memory)) {
    r->unit = memory->ballot;
    r->value.inferred |= kInferredUnit;
    r->because("counts-as-before", r->unit.view());
    return;
  }
  const std::uint32_t of = n.first > 1 ? n.first - 2 : 0;
  if (of_something(c, n) && c.is(of, Role::kPeople) && c.surface(of).back() != 's') {
    r->unit = Text(c.surface(of));
  } else if (!befell && is_harmed(c, n, last)) {
    r->unit = harmed_beside(c, n, *memory) ? memory->people : Text("people");
    remember_casualties(c, n, memory);
    r->because("counts", r->unit.view());
  } else if (befell && !is_year_like(n) && !(back && memory->noun.view() == memory->people.view())) {
    const bool known = !memory->people.empty() && near(c, memory->people_token, n.first);
    r->unit = known ? memory->people : Text("people");
    // "610 died there, 12 in Nangarhar"
    remember_noun(n, r->unit, memory);
    r->because("counts-as-before", r->unit.view());
  } else if (back && !counts_those_who_act(c, n, last, *memory)) {
    r->unit = memory->noun;
    r->because("counts-as-before", memory->noun.view());
  } else if (more) {
    r->unit = memory->people;
    r->because("counts-as-before", r->unit.view());
  } else if (counts_in_front(c, n, last)) {
    r->unit = Text(c.surface(n.first - 2));
    r->because("counts", r->unit.view());
  } else {
    return;
  }
  r->value.inferred |= kInferredUnit;
}

bool is_befallen(const Cursor& c, const Number& n, std::uint32_t last, bool elliptical) {
  return befell_people(c, elliptical ? last + 1 : last) || (elliptical && behind_casualty(c, n.first));
}

bool is_ballot_listed(const Cursor& c, const Number& n, const Memory& memory) {
  constexpr std::uint32_t kReach = 400;
  return !memory.ballot.empty() && n.first - memory.ballot_token <= kReach && is_listed_behind_name(c, n);
}

}  // namespace gloss::figures
