// The sure sieves: one row of the pack, one full name, a part of a name.
#include <algorithm>

#include "entities/group_work.h"

namespace gloss {
namespace {

std::uint32_t kin_seed(Kin kin) { return mix(2166136261u, static_cast<std::uint32_t>(kin) + 1); }

}  // namespace

// The folded words of a mention, of one kin.
std::uint32_t name_key(const GroupWork& work, const Mention& m, Kin kin) {
  std::uint32_t key = kin_seed(kin);
  std::uint32_t first = m.first;
  // "north-eastern", "northeast", "the northeastern part of": one direction.
  while (first < m.last && work.article->longest(first, LexClass::kDirection) != nullptr) {
    std::string_view s = work.article->surface(first);
    if (s.ends_with("ern")) s.remove_suffix(3);
    for (const char c : s) key = mix(key, static_cast<unsigned char>(c) | 0x20u);
    const std::uint32_t longest = work.article->longest(first, LexClass::kDirection)->count;
    first += longest;
    if (longest > 1 && work.scan->hyphen(first - longest + 1)) first += 1 - longest;
    if (first < m.last && work.scan->hyphen(first)) ++first;
  }
  if (first == m.last) first = m.first;
  for (std::uint32_t t = first; t < m.last; ++t) {
    const Token& token = work.article->tokens[t];
    if (token.kind == TokenKind::kWord && t > first && t + 1 == m.last && work.article->surface(t) == "s")
      break;
    if (token.kind == TokenKind::kWord) {
      key = mix(key, work.word(t).key);
    } else if (token.kind == TokenKind::kNumber) {
      for (const char c : work.article->surface(t)) key = mix(key, static_cast<unsigned char>(c));
    }
  }
  return key;
}

namespace {

void join_by_key(GroupWork* work, std::uint32_t key, std::uint32_t m, std::uint8_t rank, const char* why) {
  KeyToMention& slot = work->table.at(key);
  if (slot.mention == kNoId)
    slot.mention = m;
  else
    work->join(slot.mention, m, rank, why);
}

// Where a person's name ends without what stands behind it: "Robert Downey" of "Robert Downey Jr."
std::uint32_t without_suffix(const GroupWork& work, const Mention& m) {
  std::uint32_t last = work.scan->is(m.last - 1, ".") ? m.last - 1 : m.last;
  if (last < m.first + 3 || !work.word(last - 1).is(LexClass::kNameSuffix)) return m.last;
  --last;
  return last > m.first + 2 && work.scan->comma(last - 1) ? last - 1 : last;
}

// Mention `m` may be called by its tokens [first, last), where no earlier one is. What is found: its slot.
KeyToMention& lend(GroupWork* work, std::uint32_t m, std::uint32_t first, std::uint32_t last) {
  const Mention part{first, last, 0, kNoId, false};
  KeyToMention& slot = work->table.at(name_key(*work, part, work->kin[m]));
  if (slot.mention == kNoId) slot.mention = m;
  return slot;
}

// The last words up to `last`, from `floor` on: each hashed from its own start, for their order counts.
void lend_last(GroupWork* work, std::uint32_t m, std::uint32_t floor, std::uint32_t last) {
  for (std::uint32_t from = floor; from < last; ++from) {
    if (work->article->tokens[from].kind == TokenKind::kWord) lend(work, m, from, last);
  }
}

void lend_person(GroupWork* work, std::uint32_t m) {
  constexpr std::uint32_t kMostWords = 4;
  const Mention& mention = work->mentions[m];
  const std::uint32_t first = mention.first, last = mention.last, middle = first + 1;
  lend_last(work, m, last - first > kMostWords ? last - kMostWords : middle, last);
  const std::uint32_t bare = without_suffix(*work, mention);
  if (bare != last) lend_last(work, m, bare - first > kMostWords ? bare - kMostWords : first, bare);
  // "Rosselló" of Ricardo Rosselló Nevares: the first of two family names
  if (last - first == 3 && work->word(first).is(LexClass::kGivenName) &&
      !work->word(middle).is(LexClass::kGivenName) && work->article->tokens[middle].length > 2) {
    lend(work, m, middle, middle + 1);
  }
  // "Mr. Chung" of Chung Dong-young: the family name may come first. Of two Lees, that is the one whom
  // the pack knows.
  if (work->scan->korean_name(first, last) || !work->word(first).is(LexClass::kGivenName)) {
    KeyToMention& slot = lend(work, m, first, middle);
    if (work->row[slot.mention] == kNoId && work->row[m] != kNoId) slot.mention = m;
  }
}

void lend_body(GroupWork* work, std::uint32_t m) {
  const Mention& mention = work->mentions[m];
  const std::uint32_t first = mention.first, last = mention.last;
  const Word& opening = work->word(first);
  const std::uint32_t ceiling = first + 3 < last ? first + 3 : last - 1;
  for (std::uint32_t to = first + 1; to <= ceiling; ++to) {
    // "House Judiciary Committee": the House is another body.
    const bool head = to == first + 1 && opening.is(LexClass::kOrgHead);
    if (!head || work->scan->is(to, "of")) lend(work, m, first, to);
  }
  // "USS Hopper" is "Hopper", "Airbus A300" is "A300".
  const bool made = opening.is(LexClass::kAssetPrefix) || opening.is(LexClass::kAssetMaker);
  if (work->kin[m] == Kin::kAsset && made) lend(work, m, first + 1, last);
}

// Longer names of the article lend their words: a person the last ones, a body or asset the first ones.
void join_parts(GroupWork* work) {
  constexpr std::size_t kParts = 9;  // of a name: what it may be called by
  work->table.reset(std::min(2 * std::size_t{work->article->size()}, kParts * work->mentions.size()) + 16);
  const auto words_of = [&](const Mention& m) { return m.last - m.first; };
  const auto proper = [&](std::uint32_t m) { return !is_generic(*work, m); };
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Kin kin = work->kin[m];
    if (work->mentions[m].nested || words_of(work->mentions[m]) < 2 || !proper(m)) continue;
    if (kin == Kin::kPerson) lend_person(work, m);
    if (kin == Kin::kBody || kin == Kin::kAsset) lend_body(work, m);
  }
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (!proper(m) || work->kin[m] == Kin::kPlace || words_of(mention) > 4) continue;
    const KeyToMention* slot = work->table.find(name_key(*work, mention, work->kin[m]));
    if (slot == nullptr || slot->mention == m) continue;
    const std::uint32_t whole = slot->mention;
    if (work->clash(m, whole)) continue;
    // "Syrian" of "Syrian Army": a country's name is not short for its army.
    if (work->row[m] != kNoId && work->row[whole] == kNoId && work->kin[m] == Kin::kBody) continue;
    work->join(whole, m, kByPart, "part of the full name");
  }
}

// "John" where the article names one person of that given name is short for "John Bolton". Two of them stay
// two.
void join_given_names(GroupWork* work) {
  work->table.reset(2 * work->mentions.size() + 2);
  const std::uint32_t seed = kin_seed(Kin::kPerson);
  const auto given = [&](const Mention& m) { return work->word(m.first).is(LexClass::kGivenName); };
  const auto clash_of = [&](std::uint32_t key) -> KeyToMention& { return work->table.at(mix(key, 2)); };
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (work->kin[m] != Kin::kPerson || mention.last - mention.first < 2 || !given(mention)) continue;
    const std::uint32_t key = mix(seed, work->word(mention.first).key);
    KeyToMention& slot = work->table.at(mix(key, 1));
    if (slot.mention == kNoId)
      slot.mention = m;
    else if (work->find(slot.mention) != work->find(m))
      clash_of(key).mention = m;
  }
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (work->kin[m] != Kin::kPerson || mention.last - mention.first != 1 || !given(mention)) continue;
    const std::uint32_t key = mix(seed, work->word(mention.first).key);
    const std::uint32_t whole = work->table.at(mix(key, 1)).mention;
    if (whole == kNoId || clash_of(key).mention != kNoId) continue;
    // Whoever already is a whole person's surname, or has a row of its own, is another one.
    if (work->row[m] != kNoId || work->reason_rank[work->find(m)] == kByPart) continue;
    work->join(whole, m, kByPart, "given name of the one person who bears it");
  }
}

// "Islamic Revolutionary Guard Corps of Iran": the known name with its country behind it.
void read_known_openings(GroupWork* work) {
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& inner = work->mentions[m];
    if (!inner.nested || work->row[m] == kNoId || work->kin[m] != Kin::kBody) continue;
    const Mention& outer = work->mentions[inner.outer];
    if (outer.first == inner.first && work->row[inner.outer] == kNoId &&
        work->kin[inner.outer] == Kin::kBody && work->scan->is(inner.last, "of")) {
      work->row[inner.outer] = work->row[m];
    }
  }
}

// A bare surname by which the pack knows one person, where the article has introduced another one by his
// whole name before, and that one not at all: "Marcus Starmer, a teacher, … Mr Starmer". An office right
// before it says that the known one is meant.
void drop_namesakes(GroupWork* work) {
  const auto known = [&](std::uint32_t key) -> KeyToMention& { return work->table.at(mix(key, 1)); };
  const auto other = [&](std::uint32_t key) -> KeyToMention& { return work->table.at(mix(key, 2)); };
  work->table.reset(2 * work->mentions.size());
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (work->kin[m] != Kin::kPerson || mention.nested) continue;
    // "Lai Ching-te": the family name comes first.
    const bool family_first = work->scan->korean_name(mention.first, mention.last);
    if (family_first) {
      other(mix(kin_seed(Kin::kPerson), work->word(mention.first).key)).mention = m;
      continue;
    }
    const std::uint32_t key = mix(kin_seed(Kin::kPerson), work->word(mention.last - 1).key);
    if (work->row[m] == kNoId) {
      if (mention.last - mention.first > 1 && other(key).mention == kNoId) other(key).mention = m;
      continue;
    }
    const std::uint32_t before = mention.first > 0 ? work->mentions.ending_at(mention.first) : kNoId;
    const bool office =
        before != kNoId && annotation_of(*work->document, work->mentions[before]).category == Category::kRole;
    if (mention.last - mention.first == 1 && known(key).mention == kNoId && other(key).mention != kNoId &&
        !office) {
      work->row[m] = kNoId;
      work->at(m).knowledge = kNoId;
    } else {
      known(key).mention = m;
    }
  }
}

}  // namespace

bool is_generic(const GroupWork& work, std::uint32_t mention) {
  const Mention& m = work.mentions[mention];
  const Annotation& a = annotation_of(*work.document, m);
  if (a.category == Category::kRole) return true;
  if (a.category == Category::kAsset) return (a.flags & kNamed) == 0;
  if (a.type == Type::kGroup) return a.knowledge == kNoId;
  if (a.type == Type::kOrganization && a.knowledge == kNoId) {
    // Bodies by a common noun: theirs is the sieve of bodies, which asks whose they are.
    return work.article->tokens[m.last - 1].shape == Shape::kLower ||
           work.article->longest(m.first, LexClass::kOrgNoun) != nullptr;
  }
  return false;
}

// A pattern's matches are one thing only where their words are, which the sieve of names finds.
void join_desk_rows(GroupWork* work) {
  work->table.reset(work->mentions.size());
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const std::uint32_t row = work->desk_row[m];
    if (row == kNoId || work->kin[m] == Kin::kNone || work->lexicon->rows()[row].pattern) continue;
    join_by_key(work, mix(row + 11, 0x85ebca6bu), m, kByDesk, "forms of one entry of the desk lexicon");
  }
}

// "Sweden's Social Democrats", "Germany's Social Democrats": one name of two bodies.
bool of_two_countries(GroupWork& work, std::uint32_t a, std::uint32_t b) {
  if (work.kin[a] != Kin::kBody || work.kin[b] != Kin::kBody) return false;
  const std::uint16_t land = land_of(work, a, owner_of(work, a)), other = land_of(work, b, owner_of(work, b));
  return land != 0 && other != 0 && land != other;
}

void join_names(GroupWork* work) {
  const std::uint32_t count = work->mentions.size();
  drop_acronyms(work);
  drop_namesakes(work);
  read_known_openings(work);
  work->table.reset(count);
  for (std::uint32_t m = 0; m < count; ++m) {
    if (work->row[m] != kNoId)
      join_by_key(work, mix(work->row[m] + 7, 0x9e3779b9u), m, kByRow,
                  "names of one entry of the knowledge pack");
  }
  work->table.reset(count);
  for (std::uint32_t m = 0; m < count; ++m) {
    if (work->kin[m] == Kin::kNone || is_generic(*work, m)) continue;
    KeyToMention& slot = work->table.at(name_key(*work, work->mentions[m], work->kin[m]));
    if (slot.mention == kNoId) {
      slot.mention = m;
      continue;
    }
    if (!work->clash(m, slot.mention) && !of_two_countries(*work, slot.mention, m)) {
      work->join(slot.mention, m, kByName, "same name");
    }
  }
  join_acronyms(work);
  join_parts(work);
  join_given_names(work);
}

}  // namespace gloss
