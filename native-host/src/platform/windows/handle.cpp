// SPDX-License-Identifier: Apache-2.0
#include "platform/windows/handle.h"

#include <system_error>

namespace counterproof::platform {

std::string last_error_text() {
  return std::system_category().message(static_cast<int>(::GetLastError()));
}

int last_errno() {
  const auto same =
      std::system_category().default_error_condition(static_cast<int>(::GetLastError()));
  return same.category() == std::generic_category() ? same.value() : EIO;
}

std::wstring wide(std::string_view text) {
  const int length = static_cast<int>(text.size());
  std::wstring out(
      static_cast<std::size_t>(::MultiByteToWideChar(CP_UTF8, 0, text.data(), length, nullptr, 0)),
      L'\0');
  ::MultiByteToWideChar(CP_UTF8, 0, text.data(), length, out.data(), static_cast<int>(out.size()));
  return out;
}

std::filesystem::path from_environment(const wchar_t *name) {
  std::wstring value(::GetEnvironmentVariableW(name, nullptr, 0), L'\0');
  value.resize(::GetEnvironmentVariableW(name, value.data(), static_cast<DWORD>(value.size())));
  return value;
}

}  // namespace counterproof::platform
