// Capitalised runs: maximal stretches that could be one name.
//
//   Turkish | President | Recep Tayyip Erdoğan told the Centre for Strategic Studies in Kuala Lumpur
//   known     role        run                           run (connector "for")            run
//
// A run goes on over particles ("bin", "al-"), initials, hyphens, "of"/"for"/"and" inside a body's name, and
// a number before its head ("Lost 52 Project"). Cost: O(tokens), every look-ahead is bounded.
#include <algorithm>

#include "grow.h"
#include "names/run_bridge.h"
#include "names/work.h"

namespace gloss {
namespace {

constexpr std::uint32_t kLongestRun = 14;

class RunReader {
 public:
  explicit RunReader(NameWork* work)
      : work_(*work), scan_(work->scan), article_(*work->article), bridge_(work) {}
  void read();

 private:
  bool role(std::uint32_t t) const { return t < scan_.size() && work_.role_at[t] != 0; }
  // Where the word at `t` ends with what is hyphened to it: "Jong-un", "al-Assad".
  std::uint32_t word_end(std::uint32_t t, bool second) const;
  bool word_starts(std::uint32_t t) const;
  std::uint32_t extend(std::uint32_t first);
  bool aged(std::uint32_t end) const {
    return scan_.comma(end) && end + 2 < scan_.size() && scan_.token(end + 1).kind == TokenKind::kNumber &&
           scan_.comma(end + 2);
  }
  // "Air Force | F-16s": letters tied to a number name a thing.
  bool designation(std::uint32_t t) const {
    const Shape shape = scan_.token(t).shape;
    return (shape == Shape::kSingleUpper || shape == Shape::kUpper) && scan_.hyphen(t + 1) &&
           t + 2 < scan_.size() && scan_.token(t + 2).kind == TokenKind::kNumber;
  }
  bool takes_number(std::uint32_t t) const {
    // "Task Force": the longer head tells, "Force" alone has no number.
    const PhraseMatch* two = t > 0 ? article_.longest(t - 1, LexClass::kOrgHead) : nullptr;
    const PhraseMatch* head =
        two != nullptr && two->count == 2 ? two : article_.longest(t, LexClass::kOrgHead);
    return head != nullptr && article_.value_of(*head) == "takes_number";
  }
  std::uint32_t numbered(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t pair_before(std::uint32_t first) const;
  void add(std::uint32_t first, std::uint32_t last);
  void cut_and_add(std::uint32_t first, std::uint32_t last);

  NameWork& work_;
  const NameScan& scan_;
  const Article& article_;
  RunBridge bridge_;
  std::uint32_t sentence_end_ = 0;
};

std::uint32_t RunReader::word_end(std::uint32_t t, bool second) const {
  std::uint32_t end = t + 1;
  while (end + 1 < sentence_end_ && scan_.hyphen(end)) {
    const std::uint32_t next = end + 1;
    if (scan_.capital(next)) {
      // "Iran-Iraq", "Syrian-Turkish": two names; "Guinea-Bissau" is one that the pack lists.
      const std::uint32_t left = work_.known_at[end - 1];
      if (left != 0 && work_.known_at[next] != 0) break;
      if (!second && parts_persons(work_, end)) break;
    } else if (t > 0 && second && (scan_[t - 1].context & kFamilyName) != 0 && scan_.small(next) &&
               scan_.token(next).length <= 5) {
      // "Ahn Gyu-back": whatever word the second syllable looks like
    } else if (!scan_.small(next) || scan_[next].context != 0 || scan_[next].pos != Pos::kNone ||
               scan_.verb_like(next) || scan_.token(next).length > 6 ||
               (scan_[next].has(kCommon) && !(second && scan_.token(next).length <= 5))) {
      // "Dong-young" behind a first name; "Tambor-class", "Washington-based" are words with a tail.
      break;
    }
    end = next + 1;
  }
  return end;
}

bool RunReader::word_starts(std::uint32_t t) const {
  if (t >= sentence_end_ || scan_.token(t).has(kFurniture)) return false;
  if (scan_.capital(t)) return !scan_.headline_verb(t);
  return bridge_.particle(t, "hyphen") && scan_.hyphen(t + 1) && t + 2 < sentence_end_ &&
         scan_.capital(t + 2);
}

std::uint32_t RunReader::extend(std::uint32_t first) {
  std::uint32_t end = bridge_.particle(first, "hyphen") && scan_.small(first) ? word_end(first + 2, false)
                                                                              : word_end(first, false);
  while (end < sentence_end_ && end - first < kLongestRun) {
    if (scan_.token(end - 1).has(kParagraphAfter)) break;
    // "Task Force 50"
    if (scan_.token(end).kind == TokenKind::kNumber && !scan_.joined(end) && takes_number(end - 1)) {
      ++end;
      break;
    }
    std::uint32_t next = end;
    if (scan_.headline_verb(end) || designation(end)) break;
    if (!(scan_.capital(end) && !scan_.joined(end) && !role(end))) {
      // "James T. Kirk": the dot of an initial or of "St." that stands alone.
      next = bridge_.behind(first, end);
      if (next == end) break;
    }
    end = word_end(next, true);
  }
  return end;
}

// "47th Mechanized Brigade": the number of a unit, fleet or court is part of its name.
std::uint32_t RunReader::numbered(std::uint32_t first, std::uint32_t last) const {
  if (first < 2 || scan_.starts_sentence(first) || scan_.token(first - 2).kind != TokenKind::kNumber ||
      scan_.token(first - 2).length > 3 || !scan_.joined(first - 1) || scan_.starts_sentence(first - 1)) {
    return first;
  }
  const PhraseMatch* suffix = article_.longest(first - 1, LexClass::kOrdinalSuffix);
  const PhraseMatch* head = article_.longest(last - 1, LexClass::kOrgHead);
  if (suffix == nullptr || head == nullptr) return first;
  const std::string_view value = article_.lexeme(*head).value;
  return value == "takes_number" || value == "numbered" ? first - 2 : first;
}

void RunReader::add(std::uint32_t first, std::uint32_t last) {
  const bool korean = scan_.korean_name(first, last);
  // Words that only a sentence start or a headline capitalised do not open a name.
  while (first < last && !korean && scan_[first].has(kDistrusted) && !scan_.title_case(first) &&
         !(scan_[first].is(LexClass::kGivenName) && last - first > 1) &&
         (scan_[first].has(kCommon) || scan_[first].has(kSmallElsewhere) || scan_.verb_like(first) ||
          scan_.opening_count(first))) {
    if (last - first > 1 && !scan_.opening_count(first) && !scan_[first].is(LexClass::kRoleModifier) &&
        (scan_[last - 1].is(LexClass::kOrgHead) || scan_[last - 1].is(LexClass::kEventHead) ||
         scan_[last - 1].is(LexClass::kPlaceHead) || scan_.opens_event(first))) {
      break;
    }
    ++first;
  }
  while (first < last && !scan_.capital(first) && !bridge_.particle(first, "hyphen")) ++first;
  if (first >= last) return;
  // "Republican Maria Sole": a given name behind a word of another kind opens the name.
  if (last - first > 2 && !korean && scan_[first + 1].is(LexClass::kGivenName) &&
      !scan_[first].is(LexClass::kGivenName) &&
      (scan_[first].has(kCommon) || scan_[first].has(kSmallElsewhere) ||
       scan_[first].is(LexClass::kEntity)) &&
      !scan_[last - 1].is(LexClass::kOrgHead)) {
    ++first;
  }
  // "Illinois Republican Walter Olmsted": so does one behind a word that names nothing.
  if (last - first > 3 && scan_.names_nothing(first + 1, first + 2) &&
      scan_[first + 2].is(LexClass::kGivenName)) {
    first += 2;
  }
  // "Republican Walter Olmsted", "Hey Luis": what names nothing, before somebody whom the tagger knows.
  if (last - first > 1 && !korean && scan_.names_nothing(first, first + 1) &&
      !scan_.names_nothing(first, first + 2) &&  // "Gen Z | Mada"
      tagged(work_, first + 1, last, TagKind::kPerson)) {
    ++first;
  }
  Run run;
  run.first = first = numbered(first, last);
  run.last = last;
  for (std::uint32_t t = first; t < last; ++t) {
    run.key = (run.key ^ scan_[t].key) * 16777619u;
    if (scan_.capital(t) && !scan_[t].has(kDistrusted) && !scan_[t].has(kSmallElsewhere)) run.trusted = true;
  }
  grow(&work_.runs);
  work_.runs.push_back(run);
}

// "US-China Business Council": two countries open the name of a body of both.
std::uint32_t RunReader::pair_before(std::uint32_t first) const {
  constexpr std::uint32_t kLongestCountry = 4;
  const auto country = [this](std::uint32_t t) {
    if (work_.known_at[t] == 0) return false;
    const Type type = work_.known[work_.known_at[t] - 1].type;
    return type == Type::kCountry || type == Type::kDemonym;
  };
  if (first < 2 || !scan_.hyphen(first - 1) || !country(first)) return first;
  for (std::uint32_t back = 2; back < 2 + kLongestCountry && back <= first; ++back) {
    const std::uint32_t t = first - back;
    if (country(t) && work_.known[work_.known_at[t] - 1].last == first - 1) return t;
  }
  return first;
}

// A run that opens with a sure country, demonym or body and does not end as a body's name holds two names:
// "Syrian | Bashar al-Assad".
void RunReader::cut_and_add(std::uint32_t first, std::uint32_t last) {
  const Word& final_word = scan_[last - 1];
  const bool numbered = scan_.token(last - 1).kind == TokenKind::kNumber;
  const bool one_name = numbered || final_word.is(LexClass::kOrgHead) ||
                        final_word.is(LexClass::kOrgSuffix) || final_word.is(LexClass::kEventHead) ||
                        final_word.is(LexClass::kPlaceHead);
  std::uint32_t head = 0;
  const bool headed_inside = bridge_.headed(first, last, &head) && head > first;
  if (!one_name && !headed_inside) {
    while (first < last && work_.known_at[first] != 0) {
      const KnownName& known = work_.known[work_.known_at[first] - 1];
      // A town, a region or a person may be the first word of a longer name: "Chanda Mwale", "Anhui Conch",
      // "Trump Tower".
      // "the governor of Mosul | Taher Amin": the place of an office, and its holder.
      const bool held = first > 1 && last - known.last > 1 && scan_.is(first - 1, "of") &&
                        work_.role_before[first - 1] != 0 && category_of(known.type) == Category::kPlace &&
                        !tagged(work_, first, last, TagKind::kOrg);
      if (known.last < last && !held && known.type != Type::kCountry && known.type != Type::kDemonym &&
          known.type != Type::kGroup && known.type != Type::kOrganization) {
        break;
      }
      if (known.last >= last) return;
      // "Jordan Hayes", "Georgia Miller, 12,": a country that is somebody's first name, too.
      if (known.type == Type::kCountry && known.last - first == 1 && last - first <= 3 &&
          scan_[first].is(LexClass::kGivenName) &&
          (tagged(work_, first, last, TagKind::kPerson) || aged(last))) {
        break;
      }
      first = known.last;
      while (first < last && !scan_.capital(first)) ++first;
    }
  } else if (work_.known_at[first] != 0 && work_.known[work_.known_at[first] - 1].last >= last) {
    return;
  }
  if (first >= last) return;  // a known name, and nothing behind it that has a capital
  if (final_word.is(LexClass::kOrgHead) || headed_inside) first = pair_before(first);
  if (const std::uint32_t body = body_of_person(work_, first, last); body != first) {
    add(first, body);
    first = body;
  }
  // A line of capitals tells no names apart, but for a given name or an office before it.
  bool upper = scan_.title_case(first);
  for (std::uint32_t t = first; t < last && upper; ++t) {
    upper = scan_.token(t).shape != Shape::kCapital && scan_.token(t).shape != Shape::kMixed;
  }
  if (upper && last - first > 1 && !scan_[first].is(LexClass::kGivenName) && work_.role_before[first] == 0)
    return;
  if (first < last) add(first, last);
}

void RunReader::read() {
  for (const Sentence& sentence : article_.sentences) {
    sentence_end_ = sentence.last;
    bridge_.within(sentence_end_);
    std::uint32_t t = sentence.first;
    while (t < sentence_end_) {
      const PhraseMatch* honorific = article_.longest(t, LexClass::kHonorific);
      if (honorific != nullptr && !scan_.hyphen(t + honorific->count)) {  // "Saint-Cyr" has none
        t += honorific->count;
        continue;
      }
      if (role(t)) {
        t = work_.roles[work_.role_at[t] - 1].last;
        continue;
      }
      if (!word_starts(t)) {
        ++t;
        continue;
      }
      const std::uint32_t end = std::min(extend(t), sentence_end_);
      cut_and_add(t, end);
      t = end;
    }
  }
}

}  // namespace

void find_runs(NameWork* work) {
  work->runs.clear();
  RunReader(work).read();
}

}  // namespace gloss
