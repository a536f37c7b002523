// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct PlaceChoice;

/// --browser, --dir and --system, filled into `choice`.
void add_place_options(CLI::App &command, PlaceChoice &choice);

}  // namespace counterproof::app
