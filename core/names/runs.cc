// Capitalised runs: maximal stretches that could be one name.
//
//   Turkish | President | Recep Tayyip Erdoğan told the Centre for Strategic Studies in Kuala Lumpur
//   known     role        run                           run (connector "for")            run
//
// A run goes on over particles ("bin", "al-"), initials, hyphens, "of"/"for"/"and" inside a body's name, and
// a number before its head ("Lost 52 Project"). Cost: O(tokens), every look-ahead is bounded.
#include <algorithm>

#include "grow.h"
#include "names/work.h"

namespace gloss {
namespace {

constexpr std::uint32_t kLongestRun = 14;

class RunReader {
 public:
  explicit RunReader(NameWork* work) : work_(*work), scan_(work->scan), article_(*work->article) {}
  void read();

 private:
  bool role(std::uint32_t t) const { return t < scan_.size() && work_.role_at[t] != 0; }
  bool particle(std::uint32_t t, std::string_view value) const;
  // Where the word at `t` ends with what is hyphened to it: "Jong-un", "al-Assad".
  std::uint32_t word_end(std::uint32_t t, bool second) const;
  bool word_starts(std::uint32_t t) const;
  std::uint32_t extend(std::uint32_t first);
  std::uint32_t bridge(std::uint32_t first, std::uint32_t end) const;
  bool headed(std::uint32_t first, std::uint32_t end, std::uint32_t* head) const;
  bool reaches_head(std::uint32_t t, LexClass lex) const;
  bool listed_before_head(std::uint32_t first, std::uint32_t end) const;
  bool listable(std::uint32_t end) const;
  bool comma_inside(std::uint32_t first, std::uint32_t end) const;
  bool listed_behind_comma(std::uint32_t first, std::uint32_t end) const;
  bool aged(std::uint32_t end) const {
    return scan_.comma(end) && end + 2 < scan_.size() && scan_.token(end + 1).kind == TokenKind::kNumber &&
           scan_.comma(end + 2);
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
  std::uint32_t sentence_end_ = 0;
};

bool RunReader::particle(std::uint32_t t, std::string_view value) const {
  if (t >= scan_.size() || !scan_[t].is(LexClass::kNameParticle)) return false;
  const PhraseMatch* match = article_.longest(t, LexClass::kNameParticle);
  return match != nullptr && (value.empty() || article_.value_of(*match) == value);
}

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
  return particle(t, "hyphen") && scan_.hyphen(t + 1) && t + 2 < sentence_end_ && scan_.capital(t + 2);
}

// A body's head among tokens [first, end): where it stands.
bool RunReader::headed(std::uint32_t first, std::uint32_t end, std::uint32_t* head) const {
  for (std::uint32_t t = first; t < end; ++t) {
    if (scan_[t].is(LexClass::kOrgHead)) {
      *head = t;
      return true;
    }
  }
  return false;
}

// Capitalised words from `t` on come to a head within reach.
bool RunReader::reaches_head(std::uint32_t t, LexClass lex) const {
  for (std::uint32_t n = 0; n < 4 && t < sentence_end_ && scan_.capital(t); ++n, ++t) {
    if (scan_[t].is(lex)) return true;
  }
  return false;
}

// Words with a capital in [first, end) that name nobody, and behind the comma at `end` a common one, "and",
// and others up to a head.
bool RunReader::listed_before_head(std::uint32_t first, std::uint32_t end) const {
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
bool RunReader::listable(std::uint32_t end) const {
  const bool sole = end > 1 && (scan_.is(end - 2, "for") || scan_.is(end - 2, "of"));
  return scan_[end - 1].has(kCommon) || (sole && !scan_[end - 1].is(LexClass::kEntity));
}

bool RunReader::comma_inside(std::uint32_t first, std::uint32_t end) const {
  while (first < end && !scan_.comma(first)) ++first;
  return first < end;
}

bool RunReader::listed_behind_comma(std::uint32_t first, std::uint32_t end) const {
  return end > first + 2 && scan_.comma(end - 2);
}

// The token from which the run goes on behind `end`, or `end` itself where it is over.
std::uint32_t RunReader::bridge(std::uint32_t first, std::uint32_t end) const {
  if (end >= sentence_end_ || scan_.token(end - 1).has(kParagraphAfter)) return end;
  std::uint32_t head = 0;
  const std::uint32_t next = end + 1;
  // "Recep bin Salman", "Ursula von der Leyen", "Luiz Inacio Lula da Silva", "Bashar al-Assad",
  // "Alianza para el Progreso".
  if (scan_.small(end) && particle(end, "")) {
    std::uint32_t t = end;
    while (t < end + 3 && t < sentence_end_ && scan_.small(t) &&
           (particle(t, "inner") || particle(t, "link")))
      ++t;
    if (particle(t, "hyphen") && scan_.hyphen(t + 1))
      t += 2;
    else if (t > end && scan_.small(t) && particle(t, "hyphen"))  // "para el"
      ++t;
    if (t > end && t < sentence_end_ && scan_.capital(t)) return t;
  }
  if (next >= sentence_end_) return end;
  if (scan_.is(end, "&") && scan_.capital(next)) return next;
  // "Texas A&M University": a letter that looks like an article
  if (next + 1 < sentence_end_ && scan_.token(end).shape == Shape::kSingleUpper && scan_.is(next, "&") &&
      scan_.joined(next) && scan_.joined(next + 1) && scan_.capital(next + 1)) {
    return next + 1;
  }
  // "Luis \"Fito\" Vega", "Ismael \"El Mayo\" Zambada"
  const auto quote = [&](std::uint32_t t) {
    return scan_.is(t, "\"") || scan_.is(t, "“") || scan_.is(t, "”");
  };
  const bool named = scan_[first].is(LexClass::kGivenName) ||
                     (end == first + 1 && !scan_[first].has(kCommon) && !scan_[first].has(kDistrusted));
  if (named && quote(end)) {
    constexpr std::uint32_t kLongest = 3;
    std::uint32_t close = next;
    while (close < end + kLongest && close < sentence_end_ && scan_.capital(close)) ++close;
    const std::uint32_t surname = close + 1;
    if (close > next && quote(close) && surname < sentence_end_ && scan_.capital(surname) && !role(surname))
      return surname;
  }
  // "People's Protection Units", "Kurdistan Workers' Party".
  if (scan_.possessive(end) && (scan_[end - 1].context & kInnerPossessive) != 0 && scan_.capital(next))
    return next;
  if (scan_.office_of(next)) return next;  // "Alachua Sheriff's Office"
  // "St. Mary's Catholic School"
  if (scan_.is(first, "st")) {
    if (scan_.is(end, ".") && end == first + 1 && scan_.joined(end) && scan_.capital(next)) return next;
    const bool headed = reaches_head(next, LexClass::kOrgHead) || reaches_head(next, LexClass::kPlaceHead);
    if (scan_.possessive(end) && headed) return next;
  }
  // "Chamber of Deputies", "Board of Governors"
  if (scan_.is(end, "of") && scan_[end - 1].is(LexClass::kOrgHead) && scan_.capital(next) && role(next) &&
      article_.surface(next).ends_with('s') && !scan_.capital(next + 1)) {
    return next;
  }
  // "Office of the Ombudsman"
  if (scan_.is(end, "of") && scan_.is(end - 1, "office") && scan_.is(next, "the") &&
      scan_.capital(next + 1) && role(next + 1)) {
    return next + 1;
  }
  // "University of Texas at Tyler"
  if (scan_.is(end, "at") && scan_[first].is(LexClass::kOrgHead) && scan_.is(first + 1, "of") &&
      scan_.capital(next)) {
    return next;
  }
  // "Lost 52 Project", "Task Force 50".
  if (scan_.token(end).kind == TokenKind::kNumber && !scan_.joined(end)) {
    if (reaches_head(next, LexClass::kOrgHead)) return next;
  }
  // "Cinema for Peace Foundation"
  if (scan_.is(end, "for") && end == first + 1 && !scan_[first].has(kDistrusted) &&
      reaches_head(next, LexClass::kOrgHead)) {
    return next;
  }
  if (scan_.is(end, "of") && headed(first, end, &head) && !scan_.seat_of_business(end) &&
      work_.known_at[next] != 0 && work_.known[work_.known_at[next] - 1].type == Type::kCountry) {
    return next;
  }
  const bool connector =
      (scan_.is(end, "of") && !scan_.seat_of_business(end)) || scan_.is(end, "for") || scan_.is(end, "on");
  if (connector && headed(first, end, &head) && scan_[end - 1].is(LexClass::kOrgHead)) {
    std::uint32_t t = next;
    if (scan_.is(t, "the")) ++t;
    // "the Coast Guard for the West Sea", "… on the West Sea": its field of duty, no part of its name.
    // "the People's Party of Amara Osei": whose it is.
    const bool person =
        t + 1 < sentence_end_ &&
        ((scan_[t].is(LexClass::kGivenName) && scan_.capital(t + 1) && !scan_[t + 1].is(LexClass::kEntity)) ||
         (work_.known_at[t] != 0 && work_.known[work_.known_at[t] - 1].type == Type::kPerson));
    const bool field = !scan_.is(end, "of") && t < sentence_end_ && work_.known_at[t] != 0 &&
                       category_of(work_.known[work_.known_at[t] - 1].type) == Category::kPlace;
    // "left the Harbour Union for the Progressive Party", "the European Parliament for the Pirates": two
    // bodies.
    const bool listed = work_.known_at[first] != 0 && work_.known[work_.known_at[first] - 1].last == end;
    const bool headed_itself =
        end - first > 1 && scan_.is(end, "for") && t > next && reaches_head(t, LexClass::kOrgHead);
    const bool seen =
        tagged(work_, first, end, TagKind::kOrg) && t < sentence_end_ && work_.tagged_at[t] != 0;
    const bool two = !scan_.is(end, "of") && (listed || headed_itself || seen);
    if (t < sentence_end_ && scan_.capital(t) && !role(t) && !field && !person && !two) return t;
  }
  // "Committee for the Protection of Birds"
  const std::uint32_t purpose = end > 2 && scan_.is(end - 2, "the") ? end - 3 : end - 2;
  if (scan_.is(end, "of") && purpose > first && purpose < end && scan_.is(purpose, "for") &&
      scan_.capital(next) && !scan_[next].is(LexClass::kGivenName) && headed(first, purpose, &head)) {
    return next;
  }
  // "Institute of Epidemiology, Disease Control and Research": the list inside a complement, where it ends in
  // "and".
  if (scan_.comma(end) && scan_.capital(next) && headed(first, end, &head) && head + 1 < end &&
      listable(end)) {
    for (std::uint32_t t = next; t < end + 6 && t < sentence_end_; ++t) {
      if (scan_.is(t, "and")) return scan_.capital(t + 1) && scan_[t + 1].has(kCommon) ? next : end;
      if (!(scan_.capital(t) && scan_[t].has(kCommon)) && !scan_.comma(t)) break;
    }
  }
  // "National Solidarity, Brotherhood and Democracy Commission"
  if (scan_.comma(end) && scan_.capital(next) && listed_before_head(first, end)) return next;
  if (scan_.is(end, "and") && scan_.capital(next) && !role(next)) {
    // "Council of Arab and African States"
    const auto people = [this](std::uint32_t t) {
      return work_.known_at[t] != 0 && work_.known[work_.known_at[t] - 1].type == Type::kDemonym;
    };
    if (people(end - 1) && people(next) && headed(first, end, &head) && head + 2 < end) return next;
  }
  if (scan_.is(end, "and") && scan_.capital(next) && !role(next) && work_.known_at[next] == 0) {
    // "Ministry of Trade and Industry", "Food and Drug Administration".
    const bool inside_complement = headed(first, end, &head) && head + 1 < end && listable(end) &&
                                   (scan_[next].has(kCommon) || scan_[next].is(LexClass::kActNoun)) &&
                                   (!scan_.verb_like(end + 2) || comma_inside(head, end));
    // "the Armament Research and Development Establishment"
    // "the Armament Research and Development Establishment", "the Nkana Water and Sewerage Company"
    const bool two = end == first + 2 && first > 0 && scan_[end - 1].has(kCommon) &&
                     !scan_[end - 1].is(LexClass::kOrgHead) && !scan_[first].is(LexClass::kGivenName) &&
                     (scan_.is(first - 1, "the") || scan_.possessive(first - 1));
    const bool opens =
        !scan_[first].has(kDistrusted) && (two || (end == first + 1 && scan_[first].has(kCommon)));
    const bool before_head = (opens || listed_behind_comma(first, end)) &&
                             (scan_[next].has(kCommon) || two) && reaches_head(next + 1, LexClass::kOrgHead);
    if (inside_complement || before_head) return next;
  }
  return end;
}

std::uint32_t RunReader::extend(std::uint32_t first) {
  std::uint32_t end =
      particle(first, "hyphen") && scan_.small(first) ? word_end(first + 2, false) : word_end(first, false);
  while (end < sentence_end_ && end - first < kLongestRun) {
    if (scan_.token(end - 1).has(kParagraphAfter)) break;
    // "Task Force 50"
    if (scan_.token(end).kind == TokenKind::kNumber && !scan_.joined(end) && takes_number(end - 1)) {
      ++end;
      break;
    }
    std::uint32_t next = end;
    if (scan_.headline_verb(end)) break;
    if (!(scan_.capital(end) && !scan_.joined(end) && !role(end))) {
      // "James T. Kirk": the dot of an initial or of "St." that stands alone.
      next = bridge(first, end);
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
  while (first < last && !scan_.capital(first) && !particle(first, "hyphen")) ++first;
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
  const bool headed_inside = headed(first, last, &head) && head > first;
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
