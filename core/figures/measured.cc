#include "figures/measured.h"

#include "figures/counted.h"
#include "figures/modifier.h"
#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

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

bool is_temperature(const Amount& a) { return a.unit == "C" || a.unit == "F" || a.unit == "deg"; }

// "^2", "²", "squared" behind a unit: the power and the token behind it; 1 where there is none.
int read_power(const Cursor& c, std::uint32_t* t) {
  if (!c.goes_on(*t)) return 1;
  const std::string_view s = c.surface(*t);
  if (c.is_char(*t, '^') && c.glued_before(*t) && c.glued(*t)) {
    const std::int32_t power = c.integer(*t + 1);
    if (power != 2 && power != 3) return 1;
    *t += 2;
    return power;
  }
  if (c.glued_before(*t) && c.is_word(*t - 1) && (s == "\u00b2" || s == "\u00b3" || s == "2" || s == "3")) {
    ++*t;
    return s == "\u00b2" || s == "2" ? 2 : 3;
  }
  if (!c.glued_before(*t) && (s == "squared" || s == "cubed")) {
    ++*t;
    return s == "squared" ? 2 : 3;
  }
  return 1;
}

// "km" → "km2" with the factor of its square; lengths and times only.
void raise(int power, std::string_view si, Text* unit_text, Text* si_unit, double* factor) {
  const double once = *factor;
  for (int i = 1; i < power; ++i) *factor *= once;
  if (power > 1) {
    unit_text->append(static_cast<char>('0' + power));
    si_unit->append(si).append(static_cast<char>('0' + power));
  } else {
    si_unit->append(si);
  }
}

void read_own_power(const Cursor& c, Amount* a) {
  if (a->si_unit.view() != "m") return;
  std::uint32_t t = a->last;
  const int power = read_power(c, &t);
  if (power == 1) return;
  a->si_unit.clear();
  raise(power, "m", &a->unit_text, &a->si_unit, &a->si_factor);
  a->last = t;
}

// The span of time that "per", "a" or "/" leads to: "day", "h", "s2".
const SpanUnit* span_at(const Cursor& c, std::uint32_t t, bool slash, double* number, std::uint32_t* last) {
  if (const Hit span = c.find(t, LexClass::kTimeUnit)) {
    *number = span.lexeme.number;
    *last = t + span.count;
    return span_unit(span.lexeme.value);
  }
  if (!slash || !c.is_word(t)) return nullptr;
  for (const SpanUnit& unit : kSpanUnits) {
    if (unit.symbol == c.surface(t)) {
      *number = 1;
      *last = t + 1;
      return &unit;
    }
  }
  return nullptr;
}

// "per day", "a day", "/h", "per square mile", "/s2" behind a unit.
void read_per_unit(const Cursor& c, Amount* a) {
  const std::uint32_t t = a->last;
  if (!c.goes_on(t) || !c.goes_on(t + 1)) return;
  std::uint32_t at = t + 1;
  const bool slash = c.is_char(t, '/');
  if (c.is_char(t, '-') && joins(c, t) && c.is(at, Role::kPer) && joins(c, at + 1)) {
    at += 2;  // barrels-per-day
  } else if (!c.is(t, Role::kPer)) {
    return;
  }
  if (slash && !c.glued(t)) return;
  double number = 1;
  std::uint32_t last = 0;
  if (const SpanUnit* span = span_at(c, at, slash, &number, &last)) {
    double factor = span->seconds * number;
    int power = 1;
    if (slash) power = read_power(c, &last);
    Text si;
    a->unit_text.append('/').append(span->symbol);
    raise(power, "s", &a->unit_text, &si, &factor);
    if (!a->si_unit.empty()) a->si_unit.append('/').append(si.view());
    a->si_factor /= factor;
    a->last = last;
    return;
  }
  if (c.is(t, Role::kArticle)) return;
  if (const Hit unit = c.find_unit(at); unit && !a->unit_text.view().empty()) {
    if (unit.lexeme.extra.find('+') != std::string_view::npos) return;
    a->unit_text.append('/').append(unit.lexeme.value);
    if (!a->si_unit.empty()) a->si_unit.append('/').append(unit.lexeme.extra);
    a->si_factor /= unit.lexeme.number;
    a->last = at + unit.count;
  }
}

// Units of one old system, which go on from the larger to the smaller: 5 ft 11 in, 6 lb 3 oz, 2 yards, 7
// feet.
bool goes_on_with(std::string_view larger, std::string_view smaller) {
  constexpr std::string_view kChains[][2] = {{"ft", "in"}, {"yd", "ft"},  {"yd", "in"},
                                             {"mi", "yd"}, {"mi", "ft"},  {"lb", "oz"},
                                             {"st", "lb"}, {"gal", "pt"}, {"deg", "arcmin"}};
  for (const auto& chain : kChains) {
    if (chain[0] == larger && chain[1] == smaller) return true;
  }
  return false;
}

// Adds what goes on in smaller units to the number, in the first unit.
void read_smaller_units(const Cursor& c, Amount* a) {
  std::string_view larger = a->unit;
  const double first_factor = a->si_factor;
  for (int i = 0; i < 2 && c.goes_on(a->last); ++i) {
    std::uint32_t next = a->last;
    const bool comma = c.is_char(next, ',');
    if (comma) ++next;
    const bool and_ = c.is(next, Role::kAnd);
    if (and_) ++next;
    if (!c.goes_on(next) || (!c.is_digits(next) && !c.has(next, LexClass::kNumberWord))) return;
    const std::optional<Number> more = read_number(c, next);
    if (!more || !more->simple() || more->negative || more->value <= 0 || !c.goes_on(more->last)) return;
    const Hit unit = c.find_unit(more->last);
    if (!unit || unit.lexeme.extra != a->si_unit.view()) return;
    const std::uint32_t last = more->last + unit.count;
    if (!goes_on_with(larger, unit.lexeme.value) && !stands_alone(c, a->first, last)) return;
    if (c.surface(more->last) == "in" && !c.glued_before(more->last) && c.is_word(last) && c.goes_on(last) &&
        !c.amount_word(last, AmountRole::kDimension))
      return;
    a->smaller += more->value * unit.lexeme.number / first_factor;
    a->last = last;
    larger = unit.lexeme.value;
  }
}

// A unit that is also another word: whether the text around it makes it one here.
bool weak_unit_fits(const Cursor& c, const Hit& unit, std::uint32_t at, bool hyphen, bool money,
                    const Amount& a) {
  const Number& n = a.number;
  const std::uint32_t last = at + unit.count;
  const std::string_view word = c.surface(at);
  const bool glued = at > 0 && c.glued_before(at) && n.numeral;
  const bool dimension = c.amount_word(last, AmountRole::kDimension) != 0 && c.goes_on(last);
  const bool times = (c.is_char(last, 'x') || c.surface(last) == "\u00d7") && c.is_digits(last + 1);
  const bool noun = c.is_word(last) && !c.has(last, LexClass::kNotCounted) && !c.is(last, Role::kPer);
  const bool goes = c.goes_on(last) && (noun || (c.is_digits(last) && !c.find_unit(last + 1)) ||
                                        (c.is_dash(last) && c.glued_before(last) && c.is_word(last + 1)));
  const bool free = !goes || times;
  if (c.is_char(last, '/') && c.glued_before(last) && !c.find_unit(last + 1) &&
      !c.has(last + 1, LexClass::kTimeUnit) && c.token(last + 1).length != 1) {
    return false;  // "14.7C/ per share"
  }
  // "20 F-16s"
  if (c.is_dash(last) && c.glued_before(last) && c.glued(last) && c.is_digits(last + 1)) return false;
  const bool ticks = c.is_char(at, '"') || word == "''" || c.is_char(at, '\'') || word == "\u2019";
  if (ticks) {
    if (!glued) return false;
    if (c.is_char(at, '\'') || word == "\u2019") return c.is_digits(last) || stands_alone(c, a.first, last);
    return (word == "''" && free) || dimension || c.is_digits(last) || stands_alone(c, a.first, last);
  }
  const bool letter = c.token(at).length == 1 && c.is_word(at);
  if (letter && a.first > 0 && c.goes_on(a.first) && c.is(a.first - 1, Role::kIdentifier))
    return false;  // runway 09L
  if (word == "m" && n.numeral && (!c.is(last, Role::kPeople) || c.token(at).has(kNewlineAfter)))
    return true;  // 400 m hurdles
  if (word == "in") {
    return n.numeral &&
           (dimension || (glued && free) || !c.goes_on(last) || c.is_char(last, ')') ||
            (c.is_char(last, '.') && !c.goes_on(last + 1)) || times || stands_alone(c, a.first, last));
  }
  if (glued || (n.numeral && free && (letter || c.token(at).length == 2))) return true;
  if (c.is(last, Role::kWeightContext) || c.is(last + 1, Role::kWeightContext)) return true;
  if ((hyphen && !letter) || (money && !letter) || dimension) return true;
  const Hedge hedge = hedge_before(c, a.first);  // "at least two cups" alone
  if (n.fraction || n.has_point ||
      stands_alone(c, hedge.mod == Modifier::kNone ? a.first : hedge.first, last))
    return true;
  for (std::uint32_t back = 1; back <= 4 && back <= a.first; ++back) {
    if (unit.lexeme.value == "turn" && c.amount_word(a.first - back, AmountRole::kAngle) != 0) return true;
    if (c.is(a.first - back, Role::kWeightContext) && !c.is(a.first - back, Role::kOf)) return true;
  }
  return false;
}

// "degrees" of an angle have an SI value, those of a scale that the text leaves open have none.
void tell_angle(const Cursor& c, Amount* a) {
  if (a->unit != "deg") return;
  bool angle = false;
  for (std::uint32_t at = a->last; at < a->last + 4 && c.goes_on(at); ++at) {
    angle = angle || c.amount_word(at, AmountRole::kAngle) != 0;
  }
  for (std::uint32_t at = a->first; !angle && at > 0 && at + 4 > a->first && c.goes_on(at); --at) {
    angle = c.amount_word(at - 1, AmountRole::kAngle) != 0;
  }
  if (!angle) return;
  a->si_unit = Text("rad");
  a->si_factor = 0.017453292519943295;
}

// "12 nm" of a sea are nautical miles, "7nm" of a chip nanometres; spaced and with nothing so fine spoken of,
// miles.
void tell_mile(const Cursor& c, std::uint32_t at, Amount* a) {
  constexpr std::uint32_t kReach = 14;
  bool fine = c.glued_before(at);
  for (std::uint32_t t = at, i = 0; !fine && i < kReach && t > 0 && c.goes_on(t); ++i, --t) {
    fine = c.amount_word(t - 1, AmountRole::kFineScale) != 0;
  }
  for (std::uint32_t t = at + 1, i = 0; !fine && i < kReach && c.goes_on(t); ++i, ++t) {
    fine = c.amount_word(t, AmountRole::kFineScale) != 0;
  }
  if (fine) return;
  a->unit = "nmi";
  a->unit_text = Text("nmi");
  a->si_factor = 1852;
}

// "897 mb" of a storm are millibars.
void tell_pressure(const Cursor& c, std::uint32_t at, Amount* a) {
  constexpr double kLeast = 850, kMost = 1100;
  if (c.surface(at) != "mb" || a->number.value < kLeast || a->number.value > kMost) return;
  a->unit = "hPa";
  a->unit_text = Text("hPa");
  a->si_unit = Text("Pa");
  a->si_factor = 100;
}

// A word of what is made or traded by the year stands near, or "a year" right behind.
bool is_of_a_year(const Cursor& c, std::uint32_t at) {
  constexpr std::uint32_t kReach = 10;
  if (c.goes_on(at + 2) && c.is(at + 1, Role::kPer) &&
      c.find(at + 2, LexClass::kTimeUnit).lexeme.value == "Y")
    return true;
  for (std::uint32_t t = at, i = 0; i < kReach && t > 0 && c.goes_on(t); ++i, --t) {
    if (c.amount_word(t - 1, AmountRole::kProduced) != 0) return true;
  }
  for (std::uint32_t t = at + 1, i = 0; i < kReach && c.goes_on(t); ++i, ++t) {
    if (c.amount_word(t, AmountRole::kProduced) != 0) return true;
  }
  return false;
}

// An output of "12.5mt", "205mt a year" are millions of tonnes; a truck's "30mt", "500 mt" and "3,000mt" of
// rice are metric tons.
void tell_megatonne(const Cursor& c, std::uint32_t at, Amount* a) {
  const bool few = a->number.magnitude == 1 && !a->number.grouped && a->number.value < 1000;
  if (c.surface(at) != "Mt" &&
      !(c.surface(at) == "mt" && (c.glued_before(at) || a->number.has_point) && few && is_of_a_year(c, at)))
    return;
  a->unit = "Mt";
  a->unit_text = Text("Mt");
  a->si_factor *= 1e6;
}

}  // namespace

bool read_unit(const Cursor& c, std::uint32_t at, bool hyphen, bool money, Amount* a) {
  const Hit unit = c.find_unit(at);
  if (!unit || (unit.weak && !weak_unit_fits(c, unit, at, hyphen, money, *a))) return false;
  set_unit(unit.lexeme, a);
  if (a->unit == "nm") tell_mile(c, at, a);
  if (a->unit == "Mb") tell_pressure(c, at, a);
  if (a->unit == "t") tell_megatonne(c, at, a);
  a->last = at + unit.count;
  a->evidence = c.surface(at);
  if (is_temperature(*a)) {
    if (const std::uint32_t below = c.amount_word(a->last, AmountRole::kBelowZero);
        below != 0 && c.goes_on(a->last) && !a->number.negative && c.surface(a->last + 1) == "zero") {
      a->number.value = -a->number.value;
      a->last += below;
    }
  } else {
    read_own_power(c, a);
  }
  read_per_unit(c, a);
  if (!hyphen && a->unit_text.view() == a->unit) read_smaller_units(c, a);
  tell_angle(c, a);
  return true;
}

}  // namespace gloss::figures
