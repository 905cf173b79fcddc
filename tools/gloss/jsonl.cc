#include "jsonl.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

namespace gloss::tools {
namespace {

using Json = nlohmann::ordered_json;

// One request line. `why` says what is wrong with it, in terms of what the caller wrote.
struct Request {
  std::string id;  // JSON text
  std::string text, date, why;
};

// The JSON library takes nested values apart by recursion: as deep as the caller likes, and the stack ends.
bool nested_too_deep(std::string_view line) {
  constexpr int kMost = 64;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '[' || c == '{')) {
      if (++depth > kMost) return true;
    } else if (!quoted && (c == ']' || c == '}')) {
      --depth;
    }
  }
  return false;
}

Request parse(std::string_view line) {
  Request request;
  if (nested_too_deep(line)) {
    request.why = "nested too deep: write one flat object {\"id\",\"text\",\"date\"?} a line";
    return request;
  }
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) {
    request.why = "not well-formed JSON: write one object {\"id\",\"text\",\"date\"?} a line, in UTF-8";
    return request;
  }
  if (!json.is_object()) {
    request.why = "not a JSON object: write one of the form {\"id\",\"text\",\"date\"?}";
    return request;
  }
  if (const auto id = json.find("id"); id != json.end()) request.id = id->dump();
  const auto text = json.find("text");
  if (text == json.end() || !text->is_string()) {
    request.why = "\"text\" is missing or not a string: give the article there";
    return request;
  }
  request.text = text->get<std::string>();
  if (const auto date = json.find("date"); date != json.end() && !date->is_null()) {
    if (!date->is_string()) {
      request.why = "\"date\" is not a string: write YYYY-MM-DD, or leave it out";
      return request;
    }
    request.date = date->get<std::string>();
  }
  return request;
}

// getline(3) grows its buffer with malloc; this owns it.
class LineReader {
 public:
  explicit LineReader(std::FILE* file) : file_(file) {}
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;
  ~LineReader() { std::free(buffer_); }
  bool next(std::string_view* line) {
    const ssize_t got = getline(&buffer_, &capacity_, file_);
    if (got < 0) return false;
    *line = std::string_view(buffer_, static_cast<std::size_t>(got));
    while (!line->empty() && (line->back() == '\n' || line->back() == '\r')) line->remove_suffix(1);
    return true;
  }

 private:
  std::FILE* file_;
  char* buffer_ = nullptr;
  std::size_t capacity_ = 0;
};

}  // namespace

std::size_t annotate_lines(std::FILE* in, std::FILE* out, std::FILE* problems, const Options& defaults,
                           const JsonOptions& json, Annotator* annotator) {
  LineReader reader(in);
  std::string_view line;
  std::string answer;
  std::size_t broken = 0;
  for (std::size_t number = 1; reader.next(&line); ++number) {
    if (line.find_first_not_of(" \t") == line.npos) continue;
    Request request = parse(line);
    answer.clear();
    if (request.why.empty()) {
      Options options = defaults;
      if (!request.date.empty()) options.date = request.date;
      const Result<const Document*> result = annotator->annotate(request.text, options);
      if (result.ok()) {
        JsonOptions with_id = json;
        with_id.id = request.id;
        const ErrorCode code = to_json(*result.value(), with_id, &answer);
        if (code != ErrorCode::kNone) request.why = std::string(message(code));
      } else {
        request.why = std::string(result.error().message());
      }
    }
    if (!request.why.empty()) {
      ++broken;
      std::fprintf(problems, "gloss: line %zu: %s\n", number, request.why.c_str());
      Json error = Json::object();
      if (!request.id.empty()) error["id"] = Json::parse(request.id, nullptr, false);
      error["line"] = number;
      error["error"] = request.why;
      answer = error.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    answer.push_back('\n');
    std::fwrite(answer.data(), 1, answer.size(), out);
    std::fflush(out);
  }
  return broken;
}

}  // namespace gloss::tools
