#include "figures/date_range.h"

#include "figures/counted.h"
#include "figures/modifier.h"
#include "text/civil.h"

namespace gloss::figures {
namespace {

constexpr std::uint32_t kLongestBound = 3;

// "LONDON, Nov. 3, 2025 | - In March": the dash behind the article's own date opens the report, unless
// another date with its day stands there.
bool opens_report(const Cursor& c, std::uint32_t first, std::uint32_t dash) {
  const Article& article = c.article();
  if (c.glued(dash) || !article.date_span.overlaps(article.span(first, dash))) return false;
  std::uint32_t t = dash + 1;
  if (const Hit month = c.find(t, LexClass::kMonth)) t += month.count;
  return !c.is_digits(t);
}

bool links(const Cursor& c, std::uint32_t first, std::uint32_t t) {
  if (!c.goes_on(t) || !c.goes_on(t + 1)) return false;
  if (c.is(t, Role::kTo) || c.is_char(t, '~')) return true;
  if (c.is_dash(t)) return c.glued_before(t) == c.glued(t) && !opens_report(c, first, t);
  if (!c.is(t, Role::kAnd) || first == 0) return false;
  const std::uint32_t before = c.is(first - 1, Role::kThe) && first > 1 ? first - 2 : first - 1;
  return c.goes_on(before + 1) && c.is(before, Role::kBetween);
}

// "postponed from May 5 to June 3": two dates, no span of time between them.
bool is_change(const Cursor& c, std::uint32_t first) {
  if (first == 0 || !c.is(first - 1, Role::kFrom)) return false;
  for (std::uint32_t t = first - 1, i = 0; t > 0 && i < 6 && c.goes_on(t); --t, ++i) {
    const Hit hit = c.has(t - 1, LexClass::kDateWord) ? c.find(t - 1, LexClass::kDateWord) : Hit();
    if (hit && hit.lexeme.value == "change") return true;
  }
  return false;
}

bool plain(const Stamp& stamp) {
  if (stamp.until || stamp.part_at != 0) return false;
  if (!stamp.date) return static_cast<bool>(stamp.clock);
  const Core& date = stamp.date;
  return !date.duration && !date.interval && date.has_moment && date.moment.grain != Grain::kCentury &&
         !date.moment.fiscal();
}

// "between August and October", said in September: the span of time that is running; "January to September",
// said in November without a word of what will be: the one that is over.
void prefer_running(const Calendar& calendar, bool ahead, Moment* a, Moment* b) {
  constexpr std::int32_t kLately = 200;
  if (!calendar.knows_day() || a->grain != Grain::kMonth || b->grain != Grain::kMonth) return;
  Moment first = *a, last = *b;
  --first.year;
  --last.year;
  const std::int32_t over = days_from_civil(calendar.today()) - days_from_civil(last.past_last_day());
  const bool lately = !ahead && over >= 0 && over < kLately && a->first_day() > calendar.today();
  if (lately || (first.first_day() <= calendar.today() && over < 0)) {
    *a = first;
    *b = last;
  }
}

// Completes two ends by each other: "Nov - Feb 2017" began in 2016, "today to Friday" ends after today.
bool complete(const Calendar& calendar, bool ahead, Stamp* from, Stamp* to) {
  Moment& a = from->date.moment;
  Moment& b = to->date.moment;
  if (!a.resolved() && b.resolved() && a.weekday == 0) a.year = b.year;
  if (!a.resolved() || !b.resolved()) return a.resolved() == b.resolved() && a.grain == b.grain;
  const bool a_open = (from->date.inferred & kInferredYear) != 0 && a.weekday == 0 &&
                      from->date.why != std::string_view("relative");
  const bool b_open = (to->date.inferred & kInferredYear) != 0 && b.weekday == 0 &&
                      to->date.why != std::string_view("relative");
  if (a_open && !b_open && a.grain != Grain::kYear) {
    a.year = b.year;
    if (a.grain == Grain::kDay && a.day > days_in_month(a.year, a.part)) return false;
    if (a.first_day() > b.first_day()) --a.year;
  } else if (b_open) {
    b.year = a.year;
    if (b.grain == Grain::kDay && b.day > days_in_month(b.year, b.part)) return false;
    if (b.first_day() < a.first_day()) ++b.year;
    if (a_open) prefer_running(calendar, ahead, &a, &b);
  }
  if (to->date.moment.weekday != 0 && (to->date.inferred & kInferredDay) != 0 &&
      b.first_day() < a.first_day()) {
    const CivilDate first = a.first_day();
    const int weekday = b.weekday;
    b = Moment::of_day(add_days(first, (weekday - gloss::weekday(first) + 7) % 7));
    b.weekday = weekday;
  }
  return true;
}

// "2014 to present", "between May 22 and now"
Stamp now_at(const Cursor& c, std::uint32_t t, const Stamp& from, const Calendar& calendar) {
  Stamp now;
  const Hit word = c.find(t, LexClass::kDateWord);
  if (!word || word.lexeme.value != "now" || !calendar.knows_day() || !from.date || from.clock ||
      belongs_to_noun(c, t + word.count))
    return now;
  now.first = now.date.first = t;
  now.last = now.date.last = t + word.count;
  now.date.moment = Moment::of_day(calendar.today());
  now.date.has_moment = true;
  now.date.inferred = kInferredYear | kInferredMonth | kInferredDay;
  now.date.score = 850;
  now.date.why = "relative";
  return now;
}

}  // namespace

Stamp read_other_end(const Cursor& c, Stamp* from, const Calendar& calendar) {
  if (!plain(*from) || !links(c, from->first, from->last) || is_change(c, from->first)) return {};
  std::uint32_t at = from->last + 1;
  if (c.any(at, mask(Role::kOn, Role::kIn)) && c.goes_on(at + 1)) ++at;
  if (c.is(at, Role::kThe) && c.goes_on(at + 1)) ++at;
  Stamp to = read_stamp(c, at, calendar, true);
  if (!to) to = now_at(c, at, *from, calendar);
  if (!to || !plain(to)) return {};
  const bool clocks = static_cast<bool>(from->clock), dates = from->date && to.date;
  if (clocks != static_cast<bool>(to.clock)) return {};
  if (clocks) {
    // "2:00 tomorrow and 4:00", "2 p.m. till tomorrow 4:30 p.m."
    if (!from->date && !to.date) return {};
    if (!to.date) to.date = from->date;
    if (from->date && (!from->date.has_moment || !to.date.has_moment)) return {};
    return to;
  }
  if (!dates) return {};
  // A hyphen ties only what is alike: "Tuesday - May" is no range.
  if (c.is_dash(from->last) && c.glued(from->last) && from->date.bare &&
      from->date.moment.grain == Grain::kDay && !to.date.bare)
    return {};
  if (from->date.moment.grain == Grain::kYear && to.date.moment.grain == Grain::kYear) {
    if (to.date.moment.year <= from->date.moment.year || to.date.moment.year > from->date.moment.year + 300)
      return {};
    if (is_plural(c, to.last) && c.goes_on(to.last) && !c.has(to.last, LexClass::kNotCounted)) return {};
  }
  const Tense tense = tense_around(c, from->first, to.last);
  if (!complete(calendar, looks_ahead(tense) || calendar.coming(tense), from, &to)) return {};
  if (from->date.moment.resolved() && to.date.moment.first_day() < from->date.moment.first_day()) return {};
  return to;
}

bool begins_range(const Cursor& c, const DatePart& part) {
  const std::uint32_t link = part.last;
  if (!links(c, part.first, link)) return false;
  std::uint32_t at = link + 1;
  if (c.is(at, Role::kIn) || c.is(at, Role::kThe)) ++at;
  if (part.moment.grain == Grain::kYear) {
    const int year = year_at(c, at);
    if (year != 0) {
      const std::uint32_t before = part.first > 0 ? part.first - 1 : 0;
      const bool frame =
          part.first > 0 && (c.any(before, mask(Role::kBetween, Role::kFrom)) || c.is_char(before, '('));
      // "between 1200 and 1500" may count, unless it closes a clause that says nothing of a sum.
      const bool round = part.moment.year % 100 == 0 && year % 100 == 0;
      const bool closing = c.is(before, Role::kBetween) &&
                           (!c.goes_on(at + 1) || c.is_char(at + 1, ',') || c.is_char(at + 1, '.')) &&
                           !c.is(before - 1, Role::kYearVerb) &&
                           c.amount_word(before - 1, AmountRole::kSum) == 0;
      const bool framed = frame && (!round || closing);
      return year > part.moment.year && (part.moment.year >= 1800 || framed) && year < 2100 &&
             !(is_plural(c, at + 1) && c.goes_on(at + 1) && !c.has(at + 1, LexClass::kNotCounted)) &&
             !(c.goes_on(at + 1) &&
               (c.find(at + 1, LexClass::kUnit).count != 0 || c.has(at + 1, LexClass::kTimeUnit)) &&
               part.moment.year < 1800);
    }
    const Hit now = c.find(at, LexClass::kDateWord);
    if (now && now.lexeme.value == "now") return part.moment.year >= 1800;
    return c.has(at, LexClass::kMonth) && year_at(c, at + 1) > part.moment.year;
  }
  if (part.moment.grain == Grain::kMonth) {
    const Hit month = c.find(at, LexClass::kMonth);
    return month && month.lexeme.value != "lower";
  }
  return false;
}

Bound bound_around(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  // "2018 or later", "1/1/2016 and after"
  if (c.goes_on(last) && c.goes_on(last + 1) && c.any(last, mask(Role::kAnd, Role::kOr))) {
    const Hit word = c.find(last + 1, LexClass::kDateWord);
    const bool ends = !c.goes_on(last + 2) || !c.is_word(last + 2);
    if (ends && (c.is(last + 1, Role::kLater) ||
                 (word && (word.lexeme.value == "after" || word.lexeme.value == "greater"))))
      return Bound::kSince;
    if (ends && (c.is(last + 1, Role::kEarlier) || (word && word.lexeme.value == "before")))
      return Bound::kUntil;
  }
  // "before around 2 p.m.", "since at least 2014", "after the 15th": the hedge and the article stand between.
  if (const Hedge hedge = hedge_before(c, first);
      hedge.mod == Modifier::kAbout || hedge.mod == Modifier::kAtLeast)
    first = hedge.first;
  const bool numbered = c.is_digits(first) || c.has(first, LexClass::kOrdinalWord) ||
                        c.has(first, LexClass::kSeason) ||
                        c.any_phrase(first, mask(Role::kEnd, Role::kEarly, Role::kMid));
  if (first > 0 && numbered && c.is(first - 1, Role::kThe) && c.goes_on(first)) --first;
  std::uint32_t reach = 0;
  while (reach < kLongestBound && reach < first && c.goes_on(first - reach)) ++reach;
  for (std::uint32_t back = reach; back > 0; --back) {  // the longest: "no earlier than"
    const std::uint32_t t = first - back;
    const Hit word = c.find(t, LexClass::kDateWord);
    if (!word || word.count != back) continue;
    const Bound bound = bound_of(word.lexeme.value);
    if (bound == Bound::kNone) continue;
    // "after Tuesday's attack", "before Friday prayers": the bound is the event, not the date.
    if (c.goes_on(last) &&
        (c.token(last).kind == TokenKind::kPossessive || (c.is_dash(last) && c.glued(last))))
      return Bound::kNone;
    if (bound != Bound::kSince && belongs_to_noun(c, last) && c.token(last).shape == Shape::kLower)
      return Bound::kNone;
    return bound;
  }
  return Bound::kNone;
}

}  // namespace gloss::figures
