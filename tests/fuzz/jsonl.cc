#include "gloss/jsonl.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>

#include "fuzz/targets.h"
#include "gloss/annotator.h"
#include "unit/support.h"

namespace gloss::fuzz {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
  void operator()(char* bytes) const { std::free(bytes); }
};

// A file in memory that grows as it is written.
class Written {
 public:
  Written() : file_(open_memstream(&bytes_, &size_)) {}
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;
  ~Written() {
    std::fclose(file_);
    std::free(bytes_);
  }
  std::FILE* file() { return file_; }
  std::string_view bytes() {
    std::fflush(file_);
    return {bytes_, size_};
  }

 private:
  char* bytes_ = nullptr;
  std::size_t size_ = 0;
  std::FILE* file_;
};

}  // namespace

std::string jsonl(std::string_view bytes) {
  static Annotator annotator(test_knowledge());
  if (bytes.empty()) return {};
  std::string input(bytes);  // fmemopen wants to be able to write
  const std::unique_ptr<std::FILE, Close> in(fmemopen(input.data(), input.size(), "r"));
  Written out, problems;
  const std::size_t broken = tools::annotate_lines(in.get(), out.file(), problems.file(), {}, {}, &annotator);

  std::size_t asked = 0, answered = 0, refused = 0, told = 0;
  for (std::string_view rest = bytes; !rest.empty();) {
    const Parts parts = first_line(rest);
    if (parts.head.find_first_not_of(" \t\r") != std::string_view::npos) ++asked;
    rest = parts.rest;
  }
  for (std::string_view rest = out.bytes(); !rest.empty();) {
    const Parts parts = first_line(rest);
    const auto answer = nlohmann::json::parse(parts.head, nullptr, false);
    if (!answer.is_object()) return "an answer that is no JSON object";
    if (answer.contains("error")) {
      ++refused;
      if (!answer.contains("line")) return "an error that does not say where";
    }
    ++answered;
    rest = parts.rest;
  }
  for (const char c : problems.bytes()) told += c == '\n' ? 1 : 0;
  if (answered != asked) return "not one answer a line";
  if (refused != broken || told != broken) return "broken lines miscounted";
  return {};
}

}  // namespace gloss::fuzz
