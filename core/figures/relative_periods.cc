#include "figures/relative_periods.h"

#include "figures/date_parts.h"
#include "figures/tense.h"

namespace gloss::figures {

// "over the weekend", "at the weekend": the last one, the coming one where the sentence looks ahead.
Relative read_weekend(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Relative out;
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (!unit || unit.lexeme.value != "WE" || c.ends_in_s(t) || t < 2 || !c.goes_on(t) || !c.goes_on(t - 1) ||
      !c.is(t - 1, Role::kThe))
    return out;
  const std::uint32_t last = t + unit.count;
  const Hit over = c.find(t - 2, LexClass::kModifier);
  const bool stands =
      c.any(t - 2, mask(Role::kAt, Role::kOn, Role::kIn, Role::kBy)) || (over && over.lexeme.value == "over");
  if (!stands || c.is_dash(last) ||
      (c.goes_on(last) && (c.is(last, Role::kOf) || c.token(last).kind == TokenKind::kPossessive)))
    return out;
  out.first = t;
  out.last = last;
  out.score = 860;
  if (!calendar.knows_day()) {
    out.timex.append("XXXX-WXX-WE");
    return out;
  }
  const Tense tense = tense_around(c, t, last);
  const bool ahead = looks_ahead(tense) || calendar.coming(tense) || gloss::weekday(calendar.today()) >= 6;
  out.moment = period_at("WE", calendar.today(), ahead ? 0 : -1, 1);
  out.has_moment = true;
  return out;
}

// "the day before", "the year after", "the night before" at the end of a clause: beside what the text spoke
// of. With an event behind it ("the day before the vote") it is no date.
Relative read_period_beside(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Relative out;
  const Hit part = c.find(t, LexClass::kDayPart), unit = part ? Hit() : c.find(t, LexClass::kTimeUnit);
  const std::uint32_t at = t + unit.count + part.count;
  if ((!unit && !part) || t == 0 || !c.goes_on(t) || !c.goes_on(at) || !c.is(t - 1, Role::kThe) ||
      c.ends_in_s(t))
    return out;
  const std::string_view code = unit ? unit.lexeme.value : std::string_view("D");
  const Hit word = c.find(at, LexClass::kDateWord);
  const bool after = word && word.lexeme.value == "after", before = word && word.lexeme.value == "before";
  if ((!after && !before) || word.count != 1 || (code != "D" && code != "W" && code != "M" && code != "Y") ||
      (unit && unit.lexeme.number != 1))
    return out;
  const std::uint32_t last = at + 1;
  if (c.goes_on(last) && !c.is_char(last, ',') && !c.is_char(last, '.') && !c.is_char(last, '?') &&
      !c.is_char(last, ';') && !c.is_char(last, '!'))
    return out;
  const bool coarse = code == "Y" && calendar.anchor_year() != 0;
  out.first = t;
  out.last = last;
  out.score = 860;
  out.anchored = true;
  if (part) out.part = part.lexeme.value;
  const int step = after ? 1 : -1;
  if (!calendar.knows_anchor() && !coarse) {
    write_unanchored(code, step, 1, &out.timex);
    return out;
  }
  CivilDate base = code == "M" && calendar.knows_anchor_month() ? calendar.anchor_month()
                   : calendar.knows_anchor()                    ? calendar.anchor()
                                                                : CivilDate{0, 1, 1};
  if (coarse) base.year = static_cast<std::int16_t>(calendar.anchor_year());
  out.moment = period_at(code, base, step, 1);
  out.has_moment = true;
  return out;
}

// "by year-end", "at year-end 2025"
Relative read_period_end(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Relative out;
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  const bool joined = unit.count == 1 && c.is_dash(t + 1) && c.glued(t) && c.glued(t + 1);
  const std::uint32_t end = joined ? t + 2 : t + 1;
  if (!unit || unit.lexeme.number != 1 || (unit.lexeme.value != "Y" && unit.lexeme.value != "M") ||
      c.ends_in_s(t))
    return out;
  const Hit word = c.goes_on(end) ? c.find(end, LexClass::kDateWord) : Hit();
  if (!word || word.lexeme.value != "period_end" || !calendar.knows_month()) return out;
  std::uint32_t last = end + 1;
  const int year = unit.lexeme.value == "Y" && c.goes_on(last) ? year_at(c, last) : 0;
  if (year != 0) ++last;
  // "year-end rally": belongs to a noun
  if (c.goes_on(last) && ((c.is_word(last) && !c.has(last, LexClass::kNotCounted)) || c.is_dash(last)))
    return out;
  out.first = t;
  out.last = last;
  out.score = 900;
  out.mod = Modifier::kEnd;
  out.has_moment = true;
  if (year != 0) {
    out.moment = Moment::of_year(year);
    return out;
  }
  // In January, "at year-end" of what was is the year before's.
  constexpr int kEarly = 3;
  const bool before = unit.lexeme.value == "Y" && calendar.today().month <= kEarly &&
                      tense_around(c, t, last) == Tense::kPast;
  out.moment = period_at(unit.lexeme.value, calendar.near_today(), before ? -1 : 0, 1);
  return out;
}

// "the rest of the week", "the remainder of this year": from today to its end
Relative read_rest(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  Relative out;
  const Hit rest = c.find(t, LexClass::kDateWord);
  const std::uint32_t at = t + rest.count;
  if (!rest || rest.lexeme.value != "rest_of" || !c.goes_on(at) || !calendar.knows_day()) return out;
  const Hit unit = c.find(at, LexClass::kTimeUnit);
  const std::string_view code = unit ? unit.lexeme.value : std::string_view();
  if ((code != "W" && code != "M" && code != "Y" && code != "DE") || unit.lexeme.number != 1 ||
      c.ends_in_s(at) || (c.is_dash(at + 1) && c.glued_before(at + 1)))
    return out;
  out.first = t;
  out.last = at + unit.count;
  out.score = 900;
  out.moment = Moment::of_day(calendar.today());
  out.until = Moment::of_day(add_days(period_at(code, calendar.today(), 0, 0).past_last_day(), -1));
  out.has_moment = out.interval = true;
  return out;
}

}  // namespace gloss::figures
