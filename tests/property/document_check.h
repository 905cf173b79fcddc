// Law 2, as one question: is this document sound? Spans lie inside the text on code point boundaries, outer
// ones are sorted and apart, every index points into its table, what goes over the wire says the same in
// UTF-16, and the JSON is JSON. Property tests and fuzzers (tests/fuzz) ask it of every text they make up.
#ifndef GLOSS_TESTS_PROPERTY_DOCUMENT_CHECK_H_
#define GLOSS_TESTS_PROPERTY_DOCUMENT_CHECK_H_

#include <string>
#include <string_view>

#include "gloss/annotation.h"

namespace gloss {

// The text as JavaScript has it: each maximal ill-formed subpart is one U+FFFD.
std::u16string utf16_of(std::string_view text);

// The first thing that is wrong, in words; empty where nothing is. O(text + what was found in it).
std::string fault_of(const Document& document);

}  // namespace gloss

#endif  // GLOSS_TESTS_PROPERTY_DOCUMENT_CHECK_H_
