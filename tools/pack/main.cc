// gloss-pack OUT.pack --data core/data/en [--npm node_modules] [--size small|default|large]: compiles the
// knowledge pack.
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "gloss/knowledge.h"
#include "pack/compile.h"
#include "pack/npm.h"

namespace {

int usage() {
  std::fputs("usage: gloss-pack OUT.pack --data FOLDER [--npm NODE_MODULES] [--size small|default|large]\n",
             stderr);
  return 2;
}

bool read_size(std::string_view word, gloss::pack::Size* size) {
  using gloss::pack::Size;
  if (word != "small" && word != "default" && word != "large") return false;
  *size = word == "small" ? Size::kSmall : word == "large" ? Size::kLarge : Size::kDefault;
  return true;
}

int report(const gloss::pack::Problems& problems) {
  for (const std::string& line : problems.lines()) std::fprintf(stderr, "%s\n", line.c_str());
  std::fprintf(stderr, "gloss-pack: %zu problems, no pack written\n", problems.lines().size());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::string out, data, npm;
  gloss::pack::Size size = gloss::pack::Size::kDefault;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--data") == 0 && i + 1 < argc) {
      data = argv[++i];
    } else if (std::strcmp(argv[i], "--npm") == 0 && i + 1 < argc) {
      npm = argv[++i];
    } else if (std::strcmp(argv[i], "--size") == 0 && i + 1 < argc) {
      if (!read_size(argv[++i], &size)) return usage();
    } else if (argv[i][0] != '-' && out.empty()) {
      out = argv[i];
    } else {
      return usage();
    }
  }
  if (out.empty() || data.empty()) return usage();

  gloss::pack::Problems problems;
  gloss::pack::Rows rows;
  gloss::pack::read_data(data, &rows, &problems);
  // Twice: what one curated file knows of another's place goes before what the packages say of it.
  gloss::pack::merge_entities(&rows.entities, &problems);
  if (!npm.empty()) gloss::pack::read_npm(npm, size, &rows, &problems);
  gloss::pack::merge_entities(&rows.entities, &problems);
  gloss::pack::drop_entities(&rows.entities);
  gloss::pack::Summary summary;
  const std::string pack = gloss::pack::compile(rows, &problems, &summary);
  if (!problems.none()) return report(problems);

  const gloss::Result<gloss::Knowledge> opened = gloss::Knowledge::open(std::as_bytes(std::span(pack)));
  if (!opened.ok()) {
    std::fprintf(stderr, "gloss-pack: the pack does not open: %.*s (byte %llu)\n",
                 static_cast<int>(opened.error().message().size()), opened.error().message().data(),
                 static_cast<unsigned long long>(opened.error().offset));
    return 1;
  }
  // Beside the target, then renamed: whoever reads it meanwhile sees the old pack or the new one.
  const std::string draft = out + ".new";
  std::ofstream file(draft, std::ios::binary);
  file.write(pack.data(), static_cast<std::streamsize>(pack.size()));
  file.close();
  std::error_code error;
  if (file) std::filesystem::rename(draft, out, error);
  if (!file || error) {
    std::fprintf(stderr, "gloss-pack: cannot write %s\n", out.c_str());
    return 1;
  }
  std::printf("%s: as of %s, %zu entities, %zu lexemes, %zu words, %zu phrases, %zu senses, %zu bytes\n",
              out.c_str(), rows.as_of.c_str(), summary.entities, summary.lexemes, summary.words,
              summary.phrases, summary.senses, pack.size());
  return 0;
}
