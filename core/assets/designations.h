// Designations: model numbers of weapons, aircraft and vessels (Su-30, F-16, S-400, A350-900), by the rules
// of core/data/en/designations.tsv.
//
//   two Su-30SM2 fighters        trigger: the word "Su" (class designation of the pack)
//       └──────┘                 pattern: (?:Su|SU)(?:~| )(?:24|27|30|…)(?:[A-Z]{1,3}[0-9]?)?s?
//
// A pattern is compiled by RE2 when its trigger first stands before something like a number, and is run
// anchored at the trigger over at most 256 bytes, so that a text full of triggers stays linear. In patterns ~
// is an optional hyphen of any kind and - a hyphen of any kind. A match that ends within a word does not
// count. One object per annotator: not for sharing between threads, and only for one knowledge pack.
#ifndef GLOSS_ASSETS_DESIGNATIONS_H_
#define GLOSS_ASSETS_DESIGNATIONS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/article.h"

namespace gloss {

class Designations {
 public:
  Designations();
  ~Designations();
  Designations(Designations&&) noexcept;
  Designations& operator=(Designations&&) noexcept;

  struct Match {
    std::uint32_t last = 0;  // tokens [at, last)
    Type type = Type::kVehicle;
    std::string_view rule;  // its id
  };
  // The longest designation that begins at a token. O(rules of the trigger), RE2 on at most kWindow bytes.
  bool match(const Article& article, std::uint32_t at, Match* match);

  static constexpr std::size_t kWindow = 256;
  // What RE2 gets for a pattern of the rules file. For tests, which hold every rule against its examples.
  static std::string expand(std::string_view pattern);

 private:
  struct Rule;
  Rule& rule(const Article& article, LexemeId id);

  std::vector<std::unique_ptr<Rule>> rules_;  // by lexeme
};

}  // namespace gloss

#endif  // GLOSS_ASSETS_DESIGNATIONS_H_
