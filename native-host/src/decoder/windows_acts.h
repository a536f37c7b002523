// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/escape_act.h"

#include <array>
#include <windows.h>

/// What the limited sandbox of Windows is meant to stop. Reading a file that everybody may read is
/// not among it, nor is a socket: the decoder names no library that has any.
namespace counterproof::decoder {

inline bool start_program() {
  STARTUPINFOW how{};
  how.cb = sizeof how;
  PROCESS_INFORMATION made{};
  wchar_t line[] = L"cmd.exe /c exit";
  return ::CreateProcessW(nullptr, line, nullptr, nullptr, FALSE, CREATE_NO_WINDOW, nullptr,
                          nullptr, &how, &made) != 0;
}

inline bool write_program() {
  wchar_t name[MAX_PATH + 1] = {};
  return ::GetModuleFileNameW(nullptr, name, MAX_PATH) > 0 &&
         ::CreateFileW(name, GENERIC_WRITE, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr) !=
             INVALID_HANDLE_VALUE;
}

inline bool run_made_code() {
  constexpr SIZE_T kPage = 4096;
  return ::VirtualAlloc(nullptr, kPage, MEM_COMMIT | MEM_RESERVE, PAGE_EXECUTE_READWRITE) !=
         nullptr;
}

inline bool read_clipboard() {
  return ::OpenClipboard(nullptr) != 0 && ::GetClipboardData(CF_UNICODETEXT) != nullptr;
}

inline constexpr std::array kActs = {
    Act{"start_program", start_program},
    Act{"write_program", write_program},
    Act{"run_made_code", run_made_code},
    Act{"read_clipboard", read_clipboard},
};

}  // namespace counterproof::decoder
