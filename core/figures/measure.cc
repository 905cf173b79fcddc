#include "figures/measure.h"

#include <optional>
#include <utility>

#include "figures/age.h"
#include "figures/amount.h"
#include "figures/bare_number.h"
#include "figures/counted_before.h"
#include "figures/fraction.h"
#include "figures/label.h"
#include "figures/magnitude.h"
#include "figures/modifier.h"
#include "figures/number_parts.h"
#include "figures/phone.h"
#include "figures/range.h"
#include "figures/tally.h"

namespace gloss::figures {
namespace {

// 83 cents are 0.83, which 83 * 0.01 is not in doubles.
double scaled_by(double value, double scale) {
  if (scale >= 1 || scale <= 0) return value * scale;
  return rounded(value / rounded(1 / scale, 1), 1e9);
}

Reading skip(std::uint32_t first, std::uint32_t last) {
  Reading r;
  r.first = first;
  r.last = last;
  return r;
}

void set_values(const Amount& a, const Amount* b, Reading* r) {
  Value& v = r->value;
  const double low = scaled_by(a.number.value, a.scale);
  if (b != nullptr) {
    const double other = scaled_by(b->number.value, b->scale) + b->smaller;
    v.has_min = v.has_max = true;
    v.min = low + a.smaller;
    v.max = other;
    if (v.min > v.max) std::swap(v.min, v.max);
  } else if (a.number.vague || a.number.open) {
    v.has_min = true;
    v.min = low;
    v.mod = a.number.vague ? Modifier::kVague : Modifier::kNone;
  } else {
    v.has_number = true;
    v.number = low + a.smaller;
  }
}

// "A$410m, or 12 cents a share": of the currency spoken of right before, where it has such.
void take_currency_before(const Cursor& c, const Amount& a, const Memory& memory, Reading* r) {
  constexpr std::uint32_t kReach = 25, kFarReach = 80;
  // "a buyback of €500m. Earnings were 94 cents a share": also of the sentences before
  const bool cents = a.scale < 1;
  if (!a.inferred || memory.currency.empty() || a.first - memory.money_token > (cents ? kFarReach : kReach))
    return;
  for (std::uint32_t t = a.first; t > memory.money_token && !cents; --t) {
    if (!c.goes_on(t)) return;
  }
  const Hit family = c.find(a.last - 1, LexClass::kCurrencyFamily);
  // "NPR 920bn … a record 1.72 trillion rupees"; but "C$78bn ($56bn)", "or 56 million dollars", are two
  // currencies.
  if (a.scale >= 1 &&
      (!family || a.first < a.number.first || family.lexeme.value.find("USD") != std::string_view::npos))
    return;
  if (family && family.lexeme.value.find(memory.currency.view()) != std::string_view::npos)
    r->unit = memory.currency;
}

void finish_money(const Cursor& c, const Amount& a, Memory* memory, Reading* r) {
  r->value.type = Type::kMoney;
  r->unit = Text(a.unit);
  take_currency_before(c, a, *memory, r);
  // "20 trillion won ($13.8bn) on sales of 93 trillion": the text goes on in the first
  const bool conversion = a.first > 0 && c.is_char(a.first - 1, '(') && c.goes_on(a.first - 1) &&
                          memory->money_last == a.first - 1;
  memory->money_last = r->last;
  if (!conversion) memory->currency = r->unit;
  memory->money_token = a.first;
  memory->money_magnitude = a.number.magnitude;
  memory->money_value = a.number.unscaled;
  if (a.number.magnitude >= 1e6) {
    memory->large_sum_token = a.first;
    memory->has_large_sum = true;
  }
  memory->per_token = a.per.empty() ? 0 : a.last + 1;
  r->per = a.per;
  if (a.inferred) r->value.inferred |= kInferredCurrency;
  r->score = a.first < a.number.first ? 960 : 930;
  r->because(a.first < a.number.first ? "currency-in-front" : "currency-behind", a.evidence);
  if (a.inferred) r->because("currency-inferred", r->unit.view());
}

void finish_quantity(const Amount& a, Memory* memory, Reading* r) {
  Value& v = r->value;
  v.type = Type::kQuantity;
  r->unit = a.unit_text;
  r->si_unit = a.si_unit;
  if (!a.si_unit.empty()) {
    v.has_si = true;
    v.si_number = v.number * a.si_factor + a.si_offset;
    v.si_min = v.min * a.si_factor + a.si_offset;
    v.si_max = v.max * a.si_factor + a.si_offset;
  }
  memory->quantity = r->unit;
  memory->quantity_si = r->si_unit;
  memory->quantity_factor = a.si_factor;
  memory->quantity_offset = a.si_offset;
  memory->quantity_value = a.number.unscaled;
  memory->quantity_magnitude = a.number.magnitude;
  memory->quantity_token = a.first;
  memory->quantity_last = r->last;
  r->score = 910;
  r->because("unit", a.evidence);
}

void finish_span(const Amount& a, const Amount* b, Memory* memory, Reading* r) {
  Value& v = r->value;
  v.type = Type::kDuration;
  const bool unknown = a.number.uncounted();
  write_duration(a.unit, unknown ? -1 : a.number.value * a.scale, &r->timex);
  if (unknown || a.number.few) v.mod = Modifier::kVague;
  if (b != nullptr) {
    r->timex.append('/');
    write_duration(b->unit, b->number.value * b->scale, &r->timex);
  }
  v.has_number = v.has_min = v.has_max = false;
  memory->span = a.old || unknown || a.scale != 1 ? std::string_view() : a.unit;
  memory->span_value = a.number.value;
  memory->span_token = a.first;
  memory->span_last = r->last;
  r->score = 860;
  r->because(a.old ? "age" : "span-of-time", a.evidence);
}

// "freed over 42 days": in the course of them; "lasted over two years", "after over a week": longer than.
bool in_the_course_of(const Cursor& c, const Hedge& hedge, std::uint32_t last) {
  if (c.is(last, Role::kOf) && c.goes_on(last)) return false;  // "over 60 years of rule"
  if (hedge.mod != Modifier::kOver || c.surface(hedge.first) != "over") return false;
  if (hedge.first == 0 || !c.goes_on(hedge.first)) return c.is_char(last, ',') && c.goes_on(last);
  const std::uint32_t before = hedge.first - 1;
  if (!c.is_word(before)) return false;
  const Hit word = c.find(before, LexClass::kFunctionWord);
  if (word && word.lexeme.value == "cop") return false;
  return !c.any(before, mask(Role::kDurationBefore, Role::kBareDuration, Role::kArticle, Role::kThe,
                             Role::kOr, Role::kAnd));
}

bool in_phrase(const Cursor& c, std::uint32_t t, Role role, std::uint32_t* last) {
  for (std::uint32_t back = 0; back <= 3 && back <= t; ++back) {
    if (c.is_digits(t - back) && !c.glued(t - back)) continue;  // 50-50, not "50 50"
    const std::uint32_t count = c.phrase(t - back, role);
    if (count > back) {
      *last = t - back + count;
      return true;
    }
  }
  return false;
}

// "a loss of ($1.2 million)", "earnings were ($0.45)": below zero, as accounts write it. An aside in brackets
// never stands right behind such a word.
Reading read_accounting_loss(const Cursor& c, std::uint32_t t, Memory* memory) {
  Reading r;
  if (t == 0 || !c.goes_on(t) || !c.glued(t)) return r;
  const Hit word = c.find(t - 1, LexClass::kFunctionWord);
  const bool copula = word && word.lexeme.value == "cop";
  if (!copula && !c.any(t - 1, mask(Role::kOf, Role::kTo, Role::kFrom, Role::kAt))) return r;
  std::optional<Amount> a = read_amount(c, t + 1);
  if (!a || a->kind != AmountKind::kMoney || !a->number.simple() || a->number.value <= 0 ||
      !c.is_char(a->last, ')'))
    return r;
  a->number.value = -a->number.value;
  set_values(*a, nullptr, &r);
  finish_money(c, *a, memory, &r);
  r.first = t;
  r.last = a->last + 1;
  return r;
}

// Figures that are no amounts, and what is to be skipped: tallies, labels, telephone numbers. Nothing where
// an amount may begin.
std::optional<Reading> read_no_amount(const Cursor& c, std::uint32_t t, Memory* memory) {
  if (t > 0 && t == memory->per_token) return skip(t, t + 1);
  std::uint32_t end = 0;
  if (in_phrase(c, t, Role::kNotFigure, &end)) return skip(t, end > t ? end : t + 1);
  if (c.is_char(t, '(')) {
    if (Reading loss = read_accounting_loss(c, t, memory)) return loss;
  } else if (!c.is_digits(t) && !c.is_char(t, '+')) {
    return {};
  }
  if (Reading tally = read_tally(c, t)) return tally;
  if (end = past_label(c, t); end > t) return skip(t, end);
  if (end = past_phone(c, t); end > t) return skip(t, end);
  if (!c.is_digits(t)) return Reading();
  return {};
}

// "was 45": the number is one of years.
void read_as_age(const Cursor& c, const Memory& memory, Amount* a, Reading* r) {
  bool inferred = false;
  if (!is_age(c, *a, memory, &inferred)) return;
  a->kind = AmountKind::kSpan;
  a->unit = "Y";
  a->old = true;
  a->evidence = c.surface(a->number.first - 1);
  if (inferred) r->value.inferred |= kInferredUnit;
}

// "Flight 93", "Route 5-7"; "4.2 euros/MWh" is a price. A range is judged by its first number, as if its dash
// were not glued to it.
bool labels(const Cursor& c, const Amount& a, const Amount* b, std::uint32_t last, const Memory& memory) {
  if (a.number.first != a.first || !a.per.empty()) return false;
  if (a.kind == AmountKind::kNumber && b == nullptr && is_ballot_listed(c, a.number, memory)) return false;
  Number judged = a.number;
  if (b != nullptr && (c.is_dash(a.last) || c.is_char(a.last, '/'))) judged.last = b->number.last;
  if (a.kind != AmountKind::kNumber) {
    judged.plain = false;
    judged.last = last;
  }
  return is_label(c, judged);
}

void finish_percent(const Amount& a, Memory* memory, Reading* r) {
  r->value.type = Type::kPercent;
  if (a.unit != "percent") r->unit = Text("percentage points");
  memory->percent_token = a.first;
  memory->percent_last = r->last;
  memory->percent_scale = a.scale;
  memory->percent_points = a.unit != "percent";
  r->score = 950;
  r->because("percent", a.evidence);
}

// "a third to a half"
void finish_range_of_shares(const Cursor& c, const Amount& a, Reading* r) {
  r->value.type = Type::kPercent;
  r->value.min = rounded(r->value.min * 100, 1e6);
  r->value.max = rounded(r->value.max * 100, 1e6);
  r->score = 880;
  r->because("fraction", c.surface(a.number.first));
}

// A number without a unit; false where it is no figure.
bool finish_bare(const Cursor& c, const Amount& a, const Amount* b, Memory* memory, Reading* r) {
  if (a.number.bare_fraction && b != nullptr) {
    finish_range_of_shares(c, a, r);
    return true;
  }
  if (a.number.fraction && b == nullptr && !a.number.numeral) {
    r->value.has_number = false;
    return finish_fraction(c, a, r);
  }
  return finish_number(c, b != nullptr ? *b : a, r->last, memory, r);
}

// Type, unit and score of an amount, or of the range up to `b`; false where it is no figure.
bool finish(const Cursor& c, const Amount& a, const Amount* b, Memory* memory, Reading* r) {
  switch (a.kind) {
    case AmountKind::kMoney:
      finish_money(c, b == nullptr || a.first < a.number.first ? a : *b, memory, r);
      if (r->per.empty() && b != nullptr) r->per = b->per;
      return true;
    case AmountKind::kPercent:
      finish_percent(a, memory, r);
      return true;
    case AmountKind::kQuantity:
      finish_quantity(a, memory, r);
      return true;
    case AmountKind::kSpan:
      finish_span(a, b, memory, r);
      return true;
    case AmountKind::kNumber:
      return finish_bare(c, a, b, memory, r);
  }
  return false;
}

// "about 5", "5 or more", "equal to or over 5", and "100 miles" in brackets behind "about 160 km".
void hedge(const Cursor& c, bool old, bool range, Memory* memory, Reading* r) {
  const Hedge before = hedge_before(c, r->first);
  const Hedge behind = range ? Hedge{} : hedge_behind(c, r->last);
  const bool loose = before.mod == Modifier::kAbout && behind.mod != Modifier::kNone;
  const bool course = r->type() == Type::kDuration && !old && in_the_course_of(c, before, r->last);
  Modifier& mod = r->value.mod;
  if (before.mod != Modifier::kNone && mod == Modifier::kNone && !loose && !course) {
    mod = before.mod;
    if (equal_behind(c, r->last)) {
      if (before.mod == Modifier::kOver) mod = Modifier::kAtLeast;
      if (before.mod == Modifier::kLessThan || before.mod == Modifier::kBelow) mod = Modifier::kUpTo;
    }
    r->because("hedged", name_of(mod));
  } else if (mod == Modifier::kNone && behind.mod != Modifier::kNone) {
    mod = behind.mod;
  } else if (mod == Modifier::kNone && r->type() == Type::kQuantity && r->first > 0 &&
             c.is_char(r->first - 1, '(') && r->first - 1 == memory->bracket_token) {
    mod = memory->bracket_mod;
  }
  if (r->type() != Type::kQuantity) return;
  memory->bracket_mod = mod;
  memory->bracket_token = r->last;
}

}  // namespace

Reading read_measure(const Cursor& c, std::uint32_t t, Memory* memory) {
  if (const std::optional<Reading> other = read_no_amount(c, t, memory)) return *other;
  std::optional<Amount> first = read_amount(c, t);
  if (!first) return {};
  Amount& a = *first;
  Reading r;
  r.first = a.first;
  if (a.kind == AmountKind::kNumber && finish_magnitude(c, a.number, memory, &r)) {
    set_values(a, nullptr, &r);
    if (r.value.mod == Modifier::kNone) r.value.mod = hedge_before(c, r.first).mod;
    return r;
  }
  read_as_age(c, *memory, &a, &r);
  const Second second = read_second(c, &a);
  const bool range = second.link == Link::kRange;
  const Amount* b = range ? &second.amount : nullptr;
  r.last = range ? second.amount.last : a.last;  // of a pair or change `a` keeps its own tokens
  if (labels(c, a, b, r.last, *memory)) return skip(t, a.last);
  set_values(a, b, &r);
  if (!finish(c, a, b, memory, &r)) return skip(t, r.last);
  if (second.link == Link::kPair && a.kind != AmountKind::kNumber) r.value.inferred |= kInferredUnit;
  if (a.old) memory->age_token = r.last;
  if (!second.bounds) hedge(c, a.old, range, memory, &r);
  return r;
}

}  // namespace gloss::figures
