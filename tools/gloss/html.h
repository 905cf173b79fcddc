// The article as one self-contained HTML page: <mark> with the category in a class and a label, no script.
#ifndef GLOSS_TOOLS_HTML_H_
#define GLOSS_TOOLS_HTML_H_

#include <string>

#include "gloss/annotation.h"

namespace gloss::tools {

void print_html(const Document& document, std::string* out);

}  // namespace gloss::tools

#endif  // GLOSS_TOOLS_HTML_H_
