// What the rules of this folder share while they go through one article.
#ifndef GLOSS_ASSETS_PASS_H_
#define GLOSS_ASSETS_PASS_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "assets/generic.h"
#include "assets/reading.h"
#include "resolve/candidate.h"

namespace gloss {

class Designations;

// Names met in patterns, to be found again where they stand alone: "USS Hopper … the Hopper", "Boeing 747s …
// the 747". At most kMaxNames an article, one entry for each text, the best score. A token costs O(names that
// begin with its first byte), and nearly none has any.
class RememberedNames {
 public:
  struct Name {
    std::string_view text;
    std::uint32_t tokens = 0;
    Type type = Type::kVehicle;
    std::uint16_t score = 0;
    std::uint8_t next = 0;  // 1 + another one that begins with the same byte
  };
  void clear() {
    names_.clear();
    openings_.fill({});
  }
  void add(const Article& article, Run run, Type type, std::uint16_t score);
  // The longest remembered name that stands at a token; nullptr where none does.
  const Name* find(const Article& article, std::uint32_t at) const {
    const std::string_view first = article.surface(at);
    return (opening(first).lengths & lengths(first)) == 0 ? nullptr : find_listed(article, at);
  }
  bool empty() const { return names_.empty(); }

  static constexpr std::size_t kMaxNames = 64;

 private:
  // Nearly no token opens one: that its first byte and length do not says so of most.
  struct Opening {
    std::uint32_t lengths = 0;  // a bit for each length of a first token
    std::uint8_t head = 0;      // 1 + the name that was added last
  };
  static std::size_t byte_of(std::string_view first) {
    return first.empty() ? 0 : static_cast<unsigned char>(first[0]);
  }
  Opening& opening(std::string_view first) { return openings_[byte_of(first)]; }
  const Opening& opening(std::string_view first) const { return openings_[byte_of(first)]; }
  static std::uint32_t lengths(std::string_view first) {
    return std::uint32_t{1} << std::min<std::size_t>(first.size(), 31);
  }
  const Name* find_listed(const Article& article, std::uint32_t at) const;

  std::vector<Name> names_;
  std::array<Opening, 256> openings_{};  // by first byte
};

struct AssetPass {
  const AssetReading& reading;
  CandidateSink& sink;
  Designations& designations;
  RememberedNames& names;
  SentenceFacts facts;
  std::uint32_t seen = 0;      // type_bit of assets met so far
  std::uint32_t head_end = 0;  // end of the last asset_head phrase: shorter ones inside it are no heads

  const Article& article() const { return reading.article(); }
  // Adds an asset and notes its type as seen.
  std::uint32_t add(std::uint32_t first, std::uint32_t last, Type type, int score, std::uint8_t flags,
                    KnowledgeId knowledge = kNoId);
  // Adds the place inside a pattern, where the pack knows none: "Dawei" in "Dawei special economic zone".
  void nest_place(Run run, Type type, std::string_view rule);
};

// The noun for a vehicle or a weapon that begins at a token, behind its model's name: "F-16 | fighter jets".
struct NounBehind {
  std::uint32_t last = 0;  // the token itself where there is none
  Type type = Type::kVehicle;
};
NounBehind noun_behind(const AssetPass& pass, std::uint32_t at);

// Each reads on from one token, adds what it finds, and costs O(words of the find).
void find_known(AssetPass& pass, std::uint32_t at);  // entities of the pack
void find_head(AssetPass& pass, std::uint32_t at);   // "Khurais oil field", "Nimitz-class carrier"
void find_of(AssetPass& pass, std::uint32_t at);     // "Strait of Malacca"
void find_ship(AssetPass& pass, std::uint32_t at);   // "USS John S. McCain"
void find_model(AssetPass& pass, std::uint32_t at);  // "Boeing 707 cargo plane", "Su-30 fighter jets"
// "the tanker [Front Altair]"; rank_too: "the destroyer [Admiral Chabanenko]"
void find_ship_of_kind(AssetPass& pass, const Chain& chain, bool rank_too);
void find_ship_before_kind(AssetPass& pass, const Chain& chain);             // apposed_ships.cc
void find_site_before_kind(AssetPass& pass, const Chain& chain, Type type);  // "Ambatovy, the nickel mine"
void find_ship_behind_kind(AssetPass& pass, const Chain& chain);
void find_ships_before_kinds(AssetPass& pass, const Chain& chain);
void find_ships_behind_kinds(AssetPass& pass, const Chain& chain);

}  // namespace gloss

#endif  // GLOSS_ASSETS_PASS_H_
