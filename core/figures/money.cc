#include "figures/money.h"

#include "figures/number_parts.h"
#include "figures/year_context.h"

namespace gloss::figures {
namespace {

bool inside_glued(const Cursor& c, std::uint32_t t, std::uint32_t count) {
  for (std::uint32_t i = 0; i + 1 < count; ++i) {
    if (!c.glued(t + i)) return false;
  }
  return true;
}

bool is_symbol(const Hit& hit) { return hit && hit.lexeme.extra == "symbol"; }
bool is_minor(const Hit& hit) { return hit && hit.lexeme.extra.substr(0, 5) == "minor"; }

// A name that is a word of another meaning, too.
bool is_common_word(const Hit& currency) { return currency.lexeme.extra == "word"; }

// Enough of a sum that a word such as "won" or "ALL" must be the currency.
bool is_large(const Number& n) { return n.magnitude > 1 || n.value >= 1000 || n.has_point || n.grouped; }

void set_currency(const Cursor& c, const Hit& currency, std::uint32_t at, Amount* a) {
  a->kind = AmountKind::kMoney;
  a->unit = currency.lexeme.value;
  if (currency.weak) {
    // "5 million pounds" where Egypt is spoken of, and Britain is not.
    if (const Hit family = c.find(at, LexClass::kCurrencyFamily)) {
      const std::string_view codes = family.lexeme.value;
      std::string_view code;
      if (family.lexeme.extra == "first") code = c.code_of_country(at, codes.substr(0, 3));
      if (family.lexeme.extra == "article") {
        code = c.code_of_article(codes);
      } else if (code.empty()) {
        code = c.code_of_country(at, codes);
      }
      if (!code.empty()) a->unit = code;
    }
  }
  a->inferred = currency.weak;
  a->last = at + currency.count;
  a->evidence = c.surface(at);
}

// "75 USD million", "Rs 5 crore", "€20 M for"; not "$20 B. Silva", "$20 K Street"
void take_magnitude_behind(const Cursor& c, Amount* a) {
  if (a->number.magnitude != 1 || !c.goes_on(a->last)) return;
  const Token& behind = c.token(a->last);
  const bool letter = behind.shape == Shape::kSingleUpper && c.valid(a->last + 1) &&
                      (behind.has(kSpaceAfter) || c.is_char(a->last + 1, ',')) && c.goes_on(a->last + 1) &&
                      !c.token(a->last + 1).capitalised();
  const Hit magnitude = magnitude_at(c, a->last, letter);
  if (!magnitude || magnitude.lexeme.number < 1000) return;
  a->number.unscaled = a->number.value;
  a->number.value *= magnitude.lexeme.number;
  a->number.magnitude = magnitude.lexeme.number;
  ++a->last;
}

// A bare number that closes the sentence behind whole units: "15 dollars and 50."
bool closes(const Cursor& c, std::uint32_t last) {
  std::uint32_t at = last;
  while (c.goes_on(at) && (c.is_char(at, '.') || c.is_char(at, '!') || c.is_char(at, '?'))) ++at;
  return !c.goes_on(at);
}

// "10 rmb 20 usd": sums in a row
bool heads_list(const Cursor& c, std::uint32_t t) {
  return c.goes_on(t) && c.goes_on(t + 1) && c.is_digits(t) && c.has(t + 1, LexClass::kCurrency);
}

// "dollar 22.5 million", "rupees 500 crore": a name in front, of a sum that nothing else claims.
bool name_in_front(const Cursor& c, const Hit& currency, const Number& number, std::uint32_t at) {
  if (!is_name(currency) || is_common_word(currency) || !number.numeral) return false;
  const bool alone = stands_alone(c, at, number.last);
  if (!alone && number.magnitude < 1e5) return false;
  if (!alone && at > 0 && c.goes_on(at) &&
      (c.has(at - 1, LexClass::kNumberWord) || c.has(at - 1, LexClass::kMagnitude) || c.is_digits(at - 1))) {
    return false;
  }
  return alone || !c.goes_on(number.last) || !c.is_word(number.last) ||
         c.has(number.last, LexClass::kNotCounted);
}

// "R250 million"; "N828 a litre", "N40m" where Nigeria is spoken of
bool letter_in_front(const Cursor& c, const Hit& currency, const Number& number, std::uint32_t at) {
  constexpr double kLeast = 100;  // smaller whole ones name roads and rooms
  const bool price = number.has_point || ((number.plain || number.grouped) && number.value >= kLeast);
  const Hit family = c.find(at, LexClass::kCurrencyFamily);
  const std::string_view codes = family ? family.lexeme.value : currency.lexeme.value;
  const bool large = number.magnitude >= 1e6;
  if (!(large || (price && number.magnitude == 1)) || !c.glued(at) || c.glued_before(at)) return false;
  return (large && !number.letter) || !c.code_of_country(at, codes).empty();
}

// Whether a currency in front of a number makes money of it: by its letter, code or name. "R250 million";
// "N828 a litre" where Nigeria is spoken of.
bool fits_in_front(const Cursor& c, const Hit& currency, const Number& number, std::uint32_t at) {
  const std::uint32_t next = at + currency.count;
  if (is_name(currency)) return name_in_front(c, currency, number, at);
  if (currency.lexeme.extra == "letter") return letter_in_front(c, currency, number, at);
  if (currency.lexeme.extra != "code") return !(c.glued_before(at) && at > 0 && c.is_word(at - 1));
  if (currency.weak && !is_large(number) && !stands_alone(c, at, number.last)) return false;
  if (c.is_minus(next) && c.glued(next - 1)) return false;  // "CVE-2024"
  return at == 0 || !c.glued_before(at) || !(c.is_digits(at - 1) || c.is_char(at - 1, '-'));
}

// "a dividend of 21.5p", "up 3p at 312p", "12.5c a share": pence where prices are spoken of.
bool is_minor_letter(const Cursor& c, const Number& n, std::uint32_t at, bool hyphen) {
  constexpr std::uint32_t kBack = 14, kAhead = 6;
  if (!n.numeral || hyphen || !c.glued_before(at) || n.magnitude != 1) return false;
  if (c.glued(at) && (c.is_word(at + 1) || c.is_digits(at + 1) || c.is_char(at + 1, '/'))) return false;
  for (std::uint32_t t = n.first, i = 0; i < kBack && t > 0 && c.goes_on(t); ++i, --t) {
    if (c.amount_word(t - 1, AmountRole::kInPence) != 0) return true;
  }
  for (std::uint32_t t = at + 1; t <= at + kAhead && c.goes_on(t); ++t) {
    if (c.amount_word(t, AmountRole::kInPence) != 0) return true;
  }
  return false;
}

}  // namespace

bool is_name(const Hit& currency) {
  return currency && (currency.lexeme.extra == "name" || currency.lexeme.extra == "word");
}

void read_price_per(const Cursor& c, Amount* a) {
  const std::uint32_t t = a->last;
  if (!c.goes_on(t) || !c.goes_on(t + 1) || !c.is(t, Role::kPer) || !c.is_word(t + 1)) return;
  if (c.has(t + 1, LexClass::kNotCounted)) return;  // "6,000 each in three instalments": no inch
  Hit unit = c.find(t + 1, LexClass::kUnit);
  if (!unit) unit = c.find(t + 1, LexClass::kTimeUnit);
  // "a" is an article unless a measure follows: "$5 a barrel", "$5 a fisherman earns".
  if (!unit) unit = c.find(t + 1, LexClass::kMagnitude);  // "$2.99 a dozen"
  if (!unit && c.any(t, mask(Role::kArticle, Role::kEvery)) && c.amount_word(t + 1, AmountRole::kPriced) == 0)
    return;
  std::uint32_t last = t + 1 + (unit ? unit.count : 1);
  // "40 million euros per strike day"
  if (!unit && !c.is(t, Role::kArticle) && c.goes_on(last)) {
    const Hit measure = c.find(last, LexClass::kUnit);  // "per wet metric tonne"
    if (measure && !measure.weak) {
      last += measure.count;
    } else if (c.has(last, LexClass::kTimeUnit) || c.has(last, LexClass::kCurrency) ||
               c.amount_word(last, AmountRole::kPriced) != 0) {
      ++last;
    }
  }
  // "$5 million a year earlier", "$80 a month ago": when, not by what.
  if (c.is(t, Role::kArticle) && c.goes_on(last) && c.has(t + 1, LexClass::kTimeUnit) &&
      (c.any(last, mask(Role::kAgo, Role::kEarlier, Role::kLater)) ||
       c.find(last, LexClass::kDateWord).lexeme.value == "before"))
    return;
  const Span span = c.article().span(t + 1, last);
  a->per = Text(c.article().text.substr(span.begin, span.size()));
}

bool read_money_behind(const Cursor& c, std::uint32_t at, bool hyphen, const Hit& unit, Amount* a) {
  const Number& n = a->number;
  const Hit currency = c.find(at, LexClass::kCurrency);
  if (!currency || currency.lexeme.extra == "letter") return false;
  if (n.plain && is_dated_paper(c, n.first, at + currency.count)) return false;
  if (currency.lexeme.extra == "minor_letter" && !is_minor_letter(c, n, at, hyphen)) return false;
  if (is_symbol(currency)) {
    const std::uint32_t behind = at + currency.count;
    if (!inside_glued(c, at, currency.count) || !n.numeral || hyphen ||
        (c.is_digits(behind) && !heads_list(c, behind)))
      return false;
    set_currency(c, currency, at, a);
    return true;
  }
  if (currency.count < unit.count) return false;
  const bool minor = is_minor(currency);
  bool fits = !currency.weak || minor;
  if (!fits) {
    const bool name = is_name(currency);
    // "in 2017 won", "1970 marks": a year and a verb.
    const bool year = n.plain && n.value >= 1000 && n.value < 2100 && name && is_common_word(currency);
    const bool per = c.surface(at + currency.count) == "per";  // "361 won per share"
    fits = (is_large(n) && !year) || (name && per) || (name && !unit && !is_common_word(currency)) ||
           (!name && n.numeral &&
            (stands_alone(c, n.first, at + currency.count) || heads_list(c, at + currency.count)));
    if (name && unit) {  // pounds: of money or of weight
      fits = n.magnitude >= 1e6;
      for (std::uint32_t back = 1; !fits && back <= 8 && back <= a->first && c.goes_on(a->first - back + 1);
           ++back) {
        fits = c.is(a->first - back, Role::kMoneyContext);
      }
      const std::uint32_t behind = at + currency.count;
      // "8 billion pounds of frozen assets", but "2 billion pounds of beef"
      bool of_money = false;
      for (std::uint32_t t = behind + 1; t < behind + 4 && c.goes_on(t); ++t) {
        of_money = of_money || c.is(t, Role::kMoneyContext);
      }
      if (hyphen || (c.is(behind, Role::kOf) && !of_money)) fits = false;
    }
  }
  // "0.75 cup" is no peso.
  if (currency.weak && currency.lexeme.extra == "code" && unit && c.token(at).shape == Shape::kLower)
    fits = false;
  if (!fits) return false;
  set_currency(c, currency, at, a);
  a->scale = minor ? currency.lexeme.number : 1;
  if (!minor && currency.lexeme.number > 1) {  // MUSD
    a->number.value *= currency.lexeme.number;
    a->number.magnitude = currency.lexeme.number;
  }
  if (!minor) take_magnitude_behind(c, a);
  return true;
}

void read_minor(const Cursor& c, Amount* a) {
  std::uint32_t at = a->last;
  if (!c.goes_on(at) || a->scale != 1 || a->number.magnitude != 1 || a->hyphenated) return;
  if (c.is(at, Role::kAnd)) ++at;
  if (!c.goes_on(at)) return;
  const std::optional<Number> part = read_number(c, at);
  if (!part || !part->simple() || part->value >= 100 || part->value <= 0 || part->negative) return;
  if (part->has_point) return;
  const Hit minor = c.goes_on(part->last) ? c.find(part->last, LexClass::kCurrency) : Hit{};
  if (is_minor(minor) && (minor.lexeme.value == a->unit || minor.weak)) {
    if (minor.lexeme.extra == "minor_letter" && !c.glued(part->last - 1)) return;
    a->number.value += part->value * minor.lexeme.number;
    a->last = part->last + minor.count;
  } else if (!a->number.has_point && part->value == static_cast<double>(static_cast<int>(part->value)) &&
             closes(c, part->last) && !c.is(a->first - 1, Role::kBetween) &&
             (a->first == a->number.first || stands_alone(c, a->first, part->last))) {
    a->number.value += part->value * 0.01;
    a->last = part->last;
  }
}

std::optional<Amount> read_money_in_front(const Cursor& c, std::uint32_t t) {
  bool negative = false;
  std::uint32_t at = t;
  const bool plus_or = at > 0 && c.is(at - 1, Role::kOr);
  const bool minus =
      (c.is(at, Role::kMinus) && !plus_or) || (c.is_minus(at) && c.glued(at) && !c.glued_before(at));
  if (minus && c.has(at + 1, LexClass::kCurrency)) {
    negative = true;
    ++at;
  }
  const Hit currency = c.find(at, LexClass::kCurrency);
  if (!currency || is_minor(currency)) return {};
  const std::uint32_t next = at + currency.count;
  if (!c.goes_on(next)) return {};
  // "c $ 300": copy with spaced signs spaces them on both sides.
  if (!inside_glued(c, at, currency.count) && (!is_name(currency) && c.glued(next - 1))) return {};
  if (!c.is_digits(next) && !(c.is_minus(next) && c.glued(next)) && !c.has(next, LexClass::kNumberWord) &&
      !c.is_char(next, '.')) {
    return {};
  }
  const std::optional<Number> number = read_number(c, next);
  if (!number || number->vague || number->few || number->ratio) return {};
  if (!fits_in_front(c, currency, *number, at)) return {};
  Amount a;
  a.first = t;
  a.number = *number;
  set_currency(c, currency, at, &a);
  a.last = number->last;
  take_magnitude_behind(c, &a);
  if (currency.lexeme.number > 1) {  // MAUD 60
    a.number.value *= currency.lexeme.number;
    a.number.magnitude = currency.lexeme.number;
  }
  // "$20 USD", "$5 dollars"
  if (c.goes_on(a.last)) {
    const Hit again = c.find(a.last, LexClass::kCurrency);
    if (again && again.lexeme.extra == "code" && !again.weak) {
      a.unit = again.lexeme.value;
      a.inferred = false;
      a.last += again.count;
      take_magnitude_behind(c, &a);
    } else if (is_name(again) && again.lexeme.value == a.unit && !a.inferred) {
      a.last += again.count;
    }
  }
  read_minor(c, &a);
  if (negative) a.number.value = -a.number.value;
  read_price_per(c, &a);
  return a;
}

}  // namespace gloss::figures
