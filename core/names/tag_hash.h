// Hashes of the tagger. Trainer and runtime share them: a feature's number is its hash, and a model file is
// keyed by it. 64-bit multiplications, alike on every target.
#ifndef GLOSS_NAMES_TAG_HASH_H_
#define GLOSS_NAMES_TAG_HASH_H_

#include <cstdint>

namespace gloss {

using TagHash = std::uint64_t;

inline constexpr TagHash kTagSeed = 0xCBF29CE484222325u;

constexpr TagHash tag_mix(TagHash h) {
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93u;
  h ^= h >> 29;
  return h;
}
constexpr TagHash tag_byte(TagHash h, unsigned char byte) { return (h ^ byte) * 0x100000001B3u; }

// Of a folded word, letter by letter; digits are alike.
constexpr TagHash tag_letter(TagHash h, char c) {
  return tag_byte(h, static_cast<unsigned char>(c >= '0' && c <= '9' ? '0' : c));
}

// Features live in 2^22 places. Trainer and runtime see the same collisions, so that they cost nothing more.
inline constexpr unsigned kTagFeatureBits = 22;
using TagFeature = std::uint32_t;

constexpr TagFeature tag_feature(unsigned kind, TagHash a, TagHash b = 0, TagHash c = 0) {
  TagHash h = a * 0x9E3779B97F4A7C15u + b * 0xC2B2AE3D27D4EB4Fu + c * 0x165667B19E3779F9u +
              (kind + 1) * 0x27D4EB2F165667C5u;
  h ^= h >> 31;
  h *= 0xBF58476D1CE4E5B9u;
  return static_cast<TagFeature>(h >> (64 - kTagFeatureBits));
}

}  // namespace gloss

#endif  // GLOSS_NAMES_TAG_HASH_H_
