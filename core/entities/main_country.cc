// Whose "the government" and "the Senate" are where nothing beside them says it.
//
//   LIMA, May 3 - The Navy … China … China … Chinese    Peru's: a capital is the home's of who writes
//   CAIRO, May 3 - The army … Sudan … Sudan … Kassala   Sudan's: it is there that the report has its towns
//   The Senate … Ukraine … President Donald Trump        of Ukraine it is not: by whom the article knows, too
//
// Cost: O(mentions).
#include <algorithm>

#include "entities/group_work.h"

namespace gloss {
namespace {

class MainCountry {
 public:
  explicit MainCountry(GroupWork* work) : work_(*work), tables_(*work->article->knowledge) {}

  HomeCountry find() {
    work_.count.assign(work_.mentions.size(), 0);
    work_.towns.assign(work_.mentions.size(), 0);
    work_.table.reset(work_.mentions.size());
    count_names();
    count_within(false);
    HomeCountry home;
    home.most = most_named();
    const std::uint32_t from = work_.places.reported_from();
    const KnowledgeId country = from == kNoId ? kNoId : country_of(from);
    const std::uint32_t slot = country == kNoId ? kNoId : slot_of(country);
    const std::uint32_t at = slot & ~kUnnamed;
    if (slot != kNoId && (home.most == kNoId || work_.count[at] > work_.towns[home.most])) {
      home.own = at;
    } else {
      count_within(true);
      home.own = most_named();
    }
    return home;
  }

 private:
  static constexpr std::uint32_t kUnnamed = 1u << 31;  // beside the mention: only a place of the country

  bool named(std::uint32_t m) const {  // but not "Kurdish"
    const Type type = work_.at(m).type;
    return (type == Type::kCountry || type == Type::kDemonym) && work_.row[m] != kNoId &&
           tables_.entity(work_.row[m]).type == Type::kCountry;
  }
  KnowledgeId country_of(std::uint32_t m) const {
    const Annotation& a = work_.at(m);
    return a.knowledge == kNoId ? kNoId : tables_.entity(a.knowledge).country_entity;
  }
  std::uint32_t& slot_of(KnowledgeId country) {
    return work_.table.at(mix(country + 7, 0x9e3779b9u)).mention;
  }

  void count_names() {
    for (std::uint32_t m = 0; m < work_.mentions.size(); ++m) {
      if (!named(m)) continue;
      const std::uint32_t root = work_.find(m);
      work_.count[root] += 2;
      slot_of(work_.row[m]) = root;
    }
  }

  // What lies in a country; or who is known to be of it.
  void count_within(bool actors) {
    for (std::uint32_t m = 0; m < work_.mentions.size(); ++m) {
      const Annotation& a = work_.at(m);
      const bool known = a.type == Type::kPerson || a.type == Type::kOrganization;
      if (actors ? !known : a.category != Category::kPlace || a.type == Type::kCountry) continue;
      const KnowledgeId country = country_of(m);
      if (country == kNoId) continue;
      std::uint32_t& slot = slot_of(country);
      if (slot == kNoId) slot = m | kUnnamed;
      const std::uint32_t so_far = ++work_.count[slot & ~kUnnamed];
      if (!actors) ++work_.towns[slot & ~kUnnamed];
      if ((slot & kUnnamed) != 0) unnamed_ = std::max(unnamed_, so_far);
    }
  }

  // The one named that is spoken of most. None where more is of one that is not named.
  std::uint32_t most_named() {
    std::uint32_t best = kNoId;
    for (std::uint32_t m = 0; m < work_.mentions.size(); ++m) {
      const std::uint32_t root = named(m) ? work_.find(m) : kNoId;
      if (root != kNoId && (best == kNoId || work_.count[root] > work_.count[best])) best = root;
    }
    return best != kNoId && work_.count[best] >= unnamed_ ? best : kNoId;
  }

  GroupWork& work_;
  const KnowledgeTables& tables_;
  std::uint32_t unnamed_ = 0;  // the most of what is in a country that is not named
};

}  // namespace

HomeCountry home_country(GroupWork* work) { return MainCountry(work).find(); }

}  // namespace gloss
