#include "figures/amount.h"

namespace gloss::figures {
namespace {

bool joins(const Cursor& c, std::uint32_t t) {
  return c.is_dash(t) && c.glued_before(t) && c.glued(t) && c.goes_on(t) && c.goes_on(t + 1);
}

bool inside_glued(const Cursor& c, std::uint32_t t, std::uint32_t count) {
  for (std::uint32_t i = 0; i + 1 < count; ++i) {
    if (!c.glued(t + i)) return false;
  }
  return true;
}

bool is_symbol(const Hit& hit) { return hit && hit.lexeme.extra == "symbol"; }

// Enough of a sum that a word such as "won" or "ALL" must be the currency.
bool is_large(const Number& n) { return n.magnitude > 1 || n.value >= 1000 || n.has_point || n.grouped; }

bool is_plural_noun(const Cursor& c, std::uint32_t t) {
  if (!c.is_word(t) || !c.goes_on(t)) return false;
  if (c.is(t, Role::kPeople)) return true;
  const std::string_view s = c.surface(t);
  return s.size() > 3 && s.back() == 's' && s[s.size() - 2] != 's' && !c.is(t, Role::kNotPlural) &&
         !c.has(t, LexClass::kNotCounted);
}

struct SpanUnit {
  std::string_view code, symbol;
  double seconds;
};
constexpr SpanUnit kSpanUnits[] = {{"TMS", "ms", 0.001},   {"TS", "s", 1},       {"TM", "min", 60},
                                   {"TH", "h", 3600},      {"D", "d", 86400},    {"W", "wk", 604800},
                                   {"M", "mo", 2629746},   {"Y", "a", 31556952}, {"Q", "q", 7889238},
                                   {"DE", "de", 315569520}};

const SpanUnit* span_unit(std::string_view code) {
  for (const SpanUnit& unit : kSpanUnits) {
    if (unit.code == code) return &unit;
  }
  return nullptr;
}

// "m" → factor, offset and SI name out of the row of units.tsv.
void set_unit(const Lexeme& row, Amount* a) {
  a->kind = AmountKind::kQuantity;
  a->unit = row.value;
  a->unit_text = Text(row.value);
  const std::size_t plus = row.extra.find('+');
  a->si_unit = Text(row.extra.substr(0, plus));
  a->si_factor = row.number;
  a->si_offset = 0;
  if (plus != std::string_view::npos) {
    Numeral offset;
    if (parse_numeral(row.extra.substr(plus + 1), &offset)) a->si_offset = to_double(offset.decimal);
  }
}

// "per day", "a day", "/h", "per square mile" behind a unit.
void read_per_unit(const Cursor& c, Amount* a) {
  const std::uint32_t t = a->last;
  if (!c.goes_on(t) || !c.goes_on(t + 1)) return;
  std::uint32_t at = t + 1;
  if (c.is_char(t, '-') && joins(c, t) && c.is(at, Role::kPer) && joins(c, at + 1)) {
    at += 2;  // barrels-per-day
  } else if (!c.is(t, Role::kPer)) {
    return;
  }
  if (c.is_char(t, '/') && !c.glued(t)) return;
  if (const Hit span = c.find(at, LexClass::kTimeUnit)) {
    const SpanUnit* unit = span_unit(span.lexeme.value);
    if (unit == nullptr) return;
    a->unit_text.append('/').append(unit->symbol);
    if (!a->si_unit.empty()) a->si_unit.append("/s");
    a->si_factor /= unit->seconds * span.lexeme.number;
    a->last = at + span.count;
    return;
  }
  if (c.is(t, Role::kArticle)) return;
  if (c.is_char(t, '/') && c.is(at, Role::kH)) {
    a->unit_text.append("/h");
    if (!a->si_unit.empty()) a->si_unit.append("/s");
    a->si_factor /= 3600;
    a->last = at + 1;
    return;
  }
  if (const Hit unit = c.find_unit(at); unit && !a->unit_text.view().empty()) {
    if (unit.lexeme.extra.find('+') != std::string_view::npos) return;
    a->unit_text.append('/').append(unit.lexeme.value);
    if (!a->si_unit.empty()) a->si_unit.append('/').append(unit.lexeme.extra);
    a->si_factor /= unit.lexeme.number;
    a->last = at + unit.count;
  }
}

// "a barrel", "per person", "/lb" behind a price: outside of the span, part of the value.
void read_price_per(const Cursor& c, Amount* a) {
  const std::uint32_t t = a->last;
  if (!c.goes_on(t) || !c.goes_on(t + 1) || !c.is(t, Role::kPer) || !c.is_word(t + 1)) return;
  Hit unit = c.find(t + 1, LexClass::kUnit);
  if (!unit) unit = c.find(t + 1, LexClass::kTimeUnit);
  // "a" is an article unless a measure follows: "$5 a barrel", "$5 a fisherman earns".
  if (!unit && c.is(t, Role::kArticle)) return;
  const std::uint32_t last = t + 1 + (unit ? unit.count : 1);
  const Span span = c.article().span(t + 1, last);
  a->per = Text(c.article().text.substr(span.begin, span.size()));
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
  const Hit currency = c.find(at, LexClass::kCurrency);
  const Hit unit = c.find_unit(at);
  const Hit span = c.find(at, LexClass::kTimeUnit);
  if (currency && currency.count >= unit.count && !is_symbol(currency)) {
    const bool minor = currency.lexeme.extra == "minor";
    bool fits = !currency.weak || minor;
    if (!fits) {
      const bool name = currency.lexeme.extra == "name";
      fits = is_large(n) || (name && !unit && currency.lexeme.phrase.find("won") == std::string_view::npos &&
                             currency.lexeme.phrase.find("real") == std::string_view::npos &&
                             currency.lexeme.phrase.find("sol") == std::string_view::npos);
      if (name && unit) {  // pounds: of money or of weight
        fits = n.magnitude >= 1e6;
        for (std::uint32_t back = 1; !fits && back <= 6 && back <= a->first; ++back) {
          fits = c.is(a->first - back, Role::kMoneyContext);
        }
        const std::uint32_t behind = at + currency.count;
        if (hyphen || c.is(behind, Role::kOf)) fits = false;
      }
    }
    if (fits) {
      a->kind = AmountKind::kMoney;
      a->unit = currency.lexeme.value;
      a->scale = minor ? currency.lexeme.number : 1;
      a->inferred = currency.weak;
      a->last = at + currency.count;
      a->evidence = c.surface(at);
      return true;
    }
  }
  if (is_symbol(currency) && inside_glued(c, at, currency.count) && n.numeral && !hyphen &&
      !c.is_digits(at + currency.count)) {
    a->kind = AmountKind::kMoney;
    a->unit = currency.lexeme.value;
    a->inferred = currency.weak;
    a->last = at + currency.count;
    a->evidence = c.surface(at);
    return true;
  }
  if (span && (!unit || span.count >= unit.count)) {
    if (span.weak && !n.numeral && n.value != 1) return false;
    if (span.lexeme.value == "M" && c.surface(at).size() < 3) return false;
    a->kind = AmountKind::kSpan;
    a->unit = span.lexeme.value;
    a->scale = span.lexeme.number;
    a->last = at + span.count;
    a->evidence = c.surface(at);
    return true;
  }
  if (unit) {
    const std::uint32_t last = at + unit.count;
    if (unit.weak) {
      const bool glued = at > 0 && c.glued_before(at) && n.numeral;
      const bool alone =
          !c.goes_on(last) || !(c.is_word(last) || c.is_digits(last) ||
                                (c.is_dash(last) && c.glued_before(last) && c.is_word(last + 1)));
      const bool letter = c.token(at).length == 1 && c.is_word(at);
      bool fits = glued || (letter && n.numeral && alone) || c.is(last, Role::kWeightContext) ||
                  c.is(last + 1, Role::kWeightContext);
      for (std::uint32_t back = 1; !fits && back <= 4 && back <= a->first; ++back) {
        fits = c.is(a->first - back, Role::kWeightContext) && !c.is(a->first - back, Role::kOf);
      }
      if (hyphen && !letter) fits = true;
      if (c.is_char(at, '"') && !(glued && alone)) fits = false;
      if (c.is_char(at, '\'')) fits = fits && glued && c.is_digits(last);
      if (currency && unit.weak && !letter) fits = true;  // pounds that are no money
      if (c.surface(at) == "in" && !(alone && n.numeral)) fits = false;
      if (!fits) return false;
    }
    set_unit(unit.lexeme, a);
    a->last = last;
    a->evidence = c.surface(at);
    read_per_unit(c, a);
    // "5 ft 11 in", "five feet and two inches"
    if (a->unit == "ft" && c.goes_on(a->last)) {
      std::uint32_t next = a->last;
      if (c.is(next, Role::kAnd)) ++next;
      const std::optional<Number> more = read_number(c, next);
      if (more && more->simple() && more->value < 12 && more->value > 0) {
        const Hit inch = c.find_unit(more->last);
        if (inch && inch.lexeme.value == "in" && c.goes_on(more->last) &&
            !(c.is_word(more->last + 1) && c.surface(more->last) == "in")) {
          a->inches = more->value;
          a->last = more->last + inch.count;
        }
      }
    }
    return true;
  }
  return false;
}

// "3 dollars 50 cents", "two pounds and ten pence"
void read_minor(const Cursor& c, Amount* a) {
  std::uint32_t at = a->last;
  if (!c.goes_on(at) || a->scale != 1 || a->number.magnitude != 1 || a->hyphenated) return;
  if (c.is(at, Role::kAnd)) ++at;
  if (!c.goes_on(at)) return;
  const std::optional<Number> part = read_number(c, at);
  if (!part || !part->simple() || part->value >= 100 || part->value <= 0 || !c.goes_on(part->last)) return;
  const Hit minor = c.find(part->last, LexClass::kCurrency);
  if (!minor || minor.lexeme.extra != "minor" || minor.lexeme.value != a->unit) return;
  a->number.value += part->value * minor.lexeme.number;
  a->last = part->last + minor.count;
}

std::optional<Amount> read_money_in_front(const Cursor& c, std::uint32_t t) {
  bool negative = false;
  std::uint32_t at = t;
  if (c.is_minus(at) && c.glued(at) && c.has(at + 1, LexClass::kCurrency) && !c.glued_before(at)) {
    negative = true;
    ++at;
  }
  const Hit currency = c.find(at, LexClass::kCurrency);
  if (!currency || currency.lexeme.extra == "name" || currency.lexeme.extra == "minor") return {};
  if (!inside_glued(c, at, currency.count)) return {};
  const std::uint32_t next = at + currency.count;
  if (!c.goes_on(next)) return {};
  if (!c.is_digits(next) && !(c.is_minus(next) && c.glued(next)) && !c.has(next, LexClass::kNumberWord) &&
      !c.is_char(next, '.')) {
    return {};
  }
  const std::optional<Number> number = read_number(c, next);
  if (!number || number->vague || number->few) return {};
  if (currency.lexeme.extra == "code") {
    if (currency.weak && !is_large(*number)) return {};
    if (at > 0 && c.glued_before(at) && (c.is_digits(at - 1) || c.is_char(at - 1, '-'))) return {};
  } else if (c.glued_before(at) && at > 0 && c.is_word(at - 1)) {
    return {};
  }
  Amount a;
  a.kind = AmountKind::kMoney;
  a.first = t;
  a.last = number->last;
  a.number = *number;
  if (negative) a.number.value = -a.number.value;
  a.unit = currency.lexeme.value;
  a.inferred = currency.weak;
  a.evidence = c.surface(at);
  // "$20 USD", "$5 dollars"
  if (c.goes_on(a.last)) {
    const Hit again = c.find(a.last, LexClass::kCurrency);
    if (again && again.lexeme.extra == "code" && !again.weak) {
      a.unit = again.lexeme.value;
      a.inferred = false;
      a.last += again.count;
    } else if (again && again.lexeme.extra == "name" && again.lexeme.value == a.unit && !a.inferred) {
      a.last += again.count;
    }
  }
  read_price_per(c, &a);
  return a;
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
  if (std::optional<Amount> money = read_money_in_front(c, t)) return money;
  std::optional<Number> number = read_number(c, t);
  if (!number) return {};
  Amount a;
  a.first = number->first;
  a.number = *number;
  a.last = number->last;
  if (!c.goes_on(a.last)) return a;
  std::uint32_t at = a.last;
  if (joins(c, at) && c.is_word(at + 1)) {
    a.hyphenated = true;
    ++at;
  } else if (a.number.vague && c.is(at, Role::kOf) && c.goes_on(at + 1)) {
    ++at;  // "billions of dollars"
  } else if (a.number.bare_fraction && c.is(at, Role::kArticle)) {
    ++at;  // "half an hour"
  }
  bool found = read_what(c, at, a.hyphenated, &a);
  if (a.number.few && a.kind != AmountKind::kSpan) return {};
  // "half an hour", "a quarter mile"; but not "the seventh day".
  const bool measures = a.kind == AmountKind::kSpan || a.kind == AmountKind::kQuantity;
  if (found && a.number.bare_fraction && !(measures && (a.number.value == 0.5 || a.number.value == 0.25)))
    found = false;
  if (!found && a.number.letter) {
    // 5m: metres, unless it counts something.
    const Number plain = without_letter(a.number);
    const std::string_view letter = c.surface(plain.last);
    if (letter == "m" || letter == "t") {
      if (!is_plural_noun(c, a.number.last) && !is_plural_noun(c, a.number.last + 1)) {
        a.number = plain;
        a.last = plain.last;
        found = read_what(c, a.last, false, &a);
      }
    }
  }
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
  if (a.kind == AmountKind::kSpan) {
    // "ten years old", "29-year-old"
    std::uint32_t next = a.last;
    if (a.hyphenated && joins(c, next)) ++next;
    if (c.is(next, Role::kOld) && c.goes_on(next)) {
      a.old = true;
      a.last = next + 1;
    } else if (!a.number.bare_fraction && c.is(a.last, Role::kAnd) && c.goes_on(a.last) &&
               c.goes_on(a.last + 2) && c.is(a.last + 1, Role::kArticle)) {
      // "a year and a half"
      const Hit half = c.find(a.last + 2, LexClass::kFractionWord);
      if (half && half.lexeme.value == "singular" && half.lexeme.number == 0.5) {
        a.number.value += 0.5;
        a.last += 3;
      }
    }
  }
  return a;
}

}  // namespace gloss::figures
