// Which Donetsk, which Georgia: chooses one row of the pack for each name of a place (toponym resolution), or
// none.
//
//   EDMONTON, Ky. (…) … in Edmonton …      Edmonton US: lies in what the text puts behind it; one sense per
//   article the Turkish town of Batman             Batman TR: in the country of the demonym between Paris and
//   Bordeaux             Paris FR: its neighbour in the text lies near Springfield nothing: too many, and
//   nothing tells
//
// Names of one article are judged together, in two rounds: what is told or has no rival first, then the rest
// by what those speak for. Signals are integers and add up (place_signals.h). A mention that states its own
// container may differ from the others of its name ("Edmonton, Alberta").
//
// Cost: O(mentions): at most kMaxReadings readings a name, a look at the neighbours in the text, one at a
// grid.
#ifndef GLOSS_ENTITIES_PLACE_RESOLVER_H_
#define GLOSS_ENTITIES_PLACE_RESOLVER_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "entities/mentions.h"
#include "entities/place_readings.h"
#include "entities/place_signals.h"
#include "names/flat_table.h"

namespace gloss {

class PlaceResolver {
 public:
  // Sets knowledge and type of the annotations that are places. Keeps its buffers from article to article.
  void resolve(const NameScan& scan, const Mentions& mentions, Document* document);

  // By mention: the row it lies in or at, also where it is only a part of that ("northern Iraq"); or kNoId.
  KnowledgeId place_of(std::uint32_t mention) const { return place_of_[mention]; }

  // The mention of the town in its dateline; kNoId where it has none.
  std::uint32_t reported_from() const { return from_; }

  void release() { gloss::release(&place_of_, &others_of_); }  // see grow.h

  // By mention: the next likely places by its name, best first; kNoId where there are none.
  static constexpr std::uint32_t kOthers = 2;
  using Others = std::array<KnowledgeId, kOthers>;
  const Others& others_of(std::uint32_t mention) const { return others_of_[mention]; }

 private:
  struct Name {
    IndexRange readings;
    std::uint32_t chosen = kNoId;  // index into readings_
    bool anchor = false;           // sure after the first round
    bool told = false;             // some mention states where it lies or what it is
    bool dateline = false;
    bool acts = false;  // "Washington wants", "Athens refused"
  };
  struct Site {  // a mention that is a place
    std::uint32_t mention = 0;
    PlaceCore core;
    std::uint32_t name = 0;           // index into names_
    std::uint32_t container = kNoId;  // site it is said to lie in
    std::uint32_t around = kNoId;     // site of the town it is said to be a part of
    std::uint32_t by = kNoId;         // site it is said to lie by
    std::uint16_t country = 0;        // country it is said to lie in ("the Turkish town of …")
    std::uint32_t holds = kNoId;      // site that is said to lie in it
    bool bare = true;                 // nothing is said of where it lies
    bool office = false;              // an office of a division stands behind it: "[Quebec] premier"
    bool held = false;                // before it stands who no country has: "the governor of [Georgia]"
    std::uint16_t among = 0;          // country of the divisions it is listed with
    bool listed = false;              // behind others of such a list
    bool dateline = false;            // "KABUL (Agency) -"
    bool acts = false;                // subject of a verb
  };
  struct KeyToIndex {
    std::uint32_t key = 0;
    std::uint32_t index = kNoId;
  };
  struct Count {
    std::uint32_t key = 0;
    std::uint32_t count = 0;
  };

  // place_collect.cc
  void speak_of(const PlaceReading& reading, bool sure);
  void read_beside(const NameScan& scan, const Mention& mention, Site* site) const;
  void collect(const NameScan& scan, const Mentions& mentions, const Document& document);
  void begin_article(std::uint32_t mentions);
  bool speak_as_actor(const Annotation& annotation);
  void add_site(const NameScan& scan, std::uint32_t m, const Mention& mention, const Annotation& annotation);
  void prefer_water(const NameScan& scan, const Mention& mention, std::size_t begin);
  PlaceCore read_names(const NameScan& scan, const Mention& mention, const Annotation& annotation);
  std::uint32_t name_of(const NameScan& scan, const PlaceCore& core, std::uint32_t begin);
  void find_containers(const NameScan& scan, const Mentions& mentions, const Document& document);
  void find_lists(const NameScan& scan, const Mentions& mentions);
  enum class Lies : std::uint8_t { kElsewhere, kNear, kInside };
  static Lies lies_in(const PlaceReading& reading, const PlaceReading& outer);
  Lies lies(const PlaceReading& reading, const Name& outer) const;
  Lies lies_at(const PlaceReading& reading, const Site& outer) const;
  bool last_but_one(const NameScan& scan, const Mentions& mentions, std::uint32_t m) const;
  bool goes_on(const Name& inner, const Name& outer) const;
  int beside(const Site& site, const PlaceReading& reading) const;
  bool outgrows_country(const Name& name) const;
  bool may_be_town(const Name& name) const;
  static std::uint32_t behind_apposition(const NameScan& scan, std::uint32_t t);
  bool no_container(const NameScan& scan, const Mentions& mentions, const Site& site, std::uint32_t m) const;
  std::uint32_t town_around(const NameScan& scan, const Mentions& mentions, const Site& site) const;
  std::uint32_t site_by(const NameScan& scan, const Mentions& mentions, const Site& site) const;
  std::uint32_t site_behind(const NameScan& scan, const Mentions& mentions, const Site& site) const;
  int prior(const PlaceReading& reading) const;
  int standing(const Name& name, std::uint32_t reading) const;
  int country_signal(const Name& name, std::uint32_t reading) const;
  int stated(const Site& site, const PlaceReading& reading) const;
  void weigh_names();
  void choose_anchors();
  void weigh_surroundings();
  void look_beside(const Name& known, const Name& asked);
  bool one_of_many(const Name& name, std::uint32_t reading) const;
  bool of_unspoken_state(const Name& name, std::uint32_t reading) const;
  bool rivals(std::uint32_t reading, std::uint32_t other) const;
  std::uint32_t best(const Name& name, const std::vector<int>& scores, int* lead) const;
  void list_others(const Name& name, std::uint32_t chosen, bool taken, Others* others) const;
  bool container_like(const Site& site) const;
  std::uint32_t anchors_near(const PlaceReading& reading) const;
  static bool direction(const NameScan& scan, const Site& site);
  void write(const NameScan& scan, const Mentions& mentions, Document* document);
  void place_in_outer();

  const KnowledgeTables* tables_ = nullptr;
  PlaceSignals signals_;
  std::vector<PlaceReading> readings_;  // of all names
  // By reading: what speaks for it by itself and by the article; by what mentions of its name state; in all.
  std::vector<int> rows_, told_, total_;
  std::vector<bool> neighboured_;  // by reading: the place named beside it lies near
  std::vector<Name> names_;
  std::vector<Site> sites_;  // in the order of the text
  std::uint32_t from_ = kNoId;
  std::vector<std::uint32_t> site_of_;  // by mention; kNoId
  std::vector<KnowledgeId> place_of_;
  std::vector<Others> others_of_;         // by mention
  std::vector<std::uint16_t> spoken_;     // by country code: how often
  std::vector<bool> by_name_of_country_;  // by country code: itself, not by a place in it alone
  std::vector<std::uint16_t> divided_;    // by country code: how often through one of its divisions
  std::uint32_t countries_spoken_ = 0, spoken_in_all_ = 0;
  FlatTable<KeyToIndex> by_name_;
  FlatTable<Count> regions_, grid_;
  std::string detail_;
};

}  // namespace gloss

#endif  // GLOSS_ENTITIES_PLACE_RESOLVER_H_
