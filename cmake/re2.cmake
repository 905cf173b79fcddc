# RE2 and the part of Abseil it stands on, as one static library `gloss_re2`, for every target we build.
#
# Both come vendored in the npm package `re2`, pinned by package-lock.json: native and wasm compile the same
# sources, so a pattern means the same in both. The package's own binding.gyp lists the sources it needs; we
# read that list instead of keeping a copy, and leave out its Node bindings, what is for Windows, and the
# command-line flags and PCRE bridge that only RE2's own tests use. Nearly all that remains is linked.
set(RE2_PACKAGE ${PROJECT_SOURCE_DIR}/node_modules/re2)
set(RE2_VENDOR ${RE2_PACKAGE}/vendor)
if(NOT EXISTS ${RE2_PACKAGE}/binding.gyp)
  message(FATAL_ERROR "RE2 is missing: run tools/bootstrap (it fetches the npm packages).")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${RE2_PACKAGE}/binding.gyp)

file(STRINGS ${RE2_PACKAGE}/binding.gyp RE2_SOURCES REGEX "\"vendor/.*\\.cc\"")
list(TRANSFORM RE2_SOURCES REPLACE "^ *\"(.*)\",? *$" "${RE2_PACKAGE}/\\1")
list(FILTER RE2_SOURCES EXCLUDE REGEX "/absl/flags/|/util/pcre\\.cc$|/mimics_pcre\\.cc$|_win\\.cc$|/win32_")
if(EMSCRIPTEN)  # One thread and no log: re2-stand-ins/ is in the place of most of Abseil, which is only headers then.
  list(FILTER RE2_SOURCES EXCLUDE REGEX "/abseil-cpp/|/prefilter|/filtered_re2")  # nor do we filter sets of patterns
  list(APPEND RE2_SOURCES ${RE2_VENDOR}/abseil-cpp/absl/strings/ascii.cc)
  set(RE2_STAND_INS ${PROJECT_SOURCE_DIR}/cmake/re2-stand-ins)
  # Tables of characters as runs of bytes
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  set(RE2_TABLES ${CMAKE_BINARY_DIR}/re2)
  file(MAKE_DIRECTORY ${RE2_TABLES})
  add_custom_command(OUTPUT ${RE2_TABLES}/unicode_runs.inc
    COMMAND Python3::Interpreter ${RE2_STAND_INS}/unicode_tables.py ${RE2_VENDOR}/re2/re2 ${RE2_TABLES}/unicode_runs.inc
    DEPENDS ${RE2_STAND_INS}/unicode_tables.py ${RE2_VENDOR}/re2/re2/unicode_groups.cc
            ${RE2_VENDOR}/re2/re2/unicode_casefold.cc VERBATIM)
  list(FILTER RE2_SOURCES EXCLUDE REGEX "/unicode_(groups|casefold)\\.cc$")
  list(APPEND RE2_SOURCES ${RE2_STAND_INS}/unicode_tables.cc ${RE2_TABLES}/unicode_runs.inc)
endif()

find_package(Threads REQUIRED)
add_library(gloss_re2 STATIC ${RE2_SOURCES})
target_include_directories(gloss_re2 SYSTEM PUBLIC
  "$<BUILD_INTERFACE:${RE2_STAND_INS};${RE2_VENDOR}/re2;${RE2_VENDOR}/abseil-cpp>")
target_include_directories(gloss_re2 PRIVATE ${RE2_TABLES})
target_compile_options(gloss_re2 PRIVATE -w -fno-exceptions -fno-rtti -ffunction-sections -fdata-sections
  $<$<BOOL:${EMSCRIPTEN}>:-Oz>)  # it is downloaded there, and only short windows of text reach it
target_compile_definitions(gloss_re2 PRIVATE NDEBUG)
target_link_libraries(gloss_re2 PUBLIC Threads::Threads)

# Most of Abseil is small files that include much, so a dozen are compiled at a time. RE2 itself, cctz and the
# demanglers reuse names from file to file.
set(RE2_OWN ${RE2_SOURCES})
list(FILTER RE2_OWN INCLUDE REGEX "/vendor/re2/|/cctz/|/debugging/")
set_source_files_properties(${RE2_OWN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
set_target_properties(gloss_re2 PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12 EXPORT_COMPILE_COMMANDS OFF)
