# nlohmann/json, header only, from Debian's nlohmann-json3-dev, as `gloss_json`.
# For wasm the headers are copied into the build tree: with /usr/include itself on the include path, the host's
# C library would shadow Emscripten's.
find_path(JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT JSON_INCLUDE)
  message(FATAL_ERROR "nlohmann/json is missing: run tools/bootstrap (Debian package nlohmann-json3-dev).")
endif()
add_library(gloss_json INTERFACE)
if(EMSCRIPTEN)
  file(COPY ${JSON_INCLUDE}/nlohmann DESTINATION ${CMAKE_BINARY_DIR}/include)
  target_include_directories(gloss_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
endif()
