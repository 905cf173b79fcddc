#include "figures/clock_range.h"

#include "figures/lasting.h"
#include "figures/stamp.h"

namespace gloss::figures {

namespace {

// "booked on Saturday for 9 a.m."
bool for_an_hour(const Cursor& c, std::uint32_t t) {
  const Hit word = c.find(t, LexClass::kDateWord);
  return word && word.lexeme.value == "for" && c.goes_on(t + 1) && read_clock(c, t + 1).meridian;
}

}  // namespace

bool takes_hour(const Cursor& c, std::uint32_t t) {
  if (c.is(t, Role::kAt)) return true;
  const Hit word = c.find(t, LexClass::kDateWord);
  return word && word.lexeme.value == "around" && word.count == 1;
}

void complete_each_other(Clock* from, Clock* to) {
  if (to->meridian && !from->meridian && from->hour <= 12) {
    const int half = to->hour >= 12 ? 12 : 0;
    const int hour = from->hour % 12;
    from->hour = hour + ((hour + half) * 60 + from->minute <= to->minutes() ? half : 0);
    from->meridian = true;
  } else if (from->meridian && !to->meridian && to->hour <= 12 &&
             to->hour * 60 + to->minute <= from->minutes() && to->hour < 12) {
    to->hour += 12;
  }
  if (!from->has_zone && !from->local) {
    from->zone = to->zone;
    from->has_zone = to->has_zone;
    from->offset = to->offset;
    from->local = to->local;
  }
}

Clock clocks_from(const Cursor& c, std::uint32_t t, Clock clock, bool hours_too, Clock* until) {
  *until = {};
  if (!clock) return clock;
  const std::uint32_t link = clock.last;
  const bool between = c.is(link, Role::kAnd) && t > 0 && c.is(t - 1, Role::kBetween);
  if (c.goes_on(link) && c.goes_on(link + 1) &&
      (c.is_dash(link) || c.is(link, Role::kTo) || between || c.is_char(link, '~'))) {
    *until = read_loose_clock(c, link + 1);
    const bool framed = t > 0 && c.any(t - 1, mask(Role::kFrom, Role::kBetween));
    // "5 to 6pm", "0730-0930", "from 7 to 7:30"; not "5 to 6".
    const bool military = c.digits(t) == 4 && c.digits(link + 1) == 4 &&
                          (c.surface(t).front() == '0' || c.surface(link + 1).front() == '0');
    const bool spelt = framed && clock.spelt && until->spelt;
    bool times = *until && (clock.certain || spelt || (framed && military) || until->certain ||
                            (hours_too && (framed || c.is_dash(link))));
    if (times && !until->certain &&
        (c.glued(until->last - 1) && c.is_char(until->last, '.') && c.is_digits(until->last + 1)))
      times = false;
    // "8 a.m. to 3 places": a bare hour must end the phrase.
    if (times && !until->certain && belongs_to_noun(c, until->last) &&
        !c.has(until->last, LexClass::kRelativeDay) && !c.has(until->last, LexClass::kWeekday) &&
        !c.has(until->last, LexClass::kDeictic))
      times = false;
    if (times && !clock.certain && clock.hour > 23) times = false;
    if (times) {
      complete_each_other(&clock, until);
      clock.certain = true;
      return clock;
    }
    *until = {};
  }
  if (!clock.certain && !(hours_too && !belongs_to_noun(c, clock.last) && !c.is_dash(clock.last))) return {};
  return clock;
}

Clock clocks_at(const Cursor& c, std::uint32_t t, bool hours_too, Clock* until) {
  return clocks_from(c, t, read_loose_clock(c, t), hours_too, until);
}

Clock clock_behind(const Cursor& c, std::uint32_t t, Clock* until) {
  std::uint32_t at = t;
  if (!c.goes_on(at)) return {};
  if (c.is_char(at, ',') || (c.surface(at) == "T" && c.glued_before(at) && c.glued(at))) ++at;
  if (c.is_char(at, '@') && c.goes_on(at)) ++at;
  bool hours_too = false;
  if (c.goes_on(at + 1)) {
    if (takes_hour(c, at)) {
      hours_too = true;
      ++at;
      if (takes_hour(c, at)) ++at;
    } else if (for_an_hour(c, at)) {
      ++at;
    } else if (c.any(at, mask(Role::kFrom, Role::kBetween))) {
      ++at;
      Clock clock = c.goes_on(at) ? clocks_at(c, at, true, until) : Clock();
      return *until || hours_follow(c, clock.last) ? clock : Clock();
    }
    if (at > t && c.has(at, LexClass::kModifier) && c.goes_on(at + 1)) ++at;
  }
  return c.goes_on(at) ? clocks_at(c, at, hours_too || (at > 0 && c.is_char(at - 1, '@')), until) : Clock();
}

}  // namespace gloss::figures
