// Names, roles and groups: who acts and where. Knowledge of the pack, capitalised runs judged by title,
// honorific, suffix and context, and the trained tagger, weighed together.
//
//   [Turkish|demonym] [President|role] [Recep Tayyip Erdoğan|person] and the [Iraqi government|organization]
//
// The passes and what each leaves for the next are listed in names/work.h.
#ifndef GLOSS_NAMES_NAMES_H_
#define GLOSS_NAMES_NAMES_H_

#include <memory>

#include "resolve/candidate.h"
#include "text/article.h"

namespace gloss {

class NameScan;
struct NameWork;

// Keeps its buffers from article to article.
class NameFinder {
 public:
  NameFinder();
  ~NameFinder();
  NameFinder(NameFinder&&) noexcept;
  NameFinder& operator=(NameFinder&&) noexcept;

  // Adds candidates of the actor, place and role categories. O(tokens + matches).
  void find(const Article& article, CandidateSink* sink);

  // What the last article's tokens are by word lists and capitals; the entity stage reads it too.
  const NameScan& scan() const;

 private:
  std::unique_ptr<NameWork> work_;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_NAMES_H_
