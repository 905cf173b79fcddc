// The naming stages' shared table of the article: each pass reads what those before it found.
//
//   scan, tagger ──► roles ──► known ──► runs (cut by roles and known names) ──► typed ──► bodies, groups
#ifndef GLOSS_NAMES_WORK_H_
#define GLOSS_NAMES_WORK_H_

#include <array>
#include <cstdint>
#include <vector>

#include "names/flat_table.h"
#include "names/scan.h"
#include "names/tagger.h"
#include "resolve/candidate.h"

namespace gloss {

// "military chief", "Secretary of State": tokens [first, last).
struct RoleSpan {
  std::uint32_t first = 0, last = 0;
  std::uint16_t score = 0;
};

// A name the pack lists, as it stands in the text.
struct KnownName {
  std::uint32_t first = 0, last = 0;
  Type type = Type::kPerson;
  KnowledgeId knowledge = kNoId;
  std::uint16_t flags = 0;  // SenseFlag, kForeign
  std::uint16_t score = 0;
};
// KnownName::flags: another country's body by a name that the pack lists (body_namesakes.cc). Among them, as
// a text of nothing but names has one such record for every few bytes.
inline constexpr std::uint16_t kForeign = 1 << 8;

// A capitalised run and what speaks for each reading of it.
enum Reading : std::uint8_t { kPersonRun, kOrgRun, kCityRun, kRegionRun, kWaterRun, kLandmarkRun, kEventRun };
inline constexpr int kReadings = 7;
// The reason of a run that nothing but its capitals speaks for.
inline constexpr char kBareWords[] = "two or three unlisted words";

struct Run {
  std::uint32_t first = 0, last = 0;
  std::uint32_t key = 0;                // equal for equal folded names
  std::int16_t votes[kReadings] = {};   // of this mention
  const char* reasons[kReadings] = {};  // the strongest evidence for each reading, a literal
  std::int16_t strongest[kReadings] = {};
  bool trusted = false;  // some word of it is capitalised where that means something
};

// What the passes look up by a key, a table each. They stand here and not where they are read because here
// their room is kept from one article to the next.
struct FullName {  // known.cc: the longest sure name of what is listed, of a person or in several words
  std::uint32_t key = 0;
  std::uint32_t owner = 0;  // body_namesakes.cc: whose it was called last, by country
  std::uint16_t words = 0;
  bool told = false;    // body_namesakes.cc: a body by a name that no other country's has
  bool inside = false;  // body_namesakes.cc: with its capital inside a sentence
};
struct SpokenCountry {  // place_support.cc
  std::uint32_t key = 0;
  std::uint32_t last = 0;     // 1 + the token of the mention that was read last
  std::uint32_t flagged = 0;  // body_namesakes.cc: 1 + the row of a body of it whose name others have, too
  std::uint32_t times = 0;    // body_namesakes.cc: how often it was spoken of so far
  std::uint32_t until = 0;    // … and where the last of these ends
  bool spoken = false;
  bool told = false;  // whose body an acronym means, as a sentence has told; body_namesakes.cc: by name
};
struct BestMention {  // place_support.cc: of a town that could be something else
  std::uint32_t key = 0;
  std::uint16_t score = 0;
};
struct DirectedCountry {  // ellipsis.cc: by its direction's word
  std::uint32_t key = 0;
  KnowledgeId country = kNoId;
};
struct RunSummary {  // verdict.cc: what all mentions of a name say together
  std::uint32_t key = 0;
  std::uint32_t count = 0;
  bool trusted = false;
  std::array<int, kReadings> votes{};
  std::array<int, kReadings> best{};
};
struct PartOfName {  // name_parts.cc: what a word of a sure name stands for
  std::uint32_t key = 0;
  Type type = Type::kPerson;
  KnowledgeId knowledge = kNoId;
  std::uint16_t score = 0;
  std::uint32_t token = 0;  // the first one in the article that is part of such a name
  bool first_name = false;  // "Jordan" of Jordan Hayes
  bool placed = false;    // the place that is spelt so is spoken of as well: before the name, or "in Jordan"
  bool unmarked = false;  // of a storm or an operation: named, and not annotated
  bool meant = false;     // some mention by itself is fit for the person alone
};
struct NameTables {
  FlatTable<FullName> full;
  FlatTable<SpokenCountry> countries;
  FlatTable<BestMention> best;
  FlatTable<DirectedCountry> directed;
  FlatTable<RunSummary> summaries;
  FlatTable<PartOfName> parts;
  std::vector<std::uint16_t> spoken_by;               // by known name: the country it speaks of
  std::vector<std::uint32_t> town_begins, town_ends;  // by token: 1 + index of the known town there
};

// tagger_weights.tsv, whose notes say what they are; in the order of kTaggerWeightNames.
enum class TaggerWeight : std::uint8_t {
  kCountryAgrees,
  kCountryAgainst,
  kPhraseAgrees,
  kPhraseAgainst,
  kWordAgrees,
  kWordAgainst,
  kWeakAgrees,
  kWeakAgainst,
  kPartAgrees,
  kPartAgainst,
  kSureRunAgrees,
  kSureRunAgainst,
  kRunAgrees,
  kRunAgainst,
  kBareAgrees,
  kBareAgainst,
  kBareOtherwise,
  kSlope,
  kOwnLeast,
  kOwnMost,
  kOwnWide,
  kOwnAsset,
  kOwnPerson,
  kOwnBody,
  kOwnPlace,
  kCount,
};
struct TaggerWeights {
  std::array<std::int32_t, static_cast<std::size_t>(TaggerWeight::kCount)> of{};
  std::int32_t operator[](TaggerWeight w) const { return of[static_cast<std::size_t>(w)]; }
};

struct NameWork {
  const Article* article = nullptr;
  NameScan scan;
  Tagger tagger;
  std::vector<RoleSpan> roles;            // by first token
  std::vector<std::uint32_t> role_at;     // by token: 1 + index of the role that begins there, 0 where none
  std::vector<std::uint8_t> role_before;  // by token: a role ends right before it (over a comma: 2)
  std::vector<KnownName> known;           // by first token
  std::vector<std::uint32_t> known_at;    // by token: 1 + index of the longest sure name that begins there
  std::vector<Run> runs;                  // by first token
  TaggerWeights tagger_weights;
  const KnowledgeTables* weights_of = nullptr;  // whose tagger_weights they are
  std::vector<std::uint32_t> tagged_at;         // by token: 1 + index of the tagger's name that begins there
  std::vector<std::uint32_t> chain;             // emit_tagged's index of candidates
  NameTables tables;
};

// Who brought a candidate decides what the tagger's word counts against it.
enum class Source : std::uint8_t { kKnown, kPartOfName, kSureRun, kRun, kBareRun };

// The tagger has exactly this name, of this kind.
inline bool tagged(const NameWork& work, std::uint32_t first, std::uint32_t last, TagKind kind) {
  if (work.tagged_at[first] == 0) return false;
  const TaggedName& name = work.tagger.names()[work.tagged_at[first] - 1];
  return name.kind == kind && name.last == last;
}

// "Trump-Putin" summit: a hyphen at `t` parts two persons that the pack lists.
inline bool parts_persons(const NameWork& work, std::uint32_t t) {
  return work.scan.hyphen(t) && work.article->lists(t - 1, t, Type::kPerson) &&
         work.article->lists(t + 1, t + 2, Type::kPerson);
}

const Run* find_run(const NameWork& work, std::uint32_t first);  // regions.cc; nullptr where none begins

void find_roles(NameWork* work);                             // roles.cc
void find_known(NameWork* work);                             // known.cc
void support_places(NameWork* work);                         // place_support.cc: what known names speak for
void weigh_body_namesakes(NameWork* work);                   // body_namesakes.cc: "Turkey's MIT"
void let_go_foreign_bodies(NameWork* work);                  // body_namesakes.cc: "Malawi's DPP"
void find_ellipses(NameWork* work);                          // ellipsis.cc: adds to known
void find_runs(NameWork* work);                              // runs.cc
void weigh_runs(NameWork* work);                             // run_judge.cc: evidence of each mention
void emit_roles(const NameWork& work, CandidateSink* sink);  // roles.cc
void emit_known(const NameWork& work, CandidateSink* sink);  // known.cc
// The pack lists these very words as an asset, and nothing else must say so.
bool known_asset(const Article& article, std::uint32_t first, std::uint32_t last);
void sum_up_runs(NameWork* work);                           // verdict.cc
void find_parts(NameWork* work);                            // name_parts.cc
void emit_namesakes(NameWork* work, CandidateSink* sink);   // namesakes.cc
void emit_runs(const NameWork& work, CandidateSink* sink);  // agreement.cc: mentions of one article agree
// "producer | Amara Osei": the noun before says who does something, a body or, as the tagger has it, a
// person.
bool maker_named(const NameWork& work, std::uint32_t first, std::uint32_t last);  // tagged.cc
// tagged_ends.cc: the tagger's name without what is none of it; empty where nothing is left
TaggedName trimmed(const NameWork& work, TaggedName name);
// Where what the tagger takes for a name goes on over a hyphen that the rules know to be part of it: "Chung
// Dong-young".
std::uint32_t tagged_end(const NameWork& work, const TaggedName& name);
// tagged.cc
void run_tagger(NameWork* work);
// What the tagger's word adds to a candidate's score or takes from it.
std::int32_t tagger_says(const NameWork& work, std::uint32_t first, std::uint32_t last, Type type, int score,
                         Source source);
// Names of its own, where none of the candidates from the `from`-th on has them.
void emit_tagged(NameWork* work, std::size_t from, CandidateSink* sink);
void find_regions(const NameWork& work, CandidateSink* sink);  // regions.cc: "northern Iraq", "Lagos state"
void find_bodies(const NameWork& work,
                 CandidateSink* sink);  // bodies.cc; after all that can stand before one
// "Trump | Justice Department", "Amara Osei | Supreme Court": where the body begins that ends the name and
// has its person before it; `first` where it is no such name.
std::uint32_t body_of_person(const NameWork& work, std::uint32_t first, std::uint32_t last);  // bodies.cc
// roles.cc: where the list of domains ends that a portfolio is, from token `t` on: "trade and industry"; `t`
// where none begins there. `small`: commas part domains in small letters, too ("culture, sports and
// tourism").
std::uint32_t portfolio_end(const NameScan& scan, std::uint32_t t, bool small);
void find_groups(const NameWork& work, CandidateSink* sink);  // groups.cc
// "many Fallujans", "Melbournians": an unlisted plural that is formed as those of towns and peoples are
// (groups.cc).
bool townspeople(const NameWork& work, std::uint32_t t);
void find_domains(const NameWork& work, CandidateSink* sink);  // domains.cc

}  // namespace gloss

#endif  // GLOSS_NAMES_WORK_H_
