// Words of sure names, by which the article may speak of the same again: the last ones of persons, the first
// of bodies, what a ship or a storm is called. O(tokens of names).
#include "names/verdict.h"

namespace gloss {
namespace {

constexpr int kOfKnownPerson = 880, kOfPerson = 840, kOfTagged = 820;
constexpr int kOfShip = 810;  // below a person's: a ship is called after him, not he after it
constexpr int kOfStorm = 800;
constexpr int kOfKnownBody = 780, kOfBody = 760;
constexpr int kFirstName = 700, kMiddleName = 700, kCommonSurname = 700;
constexpr int kLeastSure = 560;  // of a name whose words count

class PartFinder {
 public:
  explicit PartFinder(NameWork* work) : work_(*work), scan_(work->scan), parts_(work->tables.parts) {}

  void find() {
    std::uint32_t words = 0;
    for (const Run& run : work_.runs) words += run.last - run.first;
    for (const KnownName& name : work_.known) words += name.last - name.first;
    words += 2 * static_cast<std::uint32_t>(work_.tagger.names().size());  // a last word and a middle one
    parts_.reset(words);
    for (const KnownName& name : work_.known) add_known(name);
    for (const Run& run : work_.runs) {
      if (run.last - run.first > 1 && several_words(run.first, run.last)) add_run(run);
    }
    for (const TaggedName& name : work_.tagger.names()) {
      if (name.kind == TagKind::kPerson && name.last - name.first > 1) add_tagged(trimmed(work_, name));
    }
  }

 private:
  // The last word of a person's name: "Downey" of "Robert Downey Jr."
  std::uint32_t surname_in(std::uint32_t first, std::uint32_t last) const {
    const bool suffix = last - first > 2 && scan_[last - 1].is(LexClass::kNameSuffix);
    if (!suffix) return last - 1;
    const std::uint32_t before = last - 2;
    return scan_.comma(before) && before > first + 1 ? before - 1 : before;
  }

  // "Adi-Gudem" is one word, of which its second half is no short form.
  bool several_words(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first + 1; t < last; ++t) {
      if (!scan_.joined(t)) return true;
    }
    return false;
  }

  PartOfName* add(std::uint32_t token, Type type, KnowledgeId knowledge, int score) {
    if (scan_.token(token).kind != TokenKind::kWord || scan_[token].pos != Pos::kNone) return nullptr;
    if (scan_.token(token).length == 1) return nullptr;  // "ENTSO-E"
    PartOfName& part = parts_.at(scan_[token].key);
    part.token = part.score == 0 ? token : std::min(part.token, token);
    if (score > part.score) {
      part = {.key = part.key,
              .type = type,
              .knowledge = knowledge,
              .score = static_cast<std::uint16_t>(score),
              .token = part.token};
    }
    return &part;
  }

  // "Jordan Hayes … Jordan": a first name that the pack lists for a place.
  void add_first(std::uint32_t token) {
    if (work_.known_at[token] == 0 || parts_.find(scan_[token].key) != nullptr) return;
    const KnownName& place = work_.known[work_.known_at[token] - 1];
    if (place.last != token + 1 || category_of(place.type) != Category::kPlace) return;
    if (PartOfName* part = add(token, Type::kPerson, kNoId, kFirstName)) part->first_name = true;
  }

  void add_known(const KnownName& name) {
    if (name.score < 800 || name.last - name.first < 2) return;
    if (name.type == Type::kPerson)
      add(surname_in(name.first, name.last), Type::kPerson, name.knowledge, kOfKnownPerson);
    constexpr std::uint64_t kTaken =
        bit(LexClass::kEntity) | bit(LexClass::kGivenName) | bit(LexClass::kDirection);
    const Word& first = scan_[name.first];
    if (name.type == Type::kOrganization && !first.has(kCommon) && (first.lex & kTaken) == 0)
      add(name.first, Type::kOrganization, name.knowledge, kOfKnownBody);
  }

  void add_run(const Run& run) {
    const Word &first = scan_[run.first], &last = scan_[run.last - 1];
    if (first.is(LexClass::kAssetPrefix)) {
      add(run.last - 1, Type::kVehicle, kNoId, kOfShip);
      return;
    }
    const RunSummary& all = *work_.tables.summaries.find(run.key);
    const Judgement j = verdict(run, all);
    if (score_of(scan_, run, all, j) < kLeastSure) return;
    const bool common = last.has(kCommon) || last.has(kSmallElsewhere);
    if (j.reading == kEventRun) {
      // "Hurricane Dorian … Dorian"
      if (common || !scan_.opens_event(run.first) || run.last - run.first > 2) return;
      PartOfName* part = add(run.last - 1, Type::kOrganization, kNoId, kOfStorm);
      if (part != nullptr && part->score == kOfStorm) part->unmarked = true;
    } else if (j.reading == kPersonRun) {
      // "CEST Image": a common word is a surname only of somebody who is surely one.
      if (!common || j.best >= 200) add(surname_in(run.first, run.last), Type::kPerson, kNoId, kOfPerson);
      add_first(run.first);
      if (!first.is(LexClass::kGivenName) && !first.has(kCommon))
        add(run.first, Type::kPerson, kNoId, kFirstName);
    } else if (j.reading == kOrgRun && !first.has(kCommon) && !first.is(LexClass::kEntity)) {
      add(run.first, Type::kOrganization, kNoId, kOfBody);
    }
  }

  void add_tagged(const TaggedName& name) {
    if (name.kind != TagKind::kPerson || !several_words(name.first, name.last) ||
        scan_.title_case(name.first))
      return;
    const Word& surname = scan_[name.last - 1];
    const std::uint32_t before = name.last - 2;
    const bool mark = scan_.token(before).kind == TokenKind::kPunct;
    if (mark && !scan_.hyphen(before) && !scan_.is(before, ".")) return;  // "Akram Pasha)) Oh"
    if (surname.has(kSmallElsewhere)) return;
    if (scan_[name.first].is(LexClass::kGivenName)) add_first(name.first);
    if (work_.known_at[name.first] != 0) return;
    add(name.last - 1, Type::kPerson, kNoId, surname.has(kCommon) ? kCommonSurname : kOfTagged);
    // "Issa Tchiroma Bakary … Tchiroma"
    const Word& middle = scan_[before];
    constexpr std::uint64_t kTaken = bit(LexClass::kEntity) | bit(LexClass::kGivenName);
    const bool own = scan_.capital(before) && (middle.lex & kTaken) == 0 && !middle.has(kCommon);
    if (name.last - name.first == 3 && own) add(before, Type::kPerson, kNoId, kMiddleName);
  }

  const NameWork& work_;
  const NameScan& scan_;
  FlatTable<PartOfName>& parts_;
};

}  // namespace

void find_parts(NameWork* work) { PartFinder(work).find(); }

}  // namespace gloss
