#include "unit/case_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "unit/support.h"

namespace gloss {
namespace {

bool is_rule(const std::string& line, char mark) {
  return line.size() >= 4 && line.find_first_not_of(mark) == line.npos;
}

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::vector<Case> cases;
  enum class Part { kNone, kHead, kText, kExpectations } part = Part::kNone;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (is_rule(line, '=')) {
      if (part == Part::kHead) {
        part = Part::kText;
      } else {
        cases.push_back({path.filename().string(), "", "", "", number, {}});
        part = Part::kHead;
      }
    } else if (part == Part::kHead) {
      if (line.rfind("date: ", 0) == 0) {
        cases.back().date = line.substr(6);
      } else {
        cases.back().title = line;
      }
    } else if (part == Part::kText && is_rule(line, '-')) {
      part = Part::kExpectations;
    } else if (part == Part::kText) {
      cases.back().text += line + "\n";
    } else if (part == Part::kExpectations && !line.empty() && line[0] != '#') {
      cases.back().expectations.push_back(line);
    }
  }
  return cases;
}

}  // namespace

std::vector<Case> all_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "tests" / "cases")) {
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files) {
    for (Case& each : read_cases(file)) cases.push_back(std::move(each));
  }
  return cases;
}

}  // namespace gloss
