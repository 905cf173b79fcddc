// What the naming stages want to know of each token, gathered once: its part of speech as far as word lists
// tell, whether its capital means anything, and what stands right before it.
//
//   Negotiators met Mr. Aung near Bago.
//   ^distrusted      ^honorific    ^strong locative before
//
// A capital says nothing ("distrusted") at the start of a sentence, in a headline in Title Case and in a line
// of capitals; nor for a word that the article elsewhere writes small. Cost: O(tokens + matches).
#ifndef GLOSS_NAMES_SCAN_H_
#define GLOSS_NAMES_SCAN_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/article.h"

namespace gloss {

// The `value` of class function_word.
enum class Pos : std::uint8_t {
  kNone,
  kDeterminer,
  kPossessive,
  kPronoun,
  kPreposition,
  kConjunction,
  kAuxiliary,
  kCopula,
  kNegation,
  kRelative,
  kAdverb,
};

// The `value` of class name_context, as a set: what a word decides of the names beside it.
enum ContextBit : std::uint32_t {
  kInnerPossessive = 1 << 0,  // "People's" Protection Units
  kActorTail = 1 << 1,        // U.S.-"led"
  kPlaceTail = 1 << 2,        // Yemen-"based"
  kListPlace = 1 << 3,        // "destinations" including Spain
  kListActor = 1 << 4,        // "allies" such as Germany
  kRelation = 1 << 5,         // Russia's closest "partner"
  kDescribing = 1 << 6,       // is a landlocked "country"
  kOrgBefore = 1 << 7,        // "airline" Mahan Air
  kOrgAfter = 1 << 8,         // Yonhap "news agency"
  kPersonBefore = 1 << 9,     // his "wife" Anna
  kNotBody = 1 << 10,         // "foreign" government
  kListing = 1 << 11,         // countries "including" Spain
  kMotion = 1 << 12,          // "visited" Spain
  kRuling = 1 << 13,          // the "ruling" State Council
  kPlainTail = 1 << 14,       // Tambor-"class": the name before it describes a thing
  kAnti = 1 << 15,            // "anti"-Pyongyang
  kBeside = 1 << 16,          // "neighbouring" Iran
  kPoised = 1 << 17,          // Turkey is "ready"
  kGiving = 1 << 18,          // "sold" to China
  kPlainAcronym = 1 << 19,    // "GDP": capitals that name no body
  kPersonBody = 1 << 20,      // the Trump "administration"
  kBorderNoun = 1 << 21,      // the Syrian-Turkish "border"
  kNoName = 1 << 22,          // "Christmas": a capital that names nothing which is annotated
  kPlaying = 1 << 23,         // "played" for France
  kBodyOffice = 1 << 24,      // Globarrio "president" Ana Lopera
  kPeopleAfter = 1 << 25,     // Nicobari "tribespeople"
  kFamilyName = 1 << 26,      // "Moon" Jae-in: a common word that is a family name before two syllables
  kThingAfter = 1 << 27,      // HBM "chips": capitals before it name a kind of thing
  kNamedThing = 1 << 28,      // the "exercise" Arctic Light, a "storm" named Senyar: named, and not annotated
  kNaming = 1 << 29,          // a storm "named" Senyar
  kAilment = 1 << 30,         // Bundibugyo "virus": called after the place before it
  kFirmOwned = 1u << 31,      // Leonardo's "chief executive": what a body has and nobody else
};

enum WordFlag : std::uint8_t {
  kCapital = 1 << 0,  // may be part of a name by its letters
  kDistrusted = 1 << 1,
  kSmallElsewhere = 1 << 2,
  kHonorificBefore = 1 << 3,
  kLocativeBefore = 1 << 4,      // "in", "near", "city of"
  kWeakLocativeBefore = 1 << 5,  // "from", "to"
  kCommon = 1 << 6,              // a word that is usually written small
};

struct Word {
  std::uint64_t lex = 0;  // bit n: a sense of this token alone has LexClass n, its case rule met
  std::uint32_t key = 0;  // equal for equal folded words, listed in the pack or not
  std::uint32_t context = 0;
  Pos pos = Pos::kNone;
  std::uint8_t flags = 0;

  bool has(WordFlag flag) const { return (flags & flag) != 0; }
  void set(WordFlag flag) { flags = static_cast<std::uint8_t>(flags | flag); }
  bool is(LexClass l) const { return (lex & bit(l)) != 0; }
};

class NameScan {
 public:
  void read(const Article& article);

  const Article& article() const { return *article_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  const Token& token(std::uint32_t t) const { return article_->tokens[t]; }
  const Word& operator[](std::uint32_t t) const { return words_[t]; }

  bool starts_sentence(std::uint32_t t) const { return token(t).has(kSentenceStart); }
  // No white space between t - 1 and t.
  bool joined(std::uint32_t t) const { return t > 0 && !token(t - 1).has(kSpaceAfter); }
  // `small_form` in any case.
  bool is(std::uint32_t t, std::string_view small_form) const;
  bool comma(std::uint32_t t) const { return is(t, ","); }
  // "Four" Navy ships: a number in words that has its capital from the start of the sentence.
  bool opening_count(std::uint32_t t) const {
    return words_[t].is(LexClass::kNumberWord) && words_[t].has(kDistrusted);
  }
  // Three or more single capitals without stops: "U P D A T E D" is a word spelt out, "J. R. R." is not.
  bool spelt_out(std::uint32_t first, std::uint32_t last) const;
  bool plural_acronym(std::uint32_t t) const;  // "DVDs"
  // "DVDs", "HBM chips", "GDP", "OPD" beside "OPDs" or behind "out-patient department": capitals that name a
  // kind of thing
  bool thing_acronym(std::uint32_t t) const {
    if (plural_acronym(t)) return true;
    if (token(t).shape != Shape::kUpper) return false;
    if ((words_[t].context & kPlainAcronym) != 0) return true;
    if (words_[t].is(LexClass::kEntity)) return false;
    return (small(t + 1) && (words_[t + 1].context & kThingAfter) != 0) ||
           std::find(things_.begin(), things_.end(), article_->surface(t)) != things_.end();
  }
  // "the Kafue, …", "on the Cuyuni": an article before it, and nothing behind that it would describe.
  bool alone_behind_article(std::uint32_t first, std::uint32_t last) const {
    return first > 0 && is(first - 1, "the") && !noun_like(last) && !capital(last) && !hyphen(last) &&
           !possessive(last);
  }
  // "an FPSO moored off the coast", "called it a PowerPoint": one of a kind
  bool one_of_a_kind(std::uint32_t t) const {
    return t > 0 && (token(t).shape == Shape::kUpper || capital_inside(t)) &&
           (is(t - 1, "a") || is(t - 1, "an")) && !noun_like(t + 1) && !capital(t + 1) && !hyphen(t + 1);
  }
  bool capital_inside(std::uint32_t t) const;  // "JetBlue", but not "McDonald", "O'Neill", "DeSantis"
  bool opens_event(std::uint32_t t) const;     // "Hurricane" Luis
  // "the exercise | Arctic Light", "a storm named | Senyar", "a film, locally called | …": what the words
  // before `t` say it is called after is a thing.
  bool thing_before(std::uint32_t t) const;
  bool called_after(std::uint32_t t) const;  // the second and third of these
  // "Christmas", "Milky Way", "S&P" of "S&P 500": the pack lists the words as what is not annotated.
  bool names_nothing(std::uint32_t first, std::uint32_t last) const;
  // "Johnson, R-La., said": party and state of a member of Congress, behind a comma or a bracket.
  bool seat_of_party(std::uint32_t first, std::uint32_t last) const {
    return last - first == 3 && first > 0 && token(first).length == 1 && capital(first + 2) &&
           hyphen(first + 1) && (comma(first - 1) || is(first - 1, "("));
  }
  // Where a name that ends at `last` ends with the dot of its "Jr." or "Corp.": inside a sentence, the dot is
  // the name's.
  std::uint32_t with_dot(std::uint32_t last) const;
  bool hyphen(std::uint32_t t) const;      // "-" or a dash, without white space on either side
  bool possessive(std::uint32_t t) const;  // 's
  bool dash(std::uint32_t t) const;        // a long one, or "-" with white space beside it
  // "KABUL (Agency) -", "KABUL, Afghanistan, March 4 -", "Kabul, 4 March 2025: …": the name that is `first`
  // to `last` opens a report from there. O(1).
  bool dateline(std::uint32_t first, std::uint32_t last) const;
  // "West Nile | virus": what ends at `last` names no place here.
  bool ailment(std::uint32_t last) const {
    return last < size() && !joined(last) && (words_[last].context & kAilment) != 0 && !starts_sentence(last);
  }
  // "Han Dong-hoon", "Tsai Ing-wen": family name, then two syllables of which the second is small.
  bool korean_name(std::uint32_t first, std::uint32_t last) const {
    return last - first == 4 && hyphen(last - 2) && small(last - 1) && capital(last - 3) &&
           token(first).shape == Shape::kCapital &&
           (!words_[first].has(kCommon) || (words_[first].context & kFamilyName) != 0);
  }
  // "Naftna Industrija Srbije, known as NIS", "Naftna Industrija Srbije (NIS)": the letters behind spell it.
  bool spelt_behind(std::uint32_t first, std::uint32_t last) const;
  // "National Rescue Agency (| Basarnas) … Basarnas said", "Danish Army (| Haeren)": the word in brackets at
  // `t` is what the body before it is called: it comes back as who acts, the body is an institution of a
  // country, or a word of it opens alike ("Moderate Party (| Moderaterna)"). What stands there else it plays,
  // has for members or has won.
  bool called_in_brackets(std::uint32_t t) const;
  // "…, alias | Abu Lulu", "… (better known as | Fito)": where another name begins that the words at `t`
  // announce; `t` where they announce none.
  std::uint32_t also_called(std::uint32_t t) const;
  // "FTC-2000G", "COVID-19": a hyphen and a number behind the word that ends at `last`.
  bool number_tied(std::uint32_t last) const {
    return hyphen(last) && token(last + 1).kind == TokenKind::kNumber;
  }
  // "Harbour Division Railway Manager": an office of somebody's, however much of a body is in it
  bool titled(std::uint32_t first, std::uint32_t last) const {
    return last - first > 2 && words_[last - 1].is(LexClass::kRole) && words_[last - 2].pos == Pos::kNone &&
           !words_[last - 1].is(LexClass::kOrgHead) && !article_->surface(last - 1).ends_with('s');
  }
  // "Novomykolaivka", "Ramnagar": nobody is called so. "Kavkazneft", "Ukrenergo": nobody, and no town.
  bool ends_as_town(std::uint32_t t) const { return ends_as(t, town_endings_); }
  bool ends_as_company(std::uint32_t t) const { return ends_as(t, company_endings_); }
  // "overran", "shelled": the verb at `t` is one of what fighters do to a town.
  bool takes_town(std::uint32_t t) const;
  // "rated BBB+": letters before a sign are a grade, "Canal+" the pack lists whole
  bool graded(std::uint32_t last) const {
    return last < size() && joined(last) && is(last, "+") && token(last - 1).shape == Shape::kUpper;
  }
  // "H5N1": capitals behind the digits of one word
  bool behind_number(std::uint32_t t) const {
    return joined(t) && token(t - 1).kind == TokenKind::kNumber && token(t).shape != Shape::kLower;
  }
  // The common noun of a place that begins at `t`, of the rows with this value ("island" has one for before a
  // name and one for behind it); nullptr where there is none.
  const PhraseMatch* place_head(std::uint32_t t, std::string_view value) const;
  // "Energy Transition Minerals | of Australia": "of" at `t` says where a business is, and is none of its
  // name.
  bool seat_of_business(std::uint32_t t) const;
  // "Sheriff's | Office": an office in the possessive, and a body's head at `t` with a capital of its own.
  bool office_of(std::uint32_t t) const {
    return t > 1 && possessive(t - 1) && capital(t) && words_[t].is(LexClass::kOrgHead) && capital(t - 2) &&
           !words_[t - 2].is(LexClass::kEntity) && !words_[t - 2].is(LexClass::kGivenName);
  }
  // "anti-Russian", "ex-Muslim", "pro-Beijing": a small word is hyphened to the one at `t`.
  bool prefixed(std::uint32_t t) const { return t > 1 && hyphen(t - 1) && small(t - 2); }
  bool small(std::uint32_t t) const;  // a word in small letters
  bool capital(std::uint32_t t) const { return t < size() && words_[t].has(kCapital); }
  // A small content word that no list calls a verb: what makes the word before it an attribute.
  bool noun_like(std::uint32_t t) const;
  // "Iran Rejects Offer": a verb with the capital of a headline in Title Case.
  bool headline_verb(std::uint32_t t) const;
  bool verb_like(std::uint32_t t) const;  // say or act verb, auxiliary, copula, or ends in "-ed"

  // Sentences of at least three words most of which begin with a capital: headlines.
  bool title_case(std::uint32_t t) const { return headline_[t] != 0; }

 private:
  void read_endings(const KnowledgeTables& tables);  // once a pack
  void read_words();
  void read_matches();
  void judge_capitals();
  void read_things();
  bool spelt_small(std::uint32_t t) const;
  bool ends_as(std::uint32_t t, std::string_view endings) const;
  std::uint32_t key_of(std::uint32_t t);

  const Article* article_ = nullptr;
  const KnowledgeTables* tables_ = nullptr;  // whose endings these are
  std::vector<Word> words_;
  std::string_view town_endings_, company_endings_;  // as the pack lists them, parted by spaces
  std::vector<std::uint8_t> headline_;
  std::array<std::string_view, 16> things_;  // acronyms of things that this article tells
  std::vector<std::uint32_t> small_;         // open-addressed set of keys of words written small
  std::string folded_;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_SCAN_H_
