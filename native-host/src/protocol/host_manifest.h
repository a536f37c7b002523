// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::protocol {

/// The file by which a browser knows the native host (Chrome "Native messaging", MDN "Native
/// manifests"). Each family has its own list and gets no other: Firefox 153 refuses a file that
/// carries allowed_origins, and then only says that there is no such application.
struct HostManifest {
  std::string name;
  std::string path;
  std::vector<std::string> allowed_origins;
  std::vector<std::string> allowed_extensions;
};

enum class BrowserFamily { chromium, firefox };

/// Ours for one family, for the program at `host` (absolute).
HostManifest host_manifest_for(const std::filesystem::path &host, BrowserFamily family);

/// Indented JSON with a line feed at the end; an empty list is left out.
std::string write_host_manifest(const HostManifest &manifest);

/// ErrorCode::unreadable when the text is no manifest of a native host.
Result<HostManifest> read_host_manifest(std::string_view text);

}  // namespace counterproof::protocol
