// A part of somebody's name that the pack lists as a place, a people or a body ("Sudesh Amman … Amman said"):
// whom of the two a mention means. O(known names × kMostNamesakes).
#include <array>

#include "names/work.h"

namespace gloss {
namespace {

constexpr std::uint16_t kNamesake = 935;    // above a place that the pack is sure of
constexpr std::size_t kMostNamesakes = 16;  // mentions of countries that are looked at

// "West officially filed"
bool adverb(const NameScan& scan, std::uint32_t t) {
  return scan.small(t) && !scan.starts_sentence(t) &&
         (scan[t].pos == Pos::kAdverb || scan.article().surface(t).ends_with("ly"));
}

// No part of a longer name, and no place in or before another one.
bool alone(const NameScan& scan, const KnownName& name) {
  const std::uint32_t t = name.first, last = name.last;
  if (scan.hyphen(last)) return false;
  if (t > 0 && !scan.starts_sentence(t) &&
      (scan.capital(t - 1) || scan.hyphen(t - 1) || scan.is(t - 1, "the") ||
       scan[t - 1].is(LexClass::kDirection))) {
    return false;
  }
  if (last >= scan.size() || scan.starts_sentence(last)) return true;
  return !scan.capital(last) && !(scan.comma(last) && scan.capital(last + 1));
}

// "in Jordan", "the king of Jordan", "from Jordan": the place; but "from Jordan's coach".
bool spoken_of(const NameScan& scan, const KnownName& name) {
  const Word& word = scan[name.first];
  const bool of = name.first > 0 && scan.is(name.first - 1, "of");
  return word.has(kLocativeBefore) || ((word.has(kWeakLocativeBefore) || of) && !scan.possessive(name.last));
}

// A place, people or body that the pack lists under a surname of somebody named before ("Sudesh Amman …
// Amman had"): what stands beside it must be fit for a person and for nothing else.
bool stands_for_person(const NameWork& work, const KnownName& name) {
  const NameScan& scan = work.scan;
  const std::uint32_t t = name.first, last = name.last;
  const bool tagged = work.tagger.cost(t, last, TagKind::kPerson) == 0;
  // "in Byron's memoirs"
  const bool owner = tagged && scan.possessive(last);
  if ((scan[t].has(kLocativeBefore) && !owner) || scan[t].has(kWeakLocativeBefore)) return false;
  if (!alone(scan, name)) return false;
  if (last < scan.size() && !scan.starts_sentence(last) && name.type == Type::kDemonym &&
      scan.noun_like(last)) {
    return false;
  }
  const std::uint32_t verb = last < scan.size() && adverb(scan, last) ? last + 1 : last;
  if (name.type == Type::kGroup) return tagged;
  return tagged || scan.verb_like(verb) || scan.possessive(last) || work.role_before[t] != 0;
}

class Namesakes {
 public:
  explicit Namesakes(NameWork* work) : work_(*work), scan_(work->scan), parts_(work->tables.parts) {}

  void emit(CandidateSink* sink) {
    for (const KnownName& name : work_.known) gather(name);
    if (count_ > 0) place_countries();
    for (const KnownName& name : work_.known) {
      const PartOfName* part = part_of(name);
      if (part == nullptr || part->token >= name.first || !means_person(name, *part)) continue;
      const Article& article = *work_.article;
      sink->add(article.span(name.first, name.last), name.first, name.last, Category::kActor, Type::kPerson,
                kNamesake, {.knowledge = part->knowledge});
      sink->because("part of a name in this article", static_cast<std::int16_t>(kNamesake),
                    article.surface(name.first));
    }
  }

 private:
  // The part of somebody's name that is spelt as the place.
  PartOfName* part_of(const KnownName& name) {
    if (name.last - name.first != 1 || name.type == Type::kPerson || name.score < 400) return nullptr;
    const PartOfName* part = parts_.find(scan_[name.first].key);
    if (part == nullptr || part->type != Type::kPerson) return nullptr;
    return &parts_.at(part->key);
  }

  void gather(const KnownName& name) {
    PartOfName* part = part_of(name);
    if (part == nullptr) return;
    part->placed = part->placed || part->token > name.first || spoken_of(scan_, name);
    part->meant = part->meant || (part->token < name.first && stands_for_person(work_, name));
    if (name.type == Type::kCountry && count_ < kMostNamesakes) countries_[count_++] = &name;
  }

  // "Jordanian", "Amman": the country is spoken of, too.
  void place_countries() {
    for (const KnownName& name : work_.known) {
      if (name.score < 800 || name.type == Type::kCountry) continue;
      const KnowledgeId state = work_.article->knowledge->entity(name.knowledge).acts_for;
      for (std::size_t i = 0; i < count_ && state != kNoId; ++i) {
        if (countries_[i]->knowledge == state) parts_.at(scan_[countries_[i]->first].key).placed = true;
      }
    }
  }

  bool means_person(const KnownName& name, const PartOfName& part) const {
    const bool country = name.type == Type::kCountry;
    if (country && spoken_of(scan_, name)) return false;
    const bool tagged = work_.tagger.cost(name.first, name.last, TagKind::kPerson) == 0;
    if ((country || part.first_name) && part.placed && !(tagged && !part.first_name)) return false;
    const bool other = country && part.meant && !part.placed && alone(scan_, name);
    return other || stands_for_person(work_, name);
  }

  const NameWork& work_;
  const NameScan& scan_;
  FlatTable<PartOfName>& parts_;
  std::array<const KnownName*, kMostNamesakes> countries_{};
  std::size_t count_ = 0;
};

}  // namespace

void emit_namesakes(NameWork* work, CandidateSink* sink) { Namesakes(work).emit(sink); }

}  // namespace gloss
