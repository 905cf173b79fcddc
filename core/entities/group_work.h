// What the entity sieves share: mentions, their names as keys, and the union-find over them.
#ifndef GLOSS_ENTITIES_GROUP_WORK_H_
#define GLOSS_ENTITIES_GROUP_WORK_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/mentions.h"
#include "entities/place_resolver.h"
#include "gloss/lexicon.h"
#include "grow.h"
#include "names/flat_table.h"

namespace gloss {

// What kinds of things may be one entity at all.
enum class Kin : std::uint8_t { kPerson, kBody, kPlace, kAsset, kRole, kNone };

// Ranks of the reasons: the lower, the surer.
enum Rank : std::uint8_t {
  kByDesk = 0,
  kByRow = 1,
  kByName = 2,
  kByAcronym = 3,
  kByPart = 4,
  kByApposition = 4,
  kByBody = 5,
  kByRuling = 6,
  kByNoun = 7,
};

struct KeyToMention {
  std::uint32_t key = 0;
  std::uint32_t mention = kNoId;
};

struct GroupWork {
  const Article* article = nullptr;
  const NameScan* scan = nullptr;
  Document* document = nullptr;
  const Lexicon* lexicon = nullptr;  // none, or what desk_row counts in
  Mentions mentions;
  PlaceResolver places;

  // By mention:
  std::vector<std::uint32_t> parent;      // union-find; the root is the earliest mention
  std::vector<const char*> reason;        // by root: why its mentions are one, a literal
  std::vector<std::uint8_t> reason_rank;  // by root: lower is surer
  std::vector<Kin> kin;
  std::vector<KnowledgeId> row;         // the pack's row it stands for (a demonym: its country)
  std::vector<std::uint32_t> desk_row;  // by root: the row of the desk lexicon that one of them is; kNoId
  std::vector<std::uint32_t> owner;     // the country, place or body it belongs to, a mention; kNoId
  std::vector<std::uint32_t> holder;    // roles: the person, a mention; kNoId

  FlatTable<KeyToMention> table;
  // main_country.cc's, by root: how often a country is spoken of, and its places alone
  std::vector<std::uint32_t> count, towns;

  // write.cc's:
  std::vector<std::uint32_t> entity_of;               // by root mention
  std::vector<std::uint32_t> members_begin, members;  // mentions by root
  std::vector<std::uint32_t> best_name;               // by root, once asked
  std::vector<KnowledgeId> row_of;                    // by root: the row of its first member that has one
  FlatTable<KeyToMention> surfaces;
  std::string name;

  void release_tables() {  // see grow.h
    release(&parent, &reason, &reason_rank, &kin, &row, &desk_row, &owner, &holder, &count, &towns,
            &entity_of, &members_begin, &members, &best_name, &row_of);
    table.release();
    surfaces.release();
    mentions.release();
    places.release();
  }
  std::uint32_t find(std::uint32_t m) {
    while (parent[m] != m) m = parent[m] = parent[parent[m]];
    return m;
  }
  void join(std::uint32_t a, std::uint32_t b, std::uint8_t rank, const char* why) {
    a = find(a);
    b = find(b);
    if (a == b) return;
    if (desk_row[a] != kNoId && desk_row[b] != kNoId && desk_row[a] != desk_row[b]) return;
    if (b < a) {
      const std::uint32_t swap = a;
      a = b;
      b = swap;
    }
    parent[b] = a;
    if (desk_row[a] == kNoId) desk_row[a] = desk_row[b];
    if (reason_rank[b] < reason_rank[a]) {
      reason_rank[a] = reason_rank[b];
      reason[a] = reason[b];
    }
    if (rank < reason_rank[a]) {
      reason_rank[a] = rank;
      reason[a] = why;
    }
  }
  // Two rows of the pack are two things.
  bool clash(std::uint32_t a, std::uint32_t b) const {
    return row[a] != kNoId && row[b] != kNoId && row[a] != row[b];
  }
  Annotation& at(std::uint32_t m) { return annotation_of(document, mentions[m]); }
  const Word& word(std::uint32_t t) const { return (*scan)[t]; }
};

void find_owners(GroupWork* work);                               // owners.cc: whose body, group or role it is
std::uint32_t owner_of(GroupWork& work, std::uint32_t mention);  // owners.cc: by the words beside it; kNoId
void find_holders(GroupWork* work);                              // owners.cc: the person beside a role
void join_desk_rows(GroupWork* work);  // names_sieves.cc: the forms of one row of the desk lexicon
void join_names(GroupWork* work);      // names_sieves.cc: knowledge, full names, acronyms, parts of names
void join_acronyms(GroupWork* work);   // acronyms.cc: for join_names
void drop_acronyms(GroupWork* work);   // acronyms.cc: rows of the pack that an acronym does not stand for
std::uint32_t name_key(const GroupWork& work, const Mention& m,
                       Kin kin);  // names_sieves.cc: the folded words
struct HomeCountry {              // mentions; kNoId where none is meant
  std::uint32_t most = kNoId;     // of the country that the article is most about: "the army"
  std::uint32_t own = kNoId;      // of the one that it is written in, where that is another: "the Senate"
};
HomeCountry home_country(GroupWork* work);  // main_country.cc
// The country of a mention's row, or of the place that owns it; 0 where neither is known.
std::uint16_t land_of(const GroupWork& work, std::uint32_t mention, std::uint32_t owner);
// Called by a common noun ("the government", "fighter jets"), not by a name of its own.
bool is_generic(const GroupWork& work, std::uint32_t mention);
void join_bodies(GroupWork* work);  // descriptor_sieves.cc: bodies, appositions, "the junta"
void join_nouns(GroupWork* work);   // noun_sieve.cc: collectives, generic assets
std::uint32_t noun_key(GroupWork* work, std::uint32_t t);  // noun_sieve.cc: a word without its plural ending
bool plural_noun(const GroupWork& work, std::uint32_t t);  // noun_sieve.cc: "frigates"
// noun_sieve.cc: what is called by a common noun and what has a name belong to two countries.
bool of_other_lands(const GroupWork& work, std::uint32_t generic, std::uint32_t named);
void join_offices(GroupWork* work);    // offices.cc: one office, its holder
void write_entities(GroupWork* work);  // write.cc: Document::entities and the tables it points into

}  // namespace gloss

#endif  // GLOSS_ENTITIES_GROUP_WORK_H_
