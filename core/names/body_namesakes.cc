// Bodies by one name in several countries: which of those that the pack lists is meant, and whether it is the
// one that the pack lists at all.
//
//   Turkey's intelligence service, MIT    of those that share an acronym, that of the country before it
//   Malawi's DPP … the DPP                not Taiwan's party: Malawi owns it
//   Lima … Peru … Congress                of those that share a name, that of the country spoken of
//   Malawi … Malawi's … Malawi … the DPP  nor one of a country of which nothing speaks
//   Congress passed aid for Ukraine       short of naming its country: as the pack has it
//
// What is another country's stays a body, which the pack does not know. Only names that the data marks so are
// asked (kNational). Cost: O(known names).
#include <algorithm>

#include "knowledge/country_code.h"
#include "names/work.h"

namespace gloss {
namespace {

constexpr std::uint16_t kSure = 800, kLikely = 400;
constexpr std::uint32_t kLongestOwner = 4;  // tokens: "United Arab Emirates"

// Is `last`, 1 + a token, in the sentence of `first` and at most `reach` tokens before it?
bool said_before(const NameScan& scan, std::uint32_t last, std::uint32_t first, std::uint32_t reach) {
  if (last == 0 || last > first || first - last > reach) return false;
  while (first > last && !scan.starts_sentence(first)) --first;
  return first == last;
}

// A name that the pack lists for a body of one country, and others have, too.
class ForeignBodies {
 public:
  explicit ForeignBodies(NameWork* work)
      : work_(*work), scan_(work->scan), tables_(*work->article->knowledge) {}

  void let_go() {
    if (std::none_of(work_.known.begin(), work_.known.end(), asked)) return;
    listen();
    for (std::size_t i = 0; i < work_.known.size(); ++i) {
      KnownName& name = work_.known[i];
      if (!asked(name)) hear(name, keys_[i]);
      if (name.type != Type::kOrganization) continue;
      FullName& full = work_.tables.full.at(name.knowledge + 1);
      if (!asked(name)) {
        full.owner = 0;  // "the US Congress": from here on it is the one that the pack lists
        continue;
      }
      const std::uint32_t home = country_code(tables_.entity(name.knowledge).country);
      if (const std::uint32_t beside = owner_of(i); beside != 0) {
        full.owner = beside;
      } else if (home != 0 && said_before(scan_, spoken_.at(home).last, name.first, kReach) &&
                 !rival_nearer(i, spoken_.at(home).last)) {
        full.owner = 0;  // "Peru's Congress … In Washington, Congress"
      } else if (full.owner == 0) {
        full.owner = spoken_namesake(i, home);
      }
      if (full.owner != 0 ? full.owner == home : full.told || !unspoken(name, home)) {
        // "Labour costs rose" says nothing of its capital; "an APC" is no party
        const bool letters = (name.flags & kAcronym) != 0 || name.last - name.first > 1;
        if (home != 0 && spoken(home) && full.inside && !scan_.one_of_a_kind(name.first))
          name.score = std::max(name.score, letters ? kLettersAtHome : kAtHome);
        continue;
      }
      name.flags |= kForeign;
      give_way(i, full.owner);
    }
  }

 private:
  static constexpr std::uint32_t kReach = 24;  // tokens
  // "Labour" where Britain is spoken of: a party unless the tagger objects
  static constexpr std::uint16_t kAtHome = 560;
  static constexpr std::uint16_t kLettersAtHome = 620;  // "the APC" in Nigeria, Zambia's State House

  static bool asked(const KnownName& name) {
    return name.type == Type::kOrganization && (name.flags & kNational) != 0;
  }

  // Names of a country and of what is in it, each stretch of text once for each country.
  void hear(const KnownName& name, std::uint32_t key) {
    if (key == 0) return;
    SpokenCountry& country = spoken_.at(key);
    if (name.type != Type::kOrganization) country.last = name.first + 1;
    if (from_ == 0 && opens_report(name)) from_ = key;
    if (name.score < (name.type == Type::kPerson ? kLikely : kSure) || name.first < country.until) return;
    country.until = name.last;
    ++country.times;
  }

  // "LIMA, May 3 - …", "Lima (Andes Wire) …"
  bool opens_report(const KnownName& name) const {
    if (name.type != Type::kCity || (name.first > 0 && !scan_.token(name.first - 1).has(kParagraphAfter)))
      return false;
    return scan_.dateline(name.first, name.last);
  }

  // The country of another row by the same name, where the article has spoken of it so far and of `home`
  // little, or speaks of it at all and says nothing of `home`; else 0. Where it reports from, as often is
  // enough.
  std::uint32_t spoken_namesake(std::size_t i, std::uint32_t home) const {
    constexpr std::uint32_t kLeast = 2, kLead = 4;  // times spoken of; for each time of the home's
    const bool silent = home != 0 && !spoken(home);
    std::uint32_t best = 0, most = 0;
    for (std::size_t k = first_of(i); shares_begin(k, i); ++k) {
      const std::uint32_t key = rival(i, k) ? home_of(k) : 0;
      if (key == 0 || key == home || !spoken(key)) continue;
      const std::uint32_t least = std::max(kLeast, times(home) * (key == from_ ? 1 : kLead));
      if ((!silent && times(key) < least) || (best != 0 && times(key) <= most)) continue;
      best = key;
      most = times(key);
    }
    return best;
  }
  // "The United States turned away 300 Guatemalans, among them members of Congress": another's country is
  // said behind `last`, 1 + a token.
  bool rival_nearer(std::size_t i, std::uint32_t last) const {
    for (std::size_t k = first_of(i); shares_begin(k, i); ++k) {
      const SpokenCountry* country = rival(i, k) ? spoken_.find(home_of(k)) : nullptr;
      if (country != nullptr && country->last > last) return true;
    }
    return false;
  }
  // The names that begin where name `i` does lie side by side.
  std::size_t first_of(std::size_t i) const {
    while (i > 0 && work_.known[i - 1].first == work_.known[i].first) --i;
    return i;
  }
  bool shares_begin(std::size_t k, std::size_t i) const {
    return k < work_.known.size() && work_.known[k].first == work_.known[i].first;
  }
  std::uint32_t home_of(std::size_t k) const {
    return country_code(tables_.entity(work_.known[k].knowledge).country);
  }
  std::uint32_t times(std::uint32_t key) const {
    const SpokenCountry* country = key == 0 ? nullptr : spoken_.find(key);
    return country == nullptr ? 0 : country->times;
  }

  // One country is spoken of again and again, and not this one. "Congress passed aid for Ukraine" is short of
  // naming its own country, and so may be "the SBU" between Russia and China.
  bool unspoken(const KnownName& name, std::uint32_t home) const {
    if (home == 0 || spoken(home)) return false;
    if ((name.flags & kWeak) != 0 && mentions_ >= 2) return true;  // Labour, the Social Democrats
    if (countries_ != 1) return false;
    return mentions_ >= ((name.flags & kAcronym) != 0 ? 2 : 3);
  }
  bool spoken(std::uint32_t home) const {
    const SpokenCountry* country = spoken_.find(home);
    return country != nullptr && country->spoken;
  }

  // "India's Congress": another row by that name is of the country that owns the body, or of one spoken of.
  void give_way(std::size_t i, std::uint32_t owner) {
    KnownName& name = work_.known[i];
    const auto stands_for_it = [&](const KnownName& other) {
      if (other.first != name.first || other.last != name.last || other.type != name.type) return false;
      const std::uint32_t home = country_code(tables_.entity(other.knowledge).country);
      return owner != 0 ? home == owner : home != 0 && spoken(home);
    };
    const auto give = [&](KnownName& other) {
      other.score = std::max(other.score, name.score);
      name.score = 0;
    };
    for (std::size_t k = first_of(i); shares_begin(k, i); ++k) {
      if (k != i && stands_for_it(work_.known[k])) return give(work_.known[k]);
    }
  }

  bool rival(std::size_t i, std::size_t k) const {
    return shares_begin(k, i) && work_.known[k].last == work_.known[i].last && asked(work_.known[k]);
  }

  static bool is_country(const KnownName& name) {
    return (name.type == Type::kCountry || name.type == Type::kDemonym) && name.score >= kSure;
  }

  void listen() {
    spoken_.reset(work_.known.size());
    countries_ = mentions_ = from_ = 0;
    keys_.assign(work_.known.size(), 0);
    for (std::size_t i = 0; i < work_.known.size(); ++i) {
      // Who is asked nothing and weighs nothing is not looked up.
      if (work_.known[i].score >= kLikely || work_.known[i].type != Type::kOrganization)
        keys_[i] = country_spoken(tables_, work_.known[i].knowledge);
    }
    for (std::size_t i = 0; i < work_.known.size(); ++i) {
      const KnownName& name = work_.known[i];
      if (asked(name) && !scan_.starts_sentence(name.first)) {
        work_.tables.full.at(name.knowledge + 1).inside = true;
      }
      if (name.score < kLikely) continue;
      const std::uint32_t key = keys_[i];
      if (asked(name)) {
        // Two bodies of one country speak for it: "the SEC and the FTC", but not two that others have, too.
        if (rival(i, i + 1) || (i > 0 && rival(i, i - 1))) continue;
        SpokenCountry& home = spoken_.at(key);
        if (home.flagged != 0 && home.flagged != name.knowledge + 1) home.spoken = true;
        home.flagged = name.knowledge + 1;
        continue;
      }
      const bool body = name.type == Type::kOrganization;
      if (body && name.score >= kSure && name.last - name.first > 1) {
        work_.tables.full.at(name.knowledge + 1).told = true;
      }
      if (key == 0 || (name.score < kSure && !body && name.type != Type::kPerson)) continue;
      SpokenCountry& country = spoken_.at(key);
      country.spoken = true;
      if (!is_country(name)) continue;
      ++mentions_;
      if (!country.told) ++countries_;
      country.told = true;
    }
  }

  // "Malawi's | DPP", "the Malawian | DPP", "Congress | of Peru": the country right beside it; 0 where there
  // is none.
  std::uint32_t owner_of(std::size_t i) const {
    std::uint32_t end = work_.known[i].first, begin = work_.known[i].last;
    if (end > 0 && scan_.possessive(end - 1)) --end;
    for (std::size_t k = i; k > 0 && work_.known[k - 1].first + kLongestOwner >= end; --k) {
      const KnownName& name = work_.known[k - 1];
      if (name.last == end && is_country(name)) return country_spoken(tables_, name.knowledge);
    }
    if (!scan_.is(begin, "of")) return 0;
    if (scan_.is(++begin, "the")) ++begin;
    for (std::size_t k = i + 1; k < work_.known.size() && work_.known[k].first <= begin; ++k) {
      const KnownName& name = work_.known[k];
      if (name.first == begin && is_country(name)) return country_spoken(tables_, name.knowledge);
    }
    return 0;
  }

  NameWork& work_;
  const NameScan& scan_;
  const KnowledgeTables& tables_;
  FlatTable<SpokenCountry>& spoken_ = work_.tables.countries;
  std::vector<std::uint16_t>& keys_ = work_.tables.spoken_by;
  std::uint32_t countries_ = 0, mentions_ = 0;  // that the article names, and how often
  std::uint32_t from_ = 0;                      // where its dateline lies
};

}  // namespace

// Of the rows that share an acronym, the one whose country the same sentence speaks of right before. That
// holds for the rest of the article.
void weigh_body_namesakes(NameWork* work) {
  constexpr std::uint16_t kOtherState = 40;
  constexpr std::uint32_t kReach = 8;  // tokens
  const KnowledgeTables& tables = *work->article->knowledge;
  FlatTable<SpokenCountry>& countries = work->tables.countries;
  std::vector<KnownName>& known = work->known;
  const auto heard = [&](const KnownName& name) -> SpokenCountry* {
    const std::uint16_t key = country_spoken(tables, name.knowledge);
    return key == 0 || countries.find(key) == nullptr ? nullptr : &countries.at(key);
  };
  for (std::size_t i = 0; i < known.size(); ++i) {
    const KnownName& name = known[i];
    if (name.type == Type::kCountry || name.type == Type::kDemonym) {
      if (SpokenCountry* country = heard(name)) country->last = name.first + 1;
      continue;
    }
    const auto rival = [&](std::size_t j) {
      return j < known.size() && known[j].first == name.first && known[j].last == name.last &&
             known[j].type == Type::kOrganization;
    };
    if (name.type != Type::kOrganization || (name.flags & kWeak) == 0 || (i > 0 && rival(i - 1))) continue;
    std::uint32_t latest = 0;
    bool told = false;
    for (std::size_t j = i; rival(j); ++j) {
      const SpokenCountry* country = heard(known[j]);
      if (country == nullptr) continue;
      latest = std::max(latest, country->last);
      told = told || country->told;
    }
    const bool near = said_before(work->scan, latest, name.first, kReach);
    for (std::size_t j = i; rival(j) && (near || told); ++j) {
      SpokenCountry* country = heard(known[j]);
      if (near && country != nullptr) country->told = country->last == latest;
      std::uint16_t& score = known[j].score;
      if (country == nullptr || !country->told) score -= std::min(score, kOtherState);
    }
  }
}

void let_go_foreign_bodies(NameWork* work) { ForeignBodies(work).let_go(); }

}  // namespace gloss
