# SPDX-License-Identifier: Apache-2.0
# Compiler settings every target shares, as two interface targets.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)

add_library(counterproof_settings INTERFACE)
target_compile_options(counterproof_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -fstack-protector-strong)
if(WIN32)
  # Addresses by chance and no data that runs are what this compiler does of itself.
  target_link_options(counterproof_settings INTERFACE -fstack-protector-strong)
else()
  target_link_options(counterproof_settings INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT COUNTERPROOF_SANITIZE)
  target_compile_definitions(counterproof_settings INTERFACE _FORTIFY_SOURCE=$<IF:$<BOOL:${COUNTERPROOF_PACKAGE}>,3,2>)
endif()
if(COUNTERPROOF_PACKAGE)
  # No folder of the machine it is built on in the programs.
  target_compile_options(counterproof_settings INTERFACE "-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    # Intel CET. Debian 12's own start files do not carry its marks, so it is there for systems that do.
    target_compile_options(counterproof_settings INTERFACE -fcf-protection=full)
  endif()
endif()
if(COUNTERPROOF_SANITIZE)
  target_compile_options(counterproof_settings INTERFACE
    -fsanitize=${COUNTERPROOF_SANITIZE} -fno-omit-frame-pointer -g
    # GCC's own manual warns of false alarms in instrumented code; the plain build keeps this warning.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(counterproof_settings INTERFACE -fsanitize=${COUNTERPROOF_SANITIZE})
  # The seccomp filter kills what sanitizers do at start; a separate, plain test proves it is on.
  target_compile_definitions(counterproof_settings INTERFACE COUNTERPROOF_SANITIZED=1)
endif()
target_compile_definitions(counterproof_settings INTERFACE COUNTERPROOF_VERSION="${PROJECT_VERSION}")
