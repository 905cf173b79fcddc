#include "figures/periods.h"

#include <optional>

#include "figures/amount.h"
#include "figures/counted.h"
#include "figures/date_words.h"
#include "figures/stamp.h"

namespace gloss::figures {
namespace {

bool is_quarter_noun(const Cursor& c, std::uint32_t t) {
  const Hit hit = c.find(t, LexClass::kTimeUnit);
  return hit && hit.lexeme.value == "Q";
}

// "first-half profit", "first-half loss of $3m": what is reckoned by halves of a year; a deficit of two goals
// is not.
bool is_business(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t)) return false;
  if (c.amount_word(t, AmountRole::kReckoned) != 0) return true;
  if (!c.is(t, Role::kMoneyContext) || !c.is(t + 1, Role::kOf) || !c.goes_on(t + 2)) return false;
  const std::optional<Amount> sum = read_amount(c, t + 2);
  return sum && sum->kind == AmountKind::kMoney;
}

// "sales in the first half fell": of a year, where what is reckoned by its halves is spoken of; `t` is the
// ordinal.
bool is_reckoned_half(const Cursor& c, std::uint32_t t, std::uint32_t last) {
  constexpr std::uint32_t kBack = 10, kAhead = 8;
  if (t < 2 || !c.goes_on(t) || !c.goes_on(t - 1) || !c.is(t - 1, Role::kThe) ||
      !(c.is(t - 2, Role::kIn) || c.find(t - 2, LexClass::kDateWord).lexeme.value == "for") ||
      (c.goes_on(last) && c.is(last, Role::kOf)))
    return false;
  for (std::uint32_t at = t, i = 0; i < kBack && at > 0 && c.goes_on(at); ++i, --at) {
    if (c.amount_word(at - 1, AmountRole::kReckoned) != 0) return true;
  }
  for (std::uint32_t at = last; at < last + kAhead && c.goes_on(at); ++at) {
    if (c.amount_word(at, AmountRole::kReckoned) != 0) return true;
  }
  return false;
}

// The token behind the "24" of "1H24", "Q1'24", "4Q FY24"; 0 where it is no year.
std::uint32_t past_two_digits(const Cursor& c, std::uint32_t t) {
  const std::uint32_t at = c.is_char(t, '\'') || c.surface(t) == "\u2019" ? t + 1 : t;
  const bool free = !c.glued(at) || !(c.is_word(at + 1) || c.is_digits(at + 1) || c.is_dash(at + 1));
  return c.digits(at) == 2 && c.glued_before(at) && free ? at + 1 : 0;
}

// "Q3", "3Q", "third quarter", "3rd fiscal quarter", "first half"
struct PartOfYear {
  int part = 0;
  bool half = false, words = false, tied = false, fiscal = false;
  std::uint32_t last = 0;
  explicit operator bool() const { return part != 0; }
};

PartOfYear part_of_year(const Cursor& c, std::uint32_t t) {
  PartOfYear out;
  constexpr RoleMask kLetters = mask(Role::kQuarterLetter, Role::kHalfLetter);
  if (c.any(t, kLetters) && c.glued(t) && c.digits(t + 1) == 1) {
    out.part = c.integer(t + 1);
    out.half = c.is(t, Role::kHalfLetter);
    out.last = t + 2;
  } else if (c.digits(t) == 1 && c.glued(t) && c.any(t + 1, kLetters) &&
             !(t > 0 && c.glued_before(t) && c.is_char(t - 1, '/'))) {
    out.part = c.integer(t);
    out.half = c.is(t + 1, Role::kHalfLetter);
    out.last = t + 2;
  } else {
    const Hit word = c.find(t, LexClass::kOrdinalWord);
    const DayHit digits = word ? DayHit() : day_at(c, t, false);
    if (word ? word.lexeme.number > 4 : !digits.suffixed) return out;
    std::uint32_t noun = word ? t + word.count : digits.last;
    // "third-quarter profit", "first-half net profit"; a first-half goal hangs on a match, not on a year.
    out.tied = c.is_dash(noun) && c.glued_before(noun) && c.glued(noun) &&
               (is_quarter_noun(c, noun + 1) || is_business(c, noun + 2) || is_business(c, noun + 3));
    if (out.tied) ++noun;
    if (const std::uint32_t fiscal = out.tied ? 0 : c.phrase(noun, Role::kFiscal); fiscal != 0) {
      out.fiscal = true;
      noun += fiscal;
    }
    if (!c.goes_on(noun)) return out;
    const Hit fraction = c.find(noun, LexClass::kFractionWord);
    out.half = fraction && fraction.lexeme.number == 0.5 && fraction.lexeme.value == "singular";
    if (!out.half && !is_quarter_noun(c, noun)) return out;
    out.part = word ? static_cast<int>(word.lexeme.number) : digits.day;
    out.words = true;
    out.last = noun + 1;
  }
  if (out.part < 1 || out.part > (out.half ? 2 : 4)) return {};
  if (c.glued(out.last - 1) && (c.is_word(out.last) || c.is_digits(out.last)) && year_at(c, out.last) == 0 &&
      c.phrase(out.last, Role::kFiscal) == 0 && !past_two_digits(c, out.last))
    return {};
  return out;
}

// What may stand behind a span of years with a spaced dash: "(1861 - 65)", "in 1997 - 98.", "the 2011 - 12
// term".
bool closes_years(const Cursor& c, std::uint32_t t, bool next_year) {
  if (!c.goes_on(t)) return true;
  if (c.token(t).kind == TokenKind::kPunct && !c.is_dash(t) && !c.is_char(t, ':'))
    return !(c.glued(t) && (c.is_digits(t + 1) || c.is_word(t + 1)));
  return next_year && c.is_word(t) && !is_plural(c, t);
}

// Which fiscal year a quarter is of only a company's own calendar tells.
void make_fiscal(bool guessed, DatePart* part) {
  Moment& m = part->moment;
  m.grain = m.grain == Grain::kHalf ? Grain::kFiscalHalf : Grain::kFiscalQuarter;
  if (guessed) m.year = 0;
}

// "by summer", "until the spring", "will open in autumn"; not "in spring", when flowers bloom each year.
bool bare_season_stands(const Cursor& c, std::uint32_t t, std::uint32_t last, bool verb_too, bool dated) {
  if (t == 0 || !c.goes_on(t)) return false;
  if (c.goes_on(last) && (c.token(last).kind == TokenKind::kPossessive || c.is_dash(last) ||
                          (c.is_word(last) && !c.has(last, LexClass::kNotCounted)) || c.is(last, Role::kOf)))
    return false;
  const bool the = c.is(t - 1, Role::kThe) && t > 1 && c.goes_on(t - 1);
  const std::uint32_t before = the ? t - 2 : t - 1;
  if (the && verb_too && c.is(last, Role::kIn)) return false;  // "by the fall in prices"
  if (c.is(before, Role::kBy)) return true;
  if (c.is(before, Role::kIn) && c.token(before).length == 2)
    // "will … in autumn", "thrice what it was in the spring"
    return tense_around(c, before, c.size()) == Tense::kPlanned ||
           (the && !verb_too && dated && tense_around(c, before, last) == Tense::kPast);
  const Hit word = c.find(before, LexClass::kDateWord);
  const bool range = before > 0 && c.has(before - 1, LexClass::kSeason);  // "from spring through summer"
  return !verb_too && !range && word && word.count == 1 && bound_of(word.lexeme.value) != Bound::kNone;
}

DatePart make_part(const PartOfYear& found, std::uint32_t first, std::uint32_t last, int year) {
  DatePart out;
  out.first = first;
  out.last = last;
  out.moment = {found.half ? Grain::kHalf : Grain::kQuarter, year, found.part, 0, 0};
  out.score = static_cast<std::uint16_t>(last == found.last ? 760 : 920);
  out.why = found.half ? "half-year" : "quarter";
  return out;
}

}  // namespace

int season_number(std::string_view code) {
  return code == "SP" ? 0 : code == "SU" ? 1 : code == "FA" ? 2 : 3;
}

int year_spoken_of(const Cursor& c, std::uint32_t at, const Calendar& calendar, std::uint32_t* end) {
  const Hit deictic = c.find(at, LexClass::kDeictic);
  const std::uint32_t noun = deictic ? at + 1 : at;
  const Hit unit = c.find(noun, LexClass::kTimeUnit);
  if (!unit || unit.lexeme.value != "Y" || (!deictic && !c.is(at - 1, Role::kThe))) return 0;
  *end = noun + unit.count;
  const std::string_view way = deictic ? deictic.lexeme.value : std::string_view("this");
  return calendar.today().year + (way == "last" ? -1 : way == "next" ? 1 : 0);
}

DatePart read_quarter_of(const Cursor& c, std::uint32_t t, int year) {
  const PartOfYear found = part_of_year(c, t);
  if (!found) return {};
  DatePart out;
  out.first = t;
  out.last = found.last;
  out.moment = {found.half ? Grain::kHalf : Grain::kQuarter, year, found.part, 0, 0};
  out.score = 920;
  out.why = found.half ? "half-year" : "quarter";
  return out;
}

DatePart read_fiscal(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart out = read_quarter(c, t + c.phrase(t, Role::kFiscal), calendar);
  if (!out) return read_year(c, t);
  out.first = t;
  if (!out.moment.fiscal()) make_fiscal((out.inferred & kInferredYear) != 0, &out);
  return out;
}

DatePart read_quarter(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  const PartOfYear found = part_of_year(c, t);
  if (!found) return {};
  std::uint32_t at = found.last;
  if (c.is(at, Role::kOf) && c.goes_on(at)) ++at;
  if (c.is_dash(at) && c.glued_before(at) && c.glued(at)) ++at;
  if (c.is(at, Role::kThe) || (at > found.last && c.is(at, Role::kHisHer))) ++at;
  const std::uint32_t phrase = c.phrase(at, Role::kFiscal);
  at += phrase;
  bool fiscal = found.fiscal || phrase != 0;
  int year = c.goes_on(at) ? year_at(c, at) : 0;
  bool inferred = false;
  std::uint32_t end = at + 1;
  if (const std::uint32_t last =
          year == 0 && c.goes_on(at) && (phrase != 0 || !found.words) ? past_two_digits(c, at) : 0) {
    year = year_of_two_digits(c.integer(last - 1));
    end = last;
  }
  if (year == 0 && c.goes_on(found.last) && calendar.knows_month()) {
    year = year_spoken_of(c, at, calendar, &end);
    inferred = year != 0;
  }
  if (year == 0) {
    // "the first half of this year", of an article whose date is unknown
    const Hit deictic = c.goes_on(at) && c.goes_on(found.last) ? c.find(at, LexClass::kDeictic) : Hit();
    const Hit unit = deictic && c.goes_on(at + 1) ? c.find(at + 1, LexClass::kTimeUnit) : Hit();
    if (!calendar.knows_month() && unit && unit.lexeme.value == "Y")
      return make_part(found, t, at + 1 + unit.count, 0);
    if (found.half && found.words && !found.tied && !is_reckoned_half(c, t, found.last))
      return {};  // "the first half" of a match
    if (c.is(found.last, Role::kOf) && c.goes_on(found.last)) return {};
    end = found.last;
    inferred = true;
    fiscal = found.fiscal;
    year = calendar.year_of(found.half ? found.part * 6 - 3 : found.part * 3 - 1, 0, tense_around(c, t, end),
                            found.half ? 6 : 3);
  }
  DatePart out = make_part(found, t, end, year);
  if (fiscal) make_fiscal(inferred, &out);
  out.inferred = inferred ? kInferredYear : 0;
  return out;
}

// "in '69", "since ’98"
DatePart read_short_year(const Cursor& c, std::uint32_t t) {
  DatePart out;
  constexpr int kPivot = 30;
  if (c.digits(t) != 2 || t < 2 || !c.glued_before(t) ||
      !(c.is_char(t - 1, '\'') || c.surface(t - 1) == "\u2019"))
    return out;
  if (c.glued_before(t - 1) || !c.goes_on(t - 1) || !c.is(t - 2, Role::kYearStrong)) return out;
  if (c.glued(t) && (c.is_word(t + 1) || c.is_digits(t + 1) || c.is_dash(t + 1) || c.is_char(t + 1, '\'')))
    return out;
  const int value = c.integer(t);
  out = {
      t,     t + 1, Moment::of_year(value >= kPivot ? 1900 + value : 2000 + value), {}, false, 0, 880, "year",
      false, false};
  return out;
}

DatePart read_year(const Cursor& c, std::uint32_t t) {
  DatePart out;
  if (const DatePart named = read_short_year(c, t)) return named;
  std::uint32_t at = t;
  const std::uint32_t fiscal = c.phrase(t, Role::kFiscal);
  const Hit civil = c.find(t, LexClass::kDateWord);
  const bool named = civil && civil.lexeme.value == "calendar_year";
  at += named ? civil.count : fiscal;
  int year = year_at(c, at);
  // "FY18", "FY 2018"
  if (year == 0 && (fiscal != 0 || named) && c.glued(at - 1) && c.digits(at) == 2 &&
      !(c.glued(at) && c.is_char(at + 1, '/')))
    year = year_of_two_digits(c.integer(at));
  if (year == 0) return out;
  out = {t, at + 1, Moment::of_year(year), {}, false, 0, 880, "year", fiscal == 0 && !named, false};
  if (fiscal != 0) out.moment.grain = Grain::kFiscalYear;
  // 2019-20, 2014–2018, "2014 to 2018"
  const std::uint32_t next = at + 1;
  // "FY2023-24": the fiscal year that ends in 2024
  if (fiscal != 0 && c.goes_on(next + 1) && (c.is_dash(next) || c.is_char(next, '/')) &&
      c.glued_before(next) && c.glued(next) && c.digits(next + 1) == 2 &&
      c.integer(next + 1) == (year + 1) % 100) {
    out.last = next + 2;
    ++out.moment.year;
  }
  if (c.goes_on(next) && c.goes_on(next + 1) && fiscal == 0) {
    const bool dash = c.is_dash(next) && c.glued_before(next) == c.glued(next);
    const std::int32_t value = c.integer(next + 1);
    const bool free =
        !(c.glued(next + 1) && (c.is_word(next + 2) || c.is_digits(next + 2) || c.is_dash(next + 2)));
    const bool slash = c.is_char(next, '/') && c.glued_before(next) && c.glued(next) &&
                       (value == year + 1 || (c.digits(next + 1) == 2 && value == (year + 1) % 100));
    if (slash && free && year >= 1800 && !(c.glued(next + 1) && c.is_char(next + 2, '/'))) {
      out.until = Moment::of_year(year + 1);
      out.interval = true;
      out.last = next + 2;
    } else if (dash && c.digits(next + 1) == 4 && value > year && value < year + 200 && free) {
      out.until = Moment::of_year(value);
      out.interval = true;
      out.last = next + 2;
    } else if (dash && short_year_ahead(c, next, year) &&
               (c.glued(next) || closes_years(c, next + 2, value == (year + 1) % 100))) {
      out.until = Moment::of_year(year - year % 100 + value + (value < year % 100 ? 100 : 0));
      out.interval = true;
      out.last = next + 2;
    } else if (c.is_char(next, '~') && year_at(c, next + 1) > year) {
      out.until = Moment::of_year(year_at(c, next + 1));
      out.interval = true;
      out.last = next + 2;
    }
  }
  return out;
}

DatePart read_season(const Cursor& c, std::uint32_t t, const Calendar& calendar) {
  DatePart out;
  const Hit season = c.find(t, LexClass::kSeason);
  if (!season) return out;
  std::uint32_t last = 0;
  const int year = year_behind(c, t + season.count, false, &last);
  const int number = season_number(season.lexeme.value);
  if (year == 0) {
    last = t + season.count;
    if (!bare_season_stands(c, t, last, season.weak, calendar.knows_month())) return out;
    const int month = number == 3 ? 1 : 4 + 3 * number;  // in its middle
    const int in = calendar.year_of(month, 0, tense_around(c, t, last), 3);
    out = {t,    last,     {Grain::kSeason, number == 3 && in != 0 ? in - 1 : in, number, 0, 0},
           {},   false,    kInferredYear,
           860,  "season", false,
           false};
    return out;
  }
  out = {t, last, {Grain::kSeason, year, number, 0, 0}, {}, false, 0, 900, "season", false, false};
  return out;
}

}  // namespace gloss::figures
