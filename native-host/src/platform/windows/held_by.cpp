// SPDX-License-Identifier: Apache-2.0
#include "platform/held_by.h"

#include "platform/windows/handle.h"

#include <restartmanager.h>

namespace counterproof::platform {

std::optional<int> held_by(const std::filesystem::path &file) {
  DWORD session = 0;
  wchar_t key[CCH_RM_SESSION_KEY + 1] = {};
  if (::RmStartSession(&session, 0, key) != ERROR_SUCCESS) return std::nullopt;
  const wchar_t *name = file.c_str();
  RM_PROCESS_INFO holder{};
  UINT all = 0;
  UINT told = 1;
  DWORD why = 0;
  DWORD done = ::RmRegisterResources(session, 1, &name, 0, nullptr, 0, nullptr);
  if (done == ERROR_SUCCESS) done = ::RmGetList(session, &all, &told, &holder, &why);
  ::RmEndSession(session);
  if ((done != ERROR_SUCCESS && done != ERROR_MORE_DATA) || told == 0) return std::nullopt;
  return static_cast<int>(holder.Process.dwProcessId);
}

}  // namespace counterproof::platform
