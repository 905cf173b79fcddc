#include "figures/cursor.h"

#include <algorithm>

namespace gloss::figures {
namespace {

constexpr std::string_view kRoleNames[] = {
#define X(id, name) name,
    GLOSS_FIGURE_ROLES(X)
#undef X
};

RoleMask role_of(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kRoleNames); ++i) {
    if (kRoleNames[i] == name) return RoleMask{1} << i;
  }
  return 0;
}

}  // namespace

void Cursor::enter_paragraph(std::uint32_t t) {
  asked_outside_ = false;
  begin_ = t;
  while (begin_ > 0 && !token(begin_ - 1).has(kParagraphAfter)) --begin_;
  std::uint32_t end = t;
  while (end < size() && !token(end).has(kParagraphAfter)) ++end;
  length_ = (end < size() ? end + 1 : end) - begin_;
}

RoleMask Cursor::roles_of(const PhraseMatch& match) const {
  const std::uint32_t key = match.sense + 1;
  SenseRoles& slot = remembered_senses_[key % remembered_senses_.size()];
  if (slot.key != key) slot = {key, role_of(article_.value_of(match))};
  return slot.roles;
}

const Cursor::ListedRoles& Cursor::listed(std::uint32_t t) const {
  const std::uint32_t list = article_.matches_begin[t];
  ListedRoles& slot = remembered_lists_[list % remembered_lists_.size()];
  if (slot.list == list) return slot;
  slot = {list, 0, 0};
  for (const PhraseMatch& match : article_.matches_at(t)) {
    if (match.lex == LexClass::kFigureContext)
      (match.count == 1 ? slot.word : slot.phrases) |= roles_of(match);
  }
  return slot;
}

std::uint32_t Cursor::listed_phrase(std::uint32_t t, Role role) const {
  std::uint32_t count = is(t, role) ? 1 : 0;
  if ((listed(t).phrases & mask(role)) == 0) return count;
  for (const PhraseMatch& match : article_.matches_at(t)) {
    if (match.count > 1 && match.count > count && match.lex == LexClass::kFigureContext && seen(t, match) &&
        (roles_of(match) & mask(role)) != 0) {
      count = match.count;
    }
  }
  return count;
}

std::uint32_t Cursor::amount_word(std::uint32_t t, AmountRole role) const {
  constexpr std::string_view kNames[] = {
      "change",         "range",      "score",      "rank",          "angle",        "dimension",
      "years_old",      "aged",       "richter",    "phone",         "below_zero",   "fine_scale",
      "age_group",      "topic",      "phrasal",    "ballot",        "sum",          "share_verb",
      "befell",         "animate",    "scheduled",  "in_millions",   "in_pence",     "law_book",
      "priced",         "verse",      "in_metres",  "inhabited",     "relative",     "prolonged",
      "comparative",    "among_them", "of_sum",     "against",       "of_money",     "rather_than",
      "bowled",         "reckoned",   "produced",   "unit_in_front", "ahead",        "forecaster",
      "harming",        "carried",    "gathering",  "multiple",      "ballot_count", "cricket",
      "no_wicket_lost", "all_out",    "life_event", "person",        "statistic",    "warmth",
      "beast",          "with",       "sum_noun",   "of_it",         "preceded",     "off_balls",
      "timed",          "how_often",  "raced",      "far_off"};
  if (!begins(t, LexClass::kAmountContext)) return 0;
  std::uint32_t count = 0;
  for (const PhraseMatch& match : article_.matches_at(t)) {
    if (match.count > count && match.lex == LexClass::kAmountContext && seen(t, match) &&
        article_.value_of(match) == kNames[static_cast<std::size_t>(role)]) {
      count = match.count;
    }
  }
  return count;
}

bool Cursor::any_phrase(std::uint32_t t, RoleMask set) const {
  if (!begins(t, LexClass::kFigureContext)) return false;
  const ListedRoles& here = listed(t);
  if ((here.word & set) != 0 && has(t, LexClass::kFigureContext)) return true;
  if ((here.phrases & set) == 0) return false;
  for (const PhraseMatch& match : article_.matches_at(t)) {
    if (match.count > 1 && match.lex == LexClass::kFigureContext && seen(t, match) &&
        (roles_of(match) & set) != 0)
      return true;
  }
  return false;
}

Hit Cursor::listed(std::uint32_t t, LexClass lex) const {
  Hit hit;
  const PhraseMatch* match = nullptr;
  for (const PhraseMatch& each : article_.matches_at(t)) {  // shortest first; of one length, the best known
    if (each.lex == lex && (match == nullptr || each.count > match->count) && seen(t, each)) match = &each;
  }
  if (match == nullptr) return hit;
  hit.count = match->count;
  hit.weak = (match->flags & kWeak) != 0;
  hit.lexeme = article_.lexeme(*match);
  return hit;
}

Hit Cursor::find_unit(std::uint32_t t) const {
  Hit hit;
  if (!has(t, LexClass::kUnit) && find(t, LexClass::kUnit).count < 2) return hit;
  for (const PhraseMatch& match : article_.matches_at(t)) {
    if (match.count < hit.count || match.lex != LexClass::kUnit || !seen(t, match)) continue;
    const std::uint32_t end = t + match.count - 1;
    if (match.count > 1 && is_digits(end) && !glued_before(end)) continue;
    hit.count = match.count;
    hit.weak = (match.flags & kWeak) != 0;
    hit.lexeme = article_.lexeme(match);
  }
  return hit;
}

namespace {

// The place of a country, or of a currency's first two letters, in a table; the last for what is no code.
std::size_t slot(std::string_view code) {
  constexpr std::size_t kNone = 26 * 26;
  if (code.size() < 2) return kNone;
  const int first = code[0] - 'A', second = code[1] - 'A';
  const bool letters = first >= 0 && first < 26 && second >= 0 && second < 26;
  return letters ? static_cast<std::size_t>(first * 26 + second) : kNone;
}

bool is_country(Type type) { return type == Type::kCountry || type == Type::kDemonym; }

// Takes the first entry off "GBP EGP SN=XOF".
std::string_view next_entry(std::string_view* codes) {
  const std::string_view entry = codes->substr(0, codes->find(' '));
  codes->remove_prefix(entry.size() < codes->size() ? entry.size() + 1 : codes->size());
  return entry;
}

std::string_view code_in(std::string_view entry) { return entry.substr(entry.size() - 3); }

}  // namespace

std::uint32_t& Cursor::named(std::string_view country) const { return named_[slot(country)]; }

void Cursor::count_countries() const {
  for (std::uint32_t t = 0; !counted_ && t < size(); ++t) {
    for (const PhraseMatch& match : article_.matches_at(t)) {
      if (match.lex == LexClass::kCurrency && (match.flags & kWeak) == 0) {
        const Lexeme currency = article_.lexeme(match);
        if (currency.extra == "symbol" && currency.value.size() == 3) spelt_[slot(currency.value)] = true;
      }
      const Sense& sense = article_.knowledge->sense(match.sense);
      const bool place = category_of(sense.type) == Category::kPlace && (match.flags & kWeak) == 0;
      if (sense.lex != LexClass::kEntity || !(is_country(sense.type) || place)) continue;
      const std::string_view country = article_.knowledge->entity(sense.ref).country;
      if (country.size() != 2 || slot(country) + 1 == named_.size()) continue;
      ++placed_[slot(country)];
      ++all_placed_;
      if (!is_country(sense.type)) break;
      most_named_ = std::max(most_named_, ++named(country));
      ++all_named_;
      break;
    }
  }
  counted_ = true;
}

bool Cursor::speaks_for(const Mention& mention, std::string_view codes) const {
  if (mention.itself) return true;
  count_countries();
  if (named(mention.country) != 0) return true;
  while (codes.size() >= 3) {
    if (named(next_entry(&codes)) >= 2) return false;
  }
  return true;
}

bool Cursor::is_hidden(const Mention& mention, std::uint32_t outer_end, std::string_view outer) const {
  if (mention.token >= outer_end || mention.country == outer) return false;
  count_countries();
  return named(mention.country) <= named(outer);
}

constexpr std::uint32_t kFarthest = 300;  // tokens from a country to what it says something of

// "Papua New Guinea" names no Guinea; but "China" is named in "Republic of China", where an article speaks of
// it more than of the other.
void Cursor::walk_countries(std::uint32_t t) const {
  std::uint32_t outer_end = 0;
  std::string_view outer;
  for (; countries_to_ < t && countries_to_ < size(); ++countries_to_) {
    Mention mention;
    std::uint32_t count = 0;
    for (const PhraseMatch& match : article_.matches_at(countries_to_)) {
      const Sense& sense = article_.knowledge->sense(match.sense);
      if (sense.lex != LexClass::kEntity) continue;
      // "Papua New Guinea": the longer one, where that is a country
      if (count != 0 && (match.count <= count || !is_country(sense.type))) continue;
      const std::string_view country = article_.knowledge->entity(sense.ref).country;
      if (country.size() != 2) continue;
      // "in March", "a reading": the towns of that name speak for no currency.
      if (!is_country(sense.type) && ((match.flags & kWeak) != 0 || has(countries_to_, LexClass::kMonth)))
        continue;
      mention = {countries_to_, country, is_country(sense.type)};
      count = match.count;
    }
    if (count == 0 || is_hidden(mention, outer_end, outer)) continue;
    countries_[country_count_++ % countries_.size()] = mention;
    if (!mention.itself || mention.token + count < outer_end) continue;
    outer_end = mention.token + count;
    outer = mention.country;
  }
}

std::string_view Cursor::code_of_country(std::uint32_t t, std::string_view codes) const {
  asked_outside_ = true;
  walk_countries(t);
  for (std::uint32_t i = 0; i < countries_.size() && i < country_count_; ++i) {
    const Mention& mention = countries_[(country_count_ - 1 - i) % countries_.size()];
    if (mention.token >= t || t - mention.token > kFarthest) continue;
    for (std::string_view rest = codes; rest.size() >= 3;) {
      const std::string_view entry = next_entry(&rest);
      if (entry.substr(0, 2) == mention.country && speaks_for(mention, codes)) return code_in(entry);
    }
  }
  return {};
}

std::string_view Cursor::country_before(std::uint32_t t) const {
  asked_outside_ = true;
  walk_countries(t);
  for (std::uint32_t i = 0; i < countries_.size() && i < country_count_; ++i) {
    const Mention& mention = countries_[(country_count_ - 1 - i) % countries_.size()];
    if (mention.token < t) return t - mention.token > kFarthest ? std::string_view() : mention.country;
  }
  return {};
}

std::string_view Cursor::code_of_article(std::string_view codes) const {
  asked_outside_ = true;
  count_countries();
  if (codes.size() < 3) return {};
  // "Toronto … Ontario … Ottawa": at home the country need not be named
  const bool at_home = most_named_ < 2;
  const auto& counts = at_home ? placed_ : named_;
  const std::uint32_t all = at_home ? all_placed_ : all_named_, usual = counts[slot(codes)];
  if (all < 2) return {};
  for (std::string_view rest = codes; rest.size() >= 3;) {
    const std::string_view entry = next_entry(&rest);
    const std::uint32_t count = counts[slot(entry)];
    // "C$78 billion ($56 billion)": what the article spells out, its bare sign does not mean.
    if (count >= 2 && count >= 2 * usual && 2 * count >= all && entry.data() != codes.data() &&
        !spelt_[slot(code_in(entry))])
      return code_in(entry);
  }
  return {};
}

bool Cursor::is_dash(std::uint32_t t) const {
  if (is_char(t, '-')) return true;
  if (!valid(t) || token(t).length != 3) return false;
  const std::string_view s = surface(t);
  return s == "\u2010" || s == "\u2011" || s == "\u2012" || s == "\u2013" || s == "\u2212";
}

bool Cursor::is_minus(std::uint32_t t) const {
  return is_char(t, '-') || (valid(t) && surface(t) == "\u2212");
}

std::int32_t Cursor::integer(std::uint32_t t) const {
  if (!is_digits(t) || token(t).length > 9) return -1;
  std::int32_t value = 0;
  for (const char c : surface(t)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace gloss::figures
