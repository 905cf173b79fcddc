#include "knowledge/pack_reader.h"

#include <bit>
#include <cstring>

namespace gloss {
namespace {

constexpr std::size_t kMaxPack = std::size_t{1} << 26;  // so that no sum of counts overflows 32 bits

template <typename T>
T read_at(std::span<const std::byte> column, std::size_t at) {
  static_assert(std::endian::native == std::endian::little, "columns are read as they lie in the file");
  T value;
  std::memcpy(&value, column.data() + at, sizeof value);
  return value;
}

}  // namespace

std::uint16_t read_u16(std::span<const std::byte> column, std::uint32_t row) {
  return read_at<std::uint16_t>(column, std::size_t{row} * 2);
}
std::uint32_t read_u32(std::span<const std::byte> column, std::uint32_t row) {
  return read_at<std::uint32_t>(column, std::size_t{row} * 4);
}
double read_double(std::span<const std::byte> column, std::uint32_t row) {
  return read_at<double>(column, std::size_t{row} * 8);
}

VarintCursor::Long VarintCursor::rest(std::uint32_t first, const std::byte* at, const std::byte* end) {
  std::uint64_t bits = first & 0x7F;
  for (unsigned shift = 7; shift <= 28 && at != end; shift += 7) {
    const auto b = std::to_integer<std::uint64_t>(*at++);
    bits |= (b & 0x7F) << shift;
    if (b < 0x80) return {at, static_cast<std::uint32_t>(bits), bits <= UINT32_MAX};
  }
  return {at, 0, false};
}

Result<PackReader> PackReader::open(std::span<const std::byte> pack) {
  if (pack.size() < kPackHeaderBytes) return Error{ErrorCode::kPackTooShort, pack.size()};
  if (std::memcmp(pack.data(), kPackMagic, sizeof kPackMagic) != 0) {
    return Error{ErrorCode::kPackBadMagic, 0};
  }
  if (read_at<std::uint32_t>(pack, 8) != kPackVersion) return Error{ErrorCode::kPackBadVersion, 8};
  const auto size = read_at<std::uint32_t>(pack, 16);
  if (size > pack.size()) return Error{ErrorCode::kPackTooShort, pack.size()};
  if (size != pack.size() || size > kMaxPack) return Error{ErrorCode::kPackOutOfBounds, 16};
  if (pack_checksum(pack.subspan(kPackHeaderBytes)) != read_at<std::uint32_t>(pack, 20)) {
    return Error{ErrorCode::kPackBadChecksum, 20};
  }
  const std::size_t table_end = kPackHeaderBytes + kPackSections * kPackSectionBytes;
  if (read_at<std::uint32_t>(pack, 12) != kPackSections || size < table_end) {
    return Error{ErrorCode::kPackOutOfBounds, 12};
  }
  PackReader reader;
  for (std::size_t i = 0; i < kPackSections; ++i) {
    const std::size_t at = kPackHeaderBytes + i * kPackSectionBytes;
    const auto offset = read_at<std::uint32_t>(pack, at);
    const auto bytes = read_at<std::uint32_t>(pack, at + 4);
    const auto count = read_at<std::uint32_t>(pack, at + 8);
    if (offset < table_end || offset > size || bytes > size - offset || count > bytes) {
      return Error{ErrorCode::kPackOutOfBounds, at};
    }
    reader.sections_[i] = {pack.subspan(offset, bytes), count, offset};
  }
  return reader;
}

bool PackReader::fixed(PackSection section, std::uint32_t width, std::uint32_t count,
                       std::span<const std::byte>* out) const {
  touch(section);
  *out = bytes(section);
  return this->count(section) == count && out->size() == std::size_t{count} * width;
}

bool PackReader::strings(PackSection section, StringColumn* out) const {
  touch(section);
  return out->open(bytes(section), count(section));
}

bool PackReader::varints(PackSection section, std::vector<std::uint32_t>* out) const {
  VarintCursor in = cursor(section);
  out->resize(count(section));
  for (std::uint32_t& value : *out) {
    if (!in.next(&value)) return false;
  }
  return in.done();
}

}  // namespace gloss
