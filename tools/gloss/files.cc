#include "files.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <span>
#include <system_error>

namespace gloss::tools {

bool read_file(const std::string& path, std::string* bytes, std::string* why) {
  const bool standard_input = path == "-";
  std::FILE* file = standard_input ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    *why = "cannot open " + path + ": " + std::strerror(errno);
    return false;
  }
  bytes->clear();
  char buffer[1 << 16];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes->append(buffer, got);
  const bool failed = std::ferror(file) != 0;
  if (failed) *why = "cannot read " + path + ": " + std::strerror(errno);
  if (!standard_input) std::fclose(file);
  return !failed;
}

bool load_pack(const std::string& path, const char* program, LoadedPack* pack, std::string* why) {
  std::string where = path;
  if (where.empty()) {
    const char* named = std::getenv("GLOSS_PACK");
    if (named != nullptr) where = named;
  }
  if (where.empty()) {
    std::error_code ignored;
    std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (self.empty()) self = program;
    where = (self.parent_path() / "gloss-en.pack").string();
  }
  if (!read_file(where, &pack->bytes, why)) {
    *why += "; the knowledge pack is made by tools/build, or name one with --pack FILE";
    return false;
  }
  Result<Knowledge> opened = Knowledge::open(std::as_bytes(std::span(pack->bytes)));
  if (!opened.ok()) {
    *why = where + " at byte " + std::to_string(opened.error().offset) + ": " +
           std::string(opened.error().message());
    return false;
  }
  pack->knowledge = std::make_unique<Knowledge>(opened.value());
  return true;
}

}  // namespace gloss::tools
