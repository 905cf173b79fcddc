// Small words, signs and commas that a name goes on over.
//
//   Ursula | von der | Leyen      Ministry of Trade | and | Industry      Luis | "Fito" Vega
//                    ^ behind(first, end)
//
// Each question looks at a few tokens, so that the reader of runs stays O(tokens).
#ifndef GLOSS_NAMES_RUN_BRIDGE_H_
#define GLOSS_NAMES_RUN_BRIDGE_H_

#include <cstdint>
#include <string_view>

#include "names/work.h"

namespace gloss {

class RunBridge {
 public:
  explicit RunBridge(const NameWork* work) : work_(*work), scan_(work->scan), article_(*work->article) {}
  void within(std::uint32_t sentence_end) { sentence_end_ = sentence_end; }

  // The token from which the run [first, end) goes on, or `end` itself where it is over.
  std::uint32_t behind(std::uint32_t first, std::uint32_t end) const;
  // A small word of names at `t`: "bin", "al-"; of any kind where `value` is empty.
  bool particle(std::uint32_t t, std::string_view value) const;
  // A body's head among tokens [first, end): where it stands.
  bool headed(std::uint32_t first, std::uint32_t end, std::uint32_t* head) const;

 private:
  // Each answers as `behind` does, for one kind of bridge.
  std::uint32_t particles(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t ampersand(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t nickname(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t possessive(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t offices(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t before_head(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t complement(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t purpose(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t comma(std::uint32_t first, std::uint32_t end) const;
  std::uint32_t conjunction(std::uint32_t first, std::uint32_t end) const;

  bool quote(std::uint32_t t) const {
    return scan_.is(t, "\"") || scan_.is(t, "“") || scan_.is(t, "”") || scan_.is(t, "'") ||
           scan_.is(t, "‘") || scan_.is(t, "’");
  }
  const KnownName* known(std::uint32_t t) const {
    return t < sentence_end_ && work_.known_at[t] != 0 ? &work_.known[work_.known_at[t] - 1] : nullptr;
  }
  bool known_as(std::uint32_t t, Type type) const { return known(t) != nullptr && known(t)->type == type; }
  bool reaches_head(std::uint32_t t, LexClass lex) const;
  bool listed_before_head(std::uint32_t first, std::uint32_t end) const;
  bool listable(std::uint32_t end) const;
  bool another_ministry(std::uint32_t head, std::uint32_t next) const;
  bool comma_inside(std::uint32_t first, std::uint32_t end) const;
  bool listed_behind_comma(std::uint32_t first, std::uint32_t end) const;
  bool another(std::uint32_t first, std::uint32_t end, std::uint32_t t) const;

  const NameWork& work_;
  const NameScan& scan_;
  const Article& article_;
  std::uint32_t sentence_end_ = 0;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_RUN_BRIDGE_H_
