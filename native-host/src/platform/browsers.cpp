// SPDX-License-Identifier: Apache-2.0
#include "platform/browsers.h"

#include "platform/folders.h"

#include <array>
#include <cstdlib>
#include <sstream>
#include <unistd.h>
#include <utility>

namespace counterproof::platform {
namespace {

namespace fs = std::filesystem;

Result<fs::path> config_folder() {
  const char *set = std::getenv("XDG_CONFIG_HOME");
  if (set != nullptr && fs::path(set).is_absolute()) return fs::path(set);
  return home_folder().map([](const fs::path &home) { return home / ".config"; });
}

/// `{home}/x` and `{config}/x` as absolute paths.
Result<fs::path> filled_in(std::string_view place) {
  constexpr std::string_view kHome = "{home}/";
  constexpr std::string_view kConfig = "{config}/";
  if (place.starts_with(kHome))
    return home_folder().map(
        [&](const fs::path &home) { return home / place.substr(kHome.size()); });
  if (place.starts_with(kConfig))
    return config_folder().map(
        [&](const fs::path &config) { return config / place.substr(kConfig.size()); });
  return fs::path(place);
}

bool is_on_path(const std::string &program) {
  const char *path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "/usr/bin" : path);
  for (std::string folder; std::getline(folders, folder, ':');)
    if (!folder.empty() && ::access((fs::path(folder) / program).c_str(), X_OK) == 0) return true;
  return false;
}

bool is_there(const fs::path &path) {
  std::error_code error;
  return fs::exists(path, error);
}

}  // namespace

Result<fs::path> manifest_folder(const Browser &browser, Scope scope) {
  return filled_in(scope == Scope::user ? browser.user_place : browser.system_place);
}

fs::path manifest_folder_of_profile(const fs::path &profile) {
  return fs::absolute(profile) / "NativeMessagingHosts";
}

bool is_present(const Browser &browser) {
  const auto profile = filled_in(browser.profile);
  if (profile && !profile->empty() && is_there(*profile)) return true;
  std::istringstream programs{std::string(browser.programs)};
  for (std::string program; programs >> program;)
    if (is_on_path(program)) return true;
  return false;
}

std::vector<std::string> packed_browsers() {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kPlaces{{
      {"snap/firefox", "Firefox (snap)"},
      {"snap/chromium", "Chromium (snap)"},
      {".var/app/org.mozilla.firefox", "Firefox (Flatpak)"},
      {".var/app/org.chromium.Chromium", "Chromium (Flatpak)"},
      {".var/app/com.google.Chrome", "Google Chrome (Flatpak)"},
      {".var/app/com.brave.Browser", "Brave (Flatpak)"},
  }};
  std::vector<std::string> found;
  const auto home = home_folder();
  if (!home) return found;
  for (const auto &[place, title] : kPlaces)
    if (is_there(*home / place)) found.emplace_back(title);
  return found;
}

}  // namespace counterproof::platform
