// The tables of a Document that are kept smaller than what they are read as.
#include <bit>
#include <cstring>

#include "gloss/annotation.h"
#include "grow.h"

namespace gloss {
namespace {

// The first word of a value's row, from the lowest bit: type 5, modifier 4, inferred 7, which numbers it has
// 4, then a bit for each number and each string that is there. What is there follows in this order, numbers
// and strings in two words each.
constexpr unsigned kModifierAt = 5, kInferredAt = 9, kHasAt = 16, kNumbersAt = 20, kStringsAt = 26;
constexpr double Value::* kNumbers[] = {&Value::number,    &Value::min,    &Value::max,
                                        &Value::si_number, &Value::si_min, &Value::si_max};
constexpr StringRef Value::* kStrings[] = {&Value::unit,  &Value::si_unit, &Value::per,
                                           &Value::timex, &Value::start,   &Value::end};
constexpr std::size_t kMostWords = 1 + 2 * (std::size(kNumbers) + std::size(kStrings));
static_assert(kTypeCount <= 32 && static_cast<unsigned>(Modifier::kEnd) < 16 && kInferredDayOrder < 128);

}  // namespace

void ValueTable::clear() {
  begin_.clear();
  words_.clear();
}

void ValueTable::push_back(const Value& value) {
  std::uint32_t words[kMostWords];
  std::uint32_t head = static_cast<std::uint32_t>(value.type) |
                       static_cast<std::uint32_t>(value.mod) << kModifierAt |
                       std::uint32_t{value.inferred} << kInferredAt;
  head |= std::uint32_t{value.has_number} << kHasAt | std::uint32_t{value.has_min} << (kHasAt + 1) |
          std::uint32_t{value.has_max} << (kHasAt + 2) | std::uint32_t{value.has_si} << (kHasAt + 3);
  std::size_t size = 1;
  for (unsigned i = 0; i < std::size(kNumbers); ++i) {
    const auto bits = std::bit_cast<std::uint64_t>(value.*kNumbers[i]);
    if (bits == 0) continue;
    head |= 1u << (kNumbersAt + i);
    words[size++] = static_cast<std::uint32_t>(bits);
    words[size++] = static_cast<std::uint32_t>(bits >> 32);
  }
  for (unsigned i = 0; i < std::size(kStrings); ++i) {
    const StringRef ref = value.*kStrings[i];
    if (ref.empty()) continue;
    head |= 1u << (kStringsAt + i);
    words[size++] = ref.offset;
    words[size++] = ref.length;
  }
  words[0] = head;
  grow(&begin_);
  begin_.push_back(static_cast<std::uint32_t>(words_.size()));
  for (std::size_t i = 0; i < size; ++i) {
    grow(&words_);
    words_.push_back(words[i]);
  }
}

Value ValueTable::operator[](ValueId id) const {
  const std::uint32_t* word = words_.data() + begin_[id];
  const std::uint32_t head = *word++;
  const auto has = [head](unsigned bit) { return (head >> bit & 1) != 0; };
  Value value;
  value.type = static_cast<Type>(head & 31);
  value.mod = static_cast<Modifier>(head >> kModifierAt & 15);
  value.inferred = head >> kInferredAt & 127;
  value.has_number = has(kHasAt);
  value.has_min = has(kHasAt + 1);
  value.has_max = has(kHasAt + 2);
  value.has_si = has(kHasAt + 3);
  for (unsigned i = 0; i < std::size(kNumbers); ++i) {
    if (!has(kNumbersAt + i)) continue;
    value.*kNumbers[i] = std::bit_cast<double>(std::uint64_t{word[1]} << 32 | word[0]);
    word += 2;
  }
  for (unsigned i = 0; i < std::size(kStrings); ++i) {
    if (!has(kStringsAt + i)) continue;
    value.*kStrings[i] = {word[0], word[1]};
    word += 2;
  }
  return value;
}

void EvidenceTable::clear() {
  rows_.clear();
  kinds_.resize(1);
  seen_.fill(Seen());
}

void EvidenceTable::push_back(const Evidence& line) {
  grow(&rows_);
  rows_.push_back({line.detail, kind_of(line.kind), line.weight});
}

void EvidenceTable::repeat(std::uint32_t line) {
  grow(&rows_);
  rows_.push_back(Row(rows_[line]));
}

void EvidenceTable::keep(std::vector<Annotation>* annotations, std::vector<Annotation>* nested) {
  const auto room = [](const Annotation& a) {
    return a.knowledge != kNoId || category_of(a.type) == Category::kPlace ? std::size_t{1} : 0;
  };
  std::size_t lines = 0;
  for (const auto* table : {annotations, nested}) {
    for (const Annotation& a : *table) lines += a.evidence.size() + room(a);
  }
  kept_.clear();
  kept_.reserve(lines);
  for (auto* table : {annotations, nested}) {
    for (Annotation& a : *table) {
      const auto begin = static_cast<std::uint32_t>(kept_.size());
      kept_.insert(kept_.end(), rows_.begin() + a.evidence.begin, rows_.begin() + a.evidence.end);
      a.evidence = {begin, static_cast<std::uint32_t>(kept_.size())};
      kept_.resize(kept_.size() + room(a));
    }
  }
  rows_.swap(kept_);
  release(&kept_);
}

bool EvidenceTable::fill(std::uint32_t line, const Evidence& with) {
  if (line >= rows_.size() || rows_[line].kind != 0) return false;
  rows_[line] = {with.detail, kind_of(with.kind), with.weight};
  return true;
}

// Kinds are literals and strings of the pack, so that one address nearly always tells which it is. O(1), and
// O(kinds) where it does not; which number a kind has never shows. No kind is empty.
std::uint16_t EvidenceTable::kind_of(std::string_view name) {
  const auto address = reinterpret_cast<std::uintptr_t>(name.data());
  Seen& seen = seen_[(address >> 3 ^ address >> 9) % seen_.size()];
  if (seen.data == name.data() && seen.size == name.size() && name.data() != nullptr) return seen.kind;
  std::size_t kind = 0;
  while (kind < kinds_.size() && kinds_[kind] != name) ++kind;
  if (kind == kinds_.size()) kinds_.push_back(name);
  seen = {name.data(), name.size(), static_cast<std::uint16_t>(kind)};
  return seen.kind;
}

void StringArena::clear() {
  bytes_.clear();
  lately_.fill(StringRef());
}

StringRef StringArena::intern(std::string_view bytes) {
  const auto offset = static_cast<std::uint32_t>(bytes_.size());
  const auto length = static_cast<std::uint32_t>(bytes.size());
  if (bytes.empty()) return {offset, 0};
  std::uint32_t hash = length * 31 + static_cast<unsigned char>(bytes.front());
  hash = hash * 31 + static_cast<unsigned char>(bytes[length / 2]);
  hash = hash * 31 + static_cast<unsigned char>(bytes.back());
  StringRef& lately = lately_[(hash ^ hash >> 8) % lately_.size()];
  if (lately.length == length && std::memcmp(bytes_.data() + lately.offset, bytes.data(), length) == 0)
    return lately;
  const std::size_t needed = bytes_.size() + length;
  if (needed > bytes_.capacity()) bytes_.reserve(needed + needed / 4 + 64);
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
  return lately = {offset, length};
}

}  // namespace gloss
