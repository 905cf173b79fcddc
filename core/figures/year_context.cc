#include "figures/year_context.h"

#include "figures/counted.h"
#include "figures/date_range.h"
#include "figures/modifier.h"
#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

constexpr int kModern = 1900, kRecent = 1800, kPastModern = 2100;

bool round(int year) { return year % 100 == 0; }

// What stands around the digits, looked at once.
struct Surroundings {
  std::uint32_t first = 0, next = 0;
  int year = 0;
  bool behind = false, on = false;  // the sentence has words in front, goes on
  bool counts = false;              // a plural behind
};

// What is glued in front lets a year stand: a bracket, a quotation mark, a comma, "mid-".
bool glue_allows(const Cursor& c, std::uint32_t t) {
  if (t == 0 || !c.glued_before(t)) return true;
  const std::uint32_t before = t - 1;
  if (c.is_dash(before))
    return before > 0 && c.any(before - 1, mask(Role::kMid, Role::kEarly, Role::kLate, Role::kYearBefore));
  if (c.is_char(before, '(') || c.is_char(before, '"') || c.is_char(before, '[')) return true;
  return c.token(before).kind == TokenKind::kPunct && !c.is_char(before, '.') && !c.is_char(before, '/') &&
         !c.is_char(before, ':');
}

// "2000 km", "1500 hours", "1990 dollars"; not "in 2017 won".
bool measures(const Cursor& c, const Surroundings& s) {
  if (!s.on) return false;
  const Hit unit = c.find(s.next, LexClass::kUnit);
  if (unit && c.is_word(s.next) && !unit.weak) return true;
  if (c.has(s.next, LexClass::kTimeUnit)) return !is_dated_unit(c, s.first, s.next);
  const Hit currency = c.find(s.next, LexClass::kCurrency);
  if (!currency || !c.is_word(s.next) || is_dated_paper(c, s.first, s.next + currency.count)) return false;
  return !(currency.weak && s.behind && c.is(s.first - 1, Role::kIn));
}

// "2021-era", "1990-level"; "2000-strong", "1950-seat" count.
bool hyphenated_count(const Cursor& c, const Surroundings& s) {
  if (!s.on || !c.is_dash(s.next) || !c.glued_before(s.next) || !c.glued(s.next) || !c.is_word(s.next + 1))
    return false;
  const Hit word = c.find(s.next + 1, LexClass::kDateWord);
  return !(word && word.lexeme.value == "year_compound") && !is_participle(c, s.next + 1);
}

// What a word or phrase that ends right in front of the digits says of them: "dating to", "the year", "as
// early as".
bool headed(const Cursor& c, const Surroundings& s) {
  for (std::uint32_t back = 1; back <= 3 && back <= s.first; ++back) {
    if (!c.goes_on(s.first - back + 1)) return false;
    const Hit word = c.find(s.first - back, LexClass::kDateWord);
    if (word && word.count == back && (word.lexeme.value == "year_head" || back == 3)) return true;
  }
  return false;
}

// "2026 elections", "2016 census": what is named after its year, also in the plural.
bool dated_noun(const Cursor& c, std::uint32_t t) {
  for (std::uint32_t at = t; at < t + 3 && c.goes_on(at) && c.is_word(at); ++at) {
    const Hit word = c.find(at, LexClass::kDateWord);
    if (word && (word.lexeme.value == "year_noun" ||
                 (at == t && word.lexeme.value == "year_compound" && is_plural(c, t))))  // "2019 levels"
      return true;
    if (c.has(at, LexClass::kNotCounted)) return false;
  }
  return false;
}

bool list_sign(const Cursor& c, std::uint32_t t) {
  return c.is_char(t, ',') || c.is_char(t, ';') || c.any(t, mask(Role::kAnd, Role::kOr));
}

// "2015, 2016 and 2017": the next of a list is a year too.
bool behind_another(const Cursor& c, const Surroundings& s) {
  if (!s.behind || s.first < 2 || !list_sign(c, s.first - 1)) return false;
  // "on 21 December 1470 (or 1471)"
  if (c.is_char(s.first - 2, '('))
    return s.first > 2 && year_at(c, s.first - 3) != 0 && c.is_char(s.next, ')');
  // "his 2014 and 2016 runs"
  if (s.counts && (s.year < kModern || s.first < 3 || !c.is(s.first - 1, Role::kAnd) ||
                   !c.is(s.first - 3, Role::kYearAttributive)))
    return false;
  const std::uint32_t other =
      c.is_char(s.first - 1, ',') || !c.is_char(s.first - 2, ',') ? s.first - 2 : s.first - 3;
  // "between 1200 and 1500", which was no range of years
  if (c.is(s.first - 1, Role::kAnd) && other > 0 && c.is(other - 1, Role::kBetween)) return false;
  return other < s.first && year_at(c, other) != 0;
}

// "previous 1968, 1973, 1982": the first of such a list, from before the times when it would stand by itself.
bool before_another(const Cursor& c, const Surroundings& s) {
  if (s.year < 1500 || !c.is_char(s.next, ',') || !c.goes_on(s.next + 1)) return false;
  const int other = year_at(c, s.next + 1);
  return other >= 1500 && other < kPastModern &&
         !(c.goes_on(s.next + 2) && (is_plural(c, s.next + 2) || c.is(s.next + 2, Role::kAnd)));
}

bool closes(const Cursor& c, const Surroundings& s) {
  return !s.on || c.is_char(s.next, ',') || c.is_char(s.next, ';') || c.is_char(s.next, ')') ||
         c.is_char(s.next, '(') || c.is_char(s.next, '.');
}

// "(1536)", "(1999 est.)", "[2018]"
bool in_brackets(const Cursor& c, const Surroundings& s) {
  if (s.first == 0) return false;
  if (c.is_char(s.first - 1, '[')) return s.year >= kModern && c.is_char(s.next, ']');
  return c.is_char(s.first - 1, '(') && (s.year >= kRecent || (!round(s.year) && closes(c, s)));
}

// "2016: Ana Silva elected", "2021 - launched a satellite": a head of what happened then.
bool heads_entry(const Cursor& c, const Surroundings& s) {
  if (s.year < kModern || !s.on) return false;
  if (c.is_char(s.next, ':')) return !(c.glued_before(s.next) && c.glued(s.next));
  return c.is_dash(s.next) && !c.glued_before(s.next) && !c.glued(s.next) && c.goes_on(s.next + 1) &&
         (c.is_word(s.next + 1) || c.has(s.next + 1, LexClass::kOrdinalSuffix));
}

// "; 1397 (Union of Kalmar)", "adopted 1847;", "dates back to 1537", "until around 1500"
bool told_by_words(const Cursor& c, const Surroundings& s) {
  if (!s.behind || s.counts) return false;
  const std::uint32_t before = s.first - 1;
  const bool inside = before > 0 && c.goes_on(before);
  if (c.is_char(s.next, '(') && (c.is_char(before, ';') || c.is_char(before, ':'))) return !round(s.year);
  if (is_participle(c, before) && !c.is(before, Role::kCasualty) &&
      c.amount_word(before, AmountRole::kSum) == 0)
    return closes(c, s) || c.has(s.next, LexClass::kNotCounted) || s.year >= kModern;
  if (c.has(before, LexClass::kDeictic) && closes(c, s)) return true;  // "previous 1842 (amended 1848)"
  if (!inside) return false;
  // "until at least 2042", "since around 1500", "around 1280."
  const Hedge hedge = hedge_before(c, s.first);
  if (hedge.mod == Modifier::kNone) return false;
  if (hedge.first > 0 && c.is(hedge.first - 1, Role::kYearStrong) && c.goes_on(hedge.first)) return true;
  // "eight points above 2022": than in that year
  const bool apart = hedge.mod == Modifier::kOver || hedge.mod == Modifier::kBelow;
  if (apart && s.year >= kRecent && hedge.first > 0 && c.goes_on(hedge.first) &&
      (is_plural(c, hedge.first - 1) || c.has(hedge.first - 1, LexClass::kPercentWord)))
    return closes(c, s) || c.has(s.next, LexClass::kNotCounted);
  return hedge.mod == Modifier::kAbout && !round(s.year) &&
         (closes(c, s) || c.has(s.next, LexClass::kNotCounted));
}

// "total of 1985", "reached 2000", "sold 1950": a sum.
bool is_sum(const Cursor& c, const Surroundings& s) {
  if (!s.behind) return false;
  const std::uint32_t before = s.first - 1;
  if (c.amount_word(before, AmountRole::kSum) != 0 ||
      c.any(before, mask(Role::kMoneyContext, Role::kCasualty)))
    return true;
  return before > 0 && c.goes_on(before) &&
         (c.is(before, Role::kOf) || (c.is(before, Role::kTo) && !c.is(before - 1, Role::kAgo))) &&
         c.amount_word(before - 1, AmountRole::kSum) != 0;
}

// A name in front: "Boeing 1977", "Expo 2020", "the Water Act 1989".
bool behind_name(const Cursor& c, const Surroundings& s) {
  if (!s.behind) return false;
  const std::uint32_t before = s.first - 1;
  if (c.is(before, Role::kIdentifier)) return true;
  return c.is_word(before) && c.token(before).capitalised() && !c.token(before).has(kSentenceStart) &&
         !c.has(before, LexClass::kMonth) && !c.has(before, LexClass::kFunctionWord) &&
         !c.any(before, mask(Role::kYearBefore, Role::kDateBefore)) && !c.has(before, LexClass::kDeictic);
}

bool beside_number(const Cursor& c, const Surroundings& s) {
  const auto number = [&c](std::uint32_t t) {
    return c.is_digits(t) || c.has(t, LexClass::kNumberWord) || c.has(t, LexClass::kCurrency) ||
           c.has(t, LexClass::kMagnitude);
  };
  if (s.behind && (number(s.first - 1) || c.is(s.first - 1, Role::kMinus))) return true;
  if (s.behind && c.is_dash(s.first - 1) && s.first > 1 && number(s.first - 2)) return true;
  if (!s.on) return false;
  if (number(s.next) || c.token(s.next).kind == TokenKind::kSymbol) return true;
  // "2000 or 3000 likes"
  return (c.any(s.next, mask(Role::kOr, Role::kTo, Role::kAnd)) || c.is_dash(s.next)) &&
         c.goes_on(s.next + 1) && number(s.next + 1) && year_at(c, s.next + 1) == 0;
}

// A plural within the next words: "2016 Russian soldiers", which could be either.
bool may_count(const Cursor& c, const Surroundings& s) {
  for (std::uint32_t t = s.next; t < s.next + 3 && c.goes_on(t) && c.is_word(t); ++t) {
    if (c.has(t, LexClass::kNotCounted) || c.has(t, LexClass::kFunctionWord)) return false;
    if (is_plural(c, t)) return true;
  }
  return false;
}

// From 1900 on: nothing speaks against it.
bool nothing_against(const Cursor& c, const Surroundings& s) {
  if (s.year < kModern || s.year >= kPastModern || (!s.behind && !s.on)) return false;
  if (hedge_before(c, s.first).mod != Modifier::kNone || is_sum(c, s) || behind_name(c, s) ||
      beside_number(c, s) || may_count(c, s))
    return false;
  return !(s.on && c.token(s.next).kind == TokenKind::kWord && c.glued(s.first));
}

// "the 2015 attacks" is told by the article even before a plural; "the 1713 treaty" by the single noun.
bool attributive(const Cursor& c, const Surroundings& s) {
  if (!s.behind) return false;
  const bool told =
      c.is(s.first - 1, Role::kYearAttributive) || c.token(s.first - 1).kind == TokenKind::kPossessive;
  if (!told) return false;
  if (s.counts) return s.year >= kModern && c.is(s.first - 1, Role::kYearAttributive);
  if (s.year >= kRecent) return true;
  return s.year >= 1200 && s.year % 50 != 0 && s.on && c.is_word(s.next) && !may_count(c, s) &&
         !c.has(s.next, LexClass::kNotCounted);
}

}  // namespace

bool is_dated_paper(const Cursor& c, std::uint32_t year, std::uint32_t noun) {
  const Hit word = c.goes_on(noun) ? c.find(noun, LexClass::kDateWord) : Hit();
  return year_at(c, year) >= kModern && word && word.lexeme.value == "year_noun";
}

bool is_dated_unit(const Cursor& c, std::uint32_t year, std::uint32_t unit) {
  const int value = year_at(c, year);
  if (year > 0 && c.goes_on(year) && c.is(year - 1, Role::kArticle)) return false;  // "a 1945 minute video"
  return value >= kModern && value < kPastModern && !round(value) && !c.glued(year) && !c.ends_in_s(unit) &&
         c.token(unit).length >= 3 && c.find(unit, LexClass::kTimeUnit).lexeme.value != "Y";
}

bool year_stands(const Cursor& c, const DatePart& part) {
  if (part.interval) return true;
  Surroundings s;
  s.first = part.first;
  s.next = part.last;
  s.year = part.moment.year;
  s.behind = s.first > 0 && c.goes_on(s.first);
  s.on = c.goes_on(s.next);
  s.counts = s.on && !c.token(s.first).has(kNewlineAfter) && is_plural(c, s.next) &&
             !c.has(s.next, LexClass::kNotCounted);
  if (s.behind && !glue_allows(c, s.first)) return false;
  if (s.on && c.token(s.next).kind == TokenKind::kPossessive) return true;
  if (measures(c, s)) return behind_another(c, s) && c.find(s.next, LexClass::kCurrency).weak;
  if (s.behind && c.is(s.first - 1, Role::kYearStrong)) {
    const bool hedge = c.any(s.first - 1, mask(Role::kBy, Role::kFrom));
    return c.is(s.first - 1, Role::kIn) || (s.year >= kModern && dated_noun(c, s.next)) ||
           !(s.counts && (hedge || s.year < 1500 || c.token(s.next).shape == Shape::kLower));
  }
  if (behind_another(c, s) || before_another(c, s) || (s.behind && headed(c, s))) return true;
  if (s.year >= kModern && s.year < kPastModern && dated_noun(c, s.next) && !is_sum(c, s)) return true;
  if (s.year >= kPastModern || hyphenated_count(c, s)) return false;
  if (in_brackets(c, s) || heads_entry(c, s)) return true;
  if (s.on && c.any(s.next, mask(Role::kElliptical, Role::kCasualty))) return false;
  if (attributive(c, s) || told_by_words(c, s)) return true;
  const bool preposition = s.behind && c.is(s.first - 1, Role::kYearBefore);
  // "the Treaty of 1961 prohibits"
  if (s.counts &&
      !(preposition && s.first > 1 && s.year >= kModern && c.is(s.first - 1, Role::kOf) &&
        c.token(s.first - 2).shape == Shape::kCapital && !c.token(s.first - 2).has(kSentenceStart)))
    return false;
  if (preposition && is_sum(c, s)) return false;
  if (const Hedge hedge = preposition ? hedge_before(c, s.first) : Hedge{};
      hedge.mod != Modifier::kNone && hedge.mod != Modifier::kAbout && c.surface(s.first - 1) == "than")
    return false;
  if (preposition && s.year >= kRecent) return true;
  if (preposition && c.is(s.first - 1, Role::kOf) && s.year >= 1500 && !round(s.year)) return true;
  if (s.year >= kModern && s.on && c.is(s.next, Role::kYearVerb)) return true;
  if (s.behind && c.is_char(s.first - 1, ',') && s.first > 1 && c.has(s.first - 2, LexClass::kMonth))
    return s.year >= kRecent;
  return nothing_against(c, s);
}

DatePart read_year_of_era(const Cursor& c, std::uint32_t t) {
  DatePart out;
  const auto era = [&c](std::uint32_t at) {
    const Hit word = c.find(at, LexClass::kDateWord);
    return word && word.lexeme.value == "era" ? word.count : 0U;
  };
  const std::uint32_t front = era(t);
  const std::uint32_t at = t + front;
  const std::int32_t year = c.digits(at) <= 4 ? c.integer(at) : -1;
  if (year < 1 || year > 2100 || (front != 0 && !c.goes_on(at))) return out;
  if (c.glued(at) && (c.is_word(at + 1) || c.is_char(at + 1, ':') || c.is_dash(at + 1))) return out;
  const std::uint32_t back = front == 0 && c.goes_on(at + 1) ? era(at + 1) : 0;
  if (front == 0 && back == 0) return out;
  return {t, at + 1 + back, Moment::of_year(year), {}, false, 0, 930, "year", false, false};
}

BeforeEra read_before_era(const Cursor& c, std::uint32_t t) {
  BeforeEra out;
  struct End {
    std::int32_t year = 0;
    bool century = false;
    std::uint32_t last = 0;
  };
  const auto end_at = [&c](std::uint32_t at) -> End {
    if (c.is_digits(at) && c.glued(at) && c.has(at + 1, LexClass::kOrdinalSuffix))
      return {c.integer(at), true, at + 2};
    if (c.is_digits(at) && c.digits(at) <= 4) return {c.integer(at), false, at + 1};
    if (const Hit word = c.find(at, LexClass::kOrdinalWord); word && word.lexeme.number <= 100)
      return {static_cast<std::int32_t>(word.lexeme.number), true, at + word.count};
    return {};
  };
  End first = end_at(t), second;
  if (first.year < 1) return out;
  std::uint32_t at = first.last;
  const bool dash = c.is_dash(at) && c.glued_before(at) == c.glued(at);
  if ((dash || c.any(at, mask(Role::kTo, Role::kAnd))) && c.goes_on(at) && c.goes_on(at + 1)) {
    second = end_at(at + 1);
    if (second.year < 1 || second.century != first.century || second.year >= first.year) return out;
    at = second.last;
  }
  if (first.century) {
    const Hit noun = c.goes_on(at) ? c.find(at, LexClass::kTimeUnit) : Hit{};
    if (!noun || noun.lexeme.value != "CE" || first.year > 99) return out;
    at += noun.count;
  }
  const std::uint32_t era = c.goes_on(at) ? c.phrase(at, Role::kBce) : 0;
  if (era == 0) return out;
  const auto write = [&out](const End& end) {
    out.timex.append("BC");
    if (end.century) {
      out.timex.append_padded(end.year - 1, 1).append("XX");
    } else {
      out.timex.append_padded(end.year, 4);
    }
  };
  write(first);
  if (second.year != 0) {
    out.timex.append('/');
    write(second);
  }
  out.last = at + era;
  return out;
}

}  // namespace gloss::figures
