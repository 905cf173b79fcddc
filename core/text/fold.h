// Folding: the form in which words are compared and stored in the pack. Lower case, accents stripped (é→e,
// ø→o, ß→ss, Vietnamese and Turkish letters as news agencies write them), typographic apostrophes to ', dots
// of "U.S." kept. The pack compiler and the runtime fold with this same function.
#ifndef GLOSS_TEXT_FOLD_H_
#define GLOSS_TEXT_FOLD_H_

#include <string>
#include <string_view>

namespace gloss {

// Appends the folded form of one token. O(bytes); the output is never longer than twice the input.
void fold(std::string_view token, std::string* out);

// The folded form of one token: itself where folding changes nothing, as nearly always, else put into `room`.
std::string_view folded(std::string_view token, std::string* room);

}  // namespace gloss

#endif  // GLOSS_TEXT_FOLD_H_
