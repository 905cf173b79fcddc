// One capitalised run before its judge: votes for what it could be, each with a reason.
//
//   run_judge.cc      what every judge needs: votes, where a place ends
//   typing.cc         the run's own words
//   typing_before.cc, typing_behind.cc  the words beside it
//   typing_lists.cc   the list it stands in
#ifndef GLOSS_NAMES_RUN_JUDGE_H_
#define GLOSS_NAMES_RUN_JUDGE_H_

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "names/work.h"

namespace gloss {

class RunJudge {
 public:
  RunJudge(const NameWork& work, Run* run)
      : work_(work), scan_(work.scan), article_(*work.article), run_(run) {}

  void judge() {
    own_words();
    words_before();
    words_behind();
    companions();
    kind_of_list();
  }

 private:
  void vote(Reading reading, int weight, const char* reason) {
    run_->votes[reading] = static_cast<std::int16_t>(std::clamp(run_->votes[reading] + weight, -1000, 1000));
    if (weight > run_->strongest[reading]) {
      run_->strongest[reading] = static_cast<std::int16_t>(weight);
      run_->reasons[reading] = reason;
    }
  }
  void vote_place_head(const PhraseMatch& match, int weight, const char* reason);
  bool office_holder(std::uint32_t t) const;
  bool body_follows(std::uint32_t t) const;
  void judge_apposition(std::uint32_t t);
  std::uint32_t list_opener() const;
  bool takes_towns(std::uint32_t t) const;
  bool list_of_towns(std::uint32_t opener) const;
  bool way_leads_here() const;
  std::string_view way_of_verb() const;
  bool moved_here() const;
  bool trades() const;
  bool spans_water(std::uint32_t t) const;
  bool stranger() const;
  bool unlisted() const;
  bool owns_site(std::uint32_t t) const;
  bool owned_body(std::uint32_t t) const;
  bool located_owner(std::uint32_t t) const;
  const PhraseMatch* plural_of_list() const;
  bool distance_ends_at(std::uint32_t t) const;
  bool person_before(std::uint32_t t) const;
  void own_words();
  void each_word();
  void ampersand();
  void initials();
  void event_heads();
  void heads();
  bool university() const;
  bool one_word() const;
  bool complemented() const;
  void letters();
  bool spelt_before() const;
  bool unlisted_words() const;
  void words_before();
  void office_before();
  void preposition_before(std::uint32_t left);
  void noun_before(std::uint32_t left);
  void relation_before(std::uint32_t left);
  void owner_before(std::uint32_t left);
  void told_before(std::uint32_t left);
  void deed_before(std::uint32_t left);
  void words_behind();
  void possessive_behind();
  bool apposition_closes(std::uint32_t end) const;
  void behind_comma(std::uint32_t after);
  void town_of_region(bool dash);
  bool arms_hit(std::uint32_t t) const;
  bool reports_here() const;
  std::uint32_t place_end(std::uint32_t t) const;
  bool place_ends_at(std::uint32_t t) const;
  bool town_ends_at(std::uint32_t t) const;
  bool body_at(std::uint32_t t) const;
  bool body_ends_at(std::uint32_t t) const;
  void companions();
  bool list_tells(std::uint32_t opener);
  void places_go_on(std::uint32_t opener);
  void beside_places(bool left, bool right);
  bool list_ends_in_town() const;
  void kind_of_list();

  const NameWork& work_;
  const NameScan& scan_;
  const Article& article_;
  Run* run_;
};

}  // namespace gloss

#endif  // GLOSS_NAMES_RUN_JUDGE_H_
