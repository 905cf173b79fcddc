// In the browser RE2 has its tables of characters from runs (cmake/re2-stand-ins/unicode_tables.py); natively
// they are its own. Both are held to one number, so that \p{Greek} and (?i) mean the same in both.
#include <gtest/gtest.h>
#include <re2/unicode_casefold.h>
#include <re2/unicode_groups.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

class Fnv {
 public:
  void add(std::int64_t number) {
    for (int shift = 0; shift < 64; shift += 8) {
      state_ = (state_ ^ ((static_cast<std::uint64_t>(number) >> shift) & 0xff)) * 0x100000001b3;
    }
  }
  void add(std::string_view text) {
    for (const char c : text) add(static_cast<unsigned char>(c));
  }
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325;
};

using Ranges = std::vector<std::pair<int, int>>;

// What lies beside each other is one range.
void append(Ranges* ranges, int lo, int hi) {
  if (!ranges->empty() && ranges->back().second + 1 == lo) {
    ranges->back().second = hi;
  } else {
    ranges->emplace_back(lo, hi);
  }
}

TEST(PatternTables, GroupsAreThoseOfRe2) {
  std::map<std::string, Ranges> groups;
  const re2::UGroup* group = re2::unicode_groups;
  for (int i = 0; i < re2::num_unicode_groups; ++i, ++group) {
    EXPECT_EQ(group->sign, +1) << group->name;
    Ranges& ranges = groups[group->name];
    for (int k = 0; k < group->nr16; ++k) append(&ranges, group->r16[k].lo, group->r16[k].hi);
    for (int k = 0; k < group->nr32; ++k) append(&ranges, group->r32[k].lo, group->r32[k].hi);
  }
  EXPECT_EQ(groups.size(), 199u);
  Fnv hash;
  for (const auto& [name, ranges] : groups) {
    hash.add(name);
    for (const auto& [lo, hi] : ranges) {
      hash.add(lo);
      hash.add(hi);
    }
  }
  EXPECT_EQ(hash.value(), 1277908271752288446u)
      << "RE2 has other groups: look at what changed, then write the new number here";
}

TEST(PatternTables, FoldsAreThoseOfRe2) {
  Fnv hash;
  const re2::CaseFold* fold = re2::unicode_casefold;
  for (int i = 0; i < re2::num_unicode_casefold; ++i, ++fold) {
    hash.add(fold->lo);
    hash.add(fold->hi);
    hash.add(fold->delta);
  }
  EXPECT_EQ(hash.value(), 11029645514847833199u)
      << "RE2 folds otherwise: look at what changed, then write the new number here";
}

}  // namespace
