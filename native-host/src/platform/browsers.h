// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::platform {

/// One row of installer/browsers.json for this system: where a browser looks for the manifests of
/// native hosts. Texts as in the file; an empty one means there is no such place.
struct Browser {
  std::string_view name;
  std::string_view title;
  std::string_view family;  ///< chromium or firefox
  std::string_view user_place;
  std::string_view system_place;
  std::string_view profile;
  std::string_view programs;  ///< names between spaces
};

/// The table, in the order of the file.
const std::vector<Browser> &known_browsers();

enum class Scope { user, system };

/// The folder for manifests; empty when this browser has none of this scope.
Result<std::filesystem::path> manifest_folder(const Browser &browser, Scope scope);

/// The same for a Chromium profile in a place of its own (--user-data-dir), which looks nowhere
/// else but in the system's folder.
std::filesystem::path manifest_folder_of_profile(const std::filesystem::path &profile);

/// True when its profile exists or one of its programs is on the PATH.
bool is_present(const Browser &browser);

/// Browsers packed as snap or flatpak that were used here: they cannot start programs outside.
std::vector<std::string> packed_browsers();

}  // namespace counterproof::platform
