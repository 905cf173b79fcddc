#include "figures/clock.h"

#include "figures/clock_words.h"
#include "figures/number.h"

namespace gloss::figures {
namespace {

// "+05:30" → 330; false for zones whose offset the name alone does not give.
bool parse_offset(std::string_view s, int* minutes) {
  if (s == "Z") {
    *minutes = 0;
    return true;
  }
  if (s.size() != 6 || (s[0] != '+' && s[0] != '-')) return false;
  const int value = ((s[1] - '0') * 10 + (s[2] - '0')) * 60 + (s[4] - '0') * 10 + (s[5] - '0');
  *minutes = s[0] == '-' ? -value : value;
  return true;
}

void write_offset(int minutes, Text* out) {
  if (minutes == 0) {
    out->append('Z');
    return;
  }
  out->append(minutes < 0 ? '-' : '+');
  const int size = minutes < 0 ? -minutes : minutes;
  out->append_padded(size / 60, 2).append(':').append_padded(size % 60, 2);
}

// "+3", "+03:00", "-0530" behind UTC: the offset in `minutes` and the token behind it; 0 where there is none.
std::uint32_t read_offset(const Cursor& c, std::uint32_t t, int* minutes) {
  if (!c.goes_on(t) || !(c.is_char(t, '+') || c.is_minus(t)) || !c.glued(t)) return 0;
  const std::uint32_t digits = c.digits(t + 1);
  const std::int32_t value = c.integer(t + 1);
  std::uint32_t last = t + 2;
  int size = 0;
  if (digits == 4) {
    size = value / 100 * 60 + value % 100;
  } else if (digits == 1 || digits == 2) {
    size = value * 60;
    if (c.glued(t + 1) && c.is_char(last, ':') && c.glued(last) && c.digits(last + 1) == 2) {
      size += c.integer(last + 1);
      last += 2;
    }
  } else {
    return 0;
  }
  if (size > 14 * 60) return 0;
  *minutes = c.is_char(t, '+') ? size : -size;
  return last;
}

// "8 p.m. Pacific", "at 8 Pacific": a zone whose name is also a word of other names ("by 2030 Pacific
// islands", "3 p.m. Central Bank") needs a time that is one by itself, or nothing behind it that it could
// belong to.
bool weak_zone_fits(const Cursor& c, std::uint32_t t, std::uint32_t last, bool timed) {
  if (!c.goes_on(last) || !c.is_word(last)) return timed || c.digits(t - 1) != 4;
  if (c.token(last).capitalised()) {
    return timed && (c.has(last, LexClass::kWeekday) || c.has(last, LexClass::kMonth) ||
                     c.has(last, LexClass::kTimezone));
  }
  return timed || (c.digits(t - 1) != 4 && c.has(last, LexClass::kNotCounted));
}

// `timed`: what stands in front is a time whatever follows: "8 p.m.", "20:30".
Hit zone_at(const Cursor& c, std::uint32_t t, bool timed) {
  const Hit zone = c.find(t, LexClass::kTimezone);
  return zone && zone.weak && !weak_zone_fits(c, t, t + zone.count, timed) ? Hit() : zone;
}

void read_zone(const Cursor& c, Clock* clock) {
  const std::uint32_t t = clock->last;
  if (!c.goes_on(t)) return;
  const bool bracket = c.is_char(t, '(');
  const Hit zone = zone_at(c, bracket ? t + 1 : t, clock->certain);
  if (!zone) {
    // "15:00Z", "15:00+01:00"
    if (c.glued_before(t) && c.surface(t) == "Z") {
      clock->last = t + 1;
      clock->has_zone = true;
    } else if (c.glued_before(t) && (c.is_char(t, '+') || c.is_minus(t)) && c.glued(t) &&
               c.digits(t + 1) == 2 && c.glued(t + 1) && c.is_char(t + 2, ':') && c.digits(t + 3) == 2) {
      clock->offset = (c.integer(t + 1) * 60 + c.integer(t + 3)) * (c.is_char(t, '+') ? 1 : -1);
      clock->has_zone = true;
      clock->last = t + 4;
    }
    return;
  }
  std::uint32_t last = t + zone.count;
  if (bracket) ++last;
  int offset = 0;
  const std::uint32_t shifted = zone.lexeme.value == "Z" ? read_offset(c, last, &offset) : 0;
  if (shifted != 0) last = shifted;
  if (bracket && !c.is_char(last++, ')')) return;
  clock->last = last;
  clock->local = zone.lexeme.value == "local";
  clock->has_zone = parse_offset(zone.lexeme.value, &clock->offset);
  if (shifted != 0) clock->offset = offset;
}

// "a.m.", "p m", the "p" of "7p"
bool read_meridian(const Cursor& c, Clock* clock) {
  std::uint32_t t = clock->last;
  if (c.is_char(t, '.') && c.glued_before(t) && c.glued(t) && c.is_digits(t - 1)) ++t;  // "9.am"
  if (!c.goes_on(t) || clock->hour > 12) return false;
  const std::uint32_t am = c.phrase(t, Role::kAm), pm = c.phrase(t, Role::kPm);
  std::uint32_t count = am > pm ? am : pm;
  bool afternoon = pm > am;
  if (count == 0) {
    // A lone letter, glued to digits.
    const Hit letter =
        c.is_digits(t - 1) && c.glued_before(t) && c.token(t).shape == Shape::kLower && c.token(t).length == 1
            ? c.find(t, LexClass::kDateWord)
            : Hit();
    if (!letter || (letter.lexeme.value != "a" && letter.lexeme.value != "p") ||
        (c.glued(t) && (c.is_word(t + 1) || c.is_digits(t + 1))))
      return false;
    afternoon = letter.lexeme.value == "p";
    count = 1;
  }
  // "five AM radio stations"
  if (!c.is_digits(t - 1) && count == 1 && c.token(t).shape == Shape::kUpper && c.goes_on(t + 1) &&
      c.is_word(t + 1) && !c.has(t + 1, LexClass::kNotCounted) && !c.has(t + 1, LexClass::kTimezone) &&
      !c.has(t + 1, LexClass::kRelativeDay) && !c.has(t + 1, LexClass::kWeekday))
    return false;
  if (clock->hour == 12) clock->hour = 0;
  if (afternoon) clock->hour += 12;
  clock->meridian = true;
  clock->last = t + count;
  return true;
}

// "in the morning", "at night" behind an hour
bool read_part(const Cursor& c, Clock* clock) {
  const std::uint32_t t = clock->last;
  if (!c.goes_on(t) || !c.goes_on(t + 1) || clock->hour > 12) return false;
  std::uint32_t at = 0;
  if (c.is(t, Role::kIn) && c.token(t).length == 2) {
    at = c.is(t + 1, Role::kThe) ? t + 2 : t + 1;
  } else if (c.is(t, Role::kAt)) {
    at = t + 1;
  } else {
    return false;
  }
  // "from 3 to 4 in the PM"
  if (c.is(t + 1, Role::kThe) && c.goes_on(at) && (c.is(at, Role::kAm) || c.is(at, Role::kPm))) {
    const bool pm = c.is(at, Role::kPm);
    clock->hour = clock->hour % 12 + (pm ? 12 : 0);
    clock->meridian = true;
    clock->last = at + 1;
    return true;
  }
  const Hit part = c.goes_on(at) ? c.find(at, LexClass::kDayPart) : Hit();
  if (!part || part.lexeme.value == "MI" || (c.surface(at).back() == 's')) return false;
  put_in_part(part.lexeme.value, clock);
  clock->last = at + part.count;
  return true;
}

Clock read_one(const Cursor& c, std::uint32_t t);

// "4:00 a.m. local time (0100 UTC)": the bracket tells the local offset. Looks into one bracket, not into
// those inside it.
void local_offset_from_bracket(const Cursor& c, Clock* clock) {
  if (!clock->local || clock->has_zone || !c.is_char(clock->last, '(')) return;
  const Clock other = read_one(c, clock->last + 1);
  if (!other || !other.has_zone) return;
  int offset = (clock->hour - other.hour) * 60 + clock->minute - other.minute + other.offset;
  if (offset > 14 * 60) offset -= 24 * 60;
  if (offset < -12 * 60) offset += 24 * 60;
  clock->offset = offset;
  clock->has_zone = true;
}

// 8.30pm: one token with its point
bool read_pointed(const Cursor& c, std::uint32_t t, Clock* clock) {
  const std::string_view s = c.surface(t);
  const std::size_t dot = s.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot > 2 || s.size() != dot + 3) return false;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (i != dot && (s[i] < '0' || s[i] > '9')) return false;
  }
  clock->hour = dot == 1 ? s[0] - '0' : (s[0] - '0') * 10 + (s[1] - '0');
  clock->minute = (s[dot + 1] - '0') * 10 + (s[dot + 2] - '0');
  clock->last = t + 1;
  clock->certain = c.goes_on(t + 1) && zone_at(c, t + 1, false);  // "14.05 GMT"
  return true;
}

// "0100 UTC", "1500 hours", "0730-0930": four digits that something beside them makes a time
bool read_military(const Cursor& c, std::uint32_t t, Clock* clock) {
  const std::int32_t value = c.digits(t) == 4 ? c.integer(t) : -1;
  if (value < 0) return false;
  clock->hour = value / 100;
  clock->minute = value % 100;
  clock->last = t + 1;
  const bool on = c.goes_on(t + 1);
  const bool hours =
      on && c.any(t + 1, mask(Role::kHours, Role::kH)) && !(c.is(t + 1, Role::kH) && !c.glued(t));
  if (hours) ++clock->last;
  clock->certain = hours || (on && (zone_at(c, t + 1, false) || c.any(t + 1, mask(Role::kAm, Role::kPm))));
  return true;
}

// "15:30", "15:30:10", "15h30", "15h", "7"
bool read_digits(const Cursor& c, std::uint32_t t, Clock* clock) {
  if (read_pointed(c, t, clock) || read_military(c, t, clock)) return true;
  clock->hour = c.digits(t) <= 2 ? c.integer(t) : -1;
  clock->last = t + 1;
  if (clock->hour < 0) return false;
  if (!c.glued(t)) return true;
  const bool colon = c.is_char(t + 1, ':');
  if (c.is(t + 1, Role::kHalfLetter) && c.digits(t) == 1 && clock->hour <= 2) return false;  // "1H24"
  if (colon || c.is(t + 1, Role::kH)) {
    if (c.glued(t + 1) && c.digits(t + 2) == 2) {
      clock->minute = c.integer(t + 2);
      clock->last = t + 3;
      clock->certain = true;
    } else if (!colon && !(c.glued(t + 1) && (c.is_word(t + 2) || c.is_digits(t + 2)))) {
      clock->last = t + 2;  // 15h; of a duration too, so only its place makes it a time, or a zone
      clock->certain = c.goes_on(t + 2) && zone_at(c, t + 2, false);
      return true;
    } else {
      return !colon;
    }
    if (colon && c.glued(t + 2) && c.is_char(t + 3, ':') && c.glued(t + 3) && c.digits(t + 4) == 2) {
      clock->second = c.integer(t + 4);
      clock->last = t + 5;
    }
  }
  return true;
}

// "noon", "12 midnight"
bool read_named_hour(const Cursor& c, std::uint32_t t, Clock* clock) {
  const bool twelve =
      c.integer(t) == 12 && c.goes_on(t + 1) && c.any(t + 1, mask(Role::kNoon, Role::kMidnight));
  const std::uint32_t named = twelve ? t + 1 : t;
  if (!c.any_phrase(named, mask(Role::kNoon, Role::kMidnight))) return false;
  const std::uint32_t noon = c.phrase(named, Role::kNoon), midnight = c.phrase(named, Role::kMidnight);
  if (noon + midnight == 0) return false;
  clock->hour = noon != 0 ? 12 : 0;
  clock->last = named + noon + midnight;
  clock->certain = clock->meridian = true;
  return true;
}

// "15:30", "half past two", "seven"
bool read_hour(const Cursor& c, std::uint32_t t, Clock* clock) {
  if (!c.has(t, LexClass::kNumberWord) && !c.has(t, LexClass::kDateWord) && !c.is_digits(t)) return false;
  if (c.glued_before(t) && t > 0 && c.is_digits(t) &&
      (c.is_word(t - 1) || c.is_digits(t - 1) || c.is_char(t - 1, '.') || c.is_char(t - 1, '~') ||
       c.is_char(t - 1, '='))) {
    // "2019-10-13T15:00"
    if (!(c.token(t - 1).length == 1 && c.surface(t - 1) == "T")) return false;
  }
  if (c.goes_on(t) && c.is_char(t + 1, ':') && c.amount_word(t - 1, AmountRole::kVerse) != 0) return false;
  if (const Clock spelt = read_clock_words(c, t)) {
    *clock = spelt;
    return true;
  }
  if (c.is_digits(t)) return read_digits(c, t, clock);
  const Hit hour = c.find(t, LexClass::kNumberWord);
  if (!hour || hour.lexeme.number < 1 || hour.lexeme.number > 12 || hour.count != 1) return false;
  clock->hour = static_cast<int>(hour.lexeme.number);
  clock->last = t + 1;
  return true;
}

// "p.m.", "o'clock", "in the morning" behind an hour
void read_side_of_noon(const Cursor& c, std::uint32_t t, Clock* clock) {
  if (read_meridian(c, clock)) {
    // "10p" is money or a page unless a minute was said or a preposition of time stands in front.
    const bool letter = c.token(clock->last - 1).length == 1 && c.is_digits(clock->last - 2);
    const bool placed = t > 0 && c.goes_on(t) &&
                        (c.any(t - 1, mask(Role::kAt, Role::kFrom, Role::kTo)) || c.is_char(t - 1, '@'));
    if (!letter || placed || clock->last - t > 2) clock->certain = true;
  }
  if (const std::uint32_t count = c.goes_on(clock->last) ? c.phrase(clock->last, Role::kOclock) : 0;
      count != 0) {
    clock->last += count;
    clock->certain = true;
    if (!clock->meridian) read_meridian(c, clock);
  }
  if (!clock->meridian && read_part(c, clock)) clock->certain = true;
}

// What goes on is another sort of number: 12:30:45:10, 3.5, 7%, 15:30-ish is fine.
bool is_of_other_number(const Cursor& c, std::uint32_t t, const Clock& clock) {
  const std::uint32_t next = clock.last;
  if (!c.glued(next - 1) || !c.is_digits(next - 1)) return false;
  if (c.is_char(next, '%') || c.is_char(next, '/')) return true;
  // "16.05: Ferries stay" heads an entry
  const bool heads = c.token(t).has(kLineStart) && next == t + 1;
  if (c.is_char(next, ':') && (c.glued(next) || !(clock.certain || heads))) return true;
  return c.is_word(next) && !c.find(next, LexClass::kTimezone) && c.surface(next) != "Z";
}

Clock read_one(const Cursor& c, std::uint32_t t) {
  Clock clock;
  if (!c.valid(t)) return {};
  clock.first = t;
  if (!read_named_hour(c, t, &clock) && !read_hour(c, t, &clock)) return {};
  if (clock.hour < 0 || clock.hour > 24 || clock.minute > 59 || clock.second > 59 ||
      (clock.hour == 24 && clock.minute != 0))
    return {};
  if (!clock.meridian) read_side_of_noon(c, t, &clock);
  if (is_of_other_number(c, t, clock)) return {};
  const std::uint32_t before_zone = clock.last;
  read_zone(c, &clock);
  // "at 8 GMT"
  if (!clock.certain && clock.last != before_zone && c.is_digits(t) && t > 0 && c.is(t - 1, Role::kAt))
    clock.certain = true;
  return clock;
}

}  // namespace

void put_in_part(std::string_view part, Clock* clock) {
  if (clock->hour > 12 || clock->meridian) return;
  if (part == "MO") {
    if (clock->hour == 12) clock->hour = 0;
  } else if (part == "NI") {
    if (clock->hour == 12) {
      clock->hour = 0;
    } else if (clock->hour >= 5) {
      clock->hour += 12;  // "two at night" is of the small hours
    }
  } else if (clock->hour < 12) {
    clock->hour += 12;
  }
  clock->meridian = true;
}

Clock read_clock(const Cursor& c, std::uint32_t t) {
  const Clock clock = read_loose_clock(c, t);
  return clock.certain ? clock : Clock();
}

Clock read_loose_clock(const Cursor& c, std::uint32_t t) {
  Clock clock = read_one(c, t);
  if (!clock) return clock;
  local_offset_from_bracket(c, &clock);
  if (clock.has_zone) write_offset(clock.offset, &clock.zone);
  return clock;
}

void write_clock(const Clock& clock, Text* out) {
  out->append('T').append_padded(clock.hour, 2).append(':').append_padded(clock.minute, 2);
  if (clock.second >= 0) out->append(':').append_padded(clock.second, 2);
  out->append(clock.zone.view());
}

}  // namespace gloss::figures
