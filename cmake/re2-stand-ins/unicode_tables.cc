// RE2's tables of characters, made of runs (unicode_tables.py) when the first pattern asks for them.
#include <cstring>
#include <vector>

#include "re2/unicode_casefold.h"
#include "re2/unicode_groups.h"

namespace re2 {
namespace {

struct Runs {
  const unsigned char *gaps, *lengths, *what;
  int count;
};

#include "unicode_runs.inc"

constexpr int kGroups = kUnions + kCategories + kScripts;

std::uint32_t varint(const unsigned char** at) {
  std::uint32_t number = 0;
  for (int shift = 0;; shift += 7) {
    const unsigned char byte = *(*at)++;
    number |= std::uint32_t{byte & 127u} << shift;
    if (byte < 128) return number;
  }
}

// Calls with first and last character of each run and what it says.
template <typename Each>
void for_each(Runs runs, Each each) {
  Rune lo = 0;
  for (int i = 0; i < runs.count; ++i) {
    lo += static_cast<Rune>(varint(&runs.gaps));
    const Rune hi = lo + static_cast<Rune>(varint(&runs.lengths));
    each(lo, hi, varint(&runs.what));
    lo = hi + 1;
  }
}

class Groups {
 public:
  Groups() {
    const char* name = kNames;
    for (int group = 0; group < kGroups; ++group, name += std::strlen(name) + 1) fill(group, name);
  }
  const UGroup* begin() const { return groups_; }

 private:
  void fill(int group, const char* name) {
    std::vector<URange16>& narrow = narrow_[group];
    std::vector<URange32>& wide = wide_[group];
    const int own = group - kUnions;
    const bool script = own >= kCategories;
    for_each(script ? kScript : kCategory, [&](Rune lo, Rune hi, std::uint32_t what) {
      const int which = static_cast<int>(what);
      if (own >= 0 ? which != (script ? own - kCategories : own) : initial(which) != *name) return;
      if (hi > 0xFFFF) {
        wide.push_back({lo, hi});
      } else {
        narrow.push_back({static_cast<std::uint16_t>(lo), static_cast<std::uint16_t>(hi)});
      }
    });
    groups_[group] = {
        name, +1, narrow.data(), static_cast<int>(narrow.size()), wide.data(), static_cast<int>(wide.size())};
  }

  // Of a category: they stand behind those of one letter in the list of names, each three bytes long.
  static char initial(int category) { return kNames[2 * kUnions + 3 * category]; }

  std::vector<URange16> narrow_[kGroups];
  std::vector<URange32> wide_[kGroups];
  UGroup groups_[kGroups];
};

std::vector<CaseFold> folds() {
  std::vector<CaseFold> rows;
  rows.reserve(kFold.count);
  for_each(kFold, [&](Rune lo, Rune hi, std::uint32_t by) {
    rows.push_back({lo, hi, static_cast<std::int32_t>(by >> 1) ^ -static_cast<std::int32_t>(by & 1)});
  });
  return rows;
}

}  // namespace

UnicodeGroups::operator const UGroup*() const {
  static const Groups* const groups = new Groups();  // as long as the engine
  return groups->begin();
}
const int num_unicode_groups = kGroups;

UnicodeCaseFold::operator const CaseFold*() const {
  static const std::vector<CaseFold>* const rows = new std::vector<CaseFold>(folds());
  return rows->data();
}
const int num_unicode_casefold = kFold.count;

}  // namespace re2
