// A name that bodies of many countries have, and the pack lists for one: where that country is not spoken of,
// or another one owns the body, it is another country's. It stays a body, which the pack does not know.
//
//   Malawi's DPP … in Lilongwe       not Taiwan's party: Malawi owns it, and nothing speaks of Taiwan
//   Congress … in Lima               not the one of the United States
//   the Democratic Progressive Party of Taiwan (DPP)   told by a name that no other body has
//
// Cost: O(known names). Comes last in find_known, whose table of full names it asks.
#include <algorithm>

#include "names/work.h"

namespace gloss {
namespace {

constexpr std::uint16_t kSure = 800, kLikely = 400;
constexpr std::uint32_t kLongestOwner = 4;  // tokens: "United Arab Emirates"
constexpr std::uint32_t kManyOthers = 3;

class ForeignBodies {
 public:
  explicit ForeignBodies(NameWork* work)
      : work_(*work), scan_(work->scan), tables_(*work->article->knowledge) {}

  void let_go() {
    const auto asked = [](const KnownName& name) { return (name.flags & kNational) != 0; };
    if (std::none_of(work_.known.begin(), work_.known.end(), asked)) return;
    listen();
    for (std::size_t i = 0; i < work_.known.size(); ++i) {
      KnownName& name = work_.known[i];
      if (name.type != Type::kOrganization) continue;
      FullName& full = work_.tables.full.at(name.knowledge + 1);
      if (!asked(name)) {
        full.owner = 0;  // "the US Congress": from here on it is the one that the pack lists
        continue;
      }
      const std::uint32_t home = key_of(tables_.entity(name.knowledge).country);
      if (const std::uint32_t beside = owner_of(i); beside != 0) full.owner = beside;
      const std::uint32_t owner = full.owner;
      // "Congress passed aid for Ukraine" is short of naming its country; an acronym is nobody's by default.
      const std::uint32_t enough = (name.flags & kAcronym) != 0 ? 1 : kManyOthers;
      const bool unspoken =
          home != 0 && others_ >= enough && spoken_.find(home) == nullptr && !told(name.knowledge);
      name.foreign = owner != 0 ? owner != home : unspoken;
      if (name.foreign) give_way(i, owner);
    }
  }

 private:
  // "India's Congress": another row by that name is of the country that owns the body, or of one spoken of.
  void give_way(std::size_t i, std::uint32_t owner) {
    KnownName& name = work_.known[i];
    const auto stands_for_it = [&](const KnownName& other) {
      if (other.first != name.first || other.last != name.last || other.type != name.type) return false;
      const std::uint32_t home = key_of(tables_.entity(other.knowledge).country);
      return owner != 0 ? home == owner : home != 0 && spoken_.find(home) != nullptr;
    };
    const auto give = [&](KnownName& other) {
      other.score = std::max(other.score, name.score);
      name.score = 0;
    };
    for (std::size_t k = i; k > 0 && work_.known[k - 1].first == name.first; --k) {
      if (stands_for_it(work_.known[k - 1])) return give(work_.known[k - 1]);
    }
    for (std::size_t k = i + 1; k < work_.known.size() && work_.known[k].first == name.first; ++k) {
      if (stands_for_it(work_.known[k])) return give(work_.known[k]);
    }
  }

  static std::uint32_t key_of(std::string_view iso) {
    return iso.size() == 2 ? 1 + static_cast<std::uint32_t>(iso[0]) * 256 + static_cast<unsigned char>(iso[1])
                           : 0;
  }

  // The country that a name speaks of: "Malawi", "Malawian", "Lilongwe".
  std::uint32_t country_of(const KnownName& name) const {
    const KnowledgeEntity entity = tables_.entity(name.knowledge);
    return key_of(entity.acts_for == kNoId ? entity.country : tables_.entity(entity.acts_for).country);
  }

  static bool is_country(const KnownName& name) {
    return (name.type == Type::kCountry || name.type == Type::kDemonym) && name.score >= kSure;
  }

  void listen() {
    spoken_.reset(work_.known.size());
    others_ = 0;
    for (const KnownName& name : work_.known) {
      const std::uint16_t least = name.type == Type::kPerson ? kLikely : kSure;
      if (name.score < least || (name.flags & kNational) != 0) continue;
      if (name.type == Type::kOrganization && name.last - name.first > 1) {
        work_.tables.full.at(name.knowledge + 1).told = true;
      }
      if (const std::uint32_t key = country_of(name); key != 0) spoken_.at(key).spoken = true;
      if (is_country(name)) ++others_;
    }
  }

  // The article has another name of the body, which is its own.
  bool told(KnowledgeId row) const {
    const FullName* full = work_.tables.full.find(row + 1);
    return full != nullptr && full->told;
  }

  // "Malawi's | DPP", "the Malawian | DPP", "Congress | of Peru": the country right beside it; 0 where there
  // is none.
  std::uint32_t owner_of(std::size_t i) const {
    std::uint32_t end = work_.known[i].first, begin = work_.known[i].last;
    if (end > 0 && scan_.possessive(end - 1)) --end;
    for (std::size_t k = i; k > 0 && work_.known[k - 1].first + kLongestOwner >= end; --k) {
      const KnownName& name = work_.known[k - 1];
      if (name.last == end && is_country(name)) return country_of(name);
    }
    if (!scan_.is(begin, "of")) return 0;
    if (scan_.is(++begin, "the")) ++begin;
    for (std::size_t k = i + 1; k < work_.known.size() && work_.known[k].first <= begin; ++k) {
      const KnownName& name = work_.known[k];
      if (name.first == begin && is_country(name)) return country_of(name);
    }
    return 0;
  }

  NameWork& work_;
  const NameScan& scan_;
  const KnowledgeTables& tables_;
  FlatTable<SpokenCountry>& spoken_ = work_.tables.countries;
  std::uint32_t others_ = 0;  // how often the article names countries
};

}  // namespace

void let_go_foreign_bodies(NameWork* work) { ForeignBodies(work).let_go(); }

}  // namespace gloss
