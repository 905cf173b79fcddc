// What the sure names of an article speak for: a town that could also be a word or a person is meant when its
// country is spoken of, when it stands in a list of places, or when another mention of it is sure.
//
//   Kenya … in Kisumu, Rongo and Suba        Rongo: listed, Kenya spoken of, between places
//   shares of Rheinmetall and Leonardo       Leonardo: listed, beside a sure company
//
// O(known names); the neighbours of a name are the names right beside it.
#include <algorithm>

#include "knowledge/country_code.h"
#include "names/flat_table.h"
#include "names/work.h"

namespace gloss {
namespace {

constexpr std::uint16_t kSure = 800, kListed = 820, kRepeated = 700;
constexpr int kOfSpokenCountry = 90, kVillager = -90;
constexpr std::uint32_t kTown = 100'000;  // people: smaller ones are mostly not meant

bool is_town(const KnownName& name) { return name.type == Type::kCity || name.type == Type::kRegion; }
bool is_body(const KnownName& name) { return name.type == Type::kOrganization; }

// The token behind ", ", " and ", ", and " from `t` on, or `t` itself where no list goes on.
std::uint32_t list_goes_on(const NameScan& scan, std::uint32_t t) {
  std::uint32_t next = t;
  if (scan.comma(next)) ++next;
  if (scan.is(next, "and") || scan.is(next, "or")) ++next;
  return next < scan.size() && !scan.starts_sentence(next) ? next : t;
}

class PlaceSupport {
 public:
  explicit PlaceSupport(NameWork* work) : work_(*work), scan_(work->scan) {}

  void weigh() {
    hear_countries();
    for (KnownName& name : work_.known) {
      if (doubtful(name)) weigh_town(&name);
    }
    weigh_body_namesakes(&work_);
    walk_lists(is_town);
    walk_lists(is_body);
    repeat();
  }

 private:
  static bool doubtful(const KnownName& name) { return is_town(name) && (name.flags & kWeak) != 0; }

  void hear_countries() {
    countries_.reset(work_.known.size());
    for (const KnownName& name : work_.known) {
      if (name.score < kSure || (name.type != Type::kCountry && name.type != Type::kDemonym)) continue;
      const std::uint16_t country = country_spoken(*work_.article->knowledge, name.knowledge);
      if (country != 0) countries_.at(country).spoken = true;
    }
  }

  void weigh_town(KnownName* name) {
    const KnowledgeEntity entity = work_.article->knowledge->entity(name->knowledge);
    int score = name->score;
    const SpokenCountry* country = countries_.find(country_code(entity.country));
    const bool person = (name->flags & kSurname) != 0;
    if (country != nullptr && country->spoken && !person) score += kOfSpokenCountry;
    if (name->type == Type::kCity && entity.population != 0 && entity.population < kTown) score += kVillager;
    name->score = static_cast<std::uint16_t>(std::clamp(score, 0, 940));
  }

  // Sure places or bodies of a list make its doubtful members sure, in both directions.
  void walk_lists(bool (*member)(const KnownName&)) {
    ends_.assign(scan_.size() + 1, 0);
    begins_.assign(scan_.size() + 1, 0);
    for (std::uint32_t i = 0; i < work_.known.size(); ++i) {
      const KnownName& name = work_.known[i];
      if (!member(name)) continue;
      begins_[name.first] = i + 1;
      ends_[name.last] = i + 1;
    }
    const auto lend_to = [&](std::uint32_t i, bool forward) {
      if (member(work_.known[i])) lend(i, forward);
    };
    for (std::uint32_t i = 0; i < work_.known.size(); ++i) lend_to(i, true);
    for (std::uint32_t i = static_cast<std::uint32_t>(work_.known.size()); i-- > 0;) lend_to(i, false);
  }

  void lend(std::uint32_t i, bool forward) {
    const KnownName& name = work_.known[i];
    if (name.score < kSure || name.type == Type::kRegion) return;
    if (forward) {
      const std::uint32_t t = list_goes_on(scan_, name.last);
      if (t != name.last && begins_[t] != 0) take(&work_.known[begins_[t] - 1]);
      return;
    }
    std::uint32_t t = name.first;
    if (t > 0 && (scan_.is(t - 1, "and") || scan_.is(t - 1, "or"))) --t;
    if (t > 0 && scan_.comma(t - 1)) --t;
    if (t != name.first && ends_[t] != 0) take(&work_.known[ends_[t] - 1]);
  }

  void take(KnownName* name) {
    // "Rheinmetall and Leonardo": the capital of a word inside a sentence is not by chance.
    if (is_body(*name)) {
      const Word& word = scan_[name->first];
      if (!word.has(kDistrusted) && !word.has(kSmallElsewhere)) name->score = std::max(name->score, kListed);
      return;
    }
    if (name->type != Type::kCity || !doubtful(*name) || scan_[name->first].has(kCommon)) return;
    if ((name->flags & kAcronym) == 0 && name->score < kListed) name->score = kListed;
  }

  void repeat() {
    FlatTable<BestMention>& best = work_.tables.best;
    best.reset(work_.known.size());
    for (const KnownName& name : work_.known) {
      if (!doubtful(name)) continue;
      BestMention& slot = best.at(name.knowledge + 1);
      slot.score = std::max(slot.score, name.score);
    }
    for (KnownName& name : work_.known) {
      if (!doubtful(name) || (name.flags & (kAcronym | kSurname)) != 0) continue;
      const Word& word = scan_[name.first];
      if (word.has(kCommon) || word.has(kSmallElsewhere)) continue;
      if (best.find(name.knowledge + 1)->score >= kRepeated)
        name.score = std::max<std::uint16_t>(name.score, 560);
    }
  }

  NameWork& work_;
  const NameScan& scan_;
  FlatTable<SpokenCountry>& countries_ = work_.tables.countries;
  std::vector<std::uint32_t>&begins_ = work_.tables.town_begins, &ends_ = work_.tables.town_ends;
};

}  // namespace

void support_places(NameWork* work) { PlaceSupport(work).weigh(); }

}  // namespace gloss
