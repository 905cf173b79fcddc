#include "figures/deictic.h"

#include "figures/amount.h"

namespace gloss::figures {

Way way_of(std::string_view value) {
  constexpr std::pair<std::string_view, Way> kWays[] = {
      {"last", Way::kLast},     {"next", Way::kNext},         {"this", Way::kThis},
      {"past", Way::kPast},     {"previous", Way::kPrevious}, {"following", Way::kFollowing},
      {"coming", Way::kComing}, {"recent", Way::kRecent},     {"that", Way::kThat},
      {"same", Way::kThat},     {"current", Way::kThis}};
  for (const auto& [name, way] : kWays) {
    if (name == value) return way;
  }
  return Way::kNone;
}

int step_of(Way way) {
  switch (way) {
    case Way::kLast:
    case Way::kPast:
    case Way::kPrevious:
      return -1;
    case Way::kNext:
    case Way::kFollowing:
    case Way::kComing:
      return 1;
    default:
      return 0;
  }
}

bool from_anchor(Way way) { return way == Way::kThat || way == Way::kPrevious || way == Way::kFollowing; }

bool is_plural_unit(const Cursor& c, std::uint32_t t) {
  return c.surface(t).back() == 's' && c.token(t).length > 3;
}

// The days that "last five years", "next three days" cover: up to the article's day, or from the day behind
// it; whole quarters.
void set_days(std::string_view unit, int step, double count, const Calendar& calendar, Relative* out,
              bool anchored) {
  const int n = static_cast<int>(count);
  if (const double minutes = unit == "TH" ? 60 * count : unit == "TM" ? count : 0; minutes > 0) {
    if (step == 0 || !calendar.knows_minute() || minutes > 1e6) return;
    out->moment = calendar.minutes_from_now(step < 0 ? -minutes : 0, &out->minutes);
    out->until = calendar.minutes_from_now(step < 0 ? 0 : minutes, &out->until_minutes);
    out->has_moment = out->interval = true;
    return;
  }
  if (step == 0 || count != n || n < 1 || n > 5000 || !calendar.knows_day()) return;
  const CivilDate today = anchored ? calendar.anchor() : calendar.today();
  if (unit == "Q") {
    const CivilDate here{today.year, static_cast<std::uint8_t>((today.month - 1) / 3 * 3 + 1), 1};
    const CivilDate from = add_months(here, step < 0 ? -3 * n : 3);
    const CivilDate to = add_months(from, 3 * n - 1);
    out->moment = Moment::of_month(from.year, from.month);
    out->until = Moment::of_month(to.year, to.month);
  } else {
    if ((unit == "Y" && n > 1500) || (unit == "M" && n > 20000)) return;
    const CivilDate from = step < 0 ? today : unit == "BD" ? add_business_days(today, 1) : add_days(today, 1);
    const CivilDate to = unit == "BD"   ? add_business_days(step < 0 ? today : add_days(from, -1), step * n)
                         : unit == "D"  ? add_days(from, step * n)
                         : unit == "W"  ? add_days(from, 7 * step * n)
                         : unit == "M"  ? add_months(from, step * n)
                         : unit == "Y"  ? add_months(from, 12 * step * n)
                         : unit == "DE" ? add_months(from, 120 * step * n)
                                        : CivilDate{};
    if (to.month == 0 || to.year < 1) return;
    out->moment = Moment::of_day(step < 0 ? to : from);
    out->until = Moment::of_day(add_days(step < 0 ? from : to, unit == "BD" && step > 0 ? 0 : -1));
  }
  out->has_moment = out->interval = true;
}

// "last five years", "past several weeks", "next 48 hours"
bool read_counted_span(const Cursor& c, std::uint32_t t, Way way, const Calendar& calendar, Relative* out) {
  if (way == Way::kThat || way == Way::kRecent) return false;
  // "following ten years in office": after them
  if (way == Way::kFollowing && !(t > 1 && c.any(t - 2, mask(Role::kThe, Role::kHisHer)))) return false;
  if (!c.is_digits(t) && !c.has(t, LexClass::kNumberWord) && !c.has(t, LexClass::kVagueNumber) &&
      !c.has(t, LexClass::kFractionWord)) {
    return false;
  }
  std::optional<Amount> a = read_amount(c, t);
  if (a && a->kind != AmountKind::kSpan && a->first == t && c.goes_on(t + 1)) {
    // "three quarters" is a fraction elsewhere, not behind "last" or "next".
    const Hit quarters = c.find(t + 1, LexClass::kTimeUnit), word = c.find(t, LexClass::kNumberWord);
    const double count = word ? word.lexeme.number : c.integer(t);
    if (quarters && quarters.lexeme.value == "Q" && is_plural_unit(c, t + 1) && count > 1) {
      a->kind = AmountKind::kSpan;
      a->unit = "Q";
      a->number.value = count;
      a->number.few = a->number.vague = false;
      a->scale = 1;
      a->last = t + 2;
    }
  }
  if (!a || a->kind != AmountKind::kSpan || a->hyphenated || a->old || a->first != t) return false;
  const bool unknown = a->number.uncounted();
  write_duration(a->unit, unknown ? -1 : a->number.value * a->scale, &out->timex);
  if (a->number.few || a->number.vague) out->mod = Modifier::kVague;
  if (!unknown) {
    set_days(a->unit, step_of(way), a->number.value * a->scale, calendar, out, from_anchor(way));
  }
  out->duration = true;
  out->last = a->last;
  out->score = 920;
  return true;
}

// "2 upcoming months", "10 previous weeks", "5 past years"
Relative read_count_deictic(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Relative out;
  const Hit word = c.find(t, LexClass::kNumberWord);
  const int count = word ? static_cast<int>(word.lexeme.number) : c.digits(t) <= 3 ? c.integer(t) : -1;
  const std::uint32_t at = t + (word ? word.count : 1);
  if (count < 1 || !c.goes_on(at) || !c.goes_on(at + 1)) return out;
  const Hit deictic = c.find(at, LexClass::kDeictic), unit = c.find(at + 1, LexClass::kTimeUnit);
  if (!deictic || !unit || !is_plural_unit(c, at + 1) || (unit.weak && unit.lexeme.value != "Q")) return out;
  const Way way = way_of(deictic.lexeme.value);
  if (step_of(way) == 0 || way == Way::kFollowing) return out;
  out.first = t;
  out.last = at + 1 + unit.count;
  write_duration(unit.lexeme.value, count * unit.lexeme.number, &out.timex);
  set_days(unit.lexeme.value, step_of(way), count * unit.lexeme.number, calendar, &out);
  out.duration = true;
  out.score = 920;
  return out;
}

}  // namespace gloss::figures
