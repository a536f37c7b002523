// SPDX-License-Identifier: Apache-2.0
#include "app/commands/manifest_places.h"

#include "protocol/limits.h"

#include <algorithm>

namespace counterproof::app {
namespace {

const std::string kFileName = std::string(protocol::kHostName) + ".json";

}  // namespace

Result<std::vector<ManifestPlace>> manifest_places(const PlaceChoice &choice,
                                                   bool only_present_browsers) {
  std::vector<ManifestPlace> places;
  const auto add = [&](ManifestPlace place) {
    const auto same = std::find_if(places.begin(), places.end(), [&](const ManifestPlace &other) {
      return other.file == place.file;
    });
    if (same == places.end())
      places.push_back(std::move(place));
    else
      same->title += ", " + place.title;
  };
  if (!choice.profile.empty()) {
    places.push_back({choice.profile,
                      platform::manifest_folder_of_profile(choice.profile) / kFileName,
                      protocol::BrowserFamily::chromium});
    return places;
  }
  const auto scope = choice.system ? platform::Scope::system : platform::Scope::user;
  for (const platform::Browser &browser : platform::known_browsers()) {
    const bool named = std::find(choice.browsers.begin(), choice.browsers.end(), browser.name) !=
                       choice.browsers.end();
    if (!choice.browsers.empty() && !named) continue;
    if (choice.browsers.empty() && only_present_browsers && !platform::is_present(browser))
      continue;
    const auto folder = platform::manifest_folder(browser, scope);
    if (!folder) return tl::unexpected<Error>(folder.error());
    const auto family = browser.family == "firefox" ? protocol::BrowserFamily::firefox
                                                    : protocol::BrowserFamily::chromium;
    if (!folder->empty()) add({std::string(browser.title), *folder / kFileName, family});
  }
  return places;
}

}  // namespace counterproof::app
