// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof register [--browser NAME…] [--dir PROFILE] [--system]`: tells browsers where the
/// native host is, and says what it wrote.
void add_register(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
