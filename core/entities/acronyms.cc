// Acronyms and what they stand for: announced in parentheses or behind a comma, or spelt by a name of the
// article ("the Lagos Traders Union … the LTU"); and other names that the text announces ("alias Abu Lulu").
#include "entities/group_work.h"

namespace gloss {
namespace {

// A single word with more than one capital.
bool acronym(const GroupWork& work, const Mention& m) {
  const Shape shape = work.article->tokens[m.first].shape;
  return m.last - m.first == 1 && (shape == Shape::kUpper || shape == Shape::kMixed);
}

// The letters of an acronym occur in the name in their order, each at the start of a word or right behind the
// one before it: "COFEK" in "Consumers Federation of Kenya".
bool runs_through(const GroupWork& work, const Mention& name, std::string_view letters) {
  std::size_t matched = 0;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    bool goes_on = true;
    for (const char c : work.article->surface(t)) {
      goes_on = goes_on && matched < letters.size() && (c | 0x20) == (letters[matched] | 0x20);
      if (goes_on) ++matched;
    }
    if (matched == 0) return false;
  }
  return matched == letters.size();
}

// "Combined Joint Task Force (CJTF)", "ISIS (Islamic State of Iraq and Syria)".
void join_parentheses(GroupWork* work) {
  const NameScan& scan = *work->scan;
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (mention.nested || work->kin[m] == Kin::kRole || work->kin[m] == Kin::kNone) continue;
    std::uint32_t t = mention.last;
    if (scan.possessive(t)) ++t;
    if (!scan.is(t, "(")) continue;
    const std::uint32_t inner = work->mentions.beginning_at(t + 1);
    if (inner == kNoId || work->kin[inner] != work->kin[m] || !scan.is(work->mentions[inner].last, ")"))
      continue;
    if (work->clash(m, inner)) continue;
    const Mention& other = work->mentions[inner];
    // "(Nepra)", "National Rescue Agency (Basarnas)"; but "the National Theatre Company (Othello)" plays it
    const bool called = work->kin[m] == Kin::kBody && work->row[m] == kNoId && work->row[inner] == kNoId &&
                        scan.called_in_brackets(other.first);
    const bool spelt = other.last - other.first == 1 && mention.last - mention.first > 1 &&
                       (called || runs_through(*work, mention, work->article->surface(other.first)));
    if (spelt || acronym(*work, mention) != acronym(*work, other))
      work->join(m, inner, kByAcronym, "acronym in parentheses");
  }
}

// "the Consumers Federation of Kenya, COFEK, had sued"
void join_apposed(GroupWork* work) {
  constexpr std::uint32_t kFewestLetters = 3;
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (mention.nested || work->kin[m] != Kin::kBody || mention.last - mention.first < 2) continue;
    if (!work->scan->comma(mention.last)) continue;
    const std::uint32_t next = work->mentions.beginning_at(mention.last + 1);
    if (next == kNoId || work->kin[next] != Kin::kBody || !acronym(*work, work->mentions[next])) continue;
    const Mention& other = work->mentions[next];
    const std::string_view letters = work->article->surface(other.first);
    const bool closed = work->scan->comma(other.last) || work->scan->is(other.last, ".");
    if (!closed || letters.size() < kFewestLetters || work->clash(m, next)) continue;
    if (runs_through(*work, mention, letters)) work->join(m, next, kByAcronym, "acronym behind a comma");
  }
}

// "Abdul Idris, alias Abu Lulu", "Abdul Rahman, also known as Ali Kushayb"
void join_aliases(GroupWork* work) {
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (mention.nested || (work->kin[m] != Kin::kPerson && work->kin[m] != Kin::kBody)) continue;
    const std::uint32_t name = work->scan->also_called(mention.last);
    const std::uint32_t other = name != mention.last ? work->mentions.beginning_at(name) : kNoId;
    if (other != kNoId && work->kin[other] == work->kin[m] && !work->clash(m, other))
      work->join(m, other, kByAcronym, "known by another name");
  }
}

constexpr std::uint32_t kFewestInitials = 2;

// The initials of a body's name, with those of its small words or without; 0 where they are too few.
std::uint32_t initials_key(const GroupWork& work, const Mention& m, bool small) {
  std::uint32_t key = 2166136261u, count = 0;
  for (std::uint32_t t = m.first; t < m.last; ++t) {
    if (work.article->tokens[t].kind != TokenKind::kWord) continue;
    const char c = work.article->surface(t).front();
    if (!small && !(c >= 'A' && c <= 'Z')) continue;
    key = mix(key, static_cast<unsigned char>(c) & ~0x20u);
    ++count;
  }
  return count >= kFewestInitials ? key : 0;
}

// Two bodies of the same initials leave their acronym alone.
void note_initials(GroupWork* work, std::uint32_t key, std::uint32_t m) {
  if (key == 0) return;
  KeyToMention& slot = work->table.at(mix(key, 1));
  if (slot.mention == kNoId)
    slot.mention = m;
  else if (work->find(slot.mention) != work->find(m))
    work->table.at(mix(key, 2)).mention = m;
}

// The initials of every body that has a name of its own.
void read_initials(GroupWork* work) {
  work->table.reset(5 * work->mentions.size() + 4);  // two keys a name, two for others by them, one a row
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (mention.nested || work->kin[m] != Kin::kBody || mention.last - mention.first < kFewestInitials ||
        is_generic(*work, m))
      continue;
    const std::uint32_t all = initials_key(*work, mention, true);
    const std::uint32_t capitals = initials_key(*work, mention, false);
    note_initials(work, all, m);
    if (capitals != all) note_initials(work, capitals, m);
  }
}

// The one body whose initials mention `m` is; kNoId where it is none's.
std::uint32_t spelt_by(GroupWork* work, std::uint32_t m) {
  const Mention& mention = work->mentions[m];
  if (work->kin[m] != Kin::kBody || !acronym(*work, mention)) return kNoId;
  std::uint32_t key = 2166136261u;
  const std::string_view letters = work->article->surface(mention.first);
  if (letters.size() < kFewestInitials) return kNoId;
  for (const char c : letters) key = mix(key, static_cast<unsigned char>(c) & ~0x20u);
  const KeyToMention* whole = work->table.find(mix(key, 1));
  return whole == nullptr || work->table.find(mix(key, 2)) != nullptr ? kNoId : whole->mention;
}

void join_initials(GroupWork* work) {
  read_initials(work);
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const std::uint32_t whole = work->row[m] == kNoId ? spelt_by(work, m) : kNoId;
    if (whole == kNoId) continue;
    // Whose it is already, the text itself has said.
    const std::uint32_t root = work->find(m);
    const Mention& first = work->mentions[root];
    const bool claimed = first.last - first.first > 1 || work->reason_rank[root] == kByAcronym;
    if (claimed || work->clash(whole, root)) continue;
    work->join(whole, m, kByAcronym, "initials of the full name");
  }
}

// Letters that one country's body has and others' could: "KPA", but not "AFP", which the world knows.
bool national_letters(const GroupWork& work, std::uint32_t m) {
  for (const PhraseMatch& match : work.article->matches_at(work.mentions[m].first)) {
    const bool row = match.lex == LexClass::kEntity && match.count == 1 &&
                     work.article->knowledge->sense(match.sense).ref == work.row[m];
    if (row) return (match.flags & kNational) != 0;
  }
  return false;
}

// "Alliance of Forces of Progress or AFP", "… (ATMIS, 2022-2024)"
bool explained(const GroupWork& work, std::uint32_t whole, std::uint32_t m) {
  const std::uint32_t t = work.mentions[whole].last;
  return t + 1 == work.mentions[m].first && (work.scan->is(t, "or") || work.scan->is(t, "("));
}

// The letters open words of the name in their order; other words may stand between: "NTC" in "National
// Standing Telecommunications Commission", where `runs_through` would have every word.
bool among_openings(const GroupWork& work, const Mention& name, std::string_view letters) {
  std::size_t matched = 0;
  for (std::uint32_t t = name.first; t < name.last && matched < letters.size(); ++t) {
    if (work.article->surface(t)[0] == letters[matched]) ++matched;
  }
  return matched == letters.size();
}

// Where the text itself explains an acronym, what the pack knows of that acronym says nothing:
// "National Telecommunications Commission (NTC)".
void drop_redefined(GroupWork* work) {
  const NameScan& scan = *work->scan;
  work->table.reset(work->mentions.size());
  bool any = false;
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    const Mention& mention = work->mentions[m];
    if (mention.nested || work->kin[m] != Kin::kBody) continue;
    std::uint32_t inner = kNoId;
    if (scan.is(mention.last, "(")) {
      inner = work->mentions.beginning_at(mention.last + 1);
    } else if (mention.first > 0 && scan.is(mention.first - 1, "(")) {
      inner = work->mentions.ending_at(mention.first - 1);
    }
    if (inner == kNoId || work->row[inner] == kNoId || work->kin[inner] != Kin::kBody) continue;
    if (work->row[m] == work->row[inner]) continue;
    const std::string_view letters = work->article->surface(work->mentions[inner].first);
    if (mention.last - mention.first < 2 || !among_openings(*work, mention, letters)) continue;
    work->table.at(name_key(*work, work->mentions[inner], Kin::kBody)).mention = inner;
    any = true;
  }
  if (!any) return;
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    if (work->kin[m] != Kin::kBody || work->row[m] == kNoId) continue;
    if (work->table.find(name_key(*work, work->mentions[m], Kin::kBody)) != nullptr) work->row[m] = kNoId;
  }
}

// "Kenya Ports Authority … KPA": what the pack knows by these letters is not meant, unless the text names it:
// for the whole article or not at all.
void drop_spelt(GroupWork* work) {
  read_initials(work);
  const auto slot = [&](std::uint32_t m, std::uint32_t way) -> KeyToMention& {
    return work->table.at(mix(work->row[m], way));
  };
  constexpr std::uint32_t kMeant = 3, kOther = 4;
  for (std::uint32_t m = 0; m < work->mentions.size(); ++m) {
    if (work->row[m] == kNoId || work->kin[m] != Kin::kBody) continue;
    // Two letters are too few to doubt a list.
    const bool doubted =
        work->article->tokens[work->mentions[m].first].length > 2 && slot(m, kMeant).mention == kNoId;
    std::uint32_t whole = doubted ? spelt_by(work, m) : kNoId;
    if (whole != kNoId && !explained(*work, whole, m) && slot(m, kOther).mention == kNoId &&
        !national_letters(*work, m))
      whole = kNoId;
    // "Islamic Revolutionary Guards Corps": the listed one by a name that no list has
    const bool other = whole != kNoId && whole < m && work->row[whole] == kNoId &&
                       !std::string_view(work->article->knowledge->entity_name(work->row[m]))
                            .starts_with(work->article->surface(work->mentions[whole].first));
    slot(m, other ? kOther : kMeant).mention = m;
    if (other) work->row[m] = work->at(m).knowledge = kNoId;
  }
}

}  // namespace

void drop_acronyms(GroupWork* work) {
  drop_redefined(work);
  drop_spelt(work);
}

void join_acronyms(GroupWork* work) {
  join_parentheses(work);
  join_apposed(work);
  join_aliases(work);
  join_initials(work);
}

}  // namespace gloss
