// Whose body, group, office or thing it is, and who holds an office.
//
//   [Cuba]'s [government]     [Hamas] [leader] [Khaled Mashaal]     [Steffen Seibert], [spokesman] for
//   [Angela Merkel]
//    owner◄────┘               owner◄──┘  └─►holder                   holder◄──────────┘      └─►owner
#include "entities/group_work.h"

namespace gloss {
namespace {

constexpr std::uint32_t kReach = 5;  // tokens between an owner and what it owns

bool can_own(const GroupWork& work, std::uint32_t m) {
  const Kin kin = work.kin[m];
  return kin == Kin::kPlace || kin == Kin::kBody || kin == Kin::kPerson || kin == Kin::kAsset;
}

// Who or what acts in the sentence before the one that begins at `t`: "Cambodia's Defence Ministry said Thai
// shells …. Its spokeswoman …"
std::uint32_t subject_before(const GroupWork& work, std::uint32_t t) {
  constexpr std::uint32_t kSentence = 40;  // tokens looked back
  const NameScan& scan = *work.scan;
  std::uint32_t subject = kNoId;
  for (std::uint32_t at = t; at > 0 && t - at < kSentence;) {
    const std::uint32_t m = work.mentions.beginning_at(--at);
    const bool acts = m != kNoId && (work.kin[m] == Kin::kPlace || work.kin[m] == Kin::kBody) &&
                      scan.verb_like(work.mentions[m].last);
    if (acts) subject = m;
    if (scan.starts_sentence(at)) return subject;
  }
  return kNoId;
}

// "its", "their" at `t`: the last country or body before it in the sentence, a town where there is none; "his
// government": somebody's, else a country's.
std::uint32_t owner_by_pronoun(GroupWork& work, std::uint32_t m, std::uint32_t t) {
  constexpr std::uint32_t kSentence = 40;  // tokens looked back
  const NameScan& scan = *work.scan;
  const bool persons = work.at(m).type == Type::kOrganization && (scan.is(t, "his") || scan.is(t, "her"));
  std::uint32_t land = kNoId, town = kNoId;
  // not "Israel bombed Beirut. Its airport …"
  if (!persons && work.kin[m] != Kin::kAsset && scan.starts_sentence(t)) {
    const std::uint32_t subject = subject_before(work, t);
    if (subject != kNoId) return subject;
  }
  for (std::uint32_t further = 1; further < kSentence && further <= t; ++further) {
    const std::uint32_t at = t - further;
    const std::uint32_t owner = work.mentions.ending_at(at + 1);
    if (owner != kNoId && persons && work.kin[owner] == Kin::kPerson) return owner;
    const bool body = owner != kNoId && !persons && work.at(owner).type == Type::kOrganization;
    if (owner != kNoId && (work.kin[owner] == Kin::kPlace || body)) {
      const Type type = work.at(owner).type;
      const bool small = type == Type::kCity || type == Type::kRegion;
      if (!small && !persons) return owner;
      std::uint32_t& last = small ? town : land;
      if (last == kNoId) last = owner;
    }
    if (scan.starts_sentence(at)) break;
  }
  return land != kNoId ? land : town;
}

}  // namespace

std::uint32_t owner_of(GroupWork& work, std::uint32_t m) {
  const NameScan& scan = *work.scan;
  const Mention& mention = work.mentions[m];
  // The country inside the span: "Iraqi government".
  if (!mention.nested) {
    for (std::uint32_t n = m + 1; n < work.mentions.size() && work.mentions[n].outer == m; ++n) {
      if (work.kin[n] == Kin::kPlace) return n;
    }
  }
  const std::uint32_t before = work.mentions.ending_at(mention.first);
  if (before != kNoId && can_own(work, before) && !scan.comma(mention.first - 1)) {
    if (work.kin[before] != Kin::kPerson) return before;
  }
  for (std::uint32_t back = 1; back <= kReach && back <= mention.first; ++back) {
    const std::uint32_t t = mention.first - back;
    if (scan.starts_sentence(t + 1)) break;
    // "Globarrio's Ana Lopera told President …"
    const std::uint32_t named = back > 1 ? work.mentions.ending_at(t + 1) : kNoId;
    if (named != kNoId && work.kin[named] == Kin::kPerson && !scan.possessive(t + 1)) break;
    if (scan.possessive(t)) {
      const std::uint32_t owner = work.mentions.ending_at(t);
      // "Maria Sole's Senate seat": the seat is hers, the Senate her country's.
      const bool seat = owner != kNoId && work.kin[owner] == Kin::kPerson &&
                        work.at(m).type == Type::kOrganization && scan.capital(mention.first) &&
                        scan.noun_like(mention.last);
      if (owner != kNoId && can_own(work, owner) && !seat) return owner;
      break;
    }
    if (scan[t].pos == Pos::kPossessive) {
      const std::uint32_t owner = owner_by_pronoun(work, m, t);
      if (owner != kNoId) return owner;
      break;
    }
    const std::uint32_t owner = work.mentions.ending_at(t);
    if (owner != kNoId && back > 1 && work.kin[owner] == Kin::kPlace && !scan.comma(t) &&
        scan[t].pos == Pos::kNone) {
      return owner;  // "Russian state-run media"
    }
    if (scan[t].pos != Pos::kNone || scan.comma(t)) break;
  }
  std::uint32_t t = mention.last;
  // "a government led by Maria Sole"
  if (work.kin[m] == Kin::kBody && t < scan.size() && (scan[t].context & kActorTail) != 0 &&
      scan.is(t + 1, "by")) {
    const std::uint32_t leader = work.mentions.beginning_at(t + 2);
    if (leader != kNoId && can_own(work, leader)) return leader;
  }
  if (work.kin[m] == Kin::kAsset) return kNoId;  // where a thing is does not tell it from another
  if (scan.is(t, "of") || scan.is(t, "in") || scan.is(t, "for") || scan.is(t, "from")) {
    ++t;
    if (t < scan.size() && scan[t].pos == Pos::kDeterminer) ++t;
    std::uint32_t behind = work.mentions.beginning_at(t);
    // "head of Belgrade's Office for Kosovo"
    const std::uint32_t body = behind != kNoId && scan.possessive(work.mentions[behind].last)
                                   ? work.mentions.beginning_at(work.mentions[behind].last + 1)
                                   : kNoId;
    if (body != kNoId && work.kin[m] == Kin::kRole && work.kin[body] == Kin::kBody) behind = body;
    if (behind != kNoId && can_own(work, behind)) return behind;
  }
  return kNoId;
}

namespace {

std::uint32_t person_at(const GroupWork& work, std::uint32_t t) {
  const std::uint32_t m = work.mentions.beginning_at(t);
  return m != kNoId && work.kin[m] == Kin::kPerson ? m : kNoId;
}

std::uint32_t holder_of(const GroupWork& work, std::uint32_t m) {
  const NameScan& scan = *work.scan;
  const Mention& mention = work.mentions[m];
  std::uint32_t t = mention.last;
  // "chief executive and co-founder Maria Sole": one person, two offices.
  if (scan.is(t, "and") && work.mentions.beginning_at(t + 1) != kNoId &&
      work.kin[work.mentions.beginning_at(t + 1)] == Kin::kRole) {
    t = work.mentions[work.mentions.beginning_at(t + 1)].last;
  } else if (work.mentions.beginning_at(t) != kNoId &&
             work.kin[work.mentions.beginning_at(t)] == Kin::kRole) {
    t = work.mentions[work.mentions.beginning_at(t)].last;
  }
  if (const std::uint32_t person = person_at(work, t); person != kNoId) return person;
  // "ambassador to Germany Maria Sole", "leader of the Front, Maria Sole,"
  if (scan.is(t, "of") || scan.is(t, "to") || scan.is(t, "for") || scan.is(t, "at")) {
    std::uint32_t k = t + 1;
    if (k < scan.size() && scan[k].pos == Pos::kDeterminer) ++k;
    const std::uint32_t body = work.mentions.beginning_at(k);
    if (body != kNoId && work.kin[body] != Kin::kPerson) t = work.mentions[body].last;
    if (body != kNoId && scan.possessive(t) && work.mentions.beginning_at(t + 1) != kNoId)
      t = work.mentions[work.mentions.beginning_at(t + 1)].last;  // "head of Belgrade's Office for Trade, …"
    if (const std::uint32_t person = person_at(work, t); person != kNoId && body != kNoId) return person;
  }
  if (scan.comma(t)) {
    if (const std::uint32_t person = person_at(work, t + 1); person != kNoId) return person;
  }
  // "Maria Sole, the foreign minister", "Maria Sole, who is the minister": over at most five words of the
  // role's own noun phrase.
  for (std::uint32_t back = 1; back <= kReach + 1 && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (scan.starts_sentence(at + 1) || scan.verb_like(at)) break;
    if (scan.comma(at)) {
      const std::uint32_t person = work.mentions.ending_at(at);
      if (person != kNoId && work.kin[person] == Kin::kPerson) return person;
      break;
    }
    if (scan[at].pos == Pos::kPreposition && !scan.is(at, "of")) break;
  }
  // "whose commander-in-chief is President Maria Sole"
  if (mention.last < scan.size() && (scan.is(mention.last, "is") || scan.is(mention.last, "was"))) {
    std::uint32_t k = mention.last + 1;
    const std::uint32_t next = work.mentions.beginning_at(k);
    if (next != kNoId && work.kin[next] == Kin::kRole) k = work.mentions[next].last;
    return person_at(work, k);
  }
  return kNoId;
}

}  // namespace

std::uint16_t land_of(const GroupWork& work, std::uint32_t mention, std::uint32_t owner) {
  const KnowledgeId own = work.row[mention];
  const bool owned = own == kNoId && owner != kNoId && work.kin[owner] == Kin::kPlace;
  const KnowledgeId row = owned ? work.row[owner] : own;
  return row == kNoId ? 0 : country_code(work.article->knowledge->entity(row).country);
}

void find_owners(GroupWork* work) {
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Annotation& a = work->at(m);
    if (a.knowledge != kNoId || work->mentions[m].nested) continue;
    if (work->kin[m] == Kin::kBody || work->kin[m] == Kin::kRole || work->kin[m] == Kin::kAsset) {
      work->owner[m] = owner_of(*work, m);
    }
  }
}

void find_holders(GroupWork* work) {
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    if (work->kin[m] == Kin::kRole && !work->mentions[m].nested) work->holder[m] = holder_of(*work, m);
  }
}

}  // namespace gloss
