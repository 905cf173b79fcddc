// gloss: the command line. `gloss help` prints the usage below.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files.h"
#include "gloss/annotator.h"
#include "gloss/json.h"
#include "html.h"
#include "inspect.h"
#include "jsonl.h"
#include "terminal.h"

namespace gloss::tools {
namespace {

constexpr int kFailed = 1, kMisused = 2;

constexpr const char* kUsage = R"(Usage:
  gloss annotate [FILE|-] [options]   annotate an article (standard input without FILE)
  gloss pack inspect FILE [NAME]      what a knowledge pack holds, or what it knows of a name
  gloss help

Options of annotate:
  --format text|json|jsonl|html   text by default; jsonl reads {"id","text","date"?} a line
  --offsets utf16|utf8|codepoint  what start and end count in JSON (utf16)
  --date YYYY-MM-DD               the article's date, or YYYY-MM; found in the text if not given
  --lexicon FILE                  terms of your own, as CSV: term,aliases,type,role,note
  --explain                       each winner, its losers, their evidence
  --pack FILE                     the knowledge pack ($GLOSS_PACK, or gloss-en.pack beside the program)
  --colour always|never|auto      colour in text output (auto: on a terminal, unless NO_COLOR is set)

Exit code: 0 done, 1 something could not be read or annotated, 2 wrong usage.
)";

int misuse(const std::string& what) {
  std::fprintf(stderr, "gloss: %s\n\n%s", what.c_str(), kUsage);
  return kMisused;
}

int fail(const std::string& what) {
  std::fprintf(stderr, "gloss: %s\n", what.c_str());
  return kFailed;
}

// What is wrong with a lexicon is said and does not end the program: the rest of it works.
void report_problems(const std::string& file, const Lexicon& lexicon) {
  for (const LexiconProblem& problem : lexicon.problems()) {
    std::fprintf(stderr, "gloss: %s:%u: %s%s%s\n", file.c_str(), static_cast<unsigned>(problem.line),
                 std::string(problem.column).c_str(), problem.column.empty() ? "" : ": ",
                 problem.message.c_str());
  }
}

struct Arguments {
  std::string file = "-", format = "text", date, pack, lexicon, colour = "auto";
  OffsetUnit offsets = OffsetUnit::kUtf16;
  bool explain = false;
};

// Returns an empty string, or what is wrong with the arguments.
std::string parse(const std::vector<std::string>& words, Arguments* arguments) {
  bool file_given = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i], value;
    if (word.size() > 1 && word[0] == '-') {
      if (word == "--explain") {
        arguments->explain = true;
        continue;
      }
      if (const std::size_t equals = word.find('='); equals != word.npos) {
        value = word.substr(equals + 1);
        word.resize(equals);
      } else if (i + 1 < words.size()) {
        value = words[++i];
      } else {
        return word + " needs a value";
      }
      if (word == "--format" && (value == "text" || value == "json" || value == "jsonl" || value == "html")) {
        arguments->format = value;
      } else if (word == "--offsets" && value == "utf16") {
        arguments->offsets = OffsetUnit::kUtf16;
      } else if (word == "--offsets" && value == "utf8") {
        arguments->offsets = OffsetUnit::kUtf8;
      } else if (word == "--offsets" && value == "codepoint") {
        arguments->offsets = OffsetUnit::kCodePoint;
      } else if (word == "--date") {
        arguments->date = value;
      } else if (word == "--lexicon") {
        arguments->lexicon = value;
      } else if (word == "--pack") {
        arguments->pack = value;
      } else if (word == "--colour" && (value == "always" || value == "never" || value == "auto")) {
        arguments->colour = value;
      } else {
        return std::string("no such option: ").append(word).append(" ").append(value);
      }
    } else if (file_given) {
      return "one file at a time: " + word + " is a second one";
    } else {
      arguments->file = word;
      file_given = true;
    }
  }
  return "";
}

int annotate(const char* program, const std::vector<std::string>& words) {
  Arguments arguments;
  if (const std::string wrong = parse(words, &arguments); !wrong.empty()) return misuse(wrong);
  std::string why;
  LoadedPack pack;
  if (!load_pack(arguments.pack, program, &pack, &why)) return fail(why);
  Annotator annotator(*pack.knowledge);
  std::optional<Lexicon> lexicon;
  if (!arguments.lexicon.empty()) {
    std::string csv;
    if (!read_file(arguments.lexicon, &csv, &why)) return fail(why);
    Result<Lexicon> compiled = Lexicon::compile(csv);
    if (!compiled.ok()) return fail(arguments.lexicon + ": " + std::string(compiled.error().message()));
    lexicon.emplace(std::move(compiled).value());
    report_problems(arguments.lexicon, *lexicon);
  }
  const Options options{arguments.date, arguments.explain, lexicon ? &*lexicon : nullptr};
  JsonOptions json;
  json.offsets = arguments.offsets;
  json.explain = arguments.explain;

  if (arguments.format == "jsonl") {
    std::FILE* in = arguments.file == "-" ? stdin : std::fopen(arguments.file.c_str(), "rb");
    if (in == nullptr) return fail("cannot open " + arguments.file);
    const std::size_t broken = annotate_lines(in, stdout, stderr, options, json, &annotator);
    if (in != stdin) std::fclose(in);
    return broken == 0 ? 0 : kFailed;
  }

  std::string text, out;
  if (!read_file(arguments.file, &text, &why)) return fail(why);
  const Result<const Document*> result = annotator.annotate(text, options);
  if (!result.ok()) return fail(std::string(result.error().message()));
  const Document& document = *result.value();
  if (arguments.format == "json") {
    if (const ErrorCode code = to_json(document, json, &out); code != ErrorCode::kNone)
      return fail(std::string(message(code)));
    out.push_back('\n');
  } else if (arguments.format == "html") {
    print_html(document, &out);
  } else {
    const bool terminal = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    const bool colour = arguments.colour == "always" || (arguments.colour == "auto" && terminal);
    print_article(document, {colour, arguments.explain}, &out);
  }
  const bool written =
      std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
  return written ? 0 : fail("cannot write the result");
}

int inspect(const std::vector<std::string>& words) {
  if (words.size() < 2 || words.size() > 3 || words[0] != "inspect")
    return misuse("gloss pack inspect FILE [NAME]");
  std::string why, out;
  LoadedPack pack;
  if (!load_pack(words[1], "", &pack, &why)) return fail(why);
  inspect_pack(*pack.knowledge, words.size() == 3 ? words[2] : "", &out);
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}

int run(int count, char** values) {
  if (count < 2) return misuse("what shall it do?");
  const std::string command = values[1];
  const std::vector<std::string> words(values + 2, values + count);
  if (command == "annotate") return annotate(values[0], words);
  if (command == "pack") return inspect(words);
  if (command == "help" || command == "--help" || command == "-h") {
    std::fputs(kUsage, stdout);
    return 0;
  }
  return misuse("no such command: " + command);
}

}  // namespace
}  // namespace gloss::tools

int main(int count, char** values) { return gloss::tools::run(count, values); }
