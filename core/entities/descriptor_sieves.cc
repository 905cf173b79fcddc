// The looser sieves, for what is called by a common noun: bodies of a country, appositions, and the ruling
// body behind "the junta". Collectives and generic assets are noun_sieve.cc's.
#include <algorithm>

#include "entities/group_work.h"

namespace gloss {
namespace {

// "Ministry": a country has several, and each its name.
bool one_of_several(const GroupWork& work, const PhraseMatch& noun) {
  return work.article->value_of(noun) == "several";
}

// "government of Syria": the owner behind the noun, which ends at `end`, is all that stands there.
bool owned_behind(const GroupWork& work, std::uint32_t m, std::uint32_t end) {
  const std::uint32_t whose = work.owner[m];
  return whose != kNoId && work.mentions[whose].first > end && work.mentions[whose].first <= end + 2 &&
         work.mentions[whose].last == work.mentions[m].last;
}

// A body that a common noun names: where the noun begins, else kNoId.
std::uint32_t body_noun(const GroupWork& work, std::uint32_t m) {
  const Annotation& a = annotation_of(*work.document, work.mentions[m]);
  if (a.type != Type::kOrganization || a.knowledge != kNoId || work.mentions[m].nested) return kNoId;
  const Mention& mention = work.mentions[m];
  for (std::uint32_t t = mention.first; t < mention.last; ++t) {
    const PhraseMatch* noun = work.article->longest(t, LexClass::kOrgNoun);
    if (noun == nullptr) continue;
    const std::uint32_t end = t + noun->count;
    const bool of = t == mention.first && work.scan->is(end, "of") &&
                    (noun->count > 1 || one_of_several(work, *noun) || owned_behind(work, m, end));
    const bool whole = end == mention.last || of;
    // "Islamic Revolutionary Guard …" is a name of its own; a country or demonym before the noun is not.
    if (whole && (t == mention.first || work.owner[m] != kNoId)) return t;
  }
  return kNoId;
}

// The token behind what tells the body with its noun at `noun` from the others of its owner: the noun alone
// in "government of Syria" and "Supreme Court of Justice", the whole name of a "Ministry of the Environment".
std::uint32_t noun_end(const GroupWork& work, std::uint32_t m, std::uint32_t noun) {
  const PhraseMatch* phrase = work.article->longest(noun, LexClass::kOrgNoun);
  const std::uint32_t end = noun + phrase->count;
  return one_of_several(work, *phrase) && !owned_behind(work, m, end) ? work.mentions[m].last : end;
}

bool of_country(const Annotation& a) { return a.type == Type::kCountry || a.type == Type::kDemonym; }

// The bodies of one head that have a name: the first, and whether there is another one.
struct Headed {
  std::uint32_t first = 0, other = 0;  // keys of the table
};

Headed headed(std::uint32_t key, std::uint32_t in) { return {mix(mix(key, 4), in), mix(mix(key, 5), in)}; }

void note_headed(GroupWork* work, const Headed& keys, std::uint32_t m) {
  KeyToMention& slot = work->table.at(keys.first);
  if (slot.mention == kNoId)
    slot.mention = m;
  else if (work->find(slot.mention) != work->find(m))
    work->table.at(keys.other).mention = m;
}

// Another country's body of that kind by a common noun, the last one so far: "the Iranian Air Force".
std::uint32_t generic_key(std::uint32_t key, std::uint32_t in) { return mix(mix(key, 6), in); }

// The one such body; kNoId where there is none or more than one.
std::uint32_t only_headed(GroupWork* work, std::uint32_t key, std::uint32_t in) {
  const Headed keys = headed(key, in);
  const KeyToMention* first = work->table.find(keys.first);
  if (first == nullptr || work->table.find(keys.other) != nullptr) return kNoId;
  const KeyToMention* generic = work->table.find(generic_key(key, in));
  return generic != nullptr && of_other_lands(*work, generic->mention, first->mention) ? kNoId
                                                                                       : first->mention;
}

// What tells a body that a common noun names from others.
std::uint32_t body_key(GroupWork* work, std::uint32_t m, std::uint32_t noun) {
  std::uint32_t key = 2166136261u;
  const std::uint32_t end = noun_end(*work, m, noun);
  for (std::uint32_t t = noun; t < end; ++t) key = mix(key, noun_key(work, t));
  return key;
}

// "the European Commission", whose head "the Commission" is, the "Philippine Coast Guard", which is "the
// coast guard", too; no body that only a common noun names.
void note_heads(GroupWork* work, std::uint32_t m, std::uint32_t in) {
  const Mention& mention = work->mentions[m];
  if (mention.nested || work->at(m).type != Type::kOrganization) return;
  const std::uint32_t generic = work->row[m] == kNoId ? body_noun(*work, m) : kNoId;
  if (generic != kNoId) {
    if (work->owner[m] != kNoId) work->table.at(generic_key(body_key(work, m, generic), in)).mention = m;
    return;
  }
  if (mention.last - mention.first < 2) return;
  const std::uint32_t head = noun_key(work, mention.last - 1), two = mention.last - 2;
  note_headed(work, headed(mix(2166136261u, head), in), m);
  const PhraseMatch* noun = two > mention.first ? work->article->longest(two, LexClass::kOrgNoun) : nullptr;
  if (noun != nullptr && noun->count == 2)
    note_headed(work, headed(mix(mix(2166136261u, noun_key(work, two)), head), in), m);
}

// "the Commission", "Commission President": the head of a body's name alone, with its capital.
bool bare_head(const GroupWork& work, std::uint32_t m) {
  const Mention& mention = work.mentions[m];
  const Annotation& a = annotation_of(*work.document, mention);
  const std::uint32_t next = work.mentions.beginning_at(mention.last);
  const bool alone = (mention.first > 0 && work.scan->is(mention.first - 1, "the")) ||
                     (next != kNoId && work.kin[next] == Kin::kRole);
  return a.type == Type::kOrganization && work.row[m] == kNoId && !mention.nested && alone &&
         mention.last - mention.first == 1 && work.word(mention.first).is(LexClass::kOrgHead);
}

// "In Caracas, the National Assembly …": the nearest mention of the country whose capital it is; kNoId.
std::uint32_t of_capital(const GroupWork& work, std::uint32_t town) {
  constexpr std::uint32_t kReach = 64;  // mentions
  const KnowledgeId row = work.row[town];
  const KnowledgeId country = row == kNoId ? kNoId : work.article->knowledge->entity(row).acts_for;
  for (std::uint32_t further = 1; country != kNoId && further < kReach; ++further) {
    if (town >= further && work.row[town - further] == country) return town - further;
    if (town + further < work.mentions.size() && work.row[town + further] == country) return town + further;
  }
  return kNoId;
}

// "Ethiopia's prime minister told | parliament": the country of who speaks to the body; kNoId.
std::uint32_t of_speaker(const GroupWork& work, std::uint32_t m) {
  constexpr std::uint32_t kReach = 12;  // tokens
  const std::uint32_t end = work.mentions[m].first;
  for (std::uint32_t t = end; t > 0 && end - t < kReach && !work.scan->starts_sentence(t);) {
    const std::uint32_t role = work.mentions.beginning_at(--t);
    if (role == kNoId || work.kin[role] != Kin::kRole) continue;
    const std::uint32_t land = work.owner[role];
    return land != kNoId && of_country(annotation_of(*work.document, work.mentions[land])) ? land : kNoId;
  }
  return kNoId;
}

// "In Kenya, the police …", "In Caracas, the police …": the country that the sentence opens with; kNoId where
// there is none, or another one behind it ("In Syria, Israeli jets struck a depot, the military said").
std::uint32_t where_told(GroupWork* work_at, std::uint32_t m) {
  GroupWork& work = *work_at;
  constexpr std::uint32_t kReach = 40;
  const std::uint32_t end = work.mentions[m].first;
  if (end > 0 && work.word(end - 1).is(LexClass::kSayVerb)) {
    if (const std::uint32_t land = of_speaker(work, m); land != kNoId) return land;
  }
  for (std::uint32_t back = 1; back <= kReach && back <= end; ++back) {
    if (!work.scan->starts_sentence(end - back)) continue;
    const std::uint32_t place = work.mentions.beginning_at(end - back + 1);
    const bool opens = work.scan->is(end - back, "in") && place != kNoId && place < m;
    if (!opens) return kNoId;
    const std::uint32_t land = work.at(place).type == Type::kCountry ? place : of_capital(work, place);
    for (std::uint32_t other = place + 1; land != kNoId && other < m; ++other) {
      if (of_country(work.at(other)) && work.find(other) != work.find(land)) return kNoId;
    }
    return land;
  }
  return kNoId;
}

// "the coast guard" of "Philippine Coast Guard"; but "the army" is a country's, not the "Oromo Liberation
// Army".
bool lends_noun(const GroupWork& work, std::uint32_t whole) {
  const KnowledgeTables& tables = *work.article->knowledge;
  if (work.row[whole] == kNoId) {
    const std::uint32_t place = whole + 1 < work.mentions.size() ? whole + 1 : whole;
    return work.mentions[place].outer == whole && work.kin[place] == Kin::kPlace;
  }
  for (const PhraseMatch& match : work.article->matches_at(work.mentions[whole].first)) {
    if (match.lex != LexClass::kEntity) continue;
    const KnowledgeId row = tables.sense(match.sense).ref;
    const Type type = tables.sense(match.sense).type;
    const KnowledgeId land = type == Type::kDemonym ? tables.entity(row).acts_for : row;
    if (land != kNoId && tables.entity(land).type == Type::kCountry) return true;
  }
  return false;
}

void join_common_bodies(GroupWork* work) {
  constexpr std::uint32_t kSoFar = 0, kInAll = 1;
  const HomeCountry home = home_country(work);
  work->table.reset(10 * work->mentions.size() + 2);
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) note_heads(work, m, kInAll);
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    note_heads(work, m, kSoFar);
    const std::uint32_t noun = body_noun(*work, m);
    if (noun == kNoId && !bare_head(*work, m)) continue;
    const std::uint32_t first = noun == kNoId ? work->mentions[m].first : noun;
    const std::uint32_t key =
        noun == kNoId ? mix(2166136261u, noun_key(work, first)) : body_key(work, m, noun);
    std::uint32_t owner = work->owner[m] != kNoId ? work->find(work->owner[m]) : kNoId;
    if (owner == kNoId && first == work->mentions[m].first) {
      // "the Navy" behind one navy's name, though another one comes later; or before the only one's.
      std::uint32_t whole = only_headed(work, key, kSoFar);
      if (whole == kNoId) whole = only_headed(work, key, kInAll);
      if (whole != kNoId && (!work->scan->small(first) || lends_noun(*work, whole))) {
        work->join(whole, m, kByBody, "the one such body that the article names");
        continue;
      }
    }
    if (noun == kNoId) continue;
    if (owner == kNoId) {
      work->owner[m] = where_told(work, m);
      if (work->owner[m] != kNoId) owner = work->find(work->owner[m]);
    }
    KeyToMention& latest = work->table.at(mix(key, 1));
    // "the Navy" behind "the Chinese navy": another one
    const bool own = work->scan->capital(first) && first > 0 && work->scan->is(first - 1, "the");
    const std::uint32_t fallback = own ? home.own : home.most;
    const bool another = own && fallback != kNoId && latest.mention != kNoId &&
                         work->scan->small(body_noun(*work, latest.mention));
    if (owner == kNoId && latest.mention != kNoId && !another) {
      work->join(latest.mention, m, kByBody, "the body named before");
      work->owner[m] = work->owner[latest.mention];
      continue;
    }
    if (owner == kNoId && fallback != kNoId) {
      owner = work->find(fallback);
      work->owner[m] = fallback;
    }
    latest.mention = m;
    if (owner == kNoId) continue;
    KeyToMention& slot = work->table.at(mix(mix(key, 2), owner));
    if (slot.mention == kNoId)
      slot.mention = m;
    else
      work->join(slot.mention, m, kByBody, "one body of one country");
  }
}

// "[anti-air frigate] [FS Forbin]": one thing and its name.
void join_appositions(GroupWork* work) {
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    const Annotation& a = work->at(m);
    if (mention.nested || plural_noun(*work, mention.last - 1)) continue;
    const std::uint32_t next = work->mentions.beginning_at(mention.last);
    if (next == kNoId || work->scan->joined(mention.last)) continue;
    const Annotation& b = work->at(next);
    // "state news agency KUNA"
    const bool described = mention.last - mention.first > 1 && work->scan->small(mention.first);
    if (described && b.type == Type::kOrganization && body_noun(*work, m) == mention.first &&
        !is_generic(*work, next))
      work->join(next, m, kByApposition, "said of the name behind it");
    if (a.category != Category::kAsset) continue;
    if (b.type == a.type && (b.flags & kNamed) != 0)
      work->join(next, m, kByApposition, "said of the name behind it");
  }
}

bool ruling_collective(const GroupWork& work, std::uint32_t m) {
  const Mention& mention = work.mentions[m];
  if (mention.nested || annotation_of(*work.document, mention).type != Type::kGroup) return false;
  const PhraseMatch* noun = work.article->longest(mention.first, LexClass::kGroupNoun);
  return noun != nullptr && work.article->value_of(*noun) == "body";
}

// "X's ruling Y": Y is what "the junta" and "the generals" mean.
void join_ruling(GroupWork* work) {
  std::uint32_t ruling = kNoId, collective = kNoId;
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (ruling_collective(*work, m)) {
      if (collective != kNoId)
        work->join(collective, m, kByRuling, "the ruling body");
      else
        collective = m;
      continue;
    }
    if (mention.nested || mention.first == 0 || work->at(m).type != Type::kOrganization) continue;
    if ((work->word(mention.first - 1).context & kRuling) != 0 && ruling == kNoId) ruling = m;
  }
  if (ruling != kNoId && collective != kNoId)
    work->join(ruling, collective, kByRuling, "the body that the text calls ruling");
}

}  // namespace

void join_bodies(GroupWork* work) {
  join_appositions(work);
  join_common_bodies(work);
  join_nouns(work);
  join_ruling(work);
}

}  // namespace gloss
