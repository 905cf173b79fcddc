#include "unit/support.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

const gloss::Knowledge& test_knowledge() {
  static const gloss::Knowledge knowledge = [] {
    const char* chosen = std::getenv("GLOSS_PACK");
    const std::string path = chosen != nullptr ? chosen : GLOSS_PACK_PATH;
    std::ifstream in(path, std::ios::binary);
    static const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    gloss::Result<gloss::Knowledge> opened = gloss::Knowledge::open(std::as_bytes(std::span(bytes)));
    if (!opened.ok()) {
      std::fprintf(stderr, "%s: %.*s\n", path.c_str(), static_cast<int>(opened.error().message().size()),
                   opened.error().message().data());
      std::exit(1);
    }
    return opened.value();
  }();
  return knowledge;
}

std::filesystem::path source_dir() {
  const char* chosen = std::getenv("GLOSS_SOURCE_DIR");
  return chosen != nullptr ? chosen : GLOSS_SOURCE_DIR;
}
