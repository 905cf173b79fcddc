// Generic assets: chains of modifiers and asset nouns, and the question whether the words mean an asset here.
//
//   a nuclear-powered aircraft carrier    two Russian fighter jets      the state-run oil company
//     └─modifier────┘└─noun──────────┘               └─noun─────┘                     (described, not traded)
//
// The chain is the span: adjectives and demonyms, being no modifiers of the pack, stay outside. Its last noun
// decides the type. Rows may ask for more (asset_nouns.tsv): to stand as a noun, to be spoken of in the
// sentence or earlier, to be traded.
#ifndef GLOSS_ASSETS_GENERIC_H_
#define GLOSS_ASSETS_GENERIC_H_

#include <cstdint>
#include <string_view>

#include "assets/reading.h"

namespace gloss {

struct Chain {
  std::uint32_t first = 0, last = 0;      // tokens
  const PhraseMatch* modifier = nullptr;  // its first modifier, or nullptr
  const PhraseMatch* noun = nullptr;      // its last noun
  std::uint32_t nouns = 0;
  bool plural = false;  // the noun's row lists this form behind another
};

// The chain that begins at a token, up to the end of the sentence. False where none does; then `skip`, where
// it is larger, is the end of a phrase that is no asset ("think tank"). O(words of the chain).
bool read_chain(const AssetReading& reading, std::uint32_t at, const SentenceFacts& facts, Chain* chain,
                std::uint32_t* skip);

struct Verdict {
  bool asset = false;
  Type type = Type::kVehicle;
  std::uint16_t score = 0;
  std::string_view why;  // evidence kind: static
  bool vessel = false;   // may be followed by its own name
  bool warship = false;  // … which may begin with a rank
  bool vessels = false;  // several: their names may follow behind a comma
};

// Whether a chain means an asset here. `seen`: type_bit of the types met earlier in the article.
Verdict judge(const AssetReading& reading, const Chain& chain, const SentenceFacts& facts,
              std::uint32_t seen);

}  // namespace gloss

#endif  // GLOSS_ASSETS_GENERIC_H_
