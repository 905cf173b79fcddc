// Reads tests/cases/*.case (format: tests/cases/README.md).
#ifndef GLOSS_TESTS_UNIT_CASE_FILES_H_
#define GLOSS_TESTS_UNIT_CASE_FILES_H_

#include <cstddef>
#include <string>
#include <vector>

namespace gloss {

struct Case {
  std::string file, title, date, text;
  std::size_t line = 0;
  std::vector<std::string> expectations;
};

// Of all files, by name of the file and place in it.
std::vector<Case> all_cases();

}  // namespace gloss

#endif  // GLOSS_TESTS_UNIT_CASE_FILES_H_
