// SPDX-License-Identifier: Apache-2.0
#include "app/commands/place_options.h"

#include "app/commands/manifest_places.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace counterproof::app {

void add_place_options(CLI::App &command, PlaceChoice &choice) {
  std::vector<std::string> names;
  names.reserve(platform::known_browsers().size());
  for (const platform::Browser &browser : platform::known_browsers())
    names.emplace_back(browser.name);
  auto *browser =
      command
          .add_option("--browser", choice.browsers, "Only this browser; may be given several times")
          ->check(CLI::IsMember(names));
  auto *profile =
      command.add_option("--dir", choice.profile,
                         "A Chromium profile folder (--user-data-dir) instead; it looks "
                         "for the host in itself only");
  auto *system =
      command.add_flag("--system", choice.system, "For every user of this computer (needs root)");
  profile->excludes(browser)->excludes(system);
}

}  // namespace counterproof::app
