// Reading whole files and finding the knowledge pack: the only I/O of the command line besides its output
// streams.
#ifndef GLOSS_TOOLS_FILES_H_
#define GLOSS_TOOLS_FILES_H_

#include <memory>
#include <string>
#include <string_view>

#include "gloss/knowledge.h"

namespace gloss::tools {

// "-" reads standard input. On failure returns false and sets `why` to a sentence that names the path.
bool read_file(const std::string& path, std::string* bytes, std::string* why);

// What is to be said of bytes that were given as an article: they are read all the same, but where `fatal`.
struct TextProblem {
  std::string why;  // goes on behind the name of the file; empty: nothing
  bool fatal = false;
};
TextProblem problem_of(std::string_view bytes);

// A pack and the bytes it points into.
struct LoadedPack {
  std::string bytes;
  std::unique_ptr<Knowledge> knowledge;
};

// Where the pack is looked for: `path` if given, else $GLOSS_PACK, else gloss-en.pack beside the program.
bool load_pack(const std::string& path, const char* program, LoadedPack* pack, std::string* why);

}  // namespace gloss::tools

#endif  // GLOSS_TOOLS_FILES_H_
