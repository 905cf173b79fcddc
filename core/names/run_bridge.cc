#include "names/run_bridge.h"

namespace gloss {

bool RunBridge::particle(std::uint32_t t, std::string_view value) const {
  if (t >= scan_.size() || !scan_[t].is(LexClass::kNameParticle)) return false;
  const PhraseMatch* match = article_.longest(t, LexClass::kNameParticle);
  return match != nullptr && (value.empty() || article_.value_of(*match) == value);
}

bool RunBridge::headed(std::uint32_t first, std::uint32_t end, std::uint32_t* head) const {
  for (std::uint32_t t = first; t < end; ++t) {
    if (scan_[t].is(LexClass::kOrgHead)) {
      *head = t;
      return true;
    }
  }
  return false;
}

// Capitalised words from `t` on come to a head within reach.
bool RunBridge::reaches_head(std::uint32_t t, LexClass lex) const {
  for (std::uint32_t n = 0; n < 4 && t < sentence_end_ && scan_.capital(t); ++n, ++t) {
    if (scan_[t].is(lex)) return true;
  }
  return false;
}

// Words with a capital in [first, end) that name nobody, and behind the comma at `end` a common one, "and",
// and others up to a head.
bool RunBridge::listed_before_head(std::uint32_t first, std::uint32_t end) const {
  for (std::uint32_t t = first; t < end; ++t) {
    const bool part =
        scan_.comma(t) || (scan_.capital(t) && work_.known_at[t] == 0 && !scan_[t].is(LexClass::kGivenName));
    if (!part) return false;
  }
  const std::uint32_t next = end + 1;
  if (!scan_[next].has(kCommon)) return false;
  if (scan_.is(next + 1, "and"))
    return scan_.capital(next + 2) && scan_[next + 2].has(kCommon) &&
           reaches_head(next + 2, LexClass::kOrgHead);
  return scan_.comma(next + 1) && scan_.capital(next + 2) && scan_.is(next + 3, "and") &&
         reaches_head(next + 4, LexClass::kOrgHead);
}

// The complement that ends at `end` may be the first of a list: a common word, or one that names nobody right
// behind the preposition ("Party for Socialism and Liberation").
bool RunBridge::listable(std::uint32_t end) const {
  const bool sole = end > 1 && (scan_.is(end - 2, "for") || scan_.is(end - 2, "of"));
  return scan_[end - 1].has(kCommon) || (sole && !scan_[end - 1].is(LexClass::kEntity));
}

bool RunBridge::comma_inside(std::uint32_t first, std::uint32_t end) const {
  while (first < end && !scan_.comma(first)) ++first;
  return first < end;
}

bool RunBridge::listed_behind_comma(std::uint32_t first, std::uint32_t end) const {
  return end > first + 2 && scan_.comma(end - 2);
}

// "Recep bin Salman", "Ursula von der Leyen", "Luiz Inacio Lula da Silva", "Bashar al-Assad", "Alianza para
// el Progreso".
std::uint32_t RunBridge::particles(std::uint32_t /*first*/, std::uint32_t end) const {
  if (!scan_.small(end) || !particle(end, "")) return end;
  std::uint32_t t = end;
  while (t < end + 3 && t < sentence_end_ && scan_.small(t) && (particle(t, "inner") || particle(t, "link")))
    ++t;
  if (particle(t, "hyphen") && scan_.hyphen(t + 1))
    t += 2;
  else if (t > end && scan_.small(t) && particle(t, "hyphen"))  // "para el"
    ++t;
  return t > end && t < sentence_end_ && scan_.capital(t) ? t : end;
}

std::uint32_t RunBridge::ampersand(std::uint32_t /*first*/, std::uint32_t end) const {
  const std::uint32_t next = end + 1;
  if (scan_.is(end, "&") && scan_.capital(next)) return next;
  // "Texas A&M University": a letter that looks like an article
  const bool letter = next + 1 < sentence_end_ && scan_.token(end).shape == Shape::kSingleUpper &&
                      scan_.is(next, "&") && scan_.joined(next) && scan_.joined(next + 1);
  return letter && scan_.capital(next + 1) ? next + 1 : end;
}

// "Luis \"Fito\" Vega", "Ismael \"El Mayo\" Zambada"
std::uint32_t RunBridge::nickname(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint32_t kLongest = 3;
  const bool named = scan_[first].is(LexClass::kGivenName) ||
                     (end == first + 1 && !scan_[first].has(kCommon) && !scan_[first].has(kDistrusted));
  if (!named || !quote(end)) return end;
  std::uint32_t close = end + 1;
  while (close < end + kLongest && close < sentence_end_ && scan_.capital(close)) ++close;
  const std::uint32_t surname = close + 1;
  const bool closed = close > end + 1 && quote(close) && surname < sentence_end_;
  return closed && scan_.capital(surname) && work_.role_at[surname] == 0 ? surname : end;
}

std::uint32_t RunBridge::possessive(std::uint32_t first, std::uint32_t end) const {
  const std::uint32_t next = end + 1;
  // "People's Protection Units", "Kurdistan Workers' Party".
  if (scan_.possessive(end) && (scan_[end - 1].context & kInnerPossessive) != 0 && scan_.capital(next))
    return next;
  if (scan_.office_of(next)) return next;  // "Alachua Sheriff's Office"
  // "St. Mary's Catholic School"
  if (!scan_.is(first, "st")) return end;
  if (scan_.is(end, ".") && end == first + 1 && scan_.joined(end) && scan_.capital(next)) return next;
  const bool headed = reaches_head(next, LexClass::kOrgHead) || reaches_head(next, LexClass::kPlaceHead);
  return scan_.possessive(end) && headed ? next : end;
}

std::uint32_t RunBridge::offices(std::uint32_t first, std::uint32_t end) const {
  const std::uint32_t next = end + 1;
  // "Chamber of Deputies", "Board of Governors"
  if (scan_.is(end, "of") && scan_[end - 1].is(LexClass::kOrgHead) && scan_.capital(next) &&
      work_.role_at[next] != 0 && article_.surface(next).ends_with('s') && !scan_.capital(next + 1)) {
    return next;
  }
  // "Office of the Ombudsman"
  if (scan_.is(end, "of") && scan_.is(end - 1, "office") && scan_.is(next, "the") &&
      scan_.capital(next + 1) && work_.role_at[next + 1] != 0) {
    return next + 1;
  }
  // "University of Texas at Tyler"
  const bool at = scan_.is(end, "at") && scan_[first].is(LexClass::kOrgHead) && scan_.is(first + 1, "of");
  return at && scan_.capital(next) ? next : end;
}

std::uint32_t RunBridge::before_head(std::uint32_t first, std::uint32_t end) const {
  // "Lost 52 Project"
  const bool number = scan_.token(end).kind == TokenKind::kNumber && !scan_.joined(end);
  // "Cinema for Peace Foundation"
  const bool purpose = scan_.is(end, "for") && end == first + 1 && !scan_[first].has(kDistrusted);
  return (number || purpose) && reaches_head(end + 1, LexClass::kOrgHead) ? end + 1 : end;
}

// What begins at `t` behind the preposition at `end` is no part of the body before it.
bool RunBridge::another(std::uint32_t first, std::uint32_t end, std::uint32_t t) const {
  // "the People's Party of Amara Osei": whose it is.
  const bool given =
      scan_[t].is(LexClass::kGivenName) && scan_.capital(t + 1) && !scan_[t + 1].is(LexClass::kEntity);
  if ((t + 1 < sentence_end_ && given) || known_as(t, Type::kPerson)) return true;
  if (scan_.is(end, "of")) return false;
  // "the Coast Guard for the West Sea", "… on the West Sea": its field of duty, no part of its name.
  // But a "Committee on Benghazi" is called after what it looks into.
  const PhraseMatch* head = end > first + 1 ? article_.longest(end - 2, LexClass::kOrgHead) : nullptr;
  const bool topic = t == end + 1 && head != nullptr && article_.value_of(*head) == "topic" &&
                     !(known(t) != nullptr && scan_.is(known(t)->last, "-"));  // "on U.S. - China trade"
  if (topic) return false;
  if (known(t) != nullptr && category_of(known(t)->type) == Category::kPlace) return true;
  // "left the Harbour Union for the Progressive Party", "the European Parliament for the Pirates": two
  // bodies.
  const bool listed = known(first) != nullptr && known(first)->last == end;
  const bool headed_itself =
      end - first > 1 && scan_.is(end, "for") && t > end + 1 && reaches_head(t, LexClass::kOrgHead);
  const bool seen = tagged(work_, first, end, TagKind::kOrg) && work_.tagged_at[t] != 0;
  return listed || headed_itself || seen;
}

std::uint32_t RunBridge::complement(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t head = 0;
  const std::uint32_t next = end + 1;
  const bool of = scan_.is(end, "of") && !scan_.seat_of_business(end);
  if (!of && !scan_.is(end, "for") && !scan_.is(end, "on")) return end;
  if (!headed(first, end, &head)) return end;
  if (of && known_as(next, Type::kCountry)) return next;
  if (!scan_[end - 1].is(LexClass::kOrgHead)) return end;
  const std::uint32_t t = scan_.is(next, "the") ? next + 1 : next;
  const bool goes_on = t < sentence_end_ && scan_.capital(t) && work_.role_at[t] == 0;
  return goes_on && !another(first, end, t) ? t : end;
}

// "Committee for the Protection of Birds"
std::uint32_t RunBridge::purpose(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t head = 0;
  const std::uint32_t next = end + 1;
  const std::uint32_t at = end > 2 && scan_.is(end - 2, "the") ? end - 3 : end - 2;
  const bool inside = scan_.is(end, "of") && at > first && at < end && scan_.is(at, "for");
  return inside && scan_.capital(next) && !scan_[next].is(LexClass::kGivenName) && headed(first, at, &head)
             ? next
             : end;
}

std::uint32_t RunBridge::comma(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint32_t kReach = 6;
  std::uint32_t head = 0;
  const std::uint32_t next = end + 1;
  if (!scan_.comma(end) || !scan_.capital(next)) return end;
  // "Institute of Epidemiology, Disease Control and Research": the list inside a complement, where it ends in
  // "and".
  if (headed(first, end, &head) && head + 1 < end && listable(end)) {
    for (std::uint32_t t = next; t < end + kReach && t < sentence_end_; ++t) {
      if (scan_.is(t, "and")) return scan_.capital(t + 1) && scan_[t + 1].has(kCommon) ? next : end;
      if (!(scan_.capital(t) && scan_[t].has(kCommon)) && !scan_.comma(t)) break;
    }
  }
  // "National Solidarity, Brotherhood and Democracy Commission"
  return listed_before_head(first, end) ? next : end;
}

// "the Ministry of Defence and | Interior Ministry", "… | Foreign Office": a common body, or one of the same
// head.
bool RunBridge::another_ministry(std::uint32_t head, std::uint32_t next) const {
  if (next + 1 >= sentence_end_ || !scan_.capital(next + 1) || scan_.capital(next + 2)) return false;
  const PhraseMatch* body = article_.longest(next, LexClass::kOrgNoun);
  return scan_[next + 1].key == scan_[head].key || (body != nullptr && body->count == 2);
}

std::uint32_t RunBridge::conjunction(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t head = 0;
  const std::uint32_t next = end + 1;
  if (!scan_.is(end, "and") || !scan_.capital(next) || work_.role_at[next] != 0) return end;
  const bool has_head = headed(first, end, &head);
  // "Council of Arab and African States"
  if (known_as(end - 1, Type::kDemonym) && known_as(next, Type::kDemonym) && has_head && head + 2 < end)
    return next;
  if (known(next) != nullptr) return end;
  // "Ministry of Trade and Industry", "Food and Drug Administration".
  const bool domain = scan_[next].is(LexClass::kRoleDomain);
  const bool inside_complement =
      has_head && head + 1 < end && listable(end) && !another_ministry(head, next) &&
      (domain || scan_[next].has(kCommon) || (scan_.capital(end + 2) && scan_[end + 2].has(kCommon)) ||
       article_.begins(next, bit(LexClass::kActNoun))) &&
      (domain || !scan_.verb_like(end + 2) || comma_inside(head, end) ||
       (scan_.capital(end + 2) && !scan_.title_case(end)));
  // "the Armament Research and Development Establishment", "the Flood Forecasting and Warning Centre"
  const bool common = scan_[end - 1].has(kCommon) || article_.surface(end - 1).ends_with("ing");
  const bool two = end == first + 2 && first > 0 && common && !scan_[end - 1].is(LexClass::kOrgHead) &&
                   !scan_[first].is(LexClass::kGivenName) &&
                   (scan_.is(first - 1, "the") || scan_.possessive(first - 1));
  const bool opens =
      !scan_[first].has(kDistrusted) && (two || (end == first + 1 && scan_[first].has(kCommon)));
  const bool before_head = (opens || listed_behind_comma(first, end)) && (scan_[next].has(kCommon) || two) &&
                           reaches_head(next + 1, LexClass::kOrgHead);
  return inside_complement || before_head ? next : end;
}

std::uint32_t RunBridge::behind(std::uint32_t first, std::uint32_t end) const {
  if (end >= sentence_end_ || scan_.token(end - 1).has(kParagraphAfter)) return end;
  if (const std::uint32_t t = particles(first, end); t != end) return t;
  if (end + 1 >= sentence_end_) return end;
  using Bridge = std::uint32_t (RunBridge::*)(std::uint32_t, std::uint32_t) const;
  constexpr Bridge kBridges[] = {&RunBridge::ampersand, &RunBridge::nickname,    &RunBridge::possessive,
                                 &RunBridge::offices,   &RunBridge::before_head, &RunBridge::complement,
                                 &RunBridge::purpose,   &RunBridge::comma,       &RunBridge::conjunction};
  for (const Bridge bridge : kBridges) {
    if (const std::uint32_t t = (this->*bridge)(first, end); t != end) return t;
  }
  return end;
}

}  // namespace gloss
