#include "unit/support.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string pack_path() {
  const char* chosen = std::getenv("GLOSS_PACK");
  return chosen != nullptr ? chosen : GLOSS_PACK_PATH;
}

}  // namespace

std::string_view test_pack() {
  static const std::string bytes = [] {
    std::ifstream in(pack_path(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }();
  return bytes;
}

const gloss::Knowledge& test_knowledge() {
  static const gloss::Knowledge knowledge = [] {
    gloss::Result<gloss::Knowledge> opened = gloss::Knowledge::open(std::as_bytes(std::span(test_pack())));
    if (!opened.ok()) {
      std::fprintf(stderr, "%s: %.*s\n", pack_path().c_str(),
                   static_cast<int>(opened.error().message().size()), opened.error().message().data());
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
