// The article's own date. It stands on a line of its own near the head ("March 4, 2025", "date 2025-03-04",
// "Published: 4 March 2025 15:30 GMT"), in a dateline ("MOSCOW, March 4, 2025 (Agency) -"), or on one of the
// last lines. Dates of running text are never it: what else stands on the line must be labels, a clock time,
// signs.
#include <algorithm>

#include "figures/calendar.h"
#include "figures/clock.h"
#include "figures/cursor.h"
#include "figures/date_parts.h"
#include "figures/figures.h"

namespace gloss {
namespace {

using figures::Calendar;
using figures::Cursor;
using figures::DatePart;
using figures::Role;

constexpr int kHeadLines = 12;
constexpr int kTopLines = 5;
constexpr int kFootLines = 5;
constexpr std::uint32_t kLongestLine = 40;  // tokens

struct Line {
  std::uint32_t first = 0, last = 0;
};

Line line_from(const Article& article, std::uint32_t t) {
  Line line{t, t};
  while (line.last < article.size()) {
    const Token& token = article.tokens[line.last++];
    if (token.has(kNewlineAfter)) break;
  }
  return line;
}

Line line_ending_at(const Article& article, std::uint32_t last) {
  Line line{last, last};
  while (line.first > 0 && (line.first == last || !article.tokens[line.first - 1].has(kNewlineAfter)))
    --line.first;
  return line;
}

// The date of a line that says little else; nothing for running text.
DatePart lone_date(const Cursor& c, Line line, const Calendar& calendar) {
  DatePart found;
  bool label = false, capitals = true;
  int words_before = 0, words_behind = 0;
  if (line.last - line.first > kLongestLine) return {};
  for (std::uint32_t t = line.first; t < line.last;) {
    const Token& token = c.token(t);
    if (token.length == 0) {
      ++t;
      continue;
    }
    if (!found) {
      const DatePart part = read_date_part(c, t, calendar);
      if (part && part.full && part.last <= line.last) {
        found = part;
        t = part.last;
        continue;
      }
    }
    if (const figures::Clock clock = figures::read_clock(c, t); clock && clock.last <= line.last) {
      t = clock.last;
      continue;
    }
    if (const std::uint32_t count = c.phrase(t, Role::kDateLabel); count != 0) {
      label = true;
      t += count;
      continue;
    }
    // "Published on", "at 15:30" add nothing.
    const bool neutral = token.has(kFurniture) || c.has(t, LexClass::kWeekday) ||
                         c.any(t, figures::mask(Role::kOn, Role::kAt, Role::kBy));
    if (token.kind == TokenKind::kWord && !neutral) ++(found ? words_behind : words_before);
    capitals = capitals && (token.kind != TokenKind::kWord || token.capitalised());
    ++t;
  }
  if (!found) return {};
  const int words = words_before + words_behind;
  if (words == 0 || c.token(found.first).has(kFurniture)) return found;
  if (c.is_char(line.last - 1, '.') && words > 2) return {};
  // A byline or section name may share the line: "By A. Writer | March 4, 2025", "date 2025-03-04 + 16 px".
  // "Naval tracker: who sails where, 20 November 2025": a headline may end with it.
  const bool headline = line.first == 0 && words_behind == 0;
  constexpr int kHeadlineWords = 12, kWords = 8, kBeforeComma = 4;
  if ((words_before != 0 && words_behind != 0) || words > (headline ? kHeadlineWords : kWords)) return {};
  constexpr int kName = 3;  // "Ana Sole March 4, 2025", but a headline's "Ceasefire Expires May 3, 2026"
  if (label ||
      (capitals && line.first != 0 && words_behind == 0 && words <= kName && found.last == line.last))
    return found;
  const bool apart = words_before != 0
                         ? !c.is_word(found.first - 1) &&
                               (headline || !(c.is_char(found.first - 1, ',') && words > kBeforeComma))
                         : found.last < line.last && !c.is_word(found.last) && !c.is_char(found.last, ',');
  return apart ? found : DatePart();
}

bool dash_at(const Cursor& c, std::uint32_t t) {
  const std::string_view s = c.surface(t);
  return c.is_dash(t) || s == "\u2014" || s == "--";
}

// "MOSCOW, March 4 (Agency) - ": capitals, a comma, the date, then a bracket or a dash.
DatePart dateline(const Cursor& c, Line line, const Calendar& calendar) {
  constexpr std::uint16_t kShort = 5;  // bytes of an abbreviated state: "Calif."
  std::uint32_t t = line.first;
  while (t < line.last && c.token(t).length == 0) ++t;
  std::uint32_t words = 0;
  bool upper = true;
  const auto shortened = [&](std::uint32_t at) {  // "THUNDER BAY, Ont., June 4, 2025 —", "ST. LOUIS"
    return c.is_char(at, '.') && c.glued_before(at) && at > line.first && c.is_word(at - 1) &&
           c.token(at - 1).length <= kShort;
  };
  while (t < line.last && words < 6 &&
         (c.is_word(t) || c.is_dash(t) || c.is_char(t, ',') || c.is_char(t, '/') || c.is_char(t, '|') ||
          shortened(t))) {
    if (c.has(t, LexClass::kMonth) && words > 0) break;
    if (c.is_word(t)) {
      ++words;
      const Shape shape = c.token(t).shape;
      if (words == 1 && shape != Shape::kUpper && shape != Shape::kSingleUpper) upper = false;
      if (!c.token(t).capitalised()) return {};
    }
    ++t;
  }
  if (words == 0 || t >= line.last || !(c.is_char(t - 1, ',') || c.is_char(t - 1, '|'))) return {};
  const DatePart part = read_date_part(c, t, calendar);
  if (!part || part.moment.grain != figures::Grain::kDay || part.interval || part.moment.part == 0) return {};
  const std::uint32_t behind = part.last;
  if (behind >= line.last) return {};
  if (!(dash_at(c, behind) || c.is_char(behind, '(') || (c.is_char(behind, ':') && upper)) ||
      (!upper && !part.full))
    return {};
  return part;
}

bool one_of(const Cursor& c, std::uint32_t t, std::string_view signs) {
  return std::any_of(signs.begin(), signs.end(), [&](char sign) { return c.is_char(t, sign); });
}

// Signs that close what stands before the report; a dash before another date is a span of time.
bool closes(const Cursor& c, std::uint32_t t) {
  if (c.is_char(t, ',')) return c.is_char(t + 1, '(');
  if (c.is_char(t, ')')) return dash_at(c, t + 1) || c.is_char(t + 1, ':');
  if (dash_at(c, t)) return !c.is_digits(t + 1) && !c.has(t + 1, LexClass::kMonth);
  return one_of(c, t, "(]|:.");
}

// "LAGOS, Nigeria — June 4, 2025:", "KYIV (Wire), June 4, 2025 –", "[Kyiv, June 4, 2025]", "June 4, 2025
// (Kyiv) —": a whole date that signs close, with nothing but capitals and signs beside it.
DatePart signed_date(const Cursor& c, Line line, const Calendar& calendar) {
  constexpr std::uint32_t kReach = 14;  // tokens before the date
  constexpr std::uint32_t kPlace = 6;   // of the place behind a date that leads
  std::uint32_t t = line.first;
  while (t < line.last && c.token(t).length == 0) ++t;
  const std::uint32_t first = t;
  DatePart part;
  for (; t < std::min(line.last, first + kReach); ++t) {
    part = read_date_part(c, t, calendar);
    if (part && part.full) break;
    // "Port-au-Prince", "Rio de Janeiro"
    const bool inside = c.has(t, LexClass::kNameParticle) || (c.glued_before(t) && c.is_dash(t - 1));
    if (c.is_word(t) && !c.token(t).capitalised() && !inside) return {};
  }
  if (!part || !part.full || part.moment.grain != figures::Grain::kDay || part.interval) return {};
  std::uint32_t end = part.last;
  if (t > first) {
    const bool apart = one_of(c, t - 1, ",|([:.)") || dash_at(c, t - 1) || c.has(t - 1, LexClass::kWeekday);
    const bool upper = c.token(first).shape == Shape::kUpper && dash_at(c, end);  // "LONDON 4 June 2025 –"
    return end < line.last && (apart || upper) && closes(c, end) ? part : DatePart();
  }
  if (!one_of(c, end, ",(")) return {};
  const std::uint32_t place = ++end;
  while (end < std::min(line.last, place + kPlace) && (c.token(end).capitalised() || one_of(c, end, ",)")))
    ++end;
  return end > place && end < line.last && dash_at(c, end) ? part : DatePart();
}

// The year that an absolute date elsewhere on the page's edges gives: "© 2025", "2025". Running text has
// other years: "deliveries begin in 2029."
int year_of_foot(const Cursor& c, Line line) {
  if (line.last - line.first > kLongestLine) return 0;
  const bool sentence = c.is_char(line.last - 1, '.');
  for (std::uint32_t t = line.first; t < line.last; ++t) {
    const int year = figures::year_at(c, t);
    if (year >= 1900 && year < 2100 && t > line.first &&
        (c.surface(t - 1) == "\u00A9" || c.is_char(t - 1, ')') ||
         (c.is_word(t - 1) && (!sentence || c.token(t).has(kFurniture))))) {
      return year;
    }
  }
  return 0;
}

void set_date(const DatePart& part, Article* article) {
  article->date_span = article->span(part.first, part.last);
  if (article->date_source == DateSource::kCaller) return;
  article->date = part.moment.first_day();
  article->date_source = DateSource::kText;
}

}  // namespace

void find_article_date(Article* article) {
  const Cursor c(*article);
  const Calendar calendar({});
  std::uint32_t t = 0;
  for (int i = 0; i < kHeadLines && t < article->size(); ++i) {
    const Line line = line_from(*article, t);
    t = line.last;
    if (const DatePart part = lone_date(c, line, calendar)) return set_date(part, article);
    if (i < kTopLines) {
      if (const DatePart part = signed_date(c, line, calendar)) return set_date(part, article);
    }
    if (DatePart part = dateline(c, line, calendar)) {
      if (part.moment.resolved()) {
        set_date(part, article);
        return;
      }
      std::uint32_t last = article->size();
      for (int foot = 0; foot < kFootLines && last > 0; ++foot) {
        const Line bottom = line_ending_at(*article, last);
        if (const int year = year_of_foot(c, bottom); year != 0) {
          part.moment.year = year;
          set_date(part, article);
          return;
        }
        last = bottom.first;
      }
    }
  }
  std::uint32_t last = article->size();
  for (int i = 0; i < kFootLines && last > t; ++i) {
    const Line line = line_ending_at(*article, last);
    if (const DatePart part = lone_date(c, line, calendar)) return set_date(part, article);
    last = line.first;
  }
}

}  // namespace gloss
