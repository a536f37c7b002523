// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/browsers.h"
#include "protocol/host_manifest.h"

#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::app {

/// Which browsers a command is about; the same options for register and unregister.
struct PlaceChoice {
  std::vector<std::string> browsers;  ///< names of the table; empty: the command's own default
  std::string profile;                ///< a Chromium profile folder instead of the browsers
  bool system = false;                ///< for every user of this computer
};

/// One manifest, there or not.
struct ManifestPlace {
  std::string title;  ///< of the browser (or of those that share it), or the profile's path
  std::filesystem::path file;
  protocol::BrowserFamily family;
};

/// The manifest's places of the chosen browsers, or of all in the table; a browser without a place
/// of this scope is left out.
Result<std::vector<ManifestPlace>> manifest_places(const PlaceChoice &choice,
                                                   bool only_present_browsers);

}  // namespace counterproof::app
