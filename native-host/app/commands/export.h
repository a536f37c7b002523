// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// counterproof export FOLDER [--as csv|xlsx|both] [--replace]: cases, sellers and works, a file
/// each.
void add_export(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
