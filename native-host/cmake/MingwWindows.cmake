# SPDX-License-Identifier: Apache-2.0
# Toolchain of tests/windows: Debian's mingw-w64 makes 64-bit Windows programs that need no DLL beside them.
# The parts lie below COUNTERPROOF_WINDOWS_PARTS (tests/windows builds them); nothing of this system is found.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES COUNTERPROOF_WINDOWS_PARTS)
set(CMAKE_FIND_ROOT_PATH "${COUNTERPROOF_WINDOWS_PARTS}" /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} "${COUNTERPROOF_WINDOWS_PARTS}/lib/pkgconfig")

# Windows 10 and later.
set(CMAKE_C_FLAGS_INIT "-D_WIN32_WINNT=0x0A00")
set(CMAKE_CXX_FLAGS_INIT "-D_WIN32_WINNT=0x0A00 -isystem \"${COUNTERPROOF_WINDOWS_PARTS}/include\"")

# Static libraries do not say what they need themselves: all are searched together, until nothing is missing.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -Wl,--start-group")
foreach(language C CXX)
  set(CMAKE_${language}_STANDARD_LIBRARIES "-L\"${COUNTERPROOF_WINDOWS_PARTS}/lib\" -lz -lkernel32 -luser32 -lgdi32 \
-ladvapi32 -lshell32 -lole32 -luuid -lpsapi -lrstrtmgr -lws2_32 -lmswsock -Wl,--end-group" CACHE STRING "At the end of each link")
endforeach()
# Else the one for a DLL is found first.
set(ZLIB_LIBRARY_RELEASE /usr/x86_64-w64-mingw32/lib/libz.a CACHE FILEPATH "The static one")
