// SPDX-License-Identifier: Apache-2.0
#pragma once

#ifndef NOMINMAX
#define NOMINMAX
#endif
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include "base/result.h"
#include "platform/descriptor.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <windows.h>

namespace counterproof::platform {

// On Windows a Descriptor owns a HANDLE. Its number is the handle itself: Windows promises that
// handles keep within 32 bits, so that 32-bit and 64-bit programs can share them.

inline HANDLE handle_of(int number) {
  return reinterpret_cast<HANDLE>(static_cast<std::intptr_t>(number));
}

inline HANDLE handle_of(const Descriptor &descriptor) { return handle_of(descriptor.get()); }

/// -1 for both of the values by which Windows says that there is none.
inline int number_of(HANDLE handle) {
  if (handle == nullptr || handle == INVALID_HANDLE_VALUE) return -1;
  return static_cast<int>(reinterpret_cast<std::intptr_t>(handle));
}

inline Descriptor owned(HANDLE handle) { return Descriptor(number_of(handle)); }

/// What GetLastError() says, as text in UTF-8 and as the errno that means the same.
std::string last_error_text();
int last_errno();

/// UTF-8 to UTF-16. Windows takes and gives the latter; nobody else in Counterproof sees it.
std::wstring wide(std::string_view text);

/// A variable of the environment; empty when it is not set.
std::filesystem::path from_environment(const wchar_t *name);

}  // namespace counterproof::platform
