// SPDX-License-Identifier: Apache-2.0
#include "protocol/host_manifest.h"

#include "protocol/limits.h"
#include "protocol/strict_json.h"

#include <exception>
#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> texts(const nlohmann::json &from, const char *name) {
  return from.contains(name) ? from.at(name).get<std::vector<std::string>>()
                             : std::vector<std::string>();
}

}  // namespace

HostManifest host_manifest_for(const std::filesystem::path &host, BrowserFamily family) {
  HostManifest manifest{.name = std::string(kHostName),
                        .path = host.string(),
                        .allowed_origins = {},
                        .allowed_extensions = {}};
  if (family == BrowserFamily::chromium)
    manifest.allowed_origins = {"chrome-extension://" + std::string(kExtensionId) + "/"};
  else
    manifest.allowed_extensions = {std::string(kAddonId)};
  return manifest;
}

std::string write_host_manifest(const HostManifest &manifest) {
  Json text{{"name", manifest.name},
            {"description", "Counterproof: finds copies of your art, on this computer only"},
            {"path", manifest.path},
            {"type", "stdio"}};
  if (!manifest.allowed_origins.empty()) text["allowed_origins"] = manifest.allowed_origins;
  if (!manifest.allowed_extensions.empty())
    text["allowed_extensions"] = manifest.allowed_extensions;
  return text.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<HostManifest> read_host_manifest(std::string_view text) {
  const auto refuse = [](std::string details) {
    return fail(ErrorCode::unreadable, "The file is not the manifest of a native host.",
                std::move(details));
  };
  try {
    nlohmann::json value;
    const auto strict = read_strictly(text, value);
    if (!strict) return refuse(strict.error().details);
    if (strict->violation) return refuse(strict->violation->message);
    if (value.at("type").get<std::string>() != "stdio") return refuse("type is not stdio");
    return HostManifest{.name = value.at("name").get<std::string>(),
                        .path = value.at("path").get<std::string>(),
                        .allowed_origins = texts(value, "allowed_origins"),
                        .allowed_extensions = texts(value, "allowed_extensions")};
  } catch (const std::exception &error) {
    return refuse(error.what());
  }
}

}  // namespace counterproof::protocol
