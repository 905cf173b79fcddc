#include "resolve/resolve.h"

#include <algorithm>

#include "grow.h"

namespace gloss {
namespace {

constexpr std::uint16_t kThreshold = 400;
constexpr std::uint16_t kSureName = 600;  // inside a name a capital says little: nested names need more
constexpr std::int64_t kWorthless = 300;  // below the threshold: the weakest winner still weighs something

std::uint32_t length_of(const Candidate& c) { return c.last_token - c.first_token; }

bool well_formed(const Candidate& c, std::uint32_t tokens) {
  return c.first_token < c.last_token && c.last_token <= tokens;
}

// The order in which candidates of equal total weight are preferred; `a` and `b` are their indexes.
bool preferred(const std::vector<Candidate>& candidates, std::uint32_t a, std::uint32_t b) {
  const Candidate& x = candidates[a];
  const Candidate& y = candidates[b];
  if (x.score != y.score) return x.score > y.score;
  if (length_of(x) != length_of(y)) return length_of(x) > length_of(y);
  if (x.category != y.category) return x.category < y.category;
  if (x.type != y.type) return x.type < y.type;
  if ((x.knowledge == kNoId) != (y.knowledge == kNoId)) return y.knowledge == kNoId;
  return a < b;
}

// Names of one thing: what looks like a name inside them ("York" in "New York") is not one.
bool holds_names(const Candidate& outer) {
  switch (outer.type) {
    case Type::kPerson:
    case Type::kCountry:
    case Type::kCity:
    case Type::kDemonym:
      return false;
    default:
      return outer.category != Category::kFigure;
  }
}

// A name of its own, as opposed to the common noun of a body or a collective ("Navy" in "Indonesian Navy").
// New "Jersey", Northern "Ireland", New "South Wales": what another place is called by is no name inside a
// known one's; nor is its own short name, "Rio" de Janeiro.
bool is_namesake(const Article& article, const Candidate& c, const Candidate& outer) {
  if (outer.knowledge == kNoId || outer.category != Category::kPlace) return false;
  if (c.knowledge == outer.knowledge) return true;
  const bool rest = c.first_token == outer.first_token && outer.last_token - c.last_token == 1;
  if (rest && article.tokens[c.last_token].kind == TokenKind::kPunct) return true;  // "Alta" of "Alta."
  if (c.knowledge == kNoId) return c.type == Type::kRegion && c.first_token > outer.first_token;
  const std::string_view own = article.knowledge->entity(c.knowledge).country;
  const std::string_view around = article.knowledge->entity(outer.knowledge).country;
  return !own.empty() && !around.empty() && own != around;
}

bool is_name(const Article& article, const Candidate& c, const Candidate& outer) {
  if (c.category != Category::kActor && c.category != Category::kPlace) return false;
  if ((c.flags & kCandidateBlocker) != 0) return false;
  if ((c.flags & kCandidateNestedOnly) != 0) return true;
  if (c.knowledge == kNoId && c.score < kSureName) return false;
  if (is_namesake(article, c, outer)) return false;
  // "Middle East-Europe | Trade Corridor": half of a compound and the noun that heads it are no name.
  if (c.knowledge == kNoId && length_of(c) > 1 && c.first_token > outer.first_token &&
      article.surface(c.first_token - 1) == "-" && c.last_token == outer.last_token)
    return false;
  const Token& token = article.tokens[c.first_token];
  if (c.type == Type::kOrganization || c.type == Type::kGroup) {
    // Capitals inside a model's name are a designation ("SA-18"), elsewhere a body ("AfCFTA secretariat").
    return c.knowledge != kNoId || (token.shape == Shape::kUpper && outer.category != Category::kAsset);
  }
  return token.capitalised() || token.shape == Shape::kUncased;
}

Annotation annotation_of(const Candidate& c) {
  Annotation a;
  a.span = c.span;
  a.category = c.category;
  a.type = c.type;
  a.score = c.score;
  if ((c.flags & kCandidateNamed) != 0) a.flags |= kNamed;
  a.knowledge = c.knowledge;
  a.value = c.value;
  a.evidence = c.evidence;
  a.lexicon = c.lexicon;
  return a;
}

// The winner that the tokens of `c` touch first; kNoId where they touch none. O(log winners).
std::uint32_t first_touched(const std::vector<Candidate>& candidates,
                            const std::vector<std::uint32_t>& winners, const Candidate& c) {
  const auto it = std::partition_point(winners.begin(), winners.end(), [&](std::uint32_t w) {
    return candidates[w].last_token <= c.first_token;
  });
  if (it == winners.end() || candidates[*it].first_token >= c.last_token) return kNoId;
  return static_cast<std::uint32_t>(it - winners.begin());
}

}  // namespace

std::int64_t weight_of(const Candidate& candidate) {
  if (candidate.score < kThreshold) return 0;
  return (candidate.score - kWorthless) * (2 * std::int64_t{length_of(candidate)} - 1);
}

void Resolver::index_furniture(const Article& article) {
  furniture_before_.assign(article.size() + 1, 0);
  for (std::uint32_t t = 0; t < article.size(); ++t) {
    furniture_before_[t + 1] = furniture_before_[t] + (article.tokens[t].has(kFurniture) ? 1 : 0);
  }
}

bool Resolver::on_furniture(const Article& article, const Candidate& c) const {
  if (furniture_before_[c.first_token] == furniture_before_[c.last_token]) return false;
  return c.type != Type::kDate || !c.span.overlaps(article.date_span);
}

// Counting sort: stable, and linear where a comparison sort is not.
void Resolver::sort_live(const std::vector<Candidate>& candidates, std::uint32_t Candidate::* token,
                         std::uint32_t tokens) {
  bucket_.assign(tokens + 2, 0);
  for (const std::uint32_t id : live_) ++bucket_[candidates[id].*token + 1];
  for (std::uint32_t t = 0; t <= tokens; ++t) bucket_[t + 1] += bucket_[t];
  sorted_.resize(live_.size());
  for (const std::uint32_t id : live_) sorted_[bucket_[candidates[id].*token]++] = id;
}

bool Resolver::may_win(const Article& article, const Candidate& c) const {
  return well_formed(c, article.size()) && c.score >= kThreshold && !on_furniture(article, c);
}

void Resolver::schedule(const std::vector<Candidate>& candidates, std::uint32_t tokens) {
  chosen_.clear();
  if (live_.empty()) return;
  sort_live(candidates, &Candidate::last_token, tokens);

  best_.assign(tokens + 1, 0);
  choice_.assign(tokens + 1, kNoId);
  for (std::uint32_t t = 1; t <= tokens; ++t) {
    best_[t] = best_[t - 1];
    for (std::uint32_t i = bucket_[t - 1]; i < bucket_[t]; ++i) {
      const std::uint32_t id = sorted_[i];
      const std::int64_t total = best_[candidates[id].first_token] + weight_of(candidates[id]);
      if (total > best_[t] ||
          (total == best_[t] && (choice_[t] == kNoId || preferred(candidates, id, choice_[t])))) {
        best_[t] = total;
        choice_[t] = id;
      }
    }
  }

  for (std::uint32_t t = tokens; t > 0;) {
    if (choice_[t] == kNoId) {
      --t;
    } else {
      chosen_.push_back(choice_[t]);
      t = candidates[choice_[t]].first_token;
    }
  }
  std::reverse(chosen_.begin(), chosen_.end());
  gloss::release(&bucket_, &sorted_, &best_, &choice_);
}

void Resolver::settle(const Article& article, const std::vector<Candidate>& candidates) {
  settled_.clear();
  forced_before_.assign(1, 0);
  live_.clear();
  for (std::uint32_t id = 0; id < candidates.size(); ++id) {
    const Candidate& c = candidates[id];
    if ((c.flags & (kCandidateForced | kCandidateNever)) != 0 && well_formed(c, article.size()))
      live_.push_back(id);
  }
  if (live_.empty()) return;
  schedule(candidates, article.size());
  settled_ = chosen_;
  for (const std::uint32_t id : settled_) {
    forced_before_.push_back(forced_before_.back() +
                             ((candidates[id].flags & kCandidateForced) != 0 ? 1 : 0));
  }
}

bool Resolver::displaced(const std::vector<Candidate>& candidates, std::uint32_t id, bool nested) const {
  const Candidate& c = candidates[id];
  if ((c.flags & kCandidateNever) != 0) return true;
  const std::uint32_t first = first_touched(candidates, settled_, c);
  if (first == kNoId || settled_[first] == id) return false;
  const auto behind = std::partition_point(settled_.begin() + first, settled_.end(), [&](std::uint32_t s) {
    return candidates[s].first_token < c.last_token;
  });
  const auto last = static_cast<std::uint32_t>(behind - settled_.begin());
  if (!nested && forced_before_[last] != forced_before_[first]) return true;
  // Only the outer two of those it touches can stick out of it.
  const auto holds = [&](const Candidate& s) {
    return (s.flags & kCandidateNever) == 0 ||
           (c.first_token <= s.first_token && s.last_token <= c.last_token && length_of(s) < length_of(c));
  };
  return !holds(candidates[settled_[first]]) || !holds(candidates[settled_[last - 1]]);
}

void Resolver::release() {
  gloss::release(&live_, &chosen_, &settled_, &forced_before_, &winners_, &shown_, &furniture_before_,
                 &taken_);
}

void Resolver::resolve(const Article& article, const CandidateSink& sink, bool explain, Document* document) {
  const std::vector<Candidate>& candidates = sink.candidates();
  const auto count = static_cast<std::uint32_t>(candidates.size());
  document->annotations.clear();
  document->nested.clear();
  document->losers.clear();
  index_furniture(article);

  settle(article, candidates);
  live_.clear();
  for (std::uint32_t id = 0; id < count; ++id) {
    const Candidate& c = candidates[id];
    if (may_win(article, c) && (c.flags & kCandidateNestedOnly) == 0 && !displaced(candidates, id, false))
      live_.push_back(id);
  }
  schedule(candidates, article.size());
  winners_.swap(chosen_);
  gloss::release(&live_);
  shown_.clear();
  shown_.reserve(winners_.size());
  document->annotations.reserve(winners_.size());
  for (const std::uint32_t id : winners_) {
    if ((candidates[id].flags & kCandidateBlocker) != 0) {
      shown_.push_back(kNoId);
      continue;
    }
    shown_.push_back(static_cast<std::uint32_t>(document->annotations.size()));
    document->annotations.push_back(annotation_of(candidates[id]));
  }

  find_nested(article, candidates, document);
  if (explain) list_losers(article, candidates, document);
}

void Resolver::find_nested(const Article& article, const std::vector<Candidate>& candidates,
                           Document* document) {
  const auto count = static_cast<std::uint32_t>(candidates.size());
  // Winners do not overlap, so one schedule over all names inside them is the best set for each.
  live_.clear();
  for (std::uint32_t id = 0; id < count; ++id) {
    const Candidate& c = candidates[id];
    if (!may_win(article, c) || displaced(candidates, id, true)) continue;
    const std::uint32_t at = first_touched(candidates, winners_, c);
    if (at == kNoId || shown_[at] == kNoId) continue;
    const Candidate& outer = candidates[winners_[at]];
    if (!holds_names(outer) || !is_name(article, c, outer) || c.first_token < outer.first_token ||
        c.last_token > outer.last_token || length_of(c) == length_of(outer)) {
      continue;
    }
    live_.push_back(id);
  }
  schedule(candidates, article.size());
  std::size_t next = 0;
  for (std::size_t at = 0; at < winners_.size(); ++at) {
    if (shown_[at] == kNoId) continue;
    const auto begin = static_cast<std::uint32_t>(document->nested.size());
    while (next < chosen_.size() &&
           candidates[chosen_[next]].first_token < candidates[winners_[at]].last_token) {
      document->nested.push_back(annotation_of(candidates[chosen_[next++]]));
    }
    document->annotations[shown_[at]].nested = {begin, static_cast<std::uint32_t>(document->nested.size())};
  }
}

void Resolver::list_losers(const Article& article, const std::vector<Candidate>& candidates,
                           Document* document) {
  const auto count = static_cast<std::uint32_t>(candidates.size());
  taken_.assign(count, false);
  for (std::size_t at = 0; at < winners_.size(); ++at) taken_[winners_[at]] = shown_[at] != kNoId;
  for (const std::uint32_t id : chosen_) taken_[id] = true;
  live_.clear();
  for (std::uint32_t id = 0; id < count; ++id) {
    if (!taken_[id] && well_formed(candidates[id], article.size())) live_.push_back(id);
  }
  sort_live(candidates, &Candidate::first_token, article.size());
  for (const std::uint32_t id : sorted_) {
    const Candidate& c = candidates[id];
    Loser loser;
    loser.annotation = annotation_of(c);
    if (may_win(article, c)) {
      const std::uint32_t at = first_touched(candidates, winners_, c);
      if (at != kNoId) loser.winner = shown_[at];
    }
    document->losers.push_back(loser);
  }
  gloss::release(&bucket_, &sorted_);
}

}  // namespace gloss
