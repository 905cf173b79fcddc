#include "entities/country_role.h"

#include <algorithm>

#include "entities/country_judge.h"

namespace gloss {
namespace {

// A city or body of the pack that stands for a country: the country's row, else kNoId.
KnowledgeId stands_for(const KnowledgeTables& tables, const Annotation& a) {
  if (a.knowledge == kNoId) return kNoId;
  if (a.type == Type::kDemonym || a.type == Type::kGroup || a.type == Type::kPerson) return kNoId;
  return tables.entity(a.knowledge).acts_for;
}

}  // namespace

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
    // "met in Lomé and Abuja, the Élysée says": who says so is no member
    const bool says = comma_only && m != kNoId && mentions_[m].last < scan_.size() &&
                      scan_[mentions_[m].last].is(LexClass::kSayVerb);
    if (says && list_first_ > 0 && !scan_.starts_sentence(list_first_)) break;
    // "London and Washington let it trade": capitals, too
    const bool listed =
        scan_.is(t - 1, "and") ||
        (m != kNoId && (scan_.comma(mentions_[m].last) || scan_.is(mentions_[m].last, "and") ||
                        (scan_.starts_sentence(list_first_) && scan_.verb_like(mentions_[m].last))));
    const bool capital = m != kNoId && type_at(m) == Type::kCity && listed &&
                         stands_for(*article_.knowledge, annotation_of(document_, mentions_[m])) != kNoId;
    if (!(member(m) || group) || (type_at(m) == Type::kCity && !capital)) break;
    list_last_ = mentions_[m].last;
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
    if (takes(t, 3, word)) return vote(300, "other side of an act");
    for (std::uint32_t back = 1; back <= 4 && back <= t && !scan_.starts_sentence(t - back + 1); ++back) {
      if (context(t - back, kGiving)) return vote(240, "to whom");
    }
    return vote(-200, "where to");
  }
  if (is("on")) {
    if (takes(t, 4, word)) return vote(350, "other side of an act");
    const PhraseMatch* verb = t > 0 ? article_.longest(t - 1, LexClass::kActVerb) : nullptr;
    if (verb != nullptr && verb->count == 2) return vote(320, "object of a political act");  // "called on"
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
  if (is("from")) return vote(takes(t, 3, word) ? 300 : -220, "where from");
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
      vote(750, "\"anti-\" or \"pro-\"");  // "the pro-Beijing camp" is no camp of that town
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
