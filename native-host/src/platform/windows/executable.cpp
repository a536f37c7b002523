// SPDX-License-Identifier: Apache-2.0
#include "platform/executable.h"

#include "platform/windows/handle.h"

#include <string>
#include <system_error>

namespace counterproof::platform {

std::filesystem::path running_program() {
  constexpr std::size_t kLongestPath = 32'768;
  std::wstring name(kLongestPath, L'\0');
  name.resize(::GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size())));
  return name;
}

std::filesystem::path program_beside(const char *name) {
  return running_program().parent_path() / (std::string(name) + ".exe");
}

std::filesystem::path find_program(const char *name) {
  const std::wstring folders = from_environment(L"PATH").wstring();
  for (std::size_t at = 0; at <= folders.size();) {
    const auto end = std::min(folders.find(L';', at), folders.size());
    const std::filesystem::path folder = folders.substr(at, end - at);
    at = end + 1;
    if (!folder.is_absolute()) continue;
    const auto file = folder / (std::string(name) + ".exe");
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error)) return file;
  }
  return {};
}

}  // namespace counterproof::platform
