// Ships named by apposition, which is how news names them when it leaves "USS" and the like out:
//
//   the Fujian, its third carrier, sailed        name ", " what it is
//   the Kairos and the Virat, two tankers, burnt names ", " what they are
//   a patrol ship, the Guaycura, approached      what it is ", " its name
//   the ferry, Conception, sank                  likewise, between two commas
//   two tankers, the Kairos and the Virat, burnt kinds ", " their names
//   the tankers Kairos and Virat                 kinds, their names
//   Ambatovy, the nickel mine of …               a site, which no list has, and what it is
//
// Ships bear the names of provinces and towns, so the article before the name is asked for. Cost: O(words of
// the find), every look-ahead is bounded.
#include "assets/pass.h"

namespace gloss {
namespace {

constexpr std::uint32_t kLongestName = 3, kLongestKind = 5, kMostNames = 6;
constexpr int kNamedBefore = 930, kNamedBehind = 760, kCountedBehind = 930,
              kFurther = 950;  // surer than a given name

bool is(const Article& article, std::uint32_t t, std::string_view text) { return article.surface(t) == text; }

// A name behind "the" that ends at `end`; empty where there is none.
Run name_ending(const AssetPass& pass, std::uint32_t end) {
  std::uint32_t first = end;
  while (first > pass.facts.first && end - first < kLongestName && pass.reading.name_like(first - 1)) --first;
  const bool introduced = first < end && first > pass.facts.first &&
                          (is(pass.article(), first - 1, "the") || is(pass.article(), first - 1, "The"));
  return introduced ? Run{first, end} : Run{end, end};
}

// "Hilli Amabala, a tanker off Kribi, …": a name without its article that opens the sentence, of which no
// list knows a word.
Run name_opening(const AssetPass& pass, std::uint32_t end, bool site = false) {
  std::uint32_t first = pass.facts.first_word;
  // "Workers at Escondida, the copper mine, …"
  for (std::uint32_t t = end; site && t > first && end - t <= kLongestName; --t) {
    if (is(pass.article(), t - 1, "at")) first = t;
  }
  if (first >= end || end - first > kLongestName) return {end, end};
  constexpr std::uint64_t kListed = bit(LexClass::kEntity) | bit(LexClass::kGivenName) |
                                    bit(LexClass::kRole) | bit(LexClass::kHonorific) |
                                    bit(LexClass::kSurname);
  for (std::uint32_t t = first; t < end; ++t) {
    if (!pass.reading.name_like(t) || pass.article().begins(t, kListed)) return {end, end};
  }
  return {first, end};
}

// Behind "(IMO 9236004)" where one begins at `t`, else `t`.
std::uint32_t past_bracket(const AssetPass& pass, std::uint32_t t) {
  constexpr std::uint32_t kLongest = 5;
  if (t >= pass.facts.last || !is(pass.article(), t, "(")) return t;
  for (std::uint32_t end = t + 1; end < pass.facts.last && end - t <= kLongest; ++end) {
    if (is(pass.article(), end, ")")) return end + 1;
  }
  return t;
}

void add(AssetPass& pass, Run run, const Chain& chain, int score, Type type = Type::kVehicle) {
  pass.add(run.first, run.last, type, score, kCandidateNamed);
  pass.sink.because(type == Type::kVehicle ? "ship-in-apposition" : "site-in-apposition",
                    static_cast<std::int16_t>(score), pass.article().phrase_of(*chain.noun));
  pass.names.add(pass.article(), run, type, static_cast<std::uint16_t>(score));
}

// Back over "its third", "China's newest", "a" to the comma of an apposition; 0 where there is none.
std::uint32_t comma_before(const AssetPass& pass, const Chain& chain) {
  const Article& article = pass.article();
  if (pass.facts.headline) return 0;
  if (chain.last < pass.facts.last && pass.reading.function(chain.last).empty() &&
      article.tokens[chain.last].kind == TokenKind::kWord) {
    return 0;  // "the Gambia, a carrier nation"
  }
  std::uint32_t t = chain.first;
  bool determined = false;
  while (t > pass.facts.first + 1 && chain.first - t < kLongestKind && !is(article, t - 1, ",")) {
    --t;
    const std::string_view word = pass.reading.function(t);
    determined = determined || word == "det" || word == "poss" ||
                 article.tokens[t].kind == TokenKind::kPossessive ||
                 article.tokens[t].kind == TokenKind::kNumber || article.is(t, LexClass::kNumberWord);
    if (word == "prep" || word == "conj") return 0;
  }
  return determined && t >= pass.facts.first + 2 && is(article, t - 1, ",") ? t - 1 : 0;
}

// The pack has the name for something that lends ships no name in an apposition.
bool listed_otherwise(const AssetPass& pass, Run run) {
  const PhraseMatch* entity = pass.reading.entity(run.first, run.last);
  if (entity == nullptr) return false;
  const Type type = pass.reading.type_of(*entity);
  return category_of(type) != Category::kPlace || type == Type::kCountry;
}

// "The ferry, Conception, sank": without an article it must be nobody and no day.
bool may_be_ship(const AssetPass& pass, Run run) {
  constexpr std::uint64_t kOthers =
      bit(LexClass::kHoliday) | bit(LexClass::kGivenName) | bit(LexClass::kSurname) | bit(LexClass::kRole) |
      bit(LexClass::kHonorific) | bit(LexClass::kWeekday) | bit(LexClass::kMonth) | bit(LexClass::kOrgHead);
  for (std::uint32_t t = run.first; t < run.last; ++t) {
    if (pass.article().begins(t, kOthers)) return false;
  }
  return true;
}

}  // namespace

void find_ship_before_kind(AssetPass& pass, const Chain& chain) {
  const std::uint32_t comma = comma_before(pass, chain);
  if (comma == 0) return;
  Run run = name_ending(pass, comma);
  if (run.empty()) run = name_opening(pass, comma);
  if (run.empty() || listed_otherwise(pass, run)) return;
  add(pass, run, chain, kNamedBefore);
}

void find_ships_before_kinds(AssetPass& pass, const Chain& chain) {
  std::uint32_t end = comma_before(pass, chain);
  for (std::uint32_t names = 0; end != 0 && names < kMostNames; ++names) {
    const Run run = name_ending(pass, end);
    if (run.empty() || listed_otherwise(pass, run)) return;
    const std::uint32_t link = run.first - 2;  // before "the"
    const bool more = run.first > pass.facts.first + 2 &&
                      (is(pass.article(), link, "and") || is(pass.article(), link, ","));
    if (names == 0 && !more) return;  // "past the Prosper, tankers said"
    add(pass, run, chain, kNamedBefore);
    end = more ? link : 0;
  }
}

void find_ship_behind_kind(AssetPass& pass, const Chain& chain) {
  const Article& article = pass.article();
  const std::uint32_t comma = chain.last;
  if (pass.facts.headline || comma + 3 >= pass.facts.last || !is(article, comma, ",")) return;
  const bool introduced = is(article, comma + 1, "the");
  const Run run = pass.reading.name_after(introduced ? comma + 2 : comma + 1, pass.facts, false);
  if (run.empty() || run.last - run.first > kLongestName) return;
  if (!introduced && !may_be_ship(pass, run)) return;
  if (pass.reading.entity(run.first, run.last) != nullptr) return;  // "struck a ship, the Crimea, and"
  if (article.is(run.last - 1, LexClass::kOrgHead) || article.is(run.first, LexClass::kAssetPrefix)) return;
  const std::uint32_t end = past_bracket(pass, run.last);
  const bool closed =
      end >= pass.facts.last || is(article, end, ",") || (introduced && is(article, end, "."));
  if (closed) add(pass, run, chain, kNamedBefore);
}

void find_site_before_kind(AssetPass& pass, const Chain& chain, Type type) {
  const std::uint32_t comma = comma_before(pass, chain);
  if (comma == 0) return;
  const Run run = name_opening(pass, comma, true);
  if (!run.empty()) add(pass, run, chain, kNamedBehind, type);
}

void find_ships_behind_kinds(AssetPass& pass, const Chain& chain) {
  const Article& article = pass.article();
  std::uint32_t t = chain.last;
  if (pass.facts.headline || t >= pass.facts.last) return;
  const bool apposed = is(article, t, ",");  // else "tankers Kairos and Virat"
  if (apposed) ++t;
  // "two supertankers, the …": the count says that names follow.
  const bool counted =
      chain.first > pass.facts.first && (article.tokens[chain.first - 1].kind == TokenKind::kNumber ||
                                         article.is(chain.first - 1, LexClass::kNumberWord));
  const bool definite = chain.first > pass.facts.first && is(article, chain.first - 1, "the");
  for (std::uint32_t names = 0; names < kMostNames && t + 1 < pass.facts.last; ++names) {
    const bool article_before = is(article, t, "the");
    if (!article_before && names == 0 && apposed) return;
    Run run = pass.reading.name_after(article_before ? t + 1 : t, pass.facts, false);
    if (run.empty() || run.last - run.first > kLongestName || article.is(run.first, LexClass::kAssetPrefix))
      return;
    const PhraseMatch* entity = pass.reading.entity(run.first, run.last);
    if (entity != nullptr && category_of(pass.reading.type_of(*entity)) == Category::kActor) return;
    if (entity != nullptr && pass.reading.type_of(*entity) == Type::kCountry) return;
    const std::uint32_t end = past_bracket(pass, run.last);
    const bool more = end < pass.facts.last && (is(article, end, ",") || is(article, end, "and"));
    if (names == 0 && !more) return;             // "ships, the Navy said": a list has more than one
    const bool further = names > 0 && definite;  // "the frigates Spetsai and Federico Martinengo"
    add(pass, run, chain, further ? kFurther : counted && article_before ? kCountedBehind : kNamedBehind);
    if (!more) return;
    t = end;
    if (is(article, t, ",")) ++t;
    if (t < pass.facts.last && is(article, t, "and")) ++t;
  }
}

}  // namespace gloss
