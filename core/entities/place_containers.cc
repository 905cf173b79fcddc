// What the words beside a place's name say of where it lies: "X, Y", "the Turkish town of X", "Syria's X".
#include <algorithm>

#include "entities/place_resolver.h"

namespace gloss {
namespace {

constexpr std::int32_t kDayRideTenths = 25;
constexpr std::int32_t kNearTenths = 50;
constexpr std::uint32_t kApposition = 8;  // tokens
constexpr std::uint32_t kNouns = 2;       // the [X] "conservation area" in Y

}  // namespace

// A country or a division comes first among its readings, or among the first two ("Washington").
bool PlaceResolver::container_like(const Site& site) const {
  const IndexRange range = names_[site.name].readings;
  for (std::uint32_t r = range.begin; r < std::min(range.end, range.begin + 2); ++r) {
    if (readings_[r].type == Type::kCountry || readings_[r].type == Type::kRegion) return true;
  }
  return false;
}

// ", a small [town in] Y", ", the capital [of] Y", ", [in] Y": behind the comma at `t`, where Y begins;
// kNoId.
std::uint32_t PlaceResolver::behind_apposition(const NameScan& scan, std::uint32_t t) {
  if (++t >= scan.size()) return kNoId;
  if (scan.is(t, "in")) return t + 1;
  if (scan[t].pos != Pos::kDeterminer) return kNoId;
  bool head = false;  // it is told to be a place
  const std::uint32_t end = std::min(t + kApposition, scan.size());
  for (++t; t < end && scan.small(t); ++t) {
    if (head && (scan.is(t, "in") || scan.is(t, "of"))) return t + 1;
    head = head || scan.article().longest(t, LexClass::kPlaceHead) != nullptr;
  }
  return kNoId;
}

// "X, Y", "X in Y", "X (Y)", "X province of Y", "X, a town in Y": the site Y; kNoId.
std::uint32_t PlaceResolver::site_behind(const NameScan& scan, const Mentions& mentions,
                                         const Site& site) const {
  std::uint32_t t = mentions[site.mention].last;
  if (t >= scan.size() || scan.token(t - 1).has(kParagraphAfter)) return kNoId;
  const bool comma = scan.comma(t);
  const bool of = scan.is(t, "of") && (site.core.told || site.core.part);
  if (scan.is(t, "located")) ++t;
  if (!(comma || scan.is(t, "in") || scan.is(t, "(") || of)) return kNoId;
  const std::uint32_t apposition = comma ? behind_apposition(scan, t) : kNoId;
  t = apposition == kNoId ? t + 1 : apposition;
  if (t < scan.size() && scan[t].pos == Pos::kDeterminer) ++t;
  const std::uint32_t m = mentions.beginning_at(t);
  if (m == kNoId || site_of_[m] == kNoId) return kNoId;
  const Site& outer = sites_[site_of_[m]];
  if (outer.listed) return kNoId;
  // "X, Scott County, Indiana": a county that the pack does not list lies in what is.
  if (names_[outer.name].readings.size() == 0 && outer.core.told) return outer.container;
  // "Dallas County, Plymouth County": no division lies in one of its own kind.
  const bool like = comma && scan[mentions[site.mention].last - 1].key == scan[mentions[m].last - 1].key;
  if (!container_like(outer) || like) return kNoId;
  // "X, Scott County, Indiana", and the pack has Scott Counties in other states alone
  if (outer.container != kNoId) {
    const Name& state = names_[sites_[outer.container].name];
    const IndexRange range = names_[outer.name].readings;
    bool there = false;
    for (std::uint32_t r = range.begin; r < range.end && !there; ++r) {
      there = lies(readings_[r], state) != Lies::kElsewhere;
    }
    if (!there) return outer.container;
  }
  if (comma && apposition == kNoId && no_container(scan, mentions, site, m)) return kNoId;
  const bool list = comma && apposition == kNoId &&
                    (goes_on(names_[site.name], names_[outer.name]) || last_but_one(scan, mentions, m));
  return list ? kNoId : site_of_[m];
}

// "Naivasha, [Nakuru] and Molo": a division called after its town, with the last member of a list behind it,
// which is none that lies in something itself ("Dallas, Texas and Miami, Florida") and no country. But an
// American town has its state behind a comma: "Buffalo, New York and Boston".
bool PlaceResolver::last_but_one(const NameScan& scan, const Mentions& mentions, std::uint32_t m) const {
  const IndexRange range = names_[sites_[site_of_[m]].name].readings;
  const std::uint16_t stated = country_code("US");
  for (std::uint32_t r = range.begin; r < range.end; ++r) {
    const PlaceReading& reading = readings_[r];
    if (reading.type == Type::kCountry) return false;
    if (reading.type == Type::kRegion && (!reading.division || reading.country == stated)) return false;
  }
  const std::uint32_t t = mentions[m].last;
  const std::uint32_t next = scan.is(t, "and") ? mentions.beginning_at(t + 1) : kNoId;
  if (next == kNoId || site_of_[next] == kNoId || scan.comma(mentions[next].last)) return false;
  const IndexRange last = names_[sites_[site_of_[next]].name].readings;
  return last.size() == 0 || readings_[last.begin].type != Type::kCountry;
}

// "After the fall of X, Libya asked", "trips to X, Guam, Alaska and Ohio": nothing by the name lies in what
// stands behind the comma (mention `m`), which is a subject or another place of a list.
bool PlaceResolver::no_container(const NameScan& scan, const Mentions& mentions, const Site& site,
                                 std::uint32_t m) const {
  const Name& inner = names_[site.name];
  const Site& outer = sites_[site_of_[m]];
  if (inner.readings.size() == 0 || outer.container != kNoId) return false;
  for (std::uint32_t r = inner.readings.begin; r < inner.readings.end; ++r) {
    if (lies(readings_[r], names_[outer.name]) != Lies::kElsewhere) return false;
  }
  std::uint32_t t = mentions[m].last;
  if (t >= scan.size() || scan.starts_sentence(t)) return false;
  const Type type = readings_[names_[outer.name].readings.begin].type;
  if (type == Type::kCountry && scan.verb_like(t)) return true;
  if (scan.comma(t)) ++t;
  if (t < scan.size() && scan.is(t, "and")) ++t;
  const std::uint32_t next = t == mentions[m].last ? kNoId : mentions.beginning_at(t);
  return next != kNoId && site_of_[next] != kNoId && !scan.starts_sentence(t);
}

// "[X] in Nairobi", "the [X] slums in Nairobi", "[X], Nairobi, Kenya": the town that a part of it is said to
// lie in, a site; kNoId.
std::uint32_t PlaceResolver::town_around(const NameScan& scan, const Mentions& mentions,
                                         const Site& site) const {
  std::uint32_t t = mentions[site.mention].last;
  if (t >= scan.size() || scan.token(t - 1).has(kParagraphAfter)) return kNoId;
  const bool comma = scan.comma(t);
  const bool of = scan.is(t, "of") && site.core.told;
  for (std::uint32_t noun = 0; noun < kNouns && scan.noun_like(t) && !scan.starts_sentence(t); ++noun) ++t;
  if (!(comma || of || scan.is(t, "in"))) return kNoId;
  ++t;
  const std::uint32_t m = mentions.beginning_at(t);
  if (m == kNoId || site_of_[m] == kNoId) return kNoId;
  const Site& outer = sites_[site_of_[m]];
  return comma && outer.container == kNoId ? kNoId : site_of_[m];
}

// "[X], south of Y", "[X] near Y", "[X] and Z, 20 km north of Y": the place that it is said to lie by, a
// site; kNoId. Those behind it in the text are known.
std::uint32_t PlaceResolver::site_by(const NameScan& scan, const Mentions& mentions, const Site& site) const {
  std::uint32_t t = mentions[site.mention].last;
  if (t >= scan.size() || scan.token(t - 1).has(kParagraphAfter)) return kNoId;
  const auto site_at = [&](std::uint32_t at) {
    const std::uint32_t m = mentions.beginning_at(at);
    return m == kNoId ? kNoId : site_of_[m];
  };
  if (scan.is(t, "and")) {
    const std::uint32_t other = site_at(t + 1);
    return other == kNoId ? kNoId : sites_[other].by;
  }
  if (scan.comma(t)) ++t;
  const std::uint32_t end = std::min(t + kApposition, scan.size());
  for (; t < end && !scan.starts_sentence(t); ++t) {
    const bool side = scan.is(t, "of") && scan[t - 1].is(LexClass::kDirection);
    if (side || scan.is(t, "near")) return site_at(t + 1);
    if (!scan.small(t) && scan.token(t).kind != TokenKind::kNumber) return kNoId;
    if (scan.verb_like(t)) return kNoId;
  }
  return kNoId;
}

// "Copenhagen, Hamburg and Mannheim", "Niger, Nigeria and Togo": a list, not a place and what it lies in.
bool PlaceResolver::goes_on(const Name& inner, const Name& outer) const {
  std::uint32_t known = outer.readings.begin;  // what the outer name mostly means
  for (std::uint32_t y = known; y < outer.readings.end; ++y) {
    if (prior(readings_[y]) > prior(readings_[known])) known = y;
  }
  const PlaceReading& first = readings_[known];
  const bool town = first.type == Type::kCity;
  bool state = false;
  bool division =
      first.type == Type::kRegion && inner.readings.size() > 0;  // "Alberta, Queensland and Alaska"
  for (std::uint32_t x = inner.readings.begin; x < inner.readings.end; ++x) {
    state = state || readings_[x].type == Type::kCountry;
    division = division && readings_[x].type == Type::kRegion && readings_[x].parent == kNoId;
    if (state && first.type == Type::kCountry) return true;
    // One division lies in another one only where that is known: "Mombasa, Kisumu and Eldoret".
    const Lies found = lies(readings_[x], outer);
    if (found == Lies::kInside || (found == Lies::kNear && readings_[x].type != Type::kRegion)) return false;
  }
  return town || state || division;
}

// "in Washington, Pennsylvania and California": a division among divisions, none of which holds another.
void PlaceResolver::find_lists(const NameScan& scan, const Mentions& mentions) {
  const auto division_of = [&](const Site& site) -> std::uint16_t {  // its country, where it is nothing else
    const IndexRange range = names_[site.name].readings;
    if (range.size() == 0 || site.core.told) return 0;
    for (std::uint32_t r = range.begin; r < range.end; ++r) {
      if (readings_[r].type == Type::kRegion) return readings_[r].country;
    }
    return 0;
  };
  const auto only_division = [&](const Site& site) {
    const IndexRange range = names_[site.name].readings;
    return std::all_of(readings_.begin() + range.begin, readings_.begin() + range.end,
                       [](const PlaceReading& r) { return r.type == Type::kRegion; });
  };
  const auto nested = [&](std::uint32_t s) { return mentions[sites_[s].mention].nested; };
  std::uint32_t begin = 0, before = kNoId;
  bool closed = false;  // by an "and": no "Paris, Texas"
  bool divisions = false;
  for (std::uint32_t s = 0; s <= sites_.size(); ++s) {
    if (s < sites_.size() && nested(s)) continue;
    if (s < sites_.size() && before != kNoId) {
      const std::uint32_t from = mentions[sites_[before].mention].last,
                          to = mentions[sites_[s].mention].first;
      const std::uint32_t gap = to > from ? to - from : 0;
      const bool ends = gap > 0 && gap <= 2 && (scan.is(to - 1, "and") || scan.is(to - 1, "or"));
      const std::uint16_t country = division_of(sites_[s]);
      if (country != 0 && country == division_of(sites_[before]) &&
          (ends || (gap == 1 && scan.comma(from)))) {
        closed = closed || ends;
        divisions = divisions || only_division(sites_[before]) || only_division(sites_[s]);
        before = s;
        continue;
      }
    }
    for (std::uint32_t i = begin; i < s && closed && divisions; ++i) {
      if (nested(i)) continue;
      sites_[i].listed = i > begin;
      sites_[i].among = division_of(sites_[i]);
    }
    begin = before = s;
    closed = divisions = false;
  }
}

// Does a reading lie in what an outer name means?
PlaceResolver::Lies PlaceResolver::lies(const PlaceReading& reading, const Name& outer) const {
  Lies found = Lies::kElsewhere;
  for (std::uint32_t y = outer.readings.begin; y < outer.readings.end; ++y) {
    found = std::max(found, lies_in(reading, readings_[y]));
  }
  return found;
}

// In what a mention means, as far as that one says itself where it lies: "Austin, Scott County, [Indiana]".
PlaceResolver::Lies PlaceResolver::lies_at(const PlaceReading& reading, const Site& outer) const {
  const Name& name = names_[outer.name];
  if (outer.container == kNoId) return lies(reading, name);
  Lies found = Lies::kElsewhere;
  for (std::uint32_t y = name.readings.begin; y < name.readings.end; ++y) {
    if (lies(readings_[y], names_[sites_[outer.container].name]) == Lies::kElsewhere) continue;
    found = std::max(found, lies_in(reading, readings_[y]));
  }
  return found;
}

PlaceResolver::Lies PlaceResolver::lies_in(const PlaceReading& reading, const PlaceReading& outer) {
  if (outer.row == reading.row) return Lies::kElsewhere;
  const bool country = outer.type == Type::kCountry && reading.type != Type::kCountry;
  if (country && outer.country == reading.country) return Lies::kInside;
  if (outer.type != Type::kRegion) return Lies::kElsewhere;
  if (reading.parent == outer.row) return Lies::kInside;
  const bool near =
      outer.country == reading.country && (within(outer, reading, kDayRideTenths) || reading.parent == kNoId);
  return near ? Lies::kNear : Lies::kElsewhere;
}

void PlaceResolver::find_containers(const NameScan& scan, const Mentions& mentions,
                                    const Document& document) {
  find_lists(scan, mentions);
  for (std::size_t s = sites_.size(); s > 0; --s) {  // what lies behind first
    Site& site = sites_[s - 1];
    if (mentions[site.mention].nested) continue;
    site.container = site_behind(scan, mentions, site);
    if (site.container == kNoId) site.around = town_around(scan, mentions, site);
    if (site.container == kNoId) site.by = site_by(scan, mentions, site);
    const bool located =
        site.by != kNoId &&
        std::any_of(readings_.begin() + names_[sites_[site.by].name].readings.begin,
                    readings_.begin() + names_[sites_[site.by].name].readings.end,
                    [](const PlaceReading& r) { return r.located && r.type == Type::kCity; });
    if (!located) site.by = kNoId;
  }
  for (Site& site : sites_) {
    const Mention& mention = mentions[site.mention];
    if (mention.nested || names_[site.name].readings.size() == 0) continue;
    std::uint32_t t = mention.first;
    if (site.container == kNoId && t > 1 && scan.possessive(t - 1)) {
      const std::uint32_t owner = mentions.ending_at(t - 1);  // "Syria's Idlib"
      if (owner != kNoId && site_of_[owner] != kNoId && container_like(sites_[site_of_[owner]])) {
        site.container = site_of_[owner];
      }
    }
    // "the Turkish town of Batman", "in Turkish Batman"
    if (t > 2 && scan.is(t - 1, "of")) {
      const PhraseMatch* head = scan.article().longest(t - 2, LexClass::kPlaceHead);
      if (head != nullptr) t -= 2;
    }
    for (std::uint32_t back = 0; back < 3 && t > 0 && !scan.starts_sentence(t); ++back) {
      const std::uint32_t m = mentions.ending_at(t);
      if (m != kNoId) {
        const Annotation& a = annotation_of(document, mentions[m]);
        if (a.type == Type::kDemonym && a.knowledge != kNoId) {
          const KnowledgeEntity entity = tables_->entity(a.knowledge);
          if (entity.acts_for != kNoId) site.country = country_code(tables_->entity(entity.acts_for).country);
        }
        break;
      }
      if (!scan.small(t - 1) || scan[t - 1].pos != Pos::kNone || scan.verb_like(t - 1)) break;
      --t;
    }
    site.bare = site.container == kNoId && site.country == 0 && site.by == kNoId;
    if (site.container != kNoId) {
      sites_[site.container].holds = static_cast<std::uint32_t>(&site - sites_.data());
    }
  }
}

// What one mention says of where it lies.
int PlaceResolver::stated(const Site& site, const PlaceReading& reading) const {
  using enum PlaceSignal;
  int score = 0;
  if (site.core.told) score += signals_[reading.type == site.core.kind ? kKind : kOtherKind];
  if (site.container != kNoId) {
    const Lies found = lies_at(reading, sites_[site.container]);
    score += signals_[found == Lies::kInside ? kInside : found == Lies::kNear ? kNearInside : kOutside];
  }
  if (site.by != kNoId) {
    const IndexRange other = names_[sites_[site.by].name].readings;
    bool near = false;
    for (std::uint32_t y = other.begin; y < other.end && !near; ++y) {
      near = readings_[y].type == Type::kCity && within(reading, readings_[y], kNearTenths);
    }
    score += signals_[near ? kNearInside : kOutside];
  }
  if (site.country != 0) score += signals_[site.country == reading.country ? kNearInside : kOutside];
  return score;
}

bool PlaceResolver::may_be_town(const Name& name) const {
  return std::any_of(readings_.begin() + name.readings.begin, readings_.begin() + name.readings.end,
                     [](const PlaceReading& r) { return r.type == Type::kCity; });
}

// Georgia of the United States has more people than the country; Mexico's state of Mexico and Belgium's
// Luxembourg have not, so that who holds an office "of Mexico" tells nothing.
bool PlaceResolver::outgrows_country(const Name& name) const {
  std::uint32_t country = 0, division = 0;
  for (std::uint32_t r = name.readings.begin; r < name.readings.end; ++r) {
    if (readings_[r].type == Type::kCountry) country = std::max(country, readings_[r].population);
    if (readings_[r].type == Type::kRegion) division = std::max(division, readings_[r].population);
  }
  return division > country;
}

// What the words behind one mention say of its kind: "Buffalo, [New York]" is in the state, and so is the
// state's governor. Holds for this mention alone.
int PlaceResolver::beside(const Site& site, const PlaceReading& reading) const {
  if (site.held && outgrows_country(names_[site.name])) {
    if (reading.type != Type::kCountry && reading.type != Type::kRegion) return 0;
    const int meant = signals_[PlaceSignal::kDivisionMeant];
    return reading.type == Type::kCountry ? -meant : meant;
  }
  if (reading.type != Type::kRegion) return 0;
  if (site.dateline && may_be_town(names_[site.name])) {  // reports come from towns
    return -signals_[PlaceSignal::kDivisionMeant];
  }
  if (site.among != 0 && site.among == reading.country) return signals_[PlaceSignal::kDivisionMeant];
  if (site.holds == kNoId && !site.office) return 0;
  if (site.holds != kNoId) {
    const IndexRange inner = names_[sites_[site.holds].name].readings;
    bool holds = inner.size() == 0;
    for (std::uint32_t x = inner.begin; x < inner.end && !holds; ++x) {
      holds = lies_in(readings_[x], reading) == Lies::kInside;
    }
    if (!holds) return 0;
  }
  return signals_[PlaceSignal::kDivisionMeant];
}

}  // namespace gloss
