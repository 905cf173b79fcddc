#include "figures/bare_number.h"

#include "figures/counted.h"
#include "figures/modifier.h"
#include "figures/number_parts.h"

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

// "have hurt about 10 others"
bool behind_casualty(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kReach = 3;
  for (std::uint32_t back = 1; back <= kReach && back <= t && c.goes_on(t - back + 1); ++back) {
    if (c.is(t - back, Role::kCasualty)) return true;
  }
  return false;
}

// "a country of 116 million records more": its people, whatever word stands behind
bool inhabits(const Cursor& c, const Number& n) {
  return (n.magnitude >= 1e6 || n.grouped) && n.first > 1 && c.goes_on(n.first) && c.goes_on(n.first - 1) &&
         c.is(n.first - 1, Role::kOf) && c.amount_word(n.first - 2, AmountRole::kInhabited) != 0;
}

// "a crew of 329", "one of some 1,100": of what stands in front, not of what was counted before
bool of_something(const Cursor& c, const Number& n) {
  const Hedge hedge = hedge_before(c, n.first);
  const std::uint32_t t = hedge.mod != Modifier::kNone ? hedge.first : n.first;
  return t > 1 && c.goes_on(t) && c.goes_on(t - 1) && c.is(t - 1, Role::kOf) && !c.is(t - 2, Role::kOut) &&
         c.amount_word(t - 2, AmountRole::kChange) == 0;
}

// "$11 billion, up from 7.6 billion", "and another 220 million", "of which 31.3 trillion": of the sum in
// front. "a profit of 8.2 billion", "its arm earned 4.4 billion" are sums also behind the end of its
// sentence.
bool is_shared_sum(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 30, kFarReach = 60;
  constexpr double kLeast = 1e6;
  if (n.magnitude < kLeast || n.vague || memory.currency.empty() || memory.money_token < memory.noun_token ||
      (c.goes_on(last) && c.is(last, Role::kElliptical)))
    return false;
  const Hedge hedge = hedge_before(c, n.first);
  const std::uint32_t t = (hedge.mod != Modifier::kNone ? hedge.first : n.first) - 1;
  const bool money =
      c.amount_word(t, AmountRole::kOfMoney) != 0 || (c.is(t, Role::kOf) && c.is(t - 1, Role::kMoneyContext));
  if (n.first - memory.money_token > (money ? kFarReach : kReach)) return false;
  if (money) return c.valid(memory.money_token);
  for (std::uint32_t at = n.first; at > memory.money_token; --at) {
    if (!c.goes_on(at)) return false;
  }
  const bool linked = c.amount_word(t, AmountRole::kOfSum) != 0 ||
                      c.amount_word(t, AmountRole::kAgainst) != 0 ||
                      c.amount_word(t, AmountRole::kRelative) != 0 ||
                      c.find(t, LexClass::kDateWord).lexeme.value == "whole" ||
                      (c.is(last, Role::kOf) && c.surface(last + 1) == "it");
  return linked && memory.money_magnitude >= kLeast && c.amount_word(last, AmountRole::kRelative) == 0;
}

// "53.6 percent to 37.8", "5.1 percent against 4.9", "at 5.1 percent, up from 4.9": the other side of a
// share.
bool is_shared_percent(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 12, kBack = 8;
  const std::uint32_t first = memory.percent_token, behind = memory.percent_last;
  const bool small = n.magnitude == 1 && !n.grouped && !n.vague && n.value <= 100;
  // "cut growth to 3.1 from 3.3 percent"
  if (small && c.is(last, Role::kFrom) && c.goes_on(last) && n.first > 0 && c.is(n.first - 1, Role::kTo)) {
    const std::optional<Amount> other = read_amount(c, last + 1);
    if (other && other->kind == AmountKind::kPercent) return true;
  }
  if (!small || behind == 0 || n.first <= behind || n.first - behind > kReach ||
      (c.goes_on(last) && c.is_word(last) && !c.has(last, LexClass::kNotCounted)))
    return false;
  for (std::uint32_t t = n.first; t >= behind; --t) {
    if (!c.goes_on(t)) return false;
  }
  const Hedge hedge = hedge_before(c, n.first);
  const std::uint32_t t = (hedge.mod != Modifier::kNone ? hedge.first : n.first) - 1;
  const bool goes = first > 0 && c.goes_on(first);
  const bool change = t > behind && c.amount_word(t - 1, AmountRole::kChange) != 0;
  if (c.amount_word(t, AmountRole::kAgainst) != 0) return change || c.surface(t) != "with";
  if (c.is(t, Role::kFrom)) return goes && (change || c.any(first - 1, mask(Role::kTo, Role::kAt)));
  if (!c.is(t, Role::kTo) || (t != behind && !(t == behind + 1 && c.is_char(behind, ',')))) return false;
  if (goes && c.is(first - 1, Role::kFrom)) return true;
  if (goes && t != behind && c.is(first - 1, Role::kBy)) return false;
  // "rose 2 percent to 37.8": by how much, and to what
  for (std::uint32_t at = first, i = 0; i < kBack && at > 0 && c.goes_on(at); ++i, --at) {
    if (c.amount_word(at - 1, AmountRole::kChange) != 0) return false;
  }
  return true;
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
  const Hedge hedge = hedge_before(c, n.first);
  const std::uint32_t t = hedge.mod != Modifier::kNone ? hedge.first : n.first;
  for (std::uint32_t count = 1; count <= 2 && count <= t; ++count) {
    if (c.amount_word(t - count, AmountRole::kAmongThem) == count) return true;
  }
  return false;
}

// What the words beside a number say of it.
struct Beside {
  Text noun;  // what it counts
  bool counts = false;
  bool elliptical = false;   // "200 more"
  bool casualty = false;     // "killed 20"
  bool multiple = false;     // "fivefold"
  bool single_word = false;  // "ten"
};

Beside look_beside(const Cursor& c, const Number& n, std::uint32_t last) {
  Beside out;
  // "five or more states"
  const Hedge hedge = hedge_behind(c, last);
  const std::uint32_t counted_at = hedge.mod != Modifier::kNone ? hedge.last : last;
  out.counts = counted_noun(c, n, counted_at, &out.noun, &out.elliptical);
  out.casualty = n.first > 0 && c.is(n.first - 1, Role::kCasualty) && c.goes_on(n.first);
  const Hit times = c.find(n.first, LexClass::kNumberWord);
  out.multiple = times && times.lexeme.value == "times";
  out.single_word = !n.numeral && n.last == n.first + 1;
  return out;
}

// What a number counts though no word behind it says so; empty where nothing tells.
std::string_view implied_unit(const Cursor& c, const Number& n, std::uint32_t last, const Beside& beside) {
  if (inhabits(c, n) && (n.magnitude > 1 || !beside.counts) && !c.is(last, Role::kPeople)) return "people";
  // "hit 102 off 93 balls"
  if (n.plain && c.surface(last) == "off" && c.is_digits(last + 1) && c.goes_on(last + 1) &&
      c.goes_on(last + 2) && c.amount_word(last + 2, AmountRole::kBowled) != 0)
    return "runs";
  return {};
}

// What is counted here is what the numbers behind it may point back to.
void remember_counted(const Cursor& c, const Number& n, std::uint32_t last, const Text& noun,
                      Memory* memory) {
  bool plural = false, animate = false;
  for (std::uint32_t at = last; !plural && at < last + 8 && c.goes_on(at); ++at) {
    if (c.has(at, LexClass::kNotCounted)) break;
    plural = is_plural(c, at);
    animate = c.amount_word(at, AmountRole::kAnimate) != 0 || c.has(at, LexClass::kRole) ||
              c.has(at, LexClass::kGroupNoun);
  }
  // "and her two sons were killed. Twenty-three were wounded": not of the sons
  const bool kin = animate && n.first > 0 && c.goes_on(n.first) && c.is(n.first - 1, Role::kHisHer);
  if (n.word_one || n.value == 1 || !plural || kin || among_others(c, n)) return;
  memory->noun = noun;
  memory->noun_token = n.first;
  memory->noun_count = n.value;
  if (!animate) return;
  memory->people = noun;
  memory->people_token = n.first;
}

// "Network Ten", "Article Five": a word of a name.
bool is_word_of_name(const Cursor& c, const Number& n, const Beside& beside) {
  return beside.single_word && !beside.counts && n.first > 0 && c.goes_on(n.first) &&
         c.token(n.first).shape == Shape::kCapital && c.token(n.first - 1).shape == Shape::kCapital &&
         !c.token(n.first - 1).has(kSentenceStart);
}

// "one of", "the one who", "one another": a pronoun, or part of something.
bool one_is_pronoun(const Cursor& c, const Number& n, std::uint32_t last, const Beside& beside) {
  if (beside.casualty) return c.is(last, Role::kOf);
  const bool meant =
      n.first > 0 && c.goes_on(n.first) &&
      (c.any(n.first - 1, mask(Role::kThe, Role::kEvery)) || c.has(n.first - 1, LexClass::kDeictic));
  return !beside.counts || meant || is_participle(c, last) || c.token(last).capitalised() ||
         c.token(n.first).has(kSentenceStart);
}

// "The two will discuss", "both of the three"
bool stands_for_known(const Cursor& c, const Number& n, const Beside& beside) {
  if (beside.counts || !beside.single_word || beside.casualty || n.value >= 100 || n.vague) return false;
  return n.first > 0 && c.goes_on(n.first) && n.value < 5 &&
         (c.any(n.first - 1, mask(Role::kThe, Role::kOf, Role::kHisHer)) ||
          c.has(n.first - 1, LexClass::kDeictic));
}

bool is_year_like(const Number& n) { return n.plain && n.value >= 1000 && n.value < 2100; }

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
bool points_back(const Cursor& c, const Number& n, std::uint32_t last, const Beside& beside,
                 const Memory& memory) {
  if ((!n.numeral && n.value == 0) || n.has_point || is_year_like(n) ||
      !near(c, memory.noun_token, n.first) || !of_one_order(memory, n) || is_tally_side(c, n, last) ||
      stands_for_itself(c, n, beside.elliptical))
    return false;
  // "the rupee slid past 90 to the dollar", "929 per dollar": a rate.
  if ((c.is(last, Role::kTo) && c.is(last + 1, Role::kThe)) || c.is(last, Role::kPer)) return false;
  const bool word_behind = c.goes_on(last) && c.is_word(last);
  if (beside.elliptical) return true;
  if (word_behind && !c.has(last, LexClass::kNotCounted) && !c.is(last, Role::kCasualty) &&
      !is_participle(c, last))
    return false;
  return word_behind || beside.single_word;
}

// "300,000 watching the parade": those who do are not what was counted before.
bool counts_those_who_act(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  return (n.grouped || n.magnitude > 1) && c.is_word(last) && c.surface(last).ends_with("ing") &&
         memory.noun.view() != memory.people.view();
}

// A sum or a share, of which only the figure in front says what it is.
bool share_kind(const Cursor& c, const Number& n, std::uint32_t last, Memory* memory, Reading* r) {
  if (is_shared_sum(c, n, last, *memory)) {
    r->value.type = Type::kMoney;
    r->unit = memory->currency;
    memory->money_token = n.first;
    memory->money_magnitude = n.magnitude;
    r->value.inferred |= kInferredCurrency;
    r->because("currency-inferred", r->unit.view());
  } else if (is_shared_percent(c, n, last, *memory)) {
    r->value.type = Type::kPercent;
    r->value.inferred |= kInferredUnit;
    r->because("percent", c.surface(n.first));
  } else {
    return false;
  }
  r->score = 800;
  return true;
}

// What a number counts that names nothing itself: those it befell, or what was counted before.
void infer_counted(const Cursor& c, const Number& n, std::uint32_t last, const Beside& beside, bool befell,
                   Memory* memory, Reading* r) {
  const bool back = points_back(c, n, last, beside, *memory) && !memory->noun.empty();
  if (of_something(c, n) && c.is(n.first - 2, Role::kPeople) && c.surface(n.first - 2).back() != 's') {
    r->unit = Text(c.surface(n.first - 2));
  } else if (befell && !is_year_like(n) && !(back && memory->noun.view() == memory->people.view())) {
    const bool known = !memory->people.empty() && near(c, memory->people_token, n.first);
    r->unit = known ? memory->people : Text("people");
    // "610 died there, 12 in Nangarhar"
    memory->noun = r->unit;
    memory->noun_token = n.first;
    memory->noun_count = n.value;
    r->because("counts-as-before", r->unit.view());
  } else if (back && !counts_those_who_act(c, n, last, *memory)) {
    r->unit = memory->noun;
    r->because("counts-as-before", memory->noun.view());
  } else {
    return;
  }
  r->value.inferred |= kInferredUnit;
}

}  // namespace

bool finish_number(const Cursor& c, const Amount& a, std::uint32_t last, Memory* memory, Reading* r) {
  const Number& n = a.number;
  r->value.type = Type::kNumber;
  const Beside beside = look_beside(c, n, last);
  if (const std::string_view unit = implied_unit(c, n, last, beside); !unit.empty()) {
    r->unit = Text(unit);
    r->value.inferred |= kInferredUnit;
    r->score = 860;
    r->because("counts", unit);
    return true;
  }
  if (beside.multiple) {
    r->unit = Text(c.find(n.first, LexClass::kNumberWord).lexeme.value);
  } else if (beside.counts) {
    r->unit = beside.noun;
    remember_counted(c, n, last, beside.noun, memory);
    r->because("counts", beside.noun.view());
  } else if (beside.casualty) {
    r->unit = Text(c.surface(n.first - 1));
    r->because("counts", r->unit.view());
  }
  if (is_word_of_name(c, n, beside)) return false;
  if (n.word_one && !stands_alone(c, n.first, last)) {
    if (one_is_pronoun(c, n, last, beside)) return false;
  } else if (stands_for_known(c, n, beside)) {
    return false;
  }
  if (!beside.counts && !beside.casualty && !beside.multiple && !r->value.has_max) {
    const bool befell = befell_people(c, beside.elliptical ? last + 1 : last) ||
                        (beside.elliptical && behind_casualty(c, n.first));
    if (!befell && share_kind(c, n, last, memory, r)) return true;
    infer_counted(c, n, last, beside, befell, memory, r);
  }
  r->score = beside.counts ? 860 : n.vague ? 760 : n.numeral ? 660 : 570;
  return true;
}

}  // namespace gloss::figures
