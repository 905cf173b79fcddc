// Where tests find the development data that is not part of this repository: $GLOSS_DATA, or ../shared/data
// beside the checkout. Tests that need it skip, and say so, where it is not there.
#ifndef GLOSS_TESTS_UNIT_GLOSS_DATA_H_
#define GLOSS_TESTS_UNIT_GLOSS_DATA_H_

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "unit/support.h"

namespace gloss {

inline std::filesystem::path gloss_data(const char* name) {
  const char* given = std::getenv("GLOSS_DATA");
  return (given && *given ? std::filesystem::path(given) : source_dir() / "../shared/data") / name;
}

// The whole file; false where there is none.
inline bool read_gloss_data(const char* name, std::string* out) {
  std::ifstream file(gloss_data(name), std::ios::binary);
  if (!file) return false;
  out->assign(std::istreambuf_iterator<char>(file), {});
  return true;
}

}  // namespace gloss

// tools/test shows a line of the form "…: skipped, …".
#define GLOSS_SKIP_WITHOUT_DATA(name)                                                              \
  do {                                                                                             \
    std::printf("data tests: skipped, no %s (set GLOSS_DATA)\n", gloss::gloss_data(name).c_str()); \
    GTEST_SKIP();                                                                                  \
  } while (false)
#define GLOSS_READ_DATA_OR_SKIP(name, out) \
  if (!gloss::read_gloss_data(name, out)) GLOSS_SKIP_WITHOUT_DATA(name)

#endif  // GLOSS_TESTS_UNIT_GLOSS_DATA_H_
