// What the trained tagger has to say, weighed with knowledge and rules: evidence for and against the
// candidates that others brought, and candidates of its own.
//
//   Jordan Peterson spoke       known: Jordan, a country; tagger: one person of two words, which outweighs it
//   Petersburg's Lopatin Park   known: nothing; run: a body or a person; tagger: a place
//
// The tagger costs nothing where it agrees; what any other reading would cost it is a penalty, the smaller
// the surer the source is by itself. O(candidates).
#include <algorithm>
#include <array>
#include <iterator>

#include "names/own_names.h"
#include "names/work.h"

namespace gloss {
namespace {

constexpr std::string_view kTaggerWeightNames[] = {
    "known country agrees",
    "known country against",
    "known phrase agrees",
    "known phrase against",
    "known word agrees",
    "known word against",
    "weak word agrees",
    "weak word against",
    "part of name agrees",
    "part of name against",
    "sure run agrees",
    "sure run against",
    "capital run agrees",
    "capital run against",
    "bare run agrees",
    "bare run against",
    "bare run otherwise",
    "objection slope",
    "own least",
    "own most",
    "own wide",
    "own asset",
    "own single person",
    "own single body",
    "own single place",
};
static_assert(std::size(kTaggerWeightNames) == static_cast<std::size_t>(TaggerWeight::kCount));

constexpr int kSureScore = 800, kSupportedScore = 500;

TagKind kind_of(Type type) {
  switch (type) {
    case Type::kPerson:
      return TagKind::kPerson;
    case Type::kOrganization:
      return TagKind::kOrg;
    case Type::kGroup:
    case Type::kDemonym:
      return TagKind::kNorp;
    default:
      return TagKind::kPlace;
  }
}

struct Opinion {
  TaggerWeight agrees, against;
};

Opinion opinion(std::uint32_t tokens, Type type, int score, Source source) {
  using enum TaggerWeight;
  if (source == Source::kPartOfName) return {kPartAgrees, kPartAgainst};
  if (source == Source::kBareRun) return {kBareAgrees, kBareAgainst};
  if (source == Source::kSureRun) return {kSureRunAgrees, kSureRunAgainst};
  if (source == Source::kRun) return {kRunAgrees, kRunAgainst};
  const bool state_or_people = type == Type::kCountry || type == Type::kDemonym || type == Type::kGroup;
  if (state_or_people && score >= kSupportedScore) return {kCountryAgrees, kCountryAgainst};
  if (score < kSureScore) return {kWeakAgrees, kWeakAgainst};
  return tokens > 1 ? Opinion{kPhraseAgrees, kPhraseAgainst} : Opinion{kWordAgrees, kWordAgainst};
}

}  // namespace

void run_tagger(NameWork* work) {
  const KnowledgeTables& tables = *work->article->knowledge;
  work->tagger.tag(*work->article, tables.tagger());
  work->tagged_at.assign(work->article->size() + 1, 0);
  for (std::size_t i = 0; i < work->tagger.names().size(); ++i) {
    work->tagged_at[work->tagger.names()[i].first] = static_cast<std::uint32_t>(i + 1);
  }
  if (work->weights_of == &tables) return;
  work->weights_of = &tables;
  work->tagger_weights = TaggerWeights();
  for (std::size_t w = 0; w < std::size(kTaggerWeightNames); ++w) {
    for (const Sense& sense : tables.find(kTaggerWeightNames[w])) {
      if (sense.lex != LexClass::kTaggerWeight) continue;
      work->tagger_weights.of[w] =
          static_cast<std::int32_t>(std::clamp(tables.lexeme(sense.ref).number, 0.0, 1000.0));
    }
  }
}

std::int32_t tagger_says(const NameWork& work, std::uint32_t first, std::uint32_t last, Type type, int score,
                         Source source) {
  if (work.article->knowledge->tagger().empty()) return 0;
  const Opinion weights = opinion(last - first, type, score, source);
  const TagKind kind = kind_of(type);
  std::int32_t cost = work.tagger.cost(first, last, kind);
  // "Han Dong-hoon": the small syllable is nothing to the tagger; what stands before it is.
  if (cost >= Tagger::kForbidden && kind == TagKind::kPerson && last - first > 3 &&
      work.scan.hyphen(last - 2) && work.scan.small(last - 1)) {
    cost = work.tagger.cost(first, last - 2, kind);
  }
  // To the tagger "Trump-Putin" is one person.
  if (kind == TagKind::kPerson && last - first == 1) {
    if (parts_persons(work, last))
      cost = work.tagger.cost(first, last + 2, kind);
    else if (first > 1 && parts_persons(work, first - 1))
      cost = work.tagger.cost(first - 2, last, kind);
  }
  bool begins = false;  // the tagger has a shorter one of the kind there: "Ministry of Trade" and Industry
  if (cost != 0 && work.tagged_at[first] != 0) {
    const TaggedName& name = work.tagger.names()[work.tagged_at[first] - 1];
    begins = name.kind == kind && name.last < last;
    if (name.kind == kind && tagged_end(work, name) == last) cost = 0;
  }
  // Agreement makes no weak name surer than one that is sure by itself.
  const int ceiling = weights.agrees == TaggerWeight::kWeakAgrees ? kSureScore : kCeiling;
  if (cost == 0) return std::min(work.tagger_weights[weights.agrees], std::max(ceiling - score, 0));
  std::int64_t objection = std::int64_t{cost} * work.tagger_weights[TaggerWeight::kSlope] / 100;
  if (source == Source::kBareRun) objection += work.tagger_weights[TaggerWeight::kBareOtherwise];
  // "deforestation in the Amazon": what a list and a preposition say together stands firmer.
  const bool located = source == Source::kKnown && score >= kSureScore && kind == TagKind::kPlace &&
                       work.scan[first].has(kLocativeBefore);
  const std::int64_t most = work.tagger_weights[weights.against] / (begins || located ? 2 : 1);
  return static_cast<std::int32_t>(-std::min({objection, most, std::int64_t{score}}));
}

bool maker_named(const NameWork& work, std::uint32_t first, std::uint32_t last) {
  const std::string_view noun = first > 0 ? work.article->surface(first - 1) : std::string_view();
  const bool doer = (noun.ends_with("er") || noun.ends_with("or")) && !noun.ends_with("paper");
  return doer && last - first > 1 && work.scan.token(first).shape == Shape::kCapital &&
         tagged(work, first, last, TagKind::kPerson);
}

void emit_tagged(NameWork* work, std::size_t from, CandidateSink* sink) {
  if (work->tagger.names().empty()) return;
  const OwnNames own(*work);
  const std::vector<Candidate>& candidates = sink->candidates();
  const std::size_t count = candidates.size(), tokens = work->article->size();
  // Candidates by first token: chain[t] is 1 + the last one that begins at t, each leads to the one before.
  work->chain.assign(tokens + (count - from), 0);
  for (std::size_t i = from; i < count; ++i) {
    std::uint32_t& head = work->chain[candidates[i].first_token];
    work->chain[tokens + (i - from)] = head;
    head = static_cast<std::uint32_t>(i + 1);
  }
  for (TaggedName name : work->tagger.names()) {
    name = trimmed(*work, name);
    if (name.first == name.last) continue;
    if (own.no_name(name) || own.event(name) || own.decided(name)) continue;
    if (name.kind == TagKind::kPerson && known_asset(*work->article, name.first, name.last)) continue;
    const std::uint16_t score = own.score_of(name);
    const auto says_so = [&](const Candidate& c) {
      return c.last_token == name.last && c.score >= score && (c.flags & kCandidateBlocker) == 0 &&
             (c.category == Category::kActor || c.category == Category::kPlace) &&
             kind_of(c.type) == name.kind;
    };
    bool there = false;
    for (std::uint32_t i = work->chain[name.first]; i != 0 && !there;
         i = work->chain[tokens + (i - 1 - from)]) {
      there = says_so(candidates[i - 1]);
    }
    if (there) continue;
    const Type type = own.type_of(name);
    const std::uint32_t last =
        type == Type::kPerson || type == Type::kOrganization ? work->scan.with_dot(name.last) : name.last;
    CandidateSink::Extra extra;
    if (type == Type::kVehicle) extra.flags = kCandidateNamed;
    sink->add(work->article->span(name.first, last), name.first, last, category_of(type), type, score, extra);
    sink->because("tagger", static_cast<std::int16_t>(score), work->article->surface(name.last - 1));
  }
}

}  // namespace gloss
