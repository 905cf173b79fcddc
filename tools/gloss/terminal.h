// The article on a terminal: colour and underline by category, a legend, a table of entities, and with
// --explain why each span won and what lost against it.
#ifndef GLOSS_TOOLS_TERMINAL_H_
#define GLOSS_TOOLS_TERMINAL_H_

#include <string>

#include "gloss/annotation.h"

namespace gloss::tools {

struct TerminalOptions {
  bool colour = false;  // ANSI escapes; without them spans read [Min Aung Hlaing|person]
  bool explain = false;
};

void print_article(const Document& document, const TerminalOptions& options, std::string* out);

// What a figure means, on one line: "400000000 USD, over", "2025-03-04".
std::string describe_value(const Document& document, const Value& value);

}  // namespace gloss::tools

#endif  // GLOSS_TOOLS_TERMINAL_H_
