// One office, one row, and who holds it where the text says so only once.
//
//   [trade commissioner] Albert Muchanga announced …   The [commissioner] said …   one office, one holder
//   the [president] of Niger … Niger's [president]                                 one office of one country
//   [Presidents] Muhammadu Buhari and Patrice Talon                                two offices: no one holds
//   both
//
// Two hash lookups a role: O(mentions).
#include "entities/group_work.h"

namespace gloss {
namespace {

enum Rank : std::uint8_t { kByHolder = 5, kByOffice = 6 };

bool plural(std::string_view s) { return s.size() > 3 && s.ends_with("s") && !s.ends_with("ss"); }

std::uint32_t words_key(const GroupWork& work, std::uint32_t first, std::uint32_t last) {
  std::uint32_t key = 2166136261u;
  for (std::uint32_t t = first; t < last; ++t) key = mix(key, work.word(t).key);
  return key;
}

bool definite(const GroupWork& work, std::uint32_t first) {
  return first > 0 && (work.scan->is(first - 1, "the") || work.scan->is(first - 1, "The"));
}

class Offices {
 public:
  explicit Offices(GroupWork* work) : work_(*work) {}

  void run() {
    work_.table.reset(5 * work_.mentions.size() + 2);
    for (std::uint32_t m = 0; m < work_.mentions.size(); ++m) {
      const Mention& mention = work_.mentions[m];
      if (work_.kin[m] != Kin::kRole || mention.nested) continue;
      if (plural(work_.article->surface(mention.last - 1))) {
        if (work_.scan->is(mention.last, "of") ||
            work_.mentions.beginning_at(mention.last) == work_.holder[m])
          work_.holder[m] = kNoId;
        continue;
      }
      read(m);
    }
  }

 private:
  // The slots of one noun: the role last seen with a holder, whether there were two holders.
  void read(std::uint32_t m) {
    const Mention& mention = work_.mentions[m];
    const std::uint32_t noun = words_key(work_, mention.last - 1, mention.last);
    const std::uint32_t held = work_.table.at(mix(noun, 1)).mention;
    const std::uint32_t clash = work_.table.at(mix(noun, 2)).mention;
    if (work_.holder[m] == kNoId && held != kNoId && clash == kNoId && definite(work_, mention.first) &&
        owners_agree(held, m) && of_one_field(held, m)) {
      work_.holder[m] = work_.holder[held];
    }
    const std::uint32_t holder = work_.holder[m];
    if (holder != kNoId) {
      if (held != kNoId && work_.find(work_.holder[held]) != work_.find(holder))
        work_.table.at(mix(noun, 2)).mention = m;
      work_.table.at(mix(noun, 1)).mention = m;
      join(mix(mix(noun, 3), work_.find(holder)), m, kByHolder, "one office of one person");
    }
    const std::uint32_t owner = work_.owner[m];
    if (owner != kNoId) {
      const std::uint32_t whole = words_key(work_, mention.first, mention.last);
      join(mix(mix(whole, 4), work_.find(owner)), m, kByOffice, "one office of one country or body");
    }
  }

  // "Ports minister Ida Holm … the roads minister": what the later one names of the office stands in the
  // earlier one, where that names anything.
  bool of_one_field(std::uint32_t held, std::uint32_t m) const {
    const Mention& a = work_.mentions[held];
    const Mention& b = work_.mentions[m];
    if (a.last - a.first == 1) return true;
    for (std::uint32_t t = b.first; t + 1 < b.last; ++t) {
      bool found = work_.article->tokens[t].kind != TokenKind::kWord;  // "governor-general"
      for (std::uint32_t s = a.first; s < a.last && !found; ++s)
        found = work_.word(s).key == work_.word(t).key;
      if (!found) return false;
    }
    return true;
  }
  bool owners_agree(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = work_.owner[a], y = work_.owner[b];
    return x == kNoId || y == kNoId || work_.find(x) == work_.find(y);
  }
  void join(std::uint32_t key, std::uint32_t m, std::uint8_t rank, const char* why) {
    KeyToMention& slot = work_.table.at(key);
    if (slot.mention == kNoId)
      slot.mention = m;
    else if (holders_agree(slot.mention, m))
      work_.join(slot.mention, m, rank, why);
  }
  bool holders_agree(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = work_.holder[a], y = work_.holder[b];
    return x == kNoId || y == kNoId || work_.find(x) == work_.find(y);
  }

  GroupWork& work_;
};

}  // namespace

void join_offices(GroupWork* work) { Offices(work).run(); }

}  // namespace gloss
