// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace counterproof::app {

struct CommandLine;

/// `counterproof draft CASES.json`: the forms with their statements, or a document as text.
void add_draft(CLI::App &app, CommandLine &line);

}  // namespace counterproof::app
