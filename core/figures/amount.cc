#include "figures/amount.h"

#include "figures/date_parts.h"
#include "figures/measured.h"
#include "figures/money.h"
#include "figures/noun_forms.h"
#include "figures/number_parts.h"
#include "figures/year_context.h"

namespace gloss::figures {
namespace {

bool is_plural_noun(const Cursor& c, std::uint32_t t) {
  if (!c.is_word(t) || !c.goes_on(t)) return false;
  if (c.is(t, Role::kPeople)) return true;
  const std::string_view s = c.surface(t);
  return s.size() > 3 && s.back() == 's' && s[s.size() - 2] != 's' && !c.is(t, Role::kNotPlural) &&
         !c.has(t, LexClass::kNotCounted);
}

// "(572 °F, 573.15K)", "It was 20 °C. It was 293K": K is kelvin right behind another scale.
bool speaks_of_degrees(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kReach = 6;
  for (std::uint32_t at = t; at > 0 && at + kReach > t && c.valid(at - 1); --at) {
    const Hit unit = c.find_unit(at - 1);
    if (unit && unit.lexeme.extra.substr(0, 2) == "K+") return true;
  }
  return false;
}

// "killed 200m from his home", but "killed 2m from 1932 to 1933", "displaced 2.9m from their homes"
bool is_far_off(const Cursor& c, const Number& n) {
  return !n.has_point && c.goes_on(n.last) && c.amount_word(n.last, AmountRole::kFarOff) != 0 &&
         year_at(c, n.last + 1) == 0;
}

// "floods displaced 2.9m", "has killed 2m": the verb in front of the number says whom, and not how far off
// they were: "was killed 200m", "found injured 50m", "missing 300m", "wounded 400m from the line".
bool befell_millions(const Cursor& c, const Number& n) {
  std::uint32_t t = n.first - 1;
  if (!is_participle(c, t) || is_far_off(c, n)) return false;
  if (t > 0 && c.goes_on(t) && is_adverb(c, t - 1)) --t;
  if (t == 0 || !c.goes_on(t)) return true;
  const Hit word = c.find(t - 1, LexClass::kFunctionWord);
  return word ? word.lexeme.value != "cop" : !c.is(t - 1, Role::kPast);
}

// "51m | Sudanese have fled"; but "a 12m Chinese vessel"
bool people_act(const Cursor& c, std::uint32_t t) {
  const Hit verb = c.find(t + 1, LexClass::kFunctionWord);
  return verb && (verb.lexeme.value == "aux" || verb.lexeme.value == "cop") &&
         c.article().lists(t, t + 1, Type::kDemonym);
}

// "a population of 26.9m", "rose to 2.3m"; "the river rose to 9.3m" is a length.
bool counts_millions(const Cursor& c, const Number& n) {
  constexpr std::uint32_t kBack = 24, kAhead = 4;
  if (n.first > 0 && c.goes_on(n.first) && c.is(n.first - 1, Role::kCasualty)) return befell_millions(c, n);
  bool millions = n.first > 0 && n.negative && c.is_char(n.first - 1, '(');  // "DKK 57m (-185m)"
  for (std::uint32_t at = n.first, i = 0; i < kBack && at > 0 && c.goes_on(at); ++i, --at) {
    if (c.amount_word(at - 1, AmountRole::kInMetres) != 0) return false;
    // "$3.5m, and asked for 22m more"
    const bool sum = c.is_digits(at) && c.find(at - 1, LexClass::kCurrency).lexeme.extra == "symbol" &&
                     magnitude_at(c, at + 1, true);
    millions = millions || sum || c.amount_word(at - 1, AmountRole::kInMillions) != 0 ||
               magnitude_at(c, at - 1, false);
  }
  millions =
      millions || (n.first > 0 && c.goes_on(n.first) && c.amount_word(n.first - 1, AmountRole::kSum) != 0);
  for (std::uint32_t at = n.last; at < n.last + kAhead && c.goes_on(at); ++at) {
    if (c.amount_word(at, AmountRole::kInMetres) != 0) return false;
    millions = millions || c.amount_word(at, AmountRole::kInMillions) != 0 || people_act(c, at);
  }
  return millions || (c.goes_on(n.last) && c.is(n.last, Role::kCasualty));  // "1.8m displaced"
}

// "at 1.78m and 70kg": how tall and how heavy
bool beside_weight(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t) || !(c.is(t, Role::kAnd) || c.is_char(t, ',')) || !c.is_digits(t + 1)) return false;
  const Hit unit = c.find_unit(t + 2);
  return unit && unit.lexeme.extra == "kg" && !c.has(t + 2, LexClass::kMagnitude);
}

// What stands behind the number at `at`: percent, currency, unit or span of time.
bool read_what(const Cursor& c, std::uint32_t at, bool hyphen, Amount* a) {
  const Number& n = a->number;
  if (const Hit hit = c.find(at, LexClass::kPercentWord)) {
    a->kind = AmountKind::kPercent;
    a->unit = hit.lexeme.value;
    a->scale = hit.lexeme.number;
    a->last = at + hit.count;
    a->evidence = c.surface(at);
    return true;
  }
  // "a quarter point", "half-point cuts"
  if (n.bare_fraction && (n.value == 0.5 || n.value == 0.25) && c.is(at, Role::kPoint)) {
    a->kind = AmountKind::kPercent;
    a->unit = "points";
    a->scale = 1;
    a->last = at + 1;
    a->evidence = c.surface(at);
    return true;
  }
  const Hit unit = c.find_unit(at);
  const bool kelvin = unit && c.surface(at) == "K" && speaks_of_degrees(c, a->first);
  if (!kelvin && read_money_behind(c, at, hyphen, unit, a)) return true;
  // "ran 9.58s"
  if (n.has_point && n.magnitude == 1 && !hyphen && c.glued_before(at) && c.is(at, Role::kDecadeS)) {
    a->kind = AmountKind::kSpan;
    a->unit = "TS";
    a->scale = 1;
    a->last = at + 1;
    a->evidence = c.surface(at);
    return true;
  }
  const Hit span = c.find(at, LexClass::kTimeUnit);
  if (span && (!unit || span.count >= unit.count)) {
    if (span.weak && !n.numeral && n.value != 1) return false;
    if (span.lexeme.value == "M" && c.surface(at).size() < 3) return false;
    if (n.plain && !hyphen && is_dated_unit(c, n.first, at)) return false;
    a->kind = AmountKind::kSpan;
    a->unit = span.lexeme.value;
    a->scale = span.lexeme.number;
    a->last = at + span.count;
    a->evidence = c.surface(at);
    return true;
  }
  const Hit currency = c.find(at, LexClass::kCurrency);
  if (unit) return read_unit(c, at, hyphen, is_name(currency), a);
  if (const std::uint32_t old = c.amount_word(at, AmountRole::kYearsOld)) {
    a->kind = AmountKind::kSpan;
    a->unit = "Y";
    a->scale = 1;
    a->old = true;
    a->last = at + old;
    a->evidence = c.surface(at);
    return true;
  }
  return false;
}

// "three-tenths of a percent", "a quarter of one percentage point", "half of a point", "0.3 of a cent": the
// token of the unit, which `*of_one` tells to be one of a span or length ("three quarters of an hour"); 0
// where a part is of something else. `of` is the token of that word.
std::uint32_t unit_of_part(const Cursor& c, const Number& n, std::uint32_t of, bool* of_one) {
  if (!(n.fraction || (n.has_point && n.value < 1)) || !c.is(of, Role::kOf) || !c.goes_on(of + 1) ||
      !c.goes_on(of + 2))
    return 0;
  const std::uint32_t at = of + 2;
  const Hit unit = c.find(at, LexClass::kUnit);
  if (c.is(of + 1, Role::kArticle) && (c.has(at, LexClass::kTimeUnit) || (unit && !unit.weak))) {
    *of_one = true;
    return at;
  }
  const bool one = c.is(of + 1, Role::kArticle) || (c.has(of + 1, LexClass::kNumberWord) &&
                                                    c.find(of + 1, LexClass::kNumberWord).lexeme.number == 1);
  const bool minor = c.find(at, LexClass::kCurrency).lexeme.extra == "minor";
  return one && (c.find(at, LexClass::kPercentWord) || c.is(at, Role::kPoint) || minor) ? at : 0;
}

// Where what the number is an amount of begins: behind a hyphen, behind "of".
std::uint32_t unit_token(const Cursor& c, Amount* a, bool* of_one) {
  std::uint32_t at = a->last;
  if (joins(c, at) && c.is_word(at + 1)) {
    a->hyphenated = true;
    ++at;
  } else if ((a->number.vague && c.is(at, Role::kOf) && c.goes_on(at + 1)) ||
             (a->number.bare_fraction && c.is(at, Role::kArticle))) {
    ++at;  // "billions of dollars", "half an hour"
  } else if (const std::uint32_t unit = unit_of_part(c, a->number, at, of_one); unit != 0) {
    at = unit;
  }
  // "one and three quarters of an hour"
  const bool mixed = !a->number.fraction && c.has(at - 1, LexClass::kFractionWord);
  if (mixed && c.is(at, Role::kOf) && c.goes_on(at + 1)) {
    const std::uint32_t unit = c.is(at + 1, Role::kArticle) ? at + 2 : at + 1;
    if (c.goes_on(unit) && c.has(unit, LexClass::kTimeUnit)) at = unit;
  }
  return at;
}

// "20 below zero"
bool read_below_zero(const Cursor& c, std::uint32_t at, Amount* a) {
  if (!a->number.simple() || a->number.negative || c.surface(at + 1) != "zero") return false;
  const std::uint32_t below = c.amount_word(at, AmountRole::kBelowZero);
  if (below == 0) return false;
  a->kind = AmountKind::kQuantity;
  a->unit = "deg";
  a->unit_text = Text("deg");
  a->number.value = -a->number.value;
  a->last = at + below;
  a->evidence = c.surface(at + 1);
  return true;
}

// "half an hour", "a quarter mile"; but not "the seventh day", "its fourth year".
bool is_part_of_unit(const Cursor& c, const Amount& a) {
  const bool measures = a.kind == AmountKind::kSpan || a.kind == AmountKind::kQuantity ||
                        (a.kind == AmountKind::kMoney && a.scale < 1);
  return measures && (a.number.value == 0.5 || a.number.value == 0.25) &&
         !c.has(a.number.first, LexClass::kOrdinalWord);
}

// "5m", "293K": the letter of a magnitude is a unit, where it counts nothing.
bool read_letter_as_unit(const Cursor& c, Amount* a) {
  const Number plain = without_letter(a->number);
  const std::string_view letter = c.surface(plain.last);
  bool unit = letter == "K" && speaks_of_degrees(c, a->first);
  if (letter == "m" || letter == "t") {
    const std::uint32_t behind = a->number.last;
    // "400m freestyle", "the 10,000m"
    unit = c.amount_word(behind, AmountRole::kInMetres) != 0 ||
           (letter == "m" && (a->number.grouped || beside_weight(c, behind))) ||
           !(is_plural_noun(c, behind) || is_plural_noun(c, behind + 1) ||
             (letter == "m" && counts_millions(c, a->number)));
  }
  if (!unit) return false;
  a->number = plain;
  a->last = plain.last;
  return read_what(c, a->last, false, a);
}

// "ten years old", "29-year-old", "a year and a half"
void read_behind_span(const Cursor& c, Amount* a) {
  std::uint32_t next = a->last;
  if (a->hyphenated && joins(c, next)) ++next;
  if (c.is(next, Role::kOld) && c.goes_on(next)) {
    a->old = true;
    a->last = next + 1;
  } else if (!a->number.bare_fraction && c.is(a->last, Role::kAnd) && c.goes_on(a->last) &&
             c.goes_on(a->last + 2) && c.is(a->last + 1, Role::kArticle)) {
    const Hit half = c.find(a->last + 2, LexClass::kFractionWord);
    if (half && half.lexeme.value == "singular" && half.lexeme.number == 0.5) {
      a->number.value += 0.5;
      a->last += 3;
    }
  }
}

// What a word must be to begin an amount: part of a number, or a currency. Most are neither.
bool may_begin(const Cursor& c, std::uint32_t t) {
  constexpr std::uint64_t kNumbers = bit(LexClass::kNumberWord) | bit(LexClass::kMagnitude) |
                                     bit(LexClass::kFractionWord) | bit(LexClass::kVagueNumber);
  return !c.is_word(t) || c.article().begins(t, bit(LexClass::kCurrency)) ||
         (c.article().classes(t) & kNumbers) != 0 || c.is(t, Role::kMinus);
}

}  // namespace

int days_of(std::string_view unit) { return unit == "D" ? 1 : unit == "W" ? 7 : 0; }

void write_duration(std::string_view unit, double count, Text* out) {
  out->append('P');
  if (unit.front() == 'T') {
    out->append('T');
    unit.remove_prefix(1);
  }
  if (count < 0) {
    out->append('X');
  } else {
    out->append_number(count);
  }
  out->append(unit);
}

std::optional<Amount> read_amount(const Cursor& c, std::uint32_t t) {
  if (!may_begin(c, t)) return {};
  if (std::optional<Amount> money = read_money_in_front(c, t)) return money;
  std::optional<Number> number = read_number(c, t);
  if (!number) return {};
  Amount a;
  a.first = number->first;
  a.number = *number;
  a.last = number->last;
  if (!c.goes_on(a.last)) return a;
  bool of_one = false;
  const std::uint32_t at = unit_token(c, &a, &of_one);
  bool found = read_what(c, at, a.hyphenated, &a);
  if (found && a.kind == AmountKind::kPercent && a.number.fraction)
    a.number.value = rounded(a.number.value, 1e9);  // 3 * 0.1
  if (!found && read_below_zero(c, at, &a)) return a;
  if (a.number.few && a.kind != AmountKind::kSpan) {
    if (!stands_alone(c, a.first, a.last)) return {};
    a.number.few = false;
    a.number.vague = true;
  }
  if (found && a.number.bare_fraction && a.kind != AmountKind::kPercent && !of_one)
    found = is_part_of_unit(c, a);
  if (!found && a.number.letter) found = read_letter_as_unit(c, &a);
  if (!found) {
    a.kind = AmountKind::kNumber;
    a.hyphenated = false;
    a.last = a.number.last;
    return a;
  }
  if (a.kind == AmountKind::kMoney) {
    read_minor(c, &a);
    read_price_per(c, &a);
  }
  if (a.kind == AmountKind::kSpan) read_behind_span(c, &a);
  return a;
}

}  // namespace gloss::figures
