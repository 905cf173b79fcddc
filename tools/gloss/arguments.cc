#include "arguments.h"

#include <algorithm>
#include <string_view>

namespace gloss::tools {
namespace {

struct Option {
  std::string_view name;
  std::string Arguments::* value;
  std::vector<std::string> choices;  // empty: any value
};

constexpr std::string_view kOffsets = "--offsets";

const std::vector<Option>& options() {
  static const std::vector<Option> kOptions = {
      {"--format", &Arguments::format, {"text", "json", "jsonl", "html"}},
      {"--date", &Arguments::date, {}},
      {"--lexicon", &Arguments::lexicon, {}},
      {"--pack", &Arguments::pack, {}},
      {"--colour", &Arguments::colour, {"always", "never", "auto"}},
      {"--color", &Arguments::colour, {"always", "never", "auto"}},
  };
  return kOptions;
}

std::string wrong_value(const std::string& option, const std::string& value,
                        const std::vector<std::string>& choices) {
  std::string why = option + (value.empty() ? " needs a value" : " cannot be " + value);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    why += i == 0 ? ": write " : i + 1 < choices.size() ? ", " : " or ";
    why += choices[i];
  }
  return why;
}

// Returns an empty string, or what is wrong with the value.
std::string take(const std::string& name, const std::string& value, Arguments* arguments) {
  if (name == kOffsets) {
    static const std::vector<std::string> kUnits = {"utf16", "utf8", "codepoint"};
    if (value == "utf16") {
      arguments->offsets = OffsetUnit::kUtf16;
    } else if (value == "utf8") {
      arguments->offsets = OffsetUnit::kUtf8;
    } else if (value == "codepoint") {
      arguments->offsets = OffsetUnit::kCodePoint;
    } else {
      return wrong_value(name, value, kUnits);
    }
    return "";
  }
  const auto option =
      std::find_if(options().begin(), options().end(), [&](const Option& each) { return each.name == name; });
  const std::vector<std::string>& choices = option->choices;
  const bool known =
      choices.empty() ? !value.empty() : std::find(choices.begin(), choices.end(), value) != choices.end();
  if (!known) return wrong_value(name, value, choices);
  arguments->*(option->value) = value;
  return "";
}

bool takes_value(std::string_view name) {
  return name == kOffsets || std::any_of(options().begin(), options().end(),
                                         [&](const Option& each) { return each.name == name; });
}

}  // namespace

std::string parse_arguments(const std::vector<std::string>& words, Arguments* arguments) {
  bool file_given = false, only_files = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (only_files || word.size() < 2 || word[0] != '-') {
      if (file_given) return "one file at a time: " + word + " is a second one";
      arguments->file = word;
      file_given = true;
    } else if (word == "--") {
      only_files = true;
    } else if (word == "--explain") {
      arguments->explain = true;
    } else if (word == "--help" || word == "-h") {
      arguments->help = true;
    } else {
      const std::size_t equals = word.find('=');
      const std::string name = word.substr(0, equals);
      if (!takes_value(name)) return "no such option: " + name;
      std::string value;
      if (equals != std::string::npos) {
        value = word.substr(equals + 1);
      } else if (i + 1 < words.size()) {
        value = words[++i];
      }
      if (std::string wrong = take(name, value, arguments); !wrong.empty()) return wrong;
    }
  }
  return "";
}

}  // namespace gloss::tools
