#include "figures/span_of_time.h"

#include <optional>

#include "figures/amount.h"
#include "figures/counted.h"
#include "figures/modifier.h"

namespace gloss::figures {
namespace {

// "all day", "another year"
Reading read_whole_span(const Cursor& c, std::uint32_t t) {
  Reading r;
  const Hit word = c.find(t, LexClass::kDateWord), unit = c.find(t + 1, LexClass::kTimeUnit);
  if (!word || word.lexeme.value != "whole" || !unit || unit.weak || !c.goes_on(t + 1)) return r;
  const std::string_view code = unit.lexeme.value;
  const std::uint32_t last = t + 1 + unit.count;
  if ((c.surface(t + 1).back() == 's' && c.token(t + 1).length > 3) || code == "TS" || code == "TMS" ||
      code == "ML" || (c.is_dash(last) && c.glued_before(last)))
    return r;
  write_duration(code, unit.lexeme.number, &r.timex);
  r.first = t;
  r.last = last;
  r.score = 800;
  r.value.type = Type::kDuration;
  r.because("span-of-time", c.words(t, last));
  return r;
}

// "a year and a half"
Reading read_and_a_half(const Cursor& c, std::uint32_t t) {
  Reading r;
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (!unit || t == 0 || !c.goes_on(t) || !c.is(t - 1, Role::kArticle)) return r;
  const std::uint32_t at = t + unit.count;
  const Hit half = part_behind(c, at);
  if (!half) return r;
  write_duration(unit.lexeme.value, unit.lexeme.number * (1 + half.lexeme.number), &r.timex);
  r.first = t;
  r.last = at + 2 + half.count;
  r.score = 880;
  r.value.type = Type::kDuration;
  r.because("span-of-time", c.words(t, r.last));
  return r;
}

// "for years", "may take a year", "a few weeks" is an amount and read elsewhere.
Reading read_bare_span(const Cursor& c, std::uint32_t t) {
  Reading r;
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (!unit || t == 0 || !c.goes_on(t) || unit.lexeme.value == "TMS" || unit.lexeme.value == "WE") return r;
  const std::uint32_t last = t + unit.count;
  if (c.is_dash(last) && c.glued_before(last)) return r;
  const bool plural = c.surface(t).back() == 's' && c.token(t).length > 3;
  if (plural) {
    if (!c.is(t - 1, Role::kBareDuration) || unit.lexeme.value == "Q") return r;
    if (t > 1 && c.surface(t - 2) == "as") return r;  // "the third in as many weeks"
    write_duration(unit.lexeme.value, -1, &r.timex);
    r.value.mod = Modifier::kVague;
    r.score = 760;
  } else {
    if (unit.weak || !c.is(t - 1, Role::kArticle) || t < 2 || !c.goes_on(t - 1) ||
        !c.is(t - 2, Role::kDurationBefore))
      return r;
    if (unit.lexeme.value == "TS" || unit.lexeme.value == "TM") return r;
    // "once in a decade": how often, no length
    if (t > 2 && c.goes_on(t - 2) && c.amount_word(t - 3, AmountRole::kHowOften) != 0) return r;
    // "about a month ago", "within a day of" are read as dates or not at all.
    if (c.has(last, LexClass::kNotCounted) && c.any(last, mask(Role::kAgo, Role::kEarlier, Role::kLater)))
      return r;
    write_duration(unit.lexeme.value, unit.lexeme.number, &r.timex);
    r.score = 780;
  }
  r.first = t;
  r.last = last;
  r.value.type = Type::kDuration;
  r.because("span-of-time", c.surface(t));
  return r;
}

// "two hours ten", "an hour and thirty" at the end of a clause: minutes.
void read_bare_minutes(const Cursor& c, Reading* r) {
  const std::uint32_t at = c.is(r->last, Role::kAnd) && c.goes_on(r->last) ? r->last + 1 : r->last;
  if (!c.goes_on(at) || (!c.is_digits(at) && !c.has(at, LexClass::kNumberWord))) return;
  const std::optional<Amount> minutes = read_amount(c, at);
  if (!minutes || minutes->kind != AmountKind::kNumber || minutes->first != at || !minutes->number.simple() ||
      minutes->number.has_point || minutes->number.value < 1 || minutes->number.value > 59)
    return;
  const std::uint32_t last = minutes->last;
  if (c.goes_on(last) && (c.token(last).kind != TokenKind::kPunct || c.is_dash(last) || c.glued(last)))
    return;
  r->timex.append_number(minutes->number.value).append('M');
  r->last = last;
}

// "two nights", "two more years", "three additional weeks"
Reading read_named_span(const Cursor& c, const Amount& a) {
  Reading r;
  if (!a.number.simple() || !c.goes_on(a.last)) return r;
  r.value.type = Type::kDuration;
  r.first = a.first;
  r.score = 900;
  const Hit nights = c.find(a.last, LexClass::kTimeUnit);
  if (nights && nights.lexeme.value == "D" && c.surface(a.last).back() == 's') {
    write_duration("D", a.number.value, &r.timex);
    r.last = a.last + nights.count;
    r.because("span-of-time", c.surface(a.last));
    return r;
  }
  const Hit unit = c.goes_on(a.last + 1) && c.is(a.last, Role::kElliptical)
                       ? c.find(a.last + 1, LexClass::kTimeUnit)
                       : Hit();
  if (!unit || unit.weak) return {};
  write_duration(unit.lexeme.value, a.number.value * unit.lexeme.number, &r.timex);
  r.last = a.last + 1 + unit.count;
  r.because("span-of-time", c.surface(a.last + 1));
  return r;
}

// The "10m" of "2h 10m": no metres.
void read_as_minutes(const Cursor& c, bool behind_hours, Amount* a) {
  if (!behind_hours || a->kind != AmountKind::kQuantity || a->unit != "m" || !a->number.plain ||
      a->number.value >= 60 || c.token(a->last - 1).length != 1)
    return;
  a->kind = AmountKind::kSpan;
  a->unit = "TM";
  a->scale = 1;
}

// "two years and three months", "1 hour 15 minutes": coarser first; "two more years".
Reading read_long_span(const Cursor& c, std::uint32_t t) {
  Reading r;
  std::optional<Amount> a;
  if (const Hit one =
          t > 0 && c.goes_on(t) && c.is(t - 1, Role::kArticle) ? c.find(t, LexClass::kTimeUnit) : Hit()) {
    // "an | hour and 20 minutes"
    a.emplace();
    a->first = t;
    a->kind = AmountKind::kSpan;
    a->unit = one.lexeme.value;
    a->number.value = one.lexeme.number;
    a->last = t + one.count;
  } else if (c.is_digits(t) || c.has(t, LexClass::kNumberWord)) {
    a = read_amount(c, t);
  }
  if (!a || a->first != t || a->hyphenated || a->old || a->number.few || a->number.vague) return r;
  r.value.type = Type::kDuration;
  r.first = t;
  r.score = 900;
  if (a->kind == AmountKind::kNumber) return read_named_span(c, *a);
  constexpr std::string_view kOrder[] = {"Y", "M", "W", "D", "TH", "TM", "TS"};
  const auto rank = [&kOrder](std::string_view unit) {
    for (int i = 0; i < 7; ++i) {
      if (kOrder[i] == unit) return i;
    }
    return -1;
  };
  if (a->kind != AmountKind::kSpan || a->scale != 1) return {};
  int coarser = rank(a->unit);
  if (coarser < 0) return {};
  write_duration(a->unit, a->number.value, &r.timex);
  r.last = a->last;
  for (int parts = 1; parts < 7; ++parts) {
    std::uint32_t at = r.last;
    if (c.is_char(at, ',') && c.goes_on(at)) ++at;
    if (c.is(at, Role::kAnd) && c.goes_on(at)) ++at;
    if (!c.goes_on(at) || (!c.is_digits(at) && !c.has(at, LexClass::kNumberWord))) break;
    std::optional<Amount> b = read_amount(c, at);
    if (b) read_as_minutes(c, coarser == rank("TH"), &*b);
    if (!b || b->first != at || b->kind != AmountKind::kSpan || b->hyphenated || b->old || b->scale != 1 ||
        b->number.few || b->number.vague || rank(b->unit) <= coarser)
      break;
    Text rest;
    write_duration(b->unit, b->number.value, &rest);
    // One T in front of all that is finer than a day.
    r.timex.append(rest.view().substr(coarser >= 4 ? 2 : 1));
    coarser = rank(b->unit);
    r.last = b->last;
  }
  if (r.last == a->last && a->unit == "TH") read_bare_minutes(c, &r);
  if (r.last == a->last) return {};
  r.because("span-of-time", c.words(t, r.last));
  return r;
}

}  // namespace

Hit part_behind(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t) || !c.is(t, Role::kAnd) || !c.is(t + 1, Role::kArticle) || !c.goes_on(t + 2)) return {};
  const Hit half = c.find(t + 2, LexClass::kFractionWord);
  const bool part =
      half && half.lexeme.value == "singular" && (half.lexeme.number == 0.5 || half.lexeme.number == 0.25);
  return part ? half : Hit();
}

Reading read_span_of_time(const Cursor& c, std::uint32_t t) {
  Reading r = read_long_span(c, t);
  if (!r) {
    if (const Reading whole = read_whole_span(c, t)) return whole;
    r = read_and_a_half(c, t);
  }
  if (!r) return read_bare_span(c, t);
  r.value.mod = hedge_before(c, t).mod;
  return r;
}

}  // namespace gloss::figures
