// What stands behind a country: the verb that it is the subject of, what it owns, the noun that it describes.
#include <algorithm>

#include "entities/country_judge.h"

namespace gloss {

// Adverbs, "on Monday", "last year", ", for its part,": what may stand between a subject and its verb.
std::uint32_t CountryJudge::skip_aside(std::uint32_t t) const {
  for (int n = 0; n < 4 && has(t); ++n) {
    const std::uint32_t m = mentions_.beginning_at(t), next = mentions_.beginning_at(t + 1);
    const auto is_a = [this](std::uint32_t mention, Category category) {
      return mention != kNoId && annotation_of(document_, mentions_[mention]).category == category;
    };
    const bool before_date =
        scan_.is(t, "on") || scan_.is(t, "in") || scan_.is(t, "late") || scan_.is(t, "early");
    // "both formally recognised", "first established"
    const bool manner = scan_.small(t) && !scan_.verb_like(t) && article_.surface(t).ends_with("ly");
    const bool order = scan_[t].is(LexClass::kOrdinalWord) && scan_.verb_like(t + 1);
    if (is_a(m, Category::kFigure)) {
      t = mentions_[m].last;
    } else if (manner || order || scan_.is(t, "both") || scan_.is(t, "all") || scan_[t].pos == Pos::kAdverb ||
               (before_date && is_a(next, Category::kFigure))) {
      ++t;
    } else if (scan_[t].pos == Pos::kPreposition && is_a(next, Category::kPlace)) {
      t = mentions_[next].last;  // "the US and its allies [in Europe] imposed"
    } else {
      break;
    }
  }
  return t;
}

// The noun phrase at `t` (at most five words) ends in an act noun.
bool CountryJudge::act_noun_ends(std::uint32_t t, std::uint32_t* end) const {
  bool act = false;
  if (scan_.is(t, "\"") || scan_.is(t, "“") || scan_.is(t, "‘")) ++t;  // Moscow's "special operation"
  const std::uint32_t limit = t + 5;
  for (; t < limit && has(t) && !scan_.starts_sentence(t); ++t) {
    const Word& word = scan_[t];
    const std::uint32_t named = mentions_.beginning_at(t);  // "The Hague's Peace Palace"
    const bool place =
        named != kNoId && annotation_of(document_, mentions_[named]).category == Category::kPlace;
    if (const PhraseMatch* noun = article_.longest(t, LexClass::kActNoun); noun != nullptr && !place) {
      act = true;
      t += noun->count - 1;
      continue;
    }
    if (scan_.hyphen(t)) continue;
    const std::uint32_t m = mentions_.beginning_at(t);
    if (m != kNoId) {
      const Annotation& a = annotation_of(document_, mentions_[m]);
      // "US drone strikes": assets and figures may stand before the noun; roles and bodies are what is owned.
      if (act || a.category == Category::kActor || a.category == Category::kRole ||
          a.category == Category::kPlace)
        break;
      t = mentions_[m].last - 1;
      act = article_.longest(t, LexClass::kActNoun) != nullptr;
      continue;
    }
    const bool headline = scan_.title_case(t) && word.has(kCommon);
    if (!(scan_.small(t) || headline) || word.pos != Pos::kNone) break;
    if (scan_.verb_like(t) && !word.is(LexClass::kAssetNoun)) break;  // "US law forbids …"
    if (act) break;  // a word behind the act noun: a verb, or a noun that the act noun only describes
  }
  *end = t;
  if (!act) return false;
  // "US sanctions relief fund": a further noun means that the act noun only describes.
  return !(has(t) && scan_.small(t) && scan_.noun_like(t) && !scan_.starts_sentence(t));
}

// "Pyongyang's nuclear weapons", "Kyiv's foreign minister": of a capital, what its country has and no town;
// but "Moscow's army museum".
bool CountryJudge::state_owns(std::uint32_t t) const {
  constexpr std::uint32_t kAdjectives = 3;
  if (annotation_of(document_, mention_).type != Type::kCity) return false;
  const std::uint32_t limit = t + kAdjectives;
  for (; t <= limit && scan_.small(t) && !scan_.starts_sentence(t); ++t) {
    for (const PhraseMatch& match : article_.matches_at(t)) {
      if (match.lex != LexClass::kNameContext || article_.value_of(match) != "state_owned") continue;
      const std::uint32_t next = t + match.count;
      if (match.count > 1 || !has(next) || scan_.starts_sentence(next) || scan_.verb_like(next) ||
          !scan_.noun_like(next))
        return true;
    }
    if (scan_[t].pos != Pos::kNone) return false;
  }
  return false;
}

void CountryJudge::possessed(std::uint32_t t) {
  std::uint32_t end = t;
  if (act_noun_ends(t, &end)) return vote(350, "whose act it is");
  if (state_owns(t)) return vote(350, "has what states have");
  for (std::uint32_t k = t; k < t + 5 && has(k); ++k) {
    if (mentions_.beginning_at(k) != kNoId && !context(k, kRelation)) break;
    if (scan_[k].pos != Pos::kNone || scan_.starts_sentence(k)) break;
    if (context(k, kRelation)) return vote(250, "one side of a relation");
  }
  vote(-400, "owns a thing, a person or an office");
}

void CountryJudge::attributed(std::uint32_t t) {
  attributed_ = true;
  std::uint32_t end = t;
  if (act_noun_ends(t, &end)) return vote(350, "whose act it is");
  vote(-350, "attribute of what follows");
}

void CountryJudge::verb_behind(std::uint32_t t) {
  const Word& word = scan_[t];
  if (word.pos == Pos::kCopula) {
    std::uint32_t k = skip_aside(t + 1);
    if (has(k) && scan_[k].pos == Pos::kNegation) k = skip_aside(k + 1);
    if (!has(k)) return;
    const std::uint32_t stop = std::min(k + 9, scan_.size());
    bool relation = false, describing = false;
    for (std::uint32_t j = k; j < stop && !scan_.starts_sentence(j) && scan_[j].pos != Pos::kRelative; ++j) {
      if (scan_.comma(j)) break;
      relation = relation || context(j, kRelation);
      describing = describing || context(j, kDescribing);
    }
    const std::string_view s = article_.surface(k);
    if (relation) return vote(260, "one side of a relation");
    if (scan_.small(k) && s.size() > 4 && s.ends_with("ing")) return vote(260, "subject of a verb");
    if (scan_.verb_like(k) && !describing) return vote(260, "subject of a verb");
    if (context(k, kPoised)) return vote(240, "subject of a verb");
    return vote(describing || scan_[k].pos == Pos::kDeterminer ? -250 : -60, "described, not acting");
  }
  if (scan_.is(t, "has") || scan_.is(t, "have") || scan_.is(t, "had")) {
    std::uint32_t k = skip_aside(t + 1);
    if (scan_.is(k, "both") || scan_.is(k, "all")) ++k;
    if (!has(k)) return;
    if (scan_.verb_like(k) || scan_[k].pos == Pos::kCopula || (has(k) && scan_[k].is(LexClass::kActVerb)) ||
        scan_[k].pos == Pos::kNegation) {
      return vote(280, "subject of a verb");
    }
    for (std::uint32_t j = k; j < k + 7 && has(j) && !scan_.starts_sentence(j); ++j) {
      const std::uint32_t m = mentions_.beginning_at(j);
      if (m != kNoId && type_at(m) == Type::kGroup) return vote(220, "has forces");
      if (scan_.comma(j)) break;
    }
    return vote(-200, "described, not acting");
  }
  if (scan_[t].is(LexClass::kSayVerb)) return vote(330, "subject of a verb of saying");
  if (word.pos == Pos::kAuxiliary) return vote(280, "subject of a verb");
  vote(280, "subject of a verb of doing");
}

// "Turkish-led", "Oslo-based", "US-China talks"
void CountryJudge::hyphenated(std::uint32_t t) {
  if (context(t, kActorTail)) return vote(500, "\"-led\"");
  if (context(t, kPlaceTail)) return vote(-500, "\"-based\"");
  const std::uint32_t m = mentions_.beginning_at(t);
  std::uint32_t end = 0;
  if (member(m) && act_noun_ends(mentions_[m].last, &end)) vote(400, "one side of a relation");
}

void CountryJudge::behind_comma(std::uint32_t t) {
  // "Beijing, which had sent observers": what the clause says it did
  if (scan_.is(t, "which") || scan_.is(t, "who")) {
    const std::uint32_t verb = skip_aside(t + 1);
    if (has(verb) && scan_.verb_like(verb) && scan_[verb].pos != Pos::kCopula) {
      subject_ = true;
      verb_behind(verb);
    }
    return;
  }
  // "Baku, for its part, demands"
  if (scan_.is(t, "for") && scan_.is(t + 2, "part") && scan_.comma(t + 3)) {
    subject_ = true;
    return vote(280, "subject of a verb");
  }
  // "Turkey, a NATO member, said": over one short apposition.
  for (std::uint32_t k = t; k < t + 11 && has(k) && !scan_.starts_sentence(k); ++k) {
    if (!scan_.comma(k)) continue;
    const bool opens = scan_.starts_sentence(list_first_) ||
                       (list_first_ > 0 && scan_.starts_sentence(list_first_ - 1));  // "The United States"
    if (opens && scan_.verb_like(skip_aside(k + 1))) vote(150, "subject of a verb");
    break;
  }
}

// "US strikes", "Turkey strikes": a noun if nothing determines what follows it as an object. `t` is where the
// words behind the country begin, `noun` the first that is no aside.
bool CountryJudge::act_noun_at(std::uint32_t noun, std::uint32_t t) const {
  // "Israel still controls": an adverb stands before a verb.
  if (!scan_.noun_like(noun) || !scan_[noun].is(LexClass::kActNoun)) return false;
  if (noun != t && scan_[noun - 1].pos == Pos::kAdverb) return false;
  const bool object = scan_[noun].is(LexClass::kActVerb) && has(noun + 1) &&
                      (determined_at(noun + 1) || scan_.is(noun + 1, "nearly") ||
                       scan_.is(noun + 1, "almost") || scan_[noun + 1].is(LexClass::kEntity));
  return !object;
}

bool CountryJudge::determined_at(std::uint32_t t) const {
  return scan_[t].pos == Pos::kDeterminer || scan_[t].pos == Pos::kPossessive;
}

// "with Turkey and Iran", "of the United States": no subject of what follows.
bool CountryJudge::governed() const {
  const bool of_the = list_first_ == mention_.first && list_first_ > 1 && scan_.is(list_first_ - 1, "the") &&
                      scan_.is(list_first_ - 2, "of");
  return list_first_ > 0 && !scan_.starts_sentence(list_first_) &&
         (scan_[list_first_ - 1].pos == Pos::kPreposition || of_the);
}

bool CountryJudge::verb_at(std::uint32_t t) const {
  if (scan_.verb_like(t)) return true;
  // "Hungary, Slovakia Seek Waiver": a verb of several, in a headline in Title Case
  const bool several = list_last_ != mention_.last || list_first_ != mention_.first;
  return several && scan_.title_case(t) && scan_.capital(t) && scan_[t].is(LexClass::kActVerb) &&
         scan_[t].pos == Pos::kNone;
}

// "The United States deactivates its ground corps": an unlisted verb, by its ending and its object.
bool CountryJudge::unlisted_verb_at(std::uint32_t t) const {
  const bool object =
      has(t + 1) && (determined_at(t + 1) || (scan_.capital(t + 1) && scan_[t + 1].is(LexClass::kEntity)));
  return object && scan_.noun_like(t) && article_.surface(t).ends_with('s') && !scan_.starts_sentence(t + 1);
}

// "with the US encouraging …"
bool CountryJudge::participle_at(std::uint32_t t) const {
  if (list_first_ == 0) return false;
  const std::uint32_t governor =
      list_first_ > 1 && scan_.is(list_first_ - 1, "the") ? list_first_ - 2 : list_first_ - 1;
  return (scan_.is(governor, "with") || scan_[t].is(LexClass::kActVerb)) && scan_.small(t) &&
         article_.surface(t).ends_with("ing");
}

void CountryJudge::behind() {
  const std::uint32_t last = mention_.last;
  if (!has(last)) return;
  if (scan_.hyphen(last)) return hyphenated(last + 1);
  if (scan_.possessive(last)) return possessed(last + 1);
  if (scan_.starts_sentence(last)) return;
  std::uint32_t t = list_last_;
  if (!has(t) || scan_.starts_sentence(t)) return;
  if (scan_.possessive(t)) return possessed(t + 1);
  if (scan_.comma(t)) return behind_comma(t + 1);
  const std::uint32_t m = mentions_.beginning_at(t);
  if (m != kNoId) {
    const Annotation& a = annotation_of(document_, mentions_[m]);
    if (a.category == Category::kAsset && act_noun_ends(t, &t)) return vote(350, "whose act it is");
    if (a.category != Category::kFigure && a.type != Type::kCountry && !scan_.joined(t)) {
      return vote(-350, "attribute of what follows");
    }
  }
  const std::uint32_t verb = skip_aside(t);
  if (!has(verb)) return;
  if (act_noun_at(verb, t)) return attributed(t);
  if (!governed() && verb_at(verb)) {
    subject_ = true;
    return verb_behind(verb);
  }
  if (!governed() && unlisted_verb_at(verb)) {
    subject_ = true;
    return vote(250, "subject of a verb");
  }
  if (verb == t && scan_.noun_like(t)) attributed(t);
  if (participle_at(verb)) vote(250, "subject of a verb");
}

}  // namespace gloss
