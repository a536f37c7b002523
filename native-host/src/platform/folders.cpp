// SPDX-License-Identifier: Apache-2.0
#include "platform/folders.h"

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace counterproof::platform {
namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char *name) {
  const char *value = std::getenv(name);
  return value == nullptr ? fs::path() : fs::path(value);
}

/// The XDG base directory specification: a relative path there counts as not set.
Result<fs::path> xdg_folder(const char *name, const fs::path &below_home) {
  const fs::path set = from_environment(name);
  if (set.is_absolute()) return set;
  return home_folder().map([&](const fs::path &home) { return home / below_home; });
}

Result<fs::path> as_absolute(const fs::path &path) {
  std::error_code error;
  fs::path full = fs::absolute(path, error);
  if (error)
    return fail(ErrorCode::unreadable, "The data folder's name cannot be used.", error.message());
  return full.lexically_normal();
}

fs::path chosen_or_set(const fs::path &chosen) {
  return chosen.empty() ? from_environment("COUNTERPROOF_DATA") : chosen;
}

}  // namespace

Result<fs::path> home_folder() {
  const fs::path home = from_environment("HOME");
  if (home.is_absolute()) return home;
  const passwd *entry = ::getpwuid(::getuid());
  if (entry != nullptr && entry->pw_dir != nullptr && fs::path(entry->pw_dir).is_absolute())
    return fs::path(entry->pw_dir);
  return fail(ErrorCode::unreadable,
              "No home folder is known. Set COUNTERPROOF_DATA to the folder for the records.");
}

Result<fs::path> data_folder(const fs::path &chosen) {
  const fs::path wanted = chosen_or_set(chosen);
  if (!wanted.empty()) return as_absolute(wanted);
  return xdg_folder("XDG_DATA_HOME", ".local/share").map([](const fs::path &base) {
    return base / "counterproof";
  });
}

Result<fs::path> log_folder(const fs::path &chosen) {
  const fs::path wanted = chosen_or_set(chosen);
  if (!wanted.empty() && !from_environment("XDG_STATE_HOME").is_absolute())
    return as_absolute(wanted / "logs");
  return xdg_folder("XDG_STATE_HOME", ".local/state").map([](const fs::path &base) {
    return base / "counterproof";
  });
}

}  // namespace counterproof::platform
