#include "figures/range.h"

#include <optional>
#include <utility>

#include "figures/counted.h"
#include "figures/label.h"
#include "figures/modifier.h"

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
      !c.glued_before(t) || !c.glued(t) || !c.is_digits(t + 1))
    return out;
  const std::optional<Amount> other = read_amount(c, t + 1);
  if (!other || other->kind != AmountKind::kNumber || !other->number.has_point || runs_on(c, other->number) ||
      other->number.value <= n.value || other->number.value > n.value * kWidest)
    return out;
  out.link = Link::kRange;
  out.amount = *other;
  return out;
}

}  // namespace

Second read_second(const Cursor& c, Amount* a) {
  Second out;
  std::uint32_t t = a->last;
  if (!c.goes_on(t) || !c.goes_on(t + 1) || a->number.open || a->number.few) return out;
  if (Second bound = read_other_bound(c, *a); bound.link != Link::kNone) {
    if (!same_unit(*a, bound.amount)) copy_unit(bound.amount, a);
    return bound;
  }
  if (a->number.bare_fraction) return read_other_share(c, *a);
  // "rose fivefold to 600 rupees": by how much, and to what.
  const Hit times = c.find(a->number.first, LexClass::kNumberWord);
  if (times && times.lexeme.value == "times") return out;
  // "8- to 16-meter"
  const bool hanging = c.is_dash(t) && c.glued_before(t) && !c.glued(t) && c.goes_on(t + 2) &&
                       c.any(t + 1, mask(Role::kTo, Role::kOr, Role::kAnd));
  if (hanging) ++t;
  if (const Second quote = read_quote(c, *a); quote.link != Link::kNone) return quote;
  Role connector = Role::kCount;
  const bool dash = c.is_dash(t) && (c.glued_before(t) == c.glued(t) || a->kind != AmountKind::kNumber);
  const bool leaning = c.is_minus(t) && !c.glued_before(t) && c.glued(t) && c.is_digits(t + 1) &&
                       a->number.plain;  // "75 -300mm"
  if (c.is(t, Role::kTo)) {
    connector = Role::kTo;
  } else if (c.is(t, Role::kAnd)) {
    connector = Role::kAnd;
  } else if (c.is(t, Role::kOr)) {
    connector = Role::kOr;
  } else if (!dash && !leaning) {
    return out;
  }
  std::optional<Amount> second = read_amount(c, t + 1);
  if (second && second->kind == AmountKind::kQuantity && a->kind == AmountKind::kMoney &&
      a->first < a->number.first) {
    // "£2-3m" are millions, no metres.
    if (const std::optional<Number> millions = read_number(c, t + 1); millions && millions->letter) {
      second = Amount();
      second->first = t + 1;
      second->number = *millions;
      second->last = millions->last;
    }
  }
  if (!second || second->number.bare_fraction || second->number.few) return out;
  if (second->number.negative && (connector == Role::kCount || connector == Role::kOr)) return out;
  if (a->number.ratio || second->number.ratio) return out;
  Amount b = *second;
  // "fell from 3.5 million in 1997 to 1.1 million"
  if (is_year_like(c, *a) && !is_year_like(c, b) && a->first > 0 && c.goes_on(a->first) &&
      c.is(a->first - 1, Role::kYearStrong))
    return out;
  if (is_year_like(c, *a) != is_year_like(c, b) && b.kind == AmountKind::kNumber && connector != Role::kTo)
    return out;
  // Lend units.
  const bool a_bare = a->kind == AmountKind::kNumber, b_bare = b.kind == AmountKind::kNumber;
  if (hanging && !b.hyphenated) return out;
  if (a->hyphenated && !a_bare && !b.hyphenated) return out;
  if (a_bare && !b_bare) {
    if (b.kind == AmountKind::kMoney && b.first < b.number.first) return out;  // "5 to $7"
    if (is_year_like(c, *a) || a->number.vague) return out;
    if (connector == Role::kAnd && a->number.letter) return out;        // "at 1.78m and 70kg"
    if (connector == Role::kAnd && is_label(c, a->number)) return out;  // "a Volvo 240 and 5,000 euros"
    copy_unit(b, a);
  } else if (!a_bare && b_bare) {
    const bool in_front = (a->kind == AmountKind::kMoney && a->first < a->number.first) ||
                          (a->old && a->last == a->number.last);  // aged 18 to 27
    if (!in_front || (connector == Role::kOr && !a->old) ||
        (dash ? runs_on(c, b.number) : is_label(c, b.number)))
      return out;
    if (connector == Role::kAnd && !behind_between(c, a->first, Role::kBetween)) return out;
    copy_unit(*a, &b);
  } else if (a->kind == AmountKind::kQuantity && b.kind == AmountKind::kQuantity && a->unit == b.unit) {
    // "from 450,000 barrels to 750,000 barrels per day"
    if (a->unit_text.view().size() < b.unit_text.view().size()) copy_unit(b, a);
  }
  if (!same_unit(*a, b)) {
    if (a_bare) *a = *read_amount(c, a->first);
    return out;
  }
  const bool between = behind_between(c, a->first, Role::kBetween);
  // "the Chilean one to 912.4"
  if (a->number.word_one && b.number.numeral && a_bare && b_bare) return out;
  // "from 379 to 250 million tons": of one order
  constexpr double kOneOrder = 10;
  const bool falls = connector == Role::kTo && b.kind == AmountKind::kQuantity && b.number.magnitude >= 1e6 &&
                     a->number.value <= kOneOrder * b.number.unscaled &&
                     behind_between(c, a->first, Role::kFrom);
  if ((connector != Role::kAnd || between) && (a->number.value <= b.number.unscaled || falls)) {
    share_magnitude(b.number, &a->number);
  }
  // "10-15,000 troops": thousands both
  if (connector == Role::kCount && a->number.plain && a->kind == AmountKind::kNumber && b.number.grouped &&
      b.number.magnitude == 1 && b.number.value == 1000 * rounded(b.number.value / 1000, 1) &&
      1000 * a->number.value < b.number.value) {
    a->number.value *= 1000;
  }
  out.amount = b;
  const double low = a->number.value * a->scale, high = b.number.value * b.scale;
  out.link = a_bare && !b_bare && !leaning ? Link::kPair : Link::kNone;
  if (connector == Role::kAnd) {
    if (between && low < high) out.link = Link::kRange;
  } else if (connector == Role::kOr) {
    const bool near = high == low + 1 || (low < high && high <= 2 * low && low >= 5 && !a_bare);
    if (near || (!a_bare && out.link == Link::kPair && low < high)) out.link = Link::kRange;
    if (near && a_bare) out.link = Link::kRange;
  } else if (connector == Role::kTo && behind_between(c, a->first, Role::kFrom)) {
    // "rose from 5 to 7" is a change, "ranged from 5 to 7", "from 5 to 7 percent of them" a range.
    const bool ranges = spoken_of(c, a->first, AmountRole::kRange, kLookBack);
    const bool changes = spoken_of(c, a->first, AmountRole::kChange, kLookBack);
    if (ranges && low != high) {
      out.link = Link::kRange;
      out.swapped = low > high;
    } else if (low < high && !changes) {
      out.link = Link::kRange;
    } else {
      out.link = Link::kChange;
    }
  } else if (low < high) {
    out.link = Link::kRange;
    // "2 to Biman" has no second; "lost 2 to 3" is a score.
    if (a_bare && b_bare && connector == Role::kTo && is_year_like(c, b)) out.link = Link::kNone;
    if (is_score(c, *a, b)) out.link = Link::kNone;
    // "rose $85 to $9,480", "fell by 5,000 to 120,000": by how much, and to what
    constexpr double kFar = 5;
    const bool change = changes_by(c, a->first);
    if (change && ((a->kind == AmountKind::kMoney && !a_bare && !b_bare) || high >= kFar * low))
      out.link = Link::kNone;
    // "corn 2 cents to $4.48"
    if (a->kind == AmountKind::kMoney && a->scale != b.scale) out.link = Link::kNone;
    // "raised diesel by Rs 11 to Rs 285"
    const Hedge hedge = hedge_before(c, a->first);
    const std::uint32_t by = hedge.mod != Modifier::kNone ? hedge.first : a->first;
    if (a->kind == AmountKind::kMoney && !a_bare && !b_bare && by > 0 && c.is(by - 1, Role::kBy))
      out.link = Link::kNone;
  }
  if (out.link == Link::kNone && a_bare && !b_bare) *a = *read_amount(c, a->first);
  return out;
}

}  // namespace gloss::figures
