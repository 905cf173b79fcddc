#include "figures/shared_kind.h"

#include <optional>

#include "figures/amount.h"
#include "figures/counted.h"
#include "figures/other_side.h"

namespace gloss::figures {
namespace {

// "€342, against 200", "$3.9bn, from 7.3": a sum of that order.
bool is_compared_sum(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 16;
  if (!n.numeral || n.magnitude != 1 || n.negative || n.vague || memory.currency.empty() ||
      !is_last_figure(memory, memory.money_token) || n.first - memory.money_token > kReach ||
      !in_one_sentence(c, memory.money_token, n.first))
    return false;
  if (memory.money_magnitude != 1 && n.grouped) return false;
  return of_like_size(n.value, memory.money_value) &&
         is_other_side(c, n, last, memory.money_token, memory.money_last);
}

// "500,000 yen a child and 15,000 a month": one more price.
bool is_second_price(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 8;
  return n.numeral && !memory.currency.empty() && memory.money_magnitude == 1 &&
         is_last_figure(memory, memory.money_token) && n.first - memory.money_token <= kReach &&
         in_one_sentence(c, memory.money_token, n.first) && c.is(n.first - 1, Role::kAnd) &&
         c.goes_on(last) && c.is(last, Role::kPer) && c.has(last + 1, LexClass::kTimeUnit);
}

// "revenue is put at 647 billion", "30 billion on offer": money is spoken of around the number.
bool speaks_of_money(const Cursor& c, const Number& n, std::uint32_t last) {
  constexpr std::uint32_t kBack = 6, kAhead = 4;
  const auto of_money = [&c](std::uint32_t t) {
    return (c.is(t, Role::kMoneyContext) && !c.has(t, LexClass::kMagnitude)) ||
           c.amount_word(t, AmountRole::kOfMoney) != 0;
  };
  for (std::uint32_t at = n.first, i = 0; i < kBack && at > 0 && c.goes_on(at); ++i, --at) {
    if (c.is_char(at - 1, ',')) break;
    if (of_money(at - 1)) return true;
  }
  for (std::uint32_t at = last; at < last + kAhead && c.goes_on(at) && !c.is_char(at, ','); ++at) {
    if (of_money(at)) return true;
  }
  return false;
}

// "education R324bn, | health 289bn", "Norway gave $5bn and | Chad 2bn.": the next of a list of sums, and of
// their order.
bool is_listed_sum(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kLongest = 2;
  const std::uint32_t behind = memory.money_last;
  if (n.first < behind + 2 || (c.goes_on(last) && c.is_word(last) && !c.is(last, Role::kAnd))) return false;
  std::uint32_t t = behind;
  if (c.is_char(t, ',')) ++t;
  if (c.is(t, Role::kAnd)) ++t;
  const double order = memory.money_value * memory.money_magnitude;
  if (t == behind || n.first == t || n.first - t > kLongest || !of_like_size(n.value, order)) return false;
  for (; t < n.first; ++t) {
    const bool verb = c.is(t, Role::kPast) || c.is(t, Role::kCasualty) || c.has(t, LexClass::kActVerb) ||
                      is_participle(c, t);
    if (!c.goes_on(t) || !c.is_word(t) || verb || c.has(t, LexClass::kNotCounted) ||
        c.has(t, LexClass::kModifier) || c.has(t, LexClass::kFunctionWord))
      return false;
  }
  return true;
}

// "$11 billion, up from 7.6 billion", "and another 220 million", "of which 31.3 trillion": of the sum in
// front. "a profit of 8.2 billion", "its arm earned 4.4 billion" are sums also behind the end of its
// sentence.
bool is_shared_sum(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 30, kFarReach = 60, kNear = 10;
  constexpr double kLeast = 1e6;
  if (n.magnitude < kLeast || n.vague || memory.currency.empty() || memory.money_token < memory.noun_token ||
      memory.money_token < memory.quantity_token || n.first == memory.money_last)
    return false;
  const std::uint32_t apart = n.first - memory.money_token;
  const bool large = memory.has_large_sum && n.first - memory.large_sum_token <= kFarReach;
  const bool one_sentence = apart <= kReach && in_one_sentence(c, memory.money_token, n.first);
  // "248bn, some 26bn more than in 2025"
  if (c.goes_on(last) && c.is(last, Role::kElliptical))
    return large && one_sentence && apart <= kNear && memory.money_token >= memory.percent_token;
  const std::uint32_t t = word_in_front(c, n);
  const bool money = names_sum(c, last) || c.amount_word(t, AmountRole::kOfMoney) != 0 ||
                     (c.is(t, Role::kOf) && c.is(t - 1, Role::kMoneyContext));
  if (apart > (money || large ? kFarReach : kReach)) return false;
  const bool told = c.amount_word(last, AmountRole::kRelative) != 0;  // "the 2.5 million who paid"
  if (money || (large && !told && is_closed(c, last) && speaks_of_money(c, n, last)))
    return c.valid(memory.money_token);
  if (!one_sentence) return false;
  const bool linked = c.amount_word(t, AmountRole::kOfSum) != 0 || compares(c, t, true) ||
                      c.amount_word(t, AmountRole::kRelative) != 0 ||
                      c.amount_word(t, AmountRole::kAmongThem) == 1 ||
                      c.find(t, LexClass::kDateWord).lexeme.value == "whole" ||
                      c.amount_word(last, AmountRole::kOfIt) == 2 || is_listed_sum(c, n, last, memory);
  return linked && large && !told;
}

// "53.6 percent to 37.8": what the other had, or to what it came.
bool is_percent_reached(const Cursor& c, std::uint32_t t, const Memory& memory) {
  constexpr std::uint32_t kBack = 8;
  const std::uint32_t first = memory.percent_token, behind = memory.percent_last;
  if (!c.is(t, Role::kTo) || (t != behind && !(t == behind + 1 && c.is_char(behind, ',')))) return false;
  const bool goes = first > 0 && c.goes_on(first);
  if (goes && c.is(first - 1, Role::kFrom)) return true;
  if (goes && t != behind && c.is(first - 1, Role::kBy)) return false;
  // "rose 2 percent to 37.8": by how much, and to what
  for (std::uint32_t at = first, i = 0; i < kBack && at > 0 && c.goes_on(at); ++i, --at) {
    if (c.amount_word(at - 1, AmountRole::kChange) != 0) return false;
  }
  return true;
}

// "lost 5.4 percent and Boeing gained 2.2", "17.5% of output, ahead of coal at 14.2": of another, in the same
// sentence.
bool is_percent_of_another(const Cursor& c, const Number& n, std::uint32_t last, std::uint32_t t,
                           const Memory& memory) {
  constexpr std::uint32_t kReach = 20;
  if (!is_closed(c, last) || n.first - memory.percent_last > kReach || memory.percent_points ||
      !in_one_sentence(c, memory.percent_last, n.first))
    return false;
  if (c.is(t, Role::kAt)) {
    // not "ahead of the vote at 9.30"
    const bool named = c.token(t - 1).capitalised() || (t > 1 && !c.is(t - 2, Role::kThe));
    return n.has_point && named && any_between(c, memory.percent_last, t, AmountRole::kAhead);
  }
  // "against 4.2 in 2025 and 2.4 in 2015"
  if ((c.is(t, Role::kAnd) || (c.is_char(t, ',') && t == memory.percent_last)) &&
      memory.percent_shared == memory.percent_token && memory.percent_token > 0)
    return n.has_point && of_like_size(n.value, memory.percent_value);
  const std::uint32_t in_front = memory.percent_token > 0 ? memory.percent_token - 1 : 0;
  return n.has_point && n.first == t + 1 && !c.is_word(last) && c.amount_word(t, AmountRole::kChange) != 0 &&
         c.amount_word(in_front, AmountRole::kChange) != 0;
}

// "0.9 |, 1.2 and 1.3 percent", "1.2 |, 0.9 and 0.4 million tonnes", "growth to 3.1 | from 3.3 percent": the
// amount behind that says what this is.
std::optional<Amount> kind_behind(const Cursor& c, const Number& n, std::uint32_t last) {
  constexpr int kMost = 5;
  std::uint32_t t = last;
  const bool change = c.is(t, Role::kFrom) && n.first > 0 && c.is(n.first - 1, Role::kTo);
  const bool whole = n.plain && n.value < 100;  // "22, 20 and 18 years"
  if (n.magnitude != 1 || n.grouped || n.vague || (!change && !n.has_point && !whole)) return {};
  for (int i = 0; i < kMost && c.goes_on(t) && c.goes_on(t + 1); ++i) {
    const bool comma = c.is_char(t, ',');
    if (comma && c.is(t + 1, Role::kAnd)) ++t;
    if (!change && !comma && (i == 0 || !c.is(t, Role::kAnd))) return {};
    std::optional<Amount> other = read_amount(c, t + 1);
    if (!other || other->first != other->number.first) return {};
    if (other->kind == AmountKind::kPercent) return n.value <= 100 && !whole ? other : std::nullopt;
    if (change || other->number.has_point == whole) return {};
    if (whole && other->kind != AmountKind::kNumber) {
      const bool span = other->kind == AmountKind::kSpan && other->scale == 1 && !other->old;
      // not "killed 12 and two days later five"
      const bool when = c.any(other->last, mask(Role::kAgo, Role::kEarlier, Role::kLater));
      return span && i > 0 && !comma && !when && other->number.simple() ? other : std::nullopt;
    }
    if (other->kind == AmountKind::kQuantity || other->kind == AmountKind::kMoney) return other;
    if (other->kind != AmountKind::kNumber || other->number.magnitude != 1) return {};
    t = other->last;
  }
  return {};
}

bool is_small(const Number& n) { return n.magnitude == 1 && !n.grouped && !n.vague && n.value <= 100; }

// "5.1 percent against 4.9", "at 5.1 percent, up from 4.9": the other side of a share.
bool is_shared_percent(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 12;
  const std::uint32_t first = memory.percent_token, behind = memory.percent_last;
  const bool small = is_small(n);
  if (!small || behind == 0 || n.first <= behind) return false;
  const std::uint32_t t = word_in_front(c, n);
  if (is_percent_of_another(c, n, last, t, memory)) return true;
  if (n.first - behind > kReach || memory.noun_token > first || memory.quantity_token > first ||
      memory.money_token > first ||
      (c.goes_on(last) && c.is_word(last) && !c.has(last, LexClass::kNotCounted)) ||
      !in_one_sentence(c, behind - 1, n.first))
    return false;
  // "0.4 percent in the third quarter, after 0.2 in the second"
  if (n.has_point && c.is(last, Role::kIn) && c.goes_on(last) && c.amount_word(t, AmountRole::kPreceded) != 0)
    return true;
  // "48.3 percent to her 47.6"
  if (t == behind + 1 && c.is(t, Role::kHisHer) && c.is(behind, Role::kTo)) return true;
  const bool goes = first > 0 && c.goes_on(first);
  const bool change = t > behind && c.amount_word(t - 1, AmountRole::kChange) != 0;
  if (compares(c, t, change)) return true;
  if (c.is(t, Role::kFrom)) {
    // "inflation is 32.87 percent, from 33.29"
    const bool aside = n.has_point && c.is_char(t - 1, ',') && t - 1 == behind && !c.is(last, Role::kTo);
    const bool fell =
        goes && (c.is(first - 1, Role::kBy) || c.amount_word(first - 1, AmountRole::kChange) != 0);
    return goes && (change || c.any(first - 1, mask(Role::kTo, Role::kAt)) || (aside && !fell));
  }
  return is_percent_reached(c, t, memory);
}

// "37C on Wednesday and | 38 on Thursday", "in Oslo and 19 in Rome"; not "and 40 on the beach fainted".
bool is_apart(const Cursor& c, std::uint32_t last) {
  return !c.goes_on(last) || !c.has(last, LexClass::kNotCounted) || c.has(last, LexClass::kRelativeDay) ||
         (c.goes_on(last + 1) && (c.token(last + 1).capitalised() || c.has(last + 1, LexClass::kDayPart)));
}

// "37C on Wednesday and 38 on Thursday", "it was 43.6 degrees; the record is 46.6"
bool is_shared_temperature(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr double kApart = 20;
  const bool scale = memory.quantity.view() == "C" || memory.quantity.view() == "F";
  const double apart = n.value - memory.quantity_value;
  if (!scale || apart > kApart || apart < -kApart || !is_closed(c, last)) return false;
  const std::uint32_t t = word_in_front(c, n);
  const Hit word = c.find(t, LexClass::kFunctionWord);
  return (word && word.lexeme.value == "cop") || compares(c, t, true) ||
         c.any(t, mask(Role::kTo, Role::kFrom)) || (c.is(t, Role::kAnd) && is_apart(c, last)) ||
         (c.is_char(t, ',') && c.has(last, LexClass::kRelativeDay));  // "31C today, 28 tomorrow"
}

// Whether a number that is no day or year stands from `first` up to `last`: what follows may be as that is.
bool has_number_between(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kYear = 4;
  for (std::uint32_t t = first; t < last; ++t) {
    if (c.is_digits(t) && c.digits(t) != kYear && !c.has(t - 1, LexClass::kMonth) &&
        !c.has(t + 1, LexClass::kMonth))
      return true;
  }
  return false;
}

// "fell by 4.3 million barrels to | 421.1 million"; not what they were sold to, nor what was budgeted.
bool is_shared_large_quantity(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kBack = 8;
  if (c.amount_word(last, AmountRole::kRelative) != 0 || speaks_of_money(c, n, last)) return false;
  const std::uint32_t first = memory.quantity_token;
  if (c.is(word_in_front(c, n), Role::kTo) &&
      !any_between(c, first > kBack ? first - kBack : 0, n.first, AmountRole::kChange))
    return false;
  // "more than the 1.9 million expected"
  const bool expected = is_participle(c, last) && c.is(n.first - 1, Role::kThe);
  return is_closed(c, last) || expected || c.is(last, Role::kElliptical) ||
         c.amount_word(last, AmountRole::kChange) != 0;
}

// "fell by 4.3 million barrels to 421.1 million", "130 miles from one coast and 95 from the other"
bool is_shared_quantity(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 24;
  constexpr double kLeast = 1e6;
  if (memory.quantity.empty() || n.vague || n.first - memory.quantity_token > kReach ||
      !is_last_figure(memory, memory.quantity_token) || !in_one_sentence(c, memory.quantity_token, n.first) ||
      has_number_between(c, memory.quantity_last, n.first))
    return false;
  if (n.magnitude >= kLeast)
    return memory.quantity_magnitude >= kLeast && is_shared_large_quantity(c, n, last, memory);
  if (!n.numeral || n.magnitude != 1) return false;
  if (is_shared_temperature(c, n, last, memory)) return true;
  if (!of_like_size(n.value, memory.quantity_value) || memory.quantity_magnitude != 1) return false;
  const bool parallel = c.is(n.first - 1, Role::kAnd) && c.goes_on(last) &&
                        c.has(last, LexClass::kNotCounted) &&
                        c.surface(last) == c.surface(memory.quantity_last) && c.valid(last + 1) &&
                        c.token(last + 1).capitalised() == c.token(memory.quantity_last + 1).capitalised();
  return parallel || is_other_side(c, n, last, memory.quantity_token, memory.quantity_last);
}

// "23 days instead of 35", "12 years, up from nine"
bool is_shared_span(const Cursor& c, const Number& n, std::uint32_t last, const Memory& memory) {
  constexpr std::uint32_t kReach = 16;
  return !memory.span.empty() && n.magnitude == 1 && !n.vague && is_last_figure(memory, memory.span_token) &&
         n.first - memory.span_token <= kReach && in_one_sentence(c, memory.span_token, n.first) &&
         of_like_size(n.value, memory.span_value) &&
         is_other_side(c, n, last, memory.span_token, memory.span_last);
}

void take_span(const Cursor& c, const Number& n, std::string_view unit, Reading* r) {
  Value& v = r->value;
  v.type = Type::kDuration;
  v.has_number = false;
  v.inferred |= kInferredUnit;
  write_duration(unit, n.value, &r->timex);
  r->because("span-of-time", c.surface(n.first));
}

void take_currency(const Number& n, Memory* memory, Reading* r) {
  r->value.type = Type::kMoney;
  r->unit = memory->currency;
  memory->money_token = n.first;
  memory->money_last = n.last;
  r->value.inferred |= kInferredCurrency;
  r->because("currency-inferred", r->unit.view());
}

void take_percent(const Cursor& c, const Number& n, Memory* memory, Reading* r) {
  Value& v = r->value;
  v.type = Type::kPercent;
  v.inferred |= kInferredUnit;
  if (memory->percent_points) r->unit = Text("percentage points");
  v.number = rounded(v.number * memory->percent_scale, 1e9);
  memory->percent_token = memory->percent_shared = n.first;
  memory->percent_last = n.last;
  memory->percent_value = n.value;
  r->because("percent", c.surface(n.first));
}

void take_quantity(const Cursor& c, const Number& n, Memory* memory, Reading* r) {
  Value& v = r->value;
  v.type = Type::kQuantity;
  v.inferred |= kInferredUnit;
  r->unit = memory->quantity;
  r->si_unit = memory->quantity_si;
  if (!r->si_unit.empty()) {
    v.has_si = true;
    v.si_number = v.number * memory->quantity_factor + memory->quantity_offset;
  }
  memory->quantity_token = n.first;
  memory->quantity_last = n.last;
  r->because("unit", c.surface(n.first));
}

// … what `other`, the last of a list, is: "1.2, 0.9 and 0.4 million tonnes" are millions all.
void take_kind_of(const Cursor& c, const Number& n, const Amount& other, Memory* memory, Reading* r) {
  if (other.kind == AmountKind::kPercent) {
    memory->percent_points = other.unit != "percent";
    memory->percent_scale = other.scale;
    take_percent(c, n, memory, r);
    return;
  }
  if (other.kind == AmountKind::kSpan) {
    take_span(c, n, other.unit, r);
    return;
  }
  r->value.number = rounded(r->value.number * other.number.magnitude * other.scale, 1e6);
  if (other.kind == AmountKind::kMoney) {
    memory->currency = Text(other.unit);
    take_currency(n, memory, r);
    return;
  }
  memory->quantity = other.unit_text;
  memory->quantity_si = other.si_unit;
  memory->quantity_factor = other.si_factor;
  memory->quantity_offset = other.si_offset;
  memory->quantity_value = n.value;
  memory->quantity_magnitude = other.number.magnitude;
  take_quantity(c, n, memory, r);
}

}  // namespace

bool names_sum(const Cursor& c, std::uint32_t last) {
  return c.goes_on(last) && c.amount_word(last, AmountRole::kSumNoun) == 1 && is_closed(c, last + 1);
}

bool take_kind_before(const Cursor& c, const Number& n, std::uint32_t last, Memory* memory, Reading* r) {
  if (is_shared_sum(c, n, last, *memory)) {
    take_currency(n, memory, r);
    memory->money_magnitude = n.magnitude;
    memory->money_value = n.unscaled;
    memory->large_sum_token = n.first;
    memory->has_large_sum = true;
  } else if (const std::optional<Amount> other = kind_behind(c, n, last); other) {
    take_kind_of(c, n, *other, memory, r);
  } else if (is_shared_percent(c, n, last, *memory)) {
    take_percent(c, n, memory, r);
  } else if (is_compared_sum(c, n, last, *memory) || is_second_price(c, n, last, *memory)) {
    take_currency(n, memory, r);
    r->value.number *= memory->money_magnitude;  // "$3.9bn, from 7.3"
  } else if (is_shared_quantity(c, n, last, *memory)) {
    take_quantity(c, n, memory, r);
  } else if (is_shared_span(c, n, last, *memory)) {
    take_span(c, n, memory->span, r);
  } else {
    return false;
  }
  r->score = 800;
  return true;
}

}  // namespace gloss::figures
