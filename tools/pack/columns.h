// Collects the columns of a pack and writes the file around them; the layout is knowledge/pack_format.h.
#ifndef GLOSS_TOOLS_PACK_COLUMNS_H_
#define GLOSS_TOOLS_PACK_COLUMNS_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "knowledge/pack_format.h"

namespace gloss::pack {

inline void append_little_endian(std::uint64_t value, int bytes, std::string* out) {
  for (int i = 0; i < bytes; ++i) out->push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

class Columns {
 public:
  void fixed(PackSection section, int bytes, std::uint64_t value) {
    append_little_endian(value, bytes, &column(section).bytes);
    ++column(section).count;
  }
  void string(PackSection section, std::string_view value) {
    column(section).bytes.append(value).push_back('\0');
    ++column(section).count;
  }
  void varint(PackSection section, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) column(section).bytes.push_back(static_cast<char>(value | 0x80));
    column(section).bytes.push_back(static_cast<char>(value));
    ++column(section).count;
  }
  void bytes(PackSection section, std::string_view value) {  // a column that is counted elsewhere
    column(section).bytes.append(value);
  }
  void row(PackSection section) { ++column(section).count; }

  // The file, with its checksum.
  std::string finish() const {
    std::string rest;
    std::uint64_t offset = kPackHeaderBytes + kPackSections * kPackSectionBytes;
    for (const Column& c : columns_) {
      append_little_endian(offset, 4, &rest);
      append_little_endian(c.bytes.size(), 4, &rest);
      append_little_endian(c.count, 4, &rest);
      offset += c.bytes.size();
    }
    for (const Column& c : columns_) rest += c.bytes;
    std::string file(kPackMagic, sizeof kPackMagic);
    append_little_endian(kPackVersion, 4, &file);
    append_little_endian(kPackSections, 4, &file);
    append_little_endian(kPackHeaderBytes + rest.size(), 4, &file);
    append_little_endian(pack_checksum(std::as_bytes(std::span(rest))), 4, &file);
    return file + rest;
  }

 private:
  struct Column {
    std::string bytes;
    std::uint32_t count = 0;
  };
  Column& column(PackSection section) { return columns_[static_cast<std::size_t>(section)]; }
  std::array<Column, kPackSections> columns_;
};

// A column whose values are few: their list once, the most frequent first, then an index for each row (most
// fit one byte).
class KindColumn {
 public:
  void add(std::uint64_t kind) {
    rows_.push_back(kind);
    ++numbers_[kind];
  }
  void write(PackSection shape, int bytes, PackSection index, Columns* columns) {
    std::vector<std::pair<std::uint32_t, std::uint64_t>> order;
    order.reserve(numbers_.size());
    for (const auto& [kind, count] : numbers_) order.emplace_back(~count, kind);
    std::sort(order.begin(), order.end());
    std::uint32_t number = 0;
    for (const auto& [count, kind] : order) {
      numbers_[kind] = number++;
      columns->fixed(shape, bytes, kind);
    }
    for (const std::uint64_t kind : rows_) columns->varint(index, numbers_.at(kind));
  }

 private:
  std::vector<std::uint64_t> rows_;
  std::map<std::uint64_t, std::uint32_t> numbers_;  // how many; once written, which
};

}  // namespace gloss::pack

#endif  // GLOSS_TOOLS_PACK_COLUMNS_H_
