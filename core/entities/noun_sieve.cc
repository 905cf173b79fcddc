// Collectives and generic assets, joined by their noun: "the frigate" behind "the frigate Forbin", "Russian
// drones" and "the drones". Cost: O(mentions · kNouns).
#include <algorithm>

#include "entities/group_work.h"

namespace gloss {
namespace {

bool generic_asset(const Annotation& a) { return a.category == Category::kAsset && (a.flags & kNamed) == 0; }

// The key of the nouns of tokens [from, last), of one type; singular and plural assets are different things.
std::uint32_t nouns_key(GroupWork* work, const Annotation& a, std::uint32_t from, std::uint32_t last) {
  std::uint32_t key = mix(2166136261u, static_cast<std::uint32_t>(a.type));
  const bool countable =
      a.category == Category::kAsset && a.type != Type::kWeapon && a.type != Type::kResource;
  if (countable && plural_noun(*work, last - 1)) key = mix(key, 77);
  for (std::uint32_t t = from; t < last; ++t) {
    if (!work->scan->hyphen(t)) key = mix(key, noun_key(work, t));
  }
  return key;
}

// "Berbera's airport" is not the named one of another town.
bool elsewhere(const GroupWork& work, std::uint32_t generic, std::uint32_t named) {
  const Mention& mention = work.mentions[generic];
  const NameScan& scan = *work.scan;
  const bool owned = mention.first > 1 && scan.possessive(mention.first - 1);
  const std::uint32_t town = owned ? work.mentions.ending_at(mention.first - 1)
                             : scan.is(mention.last, "of") || scan.is(mention.last, "at")
                                 ? work.mentions.beginning_at(mention.last + 1)
                                 : kNoId;
  if (town == kNoId || annotation_of(*work.document, work.mentions[town]).type != Type::kCity) return false;
  const Mention& name = work.mentions[named];
  const Mention& place = work.mentions[town];
  for (std::uint32_t t = place.first; t < place.last; ++t) {
    bool found = false;
    for (std::uint32_t n = name.first; n < name.last && !found; ++n) found = scan[n].key == scan[t].key;
    if (!found) return true;
  }
  return false;
}

// "18 missiles", "a frigate": not the one that was named before; "the 18 missiles" may be. What is not
// counted ("30 tonnes of natural gas") is the same everywhere.
bool indefinite(GroupWork& work, std::uint32_t generic) {
  constexpr std::uint32_t kReach = 3;  // tokens: "two guided-missile frigates"
  if (work.at(generic).type == Type::kResource) return false;
  const NameScan& scan = *work.scan;
  const std::uint32_t first = work.mentions[generic].first;
  for (std::uint32_t t = first; t > 0 && first - t < kReach && !scan.starts_sentence(t);) {
    const Word& word = scan[--t];
    if (word.pos == Pos::kDeterminer) return scan.is(t, "a") || scan.is(t, "an") || scan.is(t, "another");
    if (scan.token(t).kind == TokenKind::kNumber || word.is(LexClass::kNumberWord) ||
        word.is(LexClass::kMagnitude))
      return t == 0 || scan.starts_sentence(t) || scan[t - 1].pos != Pos::kDeterminer;
    if (word.pos != Pos::kNone || scan.capital(t)) return false;
  }
  return false;
}

}  // namespace

// A word without its plural ending, as a key; 0 where the word is unknown and cannot be cut.
std::uint32_t noun_key(GroupWork* work, std::uint32_t t) {
  std::string_view s = work->article->surface(t);
  std::uint32_t hash = 2166136261u;
  std::size_t length = s.size();
  const bool plural = s.ends_with("s") && !s.ends_with("ss");
  if (length > 4 && s.ends_with("ies"))
    length -= 3;
  else if (length > 3 && (plural || s.ends_with("y")))
    length -= 1;
  for (std::size_t i = 0; i < length; ++i) {
    unsigned char c = static_cast<unsigned char>(s[i]);
    if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + 32);
    hash = mix(hash, c);
  }
  return hash;
}

bool plural_noun(const GroupWork& work, std::uint32_t t) {
  const std::string_view s = work.article->surface(t);
  return s.size() > 3 && s.ends_with("s") && !s.ends_with("ss");
}

// "Russian drones" are not the "Sea Baby drones", which the pack has for Ukraine.
bool of_other_lands(const GroupWork& work, std::uint32_t generic, std::uint32_t named) {
  const std::uint16_t whose = land_of(work, generic, work.owner[generic]);
  const std::uint16_t of = land_of(work, named, kNoId);
  return whose != 0 && of != 0 && whose != of;
}

// Collectives and generic assets of one noun, one entity unless they belong to different ones.
void join_nouns(GroupWork* work) {
  work->table.reset(10 * work->mentions.size() + 2);
  constexpr std::uint32_t kNouns = 3;  // of a name or phrase that may stand for it: "oil field" and "field"
  const auto for_suffixes = [&](const Mention& mention, const Annotation& a, const auto& act) {
    const std::uint32_t least = mention.last - mention.first > kNouns ? mention.last - kNouns : mention.first;
    for (std::uint32_t from = least; from < mention.last; ++from)
      act(nouns_key(work, a, from, mention.last), from);
  };
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Annotation& a = work->at(m);
    const Mention& mention = work->mentions[m];
    if (mention.nested || a.category != Category::kAsset || (a.flags & kNamed) == 0) continue;
    const auto offer = [&](std::uint32_t key, std::uint32_t) {
      KeyToMention& slot = work->table.at(mix(key, 3));
      if (slot.mention == kNoId) slot.mention = m;
    };
    for_suffixes(mention, a, offer);
    if (work->scan->is(mention.first + 1, "of"))
      offer(nouns_key(work, a, mention.first, mention.first + 1), 0);
  }
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Annotation& a = work->at(m);
    const Mention& mention = work->mentions[m];
    const bool collective = a.type == Type::kGroup && a.knowledge == kNoId;
    if (mention.nested || !(collective || generic_asset(a))) continue;
    const std::uint32_t key = nouns_key(work, a, mention.first, mention.last);
    if (generic_asset(a)) {
      const KeyToMention* named = work->table.find(mix(key, 3));
      if (named != nullptr && named->mention != kNoId && !of_other_lands(*work, m, named->mention) &&
          !elsewhere(*work, m, named->mention) && !(named->mention < m && indefinite(*work, m))) {
        work->join(named->mention, m, kByNoun, "common noun of the named one");
        continue;
      }
    }
    const std::uint32_t owner = work->owner[m] != kNoId ? work->find(work->owner[m]) : kNoId;
    const KeyToMention* latest = work->table.find(mix(key, 1));
    if (owner == kNoId && latest != nullptr && latest->mention != kNoId) {
      work->join(latest->mention, m, kByNoun, "same noun");
    }
    for_suffixes(mention, a, [&](std::uint32_t suffix, std::uint32_t from) {
      KeyToMention& slot = work->table.at(mix(suffix, 1));
      if (slot.mention == kNoId || from == mention.first) slot.mention = m;
      if (owner == kNoId) return;
      KeyToMention& owned = work->table.at(mix(mix(suffix, 2), owner));
      if (owned.mention == kNoId)
        owned.mention = m;
      else if (from == mention.first)
        work->join(owned.mention, m, kByNoun, "same noun, same owner");
    });
  }
}

}  // namespace gloss
