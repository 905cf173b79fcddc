// What the article brings to the choice of its places: the mentions that are places, the readings of their
// names, what stands beside them, and the countries and divisions spoken of.
#include <algorithm>

#include "entities/place_resolver.h"
#include "grow.h"

namespace gloss {
namespace {

constexpr std::uint16_t kMostSpoken = 1000;

bool context(const NameScan& scan, std::uint32_t t, std::string_view value) {
  for (const PhraseMatch& match : scan.article().matches_at(t)) {
    if (match.lex == LexClass::kNameContext && scan.article().value_of(match) == value) return true;
  }
  return false;
}

// "the governor of | Georgia", "Senator Luis Vega of | Georgia", "Georgia | Governor Luis Vega": who stands
// for a division, and for no country.
bool held(const NameScan& scan, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kLongestName = 4;
  if (scan.possessive(last)) return false;  // no central bank's governor
  if (last < scan.size() && !scan.starts_sentence(last) && context(scan, last, "division_holder"))
    return true;
  if (first < 2 || !scan.is(first - 1, "of") || scan.starts_sentence(first)) return false;
  for (std::uint32_t back = 2; back <= kLongestName + 2 && back <= first; ++back) {
    const std::uint32_t t = first - back;
    if (context(scan, t, "division_holder")) return true;
    if (!scan.capital(t) && !scan.is(t, ".")) return false;
  }
  return false;
}

}  // namespace

void PlaceResolver::speak_of(const PlaceReading& reading, bool sure) {
  if (reading.country != 0) {
    std::uint16_t& count = spoken_[reading.country];
    if (!sure) by_name_of_country_[reading.country] = true;
    if (count == 0) ++countries_spoken_;
    if (count < kMostSpoken) {
      ++count;
      ++spoken_in_all_;
    }
  }
  if (!sure) return;
  if (reading.type == Type::kRegion) ++regions_.at(reading.row + 1).count;
  if (reading.parent != kNoId) ++regions_.at(reading.parent + 1).count;
  if (reading.type == Type::kRegion || reading.parent != kNoId) ++divided_[reading.country];
}

// "KABUL (Agency) -", "KABUL, Afghanistan, March 4 -"; "[Quebec] premier", "[Quebec] health minister".
void PlaceResolver::read_beside(const NameScan& scan, const Mention& mention, Site* site) const {
  const std::uint32_t first = mention.first, last = mention.last;
  site->dateline = site->dateline || scan.dateline(first, last);
  const bool clause = first == 0 || scan.starts_sentence(first) || scan.comma(first - 1) ||
                      scan.is(first - 1, ";") || scan.is(first - 1, "and") || scan.is(first - 1, "that");
  site->acts = clause && scan.verb_like(last) && scan[last].pos != Pos::kCopula;
  // "[New York] state lawmakers"
  const PhraseMatch* head = last < scan.size() ? scan.article().longest(last, LexClass::kPlaceHead) : nullptr;
  site->held = held(scan, first, last);
  site->office = (head != nullptr && scan.small(last) && scan.article().lexeme(*head).type == Type::kRegion);
  for (std::uint32_t t = last; t < std::min(last + 2, scan.size()) && !site->office; ++t) {
    if (scan.starts_sentence(t)) break;
    site->office = context(scan, t, "division");
    if (!scan.capital(t) || !scan.capital(t + 1)) break;
  }
}

void PlaceResolver::collect(const NameScan& scan, const Mentions& mentions, const Document& document) {
  begin_article(mentions.size());
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    const Annotation& a = annotation_of(document, mentions[m]);
    if (speak_as_actor(a) && a.type == Type::kCountry) continue;  // a seat: "the Kremlin"
    if (category_of(a.type) == Category::kPlace) add_site(scan, m, mentions[m], a);
  }
}

void PlaceResolver::begin_article(std::uint32_t count) {
  readings_.clear();
  names_.clear();
  sites_.clear();
  site_of_.assign(count, kNoId);
  place_of_.assign(count, kNoId);
  others_of_.assign(count, {kNoId, kNoId});
  spoken_.assign(kCountryCodes, 0);
  divided_.assign(kCountryCodes, 0);
  by_name_of_country_.assign(kCountryCodes, false);
  countries_spoken_ = 0;
  spoken_in_all_ = 0;
  from_ = kNoId;
  by_name_.reset(count);
  regions_.reset(2 * std::size_t{count});
  grid_.reset(count);
}

// "Turkish", "Turks", "the Kremlin": each speaks of a country that it does not name.
bool PlaceResolver::speak_as_actor(const Annotation& a) {
  if (a.knowledge == kNoId) return false;
  if (a.type != Type::kDemonym && a.type != Type::kGroup && a.type != Type::kCountry) return false;
  const KnowledgeId country = tables_->entity(a.knowledge).acts_for;
  if (country == kNoId) return false;
  speak_of(reading_of(*tables_, country), false);
  return true;
}

void PlaceResolver::add_site(const NameScan& scan, std::uint32_t m, const Mention& mention,
                             const Annotation& a) {
  Site site;
  site.mention = m;
  const auto begin = static_cast<std::uint32_t>(readings_.size());
  site.core = read_names(scan, mention, a);
  site.name = name_of(scan, site.core, begin);
  if (!mention.nested) read_beside(scan, mention, &site);
  Name& name = names_[site.name];
  name.dateline = name.dateline || site.dateline;
  const bool top = mention.first == 0 || scan.token(mention.first - 1).has(kParagraphAfter);
  if (site.dateline && top && from_ == kNoId) from_ = m;
  name.acts = name.acts || site.acts;
  if (name.readings.size() > 0 && readings_[name.readings.begin].type == Type::kCountry && !mention.nested) {
    speak_of(readings_[name.readings.begin], false);
  }
  site_of_[m] = static_cast<std::uint32_t>(sites_.size());
  grow(&sites_);
  sites_.push_back(site);
}

// "the Red Sea", "the White Nile" are the waters, though divisions are called after them: where those are
// meant a noun ("Red Sea state") or no article tells. Takes the weak ones off the readings from `begin` on.
void PlaceResolver::prefer_water(const NameScan& scan, const Mention& mention, std::size_t begin) {
  const PhraseMatch* noun = scan.article().longest(mention.last - 1, LexClass::kPlaceHead);
  const bool ends_in_water = noun != nullptr && scan.article().lexeme(*noun).type == Type::kWater;
  if (!ends_in_water && !scan.alone_behind_article(mention.first, mention.last)) return;
  const auto first = readings_.begin() + static_cast<std::ptrdiff_t>(begin);
  if (std::none_of(first, readings_.end(), [](const PlaceReading& r) { return r.type == Type::kWater; }))
    return;
  readings_.erase(
      std::remove_if(first, readings_.end(),
                     [](const PlaceReading& r) { return r.type == Type::kRegion && (r.flags & kWeak) != 0; }),
      readings_.end());
}

// Adds what the mention's name may mean to the readings, and says which of its words are that name.
PlaceCore PlaceResolver::read_names(const NameScan& scan, const Mention& mention, const Annotation& a) {
  PlaceCore core = {mention.first, mention.last, false, false, a.type};
  const std::size_t begin = readings_.size();
  read_places(scan.article(), mention.first, mention.last, &readings_);
  prefer_water(scan, mention, begin);
  if (readings_.size() == begin) {
    core = core_of(scan, mention.first, mention.last);
    if (core.first != mention.first || core.last != mention.last) {
      read_places(scan.article(), core.first, core.last, &readings_);
    }
  }
  // What the names stage knows by other means ("the [North]") is not up for choice.
  const bool listed = std::any_of(readings_.begin() + static_cast<std::ptrdiff_t>(begin), readings_.end(),
                                  [&](const PlaceReading& r) { return r.row == a.knowledge; });
  if (a.knowledge != kNoId && !listed) {
    readings_.resize(begin);
    grow(&readings_);
    readings_.push_back(reading_of(*tables_, a.knowledge));
  }
  return core;
}

// The name that these words were before, whose readings stay the first ones; or a new one, with the readings
// from `begin` on.
std::uint32_t PlaceResolver::name_of(const NameScan& scan, const PlaceCore& core, std::uint32_t begin) {
  std::uint32_t key = 2166136261u + (core.told ? 1 + static_cast<std::uint32_t>(core.kind) : 0);
  for (std::uint32_t t = core.first; t < core.last; ++t) key = mix(key, scan[t].key + 1);
  if (readings_.size() > begin) key = mix(key, readings_[begin].row);
  KeyToIndex& slot = by_name_.at(key);
  if (slot.index != kNoId) {
    readings_.resize(begin);
    return slot.index;
  }
  slot.index = static_cast<std::uint32_t>(names_.size());
  Name name;
  name.readings = {begin, static_cast<std::uint32_t>(readings_.size())};
  grow(&names_);
  names_.push_back(name);
  return slot.index;
}

}  // namespace gloss
