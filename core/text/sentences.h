// Sentence boundaries over tokens. A sentence is a range of tokens; sentences tile the tokens.
//
// Known: abbreviations ("Gen.", "Jan.", from the lexicon class kAbbreviation), initials ("J. Smith"), "U.S."
// before a capital, domain names ("News.Az"), quotes and brackets that close behind the full stop, headlines
// and list items that end with the line instead of a full stop.
#ifndef GLOSS_TEXT_SENTENCES_H_
#define GLOSS_TEXT_SENTENCES_H_

#include <string_view>
#include <vector>

#include "text/token.h"

namespace gloss {

class KnowledgeTables;
struct PhraseMatch;

struct Sentence {
  std::uint32_t first = 0, last = 0;  // tokens, half-open
};

// Needs word ids (for abbreviations). Sets kSentenceStart on tokens. What `scratch` holds afterwards means
// nothing: it is there for its room. O(tokens).
void split_sentences(std::string_view text, const KnowledgeTables& knowledge, std::vector<Token>* tokens,
                     std::vector<Sentence>* sentences, std::vector<PhraseMatch>* scratch);

}  // namespace gloss

#endif  // GLOSS_TEXT_SENTENCES_H_
