#include "figures/counted.h"

#include "figures/model_name.h"
#include "figures/number_parts.h"

namespace gloss::figures {
namespace {

constexpr std::uint32_t kLongest = 8;

// Behind "(": the token after the closing bracket, where that is near; else 0.
std::uint32_t past_bracket(const Cursor& c, std::uint32_t t) {
  for (std::uint32_t at = t + 1; at < t + 12 && c.goes_on(at); ++at) {
    if (c.is_char(at, ')')) return at + 1;
  }
  return 0;
}

// A plural within the next words of the same noun phrase: "two dead Malian insurgents".
bool plural_follows(const Cursor& c, std::uint32_t t) {
  for (std::uint32_t at = t, words = 0; words < 3 && c.goes_on(at); ++at) {
    if (at > t && joins(c, at)) continue;  // "air-defence systems"
    if (!c.is_word(at) || c.has(at, LexClass::kNotCounted)) return false;
    ++words;
    if (is_plural(c, at)) return true;
  }
  return false;
}

// Behind "87 of 112" and "two of the three": the token after that second number, which has the noun; else 0.
std::uint32_t past_whole(const Cursor& c, std::uint32_t t) {
  if (c.is(t, Role::kOut)) ++t;
  if (!c.is(t, Role::kOf)) return 0;
  ++t;
  while (c.goes_on(t) && (c.any(t, mask(Role::kThe, Role::kHisHer)) || c.has(t, LexClass::kDeictic))) ++t;
  if (is_participle(c, t) && c.goes_on(t + 1) && c.is_digits(t + 1)) ++t;  // "of the planned 2,500 officers"
  std::uint32_t end = t;
  while (end < t + 4 && c.goes_on(end) && (c.is_digits(end) || c.has(end, LexClass::kNumberWord)) &&
         !(c.is_dash(end + 1) && c.glued(end)))
    ++end;
  if (end > t && c.goes_on(end) && c.has(end, LexClass::kMagnitude)) ++end;  // "of the 2.1 million people"
  return end == t ? 0 : end;
}

// ", perhaps hundreds, of fighters" behind "dozens", ", of fighters" behind that: the token of "of"; else
// `t`.
std::uint32_t past_insertion(const Cursor& c, std::uint32_t t) {
  constexpr std::uint32_t kWords = 3;
  if (!c.is_char(t, ',') || !c.goes_on(t + 1)) return t;
  if (c.is(t + 1, Role::kOf)) return t + 1;
  std::uint32_t at = t + 1;
  while (at < t + 1 + kWords && c.goes_on(at) && c.is_word(at) && !c.has(at, LexClass::kVagueNumber)) ++at;
  if (!c.has(at, LexClass::kVagueNumber) || !c.goes_on(at) || !c.goes_on(at + 1)) return t;
  ++at;
  if (c.is_char(at, ',') && c.goes_on(at + 1)) ++at;
  return c.is(at, Role::kOf) ? at : t;
}

// "10 billion last year", "87 last Tuesday", "48 early Friday": when, not what.
bool tells_when(const Cursor& c, std::uint32_t t) {
  if (!c.goes_on(t + 1) || !c.is_word(t + 1)) return c.has(t, LexClass::kDeictic);  // "then 1.4 next."
  const bool position = c.any(t, mask(Role::kEarly, Role::kLate));
  if (position && c.any(t + 1, mask(Role::kOn, Role::kIn))) return true;  // "148.40 late on Tuesday"
  if (!position && !c.has(t, LexClass::kDeictic)) return false;
  if (c.find(t + 1, LexClass::kWeekday) || c.find(t + 1, LexClass::kMonth)) return true;
  if (position) return c.has(t + 1, LexClass::kRelativeDay);
  return !is_plural(c, t + 1) && (c.has(t + 1, LexClass::kTimeUnit) || c.has(t + 1, LexClass::kSeason) ||
                                  c.has(t + 1, LexClass::kDayPart));
}

// A word that a counted noun ends before; "US" of "six US soldiers" is no pronoun.
bool ends_noun(const Cursor& c, std::uint32_t t) {
  const bool name =
      c.token(t).shape == Shape::kUpper && c.goes_on(t + 1) && c.token(t + 1).shape == Shape::kLower;
  return c.has(t, LexClass::kNotCounted) && !name;
}

enum class Counts : std::uint8_t { kOpen, kNothing, kNoun };

// What hangs on the number by a hyphen: "a 55-member union", "two 19-year-olds"; open where nothing does.
Counts tied_noun(const Cursor& c, std::uint32_t t, Text* noun) {
  if (c.is_dash(t) && c.glued_before(t) && c.glued(t) && c.is_word(t + 1)) {
    if (c.has(t + 1, LexClass::kNotCounted) || c.is(t + 1, Role::kTo)) return Counts::kNothing;  // 230-to-198
    const Shape shape = c.token(t + 1).shape;
    if (shape == Shape::kUpper || shape == Shape::kSingleUpper) return Counts::kNothing;
    noun->append(c.surface(t + 1));
    return Counts::kNoun;
  }
  // "two 19-year-olds"
  if (c.is_digits(t) && c.glued(t) && c.is_dash(t + 1) && c.glued(t + 1) &&
      c.has(t + 2, LexClass::kTimeUnit) && c.glued(t + 2) && c.is_dash(t + 3) && c.is(t + 4, Role::kOld) &&
      is_plural(c, t + 4)) {
    noun->append(c.words(t, t + 5));
    return Counts::kNoun;
  }
  // "3- or 5-judge panels"
  if (c.is_dash(t) && c.glued_before(t) && !c.glued(t) && c.goes_on(t + 4) &&
      c.any(t + 1, mask(Role::kOr, Role::kAnd, Role::kTo)) && c.is_dash(t + 3) && c.glued(t + 3) &&
      c.is_word(t + 4) && (c.is_digits(t + 2) || c.has(t + 2, LexClass::kNumberWord))) {
    noun->append(c.surface(t + 4));
    return Counts::kNoun;
  }
  return Counts::kOpen;
}

// Where the noun of "87 of the 112", "dozens, perhaps hundreds, of", "200 more" begins.
struct Start {
  std::uint32_t phrase = 0;  // behind the numbers
  std::uint32_t at = 0;      // … and behind "of the"; 0 where there is none
  bool of_these = false, elliptical = false;
};

Start start_of_noun(const Cursor& c, const Number& number, std::uint32_t t) {
  if (number.vague) t = past_insertion(c, t);
  // "three of the 19 crew", but "one of the 19" is a pronoun.
  const bool pronoun = number.word_one && c.is(t, Role::kOf);
  if (const std::uint32_t behind = past_whole(c, t); behind != 0 && !pronoun) t = behind;
  if (!c.goes_on(t)) return {};
  Start out;
  out.phrase = t;
  std::uint32_t at = t;
  // "hundreds of protesters", "50 of the students"; "one of the students" counts nothing.
  const bool partitive = !number.word_one && (!number.has_point || number.magnitude > 1) &&
                         c.goes_on(at + 1) &&
                         (c.any(at + 1, mask(Role::kThe, Role::kHisHer)) ||
                          (c.is(at, Role::kOf) && c.is_word(at + 1) && c.token(at + 1).capitalised()));
  if ((number.vague || number.fraction || partitive) && c.is(at, Role::kOf)) {
    out.of_these = partitive && !number.vague && !number.fraction;
    ++at;
    while (at < t + 3 && c.any(at, mask(Role::kThe, Role::kHisHer))) ++at;
  }
  if (c.is(at, Role::kElliptical)) {
    // "200 more", but "200 more people", "nine more U.N. workers"
    const bool model = past_model(c, at + 1) > at + 2;  // "116 more K2 tanks"
    if (!model && !plural_follows(c, at + 1)) {
      out.elliptical = true;
      return out;
    }
    ++at;
  }
  out.at = at;
  return out;
}

// A phrase in which no plural was met.
struct Phrase {
  std::uint32_t last = 0, words = 0;
  Text first_word;
};

// "12 dead", "one man", "40 member delegation" count by their first word or as a whole; a verb, a name and an
// adverb count nothing.
bool counts_without_plural(const Cursor& c, const Number& number, const Start& start, const Phrase& phrase,
                           Text* noun) {
  const std::uint32_t t = start.phrase;
  // "152 officially": where, not what
  if (phrase.words == 1 && is_adverb(c, t) && !c.is(t, Role::kPeople)) return false;
  if (number.value == 1 && !number.vague) return true;
  if (c.has(t, LexClass::kDeictic)) return false;  // "11.2 million last season": when
  // "958,000 Najaf": a name behind a number is not counted.
  if (c.token(t).capitalised() && !c.is(t, Role::kPeople)) return false;
  // "the 11 warmest on record", "among the ten warmest."
  if (phrase.words == 1 && is_superlative(c, t) &&
      (c.is(t + 1, Role::kOn) || !c.goes_on(t + 1) || c.is_char(t + 1, '.')))
    return false;
  // "five seriously injured": how, not what
  if (is_adverb(c, t) && phrase.words > 1) {
    *noun = Text(c.surface(t + 1));
    return c.is(t + 1, Role::kCasualty);
  }
  // "three of the National Guard", "16 complete and 113 incomplete skeletons"
  if (start.of_these || (c.any(t + 1, mask(Role::kAnd, Role::kOr)) && c.goes_on(t + 2) &&
                         (c.is_digits(t + 2) || c.has(t + 2, LexClass::kNumberWord)))) {
    if (!c.is(phrase.last - 1, Role::kCasualty)) return false;
  }
  // No plural: "40 member delegation", "12 dead"; a verb counts nothing ("27 ratified", "12 million face
  // hunger").
  const bool verb = c.token(t).shape == Shape::kLower && !c.is(t, Role::kPeople) &&
                    (c.has(t, LexClass::kActVerb) || c.amount_word(t, AmountRole::kShareVerb) != 0);
  if ((verb || is_participle(c, t)) && !c.is(t, Role::kCasualty)) return false;
  // "tens of thousands slept outside"
  if (number.vague && !c.is(t, Role::kOf) && !c.is(t, Role::kPeople) && !c.is(t, Role::kCasualty))
    return false;
  *noun = phrase.first_word;
  return true;
}

// Walks over the words of a noun phrase and writes those of the noun.
class PhraseReader {
 public:
  PhraseReader(const Cursor& c, const Number& number, const Start& start, Text* noun)
      : c_(c), number_(number), start_(start), noun_(noun), at_(start.at) {}
  bool read(bool* elliptical);

 private:
  enum class Step : std::uint8_t { kOn, kEnd, kCounts, kNothing };
  Step step(bool* elliptical);
  bool skip_inserted();
  bool skip_or_join();
  bool ends() const;
  Step check_one(bool casualty, bool hyphenated);
  Step take_word(bool casualty, bool hyphenated);
  bool plural_goes_on() const;

  const Cursor& c_;
  const Number& number_;
  const Start& start_;
  Text* noun_;
  Text first_word_;
  std::uint32_t at_, words_ = 0;
  const bool single_ = number_.value == 1 && !number_.vague;
};

// Past "(...)" and "magnitude 2+" inside the phrase; false where it ends there.
bool PhraseReader::skip_inserted() {
  if (c_.is_char(at_, '(') && words_ > 0) {
    const std::uint32_t behind = past_bracket(c_, at_);
    if (behind == 0 || !is_plural(c_, behind) || c_.token(at_ - 1).shape != Shape::kUpper) return false;
    at_ = behind;
  } else if (c_.is(at_, Role::kMagnitude) && c_.is_digits(at_ + 1)) {
    at_ += 2;  // "400 magnitude 2+ earthquakes"
    if (c_.is_char(at_, '+')) ++at_;
  }
  return true;
}

// What stands between the words of a noun, or in front of them, and is passed over or kept; `at_` stays on
// its last token.
bool PhraseReader::skip_or_join() {
  const std::uint32_t at = at_;
  if (c_.is_dash(at) && words_ > 0 && c_.glued_before(at) && c_.glued(at) && c_.is_word(at + 1)) {
    noun_->append(c_.surface(at));
    return true;
  }
  if (start_.of_these && words_ > 0 && c_.token(at).kind == TokenKind::kPossessive) {
    // "20 of the country's 28 states"
    noun_->clear();
    words_ = 0;
    if (c_.is_digits(at_ + 1) || c_.has(at_ + 1, LexClass::kNumberWord)) ++at_;
    if (c_.has(at_ + 1, LexClass::kMagnitude)) ++at_;  // "of Gaza's 2.3m people"
    return true;
  }
  // "20 successful and attempted coups"
  if (words_ == 1 && !single_ && c_.is(at, Role::kAnd) && !is_plural(c_, at - 1) &&
      plural_follows(c_, at + 1) && !c_.has(at + 1, LexClass::kNumberWord) &&
      c_.token(at - 1).shape == Shape::kLower) {
    noun_->append(' ').append(c_.surface(at));
    return true;
  }
  // "eight 31-storey blocks", "three 500-pound bombs"
  if (words_ == 0 && c_.is_digits(at) && c_.is_dash(at + 1) && c_.glued(at) && c_.glued(at + 1) &&
      c_.is_word(at + 2) && !single_ && plural_follows(c_, at + 3)) {
    at_ += 2;
    return true;
  }
  if (words_ == 0 && is_adverb(c_, at) && !single_ && plural_follows(c_, at + 1)) return true;
  // "50 Boeing 737 Max jets": the number of the model inside the noun.
  if (words_ > 0 && c_.is_digits(at) && c_.token(at - 1).capitalised() && plural_follows(c_, at + 1)) {
    noun_->append(' ').append(c_.surface(at));
    return true;
  }
  return false;
}

// A word that no noun goes on with: a time, a pronoun, a preposition.
bool PhraseReader::ends() const {
  if (past_model(c_, at_) > at_ + 1) return false;  // the "A" of "A320" is no article
  return tells_when(c_, at_) || ends_noun(c_, at_) || c_.find(at_, LexClass::kNotCounted).count > 1 ||
         c_.find(at_, LexClass::kMonth) || c_.find(at_, LexClass::kWeekday) ||
         c_.has(at_, LexClass::kRelativeDay);
}

// Behind "one" a verb stands as often as a noun.
PhraseReader::Step PhraseReader::check_one(bool casualty, bool hyphenated) {
  if (casualty && words_ > 0) return Step::kEnd;  // "one crew member dead"
  // "one primarily industrial" is no count.
  if (words_ == 0 && is_adverb(c_, at_)) return Step::kNothing;
  if (!is_participle(c_, at_)) return Step::kOn;
  const bool closes = !c_.goes_on(at_ + 1) || !c_.is_word(at_ + 1) || c_.has(at_ + 1, LexClass::kNotCounted);
  if (words_ == 0)  // "and 1 seized"
    return !casualty && closes && !plural_follows(c_, at_ + 1) ? Step::kNothing : Step::kOn;
  // "1 state-owned radio station", but "1 government-owned" counts no government.
  if (!hyphenated) return Step::kEnd;
  return closes ? Step::kNothing : Step::kOn;
}

// A plural that is not yet the head of its noun phrase.
bool PhraseReader::plural_goes_on() const {
  // "anti-aircraft artillery systems"
  if (words_ > 0 && c_.is_dash(at_ - 1) && c_.is(at_, Role::kPeople) && c_.surface(at_).back() != 's' &&
      c_.goes_on(at_ + 1) && plural_follows(c_, at_ + 1))
    return true;
  const bool behind =
      is_plural(c_, at_ + 1) && c_.goes_on(at_ + 1) && !c_.has(at_ + 1, LexClass::kNotCounted);
  if (!behind) return false;
  // "Saudi" fighters, "US" troops: the plural of a name is the head only where no lower-case plural follows.
  if (c_.token(at_).capitalised() && !c_.token(at_ + 1).capitalised() &&
      !(c_.is_dash(at_ + 1) && c_.glued(at_)))
    return true;
  // "three elderly members"
  return c_.is(at_, Role::kPeople) && c_.surface(at_).back() != 's' &&
         (words_ == 1 || (words_ == 2 && (c_.surface(at_).size() <= 4 || !c_.surface(at_).ends_with("men"))));
}

PhraseReader::Step PhraseReader::take_word(bool casualty, bool hyphenated) {
  if (!noun_->empty() && !hyphenated) noun_->append(' ');
  noun_->append(c_.surface(at_));
  if (!hyphenated) ++words_;
  if (const std::uint32_t end = past_model(c_, at_); end > at_ + 1) {
    for (std::uint32_t k = at_ + 1; k < end; ++k) noun_->append(c_.surface(k));
    at_ = end - 1;
    return words_ == 1 && !plural_follows(c_, at_ + 1) ? Step::kCounts : Step::kOn;
  }
  if (words_ == 1 && !hyphenated) first_word_ = Text(c_.surface(at_));
  // "27 dead five days earlier"
  if (casualty && words_ == 1 && (!plural_follows(c_, at_ + 1) || c_.has(at_ + 1, LexClass::kNumberWord)))
    return Step::kCounts;
  if (single_) return words_ == 3 ? Step::kCounts : Step::kOn;
  if (!is_plural(c_, at_) || (c_.is_dash(at_ + 1) && c_.glued(at_)) || plural_goes_on()) return Step::kOn;
  return Step::kCounts;
}

PhraseReader::Step PhraseReader::step(bool* elliptical) {
  if (!skip_inserted()) return Step::kEnd;
  if (words_ == 0) {
    // "from 131 four years ago"
    if (c_.has(at_, LexClass::kNumberWord) && c_.has(at_ + 1, LexClass::kTimeUnit)) return Step::kEnd;
    // "of which 18.7 billion falls due"
    if (number_.magnitude >= 1e6 && c_.amount_word(at_, AmountRole::kChange) != 0) return Step::kEnd;
  } else if (c_.is(at_, Role::kElliptical) && c_.surface(at_).back() == 's') {
    *elliptical = true;  // "eight nuclear ones"
    return Step::kNothing;
  }
  if (skip_or_join()) return Step::kOn;
  if (!c_.is_word(at_)) return Step::kEnd;
  const bool hyphenated = words_ > 0 && c_.is_dash(at_ - 1);
  if (!hyphenated && ends()) return Step::kEnd;
  const bool casualty = c_.is(at_, Role::kCasualty);
  if (single_) {
    if (const Step one = check_one(casualty, hyphenated); one != Step::kOn) return one;
  }
  return take_word(casualty, hyphenated);
}

bool PhraseReader::read(bool* elliptical) {
  for (const std::uint32_t limit = at_ + kLongest; at_ < limit && c_.goes_on(at_); ++at_) {
    const Step next = step(elliptical);
    if (next == Step::kCounts) return true;
    if (next == Step::kNothing) return false;
    if (next == Step::kEnd) break;
  }
  return words_ > 0 && counts_without_plural(c_, number_, start_, {at_, words_, first_word_}, noun_);
}

}  // namespace

bool counted_noun(const Cursor& c, const Number& number, std::uint32_t t, Text* noun, bool* elliptical) {
  noun->clear();
  *elliptical = false;
  if (!c.goes_on(t)) return false;
  if (const Counts tied = tied_noun(c, t, noun); tied != Counts::kOpen) return tied == Counts::kNoun;
  const Start start = start_of_noun(c, number, t);
  *elliptical = start.elliptical;
  if (start.at == 0 || start.elliptical) return false;
  const bool counts = PhraseReader(c, number, start, noun).read(elliptical);
  if (!counts) noun->clear();
  return counts;
}

}  // namespace gloss::figures
