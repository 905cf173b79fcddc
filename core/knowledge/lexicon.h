// The classes of lexicon rows: one word list, one meaning. The lists themselves are core/data/en/*.tsv; the
// names here are the words of their `class` column. At most 64, so that a word's classes are one bit mask.
#ifndef GLOSS_KNOWLEDGE_LEXICON_H_
#define GLOSS_KNOWLEDGE_LEXICON_H_

#include <cstdint>
#include <string_view>

namespace gloss {

// clang-format off
#define GLOSS_LEX_CLASSES(X)                                                                     \
  X(kEntity, "entity")                   /* not a lexicon row: a row of an entity file */         \
  /* figures */                                                                                  \
  X(kNumberWord, "number_word")          /* "seventeen"; number = 17 */                          \
  X(kMagnitude, "magnitude")             /* "million", "bn"; number = 1e6 */                     \
  X(kOrdinalWord, "ordinal_word")        /* "third"; number = 3 */                               \
  X(kOrdinalSuffix, "ordinal_suffix")    /* "th" */                                              \
  X(kFractionWord, "fraction_word")      /* "half", "quarter"; number = 0.5 */                   \
  X(kVagueNumber, "vague_number")        /* "dozens", "hundreds", "several"; number = minimum */ \
  X(kCurrency, "currency")               /* value = ISO 4217; extra = symbol|code|name|prefix */ \
  X(kCurrencyFamily, "currency_family")  /* "pounds": value = codes by whose country to tell them */ \
  X(kPercentWord, "percent_word")        /* "percent", "percentage points" */                    \
  X(kUnit, "unit")                       /* value = unit id; extra = SI unit; number = factor */ \
  X(kTimeUnit, "time_unit")              /* "week"; value = W */                                 \
  X(kMonth, "month")                     /* number = 1..12 */                                    \
  X(kWeekday, "weekday")                 /* number = 1..7, Monday first */                       \
  X(kSeason, "season")                   /* value = SP SU FA WI */                               \
  X(kDayPart, "day_part")                /* value = MO AF EV NI */                               \
  X(kTimezone, "timezone")               /* value = +00:00 */                                    \
  X(kDeictic, "deictic")                 /* "last", "next", "this", "past"; value = role */      \
  X(kRelativeDay, "relative_day")        /* "yesterday"; number = -1 */                          \
  X(kHoliday, "holiday")                 /* value = rule */                                      \
  X(kDateWord, "date_word")              /* "since", "past"; value = what it is to a date */     \
  X(kModifier, "modifier")               /* "at least"; value = at_least */                      \
  X(kNotCounted, "not_counted")          /* words that end a counted noun phrase */              \
  X(kFigureContext, "figure_context")    /* value = what it decides: "identifier", "age", … */   \
  X(kAmountContext, "amount_context")    /* the same, for amounts and ranges of them */          \
  /* names */                                                                                    \
  X(kAbbreviation, "abbreviation")       /* ends in a dot that ends no sentence; value = kind */ \
  X(kHonorific, "honorific")             /* "Mr.", "Gen.": before a person, outside the span */  \
  X(kRole, "role")                       /* "president"; value = office|rank|of|occupation */    \
  X(kRoleModifier, "role_modifier")      /* "former", "deputy", "top" */                         \
  X(kGivenName, "given_name")                                                                    \
  X(kSurname, "surname")                 /* common last names that are also places */             \
  X(kNameParticle, "name_particle")      /* "al", "bin", "van", "de" */                          \
  X(kNameSuffix, "name_suffix")          /* "Jr.", "III" */                                      \
  X(kOrgHead, "org_head")                /* "Ministry", "Bank", "Council": heads a named body */ \
  X(kOrgSuffix, "org_suffix")            /* "Inc", "Ltd", "GmbH" */                              \
  X(kOrgNoun, "org_noun")                /* bare bodies: "government", "army", "state media" */  \
  X(kGroupNoun, "group_noun")            /* "junta", "militants"; value = when it counts */      \
  X(kPlaceHead, "place_head")            /* "Province", "River"; type; value = before|after */   \
  X(kDirection, "direction")             /* "northern", "south-east" */                          \
  X(kSayVerb, "say_verb")                                                                        \
  X(kActVerb, "act_verb")                /* verbs whose subject acts: "seized", "imposed" */     \
  X(kActNoun, "act_noun")                /* event nouns: "sanctions", "deal", "talks" */         \
  X(kLocative, "locative")               /* "in", "from", "to", "near": before a place */        \
  X(kFunctionWord, "function_word")      /* determiners, prepositions, pronouns, conjunctions */ \
  X(kCommonWord, "common_word")          /* capitalised at a sentence start, no name */          \
  X(kEventHead, "event_head")            /* "War", "Agreement", "Summit": a name not annotated */\
  X(kDomainSuffix, "domain_suffix")      /* "com", "az" */                                       \
  X(kNameContext, "name_context")        /* value = what it decides of the names beside it */    \
  X(kPlaceSignal, "place_signal")        /* what speaks for one of several places; number = weight */ \
  X(kRoleDomain, "role_domain")          /* "foreign", "trade": inside a role, before its head */ \
  X(kTaggerWeight, "tagger_weight")      /* a number of core/names/tagged.cc, by its name */      \
  /* assets */                                                                                   \
  X(kAssetNoun, "asset_noun")            /* generic: "oil refinery"; type */                     \
  X(kAssetHead, "asset_head")            /* "special economic zone": name before it; type */     \
  X(kAssetOf, "asset_of")                /* "Strait of": name behind it; type */                 \
  X(kAssetModifier, "asset_modifier")    /* "nuclear-powered", "anti-ship": stays in the span */ \
  X(kAssetMaker, "asset_maker")          /* "Boeing": maker + model is one span */               \
  X(kAssetPrefix, "asset_prefix")        /* "USS", "HMS": before a ship's name */                \
  X(kAssetModel, "asset_model")          /* "Dreamliner", "Tomahawk": a model's name */          \
  X(kAssetContext, "asset_context")      /* speaks of assets of `type`, or decides by value */   \
  X(kAssetNot, "asset_not")              /* "think tank": an asset word that is none */          \
  X(kDesignation, "designation")         /* "Su": trigger; value = RE2 pattern, extra = rule */  \
  /* page */                                                                                     \
  X(kFurnitureWord, "furniture_word")    /* "share", "print", "subscribe" */                     \
  X(kByline, "byline")                   /* "By", "Reporting by" */
// clang-format on

enum class LexClass : std::uint8_t {
#define X(id, name) id,
  GLOSS_LEX_CLASSES(X)
#undef X
};
#define X(id, name) +1  // NOLINT(bugprone-macro-parentheses): a sum
inline constexpr std::uint32_t kLexClassCount = 0 GLOSS_LEX_CLASSES(X);
#undef X

std::string_view name_of(LexClass lex);
bool lex_class_from_name(std::string_view name, LexClass* lex);
inline constexpr std::uint64_t bit(LexClass lex) { return std::uint64_t{1} << static_cast<unsigned>(lex); }

// Whether a row's `value` that is several words, separated by spaces, has this one.
constexpr bool has_word(std::string_view value, std::string_view word) {
  while (!value.empty()) {
    const std::size_t space = value.find(' ');
    if (value.substr(0, space) == word) return true;
    value = space == std::string_view::npos ? std::string_view() : value.substr(space + 1);
  }
  return false;
}

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_LEXICON_H_
