#include "figures/deictic_unit.h"

#include "figures/amount.h"
#include "figures/date_parts.h"
#include "figures/tense.h"

namespace gloss::figures {
namespace {

// "in the last weeks": those up to now, as "recent weeks" are; not "his last days", "in the last days of the
// war".
bool up_to_now(const Cursor& c, std::uint32_t unit, std::uint32_t last) {
  if (unit < 3 || !c.is(unit - 2, Role::kThe) || !c.goes_on(unit - 2)) return false;
  const Hit hedge = c.find(unit - 3, LexClass::kModifier);
  if (!c.is(unit - 3, Role::kIn) && !(hedge && hedge.lexeme.value == "over")) return false;
  return !c.goes_on(last) || (!c.is(last, Role::kOf) && !c.has(last, LexClass::kDateWord));
}

// "the same quarter of 2023", "the same month last year", "… a year ago": of that year
void read_year_of_same(const Cursor& c, const Calendar& calendar, Relative* out) {
  std::uint32_t at = out->last;
  if (!c.goes_on(at) || !c.goes_on(at + 1)) return;
  int year = 0;
  std::uint32_t last = 0;
  if (c.any(at, mask(Role::kOf, Role::kIn)) || c.has(at, LexClass::kDeictic)) {
    if (!c.has(at, LexClass::kDeictic)) ++at;
    if (year = year_at(c, at); year != 0) {
      last = at + 1;
    } else if (c.find(at, LexClass::kDeictic).lexeme.value == "last" &&
               c.find(at + 1, LexClass::kTimeUnit).lexeme.value == "Y" && calendar.knows_month()) {
      year = calendar.today().year - 1;
      last = at + 2;
    }
  } else if (c.is(at, Role::kArticle) && c.find(at + 1, LexClass::kTimeUnit).lexeme.value == "Y" &&
             c.goes_on(at + 2) && c.any(at + 2, mask(Role::kAgo, Role::kEarlier))) {
    year = out->moment.year - 1;
    last = at + 3;
  }
  if (last == 0) return;
  out->moment.year = year;
  out->last = last;
}

// "last night" is of the day before; so is "last evening".
bool read_day_part(std::uint32_t t, const Hit& part, Way way, const Calendar& calendar, Relative* out) {
  if (way == Way::kPast || way == Way::kRecent || way == Way::kComing) return false;
  const bool anchored = from_anchor(way) || way == Way::kNext;
  const int step = way == Way::kLast ? -1 : step_of(way);
  out->part = part.lexeme.value;
  out->last = t + part.count;
  out->score = 910;
  out->anchored = anchored;
  if (anchored ? calendar.knows_anchor() : calendar.knows_day()) {
    out->moment = Moment::of_day(add_days(anchored ? calendar.anchor() : calendar.today(), step));
    out->has_moment = true;
  } else if (step == 0) {
    out->timex.append("XXXX-XX-XX");
  } else {
    out->timex.append(step < 0 ? "-P1D" : "P1D");
  }
  return true;
}

// "last fiscal year"
bool read_fiscal_year(std::uint32_t last, Way way, const Calendar& calendar, Relative* out) {
  if (way == Way::kRecent || from_anchor(way)) return false;
  out->last = last;
  out->score = 920;
  out->has_moment = true;
  out->moment = Moment::of_year(calendar.knows_month() ? calendar.today().year + step_of(way) : 0);
  out->moment.grain = Grain::kFiscalYear;
  return true;
}

// "recent weeks", "the coming months"
bool read_units(const Cursor& c, std::uint32_t t, Way way, Relative* out) {
  if (way == Way::kRecent || way == Way::kPast || way == Way::kPrevious ||
      (way == Way::kLast && up_to_now(c, t, out->last))) {
    out->timex.append("PAST_REF");
  } else if (way == Way::kComing || way == Way::kFollowing || way == Way::kNext) {
    out->timex.append("FUTURE_REF");
  } else {
    return false;
  }
  // "following weeks of talks": after them
  if (way == Way::kFollowing && c.is(out->last, Role::kOf)) return false;
  out->mod = Modifier::kVague;
  out->score = 900;
  return true;
}

// "the past year", "last hour", "next fortnight": so long, up to the article's day or from it on.
bool read_stretch(const Hit& unit, Way way, const Calendar& calendar, Relative* out) {
  const std::string_view id = unit.lexeme.value;
  const double count = id == "TH" ? 1 : unit.lexeme.number;
  write_duration(id, count, &out->timex);
  set_days(id, way == Way::kPast ? -1 : step_of(way), count, calendar, out);
  out->duration = true;
  out->score = way == Way::kPast ? 890 : id == "TH" ? 880 : 900;
  return true;
}

bool is_stretch(const Hit& unit, Way way) {
  if (way == Way::kPast) return true;
  if (unit.lexeme.value == "TH") return way == Way::kLast || way == Way::kNext;
  return unit.lexeme.number > 1 && step_of(way) != 0 && !from_anchor(way);
}

// The day from which a period is counted.
CivilDate base_of(const Cursor& c, std::uint32_t t, const Hit& unit, Way way, bool anchored, bool coarse,
                  const Calendar& calendar) {
  const std::string_view id = unit.lexeme.value;
  if (!anchored) return calendar.near_today();
  const bool that = id == "D" && way == Way::kThat && tense_around(c, t, t + unit.count) != Tense::kPast;
  CivilDate base = that ? calendar.that_day() : calendar.anchor();
  if (coarse) base.year = static_cast<std::int16_t>(calendar.anchor_year());
  const Moment& told = calendar.anchor_period();
  if ((id == "M" && told.grain == Grain::kMonth) || (id == "Q" && told.grain == Grain::kQuarter))
    base = told.first_day();
  return base;
}

// "last week", "next year", "the same month": one period of the calendar.
bool read_period(const Cursor& c, std::uint32_t t, const Hit& unit, Way way, const Calendar& calendar,
                 Relative* out) {
  const std::string_view id = unit.lexeme.value;
  const bool day = id == "D";
  if (day && (way == Way::kLast || way == Way::kThis)) return false;
  const bool anchored = from_anchor(way) || (day && way == Way::kNext);
  const int step = step_of(way);
  const int count = static_cast<int>(unit.lexeme.number);
  out->anchored = anchored;
  out->score = way == Way::kThat ? 860 : 920;
  const bool coarse = !day && id != "W" && id != "WE";
  const bool year_known = coarse && id != "M" && id != "Q" && calendar.anchor_year() != 0;
  const bool known = anchored ? calendar.knows_anchor() || year_known
                              : calendar.knows_day() || (coarse && calendar.knows_month());
  if (!known) {
    write_unanchored(id, step, count, &out->timex);
    return true;
  }
  CivilDate base = base_of(c, t, unit, way, anchored, coarse, calendar);
  if (base.month == 0) base.month = base.day = 1;
  out->moment = period_at(id, base, step, count);
  if (way == Way::kThat && (id == "M" || id == "Q")) read_year_of_same(c, calendar, out);
  out->has_moment = true;
  return true;
}

}  // namespace

bool read_deictic_unit(const Cursor& c, std::uint32_t t, Way way, const Calendar& calendar, Relative* out) {
  const Hit part = c.find(t, LexClass::kDayPart);
  if (part && !c.ends_in_s(t)) return read_day_part(t, part, way, calendar, out);
  if (const std::uint32_t fiscal = c.phrase(t, Role::kFiscal); fiscal > 1)
    return read_fiscal_year(t + fiscal, way, calendar, out);
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  const std::string_view id = unit.lexeme.value;
  if (!unit || id == "TMS" || id == "TS" || id == "TM") return false;
  out->last = t + unit.count;
  if (c.ends_in_s(t) && c.token(t).length > 3) return read_units(c, t, way, out);
  if (way == Way::kRecent || (way == Way::kPast && unit.weak && id != "Q")) return false;
  if (is_stretch(unit, way)) return read_stretch(unit, way, calendar, out);
  return id.front() != 'T' && read_period(c, t, unit, way, calendar, out);
}

}  // namespace gloss::figures
