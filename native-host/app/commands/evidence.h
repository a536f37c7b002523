// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// counterproof evidence --out FILE.zip [--case ID | --listing SITE:ID | --seller ID] [--replace]:
/// an evidence pack.
void add_evidence(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
