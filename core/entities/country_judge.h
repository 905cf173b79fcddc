// Does a country act here, or is it where? What the words around one mention of it, or of its capital, say.
// country_role.cc asks; what stands behind the mention is read in country_behind.cc. O(1) a mention: every
// look-ahead is bounded.
#ifndef GLOSS_ENTITIES_COUNTRY_JUDGE_H_
#define GLOSS_ENTITIES_COUNTRY_JUDGE_H_

#include <cstdint>
#include <string_view>

#include "entities/mentions.h"
#include "knowledge/tables.h"
#include "names/scan.h"

namespace gloss {

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
  void hyphenated(std::uint32_t t);
  void behind_comma(std::uint32_t t);
  bool act_noun_at(std::uint32_t noun, std::uint32_t t) const;
  bool determined_at(std::uint32_t t) const;
  bool governed() const;
  bool verb_at(std::uint32_t t) const;
  bool unlisted_verb_at(std::uint32_t t) const;
  bool participle_at(std::uint32_t t) const;
  void verb_behind(std::uint32_t t);
  void possessed(std::uint32_t t);
  bool state_owns(std::uint32_t t) const;
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

}  // namespace gloss

#endif  // GLOSS_ENTITIES_COUNTRY_JUDGE_H_
