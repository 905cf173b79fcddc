#include "figures/bare_number.h"

#include <optional>

#include "figures/counted.h"
#include "figures/counted_before.h"
#include "figures/cricket.h"
#include "figures/modifier.h"
#include "figures/number_parts.h"
#include "figures/shared_kind.h"

namespace gloss::figures {
namespace {

// "a country of 116 million records more", "a village of 82,": its people, whatever word stands behind
bool inhabits(const Cursor& c, const Number& n) {
  const bool many = n.magnitude >= 1e6 || n.grouped;
  const bool village = n.plain && !is_year_like(n) && (!c.goes_on(n.last) || !c.is_word(n.last));
  return (many || village) && n.first > 1 && c.goes_on(n.first) && c.goes_on(n.first - 1) &&
         c.is(n.first - 1, Role::kOf) && c.amount_word(n.first - 2, AmountRole::kInhabited) != 0;
}

// What the words beside a number say of it.
struct Beside {
  Text noun;  // what it counts
  bool counts = false;
  bool elliptical = false;   // "200 more"
  bool casualty = false;     // "killed 20", "killed at least 20"
  bool multiple = false;     // "fivefold"
  bool single_word = false;  // "ten"
};

// "the 598 million analysts had expected": they are not counted, but expect.
bool is_forecast(const Cursor& c, const Number& n, std::uint32_t last) {
  if (n.magnitude == 1 && !n.has_point) return false;
  if (n.first == 0 || !c.is(n.first - 1, Role::kThe) || c.amount_word(last, AmountRole::kForecaster) != 1)
    return false;
  const Hit word = c.goes_on(last + 1) ? c.find(last + 1, LexClass::kFunctionWord) : Hit();
  return (word && (word.lexeme.value == "aux" || word.lexeme.value == "cop")) || is_participle(c, last + 1);
}

// What "7 of 11 million people" leave to the whole: millions; 1 where nothing is left.
double magnitude_of_whole(const Cursor& c, const Number& n, std::uint32_t last) {
  if (!n.numeral || n.magnitude != 1 || n.grouped || n.vague || n.value <= 1 || !c.is(last, Role::kOf) ||
      !c.goes_on(last) || !c.is_digits(last + 1))
    return 1;
  const std::optional<Number> whole = read_number(c, last + 1);
  if (!whole || joins(c, whole->last)) return 1;  // "8 of 10 million-dollar homes"
  return whole->magnitude >= 1e6 && n.value < whole->unscaled ? whole->magnitude : 1;
}

// "a 737 costs about": one of that name, and a verb; not "a 12 member team", "a 130 passengers plane".
bool is_single(const Cursor& c, const Number& n, std::uint32_t last) {
  constexpr std::uint32_t kDigits = 3;
  const std::uint32_t behind = last + 1;
  if (c.goes_on(behind) && c.is_word(behind) && !c.has(behind, LexClass::kNotCounted) &&
      !c.has(behind, LexClass::kModifier) && !c.has(behind, LexClass::kFunctionWord) && !is_adverb(c, behind))
    return false;
  return n.plain && c.digits(n.first) == kDigits && c.integer(n.first) % 100 != 0 && n.first > 0 &&
         c.goes_on(n.first) && c.is(n.first - 1, Role::kArticle) && c.ends_in_s(last) && is_plural(c, last);
}

Beside look_beside(const Cursor& c, const Number& n, std::uint32_t last) {
  Beside out;
  // "five or more states"
  const Hedge hedge = hedge_behind(c, last);
  const std::uint32_t counted_at = hedge.mod != Modifier::kNone ? hedge.last : last;
  out.counts = counted_noun(c, n, counted_at, &out.noun, &out.elliptical) && !is_forecast(c, n, last) &&
               !is_single(c, n, counted_at);
  out.casualty = n.first > 0 && c.is(n.first - 1, Role::kCasualty) && c.goes_on(n.first);
  const Hit times = c.find(n.first, LexClass::kNumberWord);
  out.multiple = times && times.lexeme.value == "times";
  out.single_word = !n.numeral && n.last == n.first + 1;
  return out;
}

// "a crowd of 12,000", "its population of 5,000", not "an elephant population of 350"
bool is_gathering(const Cursor& c, const Number& n) {
  if (!of_something(c, n) || (n.has_point && n.magnitude == 1)) return false;
  const std::uint32_t word = front_of(c, n) - 2;
  return word > 0 && c.amount_word(word, AmountRole::kGathering) != 0 &&
         c.any(word - 1, mask(Role::kArticle, Role::kThe, Role::kHisHer));
}

// What a number counts though no word behind it says so; empty where nothing tells.
std::string_view implied_unit(const Cursor& c, const Number& n, std::uint32_t last, const Beside& beside) {
  if (inhabits(c, n) && (n.magnitude > 1 || !beside.counts) && !c.is(last, Role::kPeople)) return "people";
  if (beside.counts) return {};
  // "a crowd of 12,000"
  if (is_gathering(c, n)) return "people";
  // "a ferry with 278 on board"
  if (c.goes_on(last) && c.amount_word(last, AmountRole::kCarried) != 0) return "people";
  return cricket_unit(c, n, last);
}

// "Network Ten", "Article Five": a word of a name.
bool is_word_of_name(const Cursor& c, const Number& n, const Beside& beside) {
  return beside.single_word && !beside.counts && n.first > 0 && c.goes_on(n.first) &&
         c.token(n.first).shape == Shape::kCapital && c.token(n.first - 1).shape == Shape::kCapital &&
         !c.token(n.first - 1).has(kSentenceStart);
}

// "one of", "the one who", "one another": a pronoun, or part of something.
bool one_is_pronoun(const Cursor& c, const Number& n, std::uint32_t last, const Beside& beside) {
  if (beside.casualty) return c.is(last, Role::kOf);
  const bool meant =
      n.first > 0 && c.goes_on(n.first) &&
      (c.any(n.first - 1, mask(Role::kThe, Role::kEvery)) || c.has(n.first - 1, LexClass::kDeictic));
  return !beside.counts || meant || is_participle(c, last) || c.token(last).capitalised() ||
         c.token(n.first).has(kSentenceStart);
}

// "The two will discuss", "both of the three"
bool stands_for_known(const Cursor& c, const Number& n, const Beside& beside) {
  if (beside.counts || !beside.single_word || beside.casualty || n.value >= 100 || n.vague) return false;
  return n.first > 0 && c.goes_on(n.first) && n.value < 5 &&
         (c.any(n.first - 1, mask(Role::kThe, Role::kOf, Role::kHisHer)) ||
          (c.has(n.first - 1, LexClass::kDeictic) &&
           !(n.first > 1 && c.has(n.first - 2, LexClass::kSayVerb))));
}

}  // namespace

bool finish_number(const Cursor& c, const Amount& a, std::uint32_t last, Memory* memory, Reading* r) {
  const Number& n = a.number;
  r->value.type = Type::kNumber;
  if (!r->value.has_max) r->value.number *= magnitude_of_whole(c, n, last);
  const Beside beside = look_beside(c, n, last);
  if (const std::string_view unit = implied_unit(c, n, last, beside); !unit.empty()) {
    r->unit = Text(unit);
    r->value.inferred |= kInferredUnit;
    r->score = 860;
    r->because("counts", unit);
    if (c.goes_on(last) && c.amount_word(last, AmountRole::kCarried) != 0)
      remember_people(n, r->unit, memory);
    return true;
  }
  // "after a 98 million profit"
  if (beside.counts && names_sum(c, last) && take_kind_before(c, n, last, memory, r)) return true;
  if (beside.multiple) {
    r->unit = Text(c.find(n.first, LexClass::kNumberWord).lexeme.value);
  } else if (beside.counts) {
    r->unit = beside.noun;
    remember_counted(c, n, last, beside.noun, memory);
    r->because("counts", beside.noun.view());
  } else if (beside.casualty) {
    r->unit = Text(c.surface(n.first - 1));
    remember_casualties(c, n, memory);
    r->because("counts", r->unit.view());
  }
  if (is_word_of_name(c, n, beside)) return false;
  if (n.word_one && !stands_alone(c, n.first, last)) {
    if (one_is_pronoun(c, n, last, beside)) return false;
  } else if (stands_for_known(c, n, beside)) {
    return false;
  }
  if (!beside.counts && !beside.casualty && !beside.multiple && !r->value.has_max) {
    const bool befell = is_befallen(c, n, last, beside.elliptical);
    if (!befell && take_kind_before(c, n, last, memory, r)) return true;
    infer_counted(c, n, last, {beside.elliptical, beside.single_word}, befell, memory, r);
  }
  r->score = beside.counts ? 860 : n.vague ? 760 : n.numeral ? 660 : 570;
  return true;
}

}  // namespace gloss::figures
