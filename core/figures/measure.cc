#include "figures/measure.h"

#include <optional>
#include <utility>

#include "figures/age.h"
#include "figures/amount.h"
#include "figures/bare_number.h"
#include "figures/label.h"
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
  constexpr std::uint32_t kReach = 25;
  if (!a.inferred || memory.currency.empty() || a.first - memory.money_token > kReach) return;
  for (std::uint32_t t = a.first; t > memory.money_token; --t) {
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
  memory->per_token = a.per.empty() ? 0 : a.last + 1;
  r->per = a.per;
  if (a.inferred) r->value.inferred |= kInferredCurrency;
  r->score = a.first < a.number.first ? 960 : 930;
  r->because(a.first < a.number.first ? "currency-in-front" : "currency-behind", a.evidence);
  if (a.inferred) r->because("currency-inferred", r->unit.view());
}

void finish_quantity(const Amount& a, const Amount* b, Reading* r) {
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
  r->score = 910;
  r->because("unit", a.evidence);
  (void)b;
}

void finish_span(const Amount& a, const Amount* b, Reading* r) {
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
  r->score = 860;
  r->because(a.old ? "age" : "span-of-time", a.evidence);
}

// Fractions: "half of", "two thirds of" are shares; false where it is none.
bool finish_fraction(const Cursor& c, const Amount& a, Reading* r) {
  const Number& n = a.number;
  const std::uint32_t behind = n.last;
  const bool of = c.is(behind, Role::kOf) && c.goes_on(behind);
  if (n.bare_fraction) {
    const std::uint32_t before = n.first - 1;
    const bool article = n.first > 0 && c.is(before, Role::kArticle) && c.goes_on(n.first);
    const bool by = n.first > (article ? 1u : 0u) && c.is(article ? before - 1 : before, Role::kBy);
    const bool half = n.value == 0.5;
    bool share = false;
    if (half) {
      const bool counted =
          n.first > 0 &&
          (c.has(before, LexClass::kOrdinalWord) || c.has(before, LexClass::kDeictic) ||
           c.has(before, LexClass::kOrdinalSuffix) || c.is(before, Role::kThe) || c.is(before, Role::kAnd));
      share = !counted && (of || by || (c.any(behind, mask(Role::kThe, Role::kHisHer)) && c.goes_on(behind)));
      // "production fell by half", "nearly half were women": hedged or closing the clause.
      if (!share && !counted) share = hedge_before(c, n.first).mod != Modifier::kNone && !c.is_dash(behind);
    } else {
      // "a third were women", "nearly a third", "sales fell a third."
      const std::uint32_t front = article ? before - 1 : before;
      const bool closes = !c.goes_on(behind) || !c.is_word(behind) || c.has(behind, LexClass::kNotCounted);
      const bool change = article && c.goes_on(before) && c.amount_word(front, AmountRole::kChange) != 0;
      const bool hedged = hedge_before(c, n.first).mod != Modifier::kNone;
      const bool below =
          c.find(behind, LexClass::kModifier).lexeme.value == "below";  // "a third below its worth"
      share = article && (of || by || below || c.is(behind, Role::kElliptical) ||
                          c.amount_word(behind, AmountRole::kComparative) != 0 ||
                          c.amount_word(behind, AmountRole::kShareVerb) != 0 ||
                          (closes && !c.is_dash(behind) && (change || hedged)));
    }
    if (!share && !((half || article) && stands_alone(c, n.first, n.last))) return false;
  }
  r->value.type = Type::kPercent;
  r->value.has_number = true;
  // 3 * 0.2 is not 0.6 in doubles: percent to six places.
  r->value.number = rounded(n.value * 100, 1e6);
  r->score = of ? 880 : 760;
  r->because("fraction", c.article().text.substr(c.token(n.first).begin,
                                                 c.token(n.last - 1).end() - c.token(n.first).begin));
  return true;
}

bool finish_quake(const Cursor& c, const Amount& a, Memory* memory, Reading* r) {
  const Number& n = a.number;
  if (!n.simple() || n.value < 1 || n.value >= 10 || n.negative) return false;
  std::uint32_t first = n.first, last = n.last;
  if (n.first > 0 && c.is(n.first - 1, Role::kMagnitude) && c.goes_on(n.first)) {
    first = n.first - 1;
  } else if (c.goes_on(n.last)) {
    const bool hyphen = c.is_dash(n.last) && c.glued_before(n.last) && c.glued(n.last);
    const std::uint32_t word = hyphen ? n.last + 1 : n.last;
    if (c.is(word, Role::kMagnitude)) {
      last = word + 1;
    } else if (!(n.has_point && c.is(word, Role::kQuake) && !hyphen)) {
      last = 0;
    }
  } else {
    last = 0;
  }
  if (last == 0 && n.has_point && c.amount_word(n.last, AmountRole::kRichter) != 0) last = n.last;
  // "of magnitudes 7.8 and 7.5"
  if (last == 0 && n.has_point && n.first > 1 && c.is(n.first - 1, Role::kAnd) &&
      memory->quake_last == n.first - 1)
    last = n.last;
  if (last == 0 && n.has_point && c.goes_on(n.first)) {
    // "an aftershock that measured 5.5"
    for (std::uint32_t at = n.first, i = 0; last == 0 && i < 8 && at > 0 && c.goes_on(at); --at, ++i) {
      if (c.is(at - 1, Role::kQuake) && (!c.goes_on(n.last) || c.has(n.last, LexClass::kNotCounted) ||
                                         (c.is_char(n.last, '.') && !c.goes_on(n.last + 1))))
        last = n.last;
    }
  }
  if (last == 0) {
    // "since the 4.7": the same figure was a magnitude before.
    if (!n.has_point) return false;
    const std::uint32_t known = memory->quake_count < 4 ? memory->quake_count : 4;
    for (std::uint32_t i = 0; i < known; ++i) {
      if (memory->quakes[i] == n.value) last = n.last;
    }
    if (last == 0) return false;
    r->value.inferred |= kInferredUnit;
  } else {
    memory->quakes[memory->quake_count++ % 4] = n.value;
  }
  memory->quake_last = last;
  r->first = first;
  r->last = last;
  r->value.type = Type::kQuantity;
  r->unit = Text("magnitude");
  r->score = 920;
  r->because("magnitude", c.surface(n.first));
  return true;
}

// "Ernst Mach", "Professor Mach": the word at `t` is the last of a name.
bool ends_name(const Cursor& c, std::uint32_t t) {
  if (t == 0 || !c.goes_on(t)) return false;
  const Token& before = c.token(t - 1);
  if (before.shape != Shape::kCapital || c.has(t - 1, LexClass::kFunctionWord)) return false;
  return !before.has(kSentenceStart) || c.has(t - 1, LexClass::kGivenName) || c.has(t - 1, LexClass::kRole);
}

// "Mach 6": a unit in front of its number.
bool finish_unit_in_front(const Cursor& c, const Number& n, Reading* r) {
  if (n.first == 0 || !c.goes_on(n.first) || !n.simple() ||
      c.amount_word(n.first - 1, AmountRole::kUnitInFront) == 0 || ends_name(c, n.first - 1))
    return false;
  const Hit unit = c.find(n.first - 1, LexClass::kUnit);
  if (!unit) return false;
  r->first = n.first - 1;
  r->last = n.last;
  r->value.type = Type::kQuantity;
  r->unit = Text(unit.lexeme.value);
  r->score = 920;
  r->because("unit", c.surface(r->first));
  return true;
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

}  // namespace

Reading read_measure(const Cursor& c, std::uint32_t t, Memory* memory) {
  if (t > 0 && t == memory->per_token) return skip(t, t + 1);
  std::uint32_t phrase_end = 0;
  if (in_phrase(c, t, Role::kNotFigure, &phrase_end)) return skip(t, phrase_end > t ? phrase_end : t + 1);
  if (c.is_digits(t) || c.is_char(t, '+') || c.is_char(t, '(')) {
    if (c.is_char(t, '(')) {
      if (const Reading loss = read_accounting_loss(c, t, memory)) return loss;
    }
    if (const Reading tally = read_tally(c, t)) return tally;
    if (const std::uint32_t end = past_label(c, t); end > t) return skip(t, end);
    if (const std::uint32_t end = past_phone(c, t); end > t) return skip(t, end);
    if (!c.is_digits(t)) return {};
  }
  std::optional<Amount> first = read_amount(c, t);
  if (!first) return {};
  Amount& a = *first;
  Reading r;
  r.first = a.first;
  const bool magnitude_first = a.kind == AmountKind::kNumber &&
                               (finish_quake(c, a, memory, &r) || finish_unit_in_front(c, a.number, &r));
  if (magnitude_first) {
    set_values(a, nullptr, &r);
    const Hedge hedge = hedge_before(c, r.first);
    if (r.value.mod == Modifier::kNone) r.value.mod = hedge.mod;
    return r;
  }
  bool age_inferred = false;
  if (is_age(c, a, *memory, &age_inferred)) {
    a.kind = AmountKind::kSpan;
    a.unit = "Y";
    a.old = true;
    a.evidence = c.surface(a.number.first - 1);
    if (age_inferred) r.value.inferred |= kInferredUnit;
  }
  const bool label_first = a.kind == AmountKind::kNumber || a.number.first == a.first;
  const Second second = read_second(c, &a);
  const bool range = second.link == Link::kRange;
  const Amount* b = range ? &second.amount : nullptr;
  r.last = range ? second.amount.last : a.last;
  if (second.link == Link::kPair || second.link == Link::kChange) {
    // "a" keeps its own tokens, and takes the unit.
    r.last = a.last;
  }
  if (label_first && a.per.empty()) {  // "4.2 euros/MWh" is a price
    // A range is judged by its first number, as if its dash were not glued to it.
    const bool dash = range && (c.is_dash(a.last) || c.is_char(a.last, '/'));
    Number judged = a.number;
    if (dash) judged.last = second.amount.number.last;
    if (a.kind != AmountKind::kNumber) judged.plain = false;
    if (a.kind != AmountKind::kNumber) judged.last = r.last;
    if (is_label(c, judged)) return skip(t, a.last);
  }
  set_values(a, b, &r);
  switch (a.kind) {
    case AmountKind::kMoney:
      finish_money(c, range ? (a.first < a.number.first ? a : second.amount) : a, memory, &r);
      if (r.per.empty() && range) r.per = second.amount.per;
      break;
    case AmountKind::kPercent:
      r.value.type = Type::kPercent;
      if (a.unit != "percent") r.unit = Text("percentage points");
      memory->percent_token = a.first;
      memory->percent_last = r.last;
      r.score = 950;
      r.because("percent", a.evidence);
      break;
    case AmountKind::kQuantity:
      finish_quantity(a, b, &r);
      break;
    case AmountKind::kSpan:
      finish_span(a, b, &r);
      break;
    case AmountKind::kNumber:
      if (a.number.bare_fraction && range) {
        r.value.type = Type::kPercent;
        r.value.min = rounded(r.value.min * 100, 1e6);
        r.value.max = rounded(r.value.max * 100, 1e6);
        r.score = 880;
        r.because("fraction", c.surface(a.number.first));
      } else if (a.number.fraction && !range) {
        if (a.number.numeral) {
          if (!finish_number(c, a, r.last, memory, &r)) return skip(t, r.last);
        } else {
          r.value.has_number = false;
          if (!finish_fraction(c, a, &r)) return skip(t, r.last);
        }
      } else if (!finish_number(c, range ? second.amount : a, r.last, memory, &r)) {
        return skip(t, r.last);
      }
      break;
  }
  if (second.link == Link::kPair && a.kind != AmountKind::kNumber) r.value.inferred |= kInferredUnit;
  if (a.old) memory->age_token = r.last;
  if (second.bounds) return r;
  const Hedge before = hedge_before(c, r.first);
  const Hedge behind = range ? Hedge{} : hedge_behind(c, r.last);
  const bool loose = before.mod == Modifier::kAbout && behind.mod != Modifier::kNone;
  const bool course = r.type() == Type::kDuration && !a.old && in_the_course_of(c, before, r.last);
  if (before.mod != Modifier::kNone && r.value.mod == Modifier::kNone && !loose && !course) {
    r.value.mod = before.mod;
    if (equal_behind(c, r.last)) {
      if (before.mod == Modifier::kOver) r.value.mod = Modifier::kAtLeast;
      if (before.mod == Modifier::kLessThan || before.mod == Modifier::kBelow) r.value.mod = Modifier::kUpTo;
    }
    r.because("hedged", name_of(r.value.mod));
  } else if (behind.mod != Modifier::kNone) {
    if (r.value.mod == Modifier::kNone) r.value.mod = behind.mod;
  } else if (r.value.mod == Modifier::kNone && r.type() == Type::kQuantity && r.first > 0 &&
             c.is_char(r.first - 1, '(') && r.first - 1 == memory->bracket_token) {
    r.value.mod = memory->bracket_mod;
  }
  if (r.type() == Type::kQuantity) {
    memory->bracket_mod = r.value.mod;
    memory->bracket_token = r.last;
  }
  return r;
}

}  // namespace gloss::figures
