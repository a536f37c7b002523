// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// counterproof import FILE: past complaints out of the artist's own list. Shows what would be
/// taken; only --yes writes.
void add_import(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
