// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof lint CASES.json`: what stands against a complaint, and how to mend it.
void add_lint(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
