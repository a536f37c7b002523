// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// counterproof report --out FILE.pdf [--html] [--replace]: the figures of the records, for a
/// lawyer or a regulator.
void add_report(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
