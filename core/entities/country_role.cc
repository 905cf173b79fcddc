#include "entities/country_role.h"

#include <algorithm>

#include "knowledge/tables.h"

namespace gloss {
namespace {

// A city or body of the pack that stands for a country: the country's row, else kNoId.
KnowledgeId stands_for(const KnowledgeTables& tables, const Annotation& a) {
  if (a.knowledge == kNoId) return kNoId;
  if (a.type == Type::kDemonym || a.type == Type::kGroup || a.type == Type::kPerson) return kNoId;
  return tables.entity(a.knowledge).acts_for;
}

class CountryJudge {
 public:
  CountryJudge(const NameScan& scan, const Mentions& mentions, const Document& document,
               const Mention& mention)
      : scan_(scan), article_(scan.article()), mentions_(mentions), document_(document), mention_(mention) {}

  int judge() {
    list_first_ = mention_.first;
    list_last_ = mention_.last;
    widen_list();
    if (asked()) {
      subject_ = true;
      vote(280, "subject of a verb");
      return sum_;
    }
    behind();
    before();
    return sum_;
  }
  int sum() const { return sum_; }
  std::string_view reason() const { return sum_ > 0 ? actor_reason_ : place_reason_; }
  bool subject() const { return subject_; }
  bool struck() const { return struck_; }
  bool is_attribute() const { return attributed_; }
  // "a Rome think tank", "the London court": an article in front makes a town an attribute.
  bool determined() const {
    if (mention_.first == 0 || scan_.starts_sentence(mention_.first) || scan_.hyphen(mention_.last))
      return false;
    const std::uint32_t before = mention_.first - 1;
    return scan_.is(before, "a") || scan_.is(before, "an") || scan_.is(before, "the");
  }

 private:
  void vote(int weight, std::string_view why) {
    sum_ += weight;
    if (weight > 0 && weight > actor_best_) {
      actor_best_ = weight;
      actor_reason_ = why;
    } else if (weight < 0 && weight < place_best_) {
      place_best_ = weight;
      place_reason_ = why;
    }
  }
  bool has(std::uint32_t t) const { return t < scan_.size(); }
  bool context(std::uint32_t t, ContextBit b) const { return has(t) && (scan_[t].context & b) != 0; }
  Type type_at(std::uint32_t m) const { return annotation_of(document_, mentions_[m]).type; }
  bool member(std::uint32_t m) const {
    if (m == kNoId) return false;
    const Type type = type_at(m);
    return type == Type::kCountry || type == Type::kDemonym || type == Type::kRegion ||
           type == Type::kOrganization || type == Type::kCity;
  }
  // The place is known to lie in another country.
  bool abroad(std::uint32_t m) const {
    const KnowledgeId place = annotation_of(document_, mentions_[m]).knowledge;
    const KnowledgeId here = annotation_of(document_, mention_).knowledge;
    if (place == kNoId || here == kNoId) return false;
    const std::string_view there = article_.knowledge->entity(place).country;
    return !there.empty() && there != article_.knowledge->entity(here).country;
  }
  // "Will Oman follow Qatar?": the first word of a question makes it the subject.
  bool asked() const {
    return list_first_ > 0 && scan_.starts_sentence(list_first_ - 1) &&
           scan_[list_first_ - 1].pos == Pos::kAuxiliary && scan_.small(list_last_);
  }
  // "In Brasília, the court's": where it happens, set before the clause.
  bool fronted() const {
    return list_first_ > 0 && scan_.starts_sentence(list_first_ - 1) &&
           scan_[list_first_ - 1].pos == Pos::kPreposition;
  }
  void widen_list();
  void behind();
  void before();
  void verb_behind(std::uint32_t t);
  void possessed(std::uint32_t t);
  void attributed(std::uint32_t t);
  void preposition(std::uint32_t t, std::string_view word);
  bool act_noun_ends(std::uint32_t t, std::uint32_t* end) const;
  bool takes(std::uint32_t left, std::uint32_t reach, std::string_view preposition) const;
  std::uint32_t skip_aside(std::uint32_t t) const;

  const NameScan& scan_;
  const Article& article_;
  const Mentions& mentions_;
  const Document& document_;
  const Mention& mention_;
  std::uint32_t list_first_ = 0, list_last_ = 0;
  int sum_ = 0, actor_best_ = 0, place_best_ = 0;
  std::string_view actor_reason_ = "acts", place_reason_ = "no sign of acting";
  bool subject_ = false, attributed_ = false, struck_ = false;
};

void CountryJudge::widen_list() {
  for (int n = 0; n < 6 && list_first_ > 0; ++n) {
    std::uint32_t t = list_first_;
    if (scan_.is(t - 1, "the")) --t;
    if (t == 0) break;
    bool comma_only = true;
    // "signed a deal with Beijing, and Wellington froze aid": another clause.
    if (t > 1 && scan_.is(t - 1, "and") && scan_.comma(t - 2) && scan_.verb_like(skip_aside(mention_.last)))
      break;
    if (scan_.is(t - 1, "and") || scan_.is(t - 1, "or") || scan_.is(t - 1, "&")) {
      comma_only = false;
      --t;
    }
    if (t > 0 && scan_.comma(t - 1)) --t;
    if (t == list_first_) break;
    const std::uint32_t m = mentions_.ending_at(t);
    if (!member(m)) break;
    if (comma_only && type_at(m) != Type::kCountry) {
      // "Kobe, Japan": the second contains the first; "after the fall of Sirte, Japan asked" it does not.
      if ((type_at(m) == Type::kCity || type_at(m) == Type::kRegion) && !abroad(m))
        vote(-600, "behind a place in it");
      break;
    }
    list_first_ = mentions_[m].first;
  }
  for (int n = 0; n < 6; ++n) {
    std::uint32_t t = list_last_;
    if (scan_.comma(t)) ++t;
    const bool comma_only = t != list_last_ && !scan_.is(t, "and") && !scan_.is(t, "or");
    if (scan_.is(t, "and") || scan_.is(t, "or") || scan_.is(t, "&")) ++t;
    if (t == list_last_) break;
    if (scan_.is(t, "the") || (t < scan_.size() && scan_[t].pos == Pos::kPossessive)) ++t;
    const std::uint32_t m = mentions_.beginning_at(t);
    const bool group = m != kNoId && type_at(m) == Type::kGroup;  // "the US and its allies"
    if (comma_only && m != kNoId && type_at(m) != Type::kCountry && fronted()) break;
    // "London and Washington let it trade": capitals, too
    const bool listed =
        scan_.is(t - 1, "and") ||
        (m != kNoId && (scan_.comma(mentions_[m].last) || scan_.is(mentions_[m].last, "and")));
    const bool capital = m != kNoId && type_at(m) == Type::kCity && listed &&
                         stands_for(*article_.knowledge, annotation_of(document_, mentions_[m])) != kNoId;
    if (!(member(m) || group) || (type_at(m) == Type::kCity && !capital)) break;
    list_last_ = mentions_[m].last;
  }
}

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
    } else if (manner || order || scan_.is(t, "both") || scan_[t].pos == Pos::kAdverb ||
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

void CountryJudge::possessed(std::uint32_t t) {
  std::uint32_t end = t;
  if (act_noun_ends(t, &end)) return vote(350, "whose act it is");
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

void CountryJudge::behind() {
  const std::uint32_t last = mention_.last;
  if (!has(last)) return;
  if (scan_.hyphen(last)) {
    if (context(last + 1, kActorTail)) return vote(500, "\"-led\"");
    if (context(last + 1, kPlaceTail)) return vote(-500, "\"-based\"");
    // "US-China talks"
    const std::uint32_t m = mentions_.beginning_at(last + 1);
    std::uint32_t end = 0;
    if (member(m) && act_noun_ends(mentions_[m].last, &end)) vote(400, "one side of a relation");
    return;
  }
  if (scan_.possessive(last)) return possessed(last + 1);
  if (scan_.starts_sentence(last)) return;
  std::uint32_t t = list_last_;
  if (!has(t) || scan_.starts_sentence(t)) return;
  if (scan_.possessive(t)) return possessed(t + 1);
  if (scan_.comma(t)) {
    // "Beijing, which had sent observers": what the clause says it did
    if (scan_.is(t + 1, "which") || scan_.is(t + 1, "who")) {
      const std::uint32_t verb = skip_aside(t + 2);
      if (has(verb) && scan_.verb_like(verb) && scan_[verb].pos != Pos::kCopula) {
        subject_ = true;
        verb_behind(verb);
      }
      return;
    }
    // "Turkey, a NATO member, said": over one short apposition.
    for (std::uint32_t k = t + 1; k < t + 12 && has(k) && !scan_.starts_sentence(k); ++k) {
      if (!scan_.comma(k)) continue;
      const bool opens = scan_.starts_sentence(list_first_) ||
                         (list_first_ > 0 && scan_.starts_sentence(list_first_ - 1));  // "The United States"
      if (opens && scan_.verb_like(skip_aside(k + 1))) vote(150, "subject of a verb");
      break;
    }
    return;
  }
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
  // "Israel still controls": an adverb stands before a verb.
  const bool act_noun_here = scan_.noun_like(verb) && scan_[verb].is(LexClass::kActNoun) &&
                             (verb == t || scan_[verb - 1].pos != Pos::kAdverb);
  const bool of_the = list_first_ == mention_.first && list_first_ > 1 && scan_.is(list_first_ - 1, "the") &&
                      scan_.is(list_first_ - 2, "of");
  const bool governed = list_first_ > 0 && !scan_.starts_sentence(list_first_) &&
                        (scan_[list_first_ - 1].pos == Pos::kPreposition || of_the);
  if (act_noun_here) {
    // "US strikes", "Turkey strikes": a noun if nothing determines what follows it as an object.
    const bool object = scan_[verb].is(LexClass::kActVerb) && has(verb + 1) &&
                        (scan_[verb + 1].pos == Pos::kDeterminer || scan_[verb + 1].pos == Pos::kPossessive ||
                         scan_.is(verb + 1, "nearly") || scan_.is(verb + 1, "almost") ||
                         scan_[verb + 1].is(LexClass::kEntity));
    if (!object) return attributed(t);
  }
  // "Hungary, Slovakia Seek Waiver": a verb of several, in a headline in Title Case
  const bool several = list_last_ != mention_.last || list_first_ != mention_.first;
  const bool of_several = several && scan_.title_case(verb) && scan_.capital(verb) &&
                          scan_[verb].is(LexClass::kActVerb) && scan_[verb].pos == Pos::kNone;
  if ((scan_.verb_like(verb) || of_several) && !governed) {
    subject_ = true;
    return verb_behind(verb);
  }
  // "The United States deactivates its ground corps": an unlisted verb, by its ending and its object.
  const bool object_behind =
      has(verb + 1) && (scan_[verb + 1].pos == Pos::kDeterminer || scan_[verb + 1].pos == Pos::kPossessive ||
                        (scan_.capital(verb + 1) && scan_[verb + 1].is(LexClass::kEntity)));
  if (!governed && object_behind && scan_.noun_like(verb) && article_.surface(verb).ends_with('s') &&
      !scan_.starts_sentence(verb + 1)) {
    subject_ = true;
    return vote(250, "subject of a verb");
  }
  if (verb == t && scan_.noun_like(t)) attributed(t);
  // "with the US encouraging …"
  const std::uint32_t governor =
      list_first_ > 1 && scan_.is(list_first_ - 1, "the") ? list_first_ - 2 : list_first_ - 1;
  const bool with = list_first_ > 0 && (scan_.is(governor, "with") || scan_[verb].is(LexClass::kActVerb));
  if (list_first_ > 0 && with && scan_.small(verb) && article_.surface(verb).ends_with("ing")) {
    vote(250, "subject of a verb");
  }
}

// Within `reach` tokens before `left` stands an act noun that takes this preposition (any, where it is
// empty).
bool CountryJudge::takes(std::uint32_t left, std::uint32_t reach, std::string_view preposition) const {
  for (std::uint32_t back = 1; back <= reach && back <= left; ++back) {
    const std::uint32_t t = left - back;
    if (scan_.starts_sentence(t + 1)) return false;
    if (!article_.begins(t, bit(LexClass::kActNoun))) continue;
    for (const PhraseMatch& noun : article_.matches_at(t)) {
      if (noun.lex == LexClass::kActNoun &&
          (preposition.empty() || has_word(article_.value_of(noun), preposition)))
        return true;
    }
  }
  return false;
}

void CountryJudge::preposition(std::uint32_t t, std::string_view word) {
  const auto is = [&](std::string_view small) { return scan_.is(t, small); };
  const auto verb_before = [&](std::uint32_t reach) {
    for (std::uint32_t back = 1; back <= reach && back <= t; ++back) {
      if (scan_.starts_sentence(t - back + 1)) return false;
      if (scan_[t - back].is(LexClass::kActVerb)) return true;
    }
    return false;
  };
  // "the border with Brazil"
  if (is("with") && t > 0 && context(t - 1, kBorderNoun)) return vote(-250, "where");
  if (is("with") || is("without")) return vote(takes(t, 1, word) ? 320 : 200, "one side of a relation");
  struck_ = (is("on") || is("against")) && takes(t, 4, "armed");
  if (is("against") || is("versus") || is("vs")) return vote(400, "acted against");
  if (is("by")) return vote(300, "by whom");
  if (is("between") || is("among")) {
    if (takes(t, 4, "")) return vote(300, "one side of a relation");
    // "was signed on 21 March between Russia and …"
    constexpr std::uint32_t kVerbReach = 8;
    const bool behind_date = t > 0 && (scan_.token(t - 1).kind == TokenKind::kNumber || scan_.comma(t - 1));
    if (is("between") && behind_date && verb_before(kVerbReach)) return vote(120, "one side of a relation");
    // "lasting peace between", "the Declaration between", but ", between", "ships between", "halfway between"
    constexpr std::uint64_t kThings = bit(LexClass::kAssetNoun) | bit(LexClass::kPlaceHead);
    const bool bond = is("between") && t > 0 && !scan_.starts_sentence(t) && !context(t - 1, kBorderNoun) &&
                      (scan_[t - 1].lex & kThings) == 0 && (scan_.noun_like(t - 1) || scan_.capital(t - 1));
    return vote(bond ? 120 : -60, "one side of a relation");
  }
  if (is("to")) {
    if (scan_.is(t - 1, "according")) return vote(450, "according to");
    if (context(t - 1, kMotion) || context(t - 1, kListPlace)) return vote(-250, "where to");
    if (takes(t, 3, word)) return vote(260, "other side of an act");
    for (std::uint32_t back = 1; back <= 4 && back <= t && !scan_.starts_sentence(t - back + 1); ++back) {
      if (context(t - back, kGiving)) return vote(240, "to whom");
    }
    return vote(-200, "where to");
  }
  if (is("on")) {
    if (takes(t, 4, word)) return vote(350, "other side of an act");
    return vote(verb_before(2) ? 200 : 60, "other side of an act");
  }
  if (is("for")) {
    for (std::uint32_t back = 1; back <= 4 && back <= t && !scan_.starts_sentence(t - back + 1); ++back) {
      if (context(t - back, kPlaying)) return vote(300, "whose team it is");
    }
    return vote(takes(t, 3, word) ? 300 : -60, "other side of an act");
  }
  if (is("of")) {
    if (t > 0 && scan_.small(t - 1) && context(t - 1, kRelation)) return vote(220, "one side of a relation");
    return vote(takes(t, 2, word) ? 220 : -220, "belongs to it");
  }
  if (is("from")) return vote(takes(t, 3, word) ? 150 : -220, "where from");
  if (is("like") || is("about") || is("than") || is("regarding")) return vote(20, "spoken about");
  if (takes(t, 2, word)) return vote(260, "other side of an act");
  if (scan_[t].is(LexClass::kLocative)) return vote(-450, "where");
  vote(-120, "behind a preposition");
}

void CountryJudge::before() {
  std::uint32_t t = list_first_;
  if (t == 0 || scan_.starts_sentence(t)) return;
  --t;
  if (scan_.hyphen(t)) {
    // "anti-Pyongyang", "pro-Russia" but "intra-Africa"
    if (t > 0 && context(t - 1, kAnti)) {
      attributed_ = false;
      vote(450, "\"anti-\" or \"pro-\"");
    }
    return;
  }
  if (scan_.is(t, "the") || scan_.is(t, "The")) {
    if (t == 0 || scan_.starts_sentence(t)) return;
    --t;
  }
  // "former US President", "neighbouring Iran": the adjective does not part them from the preposition.
  while (t > 0 && !scan_.starts_sentence(t) &&
         (scan_[t].is(LexClass::kRoleModifier) || context(t, kBeside))) {
    --t;
  }
  // What the words behind make an attribute or an owner is not what the preposition governs.
  if (sum_ <= -350 || sum_ >= 350) return;
  if (context(t, kListing)) {
    for (std::uint32_t back = 1; back <= 4 && back <= t; ++back) {
      if (context(t - back, kListActor)) return vote(300, "listed among parties");
      if (context(t - back, kListPlace)) return vote(-250, "listed among places");
    }
    return vote(-30, "listed");
  }
  if (scan_.small(t) && scan_[t].is(LexClass::kPlaceHead)) return vote(-600, "a place by the noun before it");
  if (scan_[t].pos == Pos::kPreposition || scan_[t].is(LexClass::kLocative)) {
    return preposition(t, article_.surface(t));
  }
  if (scan_[t].pos == Pos::kAdverb) return;
  // "the Quad – the United States, Japan, India and Australia –": who the body is
  if (list_last_ != list_first_ && t > 0 && (scan_.is(t, "–") || scan_.is(t, "—") || scan_.is(t, "--"))) {
    const std::uint32_t body = mentions_.ending_at(t);
    const bool body_before =
        body != kNoId && (type_at(body) == Type::kOrganization || type_at(body) == Type::kGroup);
    if (body_before || context(t - 1, kListActor)) return vote(300, "listed among parties");
  }
  if (context(t, kMotion)) return vote(-250, "where to");
  if (scan_.small(t) && context(t, kRelation))
    return vote(250, "one side of a relation");                            // "its ally Belarus"
  if (scan_.small(t) && context(t, kGiving)) return vote(300, "to whom");  // "would give Canberra three"
  // "it is called Bridgetown"
  const bool passive = t > 0 && scan_[t - 1].pos == Pos::kCopula && !article_.surface(t).ends_with("ing");
  if (scan_.small(t) && scan_[t].is(LexClass::kActVerb) && !passive) {
    const PhraseMatch* verb = article_.longest(t, LexClass::kActVerb);
    const bool object = has_word(article_.value_of(*verb), "object");
    return vote(object ? 320 : 150, "object of a political act");
  }
}

}  // namespace

void decide_countries(const NameScan& scan, const Mentions& mentions, Document* document) {
  const KnowledgeTables& tables = *scan.article().knowledge;
  for (const Mention& mention : mentions.all()) {
    if (mention.nested) continue;
    Annotation& a = annotation_of(document, mention);
    const bool country = a.type == Type::kCountry;
    if (!country && stands_for(tables, a) == kNoId) continue;
    CountryJudge judge(scan, mentions, *document, mention);
    const int sum = judge.judge();
    if (country) {
      // A seat of government ("the Kremlin") is named for its acts.
      const bool seat = stands_for(tables, a) != kNoId;
      const bool acts = sum > (seat ? -300 : 0);
      a.category = acts ? Category::kActor : Category::kPlace;
      add_reason(document, &a, acts ? "acts" : "place", static_cast<std::int16_t>(sum), judge.reason());
      continue;
    }
    // A capital must show that it acts; a seat of government needs only not be where something happens.
    const bool city = a.type == Type::kCity;
    if (city && judge.struck()) continue;  // "a strike on Doha" hits the town
    if (city && judge.determined()) continue;
    const bool acts =
        city ? sum >= 240 && !judge.is_attribute() && (judge.subject() || sum >= 300) : sum > -300;
    if (!acts) continue;
    a.type = Type::kCountry;
    a.category = Category::kActor;
    add_reason(document, &a, "stands for its country", static_cast<std::int16_t>(sum), judge.reason());
  }
}

}  // namespace gloss
