# SPDX-License-Identifier: Apache-2.0
# A room is one folder under native-host/src and one static library. Its link list is the door table of
# docs/ARCHITECTURE.md written down; tests/structure compares the two and every #include with them.
#
#   counterproof_room(NAME image SOURCES a.cpp b.cpp ROOMS base platform LIBRARIES JPEG::JPEG)
#
# ROOMS are what the public headers may show; LIBRARIES (third party) are private to the room.
function(counterproof_room)
  cmake_parse_arguments(ROOM "" "NAME" "SOURCES;ROOMS;LIBRARIES;INCLUDES" ${ARGN})
  set(target counterproof_${ROOM_NAME})
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/native-host/src")
  target_include_directories(${target} SYSTEM PRIVATE ${ROOM_INCLUDES})
  list(TRANSFORM ROOM_ROOMS PREPEND counterproof_)
  target_link_libraries(${target} PUBLIC ${ROOM_ROOMS} PRIVATE counterproof_settings ${ROOM_LIBRARIES})
endfunction()

#   counterproof_host_test(ROOM image SOURCES test_a.cpp ROOMS image LIBRARIES ...)
# One Catch2 program per room: build/tests/host/test_<room>.
function(counterproof_host_test)
  cmake_parse_arguments(TEST "" "ROOM" "SOURCES;ROOMS;LIBRARIES;INCLUDES;DEPENDS" ${ARGN})
  set(target test_${TEST_ROOM})
  add_executable(${target} ${TEST_SOURCES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/native-host/src" "${PROJECT_SOURCE_DIR}/tests/host")
  target_include_directories(${target} SYSTEM PRIVATE ${TEST_INCLUDES})
  list(TRANSFORM TEST_ROOMS PREPEND counterproof_)
  target_link_libraries(${target} PRIVATE counterproof_settings counterproof_catch_main ${TEST_ROOMS} ${TEST_LIBRARIES})
  target_compile_definitions(${target} PRIVATE
    PROJECT_DIR="${PROJECT_SOURCE_DIR}" BINARY_DIR="${PROJECT_BINARY_DIR}/bin")
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests/host")
  if(TEST_DEPENDS)
    add_dependencies(${target} ${TEST_DEPENDS})
  endif()
  add_test(NAME host.${TEST_ROOM} COMMAND ${target})
endfunction()
