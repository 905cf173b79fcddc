// gloss: the command line. `gloss help` prints the usage below.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
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
  gloss help | --version

Options of annotate:
  --format text|json|jsonl|html   text by default; jsonl reads {"id","text","date"?} a line
  --offsets utf16|utf8|codepoint  what start and end count in JSON (utf16)
  --date YYYY-MM-DD[THH:MM]       the article's date, or YYYY-MM; found in the text if not given
  --lexicon FILE                  terms of your own, as CSV: term,aliases,type,role,note
  --explain                       each winner, its losers, their evidence
  --pack FILE                     the knowledge pack ($GLOSS_PACK, or gloss-en.pack beside the program)
  --colour always|never|auto      colour in text output (auto: on a terminal, unless NO_COLOR is set)

Exit code: 0 done, 1 something could not be read or annotated, 2 wrong usage.
)";

int misuse(const std::string& what) {
  std::fprintf(stderr, "gloss: %s\n`gloss help` says how it is used.\n", what.c_str());
  return kMisused;
}

void note(const std::string& what) { std::fprintf(stderr, "gloss: %s\n", what.c_str()); }

int fail(const std::string& what) {
  note(what);
  return kFailed;
}

// To standard output, whole. A reader who went away, as `head` does, ends the program by a signal.
int print(const std::string& out) {
  const bool written =
      std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
  return written ? 0 : fail(std::string("cannot write the result: ") + std::strerror(errno));
}

// What is wrong with a lexicon is said and does not end the program: the rest of it works.
void report_problems(const std::string& file, const Lexicon& lexicon) {
  for (const LexiconProblem& problem : lexicon.problems()) {
    std::fprintf(stderr, "gloss: %s:%u: %s%s%s\n", file.c_str(), static_cast<unsigned>(problem.line),
                 std::string(problem.column).c_str(), problem.column.empty() ? "" : ": ",
                 problem.message.c_str());
  }
}

int annotate(const char* program, const std::vector<std::string>& words) {
  Arguments arguments;
  if (const std::string wrong = parse_arguments(words, &arguments); !wrong.empty()) return misuse(wrong);
  if (arguments.help) return print(kUsage);
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

  if (arguments.file == "-" && isatty(STDIN_FILENO) != 0)
    note("type or paste the text, and end it by Ctrl-D");
  if (arguments.format == "jsonl") {
    std::FILE* in = arguments.file == "-" ? stdin : std::fopen(arguments.file.c_str(), "rb");
    if (in == nullptr) return fail("cannot open " + arguments.file + ": " + std::strerror(errno));
    const std::size_t broken = annotate_lines(in, stdout, stderr, options, json, &annotator);
    const bool read = std::ferror(in) == 0;
    if (!read) why = "cannot read " + arguments.file + ": " + std::strerror(errno);
    if (in != stdin) std::fclose(in);
    if (!read) return fail(why);
    if (std::ferror(stdout) != 0) return fail("cannot write the results");
    return broken == 0 ? 0 : kFailed;
  }

  std::string text, out;
  if (!read_file(arguments.file, &text, &why)) return fail(why);
  const TextProblem problem = problem_of(text);
  const std::string name = arguments.file == "-" ? "standard input" : arguments.file;
  if (!problem.why.empty()) note(name + problem.why);
  if (problem.fatal) return kFailed;
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
  return print(out);
}

int inspect(const std::vector<std::string>& words) {
  if (words.size() < 2 || words.size() > 3 || words[0] != "inspect")
    return misuse("write: gloss pack inspect FILE [NAME]");
  std::string why, out;
  LoadedPack pack;
  if (!load_pack(words[1], "", &pack, &why)) return fail(why);
  inspect_pack(*pack.knowledge, words.size() == 3 ? words[2] : "", &out);
  return print(out);
}

int run(int count, char** values) {
  const std::string command = count < 2 ? "" : values[1];
  const std::vector<std::string> words(values + std::min(count, 2), values + count);
  if (command == "annotate") return annotate(values[0], words);
  if (command == "pack") return inspect(words);
  if (command == "help" || command == "--help" || command == "-h") return print(kUsage);
  if (command == "--version") return print("gloss " GLOSS_VERSION "\n");
  return misuse((command.empty() ? "no command" : "no such command: " + command) +
                "; there are annotate, pack and help");
}

}  // namespace
}  // namespace gloss::tools

int main(int count, char** values) { return gloss::tools::run(count, values); }
