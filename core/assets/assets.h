// Strategic assets: ports, straits, zones, bases, energy works, weapons, vessels and aircraft, resources.
//
//   named      Strait of Hormuz, S-400            knowledge of the pack, designations   find_known,
//   find_model patterned  Dawei special economic zone        name + head, head + of + name         find_head,
//   find_of
//              USS Hopper, Nimitz-class carrier   ship's prefix, class                  find_ship, find_head
//              Boeing 707 cargo plane             maker + model                         find_model
//   generic    oil refinery, Russian fighter jets modifiers + noun                      generic.h
//   again      the Hopper, the 707                names of patterns, standing alone     RememberedNames
//
// Every word that decides is a row of core/data/en/asset_*.tsv and designations.tsv. One pass over the
// tokens, a second for remembered names; several readings of one place are left to resolve.
#ifndef GLOSS_ASSETS_ASSETS_H_
#define GLOSS_ASSETS_ASSETS_H_

#include "assets/designations.h"
#include "assets/pass.h"
#include "resolve/candidate.h"
#include "text/article.h"

namespace gloss {

// Keeps compiled rules and buffers from article to article; one per annotator, for one pack.
class AssetFinder {
 public:
  // Adds candidates of the asset category, and names nested in them. O(tokens + matches).
  void find(const Article& article, CandidateSink* sink);

 private:
  Designations designations_;
  RememberedNames names_;
};

}  // namespace gloss

#endif  // GLOSS_ASSETS_ASSETS_H_
