// One walk over the article. At a token that can begin a figure the readers look at what follows; the longest
// reading is the figure, and the walk goes on behind it.
#include "figures/figures.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "figures/calendar.h"
#include "figures/cursor.h"
#include "figures/measure.h"
#include "figures/numeric_dates.h"
#include "figures/ordinal.h"
#include "figures/paragraph_memory.h"
#include "figures/reading.h"
#include "figures/stamp.h"
#include "figures/tense.h"
#include "figures/when.h"

namespace gloss {
namespace {

using figures::Calendar;
using figures::Cursor;
using figures::Memory;
using figures::Reading;

constexpr std::uint64_t kTriggers =
    bit(LexClass::kNumberWord) | bit(LexClass::kMagnitude) | bit(LexClass::kOrdinalWord) |
    bit(LexClass::kFractionWord) | bit(LexClass::kVagueNumber) | bit(LexClass::kCurrency) |
    bit(LexClass::kTimeUnit) | bit(LexClass::kMonth) | bit(LexClass::kWeekday) | bit(LexClass::kSeason) |
    bit(LexClass::kDeictic) | bit(LexClass::kRelativeDay) | bit(LexClass::kHoliday) |
    bit(LexClass::kDateWord) | bit(LexClass::kDayPart);

constexpr figures::RoleMask kTriggerRoles =
    figures::mask(figures::Role::kEarly, figures::Role::kMid, figures::Role::kLate, figures::Role::kEnd,
                  figures::Role::kEarlier, figures::Role::kLater, figures::Role::kFiscal,
                  figures::Role::kQuarterLetter, figures::Role::kHalfLetter, figures::Role::kNoon,
                  figures::Role::kMidnight, figures::Role::kMinus, figures::Role::kEvery);

bool can_begin(const Cursor& c, std::uint32_t t) {
  const Token& token = c.token(t);
  if (token.kind == TokenKind::kNumber) return true;
  if (c.article().begins(t, kTriggers)) return true;
  if (c.any_phrase(t, kTriggerRoles)) return true;
  // "US" of "US$400", "-5", "+44", ".5"
  if (token.kind == TokenKind::kWord) {
    return (c.glued(t) || c.has(t + 1, LexClass::kCurrency)) && c.find(t, LexClass::kCurrency).count != 0;
  }
  if (token.kind != TokenKind::kPunct && token.kind != TokenKind::kSymbol) return false;
  if (c.is_minus(t) && !c.goes_on(t) && c.is_digits(t + 1)) return true;  // "- 10" alone
  return (c.is_minus(t) || c.is_char(t, '+') || c.is_char(t, '.') || c.is_char(t, '(')) && c.glued(t) &&
         (c.is_digits(t + 1) || c.has(t + 1, LexClass::kCurrency));
}

// Date words that stand inside a date or in front of it and open none ("to", "until", "around"): most tokens
// at which a figure could begin are such a word and nothing else.
bool opens_no_date(const Cursor& c, std::uint32_t t) {
  constexpr std::string_view kInside[] = {"a",     "after",         "around",   "before",       "for",
                                          "now",   "past",          "since",    "span_of_time", "to_hour",
                                          "until", "year_compound", "year_noun"};
  const Article& article = c.article();
  if (c.token(t).kind != TokenKind::kWord) return false;
  // Single words in whatever case, too: some readers ask for those.
  const std::uint64_t classes = article.match_classes[t] | article.classes(t);
  if ((classes & kTriggers) != bit(LexClass::kDateWord) || c.any_phrase(t, kTriggerRoles)) return false;
  const PhraseMatch* word = article.longest(t, LexClass::kDateWord);
  return word != nullptr &&
         std::find(std::begin(kInside), std::end(kInside), article.value_of(*word)) != std::end(kInside);
}

Reading longest(const Cursor& c, std::uint32_t t, Calendar* calendar, Memory* memory) {
  Calendar before = *calendar;
  Reading when = opens_no_date(c, t) ? Reading() : read_when(c, t, calendar);
  const Memory remembered = *memory;
  Reading measure = read_measure(c, t, memory);
  Reading ordinal = read_ordinal(c, t);
  // "2022 or 2023": two years, not a number between the two.
  const Value& v = measure.value;
  if (when && when.type() == Type::kDate && when.timex.view().size() == 4 &&
      measure.type() == Type::kNumber && v.has_min && v.has_max && v.min >= 1400 && v.max < 2100 &&
      measure.unit.empty())
    measure.last = when.last;
  if (when && when.score > 0 && when.last >= measure.last && when.last >= ordinal.last) {
    *memory = remembered;
    return when;
  }
  if (when) *calendar = before;
  // "a third of the city" is a share; "the third of March" was a date.
  const bool share = measure.score > 0 && measure.type() == Type::kPercent && measure.last == ordinal.last;
  if (ordinal && ordinal.last >= measure.last && !share) {
    *memory = remembered;
    return ordinal;
  }
  // "every two weeks": how often, no length of its own.
  if (measure.type() == Type::kDuration && t > 0 && c.goes_on(t) && c.is(t - 1, figures::Role::kEvery))
    measure.score = 0;
  return measure;
}

// Reads from token `t` to the end of the paragraph the cursor is in; `kept`, where there is one, is told of
// each figure.
std::uint32_t read_paragraph(const Cursor& c, std::uint32_t t, Calendar* calendar, Memory* memory,
                             figures::ParagraphMemory* kept, CandidateSink* sink) {
  const Article& article = c.article();
  while (t < article.size() && c.valid(t)) {
    const Token& token = article.tokens[t];
    if (token.has(kLineStart) && figures::begins_entry(c, t)) calendar->enter_entry();
    const bool chrome = token.has(kFurniture) && !token.span().overlaps(article.date_span);
    if (chrome || !can_begin(c, t)) {
      ++t;
      continue;
    }
    const Reading r = longest(c, t, calendar, memory);
    if (!r) {
      ++t;
      continue;
    }
    if (r.score > 0) {
      const figures::FigureView figure = figures::view_of(r);
      figures::emit(article, figure, sink);
      if (kept != nullptr) kept->add(figure);
    }
    t = r.last > t ? r.last : t + 1;
  }
  return t;
}

// `kept`: what paragraphs gave in the article before, or nothing.
void read(const Article& article, figures::ParagraphMemory* kept, CandidateSink* sink) {
  Cursor c(article);
  Calendar calendar(article.date, article.date_minutes, figures::day_order_of(c));
  if (figures::is_plan(c)) calendar.read_as_plan();
  Memory memory;
  for (std::uint32_t t = 0; t < article.size();) {
    c.enter_paragraph(t);
    const std::uint32_t end = c.paragraph_end();
    // The line with the article's date is read where others of its kind are not.
    if (kept == nullptr || article.span(t, end).overlaps(article.date_span)) {
      t = read_paragraph(c, t, &calendar, &memory, nullptr, sink);
      continue;
    }
    if (kept->repeat(article, t, end, &calendar, &memory, sink)) {
      t = end;
      continue;
    }
    t = read_paragraph(c, t, &calendar, &memory, kept, sink);
    kept->close(!c.asked_outside() && t == end, calendar, memory);
  }
}

}  // namespace

void find_figures(const Article& article, CandidateSink* sink) { read(article, nullptr, sink); }

struct FigureFinder::Work {
  figures::ParagraphMemory kept;
};

FigureFinder::FigureFinder() : work_(std::make_unique<Work>()) {}
FigureFinder::~FigureFinder() = default;

void FigureFinder::find(const Article& article, CandidateSink* sink) {
  work_->kept.begin();
  read(article, &work_->kept, sink);
  work_->kept.end();
}

}  // namespace gloss
