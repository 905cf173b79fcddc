// The mentions of one article agree: what one of them proves holds for all (verdict.h), and a part of a name
// ("Pompeo", "Mahan") has the type of the whole (name_parts.cc). O(tokens of runs).
#include <algorithm>
#include <cstdint>

#include "names/verdict.h"

namespace gloss {
namespace {

constexpr Type kTypeOf[kReadings] = {Type::kPerson, Type::kOrganization, Type::kCity,        Type::kRegion,
                                     Type::kWater,  Type::kLandmark,     Type::kOrganization};

constexpr int kSecondHalf = 890;  // several words at once that end somebody's name

// "Great Service!": common words where a sentence begins, of which even the head of a body proves little.
bool opening_words(const NameScan& scan, const Run& run) {
  if (!scan[run.first].has(kDistrusted)) return false;
  for (std::uint32_t t = run.first; t < run.last; ++t) {
    if (scan.token(t).kind == TokenKind::kWord && !scan[t].has(kCommon) && scan[t].pos == Pos::kNone)
      return false;
  }
  return true;
}

// "the Hall of Fame", "the Moriori language": words of somebody's name that do not stand for him here.
bool stands_for_nobody(const NameWork& work, std::uint32_t first, std::uint32_t last) {
  const NameScan& scan = work.scan;
  const bool article = first > 0 && scan.is(first - 1, "the");
  const bool complement = scan.is(last, "of") && scan.capital(last + 1);
  return (article || complement) && work.tagger.cost(first, last, TagKind::kPerson) != 0;
}

// "La Riva" ends "Gloria La Riva", whose last token is `end`.
bool ends_name(const NameWork& work, const Run& run, std::uint32_t end) {
  const NameScan& scan = work.scan;
  const std::uint32_t count = run.last - run.first;
  if (end >= run.first || end < count || !scan.capital(end - count) || scan.capital(run.first - 1))
    return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (scan[run.last - 1 - i].key != scan[end - i].key || work.known_at[run.last - 1 - i] != 0) return false;
  }
  return !scan.starts_sentence(end + 1 - count);
}

// "van | Biljon", where `end` is the last token of "Gideon van Biljon": where the short name begins.
std::uint32_t with_particles(const NameScan& scan, std::uint32_t first, std::uint32_t end) {
  while (first > 0 && end > 0 && !scan.starts_sentence(first) && scan.small(first - 1) &&
         scan[first - 1].is(LexClass::kNameParticle) && scan[first - 1].key == scan[end - 1].key) {
    --first;
    --end;
  }
  return first;
}

// What a run is taken for, by all that the article says.
struct Reckoning {
  Judgement judgement;
  Type type = Type::kPerson;
  KnowledgeId knowledge = kNoId;
  int score = 0;
  std::uint32_t begin = 0;  // with the particles that the whole name has before it
  bool part = false;        // of a name in this article
  bool unmarked = false;    // named, and not annotated
};

// A part of a name: its last word, or "al-Assad" of "Bashar al-Assad".
void take_part(const NameWork& work, const Run& run, Reckoning* r) {
  const NameScan& scan = work.scan;
  const std::uint32_t count = run.last - run.first;
  const PartOfName* part = work.tables.parts.find(scan[run.last - 1].key);
  if (part == nullptr || r->unmarked) return;
  if (scan[run.first].has(kSmallElsewhere) && scan[run.first].has(kDistrusted)) return;
  const bool person = part->type == Type::kPerson;
  const bool short_form =
      count == 1 || (count == 3 && scan.hyphen(run.first + 1) && !scan.seat_of_party(run.first, run.last));
  const bool second_half = person && count > 1 && count < 4 && ends_name(work, run, part->token);
  if ((!short_form && !second_half) || part->score <= r->score) return;
  if (person && stands_for_nobody(work, run.first, run.last)) return;
  r->type = part->type;
  r->knowledge = part->knowledge;
  r->score = second_half ? kSecondHalf : part->score;
  r->part = true;
  r->unmarked = part->unmarked;
  if (person && part->token < run.first) r->begin = with_particles(scan, run.first, part->token);
}

Source source_of(const NameWork& work, const Run& run, const RunSummary& all, const Reckoning& r) {
  if (r.part) return Source::kPartOfName;
  const Reading reading = r.judgement.reading;
  const bool sure = run.strongest[reading] >= kSureEvidence || all.best[reading] >= kSureEvidence;
  if (sure && !opening_words(work.scan, run)) return Source::kSureRun;
  const char* reason = run.reasons[reading];
  return reason == nullptr || reason == std::string_view(kBareWords) ? Source::kBareRun : Source::kRun;
}

void emit_run(const NameWork& work, const Run& run, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  const Article& article = *work.article;
  const std::uint32_t count = run.last - run.first;
  const RunSummary& all = *work.tables.summaries.find(run.key);
  Reckoning r;
  r.judgement = verdict(run, all);
  r.type = kTypeOf[r.judgement.reading];
  r.score = score_of(scan, run, all, r.judgement);
  r.begin = run.first;
  r.unmarked = r.judgement.reading == kEventRun;
  take_part(work, run, &r);
  if (r.score < (count == 1 ? 440 : 400)) return;
  if (count == 1 && scan.token(run.first).length == 1) return;  // "the B star"
  if (category_of(r.type) == Category::kPlace && scan.ailment(run.last)) return;
  // "the Kerch Bridge", "Diego Garcia": the pack knows these very words for an asset.
  if (known_asset(article, run.first, run.last)) return;
  const bool ship = r.type == Type::kVehicle;
  const Source source = source_of(work, run, all, r);
  const std::int32_t tagger =
      r.unmarked || ship ? 0 : tagger_says(work, run.first, run.last, r.type, r.score, source);
  const bool dotted = r.type == Type::kPerson || r.type == Type::kOrganization;
  const std::uint32_t last = dotted ? scan.with_dot(run.last) : run.last;
  const int flags = r.unmarked ? kCandidateBlocker : ship ? kCandidateNamed : 0;
  sink->add(article.span(r.begin, last), r.begin, last, category_of(r.type), r.type,
            static_cast<std::uint16_t>(r.score + tagger),
            {.flags = static_cast<std::uint8_t>(flags), .knowledge = r.knowledge});
  const char* told = run.reasons[r.judgement.reading];
  const std::string_view reason = r.part            ? "part of a name in this article"
                                  : told != nullptr ? std::string_view(told)
                                                    : "capitals";
  sink->because(reason, static_cast<std::int16_t>(r.score), article.surface(run.last - 1));
  if (tagger != 0) sink->because("tagger", static_cast<std::int16_t>(tagger), "");
}

}  // namespace

void emit_runs(const NameWork& work, CandidateSink* sink) {
  for (const Run& run : work.runs) emit_run(work, run, sink);
}

}  // namespace gloss
