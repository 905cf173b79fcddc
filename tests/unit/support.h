// What unit tests share: the pack this build made. From the environment variable GLOSS_PACK where it is set,
// else from the build tree.
#ifndef GLOSS_TESTS_UNIT_SUPPORT_H_
#define GLOSS_TESTS_UNIT_SUPPORT_H_

#include <filesystem>
#include <string_view>

#include "gloss/knowledge.h"

// Opened once; ends the test program with a message where it cannot be.
const gloss::Knowledge& test_knowledge();

// Its bytes.
std::string_view test_pack();

// The root of the checkout, where tests/cases lies. From $GLOSS_SOURCE_DIR where it is set.
std::filesystem::path source_dir();

#endif  // GLOSS_TESTS_UNIT_SUPPORT_H_
