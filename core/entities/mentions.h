// The annotations of one article with their places among the tokens: what the entity sieves walk on.
#ifndef GLOSS_ENTITIES_MENTIONS_H_
#define GLOSS_ENTITIES_MENTIONS_H_

#include <cstdint>
#include <vector>

#include "grow.h"
#include "names/scan.h"
#include "text/article.h"

namespace gloss {

// An annotation or a nested name, tokens [first, last).
struct Mention {
  std::uint32_t first = 0, last = 0;
  std::uint32_t at = 0;         // index into Document::annotations or ::nested
  std::uint32_t outer = kNoId;  // nested: the mention it lies in
  bool nested = false;
};

class Mentions {
 public:
  // O(tokens + annotations).
  void read(const Article& article, const Document& document);
  void release() { gloss::release(&all_, &begins_, &ends_); }  // see grow.h

  const std::vector<Mention>& all() const {
    return all_;
  }  // by begin; nested ones right behind their outer one
  std::uint32_t size() const { return static_cast<std::uint32_t>(all_.size()); }
  const Mention& operator[](std::uint32_t m) const { return all_[m]; }
  // The outer mention that begins (ends) at token t; kNoId where none does.
  std::uint32_t beginning_at(std::uint32_t t) const { return t < begins_.size() ? begins_[t] : kNoId; }
  std::uint32_t ending_at(std::uint32_t t) const { return t < ends_.size() ? ends_[t] : kNoId; }

 private:
  std::vector<Mention> all_;
  std::vector<std::uint32_t> begins_, ends_;
};

inline Annotation& annotation_of(Document* document, const Mention& m) {
  return m.nested ? document->nested[m.at] : document->annotations[m.at];
}
inline const Annotation& annotation_of(const Document& document, const Mention& m) {
  return m.nested ? document.nested[m.at] : document.annotations[m.at];
}

// Adds a reason to an annotation whose evidence may lie in the middle of the table.
void add_reason(Document* document, Annotation* annotation, std::string_view kind, std::int16_t weight,
                std::string_view detail);

}  // namespace gloss

#endif  // GLOSS_ENTITIES_MENTIONS_H_
