#include "figures/lasting.h"

#include <optional>

#include "figures/amount.h"

namespace gloss::figures {
namespace {

// A plain length at a token: "two hours", "ten days".
std::optional<Amount> length_at(const Cursor& c, std::uint32_t t) {
  if (!c.is_digits(t) && !c.has(t, LexClass::kNumberWord)) return {};
  std::optional<Amount> a = read_amount(c, t);
  if (!a || a->kind != AmountKind::kSpan || a->first != t || a->hyphenated || a->old || a->number.few ||
      a->number.vague)
    return {};
  return a;
}

// The end of what begins at `from` and lasts so long; false where the units do not go together.
bool end_of(const Stamp& from, const Amount& a, Stamp* to) {
  *to = from;
  to->until = {};
  const double count = a.number.value * a.scale;
  if (from.clock) {
    const double minutes = a.unit == "TH" ? 60 * count : a.unit == "TM" ? count : 0;
    if (minutes <= 0 || minutes > 24 * 60) return false;
    const int end = from.clock.minutes() + static_cast<int>(minutes);
    to->clock.hour = end / 60 % 24;
    to->clock.minute = end % 60;
    to->clock.second = -1;
    if (end >= 24 * 60) {
      if (!from.date || !from.date.has_moment || !from.date.moment.resolved()) return false;
      to->date.moment = Moment::of_day(add_days(from.date.moment.first_day(), 1));
    }
    return true;
  }
  const Core& date = from.date;
  if (!date.is_day() || !date.has_moment || !date.moment.resolved() || !from.part.empty()) return false;
  const int days = a.unit == "D" ? static_cast<int>(count) : a.unit == "W" ? static_cast<int>(7 * count) : 0;
  if (days < 1 || days > 400) return false;
  to->date.moment = Moment::of_day(add_days(date.moment.first_day(), days - 1));
  return true;
}

std::string_view date_word(const Cursor& c, std::uint32_t t) {
  const Hit word = c.find(t, LexClass::kDateWord);
  return word ? word.lexeme.value : std::string_view();
}

}  // namespace

bool hours_follow(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t) || !c.goes_on(t + 1) || date_word(c, t) != "for") return false;
  const std::optional<Amount> length = length_at(c, t + 1);
  return length && (length->unit == "TH" || length->unit == "TM");
}

Stamp read_length(const Cursor& c, const Stamp& from) {
  const std::uint32_t t = from.last;
  if (from.until || from.positioned || !c.goes_on(t) || !c.goes_on(t + 1) || date_word(c, t) != "for")
    return {};
  // "held on May 4 for two days": when it began and how long it was are two figures; hours of a clock time
  // are one.
  if (!from.clock) return {};
  const std::optional<Amount> length = length_at(c, t + 1);
  Stamp to;
  if (!length || !end_of(from, *length, &to)) return {};
  to.last = length->last;
  return to;
}

Lasting read_lasting(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Lasting out;
  const std::optional<Amount> length = length_at(c, t);
  if (!length || !c.goes_on(length->last)) return out;
  std::uint32_t at = length->last;
  const Hit word = c.find(at, LexClass::kDateWord);
  const bool from = c.is(at, Role::kFrom);
  if (word && word.lexeme.value == "since" && c.surface(at) != "since") {
    at += word.count;  // starting, beginning
    if (c.is(at, Role::kFrom)) ++at;
  } else if (from) {
    ++at;
  } else {
    return out;
  }
  if (!c.goes_on(at)) return out;
  out.from = read_stamp(c, at, calendar, true);
  // "three days from Monday" is a day, read elsewhere.
  if (!out.from || out.from.until || (from && !out.from.clock) || !end_of(out.from, *length, &out.to))
    return {};
  out.last = out.from.last;
  return out;
}

}  // namespace gloss::figures
