// Regions by pattern: a direction before a place ("north-eastern Syria", "southern part of Iraq"), a common
// noun behind a name ("Lagos state", "Bushehr province"), a border between two countries.
#include "names/work.h"

namespace gloss {
namespace {

const KnownName* known_place(const NameWork& work, std::uint32_t t) {
  if (t >= work.known_at.size() || work.known_at[t] == 0) return nullptr;
  const KnownName& name = work.known[work.known_at[t] - 1];
  return category_of(name.type) == Category::kPlace && name.type != Type::kWater ? &name : nullptr;
}

}  // namespace

const Run* find_run(const NameWork& work, std::uint32_t t) {
  for (std::size_t low = 0, high = work.runs.size(); low < high;) {
    const std::size_t mid = (low + high) / 2;
    if (work.runs[mid].first == t) return &work.runs[mid];
    if (work.runs[mid].first < t)
      low = mid + 1;
    else
      high = mid;
  }
  return nullptr;
}

namespace {

void add(const NameWork& work, CandidateSink* sink, std::uint32_t first, std::uint32_t last, Type type,
         std::uint16_t score, std::string_view why) {
  sink->add(work.article->span(first, last), first, last, category_of(type), type, score);
  sink->because(why, static_cast<std::int16_t>(score), work.article->surface(last - 1));
}

void directed(const NameWork& work, std::uint32_t t, const PhraseMatch& direction, CandidateSink* sink) {
  std::uint32_t at = t + direction.count;
  if (work.scan.is(at, "the")) ++at;
  if (const KnownName* place = known_place(work, at)) {
    if (place->first != t) add(work, sink, t, place->last, Type::kRegion, 890, "direction before a place");
    if (t > 1 && place->first != t && work.scan.is(t - 1, "and")) {
      const PhraseMatch* other = work.article->longest(t - 2, LexClass::kDirection);
      if (other != nullptr && other->count == 1)
        add(work, sink, t - 2, t - 1, Type::kRegion, 640, "direction and direction");
    }
    return;
  }
  const Run* run = find_run(work, at);
  if (run == nullptr || work.scan.starts_sentence(at) || !work.scan.small(t)) return;
  // "northern Rakhine state" goes on to the common noun; a demonym or person is no place.
  if (work.role_at[at] != 0 || run->votes[kOrgRun] > 200 || run->votes[kPersonRun] > 250) return;
  add(work, sink, t, run->last, Type::kRegion, 700, "direction before a name");
}

// "Health | department", "Punjab Health | department", "Las Vegas | Police | department": common words, and
// a place before them, name a body and no region. Where it begins; `last` where there are others.
std::uint32_t field_of_duty(const NameWork& work, std::uint32_t first, std::uint32_t last) {
  const KnownName* place = known_place(work, first);
  std::uint32_t t = place != nullptr && place->last < last ? place->last : first;
  for (std::uint32_t at = t; at < last; ++at) {
    if (!work.scan[at].has(kCommon) || work.scan[at].is(LexClass::kDirection)) return last;
  }
  for (std::uint32_t back = 1; back <= 3 && back <= t; ++back) {
    const KnownName* owner = known_place(work, t - back);
    if (owner != nullptr && owner->last == t && !work.scan.starts_sentence(t)) return owner->first;
  }
  return t;
}

// The noun in small letters behind a name.
void headed(const NameWork& work, std::uint32_t first, std::uint32_t last, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  if (last >= scan.size() || !scan.small(last) || scan.joined(last) || scan.starts_sentence(last)) return;
  const PhraseMatch* head = nullptr;
  Lexeme lexeme;
  for (const PhraseMatch& match : work.article->matches_at(last)) {
    if (match.lex != LexClass::kPlaceHead) continue;
    const Lexeme row = work.article->lexeme(match);
    if (row.value != "after") continue;
    head = &match;
    lexeme = row;
  }
  if (head == nullptr) return;
  // "the pro-Beijing camp"
  if (scan.prefixed(first)) return;
  const std::uint32_t end = last + head->count;
  // "the Adriatic island of Krk", "the Donetsk city of Pokrovsk": one of many there
  const bool one = lexeme.type == Type::kCity && first > 0 && scan.is(first - 1, "the");
  if (scan.is(end, "of") && scan.capital(end + 1) && (one || work.article->lists(first, last, Type::kWater)))
    return;
  // "The Fifth Amendment states that": a verb.
  if (scan[last].is(LexClass::kSayVerb) && (scan.is(end, "that") || scan.is(end, ":"))) return;
  if (lexeme.extra == "body") {
    if (const std::uint32_t body = field_of_duty(work, first, last); body < last) {
      add(work, sink, body, end, Type::kOrganization, 860, "field of duty before a department");
      return;
    }
  }
  // "Lagos state government" keeps the state; "Gulf region security talks" does too.
  add(work, sink, first, end, lexeme.type, 860, "place noun behind");
  // The name without its noun, where no list has it: "Cacuaco" in "Cacuaco district".
  if (work.known_at[first] != 0) return;
  sink->add(work.article->span(first, last), first, last, category_of(lexeme.type), lexeme.type, 800,
            {.flags = kCandidateNestedOnly});
  sink->because("name before a place noun", 800, work.article->surface(last - 1));
}

}  // namespace

void find_regions(const NameWork& work, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  for (std::uint32_t t = 0; t < scan.size(); ++t) {
    const PhraseMatch* direction = work.article->longest(t, LexClass::kDirection);
    if (direction != nullptr && !scan.token(t).has(kFurniture)) directed(work, t, *direction, sink);
    // "Syrian-Turkish border", "Iran–Iraq border"
    if (work.known_at[t] == 0) continue;
    const KnownName& left = work.known[work.known_at[t] - 1];
    if (left.last + 1 >= scan.size() || !scan.hyphen(left.last) || work.known_at[left.last + 1] == 0)
      continue;
    const KnownName& right = work.known[work.known_at[left.last + 1] - 1];
    if (right.last < scan.size() && (scan[right.last].context & kBorderNoun) != 0) {
      add(work, sink, t, right.last + 1, Type::kRegion, 900, "border of two");
    }
  }
  for (const KnownName& name : work.known) {
    const bool nameable = name.type == Type::kCity || name.type == Type::kRegion ||
                          name.type == Type::kWater || name.type == Type::kLandmark;
    if (!nameable) continue;
    // "the Indian Ocean island": one of many there
    if (name.type == Type::kWater && scan[name.last - 1].is(LexClass::kPlaceHead) && scan.small(name.last))
      continue;
    headed(work, name.first, name.last, sink);
  }
  const auto cut = [&](const Run& run) {  // "Occidental" of what the tagger has as "Kasai Occidental"
    for (std::uint32_t back = 1; back <= 3 && back <= run.first; ++back) {
      const std::uint32_t at = work.tagged_at[run.first - back];
      if (at == 0) continue;
      const TaggedName& name = work.tagger.names()[at - 1];
      if (name.kind == TagKind::kPlace && name.last == run.last) return true;
    }
    return false;
  };
  for (const Run& run : work.runs) {
    if (cut(run)) continue;
    if (run.votes[kOrgRun] < 300 && run.votes[kPersonRun] < 300 && run.trusted)
      headed(work, run.first, run.last, sink);
  }
  // "Kasai Occidental province", of which a list knows the first word alone.
  for (const TaggedName& name : work.tagger.names()) {
    if (name.kind == TagKind::kPlace && name.last - name.first > 1) {
      headed(work, name.first, name.last, sink);
    }
  }
}

}  // namespace gloss
