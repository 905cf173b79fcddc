#include "figures/recurrence.h"

#include "figures/clock.h"
#include "figures/date_parts.h"
#include "figures/date_words.h"

namespace gloss::figures {
namespace {

Clock clock_at(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t)) return {};
  std::uint32_t at = t;
  bool said = false;
  if (c.is(at, Role::kAt) && c.goes_on(at + 1)) {
    ++at;
    said = true;
  }
  const Clock clock = said ? read_loose_clock(c, at) : read_clock(c, at);
  const bool noun =
      clock && !clock.certain && c.goes_on(clock.last) && (c.is_word(clock.last) || c.is_dash(clock.last));
  return noun ? Clock() : clock;
}

// "every first Sunday [of the month]"
bool read_ranked_day(const Cursor& c, std::uint32_t t, std::uint32_t* last, Text* day) {
  const Hit deictic = c.find(t, LexClass::kDeictic);
  const bool final = deictic && (deictic.lexeme.value == "last" || deictic.lexeme.value == "final");
  const DayHit rank = final ? DayHit{-1, t + deictic.count, true} : day_at(c, t, true);
  if (!rank.suffixed || rank.day > 5 || !c.goes_on(rank.last)) return false;
  const Hit weekday = c.find(rank.last, LexClass::kWeekday);
  if (!weekday) return false;
  *last = rank.last + weekday.count;
  if (c.is(*last, Role::kOf) && c.goes_on(*last) && c.goes_on(*last + 1) &&
      c.any(*last + 1, mask(Role::kThe, Role::kEvery))) {
    const Hit unit = c.find(*last + 2, LexClass::kTimeUnit);
    if (unit && unit.lexeme.value == "M" && c.goes_on(*last + 2)) *last += 2 + unit.count;
  }
  day->append("XXXX-XX-WXX-").append_padded(static_cast<int>(weekday.lexeme.number), 1);
  day->append(final ? "-#-" : "-#").append_padded(final ? 1 : rank.day, 1);
  return true;
}

// "every Friday", "every weekend", "every January", "every day"; `day` is what its timex says before a clock
// time.
bool read_day(const Cursor& c, std::uint32_t t, std::uint32_t* last, Text* day, bool* whole) {
  *whole = true;
  if (read_ranked_day(c, t, last, day)) return true;
  if (const Hit weekday = c.find(t, LexClass::kWeekday);
      weekday && (!weekday.weak || weak_weekday_stands(c, t))) {
    *last = t + weekday.count;
    day->append("XXXX-WXX-").append_padded(static_cast<int>(weekday.lexeme.number), 1);
    return true;
  }
  if (const Hit month = c.find(t, LexClass::kMonth);
      month && month.lexeme.value != "lower" && c.token(t).capitalised()) {
    *last = t + month.count;
    day->append("XXXX-").append_padded(static_cast<int>(month.lexeme.number), 2);
    return true;
  }
  if (const Hit part = c.find(t, LexClass::kDayPart); part && part.lexeme.value != "MI") {
    *last = t + part.count;
    day->append('T').append(part.lexeme.value);
    return c.surface(t).back() != 's';
  }
  const Hit unit = c.find(t, LexClass::kTimeUnit);
  if (unit && unit.lexeme.value == "WE") {
    *last = t + unit.count;
    day->append("XXXX-WXX-WE");
    return true;
  }
  if (unit && unit.lexeme.value == "D" && unit.lexeme.number == 1) {
    *last = t + unit.count;
    *whole = false;
    return true;
  }
  return false;
}

struct Day {
  std::uint32_t last = 0;
  Text timex;          // before a clock time
  bool whole = false;  // says a day by itself; "every day" needs a clock time to be one
  explicit operator bool() const { return last != 0; }
};

// "every Friday", "Thursdays", "everyday", "first Tuesday of every month"
Day recurring_day(const Cursor& c, std::uint32_t t) {
  Day out;
  if (!c.is(t, Role::kEvery) && read_ranked_day(c, t, &out.last, &out.timex)) {
    out.whole = true;
    const bool monthly = c.is(out.last - 2, Role::kEvery) && c.is(out.last - 3, Role::kOf);
    return monthly ? out : Day();
  }
  if (c.is(t, Role::kEvery) && c.goes_on(t + 1)) {
    if (!read_day(c, t + 1, &out.last, &out.timex, &out.whole)) out.last = 0;
    return out;
  }
  const Hit word = c.find(t, LexClass::kDateWord);
  if (!word || (word.lexeme.value != "recurring" && word.lexeme.value != "every_day")) return out;
  out.last = t + word.count;
  out.whole = word.lexeme.value == "recurring";
  if (out.whole) out.timex.append("XXXX-WXX-").append_padded(static_cast<int>(word.lexeme.number), 1);
  return out;
}

}  // namespace

Reading read_recurrence(const Cursor& c, std::uint32_t t) {
  Reading r;
  const Day day = recurring_day(c, t);
  if (!day || (c.goes_on(day.last) && c.is_dash(day.last) && c.glued_before(day.last))) return r;
  const Clock clock = clock_at(c, day.last);
  if (!clock && !day.whole) return r;
  r.first = t;
  r.last = clock ? clock.last : day.last;
  r.timex = day.timex;
  const bool part = !day.timex.empty() && day.timex.view().front() == 'T';  // "every morning"
  if (clock && part) r.timex.clear();
  r.value.type = clock || part ? Type::kTime : Type::kDate;
  if (clock) write_clock(clock, &r.timex);
  r.score = 900;
  r.because("recurrence", c.surface(c.is(t, Role::kEvery) ? t + 1 : t));
  return r;
}

Reading read_recurrence_behind(const Cursor& c, const Clock& clock) {
  Reading r;
  if (!c.goes_on(clock.last)) return r;
  const std::uint32_t t =
      c.is(clock.last, Role::kOn) && c.goes_on(clock.last + 1) ? clock.last + 1 : clock.last;
  const Day day = recurring_day(c, t);
  if (!day) return r;
  r.first = clock.first;
  r.last = day.last;
  r.timex = day.timex;
  r.value.type = Type::kTime;
  write_clock(clock, &r.timex);
  r.score = 930;
  r.because("recurrence", c.surface(t));
  return r;
}

}  // namespace gloss::figures
