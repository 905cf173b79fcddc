#include "files.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <span>
#include <system_error>

#include "text/utf8.h"

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

TextProblem problem_of(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF")
    return {" is UTF-16: convert it by `iconv -f utf-16 -t utf-8`", true};
  if (const std::size_t nul = bytes.find('\0'); nul != bytes.npos)
    return {" is not text (byte " + std::to_string(nul) + " is NUL): give the article as plain text", true};
  if (bytes.find_first_not_of(" \t\r\n") == bytes.npos) return {" is empty: there is nothing to mark"};
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data(); at < end;) {
    const auto [cp, length] = utf8::decode(at, end);
    if (cp == utf8::kIllFormed) {
      return {" is not UTF-8 at byte " + std::to_string(at - bytes.data()) +
              ": what cannot be read is U+FFFD; or convert it, say by `iconv -f windows-1252 -t utf-8`"};
    }
    at += length;
  }
  return {};
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
    const std::filesystem::path folder = self.parent_path();
    const std::filesystem::path beside = folder / "gloss-en.pack";
    const std::filesystem::path installed = folder.parent_path() / "share/gloss/gloss-en.pack";
    where = (!exists(beside, ignored) && exists(installed, ignored) ? installed : beside).string();
  }
  if (!read_file(where, &pack->bytes, why)) {
    *why += "; tools/build makes the knowledge pack, build/native/gloss-en.pack";
    if (path.empty()) *why += ", and --pack FILE names another";
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
