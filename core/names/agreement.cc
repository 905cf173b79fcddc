// The mentions of one article agree: what one of them proves holds for all, and a part of a name ("Pompeo",
// "Mahan") has the type of the whole.
//
// Two sieves over one hash table: full name to its summed evidence, then words of sure names to that name.
// O(tokens of runs).
#include <algorithm>
#include <array>
#include <cstdint>

#include "names/flat_table.h"
#include "names/work.h"

namespace gloss {
namespace {

constexpr Type kTypeOf[kReadings] = {Type::kPerson, Type::kOrganization, Type::kCity,        Type::kRegion,
                                     Type::kWater,  Type::kLandmark,     Type::kOrganization};

constexpr std::uint16_t kNamesake = 935;  // above a place that the pack is sure of
constexpr int kSecondHalf = 890;          // several words at once that end somebody's name
constexpr int kFirstName = 700;
constexpr int kOfShip = 810;                // below a person's: a ship is called after him, not he after it
constexpr std::size_t kMostNamesakes = 16;  // mentions of countries that are looked at
constexpr int kSureEvidence = 350;          // a title before it, the head of a body at its end

struct Judgement {
  Reading reading = kPersonRun;
  int best = 0, second = 0;
};

template <typename Votes>
Judgement judge(const Votes& votes) {
  Judgement j;
  j.best = -10000;
  j.second = -10000;
  for (int r = 0; r < kReadings; ++r) {
    const int v = votes[static_cast<std::size_t>(r)];
    if (v > j.best) {
      j.second = j.best;
      j.best = v;
      j.reading = static_cast<Reading>(r);
    } else if (v > j.second) {
      j.second = v;
    }
  }
  return j;
}

// "West officially filed"
bool adverb(const NameScan& scan, std::uint32_t t) {
  return scan.small(t) && !scan.starts_sentence(t) &&
         (scan[t].pos == Pos::kAdverb || scan.article().surface(t).ends_with("ly"));
}

// No part of a longer name, and no place in or before another one.
bool alone(const NameScan& scan, const KnownName& name) {
  const std::uint32_t t = name.first, last = name.last;
  if (scan.hyphen(last)) return false;
  if (t > 0 && !scan.starts_sentence(t) &&
      (scan.capital(t - 1) || scan.hyphen(t - 1) || scan.is(t - 1, "the") ||
       scan[t - 1].is(LexClass::kDirection))) {
    return false;
  }
  if (last >= scan.size() || scan.starts_sentence(last)) return true;
  return !scan.capital(last) && !(scan.comma(last) && scan.capital(last + 1));
}

// "in Jordan", "the king of Jordan", "from Jordan": the place; but "from Jordan's coach".
bool spoken_of(const NameScan& scan, const KnownName& name) {
  const Word& word = scan[name.first];
  const bool of = name.first > 0 && scan.is(name.first - 1, "of");
  return word.has(kLocativeBefore) || ((word.has(kWeakLocativeBefore) || of) && !scan.possessive(name.last));
}

// A place, people or body that the pack lists under a surname of somebody named before ("Sudesh Amman …
// Amman had"): what stands beside it must be fit for a person and for nothing else.
bool stands_for_person(const NameWork& work, const KnownName& name) {
  const NameScan& scan = work.scan;
  const std::uint32_t t = name.first, last = name.last;
  const bool tagged = work.tagger.cost(t, last, TagKind::kPerson) == 0;
  // "in Byron's memoirs"
  const bool owner = tagged && scan.possessive(last);
  if ((scan[t].has(kLocativeBefore) && !owner) || scan[t].has(kWeakLocativeBefore)) return false;
  if (!alone(scan, name)) return false;
  if (last < scan.size() && !scan.starts_sentence(last) && name.type == Type::kDemonym &&
      scan.noun_like(last)) {
    return false;
  }
  const std::uint32_t verb = last < scan.size() && adverb(scan, last) ? last + 1 : last;
  if (name.type == Type::kGroup) return tagged;
  return tagged || scan.verb_like(verb) || scan.possessive(last) || work.role_before[t] != 0;
}

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

int score_of(const Run& run, const RunSummary& all, const Judgement& j, std::uint32_t words) {
  const bool alone = words == 1;
  if (!alone && j.best < 60) return 0;  // capitals alone are no evidence
  int score = (alone ? 330 : 430) + j.best - std::max(0, j.second) * 2 / 5;
  if (all.count > 1 && all.trusted) score += 30;
  // "Afdera, a settlement on the lake": what it is makes up for a capital that the sentence gave it.
  const bool told =
      run.strongest[j.reading] >= kSureEvidence && j.reading >= kCityRun && j.reading != kEventRun;
  if (!run.trusted && !all.trusted && !told) score -= alone ? 250 : 120;
  return std::clamp(score, 0, alone ? 860 : 890);
}

}  // namespace

void emit_runs(NameWork* work, CandidateSink* sink) {
  const NameScan& scan = work->scan;
  const Article& article = *work->article;
  std::uint32_t words = 0;
  for (const Run& run : work->runs) words += run.last - run.first;
  for (const KnownName& name : work->known) words += name.last - name.first;
  words += 2 * static_cast<std::uint32_t>(work->tagger.names().size());  // a last word and a middle one
  FlatTable<RunSummary>& summaries = work->tables.summaries;
  summaries.reset(work->runs.size());
  FlatTable<PartOfName>& parts = work->tables.parts;
  parts.reset(words);

  for (const Run& run : work->runs) {
    RunSummary& all = summaries.at(run.key);
    ++all.count;
    all.trusted = all.trusted || run.trusted;
    for (std::size_t r = 0; r < kReadings; ++r) {
      all.best[r] = std::max<int>(all.best[r], run.votes[r]);
      all.votes[r] += std::clamp<int>(run.votes[r], -150, 150);
    }
  }
  const auto verdict = [&](const Run& run, const RunSummary& all) {
    std::array<int, kReadings> votes{};
    for (std::size_t r = 0; r < kReadings; ++r) {
      const int others = all.votes[r] - std::clamp<int>(run.votes[r], -150, 150);
      votes[r] = std::max<int>(run.votes[r], all.best[r] * 3 / 4) + std::clamp(others, -200, 200) / 2;
    }
    return judge(votes);
  };

  // Words of sure names: the last ones of persons, the first of bodies.
  const auto register_part = [&](std::uint32_t token, Type type, KnowledgeId knowledge, int score) {
    if (scan.token(token).kind != TokenKind::kWord || scan[token].pos != Pos::kNone) return;
    if (scan.token(token).length == 1) return;  // "ENTSO-E"
    PartOfName& part = parts.at(scan[token].key);
    part.token = part.score == 0 ? token : std::min(part.token, token);
    if (score > part.score) {
      part = {part.key, type, knowledge, static_cast<std::uint16_t>(score), part.token, false, false, false};
    }
  };
  // "Jordan Hayes … Jordan": a first name that the pack lists for a place.
  const auto register_first = [&](std::uint32_t token) {
    if (work->known_at[token] == 0 || parts.find(scan[token].key) != nullptr) return;
    const KnownName& place = work->known[work->known_at[token] - 1];
    if (place.last != token + 1 || category_of(place.type) != Category::kPlace) return;
    register_part(token, Type::kPerson, kNoId, kFirstName);
    if (parts.find(scan[token].key) != nullptr) parts.at(scan[token].key).first_name = true;
  };
  for (const KnownName& name : work->known) {
    if (name.type == Type::kPerson && name.score >= 800 && name.last - name.first > 1) {
      register_part(name.last - 1, Type::kPerson, name.knowledge, 880);
    }
    const Word& first = scan[name.first];
    const std::uint64_t taken =
        bit(LexClass::kEntity) | bit(LexClass::kGivenName) | bit(LexClass::kDirection);
    if (name.type == Type::kOrganization && name.score >= 800 && name.last - name.first > 1 &&
        !first.has(kCommon) && (first.lex & taken) == 0) {
      register_part(name.first, Type::kOrganization, name.knowledge, 780);
    }
  }
  for (const Run& run : work->runs) {
    const std::uint32_t count = run.last - run.first;
    if (count < 2) continue;
    if (scan[run.first].is(LexClass::kAssetPrefix)) {
      register_part(run.last - 1, Type::kVehicle, kNoId, kOfShip);
      continue;
    }
    const RunSummary& all = *summaries.find(run.key);
    const Judgement j = verdict(run, all);
    if (score_of(run, all, j, count) < 560) continue;
    if (j.reading == kPersonRun) {
      // "CEST Image": a common word is a surname only of somebody who is surely one.
      const bool common = scan[run.last - 1].has(kCommon) || scan[run.last - 1].has(kSmallElsewhere);
      if (!common || j.best >= 200) register_part(run.last - 1, Type::kPerson, kNoId, 840);
      register_first(run.first);
      if (!scan[run.first].is(LexClass::kGivenName) && !scan[run.first].has(kCommon)) {
        register_part(run.first, Type::kPerson, kNoId, 700);
      }
    } else if (j.reading == kOrgRun && !scan[run.first].has(kCommon) &&
               !scan[run.first].is(LexClass::kEntity)) {
      register_part(run.first, Type::kOrganization, kNoId, 760);
    }
  }

  for (const TaggedName& found : work->tagger.names()) {
    if (found.kind != TagKind::kPerson || found.last - found.first < 2) continue;
    const TaggedName name = trimmed(*work, found);
    if (name.kind != TagKind::kPerson || name.last - name.first < 2 || scan.title_case(name.first)) continue;
    const Word& surname = scan[name.last - 1];
    if (scan.token(name.last - 2).kind == TokenKind::kPunct && !scan.hyphen(name.last - 2) &&
        !scan.is(name.last - 2, ".")) {
      continue;  // "Akram Pasha)) Oh"
    }
    if (surname.has(kSmallElsewhere)) continue;
    if (scan[name.first].is(LexClass::kGivenName)) register_first(name.first);
    if (work->known_at[name.first] != 0) continue;
    register_part(name.last - 1, Type::kPerson, kNoId, surname.has(kCommon) ? 700 : 820);
    // "Issa Tchiroma Bakary … Tchiroma"
    const Word& middle = scan[name.last - 2];
    constexpr std::uint64_t kTaken = bit(LexClass::kEntity) | bit(LexClass::kGivenName);
    if (name.last - name.first == 3 && scan.capital(name.last - 2) && (middle.lex & kTaken) == 0 &&
        !middle.has(kCommon)) {
      register_part(name.last - 2, Type::kPerson, kNoId, 700);
    }
  }
  // Under a part of somebody's name: a place so spelt, unless it is spoken of for itself.
  const auto namesake_of = [&](const KnownName& name) -> PartOfName* {
    if (name.last - name.first != 1 || name.type == Type::kPerson || name.score < 400) return nullptr;
    const PartOfName* part = parts.find(scan[name.first].key);
    if (part == nullptr || part->type != Type::kPerson) return nullptr;
    return &parts.at(part->key);
  };
  std::array<const KnownName*, kMostNamesakes> countries{};
  std::size_t namesakes = 0;
  for (const KnownName& name : work->known) {
    PartOfName* part = namesake_of(name);
    if (part == nullptr) continue;
    part->placed = part->placed || part->token > name.first || spoken_of(scan, name);
    part->meant = part->meant || (part->token < name.first && stands_for_person(*work, name));
    if (name.type == Type::kCountry && namesakes < kMostNamesakes) countries[namesakes++] = &name;
  }
  // "Jordanian", "Amman": the country is spoken of, too.
  for (const KnownName& name : work->known) {
    if (namesakes == 0 || name.score < 800 || name.type == Type::kCountry) continue;
    const KnowledgeId state = article.knowledge->entity(name.knowledge).acts_for;
    for (std::size_t i = 0; i < namesakes && state != kNoId; ++i) {
      if (countries[i]->knowledge == state) parts.at(scan[countries[i]->first].key).placed = true;
    }
  }
  for (const KnownName& name : work->known) {
    const PartOfName* part = namesake_of(name);
    if (part == nullptr || part->token >= name.first) continue;
    const bool country = name.type == Type::kCountry;
    if (country && spoken_of(scan, name)) continue;
    const bool tagged = work->tagger.cost(name.first, name.last, TagKind::kPerson) == 0;
    if ((country || part->first_name) && part->placed && !(tagged && !part->first_name)) continue;
    const bool other = country && part->meant && !part->placed && alone(scan, name);
    if (!other && !stands_for_person(*work, name)) continue;
    sink->add(article.span(name.first, name.last), name.first, name.last, Category::kActor, Type::kPerson,
              kNamesake, {.knowledge = part->knowledge});
    sink->because("part of a name in this article", static_cast<std::int16_t>(kNamesake),
                  article.surface(name.first));
  }

  for (const Run& run : work->runs) {
    const std::uint32_t count = run.last - run.first;
    const RunSummary& all = *summaries.find(run.key);
    const Judgement j = verdict(run, all);
    int score = score_of(run, all, j, count);
    Type type = kTypeOf[j.reading];
    KnowledgeId knowledge = kNoId;
    std::string_view reason;
    if (run.reasons[j.reading] != nullptr) reason = run.reasons[j.reading];
    bool part_of_name = false;
    // A part of a name: its last word, or "al-Assad" of "Bashar al-Assad".
    const bool short_form =
        count == 1 || (count == 3 && scan.hyphen(run.first + 1) && !scan.seat_of_party(run.first, run.last));
    const PartOfName* part = parts.find(scan[run.last - 1].key);
    const bool second_half = part != nullptr && part->type == Type::kPerson && count > 1 && count < 4 &&
                             ends_name(*work, run, part->token);
    std::uint32_t begin = run.first;
    if ((short_form || second_half) && j.reading != kEventRun &&
        !(scan[run.first].has(kSmallElsewhere) && scan[run.first].has(kDistrusted))) {
      const bool nobody =
          part != nullptr && part->type == Type::kPerson && stands_for_nobody(*work, run.first, run.last);
      if (part != nullptr && part->score > score && !nobody) {
        type = part->type;
        knowledge = part->knowledge;
        score = second_half ? kSecondHalf : part->score;
        reason = "part of a name in this article";
        part_of_name = true;
        if (type == Type::kPerson && part->token < begin) begin = with_particles(scan, begin, part->token);
      }
    }
    if (score < (count == 1 ? 440 : 400)) continue;
    if (count == 1 && scan.token(run.first).length == 1) continue;  // "the B star"
    if (category_of(type) == Category::kPlace && scan.ailment(run.last)) continue;
    // "the Kerch Bridge", "Diego Garcia": the pack knows these very words for an asset.
    if (known_asset(article, run.first, run.last)) continue;
    const bool blocker = j.reading == kEventRun;
    const bool bare = reason.empty() || reason == kBareWords;
    const bool sure = (run.strongest[j.reading] >= kSureEvidence || all.best[j.reading] >= kSureEvidence) &&
                      !opening_words(scan, run);
    const Source source = part_of_name ? Source::kPartOfName
                          : sure       ? Source::kSureRun
                          : bare       ? Source::kBareRun
                                       : Source::kRun;
    const std::int32_t tagger =
        blocker || type == Type::kVehicle ? 0 : tagger_says(*work, run.first, run.last, type, score, source);
    const std::uint32_t last =
        type == Type::kPerson || type == Type::kOrganization ? scan.with_dot(run.last) : run.last;
    sink->add(article.span(begin, last), begin, last, category_of(type), type,
              static_cast<std::uint16_t>(score + tagger),
              {.flags = static_cast<std::uint8_t>(blocker                  ? kCandidateBlocker
                                                  : type == Type::kVehicle ? kCandidateNamed
                                                                           : 0),
               .knowledge = knowledge});
    sink->because(reason.empty() ? std::string_view("capitals") : reason, static_cast<std::int16_t>(score),
                  article.surface(run.last - 1));
    if (tagger != 0) sink->because("tagger", static_cast<std::int16_t>(tagger), "");
  }
}

}  // namespace gloss
