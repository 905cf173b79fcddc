// What Gloss says about an article: spans, their types and values, and the entities behind them.
//
//   ... met Vladimir Putin in Moscow on Tuesday
//           [person      ]    [city]    [date 2025-03-04]
//
// All offsets here are half-open byte offsets into the UTF-8 text; convert them with text/offsets.h or let
// json.h do so (UTF-16 for JavaScript, code points for Python and the W3C Web Annotation model).
// Strings live in one arena per document: a StringRef is an offset and a length into Document::arena.
#ifndef GLOSS_ANNOTATION_H_
#define GLOSS_ANNOTATION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gloss {

// The closed vocabulary. The same words stand in C++, JSON, CSS classes and the documentation.
#define GLOSS_CATEGORIES(X) \
  X(kActor, "actor") X(kPlace, "place") X(kFigure, "figure") X(kAsset, "asset") X(kRole, "role")

// A country is listed once: it is an actor or a place by what it does in the sentence (Annotation::category).
#define GLOSS_TYPES(X)                         \
  X(kPerson, "person", kActor)                 \
  X(kOrganization, "organization", kActor)     \
  X(kGroup, "group", kActor)                   \
  X(kCountry, "country", kPlace)               \
  X(kDemonym, "demonym", kActor)               \
  X(kRegion, "region", kPlace)                 \
  X(kCity, "city", kPlace)                     \
  X(kWater, "water", kPlace)                   \
  X(kLandmark, "landmark", kPlace)             \
  X(kMoney, "money", kFigure)                  \
  X(kNumber, "number", kFigure)                \
  X(kPercent, "percent", kFigure)              \
  X(kOrdinal, "ordinal", kFigure)              \
  X(kDate, "date", kFigure)                    \
  X(kTime, "time", kFigure)                    \
  X(kDuration, "duration", kFigure)            \
  X(kQuantity, "quantity", kFigure)            \
  X(kChokepoint, "chokepoint", kAsset)         \
  X(kPort, "port", kAsset)                     \
  X(kAirport, "airport", kAsset)               \
  X(kZone, "zone", kAsset)                     \
  X(kEnergy, "energy", kAsset)                 \
  X(kBase, "base", kAsset)                     \
  X(kWeapon, "weapon", kAsset)                 \
  X(kVehicle, "vehicle", kAsset)               \
  X(kResource, "resource", kAsset)             \
  X(kInfrastructure, "infrastructure", kAsset) \
  X(kRole, "role", kRole)

enum class Category : std::uint8_t {
#define X(id, name) id,
  GLOSS_CATEGORIES(X)
#undef X
};

enum class Type : std::uint8_t {
#define X(id, name, category) id,
  GLOSS_TYPES(X)
#undef X
};

inline constexpr std::uint8_t kCategoryCount = static_cast<std::uint8_t>(Category::kRole) + 1;
inline constexpr std::uint8_t kTypeCount = static_cast<std::uint8_t>(Type::kRole) + 1;

std::string_view name_of(Category category);
std::string_view name_of(Type type);
Category category_of(Type type);                         // kPlace for kCountry: the caller knows when it acts
bool type_from_name(std::string_view name, Type* type);  // false where the name is not in the vocabulary

struct Span {
  std::uint32_t begin = 0, end = 0;  // bytes
  std::uint32_t size() const { return end - begin; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(Span, Span) = default;
};

struct StringRef {
  std::uint32_t offset = 0, length = 0;
  bool empty() const { return length == 0; }
};

// Consecutive elements of one of the document's tables.
struct IndexRange {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t size() const { return end - begin; }
};

using EntityId = std::uint32_t;     // index into Document::entities
using ValueId = std::uint32_t;      // index into Document::values
using KnowledgeId = std::uint32_t;  // row of the knowledge pack
inline constexpr std::uint32_t kNoId = 0xFFFFFFFFu;

// How a figure was hedged; part of its value, outside of its span.
// clang-format off
#define GLOSS_MODIFIERS(X)                                                                          \
  X(kNone, "") X(kAtLeast, "at_least") X(kOver, "over") X(kAbout, "about") X(kUpTo, "up_to")        \
  X(kNearly, "nearly") X(kLessThan, "less_than") X(kBelow, "below") X(kVague, "vague")              \
  X(kEarly, "early") X(kMid, "mid") X(kLate, "late") X(kEnd, "end")
// clang-format on

enum class Modifier : std::uint8_t {
#define X(id, name) id,
  GLOSS_MODIFIERS(X)
#undef X
};

std::string_view name_of(Modifier modifier);

// What the text did not say itself and Gloss concluded (chrono-node calls these "implied").
enum Inferred : std::uint16_t {
  kInferredYear = 1 << 0,
  kInferredMonth = 1 << 1,
  kInferredDay = 1 << 2,
  kInferredCurrency = 1 << 3,   // a bare "$" or "pounds"
  kInferredMagnitude = 1 << 4,  // "5" in "between $5 and 7 billion"
  kInferredUnit = 1 << 5,       // the counted noun of an elliptical number
  kInferredDayOrder = 1 << 6,   // 05/03/2025: which of them is the month
};

// The value of a figure, in SI or ISO form beside what the text said.
struct Value {
  Type type = Type::kNumber;  // a type of Category::kFigure
  Modifier mod = Modifier::kNone;
  std::uint16_t inferred = 0;  // set of Inferred
  bool has_number = false, has_min = false, has_max = false, has_si = false;
  double number = 0;        // money: the amount in `unit`; percent: 52 for 52 %; ordinal: 3 for "third"
  double min = 0, max = 0;  // of a range, in place of `number`
  double si_number = 0, si_min = 0, si_max = 0;  // quantity: in `si_unit`
  StringRef unit;        // money: ISO 4217; number: the counted noun; quantity: the unit
  StringRef si_unit;     // "m", "m2", "kg", "s", "m3/s"
  StringRef per;         // "per barrel": the noun or unit the figure is per
  StringRef timex;       // date, time, duration: TIMEX3 / ISO 8601
  StringRef start, end;  // the interval it covers, ISO 8601, `end` exclusive; empty side: open
};

// Document::values: rows of 4-byte words, of a value only what is not zero, as most of it is.
class ValueTable {
 public:
  std::size_t size() const { return begin_.size(); }
  bool empty() const { return begin_.empty(); }
  void clear();
  void push_back(const Value& value);
  Value operator[](ValueId id) const;

 private:
  std::vector<std::uint32_t> begin_;  // by value: offsets into words_
  std::vector<std::uint32_t> words_;
};

// Why a candidate was proposed or scored as it was; `gloss annotate --explain` and the card show these.
struct Evidence {
  std::string_view
      kind;  // stable word such as "knowledge", "title-before", "pattern"; static or pack storage
  std::int16_t weight = 0;  // its part of the score, may be negative
  StringRef detail;         // what it rests on: a rule id, a knowledge file, the neighbouring word
};

struct Annotation;

// Document::evidence: 12 bytes a line, as the kinds are few.
class EvidenceTable {
 public:
  std::size_t size() const { return rows_.size(); }
  bool empty() const { return rows_.empty(); }
  void clear();
  void push_back(const Evidence& line);
  void repeat(std::uint32_t line);  // once more, at the end
  // Leaves the lines of these, with room for one more behind those of what may be a place or stand for one.
  void keep(std::vector<Annotation>* annotations, std::vector<Annotation>* nested);
  bool fill(std::uint32_t line, const Evidence& with);  // false where there is no such room
  Evidence operator[](std::size_t line) const {
    const Row& row = rows_[line];
    return {kinds_[row.kind], row.weight, row.detail};
  }

 private:
  struct Row {
    StringRef detail;
    std::uint16_t kind = 0;
    std::int16_t weight = 0;
  };
  struct Seen {  // a kind by the address it came from
    const char* data = nullptr;
    std::size_t size = 0;
    std::uint16_t kind = 0;
  };
  std::uint16_t kind_of(std::string_view name);

  std::vector<Row> rows_, kept_;
  std::vector<std::string_view> kinds_{std::string_view()};  // the first is that of a row left free
  std::array<Seen, 64> seen_{};
};

// Document::arena. What was interned lately is not stored again.
class StringArena {
 public:
  std::size_t size() const { return bytes_.size(); }
  void clear();
  StringRef intern(std::string_view bytes);
  std::string_view at(StringRef ref) const {
    return std::string_view(bytes_.data(), bytes_.size()).substr(ref.offset, ref.length);
  }

 private:
  std::vector<char> bytes_;
  std::array<StringRef, 256> lately_{};  // by hash
};

enum AnnotationFlag : std::uint8_t {
  kNamed = 1 << 0,  // assets: has a name of its own, as opposed to "a port"
};

struct Annotation {
  Span span;
  Category category = Category::kActor;
  Type type = Type::kPerson;
  std::uint16_t score = 0;        // 0..1000, integer on every target
  std::uint8_t flags = 0;         // set of AnnotationFlag
  EntityId entity = kNoId;        // none for figures
  KnowledgeId knowledge = kNoId;  // row of the pack this span's words name, before grouping has its say
  ValueId value = kNoId;          // figures only
  EntityId holder = kNoId;        // roles: the person who holds it, where the text says so
  std::uint32_t lexicon = kNoId;  // row of the desk lexicon that names it
  IndexRange evidence;            // into Document::evidence
  IndexRange nested;              // into Document::nested: names inside this name
};

// Another place that a name could mean: what the card shows under "or".
struct OtherPlace {
  StringRef name, within, country;  // within: the division it lies in; may be empty
  bool has_location = false;
  double lat = 0, lon = 0;
};

struct Entity {
  Type type = Type::kPerson;
  Category category = Category::kActor;
  StringRef name;     // canonical, from knowledge or the longest mention
  StringRef note;     // one line for the card, from knowledge; may be empty
  StringRef country;  // ISO 3166-1 alpha-2; empty where unknown
  StringRef reason;   // why these mentions are one entity, in words
  StringRef source;   // the knowledge file it came from; empty where the text alone made it
  KnowledgeId knowledge = kNoId;
  std::uint32_t lexicon_line = 0;  // of the desk lexicon's CSV, from 1; 0 where it names no such row
  bool has_location = false;
  double lat = 0, lon = 0;  // degrees, WGS 84
  IndexRange aliases;       // into Document::string_lists: the distinct surfaces, first seen first
  IndexRange ids;           // into Document::string_lists: "wikidata:Q836", "geonames:1327865"
  IndexRange mentions;      // into Document::mentions
  // Into Document::other_places: the runner-up of a place whose namesakes came close, or the two best of one
  // that stays without a place as nothing tells which.
  IndexRange others;
};

// A candidate that lost in `resolve`; kept only under Options::explain.
struct Loser {
  // Index into Document::annotations of the span that beat it; kNoId where none did: below threshold, on page
  // furniture, or itself (or beaten by) a name of a sort that is not annotated.
  std::uint32_t winner = kNoId;
  Annotation annotation;
};

enum class DateSource : std::uint8_t { kNone, kCaller, kText };

struct CivilDate {
  std::int16_t year = 0;
  std::uint8_t month = 0, day = 0;  // 1-based; month 0: no date, day 0: only the month is known
  bool known() const { return month != 0; }
  bool has_day() const { return day != 0; }
  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

// One annotated article. Filled by Annotator, which reuses its tables from call to call.
struct Document {
  std::string_view text;   // the caller's bytes
  std::string_view as_of;  // the date of the knowledge that it was read with; lies in the pack
  CivilDate date;          // what relative dates were read against
  DateSource date_source = DateSource::kNone;
  Span date_span;                       // where it was found (DateSource::kText)
  std::vector<Annotation> annotations;  // by begin; they do not overlap
  std::vector<Annotation> nested;       // names inside annotations, by begin within each
  std::vector<Entity> entities;         // by first mention
  ValueTable values;
  EvidenceTable evidence;
  std::vector<std::uint32_t> mentions;  // indexes into annotations, grouped by entity
  std::vector<StringRef> string_lists;
  std::vector<OtherPlace> other_places;
  std::vector<Span> furniture;  // page chrome that was recognised and left unmarked
  std::vector<Loser> losers;
  StringArena arena;

  std::string_view string(StringRef ref) const { return arena.at(ref); }
  std::string_view surface(Span span) const { return text.substr(span.begin, span.size()); }
  StringRef intern(std::string_view bytes) { return arena.intern(bytes); }
  void clear();  // empties every table, keeps their capacity
};

}  // namespace gloss

#endif  // GLOSS_ANNOTATION_H_
