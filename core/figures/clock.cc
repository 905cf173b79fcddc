#include "figures/clock.h"

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

void read_zone(const Cursor& c, Clock* clock) {
  const std::uint32_t t = clock->last;
  if (!c.goes_on(t)) return;
  const bool bracket = c.is_char(t, '(');
  const Hit zone = c.find(bracket ? t + 1 : t, LexClass::kTimezone);
  if (!zone) return;
  std::uint32_t last = t + zone.count;
  if (bracket) {
    if (!c.is_char(t + 1 + zone.count, ')')) return;
    last = t + zone.count + 2;
  }
  clock->last = last;
  clock->local = zone.lexeme.value == "local";
  clock->has_zone = parse_offset(zone.lexeme.value, &clock->offset);
}

bool read_meridian(const Cursor& c, Clock* clock) {
  const std::uint32_t t = clock->last;
  if (!c.goes_on(t) || clock->hour > 12) return false;
  const bool am = c.is(t, Role::kAm), pm = c.is(t, Role::kPm);
  if (!am && !pm) return false;
  if (clock->hour == 12) clock->hour = 0;
  if (pm) clock->hour += 12;
  clock->meridian = true;
  clock->last = t + 1;
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

Clock read_one(const Cursor& c, std::uint32_t t) {
  Clock clock;
  clock.first = t;
  bool certain = false;
  if (c.any(t, mask(Role::kNoon, Role::kMidnight))) {
    clock.hour = c.is(t, Role::kNoon) ? 12 : 0;
    clock.last = t + 1;
    certain = true;
  } else if (c.integer(t) == 12 && c.any(t + 1, mask(Role::kNoon, Role::kMidnight)) && c.goes_on(t + 1)) {
    clock.hour = c.is(t + 1, Role::kNoon) ? 12 : 0;
    clock.last = t + 2;
    certain = true;
  } else if (c.is_digits(t)) {
    if (c.glued_before(t) && t > 0 && (c.is_word(t - 1) || c.is_digits(t - 1) || c.is_char(t - 1, '.')))
      return {};
    const std::string_view s = c.surface(t);
    const std::size_t dot = s.find('.');
    clock.last = t + 1;
    if (dot != std::string_view::npos) {  // 8.30pm
      if (dot > 2 || s.size() != dot + 3) return {};
      for (std::size_t i = 0; i < s.size(); ++i) {
        if (i != dot && (s[i] < '0' || s[i] > '9')) return {};
      }
      clock.hour = dot == 1 ? s[0] - '0' : (s[0] - '0') * 10 + (s[1] - '0');
      clock.minute = (s[dot + 1] - '0') * 10 + (s[dot + 2] - '0');
    } else if (c.digits(t) == 4 && c.integer(t) >= 0) {  // 0100 UTC, 1500 hours
      clock.hour = c.integer(t) / 100;
      clock.minute = c.integer(t) % 100;
      const bool hours = c.is(t + 1, Role::kHours) && c.goes_on(t + 1);
      if (!hours && !(c.goes_on(t + 1) &&
                      (c.find(t + 1, LexClass::kTimezone) || c.any(t + 1, mask(Role::kAm, Role::kPm)))))
        return {};
      if (hours) ++clock.last;
      certain = true;
    } else {
      clock.hour = c.digits(t) <= 2 ? c.integer(t) : -1;
      if (c.glued(t) && c.is_char(t + 1, ':') && c.glued(t + 1) && c.digits(t + 2) == 2) {
        clock.minute = c.integer(t + 2);
        clock.last = t + 3;
        certain = true;
        if (c.glued(t + 2) && c.is_char(t + 3, ':') && c.glued(t + 3) && c.digits(t + 4) == 2) {
          clock.second = c.integer(t + 4);
          clock.last = t + 5;
        }
        if (c.glued(clock.last - 1) && (c.is_dash(clock.last) || c.is_char(clock.last, ':')) &&
            c.is_digits(clock.last + 1) && c.is_char(clock.last, ':')) {
          return {};
        }
      }
    }
  } else if (const Hit word = c.find(t, LexClass::kNumberWord)) {
    if (word.lexeme.number < 1 || word.lexeme.number > 12) return {};
    clock.hour = static_cast<int>(word.lexeme.number);
    clock.last = t + 1;
  } else {
    return {};
  }
  if (clock.hour < 0 || clock.hour > 24 || clock.minute > 59 || clock.second > 59) return {};
  if (read_meridian(c, &clock)) {
    certain = true;
  } else if (c.is(clock.last, Role::kOclock) && c.goes_on(clock.last)) {
    ++clock.last;
    certain = true;
    read_meridian(c, &clock);
  }
  const std::uint32_t before_zone = clock.last;
  read_zone(c, &clock);
  if (!certain) {
    // "at 8 GMT"
    if (clock.last == before_zone || !c.is_digits(t) || !(t > 0 && c.is(t - 1, Role::kAt))) return {};
  }
  return clock;
}

}  // namespace

Clock read_clock(const Cursor& c, std::uint32_t t) {
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
