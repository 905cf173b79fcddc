// What the words behind `gloss annotate` ask for. A wrong word is answered with what to write instead.
#ifndef GLOSS_TOOLS_ARGUMENTS_H_
#define GLOSS_TOOLS_ARGUMENTS_H_

#include <string>
#include <vector>

#include "gloss/json.h"

namespace gloss::tools {

struct Arguments {
  std::string file = "-", format = "text", date, pack, lexicon, colour = "auto";
  OffsetUnit offsets = OffsetUnit::kUtf16;
  bool explain = false, help = false;
};

// Returns an empty string, or what is wrong with the words.
std::string parse_arguments(const std::vector<std::string>& words, Arguments* arguments);

}  // namespace gloss::tools

#endif  // GLOSS_TOOLS_ARGUMENTS_H_
