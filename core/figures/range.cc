#include "figures/range.h"

#include <optional>
#include <utility>

#include "figures/counted.h"
#include "figures/label.h"
#include "figures/modifier.h"
#include "figures/money.h"

namespace gloss::figures {
namespace {

constexpr std::uint32_t kLookBack = 10;

void copy_unit(const Amount& from, Amount* to) {
  to->kind = from.kind;
  to->scale = from.scale;
  to->unit = from.unit;
  to->unit_text = from.unit_text;
  to->si_unit = from.si_unit;
  to->si_factor = from.si_factor;
  to->si_offset = from.si_offset;
  to->inferred = from.inferred;
  to->evidence = from.evidence;
  to->old = from.old;
}

bool same_unit(const Amount& a, const Amount& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == AmountKind::kQuantity) return a.unit == b.unit;
  return a.kind == AmountKind::kNumber || a.unit == b.unit;
}

bool is_year_like(const Cursor& c, const Amount& a) {
  return a.kind == AmountKind::kNumber && a.number.plain && c.digits(a.number.first) == 4 &&
         a.number.value >= 1500 && a.number.value < 2100;
}

// "between [about] $5 and": the word stands before the amount and what hedges it.
bool behind_between(const Cursor& c, std::uint32_t first, Role role) {
  if (first == 0 || !c.goes_on(first)) return false;
  if (role == Role::kBetween && c.is(first - 1, role)) return true;
  const Hedge hedge = hedge_before(c, first);
  const std::uint32_t t = hedge.mod != Modifier::kNone ? hedge.first : first;
  return t > 0 && c.is(t - 1, role) && c.goes_on(t);
}

bool is_low(Modifier mod) { return mod == Modifier::kOver || mod == Modifier::kAtLeast; }
bool is_high(Modifier mod) {
  return mod == Modifier::kUpTo || mod == Modifier::kLessThan || mod == Modifier::kBelow;
}

// Whether a word of that role stands among the few words before token `t` in its sentence.
bool spoken_of(const Cursor& c, std::uint32_t t, AmountRole role, std::uint32_t most) {
  for (std::uint32_t at = t, i = 0; i < most && at > 0 && c.goes_on(at); ++i, --at) {
    if (c.amount_word(at - 1, role) != 0) return true;
  }
  return false;
}

// "rose $85", "fell by 5,000"
bool changes_by(const Cursor& c, std::uint32_t first) {
  const Hedge hedge = hedge_before(c, first);
  std::uint32_t t = hedge.mod != Modifier::kNone ? hedge.first : first;
  if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kBy)) --t;
  return t > 0 && c.goes_on(t) && c.amount_word(t - 1, AmountRole::kChange) != 0;
}

// "members voted 3 to 5", "lost 2-3": a score. "won 5 to 10 seats" counts.
bool is_score(const Cursor& c, const Amount& a, const Amount& b) {
  if (a.kind != AmountKind::kNumber || !a.number.plain || !b.number.plain) return false;
  // "21-19, 19-21, 21-15": one of several
  const std::uint32_t next = b.number.last;
  const auto pair = [&c](std::uint32_t t) {
    return c.is_digits(t) && c.is_dash(t + 1) && c.glued(t) && c.is_digits(t + 2);
  };
  const bool listed =
      c.is_dash(a.last) && ((a.first > 3 && c.is_char(a.first - 1, ',') && pair(a.first - 4)) ||
                            (c.is_char(next, ',') && pair(next + 1)));
  if (!listed && !spoken_of(c, a.first, AmountRole::kScore, 5)) return false;
  return !is_plural(c, b.last) || !c.goes_on(b.last);
}

// "$5-7": the second number may stand behind a hyphen, but nothing more may: "$5-7-9", "$5-7x".
bool runs_on(const Cursor& c, const Number& n) {
  if (!n.numeral || !c.glued(n.last - 1)) return false;
  return c.is_word(n.last) || c.is_digits(n.last) ||
         (c.glued(n.last) && (c.is_digits(n.last + 1) || c.is_char(n.last, '/')));
}

// ", less than 40", "and at least 20" behind a hedged amount: the other bound of a range.
Second read_other_bound(const Cursor& c, const Amount& a) {
  Second out;
  const Hedge before = hedge_before(c, a.first);
  if (!is_low(before.mod) && !is_high(before.mod)) return out;
  std::uint32_t t = a.last;
  if (c.is_char(t, ',') && c.goes_on(t)) ++t;
  if (c.goes_on(t) && (c.is(t, Role::kAnd) || c.surface(t) == "but")) ++t;
  if (t == a.last || !c.goes_on(t)) return out;
  const Hedge other = hedge_at(c, t);
  if (!(is_low(before.mod) ? is_high(other.mod) : is_low(other.mod)) || !c.goes_on(other.last)) return out;
  std::optional<Amount> second = read_amount(c, other.last);
  if (!second || second->number.few || second->number.vague || a.number.vague) return out;
  if (!same_unit(a, *second) && a.kind != AmountKind::kNumber) return out;
  if (is_year_like(c, *second)) return out;
  const double low = a.number.value * a.scale, high = second->number.value * second->scale;
  const bool ascending = is_low(before.mod);
  if (ascending ? low >= high : low <= high) return out;
  out.link = Link::kRange;
  out.bounds = true;
  out.swapped = !ascending;
  out.amount = *second;
  return out;
}

// "between a fifth and a quarter", "a third to a half": a range of shares.
Second read_other_share(const Cursor& c, const Amount& a) {
  Second out;
  const std::uint32_t t = a.last, first = a.number.first;
  const auto is_article = [&c](std::uint32_t at) { return c.is(at, Role::kArticle) && c.goes_on(at); };
  if (a.kind != AmountKind::kNumber || !c.any(t, mask(Role::kAnd, Role::kTo)) || !is_article(t + 1) ||
      !c.goes_on(t + 2) || first == 0 || !c.is(first - 1, Role::kArticle))
    return out;
  if (c.is(t, Role::kAnd) && !behind_between(c, first - 1, Role::kBetween)) return out;
  const std::optional<Amount> other = read_amount(c, t + 2);
  if (!other || other->kind != AmountKind::kNumber || !other->number.bare_fraction ||
      other->number.value <= a.number.value)
    return out;
  out.link = Link::kRange;
  out.amount = *other;
  return out;
}

// "129.05/129.35 to the dollar": what is bid and what is asked for.
Second read_quote(const Cursor& c, const Amount& a) {
  constexpr double kWidest = 1.1;
  Second out;
  const std::uint32_t t = a.last;
  const Number& n = a.number;
  if (a.kind != AmountKind::kNumber || !n.has_point || n.magnitude != 1 || n.negative || !c.is_char(t, '/') ||
      !c.glued_before(t) || !c.glued(t))
    return out;
  const std::optional<Amount> other = read_amount(c, t + 1);
  if (!other || other->kind != AmountKind::kNumber || !other->number.has_point || runs_on(c, other->number) ||
      other->number.value <= n.value || other->number.value > n.value * kWidest)
    return out;
  out.link = Link::kRange;
  out.amount = *other;
  return out;
}

// What stands between two amounts.
struct Connector {
  std::uint32_t at = 0;      // its token; 0 where there is none
  Role role = Role::kCount;  // to, and, or; kCount for a dash
  bool dash = false;
  bool leaning = false;  // "75 -300mm"
  bool hanging = false;  // "8- to 16-meter"
};

Connector read_connector(const Cursor& c, const Amount& a) {
  Connector out;
  std::uint32_t t = a.last;
  out.hanging = c.is_dash(t) && c.glued_before(t) && !c.glued(t) && c.goes_on(t + 2) &&
                c.any(t + 1, mask(Role::kTo, Role::kOr, Role::kAnd));
  if (out.hanging) ++t;
  out.dash = c.is_dash(t) && (c.glued_before(t) == c.glued(t) || a.kind != AmountKind::kNumber);
  out.leaning = c.is_minus(t) && !c.glued_before(t) && c.glued(t) && c.is_digits(t + 1) && a.number.plain;
  for (const Role role : {Role::kTo, Role::kAnd, Role::kOr}) {
    if (out.role == Role::kCount && c.is(t, role)) out.role = role;
  }
  if (out.role != Role::kCount || out.dash || out.leaning) out.at = t;
  return out;
}

// The amount behind the connector, where it may be the other side of `a`.
std::optional<Amount> read_behind(const Cursor& c, const Amount& a, const Connector& connector) {
  const std::uint32_t t = connector.at + 1;
  std::optional<Amount> second = read_amount(c, t);
  if (second && second->kind == AmountKind::kQuantity && a.kind == AmountKind::kMoney &&
      a.first < a.number.first) {
    // "£2-3m" are millions, no metres.
    if (const std::optional<Number> millions = read_number(c, t); millions && millions->letter) {
      second = Amount();
      second->first = t;
      second->number = *millions;
      second->last = millions->last;
    }
  }
  if (!second) return {};
  const Amount& b = *second;
  if (b.number.bare_fraction || b.number.few || b.number.ratio || a.number.ratio) return {};
  if (b.number.negative && (connector.role == Role::kCount || connector.role == Role::kOr)) return {};
  // "fell from 3.5 million in 1997 to 1.1 million"
  if (is_year_like(c, a) && !is_year_like(c, b) && a.first > 0 && c.goes_on(a.first) &&
      c.is(a.first - 1, Role::kYearStrong))
    return {};
  if (is_year_like(c, a) != is_year_like(c, b) && b.kind == AmountKind::kNumber &&
      connector.role != Role::kTo)
    return {};
  return second;
}

// Each side lends the other its unit; false where the two are no sides of one figure.
bool lend_units(const Cursor& c, const Connector& connector, Amount* a, Amount* b) {
  const bool a_bare = a->kind == AmountKind::kNumber, b_bare = b->kind == AmountKind::kNumber;
  if (connector.hanging && !b->hyphenated) return false;
  if (a->hyphenated && !a_bare && !b->hyphenated) return false;
  if (a_bare && !b_bare) {
    if (b->kind == AmountKind::kMoney && b->first < b->number.first) return false;  // "5 to $7"
    if (is_year_like(c, *a) || a->number.vague) return false;
    if (connector.role == Role::kAnd && a->number.letter) return false;  // "at 1.78m and 70kg"
    if (connector.role == Role::kAnd && is_label(c, a->number))
      return false;  // "a Volvo 240 and 5,000 euros"
    // "killed 12 and two days later …", but "3 and 6 months later"
    if (connector.role == Role::kAnd && b->kind == AmountKind::kSpan && a->number.value > b->number.value &&
        c.is(b->last, Role::kLater))
      return false;
    copy_unit(*b, a);
  } else if (!a_bare && b_bare) {
    const bool in_front = (a->kind == AmountKind::kMoney && a->first < a->number.first) ||
                          (a->old && a->last == a->number.last);  // aged 18 to 27
    if (!in_front || (connector.role == Role::kOr && !a->old) ||
        (connector.dash ? runs_on(c, b->number) : is_label(c, b->number)))
      return false;
    if (connector.role == Role::kAnd && !behind_between(c, a->first, Role::kBetween)) return false;
    copy_unit(*a, b);
  } else if (a->kind == AmountKind::kQuantity && b->kind == AmountKind::kQuantity && a->unit == b->unit) {
    // "from 450,000 barrels to 750,000 barrels per day"
    if (a->unit_text.view().size() < b->unit_text.view().size()) copy_unit(*b, a);
  }
  return true;
}

// "5 to 10 million", "10-15,000 troops": millions, thousands both.
void lend_magnitude(const Cursor& c, const Connector& connector, bool between, const Amount& b, Amount* a) {
  // "from 379 to 250 million tons": of one order
  constexpr double kOneOrder = 10;
  const bool falls = connector.role == Role::kTo && b.kind == AmountKind::kQuantity &&
                     b.number.magnitude >= 1e6 && a->number.value <= kOneOrder * b.number.unscaled &&
                     behind_between(c, a->first, Role::kFrom);
  // "0.9 and 0.4 million tonnes", "2 and 3 million euros": both of millions
  const double ratio = b.number.unscaled > 0 ? a->number.value / b.number.unscaled : 0;
  const bool pair = connector.role == Role::kAnd && !between && b.kind != AmountKind::kNumber &&
                    b.number.magnitude >= 1e6 && ratio > 1 / kOneOrder && ratio < kOneOrder;
  if (pair) share_magnitude(b.number, &a->number);
  // "two to three dozen"
  constexpr double kDozen = 12;
  const Number& n = b.number;
  if (connector.role != Role::kAnd && n.last == n.first + 2 && a->number.last == a->number.first + 1 &&
      a->number.value < kDozen && c.find(n.last - 1, LexClass::kMagnitude).lexeme.number == kDozen)
    a->number.value *= kDozen;
  if ((connector.role != Role::kAnd || between) && (a->number.value <= b.number.unscaled || falls))
    share_magnitude(b.number, &a->number);
  if (connector.role == Role::kCount && a->number.plain && a->kind == AmountKind::kNumber &&
      b.number.grouped && b.number.magnitude == 1 &&
      b.number.value == 1000 * rounded(b.number.value / 1000, 1) && 1000 * a->number.value < b.number.value)
    a->number.value *= 1000;
}

// How two amounts with a connector between them hang together.
struct Sides {
  const Amount& a;
  const Amount& b;
  bool a_bare, b_bare;  // before they lent each other their units
  bool lent;            // … and one its magnitude
  double low() const { return a.number.value * a.scale; }
  double high() const { return b.number.value * b.scale; }
};

// "5 or 6", "20 percent or 30 percent"
bool are_alternatives(const Sides& sides) {
  const double low = sides.low(), high = sides.high();
  return high == low + 1 || (!sides.a_bare && low < high && high <= 2 * low && low >= 5);
}

// "rose from 5 to 7" is a change, "ranged from 5 to 7", "from 5 to 7 percent of them" a range.
void link_from_to(const Cursor& c, const Sides& sides, Second* out) {
  const bool ranges = spoken_of(c, sides.a.first, AmountRole::kRange, kLookBack);
  const bool changes = spoken_of(c, sides.a.first, AmountRole::kChange, kLookBack);
  const double low = sides.low(), high = sides.high();
  if (ranges && low != high) {
    out->link = Link::kRange;
    out->swapped = low > high;
  } else {
    out->link = low < high && !changes ? Link::kRange : Link::kChange;
  }
}

// Whether "5 to 7", "5-7" are no range though the second is more.
bool are_apart(const Cursor& c, const Sides& sides, Role connector) {
  const Amount &a = sides.a, &b = sides.b;
  const bool bare = sides.a_bare && sides.b_bare;
  // "2 to Biman" has no second; "lost 2 to 3" is a score.
  if ((bare && connector == Role::kTo && is_year_like(c, b)) || is_score(c, a, b)) return true;
  // "rose $85 to $9,480", "fell by 5,000 to 120,000": by how much, and to what
  const double far = sides.lent && bare ? 3 : 5;  // "up 3.1 to 14.9 billion"
  const bool sums = a.kind == AmountKind::kMoney && !sides.a_bare && !sides.b_bare;
  if (changes_by(c, a.first) && (sums || sides.high() >= far * sides.low())) return true;
  // "corn 2 cents to $4.48"
  if (a.kind == AmountKind::kMoney && a.scale != b.scale) return true;
  // "raised diesel by Rs 11 to Rs 285"
  const Hedge hedge = hedge_before(c, a.first);
  const std::uint32_t by = hedge.mod != Modifier::kNone ? hedge.first : a.first;
  return sums && by > 0 && c.is(by - 1, Role::kBy);
}

void link(const Cursor& c, const Connector& connector, const Sides& sides, bool between, Second* out) {
  const bool pair = sides.a_bare && !sides.b_bare && !connector.leaning;
  const bool ascends = sides.low() < sides.high();
  out->link = pair ? Link::kPair : Link::kNone;
  if (connector.role == Role::kAnd) {
    if (between && ascends) out->link = Link::kRange;
  } else if (connector.role == Role::kOr) {
    if (are_alternatives(sides)) out->link = Link::kRange;
  } else if (connector.role == Role::kTo && behind_between(c, sides.a.first, Role::kFrom)) {
    link_from_to(c, sides, out);
  } else if (ascends) {
    out->link = are_apart(c, sides, connector.role) ? Link::kNone : Link::kRange;
  }
}

}  // namespace

Second read_second(const Cursor& c, Amount* a) {
  Second out;
  if (!c.goes_on(a->last) || !c.goes_on(a->last + 1) || a->number.open || a->number.few) return out;
  if (Second bound = read_other_bound(c, *a); bound.link != Link::kNone) {
    if (!same_unit(*a, bound.amount)) copy_unit(bound.amount, a);
    return bound;
  }
  if (a->number.bare_fraction) return read_other_share(c, *a);
  // "rose fivefold to 600 rupees": by how much, and to what.
  const Hit times = c.find(a->number.first, LexClass::kNumberWord);
  if (times && times.lexeme.value == "times") return out;
  if (const Second quote = read_quote(c, *a); quote.link != Link::kNone) return quote;
  const Connector connector = read_connector(c, *a);
  if (connector.at == 0) return out;
  std::optional<Amount> second = read_behind(c, *a, connector);
  if (!second) return out;
  Amount& b = *second;
  const bool a_bare = a->kind == AmountKind::kNumber, b_bare = b.kind == AmountKind::kNumber;
  if (!lend_units(c, connector, a, &b)) return out;
  if (!same_unit(*a, b)) {
    if (a_bare) *a = *read_amount(c, a->first);
    return out;
  }
  // "the Chilean one to 912.4"
  if (a->number.word_one && b.number.numeral && a_bare && b_bare) return out;
  const bool between = behind_between(c, a->first, Role::kBetween);
  const double own = a->number.magnitude;
  lend_magnitude(c, connector, between, b, a);
  const bool lent = a->number.magnitude != own;
  out.amount = b;
  link(c, connector, {*a, b, a_bare, b_bare, lent}, between, &out);
  if (out.link == Link::kRange && b.kind == AmountKind::kMoney && b.per.empty())
    read_price_per(c, &out.amount);  // "$310-365bn a year"
  if (out.link == Link::kNone && a_bare && (lent || !b_bare)) *a = *read_amount(c, a->first);
  return out;
}

}  // namespace gloss::figures
