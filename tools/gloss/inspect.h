// `gloss pack inspect FILE [NAME]`: what a pack holds, or what it knows of a name and whence.
#ifndef GLOSS_TOOLS_GLOSS_INSPECT_H_
#define GLOSS_TOOLS_GLOSS_INSPECT_H_

#include <string>
#include <string_view>

#include "gloss/knowledge.h"

namespace gloss {

// Appends lines for a person to read. An empty name: counts by class, type and source.
void inspect_pack(const Knowledge& knowledge, std::string_view name, std::string* out);

}  // namespace gloss

#endif  // GLOSS_TOOLS_GLOSS_INSPECT_H_
