// XXH32 after the algorithm's description (github.com/Cyan4973/xxHash, doc/xxhash_spec.md), seed 0.
#include <bit>

#include "knowledge/pack_format.h"

namespace gloss {
namespace {

constexpr std::uint32_t kPrime1 = 0x9E3779B1u, kPrime2 = 0x85EBCA77u, kPrime3 = 0xC2B2AE3Du,
                        kPrime4 = 0x27D4EB2Fu, kPrime5 = 0x165667B1u;

std::uint32_t byte_at(const std::byte* p) { return std::to_integer<std::uint32_t>(*p); }
std::uint32_t u32_at(const std::byte* p) {
  return byte_at(p) | byte_at(p + 1) << 8 | byte_at(p + 2) << 16 | byte_at(p + 3) << 24;
}
std::uint32_t round(std::uint32_t lane, std::uint32_t input) {
  return std::rotl(lane + input * kPrime2, 13) * kPrime1;
}

}  // namespace

std::uint32_t pack_checksum(std::span<const std::byte> bytes) {
  const std::byte* p = bytes.data();
  const std::byte* const end = p + bytes.size();
  std::uint32_t hash = kPrime5;
  if (bytes.size() >= 16) {
    std::uint32_t a = kPrime1 + kPrime2, b = kPrime2, c = 0, d = 0u - kPrime1;
    for (; end - p >= 16; p += 16) {
      a = round(a, u32_at(p));
      b = round(b, u32_at(p + 4));
      c = round(c, u32_at(p + 8));
      d = round(d, u32_at(p + 12));
    }
    hash = std::rotl(a, 1) + std::rotl(b, 7) + std::rotl(c, 12) + std::rotl(d, 18);
  }
  hash += static_cast<std::uint32_t>(bytes.size());
  for (; end - p >= 4; p += 4) hash = std::rotl(hash + u32_at(p) * kPrime3, 17) * kPrime4;
  for (; p != end; ++p) hash = std::rotl(hash + byte_at(p) * kPrime5, 11) * kPrime1;
  hash = (hash ^ (hash >> 15)) * kPrime2;
  hash = (hash ^ (hash >> 13)) * kPrime3;
  return hash ^ (hash >> 16);
}

}  // namespace gloss
