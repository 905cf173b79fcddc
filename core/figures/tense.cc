#include "figures/tense.h"

#include "figures/counted.h"

namespace gloss::figures {
namespace {

constexpr std::uint32_t kReach = 14;

// What may stand between "will" and its participle: "be", "have", "not", "also".
bool is_auxiliary(const Cursor& c, std::uint32_t t) {
  const Hit word = c.find(t, LexClass::kFunctionWord);
  const std::string_view kind = word ? word.lexeme.value : std::string_view();
  return kind == "cop" || kind == "aux" || kind == "neg" || kind == "adv";
}

Tense future_at(const Cursor& c, std::uint32_t t) {
  // "Will" inside of a sentence is a name.
  if (c.valid(t) && c.token(t).capitalised() && !c.token(t).has(kSentenceStart)) return Tense::kUnknown;
  if (c.is(t, Role::kAm) && t > 0 && c.is_digits(t - 1)) return Tense::kUnknown;  // "at 12:40 am"
  const std::uint32_t planned = c.phrase(t, Role::kPlanned), future = c.phrase(t, Role::kFuture);
  // "was due by", "had been set to"
  if (planned + future > 1 && t > 0 && c.goes_on(t) && c.is(t - 1, Role::kPast) && is_auxiliary(c, t - 1))
    return planned > 1 && c.is(t + planned - 1, Role::kBy) ? Tense::kOnceDue : Tense::kOncePlanned;
  return planned != 0 ? Tense::kPlanned : future != 0 ? Tense::kFuture : Tense::kUnknown;
}

// "will have", "will also be held", "is to be held": the auxiliaries in front decide, as far as they plan;
// what "would be held on Tuesday" may be over.
Tense tense_of_participle(const Cursor& c, std::uint32_t t) {
  if (t > 0 && c.goes_on(t) && c.is(t - 1, Role::kTo) && c.token(t - 1).length == 2)
    return Tense::kUnknown;  // "to hit"
  for (int i = 0; i < 4 && t > 0 && c.goes_on(t); ++i) {
    --t;
    const Tense tense = future_at(c, t);
    const bool auxiliary = is_auxiliary(c, t);  // "would have", but not "the plan announced"
    if (tense == Tense::kPlanned || (i == 0 && auxiliary && tense != Tense::kUnknown)) return tense;
    // "seats are filled on April 12": of any time; but "schools were shut by April 12"
    const bool present =
        !c.is(t, Role::kPast) && (c.amount_word(t, AmountRole::kShareVerb) != 0 || c.is(t, Role::kYearVerb));
    if (i == 0 && auxiliary && present) return Tense::kUnknown;
    if (!auxiliary && !c.is(t, Role::kTo)) break;
  }
  return Tense::kPast;
}

// A word with four letters or more, written small, that is no grammar word: "extends", not "from".
bool is_written_small(const Cursor& c, std::uint32_t t) {
  return c.is_word(t) && c.token(t).shape == Shape::kLower && c.token(t).length > 3 &&
         !c.has(t, LexClass::kFunctionWord) && !c.has(t, LexClass::kNotCounted);
}

// "The Met Office": a verb with a capital is a word of a name, save in a headline in Title Case: "Iran Held
// Talks in May".
bool is_word_of_name(const Cursor& c, std::uint32_t t) {
  if (!c.token(t).capitalised() || c.token(t).has(kSentenceStart)) return false;
  if (t > 0 && c.is(t - 1, Role::kThe)) return true;
  for (std::uint32_t at = t, i = 0; i < kReach && at > 0 && c.goes_on(at); ++i) {
    if (is_written_small(c, --at)) return true;
  }
  for (std::uint32_t at = t + 1; at < t + kReach && c.goes_on(at); ++at) {
    if (is_written_small(c, at)) return true;
  }
  return false;
}

Tense tense_of(const Cursor& c, std::uint32_t t) {
  // "expected to" is future though it ends in -ed.
  if (const Tense tense = future_at(c, t); tense != Tense::kUnknown) return tense;
  if (c.has(t, LexClass::kCurrency) && t > 0 && c.goes_on(t) &&
      (c.is_digits(t - 1) || c.has(t - 1, LexClass::kMagnitude)))
    return Tense::kUnknown;  // "will pay 361 won on April 17"
  const std::string_view s = c.surface(t);
  const bool ends_in_ed =
      c.is_word(t) && c.token(t).shape == Shape::kLower && s.size() > 4 && s.substr(s.size() - 2) == "ed";
  return ends_in_ed || (c.is(t, Role::kPast) && !is_word_of_name(c, t)) ? tense_of_participle(c, t)
                                                                        : Tense::kUnknown;
}

// Where the clock time in front of a day begins: the "3 a.m." of "to 3 a.m. on Thursday"; `first` where there
// is none.
std::uint32_t clock_in_front(const Cursor& c, std::uint32_t first) {
  constexpr std::uint32_t kLongest = 5;
  bool clock = false;
  for (std::uint32_t t = first, i = 0; i < kLongest && t > 0 && c.goes_on(t); ++i, --t) {
    const std::uint32_t at = t - 1;
    const bool hour = c.is_digits(at) || c.any(at, mask(Role::kNoon, Role::kMidnight));
    clock = clock || hour;
    if (!hour && !c.any(at, mask(Role::kOn, Role::kAm, Role::kPm)) && !c.is_char(at, ':') &&
        !c.is_char(at, '.'))
      return clock ? t : first;
  }
  return first;
}

// "the run-off is on 27 October", "the deadline is Friday", "the next is at 8.30 on Friday"
bool is_to_be(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  if (const std::uint32_t clock = clock_in_front(c, first); clock != first && c.is(clock - 1, Role::kAt))
    first = clock - 1;
  if (first < 2 || !c.goes_on(first) || !c.goes_on(first - 1)) return false;
  if (is_participle(c, last) && c.goes_on(last)) return false;  // "pilgrims are Saturday performing the rite"
  const std::uint32_t verb = c.is(first - 1, Role::kOn) ? first - 2 : first - 1;
  const Hit word = c.find(verb, LexClass::kFunctionWord);
  return word && word.lexeme.value == "cop" && !c.is(verb, Role::kPast) && !c.is(verb, Role::kAm);
}

// "Tuesday is a rest day": told of ahead
bool is_named(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  const Hit word =
      c.token(first).has(kSentenceStart) && c.goes_on(last) ? c.find(last, LexClass::kFunctionWord) : Hit();
  return word && word.lexeme.value == "cop" && !c.is(last, Role::kPast);
}

// "called an election for February", "the strike set for Monday"
bool is_scheduled(const Cursor& c, std::uint32_t first) {
  constexpr std::uint32_t kLongest = 2;
  if (first < 2 || !c.goes_on(first) || !c.goes_on(first - 1)) return false;
  const Hit word = c.find(first - 1, LexClass::kDateWord);
  if (!word || word.lexeme.value != "for") return false;
  for (std::uint32_t count = 1; count <= kLongest && count < first; ++count) {
    if (c.amount_word(first - 1 - count, AmountRole::kScheduled) == count) return true;
  }
  return false;
}

// "closed until the 15th", "the ban, prolonged until 14 February": what lasts to a day that is to come.
bool is_prolonged(const Cursor& c, std::uint32_t first) {
  const std::uint32_t until = first > 0 && c.is(first - 1, Role::kThe) ? first - 1 : first;
  if (until < 2 || !c.goes_on(first) || !c.goes_on(until)) return false;
  const Hit word = c.find(until - 1, LexClass::kDateWord);
  return word && word.count == 1 && word.lexeme.value == "until" && !c.is(until - 1, Role::kBy) &&
         c.amount_word(until - 2, AmountRole::kProlonged) == 1;
}

// "has extended the warning by three hours, to 3 a.m. on Thursday": to what is to come
bool is_extended(const Cursor& c, std::uint32_t verb, std::uint32_t first) {
  const std::uint32_t t = clock_in_front(c, first);
  return verb + 1 < t && c.goes_on(t) && c.is(t - 1, Role::kTo) &&
         c.amount_word(verb, AmountRole::kProlonged) == 1;
}

// "for May delivery": traded today, due then
bool is_delivery(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  const Hit word = c.goes_on(last) ? c.find(last, LexClass::kDateWord) : Hit();
  return word && word.lexeme.value == "delivery" && first > 0 && c.goes_on(first) &&
         c.find(first - 1, LexClass::kDateWord).lexeme.value == "for";
}

// "58 basis points by December", "suspends flights until 3 p.m. on Tuesday" without a verb that tells: a term
// that is not yet over
bool is_deadline(const Cursor& c, std::uint32_t first) {
  const std::uint32_t t = clock_in_front(c, first);
  return t > 0 && c.goes_on(t) &&
         (c.is(t - 1, Role::kBy) || c.find(t - 1, LexClass::kDateWord).lexeme.value == "until");
}

// "approved a budget for the year from April", "… beginning April 1": the nearest, whatever was done to it
// when
bool begins_year(const Cursor& c, std::uint32_t first) {
  return first > 1 && c.goes_on(first) && c.goes_on(first - 1) &&
         (c.is(first - 1, Role::kFrom) || c.surface(first - 1).ends_with("ing")) &&
         c.find(first - 2, LexClass::kTimeUnit).lexeme.value == "Y" && c.has(first, LexClass::kMonth);
}

// "prices will be higher than in June": than they were
bool is_compared_level(const Cursor& c, std::uint32_t first) {
  return first > 2 &&
         (c.amount_word(first - 3, AmountRole::kComparative) != 0 || c.is(first - 3, Role::kElliptical));
}

// Behind a clause of its own a deadline is that of what is told there: "price in 42 points by December,
// compared with 55"; a sentence that opens with it tells of what was by then.
bool closes_clause_of_now(const Cursor& c, std::uint32_t first) {
  const std::uint32_t t = clock_in_front(c, first);
  return t > 1 && c.goes_on(t) && c.goes_on(t - 1) && c.is_word(t - 2) && !c.is(t - 2, Role::kAnd) &&
         is_deadline(c, first);
}

// "the year to March 31", "the six months to June": reckoned when it is over
bool ends_period(const Cursor& c, std::uint32_t first) {
  return first > 1 && c.goes_on(first) && c.goes_on(first - 1) && c.is(first - 1, Role::kTo) &&
         c.token(first - 1).length == 2 && c.has(first - 2, LexClass::kTimeUnit);
}

bool same_sentence(const Cursor& c, std::uint32_t t) { return c.goes_on(t); }

// "higher than in January"; not "rather than on Monday", "no earlier than on Friday"
bool is_compared(const Cursor& c, std::uint32_t first) {
  return first > 2 && c.goes_on(first) && c.goes_on(first - 1) && c.goes_on(first - 2) &&
         c.surface(first - 2) == "than" && c.amount_word(first - 3, AmountRole::kRatherThan) == 0;
}

// What the nearest verb in front tells.
Tense tense_in_front(const Cursor& c, std::uint32_t first) {
  std::uint32_t t = first;
  for (std::uint32_t i = 0; i < kReach && t > 0 && same_sentence(c, t); ++i) {
    --t;
    // A phrase such as "set to" begins a token earlier than its last word is met; look at both.
    if (t > 0 && same_sentence(c, t) && c.phrase(t - 1, Role::kFuture) > 1) return future_at(c, t - 1);
    const Tense tense = tense_of(c, t);
    if (tense == Tense::kPast && is_extended(c, t, first)) return Tense::kPlanned;
    if (tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

// A verb that tells what is or was. Base forms are none: in a fragment they are nouns ("call with the bank")
// or what is to be done ("meet Ana").
bool reports(const Cursor& c, std::uint32_t t) {
  if (c.any(t, mask(Role::kPast, Role::kYearVerb, Role::kCasualty)) || tense_of(c, t) == Tense::kPast)
    return true;
  const Hit word = c.find(t, LexClass::kFunctionWord);
  if (word && (word.lexeme.value == "cop" || word.lexeme.value == "aux")) return !c.is(t, Role::kAm);
  if (c.amount_word(t, AmountRole::kBefell) != 0) return true;
  const bool third_person = c.surface(t).ends_with('s');
  return third_person && (c.has(t, LexClass::kSayVerb) || c.has(t, LexClass::kActVerb) ||
                          c.amount_word(t, AmountRole::kChange) != 0);
}

// "Smoke over the harbour on Tuesday.": a caption; not "Dinner at 6 p.m."
bool closes_sentence(const Cursor& c, std::uint32_t t) {
  return c.is_char(t, '.') && (t + 1 == c.size() || c.token(t + 1).has(kSentenceStart));
}

}  // namespace

Tense tense_around(const Cursor& c, std::uint32_t first, std::uint32_t last) {
  if (is_scheduled(c, first) || is_prolonged(c, first) || is_delivery(c, first, last)) return Tense::kPlanned;
  if (is_to_be(c, first, last) || is_named(c, first, last)) return Tense::kFuture;
  if (begins_year(c, first)) return Tense::kUnknown;
  const Tense front = tense_in_front(c, first);
  if (is_compared(c, first))
    return front == Tense::kPlanned && !is_compared_level(c, first) ? front : Tense::kPast;
  if (front != Tense::kUnknown) return front;
  if (c.is_char(last, ',') && closes_clause_of_now(c, first)) return Tense::kPlanned;
  std::uint32_t t = last;
  for (std::uint32_t i = 0; i < kReach && c.valid(t) && same_sentence(c, t) && !c.is_char(t, ';'); ++i, ++t) {
    const Tense tense = tense_of(c, t);
    if (tense != Tense::kUnknown) return tense;
  }
  if (ends_period(c, first)) return Tense::kPast;
  return is_deadline(c, first) ? Tense::kPlanned : Tense::kUnknown;
}

bool is_plan(const Cursor& c) {
  constexpr std::uint32_t kLongestPlan = 40;
  const Article& article = c.article();
  if (article.size() > kLongestPlan || article.date_source == DateSource::kText) return false;
  for (std::uint32_t t = 0; t < article.size(); ++t) {
    if (c.token(t).has(kFurniture) || closes_sentence(c, t) || reports(c, t)) return false;
  }
  return true;
}

}  // namespace gloss::figures
