// SPDX-License-Identifier: Apache-2.0
#include "platform/folders.h"

#include "platform/windows/handle.h"

#include <shlobj.h>

namespace counterproof::platform {
namespace {

namespace fs = std::filesystem;

Result<fs::path> known_folder(const KNOWNFOLDERID &which) {
  wchar_t *name = nullptr;
  const bool found = SUCCEEDED(::SHGetKnownFolderPath(which, KF_FLAG_DEFAULT, nullptr, &name));
  const fs::path folder = found ? fs::path(name) : fs::path();
  ::CoTaskMemFree(name);
  if (folder.is_absolute()) return folder;
  return fail(ErrorCode::unreadable,
              "No home folder is known. Set COUNTERPROOF_DATA to the folder for the records.");
}

/// Never the roaming half of the profile: the records are large and belong to this computer.
Result<fs::path> own_folder() {
  return known_folder(FOLDERID_LocalAppData).map([](const fs::path &base) {
    return base / "Counterproof";
  });
}

Result<fs::path> as_absolute(const fs::path &path) {
  std::error_code error;
  fs::path full = fs::absolute(path, error);
  if (error)
    return fail(ErrorCode::unreadable, "The data folder's name cannot be used.", error.message());
  return full.lexically_normal();
}

fs::path chosen_or_set(const fs::path &chosen) {
  return chosen.empty() ? from_environment(L"COUNTERPROOF_DATA") : chosen;
}

}  // namespace

Result<fs::path> home_folder() { return known_folder(FOLDERID_Profile); }

Result<fs::path> data_folder(const fs::path &chosen) {
  const fs::path wanted = chosen_or_set(chosen);
  if (!wanted.empty()) return as_absolute(wanted);
  return own_folder().map([](const fs::path &own) { return own / "records"; });
}

Result<fs::path> log_folder(const fs::path &chosen) {
  const fs::path wanted = chosen_or_set(chosen);
  if (!wanted.empty()) return as_absolute(wanted / "logs");
  return own_folder().map([](const fs::path &own) { return own / "logs"; });
}

}  // namespace counterproof::platform
