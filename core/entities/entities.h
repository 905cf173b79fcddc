// One entity however it is called: groups mentions, links them to the pack, ties roles to their holders,
// decides whether a country acts or is a place.
//
//   Mike Pompeo … Pompeo                 a part of the name
//   State Administration Council … junta … the generals      "X's ruling Y", then descriptors of it
//   US … United States … Washington (said)                   one row of the pack
//   Iraqi government … government of Iraq … its government    one body of one country
//
// Sieves from sure to loose (after Raghunathan et al., "A Multi-Pass Sieve for Coreference Resolution",
// 2010), each one hash lookup a mention, over a union-find of mentions: O(mentions). The reason of the
// strongest sieve that joined an entity is kept in words.
#ifndef GLOSS_ENTITIES_ENTITIES_H_
#define GLOSS_ENTITIES_ENTITIES_H_

#include <memory>

#include "gloss/lexicon.h"
#include "names/scan.h"
#include "text/article.h"

namespace gloss {

struct GroupWork;

// Keeps its buffers from article to article.
class EntityGrouper {
 public:
  EntityGrouper();
  ~EntityGrouper();
  EntityGrouper(EntityGrouper&&) noexcept;
  EntityGrouper& operator=(EntityGrouper&&) noexcept;

  // Fills Document::entities and Annotation::entity/holder of annotations and nested names, and decides
  // whether countries act. `scan` has read the same article; `lexicon` is what the annotations' rows are of,
  // or none.
  void group(const Article& article, const NameScan& scan, const Lexicon* lexicon, Document* document);

 private:
  std::unique_ptr<GroupWork> work_;
};

}  // namespace gloss

#endif  // GLOSS_ENTITIES_ENTITIES_H_
