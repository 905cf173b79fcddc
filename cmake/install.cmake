# `cmake --install build/native --prefix DIR`: the command line, the knowledge pack, and what another CMake project needs to link
# the engine. There: find_package(gloss), target gloss::gloss, and in GLOSS_PACK where the pack is (tests/install does so).
include(GNUInstallDirs)
set(GLOSS_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/gloss)
set_target_properties(gloss_core PROPERTIES EXPORT_NAME gloss)
install(TARGETS gloss_core gloss_re2 EXPORT gloss)
install(TARGETS gloss)
install(DIRECTORY core/include/gloss TYPE INCLUDE)
install(FILES ${CMAKE_BINARY_DIR}/gloss-en.pack DESTINATION ${CMAKE_INSTALL_DATADIR}/gloss)
install(FILES LICENSE NOTICE core/data/en/tagger.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(EXPORT gloss NAMESPACE gloss:: FILE gloss-targets.cmake DESTINATION ${GLOSS_CMAKE_DIR})

include(CMakePackageConfigHelpers)
set(GLOSS_PACK_FILE ${CMAKE_INSTALL_DATADIR}/gloss/gloss-en.pack)
configure_package_config_file(cmake/gloss-config.cmake.in ${CMAKE_BINARY_DIR}/gloss-config.cmake
  INSTALL_DESTINATION ${GLOSS_CMAKE_DIR} PATH_VARS GLOSS_PACK_FILE)
install(FILES ${CMAKE_BINARY_DIR}/gloss-config.cmake DESTINATION ${GLOSS_CMAKE_DIR})
