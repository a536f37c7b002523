// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof unregister [--browser NAME…] [--dir PROFILE] [--system]`: takes away what register
/// wrote, and nothing else.
void add_unregister(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
