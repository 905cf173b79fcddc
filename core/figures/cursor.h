// How the figure readers look at an article: tokens with their roles in the figure grammar.
//
//   "between $5 and 7 billion"      between: kBetween, and: kAnd; million, billion: LexClass::kMagnitude
//
// The grammar words themselves are data (core/data/en/figure_words.tsv, class figure_context): the column
// `value` is a role of the list below. A cursor only looks; readers return how far they read. Nothing is
// copied; role lookups are remembered in a small table by word id. O(1) each.
//
// A paragraph's figures are its own: once the walk has entered one, nothing is seen of what stands before or
// behind it, whatever a reader asks for.
#ifndef GLOSS_FIGURES_CURSOR_H_
#define GLOSS_FIGURES_CURSOR_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "text/article.h"

namespace gloss::figures {

// clang-format off
#define GLOSS_FIGURE_ROLES(X)                                                                        \
  X(kOf, "of") X(kAnd, "and") X(kOr, "or") X(kTo, "to") X(kBetween, "between") X(kFrom, "from")       \
  X(kArticle, "article") X(kThe, "the") X(kPer, "per") X(kHisHer, "possessive_determiner")            \
  X(kIn, "in") X(kOn, "on") X(kAt, "at") X(kBy, "by") X(kPoint, "point") X(kEvery, "every")         \
  X(kMinus, "minus") X(kOld, "old") X(kOut, "out")   \
  X(kYearBefore, "year_before")            /* may stand in front of a year */                        \
  X(kYearStrong, "year_strong")            /* … and makes any four digits one */                     \
  X(kYearAttributive, "year_attributive")  /* "a 2021 coup" */                                       \
  X(kYearVerb, "year_verb")                /* "2021 saw" */                                          \
  X(kFiscal, "fiscal") X(kQuarterLetter, "quarter_letter") X(kHalfLetter, "half_letter")              \
  X(kDateBefore, "date_before")            /* may stand in front of a bare month or weekday */       \
  X(kEarly, "early") X(kLate, "late") X(kMid, "mid") X(kEnd, "end")                                   \
  X(kEarlier, "earlier") X(kLater, "later") X(kAgo, "ago")    \
  X(kFromNow, "from_now") X(kAm, "am") X(kPm, "pm") X(kOclock, "oclock")           \
  X(kNoon, "noon") X(kMidnight, "midnight") X(kHours, "hours") X(kH, "h") X(kCentury, "century")      \
  X(kDecadeS, "decade_s") X(kBce, "bce")                                                 \
  X(kDurationBefore, "duration_before")    /* "take a year" */                                       \
  X(kBareDuration, "bare_duration")        /* "for years" */                                         \
  X(kFuture, "future") X(kPast, "past")    /* what a verb says of the time */                        \
  X(kPlanned, "planned")                   /* … and that it is fixed: "will", not "could" */         \
  X(kIdentifier, "identifier")             /* "resolution 2259": a label follows */                  \
  X(kStreet, "street")                                                    \
  X(kNotFigure, "not_figure") X(kNotOrdinal, "not_ordinal") X(kOrdinalBefore, "ordinal_before")       \
  X(kMagnitude, "magnitude") X(kQuake, "quake") X(kCasualty, "casualty")                              \
  X(kElliptical, "elliptical") X(kPeople, "people") X(kNotPlural, "not_plural")                       \
  X(kMoneyContext, "money_context") X(kWeightContext, "weight_context") X(kDateLabel, "date_label")
// clang-format on

enum class Role : std::uint8_t {
#define X(id, name) id,
  GLOSS_FIGURE_ROLES(X)
#undef X
      kCount
};
static_assert(static_cast<int>(Role::kCount) <= 64, "the roles of a word are one bit mask");

using RoleMask = std::uint64_t;
constexpr RoleMask mask(Role role) { return RoleMask{1} << static_cast<unsigned>(role); }
template <typename... Roles>
constexpr RoleMask mask(Role role, Roles... more) {
  return mask(role) | mask(more...);
}

// What a word decides of the amounts beside it; the column `value` of class amount_context.
enum class AmountRole : std::uint8_t {
  kChange,        // "rose from 5 to 7"
  kRange,         // "ranged from 5 to 7"
  kScore,         // "won 3 to 1"
  kRank,          // "finished second"
  kAngle,         // "turned 45 degrees"
  kDimension,     // "2 in thick"
  kYearsOld,      // "87 yo"
  kAged,          // "aged 45"
  kRichter,       // "5.9 on the Richter scale"
  kPhone,         // "call 555 1234"
  kBelowZero,     // "20 below zero"
  kFineScale,     // "a wavelength of 500 nm"
  kAgeGroup,      // "children under 12"
  kTopic,         // "spoke about four guardians"
  kPhrasal,       // "handed over five prisoners"
  kBallot,        // "voted 52-48"
  kSum,           // "reached 2000", "a total of 1985": no year
  kShareVerb,     // "a third live in camps"
  kBefell,        // "18 were hurt"
  kAnimate,       // "40 passengers"
  kScheduled,     // "an election for February"
  kInMillions,    // "sales of 26.9m"
  kInPence,       // "a dividend of 21.5p"
  kLawBook,       // "8 U.S.C. 1325"
  kPriced,        // "12 cents a share"
  kVerse,         // "Luke 2:15"
  kInMetres,      // "the river rose to 9.3m"
  kInhabited,     // "a country of 116 million"
  kRelative,      // "the minister, who": a clause of its own
  kProlonged,     // "closed until the 15th"
  kComparative,   // "a third larger"
  kAmongThem,     // "28 people, among them 14 children"
  kOfSum,         // "less than the 650 billion"
  kAgainst,       // "$12bn against 9.3 billion"
  kOfMoney,       // "its arm earned 4.4 billion"
  kRatherThan,    // "rather than on Monday"
  kBowled,        // "102 off 93 balls"
  kReckoned,      // "first-half profit"
  kProduced,      // "an output of 30mt"
  kUnitInFront,   // "Mach 6"
  kAhead,         // "17.5%, ahead of coal at 14.2"
  kForecaster,    // "the 598 million analysts had expected"
  kHarming,       // "injuring more than 700"
  kCarried,       // "a ferry with 278 on board"
  kGathering,     // "a crowd of 12,000"
  kMultiple,      // "six times without result"
  kBallotCount,   // "seats: Union 62, Farmers 11"
  kCricket,       // "were 58 for four at lunch"
  kNoWicketLost,  // "31 without loss"
  kAllOut,        // "all out for 187"
  kLifeEvent,     // "entered the conservatory at 14"
  kPerson,        // "at 80 he conducted"
  kStatistic,     // "an average of 15.9 billion"
  kWarmth,        // "highs in the mid-30s"
  kBeast,         // "900 hens, killing 700"
  kWith,          // "compared with 4.9"
  kSumNoun,       // "a 98 million profit"
  kOfIt,          // "31.3 trillion of it"
  kPreceded,      // "0.4 percent, after 0.2 in May"
  kOffBalls,      // "102 off 93 balls"
  kTimed,         // "clocked 2:05:13"
  kHowOften,      // "once in a decade"
  kRaced,         // "his 2:01:09 world record"
  kFarOff,        // "killed 200m from his home"
};

// A phrase of one lexicon class found at a token; count 0 where there is none.
struct Hit {
  std::uint32_t count = 0;
  bool weak = false;
  Lexeme lexeme;
  explicit operator bool() const { return count != 0; }
};

class Cursor {
 public:
  explicit Cursor(const Article& article) : article_(article), length_(article.size()) {}

  // From here on only the paragraph of token `t` is seen. A walk over the article reads each token once.
  void enter_paragraph(std::uint32_t t);
  std::uint32_t paragraph_end() const { return begin_ + length_; }
  // Something outside the paragraph was asked for since it was entered: which country the article speaks of.
  bool asked_outside() const { return asked_outside_; }

  const Article& article() const { return article_; }
  const Token& token(std::uint32_t t) const { return article_.tokens[t]; }
  bool ends_in_s(std::uint32_t t) const { return surface(t).ends_with('s'); }  // a plural, mostly
  std::string_view surface(std::uint32_t t) const {                            // empty where nothing is seen
    return valid(t) ? article_.surface(t) : std::string_view();
  }
  std::string_view words(std::uint32_t first,
                         std::uint32_t last) const {  // as they stand, with what is between
    const Span span = article_.span(first, last);
    return article_.text.substr(span.begin, span.size());
  }
  std::uint32_t size() const { return article_.size(); }
  bool valid(std::uint32_t t) const { return t - begin_ < length_; }

  // Token t can go on with what stands before it: same sentence, same paragraph, same cell of a table.
  bool goes_on(std::uint32_t t) const {
    return valid(t) && t > 0 && !token(t).has(kSentenceStart) &&
           (token(t - 1).flags & (kParagraphAfter | kTabAfter)) == 0;
  }
  bool glued(std::uint32_t t) const { return valid(t + 1) && !token(t).has(kSpaceAfter); }  // t to t + 1
  bool glued_before(std::uint32_t t) const {
    return t > 0 && !token(t - 1).has(kSpaceAfter) && token(t - 1).length > 0;
  }

  RoleMask roles(std::uint32_t t) const {  // of the single word
    return has(t, LexClass::kFigureContext) ? listed_roles(t) : 0;
  }
  bool is(std::uint32_t t, Role role) const { return (roles(t) & mask(role)) != 0; }
  bool any(std::uint32_t t, RoleMask set) const { return (roles(t) & set) != 0; }
  std::uint32_t phrase(std::uint32_t t, Role role) const {  // tokens of the longest phrase with that role
    return begins(t, LexClass::kFigureContext) ? listed_phrase(t, role) : 0;
  }
  bool any_phrase(std::uint32_t t, RoleMask set) const;  // a word or phrase with one of the roles begins here

  // Tokens of the longest phrase at `t` that decides that of amounts; 0 where there is none.
  std::uint32_t amount_word(std::uint32_t t, AmountRole role) const;

  Hit find(std::uint32_t t, LexClass lex) const {  // the longest
    return begins(t, lex) ? listed(t, lex) : Hit();
  }
  Hit find_unit(std::uint32_t t) const;  // … where the 2 of "km2" is glued to its letters
  bool has(std::uint32_t t, LexClass lex) const { return valid(t) && article_.is(t, lex); }

  // Of "GBP EGP SN=XOF", the code of the country named
  // last before `t`, not more than a few paragraphs back; empty where there is none. A town speaks for its
  // country only where nothing in the article speaks against it: "Medellin" is also a town of the
  // Philippines. Each token is looked at once in a walk over the article.
  std::string_view code_of_country(std::uint32_t t, std::string_view codes) const;
  // The country (two letters) that is named last before `t`, itself or by a place of it, and not too far;
  // empty where none is. Walks with code_of_country.
  std::string_view country_before(std::uint32_t t) const;
  // … the code of the country that the article as a whole speaks of: it is named twice at least, twice as
  // often as the first code's, and as often as all others together, and nowhere spelt out ("C$"); where no
  // country is named twice its places count with it. Reads the article once.
  std::string_view code_of_article(std::string_view codes) const;

  bool is_char(std::uint32_t t, char c) const {
    return valid(t) && token(t).length == 1 && article_.text[token(t).begin] == c;
  }
  bool is_dash(std::uint32_t t) const;   // hyphen, non-breaking hyphen, en dash, minus
  bool is_minus(std::uint32_t t) const;  // hyphen or minus sign
  bool is_word(std::uint32_t t) const { return valid(t) && token(t).kind == TokenKind::kWord; }
  bool is_digits(std::uint32_t t) const {
    return valid(t) && token(t).kind == TokenKind::kNumber && token(t).has(kAscii);
  }
  // Digits without separators as a number; -1 where it is none or longer than nine digits.
  std::int32_t integer(std::uint32_t t) const;
  std::uint32_t digits(std::uint32_t t) const { return is_digits(t) ? token(t).length : 0; }

 private:
  // Most questions are answered by a bit mask; the rest of these is for where it says yes.
  bool begins(std::uint32_t t, LexClass lex) const { return valid(t) && article_.begins(t, bit(lex)); }
  // What is listed at a token; the roles of all matches that begin there: of the word, of longer phrases.
  struct ListedRoles {
    std::uint32_t list = 0;
    RoleMask word = 0, phrases = 0;
  };
  const ListedRoles& listed(std::uint32_t t) const;
  RoleMask listed_roles(std::uint32_t t) const { return listed(t).word; }
  std::uint32_t listed_phrase(std::uint32_t t, Role role) const;
  Hit listed(std::uint32_t t, LexClass lex) const;
  RoleMask roles_of(const PhraseMatch& match) const;
  bool seen(std::uint32_t t, const PhraseMatch& match) const { return valid(t + match.count - 1); }

  struct SenseRoles {
    std::uint32_t key = 0;  // 1 + the sense
    RoleMask roles = 0;
  };
  struct Mention {
    std::uint32_t token = 0;
    std::string_view country;
    bool itself = false;  // "Colombia", "Colombian", not "Medellin"
  };
  void count_countries() const;
  void walk_countries(std::uint32_t t) const;
  std::uint32_t& named(std::string_view country) const;  // one for all that is no code of two letters
  bool is_hidden(const Mention& mention, std::uint32_t outer_end, std::string_view outer) const;
  bool speaks_for(const Mention& mention, std::string_view codes) const;
  const Article& article_;
  std::uint32_t begin_ = 0, length_;            // the tokens that are seen
  mutable std::array<Mention, 8> countries_{};  // the last ones read, a ring
  mutable std::uint32_t country_count_ = 0, countries_to_ = 0;
  mutable std::array<std::uint32_t, 26 * 26 + 1> named_{};   // how often each country is, by its two letters
  mutable std::array<std::uint32_t, 26 * 26 + 1> placed_{};  // … itself or a place of it
  mutable std::uint32_t all_named_ = 0, most_named_ = 0, all_placed_ = 0;
  mutable std::array<bool, 26 * 26 + 1>
      spelt_{};  // by the first letters of the code: "C$" stands in the article
  mutable bool counted_ = false, asked_outside_ = false;
  mutable std::array<ListedRoles, 512> remembered_lists_{};  // a word mostly has one list wherever it stands
  mutable std::array<SenseRoles, 128> remembered_senses_{};
};

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_CURSOR_H_
