// The weights of what speaks for a place, read from the pack (core/data/en/place_signals.tsv): integers, so
// that every target adds them up alike.
#ifndef GLOSS_ENTITIES_PLACE_SIGNALS_H_
#define GLOSS_ENTITIES_PLACE_SIGNALS_H_

#include <array>

#include "knowledge/tables.h"

namespace gloss {

// clang-format off
#define GLOSS_PLACE_SIGNALS(X)                                                                        \
  X(kPeople, "people")                  /* for each bit of its population */                           \
  X(kCapital, "capital")                                                                              \
  X(kCapitalActs, "capital acts")       /* a capital, and what is named so says or does something */    \
  X(kCountryItself, "country")          /* the name is that of a country */                            \
  X(kCurated, "curated")                /* an editor listed it */                                      \
  X(kDivision, "division")              /* a division bears its town's name: the town is meant */      \
  X(kOwnName, "own")                    /* by its own name, not an alias */                            \
  X(kWeakName, "weak")                  /* by a name that needs support */                             \
  X(kInside, "inside")                  /* "Paris, Texas": lies in what the text puts behind it */     \
  X(kNearInside, "near inside")         /* nearly so: a county, a place without a listed division */   \
  X(kOutside, "outside")                /* lies elsewhere */                                           \
  X(kKind, "kind")                      /* "Idlib province", and it is a division */                   \
  X(kOtherKind, "other kind")                                                                         \
  X(kDivisionMeant, "division meant")   /* "Buffalo, [New York]", "[New York] Gov.": not its town */     \
  X(kSpokenCountry, "spoken country")   /* its country is spoken of */                                 \
  X(kImpliedCountry, "implied country") /* only sure places of it are */                                 \
  X(kForeignCountry, "foreign country") /* others are, its own is not */                               \
  X(kSpokenRegion, "spoken region")     /* its division is spoken of */                                \
  X(kCountryShare, "country share")     /* more, by the share of its country among all spoken of */    \
  X(kNear, "near")                      /* a place of the article lies within a day's ride */          \
  X(kNeighbour, "neighbour")            /* the place named before or behind it lies near */            \
  X(kForeignRegion, "foreign region")   /* divisions of its country are spoken of, its own is not */   \
  X(kSiblings, "siblings")              /* a division, and others of its country are spoken of */      \
  X(kDwarfed, "dwarfed")                /* a namesake has ten times its people */                      \
  X(kBesideSeat, "beside seat")         /* a seat of another country has that name and ten times them */ \
  X(kDateline, "dateline")              /* times that a dateline counts as speaking of its country */  \
  X(kEnough, "enough")                  /* not a signal: what a reading needs */                       \
  X(kMargin, "margin")                  /* not a signal: lead over the next one elsewhere */    \
  X(kDoubt, "doubt")                    /* not a signal: a next one so near is shown with it */
// clang-format on

enum class PlaceSignal : std::uint8_t {
#define X(id, name) id,
  GLOSS_PLACE_SIGNALS(X)
#undef X
      kCount,
};

class PlaceSignals {
 public:
  // Weights that the pack does not list are 0.
  void read(const KnowledgeTables& tables);
  int operator[](PlaceSignal signal) const { return weights_[static_cast<std::size_t>(signal)]; }

 private:
  std::array<int, static_cast<std::size_t>(PlaceSignal::kCount)> weights_{};
};

}  // namespace gloss

#endif  // GLOSS_ENTITIES_PLACE_SIGNALS_H_
