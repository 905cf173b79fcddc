// Groups: nominal collectives that act ("the junta", "ethnic armed groups", "allies"), and peoples ("Cuban
// people"). Plural collectives leave the country outside: [U.S.] [troops].
#include "names/work.h"

namespace gloss {
namespace {

void add(const NameWork& work, CandidateSink* sink, std::uint32_t first, std::uint32_t last,
         std::uint16_t score, std::string_view why) {
  sink->add(work.article->span(first, last), first, last, Category::kActor, Type::kGroup, score);
  sink->because(why, static_cast<std::int16_t>(score), work.article->surface(last - 1));
}

// A country, people or body ends right before `t`.
bool named_before(const NameWork& work, std::uint32_t t, std::uint32_t* first) {
  for (std::uint32_t back = 1; back <= 4 && back <= t; ++back) {
    const std::uint32_t at = work.known_at[t - back];
    if (at != 0 && work.known[at - 1].last == t) {
      *first = t - back;
      return true;
    }
  }
  return false;
}

// "is one of Russia's closest partners", "are allies": said of somebody, not somebody.
bool predicate(const NameScan& scan, std::uint32_t t) {
  for (std::uint32_t back = 1; back <= 6 && back <= t; ++back) {
    const std::uint32_t left = t - back;
    if (scan.starts_sentence(left + 1)) return false;
    if (scan[left].pos == Pos::kCopula) return true;
    if (scan.is(left, "as") && back <= 2) return true;
    const bool passes = scan.small(left) || scan.possessive(left) || scan.capital(left);
    const Pos pos = scan[left].pos;
    if (!passes || pos == Pos::kConjunction || pos == Pos::kAuxiliary || pos == Pos::kRelative) return false;
    if (pos == Pos::kPreposition && !scan.is(left, "of") && !scan.is(left, "among")) return false;
    if (scan.verb_like(left)) return false;
  }
  return false;
}

}  // namespace

bool townspeople(const NameWork& work, std::uint32_t t) {
  constexpr std::size_t kShortest = 8;
  const Word& word = work.scan[t];
  const std::string_view s = work.article->surface(t);
  if (word.is(LexClass::kEntity) || word.has(kHonorificBefore) || work.role_before[t] != 0 ||
      work.scan.token(t).shape != Shape::kCapital || s.size() < kShortest) {
    return false;
  }
  if (s.ends_with("ians")) return true;
  if (!(s.ends_with("ans") || s.ends_with("ites") || s.ends_with("enses")) || t == 0) return false;
  const Word& before = work.scan[t - 1];
  return before.pos == Pos::kDeterminer || before.has(kCommon) || before.is(LexClass::kNumberWord);
}

void find_groups(const NameWork& work, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  for (std::uint32_t t = 0; t < scan.size(); ++t) {
    const bool alone = scan.capital(t) && !scan.capital(t + 1) && !scan.hyphen(t + 1) &&
                       !scan.noun_like(t + 1) &&
                       (t == 0 || scan.starts_sentence(t) || !(scan.capital(t - 1) || scan.hyphen(t - 1)));
    if (alone && townspeople(work, t)) add(work, sink, t, t + 1, 640, "people by their ending");
    const PhraseMatch* noun = work.article->longest(t, LexClass::kGroupNoun);
    if (noun == nullptr || scan.token(t).has(kFurniture)) continue;
    const std::string_view value = work.article->value_of(*noun);
    const std::uint32_t last = t + noun->count;
    // Plurals describe no other noun; "militia commander", "opposition party" do.
    const bool attribute = (value == "allied" || !work.article->surface(last - 1).ends_with("s")) &&
                           scan.noun_like(last) && !scan.verb_like(last);
    std::uint32_t named = 0;
    if (value == "people") {
      if (named_before(work, t, &named) && work.known[work.known_at[named] - 1].type == Type::kDemonym) {
        add(work, sink, named, last, 900, "people of");
      }
    } else if (value == "modified") {
      if (named_before(work, t, &named) && !scan.is(last, "in"))
        add(work, sink, t, last, 720, "collective behind a name");
    } else if (scan.hyphen(last) || (t > 0 && scan.hyphen(t - 1) && !scan.small(t - 2))) {
      continue;
    } else if (value == "allied") {
      if (!attribute && !predicate(scan, t)) add(work, sink, t, last, 780, "allied collective");
    } else if (value == "body") {
      add(work, sink, t, last, 860, "ruling collective");
    } else if (!attribute) {
      // "its opposition to the ban" is an attitude, nobody.
      if (noun->count == 1 && scan.is(last, "to") && !work.article->surface(last - 1).ends_with("s"))
        continue;
      const bool said_of = predicate(scan, t) && noun->count == 1;
      add(work, sink, t, last, said_of ? 420 : 800, "collective");
    }
  }
}

}  // namespace gloss
