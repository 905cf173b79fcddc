// An acronym that the pack lists for a body of one country is another body's where that country is not spoken
// of, or where another one owns it. It stays a body, which the pack does not know.
//
//   Malawi's DPP … in Lilongwe       not Taiwan's party: nothing speaks of Taiwan, and Malawi owns it
//   the Democratic Progressive Party (DPP)   spelt out: it is the one that the pack lists
//
// Cost: O(known names). Comes last in find_known, whose table of full names it asks.
#include <algorithm>

#include "names/work.h"

namespace gloss {
namespace {

constexpr std::uint16_t kSure = 800;

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
      if (!asked(name) || spelt_out(name.knowledge)) continue;
      const std::uint32_t home = key_of(tables_.entity(name.knowledge).country);
      const std::uint32_t owner = owner_of(i);
      if (home == 0) continue;
      if (owner != 0 ? owner != home : others_ && spoken_.find(home) == nullptr) name.foreign = true;
    }
  }

 private:
  static std::uint32_t key_of(std::string_view iso) {
    return iso.size() == 2 ? 1 + static_cast<std::uint32_t>(iso[0]) * 256 + static_cast<unsigned char>(iso[1])
                           : 0;
  }

  // The country that a name speaks of: "Malawi", "Malawian", "Lilongwe".
  std::uint32_t country_of(const KnownName& name) const {
    const KnowledgeEntity entity = tables_.entity(name.knowledge);
    return key_of(entity.acts_for == kNoId ? entity.country : tables_.entity(entity.acts_for).country);
  }

  void listen() {
    spoken_.reset(work_.known.size());
    others_ = false;
    for (const KnownName& name : work_.known) {
      if (name.score < kSure || (name.flags & kNational) != 0) continue;
      if (const std::uint32_t key = country_of(name); key != 0) spoken_.at(key).spoken = true;
      others_ = others_ || name.type == Type::kCountry || name.type == Type::kDemonym;
    }
  }

  bool spelt_out(KnowledgeId row) const {
    const FullName* full = work_.tables.full.find(row + 1);
    return full != nullptr && full->words > 1;
  }

  // "Malawi's | DPP", "the Malawian | DPP": the country right before it; 0 where there is none.
  std::uint32_t owner_of(std::size_t i) const {
    std::uint32_t end = work_.known[i].first;
    if (end > 0 && scan_.possessive(end - 1)) --end;
    for (std::size_t before = i; before > 0; --before) {
      const KnownName& name = work_.known[before - 1];
      if (name.first + 4 < end) break;
      const bool country = name.type == Type::kCountry || name.type == Type::kDemonym;
      if (country && name.last == end && name.score >= kSure) return country_of(name);
    }
    return 0;
  }

  NameWork& work_;
  const NameScan& scan_;
  const KnowledgeTables& tables_;
  FlatTable<SpokenCountry>& spoken_ = work_.tables.countries;
  bool others_ = false;  // the article names countries at all
};

}  // namespace

void let_go_foreign_bodies(NameWork* work) { ForeignBodies(work).let_go(); }

}  // namespace gloss
