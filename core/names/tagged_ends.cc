// Where a name of the tagger really begins and ends. It has learnt names from corpora; what a bracket, a
// count, a title or the start of a sentence adds at either end, rules know better. O(1) for each name, names
// are short.
#include "names/work.h"

namespace gloss {
namespace {

class Trimmer {
 public:
  explicit Trimmer(const NameWork& work) : work_(work), scan_(work.scan), article_(*work.article) {}

  // "((Akram Pasha": marks at either end are none of the name's.
  void leave_marks(TaggedName* name) const {
    const auto mark = [&](std::uint32_t t) {
      const TokenKind kind = scan_.token(t).kind;
      return kind != TokenKind::kWord && kind != TokenKind::kNumber && kind != TokenKind::kPossessive;
    };
    while (name->first < name->last && mark(name->first)) ++name->first;
    while (name->first < name->last && mark(name->last - 1) && !scan_.is(name->last - 1, ".") &&
           !scan_.is(name->last - 1, ")")) {
      --name->last;
    }
  }

  // "Harbour Command (HARCOM) Task Group": a name has both brackets or neither.
  void leave_brackets(TaggedName* name) const {
    std::uint32_t open = 0;  // 1 + the token of the last bracket open
    for (std::uint32_t t = name->first; t < name->last; ++t) {
      if (scan_.token(t).kind != TokenKind::kPunct) continue;
      const std::string_view marks = article_.surface(t);  // "))" is one token
      if (marks.front() == '(') open = t + 1;
      if (marks.front() != ')') continue;
      if (open == 0 && t > name->first) {  // "((Akram Pasha)) Oh, well": what stands before a stray one
        name->last = t;
        return;
      }
      open = 0;
    }
    if (open > name->first + 1) name->last = open - 1;
  }

  // "Near Baghdad", "A Defense Ministry" where a sentence begins: its first word only looks like a name's.
  void leave_function_words(TaggedName* name) const {
    while (name->last - name->first > 1) {
      const Word& word = scan_[name->first];
      const bool opening = word.pos == Pos::kPreposition || word.pos == Pos::kDeterminer ||
                           word.pos == Pos::kAdverb || word.pos == Pos::kConjunction;
      if (!opening || !word.has(kDistrusted) || word.is(LexClass::kGivenName) ||
          scan_.hyphen(name->first + 1))
        return;
      ++name->first;
    }
  }

  // "Kills Hezbollah Chief", "Zelensky Shuffles Cabinet": the verbs of a headline have capitals, too.
  void leave_verbs(TaggedName* name) const {
    while (name->last - name->first > 1 && scan_.headline_verb(name->first)) ++name->first;
    for (std::uint32_t t = name->first + 1; t + 1 < name->last; ++t) {  // "Melissa | hit Jamaica"
      if (scan_[t].is(LexClass::kActVerb) && scan_.small(t) && !scan_.hyphen(t - 1) &&
          !scan_[t].is(LexClass::kNameParticle))
        name->last = t;
    }
    const std::uint32_t known = work_.known_at[name->first];  // but "Gulf Council of Coastal States"
    if (known == 0) return;
    const std::uint32_t end = work_.known[known - 1].last;
    if (end < name->last && scan_.headline_verb(end)) name->last = end;
  }

  // "the ABC 51, the Greens 41": what a list has without the number has a number of seats.
  void leave_tally(TaggedName* name) const {
    const std::uint32_t number = name->last - 1;
    if (number == name->first || scan_.token(number).kind != TokenKind::kNumber || scan_.joined(number))
      return;
    bool listed = false;
    for (const PhraseMatch& match : article_.matches_at(name->first)) {
      if (match.lex != LexClass::kEntity) continue;
      if (name->first + match.count > number) return;
      listed = listed || name->first + match.count == number;
    }
    if (listed) name->last = number;
  }

  // "the Senate on Tuesday": a day is no part of a name.
  void leave_date(TaggedName* name) const {
    constexpr std::uint64_t kDays = bit(LexClass::kWeekday) | bit(LexClass::kMonth);
    for (std::uint32_t t = name->first + 2; t < name->last; ++t) {
      if ((scan_[t].lex & kDays) != 0 && scan_[t - 1].pos == Pos::kPreposition) name->last = t - 1;
    }
  }

  // "Nigeria's Senate": a possessive parts a body from whose it is.
  void leave_owner(TaggedName* name) const {
    // "Disaster Management Centre's | Amara Osei"
    for (std::uint32_t t = name->first + 2; t + 2 < name->last && name->kind == TagKind::kOrg; ++t) {
      if (scan_.possessive(t) && scan_[t - 1].is(LexClass::kOrgHead) &&
          !scan_[name->last - 1].is(LexClass::kOrgHead))
        name->last = t;
    }
    const std::uint32_t known = work_.known_at[name->first];
    if (known == 0 || name->kind != TagKind::kOrg) return;
    const KnownName& owner = work_.known[known - 1];
    if (owner.last + 1 >= name->last || !scan_.possessive(owner.last)) return;
    if (category_of(owner.type) == Category::kPlace) name->first = owner.last + 1;
  }

  // "the Nationalist Party of Khaleda Zia", "Transition Minerals of Australia": whose it is and where is none
  // of its name; "Paul Ortiz of KLMT": neither is whom somebody of two names works for.
  void leave_complement(TaggedName* name) const {
    const bool person = name->kind == TagKind::kPerson;
    if (!person && name->kind != TagKind::kOrg) return;
    for (std::uint32_t t = name->first + 2; t < name->last; ++t) {
      if (person) {
        if (t > name->first + 2 && scan_.is(t - 1, "of")) name->last = t - 1;
        continue;
      }
      const std::uint32_t known = work_.known_at[t];
      if (scan_.seat_of_business(t - 1)) name->last = t - 1;
      if (known == 0 || !scan_.is(t - 1, "of") || !scan_[t - 2].is(LexClass::kOrgHead)) continue;
      const KnownName& leader = work_.known[known - 1];
      if (leader.type == Type::kPerson && leader.last == name->last && name->last - t > 1) name->last = t - 1;
    }
  }

  // "Ms. Rice": whoever has such a title is a person.
  void know_by_title(TaggedName* name) const {
    if (name->kind == TagKind::kPerson || scan_[name->last - 1].is(LexClass::kOrgHead) ||
        scan_[name->last - 1].is(LexClass::kPlaceHead)) {
      return;
    }
    const PhraseMatch* title = article_.longest(name->first, LexClass::kHonorific);
    if (title != nullptr && name->first + title->count < name->last) name->kind = TagKind::kPerson;
  }

  // "52-year-old Puth [Lim]": a word that nothing knows, right before a name of one word, is its first half.
  void take_unlisted(TaggedName* name) const {
    if (name->kind != TagKind::kPerson || name->last - name->first != 1 || name->first == 0) return;
    const std::uint32_t t = name->first - 1;
    const Run* run = find_run(work_, t);
    if (run == nullptr || run->last != name->last || scan_.starts_sentence(name->first)) return;
    const Word& word = scan_[t];
    if (word.lex == 0 && !word.has(kDistrusted) && scan_.token(t).shape == Shape::kCapital) name->first = t;
  }

  // "334,000 Navy", "Four Navy ships" where a sentence begins: a count is none of the name's.
  void leave_count(TaggedName* name) const {
    const std::uint32_t t = name->first;
    if (name->last - t < 2) return;
    const bool grouped =
        scan_.token(t).kind == TokenKind::kNumber && article_.surface(t).find(',') != std::string_view::npos;
    if (grouped || scan_.opening_count(t)) ++name->first;
  }

  // "Feminist Amara Osei", "Blogger Luis Vega" where a sentence begins: a word of another kind before two
  // words of a name, or before a given name.
  void leave_opening(TaggedName* name) const {
    const std::uint32_t t = name->first;
    if (name->kind != TagKind::kPerson || name->last - t < 3) return;
    const Word& word = scan_[t];
    if (!word.has(kDistrusted) || scan_.title_case(t) || word.is(LexClass::kGivenName)) return;
    const bool other = word.has(kSmallElsewhere) || word.has(kCommon) || (word.context & kPersonBefore) != 0;
    if (other && scan_.capital(t + 1) && !scan_[t + 1].has(kCommon) && !scan_.hyphen(t + 1)) ++name->first;
  }

  // "NCP and League": letters, and a word behind "and", are two bodies.
  void leave_second(TaggedName* name) const {
    const std::uint32_t and_at = name->first + 1;
    const bool letters =
        scan_.token(name->first).shape == Shape::kUpper && scan_.token(name->first).length > 2;
    if (letters && name->last == and_at + 2 && scan_.is(and_at, "and")) name->last = and_at;
  }

  // "MANILA - Manila said", "wants Amara; Bago's mayor": a dash with white space around it parts names.
  void leave_dash(TaggedName* name) const {
    for (std::uint32_t t = name->first + 1; t + 1 < name->last; ++t) {
      const bool dash = scan_.is(t, "-") || scan_.is(t, "–") || scan_.is(t, "—");
      if ((dash && !scan_.hyphen(t)) || scan_.is(t, ";")) name->last = t;
    }
  }

  // "the Colombo–Badulla line": an en dash parts two places.
  void leave_pair(TaggedName* name) const {
    if (name->kind != TagKind::kPlace) return;
    for (std::uint32_t t = name->first + 1; t + 1 < name->last; ++t) {
      if (scan_.is(t, "–")) name->last = t;
    }
  }

  // "the Amara/Vega ticket", "the Trump-Putin summit": two persons, of whom the second has a run of his own.
  void leave_partner(TaggedName* name) const {
    if (name->kind != TagKind::kPerson) return;
    for (std::uint32_t t = name->first + 1; t + 1 < name->last; ++t) {
      if (scan_.is(t, "/") || (name->last - name->first == 3 && parts_persons(work_, t))) name->last = t;
    }
  }

  // "the Czech Iveta Sole": where somebody is from is none of his name.
  void leave_origin(TaggedName* name) const {
    const std::uint32_t known = work_.known_at[name->first];
    if (known == 0 || name->kind != TagKind::kPerson) return;
    const KnownName& from = work_.known[known - 1];
    const std::uint32_t t = name->first;
    const bool office = t > 1 && scan_.is(t - 1, "of") && work_.role_before[t - 1] != 0 &&
                        category_of(from.type) == Category::kPlace;  // "the governor of Mosul | Taher Amin"
    // "the minister for the Middle East | Tobias Grey": a place of two words opens nobody's name.
    const bool land = category_of(from.type) == Category::kPlace && from.last - from.first > 1 &&
                      from.last < scan_.size() && scan_[from.last].is(LexClass::kGivenName);
    if ((from.type == Type::kDemonym || office || land) && from.last + 1 < name->last &&
        scan_.capital(from.last))
      name->first = from.last;
  }

  // "G. Edward Griffin": the tagger leaves an initial at the front out now and then.
  void take_initial(TaggedName* name) const {
    if (name->kind != TagKind::kPerson || name->first == 0 || scan_.starts_sentence(name->first)) return;
    const std::uint32_t t = name->first - 1;
    if (scan_.token(t).shape != Shape::kSingleUpper || !article_.surface(t).ends_with('.')) return;
    const bool opening = t > 0 && scan_[t - 1].has(kDistrusted) &&
                         !scan_[t - 1].is(LexClass::kGivenName);  // "Critic G. Edmund Farrow"
    if (!scan_.starts_sentence(t) && t > 0 && scan_.token(t - 1).capitalised() && !opening) return;
    name->first = t;
  }

  // "Trump-critic": where the rules see a word with a tail, the name is the word.
  void leave_tail(TaggedName* name) const {
    const Run* run = find_run(work_, name->first);
    if (run == nullptr || run->last >= name->last || run->last + 1 >= scan_.size()) return;
    if (scan_.hyphen(run->last) && scan_.small(run->last + 1)) name->last = run->last;
  }

  // "Prof Avi Shlaim", "Judge Beatrix Owen": the tagger takes a title for a name now and then.
  void leave_titles(TaggedName* name) const {
    if (name->kind != TagKind::kPerson) return;
    while (name->last - name->first > 1) {
      const PhraseMatch* title = article_.longest(name->first, LexClass::kHonorific);
      const std::uint32_t role = work_.role_at[name->first];
      const std::uint32_t end = title != nullptr ? name->first + title->count
                                : role != 0      ? work_.roles[role - 1].last
                                                 : name->last;
      if (end >= name->last) return;
      name->first = end;
    }
  }

  // "City of Cleveland", "Municipality of Livorno": the common noun stays outside, as in small letters.
  void leave_place_noun(TaggedName* name) const {
    if (name->kind != TagKind::kPlace || name->last - name->first < 3 || !scan_.is(name->first + 1, "of"))
      return;
    const PhraseMatch* noun = scan_.place_head(name->first, "outside");
    if (noun == nullptr || noun->count != 1) return;
    name->first += scan_.is(name->first + 2, "the") && name->last - name->first > 3 ? 3 : 2;
  }

 private:
  const NameWork& work_;
  const NameScan& scan_;
  const Article& article_;
};

}  // namespace

std::uint32_t tagged_end(const NameWork& work, const TaggedName& name) {
  if (!work.scan.hyphen(name.last)) return name.last;
  const Run* run = find_run(work, name.first);
  return run != nullptr && run->last > name.last ? run->last : name.last;
}

TaggedName trimmed(const NameWork& work, TaggedName name) {
  const Trimmer trimmer(work);
  name.last = tagged_end(work, name);
  trimmer.leave_dash(&name);
  trimmer.leave_second(&name);
  trimmer.leave_pair(&name);
  trimmer.leave_partner(&name);
  trimmer.leave_marks(&name);
  trimmer.leave_brackets(&name);
  trimmer.leave_marks(&name);
  if (name.first == name.last) return name;
  trimmer.leave_function_words(&name);
  trimmer.leave_verbs(&name);
  trimmer.leave_tail(&name);
  trimmer.leave_count(&name);
  trimmer.leave_tally(&name);
  trimmer.leave_date(&name);
  trimmer.leave_owner(&name);
  trimmer.leave_complement(&name);
  trimmer.know_by_title(&name);
  trimmer.take_unlisted(&name);
  trimmer.take_initial(&name);
  trimmer.leave_titles(&name);
  trimmer.leave_origin(&name);
  trimmer.leave_opening(&name);
  trimmer.leave_place_noun(&name);
  if (name.kind == TagKind::kOrg) name.first = body_of_person(work, name.first, name.last);
  return name;
}

}  // namespace gloss
